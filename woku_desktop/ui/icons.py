"""Icons: SVG files of one colour, tinted when they are rendered."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QColor, QIcon

SMALL_PX = 18
"""Up to this size strokes are drawn a little heavier, or they would look thinner than the text."""


class _Folder:
    path: Path | None = None


def set_folder(folder: Path) -> None:
    """Say where the SVG files are. Once, before the first icon."""
    _Folder.path = folder
    _source.cache_clear()


@cache
def _source(name: str) -> str:
    if _Folder.path is None:
        raise RuntimeError("icons.set_folder has not been called")
    return (_Folder.path / f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, px: float, color: QColor, dpr: float = 1.0) -> QPixmap:
    """An icon as a picture.

    Args:
        name: the file's name without ".svg".
        px: its side in logical pixels.
        color: the one colour it has.
        dpr: device pixels a logical pixel.

    Raises:
        FileNotFoundError: if there is no such icon.
    """
    key = f"woku-icon {name} {px} {color.rgba():x} {dpr}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    from PySide6.QtSvg import QSvgRenderer

    svg = _source(name).replace("currentColor", color.name())
    if px <= SMALL_PX:
        svg = svg.replace('stroke-width="2"', 'stroke-width="2.25"')
    side = max(1, round(px * dpr))
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setOpacity(color.alphaF())
    QSvgRenderer(svg.encode()).render(painter)
    painter.end()
    made.setDevicePixelRatio(dpr)
    QPixmapCache.insert(key, made)
    return made


def paint(painter: QPainter, name: str, rect: QRectF | QRect, color: QColor) -> None:
    """Draw an icon in the middle of a rectangle, as large as its shorter side."""
    area = QRectF(rect)
    px = min(area.width(), area.height())
    picture = pixmap(name, px, color, painter.device().devicePixelRatioF())
    centre = area.center()
    painter.drawPixmap(QRectF(centre.x() - px / 2, centre.y() - px / 2, px, px).topLeft(), picture)


def qicon(name: str, color: QColor, px: int = 24) -> QIcon:
    """An icon for Qt's own widgets (actions, combo boxes), sharp at 100 % and 200 %."""
    from PySide6.QtGui import QIcon

    icon = QIcon(pixmap(name, px, color))
    icon.addPixmap(pixmap(name, px, color, 2.0))
    return icon
