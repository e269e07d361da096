"""When the queue pauses, why, and when it goes on."""

from __future__ import annotations

import math

import pytest

from tests.delivery.pausing import (
    DELIVERED,
    NOBODY,
    PORTAL,
    QUARTER_S,
    REFUSED,
    THROTTLED,
    Queue,
)
from woku_desktop.delivery.breaker import Permit, Question
from woku_desktop.domain.delivery_errors import (
    KeyRefused,
    Misdirected,
    NotTrusted,
    ServerBusy,
    Throttled,
    Unreachable,
)
from woku_desktop.domain.outcome import Outcome, OutcomeKind
from woku_desktop.woku.probes import Health, KeyCheck


def test_nothing_pauses_while_voices_get_through(queue: Queue) -> None:
    for number in range(10):
        queue.hear(DELIVERED, f"{number}")
    assert queue.permit() is Permit.GO
    assert queue.problem_is(None)
    assert queue.ask() is None
    assert queue.breaker.next_at() == math.inf


@pytest.mark.parametrize(("asked", "waits"), [(120.0, 120.0), (None, 60.0), (0.5, 1.0)])
def test_woku_asks_to_slow_down(queue: Queue, asked: float | None, waits: float) -> None:
    queue.hear(Outcome(OutcomeKind.THROTTLED, 429, retry_after_s=asked))
    assert queue.problem_is(Throttled)
    assert queue.breaker.next_at() == queue.now + waits
    assert queue.permit_after(waits - 0.1) is Permit.WAIT
    assert queue.permit_after(0.1) is Permit.PROBE
    assert queue.permit() is Permit.WAIT
    assert queue.breaker.next_at() == math.inf
    queue.hear(DELIVERED, probe=True)
    assert queue.permit() is Permit.GO
    assert queue.problem_is(None)


def test_the_longest_wait_asked_for_holds(queue: Queue) -> None:
    queue.hear(THROTTLED)
    queue.hear(Outcome(OutcomeKind.THROTTLED, 429, retry_after_s=5.0), "b")
    queue.hear(DELIVERED, "c")  # it was on its way before Woku said so
    assert queue.permit_after(119.0) is Permit.WAIT
    assert queue.permit_after(1.0) is Permit.PROBE


def test_a_throttled_probe_waits_anew(queue: Queue) -> None:
    queue.hear(THROTTLED)
    queue.now += 120.0
    queue.probe(Outcome(OutcomeKind.THROTTLED, 429, retry_after_s=30.0))
    assert queue.permit_after(29.0) is Permit.WAIT
    assert queue.permit_after(1.0) is Permit.PROBE


def test_another_process_was_asked_to_wait(queue: Queue) -> None:
    queue.breaker.inherit(Throttled(), queue.now, 40.0)
    assert queue.problem_is(Throttled)
    assert queue.permit_after(39.0) is Permit.WAIT
    assert queue.permit_after(1.0) is Permit.PROBE


def test_a_refused_key_waits_for_another(queue: Queue) -> None:
    queue.hear(REFUSED)
    assert queue.problem_is(KeyRefused)
    queue.hear(DELIVERED, "b")
    assert queue.permit_after(1e6) is Permit.WAIT
    queue.breaker.key_changed(queue.now)
    queue.probe(DELIVERED)
    assert queue.permit() is Permit.GO


def test_a_refused_key_is_looked_at_every_quarter_of_an_hour(queue: Queue) -> None:
    queue.hear(REFUSED)
    for _ in range(5):
        assert queue.to_next_question() == QUARTER_S
        queue.key(KeyCheck.REFUSED)
        assert queue.permit() is Permit.WAIT
    queue.to_next_question()
    queue.key(KeyCheck.GOOD)
    queue.probe(REFUSED)
    assert queue.permit_after(QUARTER_S - 1) is Permit.WAIT


def test_a_key_that_nobody_can_look_at_is_probed(queue: Queue) -> None:
    queue.hear(REFUSED)
    assert queue.to_next_question() == QUARTER_S
    queue.key(KeyCheck.UNKNOWN)
    queue.probe(REFUSED)
    assert queue.permit_after(QUARTER_S - 1) is Permit.WAIT
    assert queue.problem_is(KeyRefused)


@pytest.mark.parametrize("outcome", [PORTAL, NOBODY])
def test_health_says_when_the_way_is_free(queue: Queue, outcome: Outcome) -> None:
    queue.hear(outcome)
    problem = Misdirected if outcome is PORTAL else Unreachable
    assert queue.problem_is(problem)
    waits = []
    for _ in range(9):
        assert queue.permit() is Permit.WAIT
        waits.append(queue.to_next_question())
        queue.health(Health.MISDIRECTED if outcome is PORTAL else Health.UNREACHABLE)
        assert queue.problem_is(problem)
    assert waits == [1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0, 30.0, 30.0]
    queue.to_next_question()
    queue.health(Health.OK)
    queue.probe(DELIVERED)
    assert queue.permit() is Permit.GO


def test_health_is_never_asked_more_often_than_every_two_seconds() -> None:
    queue = Queue(chance=0.0)
    queue.hear(NOBODY)
    assert queue.to_next_question() == 0.0
    queue.health(Health.UNREACHABLE)
    assert queue.to_next_question() == 2.0
    queue.health(Health.UNREACHABLE)
    queue.breaker.hinted(queue.now)
    assert queue.to_next_question() == 2.0


def test_a_hint_has_health_asked_at_once(queue: Queue) -> None:
    queue.hear(NOBODY)
    for _ in range(9):
        queue.to_next_question()
        queue.health(Health.UNREACHABLE)
    queue.now += 10.0
    assert queue.ask() is None
    queue.breaker.hinted(queue.now)
    queue.health(Health.OK)
    assert queue.permit() is Permit.PROBE


@pytest.mark.parametrize("outcome", [THROTTLED, REFUSED])
def test_a_hint_of_the_network_changes_nothing_else(queue: Queue, outcome: Outcome) -> None:
    queue.hear(outcome)
    queue.breaker.hinted(queue.now)
    assert queue.ask() is None
    assert queue.permit() is Permit.WAIT


def test_health_without_an_answer_is_asked_again(queue: Queue) -> None:
    queue.hear(NOBODY)
    queue.to_next_question()
    assert queue.ask() is Question.HEALTH
    assert queue.ask() is None
    assert queue.to_next_question() == 60.0


def test_a_probe_goes_even_if_health_is_never_well(queue: Queue) -> None:
    """Nobody knows that this address has such a call."""
    queue.hear(NOBODY)
    assert queue.permit_after(QUARTER_S - 1) is Permit.WAIT
    assert queue.permit_after(1) is Permit.PROBE


def test_a_connection_that_fails_again_is_asked_after_as_before(queue: Queue) -> None:
    queue.hear(NOBODY)
    for _ in range(4):
        queue.to_next_question()
        queue.health(Health.UNREACHABLE)
    queue.to_next_question()
    queue.health(Health.OK)
    queue.probe(NOBODY)
    assert queue.permit() is Permit.WAIT
    assert queue.to_next_question() == 30.0
    queue.health(Health.OK)
    queue.probe(DELIVERED)


def test_voices_that_are_misdirected_while_health_is_well_are_no_flood(queue: Queue) -> None:
    queue.hear(PORTAL)
    queue.to_next_question()
    queue.health(Health.OK)
    queue.probe(PORTAL)
    start = queue.now
    while queue.permit() is Permit.WAIT:
        queue.to_next_question()
        if queue.now >= start + QUARTER_S:
            break
        queue.health(Health.OK)
    assert queue.now >= start + QUARTER_S


def test_what_stands_in_the_way_is_named_anew(queue: Queue) -> None:
    queue.hear(NOBODY)
    for health, problem in [
        (Health.MISDIRECTED, Misdirected),
        (Health.BUSY, ServerBusy),
        (Health.UNREACHABLE, Unreachable),
    ]:
        queue.to_next_question()
        queue.health(health)
        assert queue.problem_is(problem)


def test_the_status_of_a_sign_in_page_stays_named(queue: Queue) -> None:
    queue.hear(PORTAL)
    queue.to_next_question()
    queue.health(Health.MISDIRECTED)
    assert queue.breaker.problem is not None
    assert queue.breaker.problem.facts == {"status": "302"}


def test_a_certificate_that_is_not_trusted_stays_named(queue: Queue) -> None:
    queue.hear(Outcome(OutcomeKind.NOT_DELIVERED, connected=False, trusted=False))
    queue.to_next_question()
    queue.health(Health.UNREACHABLE)
    assert queue.problem_is(NotTrusted)
