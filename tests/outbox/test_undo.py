"""What was thrown away and can be brought back, for a while."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.outbox.conftest import NOON, Desk, deliver
from tests.outbox.test_discard_retry import NOBODY, doubt, reject
from tests.stage.feedbacks import envelope
from woku_desktop.domain.outbox_errors import (
    AlreadyDelivered,
    AlreadyDiscarded,
    EnvelopeDamaged,
    NotInOutbox,
    OutboxUnwritable,
)
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Submission
    from woku_desktop.outbox.outbox import Outbox

UNTIL = NOON + timedelta(seconds=10)


def damage(desk: Desk, outbox: Outbox, kept: Submission) -> Submission:
    file = desk.data / "outbox" / f"{kept.id}.age"
    file.write_bytes(file.read_bytes()[:-1])
    outbox.claim(kept.id, "run-1")
    return outbox.settle(kept.id, State.DAMAGED, outcome=None, problem=EnvelopeDamaged())


def of_state(desk: Desk, outbox: Outbox, state: State) -> Submission:
    kept = outbox.add(envelope())
    match state:
        case State.REJECTED:
            return reject(outbox, kept)
        case State.IN_DOUBT:
            doubt(outbox, kept)
            return outbox.schedule(kept.id, NOON + timedelta(hours=1))
        case State.DAMAGED:
            return damage(desk, outbox, kept)
        case _:
            return kept


@pytest.mark.parametrize(
    "state", [State.QUEUED, State.REJECTED, State.IN_DOUBT, State.DAMAGED], ids=str
)
def test_it_comes_back_as_what_it_was(desk: Desk, outbox: Outbox, state: State) -> None:
    before = of_state(desk, outbox, state)
    place = "damaged" if state is State.DAMAGED else "outbox"
    (gone,) = outbox.discard([before.id], 10.0)
    assert (gone.state, gone.undo_until) == (State.DISCARDED, UNTIL)
    assert gone.email == before.email
    assert desk.envelopes(place) == set()
    assert desk.envelopes("discarded") == {before.id}
    (back,) = outbox.restore([before.id])
    assert back.revision > gone.revision
    for name in ("state", "next_attempt_at", "problem", "respondent", "undo_until", "settled_at"):
        assert str(getattr(back, name)) == str(getattr(before, name)), name
    assert desk.envelopes(place) == {before.id}
    assert desk.envelopes("discarded") == set()


def test_meanwhile_nobody_sends_opens_or_copies_it(desk: Desk, outbox: Outbox) -> None:
    kept = outbox.add(envelope())
    outbox.discard([kept.id], 10.0)
    assert outbox.next_due(NOON + timedelta(days=1)) is None
    assert outbox.claim(kept.id, "run-2") is None
    assert outbox.next_wake() is None
    assert outbox.learn() == 0
    for act in (
        lambda: outbox.open(kept.id),
        lambda: outbox.export([kept.id], desk.data.parent / "out"),
        lambda: outbox.retry([kept.id]),
        lambda: outbox.discard([kept.id], 10.0),
    ):
        with pytest.raises(AlreadyDiscarded):
            act()


def test_once_it_is_due_nothing_of_it_stays(desk: Desk, outbox: Outbox) -> None:
    kept = outbox.add(envelope())
    outbox.discard([kept.id], 10.0)
    assert outbox.undo_ends() == UNTIL
    desk.pass_time(seconds=9.9)
    outbox.end_undo()
    assert desk.envelopes("discarded") == {kept.id}
    desk.pass_time(seconds=0.1)
    outbox.end_undo()
    assert desk.envelopes("discarded") == set()
    gone = outbox.get(kept.id)
    assert (gone.state, gone.respondent, gone.undo_until) == (State.DISCARDED, None, None)
    assert gone.settled_at == UNTIL
    assert outbox.undo_ends() is None
    with pytest.raises(AlreadyDiscarded):
        outbox.restore([kept.id])


def test_late_is_not_too_late_while_it_is_there(desk: Desk, outbox: Outbox) -> None:
    kept = outbox.add(envelope())
    outbox.discard([kept.id], 10.0)
    desk.pass_time(seconds=12)
    assert outbox.restore([kept.id])[0].state is State.QUEUED
    outbox.end_undo()
    assert outbox.open(kept.id).feedback.id == kept.id


def test_what_is_brought_back_while_others_are_destroyed_stays(
    desk: Desk, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = outbox.add(envelope()), outbox.add(envelope())
    other = desk.process()
    other.start()
    outbox.discard([one.id, two.id], 10.0)
    desk.pass_time(seconds=11)
    write = outbox._settle_write

    def restored_first(work: object, **options: bool) -> object:
        other.restore([two.id])
        return write(work, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(outbox, "_settle_write", restored_first)
    outbox.end_undo()
    assert desk.envelopes("discarded") == set()
    assert desk.envelopes() == {two.id}


def test_the_next_start_destroys_what_is_due_and_no_more(desk: Desk, outbox: Outbox) -> None:
    due, still = outbox.add(envelope()), outbox.add(envelope())
    outbox.discard([due.id], 10.0)
    outbox.discard([still.id], 60.0)
    outbox.close()
    desk.pass_time(seconds=30)
    again = desk.process()
    again.start()
    assert desk.envelopes("discarded") == {still.id}
    assert again.restore([still.id])[0].state is State.QUEUED


def test_what_is_discarded_is_not_found_again_by_a_new_index(desk: Desk, outbox: Outbox) -> None:
    kept = outbox.add(envelope())
    outbox.discard([kept.id], 10.0)
    outbox.close()
    for file in desk.data.glob("index.db*"):
        file.unlink()
    again = desk.process()
    assert again.list() == []
    again.close()
    assert desk.process().list() == []
    assert desk.envelopes("discarded") == set()


def test_a_move_that_was_cut_off_is_made_up_for(desk: Desk, outbox: Outbox) -> None:
    gone, back, broken = (outbox.add(envelope()) for _ in range(3))
    damage(desk, outbox, broken)
    outbox.discard([gone.id, back.id, broken.id], 60.0)
    outbox.restore([back.id, broken.id])
    outbox.close()
    folder = desk.data / "discarded"
    (folder / f"{gone.id}.age").rename(desk.data / "outbox" / f"{gone.id}.age")
    (desk.data / "outbox" / f"{back.id}.age").rename(folder / f"{back.id}.age")
    (desk.data / "damaged" / f"{broken.id}.age").rename(folder / f"{broken.id}.age")
    again = desk.process()
    again.start()
    assert desk.envelopes("discarded") == {gone.id}
    assert desk.envelopes("outbox") == {back.id}
    assert desk.envelopes("damaged") == {broken.id}
    assert again.get(back.id).state is State.QUEUED


def test_what_was_destroyed_but_for_its_file_is_gone_at_the_next_start(
    desk: Desk, outbox: Outbox
) -> None:
    kept = outbox.add(envelope())
    sealed = (desk.data / "outbox" / f"{kept.id}.age").read_bytes()
    outbox.discard([kept.id], 10.0)
    desk.pass_time(seconds=10)
    outbox.end_undo()
    outbox.close()
    (desk.data / "discarded" / f"{kept.id}.age").write_bytes(sealed)
    desk.process().start()
    assert desk.envelopes("discarded") == set()


def test_it_can_be_sent_from_where_it_lies(desk: Desk, outbox: Outbox) -> None:
    """Brought back, it may be claimed before its file has moved."""
    kept = outbox.add(envelope())
    outbox.discard([kept.id], 10.0)
    outbox.restore([kept.id])
    (desk.data / "outbox" / f"{kept.id}.age").rename(desk.data / "discarded" / f"{kept.id}.age")
    assert outbox.open(kept.id).feedback.id == kept.id
    deliver(outbox, kept)
    assert desk.envelopes("discarded") == set()


def test_a_folder_that_lets_go_of_nothing_costs_nothing(
    desk: Desk, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = outbox.add(envelope())

    def stuck(*_what: object) -> bool:
        raise OutboxUnwritable

    monkeypatch.setattr(outbox._folders, "move", stuck)
    assert outbox.discard([kept.id], 10.0)[0].state is State.DISCARDED
    assert outbox.restore([kept.id])[0].state is State.QUEUED
    assert desk.envelopes() == {kept.id}


def test_the_clock_being_set_changes_nothing_about_it(desk: Desk, outbox: Outbox) -> None:
    kept = outbox.add(envelope())
    outbox.discard([kept.id], 10.0)
    outbox.shift_schedule(3600.0)
    assert outbox.undo_ends() == UNTIL + timedelta(hours=1)


def test_several_are_changed_together_or_not_at_all(outbox: Outbox) -> None:
    one, two = outbox.add(envelope()), outbox.add(envelope())
    arrived = deliver(outbox, outbox.add(envelope()))
    for act in (outbox.retry, outbox.discard, lambda ids: outbox.discard(ids, 10.0)):
        with pytest.raises(AlreadyDelivered):
            act([one.id, two.id, arrived.id])
        with pytest.raises(NotInOutbox):
            act([one.id, NOBODY])
    assert outbox.get(one.id).revision == one.revision
    assert len(outbox.discard([one.id, two.id, one.id], 10.0)) == 2
    with pytest.raises(NotInOutbox):
        outbox.restore([one.id, NOBODY])
    assert [each.state for each in outbox.restore([one.id, two.id])] == [State.QUEUED] * 2
    assert outbox.restore([one.id, arrived.id]) == []


def test_with_somebody_to_tell_what_can_be_done_is_done(desk: Desk, outbox: Outbox) -> None:
    one, two = outbox.add(envelope()), reject(outbox, outbox.add(envelope()))
    arrived = deliver(outbox, outbox.add(envelope()))
    broken = damage(desk, outbox, outbox.add(envelope()))
    told: list[Problem] = []
    everything = [one.id, arrived.id, NOBODY, broken.id, two.id]
    retried = outbox.retry(everything, on_refused=told.append)
    assert [each.id for each in retried] == [one.id, two.id]
    assert [type(each) for each in told] == [AlreadyDelivered, NotInOutbox, EnvelopeDamaged]
    told.clear()
    discarded = outbox.discard(everything, 10.0, on_refused=told.append)
    assert [each.id for each in discarded] == [one.id, broken.id, two.id]
    assert [type(each) for each in told] == [AlreadyDelivered, NotInOutbox]
    told.clear()
    desk.pass_time(seconds=11)
    outbox.end_undo()
    assert outbox.restore(everything, on_refused=told.append) == []
    assert [type(each) for each in told] == [
        AlreadyDiscarded,
        NotInOutbox,
        AlreadyDiscarded,
        AlreadyDiscarded,
    ]
