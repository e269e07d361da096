"""One voice whole: what was said, by whom, how it fared, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from woku_desktop.domain.submission import DECIDABLE, State
from woku_desktop.ui.announce import announce
from woku_desktop.ui.capture.delivered_card import feedback_chip
from woku_desktop.ui.capture.transcription import Transcription
from woku_desktop.ui.desk import detail_words as words
from woku_desktop.ui.desk.detail_parts import Head, Telling, Tries
from woku_desktop.ui.desk.detail_words import Deed
from woku_desktop.ui.desk.kept_sound import KeptSound
from woku_desktop.ui.desk.voice_words import seconds_until_retold, told, who
from woku_desktop.ui.texts import translate
from woku_desktop.ui.widgets.buttons import SecondaryButton
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.glyph import Star
from woku_desktop.ui.widgets.pills import Chip
from woku_desktop.ui.widgets.scrolling import BAR, Scrolling
from woku_desktop.ui.widgets.text import Text
from woku_desktop.ui.widgets.tooltip import set_tooltip
from woku_desktop.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from woku_desktop.domain.submission import Attempt, Submission
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.desk.voice_words import Around
    from woku_desktop.ui.ports import Listening

_AFTERWARDS_MS = 50
_MIDDLE_LEAST_PX = 72
_NO_LIMIT = 16_777_215  # Qt's own
_DEEDS = {
    Deed.RETRY: "detailRetryButton",
    Deed.CORRECT: "detailCorrectButton",
    Deed.DISCARD: "detailDiscardButton",
    Deed.EXPORT: "detailExportButton",
}


class VoiceDetail(Card):
    """Shows one voice. Its middle scrolls when there is more than fits.

    Signals:
        left(): a person wants back to the list.
        asked(voice: Submission, deed: Deed): what is to be done with it.

    Args:
        listening: what plays it while its sound is kept.
        bridge: where that is heard of.
        around: what the words of a voice depend on, as of now.
    """

    left = Signal()
    asked = Signal(object, object)

    def __init__(
        self, listening: Listening, bridge: Bridge, around: Callable[[Submission], Around]
    ) -> None:
        super().__init__()
        self.setObjectName("voiceDetail")
        self._around = around
        self._voice: Submission | None = None
        self._woku = ""
        self._room: int | None = None
        self._retell = QTimer(self, singleShot=True)
        self._retell.timeout.connect(self.retranslate)
        self._attempts: tuple[Attempt, ...] = ()
        self.head = Head()
        self.head.setContentsMargins(0, 0, BAR, 0)
        self._rated = QWidget()
        self._star = Star(14)
        self._stars = Text(px=14, line=24, weight=600, tabular=True)
        self._when = Text(px=14, line=24, tone="quiet", tabular=True)
        self._chip = Chip(small=True)
        self._about = Text(px=14, line=20, tone="quiet", wrap=True)
        self._note = Text(px=14, line=20, tone="quiet", wrap=True)
        self._stands = Text(px=14, line=20, wrap=True)
        self._trouble, self._twice = Telling(), Telling()
        self.text = Transcription(15, 24)
        self.text.setObjectName("detailText")
        self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = Text(px=14, line=20, tone="quiet", wrap=True)
        self.sound = KeptSound(listening, bridge)
        self._tries = Tries()
        self.buttons = {deed: _button(name) for deed, name in _DEEDS.items()}
        self._deeds = WrappingRow()
        for deed, button in self.buttons.items():
            self._deeds.add(button)
            button.clicked.connect(lambda _=False, deed=deed: self._ask(deed))
        self._lay_out()
        self.head.left.connect(self.left)
        self.text.cursorPositionChanged.connect(self._keep_cursor_in_sight)
        self.set_compact(compact=False)

    @property
    def voice(self) -> Submission | None:
        """What is shown."""
        return self._voice

    def set_compact(self, *, compact: bool) -> None:
        """Take less room, in a small window."""
        margin = 16 if compact else 24
        # The scroll bar stands in the card's margin.
        self._column.setContentsMargins(margin, 16 if compact else 20, margin - BAR, 16)

    def set_room(self, height: int | None) -> None:
        """Be so high, in logical pixels; None for as high as the layout makes it."""
        self._room = height
        self.setMinimumHeight(height or 0)
        self.setMaximumHeight(height or _NO_LIMIT)
        self._place_deeds()

    def show_voice(self, voice: Submission, woku: str) -> None:
        """Show a voice, or what has become of the one that is shown.

        Args:
            voice: which.
            woku: what its woku is called; "" if that is not known.
        """
        another = self._voice is None or self._voice.id != voice.id
        self._voice, self._woku = voice, woku
        if another:
            self._attempts = ()
            self._scroll.verticalScrollBar().setValue(0)
        self.sound.show_voice(voice)
        self.retranslate()

    def read_out(self) -> None:
        """Have a screen reader say the whole of it."""
        if self._voice is not None:
            announce(self, words.spoken(self._voice, who(self._voice), self._woku, self._now))

    def forget(self) -> None:
        """Show nothing any more."""
        self._voice = None
        self.sound.show_voice(None)

    def show_attempts(self, identifier: str, attempts: tuple[Attempt, ...]) -> None:
        """Take in the tries of a voice, oldest first."""
        if self._voice is not None and self._voice.id == identifier:
            self._attempts = attempts
            self._tell_tries(self._voice)

    def show_progress(self, identifier: str) -> None:
        """Take in that more of a voice was handed over."""
        if self._voice is not None and self._voice.id == identifier:
            self._tell_facts(self._voice)

    def first_control(self) -> QWidget:
        """Where the focus goes when it is opened."""
        shown = (each for each in self.buttons.values() if not each.isHidden())
        if self._voice is not None and self._voice.state is not State.DELIVERED:
            return next(shown, self.head.way_out())
        return self.head.way_out() if self.text.isHidden() else self.text

    def retranslate(self) -> None:
        """Take over the current language, and the time."""
        self.head.retranslate()
        self.text.setAccessibleName(translate("Detail", "What was said"))
        voice = self._voice
        if voice is None:
            return
        self.setAccessibleName(translate("Detail", "Voice of {who}").format(who=who(voice)))
        self.head.title.setText(who(voice))
        set_tooltip(self.head.title, who(voice))
        self._tell_facts(voice)
        self._tell_rating(voice)
        self._tell_text(voice)
        self.sound.retranslate()
        self._tell_tries(voice)
        self._offer(voice)
        seconds = seconds_until_retold(voice, self._now)
        if seconds is None:
            self._retell.stop()
        else:
            self._retell.start(int(seconds * 1000) + _AFTERWARDS_MS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._scroll.verticalScrollBar()
        if event.key() == Qt.Key.Key_PageDown:
            bar.setValue(bar.value() + bar.pageStep())
        elif event.key() == Qt.Key.Key_PageUp:
            bar.setValue(bar.value() - bar.pageStep())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_deeds()
        self._fit_text()
        self._place_chip()

    # Inside

    @property
    def _now(self) -> datetime:
        assert self._voice is not None
        return self._around(self._voice).now

    def _lay_out(self) -> None:
        stars = QHBoxLayout(self._rated)
        stars.setContentsMargins(0, 0, 8, 0)
        stars.setSpacing(4)
        stars.addWidget(self._star)
        stars.addWidget(self._stars)
        self._first_line = QHBoxLayout()
        self._first_line.setSpacing(0)
        self._first_line.addWidget(self._rated)
        self._first_line.addWidget(self._when, 1)
        self._second_line = QHBoxLayout()
        self._second_line.setSpacing(8)
        self._second_line.addWidget(self._about, 1)
        self._first_line.addWidget(self._chip)
        self._line = Card(fill="line", edge="line")
        self._line.setFixedHeight(1)
        self._scroll = Scrolling()
        self._inner = self._scroll.column
        self._inner.setSpacing(8)
        self._inner.addLayout(self._first_line)
        self._inner.addLayout(self._second_line)
        for part in (
            self._note, self._stands, self._trouble, self._twice, self.text,
            self._nothing, self.sound, self._line, self._tries,
        ):  # fmt: skip
            self._inner.addWidget(part)
        self._inner.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._column.addWidget(self.head)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self._deeds)

    def _tell_rating(self, voice: Submission) -> None:
        rated = voice.rating is not None
        self._rated.setVisible(rated)
        self._stars.setText(str(voice.rating.stars) if voice.rating is not None else "")
        self._when.setText(words.rated_when(voice, self._now))
        feedback_chip(self._chip, voice.receipt.feedback_type if voice.receipt else None)
        self._place_chip()

    def _place_chip(self) -> None:
        """Beside the time, or a line below it where a language's words leave no room."""
        if self._chip.isHidden():
            return
        parts = [each for each in (self._rated, self._when, self._chip) if not each.isHidden()]
        needed = sum(each.sizeHint().width() for each in parts) + 8
        fits = needed <= self._scroll.width() - BAR
        line = self._first_line if fits else self._second_line
        if line.indexOf(self._chip) < 0:
            (self._second_line if fits else self._first_line).removeWidget(self._chip)
            line.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        # What it stands beside must be there, even if it says nothing.
        self._about.setVisible(bool(self._about.text()) or not fits)

    def _tell_facts(self, voice: Submission) -> None:
        _say(self._about, words.about(voice, self._woku))
        _say(self._note, words.noted(voice))
        trouble = words.trouble(voice)
        stands = trouble is None and voice.state in {State.QUEUED, State.SENDING}
        _say(self._stands, told(voice, self._around(voice)._replace(woku="")) if stands else "")
        self._trouble.tell(trouble, alarming=voice.needs_a_person)
        # A doubt says by itself that it may be there twice.
        twice = None if voice.state is State.IN_DOUBT else words.twice(voice)
        self._twice.tell(twice, alarming=voice.state in DECIDABLE)

    def _tell_text(self, voice: Submission) -> None:
        self.text.set_quote(words.said(voice))
        _say(self._nothing, words.nothing_said(voice))
        self._fit_text()

    def _tell_tries(self, voice: Submission) -> None:
        rows = words.attempt_rows(self._attempts, voice, self._now)
        self._tries.tell(words.tries(voice), rows)

    def _offer(self, voice: Submission) -> None:
        offered = words.deeds_of(voice)
        for deed, button in self.buttons.items():
            if deed not in offered and button.hasFocus():
                self.head.way_out().setFocus(Qt.FocusReason.OtherFocusReason)
            button.setVisible(deed in offered)
            button.setText(words.deed_text(voice, deed))
        self._deeds.setVisible(bool(offered))
        self._deeds.refit()
        self._place_deeds()

    def _place_deeds(self) -> None:
        """Where nothing has to be decided, or there is little room, the middle has all of it."""
        settled = self._voice is not None and self._voice.state is State.DELIVERED
        scroll = settled or self._is_low()
        if scroll == (self._inner.indexOf(self._deeds) >= 0):
            return
        focused = next((each for each in self.buttons.values() if each.hasFocus()), None)
        if focused is not None:
            focused.clearFocus()  # a ring around it can't follow to another parent
        if scroll:
            self._column.removeWidget(self._deeds)
            self._inner.insertWidget(self._inner.count() - 1, self._deeds)
        else:
            self._inner.removeWidget(self._deeds)
            self._column.addWidget(self._deeds)
        self._deeds.refit()
        if focused is not None:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_low(self) -> bool:
        """Whether hardly anything of the middle would be in sight above the buttons."""
        if self._room is None:
            return False
        margins = self._column.contentsMargins()
        deeds = self._deeds.heightForWidth(self.width() - margins.left() - margins.right())
        around = self.head.sizeHint().height() + deeds + 2 * self._column.spacing()
        return self._room - margins.top() - margins.bottom() - around < _MIDDLE_LEAST_PX

    def _ask(self, deed: Deed) -> None:
        if self._voice is not None:
            self.asked.emit(self._voice, deed)

    def _fit_text(self) -> None:
        """It is as high as what it says, and the middle scrolls as a whole."""
        room = max(1, self._scroll.width() - BAR)
        document = self.text.document()
        document.setTextWidth(room)
        self.text.setFixedHeight(round(document.size().height()))

    def _keep_cursor_in_sight(self) -> None:
        if self.text.hasFocus():
            spot = self.text.mapTo(self._scroll.body, self.text.cursorRect().center())
            self._scroll.ensureVisible(spot.x(), spot.y(), 0, 24)


def _say(text: Text, said: str) -> None:
    text.setText(said)
    text.setVisible(bool(said))


def _button(name: str) -> SecondaryButton:
    button = SecondaryButton()
    button.setObjectName(name)
    button.setButtonHeight(40)
    button.setCompact(True)
    return button
