"""What a person says becomes of a voice: throwing it away, trying it again."""

from __future__ import annotations

import errno
from datetime import timedelta
from typing import TYPE_CHECKING

import pyrage
import pytest

from tests.outbox.conftest import IDENTITY, NOON, Desk, deliver
from tests.stage.feedbacks import envelope
from woku_desktop.domain.delivery_errors import InDoubt, Rejected
from woku_desktop.domain.outbox_errors import (
    AlreadyDelivered,
    AlreadyDiscarded,
    BeingSent,
    EnvelopeDamaged,
    NotInOutbox,
    NotNow,
    OutboxUnwritable,
)
from woku_desktop.domain.outcome import Outcome, OutcomeKind
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from pathlib import Path

    from woku_desktop.domain.submission import Submission
    from woku_desktop.outbox.outbox import Outbox

NOBODY = "0" * 32


def reject(outbox: Outbox, submission: Submission, words: str = "too quiet") -> Submission:
    outbox.claim(submission.id, "run-1")
    return outbox.settle(
        submission.id,
        State.REJECTED,
        outcome=Outcome(OutcomeKind.REJECTED, status=422, messages=(words,)),
        problem=Rejected(messages=words),
    )


def doubt(outbox: Outbox, submission: Submission) -> Submission:
    outbox.claim(submission.id, "run-1")
    outbox.mark_handed_over(submission.id)
    return outbox.settle(
        submission.id,
        State.IN_DOUBT,
        outcome=Outcome(OutcomeKind.UNKNOWN, status=500),
        problem=InDoubt(),
    )


class TestDiscard:
    @pytest.mark.parametrize("state", [State.QUEUED, State.REJECTED, State.IN_DOUBT])
    def test_nothing_of_it_stays(self, desk: Desk, outbox: Outbox, state: State) -> None:
        kept = outbox.add(envelope())
        if state is not State.QUEUED:
            (reject if state is State.REJECTED else doubt)(outbox, kept)
        (gone,) = outbox.discard([kept.id])
        assert (gone.state, gone.respondent, gone.problem) == (State.DISCARDED, None, None)
        assert gone.settled_at == NOON
        assert desk.envelopes() == set()
        private = outbox._read(lambda c: c.execute("SELECT private FROM submission").fetchone())
        assert private[0] is None

    def test_a_damaged_one_goes_as_well(self, desk: Desk, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        outbox.settle(kept.id, State.DAMAGED, outcome=None, problem=EnvelopeDamaged())
        assert desk.envelopes("damaged") == {kept.id}
        outbox.discard([kept.id])
        assert desk.envelopes("damaged") == set()

    def test_not_while_it_is_being_sent_and_not_afterwards(self, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        outbox.claim(kept.id, "run-1")
        with pytest.raises(BeingSent) as caught:
            outbox.discard([kept.id])
        assert caught.value.facts == {"id": kept.id}
        outbox.settle(kept.id, State.DELIVERED, outcome=None, problem=None)
        with pytest.raises(AlreadyDelivered):
            outbox.discard([kept.id])

    def test_not_twice(self, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        outbox.discard([kept.id])
        with pytest.raises(AlreadyDiscarded):
            outbox.discard([kept.id])

    def test_a_folder_that_lets_nothing_go_is_told_and_made_up_for(
        self, desk: Desk, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(_path: Path, missing_ok: bool = False) -> None:
            raise PermissionError(errno.EACCES, "no")

        kept = outbox.add(envelope())
        with monkeypatch.context() as patched:
            patched.setattr("pathlib.Path.unlink", refuse)
            with pytest.raises(OutboxUnwritable):
                outbox.discard([kept.id])
        assert outbox.get(kept.id).state is State.DISCARDED
        desk.process().start()
        assert desk.envelopes() == set()


class TestRetry:
    def test_all_that_wait_for_later_are_due_now(self, outbox: Outbox) -> None:
        kept, due = outbox.add(envelope()), outbox.add(envelope())
        outbox.schedule(kept.id, NOON.replace(hour=20))
        assert [each.id for each in outbox.retry()] == [kept.id]
        assert outbox.get(kept.id).next_attempt_at is None
        assert outbox.get(due.id).next_attempt_at is None

    def test_whoever_delivers_is_woken_each_time(self, desk: Desk, outbox: Outbox) -> None:
        kept, other = outbox.add(envelope()), desk.process()
        before = other.station.wakes()
        outbox.retry()
        outbox.retry([kept.id])
        assert other.station.wakes() == before + 2

    def test_a_rejected_one_starts_afresh(self, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        outbox.claim(kept.id, "run-1")
        outbox.settle(kept.id, State.QUEUED, outcome=None, problem=None, strike=True)
        reject(outbox, kept)
        assert outbox.standing(kept.id).strikes == 1
        (again,) = outbox.retry([kept.id])
        assert (again.state, again.problem, again.settled_at) == (State.QUEUED, None, None)
        assert (again.attempts, again.possible_duplicate) == (2, False)
        assert outbox.standing(kept.id).strikes == outbox.standing(kept.id).tries == 0

    def test_a_doubtful_one_may_then_be_there_twice(self, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        doubt(outbox, kept)
        (again,) = outbox.retry([kept.id])
        assert (again.state, again.possible_duplicate) == (State.QUEUED, True)

    def test_a_damaged_one_goes_back_once_it_opens(self, desk: Desk, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        outbox.settle(kept.id, State.DAMAGED, outcome=None, problem=EnvelopeDamaged())
        desk.identity = str(pyrage.x25519.Identity.generate())
        with pytest.raises(EnvelopeDamaged):
            outbox.retry([kept.id])
        assert outbox.get(kept.id).state is State.DAMAGED
        desk.identity = str(IDENTITY)
        (again,) = outbox.retry([kept.id])
        assert (again.state, again.problem) == (State.QUEUED, None)
        assert desk.envelopes() == {kept.id}
        assert desk.envelopes("damaged") == set()

    def test_one_that_is_not_allowed_changes_nothing_for_the_others(self, outbox: Outbox) -> None:
        one, two = outbox.add(envelope()), outbox.add(envelope())
        reject(outbox, one)
        deliver(outbox, two)
        with pytest.raises(NotNow):
            outbox.retry([one.id, two.id])
        with pytest.raises(NotInOutbox):
            outbox.retry([one.id, NOBODY])
        assert outbox.get(one.id).state is State.REJECTED


class TestHasten:
    def test_what_was_never_tried_is_due_at_once(self, desk: Desk, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        outbox.schedule(kept.id, NOON + timedelta(hours=1), None)
        before = outbox.station.wakes()
        hastened = outbox.hasten(kept.id)
        assert hastened is not None
        assert hastened.next_attempt_at is None
        assert outbox.station.wakes() == before + 1

    def test_what_was_tried_or_needs_somebody_is_left_alone(
        self, desk: Desk, outbox: Outbox
    ) -> None:
        tried = outbox.add(envelope())
        outbox.claim(tried.id, "run-1")
        at = NOON + timedelta(hours=1)
        outbox.settle(
            tried.id,
            State.QUEUED,
            outcome=Outcome(OutcomeKind.NOT_DELIVERED, status=503),
            problem=None,
            next_attempt_at=at,
        )
        rejected = reject(outbox, outbox.add(envelope()))
        before = outbox.station.wakes()
        assert outbox.hasten(tried.id) is None
        assert outbox.hasten(rejected.id) is None
        assert outbox.get(tried.id).next_attempt_at == at
        assert outbox.get(rejected.id).state is State.REJECTED
        assert outbox.station.wakes() == before
        with pytest.raises(NotInOutbox):
            outbox.hasten(NOBODY)
