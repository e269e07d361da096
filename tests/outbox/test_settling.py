"""From a claim to its end, and what a dead run leaves."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.outbox.conftest import NOON, RECEIPT, Desk, deliver, delivered
from tests.stage.feedbacks import IDENTIFIED, envelope
from woku_desktop import steps
from woku_desktop.domain.delivery_errors import InDoubt, Rejected, Unreachable
from woku_desktop.domain.errors import IllegalMove
from woku_desktop.domain.outbox_errors import EnvelopeDamaged, NotInOutbox
from woku_desktop.domain.outcome import Outcome, OutcomeKind
from woku_desktop.domain.submission import Attempt, State
from woku_desktop.outbox.settling import Standing

if TYPE_CHECKING:
    from woku_desktop.outbox.outbox import Outbox

LATER = NOON + timedelta(minutes=5)
REFUSED = Outcome(OutcomeKind.NOT_DELIVERED, cause="connect", connected=False)
UNKNOWN = Outcome(OutcomeKind.UNKNOWN, status=500, request_id="req-9", cause="http-500")


def test_a_claim_is_one_try(outbox: Outbox) -> None:
    kept = outbox.add(envelope())
    claimed = outbox.claim(kept.id, "run-1")
    assert claimed is not None
    assert (claimed.state, claimed.attempts) == (State.SENDING, 1)
    assert outbox.attempts(kept.id) == [Attempt(1, NOON)]
    assert outbox.standing(kept.id) == Standing(1, 0, None, None, None)


def test_what_is_not_queued_is_not_claimed(outbox: Outbox) -> None:
    kept = outbox.add(envelope())
    outbox.claim(kept.id, "run-1")
    assert outbox.claim(kept.id, "run-2") is None
    assert outbox.claim("0" * 32, "run-2") is None


def test_delivered_it_keeps_what_was_answered_and_not_the_voice(desk: Desk, outbox: Outbox) -> None:
    kept = outbox.add(envelope())
    outbox.claim(kept.id, "run-1")
    desk.pass_time(seconds=3)
    told = outbox.settle(kept.id, State.DELIVERED, outcome=delivered(), problem=None)
    assert desk.envelopes() == set()
    outbox.close()
    again = desk.process().get(kept.id)
    assert again == told
    assert (again.state, again.receipt, again.respondent) == (State.DELIVERED, RECEIPT, IDENTIFIED)
    assert again.settled_at == desk.now
    assert outbox.attempts(kept.id) == [
        Attempt(1, NOON, desk.now, OutcomeKind.DELIVERED, 201, "req-1")
    ]


def test_delivered_without_a_word_it_has_an_empty_receipt(outbox: Outbox) -> None:
    kept = deliver(outbox, outbox.add(envelope()), None)
    assert kept.receipt is not None
    assert kept.receipt.transcription is None


def test_the_voice_is_kept_aside_where_that_is_asked_for(desk: Desk) -> None:
    outbox = desk.process(keep_audio_days=3)
    kept = deliver(outbox, outbox.add(envelope()))
    assert desk.envelopes() == set()
    assert desk.envelopes("delivered") == {kept.id}


def test_the_end_is_durable_before_the_voice_goes(desk: Desk, outbox: Outbox) -> None:
    kept = outbox.add(envelope())
    seen: list[tuple[str, bool]] = []
    steps.listen(lambda step: seen.append((step, bool(desk.envelopes()))))
    try:
        deliver(outbox, kept)
    finally:
        steps.listen(None)
    assert seen == [
        ("claim.committed", True),
        ("settle.committed", True),
        ("settle.removed", False),
    ]


def test_a_voice_that_can_not_be_removed_is_delivered_all_the_same(
    desk: Desk, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "no")

    kept = outbox.add(envelope())
    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refuse)
        assert deliver(outbox, kept).state is State.DELIVERED
    assert desk.envelopes() == {kept.id}
    desk.process().start()
    assert desk.envelopes() == set()


def test_not_delivered_it_waits_and_says_why(outbox: Outbox) -> None:
    kept = outbox.add(envelope())
    outbox.claim(kept.id, "run-1")
    told = outbox.settle(
        kept.id, State.QUEUED, outcome=REFUSED, problem=Unreachable(), next_attempt_at=LATER
    )
    assert (told.state, told.next_attempt_at, told.settled_at) == (State.QUEUED, LATER, None)
    assert told.problem is not None
    assert told.problem.code == "Unreachable"
    assert outbox.open(kept.id).feedback.id == kept.id
    assert outbox.attempts(kept.id)[0].cause == "connect"


def test_rejected_it_tells_the_servers_words(desk: Desk, outbox: Outbox) -> None:
    kept = outbox.add(envelope())
    outbox.claim(kept.id, "run-1")
    problem = Rejected(messages="wokuId must exist", count=2)
    told = outbox.settle(kept.id, State.REJECTED, outcome=None, problem=problem)
    again = desk.process().get(kept.id)
    for each in (told, again):
        assert each.problem is not None
        assert each.problem.facts == problem.facts
    assert again.settled_at == NOON
    assert outbox.attempts(kept.id) == [Attempt(1, NOON, NOON)]


def test_a_try_that_was_none_leaves_no_trace(outbox: Outbox) -> None:
    kept = outbox.add(envelope())
    outbox.claim(kept.id, "run-1")
    told = outbox.settle(kept.id, State.QUEUED, outcome=None, problem=None, uncount=True)
    assert told.attempts == 0
    assert outbox.attempts(kept.id) == []
    assert outbox.standing(kept.id).tries == 0
    outbox.claim(kept.id, "run-1")
    assert [each.number for each in outbox.attempts(kept.id)] == [1]


def test_strikes_are_counted_from_the_first(desk: Desk, outbox: Outbox) -> None:
    kept = outbox.add(envelope())
    for _ in range(2):
        outbox.claim(kept.id, "run-1")
        outbox.settle(kept.id, State.QUEUED, outcome=REFUSED, problem=None, strike=True)
        desk.pass_time(hours=1)
    standing = outbox.standing(kept.id)
    assert (standing.tries, standing.strikes, standing.first_strike_at) == (2, 2, NOON)


def test_a_doubt_spans_all_tries_that_may_have_arrived(desk: Desk, outbox: Outbox) -> None:
    kept = outbox.add(envelope())
    until = NOON
    for _ in range(2):
        outbox.claim(kept.id, "run-1")
        outbox.mark_handed_over(kept.id)
        desk.pass_time(seconds=30)
        told = outbox.settle(
            kept.id, State.IN_DOUBT, outcome=UNKNOWN, problem=InDoubt(), next_attempt_at=LATER
        )
        assert (told.state, told.next_attempt_at) == (State.IN_DOUBT, LATER)
        until = desk.now
        outbox.requeue(kept.id)
        desk.pass_time(minutes=1)
    standing = outbox.standing(kept.id)
    assert (standing.doubt_from, standing.doubt_until) == (NOON, until)


def test_a_doubt_that_was_cleared_up_ends_no_try_twice(desk: Desk, outbox: Outbox) -> None:
    kept = outbox.add(envelope())
    outbox.claim(kept.id, "run-1")
    outbox.settle(kept.id, State.IN_DOUBT, outcome=UNKNOWN, problem=InDoubt())
    desk.pass_time(minutes=9)
    found = outbox.settle(kept.id, State.DELIVERED, outcome=delivered(), problem=None)
    assert (found.state, found.problem) == (State.DELIVERED, None)
    assert [each.outcome for each in outbox.attempts(kept.id)] == [OutcomeKind.UNKNOWN]
    assert desk.envelopes() == set()


def test_a_doubt_cleared_up_by_a_fresh_process_keeps_its_receipt(
    desk: Desk, outbox: Outbox
) -> None:
    kept = outbox.add(envelope())
    outbox.claim(kept.id, "run-1")
    outbox.settle(kept.id, State.IN_DOUBT, outcome=UNKNOWN, problem=InDoubt())
    outbox.close()
    fresh = desk.process()
    told = fresh.settle(kept.id, State.DELIVERED, outcome=delivered(), problem=None)
    assert (told.receipt, told.respondent) == (RECEIPT, IDENTIFIED)
    assert fresh.get(kept.id).receipt == RECEIPT


def test_a_damaged_one_is_set_aside(desk: Desk, outbox: Outbox) -> None:
    kept = outbox.add(envelope())
    told = outbox.settle(kept.id, State.DAMAGED, outcome=None, problem=EnvelopeDamaged())
    assert (told.state, told.settled_at) == (State.DAMAGED, NOON)
    assert desk.envelopes() == set()
    assert desk.envelopes("damaged") == {kept.id}


def test_nothing_moves_against_the_rules(outbox: Outbox) -> None:
    kept = outbox.add(envelope())
    with pytest.raises(IllegalMove):
        outbox.settle(kept.id, State.DELIVERED, outcome=delivered(), problem=None)
    with pytest.raises(IllegalMove):
        outbox.requeue(kept.id)
    with pytest.raises(NotInOutbox):
        outbox.settle("0" * 32, State.DELIVERED, outcome=None, problem=None)
    with pytest.raises(NotInOutbox):
        outbox.mark_handed_over("0" * 32)
    assert outbox.get(kept.id).state is State.QUEUED


class TestDeadRun:
    def test_what_was_not_handed_over_is_queued_again(self, desk: Desk, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        outbox.claim(kept.id, "run-1")
        (told,) = desk.process().settle_dead_claims("run-2")
        assert (told.id, told.state, told.attempts) == (kept.id, State.QUEUED, 1)
        assert not told.possible_duplicate
        assert outbox.attempts(kept.id) == [Attempt(1, NOON)]

    def test_what_was_handed_over_is_in_doubt(self, desk: Desk, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        outbox.claim(kept.id, "run-1")
        outbox.mark_handed_over(kept.id)
        desk.pass_time(hours=1)
        next_run = desk.process()
        (told,) = next_run.settle_dead_claims("run-2")
        assert (told.state, told.next_attempt_at) == (State.IN_DOUBT, desk.now)
        assert told.problem is not None
        assert told.problem.code == "InDoubt"
        standing = next_run.standing(kept.id)
        assert (standing.doubt_from, standing.doubt_until) == (NOON, desk.now)

    def test_its_own_claims_are_left_alone(self, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        outbox.claim(kept.id, "run-1")
        assert outbox.settle_dead_claims("run-1") == []
        assert outbox.get(kept.id).state is State.SENDING

    def test_a_mark_of_an_earlier_try_does_not_count(self, desk: Desk, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        outbox.claim(kept.id, "run-1")
        outbox.mark_handed_over(kept.id)
        outbox.settle(kept.id, State.QUEUED, outcome=REFUSED, problem=None)
        outbox.claim(kept.id, "run-1")
        (told,) = desk.process().settle_dead_claims("run-2")
        assert told.state is State.QUEUED

    def test_nothing_left_means_nothing_written(self, desk: Desk, outbox: Outbox) -> None:
        outbox.add(envelope())
        other = desk.process()
        before = outbox.data_version()
        assert other.settle_dead_claims("run-2") == []
        assert outbox.data_version() == before


@pytest.mark.parametrize("handed_over", [False, True])
def test_a_claim_outlives_an_index_that_was_lost_in_the_meantime(
    desk: Desk, outbox: Outbox, handed_over: bool
) -> None:
    kept = outbox.add(envelope())
    outbox.claim(kept.id, "run-1")
    for file in desk.data.glob("index.db*"):
        file.unlink()
    if handed_over:
        outbox.mark_handed_over(kept.id)
        assert outbox.get(kept.id).state is State.SENDING
    told = outbox.settle(kept.id, State.DELIVERED, outcome=delivered(), problem=None)
    assert (told.state, told.attempts, told.receipt) == (State.DELIVERED, 1, RECEIPT)
    assert outbox.attempts(kept.id)[0].started_at == NOON
    assert desk.envelopes() == set()
