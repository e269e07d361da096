"""States, moves and outcomes."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product

import pytest

from tests.stage.feedbacks import IDENTIFIED, feedback
from woku_desktop.domain.delivery_errors import Unreachable
from woku_desktop.domain.errors import IllegalMove
from woku_desktop.domain.feedback import Anonymous
from woku_desktop.domain.outcome import (
    Outcome,
    OutcomeKind,
    Receipt,
    next_state,
    pauses_queue,
)
from woku_desktop.domain.submission import DECIDABLE, Counts, State, Submission, may_move

Q, S, D, I, R, B, X = (  # noqa: E741 - one letter a state, for the table
    State.QUEUED,
    State.SENDING,
    State.DELIVERED,
    State.IN_DOUBT,
    State.REJECTED,
    State.DAMAGED,
    State.DISCARDED,
)
LEGAL = {
    (Q, S), (Q, B), (Q, X),
    (S, D), (S, Q), (S, I), (S, R), (S, B),
    (I, Q), (I, D), (I, B), (I, X),
    (R, Q), (R, B), (R, X),
    (B, Q), (B, X),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new"), list(product(State, State)), ids=str)
def test_every_pair_of_states(old: State, new: State) -> None:
    submission = Submission.of(feedback(), seconds=2.5, state=old)
    assert may_move(old, new) == ((old, new) in LEGAL)
    if (old, new) in LEGAL:
        assert submission.moved(new).state is new
    else:
        with pytest.raises(IllegalMove, match=f"{old} -> {new}"):
            submission.moved(new)


def test_what_is_delivered_or_discarded_stays_so() -> None:
    assert not [new for new in State if may_move(State.DELIVERED, new)]
    assert not [new for new in State if may_move(State.DISCARDED, new)]


def test_a_person_is_needed_where_nothing_more_happens_by_itself() -> None:
    at = datetime(2026, 3, 1, tzinfo=UTC)
    voices = [Submission.of(feedback(), state=state) for state in State]
    assert {each.state for each in voices if each.needs_a_person} == {I, R, B} == DECIDABLE
    checked = Submission.of(feedback(), state=State.IN_DOUBT, next_attempt_at=at)
    assert not checked.needs_a_person


def test_a_doubt_counts_as_waiting_while_it_is_looked_into() -> None:
    by_state = {State.QUEUED: 4, State.SENDING: 1, I: 3, R: 10, B: 20, State.DELIVERED: 100}
    counts = Counts(by_state, held=1)
    assert (counts.needing, counts.checked, counts.waiting) == (31, 2, 7)
    assert dict(counts) == dict.fromkeys(State, 0) | by_state
    assert len(counts) == len(State)
    assert (Counts().needing, Counts().waiting) == (0, 0)


def test_a_move_takes_facts_along() -> None:
    problem, at = Unreachable(), datetime(2026, 3, 1, tzinfo=UTC)
    opinion = feedback()
    sending = Submission.of(opinion, seconds=2.5).moved(State.SENDING, attempts=1)
    back = sending.moved(State.QUEUED, problem=problem, settled_at=at)
    assert (back.attempts, back.problem, back.settled_at) == (1, problem, at)
    assert back.id == opinion.id == sending.id


@pytest.mark.parametrize(
    ("kind", "state", "pauses"),
    [
        (OutcomeKind.DELIVERED, State.DELIVERED, False),
        (OutcomeKind.NOT_DELIVERED, State.QUEUED, False),
        (OutcomeKind.THROTTLED, State.QUEUED, True),
        (OutcomeKind.KEY_REFUSED, State.QUEUED, True),
        (OutcomeKind.MISDIRECTED, State.QUEUED, True),
        (OutcomeKind.UNKNOWN, State.IN_DOUBT, False),
        (OutcomeKind.REJECTED, State.REJECTED, False),
    ],
)
def test_what_follows_from_an_outcome(kind: OutcomeKind, state: State, pauses: bool) -> None:
    outcome = Outcome(kind)
    assert next_state(outcome) is state
    assert pauses_queue(outcome) is pauses
    assert may_move(State.SENDING, next_state(outcome))


def test_every_outcome_has_a_state() -> None:
    assert {next_state(Outcome(kind)) for kind in OutcomeKind} <= set(State)


def test_what_a_server_or_a_person_said_is_not_in_repr() -> None:
    receipt = Receipt(transcription="muy bueno", file_url="https://files.example/secret")
    outcome = Outcome(OutcomeKind.REJECTED, messages=("diego@example.com",), receipt=receipt)
    assert not [word for word in ("bueno", "secret", "diego") if word in repr(outcome)]


def test_an_address_is_known_of_those_who_left_one() -> None:
    assert Submission.of(feedback()).email == IDENTIFIED.email
    assert Submission.of(feedback(respondent=Anonymous())).email is None
    assert IDENTIFIED.email not in repr(Submission.of(feedback()))
