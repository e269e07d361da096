"""The states of a submission and the legal moves between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from woku_desktop.domain.errors import IllegalMove
from woku_desktop.domain.feedback import Identified, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.feedback import Feedback, Rating, Respondent, WokuId
    from woku_desktop.domain.outcome import OutcomeKind, Receipt
    from woku_desktop.domain.voice import AudioFormat


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
    # Its file may be put back, or open again once the right keyring is there.
    State.DAMAGED: frozenset({State.QUEUED, State.DISCARDED}),
    State.DELIVERED: frozenset(),
    State.DISCARDED: frozenset(),
}

DECIDABLE = frozenset({State.IN_DOUBT, State.REJECTED, State.DAMAGED})
"""The states that a person may end, by sending again or discarding; time may still end a doubt."""

DISCARDABLE = frozenset(old for old in State if State.DISCARDED in _MOVES[old])
"""The states in which a person may discard, and to which alone undoing that leads back."""

WAITING = frozenset({State.QUEUED, State.SENDING})
"""The states that end by themselves."""

OVER = frozenset(state for state in State if not _MOVES[state])
"""The states after which nothing comes; only undoing leads back from being discarded."""


def may_move(old: State, new: State) -> bool:
    """Whether a submission may go from one state to the other."""
    return new in _MOVES[old]


def require_move(old: State, new: State) -> None:
    """See that a move is legal.

    Raises:
        IllegalMove: if there is no way from here to there.
    """
    if not may_move(old, new):
        raise IllegalMove(f"{old} -> {new}")


@dataclass(frozen=True, slots=True)
class Submission:
    """One feedback on its way, as the window and the commands see it.

    What the index holds readable is always there, unless the index was rebuilt and the envelope has
    not been opened since; what is personal is None while the keyring is locked.

    Args:
        id: the feedback's.
        created_at: when it was sent by the person, UTC.
        state: where it stands.
        woku_id: the woku that it is about.
        rating: one to five stars.
        anonymous: whether the person left no contact.
        respondent: who said it; personal.
        language: the window's, when it was said.
        format: what the voice is encoded to.
        seconds: the voice's length.
        size_bytes: the voice's encoded size.
        attempts: how many times it was tried.
        next_attempt_at: when it is tried, or looked for at Woku, next; UTC.
        problem: why it is not delivered, if something went wrong.
        receipt: what Woku answered, once delivered; personal.
        settled_at: when its state became final, UTC.
        possible_duplicate: whether Woku may hold it twice.
        revision: grows with every change of any submission of this outbox.
        kind: spoken or written.
        text: what was written; personal.
        local_note: what staff noted beside it; personal.
        number: of its row in the index, by which pages of the list are asked for; 0 if unknown.
        sound_kept: whether the voice can still be heard here.
        envelope_kept: whether its sealed file is still here, so that it can be copied out.
        undo_until: until when a discarded one can be brought back, UTC.
    """

    id: str
    created_at: datetime
    state: State = State.QUEUED
    woku_id: WokuId | None = None
    rating: Rating | None = None
    anonymous: bool | None = None
    respondent: Respondent | None = field(default=None, repr=False)
    language: str = ""
    format: AudioFormat | None = None
    seconds: float | None = None
    size_bytes: int | None = None
    attempts: int = 0
    next_attempt_at: datetime | None = None
    problem: Problem | None = None
    receipt: Receipt | None = None
    settled_at: datetime | None = None
    possible_duplicate: bool = False
    revision: int = 0
    kind: Kind = Kind.VOICE
    text: str | None = field(default=None, repr=False)
    local_note: str | None = field(default=None, repr=False)
    number: int = 0
    sound_kept: bool = True
    envelope_kept: bool = True
    undo_until: datetime | None = None

    @classmethod
    def of(cls, feedback: Feedback, **facts: object) -> Submission:
        """The submission of a feedback; the other fields by name."""
        return cls(
            id=feedback.id,
            created_at=feedback.created_at,
            woku_id=feedback.woku_id,
            rating=feedback.rating,
            anonymous=feedback.anonymous,
            respondent=feedback.respondent,
            language=feedback.language,
            **facts,  # type: ignore[arg-type]
        )

    @property
    def email(self) -> str | None:
        """The address, where there is one and it is known. Personal."""
        return self.respondent.email if isinstance(self.respondent, Identified) else None

    @property
    def needs_a_person(self) -> bool:
        """Whether nothing more becomes of it by itself until a person decides."""
        if self.state is State.IN_DOUBT:
            return self.next_attempt_at is None
        return self.state in DECIDABLE

    def moved(self, new: State, **changes: object) -> Submission:
        """A copy in another state.

        Raises:
            IllegalMove: if there is no way from here to there.
        """
        require_move(self.state, new)
        return replace(self, state=new, **changes)  # type: ignore[arg-type]


class Counts(Mapping[State, int]):
    """How many submissions are in each state; every state is there.

    Args:
        by_state: those that lack are none.
        held: how many of the doubts are not looked into any more by themselves.
    """

    def __init__(self, by_state: Mapping[State, int] | None = None, *, held: int = 0) -> None:
        self._by_state = dict.fromkeys(State, 0) | dict(by_state or {})
        self.held = held

    def __getitem__(self, state: State) -> int:
        return self._by_state[state]

    def __iter__(self) -> Iterator[State]:
        return iter(self._by_state)

    def __len__(self) -> int:
        return len(self._by_state)

    @property
    def needing(self) -> int:
        """How many wait for a person."""
        return self[State.REJECTED] + self[State.DAMAGED] + self.held

    @property
    def checked(self) -> int:
        """How many are doubts that are still looked into by themselves."""
        return self[State.IN_DOUBT] - self.held

    @property
    def waiting(self) -> int:
        """How many come to an end by themselves: sent, being sent, or looked for."""
        return self[State.QUEUED] + self[State.SENDING] + self.checked


@dataclass(frozen=True, slots=True)
class Amendment:
    """What a person corrects in an opinion that was not delivered; None leaves it as it is."""

    respondent: Respondent | None = field(default=None, repr=False)
    rating: Rating | None = None
    text: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try to deliver, for the audit trail: no personal data.

    Args:
        number: from 1.
        started_at: when its claim was made, UTC.
        ended_at: when its outcome was known, UTC; None while it runs, or if its run died.
        outcome: what became of it.
        status: the HTTP status, if there was one.
        request_id: the server's correlation id.
        cause: a short technical name of what happened.
    """

    number: int
    started_at: datetime
    ended_at: datetime | None = None
    outcome: OutcomeKind | None = None
    status: int | None = None
    request_id: str | None = None
    cause: str = ""
