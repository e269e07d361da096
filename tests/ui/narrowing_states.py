"""The list while something is looked for, or only some of it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.queue_states import needing, waiting
from woku_desktop.domain.archive import Group, VoicesFound

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.screens import Shown


def _searched(text: str) -> Callable[[Shown], None]:
    def search(shown: Shown) -> None:
        shown.voices()
        voices = shown.window.voices
        voices.narrowing.search.setText(text)
        voices.look_again()

    return search


def _search_running(shown: Shown) -> None:
    _search_locked(shown, complete=False)


def _search_locked(shown: Shown, *, complete: bool = True) -> None:
    shown.voices()
    voices = shown.window.voices
    voices.narrowing.search.setText("pan")
    shown.archive.answers = False
    voices.look_again()
    assert voices.query is not None
    unreadable = 6 if complete else 0
    found = VoicesFound(voices.query, complete=complete, unreadable=unreadable)
    shown.bridge.voicesFound.emit(found)


def _filtered(group: Group) -> Callable[[Shown], None]:
    def choose(shown: Shown) -> None:
        shown.tell(*waiting(), *needing())
        shown.voices()
        _press(shown, f"filter_{group}")

    return choose


def _bar_pressed(shown: Shown) -> None:
    shown.voices()
    _press(shown, "dayBar4")


def _press(shown: Shown, name: str) -> None:
    shown.window.voices.narrowing.complete()  # else made once the window has been painted
    button = shown.window.findChild(QWidget, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


NARROWING_STATES: dict[str, Callable[[Shown], None]] = {
    "search-found": _searched("pan"),
    "search-nothing": _searched("nadie dijo esto"),
    "search-running": _search_running,
    "search-locked": _search_locked,
    **{f"filter-{group}": _filtered(group) for group in Group if group is not Group.ALL},
    "bar-pressed": _bar_pressed,
}
