"""What a person says about a place: a rating, who they are (or not), and for which woku."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeAlias

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP, InvalidField

# Compiled when first used, by `re` itself: not every start needs them.
_WOKU_ID = r"[0-9a-f]{24}"
# What every mail server can be asked about; the finer rules are checked where an address is typed.
_EMAIL = (
    r"[^\s@\x00-\x1f\x7f\ud800-\udfff\"(),:;<>\[\]\\]{1,64}"
    r"@(?:[^\s@.\x00-\x1f\x7f\ud800-\udfff]+\.)+[^\s@.\x00-\x1f\x7f\ud800-\udfff]{2,63}"
)
_EMAIL_MAX_CHARS = 254  # RFC 5321, section 4.5.3.1.3, less the angle brackets
MAX_TEXT_CHARS = 3000
"""How long an opinion in writing may be: Woku's limit."""

_PHONE = r"[1-9][0-9]{6,14}"  # E.164: up to 15 digits, country code first, no plus


class Kind(StrEnum):
    """How an opinion was given."""

    VOICE = "voice"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Rating:
    """One to five stars.

    Raises:
        InvalidField: for anything but a whole number from 1 to 5.
    """

    stars: int

    def __post_init__(self) -> None:
        if type(self.stars) is not int or not 1 <= self.stars <= 5:
            raise InvalidField(
                "rating", allowed=QT_TRANSLATE_NOOP("Allowed", "a whole number from 1 to 5")
            )


@dataclass(frozen=True, slots=True)
class Anonymous:
    """A person who leaves no contact: there is no place here to put one."""


@dataclass(frozen=True, slots=True)
class Identified:
    """A person who leaves an e-mail address and, if they like, a phone number.

    `repr` shows neither, so that none of it reaches a log or a traceback.

    Args:
        email: an address of the form name@domain.tld, at most 254 characters.
        phone: 7 to 15 digits with the country code first and no plus, or None.

    Raises:
        InvalidField: if either is not of that form.
    """

    email: str = field(repr=False)
    phone: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if len(self.email) > _EMAIL_MAX_CHARS or not re.fullmatch(_EMAIL, self.email):
            raise InvalidField(
                "email", allowed=QT_TRANSLATE_NOOP("Allowed", "an address like name@example.com")
            )
        if self.phone is not None and not re.fullmatch(_PHONE, self.phone):
            raise InvalidField(
                "phone",
                allowed=QT_TRANSLATE_NOOP(
                    "Allowed", "7 to 15 digits with the country code, like 56982959776"
                ),
            )


Respondent: TypeAlias = Anonymous | Identified


@dataclass(frozen=True, slots=True)
class WokuId:
    """The id of a woku: 24 hexadecimal digits, kept in lower case.

    Raises:
        InvalidField: if it is anything else.
    """

    value: str

    def __post_init__(self) -> None:
        lowered = self.value.lower()
        if not re.fullmatch(_WOKU_ID, lowered):
            raise InvalidField(
                "woku_id", allowed=QT_TRANSLATE_NOOP("Allowed", "24 hexadecimal digits")
            )
        object.__setattr__(self, "value", lowered)

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True)
class Feedback:
    """One opinion as the person left it, without the voice itself.

    Args:
        id: made on this machine, unique for ever (UUID 4 in hexadecimal).
        created_at: when it was sent, in UTC with milliseconds.
        woku_id: the woku that it is about.
        rating: one to five stars.
        respondent: who said it.
        language: the language of the window it was said in ("es", "en", "pt").
        local_note: what staff noted of the place, the shift or who was on duty; stays on this
            machine and in what is exported from it.
    """

    id: str
    created_at: datetime
    woku_id: WokuId
    rating: Rating
    respondent: Respondent
    language: str
    local_note: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        if self.created_at.utcoffset() is None:
            raise InvalidField("created_at", allowed="a time with its zone")
        utc = self.created_at.astimezone(UTC)
        whole_ms = utc.replace(microsecond=utc.microsecond // 1000 * 1000)
        object.__setattr__(self, "created_at", whole_ms)

    @property
    def anonymous(self) -> bool:
        """Whether the person left no contact."""
        return isinstance(self.respondent, Anonymous)


def new_feedback_id() -> str:
    """A fresh id for a feedback: 32 hexadecimal digits."""
    # Not needed before the first send, and not cheap to import.
    import uuid

    return uuid.uuid4().hex


def parse_text(text: str) -> str:
    """An opinion in writing as it is kept and sent: without the blanks around it.

    Raises:
        InvalidField: with field "text", if nothing is left, or it is too long, or no text at all.
    """
    stripped = text.strip()
    if not 1 <= len(stripped) <= MAX_TEXT_CHARS or re.search("[\ud800-\udfff]", stripped):
        raise InvalidField("text", allowed=QT_TRANSLATE_NOOP("Allowed", "1 to 3000 characters"))
    return stripped
