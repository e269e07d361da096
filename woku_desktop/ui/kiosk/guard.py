"""What a station lets through of what hands do: touches, and keys that mean something on it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent, QPointerEvent
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

SHIELD_S = 0.35
"""For so long after another screen has come, a second tap that was meant for the last one is
ignored, in seconds."""

_PRESSES = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.TabletPress,
    }
)
_RELEASES = frozenset(
    {QEvent.Type.TouchEnd, QEvent.Type.MouseButtonRelease, QEvent.Type.TouchUpdate}
)
_NEVER = frozenset({QEvent.Type.ContextMenu, QEvent.Type.ToolTip, QEvent.Type.WhatsThis})
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
ADMIN_KEY = Qt.Key.Key_F12
"""With Ctrl and Shift held down it asks for the PIN, as the hidden corner does."""


class Guard(QObject):
    """Sees every event of the application before it arrives. Window's thread only.

    It tells of every touch and key, hides the pointer while fingers are used, swallows what a
    station has no use for (context menus, tips, keys with Ctrl, Alt or the system's key), and
    second taps that were meant for the screen before.

    Signals:
        touched(): somebody is there.
        adminAsked(): the keys that ask for the PIN were pressed.

    Args:
        window: what it guards; events of other windows' widgets pass.
        clock: monotonic seconds.
        shield_s: see SHIELD_S.
    """

    touched = Signal()
    adminAsked = Signal()

    def __init__(
        self,
        window: QWidget,
        *,
        clock: Callable[[], float] = time.monotonic,
        shield_s: float = SHIELD_S,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._shield_s = shield_s
        self._shielded_until = 0.0
        self._swallowing = False
        self._hidden = False
        self._last = 0  # which widget was pressed last
        self._hide_pointer(hidden=True)
        app = QApplication.instance()
        assert app is not None, "a window is made inside one"
        app.installEventFilter(self)

    def shield(self) -> None:
        """Another screen has come: what is on its way was meant for the one before."""
        self._shielded_until = self._clock() + self._shield_s

    def end(self) -> None:
        """Let everything through again, and show the pointer."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self._hide_pointer(hidden=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _NEVER:
            return self._is_ours(watched)
        if kind in _PRESSES and self._is_ours(watched):
            return self._pressed(watched, event)
        if kind in _RELEASES and self._swallowing and self._is_ours(watched):
            self._swallowing = kind is QEvent.Type.TouchUpdate
            return True
        if kind is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._moved(event)
        elif kind is QEvent.Type.KeyPress and self._is_ours(watched):
            assert isinstance(event, QKeyEvent)
            return self._key(event)
        return False

    def _pressed(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPointerEvent) and _by_finger(event):
            self._hide_pointer(hidden=True)
        if self._clock() < self._shielded_until:
            self._swallowing = True
            return True
        self._swallowing = False
        self.touched.emit()
        return self._is_a_press_of_its_own(watched, event)

    def _is_a_press_of_its_own(self, watched: QObject, event: QEvent) -> bool:
        """Deliver as a press what the toolkit takes for the second half of a double click.

        Two quick touches of two controls are no double click, however near they are.
        """
        if not isinstance(watched, QWidget) or not isinstance(event, QMouseEvent):
            return False
        before, self._last = self._last, id(watched)
        if event.type() is not QEvent.Type.MouseButtonDblClick or before == self._last:
            return False
        press = QMouseEvent(
            QEvent.Type.MouseButtonPress,
            event.position(),
            event.scenePosition(),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )
        QApplication.sendEvent(watched, press)
        return True

    def _moved(self, event: QMouseEvent) -> None:
        if not _by_finger(event):
            self._hide_pointer(hidden=False)

    def _key(self, event: QKeyEvent) -> bool:
        if not event.isAutoRepeat():  # something that lies on a keyboard is nobody
            self.touched.emit()
        held = event.modifiers() & _HELD
        if not held:
            return False
        asked = held == Qt.KeyboardModifier.ControlModifier and event.key() == ADMIN_KEY
        if asked and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.adminAsked.emit()
        # Some systems tell AltGr, which makes the at-sign on many keyboards, as these two.
        return held != _ALT_GR or not event.text().isprintable()

    def _hide_pointer(self, *, hidden: bool) -> None:
        if hidden == self._hidden:
            return
        self._hidden = hidden
        if hidden:
            QApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)
        else:
            QApplication.restoreOverrideCursor()

    def _is_ours(self, watched: QObject) -> bool:
        if watched is self._window.windowHandle():
            return True
        return isinstance(watched, QWidget) and watched.window() is self._window


def _by_finger(event: QPointerEvent) -> bool:
    """Whether a finger did it, or the toolkit on behalf of one."""
    return event.deviceType() is QInputDevice.DeviceType.TouchScreen
