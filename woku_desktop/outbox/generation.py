"""How far the index has come, noted beside it: tells an old copy of the index from the real one."""

from __future__ import annotations

import os
import re
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_LINE = re.compile(r"([0-9]{20}) ([0-9a-f]{8})\n")


class Generation:
    """A file with the last revision that is known to be durable. Any thread."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self) -> int | None:
        """The revision, or None if it was never noted, or can't be read."""
        try:
            line = _LINE.fullmatch(self._file.read_text("ascii"))
        except (OSError, UnicodeDecodeError):
            return None
        if line is None or line[2] != _checksum(line[1]):
            return None
        return int(line[1])

    def note(self, revision: int) -> None:
        """Note a revision whose commit is durable.

        Not synced: a note that is lost, or older than the index, only makes an old copy of the
        index harder to tell. So neither is a disk that takes no note a reason to fail.
        """
        digits = f"{revision:020d}"
        with suppress(OSError):
            descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            try:
                os.write(descriptor, f"{digits} {_checksum(digits)}\n".encode())
            finally:
                os.close(descriptor)


def _checksum(digits: str) -> str:
    return f"{zlib.crc32(digits.encode()):08x}"
