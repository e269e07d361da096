"""Voices that fail one after the other: when that is Woku's trouble, and what ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.delivery.pausing import (
    BROKEN,
    BUSY,
    DELIVERED,
    ERROR,
    NOBODY,
    PORTAL,
    QUARTER_S,
    REFUSED,
    REJECTED,
    THROTTLED,
    Queue,
)
from woku_desktop.delivery.breaker import Permit, Question
from woku_desktop.domain.delivery_errors import (
    KeyRefused,
    Misdirected,
    ServerBusy,
    ServerTrouble,
    Throttled,
    Unreachable,
)
from woku_desktop.domain.errors import KeyMissing, KeyringDenied, Problem
from woku_desktop.woku.probes import Health, KeyCheck

if TYPE_CHECKING:
    from woku_desktop.domain.outcome import Outcome


@pytest.mark.parametrize("outcome", [BROKEN, ERROR, BUSY])
def test_one_or_two_that_fail_pause_nothing(queue: Queue, outcome: Outcome) -> None:
    for _ in range(20):
        queue.hear(outcome, "a")
        queue.hear(outcome, "b")
    assert queue.permit() is Permit.GO


def test_what_gets_through_between_them_tells_that_woku_is_well(queue: Queue) -> None:
    for between in (DELIVERED, REJECTED) * 3:
        queue.hear(ERROR, "a")
        queue.hear(ERROR, "b")
        queue.hear(between, "c")
        queue.hear(ERROR, "d")
        queue.hear(ERROR, "a")
        queue.hear(between, "e")
    assert queue.permit() is Permit.GO


@pytest.mark.parametrize(
    ("outcomes", "problem"),
    [((ERROR,) * 3, ServerTrouble), ((BUSY,) * 3, ServerBusy), ((BROKEN,) * 3, ServerTrouble)],
)
def test_three_that_fail_pause_the_queue(
    queue: Queue, outcomes: tuple[Outcome, ...], problem: type[Problem]
) -> None:
    queue.trip(*outcomes)
    assert queue.problem_is(problem)
    queue.health(Health.OK)
    queue.key(KeyCheck.GOOD)
    assert queue.problem_is(problem)
    probes = 0
    start = queue.now
    while probes < 20:
        if queue.permit_after(queue.breaker.next_at() - queue.now) is Permit.PROBE:
            queue.hear(outcomes[0], f"probe {probes}", probe=True)
            probes += 1
            assert queue.now - start == pytest.approx(probes * QUARTER_S)
        elif queue.ask() is Question.HEALTH:
            queue.breaker.told_health(Health.OK, queue.now)
    assert queue.problem_is(problem)
    queue.now += QUARTER_S
    queue.probe(DELIVERED)
    assert queue.permit() is Permit.GO


@pytest.mark.parametrize(
    ("health", "problem"),
    [
        (Health.UNREACHABLE, Unreachable),
        (Health.MISDIRECTED, Misdirected),
        (Health.BUSY, ServerBusy),
        (Health.OK, ServerTrouble),
    ],
)
def test_health_names_the_trouble(queue: Queue, health: Health, problem: type[Problem]) -> None:
    queue.trip()
    queue.health(health)
    assert queue.problem_is(problem)
    queue.key(KeyCheck.UNKNOWN)
    assert queue.permit() is Permit.WAIT
    queue.to_next_question()
    queue.health(Health.OK)
    assert queue.problem_is(ServerTrouble)
    # Getting better allows a probe at once; having been well all the time does not.
    assert queue.permit() is (Permit.WAIT if health is Health.OK else Permit.PROBE)


def test_a_key_is_called_refused_only_if_it_once_passed(queue: Queue) -> None:
    queue.trip()
    queue.health(Health.OK)
    queue.key(KeyCheck.REFUSED, once_passed=False)
    assert queue.problem_is(ServerTrouble)
    queue.now += QUARTER_S
    queue.probe(ERROR)
    queue.health(Health.OK)
    queue.key(KeyCheck.REFUSED, once_passed=True)
    assert queue.problem_is(KeyRefused)
    assert queue.permit_after(QUARTER_S) is Permit.WAIT
    queue.key(KeyCheck.GOOD)
    assert queue.permit() is Permit.PROBE


def test_a_probe_that_fails_like_one_voice_is_one_voice(queue: Queue) -> None:
    """It may be a poisoned one: somebody answers, so the way is free for the others."""
    queue.hear(NOBODY)
    queue.to_next_question()
    queue.health(Health.OK)
    queue.probe(ERROR, "poisoned")
    assert queue.permit() is Permit.GO
    queue.hear(ERROR, "b")
    queue.hear(ERROR, "c")
    assert queue.problem_is(ServerTrouble)


def test_trouble_that_turns_into_no_connection_stays_trouble_afterwards(queue: Queue) -> None:
    queue.trip()
    queue.now += QUARTER_S
    queue.probe(NOBODY, "d")
    assert queue.problem_is(Unreachable)
    queue.to_next_question()
    queue.health(Health.OK)
    queue.probe(ERROR, "e")
    assert queue.problem_is(ServerTrouble)


@pytest.mark.parametrize("on_its_way", [ERROR, NOBODY, PORTAL, BUSY])
def test_what_was_on_its_way_when_the_queue_paused_tells_nothing(
    queue: Queue, on_its_way: Outcome
) -> None:
    queue.hear(THROTTLED)
    queue.hear(on_its_way, "b")
    assert queue.problem_is(Throttled)


@pytest.mark.parametrize(("outcome", "goes"), [(DELIVERED, Permit.GO), (REJECTED, Permit.GO)])
def test_what_was_on_its_way_and_got_through_ends_the_trouble(
    queue: Queue, outcome: Outcome, goes: Permit
) -> None:
    queue.trip()
    queue.hear(outcome, "on its way")
    assert queue.permit() is goes


def test_plain_words_beat_what_was_guessed(queue: Queue) -> None:
    queue.hear(NOBODY)
    queue.hear(REFUSED, "b")
    assert queue.problem_is(KeyRefused)


@pytest.mark.parametrize("outcome", [THROTTLED, REFUSED, PORTAL, NOBODY])
def test_a_person_who_insists_gets_a_probe_at_once(queue: Queue, outcome: Outcome) -> None:
    queue.hear(outcome)
    queue.breaker.insisted(queue.now)
    queue.probe(DELIVERED)
    queue.breaker.insisted(queue.now)
    assert queue.permit() is Permit.GO


def test_a_probe_that_was_not_sent_may_go_again(queue: Queue) -> None:
    queue.hear(THROTTLED)
    assert queue.permit_after(120.0) is Permit.PROBE
    queue.breaker.give_back()
    assert queue.permit() is Permit.PROBE


def test_no_key_is_asked_after_every_minute(queue: Queue) -> None:
    queue.breaker.hindered(KeyMissing(), queue.now, probe=False)
    for _ in range(5):
        assert queue.problem_is(KeyMissing)
        assert queue.permit_after(59.0) is Permit.WAIT
        assert queue.permit_after(1.0) is Permit.PROBE
        queue.breaker.hindered(KeyMissing(), queue.now, probe=True)
    queue.breaker.key_changed(queue.now)
    queue.probe(DELIVERED)
    assert queue.permit() is Permit.GO


def test_whoever_said_no_is_not_asked_again_by_itself(queue: Queue) -> None:
    queue.breaker.hindered(KeyringDenied(), queue.now, probe=False)
    assert queue.permit_after(1e9) is Permit.WAIT
    queue.breaker.insisted(queue.now)
    assert queue.permit() is Permit.PROBE


def test_a_hindrance_here_does_not_forget_what_woku_asked(queue: Queue) -> None:
    queue.hear(THROTTLED)
    queue.breaker.hindered(KeyMissing(), queue.now, probe=False)
    assert queue.problem_is(Throttled)


def test_another_key_does_not_hurry_what_is_no_matter_of_keys(queue: Queue) -> None:
    queue.hear(THROTTLED)
    queue.breaker.key_changed(queue.now)
    assert queue.permit() is Permit.WAIT


def test_late_answers_change_nothing(queue: Queue) -> None:
    queue.breaker.told_health(Health.UNREACHABLE, queue.now)
    queue.breaker.told_key(KeyCheck.REFUSED, queue.now, once_passed=True)
    queue.breaker.hinted(queue.now)
    assert queue.permit() is Permit.GO
    assert queue.problem_is(None)
