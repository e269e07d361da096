"""The data key: made without a secret, opened with it, replaced when it is lost."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pyrage
import pytest

from tests.outbox.conftest import IDENTITY, RECEIPT, Desk, deliver
from tests.stage.feedbacks import IDENTIFIED, envelope
from woku_desktop import files
from woku_desktop.domain.delivery_errors import KeyRefused, Misdirected
from woku_desktop.domain.errors import IdentityMissing, KeyringFailed, KeyringLocked
from woku_desktop.domain.outbox_errors import OutboxFull, OutboxUnwritable
from woku_desktop.domain.submission import State
from woku_desktop.outbox import receipts
from woku_desktop.outbox.receipts import Receipts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from woku_desktop.domain.submission import Submission
    from woku_desktop.outbox.outbox import Outbox


def make(desk: Desk) -> Receipts:
    desk.data.mkdir(exist_ok=True)
    return Receipts(
        desk.data / "data-key.age",
        desk.data / "data-key.lock",
        lambda: desk.recipients,
        desk._ask,
    )


def test_it_is_made_without_the_secret_and_opened_with_it(desk: Desk) -> None:
    desk.locked = True
    first = make(desk)
    assert first.prepare()
    sealed = first.seal("id", {"email": "a@example.com"})
    assert first.prepare()
    second = make(desk)
    assert not second.prepare()
    assert not second.try_unlock()
    assert second.seal("id", {}) is None
    assert second.open("id", sealed) is None
    assert second.mark("rev") is None
    desk.locked = False
    second.unlock()
    second.unlock()
    assert second.open("id", sealed) == {"email": "a@example.com"}
    assert second.mark("rev") == first.mark("rev") != first.mark("other")


def test_the_organisation_can_open_it_as_well(desk: Desk) -> None:
    recovery = pyrage.x25519.Identity.generate()
    desk.recipients.append(str(recovery.to_public()))
    make(desk).prepare()
    sealed = (desk.data / "data-key.age").read_bytes()
    assert len(pyrage.decrypt(sealed, [recovery])) == 32


def test_what_belongs_to_one_row_opens_in_no_other(desk: Desk) -> None:
    made = make(desk)
    made.prepare()
    sealed = made.seal("one", {"email": "a@example.com"})
    assert sealed is not None
    assert made.open("two", sealed) is None
    assert made.open("one", sealed[:-1]) is None
    assert made.open("one", sealed[:5]) is None
    assert made.open("one", None) is None
    assert made.open("one", sealed) is not None


@pytest.mark.parametrize("content", [b"", b"no age file", "wrong key", "short"])
def test_one_that_the_right_secret_does_not_open_is_set_aside(
    desk: Desk, content: bytes | str
) -> None:
    other = pyrage.x25519.Identity.generate()
    if content == "wrong key":
        content = pyrage.encrypt(os.urandom(32), [other.to_public()])
    elif content == "short":
        content = pyrage.encrypt(b"x", [IDENTITY.to_public()])
    made = make(desk)
    (desk.data / "data-key.age").write_bytes(content)  # type: ignore[arg-type]
    made.unlock()
    assert made.at_hand
    (aside,) = desk.files("data-key-set-aside-*.age")
    assert (desk.data / aside).read_bytes() == content
    again = make(desk)
    again.unlock()
    assert again.open("id", made.seal("id", {"email": "x"})) == {"email": "x"}


def test_with_another_stations_secret_it_is_left_alone(desk: Desk) -> None:
    make(desk).prepare()
    before = (desk.data / "data-key.age").read_bytes()
    desk.identity = str(pyrage.x25519.Identity.generate())
    with pytest.raises(IdentityMissing):
        make(desk).unlock()
    assert (desk.data / "data-key.age").read_bytes() == before


def test_two_that_find_it_lost_end_with_the_same(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow, fast = make(desk), make(desk)
    (desk.data / "data-key.age").write_bytes(b"lost")
    unsealed = receipts._unsealed

    def overtaken(sealed: bytes, identity: str) -> bytes | None:
        monkeypatch.undo()
        fast.unlock()
        return unsealed(sealed, identity)

    monkeypatch.setattr(receipts, "_unsealed", overtaken)
    slow.unlock()
    assert len(desk.files("data-key-set-aside-*")) == 1
    assert fast.open("id", slow.seal("id", {"email": "x"})) == {"email": "x"}


def test_two_that_find_none_end_with_the_same(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    slow, fast = make(desk), make(desk)
    locked = files.locked

    def overtaken(file: Path) -> object:
        monkeypatch.undo()
        fast.prepare()
        return locked(file)

    monkeypatch.setattr(receipts, "locked", overtaken)
    assert not slow.prepare()
    slow.unlock()
    assert slow.mark("x") == fast.mark("x")


@pytest.mark.parametrize(
    ("number", "told"), [(errno.ENOSPC, OutboxFull), (errno.EIO, OutboxUnwritable)]
)
@pytest.mark.parametrize("lost", [False, True])
def test_a_disk_that_takes_none_is_told(
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    told: type[Exception],
    lost: bool,
) -> None:
    made = make(desk)
    if lost:
        (desk.data / "data-key.age").write_bytes(b"lost")

    def fail(_file: object) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(receipts, "locked", fail)
    with pytest.raises(told):
        made.unlock()


def test_one_that_can_not_be_read_is_told(desk: Desk) -> None:
    made = make(desk)
    (desk.data / "data-key.age").mkdir()
    with pytest.raises(OutboxUnwritable):
        made.unlock()


class TestWhoAsksTheKeyring:
    def test_nobody_before_there_is_something_private(self, desk: Desk, outbox: Outbox) -> None:
        outbox.start()
        outbox._receipts.prepare()
        outbox.station.set_pause(KeyRefused())
        other = desk.process()
        assert other.list() == other.changes(0) == []
        assert other.learn() == 0
        assert other.station.pause() is not None
        other.station.set_pause(Misdirected(status=302))
        assert desk.asked == 0
        kept = outbox.add(envelope())
        assert desk.asked == 0
        assert [each.respondent for each in other.list()] == [IDENTIFIED]
        assert [each.respondent for each in other.changes(0)] == [IDENTIFIED]
        assert other.get(kept.id).respondent == IDENTIFIED
        assert desk.asked == 1

    @pytest.mark.parametrize(
        "ask",
        [
            lambda outbox, _kept: outbox.list()[0],
            lambda outbox, _kept: outbox.changes(0)[0],
            lambda outbox, kept: outbox.get(kept.id),
        ],
    )
    def test_who_reads_gets_it_at_the_first_time(
        self, desk: Desk, outbox: Outbox, ask: Callable[[Outbox, Submission], Submission]
    ) -> None:
        kept = outbox.add(envelope())
        assert ask(desk.process(), kept).respondent == IDENTIFIED

    def test_who_keeps_a_voice_asks_once_and_never_waits_again(
        self, desk: Desk, outbox: Outbox
    ) -> None:
        outbox.add(envelope())
        other = desk.process()
        kept = other.add(envelope())
        assert (desk.asked, outbox.get(kept.id).respondent) == (1, IDENTIFIED)
        desk.locked = True
        third = desk.process()
        third._receipts._clock = iter(range(0, 1000, 20)).__next__
        for _ in range(3):
            third.add(envelope())
        assert desk.asked == 2

    def test_who_has_words_for_a_pause(self, desk: Desk, outbox: Outbox) -> None:
        outbox.add(envelope())
        desk.process().station.set_pause(KeyringFailed(reason="quota of diego"))
        told = outbox.station.pause()
        assert told is not None
        assert told.problem.facts == {"reason": "quota of diego"}


class TestInTheOutbox:
    def test_added_while_locked_the_contact_is_filled_in_later(
        self, desk: Desk, outbox: Outbox
    ) -> None:
        outbox.add(envelope())
        desk.locked = True
        other = desk.process()
        kept = other.add(envelope())
        assert other.get(kept.id).respondent is None
        with pytest.raises(KeyringLocked):
            other.learn()
        desk.locked = False
        assert outbox.get(kept.id).respondent is None
        assert outbox.learn() == 1
        assert outbox.get(kept.id).respondent == IDENTIFIED
        assert outbox.learn() == 0

    def test_what_does_not_open_is_left_for_the_one_that_sends(
        self, desk: Desk, outbox: Outbox
    ) -> None:
        outbox.add(envelope())
        desk.locked = True
        other = desk.process()
        kept = other.add(envelope())
        desk.locked = False
        (desk.data / "outbox" / f"{kept.id}.age").write_bytes(b"rotten")
        assert outbox.learn() == 0
        assert outbox.get(kept.id).state is State.QUEUED

    def test_settled_while_locked_nothing_sealed_is_overwritten(
        self, desk: Desk, outbox: Outbox
    ) -> None:
        kept = outbox.add(envelope())
        desk.locked = True
        desk.process().settle(kept.id, State.DAMAGED, outcome=None, problem=None)
        desk.locked = False
        assert outbox.get(kept.id).respondent == IDENTIFIED

    def test_opened_while_the_data_key_is_not_at_hand_nothing_is_unlearnt(
        self, desk: Desk, outbox: Outbox
    ) -> None:
        kept = outbox.add(envelope())
        for file in desk.data.glob("index.db*"):
            file.unlink()
        assert outbox.get(kept.id).rating is None
        other = desk.process()
        desk.locked = True
        other.unlock()
        desk.locked = False
        assert other.open(kept.id).feedback.id == kept.id
        assert other.get(kept.id).rating == kept.rating
        assert other.get(kept.id).respondent is None
        outbox.open(kept.id)
        assert outbox.get(kept.id).respondent == IDENTIFIED

    def test_a_lost_data_key_costs_the_past_and_not_the_present(self, desk: Desk) -> None:
        first = desk.process(keep_audio_days=9)
        done, kept = deliver(first, first.add(envelope())), first.add(envelope())
        first.close()
        (desk.data / "data-key.age").write_bytes(b"rotten")
        again = desk.process(keep_audio_days=9)
        assert again.get(done.id).receipt != RECEIPT
        again.open(kept.id)
        assert again.get(kept.id).respondent == IDENTIFIED
        again.open(done.id)
        assert again.get(done.id).respondent is None
        assert deliver(again, kept).receipt == RECEIPT
