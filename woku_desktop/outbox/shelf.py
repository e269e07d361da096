"""What every part of the outbox works with: the folders, the index, the receipts, the reserve."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, TypeVar

from woku_desktop.domain.outbox_errors import OutboxFull
from woku_desktop.outbox.folders import Folders
from woku_desktop.outbox.index import Index
from woku_desktop.outbox.receipts import Receipts
from woku_desktop.outbox.recovery import Recovery
from woku_desktop.outbox.reserve import Reserve
from woku_desktop.outbox.rows import submission_of
from woku_desktop.outbox.station import Station

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path
    from sqlite3 import Connection, Row

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Submission
    from woku_desktop.outbox.rows import Personal

_Result = TypeVar("_Result")


class Shelf:
    """The parts of an outbox and how they are used together; `Outbox` says what for.

    Attributes:
        station: what the processes of this station tell each other.
        keep_audio_days: for how many days a delivered envelope is kept.
        keep_receipt_days: for how many days what is personal about a delivered one is kept.
    """

    def __init__(
        self,
        folder: Path,
        recipients: Callable[[], Sequence[str]],
        identity: Callable[[], str],
        now: Callable[[], datetime],
    ) -> None:
        self._data = folder
        self._recipients = recipients
        self._identity = identity
        self._now = now
        self._folders = Folders(folder)
        self._recovery = Recovery(self._folders, now)
        self._index = Index(folder, self._recovery.refill)
        self._receipts = Receipts(
            folder / "data-key.age", folder / "data-key.lock", recipients, identity
        )
        self._reserve = Reserve(folder / "reserve.bin")
        self.station = Station(self._index, self._receipts, now)
        self.keep_audio_days = 0
        self.keep_receipt_days = 90
        self._claims: dict[str, tuple[str, int]] = {}
        self._starting = threading.RLock()
        self._started = False

    def start(self) -> None:
        """Open the index, or make it anew, and see that it and the folders agree.

        An envelope without a row gets one; a row whose envelope is gone says so. Other methods do
        this if it was not done. May be repeated.

        Raises:
            IndexNewer: if a later version of the program was here; nothing is changed.
            OutboxUnwritable, OutboxFull: if the folder takes nothing.
            OutboxBusy: if another process never ends its own start.
        """
        with self._starting:
            if self._started:
                return
            self._folders.prepare()
            self._with_reserve(self._index.open)
            self._with_reserve(lambda: self._recovery.compare(self._index))
            self._folders.sweep()
            self._reserve.keep()
            self._started = True

    def close(self) -> None:
        """Let go of the index. May be repeated; the next use starts again."""
        with self._starting:
            self._index.close()
            self._started = False

    def notices(self) -> tuple[Problem, ...]:
        """IndexRebuilt, for each time this process had to make the index anew."""
        return self._index.notices()

    def check(self) -> None:
        """Read the whole index and make it anew if it is damaged. Takes a second for 100,000.

        Meant for a thread with time: the others go on meanwhile, and `close` ends it early.
        """
        self.start()
        self._index.check()

    def _read(self, work: Callable[[Connection], _Result]) -> _Result:
        self.start()
        return self._index.read(work)

    def _write(self, work: Callable[[Connection], _Result], *, durable: bool = True) -> _Result:
        self.start()
        return self._index.write(work, durable=durable)

    def _settle_write(
        self, work: Callable[[Connection], _Result], *, durable: bool = True
    ) -> _Result:
        """A write that must succeed on a full disk too: what is delivered makes room."""
        return self._with_reserve(lambda: self._write(work, durable=durable))

    def _with_reserve(self, act: Callable[[], _Result]) -> _Result:
        try:
            return act()
        except OutboxFull:
            if not self._reserve.give_up():
                raise
        return act()

    def _submission(self, row: Row) -> Submission:
        return submission_of(row, self._personal(row))

    def _personal(self, row: Row) -> Personal | None:
        return self._receipts.open(row["id"], row["private"])

    def _sealed(self, submission_id: str, personal: Personal, otherwise: bytes | None) -> object:
        """The private column anew; as it was while there is no data key at hand."""
        return self._receipts.seal(submission_id, personal) or otherwise
