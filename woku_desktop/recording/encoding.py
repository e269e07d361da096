"""PCM to MP3, WAV, FLAC or Ogg Opus while it is being recorded, in memory."""

from __future__ import annotations

import contextlib
import io
from typing import Any, Final

from woku_desktop.domain.errors import EncodingFailed
from woku_desktop.domain.voice import AudioFormat

RATE: Final = 48_000
"""Frames per second of every take: 16 bit, mono. (Ogg Opus refuses 44,100, MP3 refuses 96,000.)"""

BYTES_PER_FRAME: Final = 2
MOST_BYTES: Final = 30_000_000

_SOUNDFILE: Final[dict[AudioFormat, dict[str, Any]]] = {
    AudioFormat.MP3: {"format": "MP3", "subtype": "MPEG_LAYER_III", "compression_level": 0.7},
    AudioFormat.WAV: {"format": "WAV", "subtype": "PCM_16"},
    AudioFormat.FLAC: {"format": "FLAC", "subtype": "PCM_16"},
    AudioFormat.OGG: {"format": "OGG", "subtype": "OPUS"},
}
RECORDED: Final = tuple(_SOUNDFILE)
"""The formats that a take can be encoded to."""


class BoundedMemory(io.BytesIO):
    """A file in memory with a longest length.

    soundfile swallows what a file object raises and takes a short write for a bug, so a write
    that would be too much is dropped and remembered: ask `full` after every write and at the end.
    """

    def __init__(self, most: int = MOST_BYTES) -> None:
        super().__init__()
        self.most = most
        self.full = False

    def write(self, data: Any, /) -> int:
        """Write all of the data, unless it would be too much."""
        self.full = self.full or self.tell() + len(data) > self.most
        return len(data) if self.full else super().write(data)

    def close(self) -> None:
        """Let the memory go, unless somebody still looks at it.

        The collector may finish the file before the views of it (seen on Python 3.13).
        """
        with contextlib.suppress(BufferError):
            super().close()


class Encoder:
    """Encodes a take as it comes. For one thread.

    Args:
        format: what to encode to.
        memory: where to.

    Raises:
        EncodingFailed: here and from every method, if the encoder refuses.
    """

    def __init__(self, format: AudioFormat, memory: BoundedMemory | None = None) -> None:  # noqa: A002 - the word of the field
        import soundfile

        self._format = format
        self._memory = memory or BoundedMemory()
        self._error: type[Exception] = soundfile.SoundFileError
        try:
            self._file = soundfile.SoundFile(
                self._memory, "w", samplerate=RATE, channels=1, **_SOUNDFILE[format]
            )
        except self._error as error:
            raise EncodingFailed(format=format.value) from error

    def feed(self, pcm: bytes) -> None:
        """Encode some 16 bit mono samples at 48 kHz; cheap enough for blocks of 30 ms."""
        try:
            self._file.buffer_write(pcm, "int16")
        except self._error as error:
            raise EncodingFailed(format=self._format.value) from error
        self._check()

    def finish(self) -> memoryview:
        """Finish, and give the whole file without copying it (read-only)."""
        try:
            self._file.close()
        except self._error as error:
            raise EncodingFailed(format=self._format.value) from error
        self._check()
        return self._memory.getbuffer().toreadonly()

    def close(self) -> None:
        """Let go of it, finished or not; to be called in any case.

        The collector would take the memory away first, and libsndfile writes as it closes.
        """
        with contextlib.suppress(self._error):
            self._file.close()

    def _check(self) -> None:
        if self._memory.full:
            raise EncodingFailed(format=self._format.value)


class _View(io.RawIOBase):
    """A read-only file over bytes that somebody else keeps, without copying them."""

    def __init__(self, data: memoryview) -> None:
        self._data = data
        self._at = 0

    def readinto(self, buffer: Any, /) -> int:
        size = min(len(buffer), len(self._data) - self._at)
        buffer[0:size] = self._data[self._at : self._at + size].tobytes()
        self._at += size
        return size

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: len(self._data)}[whence]
        self._at = min(max(base + offset, 0), len(self._data))
        return self._at

    def tell(self) -> int:
        return self._at


def as_file(data: memoryview) -> io.RawIOBase:
    """A read-only file over bytes that somebody else keeps, as soundfile reads it; no copy."""
    return _View(data)
