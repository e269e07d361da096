"""What asking of 100,000 voices costs, and how long other threads wait for it."""

from __future__ import annotations

import statistics
import threading
import time
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from tests.bench.filling import fill
from tests.bench.outbox import ROWS, surroundings
from tests.bench.table import Row
from tests.stage.feedbacks import envelope
from woku_desktop.domain.archive import VoicesQuery
from woku_desktop.domain.voice import AudioFormat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from woku_desktop.domain.archive import VoicesFound
    from woku_desktop.outbox.outbox import Outbox

_PAGE = 200
_A_DAY = 5_000  # voices; a busy one
_TURNS = 9


class Ticker:
    """A thread that wants its turn every millisecond, as a window's would.

    Attributes:
        longest_ms: how long it waited for one, at most.
    """

    def __init__(self) -> None:
        self.longest_ms = 0.0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run)

    @contextmanager
    def running(self) -> Iterator[Ticker]:
        """For the length of a block."""
        self._thread.start()
        try:
            yield self
        finally:
            self._ended.set()
            self._thread.join()

    def _run(self) -> None:
        while not self._ended.is_set():
            begin = time.perf_counter()
            time.sleep(0.001)
            self.longest_ms = max(self.longest_ms, (time.perf_counter() - begin) * 1000 - 1)


def archive() -> list[Row]:
    """Which there are, a page, a search, a day; and the longest wait of another thread."""
    with surroundings() as place:
        with place.outbox() as outbox:
            outbox.add(envelope(b"x" * 1000, AudioFormat.MP3))
        first_ms = round(time.time() * 1000) - ROWS
        fill(place.folder, place.identity, ROWS, first_ms)
        with place.outbox() as outbox:
            return _rows(outbox, datetime.fromtimestamp(first_ms / 1000, UTC))


def _rows(outbox: Outbox, first: datetime) -> list[Row]:
    everything = outbox.keys(VoicesQuery()).delivered
    pages = [everything[start : start + _PAGE] for start in range(0, ROWS, ROWS // _TURNS)]
    day = first + timedelta(milliseconds=ROWS - _A_DAY)
    found: list[VoicesFound] = []

    def search() -> None:
        outbox.search(VoicesQuery(text="nothing of it"), found.append, lambda: False)

    outbox.many(pages[0])
    with Ticker().running() as ticker:
        keys_ms, keys_wait = _measured(ticker, lambda: outbox.keys(VoicesQuery()))
        page = iter(pages)
        page_ms, page_wait = _measured(ticker, lambda: outbox.many(next(page)))
        day_ms, _ = _measured(ticker, lambda: outbox.day(day))
        search_ms, search_wait = _measured(ticker, search, turns=3)
    assert not found[-1].unreadable
    wait_ms = max(keys_wait, page_wait, search_wait)
    return [
        Row("which voices there are, 100,000", f"{keys_ms:.1f} ms", "60 ms", keys_ms <= 60),
        Row("page of 200 by number, 100,000", f"{page_ms:.1f} ms", "15 ms", page_ms <= 15),
        Row("a day of 5,000, 100,000", f"{day_ms:.1f} ms", "10 ms", day_ms <= 10),
        Row("search in 100,000", f"{search_ms / 1000:.2f} s", "3 s", search_ms <= 3000),
        Row("another thread's wait meanwhile", f"{wait_ms:.1f} ms", "10 ms", wait_ms <= 10),
    ]


def _measured(
    ticker: Ticker, work: Callable[[], object], turns: int = _TURNS
) -> tuple[float, float]:
    """How long it takes, and how long the ticker waits at most; medians, in milliseconds."""
    took, waited = [], []
    for _ in range(turns):
        ticker.longest_ms = 0.0
        begin = time.perf_counter()
        work()
        took.append((time.perf_counter() - begin) * 1000)
        waited.append(ticker.longest_ms)
    return statistics.median(took), statistics.median(waited)
