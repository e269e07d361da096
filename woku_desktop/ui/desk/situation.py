"""What is known of all the voices together, from whatever was heard last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.domain.delivery_errors import Unreachable
from woku_desktop.domain.errors import InvalidField, KeyMissing, VaultProblem
from woku_desktop.domain.submission import OVER, State
from woku_desktop.ui.desk.standing import Standing, standing

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Counts, Submission
    from woku_desktop.ui.options import KeyStatus


class _Uncounted:
    """What was heard of single voices since they were counted.

    A count comes a moment after what it counts: until then "all delivered" would be said of a
    voice that was saved just now.
    """

    def __init__(self) -> None:
        self._fates: dict[str, tuple[State, bool]] = {}
        # Kept beside them, for many may be heard of at once.
        self._needing = self._waiting = self._sending = self._checked = 0

    def note(self, submission: Submission) -> None:
        """Take in what became of one."""
        before = self._fates.get(submission.id)
        if before is not None:
            self._add(before, -1)
        self._fates[submission.id] = fate = (submission.state, submission.needs_a_person)
        self._add(fate, 1)

    def within(self, told: Standing) -> Standing:
        """That standing, with at least these in it."""
        return told._replace(
            needing=max(told.needing, self._needing),
            waiting=max(told.waiting, self._waiting),
            sending=max(told.sending, self._sending),
            checked=max(told.checked, self._checked),
        )

    def _add(self, fate: tuple[State, bool], many: int) -> None:
        state, needs_a_person = fate
        if needs_a_person:
            self._needing += many
        elif state not in OVER:
            self._waiting += many
            self._sending += many * (state is State.SENDING)
            self._checked += many * (state is State.IN_DOUBT)


class Situation:
    """How the queue stands, and what keeps it from leaving. Window's thread."""

    def __init__(self) -> None:
        self._blocked: Problem | None = None
        self._key_problem: Problem | None = None
        self._offline: Unreachable | None = None
        self._counts: Counts | None = None
        self._uncounted = _Uncounted()

    def standing(self) -> Standing:
        """How all voices stand now."""
        told = standing(self._counts, self._blocked or self._key_problem or self._offline)
        return self._uncounted.within(told)

    def counted(self, counts: Counts) -> None:
        """Take in how many there are in each state, with whatever was heard before."""
        self._counts = counts
        self._uncounted = _Uncounted()

    def begin_anew(self) -> None:
        """The outbox was read anew: what was heard of each voice before says nothing now."""
        self._uncounted = _Uncounted()

    def blocked(self, problem: Problem | None) -> bool:
        """Take in why nothing can be sent, if so. Whether a keyring has been opened with that."""
        opened = isinstance(self._blocked, VaultProblem)
        self._blocked = problem
        if problem is None:
            self._offline = None
        return opened

    def key(self, status: KeyStatus) -> bool:
        """Take in what is known of the key. Whether a keyring has been opened with that."""
        if isinstance(status.problem, InvalidField):
            return False  # about what was just typed, not about the key there is
        opened = isinstance(self._key_problem, VaultProblem)
        self._key_problem = status.problem
        if status.problem is None and status.source is None:
            self._key_problem = KeyMissing()
        return opened

    def heard(self, submission: Submission) -> None:
        """Take in what one voice's fate says about all of them."""
        self._uncounted.note(submission)
        if submission.state is State.DELIVERED:
            self._key_problem = None  # there is one, and it works
        if isinstance(submission.problem, Unreachable):
            self._offline = submission.problem
        elif submission.problem is not None or submission.state is State.DELIVERED:
            self._offline = None
