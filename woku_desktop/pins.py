"""The window's door to the PIN of a station. No Qt here: the answers are told by the bridge."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from woku_desktop.domain.errors import Problem
from woku_desktop.ui.options import PinStatus, PinVerdict

if TYPE_CHECKING:
    from woku_desktop.jobs import Jobs
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.vault.pin import PinLock

_log = logging.getLogger(__name__)


class BackgroundPin:
    """See `woku_desktop.ui.ports.AdminPin`: each request runs as an odd job.

    Args:
        lock: keeps the PIN, and counts.
        jobs: runs slow work; best no device's, whose driver may hang while staff stands there.
        bridge: tells the window.
    """

    def __init__(self, lock: PinLock, jobs: Jobs, bridge: Bridge) -> None:
        self._lock = lock
        self._jobs = jobs
        self._bridge = bridge

    def check(self) -> None:
        """See `woku_desktop.ui.ports.AdminPin`."""
        self._jobs.add(self._tell)

    def set(self, pin: str) -> None:
        """See `woku_desktop.ui.ports.AdminPin`."""
        self._jobs.add(lambda: self._tell(pin))

    def enter(self, pin: str) -> None:
        """See `woku_desktop.ui.ports.AdminPin`."""
        self._jobs.add(lambda: self._try(pin))

    def _tell(self, new: str | None = None) -> None:
        refused: Problem | None = None
        is_set = was_set = False
        try:
            if new is not None:
                self._lock.save(new)
        except Problem as problem:
            refused = problem
        try:
            was_set = self._lock.was_set()
            is_set = self._lock.source() is not None
        except Problem as problem:
            refused = refused or problem
        if refused is not None:
            _log.warning("the PIN could not be looked after: %s", refused.code)
        self._bridge.pinChanged.emit(PinStatus(is_set, refused, was_set))

    def _try(self, pin: str) -> None:
        try:
            tried = self._lock.enter(pin)
        except Problem as problem:
            _log.warning("a PIN could not be looked at: %s", problem.code)
            self._bridge.pinTried.emit(PinVerdict(problem=problem))
        else:
            verdict = PinVerdict(tried.right, tried.tries_left, tried.wait_seconds)
            self._bridge.pinTried.emit(verdict)
