"""What is known of all the voices together, from whatever was heard last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.domain.delivery_errors import Unreachable
from woku_desktop.domain.errors import InvalidField, KeyMissing, VaultProblem
from woku_desktop.domain.submission import State
from woku_desktop.ui.desk.standing import Standing, standing

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Counts, Submission
    from woku_desktop.ui.options import KeyStatus


class Situation:
    """How the queue stands, and what keeps it from leaving. Window's thread."""

    def __init__(self) -> None:
        self._blocked: Problem | None = None
        self._key_problem: Problem | None = None
        self._offline: Unreachable | None = None
        self._counts: Counts | None = None

    def standing(self) -> Standing:
        """How all voices stand now."""
        return standing(self._counts, self._blocked or self._key_problem or self._offline)

    def counted(self, counts: Counts) -> None:
        """Take in how many there are in each state."""
        self._counts = counts

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
        if submission.state is State.DELIVERED:
            self._key_problem = None  # there is one, and it works
        if isinstance(submission.problem, Unreachable):
            self._offline = submission.problem
        elif submission.problem is not None or submission.state is State.DELIVERED:
            self._offline = None
