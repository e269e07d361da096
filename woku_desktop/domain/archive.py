"""What may be asked of all the voices kept here, and what is answered."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime


class Group(StrEnum):
    """Which of them, by what they wait for."""

    ALL = "all"
    NEEDS_YOU = "needs_you"
    WAITING = "waiting"
    DELIVERED = "delivered"


@dataclass(frozen=True, slots=True)
class VoicesQuery:
    """Which voices are wanted.

    Args:
        group: by what they wait for.
        text: what has to be in the address or in what was said; "" for any. Personal.
        stars: only those with so many; 0 for any.
        since: only those sent then or later, UTC; None for any.
    """

    group: Group = Group.ALL
    text: str = field(default="", repr=False)
    stars: int = 0
    since: datetime | None = None

    @property
    def narrows(self) -> bool:
        """Whether it leaves any out."""
        return self.group is not Group.ALL or bool(self.text or self.stars or self.since)


@dataclass(frozen=True, slots=True)
class VoicesFound:
    """The voices that a query found, each by its number in the index, newest first.

    Args:
        query: what was asked.
        needs_you: those that wait for a person.
        waiting: those that leave by themselves.
        delivered: those that arrived.
        complete: False while more may be found.
        unreadable: how many could not be searched, since the keyring is locked.
    """

    query: VoicesQuery
    needs_you: Sequence[int] = ()
    waiting: Sequence[int] = ()
    delivered: Sequence[int] = ()
    complete: bool = True
    unreadable: int = 0

    def __len__(self) -> int:
        return len(self.needs_you) + len(self.waiting) + len(self.delivered)


@dataclass(frozen=True, slots=True)
class DayPicture:
    """How a day's voices were rated.

    Args:
        by_stars: how many with one star, with two, … with five.
        unrated: how many of which the rating is not known now.
    """

    by_stars: tuple[int, int, int, int, int] = (0, 0, 0, 0, 0)
    unrated: int = 0

    @property
    def count(self) -> int:
        """How many there were."""
        return sum(self.by_stars) + self.unrated

    @property
    def average(self) -> float | None:
        """The mean of the ratings; None without any."""
        rated = sum(self.by_stars)
        if not rated:
            return None
        return sum(stars * many for stars, many in enumerate(self.by_stars, 1)) / rated
