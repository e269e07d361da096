"""The index of the envelopes: one SQLite file, which can always be made anew from them."""

from __future__ import annotations

import logging
import os
import threading
from typing import TYPE_CHECKING, TypeVar

from woku_desktop.domain.outbox_errors import IndexMissing, IndexRebuilt, OutboxBusy
from woku_desktop.files import sync_folder, try_lock
from woku_desktop.outbox import faults
from woku_desktop.outbox.connection import connect
from woku_desktop.outbox.folders import aside_name, problem_of
from woku_desktop.outbox.generation import Generation
from woku_desktop.outbox.rows import SenselessRow
from woku_desktop.outbox.upgrade import (
    Migration,
    StrangeIndex,
    migrations,
    upgrade,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from sqlite3 import Connection, Row

    from woku_desktop.domain.errors import Problem
    from woku_desktop.files import HeldLock

_log = logging.getLogger(__name__)
_Result = TypeVar("_Result")

_MAKING_S = 60
_NOTE_EVERY = 100
"""How many revisions may pass before the next is noted: a note costs as much as a commit."""
_SMALL_BYTES = 1 << 20
_SIDES = ("-wal", "-shm", "")  # a journal left beside a new index would be played into it: first


class Index:
    """One connection to the index, shared by the threads of this process.

    Where the file is damaged, gone, locked for good or an old copy, it is set aside and made anew;
    where another process has done so, this one follows. Any thread; file work.

    Args:
        data: the folder that holds it.
        refill: fills a new index from the envelopes; runs in its transaction.
        steps: the migrations; those of the program unless a test brings others.
    """

    def __init__(
        self,
        data: Path,
        refill: Callable[[Connection], None],
        steps: tuple[Migration, ...] | None = None,
    ) -> None:
        self._data = data
        self._file = data / "index.db"
        self._name = str(self._file)
        self._lock_file = data / "index.lock"
        self._generation = Generation(data / "generation")
        self._refill = refill
        self._steps = steps
        self._mutex = threading.RLock()
        self._check_mutex = threading.Lock()
        self._connection: Connection | None = None
        self._checking: Connection | None = None
        self._opened: tuple[int, int] | None = None
        self._openings = 0
        self._durable = True
        self._revision = 0
        self._next_note = 0
        self._aside: str | None = None
        self._notices: list[Problem] = []

    def notices(self) -> tuple[Problem, ...]:
        """IndexRebuilt or IndexMissing, for each time that this process made it anew."""
        return tuple(self._notices)

    def open(self) -> None:
        """Open the index, or make it. May be repeated.

        Raises:
            IndexNewer: if a later version of the program was here.
            OutboxUnwritable, OutboxFull: if the folder takes no index.
            OutboxBusy: if another process never ends making it.
        """
        with self._mutex:
            if self._connection is None:
                self._open()

    def close(self) -> None:
        """Let go of the file. May be repeated; the next use opens it again."""
        with self._check_mutex:
            if self._checking is not None:
                self._checking.interrupt()
        with self._mutex:
            self._disconnect()

    def write(self, work: Callable[[Connection], _Result], *, durable: bool = True) -> _Result:
        """Do some work in a transaction of its own; it may be done a second time.

        Args:
            work: changes rows through the connection, and raises what it likes to undo all.
            durable: whether it must survive a power cut as soon as this returns; else it does
                once anything durable is written.

        Raises:
            OutboxFull: if the disk has no room.
            OutboxBusy: if another process holds the index.
            OutboxUnwritable: if it can't be written.
        """
        with self._mutex:
            result = self._guarded(lambda: self._transact(work, durable=durable))
            if self._has_moved():
                # Written into an index that another process was setting aside: once more, there.
                result = self._guarded(lambda: self._transact(work, durable=durable))
            return result

    def read(self, work: Callable[[Connection], _Result]) -> _Result:
        """Ask the index something, in one or several statements; it may be done a second time.

        Raises:
            OutboxBusy, OutboxUnwritable: as `write`.
        """
        with self._mutex:
            return self._guarded(lambda: work(self._connected()))

    def data_version(self) -> int:
        """A number that changes when another connection has written. Cheap."""
        value = self.read(lambda c: c.execute("PRAGMA data_version").fetchone()[0])
        return self._openings << 32 | int(value)

    def check(self) -> None:
        """Read the whole index and make it anew if it is damaged; the others go on meanwhile."""

        self.open()
        looked_at = self._identity()
        try:
            sound = self._is_sound()
        except faults.kinds() as error:
            if not faults.is_damage(error):
                return  # interrupted by `close`, or it could not be read now: it is checked again
            sound = False
        if not sound:
            with self._mutex:
                if self._identity() == looked_at:
                    self._rebuild()

    def _is_sound(self) -> bool:
        connection = connect(self._file)
        with self._check_mutex:
            self._checking = connection
        try:
            return _passes_check(connection)
        finally:
            with self._check_mutex:
                self._checking = None
                connection.close()

    def _guarded(self, act: Callable[[], _Result]) -> _Result:
        """Once, and once more if the index turned out damaged and was made anew."""

        self._follow()
        try:
            return act()
        except faults.kinds() as error:
            if faults.is_moved(error):
                self._reopen()
            elif faults.is_damage(error):
                _log.error("the index is damaged (%s): it is made anew", faults.name_of(error))
                self._rebuild()
            else:
                faults.retell(error, self._data)
        try:
            return act()
        except faults.kinds() as error:
            faults.retell(error, self._data)

    def _transact(self, work: Callable[[Connection], _Result], *, durable: bool) -> _Result:
        connection = self._connected()
        if durable is not self._durable:
            connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            self._durable = durable
        connection.execute("BEGIN IMMEDIATE")
        try:
            result = work(connection)
            revision = revision_of(connection) if durable else 0
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        if durable:
            self._revision = revision
            if revision >= self._next_note:
                self._note()
        return result

    def _note(self) -> None:
        self._generation.note(self._revision)
        self._next_note = self._revision + _NOTE_EVERY

    def _connected(self) -> Connection:
        assert self._connection is not None
        return self._connection

    def _identity(self) -> tuple[int, int] | None:
        try:
            found = os.stat(self._name)  # noqa: PTH116 - asked for twice a write: a Path is slower
        except FileNotFoundError:
            return None
        return found.st_dev, found.st_ino

    def _has_moved(self) -> bool:
        return self._identity() != self._opened

    def _follow(self) -> None:
        if self._connection is None:
            self._open()
        elif self._has_moved():
            self._reopen()

    def _reopen(self) -> None:
        self._disconnect()
        self._open()

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
            if self._next_note:
                self._note()
                self._next_note = 0

    def _open(self) -> None:
        import sqlite3

        with self._alone():
            try:
                self._open_or_make()
            except BaseException as error:
                self._disconnect()
                if isinstance(error, sqlite3.Error):
                    faults.retell(error, self._data)
                if isinstance(error, OSError):
                    raise problem_of(error, self._data) from error
                raise

    def _open_or_make(self) -> None:

        if not self._file.exists():
            self._make(lost=self._generation.read() is not None)
        try:
            self._use(connect(self._file))
        except faults.kinds() as error:
            if not (faults.is_damage(error) or faults.is_busy(error)):
                raise
            _log.error("the index can't be used (%s)", faults.name_of(error))
            self._disconnect()
            self._make(lost=True)
            self._use(connect(self._file))

    def _rebuild(self) -> None:
        """What this process has open is damaged: set it aside, unless another process just did."""
        broken = self._opened
        self._disconnect()
        with self._alone():
            try:
                if self._identity() == broken:
                    self._make(lost=True)
            except OSError as error:
                raise problem_of(error, self._data) from error
        self._open()

    def _alone(self) -> HeldLock:
        """One process at a time makes, upgrades, or sets aside what all share."""
        try:
            self._data.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = try_lock(self._lock_file, _MAKING_S)
        except OSError as error:
            raise problem_of(error, self._data) from error
        if lock is None:
            raise OutboxBusy(seconds=_MAKING_S)
        return lock

    def _use(self, connection: Connection) -> None:
        """Take a connection over, once its index is known to be good."""
        self._connection = connection
        steps = self._known_steps()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
        upgrade(connection, steps, self._file)
        noted = self._generation.read()
        if noted is not None and revision_of(connection) < noted:
            raise StrangeIndex("older than the folder")
        if self._file.stat().st_size <= _SMALL_BYTES and not _passes_check(connection):
            raise StrangeIndex
        self._opened = self._identity()
        self._openings += 1
        self._durable = True

    def _known_steps(self) -> tuple[Migration, ...]:
        return migrations() if self._steps is None else self._steps

    def _make(self, *, lost: bool) -> None:
        """Put a new index in place, whole or not at all.

        Args:
            lost: whether there was one before, which is to be told.
        """
        import sqlite3

        new = self._data / "index-new.db"
        for side in (*_SIDES, "-journal"):
            new.with_name(f"{new.name}{side}").unlink(missing_ok=True)
        self._aside = self._set_aside() or self._aside
        os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        connection = sqlite3.connect(new, isolation_level=None)
        try:
            connection.row_factory = sqlite3.Row
            upgrade(connection, self._known_steps(), None)
            connection.execute("BEGIN IMMEDIATE")
            # Above all that was ever told, so that whoever follows the changes hears of these.
            start = (self._generation.read() or 0) + _NOTE_EVERY + 1
            connection.execute(
                "UPDATE station SET value = ? WHERE name = 'revision'", (str(start),)
            )
            self._refill(connection)
            connection.execute("COMMIT")
        finally:
            connection.close()
        new.replace(self._file)
        sync_folder(self._data)
        if lost:
            aside = self._aside
            self._notices.append(IndexMissing() if aside is None else IndexRebuilt(file=aside))
        self._aside = None

    def _set_aside(self) -> str | None:
        """Rename the index that is there. The name of what was set aside, if anything was."""
        name = aside_name("index", ".db")
        found = None
        for side in _SIDES:
            file = self._file.with_name(f"{self._file.name}{side}")
            if file.exists():
                found = f"{name}{side}"
                file.replace(self._data / found)
        if found is not None:
            sync_folder(self._data)
            _log.warning("the index was set aside as %s", found)
        return found


def revision_of(connection: Connection) -> int:
    """The revision of the last change.

    Raises:
        SenselessRow: if it is not there, or no number.
    """
    return _revision_in(
        connection.execute("SELECT value FROM station WHERE name = 'revision'").fetchall()
    )


def next_revision(connection: Connection) -> int:
    """Count a change; in a transaction."""
    return _revision_in(
        connection.execute(
            "UPDATE station SET value = CAST(value AS INTEGER) + 1 WHERE name = 'revision'"
            " RETURNING value"
        ).fetchall()
    )


def _revision_in(rows: Sequence[Row]) -> int:
    if not rows or not rows[0][0].isdecimal():
        raise SenselessRow
    return int(rows[0][0])


def _passes_check(connection: Connection) -> bool:
    (answer,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    counted = connection.execute("SELECT state, count(*) FROM submission GROUP BY state")
    tally = connection.execute("SELECT state, many FROM tally WHERE many <> 0")
    return answer == "ok" and {*map(tuple, counted)} == {*map(tuple, tally)}
