"""A phone number as a person writes it, brought to digits with the country code."""

from __future__ import annotations

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP, InvalidField

_ALLOWED = QT_TRANSLATE_NOOP(
    "Allowed", "a phone number, with the country code if it is from another country"
)
_LONGEST_TYPED_CHARS = 64


def parse_phone(text: str, region: str) -> str:
    """Digits with the country code first and no plus: `56982959776` for `9 8295 9776` in Chile.

    Takes `+56 9 …`, `0056 9 …` and the country's own way of writing. About 0.1 ms, after a first
    call that loads the numbering plan of the countries met (not of all); any thread.

    Args:
        text: what was typed.
        region: the two-letter country (ISO 3166) for numbers without a country code.

    Raises:
        InvalidField: with field "phone".
    """
    import phonenumbers

    invalid = InvalidField("phone", allowed=_ALLOWED)
    typed = text.strip()
    if len(typed) > _LONGEST_TYPED_CHARS or any(letter.isalpha() for letter in typed):
        # The library reads letters as keypad digits and drops extensions: neither can be sent.
        raise invalid
    if typed.startswith("00"):
        # Most countries dial abroad with 00, and people write it where the plan says otherwise.
        typed = f"+{typed[2:]}"
    try:
        number = phonenumbers.parse(typed, region.upper())
    except phonenumbers.NumberParseException:
        raise invalid from None
    if number.extension or not phonenumbers.is_valid_number(number):
        raise invalid
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164).lstrip("+")


def is_region(code: str) -> bool:
    """Whether a two-letter country code is one that `parse_phone` knows."""
    import phonenumbers

    return code in phonenumbers.SUPPORTED_REGIONS
