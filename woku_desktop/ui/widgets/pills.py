"""Pills: a word or two on a soft ground, always with an icon, so that colour is not alone."""

from __future__ import annotations

import math
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from woku_desktop.ui import icons
from woku_desktop.ui.theme import Theme, font, theme
from woku_desktop.ui.widgets.buttons import Look, PaintedButton


class PillKind(StrEnum):
    """What a pill says of the state of things."""

    GOOD = "good"
    WARNING = "warning"
    NEUTRAL = "neutral"
    ACCENT = "accent"


def _tones(kind: PillKind, colours: Theme) -> tuple[QColor, QColor]:
    if kind is PillKind.NEUTRAL:
        return colours.line, colours.text
    return colours.colour(f"{kind}_soft"), colours.colour(kind)


class StatusPill(PaintedButton):
    """The one line about all voices; a button, since pressing it shows them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "check", parent)
        self._kind = PillKind.NEUTRAL
        self.setObjectName("statusPill")
        self._height = 32
        self.text_px, self.icon_px, self.padding, self.radius = 14, 16, 14, 16
        # An icon looks lighter than a word: 12 px before it, 16 behind.
        self.shift = -2
        self.setProperty("focusRadius", 16)

    def setStatus(self, kind: PillKind, icon: str, text: str) -> None:
        """Say how things stand."""
        self._kind = PillKind(kind)
        self.setText(text)
        self.setIconName(icon)
        self._refit()

    def kind(self) -> PillKind:
        """What it says now."""
        return self._kind

    def look(self, colours: Theme) -> Look:
        fill, ink = _tones(self._kind, colours)
        if self.underMouse() or self.isDown():
            fill = colours.pressed if self.isDown() else colours.hover
        return Look(fill, colours.text if self.isDown() else ink, QColor(), ink)


class Chip(QLabel):
    """What kind of feedback Woku understood it to be.

    Args:
        small: 24 px high instead of 32.
    """

    def __init__(self, parent: QWidget | None = None, *, small: bool = False) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._small = small
        self._kind = PillKind.NEUTRAL
        self._icon = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(font(14, 600))

    def setChip(self, kind: PillKind, icon: str, text: str) -> None:
        """Good with a heart is praise; accent with a bulb, an idea."""
        self._kind = PillKind(kind)
        self._icon = icon
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        text = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        icon = 16 + 8 if self._icon else 0
        padding = 20 if self._small else 28
        return QSize(math.ceil(text + icon + padding), 24 if self._small else 32)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        fill, ink = _tones(self._kind, theme())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        radius = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        left = 8 if self._small else 12
        if self._icon:
            where = QRectF(left, (self.height() - 16) / 2, 16, 16)
            icons.paint(painter, self._icon, where, ink)
            left += 16 + 8
        painter.setPen(ink)
        painter.setFont(self.font())
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, 0, self.width() - left, self.height()), align, self.text())
