"""Makes a pause known: to the window, and to the other processes."""

from __future__ import annotations

import logging
import math
import threading
from typing import TYPE_CHECKING

from woku_desktop.delivery.telling import same
from woku_desktop.domain.outbox_errors import OutboxProblem

if TYPE_CHECKING:
    from woku_desktop.delivery.shared import Shared
    from woku_desktop.domain.errors import Problem

_log = logging.getLogger(__name__)


class Pauses:
    """Says what the breaker says, each time that it says something else. Any thread; file work."""

    def __init__(self, shared: Shared) -> None:
        self._shared = shared
        self._lock = threading.Lock()
        self._published: tuple[Problem | None, float] = (None, math.inf)

    def publish(self) -> None:
        """Tell the breaker's state if it differs from what was told last."""
        shared = self._shared
        with self._lock:
            with shared.lock:
                problem, probe_at = shared.breaker.problem, shared.breaker.probe_at
                now = shared.clocks.now()
            before, told_probe_at = self._published
            if same(problem, before) and probe_at == told_probe_at:
                return
            self._published = (problem, probe_at)
            if not same(problem, before):
                _log.info("the queue %s", f"pauses: {problem.code}" if problem else "goes on")
            until = None if math.isinf(probe_at) else shared.clocks.in_s(probe_at - now)
            try:
                shared.outbox.station.set_pause(problem, until if problem is not None else None)
                if before is None:
                    # Those who submitted know by now that it takes longer.
                    shared.outbox.demote_awaited()
            except OutboxProblem as error:
                _log.warning("the pause could not be written down: %s", error.code)
            shared.teller.blocked(problem)
        shared.stir()
