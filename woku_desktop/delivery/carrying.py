"""The couriers: from a claim to what became of it, one voice at a time each."""

from __future__ import annotations

import logging
import threading
from collections import deque
from datetime import timedelta
from typing import TYPE_CHECKING

from woku_desktop.delivery.breaker import Permit
from woku_desktop.delivery.problems import problem_of
from woku_desktop.delivery.settling import Settlement
from woku_desktop.delivery.upload import Upload
from woku_desktop.domain.backoff import LONGEST_S, delay_s, doubt_delay_s, strike_delay_s
from woku_desktop.domain.delivery_errors import GaveUp, InDoubt
from woku_desktop.domain.errors import Problem
from woku_desktop.domain.outbox_errors import EnvelopeDamaged, EnvelopeMissing
from woku_desktop.domain.outcome import OutcomeKind, next_state
from woku_desktop.domain.submission import State
from woku_desktop.steps import passed

if TYPE_CHECKING:
    from woku_desktop.delivery.doubts import Doubts
    from woku_desktop.delivery.pausing import Pauses
    from woku_desktop.delivery.settling import Settler
    from woku_desktop.delivery.shared import Shared
    from woku_desktop.delivery.upload import Speed
    from woku_desktop.domain.outcome import Outcome
    from woku_desktop.domain.submission import Submission

_log = logging.getLogger(__name__)

_ANY_TIME = timedelta(days=3650)
_TRIED_REMEMBERED = 1000


class Couriers:
    """What each courier's thread runs; the threads are the dispatcher's.

    Args:
        shared: what the threads share.
        settler: writes what became of an attempt.
        pauses: makes a pause known.
        doubts: what to probe with once nothing else is queued.
        speed: hears how fast the voices went.
    """

    def __init__(
        self, shared: Shared, settler: Settler, pauses: Pauses, doubts: Doubts, speed: Speed
    ) -> None:
        self._shared = shared
        self._settler = settler
        self._pauses = pauses
        self._doubts = doubts
        self._speed = speed
        self._choosing = threading.Lock()
        # Those that failed last, so that a probe is made with another.
        self._tried: deque[str] = deque(maxlen=_TRIED_REMEMBERED)

    def run(self) -> None:
        """Carry what is due until it is time to end."""
        shared = self._shared
        while shared.wait_for_turn():
            with shared.lock:
                seen = shared.news()
                permit = shared.breaker.permit(shared.clocks.now())
                until = shared.breaker.next_at()
            if permit is Permit.WAIT:
                shared.wait(seen, until)
                continue
            probe = permit is Permit.PROBE
            try:
                with self._choosing:
                    claimed = self._claim(probe=probe)
                if claimed is None:
                    until = self._next_due()
            except Problem as problem:
                self._hindered(problem, probe=probe)
                continue
            if claimed is not None:
                self._carry(claimed, probe=probe)
            else:
                if probe:
                    with shared.lock:
                        shared.breaker.give_back()
                shared.wait(seen, until)

    # -- choosing

    def _claim(self, *, probe: bool) -> Submission | None:
        while (chosen := self._choose(probe=probe)) is not None:
            claimed = self._shared.outbox.claim(chosen, self._shared.run)
            if claimed is not None:
                return claimed
        return None

    def _choose(self, *, probe: bool) -> str | None:
        shared = self._shared
        with shared.lock:
            if shared.wanted:
                return shared.wanted.popleft()
            tried = frozenset(self._tried)
        now = shared.clocks.wall()
        if not probe:
            return shared.outbox.next_due(now)
        # While the queue pauses nothing is due by its own time: the probe decides for all.
        any_of_them = now + _ANY_TIME
        untried = shared.outbox.next_due(any_of_them, tried)
        if untried is not None:
            return untried
        with shared.lock:
            self._tried.clear()
        queued = shared.outbox.next_due(any_of_them)
        return queued if queued is not None else self._choose_doubt()

    def _choose_doubt(self) -> str | None:
        """Nothing else is left to probe with."""
        while self._doubts.resend and (doubt := self._doubts.next_due()) is not None:
            again = self._doubts.resolve(doubt)
            if again is not None:
                return again.id
        return None

    def _next_due(self) -> float:
        """When the next voice is due, by the clock."""
        shared = self._shared
        wake = shared.outbox.next_wake()
        now = shared.clocks.now()
        if wake is None:
            return float("inf")
        # What is due and was not taken is being looked after: it is looked for again, in no hurry.
        left_s = shared.clocks.until(wake)
        return now + (left_s if left_s > 0 else shared.poll_s)

    # -- carrying

    def _carry(self, claimed: Submission, *, probe: bool) -> None:
        shared = self._shared
        shared.teller.changed(claimed)
        upload = Upload(shared, claimed)
        try:
            envelope = shared.outbox.open(claimed.id)
            passed("send.opened")
            outcome = shared.carrier.attempt(envelope, upload.progress, upload.before_last_byte)
            passed("send.answered")
        except Exception as error:  # noqa: BLE001 - sorted below; bugs are told
            self._broke_off(claimed, upload, error, probe=probe)
        else:
            self._conclude(claimed, upload, outcome, probe=probe)

    def _broke_off(
        self, claimed: Submission, upload: Upload, error: Exception, *, probe: bool
    ) -> None:
        shared = self._shared
        if isinstance(error, Problem) and not upload.handed_over:
            if isinstance(error, EnvelopeDamaged | EnvelopeMissing):
                _log.error("%s can't be sent: %s", claimed.id, error.code)
                self._give_back(probe=probe)
                self._settler.settle(Settlement(claimed.id, State.DAMAGED, problem=error))
                return
            # Every other voice would meet the same; nothing was tried.
            settlement = Settlement(claimed.id, State.QUEUED, problem=error, uncount=True)
            self._hindered(error, probe=probe)
            self._settler.settle(settlement)
            return
        # A bug: told where uncaught ones are, and no other voice has to suffer for it.
        self._give_back(probe=probe)
        if upload.handed_over:
            settlement = Settlement(claimed.id, State.IN_DOUBT, problem=InDoubt())
        else:
            at = shared.clocks.in_s(LONGEST_S)
            settlement = Settlement(claimed.id, State.QUEUED, next_attempt_at=at)
        self._settler.settle(settlement)
        thread = threading.current_thread()
        threading.excepthook(
            threading.ExceptHookArgs((type(error), error, error.__traceback__, thread))
        )

    def _hindered(self, problem: Problem, *, probe: bool) -> None:
        with self._shared.lock:
            self._shared.breaker.hindered(problem, self._shared.clocks.now(), probe=probe)
        self._pauses.publish()

    def _give_back(self, *, probe: bool) -> None:
        if probe:
            with self._shared.lock:
                self._shared.breaker.give_back()

    # -- concluding

    def _conclude(
        self, claimed: Submission, upload: Upload, outcome: Outcome, *, probe: bool
    ) -> None:
        shared = self._shared
        delivered = outcome.kind is OutcomeKind.DELIVERED
        with shared.lock:
            first = delivered and not shared.got_through
            if delivered:
                shared.trials.delivered(claimed.id)
                shared.got_through = True
            elif outcome.connected:  # else it says nothing about this voice
                self._tried.append(claimed.id)
            if delivered or not shared.closed.is_set():
                # A connection that broke because this program ends tells nothing about Woku.
                shared.breaker.heard(outcome, claimed.id, shared.clocks.now(), probe=probe)
            paused = shared.breaker.problem is not None or shared.closed.is_set()
        if first:
            shared.stir()
        try:
            settlement = self._settlement(claimed, outcome, paused=paused)
            self._settler.settle(settlement)
            self._speed.measured(upload.bytes_per_s())
        except Problem as problem:
            _log.warning("the index can't be used: %s", problem.code)
            self._hindered(problem, probe=False)

    def _settlement(self, claimed: Submission, outcome: Outcome, *, paused: bool) -> Settlement:
        shared, state, problem = self._shared, next_state(outcome), problem_of(outcome)
        soft = outcome.kind is OutcomeKind.UNKNOWN or (
            outcome.kind is OutcomeKind.NOT_DELIVERED and outcome.connected
        )
        if not soft:
            if state is not State.QUEUED:
                with shared.lock:
                    shared.trials.forget(claimed.id)
            return Settlement(claimed.id, state, outcome, problem)
        with shared.lock:
            failures, others_got_through = shared.trials.failed(claimed.id)
        strike = others_got_through and not paused
        if state is State.IN_DOUBT:
            wait_s = doubt_delay_s(failures, shared.clocks.chance)
        elif paused:
            wait_s = outcome.retry_after_s or 0.0
        else:
            wait_s = delay_s(failures, shared.clocks.chance, outcome.retry_after_s)
        if strike:
            strikes, gap_s = self._strike(claimed)
            if gap_s is None:
                gave_up = GaveUp(tries=strikes)
                return Settlement(claimed.id, State.REJECTED, outcome, gave_up, strike=True)
            wait_s = max(wait_s, gap_s)
        at = shared.clocks.in_s(wait_s)
        return Settlement(claimed.id, state, outcome, problem, at, strike=strike)

    def _strike(self, claimed: Submission) -> tuple[int, float | None]:
        """How many strikes that makes, and how long it rests; None to give up."""
        shared = self._shared
        standing = shared.outbox.standing(claimed.id)
        first = standing.first_strike_at
        since_first_s = 0.0 if first is None else -shared.clocks.until(first)
        strikes = standing.strikes + 1
        return strikes, strike_delay_s(strikes, since_first_s, shared.clocks.chance)
