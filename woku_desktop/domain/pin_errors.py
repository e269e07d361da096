"""What may be in the way of the PIN that guards a station.

    VaultProblem
     └─ PinMissing, PinUnreadable, PinUncounted

See `woku_desktop.domain.errors` for the whole tree and for how the sentences are made.
"""

from __future__ import annotations

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP, VaultProblem


class PinMissing(VaultProblem):
    """No PIN was ever set."""

    title = QT_TRANSLATE_NOOP("Problem", "There is no PIN yet")
    detail = QT_TRANSLATE_NOOP("Problem", "A station is not opened to anybody without one.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Set one with “woku-desktop provision”.")


class PinUnreadable(VaultProblem):
    """What is kept of the PIN is no hash of one."""

    title = QT_TRANSLATE_NOOP("Problem", "The kept PIN can't be read")
    detail = QT_TRANSLATE_NOOP("Problem", "What is kept of it is damaged, or of a newer version.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Set it anew with “woku-desktop provision”.")


class PinUncounted(VaultProblem):
    """Tries can't be counted, so that none is taken."""

    title = QT_TRANSLATE_NOOP("Problem", "No PIN can be taken now")
    detail = QT_TRANSLATE_NOOP("Problem", "Wrong ones could not be counted. {file}: {reason}")
    remedy = QT_TRANSLATE_NOOP(
        "Problem", "Make room or give this program the right to write, then try again."
    )
