"""What became of one attempt to deliver, and the state that follows from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from woku_desktop.domain.submission import State


class OutcomeKind(StrEnum):
    """The seven things that can become of an attempt."""

    DELIVERED = "delivered"
    NOT_DELIVERED = "not_delivered"  # certainly not created: try again later
    THROTTLED = "throttled"  # not created: everything waits
    UNKNOWN = "unknown"  # it may have been created
    KEY_REFUSED = "key_refused"  # nothing goes until the key changes
    MISDIRECTED = "misdirected"  # something between here and Woku answered
    REJECTED = "rejected"  # this one is wrong: a person must act


@dataclass(frozen=True, slots=True)
class Receipt:
    """What Woku answered to a delivered voice; whatever it left out is None.

    Text in it comes from a server: plain text, and personal. `review_id` is the id under which
    Woku lists the voice among a woku's reviews.
    """

    transcription: str | None = field(default=None, repr=False)
    feedback_type: str | None = None
    client_id: str | None = field(default=None, repr=False)
    file_url: str | None = field(default=None, repr=False)
    review_id: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One attempt, judged.

    Args:
        kind: which of the seven.
        status: the HTTP status, if there was one.
        retry_after_s: how long the server asked to wait, in seconds.
        messages: what the server said about it; personal, never logged.
        request_id: the server's correlation id.
        receipt: with DELIVERED only.
        cause: a short technical name of what happened, without personal data, for the log.
        connected: whether anybody was reached at all; without a connection no voice would get
            through.
        body_handed_over: whether the transport took the whole body.
        trusted: whether whoever was reached could prove to be Woku, as far as that was asked.
    """

    kind: OutcomeKind
    status: int | None = None
    retry_after_s: float | None = None
    messages: tuple[str, ...] = field(default=(), repr=False)
    request_id: str | None = None
    receipt: Receipt | None = None
    cause: str = ""
    connected: bool = True
    body_handed_over: bool = False
    trusted: bool = True


_NEXT_STATE = {
    OutcomeKind.DELIVERED: State.DELIVERED,
    OutcomeKind.NOT_DELIVERED: State.QUEUED,
    OutcomeKind.THROTTLED: State.QUEUED,
    OutcomeKind.KEY_REFUSED: State.QUEUED,
    OutcomeKind.MISDIRECTED: State.QUEUED,
    OutcomeKind.UNKNOWN: State.IN_DOUBT,
    OutcomeKind.REJECTED: State.REJECTED,
}


def next_state(outcome: Outcome) -> State:
    """The state of a submission after this attempt."""
    return _NEXT_STATE[outcome.kind]


def pauses_queue(outcome: Outcome) -> bool:
    """Whether every other submission would meet the same, so that all of them wait."""
    return outcome.kind in {
        OutcomeKind.THROTTLED,
        OutcomeKind.KEY_REFUSED,
        OutcomeKind.MISDIRECTED,
    }
