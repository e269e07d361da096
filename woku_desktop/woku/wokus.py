"""Wokus, their pictures and their company, as Woku tells of them.

All of it is read tolerantly, as in `woku_desktop.woku.probes`: what can't be read is "nobody can
tell", never "no".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from woku_desktop.domain.errors import InvalidField
from woku_desktop.domain.feedback import WokuId
from woku_desktop.domain.woku import MAX_NAME_CHARS, MAX_QUESTION_CHARS, WokuFacts, plain
from woku_desktop.woku.probes import Health, KeyCheck, judge_health, judge_key

if TYPE_CHECKING:
    from datetime import datetime

    from woku_desktop.woku.transport import Answer

PAGE_SIZE = 100
MAX_PAGES = 20
"""A company with more wokus than that chooses by id."""

MAX_PICTURE_BYTES = 2 * 1024 * 1024
PICTURE_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/webp": "webp"}
"""What a picture may be, and what its file is then called."""

_MAX_URL_CHARS = 2000


class Hearsay(StrEnum):
    """What came of a question about wokus."""

    TOLD = "told"
    MISSING = "missing"  # Woku says that there is none of that id
    REFUSED = "refused"  # Woku says that this key may not know
    UNKNOWN = "unknown"  # not answered, or not understood


@dataclass(frozen=True, slots=True)
class Wokus:
    """What the key may list.

    Args:
        hearsay: TOLD if all of it was listed; otherwise the items are what was read until then.
        items: each once.
    """

    hearsay: Hearsay = Hearsay.UNKNOWN
    items: tuple[WokuFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class WokuPage:
    """What a woku shows to a person.

    Args:
        hearsay: TOLD if there are facts.
        facts: what it shows.
    """

    hearsay: Hearsay = Hearsay.UNKNOWN
    facts: WokuFacts | None = None


@dataclass(frozen=True, slots=True)
class Company:
    """Whose key it is.

    Args:
        key: what Woku says of it.
        name: the company's; "" if it was not said.
    """

    key: KeyCheck = KeyCheck.UNKNOWN
    name: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it came: from anybody, and to be decoded with care.

    Args:
        url: where it was asked for.
        ending: what its file is called by: "png", "jpg" or "webp".
        content: the bytes, at most `MAX_PICTURE_BYTES`.
    """

    url: str
    ending: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class ServerTime:
    """Woku's clock.

    Args:
        utc: what it showed, in whole seconds, cut off: it is up to one second later.
        round_trip_s: how long question and answer took, in seconds.
    """

    utc: datetime
    round_trip_s: float


def read_wokus(answer: Answer, limit: int) -> tuple[Hearsay, tuple[WokuFacts, ...], bool]:
    """What an answer to GET /v1/wokus lists.

    Args:
        answer: as it came.
        limit: how many were asked for.

    Returns:
        What came of it, what could be read, and whether there may be another page.
    """
    from woku_desktop.woku.replies import decode

    if _refusal(answer) is Hearsay.REFUSED:
        return Hearsay.REFUSED, (), False
    page = decode(answer.body, object) if answer.status == 200 else None
    entries = _entries(page)
    if entries is None:
        return Hearsay.UNKNOWN, (), False
    read = tuple(facts for entry in entries if (facts := _facts(entry)) is not None)
    if entries and not read:
        return Hearsay.UNKNOWN, (), False
    return Hearsay.TOLD, read, _may_go_on(page, len(entries), limit)


def read_woku_page(answer: Answer, woku_id: WokuId) -> WokuPage:
    """What an answer to GET /v1/wokus/{id}/review shows.

    Args:
        answer: as it came.
        woku_id: which was asked for; it need not say so itself.
    """
    from woku_desktop.woku.replies import decode

    refused = _refusal(answer)
    if refused is not None:
        return WokuPage(refused)
    shown = decode(answer.body, dict[str, Any]) if answer.status == 200 else None
    if shown is None:
        return WokuPage()
    wrapped = (shown[name] for name in ("data", "woku") if isinstance(shown.get(name), dict))
    told: dict[str, Any] = next(wrapped, shown)
    if not any(name in told for name in _SHOWN):
        return WokuPage()  # JSON of some other kind
    return WokuPage(Hearsay.TOLD, _facts_of(woku_id, told))


def read_company(answer: Answer) -> Company:
    """What an answer to GET /v1/companies/me says of the key and of whose it is."""
    from woku_desktop.woku.replies import decode

    key = judge_key(answer)
    told = decode(answer.body, dict[str, Any]) if key is KeyCheck.GOOD else None
    name = _words((told or {}).get("name"), MAX_NAME_CHARS)
    return Company(key, name or "")


def read_server_time(answer: Answer, round_trip_s: float) -> ServerTime | None:
    """Woku's clock by its answer to GET /v1/health; None if it was not Woku that answered."""
    from woku_desktop.woku.replies import date

    if judge_health(answer) is not Health.OK:
        return None
    utc = date(answer.headers)
    return None if utc is None else ServerTime(utc, round_trip_s)


def read_picture(url: str, answer: Answer) -> Picture | None:
    """A picture; None if it is none of those that can be shown."""
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    ending = PICTURE_ENDINGS.get(kind)
    if answer.status != 200 or ending is None or not answer.body:
        return None
    return Picture(url, ending, answer.body)


_SHOWN = frozenset({"description", "imageUrl", "anonymousDisabled", "wokuId", "_id", "name"})


def _refusal(answer: Answer) -> Hearsay | None:
    from woku_desktop.woku.replies import ErrorAnswer, decode, is_woku_error

    if answer.status not in {401, 403, 404} or not is_woku_error(answer):
        return None
    if answer.status != 404:
        return Hearsay.REFUSED
    error = decode(answer.body, ErrorAnswer)
    # A gateway that has no such call says nothing about the woku.
    no_call = error is not None and any(m.startswith("Cannot ") for m in error.messages())
    return Hearsay.UNKNOWN if no_call else Hearsay.MISSING


def _entries(page: object) -> list[Any] | None:
    if isinstance(page, dict):
        page = next((page[name] for name in ("data", "wokus", "items") if name in page), None)
    return page if isinstance(page, list) else None


def _may_go_on(page: object, listed: int, limit: int) -> bool:
    if not isinstance(page, dict):
        return listed >= limit
    total, number, allowed = (_count(page.get(name)) for name in ("total", "page", "limit"))
    limit = min(limit, allowed or limit)
    if total is not None and number is not None:
        return listed > 0 and number * limit < total
    return listed >= limit


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _facts(entry: object) -> WokuFacts | None:
    if not isinstance(entry, dict):
        return None
    for name in ("_id", "id", "wokuId"):
        try:
            woku_id = WokuId(str(entry.get(name)))
        except InvalidField:
            continue
        return _facts_of(woku_id, entry)
    return None


def _facts_of(woku_id: WokuId, told: dict[str, Any]) -> WokuFacts:
    return WokuFacts(
        id=woku_id,
        name=_words(told.get("name"), MAX_NAME_CHARS) or _words(told.get("title"), MAX_NAME_CHARS),
        question=_said(told, "description", MAX_QUESTION_CHARS),
        image_url=_said(told, "imageUrl", _MAX_URL_CHARS),
        anonymous_disabled=_truth(told.get("anonymousDisabled")),
        closed=_truth(told.get("closed")),
        reviews_disabled=_truth(told.get("reviewsDisabled")),
    )


def _said(told: dict[str, Any], name: str, max_chars: int) -> str | None:
    """A text that may also be said to be none: null is as good as empty."""
    if name not in told:
        return None
    value = told[name]
    return "" if value is None else _words(value, max_chars)


def _words(value: object, max_chars: int) -> str | None:
    return plain(value, max_chars) if isinstance(value, str) else None


def _truth(value: object) -> bool | None:
    return value if isinstance(value, bool) else None
