"""Numbers: how many voices are where, and whether anything stands in their way."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from woku_desktop.cli.parsing import add_json
from woku_desktop.config.settings import load_settings
from woku_desktop.domain.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import argparse

    from woku_desktop.cli.say import Voice
    from woku_desktop.config.paths import Paths
    from woku_desktop.domain.submission import Counts
    from woku_desktop.station import Station

HELP = "say how many voices wait, were delivered, or need somebody"

_PAUSED = QT_TRANSLATE_NOOP("Command", "Nothing is sent at the moment. {why}")
_NEEDS_YOU = QT_TRANSLATE_NOOP("Command", "Needs you: {needs_you}.")
_OLDEST = QT_TRANSLATE_NOOP("Command", "The oldest that waits is from {time}.")
_NEXT = QT_TRANSLATE_NOOP("Command", "The next attempt is due at {time}, once a delivery runs.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """How to answer."""
    add_json(parser)


def run(arguments: argparse.Namespace, paths: Paths, voice: Voice) -> int:
    """Tell the numbers of the outbox. Never asks the network, and the keyring only why it pauses.

    Raises:
        Problem: if the outbox can't be opened.
    """
    del arguments
    from woku_desktop.cli.station import open_station

    settings = load_settings(paths).settings
    # No more than that: the one thread of a status is waited for, and scripts need no words.
    voice.language = settings.language
    with open_station(settings, paths, voice) as station:
        counts = station.outbox.counts()
        pause = station.outbox.station.pause()
        paused = pause.problem.code if pause is not None else None
        by_state = {state.value: count for state, count in counts.items()}
        voice.data({**by_state, "needs_you": counts.needing, "paused": paused})
        if not voice.json:
            _tell(station, counts, voice)
    return 0


def _tell(station: Station, counts: Counts, voice: Voice) -> None:
    from woku_desktop.cli import words
    from woku_desktop.cli.plain import columns

    rows = [
        (voice.sentence(source, {}), str(counts[state])) for state, source in words.STATES.items()
    ]
    for line in columns(rows):
        voice.line(line)
    if counts.needing:
        voice.say(_NEEDS_YOU, needs_you=counts.needing)
    pause = station.outbox.station.pause()
    if pause is not None:
        voice.say(_PAUSED, why=voice.describe(pause.problem))
    oldest = station.outbox.oldest_waiting()
    if oldest is not None:
        voice.say(_OLDEST, time=words.time(oldest))
    due = station.outbox.next_wake()
    if due is not None and due > datetime.now(UTC):
        voice.say(_NEXT, time=words.time(due))
