"""Whatever was told to be saved arrives, however often and wherever the program is killed."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import threading
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import msgspec
import pyrage
import pytest

from tests.stage.feedbacks import tone
from tests.stage.sender import Order
from tests.stage.woku import StagedWoku, running_woku
from woku_desktop.outbox.outbox import Outbox

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.e2e
EACH = 4
LONGEST_LIFE_S = 0.8
STEPS = (
    "submit.sealed",
    "submit.written",
    "submit.renamed",
    "submit.indexed",
    "claim.committed",
    "send.opened",
    "send.handed_over",
    "send.answered",
    "settle.committed",
    "settle.removed",
    "purge.removed",
)
# Killed after the server had it all and before that was known here: the one case for a duplicate.
MAY_ARRIVE_TWICE = {"send.handed_over", "send.answered"}


@pytest.fixture
def quick_woku() -> Iterator[StagedWoku]:
    """A sandbox that transcribes nothing: voices are told by their addresses here."""
    with running_woku("es") as woku:
        yield woku


@dataclass
class Station:
    """One outbox, and the programs that live and die over it.

    Args:
        folder: where it is.
        woku: where its voices go.
        identity: opens its envelopes.
        saved: the address of each voice that a program said was safe.
    """

    folder: Path
    woku: StagedWoku
    identity: str = field(default_factory=lambda: str(pyrage.x25519.Identity.generate()))
    saved: set[str] = field(default_factory=set)

    def start(self, **more: object) -> subprocess.Popen[str]:
        """Start a program over this outbox; see `tests.stage.sender.Order`."""
        order = {
            "folder": str(self.folder),
            "base_url": self.woku.base_url,
            "identity": self.identity,
            "key": self.woku.key,
            **more,
        }
        msgspec.convert(order, Order)
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.stage.sender"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdin is not None
        process.stdin.write(json.dumps(order))
        process.stdin.close()
        return process

    def listen(self, process: subprocess.Popen[str]) -> list[str]:
        """Read what a program says until it ends."""
        assert process.stdout is not None
        lines = []
        for line in process.stdout:
            lines.append(line.strip())
            self._note(lines[-1])
        process.wait()
        return lines

    def first_line(self, process: subprocess.Popen[str]) -> str:
        """Wait for a program's first sign of life."""
        assert process.stdout is not None
        line = process.stdout.readline().strip()
        self._note(line)
        return line

    def drain(self) -> list[str]:
        """Run a program until nothing is left to be sent."""
        with self.start() as process:
            lines = self.listen(process)
        assert lines[-1:] == ["drained"], lines
        return lines

    def arrived(self) -> Counter[str]:
        """How often each address arrived at Woku."""
        return Counter(voice["fields"]["clientEmail"] for voice in self.woku.voices())

    def marked(self) -> set[str | None]:
        """The addresses of what is marked as possible duplicates."""
        outbox = Outbox(self.folder, list, lambda: self.identity)
        try:
            return {one.email for one in outbox.list(limit=10_000) if one.possible_duplicate}
        finally:
            outbox.close()

    def readable(self) -> list[str]:
        """What lies readable in the folder and must not."""
        voice = tone(1.0)
        pieces = [b"person", b"example.com", b"AGE-SECRET", self.woku.key.encode(), voice[200:240]]
        return [
            f"{path.name}: {piece!r}"
            for path in self.folder.rglob("*")
            if path.is_file()
            for piece in pieces
            if piece in path.read_bytes()
        ]

    def _note(self, line: str) -> None:
        words = line.split()
        if words[:1] == ["saved"]:
            self.saved.add(words[1])


def _nothing_lost(station: Station) -> None:
    arrived = station.arrived()
    assert station.saved <= arrived.keys()
    assert {email for email, times in arrived.items() if times > 1} <= station.marked()


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.xdist_group("kills")
def test_no_step_is_a_bad_one_to_die_at(step: str, quick_woku: StagedWoku, tmp_path: Path) -> None:
    station = Station(tmp_path, quick_woku)
    # A purge has something to remove only where audio was kept.
    keep = 1 if step == "purge.removed" else 0
    if keep:
        with station.start(count=2, keep_audio_days=keep) as process:
            station.listen(process)
    with station.start(count=3, first=10, die_at=step, die_at_turn=2) as process:
        station.listen(process)
    assert process.returncode == -9
    assert station.readable() == []
    station.drain()
    assert station.readable() == []
    _nothing_lost(station)
    if step not in MAY_ARRIVE_TWICE:
        assert max(station.arrived().values()) == 1
    assert not list((tmp_path / "outbox").glob("*.age"))


def _kill_and_count(station: Station, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    for turn in range(kills):
        with station.start(first=turn * EACH, count=EACH) as process:
            # Its life is counted from its first sign of it, so that a slow start is no escape.
            station.first_line(process)
            reaper = threading.Timer(chance.uniform(0, LONGEST_LIFE_S), process.kill)
            reaper.start()
            station.listen(process)
            reaper.cancel()
            reaper.join()
    station.drain()
    _nothing_lost(station)
    assert station.readable() == []
    assert len(station.saved) >= kills


@pytest.mark.xdist_group("kills")
def test_no_voice_is_lost_to_a_few_kills(quick_woku: StagedWoku, tmp_path: Path) -> None:
    quick_woku.misbehave("random", seed=20, rate=0.3)
    _kill_and_count(Station(tmp_path, quick_woku), kills=5, seed=20)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_no_voice_is_lost_to_hundreds_of_kills(quick_woku: StagedWoku, tmp_path: Path) -> None:
    quick_woku.misbehave("random", seed=21, rate=0.3)
    _kill_and_count(Station(tmp_path, quick_woku), kills=300, seed=21)
