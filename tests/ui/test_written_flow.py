"""The rules of an opinion in writing, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.ui.fakes import NOW, Stage, summary
from woku_desktop.domain.errors import MicrophoneMissing
from woku_desktop.domain.feedback import Anonymous, Kind
from woku_desktop.domain.outbox_errors import OutboxUnwritable
from woku_desktop.domain.submission import State
from woku_desktop.domain.voice import StopReason
from woku_desktop.ui.capture.flow import CaptureFlow
from woku_desktop.ui.capture.phases import Missing, Phase

if TYPE_CHECKING:
    from woku_desktop.domain.take import TakeSummary

SAID = "¡Qué rico el «kuchen»! 🥧\nVolveré, “seguro”."


class Desk(Stage):
    """A stage with a flow on it, rated and signed by nobody."""

    def __init__(self) -> None:
        super().__init__()
        self.flow = CaptureFlow(self.services, self.bridge, self.options, now=lambda: NOW)
        self.flow.set_rating(4)
        self.flow.set_respondent(Anonymous())

    def record(self, take: TakeSummary | None = None) -> Any:
        self.flow.press_record()
        self.start_take()
        self.flow.press_record()
        return self.end_take(take)

    def write(self, text: str = SAID) -> None:
        self.flow.set_mode(Kind.TEXT)
        self.flow.set_text(text)

    def mode(self) -> Kind:
        return self.flow.mode

    def at(self) -> Phase:
        return self.flow.phase

    def unsent(self) -> bool:
        return self.flow.unsent

    def content(self) -> object:
        return self.deliveries.submitted[-1][1]


@pytest.fixture
def desk(qapp: object) -> Desk:
    return Desk()


def test_written_words_are_sent_instead_of_a_voice(desk: Desk) -> None:
    desk.flow.set_mode(Kind.TEXT)
    assert desk.flow.missing() == (Missing.TEXT,)
    desk.flow.set_text(f"  {SAID}\n")
    assert desk.flow.sendable
    desk.flow.send()
    assert desk.content() == SAID
    assert desk.at() is Phase.SAVING
    desk.becomes(State.QUEUED, attempts=0)
    assert desk.at() is Phase.SAVED
    desk.becomes(State.DELIVERED)
    assert (desk.flow.text, desk.mode()) == (f"  {SAID}\n", Kind.TEXT)
    desk.flow.new_feedback()
    assert (desk.flow.text, desk.mode()) == ("", Kind.VOICE)


@pytest.mark.parametrize("blank", ["", "   ", "\n\t \n", "\u00a0\u2003", "\x00\x07"])
def test_blanks_are_nothing_written(desk: Desk, blank: str) -> None:
    desk.write(blank)
    assert desk.flow.missing() == (Missing.TEXT,)
    refused: list[tuple[Missing, ...]] = []
    desk.flow.refused.connect(refused.append)
    desk.flow.send()
    assert refused == [(Missing.TEXT,)]
    assert desk.deliveries.submitted == []


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b\x1b[31mc\x7f\x9b", "ab[31mc"),
        ("one\r\ntwo\rthree\u2028four\x0bfive", "one\ntwo\nthree\nfour\nfive"),
        ("a\tb", "a b"),
        ("half \ud83d a face", "half  a face"),
        ("👩\u200d👩\u200d👧 ñ e\u0301", "👩\u200d👩\u200d👧 ñ e\u0301"),
        ("x" * 3001, "x" * 3000),
        ("🥧" * 3001, "🥧" * 3000),
    ],
)
def test_what_is_kept_of_what_was_typed(desk: Desk, typed: str, kept: str) -> None:
    desk.write(typed)
    assert desk.flow.text == kept


def test_each_way_is_kept_and_only_the_one_that_stands_is_sent(desk: Desk) -> None:
    take = desk.record()
    desk.write()
    assert desk.flow.given_twice
    desk.flow.set_mode(Kind.VOICE)
    assert (desk.flow.take, desk.flow.text) == (take.summary, SAID)
    desk.flow.send()
    assert desk.content() is take
    desk.becomes(State.QUEUED, attempts=0)
    assert desk.flow.text == ""
    assert desk.recorder.discarded == []


def test_the_take_goes_once_the_written_words_are_safe(desk: Desk) -> None:
    take = desk.record()
    desk.write()
    desk.flow.send()
    assert desk.content() == SAID
    assert desk.recorder.discarded == []
    desk.becomes(State.QUEUED, attempts=0)
    assert desk.recorder.discarded == [take]
    assert desk.flow.take is None


def test_what_could_not_be_kept_comes_back_written(desk: Desk) -> None:
    take = desk.record()
    desk.write()
    desk.flow.send()
    first = desk.submitted().id
    desk.bridge.submissionFailed.emit(first, OutboxUnwritable())
    assert (desk.flow.text, desk.mode(), desk.at()) == (SAID, Kind.TEXT, Phase.REVIEW)
    assert desk.flow.take == take.summary
    assert isinstance(desk.flow.problem, OutboxUnwritable)
    desk.flow.try_again()
    assert desk.submitted().id == first
    desk.bridge.submissionFailed.emit(first, OutboxUnwritable())
    # Other words are another opinion: were the first kept after all, these must not be lost.
    desk.flow.set_text("Otra cosa")
    desk.flow.send()
    assert desk.submitted().id != first


def test_a_failure_without_a_take_can_be_tried_again(desk: Desk) -> None:
    desk.write()
    desk.flow.send()
    desk.bridge.submissionFailed.emit(desk.submitted().id, OutboxUnwritable())
    assert desk.at() is Phase.READY
    desk.flow.try_again()
    assert len(desk.deliveries.submitted) == 2


def test_nothing_is_recorded_while_writing(desk: Desk) -> None:
    desk.flow.set_mode(Kind.TEXT)
    desk.flow.press_record()
    desk.flow.record_again()
    desk.flow.restore("a")
    assert desk.recorder.asked == []


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_a_running_take_is_ended_before_writing(desk: Desk, steps: int) -> None:
    desk.flow.press_record()
    if steps:
        desk.start_take()
    if steps > 1:
        desk.flow.press_record()
    desk.flow.set_mode(Kind.TEXT)
    assert desk.mode() is Kind.VOICE


def test_turning_to_writing_ends_the_playback_and_settles_the_problem(desk: Desk) -> None:
    desk.record()
    desk.flow.play()
    desk.flow.set_mode(Kind.TEXT)
    assert not desk.flow.playing
    desk.flow.set_mode(Kind.VOICE)
    desk.flow.press_record()
    desk.bridge.recordingFailed.emit(MicrophoneMissing())
    desk.flow.set_mode(Kind.TEXT)
    assert desk.flow.problem is None


def test_what_was_handed_over_can_not_be_changed(desk: Desk) -> None:
    desk.write()
    desk.flow.send()
    desk.flow.set_text("otra")
    desk.flow.set_mode(Kind.VOICE)
    assert (desk.flow.text, desk.mode()) == (SAID, Kind.TEXT)


def test_closing_would_lose_what_is_written(desk: Desk) -> None:
    assert not desk.unsent()
    desk.write("  ")
    assert not desk.unsent()
    desk.write()
    assert desk.unsent()
    desk.flow.set_mode(Kind.VOICE)
    assert desk.unsent()
    desk.write()
    desk.flow.send()
    assert not desk.unsent()


def test_closing_while_the_words_are_being_kept_destroys_the_take(desk: Desk) -> None:
    take = desk.record()
    desk.write()
    desk.flow.send()
    desk.flow.shut_down()
    assert desk.recorder.discarded == [take]


def test_a_take_of_an_earlier_run_stays_for_the_next_one(desk: Desk) -> None:
    desk.flow.restore("a" * 32)
    desk.end_take(summary(stop_reason=StopReason.CUT_OFF))
    desk.write()
    desk.flow.shut_down()
    assert desk.recorder.discarded == []
