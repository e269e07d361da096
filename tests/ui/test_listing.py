"""What is listed and counted: the index's numbers, bounded rows, changes that move one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.ui.fakes import submission
from tests.ui.queue_states import needing, unreadable
from tests.ui.test_queue import SPOKEN, choose, spoken
from woku_desktop.domain.submission import Counts, State, Submission
from woku_desktop.ui.desk.voices import HELD, LISTED, VoicesModel

if TYPE_CHECKING:
    from tests.ui.listed import Listed


def many(state: State, count: int) -> tuple[Submission, ...]:
    """Voices of the last minutes, the first the newest."""
    return tuple(
        submission(f"{state}{n:03}", None, 3, state=state, hour=13 - n // 60, minute=59 - n % 60)
        for n in range(count)
    )


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
    assert listed.card._standing().words() == "Un momento"
    assert listed.card._empty.isHidden()
    listed.count()
    assert not listed.card._empty.isHidden()


def test_what_has_no_row_is_told_by_its_number(listed: Listed) -> None:
    listed.bridge.voicesLoaded.emit((*many(State.QUEUED, 250), *many(State.DELIVERED, 3)))
    listed.bridge.queueCounted.emit(
        Counts({State.QUEUED: 700, State.REJECTED: 1, State.DELIVERED: 3})
    )
    rows = listed.rows()
    assert rows[:3] == ["NEEDS_YOU", "+1", "WAITING"]
    assert rows[3 : 3 + LISTED] == [f"queued{n:03}" for n in range(LISTED)]
    assert rows[3 + LISTED :] == ["+500", "DELIVERED", *(f"delivered00{n}" for n in range(3))]
    more = listed.card.model.index(3 + LISTED)
    assert more.data(SPOKEN) == more.data() == "y 500 más"
    assert not more.flags() & Qt.ItemFlag.ItemIsSelectable


def test_rows_are_filled_up_as_others_leave(listed: Listed) -> None:
    listed.bridge.voicesLoaded.emit(many(State.QUEUED, 250))
    listed.add(submission("queued000", None, 3, state=State.DISCARDED, hour=13, minute=59))
    assert listed.rows()[1] == "queued001"
    assert listed.rows()[LISTED] == f"queued{LISTED}"


def test_what_is_remembered_is_bounded(listed: Listed) -> None:
    listed.bridge.voicesLoaded.emit(many(State.DELIVERED, HELD + 50))
    model = listed.card.model
    assert model.voice(f"delivered{HELD - 1}") is not None
    assert model.voice(f"delivered{HELD}") is None
    assert model.rowCount() == 1 + LISTED + 1
    # One that is forgotten is taken in anew once it is heard of.
    listed.add(submission(f"delivered{HELD}", None, 3, state=State.REJECTED))
    assert listed.rows()[:2] == ["NEEDS_YOU", f"delivered{HELD}"]


def test_what_the_search_left_out_is_told(listed: Listed) -> None:
    listed.bridge.voicesLoaded.emit(
        (submission("a", "rosa@example.com", 4), *many(State.DELIVERED, 3))
    )
    listed.bridge.queueCounted.emit(Counts({State.DELIVERED: 10, State.QUEUED: 5}))
    listed.card.search.setText("rosa")
    assert listed.rows() == ["DELIVERED", "a", "+6"]
    index = listed.card.model.index(2)
    assert index.data() == "No se buscó en otras 6"
    listed.card.search.setText("nobody")
    assert listed.rows() == []


def test_today_s_are_counted_whole_or_said_to_be_more(listed: Listed) -> None:
    yesterday = unreadable("y", State.DELIVERED)
    listed.add(*many(State.DELIVERED, 3), yesterday)
    assert listed.card._count.text() == "3 hoy"
    listed.bridge.queueCounted.emit(Counts({State.DELIVERED: 900}))
    assert listed.card._count.text() == "3 hoy"  # the rest is older than yesterday's
    listed.bridge.queueCounted.emit(Counts({State.DELIVERED: 900, State.QUEUED: 1}))
    assert listed.card._count.text() == "más de 3 hoy"


def test_news_that_come_late_are_not_believed(listed: Listed) -> None:
    tell = listed.bridge.submissionChanged.emit
    tell(submission("a", None, 3, state=State.DELIVERED, revision=7))
    tell(submission("a", None, 3, state=State.SENDING, revision=6))
    assert listed.rows() == ["DELIVERED", "a"]


def test_an_index_that_was_made_anew_counts_its_revisions_from_one(listed: Listed) -> None:
    listed.add(*many(State.DELIVERED, 2), submission("a", None, 3, revision=70))
    listed.bridge.voicesLoaded.emit((submission("a", None, 3, state=State.QUEUED, revision=1),))
    assert listed.rows() == ["WAITING", "a"]
    listed.add(submission("a", None, 3, state=State.SENDING, revision=2))
    listed.bridge.uploadProgress.emit("a", 0.5)
    assert "50 %" in spoken(listed, "a")


# How the list changes


class Changes:
    """What a view hears of a model."""

    def __init__(self, model: VoicesModel) -> None:
        self.heard: list[tuple[str, int, int]] = []
        model.rowsInserted.connect(lambda _p, first, last: self._hear("in", first, last))
        model.rowsRemoved.connect(lambda _p, first, last: self._hear("out", first, last))
        model.modelReset.connect(lambda: self._hear("reset", 0, 0))
        model.dataChanged.connect(
            lambda top, bottom, _roles: self._hear("told", top.row(), bottom.row())
        )

    def _hear(self, what: str, first: int, last: int) -> None:
        self.heard.append((what, first, last))

    def take(self) -> list[tuple[str, int, int]]:
        heard, self.heard = self.heard, []
        return heard


def test_a_voice_moves_its_own_row_and_no_other(listed: Listed) -> None:
    listed.add(*many(State.QUEUED, 3), *many(State.DELIVERED, 3))
    changes = Changes(listed.card.model)
    listed.bridge.uploadProgress.emit("queued001", 0.5)
    assert changes.take() == []  # it is not being sent
    again = submission("queued001", None, 3, state=State.SENDING, hour=13, minute=58)
    listed.bridge.submissionChanged.emit(again)
    assert changes.take() == [("told", 2, 2)]
    listed.bridge.uploadProgress.emit("queued001", 0.5)
    assert changes.take() == [("told", 2, 2)]
    done = submission("queued001", None, 3, transcription="hola", hour=13, minute=58)
    listed.bridge.submissionChanged.emit(done)
    assert [heard for heard in changes.take() if heard[0] != "told"] == [
        ("out", 2, 2), ("in", 6, 6)
    ]  # fmt: skip
    assert listed.rows()[3:] == [
        "DELIVERED", "delivered000", "delivered001", "queued001", "delivered002"
    ]  # fmt: skip


def test_a_search_that_tears_the_list_apart_makes_it_anew(listed: Listed) -> None:
    voices = [
        submission(f"v{n:02}", "rosa@example.com" if n % 2 else None, 3, hour=1, minute=n)
        for n in range(60)
    ]
    listed.bridge.voicesLoaded.emit(tuple(voices))
    changes = Changes(listed.card.model)
    listed.card.search.setText("rosa")
    assert changes.take()[0] == ("reset", 0, 0)
    assert len(listed.rows()) == 31


def test_what_was_chosen_stays_chosen_while_many_come_and_go(listed: Listed) -> None:
    listed.add(*many(State.QUEUED, 5), *needing())
    choose(listed, "queued003")
    for voice in (*many(State.DELIVERED, 3), *many(State.QUEUED, 2)):
        moved = voice if voice.state is State.DELIVERED else None
        listed.add(moved or submission(voice.id, None, 3, hour=13, minute=59))
        chosen = listed.card.model.item(listed.card.list.currentIndex().row())
        assert isinstance(chosen, Submission)
        assert chosen.id == "queued003"
