"""Copying voices out: sealed, or open after it was asked twice; and a table of them."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from woku_desktop.domain.archive import VoicesQuery
from woku_desktop.ui.announce import announce
from woku_desktop.ui.texts import counted, translate
from woku_desktop.ui.widgets.buttons import IconButton, SecondaryButton
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.text import Text
from woku_desktop.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent

    from woku_desktop.ui.desk.file_choice import FileChoice
    from woku_desktop.ui.ports import Archive


class _Step(Enum):
    HOW = auto()
    WARNED = auto()
    WARNED_AGAIN = auto()


class ExportQuestion(Card):
    """Asks how voices are to be copied out, and for an open copy whether that is meant.

    Signals:
        ended(): nothing is asked any more.
        changed(): it came, went, or asks something else.

    Args:
        archive: what copies them.
        choice: asks for the folder.
    """

    ended = Signal()
    changed = Signal()

    def __init__(self, archive: Archive, choice: FileChoice) -> None:
        super().__init__()
        self.setObjectName("exportQuestion")
        self.hide()
        self._archive = archive
        self._choice = choice
        self._numbers: tuple[int, ...] = ()
        self._many = 0
        self._step = _Step.HOW
        self._text = Text(px=14, line=20, wrap=True)
        self.sealed = _button("exportSealedButton")
        self.plain = _button("exportOpenButton")
        self.cancel = _button("exportCancelButton")
        self._buttons = WrappingRow()
        for button in (self.cancel, self.sealed, self.plain):
            self._buttons.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._text)
        column.addWidget(self._buttons)
        column.addStretch(1)
        self.sealed.clicked.connect(lambda: self._copy(plain=False))
        self.plain.clicked.connect(self._go_on)
        self.cancel.clicked.connect(self.end)

    @property
    def words(self) -> str:
        """What it asks, as plain text."""
        return self._text.text()

    def ask(self, numbers: Sequence[int], kept: int | None = None) -> None:
        """Ask about these voices.

        Args:
            numbers: theirs in the index.
            kept: of how many there is something to copy; None while that is being counted.
        """
        self._numbers = tuple(numbers)
        self._many = len(numbers) if kept is None else kept
        self._show(_Step.HOW, self.sealed)

    def show_kept(self, numbers: tuple[int, ...], many: int) -> None:
        """Take in of how many of these there is something to copy."""
        if numbers == self._numbers:
            self._many = many
            self.retranslate()

    def end(self) -> None:
        """Ask nothing any more."""
        if self.isHidden():
            return
        self._numbers = ()
        self.hide()
        self.changed.emit()
        self.ended.emit()

    def retranslate(self) -> None:
        """Take over the current language."""
        first, rest = self._asked()
        self._text.setText(f"{first} {rest}")
        self._text.setSpans(((0, len(first), "text", 600),))
        warned = self._step is not _Step.HOW
        self.setTones(*(("warning_soft", "warning") if warned else ("ground", "line")))
        self.cancel.setText(translate("Export", "Cancel"))
        self.sealed.setText(
            translate("Export", "Rather sealed") if warned else translate("Export", "Sealed")
        )
        self.plain.setText(
            {
                _Step.HOW: translate("Export", "Open…"),
                _Step.WARNED: translate("Export", "I understand, go on…"),
                _Step.WARNED_AGAIN: translate("Export", "Yes, copy without a seal"),
            }[self._step]
        )
        self._buttons.refit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def _asked(self) -> tuple[str, str]:
        """The question, and what there is to know for an answer."""
        many = self._many
        return {
            _Step.HOW: (
                counted(translate("Export", "Export %n voice(s)?", "", many), many),
                translate(
                    "Export",
                    "A sealed copy opens only with this station's key. An open one can be "
                    "heard and read by anybody.",
                ),
            ),
            _Step.WARNED: (
                translate("Export", "An open copy is not protected."),
                translate(
                    "Export", "Anybody who gets hold of the folder can listen, and read who spoke."
                ),
            ),
            _Step.WARNED_AGAIN: (
                translate("Export", "Really without a seal?"),
                counted(
                    translate(
                        "Export",
                        "%n voice(s), with e-mail and phone, will lie in that folder for all to "
                        "read. People trusted you with them.",
                        "",
                        many,
                    ),
                    many,
                ),
            ),
        }[self._step]

    def _show(self, step: _Step, first: SecondaryButton) -> None:
        self._step = step
        self.retranslate()
        self.show()
        self.changed.emit()
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.words, urgent=step is not _Step.HOW)

    def _go_on(self) -> None:
        # What is chosen by Enter, each time it is asked, is not to do it.
        if self._step is _Step.HOW:
            self._show(_Step.WARNED, self.cancel)
        elif self._step is _Step.WARNED:
            self._show(_Step.WARNED_AGAIN, self.cancel)
        else:
            self._copy(plain=True)

    def _copy(self, *, plain: bool) -> None:
        numbers = self._numbers

        def into(folder: str) -> None:
            self._archive.export(numbers, folder, plain=plain)

        title = (
            translate("Export", "A folder for the open copies")
            if plain
            else translate("Export", "A folder for the sealed copies")
        )
        self.end()
        self._choice.folder(self, title, into)


class ExportTableButton(IconButton):
    """Asks for a file and has a table of what was delivered written into it.

    Args:
        archive: what writes it.
        choice: asks for the file.
        query: what is listed now, of which the delivered voices are written.
        now: the time in UTC.
    """

    def __init__(
        self,
        archive: Archive,
        choice: FileChoice,
        query: Callable[[], VoicesQuery | None],
        now: Callable[[], datetime],
    ) -> None:
        super().__init__("download", size=28, icon_px=20)
        self.setObjectName("exportTableButton")
        self._archive = archive
        self._choice = choice
        self._query = query
        self._now = now
        self.clicked.connect(self._ask)
        self.retranslate()

    def retranslate(self) -> None:
        """Take over the current language."""
        self.setName(translate("Export", "Table of what was delivered (CSV)"))
        self.setAccessibleDescription(
            translate("Export", "What the filters leave, for a spreadsheet. It is not sealed.")
        )

    def _ask(self) -> None:
        query = self._query() or VoicesQuery()
        title = translate("Export", "Table of what was delivered, readable by anybody")
        name = translate("Export", "voices-{day}.csv").format(
            day=f"{self._now().astimezone():%Y-%m-%d}"
        )
        self._choice.file(self, title, name, lambda file: self._archive.export_table(file, query))


def _button(name: str) -> SecondaryButton:
    button = SecondaryButton()
    button.setObjectName(name)
    button.setButtonHeight(40)
    button.setCompact(True)
    return button
