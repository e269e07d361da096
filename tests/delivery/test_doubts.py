"""What Woku may have: found among its reviews, sent again, or held for a person."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.delivery.rig import DELIVERED, IDENTITY, REJECTED, UNKNOWN, Rig
from tests.stage.feedbacks import envelope, feedback
from woku_desktop.domain.errors import KeyringLocked
from woku_desktop.domain.feedback import Anonymous, Kind
from woku_desktop.domain.outcome import Receipt
from woku_desktop.domain.submission import State
from woku_desktop.outbox.envelope import Envelope
from woku_desktop.woku.probes import EVER, Review, Reviews


def listed(rig: Rig, *said: str, ahead_s: float = 3600.0) -> Reviews:
    """Reviews of four stars made just now, by the clock of a server that is ahead."""
    now = rig.time() + timedelta(seconds=ahead_s)
    reviews = (
        Review(f"r{number}", 4, False, now, words, "recognition")
        for number, words in enumerate(said, 1)
    )
    return Reviews(tuple(reviews), server_now=now, complete_since=EVER)


def in_doubt(rig: Rig, **facts: object) -> str:
    rig.carrier.answers.append(UNKNOWN)
    sent = rig.send(**facts)
    rig.hearing.await_state(sent, State.IN_DOUBT)
    return sent


def due_s(rig: Rig, submission_id: str) -> float:
    at = rig.outbox.get(submission_id).next_attempt_at
    assert at is not None
    return (at - rig.time()).total_seconds()


def test_it_rests_and_then_is_sent_again_as_a_possible_duplicate(rig: Rig) -> None:
    with rig.started():
        sent = in_doubt(rig)
        assert due_s(rig, sent) == 75.0  # a minute, and a quarter by chance
        rig.advance(74.0)
        rig.sent()
        assert rig.carrier.asked.count(sent) == 1
        rig.advance(1.0)
        told = rig.hearing.await_state(sent, State.DELIVERED)
        assert told.possible_duplicate
        assert rig.hearing.states(sent)[-3:] == [State.QUEUED, State.SENDING, State.DELIVERED]


def test_it_rests_longer_each_time(rig: Rig) -> None:
    rig.chance = 0.0
    with rig.started():
        sent = in_doubt(rig)
        rests = [due_s(rig, sent)]
        for attempts in range(2, 8):
            rig.carrier.answers.append(UNKNOWN)
            rig.advance(rests[-1])
            rig.hearing.await_state(sent, State.IN_DOUBT, attempts)
            rests.append(due_s(rig, sent))
        assert rests == [60.0, 120.0, 240.0, 480.0, 900.0, 900.0, 900.0]


def test_it_is_found_and_not_sent_again(rig: Rig) -> None:
    with rig.started():
        sent = in_doubt(rig)
        rig.carrier.listed = listed(rig, "muy bueno")
        rig.advance(75.0)
        told = rig.hearing.await_state(sent, State.DELIVERED)
        assert told.receipt == Receipt("muy bueno", "recognition", review_id="r1")
        assert not told.possible_duplicate
        assert rig.carrier.asked.count(sent) == 1
        assert not list((rig.folder / "outbox").glob("*.age"))


def test_an_opinion_in_writing_is_found_by_its_words(rig: Rig) -> None:
    rig.carrier.answers.append(UNKNOWN)
    with rig.started() as dispatcher:
        sent = dispatcher.submit(Envelope.of_text(feedback(), "Muy bueno"))
        told = rig.hearing.await_state(sent, State.IN_DOUBT)
        assert (told.kind, told.text) == (Kind.TEXT, "Muy bueno")
        voice, note = listed(rig, "Muy bueno", "").items
        written = replace(note, transcription=None, description="Muy bueno")
        rig.carrier.listed = replace(listed(rig), items=(voice, written))
        rig.advance(75.0)
        told = rig.hearing.await_state(sent, State.DELIVERED)
        assert told.receipt == Receipt(None, "recognition", review_id="r2")
        assert told.text == "Muy bueno"
        assert rig.carrier.asked.count(sent) == 1


def test_one_review_is_not_two_voices(rig: Rig) -> None:
    with rig.started(on_unknown="hold"):
        first = in_doubt(rig)
        rig.carrier.listed = listed(rig, "muy bueno")
        now = rig.now
        rig.eventually(lambda: State.DELIVERED in rig.hearing.states(first), step_s=75.0)
        rig.now = now
        second = in_doubt(rig)
        before = rig.carrier.questions.count("reviews")
        rig.advance(75.0)
        rig.carrier.await_questions(before + 1, "reviews")
        rig.eventually(lambda: due_s(rig, second) > 0)
        assert rig.hearing.last(second).state is State.IN_DOUBT


def test_two_in_doubt_at_the_same_time_are_not_told_apart(rig: Rig) -> None:
    with rig.started(on_unknown="hold"):
        both = [in_doubt(rig), in_doubt(rig)]
        rig.carrier.listed = listed(rig, "muy bueno")
        rig.advance(80.0)
        rig.eventually(lambda: all(due_s(rig, each) > 0 for each in both))
        assert [rig.hearing.last(each).state for each in both] == [State.IN_DOUBT] * 2


def test_what_is_not_there_yet_may_still_come(rig: Rig) -> None:
    """A voice is listed once it was transcribed: sending it again before that doubles it."""
    with rig.started():
        sent = in_doubt(rig)
        rig.carrier.listed = listed(rig)
        rests = []
        while State.QUEUED not in rig.hearing.states(sent)[2:]:
            rests.append(due_s(rig, sent))
            looks = rig.carrier.questions.count("reviews")
            rig.advance(rests[-1])
            rig.carrier.await_questions(looks + 1, "reviews")
            rig.eventually(lambda: rig.outbox.next_doubt(rig.time()) is None)
        assert sum(rests) == 300.0
        assert rig.hearing.await_state(sent, State.DELIVERED).possible_duplicate


def test_what_nobody_can_tell_is_sent_again(rig: Rig) -> None:
    rig.carrier.listed = Reviews()
    with rig.started():
        sent = in_doubt(rig)
        rig.advance(75.0)
        assert rig.hearing.await_state(sent, State.DELIVERED).possible_duplicate


def test_what_is_held_is_looked_for_during_a_day(rig: Rig) -> None:
    rig.carrier.listed = Reviews()
    with rig.started(on_unknown="hold"):
        sent = in_doubt(rig)
        began = rig.now
        while (at := rig.outbox.get(sent).next_attempt_at) is not None:
            left_s = (at - rig.time()).total_seconds()
            assert 0 < left_s <= 22.5 * 60
            rig.advance(left_s)
            rig.eventually(lambda: rig.outbox.next_doubt(rig.time()) is None)
        assert 23.5 * 3600 < rig.now - began <= 24.1 * 3600
        rig.advance(1e6)
        rig.sent()
        assert rig.hearing.last(sent).state is State.IN_DOUBT
        assert rig.carrier.asked.count(sent) == 1


def test_what_is_held_and_found_is_delivered(rig: Rig) -> None:
    with rig.started(on_unknown="hold"):
        sent = in_doubt(rig)
        rig.carrier.listed = listed(rig, "muy bueno")
        now = rig.now
        rig.eventually(lambda: State.DELIVERED in rig.hearing.states(sent), step_s=75.0)
        assert rig.now >= now + 75.0


def test_a_voice_of_which_nothing_is_known_is_not_looked_for(rig: Rig) -> None:
    (left,) = rig.left_waiting()
    (rig.folder / "index.db").unlink()
    rig.outbox.close()
    rig.outbox = rig.another_outbox()
    rig.outbox.start()
    rig.outbox.claim(left, "dead")
    rig.outbox.mark_handed_over(left)

    def locked() -> str:
        raise KeyringLocked

    rig.identity = locked
    with rig.started() as dispatcher:
        # With the keyring locked it can't be opened either: it waits, queued again.
        rig.hearing.await_block(KeyringLocked)
        assert "reviews" not in rig.carrier.questions
        rig.identity = lambda: str(IDENTITY)
        dispatcher.key_changed()
        assert rig.hearing.await_state(left, State.DELIVERED).possible_duplicate


def test_a_keyring_that_locks_stops_looking(rig: Rig) -> None:
    with rig.started() as dispatcher:
        sent = in_doubt(rig)
        rig.carrier.listed = KeyringLocked()
        rig.advance(75.0)
        rig.hearing.await_block(KeyringLocked)
        assert rig.hearing.last(sent).state is State.IN_DOUBT
        rig.carrier.listed = None
        dispatcher.key_changed()
        rig.sent()
        rig.hearing.await_state(sent, State.DELIVERED)


def test_what_a_dead_run_handed_over_is_in_doubt_and_the_rest_is_not(rig: Rig) -> None:
    doubtful, untouched = rig.left_waiting(2)
    for each in (doubtful, untouched):
        rig.outbox.claim(each, "dead")
    rig.outbox.mark_handed_over(doubtful)
    rig.carrier.gate.clear()
    with rig.started(on_unknown="hold"):
        rig.hearing.await_state(doubtful, State.IN_DOUBT)
        rig.hearing.await_state(untouched, State.SENDING)
        assert rig.hearing.states(untouched)[:1] == [State.QUEUED]
        rig.carrier.gate.set()
        assert not rig.hearing.await_state(untouched, State.DELIVERED).possible_duplicate
        assert rig.carrier.asked == [untouched]


def test_a_rival_with_another_rating_is_none(rig: Rig) -> None:
    with rig.started(on_unknown="hold"):
        sent = in_doubt(rig)
        in_doubt(rig, stars=2)
        rig.carrier.answers.append(REJECTED)
        rig.hearing.await_state(rig.send(), State.REJECTED)
        in_doubt(rig, respondent=Anonymous())
        rig.carrier.listed = listed(rig, "muy bueno")
        rig.eventually(lambda: State.DELIVERED in rig.hearing.states(sent), step_s=80.0)


@pytest.mark.parametrize("said", ["hola", "otra cosa"])
def test_a_rival_that_was_delivered_may_account_for_another_review(rig: Rig, said: str) -> None:
    with rig.started(on_unknown="hold"):
        sent = in_doubt(rig)
        rig.sent()
        assert DELIVERED.receipt is not None
        rig.carrier.listed = listed(rig, "muy bueno", said)
        rig.advance(75.0)
        if said == DELIVERED.receipt.transcription:
            rig.eventually(lambda: State.DELIVERED in rig.hearing.states(sent), step_s=80.0)
        else:
            rig.eventually(lambda: due_s(rig, sent) > 0)
            assert rig.hearing.last(sent).state is State.IN_DOUBT


def test_an_unknown_outcome_that_is_not_kept_is_left_to_its_mark(rig: Rig) -> None:
    """The run dies before it could settle: the mark on the disk says that it is in doubt."""
    kept = envelope()
    rig.outbox.add(kept)
    rig.outbox.claim(kept.feedback.id, "dead")
    rig.outbox.mark_handed_over(kept.feedback.id)
    rig.carrier.listed = listed(rig, "muy bueno", ahead_s=0.0)
    with rig.started():
        told = rig.hearing.await_state(kept.feedback.id, State.DELIVERED)
        assert told.receipt is not None
        assert told.receipt.review_id == "r1"
        assert rig.carrier.asked == []
