"""Asking of all the voices at once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.outbox.conftest import NOON, deliver
from tests.stage.feedbacks import envelope, feedback
from woku_desktop.domain.archive import DayPicture, Group, VoicesFound, VoicesQuery
from woku_desktop.domain.feedback import Anonymous, Identified
from woku_desktop.domain.outbox_errors import EnvelopeMissing
from woku_desktop.domain.outcome import Receipt
from woku_desktop.domain.submission import State, Submission
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.outbox import archive
from woku_desktop.outbox.envelope import Envelope

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.outbox.conftest import Desk
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.feedback import Respondent
    from woku_desktop.outbox.outbox import Outbox


def put(
    outbox: Outbox, hours: float = 0, stars: int = 4, respondent: Respondent | None = None
) -> Submission:
    """Keep one that was said so many hours after noon."""
    said = feedback(
        stars=stars,
        respondent=respondent or Anonymous(),
        created_at=NOON + timedelta(hours=hours),
    )
    return outbox.add(Envelope(said, b"sound", AudioFormat.MP3, 2.0))


def settled(
    outbox: Outbox, state: State, hours: float, stars: int = 4, problem: Problem | None = None
) -> Submission:
    kept = put(outbox, hours, stars)
    assert outbox.claim(kept.id, "run-1") is not None
    return outbox.settle(kept.id, state, outcome=None, problem=problem)


def heard(outbox: Outbox, transcription: str, hours: float, email: str = "") -> Submission:
    respondent = Identified(email) if email else None
    return deliver(outbox, put(outbox, hours, respondent=respondent), Receipt(transcription))


def ids(outbox: Outbox, numbers: Sequence[int]) -> list[str]:
    return [each.id for each in outbox.many(numbers)]


def looked_for(outbox: Outbox, text: str, group: Group = Group.ALL) -> list[VoicesFound]:
    told: list[VoicesFound] = []
    outbox.search(VoicesQuery(group, text), told.append, lambda: False)
    return told


def found(outbox: Outbox, text: str) -> list[str]:
    (*_, last) = looked_for(outbox, text)
    return ids(outbox, [*last.needs_you, *last.waiting, *last.delivered])


def test_each_is_in_the_group_that_it_waits_for(outbox: Outbox) -> None:
    queued = put(outbox, 1)
    sending = put(outbox, 2)
    assert outbox.claim(sending.id, "run-1") is not None
    rejected = settled(outbox, State.REJECTED, 3)
    damaged = settled(outbox, State.DAMAGED, 4)
    held = settled(outbox, State.IN_DOUBT, 5)
    checked = settled(outbox, State.IN_DOUBT, 6)
    outbox.schedule(checked.id, NOON)
    arrived = settled(outbox, State.DELIVERED, 7)
    outbox.discard([put(outbox, 8).id])
    everything = outbox.keys(VoicesQuery())
    assert ids(outbox, everything.needs_you) == [held.id, damaged.id, rejected.id]
    assert ids(outbox, everything.waiting) == [checked.id, sending.id, queued.id]
    assert ids(outbox, everything.delivered) == [arrived.id]
    assert everything.complete
    assert len(everything) == 7


@pytest.mark.parametrize("group", [Group.NEEDS_YOU, Group.WAITING, Group.DELIVERED])
def test_one_group_may_be_asked_for_alone(outbox: Outbox, group: Group) -> None:
    settled(outbox, State.REJECTED, 1)
    put(outbox, 2)
    settled(outbox, State.DELIVERED, 3)
    only = outbox.keys(VoicesQuery(group))
    assert len(only) == 1
    assert len(getattr(only, group.value)) == 1


def test_the_newest_comes_first_whenever_it_was_kept(outbox: Outbox) -> None:
    kept = [settled(outbox, State.DELIVERED, hours).id for hours in (5, 1, 9, 3, 7, 2, 8)]
    newest_first = [kept[place] for place in (2, 6, 4, 0, 3, 5, 1)]
    assert ids(outbox, outbox.keys(VoicesQuery()).delivered) == newest_first


def test_stars_and_a_time_narrow_it(outbox: Outbox) -> None:
    four = settled(outbox, State.DELIVERED, 1, stars=4)
    early = settled(outbox, State.DELIVERED, 2, stars=2)
    late = settled(outbox, State.DELIVERED, 3, stars=2)
    assert ids(outbox, outbox.keys(VoicesQuery(stars=2)).delivered) == [late.id, early.id]
    since = VoicesQuery(since=NOON + timedelta(hours=2))
    assert ids(outbox, outbox.keys(since).delivered) == [late.id, early.id]
    assert ids(outbox, outbox.keys(VoicesQuery(stars=4)).delivered) == [four.id]
    assert len(outbox.keys(VoicesQuery(stars=5))) == 0


def test_a_page_comes_in_the_order_asked_for_without_what_is_gone(outbox: Outbox) -> None:
    one, two = put(outbox, 1), put(outbox, 2)
    numbers = [outbox.get(each.id).number for each in (one, two)]
    assert numbers[0] != numbers[1]
    assert ids(outbox, [numbers[1], 9999, numbers[0]]) == [two.id, one.id]
    assert outbox.many([]) == []


def test_a_page_is_opened_with_the_keyring(outbox: Outbox, desk: Desk) -> None:
    kept = outbox.add(envelope())
    number = outbox.get(kept.id).number
    again = desk.process()
    assert again.many([number])[0].email == "diego.soto@example.com"
    desk.locked = True
    assert desk.process().many([number])[0].email is None


def test_what_was_said_is_found_without_case_and_accents(outbox: Outbox) -> None:
    coffee = heard(outbox, "El  CAFÉ estaba\nfrío", 1)
    tea = heard(outbox, "The tea was fine", 2, email="ana.cafeto@example.com")
    heard(outbox, "Nothing of it", 3)
    assert found(outbox, "cafe") == [tea.id, coffee.id]
    assert found(outbox, "CAFÉ ESTABA FRIO") == [coffee.id]
    assert found(outbox, "  tea was ") == [tea.id]
    assert found(outbox, "cafeto@EXAMPLE") == [tea.id]
    assert found(outbox, "sugar") == []


def test_what_waits_is_found_by_its_address(outbox: Outbox) -> None:
    waits = put(outbox, 1, respondent=Identified("luz@example.com"))
    (*_, last) = looked_for(outbox, "luz@")
    assert ids(outbox, last.waiting) == [waits.id]
    assert len(looked_for(outbox, "luz@", Group.DELIVERED)[-1]) == 0


def test_hits_are_told_as_they_come_the_newest_first(
    outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "_BATCH", 1)
    monkeypatch.setattr(archive, "_TELL_EVERY", 2)
    kept = [heard(outbox, "coffee", hours).id for hours in range(5)]
    told = looked_for(outbox, "coffee")
    assert [(len(each), each.complete) for each in told] == [
        (1, False),
        (3, False),
        (5, False),
        (5, True),
    ]
    assert ids(outbox, told[0].delivered) == [kept[4]]
    assert ids(outbox, told[-1].delivered) == kept[::-1]
    assert all(each.query.text == "coffee" for each in told)


def test_a_search_ends_when_nobody_wants_it_any_more(
    outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "_BATCH", 1)
    for hours in range(3):
        heard(outbox, "coffee", hours)
    told: list[VoicesFound] = []
    outbox.search(VoicesQuery(text="coffee"), told.append, lambda: bool(told))
    assert [(len(each), each.complete) for each in told] == [(1, False)]


def test_with_a_locked_keyring_it_is_told_how_much_was_not_searched(
    outbox: Outbox, desk: Desk
) -> None:
    heard(outbox, "coffee", 1)
    heard(outbox, "tea", 2)
    desk.locked = True
    (told,) = looked_for(desk.process(), "coffee")
    assert (len(told), told.complete, told.unreadable) == (0, True, 2)


def test_what_was_kept_without_the_keyring_is_not_found_yet(outbox: Outbox, desk: Desk) -> None:
    heard(outbox, "coffee", 1)
    desk.locked = True
    put(desk.process(), 2, respondent=Identified("coffee@example.com"))
    desk.locked = False
    (*_, last) = looked_for(desk.process(), "coffee")
    assert (len(last.delivered), len(last.waiting)) == (1, 0)


def test_numbers_in_the_thousands_come_whole(
    outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "_AT_ONCE", 2)
    kept = [put(outbox, hours).id for hours in range(5)]
    assert ids(outbox, outbox.keys(VoicesQuery()).waiting) == kept[::-1]


def test_a_day_is_counted_by_stars(outbox: Outbox) -> None:
    put(outbox, -1, stars=1)
    put(outbox, 1, stars=5)
    settled(outbox, State.DELIVERED, 2, stars=5)
    settled(outbox, State.REJECTED, 3, stars=2)
    outbox.discard([put(outbox, 4, stars=3).id])
    day = outbox.day(NOON)
    assert day == DayPicture((0, 1, 0, 0, 2))
    assert (day.count, day.average) == (3, 4.0)
    assert outbox.day(NOON + timedelta(days=1)).average is None


def test_a_rating_that_is_not_known_yet_is_counted_as_that(outbox: Outbox, desk: Desk) -> None:
    put(outbox, 1)
    outbox.close()
    for file in desk.data.glob("index.db*"):
        file.unlink()
    desk.locked = True
    again = desk.process()
    again.start()
    (kept,) = again.list()
    assert again.day(kept.created_at) == DayPicture(unrated=1)


def test_a_voice_can_be_heard_here_as_long_as_it_is_kept(desk: Desk) -> None:
    outbox = desk.process(keep_audio_days=3)
    waits = put(outbox, 1)
    kept = settled(outbox, State.DELIVERED, 2)
    damaged = settled(outbox, State.DAMAGED, 3)
    assert outbox.get(waits.id).sound_kept
    assert outbox.get(kept.id).sound_kept
    assert outbox.open(kept.id).voice == b"sound"
    assert not outbox.get(damaged.id).sound_kept
    gone = settled(desk.process(), State.DELIVERED, 4)
    assert not outbox.get(gone.id).sound_kept


def test_what_can_be_copied_out_is_what_has_an_envelope(desk: Desk) -> None:
    gone = settled(desk.process(), State.DELIVERED, 4)
    keeps = desk.process(keep_audio_days=3)
    put(keeps, 1)
    settled(keeps, State.DELIVERED, 2)
    damaged = settled(keeps, State.DAMAGED, 3)
    lost = settled(keeps, State.DAMAGED, 5, problem=EnvelopeMissing())
    thrown = put(keeps, 6)
    keeps.discard([thrown.id])
    numbers = range(1, 8)
    kept = {each.id for each in keeps.many(numbers) if each.envelope_kept}
    assert kept.isdisjoint({gone.id, lost.id, thrown.id})
    assert damaged.id in kept
    assert keeps.count_kept(numbers) == len(kept) == 3


def test_many_are_told_by_their_ids_without_opening_anything(desk: Desk) -> None:
    outbox = desk.process()
    waits, arrived = put(outbox, 1), settled(outbox, State.DELIVERED, 2)
    asked = desk.asked
    numbers = [arrived.number, 99, waits.number]
    assert outbox.ids_of(numbers, frozenset(State)) == [arrived.id, waits.id]
    assert outbox.ids_of(numbers, {State.QUEUED}) == [waits.id]
    assert desk.asked == asked
