"""Plain text with a line height of its own, which QLabel lacks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy

from woku_desktop.ui.theme import font, theme


class Paragraph(QLabel):
    """A label in the program's type; never anything but plain text.

    A line that doesn't wrap asks for all the room it needs, unless it may be elided.

    Args:
        px: the type's size in logical pixels.
        line: the height of a line, likewise.
        weight: 400, 600 or 700.
        tone: the name of a colour of the theme; read anew at every paint.
        wrap: whether it breaks into lines.
        elide: whether a line that is too long ends in dots.
        tabular: whether all digits are equally wide.
    """

    def __init__(
        self,
        text: str = "",
        *,
        px: float = 15,
        line: int = 24,
        weight: int = 400,
        tone: str = "text",
        wrap: bool = False,
        elide: bool = False,
        tabular: bool = False,
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._line = line
        self._tone = tone
        self._elide = elide
        self.setWordWrap(wrap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setFont(font(px, weight, tabular=tabular))
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Take another colour of the theme."""
        if tone != self._tone:
            self._tone = tone
            self.update()

    def set_type(self, px: float, line: int, weight: int = 400) -> None:
        """Take another size."""
        self._line = line
        self.setFont(font(px, weight))
        self.updateGeometry()
        self.update()

    def lines_at(self, width: float) -> int:
        """How many lines the text takes at a width in logical pixels."""
        return self._laid_out(width).lineCount() if self.text() else 0

    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        return max(1, self.lines_at(inner)) * self._line + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        natural = self._natural_width()
        if self.wordWrap():
            natural = min(natural, 320)
        width = natural + margins.left() + margins.right()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        if self.wordWrap():
            return QSize(min(hint.width(), 80), self._line)
        if self._elide:
            return QSize(min(hint.width(), 32), hint.height())
        return hint

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        area = self.contentsRect()
        painter = QPainter(self)
        painter.setPen(theme().colour(self._tone))
        text = self.text()
        if self._elide:
            metrics = QFontMetricsF(self.font())
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width() + 0.5)
        layout = self._laid_out(area.width(), text)
        height = layout.lineCount() * self._line
        top = area.top()
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top += max(0, (area.height() - height) // 2)
        layout.draw(painter, QPointF(area.left(), top))

    def _natural_width(self) -> int:
        metrics = QFontMetricsF(self.font())
        rows = self.text().split("\n")
        return int(max(metrics.horizontalAdvance(row) for row in rows)) + 1

    def _laid_out(self, width: float, text: str | None = None) -> QTextLayout:
        option = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        wraps = self.wordWrap()
        option.setWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
            if wraps
            else QTextOption.WrapMode.NoWrap
        )
        shown = self.text() if text is None else text
        # A line break in a text is a line separator to a layout.
        layout = QTextLayout(shown.replace("\n", "\u2028"), QFont(self.font()))
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        top = 0
        while (row := layout.createLine()).isValid():
            row.setLineWidth(max(1.0, width))
            row.setPosition(QPointF(0, top + (self._line - row.height()) / 2))
            top += self._line
        layout.endLayout()
        return layout
