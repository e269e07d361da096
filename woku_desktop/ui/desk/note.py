"""What is said above the list: why nothing leaves, what happened once, whether to discard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout

from woku_desktop.domain.delivery_errors import KeyRefused, Unreachable
from woku_desktop.domain.errors import KeyMissing, KeyUnusable, VaultProblem
from woku_desktop.ui.texts import translate
from woku_desktop.ui.waiting_words import why_waiting
from woku_desktop.ui.widgets.buttons import TextButton
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.glyph import Glyph
from woku_desktop.ui.widgets.text import Text
from woku_desktop.ui.widgets.tooltip import set_tooltip

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem

_MENDED_IN_SETTINGS = (KeyMissing, KeyRefused, KeyUnusable)
_MARGINS = (16, 12, 16, 12)
_ICON_PX, _ICON_GAP, _BUTTON_GAP = 20, 12, 4


class Note(Card):
    """Answers "is it safe?" and "may I close?".

    Signals:
        settingsAsked(): a person must set something.
        retryAsked(): a person has done what was asked for, such as unlocking the keyring.
    """

    settingsAsked = Signal()
    retryAsked = Signal()

    def __init__(self) -> None:
        super().__init__(fill="ground")
        self._for_settings = True
        self._short = False
        self._first = self._rest = ""
        self._icon = Glyph("info", _ICON_PX)
        self._text = Text(px=14, line=20, wrap=True)
        self.button = TextButton()
        self.button.setObjectName("noteButton")
        # Its words stand below the others; it has no ground that would need room beside them.
        self.button.padding = 0
        self.button.clicked.connect(self._pressed)
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._column.setSpacing(_BUTTON_GAP)
        self._column.addWidget(self._text, 1)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(*_MARGINS)
        self._row.setSpacing(_ICON_GAP)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._column, 1)

    @property
    def words(self) -> str:
        """What there is to say, as plain text."""
        return f"{self._first} {self._rest}".rstrip()

    def height_at(self, width: int, *, short: bool) -> int:
        """How high it would be, in logical pixels."""
        left, top, right, bottom = _MARGINS
        room = width - left - right - _ICON_PX - _ICON_GAP
        button = self.button.sizeHint() if not self.button.isHidden() else None
        if short:
            beside = button.width() + _ICON_GAP if button is not None else 0
            said = self._text.height_saying(self._first, room - beside)
            return top + max(said, button.height() if button is not None else 0) + bottom
        said = self._text.height_saying(self.words, room)
        return top + said + (_BUTTON_GAP + button.height() if button is not None else 0) + bottom

    def set_short(self, *, short: bool) -> None:
        """Say the first sentence alone, with the button beside it; the rest is in the hint then."""
        if short == self._short:
            return
        self._short = short
        directions = QBoxLayout.Direction
        self._column.setDirection(directions.LeftToRight if short else directions.TopToBottom)
        self._column.setSpacing(_ICON_GAP if short else _BUTTON_GAP)
        sides = Qt.AlignmentFlag
        self._row.setAlignment(self._icon, sides.AlignVCenter if short else sides.AlignTop)
        self._say()

    def tell(self, problem: Problem, waiting: int) -> None:
        """Say why nothing leaves, and that nothing is lost."""
        if isinstance(problem, Unreachable):
            first = translate("Voices", "Your %n voice(s) are safe here.", "", waiting)
            rest = translate(
                "Voices",
                "What waits leaves by itself when the network returns, and keeps waiting if you "
                "close the window.",
            )
            icon = "wifi-off"
        elif isinstance(problem, KeyMissing):
            first = translate("Voices", "There is no Woku key yet.")
            rest = translate("Voices", "Voices are kept safe here, and leave once it is entered.")
            icon = "alert"
        else:
            said = why_waiting(problem)
            first = f"{said.title}."
            rest = said.rest
            icon = "alert"
        self._icon.setLook(icon, "warning" if icon == "alert" else "quiet")
        self._first, self._rest = first, rest
        self._say()
        self._for_settings = isinstance(problem, _MENDED_IN_SETTINGS)
        self.button.setText(
            translate("Voices", "Open settings")
            if self._for_settings
            else translate("Voices", "Try now")
        )
        # Where something waits, the list's own heading offers to try now.
        unlockable = isinstance(problem, VaultProblem) and not waiting
        self.button.setVisible(self._for_settings or unlockable)

    def _say(self) -> None:
        self._text.setText(self._first if self._short else self.words)
        self._text.setSpans(((0, len(self._first), "text", 600),))
        set_tooltip(self, f"{self._first}\n{self._rest}" if self._short else "")

    def _pressed(self) -> None:
        (self.settingsAsked if self._for_settings else self.retryAsked).emit()
