"""Which voice goes when, and what becomes of one that never gets through."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.delivery.rig import (
    BROKEN,
    DELIVERED,
    NOBODY,
    REJECTED,
    THROTTLED,
    UNKNOWN,
    WAIT_S,
    Rig,
)
from tests.stage.feedbacks import envelope
from woku_desktop.domain.delivery_errors import GaveUp, ServerTrouble, SlowUpload
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from woku_desktop.domain.outcome import Outcome

DAY_S = 24 * 3600.0


def asked_first(rig: Rig) -> None:
    assert rig.carrier.entered.acquire(timeout=WAIT_S)


def test_the_oldest_goes_first_and_whoever_waits_before_them(rig: Rig) -> None:
    rig.carrier.gate.clear()
    left = rig.left_waiting(3)
    with rig.started():
        asked_first(rig)
        first, second = rig.send(), rig.send()
        for each in (first, second):
            rig.hearing.await_state(each, State.QUEUED)
        rig.carrier.gate.set()
        for each in (*left, first, second):
            rig.hearing.await_state(each, State.DELIVERED)
        # Whoever came before the last one has gone again.
        assert rig.carrier.asked == [left[0], second, *left[1:], first]


def test_once_nobody_waits_the_oldest_goes_first(rig: Rig) -> None:
    rig.carrier.gate.clear()
    left = rig.left_waiting(3)
    with rig.started() as dispatcher:
        asked_first(rig)
        last = rig.send()
        rig.hearing.await_state(last, State.QUEUED)
        dispatcher.nobody_waits()
        dispatcher.discard([left[2]])  # done after that
        rig.hearing.await_state(left[2], State.DISCARDED)
        rig.carrier.gate.set()
        rig.hearing.await_state(last, State.DELIVERED)
        assert rig.carrier.asked == [left[0], left[1], last]


def test_what_an_earlier_run_had_awaited_is_awaited_no_more(rig: Rig) -> None:
    old, awaited = envelope(), envelope()
    old = replace(
        old, feedback=replace(old.feedback, created_at=old.feedback.created_at - timedelta(hours=1))
    )
    rig.outbox.add(awaited, awaited=True)
    rig.outbox.add(old)
    with rig.started():
        rig.hearing.await_state(awaited.feedback.id, State.DELIVERED)
        assert rig.carrier.asked == [old.feedback.id, awaited.feedback.id]


def test_what_a_person_asks_for_goes_first(rig: Rig) -> None:
    rig.carrier.answers.append(REJECTED)
    with rig.started() as dispatcher:
        first = rig.send()
        rig.hearing.await_state(first, State.REJECTED)
        rig.carrier.answers.append(THROTTLED)
        second = rig.send()
        rig.hearing.await_state(second, State.QUEUED, attempts=1)
        dispatcher.retry([first])
        rig.hearing.await_state(second, State.DELIVERED)
        assert rig.carrier.asked == [first, second, first, second]


def test_asking_twice_sends_once(rig: Rig) -> None:
    rig.carrier.answers.append(BROKEN)
    with rig.started() as dispatcher:
        sent = rig.send()
        rig.hearing.await_state(sent, State.QUEUED, attempts=1)
        rig.carrier.gate.clear()
        rig.left_waiting()
        dispatcher.retry_all()
        rig.eventually(lambda: len(rig.carrier.asked) == 2)
        dispatcher.retry([next(each for each in rig.unsent() if each not in rig.carrier.asked[1:])])
        dispatcher.retry([next(each for each in rig.unsent() if each not in rig.carrier.asked[1:])])
        rig.eventually(lambda: len(rig.dispatcher._shared.wanted) == 2)
        rig.carrier.gate.set()
        rig.eventually(lambda: not rig.unsent() and not rig.dispatcher._shared.wanted)
        rig.sent()
        assert len(rig.carrier.asked) == 4


@pytest.mark.parametrize("failure", [BROKEN, UNKNOWN])
def test_a_poisoned_voice_is_given_up_after_a_day_and_holds_up_nobody(
    rig: Rig, failure: Outcome
) -> None:
    with rig.started():
        poisoned = envelope()
        rig.carrier.always[poisoned.feedback.id] = failure
        rig.dispatcher.submit(poisoned)
        rig.hearing.until(lambda: len(rig.hearing.states(poisoned.feedback.id)) == 3)
        began, others = rig.now, 0
        while rig.hearing.last(poisoned.feedback.id).state is not State.REJECTED:
            rig.sent()
            others += 1
            tries = len(rig.carrier.asked) - others
            at = rig.outbox.next_wake()
            if at is not None:
                rig.advance(max((at - rig.time()).total_seconds(), 0.0))
                rig.eventually(lambda: len(rig.carrier.asked) - others > tries)  # noqa: B023
                rig.eventually(lambda: not rig.is_sending(poisoned.feedback.id))
        told = rig.hearing.last(poisoned.feedback.id)
        assert isinstance(told.problem, GaveUp)
        assert told.problem.facts == {"tries": 8}
        assert DAY_S <= rig.now - began < DAY_S * 1.5
        assert rig.hearing.blocks == []
        # A person may have it tried again, from the start.
        del rig.carrier.always[poisoned.feedback.id]
        rig.dispatcher.retry([poisoned.feedback.id])
        rig.hearing.await_state(poisoned.feedback.id, State.DELIVERED)


def test_failing_alone_is_no_strike(rig: Rig) -> None:
    with rig.started():
        alone = envelope()
        rig.carrier.always[alone.feedback.id] = BROKEN
        rig.dispatcher.submit(alone)
        for attempts in range(1, 30):
            told = rig.hearing.await_state(alone.feedback.id, State.QUEUED, attempts)
            assert told.next_attempt_at is not None
            left_s = (told.next_attempt_at - rig.time()).total_seconds()
            assert left_s <= 15 * 60
            rig.advance(left_s)
        assert rig.outbox.standing(alone.feedback.id).strikes == 0


def test_what_trips_the_pause_is_no_strike(rig: Rig) -> None:
    rig.carrier.answers.append(BROKEN)
    with rig.started() as dispatcher:
        first = rig.send()
        rig.hearing.await_state(first, State.QUEUED, attempts=1)
        rig.sent()
        for _ in range(2):
            rig.carrier.answers.append(BROKEN)
            rig.hearing.await_state(rig.send(), State.QUEUED, attempts=1)
        rig.carrier.answers.append(BROKEN)
        dispatcher.retry([first])
        rig.hearing.await_block(ServerTrouble)
        rig.hearing.await_state(first, State.QUEUED, attempts=2)
        assert rig.outbox.standing(first).strikes == 0


def test_no_connection_is_nobodys_strike(rig: Rig) -> None:
    with rig.started():
        rig.sent()
        for _ in range(20):
            rig.carrier.answers.append(NOBODY)
            sent = rig.send()
            rig.eventually(lambda: rig.is_delivered(sent), step_s=1.0)  # noqa: B023
            assert rig.hearing.last(sent).attempts == 2
            assert rig.outbox.standing(sent).strikes == 0


def slow(rig: Rig, bytes_per_s: float) -> None:
    """Let uploads take their time from now on."""

    def pass_time(submission_id: str) -> None:
        rig.now += rig.outbox.get(submission_id).size_bytes / 2 / bytes_per_s  # type: ignore[operator]

    rig.carrier.on_the_way = pass_time


def test_what_is_too_large_for_the_measured_speed_goes_last_and_says_so(rig: Rig) -> None:
    size = 300_000
    slow(rig, 500.0)
    rig.carrier.gate.clear()
    with rig.started():
        first = rig.send(voice=bytes(size))
        asked_first(rig)
        large, small = rig.send(voice=bytes(size)), rig.send()
        for each in (large, small):
            rig.hearing.await_state(each, State.QUEUED)
        rig.carrier.gate.set()
        rig.hearing.await_state(first, State.DELIVERED)
        rig.hearing.await_state(large, State.DELIVERED)
        assert rig.carrier.asked == [first, small, large]
        assert rig.outbox.station.recall("upload_bytes_per_s") == pytest.approx(500.0)
    said = [each.problem for each in rig.hearing.submissions if each.problem is not None]
    assert said
    for problem in said:
        assert isinstance(problem, SlowUpload)
        assert problem.facts == {"minutes": 10, "allowed_minutes": 5}


def test_a_faster_network_lets_them_go_in_their_turn(rig: Rig) -> None:
    slow(rig, 500.0)
    with rig.started():
        rig.sent(voice=bytes(300_000))
    rig.outbox.close()
    rig.outbox = rig.another_outbox()
    (left,) = rig.left_waiting(voice=bytes(300_000))
    rig.carrier.gate.clear()
    with rig.started():
        rig.eventually(lambda: isinstance(rig.outbox.get(left).problem, SlowUpload))
        slow(rig, 1e7)
        rig.carrier.gate.set()
        for _ in range(3):
            rig.sent(voice=bytes(300_000))
        rig.hearing.await_state(left, State.DELIVERED)
        fresh = rig.send(voice=bytes(300_000))
        assert rig.hearing.await_state(fresh, State.DELIVERED).problem is None
        assert rig.outbox.station.recall("upload_bytes_per_s") > 1e6  # type: ignore[operator]


def test_a_small_voice_and_a_broken_one_measure_nothing(rig: Rig) -> None:
    slow(rig, 1.0)
    rig.carrier.answers.extend([DELIVERED, BROKEN])
    with rig.started():
        rig.sent()
        rig.hearing.await_state(rig.send(voice=bytes(300_000)), State.QUEUED, attempts=1)
        assert rig.outbox.station.recall("upload_bytes_per_s") is None
