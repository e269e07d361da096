"""The follower: what other processes do, the clock being set, and whose turn it is to deliver."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from woku_desktop.domain.backoff import LONGEST_S
from woku_desktop.domain.delivery_errors import Throttled
from woku_desktop.domain.errors import Problem

if TYPE_CHECKING:
    import threading

    from woku_desktop.delivery.changes import Changes
    from woku_desktop.delivery.pausing import Pauses
    from woku_desktop.delivery.shared import Shared
    from woku_desktop.delivery.upload import Speed
    from woku_desktop.files import HeldLock

_log = logging.getLogger(__name__)

COUNT_EVERY_S = 0.2


class Follower:
    """What the follower's thread runs; the thread is the dispatcher's.

    Args:
        shared: what the threads share.
        changes: tells what others did.
        pauses: makes a pause known.
        speed: begins with what was measured before.
        stirred: set after every change of a submission.
        enabled: whether this process may deliver at all.
    """

    def __init__(
        self,
        shared: Shared,
        changes: Changes,
        pauses: Pauses,
        speed: Speed,
        stirred: threading.Event,
        *,
        enabled: bool,
    ) -> None:
        self._shared = shared
        self._changes = changes
        self._pauses = pauses
        self._speed = speed
        self._stirred = stirred
        self._enabled = enabled
        self._held: HeldLock | None = None
        self._trouble = ""

    def run(self) -> None:
        """Look every now and then until it is time to end."""
        closed = self._shared.closed
        while not closed.is_set():
            self.tick()
            if self._stirred.wait(self._shared.poll_s):
                closed.wait(min(COUNT_EVERY_S, self._shared.poll_s))

    def tick(self) -> None:
        """Look once."""
        if not self._shared.ready:
            return
        try:
            self._follow_clock()
            self._take_over()
            self._changes.catch_up()
            self._count()
        except Problem as problem:
            if problem.code != self._trouble:
                _log.warning("the index can't be followed: %s", problem.code)
            self._trouble = problem.code
        else:
            self._trouble = ""

    def release(self) -> None:
        """Let another process deliver; for when no thread of this one does any more."""
        if self._held is not None:
            self._held.release()

    def _follow_clock(self) -> None:
        """Schedules are kept by the wall clock: should it be set, they move along."""
        shared = self._shared
        now = shared.clocks.offset_s()
        if now is None:
            return
        by_s = shared.clock_was_set(now)
        if by_s and shared.delivering:
            _log.info("the clock was set by %.0f s", by_s)
            self._changes.bulk(lambda: shared.outbox.shift_schedule(by_s))
        # What it drifts by is taken over as well, so that it never adds up to a jump.
        shared.offset_s = now
        if by_s:
            shared.stir()

    def _take_over(self) -> None:
        """Deliver, if this process may and no other one does."""
        shared = self._shared
        if shared.delivering or not self._enabled:
            return
        held = shared.outbox.delivering()
        if held is None:
            return
        try:
            self._inherit()
        except BaseException:
            held.release()
            raise
        self._held = held
        with shared.lock:
            shared.delivering = True
        self._pauses.publish()
        shared.stir()

    def _inherit(self) -> None:
        """Put in order what an earlier process left."""
        shared = self._shared
        outbox, clocks = shared.outbox, shared.clocks
        shared.teller.changed(*outbox.settle_dead_claims(shared.run))
        self._changes.bulk(lambda: outbox.clamp_schedule(clocks.in_s(LONGEST_S)))
        outbox.demote_awaited()
        self._speed.recall()
        notice = outbox.station.pause()
        if notice is None:
            return
        left_s = 0.0 if notice.until is None else clocks.until(notice.until)
        if isinstance(notice.problem, Throttled) and left_s > 0:
            with shared.lock:
                shared.breaker.inherit(notice.problem, clocks.now(), left_s)
        else:
            outbox.station.set_pause(None)
            shared.teller.blocked(None)

    def _count(self) -> None:
        if self._stirred.is_set():
            self._stirred.clear()
            self._shared.teller.counted(self._shared.outbox.counts)
