"""The rules of takes and of hearing them, without a window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.ui.fakes import summary
from tests.ui.flowing import WHO, Desk
from woku_desktop.domain.errors import (
    MicrophoneLost,
    MicrophoneMissing,
    MicrophoneMoved,
    MicrophoneSilent,
    PlaybackFailed,
    RoomRanOut,
    TakeCutShort,
    TakeTooShort,
)
from woku_desktop.domain.voice import StopReason, Verdict
from woku_desktop.ui.capture.phases import Missing, Phase

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.take import TakeSummary


@pytest.fixture
def desk(qapp: object) -> Desk:
    return Desk()


@pytest.mark.parametrize(
    ("take", "phase", "problem"),
    [
        (summary(), Phase.REVIEW, None),
        (summary(1.0), Phase.REVIEW, None),
        (summary(0.99), Phase.READY, TakeTooShort),
        (summary(verdict=Verdict.SILENT), Phase.READY, MicrophoneSilent),
        (summary(verdict=Verdict.QUIET), Phase.REVIEW, None),
        (summary(verdict=Verdict.CLIPPING), Phase.REVIEW, None),
        (summary(60.0, stop_reason=StopReason.LIMIT), Phase.REVIEW, None),
        (summary(stop_reason=StopReason.LOST), Phase.REVIEW, MicrophoneLost),
        (summary(stop_reason=StopReason.MOVED), Phase.REVIEW, MicrophoneMoved),
        (summary(stop_reason=StopReason.DISK), Phase.REVIEW, RoomRanOut),
        (summary(0.5, stop_reason=StopReason.LOST), Phase.READY, TakeCutShort),
        (summary(0.5, stop_reason=StopReason.MOVED), Phase.READY, TakeCutShort),
        (
            summary(5, Verdict.SILENT, StopReason.LOST),
            Phase.READY,
            MicrophoneSilent,
        ),
        (summary(5, Verdict.STALLED, StopReason.LOST), Phase.REVIEW, MicrophoneLost),
    ],
)
def test_how_a_take_ends(
    desk: Desk, take: TakeSummary, phase: Phase, problem: type[Problem] | None
) -> None:
    desk.flow.set_rating(3)
    desk.flow.set_respondent(WHO)
    finished = desk.record(take)
    assert desk.at() is phase
    assert type(desk.flow.problem) is (problem or type(None))
    kept = phase is Phase.REVIEW
    assert desk.flow.take == (take if kept else None)
    assert desk.flow.sendable is kept
    assert desk.recorder.discarded == ([] if kept else [finished])


def test_the_limit_ends_a_take_by_itself(desk: Desk) -> None:
    desk.flow.press_record()
    desk.start_take()
    desk.end_take(summary(60.0, stop_reason=StopReason.LIMIT))
    assert desk.at() is Phase.REVIEW
    assert desk.recorder.asked == ["start"]


def test_a_silent_take_names_its_microphone(desk: Desk) -> None:
    desk.record(summary(verdict=Verdict.SILENT))
    assert desk.flow.problem is not None
    assert desk.flow.problem.facts == {"microphone": "Micrófono USB"}


def test_while_recording_the_end_is_missing(desk: Desk) -> None:
    desk.flow.set_rating(4)
    desk.flow.set_respondent(WHO)
    desk.flow.press_record()
    assert desk.flow.missing() == (Missing.END,)
    desk.start_take()
    assert desk.flow.missing() == (Missing.END,)
    desk.flow.send()
    assert desk.deliveries.submitted == []


def test_the_chosen_microphone_is_asked_for(desk: Desk) -> None:
    desk.flow.set_options(replace(desk.options, microphone="Micrófono USB"))
    desk.flow.press_record()
    assert desk.recorder.microphone == "Micrófono USB"


def test_no_microphone(desk: Desk) -> None:
    met: list[Problem] = []
    desk.flow.problemMet.connect(met.append)
    desk.flow.press_record()
    desk.bridge.recordingFailed.emit(MicrophoneMissing())
    assert desk.at() is Phase.READY
    assert desk.flow.problem is met[0]
    desk.flow.press_record()
    assert desk.flow.problem is None


def test_recording_again_destroys_the_old_take_once_the_new_one_runs(desk: Desk) -> None:
    old = desk.ready_to_send()
    desk.flow.record_again()
    assert desk.recorder.discarded == []
    desk.start_take()
    assert desk.recorder.discarded == [old]
    desk.flow.press_record()
    new = desk.end_take(summary(12.0))
    assert desk.flow.take == new.summary


def test_a_microphone_that_does_not_open_leaves_the_old_take(desk: Desk) -> None:
    desk.ready_to_send()
    desk.flow.record_again()
    desk.bridge.recordingFailed.emit(MicrophoneMissing())
    assert desk.at() is Phase.REVIEW
    assert desk.flow.sendable
    assert desk.recorder.discarded == []


def test_giving_up_destroys_the_running_take(desk: Desk) -> None:
    given_up: list[bool] = []
    desk.flow.cancelled.connect(lambda: given_up.append(True))
    desk.flow.press_record()
    desk.start_take()
    desk.flow.cancel()
    assert desk.at() is Phase.READY
    assert desk.recorder.asked == ["start", "cancel"]
    assert given_up == [True]
    late = desk.end_take()
    assert desk.recorder.discarded == [late]
    assert desk.at() is Phase.READY


def test_pressing_while_it_opens_gives_up(desk: Desk) -> None:
    desk.flow.press_record()
    desk.flow.press_record()
    desk.bridge.recordingStarted.emit()
    assert desk.at() is Phase.READY
    assert desk.recorder.asked == ["start", "cancel"]


def test_pressing_while_it_stops_does_nothing(desk: Desk) -> None:
    desk.flow.press_record()
    desk.start_take()
    desk.flow.press_record()
    desk.flow.press_record()
    assert desk.recorder.asked == ["start", "stop"]


def test_listening(desk: Desk) -> None:
    desk.flow.play()
    assert desk.recorder.asked == []
    desk.ready_to_send()
    desk.flow.play()
    assert desk.playing()
    desk.recorder.played = 3.5
    assert desk.flow.played_seconds() == 3.5
    desk.flow.play()
    assert not desk.playing()
    assert desk.recorder.asked[-2:] == ["play", "stop_playing"]
    desk.flow.play()
    desk.bridge.playbackEnded.emit(None)
    assert not desk.playing()
    assert desk.flow.played_seconds() == 0.0


def test_no_loudspeaker_leaves_the_take_sendable(desk: Desk) -> None:
    desk.ready_to_send()
    desk.flow.play()
    desk.bridge.playbackEnded.emit(PlaybackFailed())
    assert isinstance(desk.flow.problem, PlaybackFailed)
    assert desk.flow.sendable


@pytest.mark.parametrize("act", ["press_record", "send", "new_feedback", "shut_down", "cancel"])
def test_whatever_follows_ends_the_playback(desk: Desk, act: str) -> None:
    desk.ready_to_send()
    desk.flow.play()
    getattr(desk.flow, act)()
    assert "stop_playing" in desk.recorder.asked
    assert not desk.playing()
