"""Pages, counts, prefixes, and following what other processes do."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.outbox.conftest import NOON, RECEIPT, Desk, deliver
from tests.stage.feedbacks import IDENTIFIED, envelope, feedback
from woku_desktop.domain.delivery_errors import InDoubt, KeyRefused, Misdirected, Rejected
from woku_desktop.domain.errors import KeyringFailed
from woku_desktop.domain.outbox_errors import NotInOutbox
from woku_desktop.domain.outcome import Outcome, OutcomeKind
from woku_desktop.domain.submission import State
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.outbox.envelope import Envelope
from woku_desktop.outbox.rows import problem_of

if TYPE_CHECKING:
    from woku_desktop.domain.submission import Submission
    from woku_desktop.outbox.outbox import Outbox


def add_many(outbox: Outbox, how_many: int) -> list[Submission]:
    """Newest first; each two were said in the same millisecond."""
    added = [
        outbox.add(
            Envelope(
                feedback(created_at=NOON + timedelta(milliseconds=n // 2)),
                b"x",
                AudioFormat.MP3,
                1.0,
            )
        )
        for n in range(how_many)
    ]
    return sorted(added, key=lambda each: (each.created_at, each.id), reverse=True)


class TestPages:
    def test_newest_first_and_none_twice(self, outbox: Outbox) -> None:
        added = add_many(outbox, 7)
        first = outbox.list(limit=3)
        second = outbox.list(before=first[-1], limit=3)
        last = outbox.list(before=second[-1], limit=3)
        assert first + second + last == added
        assert outbox.list(before=last[-1]) == []

    def test_only_some_states_across_pages(self, outbox: Outbox) -> None:
        added = add_many(outbox, 6)
        for each in added[::2]:
            outbox.discard([each.id])
        deliver(outbox, added[1])
        wanted = [State.QUEUED, State.DISCARDED]
        first = outbox.list(wanted, limit=2)
        rest = outbox.list(wanted, before=first[-1])
        assert [e.id for e in first + rest] == [e.id for e in added if e.id != added[1].id]
        assert [e.id for e in outbox.list([State.DELIVERED])] == [added[1].id]
        assert outbox.list([]) == []


def test_counts_follow_every_move(outbox: Outbox) -> None:
    assert outbox.counts() == dict.fromkeys(State, 0)
    one, two, _three = add_many(outbox, 3)
    deliver(outbox, one)
    outbox.discard([two.id])
    wanted = dict.fromkeys(State, 0)
    wanted |= {State.QUEUED: 1, State.DELIVERED: 1, State.DISCARDED: 1}
    assert outbox.counts() == wanted


def test_a_doubt_is_counted_for_a_person_once_nothing_looks_into_it(outbox: Outbox) -> None:
    for each in add_many(outbox, 2):
        outbox.claim(each.id, "run")
        outbox.settle(
            each.id, State.IN_DOUBT, outcome=None, problem=InDoubt(), next_attempt_at=NOON
        )
    assert (outbox.counts().checked, outbox.counts().needing) == (2, 0)
    outbox.schedule(outbox.list()[0].id, None)
    counts = outbox.counts()
    assert (counts[State.IN_DOUBT], counts.held, counts.waiting) == (2, 1, 1)


class TestPrefix:
    def test_four_digits_that_only_one_begins_with(self, outbox: Outbox) -> None:
        (kept,) = add_many(outbox, 1)
        assert outbox.resolve(kept.id[:4].upper()) == kept.id
        assert outbox.resolve(kept.id) == kept.id

    @pytest.mark.parametrize("prefix", ["", "abc", "zzzz", "0" * 33, "%___", "0000"])
    def test_anything_else_is_not_here(self, outbox: Outbox, prefix: str) -> None:
        with pytest.raises(NotInOutbox) as caught:
            outbox.resolve(prefix)
        assert caught.value.facts == {"id": prefix}

    def test_two_that_begin_alike_are_not_told_apart(self, outbox: Outbox) -> None:
        said = feedback()
        for last in "ab":
            object.__setattr__(said, "id", f"{'0' * 31}{last}")
            outbox.add(Envelope(said, b"x", AudioFormat.MP3, 1.0))
        with pytest.raises(NotInOutbox):
            outbox.resolve("0000")
        assert outbox.resolve(f"{'0' * 31}a").endswith("a")


class TestFollowing:
    def test_the_changes_of_all_processes_in_order(self, desk: Desk, outbox: Outbox) -> None:
        one, two = add_many(outbox, 2)
        seen, other = outbox.revision(), desk.process()
        assert outbox.changes(seen) == []
        other.discard([two.id])
        other.claim(one.id, "run-2")
        assert [each.id for each in outbox.changes(seen)] == [two.id, one.id]
        assert outbox.changes(seen)[-1].revision == outbox.revision()

    def test_another_process_shows_in_the_data_version_and_itself_does_not(
        self, desk: Desk, outbox: Outbox
    ) -> None:
        (one,) = add_many(outbox, 1)
        other = desk.process()
        before = other.data_version()
        outbox.schedule(one.id, NOON)
        after = other.data_version()
        assert after != before
        other.schedule(one.id, None)
        assert other.data_version() == after

    def test_an_index_made_anew_shows_as_well(self, desk: Desk, outbox: Outbox) -> None:
        add_many(outbox, 1)
        revision, before = outbox.revision(), outbox.data_version()
        (desk.data / "index.db").unlink()
        assert outbox.data_version() != before
        assert len(outbox.changes(revision)) == 1


class TestLocked:
    def test_what_is_public_is_told_and_the_rest_is_not(self, desk: Desk, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        outbox.claim(kept.id, "run-1")
        problem = Rejected(messages="secret words")
        outbox.settle(kept.id, State.REJECTED, outcome=None, problem=problem)
        desk.locked = True
        told = desk.process().get(kept.id)
        assert (told.rating, told.anonymous, told.respondent) == (kept.rating, False, None)
        assert told.problem is not None
        assert told.problem.facts == {"messages": "…"}
        assert told.problem.detail.format(**told.problem.facts) == "Woku says: …"

    def test_the_keyring_is_not_asked_for_each_page(self, desk: Desk, outbox: Outbox) -> None:
        deliver(outbox, outbox.add(envelope()))
        desk.locked = True
        other = desk.process()
        for _ in range(5):
            assert [each.email for each in other.list()] == [None]
        assert desk.asked == 1

    def test_once_it_is_unlocked_all_is_there(self, desk: Desk, outbox: Outbox) -> None:
        deliver(outbox, outbox.add(envelope()))
        desk.locked = True
        other, clock = desk.process(), [0.0]
        other._receipts._clock = lambda: clock[0]
        assert other.list()[0].receipt != RECEIPT
        desk.locked = False
        clock[0] = 10.0
        (told,) = other.list()
        assert (told.receipt, told.respondent) == (RECEIPT, IDENTIFIED)


class TestStation:
    def test_facts_are_shared_and_forgotten(self, desk: Desk, outbox: Outbox) -> None:
        other = desk.process().station
        assert other.recall("upload_rate") is None
        outbox.station.remember("upload_rate", 125_000.5)
        assert other.recall("upload_rate") == 125_000.5
        outbox.station.remember("upload_rate", None)
        assert other.recall("upload_rate") is None

    def test_a_pause_says_why_since_when_and_until_when(self, desk: Desk, outbox: Outbox) -> None:
        other = desk.process().station
        assert other.pause() is None
        outbox.start()
        outbox.station.set_pause(Misdirected(status=302), NOON + timedelta(minutes=15))
        desk.pass_time(minutes=1)
        outbox.station.set_pause(Misdirected(status=307), NOON + timedelta(minutes=30))
        told = other.pause()
        assert told is not None
        assert told.problem.facts == {"status": 307}
        assert (told.since, told.until) == (NOON, NOON + timedelta(minutes=30))
        outbox.station.set_pause(None)
        assert other.pause() is None

    def test_words_are_told_to_whoever_can_read_them(self, desk: Desk, outbox: Outbox) -> None:
        outbox.add(envelope())
        outbox.station.set_pause(KeyringFailed(reason="quota of diego"))
        told = desk.process().station.pause()
        assert told is not None
        assert told.problem.facts == {"reason": "quota of diego"}
        desk.locked = True
        told = desk.process().station.pause()
        assert told is not None
        assert told.problem.facts == {"reason": "…"}

    def test_a_pause_of_a_later_version_is_not_understood(self, outbox: Outbox) -> None:
        outbox.start()
        outbox.station.set_pause(KeyRefused())
        rename = "UPDATE station SET value = replace(value, 'KeyRefused', 'NeverHeardOf')"
        outbox._write(lambda c: c.execute(rename).close())
        assert outbox.station.pause() is None


def test_words_of_another_problem_are_not_mixed_in() -> None:
    told = problem_of("Rejected", None, {"of": "GaveUp", "words": {"messages": "old"}})
    assert told is not None
    assert told.facts == {"messages": "…"}


def test_the_last_delivery_is_known_to_every_run_and_with_the_keyring_locked(
    desk: Desk, outbox: Outbox
) -> None:
    assert outbox.last_delivery() is None
    first, second, third = add_many(outbox, 3)
    assert outbox.last_delivery() is None
    deliver(outbox, first)
    desk.pass_time(minutes=5)
    deliver(outbox, second)
    at = desk.now
    desk.pass_time(hours=1)
    assert outbox.claim(third.id, "run-1") is not None
    outbox.settle(
        third.id,
        State.REJECTED,
        outcome=Outcome(OutcomeKind.REJECTED, status=400),
        problem=Rejected(messages=""),
    )
    assert outbox.last_delivery() == at
    desk.locked = True
    assert desk.process().last_delivery() == at
