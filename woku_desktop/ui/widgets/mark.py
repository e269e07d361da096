"""The program's mark: a voice, in a rounded square."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from woku_desktop.ui.theme import theme

_GRID = 32
_HEIGHTS = (6, 12, 16, 8, 12)


def paint_mark(painter: QPainter, rect: QRectF) -> None:
    """Draw the mark into a square."""
    colours = theme()
    unit = rect.width() / _GRID
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.accent)
    painter.drawRoundedRect(rect, 8 * unit, 8 * unit)
    painter.setBrush(colours.on_accent)
    for index, height in enumerate(_HEIGHTS):
        left = rect.left() + (7 + 4 * index) * unit
        top = rect.center().y() - height / 2 * unit
        painter.drawRoundedRect(QRectF(left, top, 2 * unit, height * unit), unit, unit)


def mark_pixmap(px: int, dpr: float = 1.0) -> QPixmap:
    """The mark as a picture, for the window's icon."""
    made = QPixmap(round(px * dpr), round(px * dpr))
    made.setDevicePixelRatio(dpr)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_mark(painter, QRectF(0, 0, px, px))
    painter.end()
    return made


class Mark(QWidget):
    """The mark at 32 px; mere decoration for a screen reader."""

    def __init__(self, parent: QWidget | None = None, px: int = _GRID) -> None:
        super().__init__(parent)
        self.setFixedSize(QSize(px, px))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, QRectF(self.rect()))
