"""Trying a microphone out, without a take: where that stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from woku_desktop.domain.voice import Verdict

REHEARSED_S = 3.0
"""How long the test recording of a rehearsal is."""


class RehearsalStep(StrEnum):
    """What a rehearsal is doing."""

    CLOSED = auto()
    OPENING = auto()  # the microphone was asked for and no sample has come
    LISTENING = auto()  # the meter moves; nothing is kept
    RECORDING = auto()  # three seconds are kept in memory
    PLAYING = auto()  # they are played; the microphone is closed meanwhile


@dataclass(frozen=True, slots=True)
class RehearsalState:
    """A rehearsal as of now.

    Args:
        step: what it is doing.
        microphone: the device's name; "" while none is open.
        verdict: what the last test recording told of this microphone; None before one.
    """

    step: RehearsalStep = RehearsalStep.CLOSED
    microphone: str = ""
    verdict: Verdict | None = None
