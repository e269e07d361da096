"""The running take on the disk: raw PCM in an age stream; no voice ever lies there readable.

Cut off by a crash, the file opens up to its last whole block of 64 KiB.
"""

from __future__ import annotations

import contextlib
import os
import threading
import time
from queue import SimpleQueue
from typing import TYPE_CHECKING, Final, Protocol

from woku_desktop.domain.errors import NotSealable, Problem
from woku_desktop.domain.outbox_errors import OutboxUnwritable
from woku_desktop.steps import passed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

SYNC_EVERY_S: Final = 1.0
PIECE_BYTES: Final = 9600
"""A tenth of a second: the sealer's thread is not woken for less."""

BACKLOG_PIECES: Final = 300
"""How much may wait in memory for the keyring or a slow disk: 30 s."""


class ByteSink(Protocol):
    """Where bytes go; what a file opened for writing offers."""

    def write(self, data: bytes, /) -> int:
        """Take all of the data and say how much it was."""


class ByteSource(Protocol):
    """Where bytes come from; what a file opened for reading offers."""

    def read(self, size: int, /) -> bytes:
        """Give at most so many bytes; none at the end."""


class SpoolFile:
    """A new file that only its owner may read, synced to the disk about once a second.

    Args:
        path: where; nothing may be there yet.
        clock: gives seconds that only grow.

    Raises:
        OSError: if it can't be made.
    """

    def __init__(self, path: Path, clock: Callable[[], float] = time.monotonic) -> None:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        self._fd = os.open(path, flags, 0o600)
        self._clock = clock
        self._synced = clock()
        self.error: OSError | None = None

    def write(self, data: bytes) -> int:
        """Write all of it. The first failure is also kept in `error`: pyrage flattens it to text.

        Raises:
            OSError: if it can't be written.
        """
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(self._fd, view) :]
            if self._clock() - self._synced >= SYNC_EVERY_S:
                os.fsync(self._fd)
                self._synced = self._clock()
                passed("record.synced")
        except OSError as error:
            self.error = self.error or error
            raise
        return len(data)

    def flush(self) -> None:
        """Nothing is held back here."""

    def close(self) -> None:
        """Close it; a failure to do so is kept like one of writing."""
        try:
            os.close(self._fd)
        except OSError as error:
            self.error = self.error or error


class _Feed:
    """What pyrage reads from: blocks until there is PCM, and ends when told to."""

    def __init__(self) -> None:
        self.blocks: SimpleQueue[bytes] = SimpleQueue()
        self._rest = b""
        self._ended = False

    def read(self, size: int) -> bytes:
        if not self._rest and not self._ended:
            self._rest = self.blocks.get()
            self._ended = not self._rest
        data, self._rest = self._rest[:size], self._rest[size:]
        return data


class Sealer:
    """Seals PCM into a file on a thread of its own, as fast as it is fed.

    `feed` and `finish` belong to one thread. A take is never held up: what a slow keyring or disk
    has not taken yet waits in memory, bounded.

    Args:
        path: the file to make.
        recipients: gives the age recipients ("age1…"); called on the sealer's thread, where it may
            block for seconds and raise a Problem.
        open_file: makes the file.
        on_failed: called on the sealer's thread when nothing more is sealed; see `problem` and
            `disk_error`.
    """

    def __init__(
        self,
        path: Path,
        recipients: Callable[[], Sequence[str]],
        on_failed: Callable[[], None],
        open_file: Callable[[Path], SpoolFile] = SpoolFile,
    ) -> None:
        self._path = path
        self._recipients = recipients
        self._on_failed = on_failed
        self._open_file = open_file
        self._feed = _Feed()
        self._pending = bytearray()
        self._thread = threading.Thread(target=self._run, name="take-writer", daemon=True)
        self._lock = threading.Lock()
        self._ended = False
        self._discarded = False
        self.problem: Problem | None = None
        self.begun = False
        self.disk_error: OSError | None = None
        self.crashed = False

    @property
    def failed(self) -> bool:
        """Whether nothing more is sealed."""
        return self.crashed or self.problem is not None or self.disk_error is not None

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def feed(self, pcm: bytes) -> bool:
        """Hand over some PCM. False if nothing more is sealed, or too much waits already."""
        if self.failed or self._feed.blocks.qsize() >= BACKLOG_PIECES:
            return False
        self._pending += pcm
        if len(self._pending) >= PIECE_BYTES:
            self._flush()
        return True

    def finish(self, timeout_s: float) -> bool:
        """Seal what was handed over and close the file. False if that is not done in time."""
        self._flush()
        self._feed.blocks.put(b"")
        return self.join(timeout_s)

    def discard(self) -> None:
        """Delete the file: now, or as soon as the thread is done with it. Returns at once."""
        self._feed.blocks.put(b"")
        with self._lock:
            self._discarded = True
            if self._ended:
                self._remove()

    def join(self, timeout_s: float) -> bool:
        """Wait for the thread. False if that takes longer."""
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _flush(self) -> None:
        if self._pending:
            self._feed.blocks.put(bytes(self._pending))
            self._pending.clear()

    def _run(self) -> None:
        whole = False
        try:
            self._seal()
            whole = True
        finally:
            self.crashed = not whole
            with self._lock:
                self._ended = True
                if self._discarded:
                    self._remove()
            if self.failed:
                self._on_failed()

    def _remove(self) -> None:
        with contextlib.suppress(FileNotFoundError):
            self._path.unlink()

    def _seal(self) -> None:
        try:
            recipients = read_recipients(self._recipients())
        except Problem as problem:
            self.problem = problem
            return
        if self._discarded:
            return
        try:
            file = self._open_file(self._path)
        except OSError as error:
            self.problem = OutboxUnwritable()
            self.problem.__cause__ = error
            return
        self.begun = True
        passed("record.begun")
        self.disk_error = seal(self._feed, file, recipients)


def read_recipients(texts: Sequence[str]) -> list[object]:
    """age recipients from their text form ("age1…").

    Raises:
        NotSealable: if there is none, or one is not of that form.
    """
    import pyrage

    try:
        recipients: list[object] = [pyrage.x25519.Recipient.from_str(text) for text in texts]
    except pyrage.RecipientError as error:
        raise NotSealable from error
    if not recipients:
        raise NotSealable
    return recipients


def seal(source: ByteSource, file: SpoolFile, recipients: list[object]) -> OSError | None:
    """Seal everything that a source gives into a file, and close it.

    Returns:
        What the disk refused, if it did.
    """
    import pyrage

    try:
        pyrage.encrypt_io(source, file, recipients)
    except pyrage.EncryptError:
        if file.error is None:
            raise
    finally:
        file.close()
    return file.error


def recover(spool: ByteSource, identity: str, out: ByteSink) -> int:
    """Open a spool that may have been cut off, up to its last whole block.

    Args:
        spool: the sealed file, opened.
        identity: the age identity ("AGE-SECRET-KEY-1…").
        out: takes the PCM: 16 bit, mono, 48 kHz, little-endian.

    Returns:
        How many bytes were recovered; 0 if it is not even long enough to be opened, or was sealed
        to somebody else.
    """
    import pyrage

    counted = _Counted(out)
    # Being cut off is what this is for; whatever opened before that was authenticated.
    with contextlib.suppress(pyrage.DecryptError, OSError):
        pyrage.decrypt_io(spool, counted, [pyrage.x25519.Identity.from_str(identity)])
    if counted.error is not None:
        raise counted.error
    return counted.bytes


class _Counted:
    def __init__(self, out: ByteSink) -> None:
        self._out = out
        self.bytes = 0
        self.error: OSError | None = None

    def write(self, data: bytes) -> int:
        try:
            self._out.write(data)
        except OSError as error:
            self.error = error
            raise
        self.bytes += len(data)
        return len(data)

    def flush(self) -> None:
        """Nothing is held back here."""
