"""Follows the opening hours: a dark screen outside them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from woku_desktop.domain.opening_hours import OpeningHours

if TYPE_CHECKING:
    from collections.abc import Callable

_LOOK_EVERY_MS = 10_000


def local_now() -> datetime:
    """The time of the day here, with its time zone."""
    return datetime.now().astimezone()


class Hours(QObject):
    """Tells whether the station is open. Window's thread only.

    Signals:
        changed(): `open` has changed.

    Args:
        text: as in the setting, which was checked.
        now: the time here.
    """

    changed = Signal()

    def __init__(
        self,
        text: str,
        now: Callable[[], datetime] = local_now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._hours = OpeningHours.parse(text)
        self._open = self._hours.is_open(now())
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @property
    def open(self) -> bool:
        """Whether it is open now."""
        return self._open

    def follow(self, text: str) -> None:
        """Take over changed hours."""
        if text != str(self._hours):
            self._hours = OpeningHours.parse(text)
            self.look()

    def look(self) -> None:
        """Look at the clock."""
        is_open = self._hours.is_open(self._now())
        if is_open != self._open:
            self._open = is_open
            self.changed.emit()
