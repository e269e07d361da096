"""Sound to compare: tones, envelopes, and what a file holds."""

from __future__ import annotations

import io
import math
from array import array
from typing import Any

import numpy as np
import soundfile

from woku_desktop.domain.voice import AudioFormat

RATE = 48_000
RECORDED = (AudioFormat.MP3, AudioFormat.WAV, AudioFormat.FLAC, AudioFormat.OGG)


def tone(seconds: float, *, rate: int = RATE, hertz: float = 440.0, peak: int = 16_000) -> bytes:
    """A sine, 16 bit mono."""
    count = round(seconds * rate)
    return array(
        "h", (round(peak * math.sin(2 * math.pi * hertz * n / rate)) for n in range(count))
    ).tobytes()


def read(encoded: memoryview | bytes) -> tuple[Any, int]:
    """The samples (from -1 to 1) and the rate of an encoded file."""
    data, rate = soundfile.read(io.BytesIO(encoded), dtype="float32", always_2d=True)
    return data[:, 0], rate


def read_pcm(encoded: memoryview | bytes) -> bytes:
    """The 16 bit samples of an encoded file."""
    data, _rate = soundfile.read(io.BytesIO(encoded), dtype="int16")
    return bytes(data.tobytes())


def samples(data: bytes) -> Any:
    """16 bit samples as an array."""
    return np.frombuffer(data, dtype="int16")


def envelope(heard: Any, rate: int, a_second: int = 50) -> Any:
    """The RMS of each piece of a fiftieth of a second."""
    window = rate // a_second
    pieces = heard[: len(heard) // window * window].reshape(-1, window)
    return np.sqrt((pieces.astype("float64") ** 2).mean(axis=1))


def likeness(heard: Any, spoken: Any) -> float:
    """How alike two envelopes are at the best shift: 1 is the same, 0 unrelated."""
    heard, spoken = heard - heard.mean(), spoken - spoken.mean()
    best = np.correlate(heard, spoken, mode="full").max()
    return float(best / (np.linalg.norm(heard) * np.linalg.norm(spoken)))


def hertz(heard: Any, rate: int) -> float:
    """The strongest frequency."""
    spectrum = np.abs(np.fft.rfft(heard * np.hanning(len(heard))))
    return float(spectrum.argmax() * rate / len(heard))
