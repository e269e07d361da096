"""A multipart upload, read as it arrives, with the gateway's own strictness."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from python_multipart.multipart import MultipartCallbacks

MAX_FIELD_BYTES = 1024 * 1024
MAX_AUDIO_BYTES = 64 * 1024 * 1024


class BadUploadError(Exception):
    """The gateway refuses it by itself, before the rest has arrived.

    Args:
        status: what it answers with.
        message: what it says.
    """

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


class UnendedUploadError(Exception):
    """The request ended in good order before its multipart body did: this kills the gateway."""


@dataclass(slots=True)
class Upload:
    """What a request carried.

    Args:
        fields: the text fields, in the order they came; a name may come twice.
        file_name: as sent; None without a file.
        audio: the file's bytes.
    """

    fields: list[tuple[str, str]] = field(default_factory=list)
    file_name: str | None = None
    audio: bytearray = field(default_factory=bytearray, repr=False)


async def read_upload(content_type: str, pieces: AsyncIterator[bytes]) -> Upload:
    """Read a request's body into bounded memory.

    Raises:
        BadUploadError: as soon as the gateway would refuse it.
        UnendedUploadError: if it ends without its closing boundary.
    """
    kind, options = parse_options_header(content_type)
    boundary = options.get(b"boundary")
    if kind != b"multipart/form-data" or not boundary:
        raise BadUploadError(500, "Internal server error")
    reader = _Reader()
    try:
        parser = MultipartParser(boundary, reader.callbacks())
        async for piece in pieces:
            parser.write(piece)
    except FormParserError as error:
        raise BadUploadError(400, "Malformed part header") from error
    if not reader.ended:
        raise UnendedUploadError
    return reader.upload


class _Reader:
    """Collects what the parser calls out."""

    def __init__(self) -> None:
        self.upload = Upload()
        self.ended = False
        self._header_name = b""
        self._header_value = b""
        self._disposition = b""
        self._field = ""
        self._text = bytearray()
        self._in_file = False

    def callbacks(self) -> MultipartCallbacks:
        """The parser's hooks."""
        return {
            "on_part_begin": self._begin,
            "on_header_field": self._add_header_name,
            "on_header_value": self._add_header_value,
            "on_header_end": self._end_header,
            "on_headers_finished": self._end_headers,
            "on_part_data": self._add_data,
            "on_part_end": self._end,
            "on_end": self._finish,
        }

    def _begin(self) -> None:
        self._disposition = b""
        self._text = bytearray()
        self._in_file = False

    def _add_header_name(self, data: bytes, start: int, end: int) -> None:
        self._header_name += data[start:end]

    def _add_header_value(self, data: bytes, start: int, end: int) -> None:
        self._header_value += data[start:end]

    def _end_header(self) -> None:
        if self._header_name.lower() == b"content-disposition":
            self._disposition = self._header_value
        self._header_name = self._header_value = b""

    def _end_headers(self) -> None:
        _kind, options = parse_options_header(self._disposition)
        self._field = options.get(b"name", b"").decode("utf-8", "replace")
        file_name = options.get(b"filename")
        if file_name is None:
            return
        if self._field != "file" or self.upload.file_name is not None:
            raise BadUploadError(400, "Unexpected field")
        self._in_file = True
        self.upload.file_name = file_name.decode("latin-1")

    def _add_data(self, data: bytes, start: int, end: int) -> None:
        if self._in_file:
            self.upload.audio += memoryview(data)[start:end]
            if len(self.upload.audio) > MAX_AUDIO_BYTES:
                raise BadUploadError(413, "File too large")
            return
        self._text += memoryview(data)[start:end]
        if len(self._text) > MAX_FIELD_BYTES:
            raise BadUploadError(400, "Field value too long")

    def _end(self) -> None:
        if not self._in_file:
            self.upload.fields.append((self._field, self._text.decode("utf-8", "replace")))

    def _finish(self) -> None:
        self.ended = True
