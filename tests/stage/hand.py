"""A person at the machine: real pointer and keyboard events, sent by the X server itself."""

from __future__ import annotations

import subprocess
import time
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QPoint, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

W = TypeVar("W", bound=QWidget)


SETTLED_S = 0.25
"""Longer than any fade, so that pictures show what a person would see."""


class NotSeenError(AssertionError):
    """What a person waited for did not happen, or what they looked for was not there."""


def live(seconds: float) -> None:
    """Let the window, and every thread behind it, live for a while.

    QTest.qWait would not do: it keeps Python's lock to itself.
    """
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def wait_until(condition: Callable[[], object], what: str, deadline_s: float = 10.0) -> None:
    """Let the window live until something is so.

    Raises:
        NotSeenError: if it is not within the deadline.
    """
    end = QDeadlineTimer(int(deadline_s * 1000))
    while not condition():
        if end.hasExpired():
            raise NotSeenError(f"after {deadline_s:.0f} s still waiting for: {what}")
        live(0.02)


class Hand:
    """Clicks and types into a window as a person would.

    Args:
        window: what it works on; it must be on an X screen.
    """

    def __init__(self, window: QMainWindow) -> None:
        self._window = window

    def find(self, kind: type[W], name: str) -> W:
        """The visible control of that objectName.

        Raises:
            NotSeenError: if there is none.
        """
        for control in self._window.findChildren(kind, name):
            if control.isVisible():
                return control
        raise NotSeenError(f"no {name} in sight")

    def click(self, name: str) -> None:
        """Move the pointer onto a control and press the left button."""
        control = self.find(QWidget, name)
        wait_until(control.isEnabled, f"{name} to be enabled")
        centre = control.mapToGlobal(QPoint(control.width() // 2, control.height() // 2))
        self._xdotool("mousemove", str(centre.x()), str(centre.y()), "click", "1")
        self.settle()

    def type(self, text: str) -> None:
        """Type on the keyboard, into whatever has the focus."""
        self._xdotool("type", "--delay", "5", text)
        self.settle()

    def press(self, *keys: str) -> None:
        """Press keys by their X names ("space", "Tab", "ctrl+Return")."""
        self._xdotool("key", *keys)
        self.settle()

    def settle(self) -> None:
        """Let the window take in what the X server has sent."""
        live(SETTLED_S)

    @staticmethod
    def _xdotool(*words: str) -> None:
        subprocess.run(["xdotool", *words], check=True, timeout=10, stdout=subprocess.DEVNULL)


def until_elapsed(seconds: float) -> Callable[[], bool]:
    """A condition for `wait_until`: so much time has passed (a person talking)."""
    end = time.monotonic() + seconds
    return lambda: time.monotonic() >= end


def text_of(control: QWidget) -> str:
    """What a label, button or text shows."""
    if isinstance(control, QLabel | QAbstractButton | QLineEdit):
        return control.text()
    if isinstance(control, QPlainTextEdit | QTextEdit):
        return control.toPlainText()
    raise TypeError(type(control).__name__)
