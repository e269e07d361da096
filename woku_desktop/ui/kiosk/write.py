"""The screen to write an opinion on, instead of speaking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from woku_desktop.domain.feedback import MAX_TEXT_CHARS
from woku_desktop.ui.announce import announce
from woku_desktop.ui.capture import words
from woku_desktop.ui.capture.draft import without_controls
from woku_desktop.ui.kiosk.frame import Form, Place
from woku_desktop.ui.kiosk.kit import Kind, TouchButton
from woku_desktop.ui.kiosk.page import Page
from woku_desktop.ui.kiosk.reason import Reason
from woku_desktop.ui.kiosk.title import fit_title
from woku_desktop.ui.texts import translate
from woku_desktop.ui.widgets.keyboard_layouts import letters
from woku_desktop.ui.widgets.text import Text
from woku_desktop.ui.widgets.touch_fields import TouchText
from woku_desktop.ui.widgets.touch_keyboard import TouchKeyboard

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from woku_desktop.ui.kiosk.frame import Frame
    from woku_desktop.ui.kiosk.visit import Visit

_LAST_CHARS = 200


@dataclass(frozen=True, slots=True)
class _Places:
    """Where things stand in a form, as drawn: x, y, width, height."""

    question: Place | None
    area: Place
    reason: Place
    speak: Place
    next: Place
    area_px: int
    padding: int
    button_px: int


_PLACES = {
    Form.PORTRAIT: _Places(
        question=(64, 320, 952, 240),
        area=(64, 656, 952, 264),
        reason=(64, 932, 952, 56),
        speak=(64, 1000, 464, 112),
        next=(552, 1000, 464, 112),
        area_px=40,
        padding=32,
        button_px=36,
    ),
    Form.LANDSCAPE: _Places(
        question=(88, 128, 1744, 64),
        area=(88, 208, 1344, 176),
        reason=(88, 396, 1744, 56),
        speak=(1464, 304, 368, 80),
        next=(1464, 208, 368, 80),
        area_px=36,
        padding=32,
        button_px=32,
    ),
    Form.SMALL: _Places(
        question=None,
        area=(32, 104, 456, 120),
        reason=(504, 172, 488, 56),
        speak=(504, 104, 256, 64),
        next=(776, 104, 216, 64),
        area_px=24,
        padding=16,
        button_px=24,
    ),
}

_QUESTION_SIZES = {
    Form.PORTRAIT: ((72, 80), (64, 72), (56, 64), (44, 56), (36, 48)),
    Form.LANDSCAPE: ((52, 64), (44, 64), (36, 64), (24, 32)),
}


class WritePage(Page):
    """An opinion in writing.

    Attributes:
        text: what is typed into.
        speak: leads to the microphone; not there without one.
        next: goes on.
        reason: what is still missing, or how much still fits.
        keyboard: its keys, those of the visitor's language.
    """

    def __init__(self, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(visit, parent)
        self._frame: Frame | None = None
        self._cut = False
        self._warned = False
        self.question = Text(weight=700, wrap=True)
        self.text = TouchText(MAX_TEXT_CHARS, without_controls)
        self.speak = TouchButton(Kind.SECONDARY, "mic")
        self.speak.setObjectName("speakInsteadButton")
        self.next = TouchButton(Kind.PRIMARY, "arrow-right", trailing=True)
        self.next.setObjectName("nextButton")
        self.reason = Reason()
        self.keyboard = TouchKeyboard(letters(visit.language))
        self.keyboard.attach(self.text.area)
        for each in (
            self.question, self.text, self.speak, self.next, self.reason, self.keyboard
        ):  # fmt: skip
            each.setParent(self)
        self.text.area.textChanged.connect(self._typed)
        self.text.area.wasCut.connect(self._tell_cut)
        self.speak.clicked.connect(visit.speak_instead)
        self.next.clicked.connect(visit.next)

    def first_focus(self) -> QWidget | None:
        return self.text.area

    def arrange(self, frame: Frame) -> None:
        self._frame = frame
        place = _PLACES[frame.form]
        self.keyboard.arrange(frame)
        self.text.setGeometry(frame.rect(*place.area))
        self.text.fit(frame, place.area_px, place.padding)
        self.reason.arrange(frame, frame.rect(*place.reason))
        self.speak.setGeometry(frame.rect(*place.speak))
        where = frame.rect(*place.next)
        if not self.visit.readiness.can_speak:
            where = where.united(self.speak.geometry())
        self.next.setGeometry(where)
        for button in (self.speak, self.next):
            button.fit(frame, place.button_px)
        self._arrange_question(frame, place)

    def retranslate(self) -> None:
        self.keyboard.setKeyLayout(letters(self.visit.language))
        self.keyboard.retranslate()
        self.speak.setText(translate("KioskForm", "I'd rather speak"))
        self.next.setText(translate("KioskForm", "Next"))
        area = self.text.area
        area.setAccessibleName(translate("KioskForm", "Your opinion in writing"))
        self._ask()
        if self._frame is not None:
            self.arrange(self._frame)
        self.refresh()

    def refresh(self) -> None:
        visit = self.visit
        if without_controls(self.text.area.toPlainText()) != visit.flow.text:
            self.text.area.setPlainText(visit.flow.text)
            self.text.area.moveCursor(QTextCursor.MoveOperation.End)
        can_speak = visit.readiness.can_speak
        if can_speak is self.speak.isHidden() and self._frame is not None:
            self.speak.setVisible(can_speak)
            self.arrange(self._frame)
        if self.question.text() != words.question(visit.flow):
            self._ask()
        self.next.setEnabled(visit.may_go_on)
        self._show_reason()

    def forget(self) -> None:
        self._cut = self._warned = False
        self.text.area.forget()
        self.keyboard.reset()

    def _arrange_question(self, frame: Frame, place: _Places) -> None:
        self.question.setVisible(place.question is not None)
        if place.question is None:
            return
        fit_title(self.question, frame, place.question, _QUESTION_SIZES[frame.form])

    def _ask(self) -> None:
        asked = words.question(self.visit.flow)
        self.question.setText(asked)
        hint = translate("KioskForm", "Write here what you would say.")
        small = self._frame is not None and self._frame.small
        self.text.area.setPlaceholderText(asked if small else hint)
        self.text.area.setAccessibleDescription(asked)
        if self._frame is not None:
            self._arrange_question(self._frame, _PLACES[self._frame.form])

    def _typed(self) -> None:
        self._cut = False
        self.visit.flow.set_text(self.text.area.toPlainText())

    def _tell_cut(self) -> None:
        self._cut = True
        self._show_reason()

    def _show_reason(self) -> None:
        written = self.visit.flow.text
        left = MAX_TEXT_CHARS - len(written)
        few = left <= _LAST_CHARS
        if self._cut:
            told = translate("KioskForm", "No more fits.")
            if self.reason.tell(told, "alert", "warning"):
                announce(self, told, urgent=True)
        elif few:
            told = translate("KioskForm", "%n character(s) left", "", left)
            self.reason.tell(told, "info", "warning")
            if not self._warned:
                announce(self, told)
        elif not written.strip():
            self.reason.tell(translate("KioskForm", "Write a few words to go on."))
        else:
            self.reason.tell("")
        self._warned = few
