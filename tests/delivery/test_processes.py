"""Several processes over one outbox, and a clock that is set."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.delivery.rig import (
    BROKEN,
    BUSY,
    REFUSED,
    THROTTLED,
    UNKNOWN,
    WAIT_S,
    Carrier,
    Hearing,
    Rig,
)
from tests.stage.feedbacks import envelope
from woku_desktop.domain.delivery_errors import KeyRefused, Throttled
from woku_desktop.domain.outbox_errors import IndexRebuilt, OutboxBusy
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def other(rig: Rig, tmp_path: Path) -> Iterator[Rig]:
    """Another process over the same outbox, with a carrier and a window of its own."""
    other = Rig(tmp_path, Carrier(), Hearing())
    yield other
    other.outbox.close()


@contextmanager
def both(rig: Rig, other: Rig) -> Iterator[None]:
    """The first delivers, the other follows."""
    with rig.started():
        rig.eventually(lambda: rig.dispatcher._shared.delivering)
        with other.started():
            other.hearing.until(lambda: other.hearing.pages)
            yield


def test_one_delivers_and_both_tell(rig: Rig, other: Rig) -> None:
    with both(rig, other):
        here, there = rig.send(), other.send()
        for each in (here, there):
            told = rig.hearing.await_state(each, State.DELIVERED)
            assert other.hearing.await_state(each, State.DELIVERED).receipt == told.receipt
        assert set(rig.carrier.asked) == {here, there}
        assert other.carrier.asked == []
        for hearing in (rig.hearing, other.hearing):
            revisions = [told.revision for told in hearing.submissions]
            assert len(revisions) == len(set(revisions))


def test_each_change_is_told_once_and_in_order(rig: Rig, other: Rig) -> None:
    with both(rig, other):
        ids = [rig.send() for _ in range(10)] + [other.send() for _ in range(10)]
        for hearing in (rig.hearing, other.hearing):
            for each in ids:
                hearing.await_state(each, State.DELIVERED)
                told = [told.revision for told in hearing.submissions if told.id == each]
                assert told == sorted(set(told))


def test_the_other_takes_over(rig: Rig, other: Rig) -> None:
    with other.made() as second:
        with rig.started():
            rig.sent()
            second.start()
            other.hearing.until(lambda: other.hearing.pages)
        sent = other.send()
        other.hearing.await_state(sent, State.DELIVERED)
        assert other.carrier.asked == [sent]


def test_what_is_off_never_sends(rig: Rig) -> None:
    with rig.started(enabled=False) as dispatcher:
        sent = rig.send()
        rig.hearing.await_state(sent, State.QUEUED)
        dispatcher.retry([sent])
        dispatcher.network_changed()
        dispatcher.key_changed()
        rig.advance(1e6)
        rig.dispatcher._follower.tick()
        with rig.another_outbox_open() as elsewhere:
            lock = elsewhere.delivering()
            assert lock is not None
            with lock:
                rig.hearing.await_state(rig.send(), State.QUEUED)
        assert rig.carrier.asked == []


def test_a_person_elsewhere_ends_the_pause(rig: Rig) -> None:
    rig.carrier.answers.append(REFUSED)
    with rig.started(), rig.another_outbox_open() as elsewhere:
        sent = rig.send()
        rig.hearing.await_block(KeyRefused)
        elsewhere.retry()
        rig.hearing.await_state(sent, State.DELIVERED)
        rig.hearing.await_block(None)


def test_the_follower_tells_the_pause_of_the_other(rig: Rig, other: Rig) -> None:
    rig.carrier.answers.append(REFUSED)
    with both(rig, other):
        sent = rig.send()
        other.hearing.await_block(KeyRefused)
        other.dispatcher.retry_all()
        other.hearing.await_state(sent, State.DELIVERED)
        other.hearing.await_block(None)


def test_what_woku_asked_of_a_process_that_ended_is_heeded(rig: Rig, other: Rig) -> None:
    rig.carrier.answers.append(THROTTLED)
    with rig.started():
        sent = rig.send()
        rig.hearing.await_block(Throttled)
        rig.hearing.await_state(sent, State.QUEUED, attempts=1)
    other.now = rig.now
    with other.started():
        other.hearing.await_block(Throttled)
        other.advance(119.0)
        other.hearing.await_state(other.send(), State.QUEUED)
        assert other.carrier.asked == []
        other.advance(1.0)
        other.hearing.await_state(sent, State.DELIVERED)


def test_any_other_pause_ended_with_the_process(rig: Rig, other: Rig) -> None:
    rig.carrier.answers.append(REFUSED)
    with rig.started():
        sent = rig.send()
        rig.hearing.await_block(KeyRefused)
    with other.started(), rig.another_outbox_open() as elsewhere:
        other.hearing.await_state(sent, State.DELIVERED)
        assert elsewhere.station.pause() is None


@pytest.mark.parametrize("jump_s", [-86400.0, 86400.0])
def test_the_clock_is_set_and_nobody_waits_longer_or_shorter(rig: Rig, jump_s: float) -> None:
    rig.carrier.answers.append(BROKEN)
    with rig.started():
        broken = rig.send()
        before = rig.hearing.await_state(broken, State.QUEUED, attempts=1).next_attempt_at
        rig.sent()
        rig.carrier.answers.append(UNKNOWN)
        doubtful = rig.send()
        rig.hearing.await_state(doubtful, State.IN_DOUBT)
        window = rig.outbox.standing(doubtful)
        rig.eventually(lambda: rig.dispatcher._shared.offset_s is not None)
        rig.set_clock(jump_s)
        rig.eventually(lambda: rig.outbox.get(broken).next_attempt_at != before)
        rig.hearing.until(lambda: rig.hearing.last(broken).next_attempt_at != before)
        told = rig.hearing.last(broken)
        assert told.next_attempt_at is not None
        assert (told.next_attempt_at - rig.time()).total_seconds() == 1.0
        moved = rig.outbox.standing(doubtful)
        assert moved.doubt_from is not None
        assert window.doubt_from is not None
        assert (moved.doubt_from - window.doubt_from).total_seconds() == jump_s
        rig.advance(1.0)
        rig.hearing.await_state(broken, State.DELIVERED)


def test_nothing_goes_by_a_clock_that_was_just_set(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.carrier.answers.append(BROKEN)
    with rig.started():
        broken = rig.send()
        rig.hearing.await_state(broken, State.QUEUED, attempts=1)
        rig.eventually(lambda: rig.dispatcher._shared.offset_s is not None)
        with monkeypatch.context() as patch:
            ticks: list[float] = []
            patch.setattr(rig.dispatcher._follower, "tick", lambda: ticks.append(rig.now))
            rig.eventually(lambda: ticks)
            rig.set_clock(86400.0)
            waiting = rig.send()
            rig.hearing.await_state(waiting, State.QUEUED)
            assert rig.carrier.asked == [broken]
        rig.hearing.await_state(waiting, State.DELIVERED)
        rig.hearing.until(lambda: rig.hearing.last(broken).state is State.QUEUED)
        assert rig.carrier.asked == [broken, waiting]


def test_a_clock_that_drifts_moves_nothing(rig: Rig) -> None:
    rig.carrier.answers.append(BUSY)  # for half a minute
    with rig.started():
        broken = rig.send()
        before = rig.hearing.await_state(broken, State.QUEUED, attempts=1).next_attempt_at
        shared = rig.dispatcher._shared
        rig.eventually(lambda: shared.offset_s is not None)
        for _ in range(5):
            rig.set_clock(1.9)
            rig.eventually(lambda: shared.offset_s == shared.clocks.offset_s())
        assert rig.outbox.get(broken).next_attempt_at == before


def test_a_machine_that_sleeps_while_its_clocks_are_read(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    with rig.started(enabled=False):
        rig.hearing.until(lambda: rig.hearing.pages)
        rig.eventually(lambda: rig.dispatcher._shared.offset_s is not None)
        known = rig.dispatcher._shared.offset_s
        clocks = rig.dispatcher._shared.clocks

        def asleep() -> object:
            rig.now += 3600.0
            return rig.time()

        monkeypatch.setattr(clocks, "wall", asleep)
        rig.dispatcher._follower.tick()
        assert rig.dispatcher._shared.offset_s == known


def test_the_clock_went_back_while_the_program_was_not_running(rig: Rig) -> None:
    rig.carrier.answers.append(BROKEN)
    with rig.started():
        broken = rig.send()
        rig.hearing.await_state(broken, State.QUEUED, attempts=1)
    rig.set_clock(-30 * 86400.0)
    rig.outbox = rig.another_outbox()
    with rig.started():
        rig.eventually(lambda: rig.dispatcher._shared.delivering)
        rig.advance(15 * 60.0)
        rig.hearing.await_state(broken, State.DELIVERED)


def test_an_index_that_was_made_anew_is_told_and_shown_again(rig: Rig) -> None:
    rig.carrier.gate.clear()
    with rig.started():
        sent = rig.send()
        rig.hearing.await_state(sent, State.SENDING)
        assert rig.carrier.entered.acquire(timeout=WAIT_S)
        rig.outbox.close()
        for each in rig.folder.glob("index.db*"):
            each.unlink()
        rig.hearing.until(lambda: rig.hearing.notices)
        assert isinstance(rig.hearing.notices[0], IndexRebuilt)
        rig.hearing.until(lambda: len(rig.hearing.pages) == 2)
        rig.carrier.gate.set()
        rig.hearing.await_state(sent, State.DELIVERED)
        assert rig.carrier.asked == [sent]


def test_trouble_with_following_ends_nothing(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    busy = [True]
    revision = rig.outbox.data_version

    def ask() -> int:
        if busy:
            raise OutboxBusy(seconds=5)
        return revision()

    with rig.started():
        rig.sent()
        monkeypatch.setattr(rig.outbox, "data_version", ask)
        for _ in range(3):
            rig.dispatcher._follower.tick()
        busy.clear()
        with rig.another_outbox_open() as elsewhere:
            kept = envelope()
            elsewhere.add(kept)
        rig.hearing.await_state(kept.feedback.id, State.DELIVERED)


def test_a_takeover_that_fails_gives_the_lock_back(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle = rig.outbox.settle_dead_claims
    fails = [OutboxBusy(seconds=5)] * 3

    def dead(run: str) -> object:
        if fails:
            raise fails.pop()
        return settle(run)

    monkeypatch.setattr(rig.outbox, "settle_dead_claims", dead)
    with rig.started():
        rig.sent()
    assert fails == []
