"""A row of the index as a Submission, and a Problem as what is kept of it."""

from __future__ import annotations

import json
import string
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from woku_desktop.domain import delivery_errors, errors, file_errors, outbox_errors
from woku_desktop.domain.errors import InvalidField, Problem
from woku_desktop.domain.feedback import Anonymous, Identified, Kind, Rating, WokuId
from woku_desktop.domain.outbox_errors import EnvelopeMissing
from woku_desktop.domain.outcome import OutcomeKind, Receipt
from woku_desktop.domain.submission import Attempt, State, Submission
from woku_desktop.domain.voice import AudioFormat

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from sqlite3 import Row

    from woku_desktop.domain.feedback import Feedback, Respondent

Personal = dict[str, object]
"""What the private column holds: "email", "phone", "text", "note", "receipt", "facts"; each may
lack."""

HOMES = (errors, delivery_errors, file_errors, outbox_errors)
"""The modules that define every kind of Problem."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_UNKNOWN_FACT = "…"


class SenselessRow(Exception):  # noqa: N818 - it is the row that is wrong
    """A row holds what was never written: the index is damaged."""


def to_ms(moment: datetime) -> int:
    """A time as the index keeps it: milliseconds since 1970, UTC."""
    return (moment - _EPOCH) // _MILLISECOND


def from_ms(milliseconds: int) -> datetime:
    """The time that `to_ms` made a number of.

    Raises:
        SenselessRow: if no time gives that number.
    """
    try:
        return _EPOCH + milliseconds * _MILLISECOND
    except (OverflowError, TypeError) as error:
        raise SenselessRow from error


def optional_ms(moment: datetime | None) -> int | None:
    """The same for a time that may not be there."""
    return None if moment is None else to_ms(moment)


def optional_moment(milliseconds: int | None) -> datetime | None:
    """The same for a number that may not be there."""
    return None if milliseconds is None else from_ms(milliseconds)


def submission_of(row: Row, personal: Personal | None) -> Submission:
    """What a row says.

    Args:
        row: every column of the table `submission`.
        personal: its private column, opened; None if that can't be done now.

    Raises:
        SenselessRow: if it holds what was never written.
    """
    try:
        plain = _plain(row)
        respondent = _respondent(row["anonymous"], personal)
        problem = problem_of(row["problem"], row["problem_facts"], (personal or {}).get("facts"))
    except (InvalidField, ValueError, TypeError) as error:
        raise SenselessRow from error
    return replace(
        plain,
        respondent=respondent,
        receipt=_receipt(row["private"], personal) if plain.state is State.DELIVERED else None,
        problem=problem,
        text=_optional_text(personal, "text"),
        local_note=_optional_text(personal, "note"),
    )


def attempt_of(row: Row) -> Attempt:
    """What a row of the table `attempt` says.

    Raises:
        SenselessRow: if it holds what was never written.
    """
    try:
        return Attempt(
            number=row["number"],
            started_at=from_ms(row["started_at"]),
            ended_at=optional_moment(row["ended_at"]),
            outcome=None if row["outcome"] is None else OutcomeKind(row["outcome"]),
            status=row["status"],
            request_id=row["request_id"],
            cause=row["cause"],
        )
    except ValueError as error:
        raise SenselessRow from error


def personal_of(feedback: Feedback, text: str | None = None) -> Personal:
    """What the private column says of an opinion before anybody answered.

    Args:
        feedback: the opinion.
        text: what was written.
    """
    respondent, personal = feedback.respondent, dict[str, object]()
    if isinstance(respondent, Identified):
        personal |= {"email": respondent.email, "phone": respondent.phone}
    personal |= {"text": text, "note": feedback.local_note or None}
    return {name: value for name, value in personal.items() if value is not None}


def receipt_facts(receipt: Receipt) -> dict[str, str]:
    """A receipt for the private column: what Woku left out lacks."""
    facts = {
        "transcription": receipt.transcription,
        "feedback_type": receipt.feedback_type,
        "client_id": receipt.client_id,
        "file_url": receipt.file_url,
        "review_id": receipt.review_id,
    }
    return {name: value for name, value in facts.items() if value is not None}


def public_facts(problem: Problem) -> str:
    """The facts that are numbers, as JSON: numbers are about machines, words may be a person's."""
    return json.dumps({k: v for k, v in problem.facts.items() if not isinstance(v, str)})


def private_facts(problem: Problem) -> dict[str, object]:
    """The other facts, with the kind that they belong to."""
    words = {k: v for k, v in problem.facts.items() if isinstance(v, str)}
    return {"of": problem.code, "words": words}


def problem_of(code: str | None, public: str | None, private: object = None) -> Problem | None:
    """The Problem that was kept; facts that can't be read now are told as "…".

    Args:
        code: its kind; None, or one that a later version knew, gives None.
        public: what `public_facts` made.
        private: what `private_facts` made, or None.
    """
    kind = None if code is None else _kinds().get(code)
    if kind is None:
        return None
    facts: dict[str, str | float] = dict.fromkeys(_facts_told_by(kind), _UNKNOWN_FACT)
    facts |= json.loads(public or "{}")
    if isinstance(private, dict) and private["of"] == code:
        facts |= private["words"]
    return kind(**facts)


def _plain(row: Row) -> Submission:
    woku_id, rating, kept_format = row["woku_id"], row["rating"], row["format"]
    return Submission(
        id=row["id"],
        created_at=from_ms(row["created_at"]),
        state=State(row["state"]),
        woku_id=None if woku_id is None else WokuId(woku_id),
        rating=None if rating is None else Rating(rating),
        anonymous=None if row["anonymous"] is None else bool(row["anonymous"]),
        language=row["language"],
        format=None if kept_format is None else AudioFormat(kept_format),
        seconds=row["seconds"],
        size_bytes=row["size_bytes"],
        attempts=row["attempts"],
        next_attempt_at=optional_moment(row["next_attempt_at"]),
        settled_at=optional_moment(row["settled_at"]),
        possible_duplicate=bool(row["possible_duplicate"]),
        revision=row["revision"],
        kind=Kind(row["kind"]),
        number=row["number"],
        sound_kept=_is_sound_kept(row),
        envelope_kept=is_envelope_kept(row),
        undo_until=optional_moment(row["undo_until"]),
    )


def is_envelope_kept(row: Row) -> bool:
    """Whether there is a sealed file of it, by what its `state`, `audio_kept` and `problem` say."""
    if row["state"] == State.DELIVERED:
        return bool(row["audio_kept"])
    missing = row["state"] == State.DAMAGED and row["problem"] == EnvelopeMissing.__name__
    return row["state"] != State.DISCARDED and not missing


def _is_sound_kept(row: Row) -> bool:
    if row["kind"] == Kind.TEXT or row["state"] in {State.DAMAGED, State.DISCARDED}:
        return False
    return row["state"] != State.DELIVERED or bool(row["audio_kept"])


def _optional_text(personal: Personal | None, name: str) -> str | None:
    text = (personal or {}).get(name)
    return None if text is None else str(text)


def _respondent(anonymous: int | None, personal: Personal | None) -> Respondent | None:
    if anonymous == 1:
        return Anonymous()
    email = (personal or {}).get("email")
    if email is None:
        return None
    phone = (personal or {}).get("phone")
    return Identified(str(email), None if phone is None else str(phone))


def _receipt(private: bytes | None, personal: Personal | None) -> Receipt | None:
    """What Woku answered, as far as it is still kept; None if that can't be read now."""
    if personal is None and private is not None:
        return None
    facts = (personal or {}).get("receipt")
    return Receipt(**facts) if isinstance(facts, dict) else Receipt()


def _facts_told_by(kind: type[Problem]) -> Iterator[str]:
    for sentence in (kind.title, kind.detail, kind.remedy):
        for _text, name, _form, _conversion in string.Formatter().parse(sentence):
            if name:
                yield name


def _kinds(root: type[Problem] = Problem) -> Mapping[str, type[Problem]]:
    found = {root.__name__: root}
    for kind in root.__subclasses__():
        found |= _kinds(kind)
    return found
