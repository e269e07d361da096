"""Plain text with a line height, which QLabel lacks."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from woku_desktop.ui.theme import font, keep_font, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

ELLIPSIS = "\u2026"
_REMEMBERED = 16
_WITH_ANOTHER_FONT = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange})

Span = tuple[int, int, str, int]
"""A stretch of a text with its own look: start, length, tone, weight."""

_LETTER_AT_THE_END = re.compile(r"\b\w-$")


class Text(QLabel):
    """A label that never renders HTML, with a fixed line height.

    A screen reader reads its text: give it no accessible name.

    Args:
        text: what it says.
        px: the size of the type, in logical pixels.
        line: the height of a line, in logical pixels.
        weight: 400, 600 or 700.
        tone: the name of its colour in the theme.
        wrap: whether it may take several lines; otherwise it is cut with an ellipsis.
        max_lines: where a wrapping one is cut with an ellipsis; 0 is never.
        tabular: whether its digits are equally wide.
    """

    def __init__(  # noqa: PLR0913 - a type style has this many sides
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        px: int = 15,
        line: int = 24,
        weight: int = 400,
        tone: str = "text",
        wrap: bool = False,
        max_lines: int = 0,
        tabular: bool = False,
    ) -> None:
        super().__init__(parent)
        self._measured: dict[tuple[str, float], tuple[int, float]] = {}
        self._face = font(px, weight, tabular=tabular)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._px = px
        self._line = line
        self._weight = weight
        self._tone = tone
        self._tabular = tabular
        self._max_lines = max_lines if wrap else 1
        self._spans: Sequence[Span] = ()
        self.setWordWrap(wrap)
        policy = QSizePolicy(
            QSizePolicy.Policy.Preferred,
            QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Fixed,
        )
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setFont(self._face)
        self.setText(text)

    def setText(self, text: str) -> None:
        # What was said here before may have been personal.
        self._measured.clear()
        super().setText(text)

    def setType(self, px: int, line: int, weight: int | None = None) -> None:
        """Change its size, as a smaller window does."""
        self._px, self._line = px, line
        self._weight = self._weight if weight is None else weight
        self._face = font(px, self._weight, tabular=self._tabular)
        self.setFont(self._face)
        self.updateGeometry()
        self.update()

    def setTone(self, tone: str) -> None:
        """Change its colour, by its name in the theme."""
        if tone != self._tone:
            self._tone = tone
            self.update()

    def setMaxLines(self, lines: int) -> None:
        """Change where a wrapping one is cut with an ellipsis; 0 is never."""
        self._max_lines = lines
        self.update()

    def setSpans(self, spans: Sequence[Span]) -> None:
        """Give stretches of the text their own look."""
        self._spans = spans
        self._measured.clear()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = math.ceil(self._natural_width())
        if not self.wordWrap():
            return QSize(width, self._line)
        width = min(width, 40 * self._px)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        if self.wordWrap():
            return QSize(4 * self._px, self._line)
        return QSize(min(self.sizeHint().width(), 3 * self._px), self._line)

    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        return self.height_saying(self.text(), width)

    def height_saying(self, text: str, width: int) -> int:
        """How high it would be with this text, in logical pixels."""
        if not self.wordWrap():
            return self._line
        return self._line * max(1, self._measure(text, width)[0])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in _WITH_ANOTHER_FONT:
            self._measured.clear()
        super().changeEvent(event)
        keep_font(self, event, self._face)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        shown = self._elided()
        layout, lines = self._lines(shown, self.width())
        colours = theme()
        painter = QPainter(self)
        painter.setPen(colours.colour(self._tone))
        height = self._line * max(1, len(lines))
        top = 0.0
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top = max(0.0, (self.height() - height) / 2)
        top += _baseline(self.font(), self._line) - (layout.lineAt(0).ascent() if lines else 0)
        for number in range(layout.lineCount()):
            layout.lineAt(number).setPosition(
                QPointF(self._indent(lines[number]), top + number * self._line)
            )
        layout.draw(painter, QPointF(0, 0))

    def _indent(self, line_width: float) -> float:
        if self.alignment() & Qt.AlignmentFlag.AlignRight:
            return self.width() - line_width
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return (self.width() - line_width) / 2
        return 0.0

    def _natural_width(self) -> float:
        return self._measure(self.text(), 10_000_000)[1]

    def _elided(self) -> str:
        text = self.text()
        if self._max_lines == 0:
            return text
        layout, lines = self._lines(text, self.width())
        if not self.wordWrap():
            if not lines or lines[0] <= self.width():
                return text
            return QFontMetricsF(self.font()).elidedText(
                text, Qt.TextElideMode.ElideRight, self.width()
            )
        if len(lines) <= self._max_lines:
            return text
        last = layout.lineAt(self._max_lines - 1)
        rest = text[last.textStart() :].replace("\n", " ")
        cut = QFontMetricsF(self.font()).elidedText(rest, Qt.TextElideMode.ElideRight, self.width())
        return text[: last.textStart()] + cut

    def _measure(self, text: str, width: float) -> tuple[int, float]:
        """How many lines it takes, and how wide the widest is.

        A layout asks many times over for the same few widths, and breaking lines takes long.
        """
        asked = (text, width)
        if asked not in self._measured:
            if len(self._measured) >= _REMEMBERED:
                self._measured.clear()
            _, widths = self._lines(text, width)
            self._measured[asked] = (len(widths), max(widths, default=0.0))
        return self._measured[asked]

    def _lines(self, text: str, width: float) -> tuple[QTextLayout, list[float]]:
        layout = QTextLayout(text.replace("\n", "\u2028"), self.font())
        option = QTextOption()
        option.setWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
            if self.wordWrap()
            else QTextOption.WrapMode.NoWrap
        )
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        widths = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            _leave_no_letter(line, text)
            widths.append(line.naturalTextWidth())
        layout.endLayout()
        return layout, widths

    def _formats(self) -> list[QTextLayout.FormatRange]:
        if not self._spans:
            return []
        from PySide6.QtGui import QTextCharFormat

        made = []
        for start, length, tone, weight in self._spans:
            look = QTextCharFormat()
            look.setForeground(theme().colour(tone))
            look.setFontWeight(weight)
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = start, length, look
            made.append(part)
        return made


def _leave_no_letter(line: QTextLine, text: str) -> None:
    """Have a line that would end behind the letter of an "e-mail" end before it.

    A hyphen that forbids the break is in few fonts, Inter not among them.
    """
    start = line.textStart()
    end = start + line.textLength()
    found = _LETTER_AT_THE_END.search(text, start, end)
    if found is not None and found.start() > start and text[end : end + 1].isalpha():
        line.setNumColumns(found.start() - start)


def _baseline(face: QFont, line: int) -> int:
    """How far below a line's top its letters stand: on a whole pixel, so that they are sharp."""
    metrics = QFontMetricsF(face)
    ascent = math.floor(metrics.ascent() + 0.5)
    descent = math.floor(metrics.descent() + 0.5)
    return (line - ascent - descent) // 2 + ascent
