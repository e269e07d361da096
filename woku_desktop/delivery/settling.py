"""Writes down what became of an attempt, however long that takes."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from woku_desktop.domain.outbox_errors import NotInOutbox, OutboxProblem
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from datetime import datetime

    from woku_desktop.delivery.pausing import Pauses
    from woku_desktop.delivery.shared import Shared
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.outcome import Outcome

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settlement:
    """What is to be written; see `Outbox.settle`."""

    id: str
    state: State
    outcome: Outcome | None = None
    problem: Problem | None = None
    next_attempt_at: datetime | None = None
    strike: bool = False
    uncount: bool = False


class Settler:
    """Writes settlements, each told once it is durable. Any thread but the window's; file work."""

    def __init__(self, shared: Shared, pauses: Pauses) -> None:
        self._shared = shared
        self._pauses = pauses

    def settle(self, settlement: Settlement) -> bool:
        """Write it; if the disk does not take it, pause the queue and try until it does.

        The outcome is known here only, and without it the voice would be sent again.

        Returns:
            False if the program ended before it could be written.
        """
        hindered = False
        while not self._write(settlement, first=not hindered):
            hindered = True
            if self._shared.closed.wait(self._shared.poll_s):
                return False
        if hindered:
            with self._shared.lock:
                self._shared.breaker.insisted(self._shared.clocks.now())
        self._pauses.publish()
        if settlement.state in {State.QUEUED, State.IN_DOUBT}:
            self._shared.stir()
        return True

    def _write(self, settlement: Settlement, *, first: bool) -> bool:
        shared = self._shared
        try:
            submission = shared.outbox.settle(
                settlement.id,
                settlement.state,
                outcome=settlement.outcome,
                problem=settlement.problem,
                next_attempt_at=settlement.next_attempt_at,
                strike=settlement.strike,
                uncount=settlement.uncount,
            )
        except NotInOutbox:
            _log.exception("%s is gone and needs no settling", settlement.id)
            return True
        except OutboxProblem as problem:
            if first:
                _log.warning("%s can't be settled: %s", settlement.id, problem.code)
                with shared.lock:
                    shared.breaker.hindered(problem, shared.clocks.now(), probe=False)
                self._pauses.publish()
            return False
        shared.teller.changed(submission)
        return True
