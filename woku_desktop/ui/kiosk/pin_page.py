"""The PIN that leads from a station to its staff's page."""

from __future__ import annotations

import math
import time
from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from woku_desktop.ui.announce import announce
from woku_desktop.ui.kiosk.pin_form import PinForm
from woku_desktop.ui.texts import describe, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QKeyEvent

    from woku_desktop.domain.errors import Problem
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.kiosk.frame import Frame
    from woku_desktop.ui.options import PinVerdict
    from woku_desktop.ui.ports import AdminPin

IDLE_S = 30
"""Without a touch for so long, the page gives up, in seconds."""

_IN_SECONDS_TO = 90
_IN_MINUTES_TO = 90 * 60


class PinPage(QWidget):
    """Asks for the PIN; nothing typed outlives `end`, and what comes of it later is not heard.

    Window's thread only. The window calls `arrange`, `retranslate`, then `enter` when it is shown,
    `touched` at every touch or key, and `end` when it goes.

    Signals:
        opened(): it was the right one.
        left(): a person went back, or nobody has touched anything for IDLE_S.

    Args:
        pin: knows the PIN.
        bridge: where its answers arrive.
        clock: seconds that never go back, as in time.monotonic.
    """

    opened = Signal()
    left = Signal()

    def __init__(
        self,
        pin: AdminPin,
        bridge: Bridge,
        parent: QWidget | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pinPage")
        self._pin = pin
        self._clock = clock
        self._there = False
        self._visit = 0
        self._asked: deque[tuple[int, bool]] = deque()  # the visit, and whether it was a try
        self._trying = False
        self._wrong_left: int | None = None
        self._problem: Problem | None = None
        self._waits_until = 0.0
        self.form = PinForm(self, back_icon="chevron-left")
        self.form.back.setObjectName("backButton")
        self._idle = QTimer(self, singleShot=True, interval=IDLE_S * 1000)
        self._idle.timeout.connect(self._leave)
        self._countdown = QTimer(self, interval=1000)
        self._countdown.timeout.connect(self._count_down)
        self.form.back.clicked.connect(self._leave)
        self.form.field.typed.connect(self._on_typed)
        self.form.field.entered.connect(self._try)
        bridge.pinTried.connect(self._on_tried)

    def arrange(self, frame: Frame) -> None:
        """Put everything in its place, and take the frame's measures."""
        self.form.arrange(frame)

    def retranslate(self) -> None:
        """Take over the current language."""
        self.form.back.setText(translate("Pin", "Back"))
        self.form.retranslate()
        self._say()

    def enter(self) -> None:
        """It has come into sight: nothing typed, and whatever wait still runs."""
        self._visit += 1
        self._there = True
        self._forget()
        self._idle.start()
        self._ask("")
        self._say()
        self.form.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """It goes: nothing of what was typed stays. May be called again."""
        self._there = False
        self._idle.stop()
        self._countdown.stop()
        self._forget()
        self._say()

    def touched(self) -> None:
        """Somebody is there."""
        if self._there:
            self._idle.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.end()

    def _forget(self) -> None:
        self.form.field.forget()
        self._trying = False
        self._wrong_left = self._problem = None
        self._waits_until = 0.0

    def _leave(self) -> None:
        if self._there:
            self.end()
            self.left.emit()

    def _on_typed(self) -> None:
        if self._there and self.form.field.pin:
            self.touched()
            if self._wrong_left is not None or self._problem is not None:
                self._wrong_left = self._problem = None
                self._say()

    def _ask(self, pin: str) -> None:
        self._asked.append((self._visit, bool(pin)))
        self._pin.enter(pin)

    def _try(self) -> None:
        if self._trying or self._waiting or not self.form.field.long_enough:
            return
        self.touched()
        pin = self.form.field.pin
        self.form.field.forget()
        self._trying = True
        self._wrong_left = self._problem = None
        self._say()
        self._ask(pin)

    def _on_tried(self, verdict: PinVerdict) -> None:
        # Answers come in the order of the questions; some are of a visit that is over.
        visit, was_try = self._asked.popleft() if self._asked else (0, False)
        if not self._there or visit != self._visit:
            return
        if was_try:
            self._trying = False
        if verdict.right and was_try:
            self.end()
            self.opened.emit()
            return
        if verdict.wait_seconds > 0:
            self._wait(verdict.wait_seconds)
        self._problem = verdict.problem
        if was_try and verdict.problem is None:
            self._wrong_left = verdict.tries_left
        self._say()
        if self.form.says.text():
            announce(self.form.says, self.form.says.text(), urgent=True)

    # The wait

    @property
    def _seconds_left(self) -> float:
        return max(0.0, self._waits_until - self._clock())

    @property
    def _waiting(self) -> bool:
        return self._countdown.isActive()

    def _wait(self, seconds: float) -> None:
        self.form.field.forget()
        self._waits_until = self._clock() + seconds
        self._countdown.start()

    def _count_down(self) -> None:
        if self._seconds_left <= 0:
            self._countdown.stop()
            self._wrong_left = None
            self._ask("")  # whoever keeps the PIN has the last word on the wait
        self._say()

    # Words

    def _say(self) -> None:
        self.form.title.setText(translate("Pin", "Enter the PIN"))
        words, warning = self._sentence()
        self.form.say(words, warning=warning)
        self.form.pad.set_open(opened=not self._waiting and not self._trying)

    def _sentence(self) -> tuple[str, bool]:
        if self._trying:
            return translate("Pin", "One moment…"), False
        if self._waiting:
            return wait_in_words(self._seconds_left), True
        if self._problem is not None:
            told = describe(self._problem)
            return f"{told.title}. {told.remedy}", True
        if self._wrong_left:
            left = translate("Pin", "That is not the PIN. %n more try(s).", "", self._wrong_left)
            return left, True
        if self._wrong_left is not None:
            return translate("Pin", "That is not the PIN."), True
        return translate("Pin", "It leads to the page for staff."), False


def wait_in_words(seconds: float) -> str:
    """How long nothing is taken, in the current language.

    Args:
        seconds: more than 0; told in seconds, minutes or hours, whichever is short.
    """
    if seconds > _IN_MINUTES_TO:
        said = translate("Pin", "Wait %n hour(s).", "", math.ceil(seconds / 3600))
    elif seconds > _IN_SECONDS_TO:
        said = translate("Pin", "Wait %n minute(s).", "", math.ceil(seconds / 60))
    else:
        said = translate("Pin", "Wait %n second(s).", "", max(1, math.ceil(seconds)))
    why = translate("Pin", "There were too many wrong ones.")
    return f"{said} {why}"
