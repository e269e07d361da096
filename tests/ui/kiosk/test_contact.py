"""The screens that are typed on, by a visitor's fingers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from tests.ui.kiosk import rules
from tests.ui.kiosk.contact_states import (
    ADDRESS,
    CONTACT_STATES,
    WRITTEN,
    ask_phone,
    to_contact,
)
from tests.ui.kiosk.fingers import key, tap, write
from tests.ui.kiosk.stage import ODD_SIZES, SIZES, Station, lay_out, sizes_for
from tests.ui.screens import RESOURCES
from woku_desktop.domain.feedback import MAX_TEXT_CHARS, Anonymous, Identified
from woku_desktop.domain.outbox_errors import OutboxFull
from woku_desktop.ui import texts
from woku_desktop.ui.kiosk import field_page
from woku_desktop.ui.kiosk import write as write_page
from woku_desktop.ui.kiosk.contact import ContactPage
from woku_desktop.ui.kiosk.frame import frame_for
from woku_desktop.ui.kiosk.phone import PhonePage
from woku_desktop.ui.kiosk.visit import Step
from woku_desktop.ui.kiosk.write import WritePage
from woku_desktop.ui.widgets.keyboard_layouts import Act, Layer, letters
from woku_desktop.ui.widgets.touch_keyboard import TouchKeyboard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from woku_desktop.ui.kiosk.page import Page


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    texts.install(qapp, "en", RESOURCES / "i18n")


@pytest.fixture
def station(english: None) -> Station:
    return Station(languages=("en", "es", "pt"))


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader would read out."""
    said: list[str] = []

    def listen(widget: QWidget, text: str, *, urgent: bool = False) -> None:
        said.append(text)

    monkeypatch.setattr(field_page, "announce", listen)
    monkeypatch.setattr(write_page, "announce", listen)
    return said


def shown(qtbot: QtBot, page: Page, size: tuple[int, int] = (1024, 600)) -> Page:
    """A page in front, as the window brings it."""
    qtbot.addWidget(page)
    lay_out(page, size)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    first = page.first_focus()
    assert first is not None
    first.setFocus()
    return page


def contact(qtbot: QtBot, station: Station, *, phone: bool = False) -> ContactPage:
    ask_phone(station, phone)
    to_contact(station)
    page = ContactPage(station.visit)
    shown(qtbot, page)
    return page


def button(page: Page, name: str) -> QAbstractButton:
    found = page.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def reason(page: Page) -> str:
    found = page.findChild(QLabel, "problemLabel")
    assert isinstance(found, QLabel)
    assert found.isVisible()
    return found.text()


def line(page: Page, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


# The address


def test_an_address_by_touch_is_sent(qtbot: QtBot, station: Station) -> None:
    page = contact(qtbot, station)
    send = button(page, "sendButton")
    assert (send.text(), send.isEnabled()) == ("Send", False)
    write(page, "ana@")
    assert not send.isEnabled()
    tap(key(page, "@gmail.com"))
    assert send.isEnabled()
    tap(send)
    assert station.submitted().respondent == Identified("ana@gmail.com")


def test_a_phone_number_by_touch_goes_along(qtbot: QtBot, station: Station) -> None:
    page = contact(qtbot, station, phone=True)
    write(page, "ana")
    tap(key(page, "@gmail.com"))
    assert button(page, "sendButton").text() == "Next"
    tap(button(page, "sendButton"))
    assert station.at() is Step.PHONE
    numbers = PhonePage(station.visit)
    shown(qtbot, numbers)
    send = button(numbers, "sendButton")
    assert (send.text(), send.isEnabled()) == ("Send", False)
    write(numbers, "912")
    assert (reason(numbers), send.isEnabled()) == ("Digits are missing.", False)
    write(numbers, "345678")
    assert reason(numbers) == "Everything is ready."
    tap(send)
    assert station.submitted().respondent == Identified("ana@gmail.com", "56912345678")


def test_no_phone_by_one_touch_whatever_was_typed(qtbot: QtBot, station: Station) -> None:
    contact(qtbot, station, phone=True)
    station.visit.set_email(ADDRESS)
    station.visit.next()
    page = PhonePage(station.visit)
    shown(qtbot, page)
    write(page, "12")
    tap(button(page, "skipPhoneButton"))
    assert station.submitted().respondent == Identified(ADDRESS)


def test_anonymous_is_one_touch_and_keeps_nothing(qtbot: QtBot, station: Station) -> None:
    page = contact(qtbot, station)
    write(page, "ana@x.cl")
    tap(button(page, "anonymousToggle"))
    assert station.submitted().respondent == Anonymous()
    assert line(page, "emailField").text() == ""


def test_a_keyboard_that_is_plugged_in_types_too(
    qtbot: QtBot, station: Station, heard: list[str]
) -> None:
    page = contact(qtbot, station)
    field = line(page, "emailField")
    QTest.keyClicks(field, "ana@")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not station.deliveries.submitted
    assert heard == [reason(page)]
    QTest.keyClicks(field, "x.cl")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert station.submitted().respondent == Identified("ana@x.cl")


@pytest.mark.parametrize(
    ("typed", "missing"),
    [
        ("", "Type your e-mail, or send without it."),
        ("ana", "The @ and what follows are missing. Touch an option below."),
        ("@", "What stands before the @ is missing."),
        ("ana@", "What follows the @ is missing. Touch an option below."),
        ("ana@x", "The ending is missing, such as .com or .cl."),
        ("ana@x.", "The ending is missing, such as .com or .cl."),
        ("ana@x@y.cl", "There is one @ too many."),
        ("a na@x.cl", "Check whether the e-mail is right."),
        ("ana@x.cl", "Everything is ready."),
    ],
)
def test_what_is_missing_is_said(qtbot: QtBot, station: Station, typed: str, missing: str) -> None:
    page = contact(qtbot, station)
    QTest.keyClicks(line(page, "emailField"), typed)
    assert reason(page) == missing


def test_where_an_address_is_wanted_there_is_no_other_choice(
    qtbot: QtBot, station: Station
) -> None:
    page = CONTACT_STATES["contact-wanted"](station)
    shown(qtbot, page)
    assert button(page, "anonymousToggle").isHidden()
    station.visit.set_email("")
    assert reason(page) == "Type your e-mail to send your opinion."


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", ["contact-empty", "contact-written"])
def test_that_a_voice_can_be_recognised_is_said_of_voices_alone(
    qtbot: QtBot, station: Station, state: str, size: tuple[int, int]
) -> None:
    page = CONTACT_STATES[state](station)
    shown(qtbot, page, size)
    said = " ".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())
    assert ("voice" in said) == (state == "contact-empty")
    choice = QAccessible.queryAccessibleInterface(button(page, "anonymousToggle"))
    described = choice.text(QAccessible.Text.Description)
    assert "Anonymous" in described
    assert ("voice" in described) == (state == "contact-empty")


def test_a_page_made_before_follows_what_the_visit_became(qtbot: QtBot, station: Station) -> None:
    page = ContactPage(station.visit)
    lay_out(page, (1024, 600))
    page.hide()
    qtbot.addWidget(page)
    station.bridge.microphonesListed.emit(())
    station.visit.rate_at_once(4)
    station.flow.set_text(WRITTEN)
    station.visit.next()
    page.show()
    assert "voice" not in button(page, "anonymousToggle").accessibleDescription()
    assert button(page, "sendButton").text() == "Next"


def test_nothing_can_be_touched_while_it_is_kept(
    qtbot: QtBot, station: Station, heard: list[str]
) -> None:
    page = contact(qtbot, station)
    station.visit.set_email(ADDRESS)
    tap(button(page, "sendButton"))
    enabled = [each for each in page.findChildren(QAbstractButton) if each.isEnabled()]
    assert enabled == []
    assert not line(page, "emailField").isEnabled()
    assert reason(page) == "Keeping your opinion safe…"
    station.bridge.submissionFailed.emit(station.submitted().id, OutboxFull(missing_mb=3))
    assert reason(page) == "Your opinion could not be kept yet. Please try again."
    assert heard == [reason(page)]
    assert "3" not in reason(page), "a stranger can't help"
    assert button(page, "sendButton").isEnabled()
    for _ in "com":
        tap(key(page, act=Act.ERASE))
    assert "ending" in reason(page), "what is missing now comes first"


def test_anonymous_can_be_tried_again(qtbot: QtBot, station: Station) -> None:
    page = contact(qtbot, station)
    tap(button(page, "anonymousToggle"))
    station.bridge.submissionFailed.emit(station.submitted().id, OutboxFull(missing_mb=3))
    assert "try again" in reason(page)
    tap(button(page, "anonymousToggle"))
    station.kept()
    assert station.at() is Step.THANKS


def test_the_next_visitor_finds_nothing(qtbot: QtBot, station: Station) -> None:
    page = contact(qtbot, station, phone=True)
    write(page, "ana@x.cl")
    page.hide()
    numbers = PhonePage(station.visit)
    shown(qtbot, numbers)
    write(numbers, "912345678")
    numbers.hide()
    words = WritePage(station.visit)
    shown(qtbot, words)
    write(words, "hola")
    tap(key(words, act=Act.SHIFT))
    assert (station.visit.email, station.visit.phone) == ("ana@x.cl", "912345678")
    assert station.flow.text == "hola"
    words.hide()
    station.visit.leave()
    for field in (line(page, "emailField"), line(numbers, "phoneField")):
        assert field.text() == ""
        field.undo()
        assert (field.text(), field.isUndoAvailable()) == ("", False)
    words.text.area.undo()
    assert words.text.area.toPlainText() == ""
    assert not words.text.area.document().isUndoAvailable()
    words.show()
    assert key(words, "a").isVisible(), "no shift is left on"


def test_it_speaks_the_visitors_language(
    qtbot: QtBot, station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    station.visit.rate_at_once(4)
    station.visit.write_instead()
    page = WritePage(station.visit)
    shown(qtbot, page)
    with pytest.raises(KeyError):
        key(page, "¿")
    write(page, "uno")
    station.visit.set_language("es")
    page.retranslate()
    assert key(page, "¿").isVisible()
    assert page.question.text() == "¿Cómo fue tu experiencia?"
    assert page.text.area.toPlainText() == "uno"


def test_names_that_assistive_technology_reads(qtbot: QtBot, station: Station) -> None:
    page = contact(qtbot, station)
    for widget, name, role in (
        (line(page, "emailField"), "E-mail", QAccessible.Role.EditableText),
        (button(page, "sendButton"), "Send", QAccessible.Role.PushButton),
        (button(page, "anonymousToggle"), "Send without e-mail", QAccessible.Role.PushButton),
    ):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name) == name
        assert interface.role() == role


# Written words


def writing(qtbot: QtBot, station: Station) -> WritePage:
    station.visit.rate_at_once(4)
    station.visit.write_instead()
    page = WritePage(station.visit)
    shown(qtbot, page)
    return page


def test_a_whole_opinion_in_writing(qtbot: QtBot, station: Station) -> None:
    page = writing(qtbot, station)
    go_on = button(page, "nextButton")
    assert (go_on.isEnabled(), reason(page)) == (False, "Write a few words to go on.")
    tap(key(page, act=Act.SHIFT))
    tap(key(page, "Ñ"))
    write(page, "uñoa")
    tap(key(page, act=Act.ENTER))
    QTest.keyClicks(page.text.area, "si")
    assert station.flow.text == "Ñuñoa\nsi"
    tap(go_on)
    assert station.at() is Step.CONTACT
    station.visit.back()
    again = WritePage(station.visit)
    shown(qtbot, again)
    assert again.text.area.toPlainText() == "Ñuñoa\nsi"
    write(again, "!")
    assert station.flow.text == "Ñuñoa\nsi!", "it goes on where it ended"


def test_how_much_still_fits_is_said_near_the_end(
    qtbot: QtBot, station: Station, heard: list[str]
) -> None:
    page = writing(qtbot, station)
    station.flow.set_text("a" * (MAX_TEXT_CHARS - 201))
    assert (reason(page), heard) == ("", [])
    write(page, "b")
    assert reason(page).startswith("200 character")
    write(page, "c")
    assert len(heard) == 1, "once is enough"
    station.flow.set_text("a" * MAX_TEXT_CHARS)
    write(page, "d")
    assert reason(page) == "No more fits."
    assert station.flow.text == "a" * MAX_TEXT_CHARS
    tap(key(page, act=Act.ERASE))
    assert reason(page).startswith("1 character")


def test_one_can_speak_after_all_where_there_is_a_microphone(
    qtbot: QtBot, station: Station
) -> None:
    page = writing(qtbot, station)
    write(page, "hola")
    speak, go_on = button(page, "speakInsteadButton"), button(page, "nextButton")
    narrow = go_on.width()
    station.bridge.microphonesListed.emit(())
    assert speak.isHidden()
    assert go_on.width() > narrow
    station.bridge.microphonesListed.emit(station.recorder.microphones)
    assert not speak.isHidden()
    assert go_on.width() == narrow
    tap(speak)
    assert station.at() is Step.RECORD


def test_the_cursor_stays_in_sight(qtbot: QtBot, station: Station) -> None:
    page = writing(qtbot, station)
    area = page.text.area
    for _ in range(12):
        write(page, "a")
        tap(key(page, act=Act.ENTER))
        assert area.viewport().rect().contains(area.cursorRect())
    assert not area.verticalScrollBar().isVisible()
    write(page, "a" * 60)
    lay_out(page, (800, 1280))
    assert area.viewport().rect().contains(area.cursorRect())
    lay_out(page, (1024, 600))
    assert area.viewport().rect().contains(area.cursorRect())


# Every state, size and language


# With the most on them: what fits here in a size that was not drawn fits everywhere.
FULLEST = frozenset({"contact-half", "contact-not-kept", "contact-written", "phone", "write-full"})


@pytest.mark.parametrize("state", CONTACT_STATES)
def test_it_keeps_the_rules(qtbot: QtBot, language: str, state: str) -> None:
    page = CONTACT_STATES[state](Station(languages=(language,)))
    page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)  # many, and large ones
    qtbot.addWidget(page)
    for size in sizes_for(state, FULLEST):
        lay_out(page, size)
        assert rules.cut_words(page) == [], size
        assert rules.small_type(page) == [], size
        assert rules.overlapping(page) == [], size
        assert rules.out_of_reach(page) == [], size
        assert size not in SIZES or rules.too_small(page) == [], size


@pytest.mark.parametrize("language", list(texts.LANGUAGES))
def test_no_face_of_the_keyboard_is_cut(qtbot: QtBot, qapp: QApplication, language: str) -> None:
    texts.install(qapp, language, RESOURCES / "i18n")
    keyboard = TouchKeyboard(letters(language))
    keyboard.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    qtbot.addWidget(keyboard)
    keyboard.show()
    for layer in Layer:
        keyboard._turn(layer)
        for size in (*SIZES, *ODD_SIZES):
            keyboard.arrange(frame_for(QSize(*size)))
            assert rules.cut_words(keyboard) == [], (layer, size)
