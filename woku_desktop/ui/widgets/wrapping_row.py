"""Controls side by side, in as many rows as their words need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

GAP = 8


class WrappingRow(QWidget):
    """Keeps each control at the size it asks for, and begins a row where the next has no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controls: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, control: QWidget) -> None:
        """Put a control behind the others."""
        control.setParent(self)
        self._controls.append(control)

    def refit(self) -> None:
        """Take in that a control came, went or changed its words."""
        self.updateGeometry()
        self._place(self.width(), move=True)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(each.sizeHint().width() for each in shown) + GAP * max(0, len(shown) - 1)
        return QSize(width, self._place(max(width, self.width()), move=False))

    def minimumSizeHint(self) -> QSize:
        widest = max((each.sizeHint().width() for each in self._shown()), default=0)
        return QSize(widest, self._place(max(widest, self.width()), move=False))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.refit()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [each for each in self._controls if not each.isHidden()]

    def _place(self, width: int, *, move: bool) -> int:
        """Give each its place, if they are to move. Returns the height they take."""
        left = top = height = 0
        for control in self._shown():
            size = control.sizeHint()
            if left and left + size.width() > width:
                left, top = 0, top + height + GAP
            if move:
                control.setGeometry(left, top, min(size.width(), width), size.height())
            left += size.width() + GAP
            height = size.height()
        return top + height
