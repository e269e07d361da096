"""Short motion, and none where the system asks for less."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation
    from PySide6.QtDBus import QDBusPendingCallWatcher
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

DURATION_MS = 150

_OVERRIDE = "WOKU_REDUCED_MOTION"


class _System:
    """What the system said; until it has, short motion does no harm."""

    reduced = False


def reduced() -> bool:
    """Whether the system asks for less motion. `WOKU_REDUCED_MOTION` (0 or 1) overrides.

    Window's thread only, and cheap enough for every paint.
    """
    override = os.environ.get(_OVERRIDE, "")
    return override != "0" if override else _System.reduced


def ask_system(platform: str = sys.platform) -> None:
    """Find out what the system asks for. Call it after the first paint; it does not wait.

    Args:
        platform: as in `sys.platform`.
    """
    if platform == "win32":
        _System.reduced = _windows_is_still()
    elif platform == "darwin":
        from PySide6.QtCore import QSettings

        # Qt reads the preferences domain com.apple.universalaccess by these two names.
        setting = QSettings("apple.com", "universalaccess").value("reduceMotion", defaultValue=0)
        _System.reduced = str(setting) in {"1", "true"}
    else:
        _ask_portal()


def _windows_is_still() -> bool:
    if sys.platform == "win32":
        import ctypes

        animates = ctypes.c_int(1)
        get_client_area_animation = 0x1042
        ctypes.windll.user32.SystemParametersInfoW(
            get_client_area_animation, 0, ctypes.byref(animates), 0
        )
        return not animates.value
    return False


def _ask_portal() -> None:
    """GNOME's switch, which the desktop portal hands to every program; no portal, no wish."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return
    call = QDBusMessage.createMethodCall(
        "org.freedesktop.portal.Desktop",
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.Settings",
        "Read",
    )
    call.setArguments(["org.gnome.desktop.interface", "enable-animations"])
    question = QDBusPendingCallWatcher(bus.asyncCall(call), QCoreApplication.instance())
    question.finished.connect(_portal_answered)


def _portal_answered(question: QDBusPendingCallWatcher) -> None:
    arguments = question.reply().arguments()
    question.deleteLater()
    if question.isError() or not arguments:
        return
    value = arguments[0]
    # The portal wraps the value in a variant of its own.
    while hasattr(value, "variant"):
        value = value.variant()
    _System.reduced = value is False


class FillFade:
    """A fill that follows its target colour in 150 ms; ask for it in paintEvent.

    Args:
        owner: the widget that is repainted on the way.
    """

    def __init__(self, owner: QWidget) -> None:
        self._owner = owner
        self._target: QColor | None = None
        # Made when a colour first changes: most widgets of a first paint never need one.
        self._animation: QVariantAnimation | None = None

    def toward(self, target: QColor) -> QColor:
        """The colour to paint now, on the way to the target."""
        if self._target is None or reduced():
            self.finish()
            self._target = target
        elif target != self._target:
            start = self._now()
            self._target = target
            self._start(start)
        return self._now()

    def finish(self) -> None:
        """Be at the target at once."""
        if self._animation is not None:
            self._animation.stop()

    def running(self) -> bool:
        """Whether it is on the way."""
        from PySide6.QtCore import QAbstractAnimation

        animation = self._animation
        return animation is not None and animation.state() is QAbstractAnimation.State.Running

    def _start(self, start: QColor) -> None:
        from PySide6.QtCore import QEasingCurve, QVariantAnimation

        if self._animation is None:
            self._animation = QVariantAnimation(self._owner)
            self._animation.setDuration(DURATION_MS)
            self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
            # Not connected to update itself: its overloads take no colour.
            self._animation.valueChanged.connect(self._step)
        self._animation.stop()
        self._animation.setStartValue(start)
        self._animation.setEndValue(self._target)
        self._animation.start()

    def _now(self) -> QColor:
        if self._animation is not None and self.running():
            value: QColor = self._animation.currentValue()
            return value
        assert self._target is not None
        return self._target

    def _step(self) -> None:
        self._owner.update()


def fade_in(widget: QWidget) -> None:
    """Let a page appear in 150 ms; at once with reduced motion."""
    if reduced():
        return
    from PySide6.QtCore import QEasingCurve, QVariantAnimation
    from PySide6.QtWidgets import QGraphicsOpacityEffect

    effect = QGraphicsOpacityEffect(widget)
    effect.setOpacity(0.0)
    widget.setGraphicsEffect(effect)
    animation = QVariantAnimation(effect)
    animation.setStartValue(0.0)
    animation.setEndValue(1.0)
    animation.setDuration(DURATION_MS)
    animation.setEasingCurve(QEasingCurve.Type.OutCubic)
    animation.valueChanged.connect(effect.setOpacity)
    animation.finished.connect(partial(_faded, widget, effect))
    animation.start()


def _faded(widget: QWidget, effect: QGraphicsOpacityEffect) -> None:
    # An effect costs a picture of the whole page at every repaint: it goes when it is done.
    if widget.graphicsEffect() is effect:
        widget.setGraphicsEffect(None)  # type: ignore[arg-type] # Qt's way to take it off
