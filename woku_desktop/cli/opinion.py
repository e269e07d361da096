"""What an opinion is made of, read from options."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP, InvalidField, Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.cli.say import Voice
    from woku_desktop.domain.feedback import Rating, Respondent
    from woku_desktop.domain.woku import WokuInfo

_NOTHING = QT_TRANSLATE_NOOP("Allowed", "nothing when the person is anonymous")
_STARS = QT_TRANSLATE_NOOP("Allowed", "a whole number from 1 to 5")

_Value = TypeVar("_Value")


class Checked:
    """Tells every problem there is, not only the first."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self.sound = True

    def value(self, read: Callable[[], _Value]) -> _Value | None:
        """What `read` gives; None if it raises a Problem, which is told."""
        try:
            return read()
        except Problem as problem:
            self._voice.problem(problem)
            self.sound = False
            return None


def rating(text: str) -> Rating:
    """One to five stars.

    Raises:
        InvalidField: with field "rating".
    """
    from woku_desktop.domain.feedback import Rating

    try:
        return Rating(int(text))
    except ValueError:
        raise InvalidField("rating", allowed=_STARS) from None


def require_taken(person: Respondent, woku: WokuInfo) -> None:
    """Let nobody be anonymous where nobody may be.

    Args:
        person: who said it.
        woku: what is known here of the woku it is for.

    Raises:
        AnonymousRefused: if the woku is known to take no anonymous opinions.
    """
    from woku_desktop.domain.feedback import Anonymous
    from woku_desktop.domain.woku_errors import AnonymousRefused

    if woku.anonymous_disabled and isinstance(person, Anonymous):
        raise AnonymousRefused(woku=woku.title)


def respondent(
    *,
    anonymous: bool,
    email: str | None,
    phone: str | None,
    region: str,
    known: Respondent | None = None,
) -> Respondent:
    """Who said it.

    Args:
        anonymous: whether the person left no contact.
        email: as it was typed; None takes that of `known`.
        phone: as it was typed, "" for none; None takes that of `known`.
        region: the two-letter country for numbers without a country code.
        known: who it was so far.

    Raises:
        InvalidField: with field "email" or "phone".
    """
    from woku_desktop.domain.feedback import Anonymous, Identified

    named = known if isinstance(known, Identified) else None
    if anonymous or (email is None and named is None):
        if phone is not None:
            raise InvalidField("phone", allowed=_NOTHING)
        return Anonymous()
    if email is not None:
        from woku_desktop.contact.email import parse_email

        address = parse_email(email)
    else:
        assert named is not None
        address = named.email
    if phone is None:
        return Identified(address, named.phone if named is not None else None)
    if not phone:
        return Identified(address)
    from woku_desktop.contact.phone import parse_phone

    return Identified(address, parse_phone(phone, region))
