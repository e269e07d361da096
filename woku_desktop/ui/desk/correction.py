"""Correcting what a voice that was not delivered says of its person, before it is sent again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout

from woku_desktop.domain.errors import InvalidField
from woku_desktop.domain.feedback import (
    MAX_TEXT_CHARS,
    Anonymous,
    Identified,
    Kind,
    Rating,
    parse_text,
)
from woku_desktop.domain.submission import Amendment
from woku_desktop.ui.announce import announce
from woku_desktop.ui.desk import detail_words as words
from woku_desktop.ui.desk.detail_parts import Head, Telling
from woku_desktop.ui.desk.voice_words import who
from woku_desktop.ui.texts import describe, rating_words, translate
from woku_desktop.ui.theme import font
from woku_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.fields import Field
from woku_desktop.ui.widgets.scrolling import BAR, Scrolling
from woku_desktop.ui.widgets.segmented import SegmentedToggle
from woku_desktop.ui.widgets.star_rating import StarRating
from woku_desktop.ui.widgets.text import Text
from woku_desktop.ui.widgets.text_area import TextField
from woku_desktop.ui.widgets.tooltip import set_tooltip
from woku_desktop.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.feedback import Respondent
    from woku_desktop.domain.submission import Submission
    from woku_desktop.domain.woku import WokuInfo
    from woku_desktop.ui.ports import Validators

_STAR, _GLYPH = 40, 28


class Correction(Card):
    """Asks for what is to be right, and says at every keystroke what is not yet.

    Signals:
        left(): a person gave it up.
        saved(voice: Submission, amendment: Amendment): all is right, and to be sent.

    Args:
        validators: the rules of what is typed.
    """

    left = Signal()
    saved = Signal(object, object)

    def __init__(self, validators: Validators) -> None:
        super().__init__()
        self.setObjectName("voiceCorrection")
        self._validators = validators
        self._region = ""
        self._ask_phone = True
        self._voice: Submission | None = None
        self._waiting = False
        self._refused: Problem | None = None
        self._woku: WokuInfo | None = None
        self.head = Head()
        self.head.setContentsMargins(0, 0, BAR, 0)
        self.complaint = Telling()
        self.complaint.setObjectName("correctComplaint")
        self._rating_label = Text(px=14, line=20, weight=600)
        self.stars = StarRating()
        self.stars.setObjectName("correctRating")
        self.stars.glyph = _GLYPH
        for number, star in enumerate(self.stars.stars(), 1):
            star.setObjectName(f"correctStar{number}")
            star.setFixedSize(_STAR, _STAR)
        self.toggle = _named_toggle()
        self.rule = Text(px=13, line=16, tone="quiet", wrap=True)
        self.rule.setObjectName("correctRuleLabel")
        self.rule.hide()
        self.email, self.phone = _email_field(), _phone_field()
        self._text_label = Text(px=14, line=20, weight=600)
        self.text = TextField(MAX_TEXT_CHARS, str)
        self.text.area.setObjectName("correctTextField")
        self.text.setFixedHeight(144)
        self._text_wrong = Text(px=13, line=16, tone="warning", wrap=True)
        self.save = PrimaryButton()
        self.save.setObjectName("correctSaveButton")
        self.cancel = SecondaryButton()
        self.cancel.setObjectName("correctCancelButton")
        self._lay_out()
        self._connect()
        self.set_compact(compact=False)

    @property
    def voice(self) -> Submission | None:
        """What is corrected; None if nothing is."""
        return self._voice

    @property
    def waiting(self) -> bool:
        """Whether it was handed over, and nothing is known of it yet."""
        return self._waiting

    def set_compact(self, *, compact: bool) -> None:
        """Take less room, in a small window."""
        margin = 16 if compact else 24
        # The scroll bar stands in the card's margin.
        self._column.setContentsMargins(margin, 16 if compact else 20, margin - BAR, 16)

    def open(
        self, voice: Submission, woku: WokuInfo | None, *, region: str, ask_phone: bool
    ) -> None:
        """Ask about a voice, with what it says now.

        Args:
            voice: which.
            woku: what is known of its woku; None if nothing is.
            region: the two-letter country for numbers without a country code.
            ask_phone: whether a phone is asked for; one that was given can be corrected anyway.
        """
        self._voice, self._region = voice, region
        self._waiting, self._refused = False, None
        person = voice.respondent
        known = isinstance(person, Identified)
        self.toggle.setAnonymousForbidden("")
        self.toggle.setAnonymous(isinstance(person, Anonymous))
        self.email.edit.setText(person.email if isinstance(person, Identified) else "")
        phone = person.phone if isinstance(person, Identified) else None
        self.phone.edit.setText(f"+{phone}" if phone else "")
        self._ask_phone = ask_phone or bool(phone)
        self.stars.setRating(voice.rating.stars if voice.rating is not None else 0)
        typed = voice.kind is Kind.TEXT
        self.text.area.setPlainText((voice.text or "") if typed else "")
        for part in (self._text_label, self.text):
            part.setVisible(typed)
        self._scroll.verticalScrollBar().setValue(0)
        self._woku = woku
        self.retranslate()
        first = self.email.edit if known else self.toggle
        first.setFocus(Qt.FocusReason.TabFocusReason)
        if known:
            self.email.edit.selectAll()
        announce(self, f"{self.save.text()}. {self.complaint.words}")

    def show_woku(self, woku: WokuInfo) -> None:
        """Take over what is known of the voice's woku now."""
        self._woku = woku
        self._show_rule()
        self._check()

    def refuse(self, problem: Problem | None, voice: Submission) -> None:
        """Say why it was not taken; what was typed stays.

        Args:
            problem: why, if it is not the voice's own.
            voice: as it is now.
        """
        self._voice, self._refused, self._waiting = voice, problem, False
        self.retranslate()
        announce(self, self.complaint.words, urgent=True)

    def forget(self) -> None:
        """Let go of what was typed."""
        self._voice, self._waiting, self._refused, self._woku = None, False, None, None
        for edit in (self.email.edit, self.phone.edit):
            # Unlike clear(), this leaves nothing that an undo could bring back.
            edit.setText("")
        self.text.area.forget()

    def retranslate(self) -> None:
        """Take over the current language."""
        self.head.retranslate()
        voice = self._voice
        title = translate("Detail", "Correct: {who}")
        self.head.title.setText(title.format(who=who(voice)) if voice is not None else "")
        set_tooltip(self.head.title, self.head.title.text())
        self.setAccessibleName(self.head.title.text())
        self.toggle.setTexts(
            translate("RespondentForm", "With e-mail"), translate("RespondentForm", "Anonymous")
        )
        self.email.setLabel(translate("RespondentForm", "E-mail"))
        self.email.edit.setPlaceholderText(translate("RespondentForm", "name@example.com"))
        self.phone.setLabel(
            translate("RespondentForm", "Phone"), translate("RespondentForm", "(optional)")
        )
        self.phone.edit.setPlaceholderText(translate("RespondentForm", "+56 9 1234 5678"))
        self._rating_label.setText(translate("Detail", "Rating"))
        self.stars.setStarNames(rating_words())
        self._text_label.setText(translate("Detail", "What was typed"))
        self.text.area.setAccessibleName(translate("Detail", "What was typed"))
        self.save.setText(translate("Detail", "Save and send"))
        self.cancel.setText(translate("Detail", "Cancel"))
        said = describe(self._refused) if self._refused is not None else None
        if said is None and voice is not None:
            said = words.before_correcting(voice)
        self.complaint.tell(said, alarming=True)
        self._show_rule()
        self._check()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter in a line of text saves, as in any form.
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save.click()
        else:
            super().keyPressEvent(event)

    # Inside

    def _lay_out(self) -> None:
        self._buttons = WrappingRow()
        for button in (self.save, self.cancel):
            button.setButtonHeight(40)
            button.setCompact(True)
            self._buttons.add(button)
        self._scroll = Scrolling()
        inner = self._scroll.column
        inner.setSpacing(12)
        rating = QVBoxLayout()
        rating.setSpacing(0)
        rating.addWidget(self._rating_label)
        stars = QVBoxLayout()
        # The first star's edge meets the text.
        stars.setContentsMargins(-(_STAR - _GLYPH) // 2, 0, 0, 0)
        stars.addWidget(self.stars, 0, Qt.AlignmentFlag.AlignLeft)
        rating.addLayout(stars)
        text = QVBoxLayout()
        text.setSpacing(4)
        for part in (self._text_label, self.text, self._text_wrong):
            text.addWidget(part)
        inner.addWidget(self.complaint)
        inner.addLayout(rating)
        inner.addWidget(self.toggle)
        inner.addWidget(self.rule)
        inner.addWidget(self.email)
        inner.addWidget(self.phone)
        inner.addLayout(text)
        inner.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._column.addWidget(self.head)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self._buttons)

    def _connect(self) -> None:
        self.head.left.connect(self.left)
        self.cancel.clicked.connect(self.left)
        self.text.area.escaped.connect(self.left)
        self.save.clicked.connect(self._save)
        self.toggle.anonymousChanged.connect(self._check)
        self.email.edit.textChanged.connect(self._check)
        self.phone.edit.textChanged.connect(self._check)
        self.text.area.textChanged.connect(self._check)
        self.stars.ratingChanged.connect(self._check)

    def _show_rule(self) -> None:
        why = ""
        if self._woku is not None and self._woku.anonymous_disabled:
            why = translate("Capture", "This woku only takes opinions with an e-mail.")
        self.toggle.setAnonymousForbidden(why)
        self.rule.setText(why)
        self.rule.setVisible(bool(why))

    def _check(self) -> None:
        """Say what is wrong, and let it be saved once nothing is."""
        if self._voice is None:
            return
        anonymous = self.toggle.anonymous()
        self.email.setVisible(not anonymous)
        self.phone.setVisible(self._ask_phone and not anonymous)
        self.email.setWrong(None if anonymous else _why(self._email))
        self.phone.setWrong(None if anonymous else _why(self._phone))
        wrong = _why(self._text) if self._voice.kind is Kind.TEXT else None
        self.text.area.setAccessibleDescription(wrong or "")
        self._text_wrong.setText(wrong or "")
        self._text_wrong.setVisible(wrong is not None)
        right = wrong is None and self.email.wrong() is None and self.phone.wrong() is None
        rated = bool(self.stars.rating()) or self._voice.rating is None
        self.save.setEnabled(right and rated and not self._waiting)

    def _email(self) -> str:
        return Identified(self._validators.email(self.email.edit.text().strip())).email

    def _phone(self) -> str | None:
        typed = self.phone.edit.text().strip()
        return self._validators.phone(typed, self._region) if typed else None

    def _text(self) -> str:
        return parse_text(self.text.area.toPlainText())

    def _save(self) -> None:
        voice = self._voice
        if voice is None or not self.save.isEnabled():
            return
        person: Respondent = Anonymous()
        if not self.toggle.anonymous():
            person = Identified(self._email(), self._phone())
        rating = Rating(self.stars.rating()) if self.stars.rating() else None
        text = self._text() if voice.kind is Kind.TEXT else None
        self._waiting = True
        self._refused = None
        self._check()
        self.saved.emit(
            voice,
            Amendment(
                person if person != voice.respondent else None,
                rating if rating != voice.rating else None,
                text if text != voice.text else None,
            ),
        )


def _named_toggle() -> SegmentedToggle:
    toggle = SegmentedToggle()
    names = ("correctEmailToggle", "correctAnonymousToggle")
    for segment, name in zip(toggle.findChildren(QAbstractButton), names, strict=True):
        segment.setObjectName(name)
    return toggle


def _email_field() -> Field:
    field = Field()
    field.edit.setObjectName("correctEmailField")
    field.edit.setInputMethodHints(
        Qt.InputMethodHint.ImhEmailCharactersOnly | Qt.InputMethodHint.ImhNoAutoUppercase
    )
    return field


def _phone_field() -> Field:
    field = Field()
    field.edit.setObjectName("correctPhoneField")
    field.edit.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
    field.edit.setFont(font(15, tabular=True))
    return field


def _why(read: Callable[[], object]) -> str | None:
    """What is wrong with what was typed; None if nothing is."""
    try:
        read()
    except InvalidField as problem:
        return describe(problem).detail
    return None
