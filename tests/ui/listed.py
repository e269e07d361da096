"""The card of voices on a stage."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.fakes import NOW, Stage, number_of
from tests.ui.queue_states import needing
from woku_desktop.ui.desk.voice_words import Around, Heading, Unread, told
from woku_desktop.ui.desk.voices_card import VoicesCard

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Submission
    from woku_desktop.ui.desk.notice import DiscardQuestion


SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class Listed(Stage):
    """A card with voices on a stage."""

    def __init__(self) -> None:
        super().__init__()
        self.card = VoicesCard(self.deliveries, self.archive, self.bridge, lambda: NOW)
        self.card.set_compact(compact=False)
        self.card.retranslate()
        self.card.resize(400, 600)
        self.card.show()

    def add(self, *voices: Submission) -> None:
        self.tell(*voices)
        self.card.look_again()

    def rows(self) -> list[str]:
        """Headings by their section, voices by their id, those not read by their number."""
        model = self.card.model
        items = [model.item(row) for row in range(model.rowCount())]
        return [_named(item) for item in items]


def _named(item: Submission | Heading | Unread) -> str:
    if isinstance(item, Unread):
        return f"unread {item.number}"
    return item.section.name if isinstance(item, Heading) else item.id


def choose(listed: Listed, identifier: str) -> None:
    card = listed.card
    card.list.setCurrentIndex(card.model.index(card.model.row_of(number_of(identifier))))


def spoken(listed: Listed, identifier: str) -> str:
    model = listed.card.model
    return str(model.index(model.row_of(number_of(identifier))).data(SPOKEN))


def asking(listed: Listed, identifier: str = "n3") -> DiscardQuestion:
    listed.add(*needing())
    choose(listed, identifier)
    QTest.keyClick(listed.card.list, Qt.Key.Key_Delete)
    assert listed.card.above.question is not None
    return listed.card.above.question


def words(voice: Submission, blocked: Problem | None = None, later_s: float = 0.0) -> str:
    return told(voice, Around(NOW + timedelta(seconds=later_s), blocked))
