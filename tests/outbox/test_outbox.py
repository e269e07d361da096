"""Putting a voice in, and taking it out."""

from __future__ import annotations

import errno
import os
import stat
import threading
from typing import TYPE_CHECKING

import pytest

from tests.outbox.conftest import NOON, Desk, deliver
from tests.stage.feedbacks import IDENTIFIED, envelope
from woku_desktop import steps
from woku_desktop.domain.errors import KeyringLocked, NotSealable
from woku_desktop.domain.feedback import Anonymous
from woku_desktop.domain.outbox_errors import (
    EnvelopeDamaged,
    EnvelopeMissing,
    NotInOutbox,
    OutboxFull,
    OutboxUnwritable,
)
from woku_desktop.domain.submission import State
from woku_desktop.outbox import folders
from woku_desktop.outbox.outbox import Outbox, utc_now

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


NOBODY = "0" * 32


@pytest.fixture
def passed() -> Iterator[list[str]]:
    names: list[str] = []
    steps.listen(names.append)
    yield names
    steps.listen(None)


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
