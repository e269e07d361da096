"""Destroys a voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.cli import exit_codes
from woku_desktop.domain.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import argparse

    from woku_desktop.cli.say import Voice
    from woku_desktop.station import Station

HELP = "destroy a voice for good"

_SURE = QT_TRANSLATE_NOOP(
    "Command", "Destroy the voice {id} for good? Nobody will hear it, and nothing brings it back."
)
_DISCARDED = QT_TRANSLATE_NOOP("Command", "{id} is destroyed.")
_NEEDS_YES = QT_TRANSLATE_NOOP("Command", "Nothing was destroyed: without a terminal add --yes.")
_KEPT = QT_TRANSLATE_NOOP("Command", "Nothing was destroyed.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which one."""
    parser.add_argument("id", metavar="ID", help="its id, or the first digits of it")
    parser.add_argument("--yes", action="store_true", help="don't ask")


def run(arguments: argparse.Namespace, station: Station, voice: Voice) -> int:
    """Destroy it, once somebody has agreed.

    Raises:
        NotInOutbox: if there is none, or more than one.
        NotNow: if it is being sent, was delivered, or is destroyed already.
    """
    submission_id = station.outbox.resolve(arguments.id)
    if not arguments.yes:
        if not voice.can_ask:
            voice.refuse(_NEEDS_YES)
            return exit_codes.BAD_INPUT
        if not voice.ask(_SURE, id=submission_id):
            voice.refuse(_KEPT)
            return exit_codes.FAILED
    from woku_desktop.cli.records import listed

    (discarded,) = station.outbox.discard([submission_id])
    voice.data(listed(discarded))
    voice.say(_DISCARDED, id=discarded.id)
    return exit_codes.DONE
