"""Words that are sent before all that is behind the window is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from tests.ui.fakes import NOW, WOKU
from woku_desktop.adapters import BackgroundDeliveries
from woku_desktop.domain.feedback import Anonymous, Feedback, Rating
from woku_desktop.ui.bridge import Bridge

if TYPE_CHECKING:
    from woku_desktop.delivery.dispatcher import Dispatcher


class Taking:
    """Takes envelopes over."""

    def __init__(self) -> None:
        self.taken: list[str] = []

    def submit(self, envelope: Any) -> str:
        self.taken.append(envelope.text)
        return str(envelope.feedback.id)


def _feedback(identifier: str) -> Feedback:
    return Feedback(identifier, NOW, WOKU, Rating(4), Anonymous(), "es")


def test_early_words_wait_and_go_first(qapp: object) -> None:
    deliveries = BackgroundDeliveries(Bridge())
    assert deliveries.submit_text(_feedback("a" * 32), "hola") == "a" * 32
    dispatcher = Taking()
    deliveries.connect(cast("Dispatcher", dispatcher), lambda: None)
    assert dispatcher.taken == ["hola"]
    deliveries.submit_text(_feedback("b" * 32), "chao")
    assert dispatcher.taken == ["hola", "chao"]
