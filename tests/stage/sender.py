"""A program that submits one voice after the other until it is killed; or, told to, drains.

Run as `python -m tests.stage.sender FOLDER BASE_URL FIRST COUNT`, with the age identity and the key
on standard input, a line each. Prints `saved N` once voice N is safe, `drained` once all are gone.
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pyrage

from tests.stage.feedbacks import envelope, tone
from woku_desktop.carrier import LazyCarrier
from woku_desktop.delivery.dispatcher import Dispatcher
from woku_desktop.domain.feedback import Identified
from woku_desktop.domain.submission import State, Submission
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.outbox.outbox import Outbox

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem


class Telling:
    """Prints what is safe, and waits for what is still to be sent."""

    def __init__(self) -> None:
        self._submitted: set[str] = set()
        self._open: set[str] = set()
        self._told = threading.Condition()

    def submitted(self, submission_id: str) -> None:
        """Expect to hear of this one."""
        with self._told:
            self._submitted.add(submission_id)

    def changed(self, submission: Submission) -> None:
        """Told by the dispatcher."""
        with self._told:
            self._submitted.discard(submission.id)
            if submission.state is State.DELIVERED:
                self._open.discard(submission.id)
            elif submission.id not in self._open:
                self._open.add(submission.id)
                if not submission.possible_duplicate:
                    respondent = submission.feedback.respondent
                    assert isinstance(respondent, Identified)
                    print("saved", respondent.email, flush=True)
            self._told.notify_all()

    def not_kept(self, submission_id: str, problem: Problem) -> None:
        """Told by the dispatcher."""
        raise RuntimeError(submission_id) from problem

    def progress(self, submission_id: str, fraction: float) -> None:
        """Told by the dispatcher."""

    def blocked(self, problem: Problem | None) -> None:
        """Told by the dispatcher."""

    def wait_for_all(self, outbox: Outbox) -> None:
        """Return once nothing is left to be sent."""
        with self._told:
            assert self._told.wait_for(
                lambda: not self._submitted and not self._open and not outbox.ids(), 60
            )


def main() -> None:
    """Submit COUNT voices, numbered from FIRST; then drain."""
    folder, base_url, first, count = sys.argv[1:]
    identity = sys.stdin.readline().strip()
    key = sys.stdin.readline().strip()
    recipient = str(pyrage.x25519.Identity.from_str(identity).to_public())
    outbox = Outbox(Path(folder), lambda: [recipient], lambda: identity)
    telling = Telling()
    carrier = LazyCarrier(lambda: base_url, lambda: key, 30.0)
    dispatcher = Dispatcher(outbox, carrier, telling)
    dispatcher.start()
    voice = tone()
    for number in range(int(first), int(first) + int(count)):
        person = Identified(f"person{number}@example.com")
        opinion = envelope(voice, AudioFormat.WAV, respondent=person)
        telling.submitted(opinion.feedback.id)
        dispatcher.submit(opinion)
    telling.wait_for_all(outbox)
    print("drained", flush=True)
    dispatcher.close()


if __name__ == "__main__":
    main()
