"""Formats, their lengths, and memory that does not grow without end."""

from __future__ import annotations

import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.recording import pcm
from tests.stage.speech import spoken
from woku_desktop.domain.errors import EncodingFailed
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.recording.decoding import decode
from woku_desktop.recording.encoding import BoundedMemory, Encoder

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = pcm.RECORDED


def _encoded(audio_format: AudioFormat, data: bytes) -> memoryview:
    with closing(Encoder(audio_format)) as encoder:
        for start in range(0, len(data), 1920):
            encoder.feed(data[start : start + 1920])
        return encoder.finish()


@pytest.mark.parametrize("audio_format", FORMATS)
def test_decodes_to_what_went_in(audio_format: AudioFormat) -> None:
    data = pcm.tone(2.5)
    encoded = _encoded(audio_format, data)
    samples, rate = pcm.read(encoded)
    assert rate == 48_000
    assert len(samples) / rate == pytest.approx(2.5, abs=0.06)
    assert pcm.hertz(samples, rate) == pytest.approx(440, abs=1)
    again = b"".join(decode(encoded, 9600))
    assert len(again) == len(samples) * 2
    if audio_format in {AudioFormat.WAV, AudioFormat.FLAC}:
        assert again == data


@pytest.mark.parametrize("audio_format", FORMATS)
def test_a_take_without_a_single_frame_can_be_finished(audio_format: AudioFormat) -> None:
    _encoded(audio_format, b"")


@pytest.mark.skipif(sys.platform != "linux", reason="espeak-ng is installed on Linux")
def test_a_minute_of_speech_is_small(tmp_path: Path) -> None:
    text = "The room was clean, the people were kind, and the food was better than expected. "
    minute = spoken(tmp_path, text * 14, 48_000)[: 60 * 96_000]
    assert len(minute) == 60 * 96_000
    assert len(_encoded(AudioFormat.MP3, minute)) <= 500_000


def test_five_minutes_of_wav_fit_and_no_more_than_the_bound() -> None:
    memory = BoundedMemory(200_000)
    with closing(Encoder(AudioFormat.WAV, memory)) as encoder:
        encoder.feed(bytes(190_000))
        with pytest.raises(EncodingFailed):
            encoder.feed(bytes(20_000))
        with pytest.raises(EncodingFailed):
            encoder.finish()
    assert BoundedMemory().most > 300 * 96_000 + 1000


def test_what_does_not_decode_is_told() -> None:
    with pytest.raises(EncodingFailed):
        list(decode(memoryview(b"not a sound"), 9600))
