"""From a claim to its end: what the delivering process writes down about each try."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from woku_desktop.domain.delivery_errors import InDoubt
from woku_desktop.domain.outbox_errors import OutboxProblem
from woku_desktop.domain.submission import State, require_move
from woku_desktop.outbox.changes import change, find, require, told
from woku_desktop.outbox.folders import Place
from woku_desktop.outbox.reading import Reading
from woku_desktop.outbox.rows import optional_moment, optional_ms, receipt_facts, to_ms
from woku_desktop.steps import passed

if TYPE_CHECKING:
    from datetime import datetime
    from sqlite3 import Connection, Row

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.outcome import Outcome
    from woku_desktop.domain.submission import Submission

_log = logging.getLogger(__name__)

_ENDS = frozenset({State.DELIVERED, State.REJECTED, State.DAMAGED})


@dataclass(frozen=True, slots=True)
class Standing:
    """What only the delivering process needs to know of a submission.

    Args:
        tries: how many since it was last queued by a person.
        strikes: how many of these failed while others got through.
        first_strike_at: when the first of those was, UTC.
        doubt_from: when the first try began whose outcome is unknown, UTC.
        doubt_until: when the last such try ended, UTC.
    """

    tries: int
    strikes: int
    first_strike_at: datetime | None
    doubt_from: datetime | None
    doubt_until: datetime | None


@dataclass(frozen=True, slots=True)
class Ending:
    """How a try ended; the arguments of `Settling.settle`."""

    state: State
    outcome: Outcome | None
    problem: Problem | None
    next_attempt_at: datetime | None
    strike: bool
    uncount: bool


class Settling(Reading):
    """The methods for whoever holds the delivering lock."""

    def standing(self, submission_id: str) -> Standing:
        """What only the delivering process needs to know.

        Raises:
            NotInOutbox: if there is none of that id.
        """
        row = self._read(lambda c: require(c, submission_id))
        return Standing(
            tries=row["tries"],
            strikes=row["strikes"],
            first_strike_at=optional_moment(row["first_strike_at"]),
            doubt_from=optional_moment(row["doubt_from"]),
            doubt_until=optional_moment(row["doubt_until"]),
        )

    def settle_dead_claims(self, run: str) -> list[Submission]:
        """End what runs that are dead have left `sending`.

        What was handed over whole is in doubt, and due at once; the rest is queued again.

        Args:
            run: the id of this run, whose own claims are left alone.
        """
        now = to_ms(self._now())

        def work(connection: Connection) -> list[Submission]:
            rows = connection.execute(
                "SELECT * FROM submission WHERE state = 'sending' AND run IS NOT ? ORDER BY id",
                (run,),
            ).fetchall()
            return [self._submission(self._end_dead_claim(connection, row, now)) for row in rows]

        return self._settle_write(work)

    def claim(self, submission_id: str, run: str) -> Submission | None:
        """Take a queued one for sending; None if it is no longer queued.

        It survives a power cut only with the next durable write: until the voice is handed over
        there is nothing to be remembered.

        Args:
            submission_id: which one.
            run: the id of this run.
        """
        now = to_ms(self._now())

        def work(connection: Connection) -> Submission | None:
            row = find(connection, submission_id)
            if row is None or row["state"] != State.QUEUED:
                return None
            return self._submission(_take(connection, row, run, now))

        claimed = self._settle_write(work, durable=False)
        if claimed is not None:
            self._claims[submission_id] = (run, now)
            passed("claim.committed")
        return claimed

    def mark_handed_over(self, submission_id: str) -> None:
        """Note, durably, that the last piece of a voice is about to leave.

        Raises:
            NotInOutbox: if there is none of that id.
        """

        def work(connection: Connection) -> None:
            number = self._claimed(connection, submission_id)["number"]
            connection.execute(
                "UPDATE submission SET body_complete = 1 WHERE number = ?", (number,)
            )

        self._settle_write(work)

    def settle(
        self,
        submission_id: str,
        state: State,
        *,
        outcome: Outcome | None,
        problem: Problem | None,
        next_attempt_at: datetime | None = None,
        strike: bool = False,
        uncount: bool = False,
    ) -> Submission:
        """End a try, or a doubt, durably; a full disk does not keep it from being noted.

        Delivered, its envelope is destroyed, or kept aside for `keep_audio_days`; damaged, it is
        set aside. Should a folder not let go of it, that is made up for at the next start.

        Args:
            submission_id: which one.
            state: what it becomes.
            outcome: what became of the try, if there was one.
            problem: why it is not delivered; None if it is.
            next_attempt_at: when it is due again, UTC.
            strike: whether it failed while others got through.
            uncount: nothing was tried: the claim leaves no trace.

        Raises:
            IllegalMove: if there is no way there from its present state.
            NotInOutbox: if there is none of that id.
        """
        # A doubt that is cleared up may be the first thing that a run does with a voice.
        self._receipts.try_unlock()
        ending = Ending(state, outcome, problem, next_attempt_at, strike, uncount)
        settled = self._settle_write(
            lambda c: self._submission(self._end_try(c, submission_id, ending))
        )
        self._claims.pop(submission_id, None)
        passed("settle.committed")
        self._put_away(settled)
        passed("settle.removed")
        return settled

    def _claimed(self, connection: Connection, submission_id: str) -> Row:
        """A row that this process may have claimed: made anew, the index knows of no claim."""
        row = require(connection, submission_id)
        claim = self._claims.get(submission_id)
        if claim is not None and row["state"] == State.QUEUED:
            return _take(connection, row, *claim)
        return row

    def _end_try(self, connection: Connection, submission_id: str, ending: Ending) -> Row:
        row = self._claimed(connection, submission_id)
        old, now = State(row["state"]), to_ms(self._now())
        require_move(old, ending.state)
        columns: dict[str, object] = {
            "state": ending.state,
            "run": None,
            "next_attempt_at": optional_ms(ending.next_attempt_at),
            "settled_at": now if ending.state in _ENDS else None,
        }
        if old is State.SENDING:
            columns |= _end_attempt(connection, row, ending, now)
        if ending.strike:
            columns["strikes"] = row["strikes"] + 1
            columns["first_strike_at"] = row["first_strike_at"] or now
        columns |= self._outcome_columns(row, ending)
        return change(connection, submission_id, **columns)

    def _outcome_columns(self, row: Row, ending: Ending) -> dict[str, object]:
        personal = self._personal(row) or {}
        columns = told(ending.problem, personal)
        if ending.state is State.DELIVERED:
            columns["audio_kept"] = int(self.keep_audio_days > 0)
            receipt = ending.outcome.receipt if ending.outcome is not None else None
            if receipt is not None:
                personal["receipt"] = receipt_facts(receipt)
                if receipt.review_id is not None:
                    columns["review_mark"] = self._receipts.mark(receipt.review_id)
        columns["private"] = self._sealed(row["id"], personal, row["private"])
        return columns

    def _problem_columns(self, row: Row, problem: Problem | None) -> dict[str, object]:
        personal = self._personal(row) or {}
        columns = told(problem, personal)
        return {**columns, "private": self._sealed(row["id"], personal, row["private"])}

    def _end_dead_claim(self, connection: Connection, row: Row, now: int) -> Row:
        columns: dict[str, object] = {"run": None}
        if row["body_complete"]:
            columns |= {"state": State.IN_DOUBT, "next_attempt_at": now}
            columns |= _doubt(connection, row, now) | self._problem_columns(row, InDoubt())
        else:
            columns["state"] = State.QUEUED
        return change(connection, row["id"], **columns)

    def _put_away(self, settled: Submission) -> None:
        try:
            if settled.state is State.DAMAGED:
                self._folders.move(settled.id, Place.DAMAGED)
            elif settled.state is State.DELIVERED and self.keep_audio_days > 0:
                self._folders.move(settled.id, Place.DELIVERED)
            elif settled.state is State.DELIVERED:
                # Should a power cut bring it back, its row says that it can go.
                self._folders.remove(settled.id, durably=False)
        except OutboxProblem as problem:
            _log.warning("the envelope of %s stays for now: %s", settled.id, problem.code)
        self._reserve.keep()


def _take(connection: Connection, row: Row, run: str, now: int) -> Row:
    claimed = change(
        connection,
        row["id"],
        state=State.SENDING,
        attempts=row["attempts"] + 1,
        tries=row["tries"] + 1,
        next_attempt_at=None,
        run=run,
        body_complete=0,
        urgency=max(1, row["urgency"]),
    )
    connection.execute(
        "INSERT INTO attempt (submission, number, started_at) VALUES (?, ?, ?)",
        (row["number"], claimed["attempts"], now),
    )
    return claimed


def _end_attempt(connection: Connection, row: Row, ending: Ending, now: int) -> dict[str, object]:
    """End the row of the try; what that changes in its submission's."""
    this = (row["number"], row["attempts"])
    if ending.uncount:
        connection.execute("DELETE FROM attempt WHERE submission = ? AND number = ?", this)
        return {"attempts": row["attempts"] - 1, "tries": row["tries"] - 1}
    if ending.outcome is None:
        values: tuple[object, ...] = (now, None, None, None, "")
    else:
        outcome = ending.outcome
        values = (now, outcome.kind, outcome.status, outcome.request_id, outcome.cause)
    connection.execute(
        "UPDATE attempt SET ended_at = ?, outcome = ?, status = ?, request_id = ?, cause = ?"
        " WHERE submission = ? AND number = ?",
        (*values, *this),
    )
    return _doubt(connection, row, now) if ending.state is State.IN_DOUBT else {}


def _doubt(connection: Connection, row: Row, now: int) -> dict[str, object]:
    """The time in which Woku may have taken it, over all tries whose outcome is unknown."""
    attempt = connection.execute(
        "SELECT started_at FROM attempt WHERE submission = ? AND number = ?",
        (row["number"], row["attempts"]),
    ).fetchone()
    began = now if attempt is None else attempt["started_at"]
    known = row["doubt_from"]
    return {"doubt_from": began if known is None else min(known, began), "doubt_until": now}
