"""The capture follows what the woku says: question, picture, and what it takes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from tests.stage.hand import wait_until
from tests.ui.fakes import WOKU, Stage
from woku_desktop.domain.feedback import Anonymous, Identified, WokuId
from woku_desktop.domain.submission import State
from woku_desktop.domain.woku import WokuInfo
from woku_desktop.ui.capture.capture_card import CaptureCard
from woku_desktop.ui.capture.flow import CaptureFlow
from woku_desktop.ui.capture.phases import Missing, Phase
from woku_desktop.ui.theme import LIGHT
from woku_desktop.ui.widgets.buttons import PaintedButton
from woku_desktop.ui.widgets.picture import decode

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

INFO = WokuInfo(WOKU, "Café Aurora", "How was your coffee?")
OTHER = WokuId("65348875f3a876254aa82d5f")


class Capture(Stage):
    """A card over a flow."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.flow = CaptureFlow(self.services, self.bridge, self.options)
        self.card = CaptureCard(self.flow, self.services.validators)
        self.bridge.optionsChanged.connect(self.card.follow)
        qtbot.addWidget(self.card)
        self.card.retranslate()
        self.card.resize(628, 608)
        self.card.show()

    @property
    def anonymous(self) -> QAbstractButton:
        found = self.card.findChild(QAbstractButton, "anonymousToggle")
        assert found is not None
        return found

    def phase(self) -> Phase:
        return self.flow.phase

    def says(self, **facts: object) -> None:
        self.bridge.wokuChanged.emit(replace(INFO, **facts))  # type: ignore[arg-type] # its fields

    def fill(self) -> None:
        """Stars, an address and a take."""
        self.flow.set_rating(4)
        self.card.page.form.email.edit.setText("diego.soto@example.com")
        self.flow.press_record()
        self.start_take()
        self.flow.press_record()
        self.end_take()


@pytest.fixture
def capture(qtbot: QtBot) -> Capture:
    return Capture(qtbot)


def test_the_wokus_question_is_asked_unless_the_settings_have_one(capture: Capture) -> None:
    question = capture.card.page.question
    assert question.text() == "How was your experience?"
    capture.says()
    assert question.text() == "How was your coffee?"
    capture.bridge.optionsChanged.emit(replace(capture.options, question="And today?"))
    assert question.text() == "And today?"
    capture.bridge.optionsChanged.emit(capture.options)
    assert question.text() == "How was your coffee?"


def test_what_is_told_of_another_woku_changes_nothing(capture: Capture) -> None:
    capture.says(id=OTHER, closed=True, anonymous_disabled=True)
    assert capture.card.page.question.text() == "How was your experience?"
    assert capture.anonymous.isEnabled()
    assert Missing.WOKU_CLOSED not in capture.flow.missing()


def test_another_woku_is_not_held_to_the_rules_of_the_one_before(capture: Capture) -> None:
    capture.says(closed=True, anonymous_disabled=True)
    capture.bridge.optionsChanged.emit(replace(capture.options, woku_id=OTHER))
    assert capture.card.page.question.text() == "How was your experience?"
    assert capture.anonymous.isEnabled()
    assert Missing.WOKU_CLOSED not in capture.flow.missing()


def test_where_nobody_is_anonymous_the_choice_is_gone_and_says_why(capture: Capture) -> None:
    capture.card.page.form.setAnonymous(True)
    assert capture.card.page.form.respondent() == Anonymous()
    capture.says(anonymous_disabled=True)
    assert not capture.anonymous.isEnabled()
    assert isinstance(capture.anonymous, PaintedButton)
    assert capture.anonymous.look(LIGHT).fill == LIGHT.disabled
    assert not capture.anonymous.isChecked()
    why = "This woku only takes opinions with an e-mail."
    assert capture.anonymous.toolTip() == capture.anonymous.accessibleDescription() == why
    assert capture.card.page.rule.isVisible()
    assert capture.card.page.rule.text() == why
    assert capture.flow.respondent is None
    assert Missing.EMAIL in capture.flow.missing()
    email = capture.card.findChild(QAbstractButton, "emailToggle")
    assert email is not None
    email.setFocus()
    QTest.keyClick(email, Qt.Key.Key_Right)
    assert not capture.anonymous.isChecked()
    capture.says()
    assert capture.anonymous.isEnabled()
    assert capture.anonymous.toolTip() == ""
    assert not capture.card.page.rule.isVisible()


def test_the_next_person_is_not_anonymous_either(capture: Capture) -> None:
    capture.bridge.optionsChanged.emit(replace(capture.options, respondent_default="anonymous"))
    capture.says(anonymous_disabled=True)
    capture.flow.new_feedback()
    assert not capture.card.page.form.anonymous()


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("closed", "Woku says that this woku is closed."),
        ("reviews_disabled", "Woku says that this woku takes no opinions for now."),
    ],
)
def test_where_nothing_is_taken_nothing_is_sent(capture: Capture, rule: str, said: str) -> None:
    capture.fill()
    assert capture.flow.sendable
    capture.says(**{rule: True})
    page = capture.card.page
    assert not page.send.isEnabled()
    assert page.rule.text() == said
    assert page.problem.text() == "Nothing can be sent to this woku. Choose another at the top."
    capture.flow.send()
    assert capture.deliveries.submitted == []
    capture.says()
    capture.flow.send()
    assert len(capture.deliveries.submitted) == 1


def test_a_take_in_progress_and_what_was_typed_outlive_a_refresh(capture: Capture) -> None:
    capture.flow.set_rating(4)
    capture.card.page.form.email.edit.setText("diego.soto@example.com")
    capture.flow.press_record()
    capture.start_take()
    for facts in ({"closed": True}, {"anonymous_disabled": True}, {"question": "And now?"}):
        capture.says(**facts)
    assert capture.phase() is Phase.RECORDING
    assert "cancel" not in capture.recorder.asked
    capture.flow.press_record()
    capture.end_take()
    assert capture.phase() is Phase.REVIEW
    assert isinstance(capture.flow.respondent, Identified)
    assert capture.flow.sendable


def test_what_was_sent_before_goes_on(capture: Capture) -> None:
    capture.fill()
    capture.flow.send()
    capture.becomes(State.QUEUED)
    capture.says(closed=True)
    assert capture.flow.phase is Phase.SAVED
    capture.becomes(State.DELIVERED)
    assert capture.flow.submission is not None
    assert capture.flow.submission.state is State.DELIVERED


def test_the_local_note_goes_with_the_opinion(capture: Capture) -> None:
    capture.says(local_note="Caja 2")
    capture.fill()
    capture.flow.send()
    assert capture.submitted().local_note == "Caja 2"


def draw(file: Path, width: int, height: int) -> str:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#4F46E5"))
    assert image.save(str(file))
    return str(file)


def test_the_picture_stands_beside_the_question(capture: Capture, tmp_path: Path) -> None:
    page = capture.card.page
    places = (page.stars.pos(), page.panel.pos(), page.form.pos(), page.send.pos())
    capture.says(picture=draw(tmp_path / "a.png", 320, 200))
    wait_until(page.picture.isVisible, "the picture")
    wait_until(lambda: page.question.geometry().right() < page.picture.x(), "the layout")
    assert (page.stars.pos(), page.panel.pos(), page.form.pos(), page.send.pos()) == places
    capture.says()
    assert not page.picture.isVisible()


def test_a_picture_is_decoded_small_and_square(tmp_path: Path) -> None:
    for name, size in (("a.png", (3000, 200)), ("a.jpg", (200, 3000)), ("b.png", (32, 32))):
        image = decode(draw(tmp_path / name, *size))
        assert image.width() == image.height() <= 160
        assert not image.isNull()


def test_what_is_no_picture_is_none(tmp_path: Path) -> None:
    (tmp_path / "text.png").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (tmp_path / "drawing.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    draw(tmp_path / "other.bmp", 10, 10)
    (tmp_path / "other.bmp").rename(tmp_path / "other.png")
    head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\x01\0\0\0\x01\0\0\x08\x02\0\0\0"
    (tmp_path / "huge.png").write_bytes(head + b"\0" * 100)
    for name in ("text.png", "drawing.svg", "other.png", "huge.png", "missing.png", ""):
        assert decode(str(tmp_path / name)).isNull(), name
