"""An outbox that can't be opened, a disk that takes no more, and what is tidied in time."""

from __future__ import annotations

import sqlite3
import threading
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pyrage

from tests.delivery.rig import DELIVERED, IDENTITY, THROTTLED, UNKNOWN, WAIT_S, Rig
from tests.stage.feedbacks import envelope
from woku_desktop.domain.errors import KeyringLocked, NotSealable, Problem
from woku_desktop.domain.outbox_errors import (
    IndexNewer,
    NotInOutbox,
    OutboxFull,
    OutboxProblem,
    OutboxUnwritable,
)
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from woku_desktop.domain.submission import Submission


class Failing:
    """Stands before a method and raises while it is told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, where: Any, name: str) -> None:
        self._method: Callable[..., Any] = getattr(where, name)
        self.problem: Problem | None = None
        self.calls = 0
        monkeypatch.setattr(where, name, self)

    def __call__(self, *args: Any, **options: Any) -> Any:
        self.calls += 1
        if self.problem is not None:
            raise self.problem
        return self._method(*args, **options)


def test_what_can_not_be_kept_is_told(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    add = Failing(monkeypatch, rig.outbox, "add")
    add.problem = NotSealable()
    with rig.started():
        sent = rig.send()
        rig.hearing.until(lambda: rig.hearing.unkept)
        submission_id, problem = rig.hearing.unkept[0]
        assert submission_id == sent
        assert isinstance(problem, NotSealable)
        add.problem = None
        rig.sent()


def test_an_outbox_that_can_not_be_used_is_asked_again(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = Failing(monkeypatch, rig.outbox, "start")
    start.problem = OutboxUnwritable()
    with rig.started() as dispatcher:
        rig.hearing.await_block(OutboxUnwritable)
        sent = rig.send()
        rig.hearing.until(lambda: rig.hearing.unkept)
        assert rig.hearing.unkept[0][0] == sent
        dispatcher.retry_all()  # there is nothing to retry, and nobody to ask
        tried = start.calls
        rig.advance(60.0)
        rig.eventually(lambda: start.calls > tried)
        assert rig.carrier.asked == []
        start.problem = None
        rig.advance(60.0)
        rig.hearing.await_block(None)
        rig.sent()


def test_a_voice_is_reason_enough_to_ask_again(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    start = Failing(monkeypatch, rig.outbox, "start")
    start.problem = OutboxUnwritable()
    with rig.started():
        rig.hearing.await_block(OutboxUnwritable)
        start.problem = None
        rig.sent()
        rig.hearing.await_block(None)


def test_an_index_of_a_newer_version_is_left_alone(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.outbox.start()
    rig.outbox.close()
    with sqlite3.connect(rig.folder / "index.db") as connection:
        connection.execute("PRAGMA user_version = 99")
        connection.execute("INSERT OR REPLACE INTO station (name, value) VALUES ('version', '99')")
    connection.close()
    start = Failing(monkeypatch, rig.outbox, "start")
    with rig.started():
        rig.hearing.await_block(IndexNewer)
        rig.send()
        rig.hearing.until(lambda: rig.hearing.unkept)
        assert isinstance(rig.hearing.unkept[0][1], IndexNewer)
        rig.advance(1e6)
        rig.send()
        rig.hearing.until(lambda: len(rig.hearing.unkept) == 2)
        assert start.calls == 1
        assert rig.hearing.pages == []


def test_a_delivery_that_can_not_be_written_down_is_not_repeated(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle = Failing(monkeypatch, rig.outbox, "settle")
    settle.problem = OutboxFull(missing_mb=1)
    with rig.started():
        first = rig.send()
        rig.hearing.await_block(OutboxFull)
        second = rig.send()
        rig.hearing.await_state(second, State.QUEUED)
        rig.eventually(lambda: settle.calls > 5)
        assert rig.carrier.asked == [first]
        assert rig.hearing.last(first).state is State.SENDING
        settle.problem = None
        assert rig.hearing.await_state(first, State.DELIVERED).receipt == DELIVERED.receipt
        rig.hearing.await_state(second, State.DELIVERED)
        rig.hearing.await_block(None)
        assert rig.carrier.asked == [first, second]


def test_the_end_comes_before_it_could_be_written_down(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle = Failing(monkeypatch, rig.outbox, "settle")
    settle.problem = OutboxFull(missing_mb=1)
    with rig.started():
        sent = rig.send()
        rig.hearing.await_block(OutboxFull)
    rig.outbox = rig.another_outbox()
    with rig.started(on_unknown="hold"):
        rig.hearing.await_state(sent, State.IN_DOUBT)
        assert rig.carrier.asked == [sent]


def test_nothing_leaves_before_its_mark_is_on_the_disk(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = Failing(monkeypatch, rig.outbox, "mark_handed_over")
    mark.problem = OutboxFull(missing_mb=1)
    with rig.started():
        sent = rig.send()
        rig.hearing.await_block(OutboxFull)
        told = rig.hearing.await_state(sent, State.QUEUED)
        assert told.attempts == 0
        assert rig.hearing.fractions == [0.5]
        mark.problem = None
        rig.advance(60.0)
        rig.hearing.await_state(sent, State.DELIVERED)


def test_a_voice_that_vanished_under_way_holds_up_nobody(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle = Failing(monkeypatch, rig.outbox, "settle")
    settle.problem = NotInOutbox(id="")
    with rig.started():
        rig.send()
        rig.eventually(lambda: settle.calls == 1)
        settle.problem = None
        rig.sent()
        assert settle.calls == 2


def test_an_index_that_forgot_the_claim_is_told_again(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Made anew while a voice was on its way, it lists that voice as queued."""
    rig.carrier.gate.clear()
    with rig.started():
        sent = rig.send()
        assert rig.carrier.entered.acquire(timeout=WAIT_S)
        with sqlite3.connect(rig.folder / "index.db") as connection:
            connection.execute("UPDATE submission SET state = 'queued', run = NULL")
        connection.close()
        rig.carrier.gate.set()
        rig.hearing.await_state(sent, State.DELIVERED)
        assert rig.carrier.asked == [sent]


def test_an_index_that_can_not_be_asked_pauses_the_queue(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    due = Failing(monkeypatch, rig.outbox, "next_due")
    due.problem = OutboxUnwritable()
    with rig.started():
        (left,) = rig.left_waiting()
        rig.hearing.await_block(OutboxUnwritable)
        due.problem = None
        rig.advance(60.0)
        rig.hearing.await_state(left, State.DELIVERED)
        rig.hearing.await_block(None)


def test_a_pause_that_can_not_be_written_down_is_told_all_the_same(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    pause = Failing(monkeypatch, rig.outbox.station, "set_pause")
    pause.problem = OutboxUnwritable()
    rig.carrier.answers.append(THROTTLED)
    with rig.started():
        rig.send()
        rig.hearing.until(lambda: rig.hearing.blocks)


def test_a_speed_that_can_not_be_remembered_costs_no_voice(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember = Failing(monkeypatch, rig.outbox.station, "remember")
    remember.problem = OutboxUnwritable()
    rig.carrier.fingerprint = ""

    def pass_time(_submission_id: str) -> None:
        rig.now += 1.0

    rig.carrier.on_the_way = pass_time
    with rig.started():
        sent = rig.sent(voice=bytes(300_000))
        rig.hearing.await_block(OutboxUnwritable)
        remember.problem = None
        rig.advance(60.0)
        rig.sent()
        assert rig.carrier.asked.count(sent) == 1


def test_what_was_found_without_being_known_is_listed_once_the_keyring_opens(rig: Rig) -> None:
    ids = rig.left_waiting(45)
    rig.outbox.close()
    for file in rig.folder.glob("index.db*"):
        file.unlink()
    rig.outbox = rig.another_outbox()

    def locked() -> str:
        raise KeyringLocked

    rig.identity = locked
    with rig.started(enabled=False) as dispatcher:
        rig.hearing.until(lambda: rig.hearing.pages)
        assert all(each.rating is None for each in rig.hearing.pages[0])
        rig.identity = lambda: str(IDENTITY)
        dispatcher.key_changed()
        for each in ids:
            rig.hearing.until(lambda: rig.hearing.states(each))  # noqa: B023
            assert rig.hearing.last(each).rating is not None
            assert rig.hearing.last(each).possible_duplicate


def test_the_whole_index_is_read_once_some_time_after_the_start(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = Failing(monkeypatch, rig.outbox, "check")
    with rig.started():
        rig.sent()
        assert check.calls == 0
        rig.advance(10.0)
        rig.eventually(lambda: check.calls == 1)
        rig.advance(1e5)
        rig.sent()
        assert check.calls == 1


def is_forgotten(submission: Submission) -> bool:
    return submission.receipt is None or submission.receipt.transcription is None


def test_what_was_kept_for_its_days_goes_and_is_told(rig: Rig) -> None:
    rig.outbox.keep_audio_days = 1
    rig.outbox.keep_receipt_days = 2
    with rig.started():
        sent = rig.sent()
        kept = rig.folder / "delivered" / f"{sent}.age"
        rig.eventually(kept.exists)
        rig.eventually(lambda: not kept.exists(), step_s=3600.0)
        rig.eventually(lambda: is_forgotten(rig.hearing.last(sent)), step_s=3600.0)
        assert rig.time() >= (rig.hearing.last(sent).settled_at or rig.time()) + timedelta(days=2)


def test_tidying_that_fails_is_done_later(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    purge = Failing(monkeypatch, rig.outbox, "purge")
    purge.problem = OutboxUnwritable()
    with rig.started():
        rig.eventually(lambda: purge.calls > 1)
        rig.sent()
        tried, purge.problem = purge.calls, None
        rig.advance(3600.0)
        rig.eventually(lambda: purge.calls > tried)


def test_what_a_person_asks_for_and_can_not_be_done_is_told(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    discard = Failing(monkeypatch, rig.outbox, "discard")
    discard.problem = OutboxUnwritable()
    rig.carrier.answers.append(THROTTLED)
    with rig.started() as dispatcher:
        sent = rig.send()
        dispatcher.discard([sent])
        rig.hearing.until(lambda: rig.hearing.notices)
        assert isinstance(rig.hearing.notices[0], OutboxProblem)


def test_a_station_that_lost_its_identity_sends_nothing_and_keeps_all(
    rig: Rig, tmp_path: Path
) -> None:
    stranger = pyrage.x25519.Identity.generate()
    kept = envelope()
    rig.outbox.add(kept)
    rig.outbox.close()
    rig.outbox = rig.another_outbox()
    rig.identity = lambda: str(stranger)
    with rig.started():
        rig.hearing.await_state(kept.feedback.id, State.DAMAGED)
    assert (tmp_path / "damaged" / f"{kept.feedback.id}.age").exists()


def test_an_unknown_outcome_that_can_not_be_written_down_waits_too(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle = Failing(monkeypatch, rig.outbox, "settle")
    settle.problem = OutboxFull(missing_mb=1)
    rig.carrier.answers.append(UNKNOWN)
    with rig.started(on_unknown="hold"):
        sent = rig.send()
        rig.hearing.await_block(OutboxFull)
        settle.problem = None
        rig.hearing.await_state(sent, State.IN_DOUBT)


def test_what_can_not_be_learnt_now_holds_up_nothing(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = threading.Event()

    def locked(_many: int) -> bool:
        tried.set()
        raise KeyringLocked

    monkeypatch.setattr(rig.outbox, "learn", locked)
    with rig.started():
        assert tried.wait(10)
        rig.sent()
