"""Tells a person who is looking elsewhere that something needs them: once for each cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.domain.delivery_errors import InDoubt, Misdirected, NotTrusted
from woku_desktop.domain.submission import State
from woku_desktop.ui.desk.standing import NEEDS_A_HAND
from woku_desktop.ui.texts import describe, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Counts, Submission
    from woku_desktop.ui.desk.standing import Standing

# Someone has to sign in to the network, or to mend the connection.
_WORTH_TELLING = (*NEEDS_A_HAND, Misdirected, NotTrusted)


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
        self._told: set[str] = set()
        self._untold: dict[str, Problem | None] = {}

    def hear(self, voice: Submission) -> None:
        """A voice has changed. It is told once it has been counted, which takes a while."""
        if voice.needs_a_person:
            self._untold[voice.id] = _cause_of(voice)
        else:
            self._untold.pop(voice.id, None)

    def counted(self, counts: Counts) -> None:
        """All voices have been counted, with whatever was heard of before."""
        if not counts.needing:
            # What is still untold was settled meanwhile, which is heard of next.
            self._told.clear()
            return
        causes = {_code_of(cause): cause for cause in self._untold.values()}
        self._untold.clear()
        new = [cause for code, cause in causes.items() if code not in self._told]
        self._told.update(causes)
        if new:
            self._tell(translate("Alerts", "%n voice(s) need you", "", counts.needing), new[-1])

    def follow(self, standing: Standing) -> None:
        """How all voices stand has changed."""
        if not standing.known:
            return
        blocked = standing.blocked
        problem = blocked if isinstance(blocked, _WORTH_TELLING) else None
        before, self._blocked = self._blocked, problem.code if problem is not None else ""
        if problem is not None and problem.code != before:
            self._tell(translate("Alerts", "Nothing is sent at the moment"), problem)

    # Inside

    def _tell(self, title: str, cause: Problem | None) -> None:
        if self._looking():
            return
        rest = translate("Alerts", "Open Woku to see what to do.")
        # The details may name somebody: they are told in the window alone.
        self._notify(title, rest if cause is None else f"{describe(cause).title}. {rest}")


def _cause_of(voice: Submission) -> Problem | None:
    """Why it needs a person; None if that is not known."""
    if voice.problem is None and voice.state is State.IN_DOUBT:
        return InDoubt()
    return voice.problem


def _code_of(cause: Problem | None) -> str:
    return cause.code if cause is not None else ""
