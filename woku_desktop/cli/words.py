"""What the commands say of a voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP
from woku_desktop.domain.feedback import Kind
from woku_desktop.domain.outcome import OutcomeKind
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from datetime import datetime

    from woku_desktop.cli.say import Voice
    from woku_desktop.domain.submission import Submission

SHORT_ID = 8
"""How much of an id is shown where there are many."""

STATES = {
    State.QUEUED: QT_TRANSLATE_NOOP("Command", "waiting"),
    State.SENDING: QT_TRANSLATE_NOOP("Command", "being sent"),
    State.IN_DOUBT: QT_TRANSLATE_NOOP("Command", "in doubt"),
    State.REJECTED: QT_TRANSLATE_NOOP("Command", "not accepted"),
    State.DAMAGED: QT_TRANSLATE_NOOP("Command", "damaged"),
    State.DELIVERED: QT_TRANSLATE_NOOP("Command", "delivered"),
    State.DISCARDED: QT_TRANSLATE_NOOP("Command", "discarded"),
}
"""Each state in words, in the order in which they are told."""

_OUTCOMES = {
    OutcomeKind.DELIVERED: QT_TRANSLATE_NOOP("Command", "delivered"),
    OutcomeKind.NOT_DELIVERED: QT_TRANSLATE_NOOP("Command", "not delivered"),
    OutcomeKind.THROTTLED: QT_TRANSLATE_NOOP("Command", "asked to slow down"),
    OutcomeKind.UNKNOWN: QT_TRANSLATE_NOOP("Command", "sent, no clear answer"),
    OutcomeKind.KEY_REFUSED: QT_TRANSLATE_NOOP("Command", "key refused"),
    OutcomeKind.MISDIRECTED: QT_TRANSLATE_NOOP("Command", "something else answered"),
    OutcomeKind.REJECTED: QT_TRANSLATE_NOOP("Command", "not accepted"),
}
_KINDS = {
    Kind.VOICE: QT_TRANSLATE_NOOP("Command", "spoken"),
    Kind.TEXT: QT_TRANSLATE_NOOP("Command", "in writing"),
}
_NO_OUTCOME = QT_TRANSLATE_NOOP("Command", "no outcome is known")
_ANONYMOUS = QT_TRANSLATE_NOOP("Command", "anonymous")
_UNREADABLE = QT_TRANSLATE_NOOP("Command", "not readable now")
_NO_TRANSCRIPTION = QT_TRANSLATE_NOOP("Command", "no transcription")


def state(voice: Voice, submission: Submission) -> str:
    """Where it stands."""
    return voice.sentence(STATES[submission.state], {})


def outcome(voice: Voice, kind: OutcomeKind | None) -> str:
    """What became of an attempt."""
    return voice.sentence(_NO_OUTCOME if kind is None else _OUTCOMES[kind], {})


def kind(voice: Voice, submission: Submission) -> str:
    """How it was given."""
    return voice.sentence(_KINDS[submission.kind], {})


def time(moment: datetime | None) -> str:
    """A time here, like 2026-11-23 20:41; "" for none."""
    return "" if moment is None else f"{moment.astimezone():%Y-%m-%d %H:%M}"


def stars(submission: Submission) -> str:
    """The rating, as in 4/5; "?" while it is not known."""
    return "?" if submission.rating is None else f"{submission.rating.stars}/5"


def who(voice: Voice, submission: Submission) -> str:
    """Whose voice it is. Personal."""
    if submission.email is not None:
        return submission.email
    return voice.sentence(_ANONYMOUS if submission.anonymous else _UNREADABLE, {})


def said(voice: Voice, submission: Submission) -> str:
    """What was written, or what Woku understood, or that it said nothing of it; "" before it was
    delivered. Personal.
    """
    if submission.state is not State.DELIVERED:
        return ""
    if submission.receipt is None:
        return voice.sentence(_UNREADABLE, {})
    return (
        submission.text or submission.receipt.transcription or voice.sentence(_NO_TRANSCRIPTION, {})
    )


def standing(voice: Voice, submission: Submission) -> str:
    """What it said, once delivered; before that, what stands in the way. Personal."""
    if submission.problem is not None and submission.state is not State.DELIVERED:
        return voice.title(submission.problem)
    return said(voice, submission)
