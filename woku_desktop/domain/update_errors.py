"""ProgramReplaced: what a person is told of an update that comes while the program runs."""

from __future__ import annotations

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP, Problem


class ProgramReplaced(Problem):
    """An update has put a newer program in the place of the one that runs; told once."""

    title = QT_TRANSLATE_NOOP("Problem", "Woku was updated")
    detail = QT_TRANSLATE_NOOP("Problem", "This window is still of the version before.")
    remedy = QT_TRANSLATE_NOOP(
        "Problem", "Close it and open it again when it suits you: nothing is lost."
    )
