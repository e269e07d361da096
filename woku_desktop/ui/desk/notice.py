"""What a person is told once, and asked once: both stand above the list until they are answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from woku_desktop.ui.announce import announce
from woku_desktop.ui.desk.voice_words import when, who
from woku_desktop.ui.texts import describe, translate
from woku_desktop.ui.widgets.buttons import IconButton, SecondaryButton
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.text import Text
from woku_desktop.ui.widgets.tooltip import set_tooltip

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Submission

_MARGINS = (16, 12, 8, 12)
_GAP = 8


class Notices(Card):
    """What happened once, one after the other, each until it is dismissed."""

    def __init__(self) -> None:
        super().__init__(fill="ground")
        self.hide()
        self._waiting: list[Problem] = []
        self._first = self._rest = ""
        self._short = False
        self._text = Text(px=14, line=20, wrap=True)
        self.dismiss = IconButton("x", size=32, icon_px=16)
        self.dismiss.setObjectName("dismissButton")
        self.dismiss.clicked.connect(self._dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(*_MARGINS)
        row.setSpacing(_GAP)
        row.addWidget(self._text, 1)
        row.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def words(self) -> str:
        """What there is to say, as plain text."""
        return f"{self._first} {self._rest}".rstrip()

    def height_at(self, width: int, *, short: bool) -> int:
        """How high it would be, in logical pixels."""
        left, top, right, bottom = _MARGINS
        beside = self.dismiss.sizeHint()
        room = width - left - right - _GAP - beside.width()
        said = self._text.height_saying(self._first if short else self.words, room)
        return top + max(said, beside.height()) + bottom

    def set_short(self, *, short: bool) -> None:
        """Say the first sentence alone; the others are in the hint then."""
        if short != self._short:
            self._short = short
            self._say()

    def tell(self, problem: Problem) -> None:
        """Say what happened, after what is not dismissed yet."""
        self._waiting.append(problem)
        self.retranslate()
        announce(self, str(describe(problem)))

    def retranslate(self) -> None:
        """Take over the current language."""
        self.dismiss.setName(translate("Voices", "Dismiss"))
        self.setVisible(bool(self._waiting))
        if self._waiting:
            said = describe(self._waiting[0])
            self._first, self._rest = f"{said.title}.", said.rest
            self._say()

    def _say(self) -> None:
        self._text.setText(self._first if self._short else self.words)
        self._text.setSpans(((0, len(self._first), "text", 600),))
        set_tooltip(self, f"{self._first}\n{self._rest}" if self._short else "")

    def _dismissed(self) -> None:
        del self._waiting[0]
        self.retranslate()


class DiscardQuestion(Card):
    """Asks whether a voice is to be destroyed. Escape keeps it.

    Signals:
        answered(id: str, discard: bool): what a person decided.
    """

    answered = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__(fill="warning_soft", edge="warning")
        self.hide()
        self._id = ""
        self._text = Text(px=14, line=20, wrap=True)
        self.keep = SecondaryButton()
        self.keep.setObjectName("keepButton")
        self.discard = SecondaryButton("", "trash")
        self.discard.setObjectName("discardButton")
        for button in (self.keep, self.discard):
            button.setButtonHeight(40)
            button.setCompact(True)
        self.keep.clicked.connect(lambda: self._answer(discard=False))
        self.discard.clicked.connect(lambda: self._answer(discard=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.discard)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addWidget(self._text)
        column.addLayout(buttons)

    @property
    def words(self) -> str:
        """What it asks, as plain text."""
        return self._text.text()

    @property
    def asked_about(self) -> str:
        """The id of the voice that it asks about; "" if it does not ask."""
        return self._id

    def ask(self, voice: Submission, now: datetime) -> None:
        """Ask about a voice. What is chosen by Enter is to keep it."""
        self._id = voice.id
        self._say(voice, now)
        self.show()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.words, urgent=True)

    def follow(self, voice: Submission | None, now: datetime) -> None:
        """Tell it anew, in the current language; None if there is nothing to ask any more."""
        if voice is None:
            self._id = ""
            self.hide()
        else:
            self._say(voice, now)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._answer(discard=False)
        else:
            super().keyPressEvent(event)

    def _say(self, voice: Submission, now: datetime) -> None:
        asked = translate("Voices", "Discard this voice? {who}, {when}.")
        rest = translate("Voices", "For 10 seconds it can be brought back; then it is destroyed.")
        asked = asked.format(who=who(voice), when=when(voice, now))
        self._text.setText(f"{asked} {rest}")
        self._text.setSpans(((0, len(asked), "text", 600),))
        self.keep.setText(translate("Voices", "Keep it"))
        self.discard.setText(translate("Voices", "Discard"))

    def _answer(self, *, discard: bool) -> None:
        identifier, self._id = self._id, ""
        self.hide()
        self.answered.emit(identifier, discard)
