"""Which sentence belongs to the outcome of an attempt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.domain.delivery_errors import (
    DeliveryProblem,
    InDoubt,
    KeyRefused,
    Misdirected,
    Rejected,
    ServerBusy,
    Throttled,
    Unreachable,
)
from woku_desktop.domain.outcome import OutcomeKind

if TYPE_CHECKING:
    from woku_desktop.domain.outcome import Outcome


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
            return Unreachable() if outcome.status is None else ServerBusy()
        case OutcomeKind.MISDIRECTED:
            return Misdirected(status="" if outcome.status is None else str(outcome.status))
        case OutcomeKind.REJECTED:
            return Rejected(messages=" · ".join(outcome.messages))
        case kind:
            return _FIXED[kind]()
