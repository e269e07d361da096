"""The check-up: every check on a thread of its own, each with its limit, told as they end."""

from __future__ import annotations

import logging
import threading
import time
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from woku_desktop import checks
from woku_desktop.domain.checkup import Check, Finding, unsure
from woku_desktop.domain.checkup_errors import CheckFailed, CheckTookTooLong
from woku_desktop.domain.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from woku_desktop.checks import Surroundings

_log = logging.getLogger(__name__)

LIMITS_S: Mapping[Check, float] = {
    Check.MICROPHONE: 10.0,
    Check.KEYRING: 12.0,
    Check.KEY: 25.0,
    Check.NETWORK: 20.0,
    Check.WOKU: 25.0,
    Check.DISK: 10.0,
    Check.CLOCK: 20.0,
    Check.OUTBOX: 15.0,
}
"""How long each may take, in seconds; then it is given up, and that is told."""

_LOOK_EVERY_S = 0.1


class Examination:
    """One check-up. `run` is for one thread; `cancel` for any.

    Args:
        around: what there is to look at.
        limits_s: by check, in seconds; those that lack are not looked at.
    """

    def __init__(self, around: Surroundings, limits_s: Mapping[Check, float] = LIMITS_S) -> None:
        self._cancelled = threading.Event()
        self._questions = questions = checks.Questions(around)
        self._limits_s = limits_s
        self._checks: Mapping[Check, Callable[[], Finding]] = {
            Check.MICROPHONE: lambda: checks.microphone(around, self._cancelled),
            Check.KEYRING: lambda: checks.keyring(around),
            Check.KEY: lambda: checks.key(around, questions),
            Check.NETWORK: lambda: checks.network(around, questions),
            Check.WOKU: lambda: checks.woku(around, questions),
            Check.DISK: lambda: checks.disk(around),
            Check.CLOCK: lambda: checks.clock(around, questions),
            Check.OUTBOX: lambda: checks.outbox(around),
        }
        self._findings: SimpleQueue[Finding] = SimpleQueue()

    def run(self, told: Callable[[Finding], None]) -> None:
        """Look at everything at once; returns when all is told, or soon after `cancel`.

        Args:
            told: called on this thread with each finding as it comes, each check once.
        """
        began = time.monotonic()
        waiting = dict(self._limits_s)
        for check in waiting:
            # A driver or a keyring may hang for good: such a thread is left behind.
            threading.Thread(
                target=self._look, args=(check,), name=f"check-{check}", daemon=True
            ).start()
        try:
            while waiting and not self._cancelled.is_set():
                try:
                    found = self._findings.get(timeout=_LOOK_EVERY_S)
                except Empty:
                    passed = time.monotonic() - began
                    late = [check for check, limit_s in waiting.items() if passed > limit_s]
                    for check in late:
                        limit_s = waiting.pop(check)
                        told(unsure(check, CheckTookTooLong(seconds=round(limit_s))))
                else:
                    if waiting.pop(found.check, None) is not None and not self._cancelled.is_set():
                        told(found)
        finally:
            self.cancel()

    def cancel(self) -> None:
        """End it; nothing more is told. May be called again."""
        self._cancelled.set()
        self._questions.close()

    def _look(self, check: Check) -> None:
        try:
            finding = self._checks[check]()
        except Problem as problem:
            finding = unsure(check, problem)
        except Exception as error:  # noqa: BLE001 - one that breaks must not cost the others
            _log.exception("the check %s broke", check)
            finding = unsure(check, CheckFailed(reason=type(error).__name__))
        self._findings.put(finding)
