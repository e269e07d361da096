"""A middle that scrolls when there is more than fits, without its words moving aside for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

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


class ScrolledPage(QScrollArea):
    """A page that scrolls, and is as high as its wrapped words need.

    By itself Qt gives such a page its minimum height, for which words are not wrapped.

    Args:
        page: has a layout.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        page.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        layout = self._page.layout()
        if layout is not None and layout.hasHeightForWidth():
            self._page.setMinimumHeight(layout.heightForWidth(self.viewport().width()))
