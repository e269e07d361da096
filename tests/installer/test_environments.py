"""Environments are made once for what their locks name, by one process at a time."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from installer import environments
from installer.environments import environment
from woku_desktop.files import try_lock

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(environments, "BUILD", tmp_path / "build")
    return tmp_path / "build"


def test_it_is_made_once_and_anew_for_another_lock(tmp_path: Path, build: Path) -> None:
    lock = tmp_path / "nothing.lock"
    lock.write_text("# nothing\n")
    python = environment("tools", [lock])
    assert python.is_relative_to(build / "tools")
    left = build / "tools" / "left"
    left.touch()
    assert environment("tools", [lock]) == python
    assert left.exists()
    lock.write_text("# nothing else\n")
    assert environment("tools", [lock]) == python
    assert not left.exists()
    subprocess.run([python, "-c", "import pip"], check=True)


def test_what_can_not_be_installed_is_not_taken_for_made(tmp_path: Path, build: Path) -> None:
    lock = tmp_path / "without.lock"
    lock.write_text("a-release-without-a-hash==1\n")
    for _ in range(2):
        with pytest.raises(subprocess.CalledProcessError):
            environment("tools", [lock])


def test_two_do_not_make_the_same_one(
    tmp_path: Path, build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environments, "MADE_WITHIN_S", 0.0)
    build.mkdir()
    held = try_lock(build / "tools.lock")
    assert held is not None
    with held, pytest.raises(TimeoutError):
        environment("tools", [])
    assert not (build / "tools").exists()
