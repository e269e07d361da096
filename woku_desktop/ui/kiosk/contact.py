"""The screen that asks for an e-mail, which may be left out by one touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from woku_desktop.domain.feedback import Kind
from woku_desktop.ui.kiosk.field_page import FieldPage
from woku_desktop.ui.texts import translate
from woku_desktop.ui.widgets.keyboard_layouts import EMAIL
from woku_desktop.ui.widgets.touch_fields import TouchField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from woku_desktop.ui.kiosk.visit import Visit

# As many as an address may have.
_LIMIT = 254


class ContactPage(FieldPage):
    """An e-mail, or one touch to send without.

    Attributes:
        choice: sends at once, without an address; not there where the woku wants one.
    """

    def __init__(self, visit: Visit, parent: QWidget | None = None) -> None:
        hint = Qt.InputMethodHint
        field = TouchField("mail", _LIMIT, hint.ImhEmailCharactersOnly | hint.ImhNoAutoUppercase)
        field.setObjectName("emailField")
        super().__init__(visit, field, EMAIL, parent)
        self.choice.setObjectName("anonymousToggle")
        self.choice.clicked.connect(visit.send_anonymously)
        self._shown = self._what_is_shown()

    def refresh(self) -> None:
        if self._shown != (shown := self._what_is_shown()):
            self._shown = shown
            self.retranslate()
        else:
            super().refresh()

    def say(self) -> None:
        self.title.setText(translate("KioskForm", "Shall we answer by e-mail?"))
        self.field.setAccessibleName(translate("KioskForm", "E-mail"))
        self.field.setPlaceholderText(translate("KioskForm", "name@example.com"))
        if self.visit.asks_phone:
            self.send.setText(translate("KioskForm", "Next"))
            self.send.setIconName("")
        else:
            self.send.setText(translate("KioskForm", "Send"))
            self.send.setIconName("arrow-up")
        honest = ""
        if self.visit.flow.mode is Kind.VOICE:
            honest = translate("KioskForm", "Bear in mind that a voice can be recognised.")
        self.choice.set_words(
            translate("KioskForm", "Send without e-mail"),
            translate("KioskForm", "Anonymous: we neither ask for nor keep your e-mail."),
            honest,
        )

    def typed(self) -> str:
        return self.visit.email

    def take_over(self, text: str) -> None:
        self.visit.set_email(text)

    def missing(self) -> str:
        if self.visit.email_right:
            return ""
        return _missing(self.visit.email.strip(), optional=self.visit.may_be_anonymous)

    def _has_choice(self) -> bool:
        return self.visit.may_be_anonymous

    def _what_is_shown(self) -> tuple[bool, ...]:
        """What decides on words and places."""
        visit = self.visit
        return visit.may_be_anonymous, visit.asks_phone, visit.flow.mode is Kind.VOICE


def _missing(text: str, *, optional: bool) -> str:
    """What an address lacks, in words of somebody who looks over a shoulder."""
    if text:
        return _wrong(*text.partition("@"))
    if optional:
        return translate("KioskForm", "Type your e-mail, or send without it.")
    return translate("KioskForm", "Type your e-mail to send your opinion.")


def _wrong(name: str, at: str, domain: str) -> str:
    if not at:
        return translate("KioskForm", "The @ and what follows are missing. Touch an option below.")
    if not name:
        return translate("KioskForm", "What stands before the @ is missing.")
    if not domain:
        return translate("KioskForm", "What follows the @ is missing. Touch an option below.")
    if "@" in domain:
        return translate("KioskForm", "There is one @ too many.")
    if "." not in domain.strip("."):
        return translate("KioskForm", "The ending is missing, such as .com or .cl.")
    return translate("KioskForm", "Check whether the e-mail is right.")
