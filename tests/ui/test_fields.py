"""The toggle, the fields, and the form they make."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from tests.ui.gallery import Rules
from woku_desktop.domain.feedback import Anonymous, Identified
from woku_desktop.ui.theme import theme
from woku_desktop.ui.widgets.fields import Edit, Field
from woku_desktop.ui.widgets.respondent_form import RespondentForm
from woku_desktop.ui.widgets.segmented import SegmentedToggle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


def edge(widget: QWidget) -> str:
    return widget.grab().toImage().pixelColor(widget.width() // 2, 0).name()


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


@pytest.fixture
def toggle(qtbot: QtBot) -> SegmentedToggle:
    made = SegmentedToggle()
    made.setTexts("With e-mail", "Anonymous")
    shown(qtbot, made)
    return made


def button(parent: QWidget, name: str) -> QAbstractButton:
    found = parent.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def line(parent: QWidget, name: str) -> QLineEdit:
    found = parent.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def test_one_of_two_is_chosen(toggle: SegmentedToggle, qtbot: QtBot) -> None:
    anonymous = button(toggle, "anonymousToggle")
    told: list[bool] = []
    toggle.anonymousChanged.connect(told.append)
    QTest.mouseClick(anonymous, Qt.MouseButton.LeftButton)
    assert anonymous.isChecked()
    assert toggle.anonymous()
    QTest.mouseClick(anonymous, Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(toggle, "emailToggle"), Qt.MouseButton.LeftButton)
    assert (toggle.anonymous(), told) == (False, [True, False])


def test_nothing_brings_back_what_was_forgotten(qtbot: QtBot) -> None:
    form = RespondentForm(Rules(), True, "CL")
    shown(qtbot, form)
    for forget in (partial(form.clear, False), partial(form.setAnonymous, True)):
        for name in ("emailField", "phoneField"):
            QTest.keyClicks(line(form, name), "ana@example.com")
        forget()
        form.setAnonymous(False)
        for name in ("emailField", "phoneField"):
            line(form, name).undo()
            assert line(form, name).text() == ""


def test_a_setting_that_changes_takes_no_typed_phone_away(qtbot: QtBot) -> None:
    form = RespondentForm(Rules(), True, "CL")
    shown(qtbot, form)
    QTest.keyClicks(line(form, "phoneField"), "982959776")
    form.setAskPhone(True, "CL")
    assert line(form, "phoneField").text() == "982959776"
    form.setAskPhone(False, "CL")
    line(form, "phoneField").undo()
    assert line(form, "phoneField").text() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Down])
def test_arrows_choose(toggle: SegmentedToggle, key: Qt.Key) -> None:
    first = button(toggle, "emailToggle")
    first.setFocus()
    QTest.keyClick(first, key)
    assert toggle.anonymous()
    assert button(toggle, "anonymousToggle").hasFocus()
    back = Qt.Key.Key_Left if key == Qt.Key.Key_Right else Qt.Key.Key_Up
    QTest.keyClick(toggle.focusWidget(), back)
    assert not toggle.anonymous()


def test_a_screen_reader_hears_two_choices(toggle: SegmentedToggle) -> None:
    toggle.setAnonymous(True)
    for name, words, checked in (
        ("emailToggle", "With e-mail", False),
        ("anonymousToggle", "Anonymous", True),
    ):
        said = QAccessible.queryAccessibleInterface(button(toggle, name))
        assert said.text(QAccessible.Text.Name) == words
        assert said.role() == QAccessible.Role.RadioButton
        assert said.state().checked == checked


def test_a_field_is_found_by_its_label(qtbot: QtBot) -> None:
    field = Field("Phone", "(optional)")
    qtbot.addWidget(field)
    said = QAccessible.queryAccessibleInterface(field.edit)
    assert said.text(QAccessible.Text.Name) == "Phone (optional)"
    assert said.role() == QAccessible.Role.EditableText


def test_a_wrong_field_says_why(qtbot: QtBot) -> None:
    field = Field("Phone")
    qtbot.addWidget(field)
    field.setWrong("Check this number")
    assert field.wrong() == "Check this number"
    assert edge(field.edit) == theme().warning.name()
    said = QAccessible.queryAccessibleInterface(field.edit)
    assert said.text(QAccessible.Text.Description) == "Check this number"
    field.setWrong(None)
    assert field.wrong() is None
    assert edge(field.edit) == theme().field_line.name()
    assert not said.text(QAccessible.Text.Description)


def test_a_field_with_the_focus_has_an_accent_edge(qtbot: QtBot) -> None:
    edit = Edit()
    shown(qtbot, edit)
    edit.clearFocus()
    assert edge(edit) == theme().field_line.name()
    edit.setFocus(Qt.FocusReason.MouseFocusReason)
    assert edge(edit) == theme().accent.name()
    assert edit.height() == 40


@pytest.fixture
def form(qtbot: QtBot) -> RespondentForm:
    made = RespondentForm(Rules(), ask_phone=True, region="CL")
    shown(qtbot, made)
    return made


def test_an_address_is_asked_for_first(form: RespondentForm) -> None:
    assert (form.respondent(), form.missing()) == (None, "email")


def test_a_valid_address_is_enough(form: RespondentForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.changed):
        QTest.keyClicks(line(form, "emailField"), "Ana@Example.com")
    assert form.respondent() == Identified("ana@example.com")
    assert form.missing() == ""


def test_a_phone_number_goes_along(form: RespondentForm) -> None:
    line(form, "emailField").setText("ana@example.com")
    line(form, "phoneField").setText("+56 9 8295 9776")
    assert form.respondent() == Identified("ana@example.com", "56982959776")


@pytest.mark.parametrize(
    ("name", "typed", "missing"),
    [("emailField", "ana", "email_wrong"), ("phoneField", "123", "phone_wrong")],
)
def test_wrong_is_marked_after_leaving_and_unmarked_while_typing(
    form: RespondentForm, qtbot: QtBot, name: str, typed: str, missing: str
) -> None:
    line(form, "emailField").setText("ana@example.com")
    edit = line(form, name)
    edit.clear()
    edit.setFocus()
    QTest.keyClicks(edit, typed)
    field = form.email if name == "emailField" else form.phone
    assert (form.respondent(), form.missing()) == (None, missing)
    assert field.wrong() is None
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert field.wrong()
    QTest.keyClicks(edit, "4")
    assert field.wrong() is None


def test_an_emptied_field_is_not_wrong(form: RespondentForm) -> None:
    edit = line(form, "emailField")
    edit.setFocus()
    QTest.keyClicks(edit, "a")
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert form.email.wrong() is None


def test_anonymous_keeps_nothing_of_what_was_typed(form: RespondentForm, qtbot: QtBot) -> None:
    line(form, "emailField").setText("ana@example.com")
    line(form, "phoneField").setText("123")
    with qtbot.waitSignal(form.changed):
        QTest.mouseClick(button(form, "anonymousToggle"), Qt.MouseButton.LeftButton)
    assert (form.respondent(), form.missing()) == (Anonymous(), "")
    assert not line(form, "emailField").isVisible()
    form.setAnonymous(False)
    assert line(form, "emailField").isVisible()
    assert (line(form, "emailField").text(), line(form, "phoneField").text()) == ("", "")


def test_the_form_is_cleared_for_the_next_person(form: RespondentForm) -> None:
    line(form, "emailField").setText("ana")
    form.clear(default_anonymous=True)
    assert form.anonymous()
    form.clear(default_anonymous=False)
    assert form.missing() == "email"


def test_without_a_phone_there_is_no_field(qtbot: QtBot) -> None:
    form = RespondentForm(Rules(), ask_phone=False, region="CL")
    shown(qtbot, form)
    assert not line(form, "phoneField").isVisible()
    form.setAnonymous(True)
    form.setAnonymous(False)
    assert not line(form, "phoneField").isVisible()
    form.setAskPhone(True, "CL")
    assert line(form, "phoneField").isVisible()


def test_the_toggle_stays_in_place(form: RespondentForm) -> None:
    form.resize(564, 200)
    before = form.toggle.geometry()
    form.setAnonymous(True)
    QCoreApplication.sendPostedEvents()
    assert form.toggle.geometry() == before


def test_a_change_of_language_sets_the_words_anew(form: RespondentForm) -> None:
    form.toggle.setTexts("", "")
    QCoreApplication.sendEvent(form, QEvent(QEvent.Type.LanguageChange))
    assert button(form, "anonymousToggle").text() == "Anonymous"
