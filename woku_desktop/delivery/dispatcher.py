"""The background threads that carry the outbox to Woku."""

from __future__ import annotations

import logging
import math
import random
import threading
import time
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from woku_desktop.delivery.problems import problem_of
from woku_desktop.delivery.queue import Item, Pause, Queue
from woku_desktop.domain.backoff import delay_s
from woku_desktop.domain.delivery_errors import InDoubt
from woku_desktop.domain.errors import KeyringDenied, Problem, VaultProblem
from woku_desktop.domain.outbox_errors import EnvelopeDamaged, OutboxProblem, OutboxUnwritable
from woku_desktop.domain.outcome import OutcomeKind, next_state, pauses_queue
from woku_desktop.domain.submission import State, Submission

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.domain.outcome import Outcome
    from woku_desktop.outbox.envelope import Envelope
    from woku_desktop.outbox.outbox import Outbox

_log = logging.getLogger(__name__)

PAUSE_S = 60.0
"""How long the queue rests when nobody names a time: something other than Woku answers, or the
keyring gives nothing, which may be unlocked, or given the key, by another program meanwhile."""

_RETRYABLE = frozenset({State.QUEUED, State.IN_DOUBT, State.REJECTED})


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


class Dispatcher:
    """Keeps what is submitted, sends what is due, and tries again.

    One thread seals new submissions, so that "saved" never waits for a network; two more send.
    `start` and `close` belong to the owner; every other method may be called from any thread and
    returns at once.

    Args:
        outbox: where the voices lie.
        carrier: makes one attempt.
        events: hears what becomes of them.
        couriers: how many are sent at the same time.
        clock: monotonic seconds.
        chance: gives a number from 0 (included) to 1 (excluded).
    """

    def __init__(
        self,
        outbox: Outbox,
        carrier: Carrier,
        events: DeliveryEvents,
        *,
        couriers: int = 2,
        clock: Callable[[], float] = time.monotonic,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._outbox = outbox
        self._carrier = carrier
        self._events = events
        self._clock = clock
        self._chance = chance
        self._state = Queue()
        self._wake = threading.Condition()
        self._threads = [threading.Thread(target=self._keep, name="outbox-keeper", daemon=True)]
        self._threads += [
            threading.Thread(target=self._carry, name=f"courier-{number}", daemon=True)
            for number in range(1, couriers + 1)
        ]

    def start(self) -> None:
        """Start the threads, and with them what an earlier run left waiting."""
        for thread in self._threads:
            thread.start()

    def close(self, deadline_s: float = 5.0) -> bool:
        """Keep what was submitted, end the threads, and leave the rest on the disk.

        Whoever owns the carrier breaks its connections first, so that no attempt holds a thread.

        Args:
            deadline_s: how long to wait for the threads, in seconds.

        Returns:
            Whether every thread has ended.
        """
        with self._wake:
            self._state.closing = True
            self._wake.notify_all()
        end = time.monotonic() + deadline_s
        for thread in self._threads:
            if thread.ident is not None:
                thread.join(max(0.0, end - time.monotonic()))
        alive = [thread.name for thread in self._threads if thread.is_alive()]
        if alive:
            _log.warning("still running at the deadline: %s", ", ".join(alive))
        return not alive

    def submit(self, envelope: Envelope) -> str:
        """Take a voice over. Told: `changed` once it is safe on the disk, or `not_kept`."""
        with self._wake:
            self._state.unkept.append(envelope)
            self._wake.notify_all()
        return envelope.feedback.id

    def retry(self, submission_id: str) -> None:
        """Send again, now, what is queued, in doubt or rejected; anything else is left alone."""
        self._requeue([submission_id])

    def retry_all(self) -> None:
        """Send now everything that waits by itself; what needs a person is left to them."""
        with self._wake:
            waiting = [
                key
                for key, item in self._state.items.items()
                if item.submission.state is State.QUEUED
            ]
        self._requeue(waiting)

    # -- keeping

    def _keep(self) -> None:
        while (work := self._await_work()) is not None:
            envelope, load = work
            if envelope is not None:
                self._keep_one(envelope)
            if load:
                self._load()

    def _await_work(self) -> tuple[Envelope | None, bool] | None:
        """What to keep, and whether to load; None when it is time to end and all is kept."""
        state = self._state
        with self._wake:
            self._wake.wait_for(lambda: state.unkept or state.load_wanted or state.closing)
            load = state.load_wanted and not state.closing
            state.load_wanted = False
            envelope = state.unkept.popleft() if state.unkept else None
        return (envelope, load) if envelope is not None or load else None

    def _keep_one(self, envelope: Envelope) -> None:
        try:
            self._outbox.add(envelope)
        except Problem as problem:
            _log.warning("%s could not be kept: %s", envelope.feedback.id, problem.code)
            self._events.not_kept(envelope.feedback.id, problem)
        except Exception as error:  # noqa: BLE001 - handed on to where uncaught ones are told
            # A bug: nobody is left at "saving" for ever, and the voices after it are kept.
            self._events.not_kept(envelope.feedback.id, OutboxUnwritable())
            thread = threading.current_thread()
            threading.excepthook(
                threading.ExceptHookArgs((type(error), error, error.__traceback__, thread))
            )
        else:
            self._enter(Submission(envelope.feedback, envelope.seconds))

    def _load(self) -> None:
        """Take up what an earlier run left; whether Woku has any of it nobody can tell."""
        with self._wake:
            known = set(self._state.items)
        try:
            left = set(self._outbox.ids()) - known
        except OutboxProblem:
            # Told with the next voice, which can't be kept there either.
            _log.warning("the outbox can't be read", exc_info=True)
            return
        for submission_id in left:
            try:
                envelope = self._outbox.open(submission_id)
            except EnvelopeDamaged:
                _log.exception("%s does not open and is left where it is", submission_id)
            except VaultProblem as problem:
                self._rest(self._pause_for(problem))
                return
            else:
                self._enter(
                    Submission(envelope.feedback, envelope.seconds, possible_duplicate=True)
                )
        with self._wake:
            self._state.loaded = True
            if self._state.pause is None:
                self._resume()

    def _enter(self, submission: Submission) -> None:
        with self._wake:
            if self._state.pause is not None:
                submission = replace(submission, problem=self._state.pause.problem)
            self._state.items[submission.id] = Item(submission, due=self._clock())
            self._events.changed(submission)
            self._wake.notify_all()

    # -- carrying

    def _carry(self) -> None:
        while (item := self._claim()) is not None:
            try:
                self._deliver(item)
            except Exception:
                # A bug: it goes on to end this thread and into the log, but the voice is not
                # left at "sending" for ever.
                self._settle(item, State.IN_DOUBT, problem=InDoubt())
                raise

    def _claim(self) -> Item | None:
        """Wait for a due item and take it; None when it is time to end."""
        with self._wake:
            while not self._state.closing:
                now = self._clock()
                pause = self._state.pause
                if pause is not None and pause.until <= now:
                    self._probe()
                    continue
                item = self._next() if pause is None else None
                if item is not None and item.due <= now:
                    item.submission = item.submission.moved(
                        State.SENDING, attempts=item.submission.attempts + 1, problem=None
                    )
                    self._events.changed(item.submission)
                    return item
                wake_at = pause.until if pause else item.due if item else math.inf
                self._wake.wait(None if math.isinf(wake_at) else wake_at - now)
            return None

    def _next(self) -> Item | None:
        """The queued item that is due first; of those due, the newest, whom a person waits for."""
        queued = [i for i in self._state.items.values() if i.submission.state is State.QUEUED]
        now = self._clock()
        return min(
            queued,
            key=lambda item: (
                max(item.due, now),
                item.tries > 0 or item.submission.possible_duplicate,
                -item.submission.feedback.created_at.timestamp(),
            ),
            default=None,
        )

    def _deliver(self, item: Item) -> None:
        submission_id = item.submission.id
        try:
            envelope = self._outbox.open(submission_id)
            outcome = self._carrier.attempt(
                envelope,
                lambda sent, total: self._events.progress(submission_id, sent / max(total, 1)),
            )
        except EnvelopeDamaged as problem:
            self._settle(item, State.DAMAGED, problem=problem)
        except Problem as problem:
            # No key, or no way out of this machine: every other voice would meet the same.
            # Nothing was tried.
            attempts = item.submission.attempts - 1
            self._settle(item, State.QUEUED, problem=problem, attempts=attempts)
            self._rest(self._pause_for(problem))
        else:
            self._conclude(item, outcome)

    def _conclude(self, item: Item, outcome: Outcome) -> None:
        state = next_state(outcome)
        if state is State.DELIVERED:
            self._remove(item.submission.id)
            self._settle(item, state, receipt=outcome.receipt)
            self._resume()
            return
        problem = problem_of(outcome)
        if pauses_queue(outcome) and problem is not None:
            self._settle(item, state, problem=problem)
            self._rest(Pause(self._clock() + _rest_s(outcome), problem))
            return
        with self._wake:
            self._resume()  # whatever stood in every voice's way no longer does
            item.tries += 1
            item.due = self._clock() + delay_s(item.tries, self._chance, outcome.retry_after_s)
            self._settle(item, state, problem=problem)

    def _remove(self, submission_id: str) -> None:
        try:
            self._outbox.remove(submission_id)
        except OutboxProblem:
            # Delivered all the same; the next run finds it and sends it as a possible duplicate.
            _log.warning("%s is delivered and could not be removed", submission_id, exc_info=True)

    def _settle(self, item: Item, state: State, **changes: object) -> None:
        settled_at = None if state is State.QUEUED else datetime.now(UTC)
        with self._wake:
            item.submission = item.submission.moved(state, settled_at=settled_at, **changes)
            if state is State.DELIVERED:
                del self._state.items[item.submission.id]
            self._events.changed(item.submission)
            self._wake.notify_all()

    # -- resting and resuming

    def _rest(self, pause: Pause) -> None:
        """Let every item wait, and say why beside each of them."""
        with self._wake:
            self._state.pause = pause
            self._state.told_blocked = True
            self._events.blocked(pause.problem)
            self._explain(pause.problem)
            self._wake.notify_all()

    def _pause_for(self, problem: Problem) -> Pause:
        # Whoever said no is not asked again by itself.
        refused = isinstance(problem, KeyringDenied)
        return Pause(math.inf if refused else self._clock() + PAUSE_S, problem)

    def _probe(self) -> None:
        """The pause is over; that nothing stands in the way is told once something got through."""
        self._state.pause = None
        self._state.load_wanted = not self._state.loaded
        self._wake.notify_all()

    def _resume(self) -> None:
        with self._wake:
            if not self._state.told_blocked:
                return
            self._state.pause = None
            self._state.told_blocked = False
            self._events.blocked(None)
            self._explain(None)
            self._wake.notify_all()

    def _explain(self, problem: Problem | None) -> None:
        for item in self._state.items.values():
            if item.submission.state is State.QUEUED and item.submission.problem is not problem:
                item.submission = replace(item.submission, problem=problem)
                self._events.changed(item.submission)

    def _requeue(self, submission_ids: list[str]) -> None:
        with self._wake:
            self._resume()
            for key in submission_ids:
                item = self._state.items.get(key)
                if item is None or item.submission.state not in _RETRYABLE:
                    continue
                old = item.submission
                item.due = self._clock()
                if old.state is not State.QUEUED:
                    doubt = old.possible_duplicate or old.state is State.IN_DOUBT
                    item.submission = old.moved(
                        State.QUEUED, possible_duplicate=doubt, settled_at=None
                    )
                    self._events.changed(item.submission)
            self._state.load_wanted = not self._state.loaded
            self._wake.notify_all()


def _rest_s(outcome: Outcome) -> float:
    """How long the queue rests after this outcome, in seconds."""
    if outcome.kind is OutcomeKind.KEY_REFUSED:
        return math.inf
    return max(outcome.retry_after_s or PAUSE_S, 1.0)
