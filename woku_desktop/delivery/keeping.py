"""The keeper: opens the outbox, keeps what is submitted, does what a person asks, and tidies."""

from __future__ import annotations

import logging
import math
import threading
from collections import deque
from typing import TYPE_CHECKING

from woku_desktop.delivery.refusals import Left
from woku_desktop.domain.errors import Problem, VaultProblem
from woku_desktop.domain.outbox_errors import IndexNewer, OutboxProblem, OutboxUnwritable

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from woku_desktop.delivery.changes import Changes
    from woku_desktop.delivery.shared import Shared
    from woku_desktop.delivery.upload import Speed
    from woku_desktop.domain.submission import Amendment, Submission
    from woku_desktop.outbox.envelope import Envelope

_log = logging.getLogger(__name__)

OPEN_AGAIN_S = 60.0
CHECK_AFTER_S = 10.0
PURGE_SOONEST_S = 60.0
PURGE_LATEST_S = 60 * 60.0
LEARNT_AT_ONCE = 20


class Keeper:
    """What the keeper's thread runs; the thread is the dispatcher's.

    What is asked of it, down to `learn`, may be asked on any thread, and returns at once.

    Args:
        shared: what the threads share.
        changes: tells what there is.
        speed: knows what is too large.
    """

    def __init__(self, shared: Shared, changes: Changes, speed: Speed) -> None:
        self._shared = shared
        self._changes = changes
        self._speed = speed
        self._asked: deque[Callable[[], None]] = deque()
        self._unusable: Problem | None = None
        self._open_at = -math.inf
        self._check_at = math.inf
        self._purge_at = math.inf
        self._undo_at = math.inf
        self._to_learn = True

    def submit(self, envelope: Envelope) -> None:
        """Keep a voice."""
        self._ask(lambda: self._keep(envelope))

    def retry(self, ids: Collection[str] | None) -> None:
        """Have these sent again now; None: all that waits by itself."""
        self._ask(lambda: self._obey(lambda: self._retry(ids)))

    def insist(self, submission_id: str) -> None:
        """Have one sent now that was never tried, unless a pause begins meanwhile."""
        with self._shared.lock:
            pauses = self._shared.breaker.pauses
        self._ask(lambda: self._obey(lambda: self._insist(submission_id, pauses)))

    def nobody_waits(self) -> None:
        """Let what was submitted last take its turn."""
        self._ask(lambda: self._obey(self._shared.outbox.demote_awaited))

    def amend(self, submission_id: str, amendment: Amendment) -> None:
        """Correct one and have it sent now."""
        self._ask(lambda: self._obey(lambda: self._amend(submission_id, amendment)))

    def discard(self, ids: Collection[str], undo_s: float) -> None:
        """Throw these away; for so many seconds they can be brought back."""
        self._ask(lambda: self._obey(lambda: self._discard(ids, undo_s)))

    def restore(self, ids: Collection[str]) -> None:
        """Bring these back."""
        self._ask(lambda: self._obey(lambda: self._restore(ids)))

    def learn(self) -> None:
        """The keyring may be open now: list what was not known without it."""
        self._to_learn = True
        self._shared.stir()

    def run(self) -> None:
        """Do what is asked; all of it before the end."""
        shared = self._shared
        while True:
            with shared.lock:
                seen = shared.news()
                job = self._asked.popleft() if self._asked else None
            if job is not None:
                self._run_one(job)
            elif shared.closed.is_set():
                return
            else:
                shared.wait(seen, self._tidy())

    def _ask(self, job: Callable[[], None]) -> None:
        with self._shared.lock:
            self._asked.append(job)
        self._shared.stir()

    def _run_one(self, job: Callable[[], None]) -> None:
        # A bug in one job is told at once and must not cost the voices after it.
        try:
            job()
        except Exception as error:  # noqa: BLE001 - handed on to where uncaught ones are told
            thread = threading.current_thread()
            threading.excepthook(
                threading.ExceptHookArgs((type(error), error, error.__traceback__, thread))
            )

    # -- opening

    def _open(self) -> None:
        shared = self._shared
        try:
            shared.outbox.start()
            self._changes.begin()
        except OutboxProblem as problem:
            _log.warning("the outbox can't be used: %s", problem.code)
            self._unusable = problem
            newer = isinstance(problem, IndexNewer)
            self._open_at = math.inf if newer else shared.clocks.now() + OPEN_AGAIN_S
            shared.teller.blocked(problem)
            return
        now = shared.clocks.now()
        self._check_at = now + CHECK_AFTER_S
        self._purge_at = self._undo_at = now
        if self._unusable is not None:
            self._unusable = None
            shared.teller.blocked(None)
        with shared.lock:
            shared.ready = True
        shared.stir()

    def _learn(self) -> None:
        """List some of what was found without being known, or kept while the keyring was locked."""
        self._to_learn = False  # before it is tried: the keyring may open in the middle of it
        try:
            self._changes.bulk(self._learn_some)
        except (OutboxProblem, VaultProblem) as problem:
            _log.info("what is listed stays incomplete for now: %s", problem.code)

    def _learn_some(self) -> None:
        if self._shared.outbox.learn(LEARNT_AT_ONCE):
            self._to_learn = True

    # -- keeping

    def _keep(self, envelope: Envelope) -> None:
        shared, submission_id = self._shared, envelope.feedback.id
        if not shared.ready and not isinstance(self._unusable, IndexNewer):
            self._open()
        if not shared.ready:
            assert self._unusable is not None
            shared.teller.not_kept(submission_id, self._unusable)
            return
        try:
            kept = shared.outbox.add(envelope, awaited=True)
        except Problem as problem:
            _log.warning("%s could not be kept: %s", submission_id, problem.code)
            shared.teller.not_kept(submission_id, problem)
            return
        except Exception:
            # A bug: nobody is left at "saving" for ever.
            shared.teller.not_kept(submission_id, OutboxUnwritable())
            raise
        shared.teller.changed(kept)
        with shared.lock:
            shared.breaker.hinted(shared.clocks.now())
        shared.stir()
        self._obey(self._speed.defer)

    # -- obeying

    def _obey(self, act: Callable[[], None]) -> None:
        if not self._shared.ready:
            return
        try:
            act()
        except Problem as problem:
            _log.warning("what was asked can't be done: %s", problem.code)
            self._shared.teller.noticed([problem])

    def _retry(self, ids: Collection[str] | None) -> None:
        left = Left()
        retried = self._shared.outbox.retry(ids, on_refused=left.append)
        self._send_now(retried, wanted=ids is not None)
        self._shared.teller.noticed(left.told(ids or ()))

    def _insist(self, submission_id: str, pauses: int) -> None:
        shared = self._shared
        queued = shared.outbox.hasten(submission_id)
        if queued is None:
            return
        shared.teller.changed(queued)
        with shared.lock:
            shared.wanted.append(submission_id)
            if shared.breaker.pauses == pauses:
                shared.breaker.insisted(shared.clocks.now())
        shared.stir()

    def _amend(self, submission_id: str, amendment: Amendment) -> None:
        self._send_now([self._shared.outbox.amend(submission_id, amendment)], wanted=True)

    def _discard(self, ids: Collection[str], undo_s: float) -> None:
        shared, left = self._shared, Left()
        # From now on, and not from when all of it has been told.
        self._undo_at = min(self._undo_at, shared.clocks.now() + undo_s)
        shared.teller.changed(*shared.outbox.discard(ids, undo_s, on_refused=left.append))
        shared.teller.noticed(left.told(ids))

    def _restore(self, ids: Collection[str]) -> None:
        shared, left = self._shared, Left()
        shared.teller.changed(*shared.outbox.restore(ids, on_refused=left.append))
        shared.stir()
        shared.teller.noticed(left.told(ids))

    def _send_now(self, queued: Sequence[Submission], *, wanted: bool) -> None:
        shared = self._shared
        shared.teller.changed(*queued)
        with shared.lock:
            if wanted:
                shared.wanted.extend(each.id for each in queued)
            for each in queued:
                shared.trials.forget(each.id)
            shared.breaker.insisted(shared.clocks.now())
        shared.stir()

    # -- tidying

    def _tidy(self) -> float:
        """Do what is due by itself; when there is more of it, by the clock."""
        shared = self._shared
        now = shared.clocks.now()
        if not shared.ready:
            if now >= self._open_at:
                self._open()
            if not shared.ready:
                return self._open_at
        try:
            if now >= self._check_at:
                self._check_at = math.inf
                shared.outbox.check()
            if now >= self._undo_at:
                self._undo_at = now + OPEN_AGAIN_S  # unless it works
                self._end_undo()
            if now >= self._purge_at:
                self._purge_at = now + PURGE_LATEST_S
                self._purge()
        except OutboxProblem as problem:
            _log.warning("tidying has to wait: %s", problem.code)
        if self._to_learn:
            self._learn()
        return now if self._to_learn else min(self._check_at, self._purge_at, self._undo_at)

    def _end_undo(self) -> None:
        shared = self._shared
        self._changes.bulk(shared.outbox.end_undo)
        at = shared.outbox.undo_ends()
        self._undo_at = (
            math.inf if at is None else shared.clocks.now() + max(shared.clocks.until(at), 0.0)
        )

    def _purge(self) -> None:
        shared = self._shared
        now = shared.clocks.now()
        self._changes.bulk(shared.outbox.purge)
        at = shared.outbox.next_purge()
        left_s = PURGE_LATEST_S if at is None else shared.clocks.until(at)
        self._purge_at = now + min(max(left_s, PURGE_SOONEST_S), PURGE_LATEST_S)
