"""The step of the stars, by touch and by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.kiosk import attract_states as states
from tests.ui.kiosk.fingers import tap
from tests.ui.kiosk.rules import settle
from tests.ui.kiosk.stage import Station
from woku_desktop.ui.kiosk.rate import RatePage
from woku_desktop.ui.kiosk.visit import Step

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.kiosk.attract_states import Screen


@pytest.fixture
def station(spanish: None) -> Station:
    return Station()


@pytest.fixture
def shown(station: Station, qtbot: QtBot) -> Screen:
    made = states.rate(station)
    qtbot.addWidget(made.window)
    with qtbot.waitActive(made.window):
        made.lay_out(1024, 600)
        made.window.activateWindow()
    settle()
    return made


@pytest.fixture
def page(shown: Screen) -> RatePage:
    assert isinstance(shown.page, RatePage)
    return shown.page


def test_a_star_is_told_in_words_and_opens_the_way(station: Station, page: RatePage) -> None:
    assert page.word.text() == "Toca una estrella"
    assert not page.next.isEnabled()
    tap(page.next)
    assert station.at() is Step.RATE
    tap(page.stars.stars()[3])
    assert station.flow.stars == 4
    assert page.word.text() == "Buena, 4 de 5"
    tap(page.stars.stars()[0])
    assert page.word.text() == "Muy mala, 1 de 5"
    tap(page.next)
    assert station.at() is Step.RECORD


def test_who_comes_back_finds_their_stars_and_the_next_person_none(
    station: Station, page: RatePage
) -> None:
    page.rate(2)
    station.visit.next()
    page.hide()
    station.visit.back()
    page.show()
    assert page.stars.rating() == 2
    station.visit.leave()
    page.hide()
    station.visit.start()
    page.show()
    assert page.stars.rating() == 0
    assert page.word.text() == "Toca una estrella"
    assert not page.next.isEnabled()


def test_keys_rate_and_go_on(station: Station, page: RatePage) -> None:
    first = page.first_focus()
    assert first is page.stars.stars()[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_5)
    assert station.flow.stars == 5
    assert page.first_focus() is page.stars.stars()[4]
    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
    assert page.next.hasFocus()
    QTest.keyClick(page.next, Qt.Key.Key_Return)
    assert station.at() is Step.RECORD
