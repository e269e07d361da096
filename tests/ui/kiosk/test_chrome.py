"""Back, cancel, languages and steps: there when they help, and only then."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from tests.ui.kiosk import rules
from tests.ui.kiosk.fingers import tap
from tests.ui.kiosk.stage import ODD_SIZES, SIZES, Station
from tests.ui.screens import RESOURCES
from woku_desktop.ui import texts
from woku_desktop.ui.kiosk.chrome import Chrome
from woku_desktop.ui.kiosk.frame import frame_for
from woku_desktop.ui.kiosk.visit import Step

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

SMALL = (1024, 600)


class Stand:
    """The chrome of a station in a window of its own."""

    def __init__(self, qtbot: QtBot, station: Station) -> None:
        self.station = station
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.chrome = Chrome(station.visit, self.window)
        self.lay_out(SMALL)
        with qtbot.waitExposed(self.window):
            self.window.show()

    def lay_out(self, size: tuple[int, int]) -> None:
        self.window.resize(*size)
        self.chrome.arrange(frame_for(self.window.size()))
        rules.settle()

    def to_contact(self) -> None:
        self.station.visit.rate_at_once(4)
        self.station.record()
        self.station.visit.next()

    def seen(self) -> list[str]:
        return [
            name
            for name, control in zip(
                ("steps", "back", "cancel", "languages"), self.chrome.controls(), strict=True
            )
            if control.isVisible()
        ]


@pytest.fixture
def stand(spanish: None, qtbot: QtBot) -> Stand:
    return Stand(qtbot, Station())


def test_each_step_has_what_helps_there(stand: Stand) -> None:
    visit = stand.station.visit
    visit.changed.emit()
    everything = ["steps", "back", "cancel", "languages"]
    assert stand.seen() == []
    visit.start()
    assert stand.seen() == everything
    stand.station.flow.set_rating(4)
    visit.next()
    assert stand.seen() == everything
    stand.station.record()
    visit.next()
    assert stand.seen() == everything
    visit.send_anonymously()
    stand.station.kept()
    assert stand.station.at() is Step.THANKS
    assert stand.seen() == ["languages"]
    visit.leave()
    assert stand.seen() == []


def test_it_leads_back_and_out(stand: Stand) -> None:
    stand.to_contact()
    tap(stand.chrome.back)
    assert stand.station.at() is Step.RECORD
    tap(stand.chrome.cancel)
    assert stand.station.at() is Step.ATTRACT
    assert stand.station.recorder.discarded


def test_nothing_leads_away_while_it_is_kept(stand: Stand) -> None:
    stand.to_contact()
    stand.station.visit.send_anonymously()
    assert not stand.chrome.back.isEnabled()
    assert not stand.chrome.cancel.isEnabled()
    stand.station.kept()
    stand.station.visit.leave()
    stand.station.visit.start()
    assert stand.chrome.back.isEnabled()


def test_it_speaks_the_languages_of_the_station(spanish: None, qtbot: QtBot) -> None:
    stand = Stand(qtbot, Station(languages=("pt", "es")))
    stand.station.visit.languageChanged.connect(stand.chrome.retranslate)
    stand.station.visit.start()
    portuguese, spanish_ = stand.chrome.languages.segments()
    assert [each.text() for each in (portuguese, spanish_)] == ["PT", "ES"]
    assert portuguese.isChecked()
    tap(spanish_)
    assert stand.station.visit.language == "es"
    assert stand.chrome.cancel.text() == "Cancelar"
    assert [portuguese.isChecked(), spanish_.isChecked()] == [False, True]


def test_one_language_needs_no_switch(spanish: None, qtbot: QtBot) -> None:
    stand = Stand(qtbot, Station(languages=("es",)))
    stand.station.visit.start()
    assert stand.seen() == ["steps", "back", "cancel"]


def test_the_languages_of_another_setting_take_their_place(stand: Stand) -> None:
    station = stand.station
    kiosk = replace(station.options.kiosk, languages=("en", "es"))
    station.visit.set_options(replace(station.options, kiosk=kiosk))
    station.visit.start()
    segments = stand.chrome.languages.segments()
    assert [each.accessibleName() for each in segments] == ["English", "Español"]
    assert segments[-1].geometry().right() < stand.chrome.languages.width()
    assert rules.too_small(stand.window) == []


@pytest.mark.parametrize("language", list(texts.LANGUAGES))
def test_it_keeps_the_rules_on_every_step(qapp: QApplication, qtbot: QtBot, language: str) -> None:
    texts.install(qapp, language, RESOURCES / "i18n")
    stand = Stand(qtbot, Station())
    stand.station.visit.rate_at_once(4)
    stand.chrome.retranslate()
    for size in (*SIZES, *ODD_SIZES):
        stand.lay_out(size)
        assert rules.small_type(stand.window) == [], size
        assert rules.cut_words(stand.window) == [], size
        assert rules.overlapping(stand.window) == [], size
        assert rules.out_of_reach(stand.window) == [], size
        if size in SIZES:
            assert rules.too_small(stand.window) == [], size
    texts.install(qapp, "en", RESOURCES / "i18n")


def test_what_lies_between_is_left_to_the_page(stand: Stand) -> None:
    stand.station.visit.rate_at_once(4)
    chrome = stand.chrome
    gap = QPoint(chrome.back.geometry().right() + 8, chrome.back.geometry().center().y())
    assert stand.window.childAt(gap) is None
    assert stand.window.childAt(chrome.steps.geometry().center()) is None


def test_a_screen_reader_hears_words(stand: Stand) -> None:
    stand.station.visit.rate_at_once(4)
    chrome = stand.chrome
    said = [
        QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
        for each in (chrome.back, chrome.cancel, *chrome.languages.segments())
    ]
    assert said == ["Atrás", "Cancelar", "Español", "English", "Português"]
    named = [each.objectName() for each in (chrome.back, chrome.cancel)]
    assert named == ["backButton", "cancelButton"]
