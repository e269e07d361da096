"""What was just discarded can be brought back, for as long as the bar stands."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from woku_desktop.domain.submission import State
from woku_desktop.ui.announce import announce
from woku_desktop.ui.texts import translate
from woku_desktop.ui.widgets.buttons import TextButton
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from woku_desktop.domain.submission import Submission
    from woku_desktop.ui.ports import Deliveries

_TICK_MS = 200


class UndoBar(Card):
    """Counts down; several voices share it, each until its own time is over.

    Signals:
        ended(): it is gone, and had the focus.
        changed(): it came or went.

    Args:
        deliveries: what is asked to bring voices back.
        now: the time in UTC.
    """

    ended = Signal()
    changed = Signal()

    def __init__(self, deliveries: Deliveries, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.setObjectName("undoBar")
        self.hide()
        self._deliveries = deliveries
        self._now = now
        self._until: dict[str, datetime] = {}
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self.refresh)
        self._text = Text(px=14, line=20, weight=600, wrap=True, tabular=True)
        self.undo = TextButton("", "redo")
        self.undo.setObjectName("undoButton")
        self.undo.clicked.connect(self._undo)
        self._shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        self._shortcut.activated.connect(self._undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        row.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def words(self) -> str:
        """What it says, as plain text."""
        return self._text.text()

    def follow(self, voice: Submission) -> None:
        """Take in what became of a voice: offer to bring it back, or stop offering."""
        until = voice.undo_until
        if voice.state is State.DISCARDED and until is not None and until > self._now():
            first = not self._until
            self._until[voice.id] = until
            self.refresh()
            if first:
                said = translate("Detail", "{words}. {undo}: {keys}")
                keys = QKeySequence(QKeySequence.StandardKey.Undo).toString(
                    QKeySequence.SequenceFormat.NativeText
                )
                undo = translate("Detail", "Undo")
                announce(self, said.format(words=self.words, undo=undo, keys=keys))
        elif self._until.pop(voice.id, None) is not None:
            if voice.state is not State.DISCARDED:
                announce(self, translate("Detail", "Brought back"))
            self.refresh()

    def refresh(self) -> None:
        """Say how many there are and how long, in the current language."""
        now = self._now()
        self._until = {each: until for each, until in self._until.items() if until > now}
        if not self._until:
            self._end()
            return
        left = math.ceil((min(self._until.values()) - now).total_seconds())
        self._text.setText(translate("Detail", "%n voice(s) discarded", "", len(self._until)))
        self.undo.setText(translate("Detail", "Undo"))
        self.undo.setSuffix(translate("Detail", "{seconds} s").format(seconds=left))
        self.undo.setAccessibleName(translate("Detail", "Undo"))
        self.undo.setAccessibleDescription(self.words)
        if self.isHidden():
            self._tick.start()
            self.show()
            self.changed.emit()

    def _undo(self) -> None:
        ids = list(self._until)
        if ids:
            self._deliveries.restore(ids)

    def _end(self) -> None:
        self._tick.stop()
        if self.isHidden():
            return
        focused = self.undo.hasFocus()
        self.hide()
        self.changed.emit()
        if focused:
            self.ended.emit()
