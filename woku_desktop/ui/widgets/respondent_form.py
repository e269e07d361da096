"""Who is speaking: an e-mail address and perhaps a phone number, or nobody in particular."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from woku_desktop.domain.errors import InvalidField
from woku_desktop.domain.feedback import Anonymous, Identified
from woku_desktop.ui import icons
from woku_desktop.ui.texts import translate
from woku_desktop.ui.theme import font, theme
from woku_desktop.ui.widgets.fields import Field
from woku_desktop.ui.widgets.segmented import SegmentedToggle
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from woku_desktop.domain.feedback import Respondent
    from woku_desktop.ui.ports import Validators

# How a mobile number looks, by region; the language says nothing of where a station stands.
_EXAMPLES = {
    "AR": "+54 9 11 2345 6789",
    "BR": "+55 11 91234 5678",
    "CL": "+56 9 1234 5678",
    "CO": "+57 301 234 5678",
    "ES": "+34 612 345 678",
    "MX": "+52 55 1234 5678",
    "PE": "+51 912 345 678",
    "PT": "+351 912 345 678",
    "US": "+1 201 555 0123",
    "UY": "+598 94 231 234",
}


class _Honesty(QWidget):
    """The sentence that takes the fields' place: what is kept, and what can't be promised."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = Text(px=15, line=24, wrap=True, tone="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(36, 0, 0, 0)
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignTop)

    def setSentences(self, first: str, second: str) -> None:
        """The first stands out, the second is quiet."""
        self._text.setText(f"{first} {second}")
        self._text.setSpans(((0, len(first), "text", 400),))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        icons.paint(QPainter(self), "shield", QRectF(0, 0, 24, 24), theme().accent)


class RespondentForm(QWidget):
    """The choice between e-mail and anonymous, and what each needs.

    Typed contact data goes when the person turns anonymous: it is neither asked for, kept nor sent.

    Args:
        validators: the rules for what is typed.
        ask_phone: whether there is a phone field.
        region: the two-letter country for numbers without a country code.

    Signals:
        changed(): `respondent()` or `missing()` may give something else.
    """

    changed = Signal()

    def __init__(
        self,
        validators: Validators,
        ask_phone: bool,
        region: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._validators = validators
        self._region = region
        self.toggle = SegmentedToggle(self)
        self.email = Field(parent=self)
        self.email.edit.setObjectName("emailField")
        self.email.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhEmailCharactersOnly | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.phone = Field(parent=self)
        self.phone.edit.setObjectName("phoneField")
        self.phone.edit.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        self.phone.edit.setFont(font(15, tabular=True))
        self._ask_phone = ask_phone
        self._honesty = _Honesty(self)
        self._honesty.hide()
        self._lay_out()
        self.phone.setVisible(ask_phone)
        self.toggle.anonymousChanged.connect(self._chosen)
        self.email.edit.textChanged.connect(self._typed_email)
        self.phone.edit.textChanged.connect(self._typed_phone)
        self.email.edit.editingFinished.connect(self._left_email)
        self.phone.edit.editingFinished.connect(self._left_phone)
        self.retranslate()

    def respondent(self) -> Respondent | None:
        """Who it is; None as long as something is missing or wrong."""
        if self.anonymous():
            return Anonymous()
        try:
            email = self._validators.email(self.email.edit.text().strip())
            return Identified(email, self._phone())
        except InvalidField:
            return None

    def missing(self) -> str:
        """What keeps it from being complete: "", "email", "email_wrong" or "phone_wrong"."""
        if self.anonymous():
            return ""
        if not self.email.edit.text().strip():
            return "email"
        if not self._email_right():
            return "email_wrong"
        return "" if self._phone_right() else "phone_wrong"

    def anonymous(self) -> bool:
        """Whether the person leaves nothing."""
        return self.toggle.anonymous()

    def setAnonymous(self, anonymous: bool) -> None:
        """Choose."""
        self.toggle.setAnonymous(anonymous)

    def setAnonymousForbidden(self, why: str) -> None:
        """Take the anonymous choice away, and choose e-mail; "" gives it back."""
        self.toggle.setAnonymousForbidden(why)

    def setAskPhone(self, ask: bool, region: str) -> None:
        """Follow the settings while the window is open."""
        self._ask_phone = ask
        self._region = region
        self._show_example()
        if not ask:
            self.phone.edit.setText("")
        self.phone.setVisible(ask and not self.anonymous())
        self.changed.emit()

    def clear(self, default_anonymous: bool) -> None:
        """Back to the start, for the next person."""
        self._forget()
        self.setAnonymous(default_anonymous)
        self.changed.emit()

    def retranslate(self) -> None:
        """Set every word anew, in the language that stands."""
        self.toggle.setTexts(
            translate("RespondentForm", "With e-mail"), translate("RespondentForm", "Anonymous")
        )
        self.email.setLabel(translate("RespondentForm", "E-mail"))
        self.email.edit.setPlaceholderText(translate("RespondentForm", "name@example.com"))
        self.phone.setLabel(
            translate("RespondentForm", "Phone"), translate("RespondentForm", "(optional)")
        )
        self._show_example()
        self._honesty.setSentences(
            translate(
                "RespondentForm", "We don't ask for, keep or send an e-mail or a phone number."
            ),
            translate("RespondentForm", "Bear in mind that a voice can be recognised."),
        )
        if self.email.wrong() is not None:
            self._left_email()
        if self.phone.wrong() is not None:
            self._left_phone()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, 48 + 16 + 64))

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(16)
        fields.addWidget(self.email, 1, Qt.AlignmentFlag.AlignTop)
        fields.addWidget(self.phone, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.toggle)
        column.addLayout(fields)
        column.addWidget(self._honesty)
        column.addStretch(1)

    def _chosen(self, anonymous: bool) -> None:
        self.email.setVisible(not anonymous)
        self.phone.setVisible(self._ask_phone and not anonymous)
        self._honesty.setVisible(anonymous)
        if anonymous:
            self._forget()
        self.changed.emit()

    def _forget(self) -> None:
        for field in (self.email, self.phone):
            # Unlike clear(), this leaves nothing that an undo could bring back to the next person.
            field.edit.setText("")
            field.setWrong(None)

    def _show_example(self) -> None:
        """A number as people write it where a number without a country code belongs."""
        self.phone.edit.setPlaceholderText(_EXAMPLES.get(self._region.upper(), ""))

    def _typed_email(self) -> None:
        self.email.setWrong(None)
        self.changed.emit()

    def _typed_phone(self) -> None:
        self.phone.setWrong(None)
        self.changed.emit()

    def _left_email(self) -> None:
        empty = not self.email.edit.text().strip()
        right = empty or self._email_right()
        self.email.setWrong(None if right else translate("RespondentForm", "Check this address"))

    def _left_phone(self) -> None:
        self.phone.setWrong(
            None if self._phone_right() else translate("RespondentForm", "Check this number")
        )

    def _phone(self) -> str | None:
        typed = self.phone.edit.text().strip()
        if not typed or not self._ask_phone:
            return None
        return self._validators.phone(typed, self._region)

    def _email_right(self) -> bool:
        try:
            Identified(self._validators.email(self.email.edit.text().strip()))
        except InvalidField:
            return False
        return True

    def _phone_right(self) -> bool:
        try:
            self._phone()
        except InvalidField:
            return False
        return True
