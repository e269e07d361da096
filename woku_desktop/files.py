"""Small files written whole or not at all, and locks between processes."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

_ASK_AGAIN_S = 0.05


def write_atomically(file: Path, content: str | bytes, mode: int = 0o600) -> None:
    """Replace a file in one step that survives a power cut; readable by its owner only.

    Args:
        file: its folder must be there.
        content: text is written as UTF-8, with its line ends as they are.
        mode: who may read it, if that is more than its owner; whatever the umask is.

    Raises:
        OSError: if it can't be written; the old file is then untouched.
    """
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as out:
            out.write(content.encode() if isinstance(content, str) else content)
            out.flush()
            temporary.chmod(mode)
            os.fsync(out.fileno())
        temporary.replace(file)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder survive a power cut.

    Raises:
        OSError: if the disk refuses.
    """
    if os.name == "nt":  # a folder can't be opened there; renaming is already journalled
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


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


class HeldLock:
    """A lock between processes that is held; leaving its `with` block gives it back."""

    def __init__(self, handle: IO[bytes]) -> None:
        self._handle = handle

    def release(self) -> None:
        """Give the lock back. May be repeated; any thread. The end of the process does it too."""
        self._handle.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def try_lock(file: Path, wait_s: float = 0.0) -> HeldLock | None:
    """Take a lock that one process at a time can hold; None if another has it. Any thread.

    Args:
        file: what is locked; made if it is missing, never removed.
        wait_s: how long to keep asking, in seconds.

    Raises:
        OSError: if the file can't be made.
    """
    end = time.monotonic() + wait_s
    handle = file.open("a+b")
    while not _lock_now(handle):
        if time.monotonic() >= end:
            handle.close()
            return None
        time.sleep(_ASK_AGAIN_S)
    return HeldLock(handle)


def _lock_now(handle: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            handle.seek(0)
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # the second is Windows' word for it
        return False
    return True
