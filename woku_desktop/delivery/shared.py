"""What the dispatcher's threads share."""

from __future__ import annotations

import os
import threading
from collections import deque
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from woku_desktop.delivery.breaker import Breaker
from woku_desktop.delivery.trials import Trials

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from woku_desktop.delivery.ports import Carrier, DeliveryEvents
    from woku_desktop.delivery.telling import Teller
    from woku_desktop.outbox.outbox import Outbox

CLOCK_WAS_SET_S = 2.0


@dataclass(slots=True)
class Clocks:
    """Where times and chances come from.

    Args:
        now: monotonic seconds.
        wall: the time of day, UTC.
        chance: gives a number from 0 (included) to 1 (excluded).
    """

    now: Callable[[], float]
    wall: Callable[[], datetime]
    chance: Callable[[], float]

    def in_s(self, seconds: float) -> datetime:
        """The time of day so many seconds from now."""
        return self.wall() + timedelta(seconds=seconds)

    def until(self, moment: datetime) -> float:
        """How many seconds it is until then; negative if it has passed."""
        return (moment - self.wall()).total_seconds()

    def offset_s(self) -> float | None:
        """How far the two clocks are apart; None if the machine slept while they were read."""
        before = self.now()
        moment = self.wall().timestamp()
        return moment - before if self.now() - before < 1.0 else None


class Shared:
    """The state, and one condition to wait on for any news of it.

    No file work and no telling is done with the lock held, so whoever asks for it, the window's
    thread included, has it at once.

    Attributes:
        run: names this run in the index.
        lock: held for whatever follows.
        breaker, trials: see there.
        wanted: the ids that a person asked for, next first.
        got_through, vouched: whether a voice did with this key, and whether it was looked at then.
        ready: whether the outbox is open.
        delivering: whether this process delivers.
        offset_s: how far the two clocks are apart, as far as the schedules know; None at first.
        closed: set when it is time to end.
    """

    def __init__(
        self,
        outbox: Outbox,
        carrier: Carrier,
        events: DeliveryEvents,
        teller: Teller,
        clocks: Clocks,
        poll_s: float,
    ) -> None:
        self.outbox = outbox
        self.carrier = carrier
        self.events = events
        self.teller = teller
        self.clocks = clocks
        self.poll_s = poll_s
        self.run = os.urandom(8).hex()
        self.lock = threading.Lock()
        self.breaker = Breaker(clocks.chance)
        self.trials = Trials()
        self.wanted: deque[str] = deque()
        self.got_through = False
        self.vouched = False
        self.ready = False
        self.delivering = False
        self.offset_s: float | None = None
        self.closed = threading.Event()
        self._changed = threading.Condition(self.lock)
        self._news = 0

    @property
    def carries(self) -> bool:
        """Whether anything is to be sent or asked by this process."""
        return self.ready and self.delivering and not self.closed.is_set()

    def clock_was_set(self, offset_s: float | None = None) -> float:
        """By how much, in seconds, so that the schedules do not hold; 0.0 if they do.

        Args:
            offset_s: how far the two clocks are apart; None: as of now.
        """
        now = self.clocks.offset_s() if offset_s is None else offset_s
        if now is None or self.offset_s is None:
            return 0.0
        moved = now - self.offset_s
        return moved if abs(moved) > CLOCK_WAS_SET_S else 0.0

    def news(self) -> int:
        """Grows with every `stir`; give it to `wait`. With or without the lock."""
        return self._news

    def stir(self) -> None:
        """Have every thread look again."""
        with self._changed:
            self._news += 1
            self._changed.notify_all()

    def wait(self, seen: int, until: float) -> None:
        """Sleep until there is other news than that seen, or the clock shows `until`."""
        with self._changed:
            left_s = until - self.clocks.now()
            self._changed.wait_for(
                lambda: self._news != seen or self.closed.is_set(),
                None if left_s > threading.TIMEOUT_MAX else max(left_s, 0.0),
            )

    def wait_for_turn(self) -> bool:
        """Sleep until there may be something to send or to ask; False if it is time to end."""
        with self._changed:
            self._changed.wait_for(lambda: self.closed.is_set() or self.carries)
        while self.clock_was_set() and not self.closed.is_set():
            # What is due cannot be told until the follower has put that right.
            self.wait(self.news(), self.clocks.now() + self.poll_s)
        return not self.closed.is_set()

    def close(self) -> None:
        """Have every thread end."""
        self.closed.set()
        self.stir()
