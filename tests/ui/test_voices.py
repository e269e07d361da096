"""The list of voices: what is where, what can be asked for, and how all of them stand."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.stage.hand import wait_until
from tests.ui.fakes import number_of, submission
from woku_desktop.domain.delivery_errors import (
    InDoubt,
    KeyRefused,
    Misdirected,
    Rejected,
    ServerBusy,
    Unreachable,
)
from woku_desktop.domain.errors import InvalidField, KeyMissing, Problem
from woku_desktop.domain.submission import Counts, State, Submission
from woku_desktop.ui.desk import above_list
from woku_desktop.ui.desk.standing import standing
from woku_desktop.ui.desk.voice_rows import VoiceRows
from woku_desktop.ui.desk.voice_words import Action, Heading, Section
from woku_desktop.ui.options import KeySource, KeyStatus
from woku_desktop.ui.widgets.pills import PillKind

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.listed import Listed


def test_sections_in_order_newest_first(listed: Listed) -> None:
    listed.add(
        submission("old", "a@example.com", 4, minute=1),
        submission("wait", None, 3, state=State.QUEUED),
        submission("new", "b@example.com", 5, minute=9),
        submission("bad", None, 1, state=State.REJECTED, problem=Rejected(messages="x")),
        submission("doubt", None, 1, state=State.IN_DOUBT, problem=InDoubt(), minute=2),
    )
    assert listed.rows() == [
        "NEEDS_YOU", "bad", "doubt", "WAITING", "wait", "DELIVERED", "new", "old",
    ]  # fmt: skip


def test_a_voice_moves_as_it_goes(listed: Listed) -> None:
    for state in (State.QUEUED, State.SENDING):
        listed.add(submission("a", None, 3, state=state))
        assert listed.rows() == ["WAITING", "a"]
    listed.bridge.uploadProgress.emit("a", 0.5)
    index = listed.card.model.index(1)
    assert "50 %" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    listed.add(submission("a", None, 3, transcription="muy bien"))
    assert listed.rows() == ["DELIVERED", "a"]
    assert "“muy bien”" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    listed.add(submission("a", None, 3, state=State.DISCARDED))
    assert listed.rows() == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ROSA", ["DELIVERED", "a"]),
        ("kuchen", ["DELIVERED", "b"]),
        ("example.com", ["WAITING", "c", "DELIVERED", "a"]),
        ("nobody", []),
        ("  ", ["WAITING", "c", "DELIVERED", "a", "b"]),
    ],
)
def test_searching_addresses_and_what_was_said(
    listed: Listed, typed: str, found: list[str]
) -> None:
    listed.add(
        submission("a", "rosa@example.com", 4, transcription="el pan", minute=3),
        submission("b", None, 4, transcription="El Kuchen de nuez", minute=2),
        submission("c", "luis@example.com", 4, state=State.QUEUED),
    )
    QTest.keyClicks(listed.card.narrowing.search, typed)
    wait_until(lambda: listed.rows() == found, "what was found")


def test_what_was_chosen_stays_chosen(listed: Listed) -> None:
    listed.add(submission("a", None, 4, minute=1))
    listed.card.list.setCurrentIndex(listed.card.model.index(1))
    listed.add(submission("b", None, 4, minute=5))
    assert listed.card.list.currentIndex().row() == listed.card.model.row_of(number_of("a")) == 2


def test_sending_now_and_again_by_keyboard(listed: Listed) -> None:
    listed.add(
        submission("bad", None, 1, state=State.IN_DOUBT, problem=InDoubt()),
        submission("wait", None, 3, state=State.QUEUED),
    )
    view = listed.card.list
    for row, retried, everything in ((1, ["bad"], 0), (2, ["bad"], 1), (3, ["bad"], 1)):
        view.setCurrentIndex(listed.card.model.index(row))
        QTest.keyClick(view, Qt.Key.Key_Return)
        assert (listed.deliveries.retried, listed.deliveries.retried_all) == (retried, everything)


def test_sending_now_and_again_by_mouse(listed: Listed) -> None:
    listed.add(
        submission("bad", None, 1, state=State.DAMAGED),
        submission("wait", None, 3, state=State.QUEUED),
    )
    view, delegate = listed.card.list, listed.card.list.itemDelegate()
    assert isinstance(delegate, VoiceRows)
    for row, action in ((1, Action.RETRY), (2, Action.RETRY_ALL)):
        index = listed.card.model.index(row)
        where = delegate.action_areas(view.visualRect(index), index)[action]
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=where.center() - QPoint(0, 4)
        )
    assert (listed.deliveries.retried, listed.deliveries.retried_all) == (["bad"], 1)


def test_what_was_delivered_is_not_sent_again(listed: Listed) -> None:
    listed.add(submission("a", None, 1, state=State.DAMAGED), submission("b", None, 1))
    for row in range(listed.card.model.rowCount()):
        listed.card.list.setCurrentIndex(listed.card.model.index(row))
        QTest.keyClick(listed.card.list, Qt.Key.Key_Return)
    assert (listed.deliveries.retried, listed.deliveries.retried_all) == (["a"], 0)


def _voices(*states: State) -> tuple[Submission, ...]:
    return tuple(submission(str(n), None, 3, state=state) for n, state in enumerate(states))


@pytest.mark.parametrize(
    ("states", "blocked", "kind", "words"),
    [
        ((), None, PillKind.NEUTRAL, "Aún no hay voces"),
        ((), KeyMissing(), PillKind.WARNING, "Aún no hay clave de Woku"),
        ((State.DELIVERED,), None, PillKind.GOOD, "Todo entregado"),
        ((State.SENDING,), None, PillKind.NEUTRAL, "Enviando"),
        ((State.SENDING, State.QUEUED, State.DELIVERED), None, PillKind.NEUTRAL, "2 en espera"),
        ((State.QUEUED,), Unreachable(), PillKind.NEUTRAL, "Sin conexión, 1 en espera"),
        ((State.QUEUED,), Misdirected(status=302), PillKind.NEUTRAL, "En pausa, 1 en espera"),
        ((State.QUEUED,), KeyRefused(), PillKind.WARNING, "Woku rechazó la clave"),
        ((State.REJECTED, State.QUEUED), None, PillKind.WARNING, "1 necesita tu atención"),
        ((State.REJECTED, State.DAMAGED), None, PillKind.WARNING, "2 necesitan tu atención"),
        ((State.IN_DOUBT, State.QUEUED), None, PillKind.NEUTRAL, "2 en espera"),
        ((State.IN_DOUBT, State.DELIVERED), None, PillKind.NEUTRAL, "1 por revisar"),
        ((State.IN_DOUBT,), Unreachable(), PillKind.NEUTRAL, "Sin conexión, 1 en espera"),
    ],
)
def test_how_all_of_them_stand(
    listed: Listed,
    states: tuple[State, ...],
    blocked: Problem | None,
    kind: PillKind,
    words: str,
) -> None:
    stands = standing(Counts(Counter(states)), blocked)
    assert (stands.kind, stands.words()) == (kind, words)


def test_a_doubt_needs_a_person_once_nothing_looks_into_it(listed: Listed) -> None:
    del listed
    stands = standing(Counts({State.IN_DOUBT: 3}, held=1), None)
    assert (stands.kind, stands.words()) == (PillKind.WARNING, "1 necesita tu atención")
    assert (stands.waiting, stands.checked) == (2, 2)


def test_a_note_answers_whether_it_is_safe(listed: Listed) -> None:
    note = listed.card.note
    listed.bridge.deliveryBlocked.emit(Unreachable())
    assert note.isHidden()
    listed.add(*_voices(State.QUEUED, State.QUEUED))
    assert note.words.startswith("Tus 2 voces están a salvo aquí. ")
    assert note.button.isHidden()
    listed.bridge.deliveryBlocked.emit(None)
    assert note.isHidden()


def test_no_connection_is_said_without_a_pause_of_the_queue(listed: Listed) -> None:
    def pill() -> str:
        return listed.card._standing().words()

    def becomes(state: State, problem: Problem | None = None) -> None:
        listed.add(submission("a", None, 3, state=state, problem=problem))

    becomes(State.QUEUED, Unreachable())
    assert pill() == "Sin conexión, 1 en espera"
    assert not listed.card.note.isHidden()
    heading = listed.card.model.item(0)
    assert isinstance(heading, Heading)
    assert heading.blocked
    # The next try does not make it flicker.
    becomes(State.SENDING)
    assert pill() == "Sin conexión, 1 en espera"
    becomes(State.QUEUED, ServerBusy())
    assert pill() == "1 en espera"
    assert listed.card.note.isHidden()
    becomes(State.QUEUED, Unreachable())
    listed.bridge.deliveryBlocked.emit(None)
    assert pill() == "1 en espera"
    becomes(State.QUEUED, Unreachable())
    becomes(State.DELIVERED)
    assert pill() == "Todo entregado"


def test_what_holds_the_voices_up_is_read_out_once(
    listed: Listed, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(above_list, "announce", lambda _widget, text: heard.append(text))
    listed.add(*_voices(State.QUEUED))
    for _ in range(3):
        listed.bridge.deliveryBlocked.emit(Misdirected(status="302"))
    assert heard == [listed.card.note.words]
    assert "(estado 302)" in heard[0]


def test_a_voice_that_arrived_proves_the_key(listed: Listed) -> None:
    listed.card.show_key(KeyStatus())
    assert listed.card._standing().words() == "Aún no hay clave de Woku"
    listed.add(*_voices(State.DELIVERED))
    assert listed.card._standing().words() == "Todo entregado"


def test_a_key_that_was_mistyped_says_nothing_of_the_one_there_is(listed: Listed) -> None:
    listed.card.show_key(KeyStatus(KeySource.KEYRING))
    listed.card.show_key(KeyStatus(problem=InvalidField("key", "letters")))
    listed.add(*_voices(State.QUEUED))
    assert listed.card._standing().words() == "1 en espera"


def test_why_nothing_leaves_comes_before_what_the_key_was_like(listed: Listed) -> None:
    listed.card.show_key(KeyStatus())
    listed.bridge.deliveryBlocked.emit(KeyRefused())
    assert listed.card._standing().words() == "Woku rechazó la clave"


def test_a_note_leads_to_the_key(listed: Listed, qtbot: QtBot) -> None:
    listed.card.show_key(KeyStatus())
    assert listed.card.note.words.startswith("Aún no hay clave de Woku.")
    with qtbot.waitSignal(listed.card.settingsAsked):
        listed.card.note.button.click()
    listed.card.show_key(KeyStatus(KeySource.KEYRING))
    assert listed.card.note.isHidden()


def test_headings_without_an_action_are_no_stops(listed: Listed) -> None:
    listed.add(*_voices(State.DELIVERED, State.QUEUED))
    selectable = Qt.ItemFlag.ItemIsSelectable
    model = listed.card.model
    flags = {
        item.section: bool(model.index(row).flags() & selectable)
        for row in range(model.rowCount())
        if isinstance(item := model.item(row), Heading)
    }
    assert flags == {Section.WAITING: True, Section.DELIVERED: False}
