"""The queue's truth: counts of the index, states in words, decisions that are a person's."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui import queue_states
from tests.ui.fakes import NOW, submission
from tests.ui.queue_states import PAUSES, REBUILT, delivered, needing, unreadable, waiting
from tests.ui.screens import RESOURCES
from tests.ui.test_voices import Listed
from woku_desktop.domain.delivery_errors import InDoubt, KeyRefused, Rejected, ServerBusy
from woku_desktop.domain.errors import KeyMissing, KeyringLocked
from woku_desktop.domain.submission import State, Submission
from woku_desktop.ui import texts
from woku_desktop.ui.desk import notice, voices_card
from woku_desktop.ui.desk.standing import standing
from woku_desktop.ui.desk.voice_rows import VoiceRows
from woku_desktop.ui.desk.voice_words import Action, Around, explained, told, when, who
from woku_desktop.ui.desk.voices import HELD, LISTED, VoicesModel
from woku_desktop.ui.widgets.pills import PillKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from woku_desktop.domain.errors import Problem

ENTER, DELETE, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Escape
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def listed(qtbot: QtBot, qapp: QApplication) -> Iterator[Listed]:
    texts.install(qapp, "es", RESOURCES / "i18n")
    made = Listed()
    qtbot.addWidget(made.card)
    yield made
    texts.install(qapp, "en", RESOURCES / "i18n")


def many(state: State, count: int) -> tuple[Submission, ...]:
    """Voices of the last minutes, the first the newest."""
    return tuple(
        submission(f"{state}{n:03}", None, 3, state=state, hour=13 - n // 60, minute=59 - n % 60)
        for n in range(count)
    )


def choose(listed: Listed, identifier: str) -> None:
    card = listed.card
    card.list.setCurrentIndex(card.model.index(card.model.row_of(identifier)))


def spoken(listed: Listed, identifier: str) -> str:
    model = listed.card.model
    return str(model.index(model.row_of(identifier)).data(SPOKEN))


# What is counted


def test_the_pill_counts_what_the_index_holds_not_what_is_listed(listed: Listed) -> None:
    listed.add(*many(State.QUEUED, 2))
    listed.bridge.queueCounted.emit({State.QUEUED: 412, State.DELIVERED: 9})
    assert listed.card._standing().words() == "412 en espera"
    listed.bridge.queueCounted.emit({State.QUEUED: 2, State.REJECTED: 3, State.DAMAGED: 1})
    assert listed.card._standing().words() == "4 necesitan tu atención"
    listed.bridge.queueCounted.emit(dict.fromkeys(State, 0))
    assert listed.card._standing().words() == "Aún no hay voces"


def test_before_anything_was_counted_nothing_is_claimed(listed: Listed) -> None:
    assert listed.card._standing().words() == "Un momento"
    assert listed.card._empty.isHidden()
    listed.count()
    assert not listed.card._empty.isHidden()


def test_what_has_no_row_is_told_by_its_number(listed: Listed) -> None:
    listed.bridge.voicesLoaded.emit((*many(State.QUEUED, 250), *many(State.DELIVERED, 3)))
    listed.bridge.queueCounted.emit({State.QUEUED: 700, State.REJECTED: 1, State.DELIVERED: 3})
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
    listed.bridge.queueCounted.emit({State.DELIVERED: 10, State.QUEUED: 5})
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
    listed.bridge.queueCounted.emit({State.DELIVERED: 900})
    assert listed.card._count.text() == "3 hoy"  # the rest is older than yesterday's
    listed.bridge.queueCounted.emit({State.DELIVERED: 900, State.QUEUED: 1})
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


# States in words


def words(voice: Submission, blocked: Problem | None = None, later_s: float = 0.0) -> str:
    return told(voice, Around(NOW + timedelta(seconds=later_s), blocked))


@pytest.mark.parametrize(
    ("state", "problem", "due_s", "blocked", "expected"),
    [
        (State.QUEUED, None, None, None, "Sale enseguida"),
        (State.QUEUED, ServerBusy(), -5, None, "Sale enseguida"),
        (State.QUEUED, ServerBusy(), 59, None, "Sale enseguida"),
        (State.QUEUED, ServerBusy(), 60, None, "Sale en 1 min"),
        (State.QUEUED, ServerBusy(), 200, None, "Sale en 3 min"),
        (State.QUEUED, ServerBusy(), 7300, None, "Sale en 2 h"),
        (State.QUEUED, PAUSES["unreachable"], 200, None, "Sale al volver la red"),
        (State.QUEUED, None, None, PAUSES["unreachable"], "Sale al volver la red"),
        (State.QUEUED, None, 200, PAUSES["throttled"], "En pausa"),
        (State.IN_DOUBT, InDoubt(), None, None, "¿Llegó? Tú decides"),
        (State.IN_DOUBT, InDoubt(), 20, None, "¿Llegó? Se revisa enseguida"),
        (State.IN_DOUBT, InDoubt(), 870, None, "¿Llegó? Se revisa en 14 min"),
        (State.IN_DOUBT, InDoubt(), 7300, None, "¿Llegó? Se revisa en 2 h"),
        (State.IN_DOUBT, InDoubt(), 870, PAUSES["unreachable"], "¿Llegó? Se revisa después"),
        (State.REJECTED, Rejected(messages="x"), None, None, "Woku no la aceptó"),
        (State.DAMAGED, None, None, None, "Necesita tu atención"),
    ],
)
def test_each_state_in_words(
    listed: Listed,
    state: State,
    problem: Problem | None,
    due_s: float | None,
    blocked: Problem | None,
    expected: str,
) -> None:
    due = None if due_s is None else NOW + timedelta(seconds=due_s)
    voice = submission("a", None, 3, state=state, problem=problem, next_attempt_at=due)
    assert words(voice, blocked) == expected


def test_the_rest_in_words(listed: Listed) -> None:
    listed.add(*waiting(), *delivered())
    assert words(waiting()[2]) == "Quizá doble. Sale en 2 h"
    assert words(waiting()[3]) == "Al final: es muy grande"
    assert "tardaría 12 minutos; Woku permite 5." in spoken(listed, "w4")
    assert "Puede que Woku la tenga dos veces." in spoken(listed, "d2")
    assert words(delivered()[2]) == "Entregada; no se puede leer"
    assert who(delivered()[2]) == "No se puede leer ahora"


def test_what_the_server_said_is_told_whole_in_sentences(listed: Listed) -> None:
    listed.add(*needing())
    said = explained(needing()[2], listed.card.model.around())
    assert said.startswith(f"Woku no la aceptó. Woku dice: {queue_states.SAID}. ")
    index = listed.card.model.index(listed.card.model.row_of("n3"))
    assert said.rstrip(".") in str(index.data(SPOKEN))
    assert said in str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert str(index.data(SPOKEN)).endswith("Reenviar: tecla Intro. Descartar: tecla Suprimir")


def test_a_rating_that_can_not_be_read_is_not_made_up(listed: Listed) -> None:
    listed.add(unreadable("a", State.DAMAGED))
    said = spoken(listed, "a")
    assert said.startswith("No se puede leer ahora. Necesita tu atención. ")
    assert "de 5" not in said
    assert "3 mar" in said


def test_an_earlier_day_is_told_by_its_date(qapp: QApplication) -> None:
    voice = submission("a", None, 3)
    assert when(voice, NOW) == texts.clock(voice.created_at)
    texts.install(qapp, "es", RESOURCES / "i18n")
    assert when(voice, NOW + timedelta(days=2)) == "4 mar"


def test_words_follow_the_time_and_no_timer_runs_without_need(listed: Listed) -> None:
    now = [NOW]
    card = voices_card.VoicesCard(listed.deliveries, listed.bridge, lambda: now[0])
    timer = card._retell
    soon = submission("a", None, 3, state=State.QUEUED)
    listed.bridge.submissionChanged.emit(soon)
    assert not timer.isActive()
    due = NOW + timedelta(minutes=3, seconds=20)
    later = submission("a", None, 3, state=State.QUEUED, next_attempt_at=due)
    listed.bridge.submissionChanged.emit(later)
    assert timer.interval() == 20_050
    now[0] += timedelta(milliseconds=20_050)
    timer.timeout.emit()
    assert card.model.index(1).data(SPOKEN).startswith("Anónima. Sale en 2 min")
    assert timer.interval() == pytest.approx(60_000, abs=2)
    far = submission(
        "a", None, 3, state=State.QUEUED, next_attempt_at=NOW + timedelta(hours=5, minutes=59)
    )
    listed.bridge.submissionChanged.emit(far)
    assert timer.interval() == 600_050
    listed.bridge.deliveryBlocked.emit(PAUSES["throttled"])
    assert card._standing().blocked is PAUSES["throttled"]
    listed.bridge.submissionChanged.emit(submission("a", None, 3, state=State.SENDING))
    assert not timer.isActive()
    card.deleteLater()


# Pauses


@pytest.mark.parametrize("name", PAUSES)
def test_every_pause_is_named_with_its_remedy(listed: Listed, name: str) -> None:
    problem = PAUSES[name]
    listed.add(*waiting())
    listed.bridge.deliveryBlocked.emit(problem)
    note = listed.card.note
    assert not note.isHidden()
    said = texts.describe(problem)
    if name != "unreachable":
        assert note.words == f"{said.title}. {said.rest}"
    heading = listed.card.model.index(0)
    assert heading.data(SPOKEN) == "En espera. Intentar ahora"


@pytest.mark.parametrize(
    ("name", "kind", "pill"),
    [
        ("index-newer", PillKind.WARNING, "Aquí se usó una versión más nueva"),
        ("outbox-unwritable", PillKind.WARNING, "La voz no se pudo guardar"),
        ("keyring-locked", PillKind.WARNING, "El llavero está cerrado"),
        ("server-trouble", PillKind.NEUTRAL, "En pausa, 2 en espera"),
    ],
)
def test_what_needs_a_hand_is_a_warning(
    listed: Listed, name: str, kind: PillKind, pill: str
) -> None:
    stands = standing({State.QUEUED: 2}, PAUSES[name])
    assert (stands.kind, stands.words()) == (kind, pill)


def test_an_unlocked_keyring_is_tried_at_once(listed: Listed, qtbot: QtBot) -> None:
    note = listed.card.note
    listed.bridge.deliveryBlocked.emit(KeyringLocked())
    assert note.button.text() == "Intentar ahora"
    with qtbot.waitSignal(listed.card.retryAsked):
        note.button.click()
    listed.add(*waiting())
    assert note.button.isHidden()  # the heading offers it
    for problem in (KeyMissing(), KeyRefused()):
        listed.bridge.deliveryBlocked.emit(problem)
        assert note.button.text() == "Abrir ajustes"
        with qtbot.waitSignal(listed.card.settingsAsked):
            note.button.click()


# What happened once


def test_a_rebuilt_index_is_told_until_it_is_dismissed(
    listed: Listed, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(notice, "announce", lambda _widget, text, **_how: heard.append(text))
    listed.bridge.outboxNoticed.emit(REBUILT)
    listed.bridge.outboxNoticed.emit(ServerBusy())
    notices = listed.card.notices
    assert notices is not None
    assert notices.isVisible()
    assert notices.words.startswith("La lista de voces se hizo de nuevo. La anterior")
    assert str(REBUILT.facts["file"]) in notices.words
    assert len(heard) == 2
    assert notices.dismiss.accessibleName() == "Entendido, cerrar"
    notices.dismiss.click()
    assert notices.words.startswith("Woku está ocupado.")
    notices.dismiss.click()
    assert notices.isHidden()


def test_a_notice_follows_the_language(listed: Listed, qapp: QApplication) -> None:
    listed.bridge.outboxNoticed.emit(REBUILT)
    listed.add(*needing())
    choose(listed, "n3")
    QTest.keyClick(listed.card.list, DELETE)
    texts.install(qapp, "en", RESOURCES / "i18n")
    listed.card.retranslate()
    assert listed.card.notices is not None
    assert listed.card.notices.words.startswith("The list of voices was made anew.")
    assert listed.card.question is not None
    assert listed.card.question.words.startswith("Discard this voice? tomas.rojas")


# Decisions


def asking(listed: Listed, identifier: str = "n3") -> notice.DiscardQuestion:
    listed.add(*needing())
    choose(listed, identifier)
    QTest.keyClick(listed.card.list, DELETE)
    assert listed.card.question is not None
    return listed.card.question


def test_discarding_by_keyboard_is_asked_first(listed: Listed) -> None:
    question = asking(listed)
    assert question.isVisible()
    assert question.words == (
        "¿Descartar esta voz? tomas.rojas@example.con, "
        f"{texts.clock(needing()[2].created_at)}. Se borra y no se puede recuperar."
    )
    assert listed.deliveries.discarded == []
    question.discard.click()
    assert listed.deliveries.discarded == ["n3"]
    assert question.isHidden()


@pytest.mark.parametrize("by_key", [True, False])
def test_a_voice_is_kept_when_in_doubt(listed: Listed, by_key: bool) -> None:
    question = asking(listed)
    if by_key:
        QTest.keyClick(question.keep, ESCAPE)
    else:
        question.keep.click()
    assert question.isHidden()
    assert listed.deliveries.discarded == []
    assert listed.rows()[1:4] == ["n1", "n2", "n3"]


def test_what_no_longer_needs_a_person_is_not_asked_about(listed: Listed) -> None:
    question = asking(listed)
    listed.add(submission("n1", "paula.diaz@example.com", 3, minute=44))
    assert question.isVisible()
    listed.add(submission("n3", "tomas.rojas@example.con", 3, state=State.QUEUED, minute=5))
    assert question.isHidden()


def test_the_question_takes_the_note_s_place(listed: Listed) -> None:
    listed.bridge.deliveryBlocked.emit(KeyringLocked())
    assert not listed.card.note.isHidden()
    question = asking(listed)
    assert listed.card.note.isHidden()
    question.keep.click()
    assert not listed.card.note.isHidden()


@pytest.mark.parametrize("identifier", ["n1", "n2", "n3", "n4", "n5", "n6"])
def test_whatever_needs_a_person_can_be_sent_again_or_discarded(
    listed: Listed, identifier: str
) -> None:
    question = asking(listed, identifier)
    question.discard.click()
    assert listed.deliveries.discarded == [identifier]
    QTest.keyClick(listed.card.list, ENTER)
    assert listed.deliveries.retried == [identifier]


def test_what_waits_or_was_delivered_is_not_discarded(listed: Listed) -> None:
    listed.add(*waiting(), *delivered())
    for row in range(listed.card.model.rowCount()):
        listed.card.list.setCurrentIndex(listed.card.model.index(row))
        QTest.keyClick(listed.card.list, DELETE)
    assert listed.card.question is None


def test_the_chosen_row_is_told_whole_and_offers_both(listed: Listed) -> None:
    listed.add(*needing())
    card = listed.card
    delegate, index = card.list.itemDelegate(), card.model.index(card.model.row_of("n3"))
    assert isinstance(delegate, VoiceRows)
    before = card.list.visualRect(index).height()
    choose(listed, "n3")
    QApplication.processEvents()
    area = card.list.visualRect(index)
    assert area.height() > before
    areas = delegate.action_areas(area, index)
    assert set(areas) == {Action.RETRY, Action.DISCARD}
    left = Qt.MouseButton.LeftButton
    viewport = card.list.viewport()
    QTest.mouseClick(viewport, left, pos=areas[Action.RETRY].center())
    assert listed.deliveries.retried == ["n3"]
    # Pressed on one, let go on the other: nothing was meant.
    QTest.mousePress(viewport, left, pos=areas[Action.DISCARD].center())
    QTest.mouseRelease(viewport, left, pos=areas[Action.RETRY].center())
    assert card.question is None
    QTest.mouseClick(viewport, left, pos=areas[Action.DISCARD].center())
    assert card.question is not None


def test_the_chosen_row_is_in_sight_whole(listed: Listed) -> None:
    listed.card.resize(400, 420)
    listed.add(*needing())
    view, model = listed.card.list, listed.card.model
    for row in range(1, model.rowCount()):
        view.setCurrentIndex(model.index(row))
        QApplication.processEvents()
        assert view.viewport().rect().contains(view.visualRect(model.index(row))), row


def test_pressing_elsewhere_chooses_the_row(listed: Listed) -> None:
    listed.add(*needing())
    card = listed.card
    index = card.model.index(card.model.row_of("n3"))
    corner = card.list.visualRect(index).topLeft() + QPoint(30, 20)
    QTest.mouseClick(card.list.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    assert card.list.currentIndex().row() == index.row()
    assert listed.deliveries.retried == []


def test_a_long_answer_does_not_fill_the_list(listed: Listed) -> None:
    long = Rejected(messages="clientEmail must be an email " * 200)
    listed.add(submission("a", None, 3, state=State.REJECTED, problem=long))
    choose(listed, "a")
    QApplication.processEvents()
    card = listed.card
    index = card.model.index(1)
    assert card.list.visualRect(index).height() < 400
    assert len(str(index.data(Qt.ItemDataRole.ToolTipRole))) > 5000


def test_time_is_told_where_the_person_is(listed: Listed) -> None:
    now = datetime.fromisoformat("2026-03-04T23:59:00-03:00")
    model = VoicesModel(lambda: now)
    assert model.since(now) == (0, False)
