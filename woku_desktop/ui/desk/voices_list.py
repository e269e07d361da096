"""The list of voices: what keys and the pointer do to its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListView

from woku_desktop.ui.desk.voice_rows import VoiceRows
from woku_desktop.ui.desk.voice_words import Action, actions_of

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPoint
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from woku_desktop.ui.desk.voices import VoicesModel


class VoicesList(QListView):
    """Enter does the first thing that the current row offers, Delete the second.

    Space and digits are the window's.

    Signals:
        acted(row: int, action: Action): what a row offers was asked for.

    Args:
        model: what is listed.
    """

    acted = Signal(int, object)

    def __init__(self, model: VoicesModel) -> None:
        super().__init__()
        self._model = model
        self.setObjectName("voicesList")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._rows = VoiceRows(self, model)
        self._pressed: tuple[int, Action] | None = None
        self.setItemDelegate(self._rows)
        self.setModel(model)
        self.selectionModel().currentChanged.connect(self._refit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._act(self.currentIndex(), 0)
        elif key == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self._act(self.currentIndex(), 1)
        elif key == Qt.Key.Key_Space or Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # What is offered is a button: pressing it does not choose its row, which would move it.
        self._pressed = self._action_at(event.position().toPoint())
        if self._pressed is None or event.button() is not Qt.MouseButton.LeftButton:
            self._pressed = None
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            super().mouseReleaseEvent(event)
        elif self._action_at(event.position().toPoint()) == pressed:
            self.acted.emit(*pressed)

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
            self.acted.emit(index.row(), actions[which])

    def _refit(self, current: QModelIndex, previous: QModelIndex) -> None:
        """The current row may be higher than the others."""
        del previous
        # At once: it could be scrolled to no further than its height of before allows.
        self.doItemsLayout()
        if current.isValid():
            self.scrollTo(current)
