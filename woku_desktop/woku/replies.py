"""What Woku answers: read what is there, never fail on what is missing, extra or odd."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, TypeVar

import msgspec

from woku_desktop.domain.outcome import Receipt

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from woku_desktop.woku.transport import Answer

_Form = TypeVar("_Form")

MAX_MESSAGES = 10
MAX_MESSAGE_CHARS = 500
LONGEST_WAIT_S = 24 * 60 * 60.0
"""No server's word holds a voice back for longer than a day."""

_REQUEST_ID_HEADERS = ("x-request-id", "request-id", "x-woku-request-id")
# It goes readable into the index and the log: nothing but what looks like an id.
_REQUEST_ID = re.compile(r"[A-Za-z0-9._:/+=-]{1,128}")
_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")


class VoicemailAnswer(msgspec.Struct, rename="camel"):
    """The body of a 201; every field may be missing or of another type."""

    id: object = msgspec.field(default=None, name="_id")
    woku_id: object = msgspec.UNSET
    qualification: object = msgspec.UNSET
    transcription: object = None
    feedback_type: object = None
    client_id: object = None
    file: object = None

    def is_voicemail(self) -> bool:
        """Whether it holds what only Woku's answer to a voicemail holds."""
        return self.woku_id is not msgspec.UNSET or self.qualification is not msgspec.UNSET

    def receipt(self) -> Receipt:
        """What of it is kept."""
        file = self.file if isinstance(self.file, dict) else {}
        return Receipt(
            transcription=text(self.transcription),
            feedback_type=text(self.feedback_type),
            client_id=text(self.client_id),
            file_url=text(file.get("url")),
            review_id=id_like(self.id),
        )


class ErrorAnswer(msgspec.Struct, rename="camel"):
    """The body of a refusal: `{statusCode, message, error}`."""

    status_code: object = None
    message: object = None
    retry_after: object = None

    def is_from_woku(self, status: int) -> bool:
        """Whether it is Woku's own error, not some proxy's JSON: the code must be the status."""
        return self.status_code == status and bool(self.messages())

    def messages(self) -> tuple[str, ...]:
        """The sentences in it, each once, bounded in number and length."""
        found: dict[str, None] = {}
        for text in _sentences(self.message):
            cut = " ".join(text.split())[:MAX_MESSAGE_CHARS]
            if cut:
                found[cut] = None
            if len(found) == MAX_MESSAGES:
                break
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to the request, from whoever answered.

    Args:
        status: the HTTP status.
        body_handed_over: whether the transport had taken the whole request by then.
        connected: whether it came from Woku's own address, not from a proxy on the way there.
        voicemail: the body, if it is a JSON object.
        is_woku_error: whether the body is an error of Woku's own form.
        messages: what that error says; personal.
        retry_after_s: how long the server asked to wait, in seconds.
        request_id: the server's correlation id.
    """

    status: int
    body_handed_over: bool
    connected: bool = True
    voicemail: VoicemailAnswer | None = field(default=None, repr=False)
    is_woku_error: bool = False
    messages: tuple[str, ...] = field(default=(), repr=False)
    retry_after_s: float | None = None
    request_id: str | None = None


def read_reply(answer: Answer, now: datetime) -> Reply:
    """Make sense of an answer to a voicemail.

    Args:
        answer: as it came.
        now: this machine's time, for dates without the server's own beside them.
    """
    voicemail = decode(answer.body, VoicemailAnswer)
    refusal = decode(answer.body, ErrorAnswer)
    is_woku_error = refusal is not None and refusal.is_from_woku(answer.status)
    wait = _retry_after_s(answer.headers, now)
    if wait is None and refusal is not None:
        wait = _seconds(refusal.retry_after)
    return Reply(
        status=answer.status,
        body_handed_over=answer.body_handed_over,
        connected=answer.connected,
        voicemail=voicemail,
        is_woku_error=is_woku_error,
        messages=refusal.messages() if refusal is not None and is_woku_error else (),
        retry_after_s=wait,
        request_id=_request_id(answer.headers),
    )


def is_woku_error(answer: Answer) -> bool:
    """Whether an answer is an error in Woku's own words."""
    error = decode(answer.body, ErrorAnswer)
    return error is not None and error.is_from_woku(answer.status)


def decode(body: bytes | None, form: type[_Form]) -> _Form | None:
    """The JSON in a body; None if it is none, or of another form."""
    if body is None:
        return None
    try:
        return msgspec.json.decode(body, type=form)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def id_like(value: object) -> str | None:
    """A value that looks like an id of Woku's."""
    return value if isinstance(value, str) and _ID.fullmatch(value) else None


def date(headers: Mapping[str, str]) -> datetime | None:
    """The clock of whoever answered, UTC."""
    return _date(headers.get("date", ""))


def text(value: object) -> str | None:
    """A value that is words."""
    return value if isinstance(value, str) and value.strip() else None


def _sentences(message: object, depth: int = 0) -> Iterator[str]:
    if isinstance(message, str):
        yield message
    elif depth < 5 and isinstance(message, list):
        for part in message:
            yield from _sentences(part, depth + 1)
    elif depth < 5 and isinstance(message, dict):
        yield from _sentences(message.get("message"), depth + 1)


def _request_id(headers: Mapping[str, str]) -> str | None:
    for name in _REQUEST_ID_HEADERS:
        value = headers.get(name, "").strip()
        if _REQUEST_ID.fullmatch(value):
            return value
    return None


def _retry_after_s(headers: Mapping[str, str], now: datetime) -> float | None:
    text = headers.get("retry-after")
    if text is None:
        return None
    seconds = _seconds(text)
    if seconds is not None:
        return seconds
    until = _date(text)
    if until is None:
        return None
    # The server's own clock beside it makes a wrong one here harmless.
    since = date(headers) or now
    return _seconds((until - since).total_seconds())


def _seconds(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    try:
        seconds = float(value)
    except (ValueError, OverflowError):
        return None
    return min(max(seconds, 0.0), LONGEST_WAIT_S) if math.isfinite(seconds) else None


def _date(text: str) -> datetime | None:
    try:
        when = parsedate_to_datetime(text)
    except ValueError:
        return None
    return when if when.tzinfo is not None else when.replace(tzinfo=UTC)
