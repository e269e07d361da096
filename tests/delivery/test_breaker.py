"""When the queue pauses, why, and when it goes on."""

from __future__ import annotations

import math

import pytest

from woku_desktop.delivery.breaker import Breaker, Permit, Question
from woku_desktop.domain.delivery_errors import (
    KeyRefused,
    Misdirected,
    NotTrusted,
    ServerBusy,
    ServerTrouble,
    Throttled,
    Unreachable,
)
from woku_desktop.domain.errors import KeyMissing, KeyringDenied, Problem
from woku_desktop.domain.outcome import Outcome, OutcomeKind
from woku_desktop.woku.probes import Health, KeyCheck

DELIVERED = Outcome(OutcomeKind.DELIVERED, 201)
REJECTED = Outcome(OutcomeKind.REJECTED, 422)
THROTTLED = Outcome(OutcomeKind.THROTTLED, 429, retry_after_s=120)
REFUSED = Outcome(OutcomeKind.KEY_REFUSED, 401)
PORTAL = Outcome(OutcomeKind.MISDIRECTED, 302)
NOBODY = Outcome(OutcomeKind.NOT_DELIVERED, connected=False)
BROKEN = Outcome(OutcomeKind.NOT_DELIVERED)
ERROR = Outcome(OutcomeKind.UNKNOWN, 500)
BUSY = Outcome(OutcomeKind.NOT_DELIVERED, 503)
QUARTER_S = 15 * 60.0


class Queue:
    """A breaker with a clock, driven by hand."""

    def __init__(self, chance: float = 0.5) -> None:
        self.breaker = Breaker(lambda: chance)
        self.now = 1000.0

    def hear(self, outcome: Outcome, submission_id: str = "a", *, probe: bool = False) -> None:
        self.breaker.heard(outcome, submission_id, self.now, probe=probe)

    def probe(self, outcome: Outcome, submission_id: str = "a") -> None:
        assert self.permit() is Permit.PROBE
        self.hear(outcome, submission_id, probe=True)

    def permit(self) -> Permit:
        return self.breaker.permit(self.now)

    def permit_after(self, seconds: float) -> Permit:
        self.now += seconds
        return self.permit()

    def ask(self) -> Question | None:
        return self.breaker.question(self.now)

    def health(self, health: Health) -> None:
        assert self.ask() is Question.HEALTH
        self.breaker.told_health(health, self.now)

    def key(self, check: KeyCheck, *, once_passed: bool = True) -> None:
        assert self.ask() is Question.KEY
        self.breaker.told_key(check, self.now, once_passed=once_passed)

    def to_next_question(self) -> float:
        waited = self.breaker.next_question_at() - self.now
        self.now += waited
        return waited

    def problem_is(self, kind: type[Problem] | None) -> bool:
        problem = self.breaker.problem
        return problem is None if kind is None else type(problem) is kind

    def trip(self, *outcomes: Outcome) -> None:
        for number, outcome in enumerate(outcomes or (ERROR, ERROR, ERROR)):
            self.hear(outcome, f"voice {number}")


@pytest.fixture
def queue() -> Queue:
    return Queue()


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
