"""A program that submits one voice after the other until it is killed; or, told to, drains.

Run as `python -m tests.stage.sender` with an `Order` as JSON on standard input: it holds keys.
Prints `saved EMAIL ID` once a voice is safe, `settled ID STATE` for what needs a person, and
`drained` once nothing is left to be sent.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import psutil
import pyrage

from tests.stage.feedbacks import envelope, tone
from woku_desktop import steps
from woku_desktop.carrier import LazyCarrier
from woku_desktop.delivery.dispatcher import Dispatcher
from woku_desktop.domain.feedback import Identified
from woku_desktop.domain.submission import (
    DECIDABLE,
    WAITING,
    Amendment,
    Counts,
    State,
    Submission,
)
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.outbox.outbox import Outbox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from woku_desktop.domain.errors import Problem


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What to do.

    Args:
        folder: the profile's data.
        base_url: where to deliver.
        identity: the age identity that seals and opens.
        key: the Woku key.
        first: the number of the first voice.
        count: how many voices to submit.
        decide: what a person decides at first about all that waits: "amend" (their addresses),
            "discard" (to be undone within an hour) or "restore" (after that); "" for nothing.
        die_at: the step to be killed at; "" for none.
        die_at_turn: at which passing of that step, from 1.
        keep_audio_days: how long delivered voices stay.
        on_unknown: what becomes of voices in doubt; with "hold", this program retries them itself,
            as a person would.
        speed: how much faster than real its clocks run, so that pauses are short.
        drain: whether to stay until nothing is left to be sent.
        seconds: each voice's length.
    """

    folder: str
    base_url: str
    identity: str
    key: str
    first: int = 0
    count: int = 0
    decide: str = ""
    die_at: str = ""
    die_at_turn: int = 1
    keep_audio_days: int = 0
    on_unknown: str = "hold"
    speed: float = 1.0
    drain: bool = True
    seconds: float = 1.0


class Clocks:
    """Time that runs faster than it does: both clocks agree."""

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._began = time.monotonic()
        self._wall = datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds since the start."""
        return (time.monotonic() - self._began) * self._speed

    def wall(self) -> datetime:
        """The time, UTC."""
        return self._wall + timedelta(seconds=self.monotonic())


class Telling:
    """Prints what is safe, and knows what is still to be sent."""

    def __init__(self) -> None:
        self._told = threading.Condition()
        self._emails: dict[str, str] = {}
        self._saved: set[str] = set()
        self._counts = Counts()
        self.needing: set[str] = set()

    def expect(self, submission_id: str, email: str) -> None:
        """Say so once this one is safe."""
        with self._told:
            self._emails[submission_id] = email

    def changed(self, submission: Submission) -> None:
        """Told by the dispatcher."""
        with self._told:
            email = self._emails.get(submission.id)
            if email is not None and submission.id not in self._saved:
                self._saved.add(submission.id)
                print("saved", email, submission.id, flush=True)
            if submission.state in DECIDABLE:
                print("settled", submission.id, submission.state.value, flush=True)
                self.needing.add(submission.id)
            else:
                self.needing.discard(submission.id)
            self._told.notify_all()

    def not_kept(self, submission_id: str, problem: Problem) -> None:
        """Told by the dispatcher."""
        print("lost", submission_id, problem.code, flush=True)

    def counted(self, counts: Counts) -> None:
        """Told by the dispatcher."""
        with self._told:
            self._counts = counts
            self._told.notify_all()

    def loaded(self, submissions: Sequence[Submission]) -> None:
        """Told by the dispatcher."""
        for submission in submissions:
            self.changed(submission)

    def noticed(self, problem: Problem) -> None:
        """Told by the dispatcher."""
        print("noticed", problem.code, flush=True)

    def progress(self, submission_id: str, fraction: float) -> None:
        """Told by the dispatcher."""

    def blocked(self, problem: Problem | None) -> None:
        """Told by the dispatcher."""

    def wait_saved(self) -> None:
        """Return once all that was expected is safe."""
        with self._told:
            assert self._told.wait_for(lambda: self._saved >= self._emails.keys(), 120)

    def wait_change(self, timeout_s: float) -> None:
        """Return after the next change, or that time."""
        with self._told:
            self._told.wait(timeout_s)


def main() -> None:
    """Do what standard input orders."""
    order = msgspec.json.decode(sys.stdin.buffer.read(), type=Order)
    if order.die_at:
        steps.listen(dying(order.die_at, order.die_at_turn))
    clocks = Clocks(order.speed)
    recipient = str(pyrage.x25519.Identity.from_str(order.identity).to_public())
    outbox = Outbox(
        Path(order.folder),
        lambda: [recipient],
        lambda: order.identity,
        keep_audio_days=order.keep_audio_days,
        now=clocks.wall,
    )
    _decide(order, outbox)
    telling = Telling()
    carrier = LazyCarrier(lambda: order.base_url, lambda: order.key, 10.0)
    dispatcher = Dispatcher(
        outbox,
        carrier,
        telling,
        on_unknown=order.on_unknown,
        clock=clocks.monotonic,
        wall=clocks.wall,
        poll_s=1.0 if order.speed == 1.0 else 0.05,
    )
    dispatcher.start()
    if order.speed != 1.0:
        # Its threads sleep by the real clock, so they are told to look at the fast one.
        threading.Thread(target=_keep_awake, args=(dispatcher,), daemon=True).start()
    _submit(order, dispatcher, telling)
    telling.wait_saved()
    if order.drain:
        _drain(order, outbox, dispatcher, telling)
        print("memory", psutil.Process().memory_info().rss, flush=True)
        print("drained", flush=True)
    carrier.close()
    dispatcher.close()
    outbox.close()


def _keep_awake(dispatcher: Dispatcher) -> None:
    while not dispatcher._shared.closed.wait(0.05):
        dispatcher._shared.stir()


def _decide(order: Order, outbox: Outbox) -> None:
    if not order.decide:
        return
    waiting = [each for each in outbox.list({State.QUEUED}) if each.email is not None][::-1]
    ids = [each.id for each in waiting]
    if order.decide == "amend":
        for each in waiting:
            outbox.amend(each.id, Amendment(respondent=Identified(f"right.{each.email}")))
    else:
        outbox.discard(ids, 3600.0)
    if order.decide == "restore":
        outbox.restore(ids)


def _submit(order: Order, dispatcher: Dispatcher, telling: Telling) -> None:
    voice = tone(order.seconds)
    for number in range(order.first, order.first + order.count):
        email = f"person{number}@example.com"
        opinion = envelope(voice, AudioFormat.WAV, respondent=Identified(email))
        telling.expect(opinion.feedback.id, email)
        dispatcher.submit(opinion)


def _drain(order: Order, outbox: Outbox, dispatcher: Dispatcher, telling: Telling) -> None:
    until = time.monotonic() + 600
    while time.monotonic() < until:
        counts = outbox.counts()
        if not any(counts[state] for state in WAITING) and not counts[State.IN_DOUBT]:
            return
        if order.on_unknown == "hold":
            for doubt in outbox.list({State.IN_DOUBT}):
                dispatcher.retry([doubt.id])
        telling.wait_change(0.2)
    raise TimeoutError(str(outbox.counts()))


def dying(step: str, turn: int) -> steps.Listener:
    """A listener that kills the process as a step is passed for the nth time."""
    left = [turn]

    def heard(passed: str) -> None:
        if passed == step:
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    return heard


if __name__ == "__main__":
    main()
