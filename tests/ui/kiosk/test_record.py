"""The recording step: what a visitor does and is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.fakes import summary
from tests.ui.kiosk import record_states as states
from tests.ui.kiosk.stage import SIZES, Station, lay_out
from woku_desktop.domain.errors import MicrophoneBusy
from woku_desktop.domain.voice import StopReason, Verdict
from woku_desktop.ui.capture.phases import Phase
from woku_desktop.ui.kiosk.record import RecordPage
from woku_desktop.ui.kiosk.visit import Step
from woku_desktop.ui.texts import describe, translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QAbstractButton, QWidget
    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def station(spanish: None) -> Iterator[Station]:
    made = Station()
    made.bridge.loudspeakerKnown.emit(True)
    yield made
    made.visit.leave()


@pytest.fixture
def page(station: Station, qtbot: QtBot) -> RecordPage:
    station.visit.rate_at_once(4)
    made = RecordPage(station.visit)
    qtbot.addWidget(made)
    lay_out(made, SIZES[2])
    return made


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    from woku_desktop.ui.kiosk import record

    said: list[str] = []

    def listen(widget: QWidget, text: str, *, urgent: bool = False) -> None:
        said.append(("! " if urgent else "") + text)

    monkeypatch.setattr(record, "announce", listen)
    return said


def said(source: str, number: int = -1, **facts: str) -> str:
    return translate("Kiosk", source, "", number).format(**facts)


def shown(page: RecordPage) -> set[str]:
    parts = (page.record, page.play, page.again, page.onward, page.write)
    return {each.objectName() for each in parts if each.isVisible()}


def touch(button: QAbstractButton) -> None:
    QTest.mouseClick(button, LEFT)


def test_a_whole_recording_by_touch(page: RecordPage, station: Station, qtbot: QtBot) -> None:
    assert page.pill.text() == said("The microphone is closed")
    assert page.privacy.isVisible()
    assert shown(page) == {"recordButton", "writeInsteadButton"}
    touch(page.record)
    assert station.recorder.asked == ["start"]
    station.start_take()
    station.progress(23.0)
    page.tick()
    assert page.pill.text() == said("We're listening, the microphone is open")
    assert page.detail.text() == (
        said("{time} so far.", time="0:23") + " " + said("%n seconds left.", 37)
    )
    assert page.record.isRecording()
    touch(page.record)
    station.end_take()
    assert page.pill.text() == said("Recording ready, {length}", length="0:34")
    assert shown(page) == {"playButton", "recordAgainButton", "nextButton"}
    touch(page.play)
    assert page.play.text() == said("Stop")
    touch(page.play)
    assert station.recorder.asked[-2:] == ["play", "stop_playing"]
    touch(page.onward)
    assert station.at() is Step.CONTACT


def tap_again(button: QAbstractButton) -> None:
    """The second of two quick taps, as Qt tells it."""
    QTest.mouseDClick(button, LEFT)
    QTest.mouseRelease(button, LEFT)


def test_two_quick_taps_are_one(page: RecordPage, station: Station, qtbot: QtBot) -> None:
    touch(page.record)
    tap_again(page.record)
    assert station.phase() is Phase.OPENING, "the second would have given up"
    station.start_take()
    touch(page.record)
    station.end_take()
    for each in (page.play, page.again, page.onward):
        tap_again(each)
    assert station.phase() is Phase.REVIEW
    assert station.at() is Step.RECORD, "it was meant for the disc that stood there"
    assert "play" not in station.recorder.asked


def test_it_can_be_said_again(page: RecordPage, station: Station, qtbot: QtBot) -> None:
    station.record()
    touch(page.again)
    assert station.phase() is Phase.OPENING
    assert shown(page) == {"recordButton", "writeInsteadButton"}


def test_nothing_to_listen_with(page: RecordPage, station: Station) -> None:
    station.bridge.loudspeakerKnown.emit(False)
    station.record()
    assert shown(page) == {"recordAgainButton", "nextButton"}
    assert page.detail.text() == said("Record it again, or go on.")


def test_writing_is_offered_where_the_setting_lets(
    page: RecordPage, station: Station, qtbot: QtBot
) -> None:
    touch(page.write)
    assert station.at() is Step.WRITE
    other = Station(text_answers=False)
    other.visit.rate_at_once(3)
    speaking = RecordPage(other.visit)
    qtbot.addWidget(speaking)
    lay_out(speaking, SIZES[0])
    assert not speaking.write.isVisible()
    other.visit.leave()


def test_the_setting_says_what_is_promised(spanish: None, qtbot: QtBot) -> None:
    station = Station(privacy={"en": "We keep nothing."})
    station.visit.rate_at_once(3)
    page = RecordPage(station.visit)
    qtbot.addWidget(page)
    lay_out(page, SIZES[0])
    text = page.privacy._text
    assert text.text().startswith(said("Nothing is sent until you decide."))
    station.visit.set_language("en")
    page.retranslate()
    assert text.text() == "We keep nothing."
    station.visit.leave()


@pytest.mark.parametrize(
    ("verdict", "hint"),
    [
        (Verdict.SILENT, "We can't hear you. Is the microphone muted?"),
        (Verdict.QUIET, "We hardly hear you. Come closer."),
        (Verdict.CLIPPING, "You sound very loud. Move back a little."),
        (Verdict.STALLED, "Your voice isn't reaching us right now."),
    ],
)
def test_what_the_microphone_hears_is_said(
    page: RecordPage, station: Station, heard: list[str], verdict: Verdict, hint: str
) -> None:
    station.flow.press_record()
    station.start_take()
    station.progress(3.0, verdict)
    page.tick()
    page.tick()
    assert (page.pill.text(), page.pill.tone()) == (said(hint), "warning")
    assert heard == [said("We're listening, the microphone is open"), f"! {said(hint)}"]
    station.progress(4.0, Verdict.GOOD)
    page.tick()
    assert page.pill.tone() == "recording"


def test_the_last_seconds_are_a_warning(
    page: RecordPage, station: Station, heard: list[str]
) -> None:
    station.flow.press_record()
    station.start_take()
    station.progress(51.2)
    page.tick()
    station.progress(52.2)
    page.tick()
    assert page.detail.text().endswith(said("Only %n seconds left.", 8))
    assert page.detail._spans[1][2] == "warning"
    assert heard[1:] == [said("Only %n seconds left.", 9)], "read out once"


@pytest.mark.parametrize(
    ("state", "title"),
    [
        (states.at_the_limit, "The time is up"),
        (states.after_silence, "We stopped recording because we heard nothing more"),
        (states.quiet_take, "You can hardly be heard"),
        (states.loud_take, "You sound very loud"),
        (states.torn_take, "A little of the sound was lost"),
        (states.lost_in_the_middle, "The recording was cut off"),
        (states.lost_at_once, "The recording was cut off"),
        (states.too_short, "That was very short"),
        (states.silent_take, "We couldn't hear you"),
        (states.cannot_record, "We can't record right now"),
        (states.cannot_record_again, "We can't record right now"),
        (states.cannot_play, "It can't be listened to right now"),
    ],
)
def test_what_went_wrong_is_said_kindly(
    station: Station, qtbot: QtBot, state: states.Shows, title: str
) -> None:
    page = state(station)
    assert isinstance(page, RecordPage)
    qtbot.addWidget(page)
    lay_out(page, SIZES[1])
    assert page.title.text() == said(title)
    problem = station.flow.problem
    if problem is not None:
        staff = describe(problem)
        assert staff.detail not in page.detail.text(), "staff see the cause elsewhere"
    held = station.flow.take is not None
    assert page.onward.isVisible() is held
    assert page.record.isVisible() is not held


def test_a_take_and_a_failure_are_read_out(
    page: RecordPage, station: Station, heard: list[str]
) -> None:
    station.record()
    ready = said("Recording ready, {length}", length="0:34")
    assert len(heard) == 2
    assert heard[1].startswith(ready)
    station.flow.record_again()
    station.bridge.recordingFailed.emit(MicrophoneBusy(microphone="USB"))
    assert heard[2].startswith("! " + said("We can't record right now"))
    assert len(heard) == 3


def test_no_microphone_is_said_before_anybody_touches(page: RecordPage, station: Station) -> None:
    station.bridge.microphonesListed.emit(())
    assert page.title.text() == said("We can't record right now")
    station.bridge.microphonesListed.emit(station.recorder.microphones)
    assert page.title.text() == said("Touch to speak")


def test_it_ticks_only_while_something_moves_in_sight(page: RecordPage, station: Station) -> None:
    assert not page._timer.isActive()
    station.flow.press_record()
    assert not page._timer.isActive()
    station.start_take()
    assert page._timer.isActive()
    page.hide()
    page.retranslate()
    assert not page._timer.isActive()
    page.show()
    assert page._timer.isActive()
    station.flow.press_record()
    station.end_take()
    assert not page._timer.isActive()
    station.flow.play()
    assert page._timer.isActive()
    station.bridge.playbackEnded.emit(None)
    assert not page._timer.isActive()


def test_thirty_times_a_second_and_less_with_reduced_motion(
    page: RecordPage, station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    station.flow.press_record()
    station.start_take()
    assert page._timer.interval() == 100
    monkeypatch.setenv("WOKU_REDUCED_MOTION", "0")
    page.refresh()
    assert page._timer.interval() == 33


def test_nothing_of_a_visitor_is_left(page: RecordPage, station: Station) -> None:
    station.record(summary(stop_reason=StopReason.LIMIT))
    assert any(page.meter.bars())
    page.hide()
    station.visit.leave()
    assert not any(page.meter.bars())
    page.meter.push([-12.0] * 3)
    assert sum(map(bool, page.meter.bars())) == 1, "no level of the visitor before"
    assert (page.pill.text(), page.title.text(), page.detail.text()) == ("", "", "")
    assert page.rating.accessibleName() == ""


def test_the_keyboard_starts_at_what_comes_next(page: RecordPage, station: Station) -> None:
    page.activateWindow()
    page.record.setFocus()
    assert page.first_focus() is page.record
    station.record()
    assert page.first_focus() is page.onward
    assert page.focusWidget() is page.onward
    station.flow.press_record()
    assert page.focusWidget() is page.record
