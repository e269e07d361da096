"""A ring that fills or empties: painted as an arc, and repainted only where its end has moved."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

_WHOLE_FROM = 0.25


def paint_arc(
    painter: QPainter, ring: QRectF, width: float, fraction: float, colour: QColor, track: QColor
) -> None:
    """Draw a ring over its track, from twelve o'clock, clockwise.

    Args:
        painter: antialiased already.
        ring: the square in which the middle of its line runs.
        width: of its line.
        fraction: how much of it is full, from 0 to 1.
        colour: the full part's.
        track: the rest's.
    """
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(track, width))
    painter.drawEllipse(ring)
    if fraction > 0:
        pen = QPen(colour, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        # Sixteenths of a degree.
        painter.drawArc(ring, 90 * 16, -round(fraction * 360 * 16))


def swept(ring: QRectF, width: float, before: float, now: float) -> QRect:
    """What has to be painted anew when the end of such an arc has moved.

    Args:
        ring: the square in which the middle of its line runs.
        width: of its line.
        before: how much was full, from 0 to 1.
        now: how much is.
    """
    reach = width / 2 + 1
    whole = ring.adjusted(-reach, -reach, reach, reach)
    if abs(now - before) >= _WHOLE_FROM:
        return whole.toAlignedRect()
    # Three points hold a part as short as this, but for a bulge that is as small.
    points = [_on(ring, fraction) for fraction in (before, (before + now) / 2, now)]
    left = min(point.x() for point in points)
    right = max(point.x() for point in points)
    top = min(point.y() for point in points)
    bottom = max(point.y() for point in points)
    bulge = reach + ring.width() / 2 * (1 - math.cos(math.pi * abs(now - before) / 2))
    part = QRectF(left, top, right - left, bottom - top)
    return part.adjusted(-bulge, -bulge, bulge, bulge).intersected(whole).toAlignedRect()


def _on(ring: QRectF, fraction: float) -> QPointF:
    angle = fraction * 2 * math.pi
    radius = ring.width() / 2
    return ring.center() + QPointF(math.sin(angle) * radius, -math.cos(angle) * radius)
