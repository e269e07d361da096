"""What the dispatcher asks of others: somebody who carries, and somebody who listens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.outcome import Outcome
    from woku_desktop.domain.submission import Submission
    from woku_desktop.outbox.envelope import Envelope


class Carrier(Protocol):
    """Makes one attempt; see `woku_desktop.delivery.courier.Courier`."""

    def attempt(self, envelope: Envelope, on_progress: Callable[[int, int], None]) -> Outcome:
        """Send one voice and judge what became of it.

        Raises:
            EnvelopeDamaged: if the voice can't be read to its end.
            Problem: if nothing can be sent at all, as without a key.
        """


class DeliveryEvents(Protocol):
    """What the dispatcher tells. Called from its threads, and from those that ask it."""

    def changed(self, submission: Submission) -> None:
        """A submission has reached a new state; the first one means that it is on the disk."""

    def not_kept(self, submission_id: str, problem: Problem) -> None:
        """A submission could not be put on the disk."""

    def progress(self, submission_id: str, fraction: float) -> None:
        """So much of a voice was handed over, from 0 to 1."""

    def blocked(self, problem: Problem | None) -> None:
        """Nothing at all can be sent, and why; None once it can again."""
