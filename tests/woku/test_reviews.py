"""Lists of reviews, of every shape: what can't be read is never taken for not being there."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from woku_desktop.woku.probes import EVER, Review, Reviews, read_reviews
from woku_desktop.woku.transport import Answer

VOICE: dict[str, Any] = {
    "_id": "65a000000000000000000001",
    "createdAt": "2026-03-01T12:00:00.250Z",
    "qualification": 4,
    "anonymous": True,
    "transcription": "hola todo está súper bien",
    "feedbackType": "recognition",
    "clientId": "653c78b70c83744b1340a551",
}
READ = Review(
    id="65a000000000000000000001",
    stars=4,
    anonymous=True,
    created_at=datetime(2026, 3, 1, 12, 0, 0, 250_000, tzinfo=UTC),
    transcription="hola todo está súper bien",
    feedback_type="recognition",
)


def at(minute: int, **changes: Any) -> dict[str, Any]:
    """A voice of that minute."""
    return {**VOICE, "_id": f"65a0000{minute:02}", "createdAt": _iso(minute), **changes}


def _iso(minute: int) -> str:
    return f"2026-03-01T12:{minute:02}:00.000Z"


def _when(minute: int) -> datetime:
    return datetime(2026, 3, 1, 12, minute, tzinfo=UTC)


def page(*entries: object, **more: object) -> dict[str, object]:
    return {"data": list(entries), "total": len(entries), "page": 1, "limit": 50, **more}


def read(body: object, status: int = 200, limit: int = 50) -> Reviews | None:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    answer = Answer(status, {}, raw, connected=True, body_handed_over=True)
    return read_reviews(answer, limit)


def known(body: object, limit: int = 50) -> Reviews:
    reviews = read(body, limit=limit)
    assert reviews is not None
    return reviews


def test_the_documented_page() -> None:
    assert read(page(VOICE)) == Reviews((READ,), None, EVER)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"_id": None, "id": "65a000000000000000000001"}, {}),
        ({"createdAt": "2026-03-01T09:00:00.250-03:00"}, {}),
        ({"createdAt": "2026-03-01T12:00:00.250"}, {}),
        ({"createdAt": 1772366400250}, {}),
        ({"createdAt": 1772366400250.0}, {}),
        ({"qualification": {"_id": "1", "qualification": 4}}, {}),
        ({"qualification": 4.0}, {}),
        ({"qualification": None, "rating": 4}, {}),
        ({"qualification": None, "rating": {"rating": 4}}, {}),
        ({"qualification": None, "rating": {"qualification": 4}}, {}),
        ({"anonymous": None}, {"anonymous": None}),
        ({"anonymous": "true"}, {"anonymous": None}),
        ({"anonymous": False}, {"anonymous": False}),
        ({"transcription": None}, {"transcription": None}),
        ({"transcription": 5}, {"transcription": None}),
        ({"transcription": " "}, {"transcription": None}),
        ({"feedbackType": []}, {"feedback_type": None}),
        ({"somethingNew": {"a": [1]}}, {}),
    ],
    ids=str,
)
def test_what_is_there_is_read(changes: dict[str, Any], expected: dict[str, Any]) -> None:
    (review,) = known(page({**VOICE, **changes})).items
    for name in ("id", "stars", "anonymous", "created_at", "transcription", "feedback_type"):
        assert getattr(review, name) == expected.get(name, getattr(READ, name)), name


def test_only_what_is_needed_to_know_a_voice_must_be_there() -> None:
    bare = {"_id": VOICE["_id"], "createdAt": VOICE["createdAt"], "qualification": 4}
    assert known(page(bare)) == Reviews((Review(READ.id, 4, None, READ.created_at),), None, EVER)


@pytest.mark.parametrize(
    "odd",
    [
        None,
        5,
        [],
        {},
        {**VOICE, "_id": None},
        {**VOICE, "_id": "a b"},
        {**VOICE, "_id": 17},
        {**VOICE, "createdAt": None},
        {**VOICE, "createdAt": True},
        {**VOICE, "createdAt": "yesterday"},
        {**VOICE, "createdAt": {"$date": 1}},
        {**VOICE, "createdAt": 1772366400},
        {**VOICE, "createdAt": 1e300},
        {**VOICE, "qualification": None},
        {**VOICE, "qualification": 0},
        {**VOICE, "qualification": 6},
        {**VOICE, "qualification": 4.5},
        {**VOICE, "qualification": True},
        {**VOICE, "qualification": "many"},
        {**VOICE, "qualification": {}},
        {**VOICE, "qualification": {"qualification": {"qualification": 4}}},
    ],
    ids=str,
)
def test_an_entry_that_can_not_be_read_may_be_any_voice(odd: object) -> None:
    reviews = known(page(at(9), at(8), odd, at(7)))
    assert [review.created_at for review in reviews.items] == [_when(9), _when(8)]
    assert reviews.complete_since == _when(8)
    assert known(page(odd, at(9))) == Reviews()


def test_a_list_in_another_order_proves_little() -> None:
    reviews = known(page(at(7), at(8), at(9)))
    assert len(reviews.items) == 1
    assert reviews.complete_since == _when(7)


def test_a_note_in_writing_is_told_from_a_voice() -> None:
    note = at(8, description="muy bien")
    del note["transcription"]
    reviews = known(page(at(9), note, at(7)))
    assert [review.description for review in reviews.items] == [None, "muy bien", None]
    assert reviews.complete_since == EVER
    assert known(page(at(9), note, total=80)).complete_since == _when(8)
    voice = {**note, "_id": VOICE["_id"], "transcription": None}
    assert known(page(voice)).items[0].description is None
    assert "muy bien" not in repr(reviews)


def test_a_note_that_cannot_be_read_ends_what_is_known() -> None:
    note = {"createdAt": _iso(8), "description": "muy bien"}
    reviews = known(page(at(9), note, at(7)))
    assert len(reviews.items) == 1
    assert reviews.complete_since == _when(9)


@pytest.mark.parametrize(
    ("envelope", "limit", "whole"),
    [
        ({"total": 2}, 50, True),
        ({"total": 2, "limit": 2}, 2, True),
        ({"total": 3}, 50, False),
        ({"total": 3, "limit": 2}, 50, False),
        ({"total": None, "limit": 50}, 50, True),
        ({"total": None, "limit": 2}, 50, False),
        ({"total": None, "limit": 50}, 2, False),
        ({"total": True, "limit": None}, 50, False),
        ({"total": None, "limit": None}, 50, False),
    ],
    ids=str,
)
def test_how_far_back_a_page_goes(envelope: dict[str, Any], limit: int, whole: bool) -> None:
    reviews = known(page(at(9), at(8), **envelope), limit)
    assert len(reviews.items) == 2
    assert reviews.complete_since == (EVER if whole else _when(8))


def test_a_list_without_an_envelope() -> None:
    reviews = known([at(9), at(8)])
    assert len(reviews.items) == 2
    assert reviews.complete_since == _when(8)
    assert known([]).complete_since == EVER
    assert known(page(total=None, limit=None)).complete_since == EVER


@pytest.mark.parametrize("status", [401, 403, 404])
def test_a_key_that_may_not_read_them(status: int) -> None:
    assert read({"statusCode": status, "message": "No"}, status) is None


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (403, b"<html>Sign in"),
        (404, b""),
        (500, {"statusCode": 500, "message": "Internal server error"}),
        (429, {"statusCode": 429, "message": "Too many"}),
        (200, b"<html>Welcome"),
        (200, {}),
        (200, {"data": {}}),
        (200, 5),
        (201, page(VOICE)),
    ],
)
def test_any_other_answer_says_nothing(status: int, body: object) -> None:
    assert read(body, status) == Reviews()


def test_nothing_personal_shows() -> None:
    assert "hola" not in repr(known(page(VOICE)))
