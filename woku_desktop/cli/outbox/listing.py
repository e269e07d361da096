"""Lists the voices, the newest first."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from woku_desktop.cli.say import Voice
    from woku_desktop.domain.submission import Submission
    from woku_desktop.station import Station

HELP = "list the voices, the newest first"

_PAGE = 200
_WORDS_CHARS = 60
_HEADINGS = (
    QT_TRANSLATE_NOOP("Command", "Voice"),
    QT_TRANSLATE_NOOP("Command", "State"),
    QT_TRANSLATE_NOOP("Command", "Time"),
    QT_TRANSLATE_NOOP("Command", "Stars"),
    QT_TRANSLATE_NOOP("Command", "Person"),
    QT_TRANSLATE_NOOP("Command", "Said, or what stands in the way"),
)
_NONE = QT_TRANSLATE_NOOP("Command", "There are none.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which, and how many."""
    parser.add_argument(
        "--state",
        action="append",
        choices=[state.value for state in State],
        help="only those in this state; may be given several times",
    )
    parser.add_argument("--limit", type=number, metavar="N", help="at most so many")


def run(arguments: argparse.Namespace, station: Station, voice: Voice) -> int:
    """List what there is."""
    states = {State(name) for name in arguments.state} if arguments.state else None
    found = _found(station, states, arguments.limit)
    if voice.json:
        from woku_desktop.cli.records import listed

        voice.data([listed(each) for each in found])
        return 0
    from woku_desktop.cli import tables

    rows = [_row(voice, each) for each in found]
    tables.show(voice, [voice.sentence(heading, {}) for heading in _HEADINGS], rows)
    if not rows and voice.at_terminal:
        voice.say(_NONE)
    return 0


def number(text: str) -> int:
    count = int(text)
    if count < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return count


def _found(station: Station, states: set[State] | None, limit: int | None) -> Iterator[Submission]:
    left = limit
    before: Submission | None = None
    while left is None or left > 0:
        page = station.outbox.list(states, before=before, limit=min(left or _PAGE, _PAGE))
        if not page:
            return
        yield from page
        before = page[-1]
        left = None if left is None else left - len(page)


def _row(voice: Voice, submission: Submission) -> tuple[str, ...]:
    from woku_desktop.cli import words
    from woku_desktop.cli.plain import shortened

    return (
        submission.id[: words.SHORT_ID],
        words.state(voice, submission),
        words.time(submission.created_at),
        words.stars(submission),
        words.who(voice, submission),
        shortened(words.standing(voice, submission), _WORDS_CHARS),
    )
