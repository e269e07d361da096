"""Kept voices: what they look like, and hearing them."""

from __future__ import annotations

import threading
import tracemalloc
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from tests.recording import pcm
from tests.recording.test_files import film, sound, webm
from woku_desktop.domain.errors import PlaybackFailed
from woku_desktop.domain.outbox_errors import EnvelopeMissing
from woku_desktop.domain.sound_errors import TakeRuns, VoiceNotPlayable
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.recording.encoding import Encoder
from woku_desktop.recording.kept import POINTS, KeptVoices, waveform_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.recording.conftest import Desk
    from tests.stage.sound import VirtualMicrophone
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.take import Waveform


def _voice(
    seconds: float, audio_format: AudioFormat = AudioFormat.MP3, hertz: float = 440
) -> bytes:
    """Its second half half as loud as its first."""
    encoder = Encoder(audio_format)
    for peak in (16_000, 8_000):
        encoder.feed(pcm.tone(seconds / 2, peak=peak, hertz=hertz))
    return bytes(encoder.finish())


class _Ears:
    def __init__(self) -> None:
        self.told: SimpleQueue[tuple[Any, ...]] = SimpleQueue()

    def waveform_read(self, voice_id: str, waveform: Waveform) -> None:
        self.told.put(("waveform", voice_id, waveform))

    def listening_failed(self, voice_id: str, problem: Problem) -> None:
        self.told.put(("failed", voice_id, type(problem)))

    def listening_started(self, voice_id: str) -> None:
        self.told.put(("started", voice_id))

    def listening_ended(self, voice_id: str, problem: Problem | None) -> None:
        self.told.put(("ended", voice_id, problem and type(problem)))

    def next(self) -> tuple[Any, ...]:
        return self.told.get(timeout=20)


class _Shelf:
    """Voices by their ids, and a listener to them."""

    def __init__(self, desk: Desk) -> None:
        self.voices = {
            "long": (_voice(20), AudioFormat.MP3),
            "short": (_voice(1.0, AudioFormat.WAV, 880), AudioFormat.WAV),
            "film": (film(b"M4A "), AudioFormat.M4A),
        }
        self.ears = _Ears()
        self.kept = KeptVoices(desk.recorder._sound, self.read, self.ears)

    def read(self, voice_id: str) -> tuple[bytes, AudioFormat]:
        if voice_id not in self.voices:
            raise EnvelopeMissing
        return self.voices[voice_id]


@pytest.fixture
def shelf(sound: VirtualMicrophone, desk: Desk) -> Iterator[_Shelf]:
    made = _Shelf(desk)
    yield made
    assert made.kept.close(5)


@pytest.mark.parametrize("audio_format", pcm.RECORDED)
def test_each_format_has_its_shape(audio_format: AudioFormat) -> None:
    shape = waveform_of(_voice(8, audio_format), audio_format)
    assert shape is not None
    assert shape.seconds == pytest.approx(8, abs=0.1)
    assert len(shape.levels) == POINTS
    first, second = np.mean(shape.levels[5:25]), np.mean(shape.levels[35:55])
    assert first == pytest.approx(-9.2, abs=0.3)
    assert first - second == pytest.approx(6, abs=0.3)


@pytest.mark.parametrize(
    ("container", "subtype", "how"),
    [
        ("WAV", "FLOAT", {}),
        ("WAV", "PCM_16", {"rate": 8_000}),
        ("FLAC", "PCM_24", {"of": 2, "rate": 44_100}),
        ("OGG", "VORBIS", {"rate": 44_100, "of": 2}),
        ("MP3", "MPEG_LAYER_III", {"rate": 44_100, "of": 2}),
    ],
)
def test_files_from_elsewhere_have_theirs(
    container: str, subtype: str, how: dict[str, int]
) -> None:
    shape = waveform_of(sound(container, subtype, seconds=3.0, **how), AudioFormat.WAV)
    assert shape is not None
    assert shape.seconds == pytest.approx(3, abs=0.1)
    expected = -9.0 - 20 * np.log10(how.get("of", 1))
    assert np.median(shape.levels) == pytest.approx(expected, abs=0.4)


@pytest.mark.parametrize("voice", [film(b"M4A "), film(b"isom"), webm(), b"", b"no sound" * 99])
def test_what_is_not_decoded_here_says_how_else(voice: bytes) -> None:
    with pytest.raises(VoiceNotPlayable) as met:
        waveform_of(voice, AudioFormat.M4A)
    assert "Export" in met.value.remedy


def test_a_voice_that_is_cut_shows_what_there_is() -> None:
    whole = _voice(4, AudioFormat.FLAC)
    shape = waveform_of(whole[: len(whole) // 2], AudioFormat.FLAC)
    assert shape is not None
    assert 1 < shape.seconds < 3


def test_a_huge_file_is_never_decoded_whole() -> None:
    # Half an hour of silence: 170 MB decoded, which FLAC makes almost nothing of.
    encoder = Encoder(AudioFormat.FLAC)
    minute = bytes(60 * 96_000)
    for _ in range(30):
        encoder.feed(minute)
    voice = bytes(encoder.finish())
    waveform_of(_voice(1), AudioFormat.MP3)  # what is imported once
    tracemalloc.start()
    try:
        shape = waveform_of(voice, AudioFormat.FLAC)
        _now, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert shape is not None
    assert shape.seconds == pytest.approx(1800)
    assert len(shape.levels) == POINTS
    assert most < 1_500_000


def test_a_newer_question_replaces_an_older_one(shelf: _Shelf) -> None:
    held, entered = threading.Event(), threading.Event()
    read = shelf.read

    def slow(voice_id: str) -> tuple[bytes, AudioFormat]:
        entered.set()
        held.wait(20)
        return read(voice_id)

    shelf.kept._read = slow
    shelf.kept.open("long")
    assert entered.wait(5)
    shelf.kept.open("film")
    shelf.kept.open("short")
    held.set()
    kind, voice_id, shape = shelf.ears.next()
    assert (kind, voice_id) == ("waveform", "short")
    assert shape.seconds == pytest.approx(1.0)
    shelf.kept.open("nowhere")
    assert shelf.ears.next() == ("failed", "nowhere", EnvelopeMissing)
    shelf.kept.open("film")
    assert shelf.ears.next() == ("failed", "film", VoiceNotPlayable)


def test_it_comes_out_of_the_loudspeaker(
    shelf: _Shelf, sound: VirtualMicrophone, tmp_path: Path
) -> None:
    heard = tmp_path / "heard"
    with sound.listen(heard):
        shelf.kept.play("short")
        assert shelf.ears.next() == ("started", "short")
        assert shelf.ears.next() == ("ended", "short", None)
    samples = pcm.samples(heard.read_bytes())
    loud = np.flatnonzero(abs(samples) > 2_000)
    span = samples[loud[0] : loud[-1]]
    assert len(span) / pcm.RATE == pytest.approx(1.0, abs=0.1)
    assert pcm.hertz(span, pcm.RATE) == pytest.approx(880, abs=6)
    assert shelf.kept.played_seconds() == 0


def test_another_one_replaces_it_and_stop_ends_it(shelf: _Shelf, sound: VirtualMicrophone) -> None:
    before = sound.playing()
    shelf.kept.play("long")
    assert shelf.ears.next() == ("started", "long")
    _until_played(shelf)
    shelf.kept.play("short")
    told = [shelf.ears.next() for _ in range(3)]
    assert told[0] == ("ended", "long", None) or told[1] == ("ended", "long", None)
    assert ("started", "short") in told
    shelf.kept.play("long")
    while shelf.ears.next() != ("started", "long"):
        pass
    shelf.kept.stop()
    assert shelf.kept.played_seconds() == 0
    assert shelf.ears.next() == ("ended", "long", None)
    assert sound.playing() == before


def _until_played(shelf: _Shelf) -> None:
    pause = threading.Event()
    for _ in range(600):
        if shelf.kept.played_seconds() > 0.2:
            return
        pause.wait(1 / 60)
    raise AssertionError("it does not go on")


def test_a_take_ends_it_and_refuses_it(shelf: _Shelf, desk: Desk, sound: VirtualMicrophone) -> None:
    before = sound.playing()
    shelf.kept.play("long")
    assert shelf.ears.next() == ("started", "long")
    desk.begin()
    assert sound.playing() == before  # and not because it was over
    assert shelf.ears.next() == ("ended", "long", None)
    shelf.kept.play("short")
    assert shelf.ears.next() == ("ended", "short", TakeRuns)
    take = desk.end()
    shelf.kept.play("short")
    assert shelf.ears.next() == ("started", "short")
    # The take that is played now takes its place, and the other way round.
    desk.recorder.play(take)
    assert shelf.ears.next() == ("ended", "short", None)
    desk.heard.next("playing")
    shelf.kept.play("short")
    desk.heard.next("played")
    assert shelf.ears.next() == ("started", "short")


def test_what_can_t_be_played_says_why(
    shelf: _Shelf, monkeypatch: pytest.MonkeyPatch, desk: Desk
) -> None:
    shelf.kept.play("film")
    assert shelf.ears.next() == ("ended", "film", VoiceNotPlayable)
    shelf.kept.play("nowhere")
    assert shelf.ears.next() == ("ended", "nowhere", EnvelopeMissing)
    desk.recorder.warm_up()
    import sounddevice

    def refused(**_options: object) -> None:
        raise sounddevice.PortAudioError("none", -9996)

    monkeypatch.setattr(sounddevice, "RawOutputStream", refused)
    shelf.kept.play("short")
    assert shelf.ears.next() == ("ended", "short", PlaybackFailed)


def test_its_threads_end_in_the_middle_of_everything(shelf: _Shelf) -> None:
    shelf.kept.play("long")
    assert shelf.ears.next() == ("started", "long")
    shelf.kept.open("long")
    assert shelf.kept.close(5)
    assert shelf.kept.close(0)
