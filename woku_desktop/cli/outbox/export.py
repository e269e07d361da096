"""Copies voices into a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from woku_desktop.cli import exit_codes
from woku_desktop.domain.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import argparse

    from woku_desktop.cli.say import Voice
    from woku_desktop.station import Station

HELP = "copy voices into a folder, sealed as they are"

_SURE = QT_TRANSLATE_NOOP(
    "Command",
    "Write the voices to {folder} unsealed? Whoever can read that folder can hear them.",
)
_NEEDS_YES = QT_TRANSLATE_NOOP(
    "Command",
    "Nothing was written: whoever can read {folder} could hear the voices. To agree, add --yes.",
)
_KEPT = QT_TRANSLATE_NOOP("Command", "Nothing was written.")
_WRITTEN = QT_TRANSLATE_NOOP("Command", "Written: {file}")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which ones, where to, and how."""
    parser.add_argument(
        "ids", nargs="+", metavar="ID", help="their ids, or the first digits of them"
    )
    parser.add_argument("folder", metavar="DIR", help="where to; made if it is missing")
    parser.add_argument("--open", action="store_true", help="unsealed, for anybody to hear")
    parser.add_argument("--yes", action="store_true", help="don't ask")


def run(arguments: argparse.Namespace, station: Station, voice: Voice) -> int:
    """Copy them; unsealed only once somebody has agreed.

    Raises:
        NotInOutbox: if one is not there. Nothing is written then.
        FileUnwritable: if the folder takes no more, or holds something else of that name.
        OutboxProblem: if one is gone, or does not open.
    """
    ids = [station.outbox.resolve(prefix) for prefix in arguments.ids]
    if arguments.open and not arguments.yes:
        if not voice.can_ask:
            voice.refuse(_NEEDS_YES, folder=arguments.folder)
            return exit_codes.BAD_INPUT
        if not voice.ask(_SURE, folder=arguments.folder):
            voice.refuse(_KEPT)
            return exit_codes.FAILED
    written = station.outbox.export(
        list(dict.fromkeys(ids)), Path(arguments.folder), plain=arguments.open
    )
    voice.data({"written": [str(file) for file in written]})
    for file in written:
        voice.say(_WRITTEN, file=str(file))
    return exit_codes.DONE
