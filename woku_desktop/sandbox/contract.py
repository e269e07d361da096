"""The rules of v0's two calls that create reviews, as the backend behind the gateway keeps them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from woku_desktop.sandbox.upload import Upload

_WOKU_ID = re.compile(r"[0-9a-fA-F]{24}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"[0-9]{7,15}")
_FILE_NAME = re.compile(r"[A-Za-z0-9._-]{1,100}")
_KNOWN = frozenset({"wokuId", "qualification", "clientEmail", "clientPhone", "anonymous"})

MAX_DESCRIPTION_CHARS = 3000

MEDIA_TYPES = {
    "mp3": "audio/mpeg",
    "wav": "audio/wave",
    "flac": "audio/x-flac",
    "m4a": "audio/mp4",
    "mp4": "video/mp4",
    "opus": "audio/ogg",
    "ogg": "audio/ogg",
    "webm": "video/webm",
}
"""What the backend takes a file for: its name's extension decides, never the part's own type."""


class BrokenContractError(Exception):
    """A rule that the request breaks; its text names the field, never the value."""


class WrongKeyError(BrokenContractError):
    """The request brought another key than the company's, or none."""


@dataclass(frozen=True, slots=True)
class Order:
    """A review to be created.

    Args:
        woku_id: 24 hexadecimal digits.
        stars: 1 to 5.
        anonymous: whether the person left no contact.
        email: their address, if not anonymous.
        phone: digits with the country code, if given.
        media_type: what the file's name says it is; "text/plain" for a note in writing.
        description: what was written, in a note.
    """

    woku_id: str
    stars: int
    anonymous: bool
    email: str | None = field(repr=False)
    phone: str | None = field(repr=False)
    media_type: str
    description: str | None = field(default=None, repr=False)


def read_note(note: dict[str, Any]) -> Order:
    """Check a note in writing against the contract.

    Raises:
        BrokenContractError: at the first broken rule.
    """
    if not (_KNOWN | {"description"}).issuperset(note):
        raise BrokenContractError("an unknown field")
    stars, anonymous = note.get("qualification"), note.get("anonymous", False)
    if type(stars) is not int or type(anonymous) is not bool:
        raise BrokenContractError("qualification and anonymous have types of their own")
    description = note.get("description")
    if not isinstance(description, str) or not 0 < len(description) <= MAX_DESCRIPTION_CHARS:
        raise BrokenContractError("description")
    fields = {"qualification": str(stars), "anonymous": str(anonymous).lower()}
    for name in ("wokuId", "clientEmail", "clientPhone"):
        if name in note:
            if not isinstance(note[name], str):
                raise BrokenContractError(name)
            fields[name] = note[name]
    return _order(fields, "text/plain", description)


def read_order(upload: Upload) -> Order:
    """Check an upload against the contract.

    Raises:
        BrokenContractError: at the first broken rule.
    """
    fields = dict(upload.fields)
    if len(fields) != len(upload.fields):
        raise BrokenContractError("a field was given twice")
    if not _KNOWN.issuperset(fields):
        raise BrokenContractError("an unknown field")
    return _order(fields, _media_type(upload.file_name))


def _order(fields: dict[str, str], media_type: str, description: str | None = None) -> Order:
    if not _WOKU_ID.fullmatch(fields.get("wokuId", "")):
        raise BrokenContractError("wokuId")
    if fields.get("qualification") not in {"1", "2", "3", "4", "5"}:
        raise BrokenContractError("qualification")
    anonymous = fields.get("anonymous", "false")
    if anonymous not in {"true", "false"}:
        raise BrokenContractError("anonymous")
    email = fields.get("clientEmail")
    if anonymous == "false" and not _EMAIL.fullmatch(email or ""):
        raise BrokenContractError("clientEmail")
    phone = fields.get("clientPhone")
    if phone is not None and not _PHONE.fullmatch(phone):
        raise BrokenContractError("clientPhone")
    return Order(
        woku_id=fields["wokuId"],
        stars=int(fields["qualification"]),
        anonymous=anonymous == "true",
        email=email,
        phone=phone,
        media_type=media_type,
        description=description,
    )


def _media_type(file_name: str | None) -> str:
    if file_name is None or not _FILE_NAME.fullmatch(file_name):
        raise BrokenContractError("file")
    media_type = MEDIA_TYPES.get(file_name.rpartition(".")[2].lower())
    if media_type is None:
        raise BrokenContractError("the file name's extension")
    return media_type
