"""What is said of all voices between what is heard of one and the count that includes it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from tests.ui.fakes import NOW, submission
from woku_desktop.domain.submission import Counts, State
from woku_desktop.ui.desk.situation import Situation
from woku_desktop.ui.widgets.pills import PillKind

pytestmark = pytest.mark.usefixtures("spanish")


@pytest.fixture
def situation() -> Situation:
    """All of five voices were delivered."""
    made = Situation()
    made.counted(Counts({State.DELIVERED: 5}))
    return made


@pytest.mark.parametrize(
    ("state", "kind", "words"),
    [
        (State.QUEUED, PillKind.NEUTRAL, "1 en espera"),
        (State.SENDING, PillKind.NEUTRAL, "Enviando"),
        (State.REJECTED, PillKind.WARNING, "1 necesita tu atención"),
        (State.DAMAGED, PillKind.WARNING, "1 necesita tu atención"),
        (State.IN_DOUBT, PillKind.WARNING, "1 necesita tu atención"),
        (State.DELIVERED, PillKind.GOOD, "Todo entregado"),
        (State.DISCARDED, PillKind.GOOD, "Todo entregado"),
    ],
)
def test_a_voice_is_not_taken_for_delivered_before_it_is_counted(
    situation: Situation, state: State, kind: PillKind, words: str
) -> None:
    situation.heard(submission("a", None, 3, state=state))
    stands = situation.standing()
    assert (stands.kind, stands.words()) == (kind, words)


def test_a_doubt_that_is_looked_into_waits(situation: Situation) -> None:
    doubt = submission("a", None, 3, state=State.IN_DOUBT)
    situation.heard(replace(doubt, next_attempt_at=NOW))
    assert situation.standing().words() == "1 por revisar"


def test_what_came_of_it_is_what_counts(situation: Situation) -> None:
    for state in (State.QUEUED, State.SENDING, State.DELIVERED):
        situation.heard(submission("a", None, 3, state=state))
    situation.heard(submission("b", None, 3, state=State.QUEUED))
    assert situation.standing().words() == "1 en espera"


def test_a_count_includes_what_was_heard_before_it(situation: Situation) -> None:
    for each in "abc":
        situation.heard(submission(each, None, 3, state=State.QUEUED))
    situation.counted(Counts(Counter({State.DELIVERED: 7, State.QUEUED: 1})))
    assert situation.standing().words() == "1 en espera"
    situation.heard(submission("b", None, 3, state=State.QUEUED))
    assert situation.standing().waiting == 1


def test_what_was_heard_before_all_was_read_anew_says_nothing(situation: Situation) -> None:
    situation.heard(submission("a", None, 3, state=State.QUEUED))
    situation.begin_anew()
    assert situation.standing().words() == "Todo entregado"
