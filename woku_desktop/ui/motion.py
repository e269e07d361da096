"""Short motion, and none where the system asks for less."""

from __future__ import annotations

import os
from functools import cache

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QVariantAnimation
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

DURATION_MS = 150

_OVERRIDE = "WOKU_DESKTOP_REDUCED_MOTION"


@cache
def reduced() -> bool:
    """Whether the system asks for less motion. `WOKU_DESKTOP_REDUCED_MOTION` (0 or 1) overrides."""
    override = os.environ.get(_OVERRIDE, "")
    if override:
        return override != "0"
    return False


class FillFade(QVariantAnimation):
    """A fill that follows its target colour in 150 ms; ask for it in paintEvent.

    Args:
        owner: the widget that is repainted on the way.
    """

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self._target: QColor | None = None
        self.setDuration(DURATION_MS)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.valueChanged.connect(owner.update)

    def toward(self, target: QColor) -> QColor:
        """The colour to paint now, on the way to the target."""
        if self._target is None or reduced() or not self._owner.isVisible():
            self.stop()
            self._target = QColor(target)
            return self._target
        if target != self._target:
            start = self._now()
            self.stop()
            self._target = QColor(target)
            self.setStartValue(start)
            self.setEndValue(self._target)
            self.start()
        return self._now()

    def _now(self) -> QColor:
        if self.state() is QAbstractAnimation.State.Running:
            value = self.currentValue()
            if isinstance(value, QColor):
                return value
        return QColor(self._target) if self._target is not None else QColor()


def fade_in(widget: QWidget) -> None:
    """Let a page appear in 150 ms; at once with reduced motion."""
    if reduced():
        return
    effect = QGraphicsOpacityEffect(widget)
    effect.setOpacity(0.0)
    widget.setGraphicsEffect(effect)
    animation = QVariantAnimation(effect)
    animation.setStartValue(0.0)
    animation.setEndValue(1.0)
    animation.setDuration(DURATION_MS)
    animation.setEasingCurve(QEasingCurve.Type.OutCubic)
    animation.valueChanged.connect(effect.setOpacity)
    # An effect costs a picture of the whole page at every repaint: it goes when it is done.
    animation.finished.connect(lambda: widget.setGraphicsEffect(None))  # type: ignore[arg-type]
    animation.start()
