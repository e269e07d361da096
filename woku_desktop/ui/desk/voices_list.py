"""The list of voices: what keys and the pointer do to its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from woku_desktop.ui.desk.voice_rows import HEADING, ROW, VoiceRows
from woku_desktop.ui.desk.voice_words import Action, Heading, actions_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from woku_desktop.ui.desk.voices import VoicesModel

_KEYS = {
    Qt.Key.Key_Return: 0,
    Qt.Key.Key_Enter: 0,
    Qt.Key.Key_Delete: 1,
}


class VoicesList(QTableView):
    """Enter does the first thing that the current row offers, Delete the second.

    Space and digits are the window's. A table of one column, since Qt's list lays out all of
    100,000 rows whenever one of them changes.

    Signals:
        acted(row: int, action: Action): what a row offers was asked for.
        opened(row: int): a voice was pressed, or Enter was pressed on one that offers nothing.
        chosen(): other rows are selected now, or none.

    Args:
        model: what is listed.
    """

    acted = Signal(int, object)
    opened = Signal(int)
    chosen = Signal()

    def __init__(self, model: VoicesModel) -> None:
        super().__init__()
        self._model = model
        self.setObjectName("voicesList")
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        # The rows paint their own ground, with round corners.
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Highlight, QColor(0, 0, 0, 0))
        self.setPalette(colours)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        heights = self.verticalHeader()
        heights.hide()
        heights.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heights.setMinimumSectionSize(HEADING)
        heights.setDefaultSectionSize(ROW)
        self._rows = VoiceRows(self, model)
        self._pressed: tuple[int, Action] | None = None
        self._held = False
        self.setItemDelegate(self._rows)
        self.setModel(model)
        model.rowsInserted.connect(self._fit_headings)
        self._fit_headings()
        self.selectionModel().selectionChanged.connect(self.chosen)

    def selected_stretches(self) -> list[tuple[int, int]]:
        """The first and the last row of each stretch that is selected, from top to bottom.

        A heading inside of one is part of it.
        """
        selection = self.selectionModel().selection()
        ranges = [selection.at(each) for each in range(selection.count())]
        return sorted((each.top(), each.bottom()) for each in ranges)

    def choose(self, row: int) -> None:
        """Select one voice and bring it into sight; -1 selects none."""
        if row < 0:
            self.selectionModel().clear()
            return
        index = self._model.index(row)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        current = self.currentIndex()
        seen = QRect(QPoint(), event.oldSize()).intersects(self.visualRect(current))
        super().resizeEvent(event)
        # Under a button that is held down, another row would come to where it is let go.
        if seen and current.isValid() and not self._held:
            # What was chosen stays in sight while something comes up beside the list.
            if current.row() - 1 in self._model.heading_rows():
                self.scrollTo(current.siblingAtRow(current.row() - 1))
            self.scrollTo(current)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        # Home and End mean the first and the last row, not the column.
        if action is QAbstractItemView.CursorAction.MoveHome:
            return self._model.index(0)
        if action is QAbstractItemView.CursorAction.MoveEnd:
            return self._model.index(self._model.rowCount() - 1)
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, current = Qt.Key(event.key()), self.currentIndex()
        if key in _KEYS and current.isValid():
            self._act(current, _KEYS[key])
        elif key == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.choose(-1)
        elif key == Qt.Key.Key_Space or Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # What is offered is a button: pressing it does not choose its row, which would move it.
        self._held = True
        self._pressed = self._action_at(event.position().toPoint())
        if self._pressed is None or event.button() is not Qt.MouseButton.LeftButton:
            self._pressed = None
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = False
        pressed, self._pressed = self._pressed, None
        if pressed is not None:
            if self._action_at(event.position().toPoint()) == pressed:
                self._do(*pressed)
            return
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton:
            if index.isValid() and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                self._open(index)
                if self.isVisible():
                    # Whoever looks with the mouse is not led to a button that a key would press.
                    self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.scrollTo(self.currentIndex())

    def _do(self, row: int, action: Action) -> None:
        if action is Action.OPEN:
            self.opened.emit(row)
        else:
            self.acted.emit(row, action)

    def _open(self, index: QModelIndex) -> None:
        if not isinstance(self._model.item(index.row()), Heading):
            self.opened.emit(index.row())

    def _action_at(self, where: QPoint) -> tuple[int, Action] | None:
        index = self.indexAt(where)
        if index.isValid():
            for action, area in self._rows.action_areas(self.visualRect(index), index).items():
                if area.contains(where):
                    return index.row(), action
        return None

    def _act(self, index: QModelIndex, which: int) -> None:
        actions = actions_of(self._model.item(index.row()))
        if which < len(actions):
            self._do(index.row(), actions[which])
        elif which == 0:
            self._open(index)

    def _fit_headings(self) -> None:
        for row in self._model.heading_rows():
            if self.rowHeight(row) != HEADING:
                self.setRowHeight(row, HEADING)
