"""Notices that a second start asks for the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Doorbell(QObject):
    """Looks after a folder that others leave files in. Made on the window's thread.

    That the question arrives through the window's own events is what proves that the window lives:
    one that hangs gives no answer.

    Signals:
        rung(token: str): somebody asked for the window; the token may be "".

    Args:
        folder: where they ask; it must exist.
        answer: answers them and gives their tokens; file work.
        elsewhere: runs a job off the window's thread.
    """

    rung = Signal(str)

    def __init__(
        self,
        folder: Path,
        answer: Callable[[Path], list[str]],
        elsewhere: Callable[[Callable[[], None]], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._answer = answer
        self._elsewhere = elsewhere
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(self._look)
        self._look()  # at who asked before anybody watched

    def _look(self) -> None:
        self._elsewhere(self._answer_all)

    def _answer_all(self) -> None:
        for token in self._answer(self._folder):
            self.rung.emit(token)
