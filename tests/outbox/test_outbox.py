"""Putting a voice in, taking it out, throwing it away, trying it again."""

from __future__ import annotations

import errno
import os
import stat
import threading
from typing import TYPE_CHECKING

import pyrage
import pytest

from tests.outbox.conftest import IDENTITY, NOON, Desk, deliver
from tests.stage.feedbacks import IDENTIFIED, envelope
from woku_desktop import steps
from woku_desktop.domain.delivery_errors import InDoubt, Rejected
from woku_desktop.domain.errors import KeyringLocked, NotSealable
from woku_desktop.domain.feedback import Anonymous
from woku_desktop.domain.outbox_errors import (
    AlreadyDelivered,
    AlreadyDiscarded,
    BeingSent,
    EnvelopeDamaged,
    EnvelopeMissing,
    NotInOutbox,
    NotNow,
    OutboxFull,
    OutboxUnwritable,
)
from woku_desktop.domain.outcome import Outcome, OutcomeKind
from woku_desktop.domain.submission import State
from woku_desktop.outbox import folders
from woku_desktop.outbox.outbox import Outbox, utc_now

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from woku_desktop.domain.submission import Submission

NOBODY = "0" * 32


@pytest.fixture
def passed() -> Iterator[list[str]]:
    names: list[str] = []
    steps.listen(names.append)
    yield names
    steps.listen(None)


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


class TestAdd:
    def test_a_kept_voice_is_found_by_the_next_run(self, desk: Desk, outbox: Outbox) -> None:
        sent = envelope()
        kept = outbox.add(sent)
        outbox.close()
        again = desk.process()
        assert again.get(sent.feedback.id) == kept
        assert again.open(sent.feedback.id) == sent
        assert again.notices() == ()

    def test_it_is_told_with_all_that_was_said(self, outbox: Outbox) -> None:
        sent = envelope(b"sound" * 9)
        kept = outbox.add(sent)
        assert kept.state is State.QUEUED
        assert kept.respondent == IDENTIFIED
        assert (kept.woku_id, kept.rating) == (sent.feedback.woku_id, sent.feedback.rating)
        assert (kept.size_bytes, kept.seconds, kept.format) == (45, 2.5, sent.format)
        assert (kept.anonymous, kept.attempts, kept.possible_duplicate) == (False, 0, False)
        assert kept.created_at == sent.feedback.created_at

    def test_an_anonymous_one_stays_anonymous(self, desk: Desk, outbox: Outbox) -> None:
        kept = outbox.add(envelope(respondent=Anonymous()))
        again = desk.process().get(kept.id)
        assert again.anonymous is True
        assert again.respondent == Anonymous()

    def test_the_file_is_durable_before_it_is_listed(
        self, outbox: Outbox, passed: list[str]
    ) -> None:
        outbox.add(envelope())
        assert passed == ["submit.sealed", "submit.written", "submit.renamed", "submit.indexed"]

    def test_once_more_is_once_only(self, desk: Desk, outbox: Outbox, passed: list[str]) -> None:
        sent = envelope()
        first = outbox.add(sent)
        assert outbox.add(sent) == first
        assert passed.count("submit.sealed") == 1
        assert outbox.counts()[State.QUEUED] == 1

    def test_two_threads_with_the_same_one_keep_it_once(self, desk: Desk, outbox: Outbox) -> None:
        sent, kept = envelope(), []
        both = threading.Barrier(2)

        def add() -> None:
            both.wait()
            kept.append(outbox.add(sent))

        outbox.start()
        threads = [threading.Thread(target=add) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert {each.id for each in kept} == {sent.feedback.id}
        assert outbox.counts()[State.QUEUED] == 1
        assert outbox.open(sent.feedback.id) == sent

    def test_found_by_another_process_before_it_was_listed_it_is_no_duplicate(
        self, desk: Desk, outbox: Outbox
    ) -> None:
        sent, other = envelope(), desk.process()
        outbox.start()

        def look(step: str) -> None:
            if step == "submit.renamed":
                other.start()
                assert other.get(sent.feedback.id).possible_duplicate

        steps.listen(look)
        try:
            kept = outbox.add(sent, awaited=True)
        finally:
            steps.listen(None)
        assert not kept.possible_duplicate
        assert kept.rating == sent.feedback.rating

    @pytest.mark.parametrize("tried", [State.QUEUED, State.DELIVERED])
    def test_sent_by_another_process_before_it_was_listed_it_stays_so(
        self, desk: Desk, outbox: Outbox, tried: State
    ) -> None:
        sent, other = envelope(), desk.process()
        outbox.start()

        def send(step: str) -> None:
            if step == "submit.renamed":
                other.start()
                other.claim(sent.feedback.id, "run-2")
                other.settle(sent.feedback.id, tried, outcome=None, problem=None)

        steps.listen(send)
        try:
            kept = outbox.add(sent)
        finally:
            steps.listen(None)
        assert (kept.state, kept.attempts, kept.possible_duplicate) == (tried, 1, True)
        assert desk.envelopes() == (set() if tried is State.DELIVERED else {kept.id})

    def test_it_says_when_there_is_nothing_to_seal_to(self, desk: Desk) -> None:
        def nobody() -> list[str]:
            raise NotSealable

        outbox = Outbox(desk.data, nobody, lambda: desk.identity)
        with pytest.raises(NotSealable):
            outbox.add(envelope())
        assert outbox.counts()[State.QUEUED] == 0
        outbox.close()

    def test_it_keeps_without_the_secret_and_opens_only_with_it(
        self, desk: Desk, outbox: Outbox
    ) -> None:
        desk.locked = True
        sent = envelope()
        assert outbox.add(sent).respondent == IDENTIFIED
        assert desk.asked == 0
        with pytest.raises(KeyringLocked):
            outbox.open(sent.feedback.id)

    def test_a_folder_that_takes_nothing_is_told(self, desk: Desk, outbox: Outbox) -> None:
        desk.data.write_text("a file where the folder should be")
        with pytest.raises(OutboxUnwritable):
            outbox.add(envelope())

    @pytest.mark.parametrize(
        ("number", "told"),
        [(errno.ENOSPC, OutboxFull), (errno.EIO, OutboxUnwritable)],
    )
    @pytest.mark.parametrize("where", ["fsync", "replace"])
    def test_a_write_that_breaks_off_leaves_nothing_of_it(
        self,
        desk: Desk,
        outbox: Outbox,
        monkeypatch: pytest.MonkeyPatch,
        number: int,
        told: type[Exception],
        where: str,
    ) -> None:
        outbox.add(envelope())
        before = {*(desk.data / "outbox").iterdir()}

        def fail(*_args: object) -> None:
            raise OSError(number, "no")

        with monkeypatch.context() as patched:
            if where == "fsync":
                patched.setattr(os, "fsync", fail)
            else:  # renamed, and the name may not last
                patched.setattr(folders, "sync_folder", fail)
            with pytest.raises(told):
                outbox.add(envelope())
        assert {*(desk.data / "outbox").iterdir()} == before
        assert outbox.counts()[State.QUEUED] == 1

    def test_what_can_not_be_listed_is_not_kept(
        self, desk: Desk, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        outbox.start()

        def full(*_args: object, **_names: object) -> None:
            raise OutboxFull(missing_mb=1)

        with monkeypatch.context() as patched:
            patched.setattr(outbox, "_write", full)
            with pytest.raises(OutboxFull):
                outbox.add(envelope())
        assert desk.envelopes() == set()

    @pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
    def test_only_its_owner_may_look_into_it(self, desk: Desk) -> None:
        outbox = desk.process(keep_audio_days=1)
        deliver(outbox, outbox.add(envelope()))
        outbox.add(envelope())
        for path in (desk.data, *desk.data.rglob("*")):
            wanted = 0o700 if path.is_dir() else 0o600
            if path.suffix != ".lock":
                assert stat.S_IMODE(path.stat().st_mode) == wanted, path


class TestOpen:
    def test_what_is_not_there_is_told(self, outbox: Outbox) -> None:
        with pytest.raises(NotInOutbox):
            outbox.open(NOBODY)

    def test_a_file_that_is_gone_is_told(self, desk: Desk, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        (desk.data / "outbox" / f"{kept.id}.age").unlink()
        with pytest.raises(EnvelopeMissing):
            outbox.open(kept.id)

    def test_one_under_another_name_is_damaged(self, desk: Desk, outbox: Outbox) -> None:
        one, two = outbox.add(envelope()), outbox.add(envelope())
        folder = desk.data / "outbox"
        (folder / f"{one.id}.age").replace(folder / f"{two.id}.age")
        with pytest.raises(EnvelopeDamaged):
            outbox.open(two.id)

    @pytest.mark.parametrize(
        ("number", "told"), [(errno.EIO, EnvelopeDamaged), (errno.EMFILE, OutboxUnwritable)]
    )
    def test_only_a_disk_that_fails_makes_it_damaged(
        self,
        outbox: Outbox,
        monkeypatch: pytest.MonkeyPatch,
        number: int,
        told: type[Exception],
    ) -> None:
        kept = outbox.add(envelope())

        def fail(_path: Path) -> bytes:
            raise OSError(number, "no")

        monkeypatch.setattr("pathlib.Path.read_bytes", fail)
        with pytest.raises(told):
            outbox.open(kept.id)


class TestDiscard:
    @pytest.mark.parametrize("state", [State.QUEUED, State.REJECTED, State.IN_DOUBT])
    def test_nothing_of_it_stays(self, desk: Desk, outbox: Outbox, state: State) -> None:
        kept = outbox.add(envelope())
        if state is not State.QUEUED:
            (reject if state is State.REJECTED else doubt)(outbox, kept)
        gone = outbox.discard(kept.id)
        assert (gone.state, gone.respondent, gone.problem) == (State.DISCARDED, None, None)
        assert gone.settled_at == NOON
        assert desk.envelopes() == set()
        private = outbox._read(lambda c: c.execute("SELECT private FROM submission").fetchone())
        assert private[0] is None

    def test_a_damaged_one_goes_as_well(self, desk: Desk, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        outbox.settle(kept.id, State.DAMAGED, outcome=None, problem=EnvelopeDamaged())
        assert desk.envelopes("damaged") == {kept.id}
        outbox.discard(kept.id)
        assert desk.envelopes("damaged") == set()

    def test_not_while_it_is_being_sent_and_not_afterwards(self, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        outbox.claim(kept.id, "run-1")
        with pytest.raises(BeingSent) as caught:
            outbox.discard(kept.id)
        assert caught.value.facts == {"id": kept.id}
        outbox.settle(kept.id, State.DELIVERED, outcome=None, problem=None)
        with pytest.raises(AlreadyDelivered):
            outbox.discard(kept.id)

    def test_not_twice(self, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        outbox.discard(kept.id)
        with pytest.raises(AlreadyDiscarded):
            outbox.discard(kept.id)

    def test_a_folder_that_lets_nothing_go_is_told_and_made_up_for(
        self, desk: Desk, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(_path: Path, missing_ok: bool = False) -> None:
            raise PermissionError(errno.EACCES, "no")

        kept = outbox.add(envelope())
        with monkeypatch.context() as patched:
            patched.setattr("pathlib.Path.unlink", refuse)
            with pytest.raises(OutboxUnwritable):
                outbox.discard(kept.id)
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


class TestDelivering:
    def test_one_process_at_a_time(self, desk: Desk, outbox: Outbox) -> None:
        held = outbox.delivering()
        assert held is not None
        assert desk.process().delivering(wait_s=0.1) is None
        held.release()
        with desk.process().delivering() or pytest.fail("it is free") as again:
            assert outbox.delivering() is None
            assert again is not None
        free = outbox.delivering()
        assert free is not None
        free.release()

    def test_a_folder_that_takes_no_lock_is_told(self, desk: Desk, outbox: Outbox) -> None:
        outbox.start()
        (desk.data / "deliver.lock").mkdir()
        with pytest.raises(OutboxUnwritable):
            outbox.delivering()


def test_the_clock_it_has_by_itself_is_utc() -> None:
    assert utc_now().utcoffset() == NOON.utcoffset()
