"""The rules by which a station is kept alive; every clock is handed in. Of one thread each."""

from __future__ import annotations

import sys
import time
from collections import deque
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from woku_desktop.heartbeat import EXIT_RESTART

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST_PAUSE_S = 30.0
HOPELESS_PAUSE_S = 60.0
"""What a person has to mend is tried again all the same: they need not start anything then."""

RAN_WELL_S = 60.0
"""A station that ran so long did well: its end is the first failure again."""

SETTLED_S = 20.0
"""An update replaces one file after the other: so long after the program's own it is done."""

_HOPELESS = frozenset({65, 78})  # bad input, bad configuration
_RESTART_TOO_SOON_S = 5.0
_LONGEST_STEP_S = 1.0
_LATE = timedelta(hours=1)
_DAYS_REMEMBERED = 8


class Silence:
    """How long nothing has been heard from a station.

    Only time that this process lived through counts: after a machine has slept, or was too busy to
    let anybody run, the station gets its time anew.

    Args:
        first_s: how long it may take to be heard for the first time, in seconds.
        then_s: how long it may be silent from then on, in seconds.
        now: the monotonic clock, in seconds.
    """

    def __init__(self, first_s: float, then_s: float, now: float) -> None:
        self._then_s = then_s
        self._allowed_s = first_s
        self._silent_s = 0.0
        self._looked = now

    def heard(self) -> None:
        """It lives."""
        self._allowed_s = self._then_s
        self._silent_s = 0.0

    def too_long(self, now: float) -> bool:
        """Whether it has been silent for longer than it may; to be asked twice a second."""
        self._silent_s += min(now - self._looked, _LONGEST_STEP_S)
        self._looked = now
        return self._silent_s > self._allowed_s


class Pauses:
    """How long to wait before a station is started anew: not at first, then longer and longer."""

    def __init__(self) -> None:
        self._failures = 0

    def after(self, code: int, ran_s: float) -> float:
        """The pause after a run, in seconds.

        Args:
            code: its exit code; negative for a signal.
            ran_s: how long it ran, in seconds.
        """
        if ran_s >= RAN_WELL_S:
            self._failures = 0
        if code in _HOPELESS:
            return HOPELESS_PAUSE_S
        # One that asks again and again at once is no better than one that crashes.
        if code == EXIT_RESTART and ran_s >= _RESTART_TOO_SOON_S:
            return 0.0
        self._failures += 1
        if self._failures == 1:
            return 0.0
        # The exponent is limited too: it counts for months.
        return min(2.0 ** min(self._failures - 2, 10), LONGEST_PAUSE_S)


class Nightly:
    """Whether it is time for the nightly restart: once a day at most, however the clock jumps.

    A time that the clocks skip in spring counts when they are past it; one that comes twice in
    autumn counts once.

    Args:
        at: the local time of the day, like "04:00"; "" is never.
        now: the local time, without a zone: what is past by then was no business of this process.
    """

    def __init__(self, at: str, now: datetime) -> None:
        self.at = at
        self._done = deque([self._latest(now).date()] if at else [], maxlen=_DAYS_REMEMBERED)

    def due(self, now: datetime) -> bool:
        """Whether to restart now; yes is said once a day, and not if it is an hour late.

        Args:
            now: the local time, without a zone.
        """
        if not self.at:
            return False
        latest = self._latest(now)
        if now - latest >= _LATE or latest.date() in self._done:
            return False
        self._done.append(latest.date())
        return True

    def _latest(self, now: datetime) -> datetime:
        """When it was that time of the day for the last time."""
        hour, minute = self.at.split(":")
        today = now.replace(hour=int(hour), minute=int(minute), second=0, microsecond=0)
        return today if today <= now else today - timedelta(days=1)


class Replacement:
    """Whether an update has put another program in the place of this one.

    Args:
        look: gives what tells one file from another; None while there is none.
        settled_s: how long the other one must have been there, in seconds.
    """

    def __init__(self, look: Callable[[], object], settled_s: float = SETTLED_S) -> None:
        self._look = look
        self._settled_s = settled_s
        self._own = self._last = look()
        self._since = 0.0

    def done(self, now: float) -> bool:
        """Whether it has been replaced, and the update is over.

        Args:
            now: the monotonic clock, in seconds.
        """
        found = self._look()
        if found != self._last:
            self._last, self._since = found, now
        # A program that was removed has nothing to be started anew from.
        return found not in {None, self._own} and now - self._since >= self._settled_s


def watch_for_updates(
    program: str = sys.executable, *, frozen: bool = hasattr(sys, "frozen")
) -> Callable[[], bool]:
    """What tells whether an update has replaced this program.

    Args:
        program: its file.
        frozen: whether it is a package's; a checkout or an environment is never replaced whole.
    """
    if not frozen:
        return lambda: False
    replacement = Replacement(lambda: file_identity(Path(program)))
    return lambda: replacement.done(time.monotonic())


def file_identity(file: Path) -> object:
    """What tells a file from another of the same name; None if it is not there."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_mtime_ns, found.st_size
