"""The queue's truth: counts of the index, states in words, what is told above the list."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui import queue_states
from tests.ui.fakes import NOW, number_of, submission
from tests.ui.listed import SPOKEN, asking, choose, spoken, words
from tests.ui.queue_states import PAUSES, REBUILT, delivered, needing, unreadable, waiting
from tests.ui.screens import RESOURCES
from woku_desktop.domain.delivery_errors import (
    InDoubt,
    KeyRefused,
    Rejected,
    ServerBusy,
    Unreachable,
)
from woku_desktop.domain.errors import KeyMissing, KeyringLocked
from woku_desktop.domain.submission import Counts, State
from woku_desktop.ui import texts
from woku_desktop.ui.desk import detail_words, notice, voices_card
from woku_desktop.ui.desk.note import Note
from woku_desktop.ui.desk.safety import may_i_close
from woku_desktop.ui.desk.standing import standing
from woku_desktop.ui.desk.voice_words import explained, when, who
from woku_desktop.ui.options import OnClosing
from woku_desktop.ui.waiting_words import why_waiting
from woku_desktop.ui.widgets.pills import PillKind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from tests.ui.listed import Listed
    from woku_desktop.domain.errors import Problem

ENTER, DELETE, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Escape


# States in words


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
    said = explained(needing()[2], listed.card.model.around(needing()[2]))
    assert f". Woku dice: {queue_states.SAID}. " in said
    index = listed.card.model.index(listed.card.model.row_of(number_of("n3")))
    assert said.rstrip(".") in str(index.data(SPOKEN))
    assert said in str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert str(index.data(SPOKEN)).endswith("Corregir: tecla Intro. Descartar: tecla Suprimir")


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


def test_words_follow_the_time_and_no_timer_runs_before_anything_is_listed(listed: Listed) -> None:
    now = [NOW]
    card = voices_card.VoicesCard(listed.deliveries, listed.archive, listed.bridge, lambda: now[0])
    timer = card._retell
    soon = submission("a", None, 3, state=State.QUEUED)
    listed.bridge.submissionChanged.emit(soon)
    assert not timer.isActive()
    due = NOW + timedelta(minutes=3, seconds=20)
    later = submission("a", None, 3, state=State.QUEUED, next_attempt_at=due)
    listed.told["a"] = later
    listed.bridge.submissionChanged.emit(later)
    card.look_again()
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
    assert timer.interval() == 600_050  # another day begins some time
    card.deleteLater()


# Pauses


@pytest.mark.parametrize("name", PAUSES)
def test_every_pause_is_named_with_its_remedy(listed: Listed, name: str) -> None:
    problem = PAUSES[name]
    listed.add(*waiting())
    listed.bridge.deliveryBlocked.emit(problem)
    note = listed.card.note
    assert not note.isHidden()
    said = why_waiting(problem)
    if name != "unreachable":
        assert note.words == f"{said.title}. {said.rest}"
    heading = listed.card.model.index(0)
    assert heading.data(SPOKEN) == f"En espera · {len(waiting())}. Intentar ahora"


@pytest.mark.parametrize(
    ("name", "kind", "pill"),
    [
        ("index-newer", PillKind.WARNING, "Aquí se usó una versión más nueva"),
        ("keyring-locked", PillKind.WARNING, "El llavero está cerrado"),
        ("server-trouble", PillKind.NEUTRAL, "En pausa, 2 en espera"),
    ],
)
def test_what_needs_a_hand_is_a_warning(
    listed: Listed, name: str, kind: PillKind, pill: str
) -> None:
    stands = standing(Counts({State.QUEUED: 2}), PAUSES[name])
    assert (stands.kind, stands.words()) == (kind, pill)


@pytest.mark.parametrize("name", sorted(PAUSES.keys() - {"index-newer"}))
def test_nobody_is_sent_to_do_what_happens_by_itself(qapp: QApplication, name: str) -> None:
    texts.install(qapp, "en", RESOURCES / "i18n")
    said = str(why_waiting(PAUSES[name]))
    assert "by itself" in said
    assert "again" not in said
    assert "our voice" not in said  # there may be many, and staff's they are not
    waits = submission("q", None, 4, state=State.QUEUED, problem=PAUSES[name])
    assert detail_words.trouble(waits) == why_waiting(PAUSES[name])
    stands = standing(Counts({State.QUEUED: 2}), PAUSES[name])
    answer = may_i_close(stands, OnClosing.ASK, unsent=False)
    assert "by itself" in answer.why
    assert "again" not in answer.why
    if stands.kind is PillKind.WARNING:
        assert stands.words() == why_waiting(PAUSES[name]).title


@pytest.mark.parametrize(
    ("waiting", "first"), [(1, "Tu voz está a salvo aquí."), (3, "Tus 3 voces están a salvo aquí.")]
)
def test_offline_the_whole_note_is_right_for_any_number(
    spanish: None, waiting: int, first: str
) -> None:
    told = Note()
    told.tell(Unreachable(), waiting)
    rest = "Lo que espera sale solo cuando vuelva la red"
    assert told.words.startswith(f"{first} {rest}")


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
    notices = listed.card.above.notices
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


def test_what_stands_above_the_list_comes_before_it_by_keyboard(listed: Listed) -> None:
    listed.bridge.outboxNoticed.emit(REBUILT)
    question = asking(listed)
    assert listed.card.above.notices is not None
    seen: list[QWidget] = []
    widget = listed.card.narrowing.search.nextInFocusChain()
    while widget is not None and len(seen) < 4:
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            seen.append(widget)
        widget = widget.nextInFocusChain()
    dismiss = listed.card.above.notices.dismiss
    assert seen == [question.keep, question.discard, dismiss, listed.card.list]


def test_a_notice_follows_the_language(listed: Listed, qapp: QApplication) -> None:
    listed.bridge.outboxNoticed.emit(REBUILT)
    listed.add(*needing())
    choose(listed, "n3")
    QTest.keyClick(listed.card.list, DELETE)
    texts.install(qapp, "en", RESOURCES / "i18n")
    listed.card.retranslate()
    assert listed.card.above.notices is not None
    assert listed.card.above.notices.words.startswith("The list of voices was made anew.")
    assert listed.card.above.question is not None
    assert listed.card.above.question.words.startswith("Discard this voice? tomas.rojas")
