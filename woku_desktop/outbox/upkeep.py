"""What is cleared away in time, and what is asked when a doubt is looked into."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from woku_desktop.domain.outbox_errors import OutboxProblem
from woku_desktop.domain.submission import State
from woku_desktop.outbox.changes import change
from woku_desktop.outbox.rows import from_ms, to_ms
from woku_desktop.outbox.schedule import Schedule
from woku_desktop.steps import passed

if TYPE_CHECKING:
    from collections.abc import Collection
    from sqlite3 import Connection, Row

    from woku_desktop.domain.submission import Submission

_log = logging.getLogger(__name__)

_LONGEST_TRY = timedelta(hours=1)

# Each along its own index: the planner, which knows no numbers, would take the one by state.
_AUDIO = "SELECT * FROM submission INDEXED BY submission_audio WHERE audio_kept = 1"
_RECEIPTS = (
    "SELECT * FROM submission INDEXED BY submission_receipts"
    " WHERE state = 'delivered' AND private IS NOT NULL"
)
_DISCARDED = (
    "SELECT * FROM submission INDEXED BY submission_discarded"
    " WHERE state = 'discarded' AND undo_until IS NULL"
)
_UNDONE_NO_MORE = "SELECT * FROM submission INDEXED BY submission_undo WHERE undo_until IS NOT NULL"


class Upkeep(Schedule):
    """Retention, and what reconciliation needs to know of the other submissions."""

    def start(self) -> None:
        """As `Shelf.start`; and what has been kept for its days is destroyed."""
        with self._starting:
            first = not self._started
            super().start()
            if first:
                try:
                    self.purge()
                except OutboxProblem as problem:
                    _log.warning("not everything that is due was destroyed: %s", problem.code)

    def purge(self) -> None:
        """Destroy what has been kept for its days: audio, receipts, entries of discarded ones; and
        what `end_undo` does.

        Raises:
            OutboxUnwritable: if a folder does not let go of an envelope.
        """
        self.end_undo()
        for row in self._due(_AUDIO, self.keep_audio_days):
            # The file first: should this break off in between, it is tried again.
            self._folders.remove(row["id"])
            passed("purge.removed")
            self._forget(row, audio_kept=0)
        for row in self._due(_RECEIPTS, self.keep_receipt_days):
            self._forget(row, private=None, review_mark=None)
        for row in self._due(_DISCARDED, self.keep_receipt_days):
            self._remove(row)
        self._reserve.keep()

    def next_purge(self) -> datetime | None:
        """When the next thing has been kept for its days; None if nothing is kept."""
        kept = (
            (_AUDIO, self.keep_audio_days),
            (_RECEIPTS, self.keep_receipt_days),
            (_DISCARDED, self.keep_receipt_days),
        )

        def work(connection: Connection) -> datetime | None:
            due = []
            for query, days in kept:
                row = connection.execute(f"{query} ORDER BY settled_at LIMIT 1").fetchone()
                if row is not None:
                    due.append(from_ms(row["settled_at"]) + timedelta(days=days))
            return min(due, default=None)

        return self._read(work)

    def end_undo(self) -> None:
        """Destroy what was discarded and is past being brought back.

        Raises:
            OutboxUnwritable: if a folder does not let go of an envelope; it is at the next start.
        """
        now = self._now()
        due = f"{_UNDONE_NO_MORE} AND undo_until <= ?"
        if not self._read(lambda c: c.execute(due, (to_ms(now),)).fetchone()):
            return

        def work(connection: Connection) -> list[str]:
            # Looked for anew: in the meantime a person may have brought one back.
            rows = connection.execute(due, (to_ms(now),)).fetchall()
            return [destroyed(connection, row["id"], now)["id"] for row in rows]

        for submission_id in self._settle_write(work):
            self._folders.remove(submission_id)

    def undo_ends(self) -> datetime | None:
        """When the next discarded one is to be destroyed, UTC; None if none is."""
        first = f"{_UNDONE_NO_MORE} ORDER BY undo_until LIMIT 1"
        row = self._read(lambda c: c.execute(first).fetchone())
        return None if row is None else from_ms(row["undo_until"])

    def claimed_reviews(self, ids: Collection[str]) -> set[str]:
        """Which of these ids of reviews at Woku belong to voices delivered from here.

        Raises:
            VaultProblem: if the identity can't be had: without it they can't be compared.
        """
        self.start()
        self._receipts.unlock()
        marks = {self._receipts.mark(each): each for each in ids}

        def work(connection: Connection) -> set[str]:
            found = "SELECT 1 FROM submission WHERE review_mark = ?"
            return {
                review_id
                for mark, review_id in marks.items()
                if connection.execute(found, (mark,)).fetchone() is not None
            }

        return self._read(work)

    def rivals(self, submission: Submission, window: tuple[datetime, datetime]) -> list[Submission]:
        """The others that a review of that time could belong to as well.

        They are about the same woku, with the same rating, and anonymous or not alike; a try of
        theirs overlaps the window; and they are in doubt, or delivered without a known review.

        Args:
            submission: the one that is looked for.
            window: from when to when Woku may have taken it, UTC.
        """
        assert submission.woku_id is not None and submission.rating is not None  # noqa: PT018
        since, until = window
        values = {
            "id": submission.id,
            "woku_id": str(submission.woku_id),
            "rating": submission.rating.stars,
            "anonymous": submission.anonymous,
            "since": to_ms(since),
            "until": to_ms(until),
            "earliest": to_ms(since - _LONGEST_TRY),
        }

        def work(connection: Connection) -> list[Submission]:
            rows = connection.execute(
                # The few tries of that time first, then what they were for.
                "SELECT DISTINCT submission.* FROM attempt INDEXED BY attempt_by_time"
                " CROSS JOIN submission ON submission.number = attempt.submission"
                " WHERE started_at BETWEEN :earliest AND :until"
                " AND (ended_at IS NULL OR ended_at >= :since)"
                " AND id <> :id AND woku_id = :woku_id AND rating = :rating"
                " AND anonymous = :anonymous"
                " AND state IN ('in_doubt', 'delivered')"
                " ORDER BY created_at, id",
                values,
            )
            return [self._submission(row) for row in rows if self._may_own_a_review(row)]

        self.unlock()
        return self._read(work)

    def _may_own_a_review(self, row: Row) -> bool:
        if row["state"] == State.IN_DOUBT or row["review_mark"] is None:
            return True
        # A mark made with a data key that was lost can be compared with nothing.
        return self._personal(row) is None

    def _due(self, query: str, days: int) -> list[Row]:
        until = to_ms(self._now() - timedelta(days=days))
        return self._read(lambda c: c.execute(f"{query} AND settled_at <= ?", (until,)).fetchall())

    def _forget(self, row: Row, **columns: object) -> None:
        self._write(lambda c: change(c, row["id"], **columns))

    def _remove(self, row: Row) -> None:
        """What was discarded has no envelope any more, unless a crash has left it."""
        self._folders.remove(row["id"])
        self._write(
            lambda c: c.execute(
                "DELETE FROM submission WHERE id = ? AND state = ?", (row["id"], State.DISCARDED)
            )
        )


def destroyed(connection: Connection, submission_id: str, now: datetime) -> Row:
    """Leave nothing in the index of one that is discarded but that it was; in a transaction."""
    return change(
        connection,
        submission_id,
        state=State.DISCARDED,
        private=None,
        problem=None,
        problem_facts=None,
        next_attempt_at=None,
        undo_until=None,
        discarded_from=None,
        settled_at=to_ms(now),
    )
