"""When a station is open: days of the week and times, as OpenStreetMap writes the simple ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
"""The days of the week, the first one Monday."""

_DAY_MINUTES = 24 * 60
_RULE = re.compile(r"(?:([A-Z][a-z](?:\s*[-,]\s*[A-Z][a-z])*)\s+)?(\S.*)")
_SPAN = re.compile(r"([0-9]{1,2}):([0-9]{2})\s*-\s*([0-9]{1,2}):([0-9]{2})")


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """The spans of a week in which a station is open; without any, it always is.

    Args:
        text: as it was written.
        spans: (day, opens, closes), days from 0 (Monday), minutes from midnight; one that closes
            after midnight has more than 1440.
    """

    text: str = ""
    spans: tuple[tuple[int, int, int], ...] = ()

    def __str__(self) -> str:
        return self.text

    @classmethod
    def parse(cls, text: str) -> OpeningHours:
        """Read "Mo-Fr 09:00-13:00,15:00-19:00; Sa 10:00-14:00"; without days, every day is meant.

        A later rule takes the place of an earlier one for its days. "24:00" is midnight, and a span
        that ends before it begins goes on into the next day.

        Raises:
            ValueError: if it can't be read so.
        """
        week: dict[int, tuple[tuple[int, int], ...]] = {}
        for rule in filter(None, (each.strip() for each in text.split(";"))):
            found = _RULE.fullmatch(rule)
            if found is None:
                raise ValueError(rule)
            times = () if found[2] in {"off", "closed"} else _times(found[2])
            week |= dict.fromkeys(_days(found[1]), times)
        spans = tuple((day, *span) for day in sorted(week) for span in week[day])
        if week and not spans:
            raise ValueError(text)
        return cls(text.strip(), spans)

    def is_open(self, moment: datetime) -> bool:
        """Whether it is open at a moment, in that moment's own time of the day."""
        if not self.spans:
            return True
        minute = moment.hour * 60 + moment.minute
        today = moment.weekday()
        yesterday = (moment - timedelta(days=1)).weekday()
        return any(
            (day == today and opens <= minute < closes)
            or (day == yesterday and minute < closes - _DAY_MINUTES)
            for day, opens, closes in self.spans
        )


def _days(text: str | None) -> set[int]:
    if text is None:
        return set(range(7))
    days: set[int] = set()
    for part in text.split(","):
        first, _, last = (each.strip() for each in part.partition("-"))
        start, end = DAYS.index(first), DAYS.index(last or first)
        days |= {(start + step) % 7 for step in range((end - start) % 7 + 1)}
    return days


def _times(text: str) -> tuple[tuple[int, int], ...]:
    spans = []
    for part in text.split(","):
        found = _SPAN.fullmatch(part.strip())
        if found is None:
            raise ValueError(part)
        opens, closes = _minute(found[1], found[2]), _minute(found[3], found[4])
        if opens in {_DAY_MINUTES, closes}:
            raise ValueError(part)
        spans.append((opens, closes if closes > opens else closes + _DAY_MINUTES))
    return tuple(spans)


def _minute(hour: str, minute: str) -> int:
    total = int(hour) * 60 + int(minute)
    if int(minute) > 59 or total > _DAY_MINUTES:
        raise ValueError(f"{hour}:{minute}")
    return total
