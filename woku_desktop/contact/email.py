"""An e-mail address as typed, checked and brought to its normal form without asking the network."""

from __future__ import annotations

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP, InvalidField
from woku_desktop.domain.feedback import Identified

_ALLOWED = QT_TRANSLATE_NOOP("Allowed", "an address like name@example.com")
_LONGEST_TYPED_CHARS = 512  # nothing longer can become an address of 254; spares the checks


def parse_email(text: str) -> str:
    """The address in its normal form: trimmed, the domain in lower case and in ASCII.

    A domain with other letters becomes its IDNA form (`ñandú.cl` is `xn--and-6ma2c.cl`), since that
    is what every mail server takes; the part before the at-sign must be ASCII for the same reason.
    Addresses for examples and trainings (`ana@example.com`, `ana@shop.test`) are right. About 0.1
    ms, after a first call that imports the checker; any thread.

    Raises:
        InvalidField: with field "email".
    """
    from email_validator import EmailNotValidError, validate_email

    invalid = InvalidField("email", allowed=_ALLOWED)
    typed = text.strip()
    if len(typed) > _LONGEST_TYPED_CHARS:
        raise invalid
    try:
        checked = validate_email(
            typed, check_deliverability=False, test_environment=True, allow_smtputf8=False
        )
    except EmailNotValidError:
        # The library's sentence quotes what was typed: it must not travel as a cause.
        raise invalid from None
    if checked.ascii_email is None:
        raise invalid
    return Identified(checked.ascii_email).email
