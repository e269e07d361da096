"""Tells a person who is looking elsewhere that something needs them: once for each cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.ui.desk.standing import NEEDS_A_HAND
from woku_desktop.ui.texts import describe, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Submission
    from woku_desktop.ui.desk.standing import Standing


class Alerts:
    """Decides what is worth a notification. Window's thread only.

    What a person sees in the window while it is in front of them is not told again. A cause that
    is gone and comes back is a new one.

    Args:
        notify: shows title and text; both plain, and nothing personal.
        looking: whether the person is looking at the window.
    """

    def __init__(self, notify: Callable[[str, str], None], looking: Callable[[], bool]) -> None:
        self._notify = notify
        self._looking = looking
        self._blocked = ""
        self._causes: set[str] = set()
        self._cause: Problem | None = None

    def hear(self, submission: Submission) -> None:
        """A voice has changed."""
        if submission.needs_a_person and submission.problem is not None:
            self._cause = submission.problem

    def follow(self, standing: Standing) -> None:
        """How all voices stand has changed."""
        if not standing.known:
            return
        stuck = isinstance(standing.blocked, NEEDS_A_HAND)
        self._follow_blocked(standing.blocked if stuck else None)
        if not standing.needing:
            self._causes.clear()
            self._cause = None
        elif self._cause is not None:
            cause, self._cause = self._cause, None
            if cause.code not in self._causes:
                self._causes.add(cause.code)
                count = standing.needing
                self._tell(translate("Alerts", "%n voice(s) need you", "", count), cause)

    def _follow_blocked(self, problem: Problem | None) -> None:
        before, self._blocked = self._blocked, problem.code if problem is not None else ""
        if problem is not None and problem.code != before:
            self._tell(translate("Alerts", "Nothing is sent at the moment"), problem)

    def _tell(self, title: str, cause: Problem) -> None:
        if not self._looking():
            # The details may name somebody: they are told in the window alone.
            rest = translate("Alerts", "Open Woku to see what to do.")
            self._notify(title, f"{describe(cause).title}. {rest}")
