"""A visitor's fingers: real touch events, also several at once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from woku_desktop.ui.widgets.keyboard_layouts import Act
from woku_desktop.ui.widgets.touch_key import TouchKey

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPointingDevice
    from PySide6.QtWidgets import QWidget


@cache
def screen() -> QPointingDevice:
    """The touch screen that the fingers are on: one a process."""
    return QTest.createTouchDevice()


def press(widget: QWidget, at: QPoint | None = None, *, finger: int = 0) -> None:
    """A finger comes down: in the middle of a widget, or at a point of it."""
    QTest.touchEvent(widget, screen()).press(finger, at or widget.rect().center(), widget)


def slide(widget: QWidget, to: QPoint, *, finger: int = 0) -> None:
    """It moves to a point of the widget, or outside."""
    QTest.touchEvent(widget, screen()).move(finger, to, widget)


def lift(widget: QWidget, at: QPoint | None = None, *, finger: int = 0) -> None:
    """It goes."""
    QTest.touchEvent(widget, screen()).release(finger, at or widget.rect().center(), widget)


def tap(widget: QWidget, at: QPoint | None = None) -> None:
    """A finger comes down and goes at once."""
    press(widget, at)
    lift(widget, at)


def key(page: QWidget, text: str = "", act: Act | None = None) -> TouchKey:
    """The key of the keyboard in sight that types a text, or does something else.

    Raises:
        KeyError: if there is none.
    """
    acts = {Act.TYPE, Act.DOMAIN} if act is None else {act}
    for each in page.findChildren(TouchKey):
        meant = act is not None or each.key.text == text
        if each.isVisible() and each.key.act in acts and meant:
            return each
    raise KeyError(text or act)


def write(page: QWidget, text: str) -> None:
    """Touch the keys of a text, one after the other."""
    for sign in text:
        tap(key(page, sign))
