"""The focus ring: painted outside a control's shape, shown for keyboard focus only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget

    from woku_desktop.ui.ring import Ring

_KEYBOARD = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)


class _State:
    by_keyboard = False
    ring: Ring | None = None


def entered(widget: QWidget, reason: Qt.FocusReason, *, ring: bool = True) -> None:
    """Tell that a widget got the focus; it wears the ring if the keyboard brought it there.

    A focus that the program moved (a new page) counts as the keyboard's if the one before it did.

    Args:
        widget: what got it. Its property `focusRadius` is the radius of its shape (a large one
            makes a circle), `focusInset` how far that shape lies inside its rectangle,
            `focusWidth` how wide the ring is and how far outside (whole logical pixels), and
            `focusTone` its colour's name in the theme.
        reason: from the focus event.
        ring: False for a field, which thickens its own edge instead.
    """
    if reason in _KEYBOARD:
        _State.by_keyboard = True
    elif reason is Qt.FocusReason.MouseFocusReason:
        _State.by_keyboard = False
    _take_off()
    if ring and _State.by_keyboard:
        # Only now: what it needs of Qt would cost every start, even those of a mouse user.
        from woku_desktop.ui.ring import Ring

        _State.ring = Ring(widget)


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
        # Until it is gone, it would follow a widget that is put elsewhere.
        ring.setWidget(None)  # type: ignore[arg-type] # Qt takes none, too
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
