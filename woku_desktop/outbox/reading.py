"""What is in the outbox: one, a page, a number, what has changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from woku_desktop.domain.outbox_errors import NotInOutbox
from woku_desktop.domain.outcome import OutcomeKind
from woku_desktop.domain.submission import WAITING, Counts, State
from woku_desktop.outbox.changes import require
from woku_desktop.outbox.index import revision_of
from woku_desktop.outbox.rows import SenselessRow, attempt_of, from_ms, to_ms
from woku_desktop.outbox.shelf import Shelf

if TYPE_CHECKING:
    import builtins
    from collections.abc import Callable, Collection
    from datetime import datetime
    from sqlite3 import Connection

    from woku_desktop.domain.submission import Attempt, Submission

_Result = TypeVar("_Result")
_PREFIX = re.compile(r"[0-9a-f]{4,32}")


class Reading(Shelf):
    """Asks and changes nothing. What is personal is None while the keyring is locked."""

    def get(self, submission_id: str) -> Submission:
        """One submission.

        Raises:
            NotInOutbox: if there is none of that id.
        """
        return self._read_private(lambda c: self._submission(require(c, submission_id)))

    def resolve(self, prefix: str) -> str:
        """The whole id that begins with these hexadecimal digits, at least four.

        Raises:
            NotInOutbox: if none does, or more than one.
        """
        wanted = prefix.lower()
        if not _PREFIX.fullmatch(wanted):
            raise NotInOutbox(id=prefix)
        found = self._read(
            lambda c: c.execute(
                "SELECT id FROM submission WHERE id >= ? AND id < ? LIMIT 2", (wanted, wanted + "g")
            ).fetchall()
        )
        if len(found) != 1:
            raise NotInOutbox(id=prefix)
        return str(found[0]["id"])

    def list(
        self,
        states: Collection[State] | None = None,
        *,
        before: Submission | None = None,
        limit: int = 200,
    ) -> builtins.list[Submission]:
        """A page of submissions, newest first.

        Args:
            states: only those in one of these; None for all.
            before: the last one of the page before; None for the first page.
            limit: how many at most.
        """
        wanted = tuple(State) if states is None else tuple(states)
        beyond = ((1 << 63) - 1, "") if before is None else (to_ms(before.created_at), before.id)

        def work(connection: Connection) -> builtins.list[Submission]:
            page: builtins.list[Submission] = []
            # State by state, each along its index, rather than through all that was delivered.
            for state in wanted:
                rows = connection.execute(
                    "SELECT * FROM submission WHERE state = ? AND (created_at, id) < (?, ?)"
                    " ORDER BY created_at DESC, id DESC LIMIT ?",
                    (state, *beyond, limit),
                )
                page += map(self._submission, rows)
            page.sort(key=lambda each: (each.created_at, each.id), reverse=True)
            return page[:limit]

        return self._read_private(work)

    def counts(self) -> Counts:
        """How many submissions are in each state, and how many doubts wait for a person."""
        return self._read(_tally)

    def oldest_waiting(self) -> datetime | None:
        """When the oldest of those that are still to be sent was said, UTC; None without one."""
        query = "SELECT min(created_at) FROM submission WHERE state = ?"
        oldest = self._read(
            lambda c: [c.execute(query, (state,)).fetchone()[0] for state in sorted(WAITING)]
        )
        return min((from_ms(each) for each in oldest if each is not None), default=None)

    def last_delivery(self) -> datetime | None:
        """When the last try ended that Woku took a voice by, UTC; None without one."""
        # Backwards by the index of the tries, of which a pause makes few.
        query = (
            "SELECT ended_at FROM attempt INDEXED BY attempt_by_time"
            " WHERE outcome = ? AND ended_at IS NOT NULL ORDER BY started_at DESC LIMIT 1"
        )
        row = self._read(lambda c: c.execute(query, (OutcomeKind.DELIVERED,)).fetchone())
        return None if row is None else from_ms(row["ended_at"])

    def attempts(self, submission_id: str) -> builtins.list[Attempt]:
        """The tries of one submission, first to last.

        Raises:
            NotInOutbox: if there is none of that id.
        """

        def work(connection: Connection) -> builtins.list[Attempt]:
            number = require(connection, submission_id)["number"]
            rows = connection.execute(
                "SELECT * FROM attempt WHERE submission = ? ORDER BY number", (number,)
            )
            return [attempt_of(row) for row in rows]

        return self._read(work)

    def revision(self) -> int:
        """The number of the last change, by whichever process."""
        return self._read(revision_of)

    def changes(self, since: int) -> builtins.list[Submission]:
        """What was changed after that revision, by whichever process, in the order of it."""

        def work(connection: Connection) -> builtins.list[Submission]:
            rows = connection.execute(
                "SELECT * FROM submission WHERE revision > ? ORDER BY revision, id", (since,)
            )
            return [self._submission(row) for row in rows]

        return self._read_private(work)

    def data_version(self) -> int:
        """A number that changes when another process has written; cheap, for asking every second.

        It may change now and then without that.
        """
        self.start()
        return self._index.data_version()

    def unlock(self) -> None:
        """Have what is personal be read and written from now on, if the keyring lets it.

        It does so by itself when there is something to be read; this only does it early.
        """
        self.start()
        self._receipts.try_unlock()

    def _read_private(self, work: Callable[[Connection], _Result]) -> _Result:
        """Read once, and once more if what is personal had to be opened for it first.

        The keyring is asked in between: never while the index is held.
        """
        closed = not self._receipts.at_hand
        result = self._read(work)
        if closed and self._receipts.missed and self._receipts.try_unlock():
            result = self._read(work)
        return result


def _tally(connection: Connection) -> Counts:
    rows = connection.execute(
        "SELECT state, many, (SELECT count(*) FROM submission INDEXED BY submission_doubt"
        " WHERE state = 'in_doubt' AND next_attempt_at IS NULL) AS held FROM tally"
    ).fetchall()
    try:
        by_state = {State(row["state"]): row["many"] for row in rows}
        return Counts(by_state, held=rows[0]["held"] if rows else 0)
    except ValueError as error:
        raise SenselessRow from error
