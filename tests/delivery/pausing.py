"""A breaker to drive by hand, and what it may hear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.delivery.breaker import Breaker, Permit, Question
from woku_desktop.domain.outcome import Outcome, OutcomeKind

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem
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
