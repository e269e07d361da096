"""Writes what was delivered as a table."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from woku_desktop.cli import progress
from woku_desktop.domain.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from woku_desktop.cli.say import Voice
    from woku_desktop.station import Station

HELP = "write what was delivered as a table for spreadsheets"

_BAR = QT_TRANSLATE_NOOP("Command", "Writing the table")
_WRITTEN = QT_TRANSLATE_NOOP("Command", "Written: {file}. Voices: {count}.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to, and since when."""
    parser.add_argument("file", metavar="FILE", help="where to; a file of that name is replaced")
    parser.add_argument(
        "--since",
        type=moment,
        metavar="DATE",
        help="only what was said then or later: 2026-11-23, or 2026-11-23T14:30, by the clock here",
    )


def run(arguments: argparse.Namespace, station: Station, voice: Voice) -> int:
    """Write it.

    Raises:
        FileUnwritable: if it can't be written.
        VaultProblem: if what is personal can't be read.
    """
    from woku_desktop.domain.archive import Group, VoicesQuery

    file = Path(arguments.file)
    query = VoicesQuery(Group.DELIVERED, since=arguments.since)
    names = station.woku_names()
    with progress.shown(voice, _BAR) as tell_far:
        count = station.outbox.export_csv(file, query, woku_names=names, on_progress=tell_far)
    voice.data({"written": str(file), "count": count})
    voice.say(_WRITTEN, file=str(file), count=count)
    return 0


def moment(text: str) -> datetime:
    """A day or a time by the clock here, or with its own zone; in UTC."""
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError):
        raise argparse.ArgumentTypeError("a date like 2026-11-23") from None
