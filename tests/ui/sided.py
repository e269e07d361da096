"""The list and the detail on a stage, as the window puts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel

from tests.ui.fakes import NOW, Stage
from tests.ui.queue_states import delivered, needing, waiting
from woku_desktop.ui.desk.side import VoicesSide
from woku_desktop.ui.desk.voices_card import VoicesCard

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from woku_desktop.domain.submission import Submission


class FakeChoice:
    """Answers at once with what a test wants; None is a person who wants none."""

    def __init__(self) -> None:
        self.answer: str | None = "/exports"
        self.titles: list[str] = []
        self.suggested: list[str] = []

    def folder(self, parent: QWidget, title: str, chosen: Callable[[str], None]) -> None:
        self.titles.append(title)
        if self.answer is not None:
            chosen(self.answer)

    def file(
        self, parent: QWidget, title: str, suggested: str, chosen: Callable[[str], None]
    ) -> None:
        self.suggested.append(suggested)
        self.folder(parent, title, chosen)


class Sided(Stage):
    """The right side of the window."""

    def __init__(self) -> None:
        super().__init__()
        self.time = NOW
        self.choice = FakeChoice()
        self.voices = VoicesCard(self.deliveries, self.archive, self.bridge, self.now)
        self.side = VoicesSide(
            self.voices, self.services, self.bridge, self.options, choice=self.choice, now=self.now
        )
        self.side.retranslate()
        self.side.set_room(compact=False, short=False)
        self.side.resize(400, 608)
        self.side.show()
        self.side.complete()

    def now(self) -> datetime:
        """The time, which a test sets."""
        return self.time

    def add(self, *voices: Submission) -> None:
        """Let voices be told, and listed."""
        self.tell(*voices)
        self.voices.look_again()

    def choose(self, *identifiers: str) -> None:
        """Select voices in the list."""
        rows = [self.voices.model.row_of(self.told[each].number) for each in identifiers]
        self.voices.list.choose(rows[0])
        for row in rows[1:]:
            self.voices.list.selectionModel().select(
                self.voices.model.index(row), QItemSelectionModel.SelectionFlag.Select
            )


def several(sided: Sided) -> None:
    """Voices of every kind, and four of them selected."""
    sided.add(*delivered(), *waiting(), *needing())
    sided.choose("n3", "n4", "w1", "d1")


def numbers(sided: Sided, *identifiers: str) -> tuple[int, ...]:
    """The numbers that these voices have in the index."""
    return tuple(sided.told[each].number for each in identifiers)
