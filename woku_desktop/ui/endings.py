"""The system's requests to end (Ctrl+C, logging out, `kill`), as a signal of Qt's."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")


class Endings(QObject):
    """Hears what would end the process in the middle of things. Window's thread only.

    Python runs its handlers between two of its own instructions, and a window that waits runs
    none: hence the socket, which wakes Qt up.

    Signals:
        asked(): the process was asked to end.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._near, self._far = socket.socketpair()
        self._near.settimeout(0)
        self._far.settimeout(0)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._told)
        signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)
        self._before = {
            number: signal.signal(number, _go_on)
            for name in _NAMES
            if (number := getattr(signal, name, None)) is not None
        }

    def close(self) -> None:
        """Leave the signals to whoever had them before. May be called again."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before = {}
        if self._far.fileno() >= 0:
            signal.set_wakeup_fd(-1)
            self._notifier.setEnabled(False)
            self._near.close()
            self._far.close()

    def _told(self) -> None:
        self._near.recv(64)
        self.asked.emit()


def _go_on(number: int, frame: object) -> None:
    """Nothing to do here: the socket has been written to."""
    del number, frame
