"""What the detail says of a voice, and what it offers to do with it."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from woku_desktop.domain.delivery_errors import GaveUp, InDoubt
from woku_desktop.domain.feedback import Kind
from woku_desktop.domain.outcome import OutcomeKind
from woku_desktop.domain.submission import DECIDABLE, DISCARDABLE, State
from woku_desktop.ui.texts import (
    Sentences,
    clock,
    day,
    describe,
    in_sentences,
    quoted,
    rating_word,
    translate,
)
from woku_desktop.ui.waiting_words import why_waiting

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from woku_desktop.domain.submission import Attempt, Submission

MOST_ATTEMPTS = 12
"""How many tries are told one by one; what came before them is only counted."""

AMENDABLE = frozenset({State.QUEUED, State.REJECTED, State.IN_DOUBT})
"""In these states a voice can be corrected, if it is known who spoke."""


class Deed(Enum):
    """What may be done with the voice that is shown."""

    CORRECT = auto()
    RETRY = auto()
    DISCARD = auto()
    EXPORT = auto()


def deeds_of(voice: Submission) -> tuple[Deed, ...]:
    """What makes sense now, what helps most first."""
    found = []
    if voice.state in AMENDABLE and voice.respondent is not None:
        found.append(Deed.CORRECT)
    given_up = voice.state is State.REJECTED and isinstance(voice.problem, GaveUp)
    waits = voice.state is State.QUEUED and voice.next_attempt_at is not None
    if voice.state in DECIDABLE - {State.REJECTED} or given_up or waits:
        found.insert(0, Deed.RETRY)
    elif voice.state is State.REJECTED and Deed.CORRECT not in found:
        found.append(Deed.RETRY)
    if voice.state in DISCARDABLE:
        found.append(Deed.DISCARD)
    if voice.envelope_kept and voice.state not in {State.DAMAGED, State.DISCARDED}:
        found.append(Deed.EXPORT)
    return tuple(found)


def deed_text(voice: Submission, deed: Deed) -> str:
    """What doing it is called."""
    if deed is Deed.RETRY:
        if voice.state is State.QUEUED:
            return translate("Detail", "Send now")
        return translate("Detail", "Send again")
    return {
        Deed.CORRECT: translate("Detail", "Correct it"),
        Deed.DISCARD: translate("Detail", "Discard"),
        Deed.EXPORT: translate("Detail", "Export"),
    }[deed]


def rated_when(voice: Submission, now: datetime) -> str:
    """The rating in a word, and when it was said."""
    created = voice.created_at
    word = rating_word(voice.rating.stars) if voice.rating is not None else ""
    today = created.astimezone().date() == now.astimezone().date()
    if today:
        said = (
            translate("Detail", "{word}, today at {time}")
            if word
            else translate("Detail", "Today at {time}")
        )
    else:
        said = (
            translate("Detail", "{word}, {day} at {time}")
            if word
            else translate("Detail", "{day} at {time}")
        )
    return said.format(word=word, day=day(created), time=clock(created))


def about(voice: Submission, woku: str) -> str:
    """Which woku it is about, and what else is known of who spoke. Personal.

    Args:
        voice: the voice.
        woku: what its woku is called; "" if that is not known.
    """
    phone = getattr(voice.respondent, "phone", None)
    parts = [woku, translate("Detail", "Phone +{digits}").format(digits=phone) if phone else ""]
    return " · ".join(part for part in parts if part)


def noted(voice: Submission) -> str:
    """What staff noted beside it; "" if nothing was. Personal."""
    if not voice.local_note:
        return ""
    return translate("Detail", "Note: {note}").format(note=voice.local_note)


def said(voice: Submission) -> str:
    """What was said or typed, in quotation marks; "" if that is not known here. Personal."""
    if voice.kind is Kind.TEXT:
        return voice.text or ""
    return (voice.receipt.transcription or "") if voice.receipt is not None else ""


def nothing_said(voice: Submission) -> str:
    """Why there is nothing to read; "" if there is, or if that goes without saying."""
    if said(voice):
        return ""
    if voice.state is State.DELIVERED:
        if voice.receipt is None:
            return translate("Detail", "What was said can't be read while the keyring is locked.")
        return translate("Detail", "Woku gave back no transcription.")
    if voice.kind is Kind.TEXT:
        return translate("Detail", "What was typed can't be read while the keyring is locked.")
    return ""


def trouble(voice: Submission) -> Sentences | None:
    """Why it is not delivered, and what to do; None if there is nothing to tell. Personal."""
    if voice.state not in {State.QUEUED, *DECIDABLE}:
        return None
    problem = voice.problem
    if problem is None:
        problem = InDoubt() if voice.state is State.IN_DOUBT else None
    if problem is None:
        return None
    if voice.state is State.QUEUED:
        return why_waiting(problem)
    told = describe(problem)
    if voice.state is not State.IN_DOUBT:
        return told
    remedy = (
        translate(
            "Detail",
            "It is looked for at Woku by itself. You can wait, send it again, which may leave it "
            "there twice, or discard it here.",
        )
        if voice.next_attempt_at is not None
        else translate(
            "Detail",
            "It was not found at Woku for sure. Look there: if it is there, discard it here; if "
            "not, send it again.",
        )
    )
    return Sentences(told.title, told.detail, remedy)


def before_correcting(voice: Submission) -> Sentences | None:
    """What a person should know who corrects it; None if there is nothing to tell. Personal."""
    told = trouble(voice)
    if told is None or voice.state is not State.IN_DOUBT:
        return told
    remedy = translate(
        "Detail",
        "Look at Woku first: if it is there already, what you save here is sent on top of it, "
        "so that it is there twice.",
    )
    return Sentences(told.title, told.detail, remedy)


def twice(voice: Submission) -> Sentences | None:
    """That Woku may hold it twice, and what can be done; None if it can't."""
    if not voice.possible_duplicate:
        return None
    title = translate("Detail", "Maybe twice at Woku")
    detail = translate(
        "Detail", "It was sent again after an answer got lost, so Woku may hold it two times."
    )
    if voice.state is State.DELIVERED:
        remedy = translate("Detail", "If it is there twice, hide one of them at Woku.")
    elif voice.state in DECIDABLE:
        remedy = translate(
            "Detail", "If it is there already, discard it here; if not, send it again."
        )
    else:
        remedy = translate(
            "Detail", "It leaves by itself. If it is there already, discard it here."
        )
    return Sentences(title, detail, remedy)


def tries(voice: Submission) -> str:
    """How often it was tried, in a sentence."""
    many = voice.attempts
    if voice.state is State.DELIVERED:
        if many <= 1:
            return translate("Detail", "Delivered at the first try")
        if many == 2:
            return translate("Detail", "Delivered at the second try")
        if many == 3:
            return translate("Detail", "Delivered at the third try")
        return translate("Detail", "Delivered at try number {number}").format(number=many)
    if many == 0:
        return translate("Detail", "Not tried yet")
    return translate("Detail", "Tried %n time(s)", "", many)


def attempt_rows(
    attempts: Sequence[Attempt], voice: Submission, now: datetime
) -> list[tuple[str, str]]:
    """The newest tries, oldest first: when, and what became of each."""
    shown = attempts[-MOST_ATTEMPTS:]
    rows = [(_moment(each, now), attempt_text(each, voice)) for each in shown]
    hidden = len(attempts) - len(shown)
    if hidden:
        rows.insert(0, ("", translate("Detail", "%n earlier one(s)", "", hidden)))
    return rows


def attempt_text(attempt: Attempt, voice: Submission) -> str:
    """What became of a try, in words."""
    outcome = attempt.outcome
    if outcome is None:
        if attempt.ended_at is None and voice.state is State.SENDING:
            return translate("Detail", "Being sent")
        return translate("Detail", "Cut off when the program ended")
    if outcome is OutcomeKind.DELIVERED:
        heard = voice.receipt is not None and voice.receipt.transcription
        if heard and voice.kind is Kind.VOICE:
            return translate("Detail", "Delivered, with its transcription")
        return translate("Detail", "Delivered")
    if outcome is OutcomeKind.NOT_DELIVERED and attempt.status is None:
        return translate("Detail", "No connection, it stayed in the queue")
    return {
        OutcomeKind.NOT_DELIVERED: translate("Detail", "Woku was busy, it stayed in the queue"),
        OutcomeKind.THROTTLED: translate("Detail", "Woku asked to wait, it stayed in the queue"),
        OutcomeKind.UNKNOWN: translate("Detail", "Sent whole, no clear answer came"),
        OutcomeKind.KEY_REFUSED: translate("Detail", "Woku refused the key, it stayed here"),
        OutcomeKind.MISDIRECTED: translate("Detail", "Not Woku answered, it stayed in the queue"),
        OutcomeKind.REJECTED: translate("Detail", "Woku did not accept it"),
    }[outcome]


def spoken(voice: Submission, who: str, woku: str, now: datetime) -> str:
    """What is read out when a voice is opened. Personal."""
    told, doubled = trouble(voice), twice(voice)
    text = said(voice)
    parts = [
        who,
        rated_when(voice, now),
        about(voice, woku),
        told.title if told is not None else "",
        doubled.title if doubled is not None else "",
        quoted(text) if text else nothing_said(voice),
        tries(voice),
    ]
    return in_sentences(parts)


def _moment(attempt: Attempt, now: datetime) -> str:
    started = attempt.started_at
    today = started.astimezone().date() == now.astimezone().date()
    return clock(started) if today else f"{day(started)} {clock(started)}"
