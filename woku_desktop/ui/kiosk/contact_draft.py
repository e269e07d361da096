"""What a visitor has typed of who they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.domain.errors import InvalidField
from woku_desktop.domain.feedback import Identified

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.ui.ports import Validators


class ContactDraft:
    """An address and a phone number as they were typed, and whether they are right. All personal.

    Window's thread only.

    Args:
        validators: the rules of what is typed.

    Attributes:
        email: the address, as it was typed.
        phone: the phone number, as it was typed.
    """

    def __init__(self, validators: Validators) -> None:
        self._validators = validators
        self.clear()

    def clear(self) -> None:
        """Forget everything, for the next person."""
        self.email = self.phone = ""
        self._address: str | None = None
        self._number: str | None = None

    @property
    def email_right(self) -> bool:
        """Whether what was typed is an address."""
        return self._address is not None

    @property
    def phone_right(self) -> bool:
        """Whether what was typed is a phone number, or nothing at all."""
        return not self.phone.strip() or self._number is not None

    def set_email(self, text: str) -> None:
        """Take over what was typed as an address."""
        self.email = text
        self._address = _checked(lambda: self._validators.email(text))

    def set_phone(self, text: str, region: str) -> None:
        """Take over what was typed as a phone number, in a country for numbers without its code."""
        self.phone = text
        self._number = _checked(lambda: self._validators.phone(text, region))

    def respondent(self, *, with_phone: bool) -> Identified:
        """Who it is; what was typed as an address must be one."""
        assert self._address is not None, "nobody goes on without"
        return Identified(self._address, self._number if with_phone else None)


def _checked(rule: Callable[[], str]) -> str | None:
    try:
        return rule()
    except InvalidField:
        return None
