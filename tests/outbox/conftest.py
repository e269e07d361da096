"""An outbox in a folder of its own, closed at the end; and one more for each other process."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pyrage
import pytest

from woku_desktop.domain.errors import KeyringLocked
from woku_desktop.domain.outcome import Outcome, OutcomeKind, Receipt
from woku_desktop.domain.submission import State
from woku_desktop.outbox.outbox import Outbox

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from woku_desktop.domain.submission import Submission

IDENTITY = pyrage.x25519.Identity.generate()
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Desk:
    """A profile's folder, its keyring and its clock; makes outboxes as its processes would."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.now = NOON
        self.locked = False
        self.identity = str(IDENTITY)
        self.recipients = [str(IDENTITY.to_public())]
        self.asked = 0
        self._made: list[Outbox] = []

    def process(self, **options: int) -> Outbox:
        """What another process, or the next run, opens."""
        made = Outbox(
            self.data, lambda: self.recipients, self._ask, now=lambda: self.now, **options
        )
        self._made.append(made)
        return made

    def pass_time(self, **how_long: float) -> None:
        self.now += timedelta(**how_long)

    def close(self) -> None:
        for made in self._made:
            made.close()

    def files(self, pattern: str = "*") -> set[str]:
        """The names of the files that lie directly in the folder."""
        return {file.name for file in self.data.glob(pattern) if file.is_file()}

    def envelopes(self, place: str = "outbox") -> set[str]:
        """The ids of the envelopes in a folder."""
        return {file.stem for file in (self.data / place).glob("*.age")}

    def _ask(self) -> str:
        self.asked += 1
        if self.locked:
            raise KeyringLocked
        return self.identity


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "profile")
    yield made
    made.close()


@pytest.fixture
def outbox(desk: Desk) -> Outbox:
    return desk.process()


RECEIPT = Receipt("el servicio fue muy bueno", "praise", "client-7", "https://x.example/f", "rev-1")


def delivered(receipt: Receipt | None = RECEIPT) -> Outcome:
    """What a good answer is judged as."""
    return Outcome(OutcomeKind.DELIVERED, status=201, receipt=receipt, request_id="req-1")


def deliver(
    outbox: Outbox, submission: Submission, receipt: Receipt | None = RECEIPT
) -> Submission:
    """Claim one and settle it as delivered."""
    assert outbox.claim(submission.id, "run-1") is not None
    outbox.mark_handed_over(submission.id)
    return outbox.settle(submission.id, State.DELIVERED, outcome=delivered(receipt), problem=None)
