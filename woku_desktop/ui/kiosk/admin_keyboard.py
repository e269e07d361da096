"""The keyboard on staff's page: for the Woku key, which is typed once in a station's life."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from woku_desktop.ui.widgets.keyboard_layouts import letters
from woku_desktop.ui.widgets.touch_keyboard import TouchKeyboard

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

    from woku_desktop.ui.kiosk.admin import AdminPage
    from woku_desktop.ui.kiosk.frame import Frame


class AdminKeyboard(QObject):
    """Comes when a line of the page is typed into, and goes with it. Window's thread only.

    Args:
        page: staff's.
    """

    def __init__(self, page: AdminPage) -> None:
        super().__init__(page)
        self._page = page
        self._keys = TouchKeyboard(letters("en"), page)
        self._keys.hide()
        page.keyboardWanted.connect(self._come)
        page.keyboardDone.connect(self._go)

    def arrange(self, frame: Frame) -> None:
        """Take the frame's measures."""
        self._keys.arrange(frame)
        if self._keys.isVisible():
            self._page.set_keyboard_top(self._keys.y())

    def retranslate(self) -> None:
        """Take over the current language."""
        self._keys.retranslate()

    def _come(self, edit: QLineEdit) -> None:
        self._keys.attach(edit)
        self._keys.reset()
        self._keys.show()
        self._keys.raise_()
        self._page.set_keyboard_top(self._keys.y())

    def _go(self) -> None:
        self._keys.hide()
        self._page.set_keyboard_top(None)
