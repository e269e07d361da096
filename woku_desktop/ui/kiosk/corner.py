"""The corner of the attract screen that is staff's: held for three seconds it leads to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from woku_desktop.ui.kiosk.readiness import Sign
from woku_desktop.ui.texts import translate
from woku_desktop.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QMouseEvent

    from woku_desktop.ui.kiosk.frame import Frame

HOLD_MS = 3000
SIDE = 64
_DOT = 28
_MARK = 16


class AdminCorner(QWidget):
    """Invisible, but for a dot that tells staff that something is amiss.

    Signals:
        held(): a finger stayed on it for HOLD_MS, without leaving it.
    """

    held = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("adminCorner")
        self._sign = Sign.NONE
        self._dot_px = float(_DOT)
        self._timer = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._timer.timeout.connect(self.held)

    def set_sign(self, sign: Sign) -> None:
        """Show a dot, or none."""
        self._sign = sign
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Take over the current language."""
        self.setAccessibleName(
            {
                Sign.NONE: translate("Kiosk", "For staff"),
                Sign.NOTICE: translate("Kiosk", "For staff: have a look when you can"),
                Sign.TROUBLE: translate("Kiosk", "For staff: have a look now"),
            }[self._sign]
        )

    def fit(self, frame: Frame) -> None:
        """Take the lower left corner of the window."""
        side = max(SIDE, frame.px(SIDE))
        self._dot_px = _DOT * side / SIDE
        self.setGeometry(QRect(0, frame.height - side, side, side))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Accepted, or the page below would take it for the start of a visit.
        event.accept()
        self._timer.start()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self.rect().contains(event.position().toPoint()):
            self._timer.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._timer.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._sign is Sign.NONE:
            return
        colours = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.on_accent)
        middle = QRectF(self.rect()).center()
        painter.drawEllipse(middle, self._dot_px / 2, self._dot_px / 2)
        self._paint_mark(painter, middle)

    def _paint_mark(self, painter: QPainter, middle: QPointF) -> None:
        # A ring and a disc: told apart by their shape, too.
        colours = theme()
        radius = self._dot_px * _MARK / _DOT / 2
        if self._sign is Sign.TROUBLE:
            painter.setBrush(colours.recording)
        else:
            stroke = radius / 2
            painter.setPen(QPen(colours.warning, stroke))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius -= stroke / 2
        painter.drawEllipse(middle, radius, radius)
