"""Where everything is on the desk, and what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.ui.fakes import submission
from tests.ui.hands import Desk
from tests.ui.screens import RESOURCES
from woku_desktop.domain.outcome import Receipt
from woku_desktop.domain.submission import State
from woku_desktop.ui import texts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.usefixtures("spanish")


PLACES: dict[tuple[int, int], dict[str, tuple[int | None, ...]]] = {
    # As measured in the pictures, from the window's upper left corner.
    (1100, 720): {
        "capture": (24, 88, 628, 608),
        "voices": (676, 88, 400, 608),
        "question": (56, 120, 564, 40),
        "star1": (45, 168, 56, 56),
        "panel": (56, 248, 564, 168),
        "recordButton": (80, 272, 120, 120),
        "column": (224, None, 372, None),
        "toggle": (56, 440, 564, 48),
        "emailField": (56, 528, 274, 40),
        "sendButton": (435, 616, 185, 48),
        "searchField": (700, 154, 352, 40),
        "voicesList": (684, 322, 384, None),
        "settingsButton": (1044, 12, 40, 40),
    },
    (880, 600): {
        "capture": (16, 80, 496, 504),
        "voices": (528, 80, 336, 504),
        "question": (40, 104, 448, 32),
        "star1": (29, 144, 56, 48),
        "panel": (40, 200, 448, 136),
        "toggle": (40, 352, 448, 48),
    },
    (1400, 900): {"capture": (24, 88, 720, 788), "voices": (768, 88, 608, 788)},
}


@pytest.mark.parametrize("size", PLACES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_everything_has_its_place(qtbot: QtBot, size: tuple[int, int]) -> None:
    desk = Desk(qtbot, size=size)
    desk.voices()
    QApplication.processEvents()
    page = desk.window.capture.page
    parts = {
        "capture": desk.window.capture,
        "voices": desk.window.voices,
        "question": page.question,
        "panel": page.panel,
        "column": page.panel.column,
        "toggle": page.form.toggle,
    }
    for name, wanted in PLACES[size].items():
        part = parts.get(name) or desk.find(name)
        corner = part.mapTo(desk.window, QPoint(0, 0))
        found = (corner.x(), corner.y(), part.width(), part.height())
        told = tuple(a if b is not None else None for a, b in zip(found, wanted, strict=True))
        assert told == wanted, name
    desk.window.close()


def test_it_can_be_no_smaller_than_it_is_readable(desk: Desk) -> None:
    assert desk.window.minimumSize().toTuple() == (880, 600)


NAMES = (
    "star1", "star5", "recordButton", "levelMeter", "playButton", "recordAgainButton",
    "anonymousToggle", "emailField", "phoneField", "sendButton", "statusPill", "voicesList",
    "wokuPicker", "settingsButton", "searchField",
)  # fmt: skip


@pytest.mark.parametrize("language", list(texts.LANGUAGES))
def test_every_control_has_a_name_in_the_language(
    qtbot: QtBot, qapp: QApplication, language: str
) -> None:
    texts.install(qapp, language, RESOURCES / "i18n")
    desk = Desk(qtbot, language)
    desk.rate_and_type()
    desk.take()
    names = {}
    for name in NAMES:
        if name == "levelMeter":
            continue
        interface = QAccessible.queryAccessibleInterface(desk.find(name))
        names[name] = interface.text(QAccessible.Text.Name)
        assert names[name].strip(), name
    assert names["star5"] == texts.rating_word(5)
    nameless = [
        each.objectName() or type(each).__name__
        for each in desk.window.findChildren(QAbstractButton)
        if each.isVisible()
        and not QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name).strip()
    ]
    assert nameless == []
    desk.window.close()


def test_the_list_is_read_row_by_row(desk: Desk) -> None:
    desk.voices()
    QApplication.processEvents()
    interface = QAccessible.queryAccessibleInterface(desk.find("voicesList"))
    assert interface.text(QAccessible.Text.Name) == "Voces"
    children = [interface.child(n) for n in range(interface.childCount())]
    cells = [each for each in children if each.role() == QAccessible.Role.Cell]
    rows = [each.text(QAccessible.Text.Name) for each in cells]
    assert rows[1].startswith("tomas.rojas@example.con. ")
    assert ". Woku dice: clientEmail" in rows[1]
    assert ". Regular, 3 de 5. " in rows[1]
    assert rows[1].endswith("Corregir: tecla Intro. Descartar: tecla Suprimir")
    assert "62 %" in rows[4]


def test_labels_are_plain_text(desk: Desk) -> None:
    from PySide6.QtWidgets import QLabel

    desk.send()
    desk.becomes(State.DELIVERED, receipt=Receipt("hola", "recognition"))
    desk.tell(submission("x", "a@example.com", 1))
    rich = [
        label
        for label in desk.window.findChildren(QLabel)
        if label.textFormat() is not Qt.TextFormat.PlainText
    ]
    assert rich == []
