"""What a person decides about voices while others are on their way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.delivery.rig import NOBODY, REJECTED, THROTTLED, UNKNOWN, Rig
from tests.stage.feedbacks import feedback
from woku_desktop.domain.errors import InvalidField
from woku_desktop.domain.feedback import Identified, Kind, Rating
from woku_desktop.domain.outbox_errors import (
    BeingSent,
    EnvelopeDamaged,
    LeftAsTheyAre,
    OutboxUnwritable,
)
from woku_desktop.domain.submission import Amendment, State
from woku_desktop.outbox.envelope import Envelope
from woku_desktop.woku.probes import Reviews

if TYPE_CHECKING:
    from woku_desktop.delivery.dispatcher import Dispatcher
    from woku_desktop.domain.feedback import WokuId
    from woku_desktop.domain.submission import Submission

RIGHT = Identified("diego.soto@example.org")


def refused(rig: Rig, many: int = 1) -> list[str]:
    rig.carrier.answers.extend([REJECTED] * many)
    sent = [rig.send() for _ in range(many)]
    for each in sent:
        rig.hearing.await_state(each, State.REJECTED)
    return sent


def discarded_folder(rig: Rig) -> set[str]:
    return {file.stem for file in (rig.folder / "discarded").glob("*.age")}


def test_a_wrong_address_is_corrected_and_delivered(rig: Rig) -> None:
    with rig.started() as dispatcher:
        (sent,) = refused(rig)
        dispatcher.amend(sent, Amendment(respondent=RIGHT, rating=Rating(1)))
        told = rig.hearing.await_state(sent, State.DELIVERED)
        assert (told.respondent, told.rating, told.possible_duplicate) == (RIGHT, Rating(1), False)
        assert rig.carrier.asked.count(sent) == 2


def test_it_is_sent_now_whatever_pauses(rig: Rig) -> None:
    with rig.started() as dispatcher:
        (sent,) = refused(rig)
        rig.carrier.answers.append(THROTTLED)
        rig.send()
        rig.hearing.until(lambda: rig.hearing.blocks)
        dispatcher.amend(sent, Amendment(respondent=RIGHT))
        rig.hearing.await_state(sent, State.DELIVERED)


def test_what_can_not_be_corrected_is_told(rig: Rig) -> None:
    rig.carrier.gate.clear()
    with rig.started() as dispatcher:
        sent = rig.send()
        rig.hearing.await_state(sent, State.SENDING)
        dispatcher.amend(sent, Amendment(respondent=RIGHT))
        rig.hearing.until(lambda: rig.hearing.notices)
        assert isinstance(rig.hearing.notices[0], BeingSent)
        rig.carrier.gate.set()
        assert rig.hearing.await_state(sent, State.DELIVERED).respondent != RIGHT


def test_a_text_for_a_voice_is_told(rig: Rig) -> None:
    with rig.started() as dispatcher:
        (sent,) = refused(rig)
        dispatcher.amend(sent, Amendment(text="Very good"))
        rig.hearing.until(lambda: rig.hearing.notices)
        assert isinstance(rig.hearing.notices[0], InvalidField)


def test_an_opinion_in_writing_is_delivered(rig: Rig) -> None:
    with rig.started() as dispatcher:
        sent = dispatcher.submit(Envelope.of_text(feedback(), "Very good"))
        told = rig.hearing.await_state(sent, State.DELIVERED)
        assert (told.kind, told.text, told.sound_kept) == (Kind.TEXT, "Very good", False)


def test_what_is_discarded_comes_back_and_is_delivered(rig: Rig) -> None:
    with rig.started() as dispatcher:
        rig.carrier.answers.append(NOBODY)
        sent = rig.send()
        rig.hearing.await_state(sent, State.QUEUED, attempts=1)
        dispatcher.discard([sent], 10.0)
        told = rig.hearing.await_state(sent, State.DISCARDED)
        assert told.undo_until is not None
        assert (told.undo_until - rig.time()).total_seconds() == 10.0
        # The row comes first, so that whatever happens in between the voice is not sent.
        rig.eventually(lambda: discarded_folder(rig) == {sent})
        dispatcher.restore([sent])
        rig.hearing.await_state(sent, State.QUEUED)
        dispatcher.retry_all()
        rig.hearing.await_state(sent, State.DELIVERED)
        rig.advance(11.0)
        rig.sent()
        assert rig.hearing.last(sent).state is State.DELIVERED


def test_once_the_time_is_over_it_is_destroyed(rig: Rig) -> None:
    with rig.started() as dispatcher:
        first, second = refused(rig, 2)
        dispatcher.discard([first], 10.0)
        dispatcher.discard([second], 30.0)
        rig.hearing.await_state(second, State.DISCARDED)
        rig.advance(9.0)
        rig.sent()
        rig.eventually(lambda: discarded_folder(rig) == {first, second})
        rig.advance(1.0)
        rig.hearing.until(lambda: rig.hearing.last(first).undo_until is None)
        rig.eventually(lambda: discarded_folder(rig) == {second})
        assert rig.hearing.last(first).respondent is None
        rig.advance(20.0)
        rig.eventually(lambda: discarded_folder(rig) == set())
        assert rig.carrier.asked.count(first) == 1


def test_what_an_earlier_run_left_is_destroyed_in_time(rig: Rig) -> None:
    (sent,) = rig.left_waiting()
    rig.outbox.discard([sent], 60.0)
    rig.outbox.close()
    with rig.started():
        rig.sent()
        rig.eventually(lambda: discarded_folder(rig) == {sent})
        rig.advance(60.0)
        rig.eventually(lambda: discarded_folder(rig) == set())
        assert sent not in rig.carrier.asked


def test_the_way_back_ends_in_time_however_long_the_telling_takes(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    hear = rig.hearing.changed

    def hear_slowly(submission: Submission) -> None:
        if submission.state is State.DISCARDED:
            rig.advance(10.0)
        hear(submission)

    with rig.started() as dispatcher:
        (sent,) = refused(rig)
        monkeypatch.setattr(rig.hearing, "changed", hear_slowly)
        dispatcher.discard([sent], 10.0)
        rig.eventually(lambda: rig.hearing.states(sent)[-1] is State.DISCARDED)
        rig.eventually(lambda: discarded_folder(rig) == set())


def test_what_can_not_be_destroyed_now_is_later(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[float] = []
    end_undo = rig.outbox.end_undo

    def stuck() -> None:
        tried.append(rig.now)
        if rig.now < 1030.0:
            raise OutboxUnwritable
        end_undo()

    with rig.started() as dispatcher:
        (sent,) = refused(rig)
        monkeypatch.setattr(rig.outbox, "end_undo", stuck)
        dispatcher.discard([sent], 10.0)
        rig.hearing.await_state(sent, State.DISCARDED)
        rig.advance(10.0)
        rig.eventually(lambda: tried)
        rig.advance(60.0)
        rig.eventually(lambda: discarded_folder(rig) == set())


def test_of_several_what_can_be_done_is_done_and_the_rest_is_told_once(rig: Rig) -> None:
    with rig.started() as dispatcher:
        first, second = refused(rig, 2)
        arrived = [rig.sent(), rig.sent()]
        dispatcher.discard([first, *arrived, second], 10.0)
        rig.hearing.await_state(second, State.DISCARDED)
        rig.hearing.until(lambda: rig.hearing.notices)
        dispatcher.restore([first, second, "f" * 32])
        rig.hearing.await_state(second, State.REJECTED)
        dispatcher.retry([first, *arrived, second])
        rig.hearing.await_state(first, State.DELIVERED)
        rig.hearing.await_state(second, State.DELIVERED)
        rig.hearing.until(lambda: len(rig.hearing.notices) == 3)
        assert {type(each) for each in rig.hearing.notices} == {LeftAsTheyAre}
        assert [each.facts for each in rig.hearing.notices] == [
            {"left": 2, "many": 4},
            {"left": 1, "many": 3},
            {"left": 2, "many": 4},
        ]
        assert rig.carrier.asked.count(first) == 2


def test_the_same_trouble_of_several_is_told_once(rig: Rig) -> None:
    damaged = rig.left_waiting(2)
    for each in damaged:
        file = rig.folder / "outbox" / f"{each}.age"
        file.write_bytes(file.read_bytes()[:-1])
    with rig.started() as dispatcher:
        for each in damaged:
            rig.hearing.await_state(each, State.DAMAGED)
        arrived = rig.sent()
        dispatcher.retry([*damaged, arrived])
        rig.hearing.until(lambda: len(rig.hearing.notices) == 2)
        assert [type(each) for each in rig.hearing.notices] == [LeftAsTheyAre, EnvelopeDamaged]


@pytest.mark.parametrize("decision", ["discard", "retry", "amend"])
def test_a_decision_comes_before_what_is_found_in_the_meantime(rig: Rig, decision: str) -> None:
    """Woku is asked about a doubt while a person decides: theirs counts."""

    def decided(dispatcher: Dispatcher) -> None:
        if decision == "discard":
            dispatcher.discard([sent], 10.0)
        elif decision == "retry":
            dispatcher.retry([sent])
        else:
            dispatcher.amend(sent, Amendment(respondent=RIGHT))

    with rig.started() as dispatcher:
        rig.carrier.answers.append(UNKNOWN)
        sent = rig.send()
        rig.hearing.await_state(sent, State.IN_DOUBT)
        ask = rig.carrier.reviews

        def asked(woku_id: WokuId) -> Reviews | None:
            rig.carrier.reviews = ask  # type: ignore[method-assign]
            before = len(rig.hearing.states(sent))
            decided(dispatcher)
            rig.hearing.until(lambda: len(rig.hearing.states(sent)) > before)
            return ask(woku_id)

        rig.carrier.reviews = asked  # type: ignore[method-assign]
        rig.advance(75.0)
        end = State.DISCARDED if decision == "discard" else State.DELIVERED
        rig.hearing.await_state(sent, end)
        rig.carrier.answers.append(UNKNOWN)
        next_one = rig.send()
        rig.hearing.await_state(next_one, State.IN_DOUBT)
        rig.advance(75.0)
        rig.hearing.await_state(next_one, State.DELIVERED)
        assert rig.carrier.asked.count(sent) == (1 if decision == "discard" else 2)


def test_what_is_sent_again_in_the_meantime_is_not_put_off(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_off: list[str] = []
    schedule = rig.outbox.schedule

    def noted(submission_id: str, *when: Any) -> Submission:
        put_off.append(submission_id)
        return schedule(submission_id, *when)

    rig.carrier.listed = Reviews()
    with rig.started(on_unknown="hold") as dispatcher:
        rig.carrier.answers.append(UNKNOWN)
        sent = rig.send()
        rig.hearing.await_state(sent, State.IN_DOUBT)
        monkeypatch.setattr(rig.outbox, "schedule", noted)
        rig.carrier.gate.clear()
        rig.hearing.await_state(rig.send(), State.SENDING)
        ask = rig.carrier.reviews

        def asked(woku_id: WokuId) -> Reviews | None:
            dispatcher.retry([sent])
            rig.hearing.await_state(sent, State.QUEUED)
            return ask(woku_id)

        rig.carrier.reviews = asked  # type: ignore[method-assign]
        rig.advance(75.0)
        rig.hearing.await_state(sent, State.QUEUED)
        rig.carrier.gate.set()
        rig.hearing.await_state(sent, State.DELIVERED)
    assert put_off == []
