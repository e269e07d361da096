"""A field of several lines, with a limit, that leaves nothing behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, QTextBoundaryFinder, Signal
from PySide6.QtGui import (
    QClipboard,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPalette,
    QPen,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from woku_desktop.ui import focus
from woku_desktop.ui.theme import RADIUS, font, keep_font, theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPaintEvent, QResizeEvent

# Asks clipboard managers to keep no copy; and it tells what was copied from here.
_SECRET = "x-kde-passwordManagerHint"  # noqa: S105 - a format's name

# So many times the limit is looked at of what is pasted: a clipboard may hold a whole book.
_LOOKED_AT = 4


class TextArea(QPlainTextEdit):
    """Several lines of plain text; Tab leaves it, and Ctrl+Enter is left to the window.

    Args:
        limit: how many characters it takes.
        cleaned: what is left of a text that is pasted.

    Signals:
        wasCut(): there was more than fits, and the rest was left out.
        escaped(): the Escape key was pressed.
        focusChanged(): it got the focus, or lost it.
    """

    wasCut = Signal()
    escaped = Signal()
    focusChanged = Signal()

    def __init__(self, limit: int, cleaned: Callable[[str], str]) -> None:
        super().__init__()
        self.wear(font(15))
        self._limit = limit
        self._cleaned = cleaned
        self._end_of_change = 0
        self.setObjectName("textField")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhMultiLine | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self._dress()
        self.document().contentsChange.connect(self._note_change)
        self.document().contentsChanged.connect(self._keep_to_the_limit)

    def wear(self, face: QFont) -> None:
        """Take a font, and keep it whatever the theme."""
        self._face = face
        self.setFont(face)

    def forget(self) -> None:
        """Empty it, with what could bring its words back: undoing, and copies of it."""
        self.setPlainText("")
        clipboard = QGuiApplication.clipboard()
        owned = {
            QClipboard.Mode.Clipboard: clipboard.ownsClipboard(),
            QClipboard.Mode.Selection: clipboard.ownsSelection(),
        }
        for mode, ours in owned.items():
            if ours and clipboard.mimeData(mode).hasFormat(_SECRET):
                clipboard.clear(mode)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if not source.hasText():
            return
        pasted = source.text()
        most = _LOOKED_AT * self._limit
        looked_at = self._cleaned(pasted[:most])
        cursor = self.textCursor()
        room = self._limit - len(self.toPlainText()) + len(cursor.selectedText())
        cursor.insertText(looked_at[: max(0, room)])
        self.ensureCursorVisible()
        if len(looked_at) > room or len(pasted) > most:
            self.wasCut.emit()

    def createMimeDataFromSelection(self) -> QMimeData:
        made = QMimeData()
        made.setText(self.textCursor().selection().toPlainText())
        made.setData(_SECRET, b"secret")
        return made

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus.entered(self, event.reason(), ring=False)
        self.focusChanged.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focusChanged.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        keep_font(self, event, self._face)
        # A new style sheet brings back the colours that it was first seen with.
        if event.type() in {QEvent.Type.ApplicationPaletteChange, QEvent.Type.StyleChange}:
            self._dress()

    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, theme().text)
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, theme().quiet)
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme().quiet)
        self.setPalette(palette)

    def _note_change(self, position: int, removed: int, added: int) -> None:
        del removed
        self._end_of_change = position + added

    def _keep_to_the_limit(self) -> None:
        """Take back the end of what was just put in, wherever that was and whatever put it in."""
        text = self.toPlainText()
        excess = len(text) - self._limit
        if excess <= 0:
            return
        # Positions count UTF-16 units, characters may take two.
        units = text.encode("utf-16-le")
        end = min(self._end_of_change, len(units) // 2)
        before = units[: 2 * end].decode("utf-16-le", "ignore")
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, before)
        finder.setPosition(len(before[: max(0, len(before) - excess)].encode("utf-16-le")) // 2)
        if not finder.isAtBoundary():
            finder.toPreviousBoundary()
        cursor = QTextCursor(self.document())
        cursor.setPosition(max(0, finder.position()))
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.joinPreviousEditBlock()
        cursor.removeSelectedText()
        cursor.endEditBlock()
        self.wasCut.emit()


class TextField(QWidget):
    """The area in its frame, painted like a line to type into.

    Args:
        limit: how many characters it takes.
        cleaned: what is left of a text that is pasted.

    Attributes:
        area: what is typed into.
    """

    def __init__(self, limit: int, cleaned: Callable[[str], str]) -> None:
        super().__init__()
        self.area = TextArea(limit, cleaned)
        self.setFocusProxy(self.area)
        self.area.focusChanged.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.area)
        self.set_compact(compact=False)

    def set_compact(self, *, compact: bool) -> None:
        """Take less room, in a small window."""
        self._above = 6 if compact else 10
        self._fit_lines()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_lines()

    def _fit_lines(self) -> None:
        """Room for whole lines only: none is cut in two at the lower edge."""
        line = QFontMetrics(self.area.font()).lineSpacing()
        rest = max(0, self.height() - 2 * self._above) % line
        self._layout.setContentsMargins(17, self._above, 6, self._above + rest)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme()
        focused = self.area.hasFocus()
        edge = colours.quiet if self.underMouse() else colours.field_line
        if not self.isEnabled():
            edge = colours.disabled
        width = 2 if focused else 1
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.accent if focused else edge, width))
        painter.setBrush(colours.card if self.isEnabled() else colours.disabled)
        half = width / 2
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(rect, RADIUS - half, RADIUS - half)
