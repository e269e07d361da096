"""Takes an outbox's index back to what an older version of the program would have made of it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_TABLES = ("station", "submission", "attempt")
"""Those that hold something; what is counted beside them counts itself."""


def version_of(index: Path) -> int:
    """How many steps an index has seen."""
    with closing(sqlite3.connect(index)) as connection:
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def take_back(index: Path, steps: Sequence[str]) -> None:
    """Make an index that only these steps have made, with the same rows, in its place.

    What only a later version notes of a voice is lost. No program may have it open.

    Args:
        index: the file.
        steps: the SQL of the first steps, in order.
    """
    older = index.with_name("index-older.db")
    with closing(sqlite3.connect(older, isolation_level=None)) as connection:
        for step in steps:
            connection.executescript(step)
        connection.execute("ATTACH ? AS later", (str(index),))
        connection.execute("BEGIN")
        for table in _TABLES:
            known = connection.execute(f"PRAGMA main.table_info({table})").fetchall()
            columns = ", ".join(row[1] for row in known)
            connection.execute(
                f"INSERT OR REPLACE INTO main.{table} ({columns})"  # noqa: S608 - our own names
                f" SELECT {columns} FROM later.{table}"
            )
        connection.execute(
            "UPDATE main.station SET value = ? WHERE name = 'version'", (str(len(steps)),)
        )
        connection.execute(f"PRAGMA main.user_version = {len(steps)}")
        connection.execute("COMMIT")
        connection.execute("DETACH later")
    for left in ("-wal", "-shm"):
        index.with_name(index.name + left).unlink(missing_ok=True)
    older.replace(index)
