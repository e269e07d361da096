"""The bundle in the background: nothing waits behind it, and whatever befalls it is told."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue
from typing import TYPE_CHECKING

import pytest

from tests.test_background_archive import WAIT_S, Signal
from woku_desktop.config.paths import paths_for
from woku_desktop.diagnostics import BackgroundDiagnostics
from woku_desktop.domain.checkup_errors import DiagnosticsBroke
from woku_desktop.domain.errors import Problem
from woku_desktop.domain.file_errors import FileUnwritable
from woku_desktop.jobs import Jobs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from woku_desktop.config.paths import Paths


@dataclass
class FakeBridge:
    factsRead: Signal = field(default_factory=Signal)
    diagnosticsWritten: Signal = field(default_factory=Signal)
    diagnosticsFailed: Signal = field(default_factory=Signal)


class Rig:
    """The door, and what is behind it: a test says what becomes of a bundle."""

    def __init__(self, paths: Paths) -> None:
        self.bridge = FakeBridge()
        self.odd_jobs = Jobs("odd-jobs")
        self.begun, self.release = threading.Event(), threading.Event()
        self.release.set()
        self.error: Exception | None = None
        self.written: list[Path] = []
        self.door = BackgroundDiagnostics(
            paths,
            self.bridge,  # type: ignore[arg-type]
            self.odd_jobs.add,
            self._write,
        )

    def close(self) -> None:
        self.release.set()
        assert self.door.close(WAIT_S)
        assert self.odd_jobs.close(WAIT_S)

    def _write(self, file: Path) -> None:
        self.begun.set()
        assert self.release.wait(WAIT_S)
        if self.error is not None:
            raise self.error
        self.written.append(file)


@pytest.fixture
def rig() -> Iterator[Rig]:
    made = Rig(paths_for("test"))
    yield made
    made.close()


def test_neither_a_key_nor_the_facts_wait_behind_a_bundle(rig: Rig) -> None:
    rig.release.clear()
    rig.door.bundle("/srv/out.zip")
    assert rig.begun.wait(WAIT_S)
    saved = threading.Event()
    rig.odd_jobs.add(saved.set)
    assert saved.wait(WAIT_S)
    rig.door.look()
    assert dict(rig.bridge.factsRead.next().versions)["woku-desktop"]
    rig.release.set()
    assert rig.bridge.diagnosticsWritten.next() == "/srv/out.zip"
    assert rig.written == [Path("/srv/out.zip")]


def test_what_keeps_it_from_being_written_is_told(rig: Rig) -> None:
    rig.error = FileUnwritable(file="out.zip", reason="the disk is full")
    rig.door.bundle("/srv/out.zip")
    assert rig.bridge.diagnosticsFailed.next() is rig.error


def test_a_bug_is_told_to_whoever_waits_and_loudly(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    loud: Queue[BaseException | None] = Queue()
    monkeypatch.setattr(threading, "excepthook", lambda told: loud.put(told.exc_value))
    rig.error = KeyError("a bug")
    rig.door.bundle("/srv/out.zip")
    problem = rig.bridge.diagnosticsFailed.next()
    assert isinstance(problem, Problem)
    assert problem.code == DiagnosticsBroke.__name__
    assert problem.facts["reason"] == "KeyError"
    assert loud.get(timeout=WAIT_S) is rig.error
    rig.error = None
    rig.door.bundle("/srv/again.zip")
    assert rig.bridge.diagnosticsWritten.next() == "/srv/again.zip"
