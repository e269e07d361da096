"""One recording, running or finished, and what it is recorded with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from woku_desktop.domain.voice import StopReason, Verdict

if TYPE_CHECKING:
    from datetime import datetime

    from woku_desktop.domain.voice import AudioFormat

SILENCE_DBFS = -120.0
"""The floor of every level: what all-zero samples measure."""

TOO_SHORT_S = 1.0
"""A take under this many seconds is not sent."""


@dataclass(frozen=True, slots=True)
class Level:
    """One reading of the microphone, over about a thirtieth of a second.

    Args:
        peak_dbfs: the largest sample, in dB relative to full scale (0 is the loudest).
        rms_dbfs: the mean power, in dB relative to full scale.
        clipped: whether samples touched full scale.
    """

    peak_dbfs: float = SILENCE_DBFS
    rms_dbfs: float = SILENCE_DBFS
    clipped: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """A running take, as of now.

    Args:
        seconds: how much was recorded.
        limit_seconds: where it stops by itself.
        level: the newest reading.
        verdict: what is known of the microphone so far.
        lost_frames: frames that the device or the machine dropped.
        levels: RMS in dBFS since the last ask, oldest first, one a 30th of a second.
    """

    seconds: float
    limit_seconds: float
    level: Level
    verdict: Verdict
    lost_frames: int
    levels: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class TakeSummary:
    """What a finished take turned out to be.

    Args:
        seconds: its length.
        format: what it was encoded to.
        size_bytes: the encoded size.
        verdict: the microphone's, over the whole take.
        stop_reason: why it ended.
        lost_frames: frames that the device or the machine dropped; 0 is a whole take.
        gaps: how many times frames were dropped.
        microphone: the name of the device, for sentences; "" if unknown.
        waveform: RMS in dBFS, oldest first, at most 600 values spread over the whole take.
    """

    seconds: float
    format: AudioFormat
    size_bytes: int
    verdict: Verdict
    stop_reason: StopReason
    lost_frames: int = 0
    gaps: int = 0
    microphone: str = ""
    waveform: tuple[float, ...] = ()

    @property
    def too_short(self) -> bool:
        """Whether there is too little of it to be sent."""
        return self.seconds < TOO_SHORT_S

    @property
    def usable(self) -> bool:
        """Whether it may be sent: long enough, and with sound in it (quiet is sound)."""
        return not self.too_short and self.verdict is not Verdict.SILENT


@dataclass(frozen=True, slots=True)
class Waveform:
    """What a voice looks like.

    Args:
        levels: RMS in dBFS, oldest first, at most 60 values spread over the whole voice.
        seconds: its length.
    """

    levels: tuple[float, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class CutOff:
    """A take of an earlier run that was neither sent nor discarded: its run ended too early.

    Args:
        id: the take's.
        recorded_at: when its last piece was kept, UTC.
        sealed_bytes: the size of its sealed file.
    """

    id: str
    recorded_at: datetime
    sealed_bytes: int


@dataclass(frozen=True, slots=True)
class Microphone:
    """A device to record from.

    Args:
        id: what the recording room opens it by; stable as long as the device stays plugged in.
        name: what a person knows it by; a choice is remembered by name.
        is_default: whether the system would choose it.
    """

    id: str
    name: str
    is_default: bool = False
