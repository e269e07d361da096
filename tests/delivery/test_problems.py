"""Each outcome has its sentence."""

from __future__ import annotations

import pytest

from woku_desktop.delivery.problems import problem_of
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
from woku_desktop.domain.outcome import Outcome, OutcomeKind, Receipt


@pytest.mark.parametrize(
    ("outcome", "problem"),
    [
        (Outcome(OutcomeKind.NOT_DELIVERED), Unreachable),
        (Outcome(OutcomeKind.NOT_DELIVERED, status=503), ServerBusy),
        # A proxy that can't get through is not Woku.
        (Outcome(OutcomeKind.NOT_DELIVERED, status=503, connected=False), Unreachable),
        (Outcome(OutcomeKind.NOT_DELIVERED, connected=False, trusted=False), NotTrusted),
        (Outcome(OutcomeKind.NOT_DELIVERED, status=500), ServerTrouble),
        (Outcome(OutcomeKind.THROTTLED, status=429), Throttled),
        (Outcome(OutcomeKind.UNKNOWN), InDoubt),
        (Outcome(OutcomeKind.UNKNOWN, status=500), InDoubt),
        (Outcome(OutcomeKind.KEY_REFUSED, status=401), KeyRefused),
        (Outcome(OutcomeKind.MISDIRECTED, status=302), Misdirected),
        (Outcome(OutcomeKind.REJECTED, status=422), Rejected),
    ],
)
def test_what_a_person_is_told(outcome: Outcome, problem: type[DeliveryProblem]) -> None:
    told = problem_of(outcome)
    assert type(told) is problem
    assert told.detail.format(**told.facts)


def test_a_delivery_is_no_problem() -> None:
    assert problem_of(Outcome(OutcomeKind.DELIVERED, receipt=Receipt())) is None


def test_the_facts_are_in_the_sentences() -> None:
    redirected = problem_of(Outcome(OutcomeKind.MISDIRECTED, status=302))
    rejected = problem_of(Outcome(OutcomeKind.REJECTED, status=400, messages=("one", "two")))
    assert redirected is not None
    assert rejected is not None
    assert "(status 302)" in redirected.detail.format(**redirected.facts)
    assert "Woku says: one · two" in rejected.detail.format(**rejected.facts)
