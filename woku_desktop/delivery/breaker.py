"""Pauses the whole queue on what would hit every voice, and finds out when it is over.

| cause       | trips on                              | ends with                                  |
| ----------- | ------------------------------------- | ------------------------------------------ |
| throttled   | 429                                   | Retry-After, then a probe                  |
| key         | 401, 403; or trouble while Woku       | another key, or the same being good again  |
|             | refuses a key that it once took       |                                            |
| misdirected | something that is not Woku answers    | health, then a probe                       |
| unreachable | no connection                         | health, then a probe                       |
| trouble     | three voices fail, none gets through  | a probe every 15 minutes; health getting   |
|             |                                       | better allows one at once                  |
| local       | no key, a locked keyring, a bad proxy | a probe every minute, or another key       |

A probe is one voice of the queue; if it gets through, the queue goes on. A person who insists
allows one at once, whatever the cause.
"""

from __future__ import annotations

import math
from enum import Enum, auto
from typing import TYPE_CHECKING

from woku_desktop.delivery.problems import BUSY_STATUSES, problem_of
from woku_desktop.domain.backoff import delay_s
from woku_desktop.domain.delivery_errors import (
    KeyRefused,
    Misdirected,
    NotTrusted,
    ServerBusy,
    ServerTrouble,
    Throttled,
    Unreachable,
)
from woku_desktop.domain.errors import KeyringDenied
from woku_desktop.domain.outcome import OutcomeKind
from woku_desktop.woku.probes import Health, KeyCheck

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.outcome import Outcome

FAILING_VOICES = 3
PROBE_EVERY_S = 15 * 60.0
KEY_EVERY_S = 15 * 60.0
HEALTH_LONGEST_S = 60.0
HEALTH_SHORTEST_S = 2.0
THROTTLED_S = 60.0
LOCAL_S = 60.0

_GOT_THROUGH = frozenset({OutcomeKind.DELIVERED, OutcomeKind.REJECTED})
_PLAIN_WORDS = frozenset({OutcomeKind.THROTTLED, OutcomeKind.KEY_REFUSED})


class Permit(Enum):
    """What may be sent."""

    GO = auto()
    PROBE = auto()  # one voice; the next permit comes after its outcome
    WAIT = auto()


class Question(Enum):
    """What is to be asked."""

    HEALTH = auto()
    KEY = auto()


class Cause(Enum):
    """Why the queue pauses."""

    THROTTLED = auto()
    KEY = auto()
    MISDIRECTED = auto()
    UNREACHABLE = auto()
    TROUBLE = auto()
    LOCAL = auto()


_HEALTH_TELLS = frozenset({Cause.MISDIRECTED, Cause.UNREACHABLE, Cause.TROUBLE})


class Breaker:
    """Hears what becomes of the voices, and says what may be sent and what is to be asked.

    Pure: no threads, no input or output; whoever shares one between threads locks it. Every `now`
    is in seconds of one monotonic clock, as are the times it gives.

    Args:
        chance: gives a number from 0 (included) to 1 (excluded).

    Attributes:
        problem: why the queue pauses; None while it does not.
        probe_at: when the next probe may go; infinite while none may, or none is needed.
        pauses: how often it has begun to pause, or found another cause for it.
    """

    def __init__(self, chance: Callable[[], float]) -> None:
        self._chance = chance
        self._cause: Cause | None = None
        self._tripped_by: Problem | None = None
        self._failing: set[str] = set()
        self._probing = False
        self._health: Health | None = None
        self._health_at = self._key_at = math.inf
        self._health_asked = -math.inf
        self._health_questions = 0
        self.problem: Problem | None = None
        self.probe_at = math.inf
        self.pauses = 0

    # -- sending

    def permit(self, now: float) -> Permit:
        """What may be sent now. After PROBE comes `heard`, `hindered` or `give_back`."""
        if self._cause is None:
            return Permit.GO
        if self._probing or now < self.probe_at:
            return Permit.WAIT
        self._probing = True
        return Permit.PROBE

    def give_back(self) -> None:
        """The probe was not sent: there was nothing to send."""
        self._probing = False

    def heard(self, outcome: Outcome, submission_id: str, now: float, *, probe: bool) -> None:
        """An attempt has ended."""
        self._probing = self._probing and not probe
        if outcome.kind in _GOT_THROUGH:
            self._failing.clear()
            if probe or self._cause in {Cause.TROUBLE, Cause.UNREACHABLE}:
                self._close()
        elif self._cause is None or probe or outcome.kind in _PLAIN_WORDS:
            self._failed(outcome, submission_id, now)
        # What else was on its way when the queue paused tells nothing new.

    def hindered(self, problem: Problem, now: float, *, probe: bool) -> None:
        """Nothing can be sent for a reason on this machine; nothing was tried."""
        self._probing = self._probing and not probe
        if self._cause is None or self._cause is Cause.LOCAL or probe:
            # Whoever said no is not asked again by itself.
            denied = isinstance(problem, KeyringDenied)
            self._open(Cause.LOCAL, problem, math.inf if denied else now + LOCAL_S)

    # -- asking

    def question(self, now: float) -> Question | None:
        """What to ask now; the answer comes with `told_health` or `told_key`, or never."""
        if now >= self._health_at:
            self._health_asked = now
            self._health_at = now + HEALTH_LONGEST_S
            return Question.HEALTH
        if now >= self._key_at:
            self._key_at = now + KEY_EVERY_S
            return Question.KEY
        return None

    def told_health(self, health: Health, now: float) -> None:
        """What Woku's health was found to be."""
        if self._cause not in _HEALTH_TELLS:
            return
        before, self._health = self._health, health
        self._ask_health_later(now)
        self._name()
        if health is Health.OK and before not in {None, Health.OK}:
            self.probe_at = now

    def told_key(self, check: KeyCheck, now: float, *, once_passed: bool) -> None:
        """What Woku said of the key, and whether it ever took this very key before."""
        if self._cause is Cause.KEY:
            # Where nobody can tell, a probe does: a refused key creates nothing.
            self.probe_at = math.inf if check is KeyCheck.REFUSED else now
        elif self._cause is Cause.TROUBLE and check is KeyCheck.REFUSED and once_passed:
            self._open(Cause.KEY, KeyRefused(), math.inf)
            self._key_at = now + KEY_EVERY_S

    def next_at(self) -> float:
        """When to look again, at the latest; infinite if nothing is to come by itself."""
        return min(math.inf if self._probing else self.probe_at, self.next_question_at())

    def next_question_at(self) -> float:
        """When the next question is due; infinite if none is."""
        return min(self._health_at, self._key_at)

    # -- hints

    def hinted(self, now: float) -> None:
        """The network may be back, or somebody waits: health is asked at once."""
        if self._cause in _HEALTH_TELLS:
            self._health_at = min(self._health_at, self._not_too_soon(now))

    def insisted(self, now: float) -> None:
        """A person wants it tried now."""
        if self._cause is not None:
            self.probe_at = now

    def key_changed(self, now: float) -> None:
        """There is another key, or a keyring was opened."""
        if self._cause in {Cause.KEY, Cause.LOCAL, Cause.TROUBLE}:
            self.probe_at = now

    def inherit(self, problem: Problem, now: float, wait_s: float) -> None:
        """Woku asked another process to wait; that holds for this one too."""
        self._open(Cause.THROTTLED, problem, now + wait_s)

    # -- within

    def _failed(self, outcome: Outcome, submission_id: str, now: float) -> None:
        match outcome.kind:
            case OutcomeKind.THROTTLED:
                until = now + max(outcome.retry_after_s or THROTTLED_S, 1.0)
                if self._cause is Cause.THROTTLED:
                    until = max(until, self.probe_at)
                self._open(Cause.THROTTLED, Throttled(), until)
            case OutcomeKind.KEY_REFUSED:
                self._open(Cause.KEY, KeyRefused(), math.inf)
                self._key_at = now + KEY_EVERY_S
            case OutcomeKind.MISDIRECTED:
                self._await_health(Cause.MISDIRECTED, outcome, now)
            case _ if not outcome.connected:
                self._await_health(Cause.UNREACHABLE, outcome, now)
            case _:
                self._count(outcome, submission_id, now)

    def _await_health(self, cause: Cause, outcome: Outcome, now: float) -> None:
        again = self._cause is cause
        health, asked = self._health, self._health_questions
        self._open(cause, problem_of(outcome), now + PROBE_EVERY_S)
        if cause is Cause.UNREACHABLE:
            self._health = Health.UNREACHABLE
        else:
            # Health may be fine while voices are turned away: then it proves nothing a second time.
            self._health = health if again else Health.MISDIRECTED
        self._health_questions = asked if again else 0
        self._ask_health_later(now)

    def _count(self, outcome: Outcome, submission_id: str, now: float) -> None:
        again = self._cause is Cause.TROUBLE
        if len(self._failing) < FAILING_VOICES:
            self._failing.add(submission_id)
        if not again and len(self._failing) < FAILING_VOICES:
            # Somebody answers, so whatever paused the queue before is over.
            self._close()
            return
        health, asked = self._health, self._health_questions
        problem = ServerBusy() if outcome.status in BUSY_STATUSES else ServerTrouble()
        self._open(Cause.TROUBLE, problem, now + PROBE_EVERY_S)
        self._health, self._health_questions = (health, asked) if again else (None, 0)
        self._health_at = self._not_too_soon(now)
        self._key_at = now
        self._name()

    def _open(self, cause: Cause, problem: Problem | None, probe_at: float) -> None:
        self._cause, self._tripped_by, self.problem = cause, problem, problem
        self.pauses += 1
        self.probe_at = probe_at
        self._health = None
        self._health_at = self._key_at = math.inf

    def _close(self) -> None:
        self._cause = self._tripped_by = self.problem = self._health = None
        self.probe_at = self._health_at = self._key_at = math.inf

    def _name(self) -> None:
        """Name what health tells of the cause."""
        match self._health:
            case Health.UNREACHABLE if not isinstance(self._tripped_by, NotTrusted):
                self.problem = Unreachable()
            case Health.MISDIRECTED if not isinstance(self._tripped_by, Misdirected):
                self.problem = Misdirected(status="–")
            case Health.BUSY:
                self.problem = ServerBusy()
            case _:
                self.problem = self._tripped_by

    def _ask_health_later(self, now: float) -> None:
        self._health_questions += 1
        wait_s = delay_s(self._health_questions, self._chance, longest_s=HEALTH_LONGEST_S)
        self._health_at = max(now + wait_s, self._not_too_soon(now))

    def _not_too_soon(self, now: float) -> float:
        return max(now, self._health_asked + HEALTH_SHORTEST_S)
