"""One outbox on the disk, and the programs that live and die over it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import msgspec
import pyrage

from tests.stage.feedbacks import envelope, tone
from tests.stage.sender import Order
from woku_desktop.domain.feedback import Identified
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.outbox.outbox import Outbox

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.stage.woku import StagedWoku


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

    def drain(self, speed: float = 1.0) -> list[str]:
        """Run a program until nothing is left to be sent.

        Args:
            speed: how much faster its clock goes: pauses grow with every fault that it meets.
        """
        with self.start(speed=speed) as process:
            lines = self.listen(process)
        assert lines[-1:] == ["drained"], lines
        return lines

    def arrived(self) -> Counter[str]:
        """How often each address arrived at Woku."""
        return Counter(voice["fields"]["clientEmail"] for voice in self.woku.voices())

    @contextmanager
    def outbox(self) -> Iterator[Outbox]:
        """The outbox, in this process; closed at the end."""
        recipient = str(pyrage.x25519.Identity.from_str(self.identity).to_public())
        outbox = Outbox(self.folder, lambda: [recipient], lambda: self.identity)
        try:
            yield outbox
        finally:
            outbox.close()

    def leave(self, count: int) -> list[str]:
        """Put voices into the outbox while no program runs; gives their ids, oldest first."""
        kept = []
        with self.outbox() as outbox:
            for number in range(count):
                respondent = Identified(f"person{number}@example.com")
                opinion = envelope(tone(1.0), AudioFormat.WAV, respondent=respondent)
                kept.append(outbox.add(opinion).id)
        return kept

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

    def assert_nothing_lost(self) -> None:
        """All that was saved has arrived, and what arrived twice is marked."""
        arrived = self.arrived()
        assert self.saved <= arrived.keys()
        assert {email for email, times in arrived.items() if times > 1} <= self.marked()

    def _note(self, line: str) -> None:
        words = line.split()
        if words[:1] == ["saved"]:
            self.saved.add(words[1])
