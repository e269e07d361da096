"""The rules of one opinion, without a window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.ui.fakes import NOW, WOKU
from tests.ui.flowing import WHO, Desk
from woku_desktop.domain.delivery_errors import InDoubt, Rejected, Unreachable
from woku_desktop.domain.feedback import Anonymous
from woku_desktop.domain.outbox_errors import OutboxUnwritable
from woku_desktop.domain.outcome import Receipt
from woku_desktop.domain.submission import State
from woku_desktop.ui.capture.phases import Missing, Phase

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.domain.errors import Problem


@pytest.fixture
def desk(qapp: object) -> Desk:
    return Desk()


def test_a_whole_opinion(desk: Desk) -> None:
    desk.flow.set_language("pt")
    take = desk.ready_to_send()
    desk.flow.send()
    assert desk.phases == [
        Phase.OPENING,
        Phase.RECORDING,
        Phase.STOPPING,
        Phase.REVIEW,
        Phase.SAVING,
    ]
    feedback, handed = desk.deliveries.submitted[0]
    assert handed is take
    assert (feedback.rating.stars, feedback.respondent, feedback.woku_id, feedback.created_at) == (
        4,
        WHO,
        WOKU,
        NOW,
    )
    assert feedback.language == "pt"
    desk.becomes(State.QUEUED, attempts=0)
    assert desk.at() is Phase.SAVED
    done = desk.becomes(State.DELIVERED, receipt=Receipt("hola", "recognition"))
    assert desk.flow.submission == done
    assert not desk.flow.needs_help
    assert desk.recorder.discarded == []


STEPS: dict[str, Callable[[Desk], object]] = {
    "star": lambda desk: desk.flow.set_rating(5),
    "voice": lambda desk: desk.record(),
    "who": lambda desk: desk.flow.set_respondent(Anonymous()),
}


@pytest.mark.parametrize(
    ("steps", "missing"),
    [
        ("", (Missing.STAR, Missing.VOICE, Missing.EMAIL)),
        ("star", (Missing.VOICE, Missing.EMAIL)),
        ("voice", (Missing.STAR, Missing.EMAIL)),
        ("who", (Missing.STAR, Missing.VOICE)),
        ("voice star", (Missing.EMAIL,)),
        ("star voice", (Missing.EMAIL,)),
        ("who star", (Missing.VOICE,)),
        ("who voice star", ()),
        ("star voice who", ()),
        ("voice who star", ()),
    ],
)
def test_either_order(desk: Desk, steps: str, missing: tuple[Missing, ...]) -> None:
    refused: list[tuple[Missing, ...]] = []
    desk.flow.refused.connect(refused.append)
    for step in steps.split():
        STEPS[step](desk)
    assert desk.flow.missing() == missing
    assert desk.flow.sendable == (not missing)
    desk.flow.send()
    assert refused == ([missing] if missing else [])
    assert len(desk.deliveries.submitted) == (0 if missing else 1)


@pytest.mark.parametrize("wrong", [Missing.EMAIL, Missing.EMAIL_WRONG, Missing.PHONE_WRONG])
def test_what_was_typed_wrong_is_named(desk: Desk, wrong: Missing) -> None:
    desk.ready_to_send()
    desk.flow.set_respondent(None, wrong)
    assert desk.flow.missing() == (wrong,)
    desk.flow.send()
    assert desk.deliveries.submitted == []


def test_anonymous_sends_no_contact(desk: Desk) -> None:
    desk.ready_to_send()
    desk.flow.set_respondent(Anonymous())
    desk.flow.send()
    assert desk.submitted().respondent == Anonymous()


def test_without_a_woku_it_records_and_says_what_is_missing(desk: Desk) -> None:
    desk.flow.set_options(replace(desk.options, woku_id=None))
    desk.ready_to_send()
    assert desk.flow.missing() == (Missing.WOKU,)
    desk.flow.send()
    assert desk.deliveries.submitted == []
    desk.bridge.optionsChanged.emit(desk.options)
    assert desk.flow.sendable


def test_what_could_not_be_kept_comes_back(desk: Desk) -> None:
    take = desk.ready_to_send()
    desk.flow.send()
    desk.flow.new_feedback()
    assert desk.at() is Phase.SAVING
    desk.bridge.submissionFailed.emit(desk.submitted().id, OutboxUnwritable())
    assert desk.at() is Phase.REVIEW
    assert desk.flow.take == take.summary
    assert isinstance(desk.flow.problem, OutboxUnwritable)
    desk.flow.try_again()
    assert desk.at() is Phase.SAVING
    first, second = desk.deliveries.submitted
    assert first[1] is second[1]
    # The same id: were it kept after all, it would not be kept, or sent, a second time.
    assert first[0].id == second[0].id == take.id


@pytest.mark.parametrize(
    ("state", "problem", "helps"),
    [
        (State.SENDING, None, False),
        (State.QUEUED, None, False),
        (State.QUEUED, Unreachable(), True),
        (State.IN_DOUBT, InDoubt(), True),
        (State.REJECTED, Rejected(messages="no"), True),
        (State.DAMAGED, None, True),
        (State.DELIVERED, None, False),
    ],
)
def test_a_failed_delivery_can_be_tried_again(
    desk: Desk, state: State, problem: Problem | None, helps: bool
) -> None:
    desk.sent()
    desk.becomes(state, problem)
    assert desk.flow.needs_help is helps
    desk.flow.try_again()
    assert desk.deliveries.retried == ([desk.submitted().id] if helps else [])
    assert desk.recorder.discarded == []


def test_the_next_opinion_while_the_last_is_on_its_way(desk: Desk) -> None:
    restarted: list[bool] = []
    desk.flow.restarted.connect(lambda: restarted.append(True))
    desk.sent()
    first = desk.submitted()
    desk.flow.new_feedback()
    assert restarted == [True]
    assert (desk.at(), desk.flow.stars, desk.flow.respondent, desk.flow.take) == (
        Phase.READY,
        0,
        None,
        None,
    )
    assert desk.recorder.discarded == []
    desk.becomes(State.DELIVERED)
    assert desk.flow.submission is None
    second = desk.ready_to_send()
    desk.flow.send()
    assert desk.submitted() != first
    assert desk.deliveries.submitted[-1][1] is second


def test_another_submission_is_not_this_one(desk: Desk) -> None:
    heard: list[float] = []
    desk.flow.uploaded.connect(heard.append)
    desk.sent()
    desk.bridge.uploadProgress.emit("other", 0.5)
    desk.bridge.uploadProgress.emit(desk.submitted().id, 0.25)
    assert heard == [0.25]


def test_what_was_handed_over_can_still_be_heard_and_not_changed(desk: Desk) -> None:
    desk.sent()
    desk.flow.set_rating(1)
    desk.flow.set_respondent(None)
    desk.flow.press_record()
    assert (desk.flow.stars, desk.flow.respondent) == (4, WHO)
    desk.flow.play()
    assert desk.playing()
    assert desk.at() is Phase.SAVED


def test_closing_destroys_what_was_not_handed_over(desk: Desk) -> None:
    take = desk.ready_to_send()
    desk.flow.shut_down()
    assert desk.recorder.discarded == [take]
    assert desk.flow.take is None


def test_closing_cancels_a_running_take(desk: Desk) -> None:
    desk.flow.press_record()
    desk.start_take()
    desk.flow.shut_down()
    assert desk.recorder.asked == ["start", "cancel"]


def test_closing_leaves_what_was_handed_over(desk: Desk) -> None:
    desk.sent()
    desk.flow.shut_down()
    assert desk.recorder.discarded == []
