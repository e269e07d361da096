"""The screen outside the opening hours."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from woku_desktop.ui.texts import translate


class Dark(QWidget):
    """Black, and deaf to everything: it covers the whole window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("darkScreen")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def retranslate(self) -> None:
        """Take over the current language."""
        self.setAccessibleName(translate("Kiosk", "This station is closed now."))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), Qt.GlobalColor.black)
