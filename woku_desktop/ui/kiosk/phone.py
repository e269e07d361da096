"""The screen that asks for a phone number, where the station does; it may be left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from woku_desktop.ui.kiosk.field_page import FieldPage
from woku_desktop.ui.texts import translate
from woku_desktop.ui.widgets.keyboard_layouts import DIGITS
from woku_desktop.ui.widgets.touch_fields import TouchField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from woku_desktop.ui.kiosk.visit import Visit

# Fifteen digits at most, a plus, and blanks as people write them.
_LIMIT = 24
_FEWEST_DIGITS = 7


class PhonePage(FieldPage):
    """A phone number, or one touch to send without.

    Attributes:
        choice: sends at once, with the address alone; named `skipPhoneButton`.
    """

    def __init__(self, visit: Visit, parent: QWidget | None = None) -> None:
        hint = Qt.InputMethodHint.ImhDialableCharactersOnly
        field = TouchField("phone", _LIMIT, hint, tabular=True)
        field.setObjectName("phoneField")
        super().__init__(visit, field, DIGITS, parent)
        self.choice.setObjectName("skipPhoneButton")
        self.choice.setIconName("mail")
        self.choice.clicked.connect(self._skip)

    def refresh(self) -> None:
        super().refresh()
        # Without a number there is a button of its own.
        self.send.setEnabled(self.visit.may_go_on and bool(self.visit.phone.strip()))

    def say(self) -> None:
        self.title.setText(translate("KioskForm", "And a phone number?"))
        self.field.setAccessibleName(translate("KioskForm", "Phone (optional)"))
        self.field.setPlaceholderText(translate("KioskForm", "Phone (optional)"))
        self.send.setText(translate("KioskForm", "Send"))
        self.choice.set_words(
            translate("KioskForm", "Send without phone"),
            translate("KioskForm", "Your e-mail is enough for us to answer."),
        )

    def typed(self) -> str:
        return self.visit.phone

    def take_over(self, text: str) -> None:
        self.visit.set_phone(text)

    def missing(self) -> str:
        typed = self.visit.phone.strip()
        if not typed:
            return translate("KioskForm", "Type your number, or send without it.")
        if self.visit.phone_right:
            return ""
        if sum(each.isdigit() for each in typed) < _FEWEST_DIGITS:
            return translate("KioskForm", "Digits are missing.")
        return translate("KioskForm", "Check whether the number is right.")

    def _skip(self) -> None:
        self.visit.set_phone("")
        self.visit.next()
