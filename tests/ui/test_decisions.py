"""Decisions that are a person's: from a row of the list, and asked about above it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.fakes import number_of, submission
from tests.ui.listed import SPOKEN, asking, choose, spoken, words
from tests.ui.queue_states import delivered, needing, waiting
from woku_desktop.domain.delivery_errors import (
    Rejected,
)
from woku_desktop.domain.errors import KeyringLocked
from woku_desktop.domain.feedback import Anonymous
from woku_desktop.domain.submission import State
from woku_desktop.ui import texts
from woku_desktop.ui.desk.voice_rows import VoiceRows
from woku_desktop.ui.desk.voice_words import Action

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.listed import Listed

ENTER, DELETE, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Escape


def test_discarding_by_keyboard_is_asked_first(listed: Listed) -> None:
    question = asking(listed)
    assert question.isVisible()
    assert question.words == (
        "¿Descartar esta voz? tomas.rojas@example.con, "
        f"{texts.clock(needing()[2].created_at)}. "
        "Durante 10 segundos se puede recuperar; después se borra."
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
    assert listed.rows()[1:3] == ["n2", "n3"]


def test_a_doubt_waits_until_nothing_looks_into_it_any_more(listed: Listed) -> None:
    listed.add(*needing()[:2])
    assert listed.rows() == ["NEEDS_YOU", "n2", "WAITING", "n1"]
    assert listed.card._standing().words() == "1 necesita tu atención"
    heading = listed.card.model.index(2)
    assert heading.data(SPOKEN) == "En espera · 1"  # there is nothing to be sent
    choose(listed, "n1")
    QTest.keyClick(listed.card.list, Qt.Key.Key_Return)
    assert listed.deliveries.retried == ["n1"]  # whoever wants to need not wait
    listed.add(replace(needing()[0], next_attempt_at=None))
    assert listed.rows() == ["NEEDS_YOU", "n1", "n2"]


def test_what_no_longer_needs_a_person_is_not_asked_about(listed: Listed) -> None:
    question = asking(listed)
    listed.add(submission("n1", "paula.diaz@example.com", 3, minute=44))
    assert question.isVisible()
    listed.add(submission("n3", "tomas.rojas@example.con", 3, state=State.QUEUED, minute=5))
    assert question.isVisible()  # it may still be discarded
    listed.add(submission("n3", "tomas.rojas@example.con", 3, state=State.SENDING, minute=5))
    assert question.isHidden()


def test_the_question_takes_the_note_s_place(listed: Listed) -> None:
    listed.bridge.deliveryBlocked.emit(KeyringLocked())
    assert not listed.card.note.isHidden()
    question = asking(listed)
    assert listed.card.note.isHidden()
    question.keep.click()
    assert not listed.card.note.isHidden()


def test_a_row_says_that_the_email_is_what_was_refused(listed: Listed) -> None:
    del listed
    refused = needing()[2]
    about_email = words(refused)
    assert about_email != words(replace(refused, problem=Rejected(messages="rating is required")))
    # Who left none can't have left a wrong one.
    assert about_email != words(replace(refused, respondent=Anonymous()))


def test_a_voice_that_is_gone_is_looked_at_and_not_sent_again(listed: Listed, qtbot: QtBot) -> None:
    listed.add(*needing())
    choose(listed, "n6")
    assert "Reenviar" in spoken(listed, "n5")
    assert "Reenviar" not in spoken(listed, "n6")
    with qtbot.waitSignal(listed.card.opened) as opened:
        QTest.keyClick(listed.card.list, ENTER)
    assert opened.args[0].id == "n6"
    assert listed.deliveries.retried == []
    QTest.keyClick(listed.card.list, DELETE)
    assert listed.card.above.question is not None
    listed.card.above.question.discard.click()
    assert listed.deliveries.discarded == ["n6"]


@pytest.mark.parametrize("identifier", ["n1", "n2", "n3", "n4", "n5"])
def test_whatever_needs_a_person_can_be_sent_again_or_discarded(
    listed: Listed, identifier: str
) -> None:
    corrected: list[str] = []
    listed.card.correctAsked.connect(lambda voice: corrected.append(voice.id))
    question = asking(listed, identifier)
    question.discard.click()
    assert listed.deliveries.discarded == [identifier]
    QTest.keyClick(listed.card.list, ENTER)
    assert listed.deliveries.retried + corrected == [identifier]
    voice = listed.told[identifier]
    assert bool(corrected) == (voice.state is State.REJECTED)


def test_what_waits_or_was_delivered_is_not_discarded(listed: Listed) -> None:
    listed.add(*waiting(), *delivered())
    for row in range(listed.card.model.rowCount()):
        listed.card.list.setCurrentIndex(listed.card.model.index(row))
        QTest.keyClick(listed.card.list, DELETE)
    assert listed.card.above.question is None


def test_what_a_row_offers_is_a_button_of_its_own(listed: Listed) -> None:
    listed.add(submission("a", None, 3, state=State.DAMAGED))
    card = listed.card
    delegate, index = card.list.itemDelegate(), card.model.index(1)
    assert isinstance(delegate, VoiceRows)
    areas = delegate.action_areas(card.list.visualRect(index), index)
    assert set(areas) == {Action.RETRY}
    left = Qt.MouseButton.LeftButton
    viewport = card.list.viewport()
    # Pressed there, let go elsewhere: nothing was meant.
    QTest.mousePress(viewport, left, pos=areas[Action.RETRY].center())
    QTest.mouseRelease(viewport, left, pos=QPoint(30, 20))
    assert listed.deliveries.retried == []
    QTest.mouseClick(viewport, left, pos=areas[Action.RETRY].center())
    assert listed.deliveries.retried == ["a"]
    assert card.numbers() == ()


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
    index = card.model.index(card.model.row_of(number_of("n3")))
    corner = card.list.visualRect(index).topLeft() + QPoint(30, 20)
    QTest.mouseClick(card.list.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    assert card.list.currentIndex().row() == index.row()
    assert listed.deliveries.retried == []
