"""What a person decides about voices: send again, correct, throw away, bring back."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING, TypeAlias

from woku_desktop.domain.errors import Problem
from woku_desktop.domain.outbox_errors import (
    AlreadyDelivered,
    AlreadyDiscarded,
    BeingSent,
    OutboxProblem,
)
from woku_desktop.domain.submission import DISCARDABLE, State
from woku_desktop.outbox.changes import change, require
from woku_desktop.outbox.envelope import amended, seal
from woku_desktop.outbox.folders import Place
from woku_desktop.outbox.opening import Opening
from woku_desktop.outbox.rows import to_ms
from woku_desktop.outbox.station import wake
from woku_desktop.outbox.upkeep import destroyed
from woku_desktop.steps import passed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from sqlite3 import Connection, Row

    from woku_desktop.domain.submission import Amendment, Submission

_log = logging.getLogger(__name__)

_UNDELIVERED = DISCARDABLE
_REFUSALS = {
    State.SENDING: BeingSent,
    State.DELIVERED: AlreadyDelivered,
    State.DISCARDED: AlreadyDiscarded,
}

OnRefused: TypeAlias = "Callable[[Problem], None]"
"""Is told of each voice that is left as it is, and why."""


class Deciding(Opening):
    """For several voices at once: without `on_refused` nothing is changed unless all can be; with
    it, whatever can be is changed, and the others are told.
    """

    def retry(
        self, ids: Collection[str] | None = None, *, on_refused: OnRefused | None = None
    ) -> list[Submission]:
        """Send again at a person's word, and wake whoever delivers.

        Args:
            ids: which; what is doubtful may then be at Woku twice, what is damaged must open
                again. None: everything that is queued becomes due now.
            on_refused: see the class.

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
        self.unlock()
        asked, refused = self._read(lambda c: _split(c, ids, on_refused))
        wanted = [row["id"] for row in asked if self._is_whole(row, refused, on_refused)]

        def work(connection: Connection) -> tuple[list[Submission], list[Problem]]:
            wake(connection)
            rows, late = _split(connection, wanted, on_refused)
            return [self._submission(self._requeue(connection, row)) for row in rows], late

        retried, late = self._write(work)
        _tell([*refused, *late], on_refused)
        return retried

    def hasten(self, submission_id: str) -> Submission | None:
        """Have one leave now that was never tried, and wake whoever delivers.

        Returns:
            None, and nothing is changed, if it was tried or is not queued.

        Raises:
            NotInOutbox: if there is none of that id.
        """

        def work(connection: Connection) -> Submission | None:
            row = require(connection, submission_id)
            if row["state"] != State.QUEUED or row["attempts"] > 0:
                return None
            wake(connection)
            return self._submission(self._requeue(connection, row))

        return self._write(work)

    def amend(self, submission_id: str, amendment: Amendment) -> Submission:
        """Correct what is neither delivered nor being sent, and send it now.

        It is sealed anew under its id. Should this break off in between, it stays as it was, or is
        the corrected one, and is listed as whichever it is when it is opened next.

        Raises:
            NotInOutbox: if there is none of that id.
            NotNow: if it is being sent, delivered or discarded.
            InvalidField: if a voice is given a text, or the text is empty or too long.
            EnvelopeMissing, EnvelopeDamaged: if it is gone, or does not open.
            VaultProblem: if the identity can't be had, or there is nothing to seal to.
            OutboxFull, OutboxUnwritable: as `add`.
        """
        self._read(lambda c: require_in(c, submission_id, _UNDELIVERED))
        envelope = amended(self.open(submission_id), amendment)
        sealed = seal(envelope, self._recipients())

        def work(connection: Connection) -> Submission:
            # In the transaction: what is claimed before it is not replaced, and what is claimed
            # after it is the corrected one.
            row = require_in(connection, submission_id, _UNDELIVERED)
            self._folders.write(submission_id, sealed, "amend")
            passed("amend.replaced")
            wake(connection)
            requeued = self._requeue(connection, row)
            return self._submission(
                change(connection, requeued["id"], **self._facts(envelope), urgency=1)
            )

        told = self._settle_write(work)
        self._folders.remove(submission_id, Place.DAMAGED)
        return told

    def discard(
        self, ids: Collection[str], undo_s: float = 0.0, *, on_refused: OnRefused | None = None
    ) -> list[Submission]:
        """Throw voices away at a person's word.

        Args:
            ids: which.
            undo_s: for how many seconds `restore` brings them back. Until then they lie in a
                folder of their own and are not sent; after that, `end_undo` destroys them. 0
                destroys them now, with all that is personal about them.
            on_refused: see the class.

        Raises:
            NotInOutbox: if one is not there.
            NotNow: if one is being sent, delivered, or discarded already.
            OutboxUnwritable: if a folder does not let go of one; it is at the next start.
        """
        now = self._now()

        def work(connection: Connection) -> tuple[list[Submission], list[Problem]]:
            rows, refused = _split(connection, ids, on_refused)
            return [
                self._submission(
                    change(
                        connection,
                        row["id"],
                        state=State.DISCARDED,
                        undo_until=to_ms(now + timedelta(seconds=undo_s)),
                        discarded_from=row["state"],
                    )
                    if undo_s
                    else destroyed(connection, row["id"], now)
                )
                for row in rows
            ], refused

        discarded, refused = self._settle_write(work)
        for each in discarded:
            if undo_s:
                self._put(each, Place.DISCARDED)
                passed("discard.moved")
            else:
                self._folders.remove(each.id)
        _tell(refused, on_refused)
        return discarded

    def restore(
        self, ids: Collection[str], *, on_refused: OnRefused | None = None
    ) -> list[Submission]:
        """Make discarded voices again what they were, unless they are destroyed.

        Args:
            ids: which; one that is not discarded is left as it is.
            on_refused: see the class.

        Raises:
            NotInOutbox: if one is not there.
            AlreadyDiscarded: if one is destroyed.
        """

        def work(connection: Connection) -> tuple[list[Submission], list[Problem]]:
            wake(connection)
            rows, refused = _split(connection, ids, on_refused, _undoable)
            return [
                self._submission(
                    change(
                        connection,
                        row["id"],
                        state=row["discarded_from"],
                        undo_until=None,
                        discarded_from=None,
                    )
                )
                for row in rows
                if row["state"] == State.DISCARDED
            ], refused

        restored, refused = self._settle_write(work)
        for each in restored:
            # Whoever claims it in between finds it where it lies.
            self._put(each, Place.DAMAGED if each.state is State.DAMAGED else Place.WAITING)
            passed("restore.moved")
        _tell(refused, on_refused)
        return restored

    def _is_whole(self, row: Row, refused: list[Problem], on_refused: OnRefused | None) -> bool:
        """Whether it can be sent again: what was damaged must open, and is put where it waits."""
        if row["state"] != State.DAMAGED:
            return True
        try:
            self.open(row["id"])
            self._folders.move(row["id"], Place.WAITING)
        except Problem as problem:
            if on_refused is None:
                raise
            refused.append(problem)
            return False
        return True

    def _put(self, submission: Submission, place: Place) -> None:
        try:
            self._folders.move(submission.id, place)
        except OutboxProblem as problem:
            # Its row says where it belongs: the next start sees to it.
            _log.warning("the envelope of %s stays for now: %s", submission.id, problem.code)

    def _retry_all(self, connection: Connection) -> list[Submission]:
        wake(connection)
        waiting = connection.execute(
            "SELECT id FROM submission WHERE state = 'queued' AND next_attempt_at IS NOT NULL"
        ).fetchall()
        return [
            self._submission(change(connection, row["id"], next_attempt_at=None)) for row in waiting
        ]

    def _requeue(self, connection: Connection, row: Row) -> Row:
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
        return change(connection, row["id"], **columns)


def require_in(connection: Connection, submission_id: str, states: Collection[State]) -> Row:
    """The row of that id.

    Raises:
        NotInOutbox: if there is none.
        NotNow: if it is in another state than these.
    """
    row = require(connection, submission_id)
    if row["state"] not in states:
        raise _REFUSALS[State(row["state"])](id=submission_id)
    return row


def _undelivered(connection: Connection, submission_id: str) -> Row:
    return require_in(connection, submission_id, _UNDELIVERED)


def _undoable(connection: Connection, submission_id: str) -> Row:
    row = require(connection, submission_id)
    if row["state"] == State.DISCARDED and row["undo_until"] is None:
        raise AlreadyDiscarded(id=submission_id)
    return row


def _split(
    connection: Connection,
    ids: Collection[str],
    on_refused: OnRefused | None,
    required: Callable[[Connection, str], Row] = _undelivered,
) -> tuple[list[Row], list[Problem]]:
    """The rows that may be changed, each once, and why the others may not be."""
    rows: list[Row] = []
    refused: list[Problem] = []
    for each in dict.fromkeys(ids):
        try:
            rows.append(required(connection, each))
        except OutboxProblem as problem:
            if on_refused is None:
                raise
            refused.append(problem)
    return rows, refused


def _tell(refused: list[Problem], on_refused: OnRefused | None) -> None:
    if on_refused is not None:
        for problem in refused:
            on_refused(problem)
