"""The heart of the window: starts a recording, and stops it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from woku_desktop.ui import focus, icons
from woku_desktop.ui.motion import FillFade, reduced
from woku_desktop.ui.theme import Theme, theme
from woku_desktop.ui.widgets.arc import paint_arc, swept

BOX = 120


class DiscSizes(NamedTuple):
    """The measures of a record button, in logical pixels.

    Args:
        disc: its diameter.
        ring: the width of the ring around it.
        gap: between both.
        glyph: the side of the microphone.
        stop: the side of the stop square.
        stop_radius: the radius of that square's corners.
    """

    disc: int = 96
    ring: int = 6
    gap: int = 6
    glyph: int = 40
    stop: int = 32
    stop_radius: int = 6

    @property
    def box(self) -> int:
        """The side of the whole."""
        return self.disc + 2 * (self.ring + self.gap)


class RecordButton(focus.RingWearer, QPushButton):
    """A disc with a microphone; while recording a red one with a stop square, in a ring.

    The ring fills with the time used. Its meaning in words (accessible name) is set by the owner.

    Args:
        touch: whether it is for fingers: no hover, no pointer of its own, and two quick taps are
            one, or the second would end what the first began.
    """

    def __init__(self, parent: QWidget | None = None, *, touch: bool = False) -> None:
        super().__init__(parent)
        self._touch = touch
        self._sizes = DiscSizes()
        self.setObjectName("recordButton")
        self._recording = False
        self._muted = False
        self._fraction = 0.0
        self._painted_fraction = 0.0
        self._fade = FillFade(self)
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if not touch:
            self.setAttribute(Qt.WidgetAttribute.WA_Hover)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizes(self._sizes)

    def setSizes(self, sizes: DiscSizes) -> None:
        """Be larger or smaller."""
        self._sizes = sizes
        self.setFixedSize(sizes.box, sizes.box)
        self.setProperty("focusRadius", sizes.box)
        self._tell_inset()
        self.update()

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
        if abs(wanted - self._painted_fraction) * 3.14 * self._sizes.box >= 0.5 or wanted == 0.0:
            self.update(swept(self._ring(), self._sizes.ring, self._painted_fraction, wanted))

    def fraction(self) -> float:
        """How much of the ring is filled, from 0 to 1."""
        return self._fraction

    def sizeHint(self) -> QSize:
        return QSize(self._sizes.box, self._sizes.box)

    def hitButton(self, pos: QPoint) -> bool:
        offset = pos - self.rect().center()
        return offset.x() ** 2 + offset.y() ** 2 <= (self._sizes.box / 2) ** 2

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._touch:
            event.accept()
        else:
            super().mouseDoubleClickEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme()
        sizes = self._sizes
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, ink = self._colours(colours)
        if self._recording:
            self._painted_fraction = self._fraction
            paint_arc(
                painter,
                self._ring(),
                sizes.ring,
                self._fraction,
                colours.recording,
                colours.ring_track,
            )
        fill = self._fade.toward(fill)
        disc = self._centred(sizes.disc)
        if not disc.intersects(QRectF(event.rect())):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawEllipse(disc)
        if self._recording:
            painter.setBrush(ink)
            radius = sizes.stop_radius
            painter.drawRoundedRect(self._centred(sizes.stop), radius, radius)
        else:
            name = "mic-off" if self._muted else "mic"
            icons.paint(painter, name, self._centred(sizes.glyph), ink)

    def _ring(self) -> QRectF:
        """Where the middle of the ring's line runs."""
        return self._centred(self._sizes.box - self._sizes.ring)

    def _colours(self, colours: Theme) -> tuple[QColor, QColor]:
        if not self.isEnabled():
            return colours.disabled, colours.quiet
        tone = "recording" if self._recording else "accent"
        state = ""
        if self.isDown():
            state = "_pressed"
        elif self.underMouse() and not self._touch:
            state = "_hover"
        return colours.colour(tone + state), colours.colour(f"on_{tone}")

    def _tell_inset(self) -> None:
        sizes = self._sizes
        self.setProperty("focusInset", 0 if self._recording else (sizes.box - sizes.disc) / 2)
        focus.refresh(self)

    def _centred(self, side: float) -> QRectF:
        edge = (self._sizes.box - side) / 2
        return QRectF(edge, edge, side, side)
