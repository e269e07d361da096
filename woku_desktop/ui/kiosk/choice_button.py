"""A large button that says what it does, and what that means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from woku_desktop.ui import icons
from woku_desktop.ui.kiosk.kit import Kind, TouchButton, fit_text
from woku_desktop.ui.theme import theme
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from woku_desktop.ui.kiosk.frame import Frame


class ChoiceButton(TouchButton):
    """An icon, words and an arrow, and below them a sentence, where there is room.

    Args:
        icon: the icon in front.

    Attributes:
        first: what it means.
        second: what else there is to know; "" for nothing.
        sentence: both, below what it does.
    """

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(Kind.SECONDARY, icon, parent)
        self.sentence = Text(wrap=True, tone="quiet")
        self._title = Text(weight=700)
        for each in (self._title, self.sentence):
            each.setParent(self)
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.first = self.second = ""
        self._icon_place = self._arrow_place = QRect()

    def set_words(self, words: str, first: str, second: str = "") -> None:
        """Say what it does; of the sentences, the first stands out."""
        self.first, self.second = first, second
        self.setText(words)
        self._title.setText(words)
        self.sentence.setText(f"{first} {second}".strip())
        self.sentence.setSpans(((0, len(first), "text", 400),))
        self.setAccessibleName(words)
        self.setAccessibleDescription(self.sentence.text())

    def arrange(self, frame: Frame, place: QRect, padding: float) -> None:
        """Take a place, in logical pixels, with `padding` inside, as drawn."""
        self.setGeometry(place)
        large = not frame.small
        self.fit(frame, 36 if large else 24, edge_px=2)
        fit_text(self._title, frame, 36 if large else 24, 48 if large else 32)
        fit_text(self.sentence, frame, 28, 40)
        self.sentence.setVisible(large)
        side = frame.px(padding)
        line = self._title.sizeHint().height()
        high = line
        wide = place.width() - 2 * side
        gap = frame.px(12)
        if large:
            high += gap + self.sentence.heightForWidth(wide)
        top = max(0, (place.height() - high) // 2)
        mark = round(1.1 * self.text_px)
        self.first = self.second = ""
        self._icon_place = QRect(side, top + (line - mark) // 2, mark, mark)
        left = side + mark + frame.px(20 if large else 12)
        right = place.width() - side
        self._arrow_place = QRect()
        if large:
            self._arrow_place = QRect(right - mark, top + (line - mark) // 2, mark, mark)
            right -= mark + gap
        self._title.setGeometry(left, top, right - left, line)
        self.sentence.setGeometry(side, top + line + gap, wide, self.sentence.heightForWidth(wide))

    def sizeHint(self) -> QSize:
        # What it says stands in texts of its own, which know how much room they need.
        return QSize(0, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._title.setTone("text" if self.isEnabled() else "quiet")

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_shape(painter, self.look(theme()))
        ink = theme().accent if self.isEnabled() else theme().quiet
        icons.paint(painter, self.icon_name, QRectF(self._icon_place), ink)
        if self._arrow_place.isValid():
            icons.paint(painter, "arrow-right", QRectF(self._arrow_place), ink)
