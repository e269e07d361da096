"""One line that says what is still missing, or what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from woku_desktop.ui import icons
from woku_desktop.ui.kiosk.kit import fit_text
from woku_desktop.ui.theme import theme
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from woku_desktop.ui.kiosk.frame import Frame


class Reason(QWidget):
    """An icon and a sentence of up to two lines, in the middle of its height.

    Attributes:
        label: the sentence, named `problemLabel`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = "info"
        self._tone = "quiet"
        self._side = 0
        self.label = Text(parent=self, wrap=True, tone="quiet", max_lines=2)
        self.label.setObjectName("problemLabel")
        self.label.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def tell(self, text: str, icon: str = "info", tone: str = "quiet") -> bool:
        """Say something else; whether that is news."""
        news = text != self.label.text()
        self._icon, self._tone = icon, tone
        self.label.setText(text)
        self.label.setTone(tone)
        self.update()
        return news

    def arrange(self, frame: Frame, place: QRect) -> None:
        """Take a place, in logical pixels."""
        self.setGeometry(place)
        fit_text(self.label, frame, 22 if frame.small else 28, 27 if frame.small else 40)
        self._side = max(22, frame.px(22 if frame.small else 32))
        left = self._side + frame.px(10 if frame.small else 16)
        self.label.setGeometry(left, 0, place.width() - left, place.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self.label.text():
            return
        # Beside the first line.
        lines = self.label.heightForWidth(self.label.width())
        line = self.label.height_saying("", self.label.width())
        top = (self.height() - lines) / 2 + (line - self._side) / 2
        where = QRectF(0, top, self._side, self._side)
        icons.paint(QPainter(self), self._icon, where, theme().colour(self._tone))
