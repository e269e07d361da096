"""Trying a microphone out, heard for real: a meter, three seconds, and what comes out of them."""

from __future__ import annotations

import time
import wave
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from tests.recording import pcm
from woku_desktop.domain.errors import MicrophoneMissing, MicrophoneStalled, PlaybackFailed
from woku_desktop.domain.rehearsal import RehearsalState, RehearsalStep
from woku_desktop.domain.sound_errors import TakeRuns
from woku_desktop.domain.voice import Verdict
from woku_desktop.recording.levels import READINGS_A_SECOND
from woku_desktop.recording.rehearsal import Rehearsal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.recording.conftest import Desk
    from tests.stage.sound import VirtualMicrophone
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.take import Progress

Step = RehearsalStep


class _Ears:
    def __init__(self) -> None:
        self.told: SimpleQueue[Any] = SimpleQueue()

    def rehearsal_changed(self, state: RehearsalState) -> None:
        self.told.put(state)

    def rehearsal_failed(self, problem: Problem) -> None:
        self.told.put(problem)

    def next(self) -> Any:
        return self.told.get(timeout=20)

    def until(self, step: RehearsalStep) -> RehearsalState:
        while True:
            told = self.next()
            assert isinstance(told, RehearsalState), told
            if told.step is step:
                return told


class _Rehearsed:
    def __init__(self, desk: Desk) -> None:
        self.ears = _Ears()
        self.rehearsal = Rehearsal(desk.recorder._sound, self.ears)

    def open(self, microphone: str | None = None) -> RehearsalState:
        self.rehearsal.open(microphone)
        return self.ears.until(Step.LISTENING)

    def until(self, reached: Callable[[Progress], bool]) -> Progress:
        deadline = time.monotonic() + 20
        while True:
            progress = self.rehearsal.progress()
            if progress is not None and reached(progress):
                return progress
            assert time.monotonic() < deadline, progress
            time.sleep(1 / 60)


@pytest.fixture
def on(sound: VirtualMicrophone, desk: Desk) -> Iterator[_Rehearsed]:
    made = _Rehearsed(desk)
    yield made
    assert made.rehearsal.end(5)


def _tone(sound: VirtualMicrophone, seconds: float, peak: int = 16_000) -> None:
    path = sound.folder / "tone.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, pcm.RATE, 0, "NONE", ""))
        file.writeframes(pcm.tone(seconds, peak=peak))
    sound.play(path)


def test_the_meter_moves_and_nothing_is_written(
    sound: VirtualMicrophone, desk: Desk, on: _Rehearsed
) -> None:
    assert on.rehearsal.progress() is None
    _tone(sound, 20)
    assert on.open() == RehearsalState(Step.LISTENING, "Monitor of Virtual")
    now = on.until(lambda now: now.verdict is Verdict.GOOD)
    assert now.level.rms_dbfs == pytest.approx(-9.2, abs=1)
    assert (now.seconds, now.limit_seconds) == (0.0, 3.0)
    assert len(on.until(lambda now: bool(now.levels)).levels) <= READINGS_A_SECOND
    on.rehearsal.close()
    assert on.ears.next() == RehearsalState()
    assert on.rehearsal.end(5)
    assert on.rehearsal.progress() is None
    assert sound.recordings() == []
    assert desk.files == []


def test_three_seconds_are_played_back_and_listening_goes_on(
    sound: VirtualMicrophone, desk: Desk, on: _Rehearsed, tmp_path: Path
) -> None:
    _tone(sound, 20)
    on.open()
    heard = tmp_path / "heard"
    with sound.listen(heard):
        on.rehearsal.record()
        assert on.ears.next().step is Step.RECORDING
        on.until(lambda now: now.seconds > 1)
        playing = on.ears.next()
        assert playing == RehearsalState(Step.PLAYING, "Monitor of Virtual", Verdict.GOOD)
        assert on.rehearsal.progress() is None
        on.rehearsal.record()  # ignored: it plays
        again = on.ears.next()
    assert again == RehearsalState(Step.LISTENING, "Monitor of Virtual", Verdict.GOOD)
    samples = pcm.samples(heard.read_bytes())
    loud = np.flatnonzero(abs(samples) > 1_000)
    span = samples[loud[0] : loud[-1]]
    assert len(span) / pcm.RATE == pytest.approx(3.0, abs=0.2)
    assert pcm.hertz(span, pcm.RATE) == pytest.approx(440, abs=4)
    assert desk.files == []


@pytest.mark.parametrize(
    ("peak", "verdict"), [(0, Verdict.SILENT), (40, Verdict.QUIET), (32_767, Verdict.CLIPPING)]
)
def test_the_verdict_is_the_microphone_s(
    sound: VirtualMicrophone, on: _Rehearsed, peak: int, verdict: Verdict
) -> None:
    if peak:
        _tone(sound, 20, peak)
    on.open()
    on.rehearsal.record()
    assert on.ears.until(Step.PLAYING).verdict is verdict


def test_a_take_ends_it_and_refuses_it(
    sound: VirtualMicrophone, desk: Desk, on: _Rehearsed
) -> None:
    on.open()
    desk.begin()
    assert on.ears.next() == RehearsalState()
    assert len(sound.recordings()) == 1
    on.rehearsal.open(None)
    assert on.ears.next().step is Step.OPENING
    assert isinstance(on.ears.next(), TakeRuns)
    assert on.rehearsal.progress() is None
    take = desk.end()
    assert take.summary.lost_frames == 0
    assert on.open().step is Step.LISTENING


def test_a_take_that_starts_while_three_seconds_play_is_heard_alone(
    sound: VirtualMicrophone, desk: Desk, on: _Rehearsed
) -> None:
    before = sound.playing()
    on.open()
    on.rehearsal.record()
    on.ears.until(Step.PLAYING)
    desk.begin()
    assert on.ears.next() == RehearsalState()
    assert sound.playing() == before
    desk.end()


def test_devices_that_fail_are_said_as_for_a_take(sound: VirtualMicrophone, on: _Rehearsed) -> None:
    on.rehearsal.open("Nowhere")
    assert on.ears.next().step is Step.OPENING
    assert isinstance(on.ears.next(), MicrophoneMissing)
    sound.freeze()
    on.rehearsal.open(None)
    assert on.ears.next().step is Step.OPENING
    told = on.ears.next()
    while isinstance(told, RehearsalState):  # what it still had may be heard
        told = on.ears.next()
    assert isinstance(told, MicrophoneStalled)
    assert sound.recordings() == []


def test_without_a_loudspeaker_it_says_so_and_listens_on(
    sound: VirtualMicrophone, desk: Desk, on: _Rehearsed, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sounddevice

    on.open()

    def refused(**_options: object) -> None:
        raise sounddevice.PortAudioError("none", -9996)

    monkeypatch.setattr(sounddevice, "RawOutputStream", refused)
    on.rehearsal.record()
    on.ears.until(Step.PLAYING)
    assert isinstance(on.ears.next(), PlaybackFailed)
    assert on.ears.until(Step.LISTENING).verdict is Verdict.SILENT


def test_another_one_replaces_it(sound: VirtualMicrophone, on: _Rehearsed) -> None:
    sound.add_real_source("headset", "Headset")
    own = len(sound.recordings())
    assert on.open().microphone == "Monitor of Virtual"
    assert on.open("Headset").microphone == "Headset"
    assert len(sound.recordings()) == own + 1


def test_it_follows_the_system_s_choice(sound: VirtualMicrophone, on: _Rehearsed) -> None:
    on.open()
    sound.add_source("second", "Second")
    sound.set_default("second")
    sound.unplug()
    assert on.ears.next().microphone == "Monitor of Second"


def test_nothing_is_heard_of_what_was_closed(sound: VirtualMicrophone, on: _Rehearsed) -> None:
    for _ in range(5):
        on.rehearsal.open(None)
        on.rehearsal.close()
        assert [on.ears.next().step for _ in range(2)] == [Step.OPENING, Step.CLOSED]
    assert on.rehearsal.end(5)
    with pytest.raises(Empty):
        on.ears.told.get_nowait()
    assert sound.recordings() == []


def test_a_long_rehearsal_takes_no_more_memory(
    sound: VirtualMicrophone, on: _Rehearsed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("woku_desktop.recording.rehearsal._JUDGED_OVER", READINGS_A_SECOND)
    _tone(sound, 20)
    on.open()
    on.until(lambda now: now.verdict is Verdict.GOOD)
    ear = on.rehearsal._ear
    assert ear is not None
    first = ear._meter
    on.until(lambda _now: ear._meter is not first)
    assert len(ear._meter.readings) <= READINGS_A_SECOND
    # What was known before is still said until the new second is over.
    assert on.until(lambda now: bool(now.levels)).verdict is Verdict.GOOD
