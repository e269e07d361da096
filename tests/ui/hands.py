"""A person at the desk: real events on real controls of a window that a test plays for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.screens import Shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from woku_desktop.ui.capture.phases import Phase


KEY = Qt.Key


class Desk(Shown):
    """A window on a real screen, and hands to work it."""

    def __init__(self, qtbot: QtBot, language: str = "es", size: tuple[int, int] = (1100, 720)):
        super().__init__(language, size)
        with qtbot.waitActive(self.window):
            self.window.activateWindow()
        qtbot.waitUntil(lambda: self.there("voicesList"))

    def find(self, name: str) -> QWidget:
        """The visible control of that name."""
        found = [each for each in self.window.findChildren(QWidget, name) if each.isVisible()]
        assert len(found) == 1, (name, found)
        return found[0]

    def there(self, name: str) -> bool:
        return any(each.isVisible() for each in self.window.findChildren(QWidget, name))

    def text(self, name: str) -> str:
        return str(self.find(name).property("text"))

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self._focused(), key)

    def type(self, said: str) -> None:
        QTest.keyClicks(self._focused(), said)

    def focus(self) -> str:
        """The name of what has the keyboard."""
        return self._focused().objectName()

    def tab_to(self, name: str, limit: int = 30) -> None:
        for _ in range(limit):
            if self.focus() == name:
                return
            self.press(KEY.Key_Tab)
        raise AssertionError(f"{name} can't be reached by Tab")

    def phase(self) -> Phase:
        return self.window.flow.phase

    def _focused(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused
