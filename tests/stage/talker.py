"""A program that records from the microphone, keeps what it recorded, and dies where it is told to.

Run as `python -m tests.stage.talker` with an `Order` as JSON on standard input.
"""

from __future__ import annotations

import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING

import msgspec
import pyrage

from tests.stage.feedbacks import IDENTIFIED, WOKU_ID
from tests.stage.sender import dying
from woku_desktop import steps
from woku_desktop.domain.feedback import Feedback, Rating
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.outbox.envelope import Envelope
from woku_desktop.outbox.outbox import Outbox
from woku_desktop.recording.finished import RecordingSettings
from woku_desktop.recording.recorder import Recorder

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.take import CutOff, Microphone
    from woku_desktop.recording.finished import FinishedTake


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What to do.

    Args:
        folder: the profile's data.
        identity: the age identity that seals and opens.
        seconds: how long to record.
        die_at: the step to be killed at.
        die_at_turn: at which passing of that step, from 1.
    """

    folder: str
    identity: str
    seconds: float
    die_at: str
    die_at_turn: int = 1


class Ears:
    """Waits for the take."""

    def __init__(self) -> None:
        self.takes: SimpleQueue[FinishedTake] = SimpleQueue()

    def recording_started(self) -> None:
        """Not of interest."""

    def recording_stopped(self, take: FinishedTake) -> None:
        """There it is."""
        self.takes.put(take)

    def recording_failed(self, problem: Problem) -> None:
        """There is none: a stage that is not set up."""
        raise problem

    def playback_started(self) -> None:
        """Not of interest."""

    def playback_ended(self, problem: Problem | None) -> None:
        """Not of interest."""

    def microphones_listed(
        self, microphones: tuple[Microphone, ...], problem: Problem | None
    ) -> None:
        """Not of interest."""

    def cut_off_found(self, takes: tuple[CutOff, ...]) -> None:
        """Not of interest."""

    def loudspeaker_known(self, there: bool) -> None:
        """Not of interest."""


def main() -> None:
    """Record, keep, and let go of the spool, as the desk does."""
    order = msgspec.json.decode(sys.stdin.buffer.read(), type=Order)
    steps.listen(dying(order.die_at, order.die_at_turn))
    folder = Path(order.folder)
    recipient = str(pyrage.x25519.Identity.from_str(order.identity).to_public())
    ears = Ears()
    settings = RecordingSettings(AudioFormat.WAV, max_seconds=order.seconds)
    recorder = Recorder(folder / "spool", lambda: [recipient], settings, ears)
    recorder.start(None)
    take = ears.takes.get(timeout=30)
    feedback = Feedback(take.id, datetime.now(UTC), WOKU_ID, Rating(4), IDENTIFIED, "es")
    outbox = Outbox(folder, lambda: [recipient], lambda: order.identity)
    outbox.add(Envelope(feedback, bytes(take.encoded), AudioFormat.WAV, take.summary.seconds))
    take.drop_spool()
    # Whoever is still to be killed is killed by another thread's step.
    threading.Event().wait(5)


if __name__ == "__main__":
    main()
