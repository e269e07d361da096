"""What a person sees of a delivery: kept, sent, told."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from tests.delivery.rig import BROKEN, BUSY, DELIVERED, REJECTED, UNKNOWN, WAIT_S, Rig
from tests.stage.feedbacks import envelope
from woku_desktop.domain.delivery_errors import InDoubt, Rejected, ServerBusy, Unreachable
from woku_desktop.domain.outbox_errors import EnvelopeDamaged, EnvelopeMissing
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from pathlib import Path


def envelopes(rig: Rig) -> set[str]:
    return {path.stem for path in (rig.folder / "outbox").glob("*.age")}


def damage(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))  # another byte, whatever it was


def test_a_voice_is_kept_then_sent_then_gone(rig: Rig) -> None:
    with rig.started():
        sent = rig.send()
        told = rig.hearing.await_state(sent, State.DELIVERED)
        assert rig.hearing.states(sent) == [State.QUEUED, State.SENDING, State.DELIVERED]
        assert told.receipt == DELIVERED.receipt
        assert told.attempts == 1
        assert told.settled_at is not None
        assert rig.hearing.fractions == [0.5, 1.0]
        assert envelopes(rig) == set()


def test_it_is_on_the_disk_before_it_is_told_saved(rig: Rig) -> None:
    rig.carrier.gate.clear()
    with rig.started():
        sent = rig.send()
        rig.hearing.until(lambda: rig.hearing.states(sent))
        assert envelopes(rig) == {sent}
        assert rig.outbox.get(sent).state in {State.QUEUED, State.SENDING}


def test_there_is_what_an_earlier_run_left(rig: Rig) -> None:
    left = rig.left_waiting(3)
    with rig.started():
        for each in left:
            told = rig.hearing.await_state(each, State.DELIVERED)
            assert not told.possible_duplicate
        (page,) = rig.hearing.pages
        assert {told.id for told in page} == set(left)
        rig.hearing.until(
            lambda: rig.hearing.counts and rig.hearing.counts[-1][State.DELIVERED] == 3
        )


def test_what_breaks_on_the_way_is_tried_again_by_itself(rig: Rig) -> None:
    rig.carrier.answers.extend([BROKEN] * 3)
    with rig.started():
        sent = rig.send()
        for attempts, waits_s in ((1, 1.0), (2, 2.0), (3, 4.0)):
            told = rig.hearing.await_state(sent, State.QUEUED, attempts)
            assert isinstance(told.problem, Unreachable)
            assert told.next_attempt_at is not None
            assert (told.next_attempt_at - rig.time()).total_seconds() == waits_s
            rig.advance(waits_s)
        assert rig.hearing.await_state(sent, State.DELIVERED).attempts == 4
        assert not rig.hearing.last(sent).possible_duplicate
        assert rig.hearing.blocks == []


def test_woku_may_ask_for_one_voice_to_come_later(rig: Rig) -> None:
    rig.carrier.answers.append(BUSY)
    with rig.started():
        sent = rig.send()
        told = rig.hearing.await_state(sent, State.QUEUED, attempts=1)
        assert isinstance(told.problem, ServerBusy)
        assert told.next_attempt_at is not None
        assert (told.next_attempt_at - rig.time()).total_seconds() == 30.0
        other = rig.sent()
        rig.advance(29.9)
        rig.sent()
        assert rig.carrier.asked.count(sent) == 1
        rig.advance(0.1)
        rig.hearing.await_state(sent, State.DELIVERED)
        assert rig.carrier.asked[:2] == [sent, other]


def test_a_rejected_voice_is_kept_and_holds_up_nobody(rig: Rig) -> None:
    rig.carrier.answers.append(REJECTED)
    with rig.started() as dispatcher:
        first = rig.send()
        problem = rig.hearing.await_state(first, State.REJECTED).problem
        assert isinstance(problem, Rejected)
        assert problem.facts["messages"] == "wokuId unknown"
        rig.sent()
        rig.advance(1e6)
        assert envelopes(rig) == {first}
        dispatcher.retry_all()
        rig.sent()
        assert rig.carrier.asked.count(first) == 1
        dispatcher.retry([first])
        assert not rig.hearing.await_state(first, State.DELIVERED).possible_duplicate


def test_a_person_may_have_it_sent_before_its_time(rig: Rig) -> None:
    rig.carrier.answers.extend([BROKEN, UNKNOWN])
    with rig.started() as dispatcher:
        sent = rig.send()
        rig.hearing.await_state(sent, State.QUEUED, attempts=1)
        dispatcher.retry_all()
        assert isinstance(rig.hearing.await_state(sent, State.IN_DOUBT).problem, InDoubt)
        dispatcher.retry([sent])
        assert rig.hearing.await_state(sent, State.DELIVERED).possible_duplicate


def test_what_is_on_its_way_is_not_sent_twice(rig: Rig) -> None:
    rig.carrier.gate.clear()
    with rig.started() as dispatcher:
        sent = rig.send()
        rig.hearing.await_state(sent, State.SENDING)
        dispatcher.retry([sent])
        dispatcher.discard([sent])
        dispatcher.retry(["f" * 32])
        kept = rig.send()  # the keeper has been through all that
        rig.hearing.await_state(kept, State.QUEUED)
        rig.carrier.gate.set()
        rig.hearing.await_state(sent, State.DELIVERED)
        assert rig.carrier.asked.count(sent) == 1
        assert rig.hearing.notices == []


def test_a_person_may_destroy_it(rig: Rig) -> None:
    rig.carrier.answers.append(REJECTED)
    with rig.started() as dispatcher:
        sent = rig.send()
        rig.hearing.await_state(sent, State.REJECTED)
        dispatcher.discard([sent])
        rig.hearing.await_state(sent, State.DISCARDED)
        assert envelopes(rig) == set()


def test_a_damaged_envelope_is_set_aside_and_holds_up_nobody(rig: Rig) -> None:
    damaged, whole = rig.left_waiting(2)
    damage(rig.folder / "outbox" / f"{damaged}.age")
    with rig.started() as dispatcher:
        told = rig.hearing.await_state(damaged, State.DAMAGED)
        assert isinstance(told.problem, EnvelopeDamaged)
        rig.hearing.await_state(whole, State.DELIVERED)
        assert (rig.folder / "damaged" / f"{damaged}.age").exists()
        dispatcher.retry([damaged])
        rig.hearing.until(lambda: rig.hearing.notices)
        assert isinstance(rig.hearing.notices[0], EnvelopeDamaged)


def test_a_voice_that_is_gone_is_said_to_be(rig: Rig) -> None:
    rig.carrier.gate.clear()
    with rig.started():
        first, second = rig.send(), rig.send()
        rig.hearing.until(lambda: rig.hearing.states(first) and rig.hearing.states(second))
        assert rig.carrier.entered.acquire(timeout=WAIT_S)
        held = rig.carrier.asked[0]
        other = second if held == first else first
        (rig.folder / "outbox" / f"{other}.age").unlink()
        rig.carrier.gate.set()
        told = rig.hearing.await_state(other, State.DAMAGED)
        assert isinstance(told.problem, EnvelopeMissing)


def test_two_couriers_carry_two_at_a_time(rig: Rig) -> None:
    rig.carrier.gate.clear()
    with rig.started(couriers=2):
        first, second = rig.send(), rig.send()
        rig.hearing.await_state(first, State.SENDING)
        rig.hearing.await_state(second, State.SENDING)


def test_closing_keeps_what_was_just_submitted(rig: Rig) -> None:
    rig.carrier.gate.clear()
    with rig.started() as dispatcher:
        ids = {rig.send() for _ in range(5)}
        assert not dispatcher.close(deadline_s=0.0)
        rig.carrier.gate.set()
        assert dispatcher.close()
        delivered = {told.id for told in rig.hearing.submissions if told.receipt}
        assert envelopes(rig) == ids - delivered
        assert len(delivered) <= 1


def test_what_the_end_breaks_off_is_not_held_against_woku(rig: Rig) -> None:
    rig.carrier.gate.clear()
    rig.carrier.answers.append(BROKEN)
    with rig.started() as dispatcher:
        sent = rig.send()
        rig.hearing.await_state(sent, State.SENDING)
        assert not dispatcher.close(deadline_s=0.0)
        rig.carrier.gate.set()
        assert dispatcher.close()
    assert rig.hearing.blocks == []
    with rig.another_outbox_open() as outbox:
        assert outbox.get(sent).state is State.QUEUED


def test_what_never_started_is_closed_at_once(rig: Rig) -> None:
    with rig.made() as dispatcher:
        assert dispatcher.close()


@pytest.fixture
def loud(monkeypatch: pytest.MonkeyPatch) -> list[threading.ExceptHookArgs]:
    """What was told where uncaught errors are."""
    told: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", told.append)
    return told


def test_a_bug_is_loud_and_leaves_no_voice_at_sending(
    rig: Rig, loud: list[threading.ExceptHookArgs]
) -> None:
    rig.carrier.answers.append(ZeroDivisionError())
    with rig.started():
        first = rig.send()
        told = rig.hearing.await_state(first, State.QUEUED, attempts=1)
        assert told.next_attempt_at is not None
        assert (told.next_attempt_at - rig.time()).total_seconds() == 15 * 60
        rig.sent()
        assert [each.exc_type for each in loud] == [ZeroDivisionError]


def test_a_bug_after_the_last_byte_leaves_it_to_a_person(
    rig: Rig, loud: list[threading.ExceptHookArgs]
) -> None:
    def fail(_submission_id: str) -> None:
        rig.carrier.before_answer = lambda _id: None
        raise ZeroDivisionError

    rig.carrier.before_answer = fail
    with rig.started():
        first = rig.send()
        assert rig.hearing.await_state(first, State.IN_DOUBT).next_attempt_at is None
        rig.sent()
        assert [each.exc_type for each in loud] == [ZeroDivisionError]


def test_a_bug_in_keeping_is_told_and_costs_no_other_voice(
    rig: Rig, loud: list[threading.ExceptHookArgs], monkeypatch: pytest.MonkeyPatch
) -> None:
    add = rig.outbox.add
    bad = envelope()

    def fail(kept: object, **options: bool) -> object:
        if kept is bad:
            raise ZeroDivisionError
        return add(kept, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(rig.outbox, "add", fail)
    with rig.started() as dispatcher:
        dispatcher.submit(bad)
        rig.sent()
        assert [submission_id for submission_id, _ in rig.hearing.unkept] == [bad.feedback.id]
        assert [each.exc_type for each in loud] == [ZeroDivisionError]
