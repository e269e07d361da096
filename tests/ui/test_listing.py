"""What is listed: numbers first, what each says once it is in sight; filters, the day, a search."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.stage.hand import wait_until
from tests.ui.fakes import NOW, WOKU, number_of, submission
from tests.ui.listed import SPOKEN, choose, spoken
from tests.ui.queue_states import needing
from woku_desktop.domain.archive import Group, VoicesFound, VoicesQuery
from woku_desktop.domain.errors import KeyringLocked
from woku_desktop.domain.feedback import Rating, WokuId
from woku_desktop.domain.submission import Counts, State, Submission
from woku_desktop.ui.desk.voice_words import Section, Unread
from woku_desktop.ui.desk.voices import HELD, VoicesModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.ui.listed import Listed

ALL_OF_THEM = 100_000


def many(state: State, count: int) -> tuple[Submission, ...]:
    """Voices of the last minutes, the first the newest."""
    return tuple(
        submission(f"{state}{n:03}", None, 3, state=state, hour=13 - n // 60, minute=59 - n % 60)
        for n in range(count)
    )


def button(listed: Listed, name: str) -> QAbstractButton:
    found = listed.card.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


@pytest.fixture
def complete(listed: Listed) -> Listed:
    """The card with all that comes after the first paint."""
    listed.card.complete()
    return listed


class Changes:
    """What a view hears of a model."""

    def __init__(self, model: VoicesModel) -> None:
        self.heard: list[tuple[str, int, int]] = []
        model.rowsInserted.connect(lambda _p, first, last: self._hear("in", first, last))
        model.rowsRemoved.connect(lambda _p, first, last: self._hear("out", first, last))
        model.modelReset.connect(lambda: self._hear("reset", 0, 0))

    def _hear(self, what: str, first: int, last: int) -> None:
        self.heard.append((what, first, last))

    def take(self) -> list[tuple[str, int, int]]:
        heard, self.heard = self.heard, []
        return heard


def asked(listed: Listed) -> VoicesQuery:
    """What the card has asked for."""
    query = listed.card.query
    assert query is not None
    return query


def show(model: VoicesModel, waiting: Sequence[int], delivered: Sequence[int]) -> None:
    """List these numbers."""
    model.show(VoicesFound(VoicesQuery(), [], waiting, delivered))


# What is counted


def test_the_pill_counts_what_the_index_holds_not_what_is_listed(listed: Listed) -> None:
    listed.add(*many(State.QUEUED, 2))
    listed.bridge.queueCounted.emit(Counts({State.QUEUED: 412, State.DELIVERED: 9}))
    assert listed.card._standing().words() == "412 en espera"
    listed.bridge.queueCounted.emit(Counts({State.QUEUED: 2, State.REJECTED: 3, State.DAMAGED: 1}))
    assert listed.card._standing().words() == "4 necesitan tu atención"
    listed.bridge.queueCounted.emit(Counts())
    assert listed.card._standing().words() == "Aún no hay voces"


def test_before_anything_was_counted_nothing_is_claimed(listed: Listed) -> None:
    listed.card.complete()
    assert listed.card._standing().words() == "Un momento"
    assert listed.card.above.empty.isHidden()
    listed.count()
    assert not listed.card.above.empty.isHidden()


# Rows that are read as they come into sight


def test_what_was_not_read_is_read_when_it_comes_into_sight(listed: Listed) -> None:
    voices = many(State.DELIVERED, 300)
    listed.told |= {voice.id: voice for voice in voices}
    listed.bridge.voicesLoaded.emit(())
    model, view = listed.card.model, listed.card.list
    assert model.rowCount() == 301
    wait_until(lambda: isinstance(model.item(1), Submission), "the first rows")
    assert isinstance(model.item(280), Unread)
    view.scrollToBottom()
    wait_until(lambda: isinstance(model.item(300), Submission), "the last rows")
    pages = [each[1] for each in listed.archive.asked if each[0] == "read"]
    assert isinstance(model.item(150), Unread)
    assert len(pages) == len(set(pages))


def test_a_row_that_is_not_read_yet_says_so_and_asks_once(listed: Listed) -> None:
    listed.archive.answers = False
    model = listed.card.model
    show(model, [], [number_of("x")])
    for _ in range(3):
        assert model.index(1).data(SPOKEN) == "Un momento"
        QApplication.processEvents()
    assert [each for each in listed.archive.asked if each[0] == "read"] == [
        ("read", (number_of("x"),))
    ]


def test_what_is_remembered_is_bounded(listed: Listed) -> None:
    model = listed.card.model
    show(model, [], range(1, HELD + 101))
    one = submission("a", None, 3)
    for start in range(1, HELD + 101, 50):
        model.take([replace(one, id=f"v{n}", number=n) for n in range(start, start + 50)])
    assert isinstance(model.item(1), Unread)
    assert isinstance(model.item(HELD + 100), Submission)
    assert model.voice_of("v1") is None


def test_a_hundred_thousand_are_listed_and_one_more(listed: Listed) -> None:
    model = listed.card.model
    changes = Changes(model)
    show(model, [], range(ALL_OF_THEM, 0, -1))
    assert changes.take() == [("in", 0, ALL_OF_THEM)]
    show(model, [], range(ALL_OF_THEM + 1, 0, -1))
    assert changes.take() == [("in", 1, 1)]
    show(model, [ALL_OF_THEM + 1], range(ALL_OF_THEM, 0, -1))
    assert changes.take() == [("in", 0, 1), ("out", 3, 3)]
    assert model.row_of(1) == ALL_OF_THEM + 2


@pytest.mark.parametrize(
    ("old", "new", "heard"),
    [
        ([3, 2, 1], [3, 2, 1], []),
        ([3, 2, 1], [], [("out", 0, 3)]),
        ([], [3], [("in", 0, 1)]),
        ([3, 2, 1], [3, 1], [("out", 2, 2)]),
        ([3, 1], [3, 2, 1], [("in", 2, 2)]),
        ([3, 2, 1], [6, 5, 4], [("out", 0, 3), ("in", 0, 3)]),
        ([5, 4, 3, 2, 1], [5, 9, 8, 1], [("out", 2, 4), ("in", 2, 3)]),
        ([2, 2], [2], [("out", 2, 2)]),
    ],
    ids=str,
)
def test_only_rows_that_come_or_go_are_touched(
    listed: Listed, old: list[int], new: list[int], heard: list[tuple[str, int, int]]
) -> None:
    model = listed.card.model
    show(model, [], old)
    changes = Changes(model)
    show(model, [], new)
    assert changes.take() == heard
    assert [model.number_at(row) for row in range(1, model.rowCount())] == new


def test_the_numbers_of_what_is_selected_leave_headings_out(listed: Listed) -> None:
    model, view = listed.card.model, listed.card.list
    show(model, [7, 6], range(5, 0, -1))
    view.selectAll()
    assert listed.card.numbers() == (7, 6, 5, 4, 3, 2, 1)
    assert view.selected_stretches() == [(0, 8)]
    assert model.many_at([(0, 8)]) == {
        Section.NEEDS_YOU: 0,
        Section.WAITING: 2,
        Section.DELIVERED: 5,
    }
    assert sum(model.many_at([(0, 0), (3, 3)]).values()) == 0
    assert model.numbers_at([(1, 1), (4, 5)]) == (7, 5, 4)
    assert model.numbers_at([(2, 4)]) == (6, 5)
    view.choose(-1)
    assert listed.card.numbers() == ()


def test_headings_are_lower_than_voices_wherever_they_move(listed: Listed) -> None:
    view = listed.card.list
    listed.add(*many(State.DELIVERED, 2))
    listed.add(*needing())
    listed.add(*many(State.QUEUED, 2))
    heights = {row: view.rowHeight(row) for row in range(listed.card.model.rowCount())}
    headings = listed.card.model.heading_rows()
    assert len(headings) == 3
    assert {heights[row] for row in headings} == {32}
    assert {heights[row] for row in heights if row not in headings} == {64}


# What changes


def test_news_that_come_late_are_not_believed(listed: Listed) -> None:
    tell = listed.bridge.submissionChanged.emit
    listed.add(submission("a", None, 3, state=State.DELIVERED, revision=7))
    tell(submission("a", None, 3, state=State.SENDING, revision=6))
    assert listed.rows() == ["DELIVERED", "a"]


def test_an_index_that_was_made_anew_counts_its_revisions_from_one(listed: Listed) -> None:
    listed.add(*many(State.DELIVERED, 2), submission("a", None, 3, revision=70))
    listed.told.clear()
    listed.told["a"] = submission("a", None, 3, state=State.QUEUED, revision=1)
    listed.bridge.voicesLoaded.emit(())
    wait_until(lambda: listed.rows() == ["WAITING", "a"], "the list to be read anew")
    listed.add(submission("a", None, 3, state=State.SENDING, revision=2))
    listed.bridge.uploadProgress.emit("a", 0.5)
    assert "50 %" in spoken(listed, "a")


def test_a_voice_is_looked_for_anew_once_it_has_moved(listed: Listed) -> None:
    listed.add(*many(State.QUEUED, 2))
    listed.archive.asked.clear()
    sending = submission("queued000", None, 3, state=State.SENDING, hour=13, minute=59)
    listed.tell(sending)
    assert not listed.card._look.isActive()  # it stays where it is
    listed.tell(submission("queued000", None, 3, hour=13, minute=59))
    wait_until(lambda: listed.rows()[-1] == "queued000", "the voice among those delivered")
    assert listed.rows() == ["WAITING", "queued001", "DELIVERED", "queued000"]


def test_a_corrected_rating_is_looked_for_anew(listed: Listed) -> None:
    listed.add(*needing())
    changed = replace(needing()[0], rating=Rating(1 if needing()[0].rating != Rating(1) else 2))
    assert listed.card.model.put(changed)


@pytest.mark.parametrize("others", [0, 3])
def test_what_was_chosen_stays_chosen_in_another_section(listed: Listed, others: int) -> None:
    """Alone in the list it has the same row there."""
    listed.add(*many(State.DELIVERED, others), submission("x", None, 4, state=State.QUEUED))
    choose(listed, "x")
    for state in (State.SENDING, State.IN_DOUBT, State.QUEUED, State.SENDING, State.DELIVERED):
        listed.add(submission("x", None, 4, state=state))
        assert listed.card.numbers() == (number_of("x"),)
        assert listed.card.list.currentIndex().row() == listed.card.model.row_of(number_of("x"))


def test_what_was_chosen_stays_chosen_while_many_come_and_go(listed: Listed) -> None:
    listed.add(*many(State.QUEUED, 5), *needing())
    choose(listed, "queued003")
    for voice in (*many(State.DELIVERED, 3), *many(State.QUEUED, 2)):
        moved = voice if voice.state is State.DELIVERED else None
        listed.add(moved or submission(voice.id, None, 3, hour=13, minute=59))
        chosen = listed.card.model.item(listed.card.list.currentIndex().row())
        assert isinstance(chosen, Submission)
        assert chosen.id == "queued003"


def test_a_chosen_voice_is_followed_into_the_other_section(listed: Listed) -> None:
    heard: list[tuple[tuple[Submission, ...], int]] = []
    listed.add(*many(State.QUEUED, 3))
    listed.card.chosen.connect(lambda voices, count: heard.append((voices, count)))
    listed.card.list.choose(2)
    assert [voice.id for voice in heard[-1][0]] == ["queued001"]
    listed.add(submission("queued001", None, 3, transcription="hola", hour=13, minute=58))
    assert heard[-1][1] == 1
    assert heard[-1][0][0].state is State.DELIVERED


# Several wokus


def test_a_voice_of_another_woku_names_it(listed: Listed) -> None:
    other = WokuId("0" * 24)
    listed.add(
        submission("a", None, 3, state=State.QUEUED, woku_id=other),
        submission("b", None, 3, state=State.QUEUED),
    )
    listed.card.show_wokus({str(other): "Panadería Sur"}, str(WOKU))
    assert "Panadería Sur · Sale enseguida" in spoken(listed, "a")
    assert "Panadería" not in spoken(listed, "b")
    listed.card.show_wokus({}, str(WOKU))
    assert "…000000 · " in spoken(listed, "a")


# Filters, the day, a search


def test_a_group_alone(complete: Listed) -> None:
    complete.add(*many(State.QUEUED, 1), *many(State.DELIVERED, 1), *needing()[1:2])
    first = needing()[1].id
    for name, rows in (
        ("filter_needs_you", ["NEEDS_YOU", first]),
        ("filter_waiting", ["WAITING", "queued000"]),
        ("filter_delivered", ["DELIVERED", "delivered000"]),
    ):
        button(complete, name).click()
        assert complete.rows() == rows
        assert asked(complete).group is Group(name.removeprefix("filter_"))
    QTest.keyClick(button(complete, "filter_delivered"), Qt.Key.Key_Left)
    assert asked(complete).group is Group.WAITING


def test_a_bar_of_the_day_lists_its_voices_alone(complete: Listed) -> None:
    yesterday = replace(submission("y", None, 5), created_at=NOW.replace(day=NOW.day - 1))
    complete.add(submission("a", None, 5), submission("b", None, 2), yesterday)
    assert complete.card.above.today.text() == "2 hoy, media 3,5"
    five = button(complete, "dayBar5")
    assert five.accessibleName() == "Excelente, 5 de 5: 1 hoy"
    five.click()
    assert complete.rows() == ["DELIVERED", "a"]
    button(complete, "dayBar2").click()
    assert not five.isChecked()
    assert complete.rows() == ["DELIVERED", "b"]
    button(complete, "dayBar2").click()
    assert len(complete.rows()) == 4


def test_what_a_search_says_while_it_runs_and_when_nothing_is_there(complete: Listed) -> None:
    complete.count()
    complete.archive.answers = False
    complete.card.narrowing.search.setText("kuchen")
    complete.card.look_again()
    assert complete.card.above.empty.text() == "Buscando…"
    query = asked(complete)
    complete.bridge.voicesFound.emit(VoicesFound(query))
    assert complete.card.above.empty.text() == "No se encontró nada."
    complete.bridge.voicesFound.emit(VoicesFound(query, unreadable=7))
    assert "llavero" in complete.card.above.empty.text()


def test_a_search_in_a_locked_keyring_does_not_say_later_that_nothing_was_found(
    complete: Listed,
) -> None:
    complete.archive.answers = False
    told = complete.card.above.empty
    complete.card.narrowing.search.setText("kuchen")
    complete.card.look_again()
    complete.bridge.deliveryBlocked.emit(KeyringLocked())
    complete.bridge.voicesFound.emit(VoicesFound(asked(complete), unreadable=7))
    complete.count()
    assert "llavero" in told.text()
    complete.card.look_again()  # as it does whenever voices have moved
    assert "llavero" in told.text()
    complete.bridge.deliveryBlocked.emit(None)
    assert told.text() == "Buscando…"  # it is asked anew once the keyring is open
    assert asked(complete).text == "kuchen"
    complete.bridge.voicesFound.emit(VoicesFound(asked(complete)))
    assert told.text() == "No se encontró nada."


def test_another_search_is_not_told_what_was_unreadable_before(complete: Listed) -> None:
    complete.count()
    complete.archive.answers = False
    complete.card.narrowing.search.setText("kuchen")
    complete.card.look_again()
    complete.bridge.voicesFound.emit(VoicesFound(asked(complete), unreadable=7))
    complete.card.narrowing.search.setText("pan")
    complete.card.look_again()
    assert complete.card.above.empty.text() == "Buscando…"


def test_an_answer_to_an_earlier_question_is_not_shown(listed: Listed) -> None:
    listed.card.look_again()
    earlier = asked(listed)
    listed.archive.answers = False
    listed.card.narrowing.search.setText("x")
    listed.card.look_again()
    listed.bridge.voicesFound.emit(VoicesFound(earlier, [], [], [number_of("a")]))
    assert listed.rows() == []


def test_what_matters_is_gone_to_through_any_filter(complete: Listed) -> None:
    complete.add(*many(State.DELIVERED, 3), *needing()[1:2])
    button(complete, "filter_delivered").click()
    complete.card.show_what_matters()
    assert asked(complete).group is Group.ALL
    assert complete.card.numbers() == (number_of(needing()[1].id),)


def test_what_matters_is_chosen_once_the_list_knows_of_it(complete: Listed) -> None:
    """Else a key that is pressed right after goes to another voice."""
    complete.add(*many(State.DELIVERED, 3))
    complete.archive.answers = False
    complete.tell(*needing()[1:2])
    complete.card.show_what_matters()
    assert complete.card.numbers() == ()
    complete.bridge.voicesFound.emit(complete.archive.found(asked(complete)))
    assert complete.card.numbers() == (number_of(needing()[1].id),)
    # And only then: a person goes on from there.
    complete.card.list.choose(3)
    complete.card.look_again()
    complete.bridge.voicesFound.emit(complete.archive.found(asked(complete)))
    assert complete.card.numbers() != (number_of(needing()[1].id),)
