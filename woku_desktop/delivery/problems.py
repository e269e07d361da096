"""Which sentence belongs to the outcome of an attempt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.domain.delivery_errors import (
    DeliveryProblem,
    InDoubt,
    KeyRefused,
    Misdirected,
    NotTrusted,
    Rejected,
    ServerBusy,
    ServerTrouble,
    Throttled,
    Unreachable,
)
from woku_desktop.domain.outcome import OutcomeKind

if TYPE_CHECKING:
    from woku_desktop.domain.outcome import Outcome

BUSY_STATUSES = frozenset({408, 425, 503})
"""With these Woku asks to come back later."""

_FIXED: dict[OutcomeKind, type[DeliveryProblem]] = {
    OutcomeKind.THROTTLED: Throttled,
    OutcomeKind.UNKNOWN: InDoubt,
    OutcomeKind.KEY_REFUSED: KeyRefused,
}


def problem_of(outcome: Outcome) -> DeliveryProblem | None:
    """What to tell a person about an attempt; None if it was delivered."""
    match outcome.kind:
        case OutcomeKind.DELIVERED:
            return None
        case OutcomeKind.NOT_DELIVERED:
            return _why_not_delivered(outcome)
        case OutcomeKind.MISDIRECTED:
            return Misdirected(status="–" if outcome.status is None else str(outcome.status))
        case OutcomeKind.REJECTED:
            return Rejected(messages=" · ".join(outcome.messages))
        case kind:
            return _FIXED[kind]()


def _why_not_delivered(outcome: Outcome) -> DeliveryProblem:
    if not outcome.trusted:
        return NotTrusted()
    if outcome.status is None or not outcome.connected:
        return Unreachable()
    return ServerBusy() if outcome.status in BUSY_STATUSES else ServerTrouble()
