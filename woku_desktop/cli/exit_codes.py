"""What the program tells the shell: one code for every kind of failure."""

from __future__ import annotations

from woku_desktop.domain.delivery_errors import (
    DeliveryProblem,
    InDoubt,
    KeyRefused,
    Misdirected,
    NotTrusted,
    Rejected,
    Unreachable,
)
from woku_desktop.domain.errors import (
    ConfigProblem,
    InvalidField,
    ManagedUnwritable,
    NotSealable,
    Problem,
    VaultProblem,
)
from woku_desktop.domain.file_errors import FileProblem
from woku_desktop.domain.outbox_errors import (
    EnvelopeDamaged,
    EnvelopeMissing,
    IndexNewer,
    NothingKept,
    NotInOutbox,
    NotNow,
    OutboxProblem,
)
from woku_desktop.domain.start_errors import LibrariesMissing, NoScreen, ScreenSilent, StationRuns

DONE = 0
FAILED = 1
BAD_INPUT = 65
UNREACHABLE = 69
NOT_KEPT = 74
"""EX_IOERR: the disk, or what holds it, let nothing be kept or changed."""
STILL_WAITING = 75
NO_KEY = 77
BAD_CONFIGURATION = 78

# The first kind that fits decides, so the narrower ones come first.
_CODES: tuple[tuple[type[Problem], int], ...] = (
    (InvalidField, BAD_INPUT),
    (ManagedUnwritable, NOT_KEPT),
    (ConfigProblem, BAD_CONFIGURATION),
    (KeyRefused, NO_KEY),
    (VaultProblem, NO_KEY),
    (Rejected, BAD_INPUT),
    (InDoubt, STILL_WAITING),
    (DeliveryProblem, UNREACHABLE),
    (FileProblem, BAD_INPUT),
    (NotInOutbox, BAD_INPUT),
    (NotNow, BAD_INPUT),
    (EnvelopeDamaged, BAD_INPUT),
    (EnvelopeMissing, BAD_INPUT),
    (NothingKept, BAD_INPUT),
    (IndexNewer, BAD_CONFIGURATION),
    (OutboxProblem, NOT_KEPT),
    (NotSealable, NOT_KEPT),
    (NoScreen, UNREACHABLE),
    (ScreenSilent, UNREACHABLE),
    (LibrariesMissing, UNREACHABLE),
    (StationRuns, STILL_WAITING),
)


def exit_code(problem: Problem) -> int:
    """The code for a failure: that of its kind, or 1."""
    return next((code for kind, code in _CODES if isinstance(problem, kind)), FAILED)


def waiting_code(problem: Problem | None) -> int:
    """The code for voices that are safe here and wait, because of this."""
    if isinstance(problem, KeyRefused | VaultProblem):
        return NO_KEY
    if isinstance(problem, Unreachable | NotTrusted | Misdirected):
        return UNREACHABLE
    return STILL_WAITING
