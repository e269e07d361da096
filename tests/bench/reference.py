"""The bare window that budgets are measured against: PySide6 and one button."""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton


class FirstPaint(QObject):
    """Calls back once the window has painted and the event loop is free again."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._seen = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, _ready)
        return False


def _ready() -> None:
    print(f"ready {time.monotonic_ns()}", flush=True)
    if "--stay" not in sys.argv:
        QApplication.quit()


def main() -> int:
    """Show the window; print when it was painted; stay if asked to, until input ends."""
    app = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QPushButton("Hello"))
    window.resize(1100, 720)
    watcher = FirstPaint(window)
    window.show()
    if "--stay" in sys.argv:
        QTimer.singleShot(int(os.environ["STAY_MS"]), app.quit)
    code = app.exec()
    del watcher
    return code


if __name__ == "__main__":
    sys.exit(main())
