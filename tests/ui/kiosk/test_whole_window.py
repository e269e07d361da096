"""The station's whole window: its pages, and what stands above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from tests.ui.kiosk import rules
from tests.ui.kiosk.screens import STATES, shown
from tests.ui.kiosk.stage import SIZES
from woku_desktop.ui import theme
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.kiosk.screens import WholeStation

# One of each page: the states of one are looked at in its own tests.
PAGES = ("rate-long", "record-review", "write", "contact-half", "phone", "thanks-understood")


def walked(station: WholeStation) -> Iterator[str]:
    """Each page in turn, in one window."""
    for page in PAGES:
        STATES[f"kiosk-{page}"](station)
        yield page
        station.visit.leave()


def test_no_page_reaches_into_what_stands_above_it(language: str) -> None:
    with shown("kiosk-attract", language) as station:
        for size in SIZES:
            station.lay_out(size)
            for page in walked(station):
                rules.settle()
                assert rules.overlapping(station.window) == [], (page, size)
                assert rules.out_of_reach(station.window) == [], (page, size)


def test_another_theme_changes_nothing_but_colours(spanish: None) -> None:
    with shown("kiosk-attract", "es") as station:
        for _ in walked(station):
            rules.settle()
        station.staff.ask_pin()
        rules.settle()
        kinds = (Text, QLineEdit, QPlainTextEdit)
        worn = {each: each.font() for kind in kinds for each in station.window.findChildren(kind)}
        theme.watcher().set_scheme("dark")
        assert [each.objectName() for each, face in worn.items() if each.font() != face] == []
        for area in station.window.findChildren(QPlainTextEdit):
            assert area.palette().text().color() == theme.theme().text
