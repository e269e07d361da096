"""Shows all that is known of one voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP
from woku_desktop.domain.feedback import Identified, Kind
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    import argparse

    from woku_desktop.cli.say import Voice
    from woku_desktop.domain.submission import Attempt, Submission
    from woku_desktop.station import Station

HELP = "show all that is known of one voice"

_ID = QT_TRANSLATE_NOOP("Command", "Voice")
_STATE = QT_TRANSLATE_NOOP("Command", "State")
_TIME = QT_TRANSLATE_NOOP("Command", "Time")
_WOKU = QT_TRANSLATE_NOOP("Command", "Woku")
_STARS = QT_TRANSLATE_NOOP("Command", "Stars")
_PERSON = QT_TRANSLATE_NOOP("Command", "Person")
_PHONE = QT_TRANSLATE_NOOP("Command", "Phone")
_GIVEN = QT_TRANSLATE_NOOP("Command", "Given")
_TEXT = QT_TRANSLATE_NOOP("Command", "Text")
_NOTE = QT_TRANSLATE_NOOP("Command", "Note")
_RECORDING = QT_TRANSLATE_NOOP("Command", "Recording")
_NEXT = QT_TRANSLATE_NOOP("Command", "Next attempt")
_WHY = QT_TRANSLATE_NOOP("Command", "Why")
_SAID = QT_TRANSLATE_NOOP("Command", "Transcription")
_KIND = QT_TRANSLATE_NOOP("Command", "Feedback type")
_CLIENT = QT_TRANSLATE_NOOP("Command", "Client")
_TWICE = QT_TRANSLATE_NOOP("Command", "Woku may hold it twice.")
_ATTEMPT = QT_TRANSLATE_NOOP("Command", "Attempt {number}")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which one."""
    parser.add_argument("id", metavar="ID", help="its id, or the first digits of it")


def run(arguments: argparse.Namespace, station: Station, voice: Voice) -> int:
    """Show it.

    Raises:
        NotInOutbox: if there is none, or more than one.
    """
    submission = station.outbox.get(station.outbox.resolve(arguments.id))
    if voice.json:
        from woku_desktop.cli.records import whole

        voice.data(whole(submission))
        return 0
    from woku_desktop.cli.plain import columns

    facts = [(voice.sentence(name, {}), value) for name, value in _facts(voice, submission)]
    attempts = station.outbox.attempts(submission.id)
    facts += [_attempt(voice, each) for each in attempts]
    for line in columns([(name, value) for name, value in facts if value]):
        voice.line(line)
    if submission.possible_duplicate:
        voice.say(_TWICE)
    return 0


def _facts(voice: Voice, submission: Submission) -> list[tuple[str, str]]:
    from woku_desktop.cli import words

    respondent, receipt, problem = submission.respondent, submission.receipt, submission.problem
    phone = respondent.phone if isinstance(respondent, Identified) else None
    told = problem is not None and submission.state is not State.DELIVERED
    return [
        (_ID, submission.id),
        (_STATE, words.state(voice, submission)),
        (_TIME, words.time(submission.created_at)),
        (_WOKU, str(submission.woku_id or "")),
        (_STARS, words.stars(submission)),
        (_PERSON, words.who(voice, submission)),
        (_PHONE, phone or ""),
        (_GIVEN, words.kind(voice, submission)),
        (_RECORDING, _recording(submission)),
        (_NOTE, submission.local_note or ""),
        (_NEXT, words.time(submission.next_attempt_at)),
        (_WHY, voice.describe(problem) if problem is not None and told else ""),
        (_TEXT, submission.text or ""),
        (_SAID, words.said(voice, submission) if submission.kind is Kind.VOICE else ""),
        (_KIND, (receipt.feedback_type or "") if receipt is not None else ""),
        (_CLIENT, (receipt.client_id or "") if receipt is not None else ""),
    ]


def _recording(submission: Submission) -> str:
    if submission.kind is Kind.TEXT:
        return ""
    parts = []
    if submission.format is not None:
        parts.append(submission.format.value)
    if submission.seconds is not None:
        parts.append(f"{submission.seconds:.1f} s")
    if submission.size_bytes is not None:
        parts.append(f"{submission.size_bytes / 1000:.0f} kB")
    return ", ".join(parts)


def _attempt(voice: Voice, attempt: Attempt) -> tuple[str, str]:
    from woku_desktop.cli import words

    told = words.outcome(voice, attempt.outcome)
    parts = [words.time(attempt.started_at), told]
    if attempt.status is not None:
        parts.append(f"HTTP {attempt.status}")
    if attempt.request_id is not None:
        parts.append(attempt.request_id)
    return voice.sentence(_ATTEMPT, {"number": attempt.number}), "  ".join(parts)
