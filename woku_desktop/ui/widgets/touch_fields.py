"""Fields for one visitor after the other: nothing can be marked, copied, or brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from woku_desktop.ui import focus, icons
from woku_desktop.ui.theme import RADIUS, font, keep_font, theme
from woku_desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import (
        QContextMenuEvent,
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QShowEvent,
    )

    from woku_desktop.ui.kiosk.frame import Frame

_KEY = QKeySequence.StandardKey
_NEVER = (_KEY.Copy, _KEY.Cut, _KEY.Paste, _KEY.Undo, _KEY.Redo, _KEY.SelectAll)
# QLineEdit keeps this to itself at either side of its text.
_QT_MARGIN = 2
_SPARE = 4
_CURSOR = 4  # as drawn: how wide the cursor is
# Where a line's cursor is in the middle of what Qt calls its rectangle, in a style of one pixel.
_CURSOR_AT = 5

_HINTS = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData


def _is_never(event: QKeyEvent) -> bool:
    """Whether a key would reach for the clipboard, or for what was typed before."""
    return any(event.matches(each) for each in _NEVER)


def _paint_shape(painter: QPainter, widget: QWidget, focused: bool, scale: float) -> None:
    """The card and the edge of a field; thick while it is typed into."""
    colours = theme()
    width = max(2.0, 4 * scale) if focused else max(1.0, 2 * scale)
    edge = colours.accent if focused else colours.field_line
    if not widget.isEnabled():
        edge = colours.disabled
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, width))
    painter.setBrush(colours.card if widget.isEnabled() else colours.disabled)
    half = width / 2
    radius = RADIUS * scale - half
    rect = QRectF(widget.rect()).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(rect, radius, radius)


class TouchField(QLineEdit):
    """A line to type into: large, with an icon.

    A touch puts the cursor somewhere and does nothing else. No menu, no clipboard, no marking, no
    undoing; a keyboard that is plugged in types, too.

    Args:
        icon: the icon in front of the text.
        limit: how many characters it takes.
        hints: what kind of text it is for.
        tabular: whether its digits stand still while more are typed.
    """

    def __init__(
        self,
        icon: str,
        limit: int,
        hints: Qt.InputMethodHint = Qt.InputMethodHint.ImhNone,
        parent: QWidget | None = None,
        *,
        tabular: bool = False,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._scale = 1.0
        self._px = 40
        self._tabular = tabular
        self._face = font(self._px, tabular=tabular)
        self._padding = 32
        self.setFrame(False)
        self.setMaxLength(limit)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        self.setAcceptDrops(False)
        self.setInputMethodHints(hints | _HINTS)
        self.unsetCursor()
        self.selectionChanged.connect(self._mark_nothing)

    def fit(self, frame: Frame, px: float, padding: float) -> None:
        """Take the frame's measures.

        Args:
            frame: where it stands.
            px: the size of its type, as drawn.
            padding: what is left free at either side, as drawn.
        """
        self._scale, self._px, self._padding = frame.scale, frame.type_px(px), frame.px(padding)
        self._face = font(self._px, tabular=self._tabular)
        self.setFont(self._face)
        left = self._padding + (round(1.45 * self._px) if self._icon else 0)
        self.setTextMargins(left - _QT_MARGIN, 0, self._padding - _QT_MARGIN, 1)
        self.update()

    def forget(self) -> None:
        """Empty it, with what could bring its words back."""
        # Unlike clear(), this leaves nothing to undo.
        self.setText("")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        keep_font(self, event, self._face)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus.entered(self, event.reason(), ring=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_never(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark nothing."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        _paint_shape(painter, self, self.hasFocus(), self._scale)
        if self._icon:
            side = round(self._px)
            where = QRectF(self._padding, (self.height() - side) / 2, side, side)
            icons.paint(painter, self._icon, where, theme().quiet)
        painter.end()
        super().paintEvent(event)
        if self.hasFocus():
            QPainter(self).fillRect(self._cursor(), theme().accent)

    def _cursor(self) -> QRect:
        """A cursor that is seen from where somebody stands; Qt's own is as thin as a hair."""
        thin = self.cursorRect()
        width = max(2, round(_CURSOR * self._scale))
        high = round(1.2 * self._px)
        return QRect(thin.x() + _CURSOR_AT, (self.height() - high) // 2, width, high)

    def _mark_nothing(self) -> None:
        if self.hasSelectedText():
            self.deselect()


class _Area(TextArea):
    """Several lines, with nothing to mark, to copy, or to undo."""

    def __init__(self, limit: int, cleaned: Callable[[str], str]) -> None:
        super().__init__(limit, cleaned)
        self.setUndoRedoEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(False)
        self.setInputMethodHints(self.inputMethodHints() | _HINTS)
        self.viewport().unsetCursor()
        self.selectionChanged.connect(self._mark_nothing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_never(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        del source
        return False

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take nothing that was copied."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark nothing."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ensureCursorVisible()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.ensureCursorVisible()

    def _mark_nothing(self) -> None:
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)


class TouchText(QWidget):
    """A field of several lines; it follows the cursor, and shows whole lines only.

    Args:
        limit: how many characters it takes.
        cleaned: what is left of a text that comes from elsewhere.

    Attributes:
        area: what is typed into.
    """

    def __init__(
        self, limit: int, cleaned: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._scale = 1.0
        self.area = _Area(limit, cleaned)
        self.area.setParent(self)
        self.area.focusChanged.connect(self.update)
        self.setFocusProxy(self.area)

    def fit(self, frame: Frame, px: float, padding: float) -> None:
        """Take the frame's measures, as `TouchField.fit`; its geometry is set before."""
        self._scale = frame.scale
        face = font(frame.type_px(px))
        self.area.wear(face)
        self.area.setCursorWidth(max(2, frame.px(_CURSOR)))
        side = frame.px(padding)
        above = frame.px(padding / 2)
        line = QFontMetrics(face).lineSpacing()
        rest = max(0, self.height() - 2 * above) % line
        top = above + rest // 2
        # Lines are a fraction higher than Qt says, and the last one must not be scrolled away.
        high = self.height() - 2 * above - rest + _SPARE
        self.area.setGeometry(side, top, self.width() - 2 * side, high)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        _paint_shape(QPainter(self), self, self.area.hasFocus(), self._scale)
