"""The card of voices on a stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.fakes import NOW, Stage
from woku_desktop.ui.desk.voice_words import Heading, Unread
from woku_desktop.ui.desk.voices_card import VoicesCard

if TYPE_CHECKING:
    from woku_desktop.domain.submission import Submission


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
