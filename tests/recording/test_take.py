"""A take fed through the callback's boundary, without a sound server and faster than real time."""

from __future__ import annotations

import io
import resource
import threading
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

import pyrage
import pytest

from tests.recording import pcm
from woku_desktop.domain.errors import MicrophoneBusy, NotSealable, Problem
from woku_desktop.domain.voice import AudioFormat, StopReason
from woku_desktop.recording import take as take_module
from woku_desktop.recording.finished import FinishedTake, RecordingSettings
from woku_desktop.recording.microphone import OpenMicrophone
from woku_desktop.recording.spool import SpoolFile, recover
from woku_desktop.recording.take import RING_BLOCKS, Take

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

IDENTITY = pyrage.x25519.Identity.generate()


class Flags:
    def __init__(self, *, overflow: bool = False) -> None:
        self.input_overflow = overflow


class Ears:
    """Closes the microphone when told to, as a recorder does, and keeps the outcome."""

    def __init__(self) -> None:
        self.outcome: SimpleQueue[FinishedTake | Problem] = SimpleQueue()
        self.on_started: Callable[[], None] = lambda: None
        self.ended = threading.Event()

    def take_started(self, take: Take) -> None:
        self.on_started()

    def take_ended(self, take: Take) -> None:
        take.microphone_closed.set()
        self.ended.set()

    def take_finished(self, take: Take, finished: FinishedTake) -> None:
        self.outcome.put(finished)

    def take_failed(self, take: Take, problem: Problem | None) -> None:
        if problem is not None:
            self.outcome.put(problem)

    def finished(self) -> FinishedTake:
        outcome = self.outcome.get(timeout=20)
        assert isinstance(outcome, FinishedTake), outcome
        return outcome

    def failed(self) -> Problem:
        outcome = self.outcome.get(timeout=20)
        assert isinstance(outcome, Problem), outcome
        return outcome


class Bench:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ears = Ears()
        self.takes: list[Take] = []

    def take(
        self,
        *,
        rate: int = 48_000,
        channels: int = 1,
        audio_format: AudioFormat = AudioFormat.WAV,
        max_seconds: float = 60.0,
        recipients: Callable[[], list[str]] = lambda: [str(IDENTITY.to_public())],
    ) -> Take:
        take = Take(
            self.folder, recipients, RecordingSettings(audio_format, max_seconds), self.ears
        )
        # It is never told to listen: a second without sound, on a busy machine, is no fault here.
        take.begin(OpenMicrophone(None, rate, channels, "Fed", watched=False))
        self.takes.append(take)
        return take


@pytest.fixture
def bench(_no_leaked_threads: None, tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    for take in bench.takes:
        take.cancel()
        assert take.join(10)


def feed(take: Take, data: bytes, block: int = 1920, flags: Flags | None = None) -> None:
    """Hand data over in blocks, as PortAudio would."""
    for start in range(0, len(data), block):
        piece = data[start : start + block]
        take.receive(piece, len(piece) // 2, None, flags or Flags())


def opened(take: FinishedTake) -> bytes:
    out = io.BytesIO()
    with take.spool.open("rb") as spool:
        recover(spool, str(IDENTITY), out)
    return out.getvalue()


def test_every_byte_is_encoded_and_sealed(bench: Bench) -> None:
    take = bench.take()
    data = pcm.tone(4.9)
    feed(take, data)
    take.end()
    finished = bench.ears.finished()
    assert pcm.read_pcm(finished.encoded) == data
    assert opened(finished) == data
    assert finished.summary.seconds == 4.9
    assert finished.summary.lost_frames == 0
    assert finished.summary.gaps == 0
    assert finished.summary.microphone == "Fed"


def test_the_limit_holds_to_the_frame_in_the_middle_of_a_block(bench: Bench) -> None:
    take = bench.take(max_seconds=1.00501)
    data = pcm.tone(2)
    feed(take, data)
    finished = bench.ears.finished()
    assert finished.summary.stop_reason is StopReason.LIMIT
    assert pcm.read_pcm(finished.encoded) == data[:96_480]
    assert opened(finished) == data[:96_480]


@pytest.mark.parametrize("rate", [44_100, 16_000, 96_000])
def test_another_rate_is_resampled(bench: Bench, rate: int) -> None:
    take = bench.take(rate=rate)
    feed(take, pcm.tone(3, rate=rate), block=rate // 50 * 2)
    take.end()
    finished = bench.ears.finished()
    samples, heard_rate = pcm.read(finished.encoded)
    assert heard_rate == 48_000
    assert len(samples) == pytest.approx(3 * 48_000, abs=2)
    assert pcm.hertz(samples, heard_rate) == pytest.approx(440, abs=0.5)
    assert max(abs(samples)) == pytest.approx(16_000 / 32_768, rel=0.02)


def test_the_first_of_two_channels_is_kept(bench: Bench) -> None:
    left = pcm.samples(pcm.tone(1))
    both = left.repeat(2).copy()
    both[1::2] = 0
    take = bench.take(channels=2)
    feed(take, both.tobytes(), block=3840)
    take.end()
    assert pcm.read_pcm(bench.ears.finished().encoded) == left.tobytes()


def test_what_the_device_dropped_is_counted(bench: Bench) -> None:
    take = bench.take()
    feed(take, pcm.tone(0.1))
    feed(take, pcm.tone(0.02), flags=Flags(overflow=True))
    feed(take, pcm.tone(0.1))
    take.end()
    assert bench.ears.finished().summary.gaps == 1


def test_what_does_not_fit_the_ring_is_counted(bench: Bench) -> None:
    take = bench.take()
    working = threading.Event()
    go_on = threading.Event()

    def hold() -> None:
        working.set()
        assert go_on.wait(20)

    bench.ears.on_started = hold
    feed(take, bytes(1920))
    assert working.wait(20)
    feed(take, bytes(1920 * (RING_BLOCKS + 7)))
    go_on.set()
    take.end()
    summary = bench.ears.finished().summary
    assert summary.lost_frames == 7 * 960
    assert summary.gaps == 1
    assert summary.seconds == (RING_BLOCKS + 1) * 0.02


def test_a_full_disk_ends_the_take_and_keeps_the_voice(bench: Bench) -> None:
    data = pcm.tone(4)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    # The kernel refuses to let any file grow beyond this, like a disk without room.
    resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, before[1]))
    try:
        take = bench.take()
        feed(take, data)
        assert bench.ears.ended.wait(20)
        finished = bench.ears.finished()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert finished.summary.stop_reason is StopReason.DISK
    assert finished.summary.usable
    kept = pcm.read_pcm(finished.encoded)
    assert len(kept) > 96_000
    assert data.startswith(kept)
    assert not finished.spool.exists()
    finished.destroy()


def test_a_disk_that_is_full_only_at_the_end_is_told(bench: Bench) -> None:
    take = bench.take()
    # Less than a block of 64 KiB: nothing is written before the end.
    feed(take, pcm.tone(0.5))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        take.end()
        finished = bench.ears.finished()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert finished.summary.stop_reason is StopReason.DISK
    assert finished.summary.seconds == 0.5


def test_a_keyring_that_never_answers_fails_the_take(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(take_module, "SEALED_WITHIN_S", 0.05)
    answer = threading.Event()

    def never() -> list[str]:
        answer.wait(20)
        return [str(IDENTITY.to_public())]

    take = bench.take(recipients=never)
    feed(take, pcm.tone(0.5))
    take.end()
    assert isinstance(bench.ears.failed(), NotSealable)
    answer.set()
    assert take.join(10)
    assert list(bench.folder.iterdir()) == []


def test_a_disk_that_hangs_keeps_the_voice_in_memory(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(take_module, "SEALED_WITHIN_S", 0.05)
    hanging, go_on = threading.Event(), threading.Event()

    def hang(file: SpoolFile, data: bytes) -> int:
        hanging.set()
        go_on.wait(20)
        return len(data)

    monkeypatch.setattr(SpoolFile, "write", hang)
    take = bench.take()
    feed(take, pcm.tone(1.5))
    assert hanging.wait(20)
    take.end()
    finished = bench.ears.finished()
    go_on.set()
    assert take.join(10)
    assert finished.summary.stop_reason is StopReason.DISK
    assert finished.summary.usable
    finished.destroy()


def test_a_microphone_that_does_not_start_fails_the_take(bench: Bench) -> None:
    take = bench.take()
    take.fail(MicrophoneBusy())
    assert isinstance(bench.ears.failed(), MicrophoneBusy)
    assert list(bench.folder.iterdir()) == []


def test_every_chunk_reaches_the_file_while_recording(bench: Bench) -> None:
    take = bench.take()
    data = pcm.tone(5)
    feed(take, data)
    size = 0
    pause = threading.Event()
    for _ in range(400):
        files = list(bench.folder.iterdir())
        size = files[0].stat().st_size if files else 0
        # Seven whole blocks of 64 KiB fit five seconds.
        if size >= 7 * 65_536:
            break
        pause.wait(0.05)
    assert size >= 7 * 65_536
    take.end()
    bench.ears.finished()


def test_a_bug_while_sealing_is_loud_and_the_voice_stays(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Any] = []
    monkeypatch.setattr(threading, "excepthook", told.append)

    def broken() -> list[str]:
        raise ZeroDivisionError

    take = bench.take(recipients=broken)
    feed(take, pcm.tone(1.5))
    finished = bench.ears.finished()
    assert finished.summary.stop_reason is StopReason.DISK
    assert told[0].exc_type is ZeroDivisionError
