"""Puts a recording from a file, or a text, through the same outbox as the window's."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from woku_desktop.cli import exit_codes, opinion
from woku_desktop.cli.parsing import add_json
from woku_desktop.cli.patience import LONGEST_UPLOAD_S, PAUSED_FOR_S
from woku_desktop.config.settings import load_settings
from woku_desktop.domain.errors import QT_TRANSLATE_NOOP
from woku_desktop.domain.feedback import Kind
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    import argparse

    from woku_desktop.cli.say import Voice
    from woku_desktop.cli.station import DeliveringStation
    from woku_desktop.cli.watch import Watch
    from woku_desktop.config.paths import Paths
    from woku_desktop.config.settings import Settings
    from woku_desktop.delivery.dispatcher import Dispatcher
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.feedback import Respondent, WokuId
    from woku_desktop.domain.submission import Submission
    from woku_desktop.outbox.envelope import Envelope
    from woku_desktop.recording.files import InspectedFile

HELP = "send a recording from a file, or an opinion in writing"

_SAVED = QT_TRANSLATE_NOOP("Command", "Saved as {id}. It leaves when a delivery runs.")
_DELIVERED = QT_TRANSLATE_NOOP("Command", "Delivered as {id}.")
_TRANSCRIPTION = QT_TRANSLATE_NOOP("Command", "Woku understood: {transcription}")
_NO_TRANSCRIPTION = QT_TRANSLATE_NOOP("Command", "Woku gave no transcription.")
_WAITS = QT_TRANSLATE_NOOP(
    "Command",
    "It is saved as {id} and leaves by itself when the window is open or “woku-desktop sync” runs.",
)
_IN_DOUBT = QT_TRANSLATE_NOOP("Command", "It is kept as {id}.")
_NOT_ACCEPTED = QT_TRANSLATE_NOOP("Command", "It is kept as {id}, and is not sent by itself.")
_DISCARDED = QT_TRANSLATE_NOOP("Command", "{id} was discarded meanwhile.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What is sent, for whom, and whether to wait for it."""
    said = parser.add_mutually_exclusive_group(required=True)
    said.add_argument("file", nargs="?", metavar="FILE", help="the recording; - is standard input")
    said.add_argument("--text", metavar="TEXT", help="an opinion in writing; - is standard input")
    parser.add_argument("--rating", metavar="N", required=True, help="1 to 5 stars")
    respondent = parser.add_mutually_exclusive_group(required=True)
    respondent.add_argument("--anonymous", action="store_true", help="the person left no contact")
    respondent.add_argument("--email", metavar="E", help="the person's address")
    parser.add_argument("--phone", metavar="P", help="the person's phone number")
    parser.add_argument("--woku", metavar="ID", help="which woku it is for; else the settings' own")
    parser.add_argument(
        "--no-wait", action="store_false", dest="wait", help="save it and don't wait for delivery"
    )
    add_json(parser)


def run(arguments: argparse.Namespace, paths: Paths, voice: Voice) -> int:
    """Check everything, save the voice, and follow it until it is delivered or has to wait.

    Raises:
        Problem: if it could not be saved.
    """
    settings = load_settings(paths).settings
    voice.speak(settings.language)
    envelope = _envelope(arguments, settings, paths, voice)
    if envelope is None:
        return exit_codes.BAD_INPUT
    from woku_desktop.cli.station import open_station

    with open_station(settings, paths, voice) as station:
        if arguments.wait:
            return _deliver(station, envelope, voice)
        _tell(voice, _SAVED, station.outbox.add(envelope))
        return exit_codes.DONE


def _envelope(
    arguments: argparse.Namespace, settings: Settings, paths: Paths, voice: Voice
) -> Envelope | None:
    """What is to be sent; None if something is wrong with it, all of which is told."""
    checked = opinion.Checked(voice)
    rating = checked.value(lambda: opinion.rating(arguments.rating))
    respondent = checked.value(
        lambda: opinion.respondent(
            anonymous=arguments.anonymous,
            email=arguments.email,
            phone=arguments.phone,
            region=settings.respondent.phone_region,
        )
    )
    woku_id = checked.value(lambda: _woku_id(arguments.woku or settings.woku_id))
    written = arguments.text is not None
    said = checked.value(lambda: _text(arguments.text) if written else _sound(arguments.file))
    if respondent is not None and woku_id is not None:
        checked.value(lambda: _require_taken(respondent, woku_id, paths))
    if rating is None or respondent is None or woku_id is None or said is None:
        return None
    if not checked.sound:
        return None
    from datetime import UTC, datetime

    from woku_desktop.domain.feedback import Feedback, new_feedback_id
    from woku_desktop.outbox.envelope import Envelope

    feedback = Feedback(
        id=new_feedback_id(),
        created_at=datetime.now(UTC),
        woku_id=woku_id,
        rating=rating,
        respondent=respondent,
        language=voice.spoken_language(),
    )
    if isinstance(said, str):
        return Envelope.of_text(feedback, said)
    return Envelope(feedback, said.voice, said.format, said.seconds)


def _woku_id(text: str) -> WokuId:
    from woku_desktop.domain.feedback import WokuId

    return WokuId(text)


def _require_taken(respondent: Respondent, woku_id: WokuId, paths: Paths) -> None:
    from woku_desktop.woku_book import WokuBook

    opinion.require_taken(respondent, WokuBook(paths.data).get(woku_id))


def _text(text: str) -> str:
    from woku_desktop.domain.feedback import MAX_TEXT_CHARS, parse_text

    if text != "-":
        return parse_text(text)
    # Four bytes a character at most, and some blanks around it; whatever is more is too long.
    raw = sys.stdin.buffer.read(8 * MAX_TEXT_CHARS)
    return parse_text(raw.decode("utf-8", "surrogateescape"))


def _sound(name: str) -> InspectedFile:
    from woku_desktop.recording.files import MOST_BYTES, inspect, inspect_bytes

    if name == "-":
        return inspect_bytes(sys.stdin.buffer.read(MOST_BYTES + 1), name)
    return inspect(Path(name))


def _deliver(station: DeliveringStation, envelope: Envelope, voice: Voice) -> int:
    from woku_desktop.cli.watch import Watch

    saved = station.outbox.add(envelope, awaited=True)
    watch = Watch()
    try:
        with station.delivering(watch) as dispatcher:
            _follow(watch, saved.id, dispatcher, station.settings)
            code = _told(station.outbox.get(saved.id), watch.pause, voice)
    except KeyboardInterrupt:
        code = _told(station.outbox.get(saved.id), watch.pause, voice)
    return code


def _follow(watch: Watch, submission_id: str, dispatcher: Dispatcher, settings: Settings) -> None:
    """Return once it was tried, or the queue rests all the same, or it takes too long."""

    def tried() -> bool:
        now = watch.get(submission_id)
        if now is None or now.state is State.SENDING:
            return False
        queued = now.state is State.QUEUED
        return not queued or now.attempts > 0 or watch.came_back(submission_id)

    watch.wait_for_begin()
    # Somebody waits for this one, and wants to know whether it works now, pause or not.
    dispatcher.insist(submission_id)
    seconds = LONGEST_UPLOAD_S + settings.delivery.timeout_seconds
    if watch.wait(lambda: tried() or watch.pause is not None, seconds):
        watch.wait(tried, PAUSED_FOR_S)


def _told(submission: Submission, pause: Problem | None, voice: Voice) -> int:
    """Say what became of it; gives the exit code."""
    problem = submission.problem or pause
    match submission.state:
        case State.DELIVERED:
            _tell(voice, _DELIVERED, submission)
            heard = submission.receipt.transcription if submission.receipt is not None else None
            if submission.kind is Kind.TEXT:
                return exit_codes.DONE
            if heard:
                voice.say(_TRANSCRIPTION, transcription=heard)
            else:
                voice.say(_NO_TRANSCRIPTION)
            return exit_codes.DONE
        case State.REJECTED | State.DAMAGED:
            _tell(voice, _NOT_ACCEPTED, submission, problem)
            return exit_codes.BAD_INPUT
        case State.IN_DOUBT:
            _tell(voice, _IN_DOUBT, submission, problem)
            return exit_codes.STILL_WAITING
        case State.DISCARDED:
            _tell(voice, _DISCARDED, submission)
            return exit_codes.BAD_INPUT
        case _:
            _tell(voice, _WAITS, submission, problem)
            code = exit_codes.waiting_code(problem)
            return code if code == exit_codes.NO_KEY else exit_codes.STILL_WAITING


def _tell(
    voice: Voice, source: str, submission: Submission, problem: Problem | None = None
) -> None:
    from woku_desktop.cli.records import whole

    if problem is not None:
        voice.problem(problem)
    voice.data(whole(submission))
    voice.say(source, id=submission.id)
