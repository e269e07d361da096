"""What the dispatcher needs of others, and what it tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.feedback import WokuId
    from woku_desktop.domain.outcome import Outcome
    from woku_desktop.domain.submission import Counts, Submission
    from woku_desktop.outbox.envelope import Envelope
    from woku_desktop.woku.probes import Health, KeyCheck, Reviews


class Carrier(Protocol):
    """The way to Woku; see `woku_desktop.carrier.LazyCarrier`. Every method blocks."""

    def attempt(
        self,
        envelope: Envelope,
        on_progress: Callable[[int, int], None] | None = None,
        before_last_byte: Callable[[], None] | None = None,
    ) -> Outcome:
        """Send one voice and judge what became of it.

        Args:
            envelope: what to send.
            on_progress: told the bytes handed over and their total.
            before_last_byte: called once, before the last piece of the body is handed over;
                whatever it raises breaks the connection and passes through.

        Raises:
            EnvelopeDamaged: if the voice can't be read to its end.
            Problem: if nothing can be sent at all, as without a key.
        """

    def check_health(self) -> Health:
        """Whether Woku can be reached."""

    def check_key(self) -> KeyCheck:
        """What Woku says of the key."""

    def reviews(self, woku_id: WokuId) -> Reviews | None:
        """The newest reviews of a woku; None if the key may not read them."""

    def key_fingerprint(self) -> str:
        """What tells one key from another, and the key to nobody; "" if there is none.

        Raises:
            Problem: if it can't be had.
        """


class DeliveryEvents(Protocol):
    """What the dispatcher tells, whichever process did it; in order, one at a time.

    Called from the dispatcher's threads: return soon.
    """

    def changed(self, submission: Submission) -> None:
        """A submission has changed; the first one means that it is on the disk."""

    def not_kept(self, submission_id: str, problem: Problem) -> None:
        """A submission could not be put on the disk."""

    def progress(self, submission_id: str, fraction: float) -> None:
        """So much of a voice was handed over, from 0 to 1. Not kept in order with the rest."""

    def blocked(self, problem: Problem | None) -> None:
        """Nothing at all can be sent, and why; None once it can again."""

    def counted(self, counts: Counts) -> None:
        """How many there are; told soon after changes, not after each."""

    def loaded(self, submissions: Sequence[Submission]) -> None:
        """The newest of each group, at the start, or after the index was made anew."""

    def noticed(self, problem: Problem) -> None:
        """Something that a person should know once, and that stops nothing."""
