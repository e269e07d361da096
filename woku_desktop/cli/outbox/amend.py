"""Corrects what was not delivered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.cli import exit_codes, opinion
from woku_desktop.domain.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import argparse

    from woku_desktop.cli.say import Voice
    from woku_desktop.domain.feedback import Respondent
    from woku_desktop.domain.submission import Submission
    from woku_desktop.station import Station

HELP = "correct what was not delivered, and let it leave again"

_AMENDED = QT_TRANSLATE_NOOP("Command", "{id} is corrected, and leaves as soon as a delivery runs.")
_NOTHING_NAMED = QT_TRANSLATE_NOOP("Command", "Nothing was changed: say what to correct.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which one, and what is right."""
    parser.add_argument("id", metavar="ID", help="its id, or the first digits of it")
    who = parser.add_mutually_exclusive_group()
    who.add_argument("--anonymous", action="store_true", help="the person left no contact")
    who.add_argument("--email", metavar="E", help="the person's address")
    parser.add_argument("--phone", metavar="P", help='the person\'s phone number; "" for none')
    parser.add_argument("--rating", metavar="N", help="1 to 5 stars")
    parser.add_argument("--text", metavar="TEXT", help="what was written, if it was")


def run(arguments: argparse.Namespace, station: Station, voice: Voice) -> int:
    """Correct it; whoever delivers is woken, this command does not deliver.

    Raises:
        NotInOutbox: if there is none, or more than one.
        NotNow: if it is being sent, was delivered, or is discarded.
        InvalidField: if a voice is given a text.
        EnvelopeMissing, EnvelopeDamaged: if it is gone, or does not open.
        VaultProblem: if what opens it can't be had.
    """
    from woku_desktop.domain.submission import Amendment

    outbox = station.outbox
    submission = outbox.get(outbox.resolve(arguments.id))
    checked = opinion.Checked(voice)
    amendment = Amendment(
        respondent=checked.value(lambda: _respondent(arguments, station, submission)),
        rating=checked.value(
            lambda: None if arguments.rating is None else opinion.rating(arguments.rating)
        ),
        text=arguments.text,
    )
    if not checked.sound:
        return exit_codes.BAD_INPUT
    if amendment == Amendment():
        voice.refuse(_NOTHING_NAMED)
        return exit_codes.BAD_INPUT
    from woku_desktop.cli.records import listed

    amended = outbox.amend(submission.id, amendment)
    voice.data(listed(amended))
    voice.say(_AMENDED, id=amended.id)
    return exit_codes.DONE


def _respondent(
    arguments: argparse.Namespace, station: Station, submission: Submission
) -> Respondent | None:
    if not arguments.anonymous and arguments.email is None and arguments.phone is None:
        return None
    person = opinion.respondent(
        anonymous=arguments.anonymous,
        email=arguments.email,
        phone=arguments.phone,
        region=station.settings.respondent.phone_region,
        known=submission.respondent,
    )
    if submission.woku_id is not None:
        opinion.require_taken(person, station.woku(submission.woku_id))
    return person
