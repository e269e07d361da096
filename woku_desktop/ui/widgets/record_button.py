"""The heart of the window: starts a recording, and stops it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from woku_desktop.ui import focus, icons
from woku_desktop.ui.motion import FillFade, reduced
from woku_desktop.ui.theme import Theme, theme

BOX = 120
DISC = 96
RING = 6
_GLYPH = 40
_STOP = 32
_STOP_RADIUS = 6


class RecordButton(focus.RingWearer, QPushButton):
    """A disc with a microphone; while recording a red one with a stop square, in a ring.

    The ring fills with the time used. Its meaning in words (accessible name) is set by the owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recordButton")
        self._recording = False
        self._muted = False
        self._fraction = 0.0
        self._painted_fraction = 0.0
        self._fade = FillFade(self)
        self.setAutoDefault(True)
        self.setFixedSize(BOX, BOX)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("focusRadius", BOX)
        self._tell_inset()

    def isRecording(self) -> bool:
        """Whether it shows the stop square."""
        return self._recording

    def setRecording(self, recording: bool) -> None:
        """Show the stop square and an empty ring, or the microphone again."""
        if recording != self._recording:
            self._recording = recording
            self._fraction = self._painted_fraction = 0.0
            self._tell_inset()
            self.update()

    def setMuted(self, muted: bool) -> None:
        """Show the crossed microphone: nothing was heard."""
        if muted != self._muted:
            self._muted = muted
            self.update()

    def setFraction(self, fraction: float, seconds: float = 0.0) -> None:
        """How much of the time is used.

        Args:
            fraction: from 0 to 1.
            seconds: the whole time, by which reduced motion goes in steps of one second.
        """
        wanted = min(max(fraction, 0.0), 1.0)
        if seconds and reduced():
            wanted = int(wanted * seconds + 1e-6) / seconds
        self._fraction = wanted
        # Half a pixel of the ring is the least that can be seen.
        if abs(wanted - self._painted_fraction) * 3.14 * BOX >= 0.5 or wanted == 0.0:
            self.update()

    def fraction(self) -> float:
        """How much of the ring is filled, from 0 to 1."""
        return self._fraction

    def sizeHint(self) -> QSize:
        return QSize(BOX, BOX)

    def hitButton(self, pos: QPoint) -> bool:
        offset = pos - self.rect().center()
        return offset.x() ** 2 + offset.y() ** 2 <= (BOX / 2) ** 2

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, ink = self._colours(colours)
        if self._recording:
            self._paint_ring(painter, colours)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._fade.toward(fill))
        painter.drawEllipse(_centred(DISC))
        if self._recording:
            painter.setBrush(ink)
            painter.drawRoundedRect(_centred(_STOP), _STOP_RADIUS, _STOP_RADIUS)
        else:
            icons.paint(painter, "mic-off" if self._muted else "mic", _centred(_GLYPH), ink)

    def _paint_ring(self, painter: QPainter, colours: Theme) -> None:
        ring = _centred(BOX - RING)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.ring_track, RING))
        painter.drawEllipse(ring)
        self._painted_fraction = self._fraction
        if self._fraction > 0:
            pen = QPen(colours.recording, RING)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            # Sixteenths of a degree, from twelve o'clock, clockwise.
            painter.drawArc(ring, 90 * 16, -round(self._fraction * 360 * 16))

    def _colours(self, colours: Theme) -> tuple[QColor, QColor]:
        if not self.isEnabled():
            return colours.disabled, colours.quiet
        tone = "recording" if self._recording else "accent"
        state = ""
        if self.isDown():
            state = "_pressed"
        elif self.underMouse():
            state = "_hover"
        return colours.colour(tone + state), colours.colour(f"on_{tone}")

    def _tell_inset(self) -> None:
        self.setProperty("focusInset", 0 if self._recording else (BOX - DISC) / 2)
        focus.refresh(self)


def _centred(side: float) -> QRectF:
    edge = (BOX - side) / 2
    return QRectF(edge, edge, side, side)
