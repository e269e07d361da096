"""Brings an index to the form that this version knows: numbered steps, each in one transaction."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from woku_desktop.domain.outbox_errors import IndexNewer
from woku_desktop.files import sync_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from sqlite3 import Connection

_FILE = re.compile(r"([0-9]{4})_[a-z_]+\.sql")


class StrangeIndex(Exception):  # noqa: N818 - it is the index that is strange
    """The index is not of the form that its version has: it is damaged."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: from the version before `number` to it."""

    number: int
    sql: str


@cache
def migrations() -> tuple[Migration, ...]:
    """The steps that came with the program, in order."""
    folder = resources.files("woku_desktop.outbox") / "migrations"
    found = [
        Migration(int(match[1]), file.read_text("utf-8"))
        for file in folder.iterdir()
        if (match := _FILE.fullmatch(file.name))
    ]
    return tuple(sorted(found, key=lambda migration: migration.number))


def upgrade(connection: Connection, steps: Sequence[Migration], file: Path | None) -> None:
    """Apply the steps that an index has not seen.

    Args:
        connection: in autocommit mode; the caller sees to it that no other process does the same.
        steps: all there are, in order.
        file: where the index lies; it is copied to FILE.backup-VERSION first, unless it is new.
            None for one that is being made.

    Raises:
        IndexNewer: if a later version was here; nothing is changed.
        StrangeIndex: if it is not what its version says.
        sqlite3.Error: if a step fails; the index is then as before it.
    """
    version = version_of(connection)
    known = steps[-1].number if steps else 0
    if version > known:
        if _noted_version(connection) in {None, version}:
            raise IndexNewer(found=version, known=known)
        raise StrangeIndex
    if _form(connection) != _form_after(tuple(step for step in steps if step.number <= version)):
        raise StrangeIndex
    missing = [step for step in steps if step.number > version]
    if not version and file is not None:
        raise StrangeIndex("emptied: an index is made whole before it gets its name")
    if missing and file is not None:
        _back_up(connection, file.with_name(f"{file.name}.backup-{version}"))
    for step in missing:
        try:
            connection.executescript(f"BEGIN IMMEDIATE;\n{step.sql}")
            connection.execute(
                "INSERT OR REPLACE INTO station (name, value) VALUES ('version', ?)",
                (str(step.number),),
            )
            connection.execute(f"PRAGMA user_version = {step.number}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def version_of(connection: Connection) -> int:
    """How many steps an index has seen."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def _noted_version(connection: Connection) -> int | None:
    """The version as a row, so that one flipped bit can't pass for a later version."""
    import sqlite3

    try:
        row = connection.execute("SELECT value FROM station WHERE name = 'version'").fetchone()
    except sqlite3.OperationalError:
        return None
    return int(row[0]) if row is not None and str(row[0]).isdecimal() else None


def _back_up(connection: Connection, backup: Path) -> None:
    import sqlite3

    temporary = backup.with_name(f"{backup.name}.new")
    temporary.unlink(missing_ok=True)
    copy = sqlite3.connect(temporary)
    try:
        connection.backup(copy)
    finally:
        copy.close()
    temporary.replace(backup)
    sync_folder(backup.parent)


def _form(connection: Connection) -> set[tuple[str, ...]]:
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master")
    return {tuple(row) for row in rows}


@cache
def _form_after(steps: tuple[Migration, ...]) -> set[tuple[str, ...]]:
    """The tables that these steps make."""
    import sqlite3

    model = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for step in steps:
            model.executescript(step.sql)
        return _form(model)
    finally:
        model.close()
