"""The focus ring: painted outside a control's shape, shown for keyboard focus only."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from shiboken6 import isValid

from woku_desktop.ui.theme import RADIUS, theme

WIDTH = 2
GAP = 2

_KEYBOARD = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)


class _State:
    by_keyboard = False
    ring: _Ring | None = None


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


class _Ring(QFocusFrame):
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
        margin = WIDTH / 2 + inset
        rect = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        corner = (RADIUS if radius is None else float(radius)) + GAP + WIDTH / 2
        corner = min(corner, rect.width() / 2, rect.height() / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().accent, WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, corner, corner)


def entered(widget: QWidget, reason: Qt.FocusReason, *, ring: bool = True) -> None:
    """Tell that a widget got the focus; it wears the ring if the keyboard brought it there.

    A focus that the program moved (a new page) counts as the keyboard's if the one before it did.

    Args:
        widget: what got it. Its property `focusRadius` is the radius of its shape (a large one
            makes a circle), `focusInset` how far that shape lies inside its rectangle.
        reason: from the focus event.
        ring: False for a field, which thickens its own edge instead.
    """
    if reason in _KEYBOARD:
        _State.by_keyboard = True
    elif reason is Qt.FocusReason.MouseFocusReason:
        _State.by_keyboard = False
    _take_off()
    if ring and _State.by_keyboard:
        _State.ring = _Ring(widget)


def left(widget: QWidget) -> None:
    """Tell that a widget lost the focus."""
    if wearer() is widget:
        _take_off()


def wearer() -> QWidget | None:
    """The widget that wears the ring now, if any."""
    ring = _State.ring
    return ring.widget() if ring is not None and isValid(ring) else None


def refresh(widget: QWidget) -> None:
    """Tell that a widget's `focusInset` or `focusRadius` changed."""
    if wearer() is widget and _State.ring is not None:
        _State.ring.update()


def _take_off() -> None:
    ring, _State.ring = _State.ring, None
    # It may have gone with its window.
    if ring is not None and isValid(ring):
        ring.hide()
        ring.deleteLater()


if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object


class RingWearer(_Widget):
    """Put before a widget class: it then wears the ring when the keyboard brings the focus."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        entered(self, event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        left(self)
