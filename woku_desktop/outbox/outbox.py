"""The one door to the voices kept on this machine."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from woku_desktop.domain.outbox_errors import (
    AlreadyDelivered,
    AlreadyDiscarded,
    BeingSent,
    EnvelopeDamaged,
    OutboxProblem,
    OutboxUnwritable,
)
from woku_desktop.domain.submission import State, Submission
from woku_desktop.files import HeldLock, try_lock
from woku_desktop.outbox.archive import Archive
from woku_desktop.outbox.changes import change, find, insert, require
from woku_desktop.outbox.envelope import Envelope, seal, unseal
from woku_desktop.outbox.folders import Place
from woku_desktop.outbox.rows import personal_of, to_ms
from woku_desktop.outbox.station import wake
from woku_desktop.outbox.transfer import ImportResult, export_plain, export_sealed, import_from
from woku_desktop.steps import passed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path
    from sqlite3 import Connection, Row

_RETRIED = frozenset({State.QUEUED, State.IN_DOUBT, State.REJECTED, State.DAMAGED})
_DISCARDED = frozenset({State.QUEUED, State.IN_DOUBT, State.REJECTED, State.DAMAGED})
_OVER = frozenset({State.DELIVERED, State.DISCARDED})
_REFUSALS = {
    State.SENDING: BeingSent,
    State.DELIVERED: AlreadyDelivered,
    State.DISCARDED: AlreadyDiscarded,
}


def utc_now() -> datetime:
    """The time, UTC."""
    return datetime.now(UTC)


class Outbox(Archive):
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
        if row["state"] in _OVER:  # by another process, in the meantime
            self._folders.remove(submission_id)
        feedback = envelope.feedback
        return replace(
            self._submission(row),
            respondent=feedback.respondent,
            text=envelope.text,
            local_note=feedback.local_note or None,
        )

    def open(self, submission_id: str) -> Envelope:
        """Read an envelope, authenticated whole, and list what was not known of it yet.

        One that was delivered opens as long as its sound is kept.

        Raises:
            NotInOutbox: if there is none of that id.
            EnvelopeMissing: if its file is gone.
            EnvelopeDamaged: if it does not open, or belongs to another id.
            VaultProblem: if the identity can't be had.
        """
        row = self._read(lambda c: require(c, submission_id))
        envelope = unseal(self._folders.read(submission_id), self._identity())
        if envelope.feedback.id != submission_id:
            raise EnvelopeDamaged
        self._receipts.try_unlock(or_make=True)
        if row["state"] not in _OVER and not self._is_listed(row, envelope):
            self._write(lambda c: self._learn(c, envelope), durable=False)
        return envelope

    def learn(self, limit: int = 100) -> int:
        """Open envelopes of which not all is listed yet: found by a rebuild, or added while the
        keyring was locked.

        Args:
            limit: how many to open at most.

        Returns:
            How many were opened.

        Raises:
            VaultProblem: if the identity can't be had.
        """
        query = (
            "SELECT id FROM submission INDEXED BY submission_unknown"
            " WHERE private IS NULL AND state IN ('queued', 'in_doubt', 'rejected') LIMIT ?"
        )
        unknown = self._read(lambda c: c.execute(query, (limit,)).fetchall())
        if not unknown:
            return 0
        self._receipts.unlock()  # else they would be opened in vain, and again
        opened = 0
        for row in unknown:
            try:
                self.open(row["id"])
            except OutboxProblem:
                continue  # told when it is sent
            opened += 1
        return opened

    def retry(self, ids: Collection[str] | None = None) -> list[Submission]:
        """Send again at a person's word, and wake whoever delivers.

        Args:
            ids: which; what is doubtful may then be at Woku twice, what is damaged must open
                again. None: everything that is queued becomes due now.

        Returns:
            Those of `ids`; with None, those that were waiting for a later time.

        Raises:
            NotInOutbox: if one is not there.
            NotNow: if one is being sent, delivered or discarded. Nothing is changed then.
            EnvelopeMissing, EnvelopeDamaged: if a damaged one still does not open.
            VaultProblem: if a damaged one is among them and the identity can't be had.
        """
        if ids is None:
            return self._write(self._retry_all)
        wanted = tuple(dict.fromkeys(ids))
        self.unlock()
        for row in self._read(lambda c: [_require_in(c, each, _RETRIED) for each in wanted]):
            if row["state"] == State.DAMAGED:
                self.open(row["id"])
                self._folders.move(row["id"], Place.WAITING)
        return self._write(lambda c: self._retry(c, wanted))

    def discard(self, submission_id: str) -> Submission:
        """Destroy a voice and all that is personal about it, at a person's word.

        Raises:
            NotInOutbox: if there is none of that id.
            NotNow: if it is being sent, delivered, or discarded already.
            OutboxUnwritable: if a folder does not let go of it; it is at the next start.
        """

        def work(connection: Connection) -> Submission:
            _require_in(connection, submission_id, _DISCARDED)
            return self._submission(
                change(
                    connection,
                    submission_id,
                    state=State.DISCARDED,
                    private=None,
                    problem=None,
                    problem_facts=None,
                    next_attempt_at=None,
                    settled_at=to_ms(self._now()),
                )
            )

        discarded = self._settle_write(work)
        self._folders.remove(submission_id)
        return discarded

    def export(
        self,
        ids: Collection[str],
        folder: Path,
        *,
        plain: bool = False,
        on_progress: Callable[[int, int], None] | None = None,
    ) -> list[Path]:
        """Copy envelopes into a folder: sealed as they are, or opened for anybody to read.

        Args:
            ids: which.
            folder: where to; made if it is missing.
            plain: whether to open them.
            on_progress: told how many are done, and of how many, on this thread.

        Returns:
            What was written: ID.age, or the folder ID with feedback.json and the voice in it.

        Raises:
            NotInOutbox: if one is not there. Nothing is copied then.
            EnvelopeMissing, EnvelopeDamaged: at one that is gone, or does not open.
            FileUnwritable: if the folder takes no more, or holds something else of that name.
            VaultProblem: if they are to be opened, and the identity can't be had.
        """
        self._read(lambda c: [require(c, each) for each in ids])
        if plain:
            return export_plain(ids, folder, self.open, on_progress)
        return export_sealed(ids, folder, self._folders.read, on_progress)

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
        if row is None:
            insert(
                connection, id=feedback.id, state=State.QUEUED, **self._facts(envelope), **columns
            )
            return require(connection, feedback.id)
        # Another process found the file before its row was there.
        if row["attempts"] == 0:
            change(connection, feedback.id, **columns)
        return self._learn(connection, envelope)

    def _learn(self, connection: Connection, envelope: Envelope) -> Row:
        row = require(connection, envelope.feedback.id)
        if row["state"] in _OVER:
            return row
        facts = self._facts(envelope)
        known = self._personal(row) or {}
        about_it = {name: known[name] for name in ("receipt", "facts") if name in known}
        personal = personal_of(envelope.feedback, envelope.text) | about_it
        facts["private"] = self._sealed(row["id"], personal, row["private"])
        return change(connection, row["id"], **facts)

    def _is_listed(self, row: Row, envelope: Envelope) -> bool:
        """Whether the row says what the envelope says, as far as that can be read now."""
        feedback, known = envelope.feedback, self._personal(row)
        if (row["rating"], row["anonymous"]) != (feedback.rating.stars, int(feedback.anonymous)):
            return False
        if known is None:
            return not self._receipts.at_hand
        said = personal_of(feedback, envelope.text)
        return said == {name: known[name] for name in known if name not in {"receipt", "facts"}}

    def _facts(self, envelope: Envelope) -> dict[str, object]:
        feedback = envelope.feedback
        return {
            "created_at": to_ms(feedback.created_at),
            "woku_id": str(feedback.woku_id),
            "rating": feedback.rating.stars,
            "anonymous": int(feedback.anonymous),
            "language": feedback.language,
            "format": envelope.format,
            "seconds": envelope.seconds,
            "size_bytes": len(envelope.content),
            "kind": envelope.kind,
            "private": self._receipts.seal(feedback.id, personal_of(feedback, envelope.text)),
        }

    def _retry_all(self, connection: Connection) -> list[Submission]:
        wake(connection)
        waiting = connection.execute(
            "SELECT id FROM submission WHERE state = 'queued' AND next_attempt_at IS NOT NULL"
        ).fetchall()
        return [
            self._submission(change(connection, row["id"], next_attempt_at=None)) for row in waiting
        ]

    def _retry(self, connection: Connection, ids: Sequence[str]) -> list[Submission]:
        wake(connection)
        retried = []
        for each in ids:
            row = _require_in(connection, each, _RETRIED)
            columns: dict[str, object] = {
                "state": State.QUEUED,
                "next_attempt_at": None,
                "settled_at": None,
                "tries": 0,
                "strikes": 0,
                "first_strike_at": None,
            }
            if row["state"] == State.IN_DOUBT:
                columns["possible_duplicate"] = 1
            if row["state"] != State.QUEUED:
                columns |= self._problem_columns(row, None)
            retried.append(self._submission(change(connection, each, **columns)))
        return retried


def _require_in(connection: Connection, submission_id: str, states: Collection[State]) -> Row:
    row = require(connection, submission_id)
    if row["state"] not in states:
        raise _REFUSALS[State(row["state"])](id=submission_id)
    return row
