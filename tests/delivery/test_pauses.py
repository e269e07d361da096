"""The queue pauses as a whole, says why, and goes on by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.delivery.rig import (
    BROKEN,
    DELIVERED,
    NOBODY,
    PORTAL,
    REFUSED,
    REJECTED,
    THROTTLED,
    UNKNOWN,
    Rig,
)
from woku_desktop.domain.delivery_errors import (
    KeyRefused,
    Misdirected,
    ServerTrouble,
    Throttled,
    Unreachable,
)
from woku_desktop.domain.errors import KeyMissing, KeyringDenied, KeyringLocked, Problem
from woku_desktop.domain.submission import State
from woku_desktop.woku.probes import EVER, Health, KeyCheck, Reviews

if TYPE_CHECKING:
    from woku_desktop.domain.outcome import Outcome
    from woku_desktop.domain.submission import Submission

QUARTER_S = 15 * 60.0


def settle_down(rig: Rig) -> None:
    """Wait until the courier has seen everything that is queued now, and sent none of it."""
    sent = rig.send()
    rig.hearing.await_state(sent, State.QUEUED)
    rig.eventually(rig.all_rest)


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (REFUSED, KeyRefused),
        (PORTAL, Misdirected),
        (THROTTLED, Throttled),
        (NOBODY, Unreachable),
        (KeyMissing(), KeyMissing),
    ],
)
def test_what_would_hit_every_voice_pauses_all_of_them(
    rig: Rig, answer: Outcome | Exception, problem: type[Problem]
) -> None:
    rig.carrier.answers.append(answer)
    rig.carrier.health = Health.MISDIRECTED if answer is PORTAL else Health.UNREACHABLE
    with rig.started() as dispatcher, rig.another_outbox_open() as elsewhere:
        first = rig.send()
        rig.hearing.await_block(problem)
        assert isinstance(rig.hearing.await_state(first, State.QUEUED).problem, problem)
        second = rig.send()
        assert isinstance(rig.hearing.await_state(second, State.QUEUED).problem, problem)
        notice = elsewhere.station.pause()
        assert notice is not None
        assert isinstance(notice.problem, problem)
        assert rig.carrier.asked == [first]
        dispatcher.retry_all()
        rig.hearing.await_state(first, State.DELIVERED)
        rig.hearing.await_state(second, State.DELIVERED)
        rig.hearing.await_block(None)
        assert elsewhere.station.pause() is None
        assert [type(each) for each in rig.hearing.blocks] == [problem, type(None)]


def test_a_pause_that_woku_asked_for_ends_by_itself(rig: Rig) -> None:
    rig.carrier.answers.append(THROTTLED)
    with rig.started(), rig.another_outbox_open() as elsewhere:
        sent = rig.send()
        rig.hearing.await_block(Throttled)
        notice = elsewhere.station.pause()
        assert notice is not None
        assert notice.until is not None
        assert (notice.until - rig.time()).total_seconds() == 120.0
        rig.advance(119.0)
        settle_down(rig)
        assert rig.carrier.asked == [sent]
        rig.advance(1.0)
        rig.hearing.await_state(sent, State.DELIVERED)
        rig.hearing.await_block(None)


def test_a_missing_key_counts_as_no_try_and_is_asked_for_every_minute(rig: Rig) -> None:
    rig.carrier.answers.extend([KeyMissing()] * 3)
    with rig.started():
        sent = rig.send()
        for tries in range(1, 4):
            rig.hearing.until(lambda: len(rig.hearing.states(sent)) == 1 + 2 * tries)  # noqa: B023
            told = rig.hearing.last(sent)
            assert (told.state, told.attempts) == (State.QUEUED, 0)
            rig.advance(60.0)
        assert rig.hearing.await_state(sent, State.DELIVERED).attempts == 1
        assert rig.outbox.attempts(sent)[0].number == 1
        rig.hearing.await_block(None)
        assert [type(each) for each in rig.hearing.blocks] == [KeyMissing, type(None)]


def test_another_key_is_tried_at_once(rig: Rig) -> None:
    rig.carrier.answers.append(REFUSED)
    with rig.started() as dispatcher:
        sent = rig.send()
        rig.hearing.await_block(KeyRefused)
        dispatcher.key_changed()
        rig.hearing.await_state(sent, State.DELIVERED)


def test_a_keyring_that_refused_is_not_asked_again_by_itself(rig: Rig) -> None:
    rig.carrier.answers.append(KeyringDenied())
    with rig.started() as dispatcher:
        first = rig.send()
        rig.hearing.await_block(KeyringDenied)
        rig.advance(1e9)
        settle_down(rig)
        assert rig.carrier.asked == [first]
        dispatcher.retry([first])
        rig.hearing.await_state(first, State.DELIVERED)


def test_a_locked_keyring_holds_everything_until_it_opens(rig: Rig) -> None:
    (left,) = rig.left_waiting()
    open_identity = rig.identity
    rig.another_outbox().close()

    def locked() -> str:
        raise KeyringLocked

    rig.identity = locked
    with rig.started() as dispatcher:
        rig.hearing.await_block(KeyringLocked)
        fresh = rig.send()
        assert isinstance(rig.hearing.await_state(fresh, State.QUEUED).problem, KeyringLocked)
        assert rig.carrier.asked == []
        rig.identity = open_identity
        dispatcher.key_changed()
        rig.hearing.await_state(fresh, State.DELIVERED)
        rig.hearing.await_state(left, State.DELIVERED)


def test_the_network_comes_back(rig: Rig) -> None:
    rig.carrier.answers.append(NOBODY)
    rig.carrier.health = Health.UNREACHABLE
    with rig.started() as dispatcher:
        sent = rig.send()
        rig.hearing.await_block(Unreachable)
        rig.carrier.health = Health.OK
        rig.advance(2.0)
        dispatcher.network_changed()
        rig.hearing.await_state(sent, State.DELIVERED)
        rig.hearing.await_block(None)
        assert rig.hearing.last(sent).attempts == 2


def test_whoever_waits_has_health_asked_at_once(rig: Rig) -> None:
    rig.carrier.answers.append(NOBODY)
    rig.carrier.health = Health.UNREACHABLE
    rig.chance = 0.99
    with rig.started():
        first = rig.send()
        rig.hearing.await_block(Unreachable)
        rig.eventually(lambda: len(rig.carrier.questions) > 8, step_s=60.0)
        breaker = rig.dispatcher._shared.breaker
        rig.eventually(lambda: abs(breaker.next_question_at() - rig.now - 59.4) < 0.01)
        # By itself it is asked in a minute.
        rig.carrier.health = Health.OK
        rig.advance(10.0)
        second = rig.send()
        rig.hearing.await_state(second, State.DELIVERED)
        rig.hearing.await_state(first, State.DELIVERED)
        assert rig.carrier.asked == [first, second, first]


def test_woku_is_down_and_no_try_is_held_against_anybody(rig: Rig) -> None:
    left = rig.left_waiting(5)
    down = True

    def answer_of(_id: str) -> None:
        if down:
            rig.carrier.answers.append(BROKEN)

    rig.carrier.before_answer = answer_of
    rig.carrier.answers.append(BROKEN)
    with rig.started():
        rig.hearing.await_block(ServerTrouble)
        assert rig.carrier.asked == left[:3]
        for probes in range(1, 8):
            rig.advance(QUARTER_S)
            rig.hearing.until(lambda: len(rig.carrier.asked) == 3 + probes)  # noqa: B023
            rig.hearing.await_state(rig.carrier.asked[-1], State.QUEUED, attempts=1)
        # The one that was tried least recently goes first.
        assert rig.carrier.asked[3:] == [*left[3:], *left]
        assert all(rig.outbox.standing(each).strikes == 0 for each in left)
        down = False
        rig.carrier.answers.clear()
        rig.advance(QUARTER_S)
        for each in left:
            rig.hearing.await_state(each, State.DELIVERED)
        rig.hearing.await_block(None)


def test_health_and_key_name_the_trouble(rig: Rig) -> None:
    rig.carrier.key = KeyCheck.GOOD
    with rig.started(on_unknown="hold"):
        rig.sent()  # and with that the key is vouched for
        rig.eventually(lambda: rig.outbox.station.recall("key_passed") == "f1")
        rig.carrier.key = KeyCheck.REFUSED
        rig.carrier.answers.extend([UNKNOWN] * 3)
        for _ in range(3):
            rig.hearing.await_state(rig.send(), State.IN_DOUBT)
        rig.hearing.await_block(KeyRefused)
        waiting = rig.send()
        rig.hearing.await_state(waiting, State.QUEUED)
        rig.carrier.key = KeyCheck.GOOD
        rig.advance(QUARTER_S)
        rig.hearing.await_state(waiting, State.DELIVERED)


@pytest.mark.parametrize("fingerprint", ["", KeyMissing()])
def test_a_key_that_never_passed_is_not_called_refused(
    rig: Rig, fingerprint: str | Exception
) -> None:
    rig.carrier.fingerprint = fingerprint
    rig.carrier.key = KeyCheck.REFUSED
    rig.carrier.answers.extend([UNKNOWN] * 3)
    with rig.started(on_unknown="hold"):
        for _ in range(3):
            rig.hearing.await_state(rig.send(), State.IN_DOUBT)
        rig.hearing.await_block(ServerTrouble)
        rig.carrier.await_questions(1, "key")
        rig.advance(QUARTER_S)
        rig.sent()
        assert not any(isinstance(each, KeyRefused) for each in rig.hearing.blocks)


@pytest.mark.parametrize("check", [KeyCheck.REFUSED, KeyCheck.UNKNOWN])
def test_a_key_that_delivers_but_may_not_be_asked_about_is_not_vouched_for(
    rig: Rig, check: KeyCheck
) -> None:
    rig.carrier.key = check
    with rig.started(on_unknown="hold"):
        rig.sent()
        rig.carrier.await_questions(1, "key")
        rig.carrier.key = KeyCheck.REFUSED
        rig.carrier.answers.extend([UNKNOWN] * 3)
        for _ in range(3):
            rig.hearing.await_state(rig.send(), State.IN_DOUBT)
        rig.hearing.await_block(ServerTrouble)
        rig.carrier.await_questions(2, "key")
        rig.advance(QUARTER_S)
        rig.sent()
        assert rig.outbox.station.recall("key_passed") is None
        assert not any(isinstance(each, KeyRefused) for each in rig.hearing.blocks)


def test_a_key_is_vouched_for_once(rig: Rig) -> None:
    with rig.started() as dispatcher:
        rig.sent()
        rig.sent()
        rig.eventually(lambda: rig.outbox.station.recall("key_passed") == "f1")
        dispatcher.key_changed()
        rig.sent()
        rig.carrier.fingerprint = "f2"
        dispatcher.key_changed()
        rig.sent()
        rig.eventually(lambda: rig.outbox.station.recall("key_passed") == "f2")
    assert rig.carrier.questions.count("key") == 2


def test_a_probe_that_is_rejected_ends_the_pause(rig: Rig) -> None:
    rig.carrier.answers.extend([THROTTLED, REJECTED])
    with rig.started():
        first = rig.send()
        rig.hearing.await_block(Throttled)
        second = rig.send()
        rig.hearing.await_state(second, State.QUEUED)
        rig.advance(120.0)
        rig.hearing.await_state(second, State.REJECTED)
        rig.hearing.await_state(first, State.DELIVERED)
        rig.hearing.await_block(None)


def test_a_probe_that_turns_out_damaged_lets_another_go(rig: Rig) -> None:
    rig.carrier.answers.append(THROTTLED)
    with rig.started():
        first = rig.send()
        rig.hearing.await_block(Throttled)
        second = rig.send()
        rig.hearing.await_state(second, State.QUEUED)
        (rig.folder / "outbox" / f"{second}.age").unlink()
        rig.advance(120.0)
        rig.hearing.await_state(second, State.DAMAGED)
        rig.hearing.await_state(first, State.DELIVERED)
        rig.hearing.await_block(None)


def test_the_last_that_was_queued_is_gone_and_the_pause_ends_with_the_next(rig: Rig) -> None:
    rig.carrier.answers.append(THROTTLED)
    with rig.started() as dispatcher:
        first = rig.send()
        rig.hearing.await_block(Throttled)
        dispatcher.discard([first])
        rig.hearing.await_state(first, State.DISCARDED)
        rig.advance(120.0)
        rig.sent()
        rig.hearing.await_block(None)


def test_nothing_but_doubts_is_left_to_probe_with(rig: Rig) -> None:
    rig.carrier.answers.extend([UNKNOWN] * 3)
    with rig.started():
        ids = [rig.send() for _ in range(3)]
        for each in ids:
            rig.hearing.await_state(each, State.IN_DOUBT)
        rig.hearing.await_block(ServerTrouble)
        rig.carrier.listed = None
        rig.advance(QUARTER_S)
        for each in ids:
            told = rig.hearing.await_state(each, State.DELIVERED)
            assert told.possible_duplicate
            assert told.receipt == DELIVERED.receipt


def test_a_doubt_that_is_cleared_up_is_no_probe(rig: Rig) -> None:
    """Only the last one has to be sent again to find out whether Woku takes anything."""
    rig.carrier.answers.extend([UNKNOWN] * 3)
    with rig.started():
        ids = [rig.send() for _ in range(3)]
        for each in ids:
            rig.hearing.await_state(each, State.IN_DOUBT)
        rig.hearing.await_block(ServerTrouble)
        # Nothing of them is listed, and after a quarter of an hour nothing will be.
        rig.carrier.listed = Reviews(server_now=rig.time(), complete_since=EVER)
        rig.advance(75.0)
        rig.dispatcher.retry_all()
        rig.carrier.await_questions(3, "reviews")
        rig.eventually(lambda: rig.outbox.next_doubt(rig.time()) is None)
        assert [rig.hearing.last(each).state for each in ids] == [State.IN_DOUBT] * 3
        assert len(rig.carrier.asked) == 3
        rig.advance(QUARTER_S)
        for each in ids:
            assert rig.hearing.await_state(each, State.DELIVERED).possible_duplicate


def test_who_waits_for_a_voice_has_it_tried_in_spite_of_a_pause(rig: Rig) -> None:
    rig.carrier.answers.append(THROTTLED)
    with rig.started() as dispatcher:
        rig.send()
        rig.hearing.await_block(Throttled)
        waited_for = rig.send()
        rig.hearing.await_state(waited_for, State.QUEUED)
        dispatcher.insist(waited_for)
        rig.hearing.await_state(waited_for, State.DELIVERED)


def test_what_woku_asked_to_wait_for_is_not_insisted_on_by_who_does_not_know_yet(rig: Rig) -> None:
    rig.carrier.answers.append(THROTTLED)
    with rig.started() as dispatcher:
        rig.carrier.before_answer = dispatcher.insist
        sent = rig.send()
        rig.hearing.await_block(Throttled)
        rig.hearing.await_state(sent, State.QUEUED)
        dispatcher.insist(sent)
        settle_down(rig)
        assert rig.carrier.asked == [sent]
        rig.advance(120.0)
        rig.hearing.await_state(sent, State.DELIVERED)


def test_a_pause_that_begins_meanwhile_is_kept(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    with rig.started() as dispatcher:
        shared, hasten = dispatcher._shared, rig.outbox.hasten

        def interrupted(submission_id: str) -> Submission | None:
            with shared.lock:
                shared.breaker.inherit(Throttled(), rig.now, 120.0)
            return hasten(submission_id)

        monkeypatch.setattr(rig.outbox, "hasten", interrupted)
        rig.carrier.answers.append(THROTTLED)
        rig.send()
        rig.hearing.await_block(Throttled)
        sent = rig.send()
        dispatcher.insist(sent)
        settle_down(rig)
        assert sent not in rig.carrier.asked
