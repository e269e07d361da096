"""Locks between processes, and files that are written whole."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from woku_desktop import files
from woku_desktop.files import locked, try_lock, write_atomically

if TYPE_CHECKING:
    from pathlib import Path

HOLD = """
import sys
from pathlib import Path
from woku_desktop.files import try_lock

lock = try_lock(Path(sys.argv[1]))
print("held" if lock else "free", flush=True)
sys.stdin.readline()
"""


def test_one_at_a_time(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    with try_lock(file) or pytest.fail("nobody has it") as held:
        assert try_lock(file) is None
        assert try_lock(file, wait_s=0.06) is None
        held.release()
        again = try_lock(file)
        assert again is not None
        again.release()
    assert file.exists()


def test_it_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = try_lock(tmp_path / "lock")
    assert held is not None
    asked = threading.Event()
    lock_now = files._lock_now

    def ask(handle: object) -> bool:
        taken = lock_now(handle)  # type: ignore[arg-type]
        asked.set()
        return taken

    monkeypatch.setattr(files, "_lock_now", ask)
    got: list[files.HeldLock | None] = []
    waiter = threading.Thread(target=lambda: got.append(try_lock(tmp_path / "lock", wait_s=60)))
    waiter.start()
    asked.wait()
    held.release()
    waiter.join()
    assert got[0] is not None
    got[0].release()


def test_a_process_that_dies_gives_it_back(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    code = [sys.executable, "-c", HOLD, str(file)]
    with subprocess.Popen(code, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        assert try_lock(file) is None
        other.kill()
    with try_lock(file) or pytest.fail("its holder is dead"):
        pass


def test_both_kinds_keep_each_other_out(tmp_path: Path) -> None:
    with locked(tmp_path / "lock"):
        assert try_lock(tmp_path / "lock") is None


def test_a_file_that_can_not_be_made_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="lock"):
        try_lock(tmp_path / "nowhere" / "lock")


def test_a_file_is_replaced_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "kept.txt"
    write_atomically(file, "first\n")

    def fail(_descriptor: int) -> None:
        raise OSError(28, "no")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="no"):
        write_atomically(file, "second\n")
    assert file.read_text() == "first\n"
    assert [each.name for each in tmp_path.iterdir()] == ["kept.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such rights")
def test_others_may_read_it_only_where_that_was_said(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        for mode in (0o600, 0o644, 0o600):
            write_atomically(tmp_path / "file", "words", mode)
            assert (tmp_path / "file").stat().st_mode & 0o777 == mode
        write_atomically(tmp_path / "file", "words")
        assert (tmp_path / "file").stat().st_mode & 0o777 == 0o600
    finally:
        os.umask(before)
