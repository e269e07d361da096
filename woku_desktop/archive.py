"""The window's door to all the voices kept here: what it asks runs on threads of its own.

No Qt here: the bridge is anything whose signals can be emitted from any thread.
"""

from __future__ import annotations

import logging
import math
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from woku_desktop.domain.errors import Problem
from woku_desktop.domain.submission import DECIDABLE, State
from woku_desktop.jobs import Jobs
from woku_desktop.ui.options import Exported, Exporting

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
    from datetime import datetime

    from woku_desktop.domain.archive import VoicesFound, VoicesQuery
    from woku_desktop.outbox.outbox import Outbox
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.ports import Deliveries

_log = logging.getLogger(__name__)

_UNDELIVERED = DECIDABLE | {State.QUEUED}
_NOT_DISCARDED = frozenset(State) - {State.DISCARDED}
_PAGE = 500
_TELL_EVERY_S = 0.1


class BackgroundArchive:
    """Answers `woku_desktop.ui.ports.Archive` from the outbox.

    Pages never wait: a search has a thread of its own and gives up as soon as something else is
    looked for; what is decided about many has one, and copying out another.

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
        self._choices = Jobs("archive-choices")
        self._exports = Jobs("archive-export")
        self._counted: tuple[int, ...] | None = None
        self._runs: list[_Run] = []

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
        """End the threads; an export ends with what is whole by then.

        Returns:
            Whether they have ended in time, in seconds.
        """
        self._wanted = self._counted = None
        self.cancel_exports()
        # Copies first: an open one that is cut off would lie about, half written.
        jobs = (self._exports, self._searches, self._pages, self._choices)
        ended = [each.close(timeout_s) for each in jobs]
        return all(ended)

    def find(self, query: VoicesQuery) -> None:
        """See the port."""
        self._wanted = query
        outbox = self._outbox
        if outbox is not None:
            self._searches.add(lambda: self._find(outbox, query))

    def read(self, numbers: Sequence[int]) -> None:
        """See the port."""

        def read(outbox: Outbox) -> None:
            self._bridge.voicesRead.emit(tuple(outbox.many(numbers)))

        self._in_turn(self._pages, read)

    def count_day(self, since: datetime) -> None:
        """See the port."""

        def count(outbox: Outbox) -> None:
            self._bridge.dayCounted.emit(outbox.day(since))

        self._in_turn(self._pages, count)

    def read_attempts(self, submission_id: str) -> None:
        """See the port."""

        def read(outbox: Outbox) -> None:
            attempts = tuple(outbox.attempts(submission_id))
            self._bridge.attemptsRead.emit(submission_id, attempts)

        self._in_turn(self._pages, read)

    def retry(self, numbers: Sequence[int]) -> None:
        """See the port."""
        self._decide(lambda outbox: self._deliveries.retry(_ids(outbox, numbers, _UNDELIVERED)))

    def discard(self, numbers: Sequence[int]) -> None:
        """See the port."""
        self._decide(lambda outbox: self._deliveries.discard(_ids(outbox, numbers, _UNDELIVERED)))

    def count_kept(self, numbers: tuple[int, ...]) -> None:
        """See the port."""
        self._counted = numbers

        def count(outbox: Outbox) -> None:
            many = 0
            for page in _pages(numbers):
                if self._counted is not numbers:
                    return
                many += outbox.count_kept(page)
            self._bridge.keptCounted.emit(numbers, many)

        self._in_turn(self._choices, count)

    def export(self, numbers: Sequence[int], folder: str, *, plain: bool) -> None:
        """See the port."""

        def export(outbox: Outbox, run: _Run) -> Exported:
            ids = _ids(outbox, numbers, _NOT_DISCARDED)
            run.tell(0, len(ids))
            result = outbox.export(
                ids, Path(folder), plain=plain, on_progress=run.tell, cancelled=run.called_off
            )
            gone, unopened = len(result.gone), len(result.unopened)
            return Exported(folder, len(result.written), gone, unopened, whole=result.whole)

        self._copy_out(export)

    def export_table(self, file: str, query: VoicesQuery) -> None:
        """See the port."""

        def export(outbox: Outbox, run: _Run) -> Exported:
            names = self._woku_names()
            try:
                many = outbox.export_csv(
                    Path(file), query, woku_names=names, on_progress=run.tell_or_leave
                )
            except _CalledOff:
                return Exported(file, 0, whole=False)
            return Exported(file, many)

        self._copy_out(export)

    def cancel_exports(self) -> None:
        """See the port."""
        for run in list(self._runs):
            run.call_off()

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

    def _decide(self, work: Callable[[Outbox], None]) -> None:
        self._in_turn(self._choices, work, tell=True)

    def _copy_out(self, work: Callable[[Outbox, _Run], Exported]) -> None:
        if self._outbox is None:
            return
        run = _Run(self._bridge)
        self._runs.append(run)
        if len(self._runs) == 1:
            run.tell(0, 0)

        def copy(outbox: Outbox) -> None:
            try:
                done = work(outbox, run)
            except Exception:
                self._runs.remove(run)
                self._bridge.exporting.emit(Exporting(0, 0) if self._runs else None)
                raise
            self._runs.remove(run)
            if not done.whole:
                _log.warning("an export was called off, with %d voices copied", done.many)
            self._bridge.exported.emit(replace(done, more=bool(self._runs)))

        self._in_turn(self._exports, copy, tell=True)

    def _in_turn(self, jobs: Jobs, work: Callable[[Outbox], None], *, tell: bool = False) -> None:
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

        jobs.add(job)


class _CalledOff(Exception):  # noqa: N818 - nothing is wrong
    """Leads out of a table that is not wanted any more."""


class _Run:
    """One export: how far it is, and whether it is still wanted. Any thread.

    Args:
        bridge: tells the window.
    """

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._called_off = threading.Event()
        self._told_at = -math.inf

    def call_off(self) -> None:
        """Have it end as soon as what is being written is whole."""
        self._called_off.set()

    def called_off(self) -> bool:
        """Whether it is to end."""
        return self._called_off.is_set()

    def tell(self, done: int, total: int) -> None:
        """Say how far it is, no more often than an eye follows."""
        now = time.monotonic()
        if now - self._told_at >= _TELL_EVERY_S:
            self._told_at = now
            self._bridge.exporting.emit(Exporting(done, total))

    def tell_or_leave(self, done: int, total: int) -> None:
        """The same.

        Raises:
            _CalledOff: if it is to end.
        """
        if self.called_off():
            raise _CalledOff
        self.tell(done, total)


def _pages(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    return (numbers[start : start + _PAGE] for start in range(0, len(numbers), _PAGE))


def _ids(outbox: Outbox, numbers: Sequence[int], states: Collection[State]) -> list[str]:
    """The ids of those of these voices that are in one of these states."""
    return [each for page in _pages(numbers) for each in outbox.ids_of(page, states)]
