"""What the list says of a voice, and what it offers to do with it."""

from __future__ import annotations

from enum import Enum, IntEnum, auto
from typing import TYPE_CHECKING, NamedTuple

from woku_desktop.domain.delivery_errors import GaveUp, Rejected, SlowUpload, Unreachable
from woku_desktop.domain.feedback import Kind
from woku_desktop.domain.outbox_errors import EnvelopeDamaged, EnvelopeMissing
from woku_desktop.domain.submission import DECIDABLE, State, Submission
from woku_desktop.ui.texts import (
    clock,
    day,
    describe,
    in_sentences,
    is_all,
    number,
    percent,
    quoted,
    rating_word,
    translate,
)

if TYPE_CHECKING:
    from datetime import datetime

    from woku_desktop.domain.errors import Problem

_MINUTE_S = 60.0
_HOUR_S = 3600.0


class Section(IntEnum):
    """The parts of the list, in their order."""

    NEEDS_YOU = 0
    WAITING = 1
    DELIVERED = 2


class Action(Enum):
    """What a row offers to do."""

    RETRY_ALL = auto()
    RETRY = auto()
    CORRECT = auto()
    DISCARD = auto()
    OPEN = auto()


class Heading(NamedTuple):
    """The row above a section.

    Args:
        section: which.
        many: how many voices it has.
        blocked: whether nothing can be sent.
        sendable: whether any of its voices is still to be sent.
    """

    section: Section
    many: int = 0
    blocked: bool = False
    sendable: bool = True


class Unread(NamedTuple):
    """The row of a voice of which only its number is known.

    Args:
        section: which it is in.
        number: the voice's.
    """

    section: Section
    number: int


Item = Submission | Heading | Unread


class Around(NamedTuple):
    """What the words of a voice depend on beside the voice itself.

    Args:
        now: the time, UTC.
        blocked: why nothing can be sent, if so.
        progress: how much of it was handed over, from 0 to 1, if that is known.
        woku: what to call its woku, if that needs to be said.
    """

    now: datetime
    blocked: Problem | None = None
    progress: float | None = None
    woku: str = ""


def section_of(voice: Submission) -> Section:
    """Where a voice is listed."""
    if voice.needs_a_person:
        return Section.NEEDS_YOU
    return Section.DELIVERED if voice.state is State.DELIVERED else Section.WAITING


def who(voice: Submission) -> str:
    """Whose voice it is. Personal."""
    if voice.email is not None:
        return voice.email
    if voice.anonymous:
        return translate("Voices", "Anonymous")
    return translate("Voices", "Not readable now")


def when(voice: Submission, now: datetime) -> str:
    """When it was sent by the person: the time if that was today, else the day."""
    created = voice.created_at
    today = created.astimezone().date() == now.astimezone().date()
    return clock(created) if today else day(created)


def told(voice: Submission, around: Around) -> str:
    """Where a voice stands, or what it says, in a few words. Personal."""
    said = _told(voice, around)
    if voice.possible_duplicate:
        said = translate("Voices", "Maybe twice. {told}").format(told=said)
    return f"{around.woku} · {said}" if around.woku else said


def explained(voice: Submission, around: Around) -> str:
    """The same, with all that a person needs to know in order to decide. Personal."""
    parts = [told(voice, around)]
    problem = voice.problem
    if problem is not None and (voice.state in DECIDABLE or isinstance(problem, SlowUpload)):
        parts.append(describe(problem).rest)
    if voice.possible_duplicate:
        parts.append(translate("Voices", "Woku may hold it twice."))
    return in_sentences(parts)


def spoken(voice: Submission, around: Around) -> str:
    """A row as one text for a screen reader. Personal."""
    stars = voice.rating.stars if voice.rating is not None else 0
    rated = translate("Voices", "{word}, {stars} of 5") if stars else ""
    created = voice.created_at
    time = when(voice, around.now)
    parts = [
        who(voice),
        explained(voice, around),
        rated.format(word=rating_word(stars), stars=stars),
        time if time == clock(created) else f"{time}, {clock(created)}",
        *(_key_hint(action) for action in actions_of(voice)),
    ]
    return ". ".join(part.rstrip(".") for part in parts if part)


def _key_hint(action: Action) -> str:
    if action is Action.DISCARD:
        return translate("Voices", "Discard: Delete key")
    if action is Action.CORRECT:
        return translate("Voices", "Correct it: Enter key")
    if action is Action.OPEN:
        return translate("Voices", "Look at it: Enter key")
    return translate("Voices", "Send again: Enter key")


def _told(voice: Submission, around: Around) -> str:
    if voice.state is State.DELIVERED:
        return _heard(voice)
    if voice.state is State.SENDING:
        return _on_its_way(around.progress)
    if voice.state is State.QUEUED:
        return _when_it_leaves(voice, around)
    if voice.state is State.IN_DOUBT:
        return _what_becomes_of_the_doubt(voice, around)
    return _why_it_needs_a_person(voice)


def _why_it_needs_a_person(voice: Submission) -> str:
    """Shorter than the problem's own words, so that what helps has room beside it."""
    problem = voice.problem
    named = problem.facts.get("messages", "") if isinstance(problem, Rejected) else ""
    if voice.email is not None and "email" in str(named).casefold():
        return translate("Voices", "E-mail rejected")
    if isinstance(problem, GaveUp):
        return translate("Voices", "Woku refused it")
    if isinstance(problem, EnvelopeMissing):
        return translate("Voices", "Its file is gone")
    if isinstance(problem, EnvelopeDamaged):
        return translate("Voices", "Can't be opened")
    if problem is not None:
        return describe(problem).title
    return translate("Voices", "Needs your attention")


def _on_its_way(progress: float | None) -> str:
    if progress is None or is_all(progress):
        return translate("Voices", "Sending")
    return translate("Voices", "Sending, {percent}").format(percent=percent(progress))


def _heard(voice: Submission) -> str:
    if voice.receipt is None:  # the keyring is locked: what was said is not known here
        return translate("Voices", "Delivered, not readable now")
    heard = voice.text if voice.kind is Kind.TEXT else voice.receipt.transcription
    return quoted(heard) if heard else translate("Voices", "Delivered, no transcription")


def _when_it_leaves(voice: Submission, around: Around) -> str:
    cause = around.blocked or voice.problem
    if isinstance(cause, Unreachable):
        return translate("Voices", "Leaves when back online")
    if around.blocked is not None:
        return translate("Voices", "Paused")
    if isinstance(voice.problem, SlowUpload):
        return translate("Voices", "Goes last: too large")
    wait = seconds_left(voice, around.now)
    if wait >= _HOUR_S:
        return translate("Voices", "Leaves in %n h", "", _whole(wait, _HOUR_S))
    if wait >= _MINUTE_S:
        return translate("Voices", "Leaves in %n min", "", _whole(wait, _MINUTE_S))
    return translate("Voices", "Leaves in a moment")


def _what_becomes_of_the_doubt(voice: Submission, around: Around) -> str:
    if voice.next_attempt_at is None:
        return translate("Voices", "Did it arrive?")
    if around.blocked is not None:
        return translate("Voices", "Arrived? Checked later")
    wait = seconds_left(voice, around.now)
    if wait >= _HOUR_S:
        hours = _whole(wait, _HOUR_S)
        return translate("Voices", "Arrived? Checked in %n h", "", hours)
    if wait >= _MINUTE_S:
        minutes = _whole(wait, _MINUTE_S)
        return translate("Voices", "Arrived? Checked in %n min", "", minutes)
    return translate("Voices", "Arrived? Checked in a moment")


def seconds_left(voice: Submission, now: datetime) -> float:
    """How long until it is tried, or looked for, next; 0 if that is now or not known."""
    if voice.next_attempt_at is None:
        return 0.0
    return max(0.0, (voice.next_attempt_at - now).total_seconds())


def seconds_until_retold(voice: Submission, now: datetime) -> float | None:
    """When the words of a waiting voice change by time alone; None if they don't."""
    left = seconds_left(voice, now)
    if voice.state not in {State.QUEUED, State.IN_DOUBT} or left < _MINUTE_S:
        return None
    return left % (_HOUR_S if left >= _HOUR_S else _MINUTE_S)


def _whole(seconds: float, unit_s: float) -> int:
    return int(seconds // unit_s)


def heading_text(heading: Heading) -> str:
    """The words of a section, with how many voices it has."""
    return f"{section_text(heading.section)} · {number(heading.many)}"


def section_text(section: Section) -> str:
    """What a section is called."""
    return (
        translate("Voices", "Needs your attention"),
        translate("Voices", "Waiting"),
        translate("Voices", "Delivered"),
    )[section]


def unread_text() -> str:
    """The words of a voice that is being read."""
    return translate("Voices", "One moment")


def actions_of(item: Item) -> tuple[Action, ...]:
    """What a row offers to do, the first by Enter and the second by Delete."""
    if isinstance(item, Heading):
        acts = item.section is Section.WAITING and (item.sendable or item.blocked)
        return (Action.RETRY_ALL,) if acts else ()
    if isinstance(item, Submission) and item.state in DECIDABLE:
        return _mends(item), Action.DISCARD
    return ()


def _mends(voice: Submission) -> Action:
    """What helps most: of a voice that is gone there is nothing to send."""
    if voice.state is State.REJECTED:
        return Action.CORRECT
    return Action.OPEN if isinstance(voice.problem, EnvelopeMissing) else Action.RETRY


def action_text(item: Item, action: Action) -> str:
    """What that is called."""
    if action is Action.DISCARD:
        return translate("Voices", "Discard")
    if action is Action.RETRY:
        return translate("Voices", "Send again")
    if action is Action.CORRECT:
        return translate("Voices", "Correct it")
    if action is Action.OPEN:
        return translate("Voices", "Look at it")
    blocked = isinstance(item, Heading) and item.blocked
    return translate("Voices", "Try now") if blocked else translate("Voices", "Send now")
