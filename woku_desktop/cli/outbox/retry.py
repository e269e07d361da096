"""Lets voices leave again, now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import argparse

    from woku_desktop.cli.say import Voice
    from woku_desktop.station import Station

HELP = "let voices leave again, as soon as a delivery runs"

_RETRIED = QT_TRANSLATE_NOOP("Command", "{id} leaves as soon as a delivery runs.")
_ALL = QT_TRANSLATE_NOOP(
    "Command", "Everything that waits leaves as soon as a delivery runs: {count}."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which ones."""
    parser.add_argument(
        "ids", nargs="*", metavar="ID", help="their ids, or the first digits of them; none: all"
    )


def run(arguments: argparse.Namespace, station: Station, voice: Voice) -> int:
    """Make them due now; whoever delivers is woken, this command does not deliver.

    Raises:
        NotInOutbox: if one is not there. Nothing is changed then.
        NotNow: if one is not to be sent. Nothing is changed then.
    """
    from woku_desktop.cli.records import listed
    from woku_desktop.domain.submission import State

    outbox = station.outbox
    if not arguments.ids:
        outbox.retry()
        count = outbox.counts()[State.QUEUED]
        voice.result(_ALL, {"count": count})
        return 0
    retried = outbox.retry([outbox.resolve(prefix) for prefix in arguments.ids])
    voice.data([listed(each) for each in retried])
    for each in retried:
        voice.say(_RETRIED, id=each.id)
    return 0
