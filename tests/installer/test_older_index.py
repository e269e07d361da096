"""The outbox of an older version, as the try of a package makes it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from installer.linux.older_index import take_back, version_of
from tests.outbox.conftest import Desk, deliver
from tests.stage.feedbacks import envelope
from woku_desktop.outbox.upgrade import migrations

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "profile")
    yield made
    made.close()


@pytest.mark.parametrize("steps", range(1, len(migrations())))
def test_an_index_is_taken_back_and_brought_up_again_with_every_voice(
    desk: Desk, steps: int
) -> None:
    outbox = desk.process()
    kept = outbox.add(envelope())
    outbox.claim(kept.id, "run-1")
    doubtful = outbox.add(envelope())
    done = deliver(outbox, outbox.add(envelope()))
    outbox.close()
    index = desk.data / "index.db"
    assert version_of(index) == len(migrations())
    take_back(index, [step.sql for step in migrations()[:steps]])
    assert version_of(index) == steps
    assert not desk.files("index-older*")
    again = desk.process()
    assert again.notices() == ()
    assert again.get(done.id).receipt == done.receipt
    assert {each.id for each in again.list()} == {kept.id, doubtful.id, done.id}
    assert len(again.attempts(kept.id)) == 1
    again.close()
    assert version_of(index) == len(migrations())
    with closing(sqlite3.connect(desk.data / f"index.db.backup-{steps}")) as backup:
        assert backup.execute("PRAGMA user_version").fetchone() == (steps,)
        noted = backup.execute("SELECT value FROM station WHERE name = 'version'").fetchone()
        assert noted == (str(steps),)
        assert backup.execute("SELECT sum(many) FROM tally").fetchone() == (3,)
