"""What comes next, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.outbox.conftest import NOON, Desk
from tests.stage.feedbacks import envelope, feedback
from woku_desktop.domain.delivery_errors import InDoubt, KeyRefused, SlowUpload, Unreachable
from woku_desktop.domain.submission import State
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.outbox.envelope import Envelope

if TYPE_CHECKING:
    from woku_desktop.domain.submission import Submission
    from woku_desktop.outbox.outbox import Outbox

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def add(outbox: Outbox, *, minutes: int = 0, size: int = 9, awaited: bool = False) -> Submission:
    said = feedback(created_at=NOON + timedelta(minutes=minutes))
    return outbox.add(Envelope(said, bytes(size), AudioFormat.MP3, 1.0), awaited=awaited)


def doubt(outbox: Outbox, submission: Submission, due: datetime | None) -> None:
    outbox.claim(submission.id, "run-1")
    outbox.settle(
        submission.id, State.IN_DOUBT, outcome=None, problem=InDoubt(), next_attempt_at=due
    )


def order(outbox: Outbox, now: datetime = NOON) -> list[str]:
    taken: list[str] = []
    while (due := outbox.next_due(now, taken)) is not None:
        taken.append(due)
    return taken


def test_the_awaited_first_then_the_oldest_and_the_large_last(outbox: Outbox) -> None:
    large = add(outbox, size=5_000)
    second, first = add(outbox, minutes=2), add(outbox, minutes=1)
    awaited = add(outbox, minutes=3, awaited=True)
    slow = SlowUpload(minutes=9, allowed_minutes=5)
    outbox.defer_large(1_000, lambda _submission: slow)
    newest = add(outbox, minutes=4, awaited=True)  # the person who stands there now
    # Who was waited for before has gone: their voice takes its turn.
    assert order(outbox) == [newest.id, first.id, second.id, awaited.id, large.id]
    outbox.discard([newest.id])
    told = outbox.get(large.id).problem
    assert told is not None
    assert told.facts == slow.facts

    outbox.defer_large(1_000, lambda _submission: pytest.fail("it was told already"))
    outbox.defer_large(None, lambda _submission: slow)
    assert order(outbox) == [large.id, first.id, second.id, awaited.id]
    assert outbox.get(large.id).problem is None


def test_tried_once_it_is_awaited_no_more(outbox: Outbox) -> None:
    oldest, awaited = add(outbox), add(outbox, minutes=1, awaited=True)
    outbox.claim(awaited.id, "run-1")
    outbox.settle(awaited.id, State.QUEUED, outcome=None, problem=Unreachable())
    assert order(outbox) == [oldest.id, awaited.id]


def test_when_nobody_waits_any_more_the_oldest_goes_first(outbox: Outbox) -> None:
    oldest, awaited = add(outbox), add(outbox, minutes=1, awaited=True)
    outbox.demote_awaited()
    assert order(outbox) == [oldest.id, awaited.id]


def test_what_waits_is_left_until_it_is_due(outbox: Outbox) -> None:
    kept = add(outbox)
    due = NOON + timedelta(minutes=5)
    told = outbox.schedule(kept.id, due, Unreachable())
    assert told.next_attempt_at == due
    assert told.problem is not None
    assert outbox.next_due(due - timedelta(milliseconds=1)) is None
    assert outbox.next_due(due) == kept.id
    assert outbox.schedule(kept.id, None).problem is not None


def test_doubts_by_their_due_time(outbox: Outbox) -> None:
    one, two, held = add(outbox), add(outbox), add(outbox)
    doubt(outbox, one, NOON + timedelta(minutes=2))
    doubt(outbox, two, NOON + timedelta(minutes=1))
    doubt(outbox, held, None)
    late = NOON + timedelta(days=900)
    assert outbox.next_doubt(NOON) is None
    first = outbox.next_doubt(late)
    assert first is not None
    assert first.id == two.id
    second = outbox.next_doubt(late, {two.id})
    assert second is not None
    assert second.id == one.id
    assert outbox.next_doubt(late, {one.id, two.id}) is None
    assert outbox.next_due(late) is None


def test_the_next_wake_is_the_earliest_of_both(outbox: Outbox) -> None:
    assert outbox.next_wake() is None
    one, two, held = add(outbox), add(outbox), add(outbox)
    doubt(outbox, held, None)
    assert outbox.next_wake() == EPOCH
    outbox.schedule(one.id, NOON + timedelta(minutes=9))
    doubt(outbox, two, NOON + timedelta(minutes=3))
    assert outbox.next_wake() == NOON + timedelta(minutes=3)
    assert outbox.next_wake({two.id}) == NOON + timedelta(minutes=9)
    assert outbox.next_wake({one.id, two.id}) is None


def test_sent_again_it_is_due_now_and_may_be_there_twice(outbox: Outbox) -> None:
    kept = add(outbox)
    doubt(outbox, kept, NOON + timedelta(hours=1))
    again = outbox.requeue(kept.id)
    assert (again.state, again.next_attempt_at) == (State.QUEUED, None)
    assert again.possible_duplicate


@pytest.mark.parametrize("jump", [timedelta(days=-400), timedelta(days=400, milliseconds=1)])
def test_a_clock_that_was_set_moves_every_time_along(
    desk: Desk, outbox: Outbox, jump: timedelta
) -> None:
    queued, doubtful, done = add(outbox), add(outbox), add(outbox)
    outbox.claim(queued.id, "run-1")
    outbox.settle(
        queued.id,
        State.QUEUED,
        outcome=None,
        problem=None,
        next_attempt_at=NOON + timedelta(minutes=5),
        strike=True,
    )
    doubt(outbox, doubtful, NOON + timedelta(minutes=7))
    outbox.discard([done.id])
    outbox.station.set_pause(KeyRefused(), NOON + timedelta(minutes=15))
    revision = outbox.revision()

    desk.now += jump
    outbox.shift_schedule(jump.total_seconds())

    assert outbox.next_due(desk.now) is None
    assert outbox.next_due(desk.now + timedelta(minutes=5)) == queued.id
    assert outbox.next_doubt(desk.now + timedelta(minutes=6)) is None
    assert outbox.next_doubt(desk.now + timedelta(minutes=7)) is not None
    standing = outbox.standing(doubtful.id)
    assert (standing.doubt_from, standing.doubt_until) == (desk.now, desk.now)
    assert outbox.standing(queued.id).first_strike_at == desk.now
    pause = outbox.station.pause()
    assert pause is not None
    assert (pause.since, pause.until) == (desk.now, desk.now + timedelta(minutes=15))
    assert {each.id for each in outbox.changes(revision)} == {queued.id, doubtful.id}
    assert outbox.get(done.id).settled_at == NOON


def test_without_a_pause_there_is_none_to_move(outbox: Outbox) -> None:
    outbox.shift_schedule(60)
    outbox.station.set_pause(KeyRefused())
    outbox.shift_schedule(60)
    pause = outbox.station.pause()
    assert pause is not None
    assert (pause.since, pause.until) == (NOON + timedelta(minutes=1), None)


def test_nothing_waits_longer_than_it_may(outbox: Outbox) -> None:
    near, far, doubtful = add(outbox), add(outbox), add(outbox)
    latest = NOON + timedelta(hours=1)
    outbox.schedule(near.id, latest - timedelta(minutes=1))
    outbox.schedule(far.id, NOON + timedelta(days=4_000))
    doubt(outbox, doubtful, NOON + timedelta(days=4_000))
    outbox.clamp_schedule(latest)
    assert outbox.get(near.id).next_attempt_at == latest - timedelta(minutes=1)
    assert outbox.get(far.id).next_attempt_at == latest
    assert outbox.get(doubtful.id).next_attempt_at == latest


def test_times_are_kept_to_the_millisecond(desk: Desk, outbox: Outbox) -> None:
    kept = add(outbox)
    exact = NOON.replace(microsecond=123_000)
    outbox.schedule(kept.id, exact.replace(microsecond=123_456))
    assert desk.process().get(kept.id).next_attempt_at == exact


def test_a_person_hears_of_what_changed_by_schedule(outbox: Outbox) -> None:
    kept = outbox.add(envelope())
    before = outbox.revision()
    told = outbox.schedule(kept.id, NOON, Unreachable())
    (change,) = outbox.changes(before)
    assert replace(change, problem=None) == replace(told, problem=None)
