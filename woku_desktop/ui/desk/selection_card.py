"""What can be done with several voices at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from woku_desktop.ui.announce import announce
from woku_desktop.ui.desk.detail_parts import Head
from woku_desktop.ui.texts import counted, in_sentences, translate
from woku_desktop.ui.widgets.buttons import SecondaryButton
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.text import Text
from woku_desktop.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class Tally(NamedTuple):
    """What is selected, by what can be done with it.

    Args:
        needing: how many wait for a person.
        waiting: how many leave by themselves.
        delivered: how many arrived.
    """

    needing: int = 0
    waiting: int = 0
    delivered: int = 0

    @property
    def many(self) -> int:
        """How many there are."""
        return self.needing + self.waiting + self.delivered

    @property
    def open(self) -> int:
        """How many are not delivered, and so can be sent now or discarded."""
        return self.needing + self.waiting


class SelectionCard(Card):
    """Stands in the detail's place while several voices are selected.

    Signals:
        left(): a person wants back to the list.
        retryAsked(): send those that can be sent.
        exportAsked(): copy them out.
        discardAsked(): discard those that can be; that was asked, and answered.
    """

    left = Signal()
    retryAsked = Signal()
    exportAsked = Signal()
    discardAsked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("selectionCard")
        self._tally = Tally()
        self._kept: int | None = None
        self._asking = False
        self._compact = self._crowded = False
        self.head = Head()
        self._text = Text(px=14, line=20, tone="quiet", wrap=True)
        self._text.setObjectName("selectionText")
        self._question = Text(px=14, line=20, wrap=True)
        self._question.setObjectName("manyQuestion")
        self.retry = _button("manyRetryButton")
        self.export = _button("manyExportButton")
        self.discard = _button("manyDiscardButton")
        self.keep = _button("manyKeepButton")
        self.confirm = _button("manyConfirmButton")
        self._buttons = WrappingRow()
        for button in (self.retry, self.export, self.discard, self.keep, self.confirm):
            self._buttons.add(button)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(12)
        self._column.addWidget(self.head)
        self._column.addWidget(self._text)
        self._column.addWidget(self._question)
        self._column.addWidget(self._buttons)
        self._column.addStretch(1)
        self.head.left.connect(self.left)
        self.retry.clicked.connect(self.retryAsked)
        self.export.clicked.connect(self.exportAsked)
        self.discard.clicked.connect(self._ask)
        self.keep.clicked.connect(self._keep)
        self.confirm.clicked.connect(self._confirmed)
        self.set_compact(compact=False)

    @property
    def words(self) -> str:
        """What it says, as plain text."""
        shown = (self.head.title, self._question if self._asking else self._text)
        return in_sentences(each.text() for each in shown)

    @property
    def asking(self) -> bool:
        """Whether it asks if they are to be discarded."""
        return self._asking

    def set_compact(self, *, compact: bool) -> None:
        """Take less room, in a small window."""
        self._compact = compact
        margin = 16 if compact else 24
        self._column.setContentsMargins(margin, 16 if compact else 20, margin, 16)
        self._column.setSpacing(8 if compact else 12)
        self.retranslate()

    def set_crowded(self, *, crowded: bool) -> None:
        """Whether something else is told below: in a small window the counts give way to it."""
        self._crowded = crowded
        self.retranslate()

    def show_tally(self, tally: Tally) -> None:
        """Show what is selected now; a question about another selection is not asked any more."""
        if tally == self._tally:
            return
        self._tally = tally
        self._kept = None
        self._asking = self._asking and tally.open > 0
        self.retranslate()
        announce(self, self.words)

    @property
    def kept(self) -> int | None:
        """How many of them can be copied out; None before they were counted."""
        return self._kept

    def show_kept(self, many: int | None) -> None:
        """Offer to copy out so many; None while they are being counted."""
        self._kept = many
        if many == 0 and self.export.hasFocus():
            self.head.way_out().setFocus(Qt.FocusReason.OtherFocusReason)
        self.retranslate()

    def retranslate(self) -> None:
        """Take over the current language."""
        tally = self._tally
        self.head.retranslate()
        self.head.title.setText(
            counted(translate("Detail", "%n voice(s) selected", "", tally.many), tally.many)
        )
        self.setAccessibleName(self.head.title.text())
        self._text.setText(self._told())
        self._text.setVisible(not self._asking and not (self._compact and self._crowded))
        question = counted(translate("Detail", "Discard %n voice(s)?", "", tally.open), tally.open)
        rest = translate("Detail", "For 10 seconds they can be brought back; then they are gone.")
        kept = translate("Detail", "What was delivered stays as it is.") if tally.delivered else ""
        self._question.setText(in_sentences((question, rest, kept)))
        self._question.setSpans(((0, len(question), "text", 600),))
        self._question.setVisible(self._asking)
        self.setTones(*(("warning_soft", "warning") if self._asking else ("card", "line")))
        self.retry.setText(counted(translate("Detail", "Send %n now", "", tally.open), tally.open))
        self.export.setText(self._export_text())
        self.discard.setText(counted(translate("Detail", "Discard %n", "", tally.open), tally.open))
        self.keep.setText(translate("Detail", "Keep them"))
        self.confirm.setText(counted(translate("Detail", "Discard %n", "", tally.open), tally.open))
        self.retry.setVisible(tally.open > 0 and not self._asking)
        self.export.setVisible(self._kept != 0 and not self._asking)
        self.discard.setVisible(tally.open > 0 and not self._asking)
        self.keep.setVisible(self._asking)
        self.confirm.setVisible(self._asking)
        self._buttons.refit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._asking:
            self._keep()
        else:
            super().keyPressEvent(event)

    def _export_text(self) -> str:
        if self._kept is None:
            return translate("Detail", "Export")
        return counted(translate("Detail", "Export %n", "", self._kept), self._kept)

    def _told(self) -> str:
        tally = self._tally
        parts = []
        if tally.needing:
            parts.append(
                counted(translate("Detail", "%n need(s) you", "", tally.needing), tally.needing)
            )
        if tally.waiting:
            parts.append(
                counted(translate("Detail", "%n waiting", "", tally.waiting), tally.waiting)
            )
        if tally.delivered:
            parts.append(
                counted(translate("Detail", "%n delivered", "", tally.delivered), tally.delivered)
            )
        return " · ".join(parts)

    def _ask(self) -> None:
        self._asking = True
        self.retranslate()
        # What is chosen by Enter is to keep them.
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._question.text(), urgent=True)

    def _keep(self) -> None:
        self._asking = False
        self.retranslate()
        self.discard.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirmed(self) -> None:
        self._asking = False
        self.retranslate()
        self.discardAsked.emit()


def _button(name: str) -> SecondaryButton:
    button = SecondaryButton()
    button.setObjectName(name)
    button.setButtonHeight(40)
    button.setCompact(True)
    return button
