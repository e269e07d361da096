"""The focus ring: painted outside a control's shape, shown for keyboard focus only."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from woku_desktop.ui.theme import RADIUS, theme

WIDTH = 2
GAP = 2


class _RingStyle(QProxyStyle):
    """Makes room for the ring around the widget, and keeps it above its neighbours."""

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in {
            QStyle.PixelMetric.PM_FocusFrameHMargin,
            QStyle.PixelMetric.PM_FocusFrameVMargin,
        }:
            return WIDTH + GAP
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 - Qt's name
    ) -> int:
        if hint is QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        return super().styleHint(hint, option, widget, returnData)


class _Ring(QFocusFrame):
    def __init__(self) -> None:
        super().__init__(None)
        # Kept here, since setStyle takes no ownership.
        self._style = _RingStyle()
        self.setStyle(self._style)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        widget = self.widget()
        inset = float(widget.property("focusInset") or 0)
        radius = widget.property("focusRadius")
        # The middle of the stroke, seen from the widget's own edge.
        outward = GAP + WIDTH / 2
        margin = WIDTH + GAP - outward + inset
        rect = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        corner = (RADIUS if radius is None else float(radius)) + outward
        corner = min(corner, rect.width() / 2, rect.height() / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().accent, WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, corner, corner)


class FocusRing(QObject):
    """Follows the focus of the whole application.

    A widget takes part by a property `focusRadius` (logical pixels; a large one makes a circle),
    and tells by `focusInset` how far its painted shape lies inside its rectangle.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: _Ring | None = None
        app.focusChanged.connect(self._moved)

    def widget(self) -> QWidget | None:
        """The widget that wears the ring now, if any."""
        return self._ring.widget() if self._ring is not None else None

    def _moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        wanted = now if now is not None and _wants_ring(now) else None
        if wanted is None and self._ring is None:
            return
        if self._ring is None:
            self._ring = _Ring()
        self._ring.setWidget(wanted)  # type: ignore[arg-type] # None takes the ring off


def _wants_ring(widget: QWidget) -> bool:
    by_keyboard = widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    return by_keyboard and widget.property("focusRadius") is not None
