"""What is to be sent, or looked for at Woku, next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.domain.submission import State, require_move
from woku_desktop.outbox.changes import change, require
from woku_desktop.outbox.index import next_revision
from woku_desktop.outbox.rows import from_ms, optional_ms, to_ms
from woku_desktop.outbox.settling import Settling
from woku_desktop.outbox.station import shift_pause

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from datetime import datetime
    from sqlite3 import Connection, Row

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Submission


# Each along the index that was made for it: the planner, which knows no numbers, would sort.
_QUEUED = (
    "SELECT id FROM submission INDEXED BY submission_queue WHERE state = 'queued'"
    " AND (next_attempt_at IS NULL OR next_attempt_at <= ?)"
)
_AWAITED = f"{_QUEUED} AND urgency = 0 ORDER BY created_at DESC, id DESC"
_IN_TURN = f"{_QUEUED} AND urgency > 0 ORDER BY urgency, created_at, id"
_DOUBTFUL = (
    "SELECT * FROM submission INDEXED BY submission_doubt"
    " WHERE state = 'in_doubt' AND next_attempt_at <= ? ORDER BY next_attempt_at, number"
)


def nobody_waits(connection: Connection) -> None:
    """The untried ones wait their turn, by age, like all others."""
    connection.execute("UPDATE submission SET urgency = 1 WHERE state = 'queued' AND urgency = 0")


class Schedule(Settling):
    """The delivering process's calendar; nobody else changes it but a person's retry."""

    def next_due(self, now: datetime, exclude: Collection[str] = ()) -> str | None:
        """The id of what to send now: what a person waits for, the last one first; then the oldest;
        too large ones last.

        Args:
            now: by the wall clock, UTC.
            exclude: ids that are being looked after.
        """
        row = self._read(lambda c: _first(c, (_AWAITED, _IN_TURN), now, exclude))
        return None if row is None else str(row["id"])

    def next_doubt(self, now: datetime, exclude: Collection[str] = ()) -> Submission | None:
        """The doubtful one that is due longest, to be looked for at Woku or sent again."""

        def work(connection: Connection) -> Submission | None:
            row = _first(connection, (_DOUBTFUL,), now, exclude)
            return None if row is None else self._submission(row)

        return self._read(work)

    def next_wake(self, exclude: Collection[str] = ()) -> datetime | None:
        """When the next queued or doubtful one is due; None if nothing is scheduled.

        A time that is past means now.
        """

        def work(connection: Connection) -> datetime | None:
            queued = connection.execute(
                "SELECT id, coalesce(next_attempt_at, 0) AS due FROM submission"
                " INDEXED BY submission_due WHERE state = 'queued' ORDER BY next_attempt_at"
            )
            doubtful = connection.execute(
                "SELECT id, next_attempt_at AS due FROM submission INDEXED BY submission_doubt"
                " WHERE state = 'in_doubt' AND next_attempt_at IS NOT NULL ORDER BY next_attempt_at"
            )
            first = (next(_others(rows, exclude), None) for rows in (queued, doubtful))
            due = [row["due"] for row in first if row is not None]
            return from_ms(min(due)) if due else None

        return self._read(work)

    def schedule(
        self, submission_id: str, next_attempt_at: datetime | None, problem: Problem | None = None
    ) -> Submission:
        """Say when a queued or doubtful one is due; None: now if queued, else never by itself.

        Args:
            submission_id: which one.
            next_attempt_at: UTC.
            problem: why it waits; None leaves what was told before.
        """

        def work(connection: Connection) -> Submission:
            row = require(connection, submission_id)
            columns: dict[str, object] = {"next_attempt_at": optional_ms(next_attempt_at)}
            if problem is not None:
                columns |= self._problem_columns(row, problem)
            return self._submission(change(connection, submission_id, **columns))

        return self._write(work, durable=False)

    def requeue(self, submission_id: str) -> Submission:
        """Send a doubtful one again, now: Woku may then hold it twice.

        Raises:
            IllegalMove: if it is not in doubt.
        """

        def work(connection: Connection) -> Submission:
            require_move(State(require(connection, submission_id)["state"]), State.QUEUED)
            return self._submission(
                change(
                    connection,
                    submission_id,
                    state=State.QUEUED,
                    next_attempt_at=None,
                    possible_duplicate=1,
                )
            )

        return self._write(work)

    def shift_schedule(self, seconds: float) -> None:
        """The wall clock was set: move every stored due time and doubt window along.

        Args:
            seconds: by how much the clock jumped; negative for backwards.
        """
        by = round(seconds * 1000)

        def work(connection: Connection) -> None:
            connection.execute(
                "UPDATE submission SET next_attempt_at = next_attempt_at + :by,"
                " doubt_from = doubt_from + :by, doubt_until = doubt_until + :by,"
                " first_strike_at = first_strike_at + :by, undo_until = undo_until + :by,"
                " revision = :revision"
                " WHERE state IN ('queued', 'sending', 'in_doubt') OR undo_until IS NOT NULL",
                {"by": by, "revision": next_revision(connection)},
            )
            shift_pause(connection, by)

        self._write(work)

    def clamp_schedule(self, latest: datetime) -> None:
        """See that nothing queued or doubtful waits beyond that time, UTC."""

        def work(connection: Connection) -> None:
            connection.execute(
                "UPDATE submission SET next_attempt_at = :latest, revision = :revision"
                " WHERE state IN ('queued', 'in_doubt') AND next_attempt_at > :latest",
                {"latest": to_ms(latest), "revision": next_revision(connection)},
            )

        self._write(work)

    def demote_awaited(self) -> None:
        """Nobody waits for the untried ones any more: the oldest goes first again."""
        self._write(nobody_waits, durable=False)

    def defer_large(
        self, more_than_bytes: int | None, problem_of: Callable[[Submission], Problem]
    ) -> None:
        """Let those go last that are too large for the connection, and say so.

        Args:
            more_than_bytes: the largest that goes in its turn; None: all do.
            problem_of: what is told of one that goes last.
        """
        limit = 1 << 62 if more_than_bytes is None else more_than_bytes

        def work(connection: Connection) -> None:
            large = connection.execute(
                "SELECT * FROM submission"
                " WHERE state = 'queued' AND urgency <> 2 AND size_bytes > ?",
                (limit,),
            ).fetchall()
            for row in large:
                told_now = self._problem_columns(row, problem_of(self._submission(row)))
                change(connection, row["id"], urgency=2, **told_now)
            small = connection.execute(
                "SELECT * FROM submission"
                " WHERE state = 'queued' AND urgency = 2 AND size_bytes <= ?",
                (limit,),
            ).fetchall()
            for row in small:
                change(connection, row["id"], urgency=1, **self._problem_columns(row, None))

        self._write(work, durable=False)


def _first(
    connection: Connection, queries: Iterable[str], now: datetime, exclude: Collection[str]
) -> Row | None:
    for query in queries:
        row = next(_others(connection.execute(query, (to_ms(now),)), exclude), None)
        if row is not None:
            return row
    return None


def _others(rows: Iterable[Row], exclude: Collection[str]) -> Iterator[Row]:
    return (row for row in rows if row["id"] not in exclude)
