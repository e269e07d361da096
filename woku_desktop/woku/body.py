"""What was said as the body of a request: read once, in order, whole or not at all."""

from __future__ import annotations

import io
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, Self

from woku_desktop.woku.errors import VoiceUnreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

PIECE_BYTES = 32 * 1024
"""What is handed over at once: fifteen steps of progress for a minute of speech."""


class VoiceSource(Protocol):
    """What an open voice can do; any binary file will do."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; b"" at the end."""

    def close(self) -> None:
        """Let go of it."""


class Voice(Protocol):
    """A recorded voice, wherever it is kept."""

    @property
    def size(self) -> int:
        """Its length in bytes, known before it is opened."""

    @property
    def extension(self) -> str:
        """What its file name ends in, without the dot ("mp3")."""

    def open(self) -> VoiceSource:
        """A fresh reader at its start.

        Raises:
            OSError: if it can't be read.
            Problem: if it can't be opened for a reason that a person can act on.
        """


@dataclass(frozen=True, slots=True)
class MemoryVoice:
    """A voice held in memory; reading it copies nothing but the piece asked for."""

    content: bytes = field(repr=False)
    extension: str

    @property
    def size(self) -> int:
        """Its length in bytes."""
        return len(self.content)

    def open(self) -> VoiceSource:
        """A fresh reader at its start."""
        return io.BytesIO(self.content)


class VoiceReader:
    """An open voice as httpx reads it, that fails rather than ending early.

    httpx takes b"" for the end and would then end the multipart body in good order, so that a cut
    voice might be created. Hence there is no end here but the declared one. It has no `fileno`:
    its length is the declared one, never that of a file behind it.

    Args:
        voice: what to read.
        on_progress: told the bytes handed over and the total, after each piece.
        before_last_piece: called once, before the last piece of the voice is given away.

    Raises:
        VoiceUnreadable: from any read that fails, comes short, or finds more than was declared.
    """

    def __init__(
        self,
        voice: Voice,
        on_progress: Callable[[int, int], None] | None = None,
        before_last_piece: Callable[[], None] | None = None,
    ) -> None:
        self._size = voice.size
        if self._size <= 0:
            raise VoiceUnreadable("it is empty")
        self._on_progress = on_progress
        self._before_last_piece = before_last_piece
        self._position = 0
        self._given = 0
        try:
            self._source = voice.open()
        except OSError as error:
            raise VoiceUnreadable(type(error).__name__) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._source.close()

    def tell(self) -> int:
        """Where the next read begins."""
        return self._position

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Move; only ever used to ask for the length, so nothing moves in the voice itself."""
        self._position = self._size + offset if whence == os.SEEK_END else offset
        return self._position

    def read(self, size: int) -> bytes:
        """The next piece, of at most `size` bytes; b"" only after the declared length."""
        if self._position != self._given:
            raise VoiceUnreadable("it can be read only once, in order")
        self._tell_progress()
        if self._given == self._size:
            return b""
        piece = self._read_source(min(size, PIECE_BYTES, self._size - self._given))
        if not piece:
            raise VoiceUnreadable(f"it ended after {self._given} of {self._size} bytes")
        self._given += len(piece)
        self._position = self._given
        if self._given == self._size:
            if self._read_source(1):
                raise VoiceUnreadable(f"it is longer than {self._size} bytes")
            if self._before_last_piece is not None:
                self._before_last_piece()
        return piece

    def _read_source(self, size: int) -> bytes:
        try:
            return self._source.read(size)
        except OSError as error:
            raise VoiceUnreadable(type(error).__name__) from error

    def _tell_progress(self) -> None:
        # httpx asks for more only once the transport has taken all it was given.
        if self._on_progress is not None and self._given:
            self._on_progress(self._given, self._size)


def announced_end(body: bytes, before_last_byte: Callable[[], None] | None) -> Iterator[bytes]:
    """A whole body in two pieces, the second one its last byte, with a call between them."""
    yield body[:-1]
    if before_last_byte is not None:
        before_last_byte()
    yield body[-1:]
