"""Days and times, as they are written and as they are kept to."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from woku_desktop.domain.opening_hours import OpeningHours

MONDAY = datetime(2026, 11, 23)  # noqa: DTZ001 - a time of the day as the station's wall shows it


def open_at(text: str) -> set[tuple[int, int]]:
    """The (day, hour) of a week at which it is open."""
    hours = OpeningHours.parse(text)
    week = ((day, hour) for day in range(7) for hour in range(24))
    return {at for at in week if hours.is_open(MONDAY + timedelta(days=at[0], hours=at[1]))}


def every(days: range, hours: range) -> set[tuple[int, int]]:
    return {(day, hour) for day in days for hour in hours}


def test_without_hours_it_is_always_open() -> None:
    assert open_at("") == open_at(" ; ") == every(range(7), range(24))


def test_days_and_times() -> None:
    assert open_at("Mo-Fr 09:00-18:00; Sa 10:00-14:00") == (
        every(range(5), range(9, 18)) | every(range(5, 6), range(10, 14))
    )
    assert open_at("8:00-12:00, 15:00-24:00") == (
        every(range(7), range(8, 12)) | every(range(7), range(15, 24))
    )
    assert open_at("Mo,We 09:00-10:00") == {(0, 9), (2, 9)}
    assert open_at("Sa-Mo 09:00-10:00") == {(0, 9), (5, 9), (6, 9)}


def test_a_later_rule_takes_the_place_of_an_earlier_one() -> None:
    assert open_at("09:00-11:00; Su off; Mo 10:00-11:00") == (
        every(range(1, 6), range(9, 11)) | {(0, 10)}
    )


def test_it_may_close_after_midnight() -> None:
    assert open_at("Su 22:00-02:00") == {(6, 22), (6, 23), (0, 0), (0, 1)}


def test_to_the_minute() -> None:
    hours = OpeningHours.parse("Mo 09:30-18:15")
    shown = [hours.is_open(MONDAY + timedelta(minutes=at)) for at in (569, 570, 1094, 1095)]
    assert shown == [False, True, True, False]


@pytest.mark.parametrize(
    "text",
    ["Mo", "Lu 09:00-18:00", "09:00", "9-18", "25:00-26:00", "09:60-10:00", "09:00-09:00",
     "24:00-02:00", "Mo-Fr off", "off\noff", "Mo 09:00-18:00, Tu 09:00-18:00", "always"],
)  # fmt: skip
def test_what_can_not_be_read_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        OpeningHours.parse(text)


def test_it_stays_as_it_was_written() -> None:
    assert str(OpeningHours.parse(" Mo-Fr 09:00-18:00 ")) == "Mo-Fr 09:00-18:00"
