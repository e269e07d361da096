"""Brings the index and the folders together again: what lies in a folder counts."""

from __future__ import annotations

import logging
from itertools import islice
from typing import TYPE_CHECKING

from woku_desktop.domain.outbox_errors import EnvelopeDamaged, EnvelopeMissing
from woku_desktop.domain.submission import OVER, State
from woku_desktop.outbox.changes import change, find, insert
from woku_desktop.outbox.folders import Folders, Place
from woku_desktop.outbox.rows import to_ms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from sqlite3 import Connection, Row

    from woku_desktop.outbox.index import Index

_log = logging.getLogger(__name__)

_BATCH = 500
_ADOPTED: dict[Place, dict[str, object]] = {
    Place.WAITING: {"state": State.QUEUED, "possible_duplicate": 1},
    Place.DELIVERED: {"state": State.DELIVERED, "audio_kept": 1},
    Place.DAMAGED: {"state": State.DAMAGED, "problem": EnvelopeDamaged.__name__},
}


class Recovery:
    """Makes rows from envelopes, and settles what a crash has left between the two.

    Args:
        folders: where the envelopes lie.
        now: the time, UTC.
    """

    def __init__(self, folders: Folders, now: Callable[[], datetime]) -> None:
        self._folders = folders
        self._now = now

    def refill(self, connection: Connection) -> None:
        """Fill an index that was made anew, in its transaction.

        What waits may have been sent before: it is marked as a possible duplicate.
        """
        # Should a power cut have left one in two folders, it was delivered.
        for place in (Place.DELIVERED, Place.WAITING, Place.DAMAGED):
            for batch in _batches(self._folders.ids(place)):
                self._adopt(connection, batch, place)

    def compare(self, index: Index) -> None:
        """See that what waits in the folder and what waits in the index are the same.

        Costs nothing for what was delivered: neither those rows nor their folder are looked at.
        """
        for batch in _batches(self._folders.ids(Place.WAITING)):
            self._compare_batch(index, batch)
        for each in list(self._folders.ids(Place.DISCARDED)):
            self._clear_away(index, each)
        missing = index.read(self._rows_without_envelope)
        if missing:
            _log.error("%d envelopes are gone", len(missing))
            index.write(lambda c: self._mark_missing(c, missing))

    def _compare_batch(self, index: Index, batch: Sequence[str]) -> None:
        states = index.read(lambda c: _states(c, batch))
        strangers = [each for each in batch if each not in states]
        if strangers:
            index.write(lambda c: self._adopt(c, strangers, Place.WAITING))
        for each in batch:
            if states.get(each) in OVER:
                self._clear_away(index, each)

    def _adopt(self, connection: Connection, ids: Sequence[str], place: Place) -> None:
        adopted = 0
        for each in ids:
            written = self._folders.written_at(each, place)
            # Another process may have been in the middle of adding it, or of adopting it.
            if written is None or find(connection, each) is not None:
                continue
            at = to_ms(written)
            facts = _ADOPTED[place] | ({"settled_at": at} if place is Place.DELIVERED else {})
            insert(connection, id=each, created_at=at, **facts)
            adopted += 1
        if adopted:
            _log.warning("%d envelopes in %s were not in the index", adopted, place)

    def _clear_away(self, index: Index, submission_id: str) -> None:
        """A crash came between its last commit and the end of its envelope, or its move."""
        row = index.read(lambda c: find(c, submission_id))
        place = None if row is None else _place(row)
        if place is None:
            self._folders.remove(submission_id)
        else:
            self._folders.move(submission_id, place)

    def _rows_without_envelope(self, connection: Connection) -> list[str]:
        rows = connection.execute(
            "SELECT id FROM submission WHERE state IN ('queued', 'sending', 'in_doubt', 'rejected')"
        )
        return [row["id"] for row in rows if not self._folders.path(row["id"]).exists()]

    def _mark_missing(self, connection: Connection, ids: Sequence[str]) -> None:
        for each in ids:
            row = find(connection, each)
            # While this transaction lasts nobody can settle it, and none is removed before that.
            if row is None or row["state"] in {*OVER, State.DAMAGED}:
                continue
            place = self._folders.where(each)
            if place is Place.DELIVERED:
                at = to_ms(self._now())
                change(connection, each, state=State.DELIVERED, settled_at=at, audio_kept=1)
            elif place is Place.DAMAGED:
                change(connection, each, state=State.DAMAGED, problem=EnvelopeDamaged.__name__)
            elif place is None:
                change(connection, each, state=State.DAMAGED, problem=EnvelopeMissing.__name__)


def _place(row: Row) -> Place | None:
    """Where the envelope of a row belongs; None if it is to be gone."""
    if row["state"] == State.DELIVERED:
        return Place.DELIVERED if row["audio_kept"] else None
    if row["state"] == State.DISCARDED:
        return None if row["undo_until"] is None else Place.DISCARDED
    return Place.DAMAGED if row["state"] == State.DAMAGED else Place.WAITING


def _states(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    places = ", ".join("?" for _ in ids)
    rows = connection.execute(
        f"SELECT id, state FROM submission WHERE id IN ({places})",  # noqa: S608 - only marks
        tuple(ids),
    )
    return {row["id"]: row["state"] for row in rows}


def _batches(ids: Iterator[str]) -> Iterator[list[str]]:
    while batch := list(islice(ids, _BATCH)):
        yield batch
