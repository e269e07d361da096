"""Spoken words as samples."""

from __future__ import annotations

import io
import subprocess
import wave
from typing import TYPE_CHECKING

import soundfile
import soxr

if TYPE_CHECKING:
    from pathlib import Path


def spoken(folder: Path, text: str, rate_hz: int, *options: str) -> bytes:
    """Have espeak-ng say something.

    Args:
        folder: where it may leave a file.
        text: the words.
        rate_hz: of the samples; espeak-ng's own 22,050 Hz are resampled.
        options: espeak-ng's, such as its voice.

    Returns:
        16 bit mono samples, without a header.
    """
    path = folder / "spoken.wav"
    subprocess.run(["espeak-ng", *options, "-w", path, text], check=True, timeout=30)
    samples, rate = soundfile.read(path, dtype="int16")
    resampled: bytes = soxr.resample(samples, rate, rate_hz).tobytes()
    return resampled


def as_wav(samples: bytes, rate_hz: int) -> bytes:
    """16 bit mono samples as a WAV file."""
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(rate_hz)
        writer.writeframes(samples)
    return file.getvalue()
