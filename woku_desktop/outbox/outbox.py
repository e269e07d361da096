"""The one door to the voices kept on this machine."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from woku_desktop.domain.archive import VoicesQuery
from woku_desktop.domain.outbox_errors import OutboxProblem, OutboxUnwritable
from woku_desktop.domain.submission import OVER, State, Submission
from woku_desktop.files import HeldLock, try_lock
from woku_desktop.outbox.changes import change, find, insert, require
from woku_desktop.outbox.deciding import Deciding, require_in
from woku_desktop.outbox.envelope import Envelope, seal
from woku_desktop.outbox.schedule import nobody_waits
from woku_desktop.outbox.table import write_table
from woku_desktop.outbox.transfer import (
    ExportResult,
    ImportResult,
    export_plain,
    export_sealed,
    import_from,
)
from woku_desktop.steps import passed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
    from pathlib import Path
    from sqlite3 import Connection, Row

_EXPORTED = frozenset(State) - {State.DISCARDED}
_ALL = VoicesQuery()
_PAGE = 200


def utc_now() -> datetime:
    """The time, UTC."""
    return datetime.now(UTC)


class Outbox(Deciding):
    """Sealed envelopes in folders, and an index of them; shared by the processes of a profile.

    The envelopes count: the index is made anew from them whenever it can't be used, by whichever
    method meets that. Any thread but the window's: every method does file work.

    Besides what they name, all methods raise what `start` raises.

    Args:
        folder: the profile's data folder; made if it is missing; untouched until first use.
        recipients: gives the age public keys to seal to; may raise a VaultProblem.
        identity: gives the age secret key that opens them; may raise a VaultProblem, may block.
        keep_audio_days: for how many days a delivered envelope is kept; 0 destroys it at once.
        keep_receipt_days: for how many days what is personal about a delivered one is kept.
        now: the time, UTC.
    """

    def __init__(
        self,
        folder: Path,
        recipients: Callable[[], Sequence[str]],
        identity: Callable[[], str],
        *,
        keep_audio_days: int = 0,
        keep_receipt_days: int = 90,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__(folder, recipients, identity, now)
        self.keep_audio_days = keep_audio_days
        self.keep_receipt_days = keep_receipt_days

    def add(
        self, envelope: Envelope, *, awaited: bool = False, possible_duplicate: bool = False
    ) -> Submission:
        """Seal an envelope and keep it, to stay there through a power cut, and list it.

        One that is there already stays as it is.

        Args:
            envelope: the opinion and the voice.
            awaited: whether a person waits for it: it goes first.
            possible_duplicate: whether Woku may have it already.

        Raises:
            OutboxFull: if the disk has no room. Nothing is kept then, as with the others.
            OutboxUnwritable: if the folder takes no more.
            OutboxBusy: if another process holds the index.
            VaultProblem: if there is nothing to seal to.
        """
        submission_id = envelope.feedback.id
        known = self._read(lambda c: find(c, submission_id))
        if known is not None:
            return self._submission(known)
        sealed = seal(envelope, self._recipients())
        passed("submit.sealed")
        self._receipts.prepare()
        self._receipts.try_unlock(again=False)  # nobody waits twice for a keyring that hangs
        self._folders.write(submission_id, sealed)
        urgency = 0 if awaited else 1
        columns = {"urgency": urgency, "possible_duplicate": int(possible_duplicate)}
        try:
            row = self._write(lambda c: self._list(c, envelope, columns))
        except OutboxProblem:
            # Told as not kept, it is sent anew: nothing may stay that would be sent besides.
            self._folders.remove(submission_id)
            raise
        passed("submit.indexed")
        if row["state"] in OVER:  # by another process, in the meantime
            self._folders.remove(submission_id)
        feedback = envelope.feedback
        return replace(
            self._submission(row),
            respondent=feedback.respondent,
            text=envelope.text,
            local_note=feedback.local_note or None,
        )

    def export(
        self,
        ids: Sequence[str],
        folder: Path,
        *,
        plain: bool = False,
        on_progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ExportResult:
        """Copy envelopes into a folder: sealed as they are, or opened for anybody to read.

        What has no envelope any more, mostly since it was delivered, or does not open, is passed
        over and told.

        Args:
            ids: which.
            folder: where to; made if it is missing.
            plain: whether to open them.
            on_progress: told how many are done, and of how many, on this thread.
            cancelled: asked before each; what was copied by then is whole, and stays.

        Raises:
            NotInOutbox: if one is not there. Nothing is copied then.
            AlreadyDiscarded: if one was thrown away. Nothing is copied then.
            FileUnwritable: if the folder takes no more, or holds something else of that name.
            VaultProblem: if they are to be opened, and the identity can't be had.
        """
        for start in range(0, len(ids), _PAGE):  # others read the index in between
            self._require_exportable(ids[start : start + _PAGE])
        if plain:
            return export_plain(ids, folder, self.open, on_progress, cancelled)
        return export_sealed(ids, folder, self._folders.read, on_progress, cancelled)

    def export_csv(
        self,
        file: Path,
        wanted: VoicesQuery | Collection[str] = _ALL,
        *,
        woku_names: Mapping[str, str] | None = None,
        on_progress: Callable[[int, int], None] | None = None,
    ) -> int:
        """Write what was delivered as a table, the newest first; see `write_table`.

        Args:
            file: where to; one of that name is replaced.
            wanted: of which voices; by their ids, or all that a query finds. What was not
                delivered is left out.
            woku_names: the names of the wokus by their ids, as far as they are known.
            on_progress: told how many lines are written, and of how many (0 of 0 while they are
                looked for), on this thread; what it raises ends it, and there is no table.

        Returns:
            How many lines there are, the headings aside.

        Raises:
            FileUnwritable: if it can't be written.
            VaultProblem: if what is personal can't be read: there is no table without it.
        """
        self.start()
        self._receipts.unlock()

        def looked() -> None:
            if on_progress is not None:
                on_progress(0, 0)

        numbers = self.delivered(wanted, looked)

        def lines() -> Iterator[Submission]:
            for start in range(0, len(numbers), _PAGE):
                yield from self.many(numbers[start : start + _PAGE])
                time.sleep(0)  # for other threads
                if on_progress is not None:
                    on_progress(min(start + _PAGE, len(numbers)), len(numbers))

        return write_table(file, lines(), woku_names or {})

    def import_from(
        self,
        folder: Path,
        identity: str | None = None,
        on_progress: Callable[[int, int], None] | None = None,
    ) -> ImportResult:
        """Take in the sealed files of a folder, sealed anew to this station, each once.

        They are marked as possible duplicates: nobody knows what became of them there.

        Args:
            folder: where they lie.
            identity: what opens them; None takes this station's.
            on_progress: told how many are done, and of how many, on this thread.

        Raises:
            FileUnreadable: if the folder can't be read.
            VaultProblem: if the identity can't be had, or there is nothing to seal to.
            OutboxFull, OutboxUnwritable: as `add`; those before it are in.
        """
        opened_with = identity if identity is not None else self._identity()
        return import_from(folder, opened_with, self._take_in, on_progress)

    def delivering(self, wait_s: float = 0.0) -> HeldLock | None:
        """Take the lock of the process that delivers; None if another has it.

        Args:
            wait_s: how long to wait for it, in seconds.

        Returns:
            To be released, or used in a `with` block.
        """
        self.start()
        try:
            return try_lock(self._data / "deliver.lock", wait_s)
        except OSError as error:
            raise OutboxUnwritable from error

    def _require_exportable(self, ids: Sequence[str]) -> None:
        self._read(lambda c: [require_in(c, each, _EXPORTED) for each in ids])

    def _take_in(self, envelope: Envelope) -> bool:
        """Add one of another place; False if it is known."""
        if self._read(lambda c: find(c, envelope.feedback.id)) is not None:
            return False
        self.add(envelope, possible_duplicate=True)
        return True

    def _list(self, connection: Connection, envelope: Envelope, columns: dict[str, int]) -> Row:
        """Make the row of an envelope that was just written."""
        feedback = envelope.feedback
        row = find(connection, feedback.id)
        if columns["urgency"] == 0:
            nobody_waits(connection)  # whoever stood there before has gone
        if row is None:
            insert(
                connection, id=feedback.id, state=State.QUEUED, **self._facts(envelope), **columns
            )
            return require(connection, feedback.id)
        # Another process found the file before its row was there.
        if row["attempts"] == 0:
            change(connection, feedback.id, **columns)
        return self._learn(connection, envelope)
