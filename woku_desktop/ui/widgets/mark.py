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


def paint_mark(
    painter: QPainter, rect: QRectF, *, on_accent: bool = False, whole_pixels: bool = False
) -> None:
    """Draw the mark into a square; on a ground of accent the other way round.

    Args:
        painter: of the widget or picture.
        rect: the square.
        on_accent: whether what lies below has the accent's colour.
        whole_pixels: for an icon of an even number of pixels, painted one to one: the voice's
            edges lie between pixels, so that it is sharp at 16 px too.
    """
    colours = theme()
    fill, voice = colours.accent, colours.on_accent
    if on_accent:
        fill, voice = voice, fill
    unit = rect.width() / _GRID
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect, 8 * unit, 8 * unit)
    painter.setBrush(voice)
    for bar in _snapped_bars(unit) if whole_pixels else _bars(unit):
        # One pixel has no room for round ends.
        radius = bar.width() / 2 if bar.width() > 1 else 0
        painter.drawRoundedRect(bar.translated(rect.topLeft()), radius, radius)


def _bars(unit: float) -> list[QRectF]:
    middle = _GRID / 2
    return [
        QRectF((7 + 4 * i) * unit, (middle - height / 2) * unit, 2 * unit, height * unit)
        for i, height in enumerate(_HEIGHTS)
    ]


def _snapped_bars(unit: float) -> list[QRectF]:
    """The bars on whole pixels. The middle one may be a pixel wider: an even square needs that."""
    middle = round(_GRID / 2 * unit)
    wide = max(1, round(2 * unit))
    step = max(wide + 1, int(4 * unit))
    inner = wide + wide % 2
    made = []
    for i, height in enumerate(_HEIGHTS):
        away = i - len(_HEIGHTS) // 2
        # The outer ones keep the pitch from the edges of the inner one.
        left = middle - inner // 2 + away * step + (inner - wide if away > 0 else 0)
        half = max(1, round(height / 2 * unit))
        made.append(QRectF(left, middle - half, wide if away else inner, 2 * half))
    return made


def window_icon() -> QIcon:
    """The mark for the window's title bar and the task bar. Call it after the first paint."""
    from PySide6.QtGui import QIcon

    icon = QIcon()
    for px in _ICON_SIZES:
        picture = QPixmap(px, px)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, QRectF(0, 0, px, px), whole_pixels=True)
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
