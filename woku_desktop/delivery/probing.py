"""The inquirer: asks Woku for its health, the key and the reviews, so that no voice has to."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from woku_desktop.delivery.breaker import Question
from woku_desktop.domain.errors import Problem
from woku_desktop.woku.probes import KeyCheck

if TYPE_CHECKING:
    from woku_desktop.delivery.doubts import Doubts
    from woku_desktop.delivery.pausing import Pauses
    from woku_desktop.delivery.shared import Shared

_log = logging.getLogger(__name__)

_KEY_PASSED = "key_passed"


class Inquirer:
    """What the inquirer's thread runs; the thread is the dispatcher's.

    Args:
        shared: what the threads share.
        pauses: makes a pause known.
        doubts: what is looked for among the reviews.
    """

    def __init__(self, shared: Shared, pauses: Pauses, doubts: Doubts) -> None:
        self._shared = shared
        self._pauses = pauses
        self._doubts = doubts

    def run(self) -> None:
        """Ask what is to be asked until it is time to end."""
        shared = self._shared
        while shared.wait_for_turn():
            with shared.lock:
                seen = shared.news()
                question = shared.breaker.question(shared.clocks.now())
                paused = shared.breaker.problem is not None
                vouch = shared.got_through and not shared.vouched and not paused
                shared.vouched = shared.vouched or vouch
                until = shared.breaker.next_question_at()
            try:
                if question is not None:
                    self._ask(question)
                    continue
                if vouch:
                    self._vouch()
                if not paused:
                    until = self._resolve_doubts()
            except Problem as problem:
                _log.warning("nothing could be asked: %s", problem.code)
                with shared.lock:
                    shared.breaker.hindered(problem, shared.clocks.now(), probe=False)
                self._pauses.publish()
                continue
            shared.wait(seen, until)

    def _ask(self, question: Question) -> None:
        shared = self._shared
        if question is Question.HEALTH:
            health = shared.carrier.check_health()
            with shared.lock:
                shared.breaker.told_health(health, shared.clocks.now())
        else:
            check, once_passed = self._check_key()
            with shared.lock:
                shared.breaker.told_key(check, shared.clocks.now(), once_passed=once_passed)
        self._pauses.publish()
        shared.stir()

    def _check_key(self) -> tuple[KeyCheck, bool]:
        """What Woku says of the key, and whether it ever took this very key before."""
        station = self._shared.outbox.station
        fingerprint = self._fingerprint()
        once_passed = fingerprint != "" and station.recall(_KEY_PASSED) == fingerprint
        check = self._shared.carrier.check_key()
        if check is KeyCheck.GOOD and fingerprint and not once_passed:
            station.remember(_KEY_PASSED, fingerprint)
        return check, once_passed

    def _vouch(self) -> None:
        """A voice got through: see whether Woku knows the key, so that a later no can be trusted.

        Once for each key, not at each start.
        """
        if self._shared.outbox.station.recall(_KEY_PASSED) != self._fingerprint():
            self._check_key()

    def _fingerprint(self) -> str:
        try:
            return self._shared.carrier.key_fingerprint()
        except Problem as problem:
            _log.info("the key can't be told from others: %s", problem.code)
            return ""

    def _resolve_doubts(self) -> float:
        """Look after the doubts that are due; when the next one is, by the clock."""
        shared = self._shared
        while shared.carries and (doubt := self._doubts.next_due()) is not None:
            if self._doubts.resolve(doubt) is not None:
                shared.stir()
        wake = shared.outbox.next_wake()
        if wake is None:
            return float("inf")
        return shared.clocks.now() + max(shared.clocks.until(wake), shared.poll_s)
