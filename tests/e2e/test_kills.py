"""Whatever was told to be saved arrives, however often the program is killed."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pyrage
import pytest

from tests.stage.woku import StagedWoku, running_woku

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.e2e
EACH = 4
LONGEST_LIFE_S = 0.6


@pytest.fixture
def quick_woku() -> Iterator[StagedWoku]:
    """A sandbox that transcribes nothing: voices are told by their addresses here."""
    with running_woku("es") as woku:
        yield woku


def _sender(
    folder: Path, woku: StagedWoku, identity: str, first: int, count: int
) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "tests.stage.sender",
            str(folder),
            woku.base_url,
            str(first),
            str(count),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    process.stdin.write(f"{identity}\n{woku.key}\n")
    process.stdin.flush()
    return process


def _kill_and_count(folder: Path, woku: StagedWoku, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    identity = str(pyrage.x25519.Identity.generate())
    saved: set[str] = set()
    for turn in range(kills):
        with _sender(folder, woku, identity, turn * EACH, EACH) as process:
            assert process.stdout is not None
            # Its life is counted from its first sign of it, so that a slow start is no escape.
            saved |= {process.stdout.readline().split()[1]}
            reaper = threading.Timer(chance.uniform(0, LONGEST_LIFE_S), process.kill)
            reaper.start()
            saved |= {line.split()[1] for line in process.stdout if line.startswith("saved")}
            process.wait()
            reaper.cancel()
            reaper.join()
    with _sender(folder, woku, identity, 0, 0) as process:
        assert process.communicate(timeout=120)[0].strip().endswith("drained")
    arrived = {voice["fields"]["clientEmail"] for voice in woku.voices()}
    assert saved <= arrived
    assert len(saved) >= kills


def test_no_voice_is_lost_to_a_few_kills(quick_woku: StagedWoku, tmp_path: Path) -> None:
    _kill_and_count(tmp_path, quick_woku, kills=5, seed=20)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_no_voice_is_lost_to_hundreds_of_kills(quick_woku: StagedWoku, tmp_path: Path) -> None:
    _kill_and_count(tmp_path, quick_woku, kills=300, seed=21)
