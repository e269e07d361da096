"""How the takes that earlier runs left behind are offered on the panel that records."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from woku_desktop.ui.announce import announce
from woku_desktop.ui.texts import translate

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem
    from woku_desktop.ui.capture.leftovers import Leftovers
    from woku_desktop.ui.capture.record_column import RecordColumn
    from woku_desktop.ui.widgets.buttons import SecondaryButton
    from woku_desktop.ui.widgets.card import Card
    from woku_desktop.ui.widgets.record_button import RecordButton


class LeftoverOffer:
    """Shows the one that is offered, and the question before it is destroyed. Window's thread.

    Args:
        leftovers: what is offered.
        panel: takes the colours.
        record: the button beside it.
        column: takes the words and the buttons.
    """

    def __init__(
        self, leftovers: Leftovers, panel: Card, record: RecordButton, column: RecordColumn
    ) -> None:
        self._leftovers = leftovers
        self._panel = panel
        self._record = record
        self._column = column
        self._announced = ""
        self._use, self._keep, self._discard = column.offer_buttons()
        self._use.clicked.connect(leftovers.use)
        self._keep.clicked.connect(self.keep)
        self._discard.clicked.connect(self._discard_or_ask)
        order = (record, self._use, self._keep, self._discard)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    @property
    def there(self) -> bool:
        """Whether one is offered."""
        return self._leftovers.offered is not None

    @property
    def asking(self) -> bool:
        """Whether it is asked if that one is to be destroyed."""
        return self._leftovers.asking

    def buttons(self, problem: Problem) -> tuple[SecondaryButton, ...]:
        """What can be done after that came of using it; nothing if that is about something else."""
        if not self._leftovers.failed_with(problem):
            return ()
        self._use.setText(translate("Capture", "Try again"))
        self._discard.setText(translate("Capture", "Discard"))
        return (self._use, self._discard) if self._leftovers.usable else (self._discard,)

    def show(self) -> None:
        """Say what there is, and offer to use it."""
        self._use.setText(translate("Capture", "Use it"))
        title, sentence = self._leftovers.title(), self._leftovers.sentence()
        self._panel.setTones("ground", "line")
        self._show(title, "text", sentence, "quiet", self._use)
        if title != self._announced:
            self._announced = title
            announce(self._panel, f"{title}. {sentence}")

    def show_question(self) -> None:
        """Ask whether it is to be destroyed."""
        self._keep.setText(translate("Capture", "Keep it"))
        title, sentence = self._leftovers.question()
        self._panel.setTones("warning_soft", "warning")
        self._show(title, "warning", sentence, "text", self._keep)

    def keep(self) -> None:
        """The answer is no."""
        self._leftovers.keep()
        self._focus()

    def _show(
        self, title: str, title_tone: str, sentence: str, tone: str, beside: SecondaryButton
    ) -> None:
        column = self._column
        self._discard.setText(translate("Capture", "Discard"))
        shown: set[QWidget] = {column.sentence, column.buttons, beside, self._discard}
        column.show_only(shown if self._leftovers.asking else shown | {column.write})
        column.title.setTone(title_tone)
        column.title.setText(title)
        column.sentence.setTone(tone)
        column.sentence.setText(sentence)
        column.fit_problem()

    def _discard_or_ask(self) -> None:
        if self._leftovers.asking:
            self._leftovers.discard()
            self._focus()
            return
        self._leftovers.ask_to_discard()
        # What is chosen by Enter is to keep it.
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self._panel, " ".join(self._leftovers.question()), urgent=True)

    def _focus(self) -> None:
        shown = (each for each in (self._use, self._discard) if not each.isHidden())
        next(shown, self._record).setFocus(Qt.FocusReason.OtherFocusReason)
