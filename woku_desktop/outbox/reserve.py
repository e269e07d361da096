"""Room kept free on the disk, so that a full one can still note that something was delivered."""

from __future__ import annotations

import logging
import os
import shutil
from typing import TYPE_CHECKING

from woku_desktop.outbox.folders import write_durably

if TYPE_CHECKING:
    from pathlib import Path

_log = logging.getLogger(__name__)

RESERVE_BYTES = 1 << 20
_ROOM_BYTES = 16 << 20  # below this, the room is for voices


class Reserve:
    """A file of random bytes, which no file system can keep in less. Any thread; file work.

    Args:
        file: its name.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def keep(self) -> None:
        """Make it, if it is not there and the disk has room for more than it."""
        if self._file.exists() or shutil.disk_usage(self._file.parent).free < _ROOM_BYTES:
            return
        try:
            write_durably(self._file, os.urandom(RESERVE_BYTES))
        except OSError as error:
            _log.warning("no room is kept for a full disk: %s", type(error).__name__)

    def give_up(self) -> bool:
        """Give its room back. Whether there was any."""
        try:
            self._file.unlink()
        except OSError:
            return False
        _log.warning("the disk is full: the room that was kept is used up")
        return True
