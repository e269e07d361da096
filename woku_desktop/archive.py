"""The window's door to all the voices kept here: what it asks runs on threads of its own.

No Qt here: the bridge is anything whose signals can be emitted from any thread.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from woku_desktop.domain.errors import Problem
from woku_desktop.domain.submission import DECIDABLE, State
from woku_desktop.jobs import Jobs
from woku_desktop.ui.options import Exported

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import datetime

    from woku_desktop.domain.archive import VoicesFound, VoicesQuery
    from woku_desktop.outbox.outbox import Outbox
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.ports import Deliveries

_log = logging.getLogger(__name__)

_UNDELIVERED = DECIDABLE | {State.QUEUED}
_PAGE = 500


class BackgroundArchive:
    """Answers `woku_desktop.ui.ports.Archive` from the outbox.

    Pages never wait behind a search, which has a thread of its own and gives up as soon as
    something else is looked for.

    Args:
        bridge: tells the window.
        deliveries: does what is decided about voices.
    """

    def __init__(self, bridge: Bridge, deliveries: Deliveries) -> None:
        self._bridge = bridge
        self._deliveries = deliveries
        self._outbox: Outbox | None = None
        self._woku_names: Callable[[], Mapping[str, str]] = dict
        self._wanted: VoicesQuery | None = None
        self._pages = Jobs("archive")
        self._searches = Jobs("archive-search")

    def connect(self, outbox: Outbox, woku_names: Callable[[], Mapping[str, str]]) -> None:
        """Give the outbox, once; what was looked for until then is looked for now.

        Args:
            outbox: the one there is from now on.
            woku_names: gives what the wokus are called, by id; may do file work.
        """
        self._outbox = outbox
        self._woku_names = woku_names
        if self._wanted is not None:
            self.find(self._wanted)

    def close(self, timeout_s: float) -> bool:
        """End the threads. Whether they have ended in time, in seconds."""
        self._wanted = None
        return self._searches.close(timeout_s) and self._pages.close(timeout_s)

    def find(self, query: VoicesQuery) -> None:
        """See the port."""
        self._wanted = query
        outbox = self._outbox
        if outbox is not None:
            self._searches.add(lambda: self._find(outbox, query))

    def read(self, numbers: Sequence[int]) -> None:
        """See the port."""
        self._in_turn(lambda outbox: self._bridge.voicesRead.emit(tuple(outbox.many(numbers))))

    def count_day(self, since: datetime) -> None:
        """See the port."""
        self._in_turn(lambda outbox: self._bridge.dayCounted.emit(outbox.day(since)))

    def read_attempts(self, submission_id: str) -> None:
        """See the port."""

        def read(outbox: Outbox) -> None:
            attempts = tuple(outbox.attempts(submission_id))
            self._bridge.attemptsRead.emit(submission_id, attempts)

        self._in_turn(read)

    def retry(self, numbers: Sequence[int]) -> None:
        """See the port."""
        self._in_turn(lambda o: self._deliveries.retry(_ids(o, numbers, _UNDELIVERED)), tell=True)

    def discard(self, numbers: Sequence[int]) -> None:
        """See the port."""
        self._in_turn(lambda o: self._deliveries.discard(_ids(o, numbers, _UNDELIVERED)), tell=True)

    def export(self, numbers: Sequence[int], folder: str, *, plain: bool) -> None:
        """See the port."""

        def export(outbox: Outbox) -> None:
            ids = _ids(outbox, numbers, frozenset(State) - {State.DISCARDED})
            written = outbox.export(ids, Path(folder), plain=plain)
            self._bridge.exported.emit(Exported(folder, len(written)))

        self._in_turn(export, tell=True)

    def export_table(self, file: str, query: VoicesQuery) -> None:
        """See the port."""

        def export(outbox: Outbox) -> None:
            many = outbox.export_csv(Path(file), query, woku_names=self._woku_names())
            self._bridge.exported.emit(Exported(file, many))

        self._in_turn(export, tell=True)

    def _find(self, outbox: Outbox, query: VoicesQuery) -> None:
        def superseded() -> bool:
            return self._wanted is not query

        def told(found: VoicesFound) -> None:
            if not superseded():
                self._bridge.voicesFound.emit(found)

        if superseded():
            return
        try:
            if query.text:
                outbox.search(query, told, superseded)
            else:
                told(outbox.keys(query))
        except Problem as problem:
            _log.warning("the voices can't be looked for: %s", problem.code)

    def _in_turn(self, work: Callable[[Outbox], None], *, tell: bool = False) -> None:
        outbox = self._outbox
        if outbox is None:
            return

        def job() -> None:
            try:
                work(outbox)
            except Problem as problem:
                _log.warning("the voices can't be read: %s", problem.code)
                if tell:
                    self._bridge.outboxNoticed.emit(problem)

        self._pages.add(job)


def _ids(outbox: Outbox, numbers: Sequence[int], states: Collection[State]) -> list[str]:
    """The ids of those of these voices that are in one of these states."""
    found: list[str] = []
    for start in range(0, len(numbers), _PAGE):
        page = outbox.many(numbers[start : start + _PAGE])
        found += [voice.id for voice in page if voice.state in states]
    return found
