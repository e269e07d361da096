"""What the program tells the shell: one code for every kind of failure."""

from __future__ import annotations

from woku_desktop.domain.delivery_errors import DeliveryProblem, InDoubt, KeyRefused, Rejected
from woku_desktop.domain.errors import ConfigProblem, InvalidField, NoScreen, Problem, VaultProblem

DONE = 0
FAILED = 1
BAD_INPUT = 65
UNREACHABLE = 69
STILL_WAITING = 75
NO_KEY = 77
BAD_CONFIGURATION = 78

# The first kind that fits decides, so the narrower ones come first.
_CODES: tuple[tuple[type[Problem], int], ...] = (
    (InvalidField, BAD_INPUT),
    (ConfigProblem, BAD_CONFIGURATION),
    (KeyRefused, NO_KEY),
    (VaultProblem, NO_KEY),
    (Rejected, BAD_INPUT),
    (InDoubt, STILL_WAITING),
    (DeliveryProblem, UNREACHABLE),
    (NoScreen, UNREACHABLE),
)


def exit_code(problem: Problem) -> int:
    """The code for a failure: that of its kind, or 1."""
    return next((code for kind, code in _CODES if isinstance(problem, kind)), FAILED)
