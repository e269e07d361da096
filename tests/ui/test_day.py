"""The list follows the day: its numbers, its filters and its times are of the day that it is."""

from __future__ import annotations

import time as clock
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from tests.ui.fakes import NOW, submission
from woku_desktop.ui.desk.today import day_began, seconds_until_tomorrow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.sided import Sided

MIDNIGHT = datetime.combine(NOW.astimezone().date() + timedelta(days=1), time.min).astimezone(UTC)


def time_goes_on(sided: Sided, now: datetime) -> None:
    """It is later, and whatever waited for that has heard of it."""
    sided.time = now
    sided.voices._retell.timeout.emit()


def labels(sided: Sided) -> str:
    return "\n".join(label.text() for label in sided.side.findChildren(QLabel))


def test_the_list_wakes_when_the_day_ends(sided: Sided) -> None:
    timer = sided.voices._retell
    sided.add(submission("a", None, 4))
    time_goes_on(sided, NOW)
    assert timer.isActive()
    assert timer.interval() == 600_050  # the clock may be set meanwhile
    time_goes_on(sided, MIDNIGHT - timedelta(seconds=7))
    assert timer.interval() == 7_050
    time_goes_on(sided, MIDNIGHT + timedelta(milliseconds=50))
    assert timer.interval() == 600_050


def test_after_midnight_today_is_another_day(sided: Sided) -> None:
    sided.add(submission("a", None, 4))
    model, today = sided.voices.model, sided.voices.above.today
    told: list[int] = []
    model.dataChanged.connect(lambda *_rows: told.append(1))
    assert today.text() == "1 hoy, media 4,0"
    told.clear()
    time_goes_on(sided, MIDNIGHT)
    assert today.text() == ""
    assert told  # its time has become a date


def test_a_bar_that_is_pressed_is_of_the_day_that_it_is(sided: Sided) -> None:
    sided.add(submission("a", None, 4))
    bar = sided.side.findChild(QAbstractButton, "dayBar4")
    assert bar is not None
    bar.click()
    assert sided.voices.model.rowCount() == 2
    time_goes_on(sided, MIDNIGHT)
    query = sided.voices.query
    assert query is not None
    assert query.since == MIDNIGHT
    assert sided.voices.model.rowCount() == 0


def test_the_detail_no_longer_says_today(sided: Sided) -> None:
    sided.add(submission("a", None, 4))
    sided.choose("a")
    assert "hoy a las" in labels(sided)
    time_goes_on(sided, MIDNIGHT)
    assert "hoy a las" not in labels(sided)


@pytest.fixture
def santiago(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A time zone whose clocks are set at midnight."""
    with monkeypatch.context() as zone:
        zone.setenv("TZ", "America/Santiago")
        clock.tzset()
        yield
    clock.tzset()


@pytest.mark.skipif(not hasattr(clock, "tzset"), reason="the system's own time zone alone")
@pytest.mark.usefixtures("santiago")
@pytest.mark.parametrize(
    ("now", "began", "hours"),
    [
        # An ordinary day, four hours behind UTC.
        (datetime(2026, 8, 1, 16, tzinfo=UTC), datetime(2026, 8, 1, 4, tzinfo=UTC), 24),
        # The clocks are set back at its end: an hour is there twice.
        (datetime(2026, 4, 4, 15, tzinfo=UTC), datetime(2026, 4, 4, 3, tzinfo=UTC), 25),
        # It begins at 1:00, since the clocks are set forward at midnight.
        (datetime(2026, 9, 6, 15, tzinfo=UTC), datetime(2026, 9, 6, 4, tzinfo=UTC), 23),
    ],
    ids=["ordinary", "long", "short"],
)
def test_days_are_not_all_as_long(now: datetime, began: datetime, hours: int) -> None:
    assert day_began(now) == began
    lasts = (now - began).total_seconds() + seconds_until_tomorrow(now)
    assert lasts == hours * 3600
