"""What the screens share that ask for one line: title, field, buttons, and a keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from woku_desktop.ui.announce import announce
from woku_desktop.ui.kiosk.choice_button import ChoiceButton
from woku_desktop.ui.kiosk.frame import Form, Place
from woku_desktop.ui.kiosk.kit import Kind, TouchButton, fit_text
from woku_desktop.ui.kiosk.page import Page
from woku_desktop.ui.kiosk.reason import Reason
from woku_desktop.ui.kiosk.title import fit_title
from woku_desktop.ui.texts import translate
from woku_desktop.ui.widgets.text import Text
from woku_desktop.ui.widgets.touch_keyboard import TouchKeyboard

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget

    from woku_desktop.ui.kiosk.frame import Frame
    from woku_desktop.ui.kiosk.visit import Visit
    from woku_desktop.ui.widgets.keyboard_layouts import Layout
    from woku_desktop.ui.widgets.touch_fields import TouchField


@dataclass(frozen=True, slots=True)
class _Places:
    """Where things stand in a form, as drawn: x, y, width, height."""

    title: Place | None
    field: Place
    send: Place
    choice: Place
    reason: Place
    meaning: Place | None  # what the choice means, where it has no room for that itself
    field_px: int
    field_padding: int
    send_px: int


_PLACES = {
    Form.PORTRAIT: _Places(
        title=(64, 320, 952, 176),
        field=(64, 656, 952, 104),
        send=(64, 792, 952, 112),
        choice=(64, 936, 952, 176),
        reason=(64, 528, 952, 96),
        meaning=None,
        field_px=40,
        field_padding=32,
        send_px=40,
    ),
    Form.LANDSCAPE: _Places(
        title=(88, 136, 1104, 64),
        field=(88, 224, 832, 104),
        send=(944, 224, 248, 104),
        choice=(1240, 144, 592, 272),
        reason=(88, 344, 1104, 96),
        meaning=None,
        field_px=40,
        field_padding=32,
        send_px=36,
    ),
    Form.SMALL: _Places(
        title=None,
        field=(32, 104, 440, 64),
        send=(488, 104, 168, 64),
        choice=(672, 104, 320, 64),
        reason=(32, 172, 624, 56),
        meaning=(672, 172, 320, 56),
        field_px=26,
        field_padding=16,
        send_px=24,
    ),
}

_TITLE_SIZES = {
    Form.PORTRAIT: ((72, 80), (64, 72), (56, 64)),
    Form.LANDSCAPE: ((52, 64), (44, 64), (36, 48)),
}


class FieldPage(Page):
    """Asks for one line, which may be left out by one touch.

    Attributes:
        field: what is typed into.
        send: goes on, or sends.
        choice: goes on without it.
        reason: what is still missing, in words.
        keyboard: its keys.
    """

    def __init__(
        self, visit: Visit, field: TouchField, keys: Layout, parent: QWidget | None = None
    ) -> None:
        super().__init__(visit, parent)
        self._frame: Frame | None = None
        self.title = Text(weight=700, wrap=True)
        self.field = field
        self.send = TouchButton(Kind.PRIMARY, "arrow-up")
        self.send.setObjectName("sendButton")
        self.choice = ChoiceButton("user-off")
        self.reason = Reason()
        self.meaning = Text(tone="quiet", wrap=True, max_lines=2)
        self.keyboard = TouchKeyboard(keys)
        self.keyboard.attach(field)
        for each in (
            self.title, self.field, self.send, self.choice, self.reason, self.meaning, self.keyboard
        ):  # fmt: skip
            each.setParent(self)
        self.field.returnPressed.connect(self._enter)
        self.send.clicked.connect(self.visit.next)
        self.field.textChanged.connect(self._typed)

    def first_focus(self) -> QWidget | None:
        return self.field

    def arrange(self, frame: Frame) -> None:
        self._frame = frame
        place = _PLACES[frame.form]
        self.keyboard.arrange(frame)
        self._arrange_title(frame, place)
        beyond = 0 if self._has_choice() else self._room_of_choice(frame)
        self.field.setGeometry(_moved(frame, place.field, wider=beyond))
        self.field.fit(frame, place.field_px, place.field_padding)
        send = _moved(frame, place.send, right=beyond)
        self.send.setGeometry(send)
        self.send.fit(frame, place.send_px)
        self.choice.arrange(frame, frame.rect(*place.choice), 16 if frame.small else 32)
        self.choice.setVisible(self._has_choice())
        self.reason.arrange(frame, _moved(frame, place.reason, wider=beyond))
        self.meaning.setVisible(place.meaning is not None and self._has_choice())
        if place.meaning is not None:
            fit_text(self.meaning, frame, 22, 27)
            self.meaning.setGeometry(frame.rect(*place.meaning))

    def retranslate(self) -> None:
        self.keyboard.retranslate()
        self.say()
        self.meaning.setText(self.choice.second or self.choice.first)
        if self._frame is not None:
            self.arrange(self._frame)
        self.refresh()

    def refresh(self) -> None:
        visit = self.visit
        if self.field.text() != self.typed():
            self.field.setText(self.typed())
        free = not visit.saving
        for each in (self.field, self.choice, self.keyboard):
            each.setEnabled(free)
        self.send.setEnabled(visit.may_go_on)
        self._show_reason()

    def forget(self) -> None:
        self.field.forget()
        self.keyboard.reset()

    # What subclasses say

    def say(self) -> None:
        """Set every word anew."""
        raise NotImplementedError

    def typed(self) -> str:
        """What the visit holds of it."""
        raise NotImplementedError

    def take_over(self, text: str) -> None:
        """Tell the visit what was typed."""
        raise NotImplementedError

    def missing(self) -> str:
        """What is still missing, in words; "" for nothing."""
        raise NotImplementedError

    # Inside

    def _has_choice(self) -> bool:
        return True

    @staticmethod
    def _room_of_choice(frame: Frame) -> int:
        """How much wider a row becomes without it, as drawn."""
        place = _PLACES[frame.form]
        if frame.portrait:
            return 0
        return place.choice[0] + place.choice[2] - place.send[0] - place.send[2]

    def _arrange_title(self, frame: Frame, place: _Places) -> None:
        self.title.setVisible(place.title is not None)
        if place.title is None:
            return
        fit_title(self.title, frame, place.title, _TITLE_SIZES[frame.form])

    def _typed(self, text: str) -> None:
        if text != self.typed():
            self.take_over(text)

    def _enter(self) -> None:
        if self.visit.may_go_on:
            self.visit.next()
        else:
            announce(self, self.reason.label.text())

    def _show_reason(self) -> None:
        visit = self.visit
        if visit.saving:
            self.reason.tell(translate("KioskForm", "Keeping your opinion safe…"))
            return
        missing = self.missing()
        if visit.not_kept and (not missing or not self.typed()):
            told = translate("KioskForm", "Your opinion could not be kept yet. Please try again.")
            if self.reason.tell(told, "alert", "warning"):
                announce(self, told, urgent=True)
        elif missing:
            self.reason.tell(missing)
        else:
            self.reason.tell(translate("KioskForm", "Everything is ready."), "check", "good")


def _moved(frame: Frame, place: Place, *, right: int = 0, wider: int = 0) -> QRect:
    x, y, width, height = place
    return frame.rect(x + right, y, width + wider, height)
