"""Whether what was heard is what was said: by how loud it is from one moment to the next."""

from __future__ import annotations

import math
import wave
from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_ENVELOPE_HZ = 50
_SHIFT_HZ = 200
_LOUD = 1_000

MOSTLY_WORDS_S = 1.5
"""Of three seconds that somebody talked through; the rest is between the words."""


def likeness(said: Path, heard: Sequence[int], rate_hz: int) -> float:
    """How alike they are; 1 is the same.

    Args:
        said: a WAV file, mono, 16 bit.
        heard: samples that may begin earlier and end later.
        rate_hz: of those.
    """
    with wave.open(str(said)) as file:
        samples = array("h", file.readframes(file.getnframes()))
        wanted = _envelope(samples, file.getframerate())
    # The two begin anywhere within a fiftieth of a second of each other.
    shifts = range(0, rate_hz // _ENVELOPE_HZ, rate_hz // _SHIFT_HZ)
    return max(_best(wanted, _envelope(heard[shift:], rate_hz)) for shift in shifts)


def loud_seconds(raw: Path, rate_hz: int = 48_000) -> float:
    """How long a file of 16 bit mono samples is anything but silent, in seconds."""
    samples = array("h", raw.read_bytes())
    loud = [each > _LOUD for each in _envelope(samples, rate_hz)]
    return sum(loud) / _ENVELOPE_HZ


def _envelope(samples: Sequence[int], rate: int) -> list[float]:
    """How loud it is, fifty times a second."""
    step = rate // _ENVELOPE_HZ
    blocks = (samples[start : start + step] for start in range(0, len(samples) - step, step))
    return [math.sqrt(sum(sample * sample for sample in block) / step) for block in blocks]


def _best(said: list[float], heard: list[float]) -> float:
    """The best correlation of what was said with any stretch of what was heard."""

    def correlation(one: list[float], other: list[float]) -> float:
        mean_one, mean_other = sum(one) / len(one), sum(other) / len(other)
        pairs = [(a - mean_one, b - mean_other) for a, b in zip(one, other, strict=True)]
        norm = math.sqrt(sum(a * a for a, _ in pairs) * sum(b * b for _, b in pairs))
        return sum(a * b for a, b in pairs) / norm if norm else 0.0

    places = range(max(1, len(heard) - len(said) + 1))
    return max(correlation(said, heard[at : at + len(said)]) for at in places)
