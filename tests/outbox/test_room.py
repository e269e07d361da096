"""A disk that is full, and one that takes nothing: real ones, mounted for these tests alone."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.outbox.conftest import Desk, deliver
from tests.stage.feedbacks import envelope
from woku_desktop.domain.outbox_errors import OutboxFull, OutboxUnwritable
from woku_desktop.domain.submission import State
from woku_desktop.outbox import faults, folders
from woku_desktop.outbox.folders import problem_of
from woku_desktop.outbox.reserve import RESERVE_BYTES, Reserve

if TYPE_CHECKING:
    from woku_desktop.outbox.outbox import Outbox

ROOT = Path(__file__).resolve().parents[2]
STORY = f"'{sys.executable}' -W error -m tests.outbox.room"


def can_mount() -> bool:
    """Whether this user may mount a disk that nobody else sees."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return False
    tried = "mount -t tmpfs -o size=1m none /mnt"
    return subprocess.run(["unshare", "-m", "sh", "-c", tried], check=False).returncode == 0


needs_mount = pytest.mark.skipif(not can_mount(), reason="only root may mount a small disk")


def on_a_small_disk(folder: Path, commands: str) -> None:
    """Run shell commands in a namespace of their own, with 40 MB mounted at $DISK."""
    subprocess.run(
        ["unshare", "-m", "sh", "-ec", f"mount -t tmpfs -o size=40m none $DISK\n{commands}"],
        cwd=ROOT,
        env={**os.environ, "DISK": str(folder)},
        check=True,
    )


@needs_mount
@pytest.mark.parametrize("story", ["delivered_on_a_full_disk", "started_on_a_full_disk"])
def test_a_full_disk(tmp_path: Path, story: str) -> None:
    on_a_small_disk(tmp_path, f"{STORY} {story} $DISK")


@needs_mount
def test_a_disk_that_takes_nothing(tmp_path: Path) -> None:
    on_a_small_disk(
        tmp_path,
        f"{STORY} kept_for_the_next $DISK\n"
        "mount -o remount,ro $DISK\n"
        f"{STORY} nothing_to_write_to $DISK",
    )


class TestReserve:
    def test_it_is_made_once_and_given_up_once(self, tmp_path: Path) -> None:
        reserve = Reserve(tmp_path / "reserve.bin")
        assert not reserve.give_up()
        reserve.keep()
        before = (tmp_path / "reserve.bin").read_bytes()
        assert len(before) == RESERVE_BYTES
        reserve.keep()
        assert (tmp_path / "reserve.bin").read_bytes() == before
        assert reserve.give_up()
        assert not reserve.give_up()

    def test_where_room_is_short_it_is_left_to_the_voices(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(shutil, "disk_usage", lambda _folder: os.terminal_size((0, 0)))
        usage = type("Usage", (), {"free": 15 << 20})()
        monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)
        Reserve(tmp_path / "reserve.bin").keep()
        assert not list(tmp_path.iterdir())

    def test_a_disk_that_takes_none_is_no_reason_to_fail(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(_descriptor: int) -> None:
            raise OSError(28, "no")

        monkeypatch.setattr(os, "fsync", fail)
        Reserve(tmp_path / "reserve.bin").keep()
        assert not list(tmp_path.iterdir())

    def test_it_lets_an_end_be_noted(self, desk: Desk, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        reserve, runs = desk.data / "reserve.bin", []

        def work(_connection: sqlite3.Connection) -> bool:
            runs.append(reserve.exists())
            if reserve.exists():
                error = sqlite3.OperationalError("database or disk is full")
                error.sqlite_errorcode = sqlite3.SQLITE_FULL
                raise error
            return True

        assert outbox._settle_write(work)
        assert runs == [True, False]
        assert deliver(outbox, kept).state is State.DELIVERED
        assert reserve.exists()

    def test_once_it_is_used_up_the_full_disk_is_told(self, desk: Desk, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        pages = outbox._read(lambda c: c.execute("PRAGMA page_count").fetchone()[0])
        outbox._read(lambda c: c.execute(f"PRAGMA max_page_count = {pages}").fetchone())
        outbox._reserve.give_up()
        with pytest.raises(OutboxFull):
            outbox._settle_write(
                lambda c: c.execute("UPDATE submission SET private = zeroblob(99999)").close()
            )
        assert outbox.get(kept.id) == kept


def test_a_failing_write_on_a_disk_without_room_is_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
    with pytest.raises(OutboxUnwritable):
        faults.retell(error, tmp_path)
    usage = type("Usage", (), {"free": 1_000})()
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)
    with pytest.raises(OutboxFull):
        faults.retell(error, tmp_path)


def test_it_says_how_much_room_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = type("Usage", (), {"free": 500_000})()
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)
    full = OSError(28, "no")
    assert problem_of(full, tmp_path, 3_600_000).facts == {"missing_mb": 4}
    assert problem_of(full, tmp_path).facts == {"missing_mb": 1}


def test_a_move_that_fails_is_told(
    desk: Desk, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = outbox.add(envelope())

    def fail(_folder: Path) -> None:
        raise OSError(5, "no")

    monkeypatch.setattr(folders, "sync_folder", fail)
    with pytest.raises(OutboxUnwritable):
        outbox._folders.move(kept.id, folders.Place.DAMAGED)


def test_a_second_write_that_fails_costs_the_first_nothing(
    desk: Desk, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = outbox.add(envelope())

    def fail(_descriptor: int) -> None:
        raise OSError(28, "no")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OutboxFull):
        outbox._folders.write(kept.id, b"the same once more")
    assert desk.envelopes() == {kept.id}
