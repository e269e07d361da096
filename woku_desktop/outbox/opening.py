"""Opening an envelope, and listing what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.domain.outbox_errors import (
    AlreadyDiscarded,
    EnvelopeDamaged,
    OutboxProblem,
)
from woku_desktop.domain.submission import OVER, State
from woku_desktop.outbox.archive import Archive
from woku_desktop.outbox.changes import change, require
from woku_desktop.outbox.envelope import unseal
from woku_desktop.outbox.rows import personal_of, to_ms

if TYPE_CHECKING:
    from sqlite3 import Connection, Row

    from woku_desktop.outbox.envelope import Envelope

# What the private column says of what came after the envelope was sealed.
_LATER = frozenset({"receipt", "facts"})


class Opening(Archive):
    """Reads envelopes, and keeps what the index says of them right."""

    def open(self, submission_id: str) -> Envelope:
        """Read an envelope, authenticated whole, and list what was not known of it yet.

        One that was delivered opens as long as its sound is kept.

        Raises:
            NotInOutbox: if there is none of that id.
            AlreadyDiscarded: if it was thrown away.
            EnvelopeMissing: if its file is gone.
            EnvelopeDamaged: if it does not open, or belongs to another id.
            VaultProblem: if the identity can't be had.
        """
        row = self._read(lambda c: require(c, submission_id))
        if row["state"] == State.DISCARDED:
            raise AlreadyDiscarded(id=submission_id)
        envelope = unseal(self._folders.read(submission_id), self._identity())
        if envelope.feedback.id != submission_id:
            raise EnvelopeDamaged
        self._receipts.try_unlock(or_make=True)
        if row["state"] not in OVER and not self._is_listed(row, envelope):
            self._write(lambda c: self._learn(c, envelope, row["revision"]), durable=False)
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

    def _learn(self, connection: Connection, envelope: Envelope, seen: int | None = None) -> Row:
        """List what an envelope says, unless its row is another than that of the revision seen."""
        row = require(connection, envelope.feedback.id)
        if row["state"] in OVER or seen not in {None, row["revision"]}:
            return row
        facts = self._facts(envelope)
        known = self._personal(row) or {}
        about_it = {name: known[name] for name in _LATER if name in known}
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
        return said == {name: known[name] for name in known if name not in _LATER}

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
