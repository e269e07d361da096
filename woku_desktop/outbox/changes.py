"""Rows of the table `submission`: found, added and changed; every change is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.domain.outbox_errors import NotInOutbox
from woku_desktop.outbox.index import next_revision
from woku_desktop.outbox.rows import Personal, private_facts, public_facts

if TYPE_CHECKING:
    from sqlite3 import Connection, Row

    from woku_desktop.domain.errors import Problem


def find(connection: Connection, submission_id: str) -> Row | None:
    """The row of that id."""
    row: Row | None = connection.execute(
        "SELECT * FROM submission WHERE id = ?", (submission_id,)
    ).fetchone()
    return row


def require(connection: Connection, submission_id: str) -> Row:
    """The row of that id.

    Raises:
        NotInOutbox: if there is none.
    """
    row = find(connection, submission_id)
    if row is None:
        raise NotInOutbox(id=submission_id)
    return row


def change(connection: Connection, submission_id: str, **columns: object) -> Row:
    """Set some columns of a row that is there, count the change, and give the row back; in a
    transaction.
    """
    columns["revision"] = next_revision(connection)
    names = ", ".join(f"{name} = ?" for name in columns)
    (changed,) = connection.execute(
        f"UPDATE submission SET {names} WHERE id = ? RETURNING *",  # noqa: S608 - names of columns, ours
        (*columns.values(), submission_id),
    ).fetchall()
    row: Row = changed
    return row


def insert(connection: Connection, **columns: object) -> None:
    """Add a row, and count the change; in a transaction."""
    columns["revision"] = next_revision(connection)
    places = ", ".join("?" for _ in columns)
    connection.execute(
        f"INSERT INTO submission ({', '.join(columns)}) VALUES ({places})",  # noqa: S608 - the same
        tuple(columns.values()),
    )


def told(problem: Problem | None, personal: Personal) -> dict[str, object]:
    """The columns that keep a problem; its words go into `personal`."""
    personal.pop("facts", None)
    if problem is None:
        return {"problem": None, "problem_facts": None}
    personal["facts"] = private_facts(problem)
    return {"problem": problem.code, "problem_facts": public_facts(problem)}
