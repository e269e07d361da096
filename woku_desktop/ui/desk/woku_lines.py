"""The lines below the list of wokus: each opens into a field."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from woku_desktop.ui import icons
from woku_desktop.ui.theme import font, theme
from woku_desktop.ui.widgets.buttons import GAP, SecondaryButton, TextButton
from woku_desktop.ui.widgets.fields import Edit
from woku_desktop.ui.widgets.text import Text


class Line(QWidget):
    """A thin line between two parts."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(9)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        QPainter(self).fillRect(0, 4, self.width(), 1, theme().line)


class _Opener(TextButton):
    """Its words begin at the left, and are cut where they don't fit."""

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look = self.look(theme())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_shape(painter, look)
        top = round((self.height() - self.icon_px) / 2)
        where = QRectF(self.padding, top, self.icon_px, self.icon_px)
        icons.paint(painter, self.icon_name, where, theme().quiet)
        left = self.padding + self.icon_px + GAP
        face = QFontMetricsF(font(self.text_px, self.text_weight))
        room = self.width() - left - self.padding
        shown = face.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        self._paint_text(painter, shown, self.text_weight, look.text, left)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, super().minimumSizeHint().height())


class Typed(QWidget):
    """A button that opens a field with a button of its own.

    Signals:
        opened(): the button was pressed.
        given(text: str): what was typed is done.
        resized(): it needs more room, or less.

    Args:
        icon: the button's.
        name: what the object names of its parts begin with.
    """

    opened = Signal()
    given = Signal(str)
    resized = Signal()

    def __init__(self, icon: str, name: str) -> None:
        super().__init__()
        self.opener = _Opener("", icon, tone="text")
        self.opener.setButtonHeight(40)
        self.opener.text_px, self.opener.text_weight = 15, 400
        self.opener.setObjectName(f"{name}Button")
        self.opener.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.edit = Edit()
        self.edit.setObjectName(f"{name}Field")
        self.done = SecondaryButton()
        self.done.setButtonHeight(40)
        self.done.setObjectName(f"{name}Done")
        self.sentence = Text(px=13, line=16, tone="quiet", wrap=True, max_lines=3)
        self.sentence.setObjectName(f"{name}Sentence")
        self._hint = ""
        self._fields = QWidget()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.edit, 1)
        row.addWidget(self.done)
        below = QVBoxLayout(self._fields)
        below.setContentsMargins(12, 4, 12, 8)
        below.setSpacing(4)
        below.addLayout(row)
        below.addWidget(self.sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.opener)
        column.addWidget(self._fields)
        self._fields.hide()
        self.opener.clicked.connect(self._pressed)
        self.edit.returnPressed.connect(self._give)
        self.done.clicked.connect(self._give)
        self.edit.textEdited.connect(lambda: self.set_wrong(""))

    def set_texts(self, opener: str, field: str, done: str, hint: str = "") -> None:
        """Its words: the button's, the field's, the second button's, and a hint below."""
        self.opener.setText(opener)
        self.opener.setAccessibleName(opener)
        self.edit.setPlaceholderText(field)
        self.edit.setAccessibleName(field)
        self.done.setText(done)
        self._hint = hint
        if not self.edit.wrong():
            self.set_wrong("")

    def set_wrong(self, why: str) -> None:
        """Say why what was typed won't do; "" leaves the hint."""
        self.edit.setWrong(bool(why))
        self.edit.setAccessibleDescription(why or self._hint)
        self.sentence.setText(why or self._hint)
        self.sentence.setTone("warning" if why else "quiet")
        self.sentence.setVisible(bool(why or self._hint))
        self.resized.emit()

    def set_busy(self, *, busy: bool) -> None:
        """Wait for an answer."""
        self.done.setEnabled(not busy)

    def unfold(self, text: str) -> None:
        """Show the field with a text in it."""
        self.edit.setText(text)
        self.set_wrong("")
        self._fields.show()
        self.edit.setFocus(Qt.FocusReason.TabFocusReason)
        self.edit.selectAll()
        self.resized.emit()

    def fold(self) -> None:
        """Show the button alone."""
        if self._fields.isVisibleTo(self):
            self._fields.hide()
            self.set_busy(busy=False)
            self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._fields.isVisible():
            self.fold()
            self.opener.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            event.ignore()

    def _pressed(self) -> None:
        if self._fields.isVisible():
            self.fold()
        else:
            self.opened.emit()

    def _give(self) -> None:
        if self.done.isEnabled():
            self.given.emit(self.edit.text())
