"""What SQLite's errors mean here."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, NoReturn

from woku_desktop.domain.outbox_errors import OutboxBusy, OutboxFull, OutboxUnwritable
from woku_desktop.outbox.rows import SenselessRow
from woku_desktop.outbox.upgrade import StrangeIndex

if TYPE_CHECKING:
    from pathlib import Path

BUSY_S = 5
"""How long one process waits for another's transaction, in seconds."""

_BUSY, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 5, 8, 10, 11, 13, 14, 26
_SHORT_READ = _IOERR | 2 << 8
_MOVED = _READONLY | 4 << 8
_ROOM_BYTES = 256 * 1024  # what opening and one transaction need at most


def name_of(error: BaseException) -> str:
    """A name for the log; the text may quote a row."""
    return str(getattr(error, "sqlite_errorname", type(error).__name__))


def kinds() -> tuple[type[Exception], ...]:
    """What using the index may raise."""
    import sqlite3

    # The last one when SQLite's own words quote a table's damaged definition.
    return (sqlite3.Error, SenselessRow, StrangeIndex, UnicodeDecodeError)


def is_damage(error: BaseException) -> bool:
    """Whether the index can't be right, however often it is asked."""
    import sqlite3

    if isinstance(error, SenselessRow | StrangeIndex | UnicodeDecodeError):
        return True
    code = _code(error)
    if code is None:  # Python's own complaint, about text that is no UTF-8
        return type(error) is sqlite3.OperationalError
    return code & 0xFF in {_CORRUPT, _NOTADB} or code == _SHORT_READ


def is_moved(error: BaseException) -> bool:
    """Whether another process has set the index aside."""
    return _code(error) == _MOVED


def is_busy(error: BaseException) -> bool:
    """Whether another process held it all the time."""
    return (_code(error) or 0) & 0xFF == _BUSY


def retell(error: Exception, folder: Path) -> NoReturn:
    """Raise the Problem that an error amounts to, or the error itself if it is a bug.

    Args:
        error: SQLite's.
        folder: where the index lies.
    """
    kind = (_code(error) or 0) & 0xFF
    if kind == _BUSY:
        raise OutboxBusy(seconds=BUSY_S) from error
    of_the_disk = kind in {_READONLY, _IOERR, _CANTOPEN}
    if kind == _FULL or (of_the_disk and shutil.disk_usage(folder).free < _ROOM_BYTES):
        raise OutboxFull(missing_mb=1) from error
    if of_the_disk or is_damage(error):
        raise OutboxUnwritable from error
    raise error


def _code(error: BaseException) -> int | None:
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return code
