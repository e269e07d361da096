"""Opinions that can and can't be."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from woku_desktop.domain.errors import InvalidField
from woku_desktop.domain.feedback import (
    Anonymous,
    Feedback,
    Identified,
    Rating,
    WokuId,
    new_feedback_id,
)


def feedback(**changes: Any) -> Feedback:
    fields: dict[str, Any] = {
        "id": new_feedback_id(),
        "created_at": datetime(2026, 3, 1, 12, 0, 0, 123_456, tzinfo=UTC),
        "woku_id": WokuId("65348875f3a876254aa82d5e"),
        "rating": Rating(4),
        "respondent": Anonymous(),
        "language": "es",
        **changes,
    }
    return Feedback(**fields)


@pytest.mark.parametrize("stars", [1, 2, 3, 4, 5])
def test_ratings(stars: int) -> None:
    assert Rating(stars).stars == stars


@pytest.mark.parametrize("stars", [0, 6, -1, 4.0, "4", True, None, 10**30])
def test_what_is_no_rating(stars: Any) -> None:
    with pytest.raises(InvalidField) as raised:
        Rating(stars)
    assert raised.value.field == "rating"
    assert "1 to 5" in raised.value.allowed


@pytest.mark.parametrize(
    "email",
    [
        "diego.soto@example.com",
        "a@b.cl",
        "d+woku@sub.example.co.uk",
        "señora@ejemplo.cl",
        "diego@correo.españa.es",
        "x" * 64 + "@example.com",
    ],
)
def test_addresses(email: str) -> None:
    assert Identified(email).email == email


@pytest.mark.parametrize(
    "email",
    [
        "",
        "diego",
        "diego@",
        "@example.com",
        "diego@example",
        "diego@@example.com",
        "die go@example.com",
        "diego@exa mple.com",
        "diego@example.com\n",
        "\ndiego@example.com",
        "diego@example..com",
        "diego@.com",
        "diego@example.c",
        "a@b.com,c@d.com",
        '"diego"@example.com',
        "diego@example.com\x00",
        "diego@exam\x7fple.com",
        "\ud83ddiego@example.com",
        "diego@example.c\ud83dm",
        "x" * 65 + "@example.com",
        "x@" + "y" * 250 + ".com",
    ],
)
def test_what_is_no_address(email: str) -> None:
    with pytest.raises(InvalidField) as raised:
        Identified(email)
    assert raised.value.field == "email"


@pytest.mark.parametrize("phone", ["56982959776", "1234567", "123456789012345", None])
def test_phones(phone: str | None) -> None:
    assert Identified("a@b.cl", phone).phone == phone


@pytest.mark.parametrize(
    "phone",
    [
        "",
        "123456",
        "1234567890123456",
        "+56982959776",
        "56 982959776",
        "0982959776",
        "5698295977٦",
        "56982959776\n",
    ],
)
def test_what_is_no_phone(phone: str) -> None:
    with pytest.raises(InvalidField) as raised:
        Identified("a@b.cl", phone)
    assert raised.value.field == "phone"


def test_contacts_are_not_in_repr() -> None:
    shown = repr(feedback(respondent=Identified("diego@example.com", "56982959776")))
    assert "diego" not in shown
    assert "5698" not in shown


def test_an_anonymous_person_has_no_place_for_contacts() -> None:
    with pytest.raises(TypeError):
        Anonymous("diego@example.com")  # type: ignore[call-arg]
    assert not hasattr(Anonymous(), "__dict__")


def test_who_is_anonymous() -> None:
    assert feedback().anonymous
    assert not feedback(respondent=Identified("a@b.cl")).anonymous


def test_woku_ids_are_kept_in_lower_case() -> None:
    woku_id = WokuId("65348875F3A876254AA82D5E")
    assert woku_id.value == str(woku_id) == "65348875f3a876254aa82d5e"


@pytest.mark.parametrize(
    "value",
    [
        "",
        "65348875f3a876254aa82d5",
        "65348875f3a876254aa82d5e0",
        "65348875f3a876254aa82d5g",
        "65348875f3a876254aa82d5e\n",
        "\N{FULLWIDTH DIGIT SIX}5348875f3a876254aa82d5e",
    ],
)
def test_what_is_no_woku_id(value: str) -> None:
    with pytest.raises(InvalidField) as raised:
        WokuId(value)
    assert raised.value.field == "woku_id"


def test_times_are_utc_with_milliseconds() -> None:
    local = datetime(2026, 3, 1, 9, 0, 0, 999_999, tzinfo=timezone(timedelta(hours=-3)))
    created_at = feedback(created_at=local).created_at
    assert created_at.isoformat() == "2026-03-01T12:00:00.999000+00:00"


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(InvalidField) as raised:
        feedback(created_at=datetime(2026, 3, 1))  # noqa: DTZ001 - the point
    assert raised.value.field == "created_at"


def test_ids_are_unique() -> None:
    ids = {new_feedback_id() for _ in range(100)}
    assert len(ids) == 100
    assert all(len(value) == 32 and int(value, 16) >= 0 for value in ids)
