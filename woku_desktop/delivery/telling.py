"""Tells what becomes of the submissions: in order, and nothing twice."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING

from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from woku_desktop.delivery.ports import DeliveryEvents
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Counts, Submission

_REMEMBERED = 10_000


class Teller:
    """What happens is heard from several threads and, later, from the index; a listener hears it
    once, newer after older. Any thread.

    Args:
        events: hears it. It must not wait for a thread of the dispatcher's.
        stirred: called after every change of a submission.
    """

    def __init__(self, events: DeliveryEvents, stirred: Callable[[], None]) -> None:
        self._events = events
        self._stirred = stirred
        self._lock = threading.RLock()
        self._told: OrderedDict[str, int] = OrderedDict()
        self._blocked: Problem | None = None

    def changed(self, *submissions: Submission) -> None:
        """Tell those that are news."""
        with self._lock:
            for submission in submissions:
                if submission.revision > self._told.get(submission.id, -1):
                    self._note(submission)
                    self._events.changed(self._explained(submission))
        if submissions:
            self._stirred()

    def loaded(self, submissions: Sequence[Submission]) -> None:
        """Tell what there is; what was told before counts no more."""
        with self._lock:
            self._told.clear()
            for submission in submissions:
                self._note(submission)
            self._events.loaded(submissions)
        self._stirred()

    def blocked(self, problem: Problem | None) -> None:
        """Tell why nothing is sent, if that has changed."""
        with self._lock:
            if not same(problem, self._blocked):
                self._blocked = problem
                self._events.blocked(problem)

    def not_kept(self, submission_id: str, problem: Problem) -> None:
        """Tell that a voice is not on the disk."""
        with self._lock:
            self._events.not_kept(submission_id, problem)

    def noticed(self, problems: Iterable[Problem]) -> None:
        """Tell what a person should know once."""
        with self._lock:
            for problem in problems:
                self._events.noticed(problem)

    def counted(self, count: Callable[[], Counts]) -> None:
        """Tell how many there are; raises what counting does.

        Counted and told in one, so that a listener's count includes whatever it heard before.
        """
        with self._lock:
            self._events.counted(count())

    def _note(self, submission: Submission) -> None:
        self._told[submission.id] = submission.revision
        self._told.move_to_end(submission.id)
        if len(self._told) > _REMEMBERED:
            self._told.popitem(last=False)

    def _explained(self, submission: Submission) -> Submission:
        """A voice that waits because everything waits says why."""
        if submission.state is State.QUEUED and submission.problem is None:
            return replace(submission, problem=self._blocked)
        return submission


def same(one: Problem | None, other: Problem | None) -> bool:
    """Whether two problems read alike."""
    if one is None or other is None:
        return one is other
    return one.code == other.code and one.facts == other.facts
