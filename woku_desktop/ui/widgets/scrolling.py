"""A middle that scrolls when there is more than fits, without its words moving aside for that."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

BAR = 12
"""How wide the scroll bar is: it stands in the margin beside the content."""


class Scrolling(QScrollArea):
    """Give it the card's width and BAR more; the content keeps the card's.

    Attributes:
        body: what scrolls.
        column: where its content is put.
    """

    def __init__(self) -> None:
        super().__init__()
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Every control in it scrolls itself into sight.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.body)
        self.verticalScrollBar().rangeChanged.connect(self._leave_room)
        self._leave_room(0, 0)

    def _leave_room(self, _lowest: int, highest: int) -> None:
        self.column.setContentsMargins(0, 0, 0 if highest else BAR, 0)
