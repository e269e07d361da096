"""Writing instead of speaking, as a person meets it: real keys on the real panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QAccessible, QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit

from tests.ui.hands import KEY, Desk
from tests.ui.screens import RESOURCES
from woku_desktop.domain.delivery_errors import InDoubt
from woku_desktop.domain.errors import MicrophoneMissing
from woku_desktop.domain.feedback import Kind
from woku_desktop.domain.outbox_errors import OutboxUnwritable
from woku_desktop.domain.outcome import Receipt
from woku_desktop.domain.submission import State
from woku_desktop.ui import texts
from woku_desktop.ui.capture import writing_panel
from woku_desktop.ui.capture.phases import Phase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

SAID = "Great coffee, 2 stars"


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    texts.install(qapp, "en", RESOURCES / "i18n")


@pytest.fixture
def desk(qtbot: QtBot, english: None) -> Iterator[Desk]:
    made = Desk(qtbot, "en")
    yield made
    made.window.close()
    made.window.deleteLater()


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader would read out of the panel."""
    said: list[str] = []

    def listen(widget: QWidget, text: str, *, urgent: bool = False) -> None:
        said.append(text)

    monkeypatch.setattr(writing_panel, "announce", listen)
    return said


def field(desk: Desk) -> QPlainTextEdit:
    found = desk.find("textField")
    assert isinstance(found, QPlainTextEdit)
    return found


def paste(desk: Desk, text: str) -> None:
    copied = QMimeData()
    copied.setText(text)
    field(desk).insertFromMimeData(copied)


def note(desk: Desk) -> str:
    writing = desk.window.capture.page.writing
    assert writing is not None
    return writing._note.text()


def test_a_whole_opinion_in_writing_by_keyboard_alone(desk: Desk) -> None:
    desk.press(KEY.Key_4)
    desk.tab_to("writeInsteadButton")
    desk.press(KEY.Key_Return)
    assert desk.focus() == "textField"
    desk.type("1 2 y 3")
    desk.press(KEY.Key_Return)
    desk.type("bye")
    assert field(desk).toPlainText() == "1 2 y 3\nbye"
    assert (desk.window.flow.stars, desk.recorder.asked) == (4, [])
    desk.press(KEY.Key_Tab)
    assert desk.focus() == "speakInsteadButton"
    desk.tab_to("emailField")
    desk.type("diego.soto@example.com")
    desk.press(KEY.Key_Backtab, KEY.Key_Backtab, KEY.Key_Backtab)
    assert desk.focus() == "textField"
    QTest.keyClick(field(desk), KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.deliveries.submitted[-1][1] == "1 2 y 3\nbye"
    desk.becomes(State.QUEUED, attempts=0)
    desk.becomes(State.DELIVERED, receipt=Receipt(None, "recognition"))
    shown = desk.find("transcriptionText")
    assert isinstance(shown, QTextEdit)
    assert shown.toPlainText() == "“1 2 y 3\nbye”"
    assert not desk.there("playButton")
    delivered = desk.window.capture.delivered
    assert delivered is not None
    assert delivered._understood._heading.text() == "This was written"
    desk.press(KEY.Key_Return)
    assert desk.there("recordButton")
    desk.click("writeInsteadButton")
    assert field(desk).toPlainText() == ""


def test_escape_leads_back_and_what_was_typed_stays(desk: Desk) -> None:
    desk.click("writeInsteadButton")
    desk.type(SAID)
    desk.press(KEY.Key_Escape)
    assert desk.there("recordButton")
    assert desk.focus() == "recordButton"
    desk.click("writeInsteadButton")
    assert field(desk).toPlainText() == SAID
    desk.click("speakInsteadButton")
    assert desk.window.flow.mode is Kind.VOICE


def test_the_panel_keeps_its_place(desk: Desk) -> None:
    page = desk.window.capture.page
    for size in ((1100, 720), (880, 600)):
        desk.window.resize(*size)
        for _ in range(3):  # layouts come to rest: each pass may ask for one more
            QApplication.processEvents()
        before = page.panel.geometry()
        below = page.form.mapTo(desk.window, QPoint(0, 0))
        desk.click("writeInsteadButton")
        QApplication.processEvents()
        assert page.writing is not None
        assert page.writing.geometry() == before
        desk.window.flow.problemMet.emit(OutboxUnwritable())
        desk.type("x" * 30)
        QApplication.processEvents()
        assert page.writing.geometry() == before
        assert page.form.mapTo(desk.window, QPoint(0, 0)) == below
        desk.press(KEY.Key_Escape)


def test_only_the_way_that_stands_is_sent_and_that_is_said(desk: Desk) -> None:
    desk.rate_and_type()
    desk.take()
    desk.click("writeInsteadButton")
    desk.type(SAID)
    assert desk.text("problemLabel") == "What you wrote is sent, your recording is not."
    assert note(desk) == "Your recording is not sent."
    desk.press(KEY.Key_Escape)
    assert desk.text("problemLabel") == "Your recording is sent, what you wrote is not."
    assert desk.window.capture.page.panel.column.note.text() == "What you wrote is not sent."
    desk.click("sendButton")
    desk.becomes(State.QUEUED, attempts=0)
    desk.click("newFeedbackButton")
    desk.click("writeInsteadButton")
    assert field(desk).toPlainText() == ""


def test_nothing_written_is_said(desk: Desk) -> None:
    desk.rate_and_type()
    desk.click("writeInsteadButton")
    desk.type("   ")
    assert desk.text("problemLabel") == "Nothing is written yet."
    QTest.keyClick(field(desk), KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.focus() == "textField"
    assert desk.deliveries.submitted == []


@pytest.mark.parametrize("letter", ["x", "🥧", "👩\u200d👧"])
def test_what_is_pasted_beyond_the_limit_is_cut_and_that_is_said(
    desk: Desk, heard: list[str], letter: str
) -> None:
    desk.click("writeInsteadButton")
    paste(desk, "a" * 2790)
    assert (desk.text("textCounter"), heard) == ("2790 / 3000", [])
    paste(desk, "b" * 10)
    assert len(heard) == 1
    assert heard[0].startswith("200 character")
    field(desk).moveCursor(field(desk).textCursor().MoveOperation.Start)
    paste(desk, letter * 300)
    text = field(desk).toPlainText()
    assert text.endswith("a" * 2790 + "b" * 10)
    assert text.startswith(letter)
    assert 2998 <= len(text) <= 3000
    assert note(desk).startswith("Only 3000 characters fit")
    assert heard[1:] == [note(desk)]
    desk.press(KEY.Key_Backspace)
    assert note(desk) == ""


def test_no_key_goes_beyond_the_limit_and_undoing_still_works(desk: Desk) -> None:
    desk.click("writeInsteadButton")
    paste(desk, "🥧" * 3000)
    desk.type("xy")
    assert desk.window.flow.text == "🥧" * 3000
    assert desk.text("textCounter") == "3000 / 3000"
    # As assistive technology writes: the whole text at once.
    field(desk).setPlainText("y" * 4000)
    assert field(desk).toPlainText() == "y" * 3000


def test_nothing_of_it_is_left_for_the_next_person(desk: Desk) -> None:
    clipboard = QGuiApplication.clipboard()
    desk.rate_and_type()
    desk.click("writeInsteadButton")
    desk.type(SAID)
    area = field(desk)
    area.selectAll()
    area.copy()
    assert clipboard.text() == SAID
    clipboard.setMimeData(area.createMimeDataFromSelection(), QClipboard.Mode.Selection)
    desk.click("sendButton")
    desk.becomes(State.QUEUED, attempts=0)
    desk.click("newFeedbackButton")
    assert clipboard.text() == ""
    assert clipboard.text(QClipboard.Mode.Selection) == ""
    assert not area.document().isUndoAvailable()
    area.undo()
    assert area.toPlainText() == ""
    # What was copied elsewhere is nobody's business here.
    clipboard.setText("otra cosa")
    desk.window.flow.new_feedback()
    assert clipboard.text() == "otra cosa"


def test_words_that_could_not_be_kept_come_back(desk: Desk) -> None:
    desk.rate_and_type()
    desk.click("writeInsteadButton")
    desk.type(SAID)
    desk.click("sendButton")
    assert not field(desk).isEnabled()
    desk.bridge.submissionFailed.emit(desk.submitted().id, OutboxUnwritable())
    assert (field(desk).toPlainText(), field(desk).isEnabled()) == (SAID, True)
    writing = desk.window.capture.page.writing
    assert writing is not None
    assert writing._problem.isVisible()
    desk.click("sendButton")
    assert desk.phase() is Phase.SAVING


def test_who_has_no_microphone_can_write(desk: Desk) -> None:
    desk.click("recordButton")
    desk.bridge.recordingFailed.emit(MicrophoneMissing())
    desk.click("writeInsteadButton")
    assert desk.there("textField")


def test_it_is_not_offered_while_a_take_runs(desk: Desk) -> None:
    assert desk.there("writeInsteadButton")
    desk.click("recordButton")
    assert not desk.there("writeInsteadButton")
    desk.start_take()
    assert not desk.there("writeInsteadButton")
    desk.click("recordButton")
    desk.end_take()
    assert desk.there("writeInsteadButton")


def test_no_word_is_about_a_recording(desk: Desk) -> None:
    desk.rate_and_type()
    desk.click("writeInsteadButton")
    desk.type(SAID)
    desk.click("sendButton")
    desk.becomes(State.QUEUED, attempts=0)
    desk.becomes(State.IN_DOUBT, InDoubt())
    delivered = desk.window.capture.delivered
    assert delivered is not None
    assert delivered._sentence.text() == "Not delivered yet; what you wrote is kept"
    assert not desk.there("playButton")


def test_it_is_named_and_described(desk: Desk) -> None:
    button = desk.find("writeInsteadButton")
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface.text(QAccessible.Text.Name) == "Write instead"
    desk.click("writeInsteadButton")
    interface = QAccessible.queryAccessibleInterface(field(desk))
    assert interface.text(QAccessible.Text.Name) == "Your opinion in writing"
    assert "3000" in interface.text(QAccessible.Text.Description)
    hints = field(desk).inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText
