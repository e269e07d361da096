"""What is kept for its days and no longer; what reconciliation asks."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.outbox.conftest import IDENTITY, NOON, RECEIPT, Desk, deliver
from tests.stage.feedbacks import IDENTIFIED, envelope
from woku_desktop import steps
from woku_desktop.domain.delivery_errors import InDoubt
from woku_desktop.domain.errors import KeyringLocked
from woku_desktop.domain.feedback import Anonymous
from woku_desktop.domain.outbox_errors import NotInOutbox, OutboxUnwritable
from woku_desktop.domain.outcome import Receipt
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from woku_desktop.domain.submission import Submission
    from woku_desktop.outbox.outbox import Outbox


class TestRetention:
    def test_audio_goes_when_its_days_are_over(self, desk: Desk) -> None:
        outbox = desk.process(keep_audio_days=3)
        kept = deliver(outbox, outbox.add(envelope()))
        assert outbox.next_purge() == NOON + timedelta(days=3)
        desk.pass_time(days=3, milliseconds=-1)
        outbox.purge()
        assert desk.envelopes("delivered") == {kept.id}
        desk.pass_time(milliseconds=1)
        seen: list[tuple[str, set[str]]] = []
        steps.listen(lambda step: seen.append((step, desk.envelopes("delivered"))))
        try:
            outbox.purge()
        finally:
            steps.listen(None)
        assert seen == [("purge.removed", set())]
        assert outbox.get(kept.id).receipt == RECEIPT
        assert outbox.next_purge() == NOON + timedelta(days=90)

    def test_what_is_personal_goes_when_its_days_are_over(self, desk: Desk) -> None:
        outbox = desk.process(keep_receipt_days=2)
        kept, waiting = deliver(outbox, outbox.add(envelope())), outbox.add(envelope())
        desk.pass_time(days=2)
        outbox.purge()
        told = outbox.get(kept.id)
        assert (told.state, told.rating, told.respondent) == (State.DELIVERED, kept.rating, None)
        assert told.receipt == Receipt()
        assert outbox.claimed_reviews(["rev-1"]) == set()
        assert outbox.get(waiting.id).respondent == IDENTIFIED
        assert outbox.next_purge() is None

    def test_entries_of_discarded_ones_go_too(self, desk: Desk) -> None:
        outbox = desk.process(keep_receipt_days=2)
        kept = outbox.add(envelope())
        outbox.discard([kept.id])
        assert outbox.next_purge() == NOON + timedelta(days=2)
        desk.pass_time(days=2)
        outbox.purge()
        with pytest.raises(NotInOutbox):
            outbox.get(kept.id)
        assert outbox.counts()[State.DISCARDED] == 0

    def test_each_start_looks_for_what_is_due(self, desk: Desk) -> None:
        outbox = desk.process(keep_audio_days=3)
        deliver(outbox, outbox.add(envelope()))
        desk.process(keep_audio_days=0).start()
        assert desk.envelopes("delivered") == set()

    def test_a_voice_that_stays_keeps_no_start_back(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(_path: Path, missing_ok: bool = False) -> None:
            raise PermissionError(13, "no")

        outbox = desk.process(keep_audio_days=3)
        kept = deliver(outbox, outbox.add(envelope()))
        again = desk.process()
        with monkeypatch.context() as patched:
            patched.setattr(Path, "unlink", refuse)
            assert again.get(kept.id).state is State.DELIVERED
            with pytest.raises(OutboxUnwritable):
                again.purge()
        again.purge()
        assert desk.envelopes("delivered") == set()


class TestReconciliation:
    def doubt(self, outbox: Outbox, submission: Submission) -> Submission:
        outbox.claim(submission.id, "run-1")
        outbox.mark_handed_over(submission.id)
        return outbox.settle(submission.id, State.IN_DOUBT, outcome=None, problem=InDoubt())

    def rivals(self, outbox: Outbox, submission: Submission, minutes: int = 1) -> set[str]:
        window = (NOON, NOON + timedelta(minutes=minutes))
        return {each.id for each in outbox.rivals(submission, window)}

    def test_reviews_that_are_known_are_claimed(self, desk: Desk, outbox: Outbox) -> None:
        deliver(outbox, outbox.add(envelope()))
        other = desk.process()
        assert other.claimed_reviews(["rev-1", "rev-2"]) == {"rev-1"}
        assert other.claimed_reviews([]) == set()

    def test_without_the_secret_nothing_can_be_compared(self, desk: Desk, outbox: Outbox) -> None:
        deliver(outbox, outbox.add(envelope()))
        desk.locked = True
        with pytest.raises(KeyringLocked):
            desk.process().claimed_reviews(["rev-1"])

    def test_rivals_are_those_that_the_review_could_belong_to(
        self, desk: Desk, outbox: Outbox
    ) -> None:
        mine = self.doubt(outbox, outbox.add(envelope()))
        doubtful = self.doubt(outbox, outbox.add(envelope()))
        unknown = deliver(outbox, outbox.add(envelope()), Receipt("words"))
        deliver(outbox, outbox.add(envelope()))  # its review is known
        deliver(outbox, outbox.add(envelope(stars=2)), None)
        deliver(outbox, outbox.add(envelope(respondent=Anonymous())), None)
        outbox.add(envelope())
        assert self.rivals(outbox, mine) == {doubtful.id, unknown.id}

    def test_only_tries_of_that_time_count(self, desk: Desk, outbox: Outbox) -> None:
        desk.pass_time(minutes=-2)
        ended_before = deliver(outbox, outbox.add(envelope()), None)
        spanning = outbox.add(envelope())
        outbox.claim(spanning.id, "run-1")
        desk.now = NOON
        mine = self.doubt(outbox, outbox.add(envelope()))
        outbox.settle(spanning.id, State.IN_DOUBT, outcome=None, problem=InDoubt())
        desk.pass_time(minutes=1, milliseconds=1)
        began_after = deliver(outbox, outbox.add(envelope()), None)
        assert self.rivals(outbox, mine) == {spanning.id}
        assert self.rivals(outbox, mine, minutes=2) == {spanning.id, began_after.id}
        assert ended_before.state is State.DELIVERED

    def test_a_try_whose_run_died_has_no_end(self, desk: Desk, outbox: Outbox) -> None:
        desk.pass_time(minutes=-2)
        dead = outbox.add(envelope())
        outbox.claim(dead.id, "run-0")
        outbox.mark_handed_over(dead.id)
        outbox.settle_dead_claims("run-1")
        desk.now = NOON
        mine = self.doubt(outbox, outbox.add(envelope()))
        assert self.rivals(outbox, mine) == {dead.id}

    def test_tried_twice_it_is_named_once(self, outbox: Outbox) -> None:
        mine = self.doubt(outbox, outbox.add(envelope()))
        twice = self.doubt(outbox, outbox.add(envelope()))
        outbox.requeue(twice.id)
        self.doubt(outbox, twice)
        (rival,) = outbox.rivals(mine, (NOON, NOON))
        assert rival.id == twice.id

    def test_a_mark_of_a_lost_data_key_tells_nothing(self, desk: Desk, outbox: Outbox) -> None:
        mine = self.doubt(outbox, outbox.add(envelope()))
        done = deliver(outbox, outbox.add(envelope()))
        assert self.rivals(outbox, mine) == set()
        outbox.close()
        (desk.data / "data-key.age").unlink()
        desk.identity = str(IDENTITY)
        again = desk.process()
        assert again.claimed_reviews(["rev-1"]) == set()
        assert self.rivals(again, mine) == {done.id}
