"""The program's mark: a voice, in a rounded square."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from woku_desktop.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_GRID = 32
_HEIGHTS = (6, 12, 16, 8, 12)
_ICON_SIZES = (16, 32, 48, 64, 128, 256)


def paint_mark(painter: QPainter, rect: QRectF, *, on_accent: bool = False) -> None:
    """Draw the mark into a square; on a ground of accent the other way round."""
    colours = theme()
    fill, voice = colours.accent, colours.on_accent
    if on_accent:
        fill, voice = voice, fill
    unit = rect.width() / _GRID
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect, 8 * unit, 8 * unit)
    painter.setBrush(voice)
    for index, height in enumerate(_HEIGHTS):
        left = rect.left() + (7 + 4 * index) * unit
        top = rect.center().y() - height / 2 * unit
        painter.drawRoundedRect(QRectF(left, top, 2 * unit, height * unit), unit, unit)


def window_icon() -> QIcon:
    """The mark for the window's title bar and the task bar. Call it after the first paint."""
    from PySide6.QtGui import QIcon

    icon = QIcon()
    for px in _ICON_SIZES:
        picture = QPixmap(px, px)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, QRectF(0, 0, px, px))
        painter.end()
        icon.addPixmap(picture)
    return icon


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
