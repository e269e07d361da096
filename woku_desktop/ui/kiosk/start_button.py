"""The button that starts a visit, with a microphone that breathes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from woku_desktop.ui import icons
from woku_desktop.ui.kiosk.frame import SMALLEST_TYPE
from woku_desktop.ui.kiosk.kit import Kind, TouchButton
from woku_desktop.ui.motion import reduced
from woku_desktop.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from woku_desktop.ui.kiosk.frame import Frame

FRAME_MS = 80
"""From one picture of the halo to the next: it moves so little that more would not be seen."""

_BREATH = 50
"""How many pictures a breath has: four seconds."""

_DISC = 0.66
_LEAST = 0.74
_HALO = 0.22


class _Breath(QWidget):
    """A disc with an icon in a halo that swells and sinks.

    It paints its own ground, so that a picture of it costs its own few pixels and no others. It
    stands still with reduced motion, and where it is not seen.
    """

    def __init__(self, button: StartButton) -> None:
        super().__init__(button)
        self._button = button
        self._picture = 0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._step)

    def moving(self) -> bool:
        """Whether it breathes now."""
        return self._timer.isActive()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not reduced():
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme()
        look = self._button.look(colours)
        painter = QPainter(self)
        painter.fillRect(event.rect(), look.fill)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        # At rest it is as large as it gets.
        swell = (1 + math.cos(2 * math.pi * self._picture / _BREATH)) / 2
        self._circle(painter, _LEAST + (1 - _LEAST) * swell, _HALO)
        self._circle(painter, _DISC, 1.0)
        side = self.width() * _DISC * 0.56
        inset = (self.width() - side) / 2
        where = QRectF(inset, inset, side, side)
        icons.paint(painter, self._button.symbol, where, colours.on_accent)

    def _circle(self, painter: QPainter, share: float, strength: float) -> None:
        colour = QColor(theme().accent)
        colour.setAlphaF(strength)
        painter.setBrush(colour)
        radius = self.width() * share / 2
        painter.drawEllipse(QRectF(self.rect()).center(), radius, radius)

    def _step(self) -> None:
        if reduced():
            self._timer.stop()
            self._picture = 0
        else:
            self._picture = (self._picture + 1) % _BREATH
        self.update()


class StartButton(TouchButton):
    """Starts a visit; the largest thing there is to touch.

    Attributes:
        symbol: the icon in its disc.
        breath: the disc and its halo.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Kind.ON_ACCENT, "arrow-right", parent, trailing=True)
        self.setObjectName("startButton")
        self.text_weight = 700
        self.symbol = "mic"
        self.breath = _Breath(self)

    def set_symbol(self, name: str) -> None:
        """Show another icon in the disc."""
        self.symbol = name
        self.breath.update()

    def fit(self, frame: Frame, px: float, *, icon_px: float = 0, edge_px: float = 2) -> None:
        """Take the frame's measures; in its place already, or wide type would not give way."""
        super().fit(frame, px, icon_px=icon_px, edge_px=edge_px)
        while self.content_width() + self.text_px > self.width() and px > SMALLEST_TYPE:
            px -= 2
            super().fit(frame, px, icon_px=icon_px, edge_px=edge_px)
        self._place()

    def set_words(self, text: str) -> None:
        """Change the words; the disc makes room for them."""
        self.setText(text)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def content_width(self) -> float:
        """How wide disc, words and arrow are, in logical pixels."""
        return self._disc_room() + self._words_width() + self._icon_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look = self.look(theme())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_shape(painter, look)
        left: float = self._left() + self._disc_room()
        left = round(self._paint_text(painter, self.text(), self.text_weight, look.text, left))
        top = round((self.height() - self.icon_px) / 2)
        where = QRectF(left + self._gap(), top, self.icon_px, self.icon_px)
        icons.paint(painter, self.icon_name, where, look.icon)

    def _side(self) -> int:
        return round(self.height() * 0.75)

    def _disc_room(self) -> int:
        return self._side() + self._gap()

    def _left(self) -> int:
        return round((self.width() - self.content_width()) / 2)

    def _place(self) -> None:
        side = self._side()
        top = (self.height() - side) // 2
        self.breath.setGeometry(QRect(self._left(), top, side, side))
