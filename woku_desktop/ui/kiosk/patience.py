"""How long a station waits for a touch, and how long "Still there?" stands."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal


class Patience(QObject):
    """Waits for a touch, then counts down. Window's thread only.

    Signals:
        endured(): nobody has touched anything for so long: somebody may be asked.
        counted(): `seconds_left` has changed.
        ranOut(): nobody answered.

    Args:
        still_there_s: how long the question stands, in seconds.
    """

    endured = Signal()
    counted = Signal()
    ranOut = Signal()

    def __init__(self, still_there_s: int, parent: QObject) -> None:
        super().__init__(parent)
        self.still_there_s = still_there_s
        self._left_s: int | None = None
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self.endured)
        self._countdown = QTimer(self, interval=1000)
        self._countdown.timeout.connect(self._count_down)

    @property
    def seconds_left(self) -> int | None:
        """Until it runs out, while the question stands; else None."""
        return self._left_s

    @property
    def waiting(self) -> bool:
        """Whether it waits for a touch."""
        return self._idle.isActive()

    def wait(self, seconds: float) -> None:
        """Begin to wait anew; ignored while the question stands."""
        if self._left_s is None:
            self._idle.start(round(seconds * 1000))

    def rest(self) -> None:
        """Nobody may have walked away: do not wait."""
        self._idle.stop()

    def ask(self) -> None:
        """The question stands from now on."""
        self._idle.stop()
        self._left_s = self.still_there_s
        self._countdown.start()
        self.counted.emit()

    def end(self) -> None:
        """It stands no more."""
        self._countdown.stop()
        if self._left_s is not None:
            self._left_s = None
            self.counted.emit()

    def _count_down(self) -> None:
        assert self._left_s is not None, "it only runs meanwhile"
        self._left_s -= 1
        if self._left_s <= 0:
            self.ranOut.emit()
        else:
            self.counted.emit()
