"""What is told from the index: what there is, and what was changed by whichever process."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.delivery.shared import Shared
    from woku_desktop.domain.submission import Submission

PAGE = 200

_GROUPS = (
    (State.QUEUED, State.SENDING),
    (State.IN_DOUBT, State.REJECTED, State.DAMAGED),
    (State.DELIVERED,),
)


class Changes:
    """Follows the revisions of the index. Any thread but the window's; file work.

    Every method raises an OutboxProblem if the index can't be used.

    Args:
        shared: what the threads share.
    """

    def __init__(self, shared: Shared) -> None:
        self._shared = shared
        self._lock = threading.Lock()
        self._version = -1
        self._mark = 0
        self._wakes = 0
        self._noticed = 0

    def begin(self) -> None:
        """The outbox is open: tell what there is."""
        with self._lock:
            self._wakes = self._shared.outbox.station.wakes()
            self._reload()

    def catch_up(self) -> None:
        """Tell what other processes changed; what this one changes is told by whoever does it."""
        outbox = self._shared.outbox
        with self._lock:
            revision = outbox.revision()
            version = outbox.data_version()
            if len(outbox.notices()) > self._noticed or revision < self._mark:
                self._reload()
            elif version == self._version:
                self._mark = revision
            else:
                self._heed(self._tell())
            self._version = version

    def bulk(self, work: Callable[[], object]) -> None:
        """Do something that changes many at once, and tell all of it."""
        with self._lock:
            work()
            self._tell()

    def _tell(self) -> list[Submission]:
        changed = self._shared.outbox.changes(self._mark)
        self._mark = max([self._mark, *(each.revision for each in changed)])
        self._shared.teller.changed(*changed)
        return changed

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
