"""What Woku understood: plain text that can be selected, copied and read out."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from woku_desktop.ui.texts import quoted
from woku_desktop.ui.theme import font, theme


class Transcription(QTextEdit):
    """Scrolls inside itself when there is more than fits.

    Args:
        px: the type's size in logical pixels.
        line: the height of a line, likewise.
    """

    def __init__(self, px: float = 20, line: int = 32) -> None:
        super().__init__()
        self._line = line
        self._quote = ""
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(font(px))
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self._dress()

    def set_quote(self, text: str) -> None:
        """Show what was said, in quotation marks; "" shows nothing."""
        self.setVisible(bool(text.strip()))
        if text == self._quote:
            return
        self._quote = text
        self.setPlainText(quoted(text) if text.strip() else "")
        lines = QTextBlockFormat()
        lines.setLineHeight(self._line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(lines)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # A new style sheet brings back the colours that it was first seen with.
        if event.type() in {QEvent.Type.ApplicationPaletteChange, QEvent.Type.StyleChange}:
            self._dress()

    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, theme().text)
        self.setPalette(palette)
