"""Questions about Woku itself, and how its answers are understood.

All of them are read tolerantly: what is there counts, and what can't be read is "nobody can tell",
never "no".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from woku_desktop.woku.transport import Answer

EVER = datetime(1970, 1, 1, tzinfo=UTC)
"""Complete since then: the whole list was read."""

# A time before there was any such service is a number of some other kind.
_EARLIEST = datetime(2015, 1, 1, tzinfo=UTC)


class Health(StrEnum):
    """Whether Woku can be reached."""

    OK = "ok"  # Woku answers
    BUSY = "busy"  # it answers that it can't at the moment
    MISDIRECTED = "misdirected"  # something else answers
    UNREACHABLE = "unreachable"  # nobody answers


class KeyCheck(StrEnum):
    """What Woku says of the key."""

    GOOD = "good"
    REFUSED = "refused"
    UNKNOWN = "unknown"  # not asked, not answered, or not understood


@dataclass(frozen=True, slots=True)
class Review:
    """A review as Woku lists it; text in it is a server's: plain text, and personal.

    Args:
        id: its id at Woku.
        stars: one to five.
        anonymous: None if it is not said.
        created_at: by Woku's clock, UTC.
        transcription: what was understood of a voice.
        feedback_type: "recognition" or "improvement", or whatever is new.
        description: what was written, in a note; None for a voice.
    """

    id: str
    stars: int
    anonymous: bool | None
    created_at: datetime
    transcription: str | None = field(default=None, repr=False)
    feedback_type: str | None = None
    description: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Reviews:
    """The newest reviews of a woku, newest first; without any argument: nothing is known.

    Args:
        items: what could be read.
        server_now: Woku's clock when it answered, UTC; None if it did not say.
        complete_since: no review created after this is missing from the items; None if
            nobody can tell, `EVER` if all there are were listed.
    """

    items: tuple[Review, ...] = ()
    server_now: datetime | None = None
    complete_since: datetime | None = None


def judge_health(answer: Answer) -> Health:
    """What an answer to GET /v1/health says."""
    from woku_desktop.woku.replies import decode, is_woku_error

    status = answer.status
    if not answer.connected:
        # A proxy that can't get through, or one that does not let anybody through.
        return Health.UNREACHABLE if status >= 500 and status != 511 else Health.MISDIRECTED
    if status in {408, 425, 429} or (status >= 500 and status != 511):
        return Health.BUSY
    if status == 200:
        body = decode(answer.body, dict[str, object])
        if body is None or "ok" not in body:
            return Health.MISDIRECTED
        return Health.OK if body["ok"] is True else Health.BUSY
    if 400 <= status < 500 and status != 407 and is_woku_error(answer):
        return Health.OK  # it has no such call, and says so in its own words
    return Health.MISDIRECTED


def judge_key(answer: Answer) -> KeyCheck:
    """What an answer to GET /v1/companies/me says of the key it was asked with."""
    from woku_desktop.woku.replies import decode, is_woku_error

    if answer.status == 200 and decode(answer.body, dict[str, object]) is not None:
        return KeyCheck.GOOD
    if answer.status in {401, 403} and is_woku_error(answer):
        return KeyCheck.REFUSED
    return KeyCheck.UNKNOWN


def read_reviews(answer: Answer, limit: int) -> Reviews | None:
    """What an answer to GET /v1/wokus/{id}/reviews lists; None if the key may not read it.

    Args:
        answer: as it came.
        limit: how many were asked for.
    """
    from woku_desktop.woku.replies import date, decode, is_woku_error

    if answer.status in {401, 403, 404} and is_woku_error(answer):
        return None
    page = decode(answer.body, object) if answer.status == 200 else None
    entries = page.get("data") if isinstance(page, dict) else page
    if not isinstance(entries, list):
        return Reviews(server_now=date(answer.headers))
    readable = _readable_beginning(entries)
    whole = len(readable) == len(entries) and _is_whole_list(page, len(entries), limit)
    oldest = readable[-1].created_at if readable else None
    return Reviews(
        items=tuple(readable),
        server_now=date(answer.headers),
        complete_since=EVER if whole else oldest,
    )


def _readable_beginning(entries: list[Any]) -> list[Review]:
    """The entries up to the first that can't be read, or stands where a newer one should not.

    What comes after an entry that may be anything proves nothing, so it is left out.
    """
    found: list[Review] = []
    for entry in entries:
        read = _read_entry(entry)
        if read is None or (found and read.created_at > found[-1].created_at):
            break
        found.append(read)
    return found


def _read_entry(entry: object) -> Review | None:
    from woku_desktop.woku.replies import id_like, text

    if not isinstance(entry, dict):
        return None
    created_at = _moment(entry.get("createdAt"))
    if created_at is None:
        return None
    written = None if "transcription" in entry else text(entry.get("description"))
    review_id = id_like(entry.get("_id")) or id_like(entry.get("id"))
    stars = _stars(entry)
    if review_id is None or stars is None:
        return None
    anonymous = entry.get("anonymous")
    return Review(
        id=review_id,
        stars=stars,
        anonymous=anonymous if isinstance(anonymous, bool) else None,
        created_at=created_at,
        transcription=text(entry.get("transcription")),
        feedback_type=text(entry.get("feedbackType")),
        description=written,
    )


def _stars(entry: dict[str, Any]) -> int | None:
    for name in ("qualification", "rating"):
        value = entry.get(name)
        if isinstance(value, dict):
            value = value.get("qualification", value.get("rating"))
        if isinstance(value, int | float) and not isinstance(value, bool) and value in range(1, 6):
            return int(value)
    return None


def _moment(value: object) -> datetime | None:
    """A time as ISO 8601 text or in milliseconds since 1970."""
    try:
        if isinstance(value, str):
            when = datetime.fromisoformat(value)
            when = when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            when = datetime.fromtimestamp(value / 1000, UTC)
        else:
            return None
    except (ValueError, OverflowError, OSError):
        return None
    return when if when >= _EARLIEST else None


def _is_whole_list(page: object, listed: int, limit: int) -> bool:
    """Whether there is no further page."""
    if listed == 0:
        return True
    if not isinstance(page, dict):
        return False  # it may have been cut anywhere
    total, allowed = page.get("total"), page.get("limit")
    if isinstance(total, int) and not isinstance(total, bool):
        return total <= listed
    if isinstance(allowed, int) and not isinstance(allowed, bool):
        return listed < min(allowed, limit)
    return False
