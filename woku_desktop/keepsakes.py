"""What the window remembers from one run to the next: a small file, read once, written behind it.

No Qt here.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import msgspec

from woku_desktop.files import write_atomically
from woku_desktop.ui.options import Kept

if TYPE_CHECKING:
    from pathlib import Path

    from woku_desktop.jobs import Jobs

_log = logging.getLogger(__name__)
_LARGEST_BYTES = 100_000


class FileKeepsakes:
    """See `woku_desktop.ui.ports.Keepsakes`. Window's thread only.

    The file is read when this is made, which is before there is a window. One that is missing,
    damaged or of another version counts as empty: nothing in it is worth asking about.

    Args:
        file: where they are kept; its folder must exist.
        jobs: runs the writing.
    """

    def __init__(self, file: Path, jobs: Jobs) -> None:
        self._file = file
        self._jobs = jobs
        self._kept = _read(file)

    @property
    def kept(self) -> Kept:
        """See the port."""
        return self._kept

    def keep(self, kept: Kept) -> None:
        """See the port."""
        if kept != self._kept:
            self._kept = kept
            self._jobs.add(lambda: self._write(kept))

    def _write(self, kept: Kept) -> None:
        try:
            write_atomically(self._file, msgspec.json.encode(kept).decode())
        except OSError as error:
            _log.warning("what the window remembers could not be kept: %s", error.strerror)


def _read(file: Path) -> Kept:
    try:
        with file.open("rb") as opened:
            return msgspec.json.decode(opened.read(_LARGEST_BYTES), type=Kept)
    except FileNotFoundError:
        pass
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        _log.warning("what the window remembered can't be read: %s", type(error).__name__)
    return Kept()
