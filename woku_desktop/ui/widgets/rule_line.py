"""A sentence in room that is left over: it never moves anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy

from woku_desktop.ui.widgets.text import Text
from woku_desktop.ui.widgets.tooltip import set_tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_LINE = 20


class RuleLine(Text):
    """What the woku does not take; not drawn where there is no room for the line."""

    def __init__(self) -> None:
        super().__init__(px=14, line=_LINE, tone="quiet")
        self.setObjectName("wokuRuleLabel")
        self.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.hide()

    def setRule(self, sentence: str, tone: str) -> None:
        """Say it; "" says nothing."""
        self.setText(sentence)
        set_tooltip(self, sentence)
        self.setTone(tone)
        self.setVisible(bool(sentence))

    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.height() >= _LINE:
            super().paintEvent(event)
