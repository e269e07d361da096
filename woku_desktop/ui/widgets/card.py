"""A flat rectangle with round corners that other things lie on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from woku_desktop.ui.theme import RADIUS, theme


class Card(QFrame):
    """Radius 12, 1 px line.

    Args:
        fill: the tone of its ground ("card", "ground", "warning_soft", …).
        edge: the tone of its line.
    """

    def __init__(
        self, parent: QWidget | None = None, *, fill: str = "card", edge: str = "line"
    ) -> None:
        super().__init__(parent)
        self._fill = fill
        self._edge = edge

    def fill(self) -> str:
        """The tone of its ground."""
        return self._fill

    def setTones(self, fill: str, edge: str) -> None:
        """Change its colours, as a problem does."""
        if (fill, edge) != (self._fill, self._edge):
            self._fill = fill
            self._edge = edge
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.rect().adjusted(1, RADIUS, -1, -RADIUS).contains(event.rect()):
            # Level bars repaint what lies under them 30 times a second: no shape is needed there.
            painter.fillRect(event.rect(), theme().colour(self._fill))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_panel(painter, QRectF(self.rect()), self._fill, self._edge)


def paint_panel(painter: QPainter, rect: QRectF, fill: str, edge: str) -> None:
    """A rounded rectangle whose 1 px line lies inside its rectangle."""
    colours = theme()
    painter.setPen(QPen(colours.colour(edge), 1) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour(fill))
    half = 0.5 if edge else 0.0
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), RADIUS - half, RADIUS - half)
