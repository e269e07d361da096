"""A recorder before a virtual microphone, and ears for what it tells."""

from __future__ import annotations

import threading
import time
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

import pyrage
import pytest

from tests.stage.sound import VirtualMicrophone, virtual_microphone
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.recording.finished import FinishedTake, RecordingSettings
from woku_desktop.recording.recorder import Recorder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.take import CutOff, Microphone, Progress


class Heard:
    """Every event in order, with whatever came along."""

    def __init__(self) -> None:
        self._events: SimpleQueue[tuple[str, Any]] = SimpleQueue()
        self.names: list[str] = []

    def _add(self, name: str, value: object = None) -> None:
        self.names.append(name)
        self._events.put((name, value))

    def recording_started(self) -> None:
        self._add("started")

    def recording_stopped(self, take: FinishedTake) -> None:
        self._add("stopped", take)

    def recording_failed(self, problem: Problem) -> None:
        self._add("failed", problem)

    def playback_started(self) -> None:
        self._add("playing")

    def playback_ended(self, problem: Problem | None) -> None:
        self._add("played", problem)

    def microphones_listed(
        self, microphones: tuple[Microphone, ...], problem: Problem | None
    ) -> None:
        if problem is not None:
            self._add("no sound", problem)
        self._add("listed", microphones)

    def cut_off_found(self, takes: tuple[CutOff, ...]) -> None:
        self._add("cut off", takes)

    def loudspeaker_known(self, there: bool) -> None:
        self._add("loudspeaker", there)

    def next(self, wanted: str) -> Any:
        """Wait for the next event, which has to be this one, and give what came along."""
        return self.next_of(wanted)[1]

    def next_of(self, *wanted: str) -> tuple[str, Any]:
        """Wait for the next event, which has to be one of these."""
        try:
            name, value = self._events.get(timeout=20)
        except Empty:
            raise AssertionError(f"{wanted} was not heard; so far: {self.names}") from None
        assert name in wanted, (name, value)
        return name, value


class Desk:
    """A recorder with its folder, its identity and its ears."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.identity = pyrage.x25519.Identity.generate()
        self.recipients: Callable[[], list[str]] = lambda: [str(self.identity.to_public())]
        self.heard = Heard()
        self.recorder = Recorder(
            folder,
            lambda: self.recipients(),  # noqa: PLW0108 - a test may replace it
            RecordingSettings(AudioFormat.WAV, max_seconds=60.0),
            self.heard,
        )

    def begin(self, microphone: str | None = None) -> None:
        self.recorder.start(microphone)
        self.heard.next("started")

    def end(self) -> FinishedTake:
        self.recorder.stop()
        take = self.heard.next("stopped")
        assert isinstance(take, FinishedTake)
        return take

    def until(self, reached: Callable[[Progress], bool], timeout_s: float = 20.0) -> Progress:
        """Ask for the progress, thirty times a second as a window does, until it is reached."""
        deadline = time.monotonic() + timeout_s
        pause = threading.Event()
        while True:
            progress = self.recorder.progress()
            if progress is not None and reached(progress):
                return progress
            assert time.monotonic() < deadline, progress
            pause.wait(1 / 30)

    def record(self, seconds: float) -> FinishedTake:
        self.begin()
        self.until(lambda progress: progress.seconds >= seconds)
        return self.end()

    @property
    def files(self) -> list[str]:
        return sorted(path.name for path in self.folder.glob("*"))


@pytest.fixture
def sound() -> Iterator[VirtualMicrophone]:
    with virtual_microphone() as stage:
        yield stage


@pytest.fixture(autouse=True)
def _no_leaked_threads() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    leaked = [thread.name for thread in threading.enumerate() if thread not in before]
    assert not leaked


@pytest.fixture
def desk(_no_leaked_threads: None, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "spool")
    yield desk
    assert desk.recorder.close(10)
