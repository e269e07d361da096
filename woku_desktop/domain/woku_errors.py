"""What may be wrong with a woku, or with asking for one.

    WokuProblem
     ├─ WokuUnknown, WokuHidden
     ├─ WokusNotListed
     └─ AnonymousRefused

See `woku_desktop.domain.errors` for the whole tree and for how the sentences are made.
"""

from __future__ import annotations

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP, Problem


class WokuProblem(Problem):
    """Something about a woku."""


class WokuUnknown(WokuProblem):
    """Woku says that there is none of that id."""

    title = QT_TRANSLATE_NOOP("Problem", "There is no such woku")
    detail = QT_TRANSLATE_NOOP("Problem", "Woku does not know this id.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Copy it, or the woku's link, once more.")


class WokuHidden(WokuProblem):
    """Woku does not let this key see that woku."""

    title = QT_TRANSLATE_NOOP("Problem", "This key can't see that woku")
    detail = QT_TRANSLATE_NOOP("Problem", "It may belong to another company.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Check the id, or enter another key in Settings.")


class WokusNotListed(WokuProblem):
    """The list of wokus could not be had now."""

    title = QT_TRANSLATE_NOOP("Problem", "Woku's list can't be had now")
    detail = QT_TRANSLATE_NOOP("Problem", "Shown are the wokus that were used here.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Check the network, then open this list again.")


class AnonymousRefused(WokuProblem):
    """As far as is known here, the woku takes no anonymous opinions."""

    title = QT_TRANSLATE_NOOP("Problem", "This woku takes no anonymous opinions")
    detail = QT_TRANSLATE_NOOP("Problem", "“{woku}” only takes opinions with an e-mail.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Give the person's e-mail, or name another woku.")
