"""Touches, as a screen tells of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from PySide6.QtGui import QPointingDevice
    from PySide6.QtWidgets import QWidget


@cache
def _screen() -> QPointingDevice:
    return QTest.createTouchDevice()


def press(widget: QWidget, at: QPoint | None = None) -> None:
    """A finger comes down: in the middle of a widget, or at a point of it."""
    QTest.touchEvent(widget, _screen()).press(0, at or widget.rect().center(), widget)


def slide(widget: QWidget, to: QPoint) -> None:
    """It moves to a point of the widget, or outside."""
    QTest.touchEvent(widget, _screen()).move(0, to, widget)


def lift(widget: QWidget, at: QPoint | None = None) -> None:
    """It goes."""
    QTest.touchEvent(widget, _screen()).release(0, at or widget.rect().center(), widget)


def tap(widget: QWidget, at: QPoint | None = None) -> None:
    """A finger comes down and goes at once."""
    press(widget, at)
    lift(widget, at)
