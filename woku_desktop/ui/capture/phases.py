"""The stations of one opinion, what it may lack, and what a take's end tells."""

from __future__ import annotations

from enum import Enum, StrEnum, auto
from typing import TYPE_CHECKING

from woku_desktop.domain.errors import (
    MicrophoneLost,
    MicrophoneMoved,
    MicrophoneSilent,
    RoomRanOut,
    TakeCutShort,
    TakeTooShort,
)
from woku_desktop.domain.voice import StopReason, Verdict

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.take import TakeSummary


class Phase(Enum):
    """Where one opinion stands."""

    READY = auto()  # no take
    RESTORING = auto()  # a take that an earlier run left behind is being opened
    OPENING = auto()  # a microphone was asked for and no sample has come
    RECORDING = auto()
    STOPPING = auto()  # the take is being finished
    REVIEW = auto()  # a take can be heard, said again, sent
    SAVING = auto()  # handed over, not yet safe
    SAVED = auto()  # safe; `submission` tells how far it has come


LISTENING = frozenset({Phase.OPENING, Phase.RECORDING, Phase.STOPPING})
EDITABLE = frozenset({Phase.READY, Phase.REVIEW})
HANDED_OVER = frozenset({Phase.SAVING, Phase.SAVED})


class Missing(StrEnum):
    """What an opinion still lacks before it can be sent."""

    STAR = "star"
    VOICE = "voice"
    END = "end"  # the recording is still running
    TEXT = "text"  # nothing is written
    EMAIL = "email"
    EMAIL_WRONG = "email_wrong"
    PHONE_WRONG = "phone_wrong"
    WOKU = "woku"
    WOKU_CLOSED = "woku_closed"  # it takes no opinions


def problem_of(take: TakeSummary) -> Problem | None:
    """What a person must be told about a finished take; None if it simply ended."""
    cut = take.stop_reason in {StopReason.LOST, StopReason.MOVED}
    if take.usable:
        if take.stop_reason is StopReason.LOST:
            return MicrophoneLost()
        if take.stop_reason is StopReason.MOVED:
            return MicrophoneMoved()
        return RoomRanOut() if take.stop_reason is StopReason.DISK else None
    if take.verdict is Verdict.SILENT and not take.too_short:
        return MicrophoneSilent(microphone=take.microphone)
    return TakeCutShort() if cut else TakeTooShort()
