"""What may keep the program from starting, besides its settings.

    Problem
     ├─ NoScreen
     ├─ ScreenSilent
     ├─ LibrariesMissing
     └─ StationRuns

See `woku_desktop.domain.errors` for the whole tree and for how the sentences are made.
"""

from __future__ import annotations

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP, Problem


class NoScreen(Problem):
    """There is no screen to show a window on."""

    title = QT_TRANSLATE_NOOP("Problem", "There is no screen here")
    detail = QT_TRANSLATE_NOOP(
        "Problem", "Neither DISPLAY nor WAYLAND_DISPLAY names one, so no window can be shown."
    )
    remedy = QT_TRANSLATE_NOOP("Problem", "Start it from a desktop, or set one of the two.")


class ScreenSilent(Problem):
    """The X server that DISPLAY names does not answer, or not to this person.

    Args:
        display: its name, as in ":0".
    """

    title = QT_TRANSLATE_NOOP("Problem", "The screen does not answer")
    detail = QT_TRANSLATE_NOOP(
        "Problem", "DISPLAY names the screen {display}, which shows no windows of yours."
    )
    remedy = QT_TRANSLATE_NOOP(
        "Problem",
        "Start it from your own desktop; with sudo and over ssh, DISPLAY may be somebody else's.",
    )


class LibrariesMissing(Problem):
    """Shared libraries that Qt needs are not on this machine: on Linux they are the system's.

    Args:
        libraries: their files' names, as in "libxcb-cursor.so.0".
        packages: what holds them on Debian and Ubuntu.
    """

    title = QT_TRANSLATE_NOOP("Problem", "Something is missing on this machine")
    detail = QT_TRANSLATE_NOOP("Problem", "This program does not run without {libraries}.")
    remedy = QT_TRANSLATE_NOOP(
        "Problem",
        "Install it, on Debian and Ubuntu with “sudo apt install {packages}”, then start again.",
    )


class StationRuns(Problem):
    """Another process keeps, or is, the station of this profile."""

    title = QT_TRANSLATE_NOOP("Problem", "The station runs already")
    detail = QT_TRANSLATE_NOOP("Problem", "There is one kiosk at a time for “{profile}”.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Leave that one first, or choose another --profile.")
