"""An index with as many delivered voices as wanted, made at once instead of one by one.

Run with a profile's name and a number, it fills that profile's with voices of the last hour.
"""

from __future__ import annotations

import sqlite3
import sys
import time
from contextlib import closing
from typing import TYPE_CHECKING

import pyrage

from woku_desktop.config.paths import paths_for
from woku_desktop.config.settings import load_settings
from woku_desktop.domain.feedback import new_feedback_id
from woku_desktop.outbox.receipts import Receipts
from woku_desktop.station import Station
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TRANSCRIPTION = "The room was clean, the people were kind, and the coffee was hot. " * 3
_FIRST_MS = 1_600_000_000_000


def fill(folder: Path, identity: str, count: int, first_ms: int = _FIRST_MS) -> None:
    """Put delivered voices into an index that exists and that nobody has open.

    Args:
        folder: the profile's data.
        identity: opens its data key.
        count: how many.
        first_ms: when the first was said, in milliseconds of the Unix time; one every millisecond.
    """
    recipient = str(pyrage.x25519.Identity.from_str(identity).to_public())
    receipts = Receipts(
        folder / "data-key.age", folder / "data-key.lock", lambda: [recipient], lambda: identity
    )
    receipts.unlock()
    with closing(sqlite3.connect(folder / "index.db")) as database:
        with database:
            database.executemany(
                "INSERT INTO submission (id, created_at, state, woku_id, rating, anonymous,"
                " language, format, seconds, size_bytes, attempts, settled_at, revision, private)"
                " VALUES (?, ?, 'delivered', '65348875f3a876254aa82d5e', ?, 0, 'es', 'mp3',"
                " 31.5, 230000, 1, ?, ?, ?)",
                _rows(receipts, count, first_ms),
            )
            database.execute(
                "INSERT INTO attempt (submission, number, started_at, ended_at, outcome, status)"
                " SELECT number, 1, created_at, settled_at, 'delivered', 201 FROM submission"
                " WHERE created_at < ?",
                (first_ms + count,),
            )
            database.execute(
                "UPDATE station SET value = CAST(value AS INTEGER) + ? WHERE name = 'revision'",
                (count,),
            )
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _rows(receipts: Receipts, count: int, first_ms: int) -> Iterator[tuple[object, ...]]:
    for number in range(count):
        key = new_feedback_id()
        private = receipts.seal(
            key,
            {
                "email": f"person{number}@example.com",
                "receipt": {"transcription": _TRANSCRIPTION, "feedback_type": "recognition"},
            },
        )
        at = first_ms + number
        yield key, at, 1 + number % 5, at + 900, number + 1, private


def main(profile: str, count: int) -> None:
    """Fill a profile's index, with the identity that its keyring holds."""
    paths = paths_for(profile)
    loaded = load_settings(paths)
    station = Station(loaded.settings, paths, Vault(profile, loaded.settings.base_url))
    fill(paths.data, station.identity(), count, round(time.time() * 1000) - 3_600_000)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
