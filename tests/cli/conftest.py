"""The program as a process of its own, in a home of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from tests.stage.feedbacks import envelope, feedback, tone
from tests.stage.keyring import Bus, SecretService
from tests.stage.woku import StagedWoku, running_woku
from woku_desktop.domain.feedback import Anonymous, Identified
from woku_desktop.domain.outcome import Receipt
from woku_desktop.domain.submission import State
from woku_desktop.domain.voice import AudioFormat

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.shell import Shell
    from woku_desktop.domain.feedback import Respondent


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Program:
    """Runs commands on a bus; English, unless told otherwise."""

    def __init__(self, bus: Bus) -> None:
        self.bus = bus

    def __call__(self, *arguments: str, stdin: str = "", **environ: str) -> Done:
        done = subprocess.run(
            [sys.executable, "-m", "woku_desktop", *arguments],
            env={**self.bus.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en", **environ},
            input=stdin.encode(),
            capture_output=True,
            timeout=60,
            check=False,
        )
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    def files(self) -> dict[str, bytes]:
        """All that was written into the home, the keyring's own files aside."""
        return {
            str(path.relative_to(self.bus.home)): path.read_bytes()
            for path in self.bus.home.rglob("*")
            if path.is_file() and "keyrings" not in path.parts
        }


@pytest.fixture
def service() -> Iterator[SecretService]:
    with SecretService() as running:
        yield running


@pytest.fixture
def program(service: SecretService) -> Program:
    return Program(service)


@pytest.fixture
def bare_program() -> Iterator[Program]:
    """On a machine without a keyring."""
    with Bus() as bus:
        yield Program(bus)


@pytest.fixture(scope="module")
def _running() -> Iterator[StagedWoku]:
    with running_woku() as woku:
        yield woku


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    """A profile whose Woku can't be reached."""
    from tests.cli.shell import Shell

    return Shell(tmp_path, monkeypatch, capsys)


@pytest.fixture
def woku(_running: StagedWoku, shell: Shell) -> StagedWoku:
    """A Woku for the shell's profile, with nothing in it."""
    _running.reset()
    shell.set("WOKU_BASE_URL", _running.base_url)
    return _running


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    """A file to send."""
    path = tmp_path / "voice.wav"
    path.write_bytes(tone(1.5))
    return path


@pytest.fixture
def kept(shell: Shell) -> list[str]:
    """One delivered, one refused, one waiting; newest first."""
    from tests.cli.shell import EVIL, settle

    moments = [datetime(2026, 11, day, 12, 0, 0, 250_000, tzinfo=UTC) for day in (1, 2, 3)]
    ana = Identified("ana@example.com", "56982959776")
    people: list[Respondent] = [ana, Anonymous(), Anonymous()]
    opinions = [
        replace(
            envelope(tone(), AudioFormat.WAV),
            feedback=feedback(stars=stars, respondent=person, created_at=moment),
        )
        for stars, moment, person in zip((5, 1, 3), moments, people, strict=True)
    ]
    delivered, refused, waiting = shell.keep(*opinions)
    receipt = Receipt(f"{EVIL} all was well", "recognition", "653c78b70c83744b1340a551")
    settle(shell, delivered, State.DELIVERED, receipt=receipt, status=201, request_id="r\x1b-1")
    settle(shell, refused, State.REJECTED, status=400)
    return [waiting, refused, delivered]
