"""How the index's file is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.outbox.faults import BUSY_S

if TYPE_CHECKING:
    from pathlib import Path
    from sqlite3 import Connection

_JOURNAL_BYTES = 1 << 20
_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",
    "cell_size_check = ON",
    "temp_store = MEMORY",
    "trusted_schema = OFF",
    f"journal_size_limit = {_JOURNAL_BYTES}",
)


def connect(file: Path) -> Connection:
    """A connection to an index that is there, for any thread, one at a time.

    Raises:
        sqlite3.Error: if it can't be used; nothing is left open then.
    """
    import sqlite3

    connection = sqlite3.connect(
        file, timeout=BUSY_S, isolation_level=None, check_same_thread=False
    )
    try:
        connection.row_factory = sqlite3.Row
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").close()
    except BaseException:
        connection.close()
        raise
    return connection
