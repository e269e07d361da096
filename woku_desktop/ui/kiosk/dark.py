"""The screen outside the opening hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from woku_desktop.ui.kiosk.corner import AdminCorner
from woku_desktop.ui.texts import translate

if TYPE_CHECKING:
    from woku_desktop.ui.kiosk.frame import Frame


class Dark(QWidget):
    """Black, and deaf to everything but staff's corner: it covers the whole window.

    Signals:
        adminAsked(): staff held their corner.
    """

    adminAsked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("darkScreen")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.corner = AdminCorner(self)
        self.corner.held.connect(self.adminAsked)

    def arrange(self, frame: Frame) -> None:
        """Put the corner in its place."""
        self.corner.fit(frame)

    def retranslate(self) -> None:
        """Take over the current language."""
        self.setAccessibleName(translate("Kiosk", "This station is closed now."))
        self.corner.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), Qt.GlobalColor.black)
