"""Correcting what was not delivered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.outbox.conftest import Desk, deliver
from tests.outbox.test_discard_retry import NOBODY, doubt, reject
from tests.outbox.test_undo import damage
from tests.stage.feedbacks import envelope, feedback
from woku_desktop import steps
from woku_desktop.domain.errors import InvalidField
from woku_desktop.domain.feedback import Anonymous, Identified, Kind, Rating
from woku_desktop.domain.outbox_errors import (
    AlreadyDelivered,
    AlreadyDiscarded,
    BeingSent,
    EnvelopeDamaged,
    NotInOutbox,
    OutboxFull,
)
from woku_desktop.domain.submission import Amendment, State
from woku_desktop.outbox.envelope import Envelope

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.outbox.outbox import Outbox

RIGHT = Identified("diego.soto@example.org", "56911112222")


def test_a_refused_address_is_corrected_and_sent_again(desk: Desk, outbox: Outbox) -> None:
    kept = reject(outbox, outbox.add(envelope(b"sound", stars=2)))
    told = outbox.amend(kept.id, Amendment(respondent=RIGHT, rating=Rating(3)))
    assert (told.state, told.respondent, told.rating) == (State.QUEUED, RIGHT, Rating(3))
    assert (told.problem, told.possible_duplicate, told.settled_at) == (None, False, None)
    assert told.attempts == 1
    opened = desk.process().open(kept.id)
    assert (opened.feedback.respondent, opened.feedback.rating) == (RIGHT, Rating(3))
    assert (opened.voice, opened.feedback.created_at) == (b"sound", kept.created_at)
    assert desk.process().get(kept.id) == told
    assert outbox.standing(kept.id).tries == 0
    assert outbox.station.wakes() == 1


def test_what_is_not_named_stays(outbox: Outbox) -> None:
    sent = envelope()
    kept = outbox.add(sent)
    outbox.amend(kept.id, Amendment())
    assert outbox.open(kept.id) == sent
    assert outbox.amend(kept.id, Amendment(respondent=Anonymous())).anonymous is True
    assert outbox.get(kept.id).respondent == Anonymous()
    assert outbox.get(kept.id).rating == sent.feedback.rating


def test_a_text_is_corrected(outbox: Outbox) -> None:
    kept = outbox.add(Envelope.of_text(feedback(), "Very god"))
    assert (kept.kind, kept.text, kept.size_bytes) == (Kind.TEXT, "Very god", 8)
    told = outbox.amend(kept.id, Amendment(text=" Very good "))
    assert (told.kind, told.text, told.size_bytes) == (Kind.TEXT, "Very good", 9)
    assert outbox.open(kept.id).text == "Very good"
    assert not told.sound_kept


@pytest.mark.parametrize("text", ["", "x" * 3001])
def test_a_text_that_is_none_changes_nothing(outbox: Outbox, text: str) -> None:
    kept = outbox.add(Envelope.of_text(feedback(), "Very good"))
    with pytest.raises(InvalidField, match="text: 1 to 3000"):
        outbox.amend(kept.id, Amendment(text=text))
    assert outbox.get(kept.id) == kept


def test_a_voice_takes_no_text(outbox: Outbox) -> None:
    kept = outbox.add(envelope())
    with pytest.raises(InvalidField, match="text: nothing when"):
        outbox.amend(kept.id, Amendment(text="Very good"))


def test_what_woku_may_have_is_marked(outbox: Outbox) -> None:
    kept = doubt(outbox, outbox.add(envelope()))
    assert outbox.amend(kept.id, Amendment(respondent=RIGHT)).possible_duplicate


def test_what_opens_again_is_corrected_where_it_waits(desk: Desk, outbox: Outbox) -> None:
    kept = outbox.add(envelope())
    sealed = (desk.data / "outbox" / f"{kept.id}.age").read_bytes()
    damage(desk, outbox, kept)
    with pytest.raises(EnvelopeDamaged):
        outbox.amend(kept.id, Amendment(respondent=RIGHT))
    (desk.data / "damaged" / f"{kept.id}.age").write_bytes(sealed)
    assert outbox.amend(kept.id, Amendment(respondent=RIGHT)).state is State.QUEUED
    assert desk.envelopes() == {kept.id}
    assert desk.envelopes("damaged") == set()


def test_what_is_over_or_on_its_way_is_left_alone(outbox: Outbox) -> None:
    sending, arrived, gone = (outbox.add(envelope()) for _ in range(3))
    outbox.claim(sending.id, "run-1")
    deliver(outbox, arrived)
    outbox.discard([gone.id], 10.0)
    for kept, refusal in (
        (sending, BeingSent),
        (arrived, AlreadyDelivered),
        (gone, AlreadyDiscarded),
    ):
        with pytest.raises(refusal):
            outbox.amend(kept.id, Amendment(respondent=RIGHT))
    with pytest.raises(NotInOutbox):
        outbox.amend(NOBODY, Amendment(respondent=RIGHT))


def _at(step: str, act: Callable[[], object]) -> None:
    """Do something when a step is passed, once."""

    def heard(name: str) -> None:
        if name == step:
            steps.listen(None)
            act()

    steps.listen(heard)


@pytest.fixture(autouse=True)
def _quiet() -> object:
    yield
    steps.listen(None)


def test_a_claim_that_comes_first_is_not_corrected_under_way(desk: Desk, outbox: Outbox) -> None:
    sent = envelope()
    kept = outbox.add(sent)
    other = desk.process()
    other.start()
    read = outbox._identity

    def claimed_meanwhile() -> str:
        other.claim(kept.id, "run-2")
        return read()

    outbox._identity = claimed_meanwhile
    with pytest.raises(BeingSent):
        outbox.amend(kept.id, Amendment(respondent=RIGHT))
    assert other.open(kept.id) == sent


def test_cut_off_in_between_it_is_listed_as_what_it_is(desk: Desk, outbox: Outbox) -> None:
    kept = reject(outbox, outbox.add(envelope()))

    def die() -> None:
        raise ZeroDivisionError

    _at("amend.replaced", die)
    with pytest.raises(ZeroDivisionError):
        outbox.amend(kept.id, Amendment(respondent=RIGHT, rating=Rating(1)))
    outbox.close()
    again = desk.process()
    assert again.get(kept.id).state is State.REJECTED
    (retried,) = again.retry([kept.id])
    again.claim(kept.id, "run-2")
    assert again.open(kept.id).feedback.respondent == RIGHT
    listed = again.get(kept.id)
    assert (listed.respondent, listed.rating) == (RIGHT, Rating(1))
    assert retried.attempts == 1


def test_what_was_opened_before_a_correction_does_not_undo_it(desk: Desk, outbox: Outbox) -> None:
    kept = outbox.add(envelope())
    outbox.close()
    for file in desk.data.glob("index.db*"):
        file.unlink()
    late = desk.process()
    late.start()
    ask = late._identity

    def corrected_meanwhile() -> str:
        late._identity = ask
        desk.process().amend(kept.id, Amendment(respondent=RIGHT))
        return ask()

    late._identity = corrected_meanwhile
    late.open(kept.id)
    assert late.get(kept.id).respondent == RIGHT


def test_on_a_full_disk_it_stays_as_it_was(
    desk: Desk, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = envelope()
    kept = outbox.add(sent)

    def full(*_what: object) -> None:
        raise OutboxFull(missing_mb=1)

    monkeypatch.setattr(outbox._folders, "write", full)
    with pytest.raises(OutboxFull):
        outbox.amend(kept.id, Amendment(respondent=RIGHT))
    monkeypatch.undo()
    assert outbox.get(kept.id) == kept
    assert outbox.open(kept.id) == sent
    assert desk.envelopes() == {kept.id}
