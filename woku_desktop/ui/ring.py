"""The focus ring itself: a frame around one widget."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRectF, Qt
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
"""How wide it is, and how far outside the shape, in logical pixels, unless its widget says so."""


def _width(widget: QWidget | None) -> int:
    """The ring's width and its gap around a widget, in logical pixels."""
    wanted = widget.property("focusWidth") if widget is not None else None
    return WIDTH if wanted is None else int(wanted)


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
            framed = widget.widget() if isinstance(widget, QFocusFrame) else None
            return 2 * _width(framed)
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
        if hint is QStyle.StyleHint.SH_FocusFrame_Mask:
            # The usual mask cuts out the widget's rectangle, and with it the ring's corners.
            return 0
        return super().styleHint(hint, option, widget, returnData)


@cache
def _style() -> _RingStyle:
    style = _RingStyle()
    # setStyle takes no ownership.
    style.setParent(QApplication.instance())
    return style


class Ring(QFocusFrame):
    """The frame around one widget; goes when that widget loses the focus."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget.window())
        self.setStyle(_style())
        self.setWidget(widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        widget = self.widget()
        inset = float(widget.property("focusInset") or 0)
        radius = widget.property("focusRadius")
        tone = widget.property("focusTone") or "accent"
        width = _width(widget)
        margin = width / 2 + inset
        rect = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        corner = (RADIUS if radius is None else float(radius)) + width + width / 2
        corner = min(corner, rect.width() / 2, rect.height() / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour(tone), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, corner, corner)
