"""The station follows its opening hours."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from woku_desktop.ui.kiosk.hours import Hours

pytestmark = pytest.mark.usefixtures("spanish")


class Wall:
    """A clock on the wall: a Monday, eight o'clock."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


def test_it_opens_and_closes() -> None:
    wall = Wall()
    hours = Hours("Mo-Fr 09:00-18:00", wall)
    told: list[bool] = []
    hours.changed.connect(lambda: told.append(hours.open))
    assert not hours.open
    for _ in range(24):
        wall.now += timedelta(hours=1)
        hours.look()
    assert told == [True, False]


def test_without_hours_it_is_open() -> None:
    assert Hours("", Wall()).open


def test_changed_hours_count_at_once() -> None:
    hours = Hours("", Wall())
    told: list[bool] = []
    hours.changed.connect(lambda: told.append(hours.open))
    hours.follow("10:00-11:00")
    hours.follow("10:00-11:00")
    assert told == [False]
