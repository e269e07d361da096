"""The thanks: safe words until more is known, and nothing left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.ui.fakes import NOW
from tests.ui.kiosk.record_states import SAID, SAID_LONG, sent
from tests.ui.kiosk.stage import SIZES, Station, lay_out
from woku_desktop.domain.delivery_errors import Unreachable
from woku_desktop.domain.outcome import Receipt
from woku_desktop.domain.submission import State
from woku_desktop.ui.kiosk.visit import Step
from woku_desktop.ui.texts import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from woku_desktop.ui.kiosk.thanks import ThanksPage

SAFE = "Your opinion is safe and goes on its way by itself."
REACHED = "Your opinion has reached {place}."


def said(source: str, number: int = -1, **facts: str) -> str:
    return translate("Kiosk", source, "", number).format(**facts)


@pytest.fixture
def station(spanish: None) -> Iterator[Station]:
    made = Station(show_transcription=True)
    yield made
    made.visit.leave()


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    from woku_desktop.ui.kiosk import thanks

    told: list[str] = []

    def listen(widget: QWidget, text: str, *, urgent: bool = False) -> None:
        told.append(text)

    monkeypatch.setattr(thanks, "announce", listen)
    return told


@pytest.fixture
def page(station: Station, heard: list[str], qtbot: QtBot) -> ThanksPage:
    made = sent(station)
    qtbot.addWidget(made)
    lay_out(made, SIZES[1])
    return made


def delivered(station: Station, text: str | None = SAID) -> None:
    station.becomes(State.DELIVERED, receipt=Receipt(transcription=text))


def picture(page: ThanksPage) -> QImage:
    page.line.set_fraction(1.0)
    return page.grab().toImage()


def test_safe_words_until_it_is_known_to_have_arrived(page: ThanksPage, heard: list[str]) -> None:
    assert page.sentence.text() == said(SAFE)
    assert not page.card.isVisible()
    assert heard == [f"{said('Thank you!')} {said(SAFE)}"]


def test_offline_looks_as_online(page: ThanksPage, station: Station) -> None:
    before = picture(page)
    station.becomes(State.QUEUED, problem=Unreachable(), next_attempt_at=NOW)
    assert picture(page) == before
    station.becomes(State.SENDING)
    assert picture(page) == before


def test_what_was_understood_comes_once_and_nothing_moves_again(
    page: ThanksPage, station: Station, heard: list[str]
) -> None:
    delivered(station)
    assert page.card.isVisible()
    assert page.transcription.text() == f"“{SAID}”"
    reached = said(REACHED, place="Café Aurora, Providencia")
    assert page.sentence.text() == reached
    assert heard[1:] == [reached]
    places = [each.geometry() for each in page.findChildren(type(page.title))]
    delivered(station, "Otra cosa")
    page.refresh()
    assert page.transcription.text() == f"“{SAID}”"
    assert [each.geometry() for each in page.findChildren(type(page.title))] == places


def test_without_words_the_safe_sentence_stays(page: ThanksPage, station: Station) -> None:
    delivered(station, None)
    assert page.sentence.text() == said(SAFE)
    assert not page.card.isVisible()


def test_the_setting_keeps_it_private(spanish: None, qtbot: QtBot) -> None:
    station = Station(show_transcription=False)
    page = sent(station)
    qtbot.addWidget(page)
    lay_out(page, SIZES[0])
    delivered(station)
    assert not page.card.isVisible()
    assert page.transcription.text() == ""
    assert page.sentence.text() == said(SAFE)
    station.visit.leave()


def test_a_long_one_is_set_smaller_and_read_out_whole(page: ThanksPage, station: Station) -> None:
    delivered(station)
    short = page.transcription.font().pixelSize()
    station.visit.leave()
    other = sent(station)
    lay_out(other, SIZES[1])
    delivered(station, SAID_LONG)
    assert (short, other.transcription.font().pixelSize()) == (40, 32)
    assert other.transcription._elided().endswith("…")
    spoken = QAccessible.queryAccessibleInterface(other.transcription)
    assert spoken.text(QAccessible.Text.Name) == f"“{SAID_LONG}”"
    assert other.transcription.textFormat() is Qt.TextFormat.PlainText


def test_it_can_be_ended_at_once(page: ThanksPage, station: Station, qtbot: QtBot) -> None:
    QTest.mouseClick(page.done, Qt.MouseButton.LeftButton)
    assert station.at() is Step.ATTRACT


def test_nothing_of_a_visitor_is_left(page: ThanksPage, station: Station) -> None:
    delivered(station)
    station.visit.leave()
    assert page.transcription.text() == ""
    assert page.rating.accessibleName() == ""
    assert not page.card.isVisible()
    assert page.sentence.text() == said(SAFE)
    assert not page._timer.isActive()


@pytest.mark.parametrize(
    ("reduced", "fraction", "line", "seconds"),
    [("0", 1.0, 1.0, 8), ("0", 0.55, 0.55, 5), ("1", 0.55, 5 / 8, 5), ("1", 0.51, 4 / 8, 4)],
)
def test_the_time_runs_out(
    page: ThanksPage,
    station: Station,
    monkeypatch: pytest.MonkeyPatch,
    reduced: str,
    fraction: float,
    line: float,
    seconds: int,
) -> None:
    monkeypatch.setenv("WOKU_REDUCED_MOTION", reduced)
    monkeypatch.setattr(type(station.visit), "thanks_fraction_left", fraction)
    page.tick()
    assert page.line.fraction() == pytest.approx(line)
    assert page.left.text() == said("Back to the start in %n seconds.", seconds)


def test_it_ticks_only_in_sight(page: ThanksPage) -> None:
    assert page._timer.isActive()
    assert page._timer.interval() == 1000, "with reduced motion"
    page.hide()
    assert not page._timer.isActive()
