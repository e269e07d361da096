"""The states of a submission and the legal moves between them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from woku_desktop.domain.errors import IllegalMove

if TYPE_CHECKING:
    from datetime import datetime

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.feedback import Feedback
    from woku_desktop.domain.outcome import Receipt


class State(StrEnum):
    """Where a submission stands."""

    QUEUED = "queued"
    SENDING = "sending"
    DELIVERED = "delivered"
    IN_DOUBT = "in_doubt"  # the server may have it
    REJECTED = "rejected"  # a person must act
    DAMAGED = "damaged"  # its envelope can't be opened or found
    DISCARDED = "discarded"  # a person threw it away


_MOVES: dict[State, frozenset[State]] = {
    State.QUEUED: frozenset({State.SENDING, State.DAMAGED, State.DISCARDED}),
    State.SENDING: frozenset(
        {State.DELIVERED, State.QUEUED, State.IN_DOUBT, State.REJECTED, State.DAMAGED}
    ),
    State.IN_DOUBT: frozenset({State.QUEUED, State.DELIVERED, State.DAMAGED, State.DISCARDED}),
    State.REJECTED: frozenset({State.QUEUED, State.DAMAGED, State.DISCARDED}),
    State.DAMAGED: frozenset({State.DISCARDED}),
    State.DELIVERED: frozenset(),
    State.DISCARDED: frozenset(),
}

NEEDS_A_PERSON = frozenset({State.IN_DOUBT, State.REJECTED, State.DAMAGED})
"""The states that nothing leaves by itself."""


def may_move(old: State, new: State) -> bool:
    """Whether a submission may go from one state to the other."""
    return new in _MOVES[old]


@dataclass(frozen=True, slots=True)
class Submission:
    """One feedback on its way, as the window and the commands see it.

    Args:
        feedback: what was sent.
        seconds: the voice's length.
        state: where it stands.
        attempts: how many times it was tried.
        problem: why it is not delivered, if something went wrong.
        receipt: what Woku answered, once delivered.
        settled_at: when its state became final, UTC.
        possible_duplicate: whether Woku may hold it twice.
    """

    feedback: Feedback
    seconds: float
    state: State = State.QUEUED
    attempts: int = 0
    problem: Problem | None = None
    receipt: Receipt | None = None
    settled_at: datetime | None = None
    possible_duplicate: bool = False

    @property
    def id(self) -> str:
        """The feedback's id."""
        return self.feedback.id

    def moved(self, new: State, **changes: object) -> Submission:
        """A copy in another state.

        Raises:
            IllegalMove: if there is no way from here to there.
        """
        if not may_move(self.state, new):
            raise IllegalMove(f"{self.state} -> {new}")
        return replace(self, state=new, **changes)  # type: ignore[arg-type]
