"""A field with its label, and a sentence when it is wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from woku_desktop.ui import focus, icons
from woku_desktop.ui.theme import RADIUS, Theme, font, keep_font, theme
from woku_desktop.ui.widgets.text import Text

HEIGHT = 40
_PADDING = 17
# Less than in front: a long address then shows whole in a small window.
_END_PADDING = 12
# QLineEdit keeps this to itself at either side of its text.
_QT_MARGIN = 2


class Edit(QLineEdit):
    """A line to type into: 40 px, radius 12, an edge that tells focus and fault.

    Args:
        icon: an icon in front of the text, such as a magnifying glass.
    """

    def __init__(self, parent: QWidget | None = None, *, icon: str = "") -> None:
        super().__init__(parent)
        self._icon = icon
        self._wrong = False
        self._height = HEIGHT
        self._face = font(15)
        self.setFrame(False)
        self.setFont(self._face)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        left = _PADDING - _QT_MARGIN + (27 if icon else 0)
        # One pixel up: where the eye puts the middle of a line of small letters.
        self.setTextMargins(left, 0, _END_PADDING - _QT_MARGIN, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def setWrong(self, wrong: bool) -> None:
        """Show the warning edge."""
        if wrong != self._wrong:
            self._wrong = wrong
            self.update()

    def wrong(self) -> bool:
        """Whether it shows the warning edge."""
        return self._wrong

    def setSize(self, px: int, height: int) -> None:
        """Another size of type, and another height, as a finger needs it."""
        self._height = height
        self._face = font(px)
        self.setFont(self._face)
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        keep_font(self, event, self._face)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus.entered(self, event.reason(), ring=False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme()
        edge, width = self._edge(colours)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(edge, width))
        painter.setBrush(colours.card if self.isEnabled() else colours.disabled)
        half = width / 2
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(rect, RADIUS - half, RADIUS - half)
        if self._icon:
            where = QRectF(_PADDING - 1, (self.height() - 20) / 2, 20, 20)
            icons.paint(painter, self._icon, where, colours.quiet)
        painter.end()
        super().paintEvent(event)

    def _edge(self, colours: Theme) -> tuple[QColor, int]:
        if self._wrong:
            return colours.warning, 2
        if self.hasFocus():
            return colours.accent, 2
        if not self.isEnabled():
            return colours.disabled, 1
        return (colours.quiet if self.underMouse() else colours.field_line), 1


class Field(QWidget):
    """Label, line, and room for a sentence.

    Attributes:
        edit: the line itself; its objectName and placeholder are the owner's.
    """

    def __init__(self, label: str = "", suffix: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = Edit(self)
        self._label = Text(px=14, line=20, weight=600)
        self._label.setBuddy(self.edit)
        self._suffix = Text(px=14, line=20, tone="quiet")
        self._sentence = Text(px=13, line=16, tone="warning", wrap=True)
        self._sentence.hide()
        head = QHBoxLayout()
        head.setSpacing(3)
        head.addWidget(self._label)
        head.addWidget(self._suffix, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.edit)
        column.addWidget(self._sentence)
        self.setFocusProxy(self.edit)
        self.setLabel(label, suffix)

    def setLabel(self, label: str, suffix: str = "") -> None:
        """Say what it is for; the suffix, such as "(optional)", stands behind it quietly."""
        self._label.setText(label)
        self._suffix.setText(suffix)
        self._suffix.setVisible(bool(suffix))
        self.edit.setAccessibleName(f"{label} {suffix}".strip())

    def setSize(self, px: int, line: int, height: int) -> None:
        """Another size of type, line, and of what is typed into, as a finger needs it."""
        for words in (self._label, self._suffix, self._sentence):
            words.setType(px, line)
        self.edit.setSize(px, height)

    def setWrong(self, sentence: str | None) -> None:
        """Mark it wrong and say why; None takes the mark off."""
        self.edit.setWrong(sentence is not None)
        self._sentence.setText(sentence or "")
        self._sentence.setVisible(sentence is not None)
        self.edit.setAccessibleDescription(sentence or "")

    def wrong(self) -> str | None:
        """The sentence that stands, if any."""
        return self._sentence.text() if self.edit.wrong() else None
