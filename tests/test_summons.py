"""A second start asks the first for its window: by a file, and only while somebody waits."""

from __future__ import annotations

import os
import threading
import time
from typing import TYPE_CHECKING

from woku_desktop.summons import STALE_AFTER_S, answer, summon

if TYPE_CHECKING:
    from pathlib import Path


def _never() -> bool:
    return False


def test_an_answer_ends_the_waiting(tmp_path: Path) -> None:
    answered: list[str] = []

    def first() -> None:
        while not answered:
            answered.extend(answer(tmp_path))

    desk = threading.Thread(target=first)
    desk.start()
    assert summon(tmp_path, "token-1", _never, within_s=30)
    desk.join()
    assert answered == ["token-1"]
    assert list(tmp_path.iterdir()) == []


def test_nobody_answers(tmp_path: Path) -> None:
    assert not summon(tmp_path, "", _never, within_s=0.1)
    assert list(tmp_path.iterdir()) == []


def test_the_first_ends_meanwhile(tmp_path: Path) -> None:
    began = time.monotonic()
    assert not summon(tmp_path, "", lambda: True, within_s=30)
    assert time.monotonic() - began < 10
    assert list(tmp_path.iterdir()) == []


def test_who_asked_long_ago_is_not_answered(tmp_path: Path) -> None:
    old = tmp_path / "1.ask"
    old.write_text("of yesterday")
    before = time.time() - STALE_AFTER_S - 1
    os.utime(old, (before, before))
    (tmp_path / "2.ask").write_text("of now")
    (tmp_path / "something else").write_text("not ours")
    assert answer(tmp_path) == ["of now"]
    assert [each.name for each in tmp_path.iterdir()] == ["something else"]


def test_what_can_not_be_read_is_no_reason_to_fail(tmp_path: Path) -> None:
    (tmp_path / "1.ask").mkdir()
    (tmp_path / "2.ask").write_bytes(b"\xff\xfe")
    (tmp_path / "3.ask").write_text("to\nken")
    (tmp_path / "4.ask").write_text("x" * 5_000)
    assert answer(tmp_path) == ["", "x" * 500]
    assert answer(tmp_path / "missing") == []
