"""What stands on every screen but the first: back, cancel, languages, and how far one has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from woku_desktop.ui.kiosk.frame import DRAWN, Form, Frame
from woku_desktop.ui.kiosk.kit import Kind, TouchButton, fit_text
from woku_desktop.ui.kiosk.languages import PADDING, LanguageSwitch
from woku_desktop.ui.kiosk.visit import LAST_NUMBER, NUMBERED, Step
from woku_desktop.ui.texts import translate
from woku_desktop.ui.theme import theme
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from woku_desktop.ui.kiosk.visit import Visit

_BAR = (48, 8)
_BARS = LAST_NUMBER * _BAR[0] + (LAST_NUMBER - 1) * _BAR[1]
_STEPS_PX = 28


class Row:
    """Where the row stands in a form, and the size of its words, as drawn."""

    def __init__(self, margin: int, top: int, height: int, px: int) -> None:
        self.margin = margin
        self.top = top
        self.height = height
        self.px = px


ROWS = {
    Form.PORTRAIT: Row(64, 1760, 96, 32),
    Form.LANDSCAPE: Row(88, 32, 80, 28),
    Form.SMALL: Row(32, 16, 80, 24),
}
"""The row of every form. Staff's pages have their way back in it, too."""
_GAP = 16
_LANGUAGE = 80


class StepsIndicator(QWidget):
    """Three bars and "Step 2 of 3": tells, and is never touched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepsIndicator")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._number = 0
        self._frame: Frame | None = None
        self._bars = QRect()
        self._words = Text("", self, weight=600, tone="quiet")

    def set_number(self, number: int) -> None:
        """Which step it is, from 1 to LAST_NUMBER."""
        self._number = number
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Take over the current language."""
        said = translate("Kiosk", "Step {number} of {last}")
        self._words.setText(said.format(number=self._number, last=LAST_NUMBER))

    def wide(self, frame: Frame) -> int:
        """How wide it is with bars and words side by side, in logical pixels."""
        fit_text(self._words, frame, _STEPS_PX, 32)
        # A few more, for what is rounded on the way to its place.
        return frame.px(_BARS) + frame.px(_GAP) + self._words.sizeHint().width() + 4

    def fit(self, frame: Frame, rect: QRect, *, stacked: bool = False) -> None:
        """Take a place, and the frame's measures.

        Args:
            frame: where it stands.
            rect: its place, in logical pixels.
            stacked: whether the bars stand above the words, in the middle.
        """
        self._frame = frame
        self.setGeometry(rect)
        bars, bar = frame.px(_BARS), frame.px(_BAR[1])
        fit_text(self._words, frame, 24 if stacked else _STEPS_PX, 32)
        middle = Qt.AlignmentFlag.AlignVCenter
        if stacked:
            line = self._words.heightForWidth(rect.width())
            top = (rect.height() - bar - frame.px(12) - line) // 2
            self._bars = QRect((rect.width() - bars) // 2, top, bars, bar)
            self._words.setGeometry(0, top + bar + frame.px(12), rect.width(), line)
            self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter | middle)
        else:
            self._bars = QRect(0, (rect.height() - bar) // 2, bars, bar)
            left = bars + frame.px(_GAP)
            self._words.setGeometry(left, 0, rect.width() - left, rect.height())
            self._words.setAlignment(Qt.AlignmentFlag.AlignLeft | middle)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._frame is None:
            return
        colours, scale = theme(), self._frame.scale
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width, height = (side * scale for side in _BAR)
        for each in range(LAST_NUMBER):
            painter.setBrush(colours.accent if each < self._number else colours.line)
            left = self._bars.left() + each * (width + height)
            bar = QRectF(left, self._bars.top(), width, height)
            painter.drawRoundedRect(bar, height / 2, height / 2)


class Chrome(QObject):
    """The row of back, cancel and languages, and the steps. Window's thread only.

    Its widgets are children of the window, so that what lies between them is the page's to touch;
    the window raises `controls()` above its pages. It follows the visit by itself.

    Args:
        visit: what it shows, and is told.
        window: what the widgets stand in.
    """

    def __init__(self, visit: Visit, window: QWidget) -> None:
        super().__init__(window)
        self._visit = visit
        self._frame: Frame | None = None
        self._covered = False
        self._shown: tuple[object, ...] = ()
        self._row_end = 0.0  # as drawn: where cancel ends
        self.steps = StepsIndicator(window)
        self.back = TouchButton(Kind.SECONDARY, "chevron-left", window)
        self.back.setObjectName("backButton")
        self.back.clicked.connect(visit.back)
        self.cancel = TouchButton(Kind.SECONDARY, "x", window)
        self.cancel.setObjectName("cancelButton")
        self.cancel.clicked.connect(visit.leave)
        self.languages = LanguageSwitch(visit, window)
        visit.changed.connect(self.refresh)
        self.retranslate()

    def set_covered(self, *, covered: bool) -> None:
        """Be out of sight, and out of reach of the keyboard, while something stands above it."""
        self._covered = covered
        self.refresh()

    def controls(self) -> tuple[QWidget, ...]:
        """What the window keeps above its pages."""
        return self.steps, self.back, self.cancel, self.languages

    def arrange(self, frame: Frame) -> None:
        """Put everything in its place, and take the frame's measures."""
        self._frame = frame
        row = ROWS[frame.form]
        left = float(row.margin)
        for button in (self.back, self.cancel):
            button.fit(frame, row.px)
            # As drawn, so that the frame puts it to the right pixel.
            width = button.sizeHint().width() / frame.scale
            button.setGeometry(frame.rect(left, row.top, width, row.height))
            self._row_end = left + width
            left = self._row_end + _GAP
        self._place_languages(frame, row)
        self._place_steps(frame, row)

    def retranslate(self) -> None:
        """Take over the current language."""
        self.back.setText(translate("Kiosk", "Back"))
        self.cancel.setText(translate("Kiosk", "Cancel"))
        self.steps.retranslate()
        self._arrange_again()

    def refresh(self) -> None:
        """Show what the visit's step needs."""
        step = self._visit.step
        on_the_way = step in NUMBERED
        for button in (self.back, self.cancel):
            button.setVisible(on_the_way and not self._covered)
            button.setEnabled(not self._visit.saving)
        self.languages.refresh()
        offered = step is not Step.ATTRACT and self.languages.worthwhile
        self.languages.setVisible(offered and not self._covered)
        self.steps.setVisible(on_the_way)
        # Told at every key that is typed: it is laid out anew only where it looks otherwise.
        shown = (step, self._visit.language, self._visit.languages)
        if shown != self._shown:
            self._shown = shown
            if on_the_way:
                self.steps.set_number(NUMBERED[step])
            self._arrange_again()

    def _arrange_again(self) -> None:
        # Words, languages and steps are as wide as they are, and some steps have places of their
        # own.
        if self._frame is not None:
            self.arrange(self._frame)

    def _place_languages(self, frame: Frame, row: Row) -> None:
        many = len(self.languages.segments())
        width = many * _LANGUAGE + 2 * PADDING
        left = DRAWN[frame.form].width() - row.margin - width
        place = frame.rect(left, row.top, width, row.height)
        self.languages.fit(frame, place, row.px)

    def _place_steps(self, frame: Frame, row: Row) -> None:
        wide = self.steps.wide(frame) / frame.scale
        drawn = DRAWN[frame.form].width()
        if frame.small and self._visit.step is not Step.RATE:
            # Between cancel and the languages: below, most of these screens have no room.
            left = self._row_end
            right = drawn - row.margin
            if self.languages.worthwhile:
                right -= len(self.languages.segments()) * _LANGUAGE + 2 * PADDING
            place = frame.rect(left + _GAP, row.top, right - left - 2 * _GAP, row.height)
            self.steps.fit(frame, place, stacked=True)
            return
        left, top, height = (drawn - wide) / 2, row.top, row.height
        if frame.portrait:
            top, height = 64, 48
        elif frame.small:
            left, top, height = row.margin, 496, 80
        self.steps.fit(frame, frame.rect(left, top, wide, height))
