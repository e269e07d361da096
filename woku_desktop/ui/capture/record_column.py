"""The column at the right of the record button: its parts, and how they fit a fixed height."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from woku_desktop.ui.texts import translate
from woku_desktop.ui.widgets.buttons import SecondaryButton, TextButton
from woku_desktop.ui.widgets.glyph import Glyph
from woku_desktop.ui.widgets.level_meter import LevelMeter
from woku_desktop.ui.widgets.text import Text
from woku_desktop.ui.widgets.tooltip import set_tooltip

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtGui import QMouseEvent, QResizeEvent

_TITLE = 24
_METER = 48
# Type of the title and of the times beside it.
_TITLE_SIZES = ((18, 18), (16, 16), (16, 15), (15, 14), (14, 14))
_COMPACT_TITLE_SIZES = ((15, 15), (15, 14), (14, 14))
_BUTTON = 40
_STATE_LINES = 2
# What the panel's edge is to keep above and below, beyond its own margin in a small window.
_COMPACT_AIR = 16
_LEAST_METER = 12


class _Fit(NamedTuple):
    """The one size of every problem's sentence, so that no problem looks graver than another."""

    px: int
    line: int
    lines: int
    button: int


_FIT = _Fit(px=15, line=20, lines=3, button=_BUTTON)
# Just above the size where a window is small, the column is as narrow as in a small one.
_NARROW = 320
_NARROW_FIT = _Fit(px=14, line=18, lines=3, button=_BUTTON)
_COMPACT_FIT = _Fit(px=14, line=18, lines=3, button=36)


def _row(*widgets: QWidget) -> tuple[QWidget, QHBoxLayout]:
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    for widget in widgets:
        layout.addWidget(widget)
    return holder, layout


class RecordColumn(QWidget):
    """Title and times, a sentence, a note, bars, the microphone's state, buttons.

    Each state shows some of them. Who shows others, or other words, calls the `fit_…` of that
    state; it is called again whenever the column changes its size.
    """

    def __init__(self) -> None:
        super().__init__()
        self._compact = False
        self._fit: Callable[[], None] = self.fit_ready
        self.dot = Glyph("", 12, "recording")
        self.title = Text(px=18, line=_TITLE, weight=600)
        self.elapsed = Text(px=18, line=_TITLE, tabular=True)
        self.elapsed.setObjectName("elapsedLabel")
        self.left = Text(px=18, line=_TITLE, weight=600, tabular=True)
        self.left.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.sentence = Text(px=15, line=24, wrap=True)
        self.microphone = Glyph("mic-off", 16)
        self.state = Text(px=14, line=20, tone="quiet", wrap=True, max_lines=2)
        self.note = Text(px=14, line=20, wrap=True, max_lines=2)
        self.meter = LevelMeter(ground="ground")
        self.play = _button("playButton", "play")
        self.again = _button("recordAgainButton", "redo")
        self.choose = _button("chooseMicrophoneButton")
        self.retry = _button("tryAgainButton")
        self.use: SecondaryButton | None = None
        self.keep: SecondaryButton | None = None
        self.discard: SecondaryButton | None = None
        self.write = TextButton()
        self.write.setObjectName("writeInsteadButton")
        self._again_words = ("", "")
        self._lay_out()

    def set_compact(self, *, compact: bool) -> None:
        """Take less room, in a small window."""
        self._compact = compact
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_only(self, wanted: Collection[QWidget]) -> None:
        """Show the title, these, and nothing else."""
        for part in (
            self.dot,
            self.elapsed,
            self.left,
            self.sentence,
            self.note,
            self.meter,
            self.state_row,
            self.microphone,
            self.buttons,
            self.play,
            self.again,
            self.choose,
            self.retry,
            self.use,
            self.keep,
            self.discard,
            self.write,
        ):
            if part is not None:
                part.setVisible(part in wanted)

    def name_again(self, words: str, short: str) -> None:
        """Say what trying anew is called, and in a word where there is no room."""
        self._again_words = words, short
        self.again.setText(words)

    def offer_buttons(self) -> tuple[SecondaryButton, SecondaryButton, SecondaryButton]:
        """To use what was left behind, to keep it, to discard it; made when first needed."""
        if self.use is None or self.keep is None or self.discard is None:
            self.use = _button("useLeftoverButton")
            self.keep = _button("keepLeftoverButton")
            self.discard = _Deliberate("")
            self.discard.setObjectName("discardLeftoverButton")
            for place, button in enumerate((self.use, self.keep, self.discard)):
                self._button_row.insertWidget(place, button)
        return self.use, self.keep, self.discard

    def fit_ready(self) -> None:
        """Title, sentence, the microphone's state."""
        self._fit = self.fit_ready
        self._space(0, state=8)
        self._fit_title()
        self.sentence.setType(15, 24)
        if self.sentence.heightForWidth(self.width()) > 24:
            self.sentence.setType(15, 20)
        self.sentence.setFixedHeight(self.sentence.heightForWidth(self.width()))
        # Where the microphone is told about at length, that is what matters.
        self.sentence.setHidden(self._state_too_high())

    def fit_running(self) -> None:
        """Title and times, bars, the microphone's state in up to two lines."""
        self._fit = self.fit_running
        self._space(8)
        self._fit_title()
        state = self.state.heightForWidth(self.width())
        self.meter.setMeterHeight(min(_METER, self.height() - _TITLE - 8 - 8 - state))

    def fit_review(self) -> None:
        """Title and length, a note perhaps, the waveform in what is left, buttons."""
        self._fit = self.fit_review
        self._space(4, buttons=4)
        self._fit_title()
        self._set_buttons(_BUTTON)
        noted = 0
        if not self.note.isHidden():
            noted = min(self.note.heightForWidth(self.width()), 40)
            self.note.setFixedHeight(noted)
            noted += 4
        rest = self.height() - _TITLE - 4 - noted - 8 - _BUTTON
        air = _COMPACT_AIR if self._compact else 0
        wanted = min(_METER, max(rest - air, _LEAST_METER))
        self.meter.setMeterHeight(wanted if rest >= _LEAST_METER else 0)

    def fit_problem(self) -> None:
        """Title, a sentence, buttons."""
        self._fit = self.fit_problem
        wide_enough = _NARROW_FIT if self._narrow else _FIT
        px, line, lines, button = _COMPACT_FIT if self._compact else wide_enough
        self._fit_title()
        self.sentence.setType(px, line)
        needed = self.sentence.heightForWidth(self.width())
        gap = 2 if self._compact and needed >= lines * line else 4
        self._space(gap, buttons=gap)
        self.sentence.setFixedHeight(min(needed, lines * line))
        set_tooltip(self.sentence, "" if needed <= lines * line else self.sentence.text())
        self._set_buttons(button)

    def _lay_out(self) -> None:
        self._head_row, head = _row(self.dot, self.title, self.elapsed)
        head.insertSpacing(2, 4)
        head.addStretch(1)
        head.addWidget(self.left)
        self.state_row = self._state_row()
        self.buttons, self._button_row = _row(self.retry, self.play, self.again, self.choose)
        self._button_row.addStretch(1)
        self._foot_row, foot = _row(self.state_row, self.buttons, self.write)
        foot.setStretch(0, 1)
        foot.setStretch(1, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        for part in (
            self._head_row,
            self.sentence,
            self.note,
            self.meter,
            self._foot_row,
        ):
            column.addWidget(part)
        column.addStretch(1)

    def _state_row(self) -> QWidget:
        """The icon beside the first line, and both together in the middle of the row."""
        holder = QWidget()
        states = QHBoxLayout()
        states.setSpacing(8)
        states.addWidget(self.microphone, 0, Qt.AlignmentFlag.AlignTop)
        states.addWidget(self.state, 1)
        middle = QVBoxLayout(holder)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addLayout(states)
        middle.addStretch(1)
        return holder

    def _space(self, spacing: int, *, state: int = 0, buttons: int = 0) -> None:
        """Set the gaps between the parts, and the extra ones above the last."""
        self._column.setSpacing(spacing)
        self._foot_row.setContentsMargins(0, max(state, buttons), 0, 0)

    @property
    def _narrow(self) -> bool:
        return self._compact or self.width() < _NARROW

    def _fit_title(self) -> None:
        for title, others in _COMPACT_TITLE_SIZES if self._narrow else _TITLE_SIZES:
            self.title.setType(title, _TITLE)
            self.elapsed.setType(others, _TITLE)
            self.left.setType(others, _TITLE)
            if self._head_row.sizeHint().width() <= self.width():
                return

    def _set_buttons(self, height: int) -> None:
        """Make them as high, and their words as short as they must be to stand in one row."""
        again, short = self._again_words
        self.again.setText(again)
        self.choose.setText(translate("Capture", "Choose microphone"))
        for each in self._all_buttons():
            each.setCompact(compact=False)
            each.setButtonHeight(height)
            each.setCompact(self._compact)
        if self._too_wide():
            for each in self._all_buttons():
                each.setCompact(compact=True)
        if self._too_wide():
            self.choose.setText(translate("Capture", "Another"))
        if self._too_wide():
            self.again.setText(short)

    def _all_buttons(self) -> tuple[SecondaryButton, ...]:
        offered = [each for each in (self.use, self.keep, self.discard) if each is not None]
        return self.play, self.again, self.choose, self.retry, *offered

    def _too_wide(self) -> bool:
        shown = [each.sizeHint().width() for each in self._all_buttons() if not each.isHidden()]
        return sum(shown) + 8 * (len(shown) - 1) > self.width() - self._beside()

    def _beside(self) -> int:
        """What the way to writing takes of the last row."""
        return 0 if self.write.isHidden() else self.write.sizeHint().width() + 8

    def _state_too_high(self) -> bool:
        beside = self.width() - self._beside() - self.microphone.width() - 8
        return self.state.heightForWidth(beside) > _STATE_LINES * 20


class _Deliberate(SecondaryButton):
    """Asks at the first click and acts at the second: a double click is one."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()


def _button(name: str, icon: str = "") -> SecondaryButton:
    made = SecondaryButton("", icon)
    made.setObjectName(name)
    return made
