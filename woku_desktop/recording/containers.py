"""M4A, MP4 and WebM, which no library here decodes: told by their signature and passed on."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from woku_desktop.domain.voice import AudioFormat

if TYPE_CHECKING:
    from collections.abc import Iterator

_SOUND_BRANDS = frozenset({b"M4A ", b"M4B ", b"M4P "})
_FILM_BRANDS = frozenset(
    {b"mp41", b"mp42", b"avc1", b"dash", b"M4V ", b"M4VH", b"M4VP", b"MSNV", b"f4v ", b"F4V "}
)
_EBML = b"\x1a\x45\xdf\xa3"
_DOC_TYPE_WEBM = b"\x42\x82\x84webm"
_EBML_HEADER_BYTES = 128  # 31 in practice; the type of the document stands in it


@dataclass(frozen=True, slots=True)
class Container:
    """What a signature tells.

    Args:
        format: the kind of file.
        seconds: its length; None if it does not tell.
    """

    format: AudioFormat
    seconds: float | None = None


def recognise(content: bytes) -> Container | None:
    """What a whole file is by its first bytes, if it is one of the three; never raises."""
    if content[:4] == _EBML:
        # Matroska proper begins alike and is none of them.
        is_webm = _DOC_TYPE_WEBM in content[:_EBML_HEADER_BYTES]
        return Container(AudioFormat.WEBM) if is_webm else None
    if content[4:8] != b"ftyp":
        return None
    # Pictures (HEIC, AVIF) are of the same family: only the brands of sound and film count.
    brand = content[8:12]
    if brand in _SOUND_BRANDS:
        return Container(AudioFormat.M4A, _seconds(content))
    if brand in _FILM_BRANDS or brand[:3] == b"iso":
        return Container(AudioFormat.MP4, _seconds(content))
    return None


def _seconds(content: bytes) -> float | None:
    """The length that the movie's header tells; a fragmented file tells none."""
    for movie in _boxes(memoryview(content), b"moov"):
        for header in _boxes(movie, b"mvhd"):
            form = ">20xIQ" if bytes(header[:1]) == b"\1" else ">12xII"  # by its version
            if len(header) < struct.calcsize(form):
                return None
            scale, duration = struct.unpack_from(form, header)
            return duration / scale if scale and duration else None
    return None


def _boxes(content: memoryview, kind: bytes) -> Iterator[memoryview]:
    """What the boxes of a kind hold, in their order; a broken size ends it."""
    at = 0
    while at + 8 <= len(content):
        size, found = struct.unpack_from(">I4s", content, at)
        start = at + 8
        if size == 1 and start + 8 <= len(content):
            (size,) = struct.unpack_from(">Q", content, start)
            start += 8
        end = len(content) if size == 0 else at + size
        if end < start:
            return
        if found == kind:
            yield content[start:end]
        at = end
