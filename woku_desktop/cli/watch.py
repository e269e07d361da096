"""Hears what the dispatcher's threads tell, for a command that waits on the main thread."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Counts, Submission


class Watch:
    """See `woku_desktop.delivery.dispatcher.DeliveryEvents`; every method from any thread.

    Attributes:
        ready: whether the dispatcher has looked at the outbox.
        pause: why nothing can be sent at the moment, if so.
    """

    def __init__(self) -> None:
        self._told = threading.Condition()
        self._known: dict[str, Submission] = {}
        self._returned: set[str] = set()
        self._news: list[Submission] = []
        self._fractions: dict[str, float] = {}
        self.ready = False
        self.pause: Problem | None = None

    def get(self, submission_id: str) -> Submission | None:
        """The newest that is known of a submission."""
        with self._told:
            return self._known.get(submission_id)

    def came_back(self, submission_id: str) -> bool:
        """Whether it was on its way and is queued again."""
        with self._told:
            return submission_id in self._returned

    def news(self) -> list[Submission]:
        """What has changed since the last ask, in order."""
        with self._told:
            news, self._news = self._news, []
            return news

    def has_news(self) -> bool:
        """Whether `news` would give any."""
        with self._told:
            return bool(self._news)

    def under_way(self) -> float:
        """How much of what is being sent was handed over, in whole voices."""
        with self._told:
            return sum(self._fractions.values())

    def wait(self, reached: Callable[[], bool], timeout_s: float | None = None) -> bool:
        """Wait until something told makes it true; False if that did not come in time."""
        end = None if timeout_s is None else time.monotonic() + timeout_s
        with self._told:
            while not reached():
                left = None if end is None else end - time.monotonic()
                if left is not None and left <= 0:
                    return False
                self._told.wait(left)
            return True

    def wait_for_begin(self) -> None:
        """Wait until the dispatcher has looked at the outbox, or says why it can't."""
        self.wait(lambda: self.ready or self.pause is not None)

    def changed(self, submission: Submission) -> None:
        """Told by the dispatcher."""
        with self._told:
            before = self._known.get(submission.id)
            self._known[submission.id] = submission
            self._news.append(submission)
            if submission.state is not State.SENDING:
                self._fractions.pop(submission.id, None)
                if before is not None and before.state is State.SENDING:
                    self._returned.add(submission.id)
            self._told.notify_all()

    def not_kept(self, submission_id: str, problem: Problem) -> None:
        """Told by the dispatcher, to whom no command submits anything."""

    def progress(self, submission_id: str, fraction: float) -> None:
        """Told by the dispatcher."""
        with self._told:
            self._fractions[submission_id] = fraction
            self._told.notify_all()

    def blocked(self, problem: Problem | None) -> None:
        """Told by the dispatcher."""
        with self._told:
            self.pause = problem
            self._told.notify_all()

    def counted(self, counts: Counts) -> None:
        """Told by the dispatcher; the commands count for themselves."""

    def loaded(self, submissions: Sequence[Submission]) -> None:
        """Told by the dispatcher."""
        with self._told:
            self._known.update((each.id, each) for each in submissions)
            self.ready = True
            self._told.notify_all()

    def noticed(self, problem: Problem) -> None:
        """Told by the dispatcher; the commands ask the outbox itself."""
