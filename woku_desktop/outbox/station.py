"""What the processes of this station tell each other through the index."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from woku_desktop.outbox.rows import (
    SenselessRow,
    from_ms,
    optional_moment,
    optional_ms,
    private_facts,
    problem_of,
    public_facts,
    to_ms,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from sqlite3 import Connection

    from woku_desktop.domain.errors import Problem
    from woku_desktop.outbox.index import Index
    from woku_desktop.outbox.receipts import Receipts

Value = str | int | float | None
"""What can be remembered; None is remembered by forgetting."""

_OWN = frozenset({"revision", "wakes", "version", "pause"})


@dataclass(frozen=True, slots=True)
class PauseNotice:
    """Why nothing is being delivered.

    Args:
        problem: the cause.
        since: when the pause began, UTC.
        until: when it is looked at next, UTC; None if only a person can end it.
    """

    problem: Problem
    since: datetime
    until: datetime | None


class Station:
    """Small facts by name. Any thread; file work; raises what `Index.read` and `write` do."""

    def __init__(self, index: Index, receipts: Receipts, now: Callable[[], datetime]) -> None:
        self._index = index
        self._receipts = receipts
        self._now = now

    def remember(self, name: str, value: Value) -> None:
        """Keep a fact: no secret, and nothing personal."""
        assert name not in _OWN
        self._index.write(lambda c: _put(c, name, value), durable=False)

    def recall(self, name: str) -> Value:
        """The fact of that name, or None."""
        value = self._index.read(lambda c: _get(c, name))
        assert value is None or isinstance(value, str | int | float)
        return value

    def wakes(self) -> int:
        """How often a person asked to try again now: whoever pauses, looks whether it grew."""
        return self._index.read(wakes)

    def pause(self) -> PauseNotice | None:
        """Why the delivering process has paused; None if it has not."""
        kept = self._index.read(lambda c: _get(c, "pause"))
        if not isinstance(kept, dict):
            return None
        private = bytes.fromhex(kept["private"]) if kept["private"] else None
        if private is not None:
            self._receipts.try_unlock()
        words = (self._receipts.open("pause", private) or {}).get("facts")
        problem = problem_of(kept["problem"], kept["facts"], words)
        if problem is None:
            return None
        return PauseNotice(problem, from_ms(kept["since"]), optional_moment(kept["until"]))

    def set_pause(self, problem: Problem | None, until: datetime | None = None) -> None:
        """Say that nothing is delivered, and why; with None, that the pause is over."""
        now = to_ms(self._now())
        private = None if problem is None else self._sealed_words(problem)

        def work(connection: Connection) -> None:
            if problem is None:
                _put(connection, "pause", None)
                return
            before = _get(connection, "pause")
            since = before["since"] if isinstance(before, dict) else now
            notice = {
                "problem": problem.code,
                "facts": public_facts(problem),
                "private": private,
                "since": since,
                "until": optional_ms(until),
            }
            _put(connection, "pause", notice)

        self._index.write(work, durable=False)

    def _sealed_words(self, problem: Problem) -> str | None:
        """What a problem says that may be personal; None for nothing: most are told in numbers."""
        facts = private_facts(problem)
        if not facts["words"]:
            return None
        self._receipts.try_unlock()
        sealed = self._receipts.seal("pause", {"facts": facts})
        return sealed.hex() if sealed else None


def wakes(connection: Connection) -> int:
    """The number of `Station.wakes`."""
    value = _get(connection, "wakes")
    if not isinstance(value, int):
        raise SenselessRow
    return value


def wake(connection: Connection) -> None:
    """Ask whoever delivers to try again now; in a transaction."""
    _put(connection, "wakes", wakes(connection) + 1)


def shift_pause(connection: Connection, milliseconds: int) -> None:
    """Move the pause along with a clock that was set; in a transaction."""
    pause = _get(connection, "pause")
    if isinstance(pause, dict):
        moved = {
            name: pause[name] + milliseconds
            for name in ("since", "until")
            if pause[name] is not None
        }
        _put(connection, "pause", {**pause, **moved})


def _get(connection: Connection, name: str) -> object:
    row = connection.execute("SELECT value FROM station WHERE name = ?", (name,)).fetchone()
    try:
        return None if row is None else json.loads(row[0])
    except ValueError as error:
        raise SenselessRow from error


def _put(connection: Connection, name: str, value: object) -> None:
    if value is None:
        connection.execute("DELETE FROM station WHERE name = ?", (name,))
        return
    connection.execute(
        "INSERT OR REPLACE INTO station (name, value) VALUES (?, ?)", (name, json.dumps(value))
    )
