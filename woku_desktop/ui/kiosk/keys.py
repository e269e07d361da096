"""The station by keyboard: what staff and people with a keyboard of their own may press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from woku_desktop.ui.kiosk.visit import Step

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from woku_desktop.ui.kiosk.visit import Visit

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def take_key(visit: Visit, event: QKeyEvent) -> bool:
    """Handle a key that no control wanted: 1 to 5 rate, space records, Enter goes on.

    Returns:
        Whether it meant something.
    """
    key = event.key()
    if event.isAutoRepeat():
        return key in {*_ENTER, Qt.Key.Key_Space}
    step = visit.step
    if Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
        stars = key - Qt.Key.Key_0
        if step is Step.ATTRACT:
            visit.rate_at_once(stars)
        elif step is Step.RATE:
            visit.flow.set_rating(stars)
    elif key == Qt.Key.Key_Space and step is Step.RECORD:
        visit.flow.press_record()
    elif key in _ENTER:
        _go_on(visit)
    else:
        return False
    return True


def _go_on(visit: Visit) -> None:
    focused = QApplication.focusWidget()
    if isinstance(focused, QAbstractButton) and focused.isEnabled() and not focused.isCheckable():
        focused.click()
    elif visit.step is Step.ATTRACT:
        visit.start()
    elif visit.step is Step.THANKS:
        visit.leave()
    else:
        visit.next()
