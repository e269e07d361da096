"""The follower: what other processes do, the clock being set, and whose turn it is to deliver."""

from __future__ import annotations

import logging
import threading
from datetime import timedelta
from typing import TYPE_CHECKING

from woku_desktop.domain.backoff import LONGEST_S
from woku_desktop.domain.delivery_errors import Throttled
from woku_desktop.domain.errors import Problem
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from woku_desktop.delivery.pausing import Pauses
    from woku_desktop.delivery.shared import Shared
    from woku_desktop.delivery.upload import Speed
    from woku_desktop.domain.submission import Submission
    from woku_desktop.files import HeldLock

_log = logging.getLogger(__name__)

PAGE = 200
COUNT_EVERY_S = 0.2
CLOCK_WAS_SET_S = 2.0

_GROUPS = (
    (State.QUEUED, State.SENDING),
    (State.IN_DOUBT, State.REJECTED, State.DAMAGED),
    (State.DELIVERED,),
)


class Follower:
    """What the follower's thread runs; the thread is the dispatcher's.

    Args:
        shared: what the threads share.
        pauses: makes a pause known.
        speed: begins with what was measured before.
        stirred: set after every change of a submission.
        enabled: whether this process may deliver at all.
    """

    def __init__(
        self,
        shared: Shared,
        pauses: Pauses,
        speed: Speed,
        stirred: threading.Event,
        *,
        enabled: bool,
    ) -> None:
        self._shared = shared
        self._pauses = pauses
        self._speed = speed
        self._stirred = stirred
        self._enabled = enabled
        self._lock = threading.Lock()
        self._held: HeldLock | None = None
        self._version = -1
        self._mark = 0
        self._wakes = 0
        self._noticed = 0
        self._offset_s: float | None = None
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
            self.catch_up()
            self._count()
        except Problem as problem:
            if problem.code != self._trouble:
                _log.warning("the index can't be followed: %s", problem.code)
            self._trouble = problem.code
        else:
            self._trouble = ""

    def begin(self) -> None:
        """The outbox is open: tell what there is.

        Raises:
            OutboxProblem: if the index can't be used.
        """
        with self._lock:
            self._wakes = self._shared.outbox.station.wakes()
            self._reload()

    def catch_up(self, *, own: bool = False) -> None:
        """Tell what other processes changed; `own`: also what this one changed in bulk.

        Raises:
            OutboxProblem: if the index can't be used.
        """
        outbox = self._shared.outbox
        with self._lock:
            revision = outbox.revision()
            version = outbox.data_version()
            if len(outbox.notices()) > self._noticed or revision < self._mark:
                self._reload()
            elif version == self._version and not own:
                # Nobody else wrote, and what this process did was told by whoever did it.
                self._mark = revision
            else:
                changed = outbox.changes(self._mark)
                self._mark = max([self._mark, *(each.revision for each in changed)])
                self._shared.teller.changed(*changed)
                self._heed(changed)
            self._version = version

    def release(self) -> None:
        """Let another process deliver; for when no thread of this one does any more."""
        if self._held is not None:
            self._held.release()

    def _reload(self) -> None:
        outbox, teller = self._shared.outbox, self._shared.teller
        self._mark = outbox.revision()
        notices = outbox.notices()
        page = [each for group in _GROUPS for each in outbox.list(group, limit=PAGE)]
        teller.noticed(notices[self._noticed :])
        self._noticed = len(notices)
        teller.loaded(page)

    def _heed(self, changed: list[Submission]) -> None:
        """What others did may be a reason to look again."""
        shared = self._shared
        station = shared.outbox.station
        wakes, before = station.wakes(), self._wakes
        self._wakes = wakes
        if not shared.delivering:
            notice = station.pause()
            shared.teller.blocked(notice.problem if notice is not None else None)
            return
        with shared.lock:
            now = shared.clocks.now()
            if wakes > before:
                shared.breaker.insisted(now)
            if any(each.state is State.QUEUED and each.attempts == 0 for each in changed):
                shared.breaker.hinted(now)
        shared.stir()

    def _follow_clock(self) -> None:
        """Schedules are kept by the wall clock: should it be set, they move along."""
        shared = self._shared
        offset_s = shared.clocks.offset_s()
        if offset_s is None:
            return
        before, self._offset_s = self._offset_s, offset_s
        if before is None or abs(offset_s - before) <= CLOCK_WAS_SET_S or not shared.delivering:
            return
        _log.info("the clock was set by %.0f s", offset_s - before)
        shared.outbox.shift_schedule(offset_s - before)
        self.catch_up(own=True)
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
        outbox.clamp_schedule(clocks.wall() + timedelta(seconds=LONGEST_S))
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
            self._shared.teller.counted(self._shared.outbox.counts())
