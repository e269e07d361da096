"""How loud it is, thirty times a second, and what that says about the microphone."""

from __future__ import annotations

import math
from array import array
from collections import deque
from itertools import pairwise
from operator import mul
from typing import Final

from woku_desktop.domain.take import SILENCE_DBFS, Level
from woku_desktop.domain.voice import Verdict

READINGS_A_SECOND: Final = 30
FULL_SCALE: Final = 32768
CLIP_AT: Final = 32767
QUIET_DBFS: Final = -50.0
"""A take whose loudest tenth of a second stays under this is quiet; speech is 20 dB above."""

VOICE_ABOVE_DB: Final = 8.0
"""A voice rises so far above what is heard between its words; a room's own noise does not."""

VERDICT_AFTER: Final = READINGS_A_SECOND * 9 // 10
CLIPPING_SHARE: Final = 0.05
ZEROS_FOR: Final = READINGS_A_SECOND * 5
# One loud click is no sign of a working microphone: as many readings as this have to be loud.
_SOUND_READINGS: Final = 3


def dbfs(amplitude: float) -> float:
    """An amplitude on the scale of 16 bit samples, in dB relative to full scale."""
    if amplitude <= 0:
        return SILENCE_DBFS
    return max(SILENCE_DBFS, 20 * math.log10(amplitude / FULL_SCALE))


def measure(samples: array[int]) -> Level:
    """The level of some 16 bit samples; at least one.

    Pure standard library on purpose: half a per cent of a core at 48 kHz, and no numpy. The
    power is that of every second sample, since a voice has next to none above 12 kHz.
    """
    highest, lowest = max(samples), min(samples)
    every_second = samples[::2]
    rms = math.sqrt(sum(map(mul, every_second, every_second)) / len(every_second))
    clipped = highest >= CLIP_AT or lowest <= -FULL_SCALE
    return Level(dbfs(max(highest, -lowest)), dbfs(rms), clipped)


def waveform(rms_dbfs: list[float], points: int = 600) -> tuple[float, ...]:
    """A take's readings spread over at most so many points, each the mean power of its share."""
    total = len(rms_dbfs)
    if total <= points:
        return tuple(rms_dbfs)
    edges = [point * total // points for point in range(points + 1)]
    return tuple(_mean_dbfs(rms_dbfs[start:end]) for start, end in pairwise(edges))


def _mean_dbfs(values: list[float]) -> float:
    return 10 * math.log10(sum(10 ** (value / 10) for value in values) / len(values))


class Meter:
    """Turns PCM into readings and a verdict. One thread feeds it; `drain` may be another's.

    Args:
        rate: frames per second of what it is fed: 16 bit mono, in the machine's byte order.
    """

    def __init__(self, rate: int) -> None:
        self._window = rate // READINGS_A_SECOND
        self._pending = array("h")
        self._fresh: deque[float] = deque(maxlen=READINGS_A_SECOND * 10)
        self._loudest = [SILENCE_DBFS] * _SOUND_READINGS
        self._clipped = 0
        self._zeros = 0
        self.readings: list[float] = []
        self.level = Level()

    def feed(self, pcm: bytes) -> None:
        """Take in some samples; readings come out whenever a thirtieth of a second is full."""
        self._pending.frombytes(pcm)
        while len(self._pending) >= self._window:
            self._read(measure(self._pending[: self._window]))
            del self._pending[: self._window]

    def drain(self) -> tuple[float, ...]:
        """The readings (RMS in dBFS) since the last call, at most the newest ten seconds."""
        fresh = self._fresh
        return tuple(fresh.popleft() for _ in range(len(fresh)))

    def nobody_spoke_for(self, seconds: float) -> bool:
        """Whether nobody has spoken for so long, up to now: they have left.

        A voice, however low, comes and goes; what stays as loud as it is (silence, hum, a room's
        noise) is none. A loud moment now and then, as of a door, is none either. A room full of
        voices never counts as silent.
        """
        count = round(seconds * READINGS_A_SECOND)
        if not count or len(self.readings) < count:
            return False
        recent = sorted(self.readings[-count:])
        return recent[int(0.97 * count)] - recent[int(0.1 * count)] < VOICE_ABOVE_DB

    @property
    def live_verdict(self) -> Verdict:
        """What is known so far; LISTENING for most of the first second.

        Once there was sound, only five seconds of pure zeros count as silence: a noise gate
        gives zeros in every pause.
        """
        if len(self.readings) < VERDICT_AFTER:
            return Verdict.LISTENING
        if self._zeros >= ZEROS_FOR:
            return Verdict.SILENT
        return self.verdict

    @property
    def verdict(self) -> Verdict:
        """What all of it together says."""
        total = len(self.readings)
        if self._zeros == total:
            return Verdict.SILENT
        if self._clipped >= max(2, CLIPPING_SHARE * total):
            return Verdict.CLIPPING
        if self._loudest[0] < QUIET_DBFS:
            return Verdict.QUIET
        return Verdict.GOOD

    def _read(self, level: Level) -> None:
        self.level = level
        self.readings.append(level.rms_dbfs)
        self._fresh.append(level.rms_dbfs)
        self._clipped += level.clipped
        self._zeros = self._zeros + 1 if level.peak_dbfs <= SILENCE_DBFS else 0
        if level.rms_dbfs > self._loudest[0]:
            self._loudest[0] = level.rms_dbfs
            self._loudest.sort()
