"""The list of wokus to choose from: what it holds, how its rows look, what keys do to it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from woku_desktop.ui import icons
from woku_desktop.ui.texts import translate
from woku_desktop.ui.theme import SEGMENT_RADIUS, font, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from woku_desktop.domain.feedback import WokuId
    from woku_desktop.domain.woku import WokuInfo

Index = QModelIndex | QPersistentModelIndex

ROW = 56
_INSET = 12
_CHECK = 20
_ID_END = 6
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def standing(info: WokuInfo) -> str:
    """What a woku does not take, in a word; "" if it takes opinions."""
    if info.closed:
        return translate("Wokus", "Closed")
    if info.reviews_disabled:
        return translate("Wokus", "Takes no opinions now")
    return ""


class WokuModel(QAbstractListModel):
    """Wokus in the order they came, those that a search leaves."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[WokuInfo, ...] = ()
        self._shown: tuple[WokuInfo, ...] = ()
        self._described: Counter[tuple[str, str]] = Counter()
        self._current: WokuId | None = None
        self._search = ""

    def show(self, wokus: Sequence[WokuInfo], current: WokuId | None) -> None:
        """List these, and mark the one in use."""
        self._all, self._current = tuple(wokus), current
        self._described = Counter((info.title, info.description) for info in self._all)
        self._reset()

    def search(self, text: str) -> None:
        """Leave only those that hold every word of it: in their name, question or id."""
        self._search = text
        self._reset()

    @property
    def total(self) -> int:
        """How many there are, found or not."""
        return len(self._all)

    def woku(self, row: int) -> WokuInfo:
        """The one of a row."""
        return self._shown[row]

    def row_of(self, woku_id: WokuId | None) -> int:
        """Where a woku stands; -1 if it is not shown."""
        rows = (row for row, info in enumerate(self._shown) if info.id == woku_id)
        return next(rows, -1)

    def in_use(self, row: int) -> bool:
        """Whether it is the one that opinions go to."""
        return self._shown[row].id == self._current

    def about(self, row: int) -> str:
        """What tells it from the others of its name: what it asks, its id, or both."""
        info = self._shown[row]
        said = info.description
        if self._described[info.title, said] > 1:
            # In front: what stands behind a long question is cut.
            return f"…{info.id.value[-_ID_END:]} · {said}"
        return said

    def rowCount(self, parent: Index | None = None) -> int:
        del parent
        return len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        info = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return info.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            used = translate("Wokus", "in use") if self.in_use(index.row()) else ""
            parts = (info.title, standing(info), self.about(index.row()), used)
            return ", ".join(filter(None, parts))
        return None

    def _reset(self) -> None:
        words = self._search.casefold().split()
        self.beginResetModel()
        self._shown = tuple(
            info
            for info in self._all
            if all(word in f"{info.title} {info.question} {info.id}".casefold() for word in words)
        )
        self.endResetModel()


class _Rows(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, WokuModel)
        info, colours = model.woku(index.row()), theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(option.rect)
        self._paint_ground(painter, option, area)
        inner = area.adjusted(_INSET, 8, -_INSET - _CHECK - 8, -8)
        where = QRectF(area.right() - _INSET - _CHECK, area.center().y() - 10, _CHECK, _CHECK)
        if model.in_use(index.row()):
            icons.paint(painter, "check", where, colours.accent)
        stands = standing(info)
        second = " · ".join(filter(None, (stands, model.about(index.row()))))
        lines = (
            (info.title, font(15, 600), colours.text),
            (second, font(13), colours.warning if stands else colours.quiet),
        )
        for number, (text, face, colour) in enumerate(lines):
            painter.setFont(face)
            painter.setPen(colour)
            line = QRect(inner.left(), inner.top() + 20 * number, inner.width(), 20)
            # Ids differ at their end.
            is_id = text.endswith(info.id.value)
            mode = Qt.TextElideMode.ElideMiddle if is_id else Qt.TextElideMode.ElideRight
            cut = QFontMetricsF(face).elidedText(text, mode, inner.width())
            painter.drawText(line, _LEFT, cut)
        painter.restore()

    @staticmethod
    def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, area: QRect) -> None:
        colours, state = theme(), option.state
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(colours.accent, 2) if focused else Qt.PenStyle.NoPen)
        over = state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected)
        if over or focused:
            painter.setBrush(colours.hover)
            inner = QRectF(area).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(inner, SEGMENT_RADIUS, SEGMENT_RADIUS)


class WokuListView(QListView):
    """Enter, Space or a click chooses a row.

    Signals:
        chosen(row: int)
        leftUpwards(): the key for one row up was pressed in the first row.
    """

    chosen = Signal(int)
    leftUpwards = Signal()

    def __init__(self, model: WokuModel) -> None:
        super().__init__()
        self.setObjectName("wokuList")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setItemDelegate(_Rows(self))
        self.setModel(model)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and index.isValid():
            self.chosen.emit(index.row())
        elif key == Qt.Key.Key_Up and index.row() <= 0:
            self.leftUpwards.emit()
        else:
            super().keyPressEvent(event)
