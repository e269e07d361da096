"""When the day began at this station, and how long it lasts."""

from __future__ import annotations

from datetime import datetime, time, timedelta


def day_began(now: datetime) -> datetime:
    """The last midnight of this computer's own time zone; on some days it has no 0:00."""
    return _midnight(now, days=0)


def seconds_until_tomorrow(now: datetime) -> float:
    """How long until the next midnight."""
    return (_midnight(now, days=1) - now).total_seconds()


def _midnight(now: datetime, *, days: int) -> datetime:
    date = now.astimezone().date() + timedelta(days=days)
    # Without a zone first: it may have another offset from UTC than now.
    midnight = datetime.combine(date, time.min)
    found = midnight.astimezone()
    # Where clocks are set forward at midnight, there is none: what comes next is meant.
    return found if found.date() == date else midnight.replace(fold=1).astimezone()
