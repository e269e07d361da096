"""Small files written whole or not at all, and a lock between processes."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def write_atomically(file: Path, text: str) -> None:
    """Replace a file in one step that survives a power cut; readable by its owner only.

    Raises:
        OSError: if it can't be written; the old file is then untouched.
    """
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        temporary.replace(file)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    if sys.platform != "win32":  # a folder can't be opened there; renaming is already journalled
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Hold a lock that one process at a time can hold; waits for it.

    Raises:
        OSError: if the file can't be made, or (on Windows) the lock is not had within 10 s.
    """
    with file.open("a+b") as handle:
        if sys.platform == "win32":
            import msvcrt

            handle.seek(0)
            msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
        # Closing the file gives the lock back, as does the end of the process.
