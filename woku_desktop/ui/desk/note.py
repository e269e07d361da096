"""What is said above the list: why nothing leaves, what happened once, whether to discard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from woku_desktop.domain.delivery_errors import KeyRefused, Unreachable
from woku_desktop.domain.errors import KeyMissing, KeyUnusable, VaultProblem
from woku_desktop.ui.texts import translate
from woku_desktop.ui.waiting_words import why_waiting
from woku_desktop.ui.widgets.buttons import TextButton
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.glyph import Glyph
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem

_MENDED_IN_SETTINGS = (KeyMissing, KeyRefused, KeyUnusable)


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
        self._icon = Glyph("info", 20)
        self._text = Text(px=14, line=20, wrap=True)
        self.button = TextButton()
        self.button.setObjectName("noteButton")
        # Its words stand below the others; it has no ground that would need room beside them.
        self.button.padding = 0
        self.button.clicked.connect(self._pressed)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._text)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    @property
    def words(self) -> str:
        """What it says, as plain text."""
        return self._text.text()

    def tell(self, problem: Problem, waiting: int) -> None:
        """Say why nothing leaves, and that nothing is lost."""
        if isinstance(problem, Unreachable):
            first = translate("Voices", "Your %n voice(s) are safe here.", "", waiting)
            rest = translate(
                "Voices",
                "They leave by themselves when the network returns, and keep waiting if you close "
                "the window.",
                "",
                waiting,
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
        self._text.setText(f"{first} {rest}")
        self._text.setSpans(((0, len(first), "text", 600),))
        self._for_settings = isinstance(problem, _MENDED_IN_SETTINGS)
        self.button.setText(
            translate("Voices", "Open settings")
            if self._for_settings
            else translate("Voices", "Try now")
        )
        # Where something waits, the list's own heading offers to try now.
        unlockable = isinstance(problem, VaultProblem) and not waiting
        self.button.setVisible(self._for_settings or unlockable)

    def _pressed(self) -> None:
        (self.settingsAsked if self._for_settings else self.retryAsked).emit()
