"""Correcting a voice, discarding with a way back, several at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.detail_states import TYPED, WRONG
from tests.ui.fakes import NOW, WOKU
from tests.ui.queue_states import delivered, needing
from tests.ui.sided import numbers, several
from tests.ui.test_detail import sided as sided  # noqa: PLC0414 - a fixture
from woku_desktop.domain.delivery_errors import Rejected
from woku_desktop.domain.feedback import Anonymous, Identified, Rating, WokuId
from woku_desktop.domain.outbox_errors import BeingSent
from woku_desktop.domain.submission import Amendment, State
from woku_desktop.domain.woku import WokuInfo, WokuList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.sided import Sided
    from woku_desktop.domain.submission import Submission
    from woku_desktop.ui.desk.correction import Correction

ESCAPE = Qt.Key.Key_Escape


def correcting(sided: Sided, voice: Submission) -> Correction:
    sided.add(voice)
    sided.choose(voice.id)
    sided.voices.correctAsked.emit(voice)
    return sided.side.pane.correction


# Correcting


def test_it_shows_what_woku_said_and_what_there_is(sided: Sided) -> None:
    correction = correcting(sided, WRONG)
    assert sided.side.pane.correcting
    assert not sided.voices.isVisible()
    assert "clientEmail must be an email" in correction.complaint.words
    assert correction.email.edit.text() == "paula.diaz@example.com"
    assert correction.phone.edit.text() == "+56982959776"
    assert correction.stars.rating() == 3
    assert QApplication.focusWidget() is correction.email.edit
    assert not correction.text.isVisible()


def test_each_keystroke_is_judged_and_what_is_wrong_is_said(sided: Sided) -> None:
    correction = correcting(sided, WRONG)
    QTest.keyClicks(correction.email.edit, "ana@example")
    assert correction.email.wrong() == (
        "The field “E-mail” takes an address like name@example.com."
    )
    assert not correction.save.isEnabled()
    QTest.keyClicks(correction.email.edit, ".cl")
    assert correction.email.wrong() is None
    assert correction.save.isEnabled()
    correction.phone.edit.setText("12")
    assert "Phone" in (correction.phone.wrong() or "")
    assert not correction.save.isEnabled()


def test_only_what_was_changed_is_amended(sided: Sided) -> None:
    correction = correcting(sided, WRONG)
    correction.email.edit.setText("ana@example.cl")
    QTest.keyClick(correction.email.edit, Qt.Key.Key_Return)
    person = Identified("ana@example.cl", "56982959776")
    assert sided.deliveries.amended == [("v3", Amendment(respondent=person))]
    assert not correction.save.isEnabled()


def test_rating_and_anonymity_can_be_corrected(sided: Sided) -> None:
    correction = correcting(sided, WRONG)
    star = correction.findChild(QWidget, "correctStar5")
    assert star is not None
    QTest.mouseClick(star, Qt.MouseButton.LeftButton)
    correction.toggle.setAnonymous(True)
    assert not correction.email.isVisible()
    correction.save.click()
    assert sided.deliveries.amended == [("v3", Amendment(Anonymous(), Rating(5)))]


def test_with_nothing_changed_it_is_sent_again(sided: Sided) -> None:
    correcting(sided, WRONG).save.click()
    assert sided.deliveries.retried == ["v3"]
    assert sided.deliveries.amended == []


def test_what_was_typed_can_be_corrected(sided: Sided) -> None:
    correction = correcting(sided, TYPED)
    assert correction.text.isVisible()
    correction.text.area.setPlainText(" ")
    assert correction.text.area.accessibleDescription()
    assert not correction.save.isEnabled()
    correction.text.area.setPlainText("Muy bueno.")
    correction.email.edit.setText("tomas@example.cl")
    correction.save.click()
    assert sided.deliveries.amended[0][1].text == "Muy bueno."


def test_it_ends_once_it_is_queued_and_forgets_what_was_typed(sided: Sided) -> None:
    correction = correcting(sided, WRONG)
    correction.email.edit.setText("ana@example.cl")
    correction.save.click()
    sided.tell(replace(WRONG, state=State.QUEUED, problem=None, revision=5))
    assert sided.side.pane.page is sided.side.pane.detail
    assert correction.email.edit.text() == ""


def test_refused_by_the_outbox_it_stays_with_what_was_typed(sided: Sided) -> None:
    correction = correcting(sided, WRONG)
    correction.email.edit.setText("ana@example.cl")
    correction.save.click()
    sided.bridge.outboxNoticed.emit(BeingSent(id="v3"))
    assert sided.side.pane.correcting
    assert "is being sent" in correction.complaint.words
    assert correction.email.edit.text() == "ana@example.cl"
    assert correction.save.isEnabled()


def test_refused_by_woku_again_it_stays_with_what_was_typed(sided: Sided) -> None:
    correction = correcting(sided, WRONG)
    correction.email.edit.setText("ana@example.cl")
    correction.save.click()
    sided.tell(replace(WRONG, problem=Rejected(messages="clientPhone is wrong"), revision=7))
    assert sided.side.pane.correcting
    assert "clientPhone is wrong" in correction.complaint.words
    assert correction.email.edit.text() == "ana@example.cl"


def test_the_list_may_change_while_somebody_types(sided: Sided) -> None:
    correction = correcting(sided, WRONG)
    correction.email.edit.setText("ana@example.cl")
    sided.add(*delivered())
    sided.voices.list.choose(-1)
    sided.tell(replace(WRONG, state=State.QUEUED, revision=3))
    assert sided.side.pane.correcting
    assert correction.email.edit.text() == "ana@example.cl"


def test_what_was_sent_meanwhile_can_no_longer_be_corrected(sided: Sided) -> None:
    correcting(sided, replace(WRONG, state=State.QUEUED))
    sided.tell(replace(WRONG, state=State.SENDING))
    assert not sided.side.pane.correcting


def test_escape_goes_back_to_the_detail_and_saves_nothing(sided: Sided) -> None:
    correction = correcting(sided, WRONG)
    QTest.keyClick(correction.email.edit, ESCAPE)
    assert sided.side.pane.page is sided.side.pane.detail
    assert sided.deliveries.amended == []


# What the woku and the settings ask for

STRICT = WokuInfo(WOKU, "Café Aurora", anonymous_disabled=True)
ONLY_WITH_EMAIL = "This woku only takes opinions with an e-mail."


def anonymous_toggle(correction: Correction) -> QWidget:
    toggle = correction.findChild(QWidget, "correctAnonymousToggle")
    assert toggle is not None
    return toggle


def test_no_voice_is_turned_anonymous_where_the_woku_takes_none(sided: Sided) -> None:
    assert sided.side.pane.correction.voice is None
    sided.bridge.wokuChanged.emit(STRICT)
    correction = correcting(sided, WRONG)
    toggle = anonymous_toggle(correction)
    assert not toggle.isEnabled()
    assert toggle.accessibleDescription() == correction.rule.text() == ONLY_WITH_EMAIL
    assert correction.rule.isVisible()
    correction.toggle.setAnonymous(True)
    assert not correction.toggle.anonymous()
    assert ("offer",) not in sided.wokus.asked


def test_what_is_known_of_its_woku_only_once_it_is_asked_for(sided: Sided) -> None:
    sided.answers.late = True
    sided.wokus.listed = WokuList((STRICT,))
    correction = correcting(sided, WRONG)
    assert sided.wokus.asked == [("offer",)]
    correction.toggle.setAnonymous(True)
    assert correction.save.isEnabled()
    sided.answers.arrive()
    assert not correction.toggle.anonymous()
    assert correction.rule.isVisible()
    assert correction.email.isVisible()
    assert correction.email.edit.text() == "paula.diaz@example.com"


def test_an_anonymous_voice_needs_an_address_there(sided: Sided) -> None:
    assert sided.side.pane.correction.voice is None
    sided.bridge.wokusListed.emit(WokuList((STRICT,), "key"))
    correction = correcting(sided, replace(WRONG, respondent=Anonymous()))
    assert not correction.save.isEnabled()
    correction.email.edit.setText("ana@example.cl")
    correction.save.click()
    assert sided.deliveries.amended == [("v3", Amendment(Identified("ana@example.cl")))]


def test_the_rule_of_one_woku_is_not_that_of_the_next(sided: Sided) -> None:
    assert sided.side.pane.correction.voice is None
    other = WokuInfo(WokuId("65348875f3a876254aa82d5f"), "Librería", anonymous_disabled=True)
    sided.bridge.wokuChanged.emit(other)
    correction = correcting(sided, replace(WRONG, woku_id=other.id))
    assert correction.rule.isVisible()
    QTest.keyClick(correction.email.edit, ESCAPE)
    sided.bridge.wokuChanged.emit(replace(STRICT, anonymous_disabled=False))
    anonymous = replace(TYPED, respondent=Anonymous())
    correction = correcting(sided, anonymous)
    assert not correction.rule.isVisible()
    assert correction.toggle.anonymous()


@pytest.mark.parametrize("person", [Identified("ana@example.cl"), Anonymous()])
def test_where_no_phone_is_asked_for_none_is_asked_for_here(
    sided: Sided, person: Identified | Anonymous
) -> None:
    sided.side.pane.follow_options(replace(sided.options, ask_phone=False))
    correction = correcting(sided, replace(WRONG, respondent=person))
    correction.toggle.setAnonymous(False)
    assert correction.email.isVisible()
    assert not correction.phone.isVisible()


def test_a_phone_that_was_given_can_be_corrected_all_the_same(sided: Sided) -> None:
    sided.side.pane.follow_options(replace(sided.options, ask_phone=False))
    correction = correcting(sided, WRONG)
    assert correction.phone.isVisible()
    correction.phone.edit.setText("")
    assert correction.phone.isVisible()
    correction.save.click()
    person = Identified("paula.diaz@example.com")
    assert sided.deliveries.amended == [("v3", Amendment(respondent=person))]


# In doubt


def test_a_voice_in_doubt_is_corrected_by_who_knows_that_it_may_be_there_twice(
    sided: Sided,
) -> None:
    doubt = needing()[0]
    assert doubt.state is State.IN_DOUBT
    correction = correcting(sided, doubt)
    assert "so that it is there twice" in correction.complaint.words
    correction.email.edit.setText("ana@example.cl")
    correction.save.click()
    assert [each for each, _ in sided.deliveries.amended] == [doubt.id]
    sided.tell(replace(doubt, next_attempt_at=NOW, revision=8))
    assert sided.side.pane.correcting
    sided.tell(replace(doubt, state=State.QUEUED, possible_duplicate=True, revision=9))
    assert sided.side.pane.page is sided.side.pane.detail


def test_a_doubt_that_is_cleared_up_meanwhile_is_no_longer_corrected(sided: Sided) -> None:
    correcting(sided, needing()[0])
    sided.tell(replace(needing()[0], state=State.DELIVERED))
    assert not sided.side.pane.correcting


# Discarding


def discarded(voice: Submission, seconds: float) -> Submission:
    return replace(voice, state=State.DISCARDED, undo_until=NOW + timedelta(seconds=seconds))


def test_what_was_discarded_can_be_brought_back_until_its_time_is_over(sided: Sided) -> None:
    one, two = needing()[2:4]
    sided.add(one, two)
    sided.tell(discarded(one, 10))
    undo = sided.side.pane.undo
    assert undo.isVisible()
    assert "1 voice" in undo.words
    assert undo.undo.suffix() == "10 s"
    sided.time = NOW + timedelta(seconds=4)
    sided.tell(replace(discarded(two, 14)))
    assert "2 voice" in undo.words
    assert undo.undo.suffix() == "6 s"
    undo.undo.click()
    assert sided.deliveries.restored == [one.id, two.id]
    sided.tell(one)
    assert "1 voice" in undo.words
    sided.time = NOW + timedelta(seconds=15)
    undo.refresh()
    assert not undo.isVisible()


def test_the_bar_goes_by_itself(sided: Sided, qtbot: QtBot) -> None:
    sided.add(needing()[2])
    sided.tell(discarded(needing()[2], 10))
    sided.time = NOW + timedelta(seconds=10)
    qtbot.waitUntil(lambda: not sided.side.pane.undo.isVisible())


def test_undo_by_keys(sided: Sided) -> None:
    sided.add(needing()[2])
    sided.tell(discarded(needing()[2], 10))
    QTest.keyClick(sided.voices.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert sided.deliveries.restored == [needing()[2].id]


def test_what_cannot_be_brought_back_has_no_bar(sided: Sided) -> None:
    sided.tell(replace(needing()[2], state=State.DISCARDED))
    assert sided.side.findChild(QWidget, "undoBar") is None


# Several


def test_several_say_what_can_be_done_with_how_many(sided: Sided) -> None:
    several(sided)
    selection = sided.side.pane.selection
    assert sided.side.pane.page is selection
    assert "4 voice" in selection.words
    assert "2 need" in selection.words
    assert (selection.retry.text(), selection.discard.text()) == ("Send 3 now", "Discard 3")
    selection.retry.click()
    assert sided.archive.asked[-1] == ("retry", numbers(sided, "n3", "n4", "w1", "d1"))


def test_several_are_discarded_after_one_question(sided: Sided) -> None:
    several(sided)
    selection = sided.side.pane.selection
    selection.discard.click()
    assert "Discard 3 voice" in selection.words
    assert QApplication.focusWidget() is selection.keep
    QTest.keyClick(selection.keep, ESCAPE)
    assert not selection.asking
    assert not [each for each in sided.archive.asked if each[0] == "discard"]
    selection.discard.click()
    selection.confirm.click()
    assert sided.archive.asked[-1] == ("discard", numbers(sided, "n3", "n4", "w1", "d1"))


def test_what_was_delivered_is_only_exported(sided: Sided) -> None:
    sided.add(*delivered())
    sided.choose("d1", "d2")
    selection = sided.side.pane.selection
    assert not selection.retry.isVisible()
    assert not selection.discard.isVisible()
    assert selection.export.isVisible()


def test_a_tally_of_very_many_is_taken_by_sections(sided: Sided) -> None:
    several(sided)
    sided.voices.list.selectAll()
    tally = sided.side.pane.selection
    assert "14 voice" in tally.words
