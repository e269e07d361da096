"""How one voice is handed over, and how fast."""

from __future__ import annotations

import math
import threading
from typing import TYPE_CHECKING

from woku_desktop.domain.delivery_errors import SlowUpload
from woku_desktop.steps import passed

if TYPE_CHECKING:
    from woku_desktop.delivery.changes import Changes
    from woku_desktop.delivery.shared import Shared
    from woku_desktop.domain.submission import Submission

ALLOWED_S = 300.0
"""How long Woku lets a request take."""

MEASURED_BYTES = 128 * 1024
"""Less says little: most of it still lies in this machine's own buffers."""

_NEWEST_COUNTS = 0.3
_WORTH_WRITING = 0.2
# No voice is as large as that, so nothing needs to be compared with it.
_LARGEST_BYTES = 256 * 1024 * 1024
_RATE = "upload_bytes_per_s"


class Upload:
    """The course of one attempt. For the thread that sends.

    Attributes:
        handed_over: whether the last piece may have left this machine.
    """

    def __init__(self, shared: Shared, submission: Submission) -> None:
        self._shared = shared
        self._id = submission.id
        self._first: tuple[float, int] | None = None
        self._last: tuple[float, int] = (0.0, 0)
        self.handed_over = False

    def progress(self, sent: int, total: int) -> None:
        """So many bytes of so many were taken."""
        self._last = (self._shared.clocks.now(), sent)
        if self._first is None:
            self._first = self._last
        self._shared.events.progress(self._id, sent / max(total, 1))

    def before_last_byte(self) -> None:
        """Note, to stay, that Woku may have it from now on.

        Raises:
            OutboxProblem: if that can't be noted; the last piece must not leave then.
        """
        self._shared.outbox.mark_handed_over(self._id)
        self.handed_over = True
        passed("send.handed_over")

    def bytes_per_s(self) -> float | None:
        """How fast it went; None if that can't be told."""
        if self._first is None or not self.handed_over:
            return None
        seconds, sent = self._last[0] - self._first[0], self._last[1] - self._first[1]
        return sent / seconds if sent >= MEASURED_BYTES and seconds > 0 else None


class Speed:
    """The measured upload rate, and which voices are too large for it. Any thread; file work.

    Args:
        shared: what the threads share.
        changes: tells which go last.
    """

    def __init__(self, shared: Shared, changes: Changes) -> None:
        self._shared = shared
        self._changes = changes
        self._lock = threading.Lock()
        self._rate: float | None = None
        self._written: float | None = None

    def recall(self) -> None:
        """Begin with what was measured in earlier runs.

        Raises:
            OutboxProblem: if the index can't be used.
        """
        rate = self._shared.outbox.station.recall(_RATE)
        with self._lock:
            self._rate = float(rate) if isinstance(rate, int | float) and rate > 0 else None
            self._written = self._rate
        self.defer()

    def measured(self, bytes_per_s: float | None) -> None:
        """Take a measurement into account.

        Raises:
            OutboxProblem: if the index can't be used.
        """
        if bytes_per_s is None:
            return
        with self._lock:
            old = self._rate if self._rate is not None else bytes_per_s
            self._rate = rate = old + _NEWEST_COUNTS * (bytes_per_s - old)
            written = self._written
            if written is not None and abs(rate - written) <= _WORTH_WRITING * written:
                return
            self._written = rate
        self._shared.outbox.station.remember(_RATE, rate)
        self.defer(also_none=written is not None and _largest(written) is not None)

    def defer(self, *, also_none: bool = False) -> None:
        """Have those go last that are too large; `also_none`: even if there can't be any now.

        Raises:
            OutboxProblem: if the index can't be used.
        """
        rate = self._rate
        largest = None if rate is None else _largest(rate)
        if largest is None and not also_none:
            return

        def slow(submission: Submission) -> SlowUpload:
            assert rate is not None
            minutes = math.ceil((submission.size_bytes or 0) / rate / 60)
            return SlowUpload(minutes=minutes, allowed_minutes=round(ALLOWED_S / 60))

        self._changes.bulk(lambda: self._shared.outbox.defer_large(largest, slow))


def _largest(rate: float) -> int | None:
    """The largest voice that still gets through in time, in bytes; None if any does."""
    largest = int(rate * ALLOWED_S)
    return largest if largest < _LARGEST_BYTES else None
