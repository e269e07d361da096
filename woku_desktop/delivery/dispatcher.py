"""The one door to delivery: what is submitted is kept, sent when due, and told about."""

from __future__ import annotations

import logging
import random
import threading
import time
from typing import TYPE_CHECKING

from woku_desktop.delivery.carrying import Couriers
from woku_desktop.delivery.changes import Changes
from woku_desktop.delivery.doubts import Doubts
from woku_desktop.delivery.following import Follower
from woku_desktop.delivery.keeping import Keeper
from woku_desktop.delivery.pausing import Pauses
from woku_desktop.delivery.ports import Carrier, DeliveryEvents
from woku_desktop.delivery.probing import Inquirer
from woku_desktop.delivery.settling import Settler
from woku_desktop.delivery.shared import Clocks, Shared
from woku_desktop.delivery.telling import Teller
from woku_desktop.delivery.upload import Speed
from woku_desktop.outbox.outbox import utc_now

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import datetime

    from woku_desktop.domain.submission import Amendment
    from woku_desktop.outbox.envelope import Envelope
    from woku_desktop.outbox.outbox import Outbox

__all__ = ["Carrier", "DeliveryEvents", "Dispatcher"]

_log = logging.getLogger(__name__)


class Dispatcher:
    """Keeps what is submitted, sends what is due, tries again, and follows the other processes.

    Its threads: a keeper, so that "saved" never waits for a network; couriers, which send; an
    inquirer, which asks Woku what no voice should have to find out; and a follower. The process
    that holds the outbox's lock delivers; the others keep, follow, and take over once it is free.

    `start` and `close` belong to the owner; every other method may be called from any thread and
    returns at once.

    Args:
        outbox: where the voices lie; opened, and used, in the background.
        carrier: the way to Woku.
        events: hears what becomes of them.
        couriers: how many are sent at the same time.
        on_unknown: what to do with a voice that Woku may have: "resend" or "hold" it for a person.
        clock: monotonic seconds.
        wall: the time of day, UTC.
        chance: gives a number from 0 (included) to 1 (excluded).
        poll_s: how often to look what other processes do, in seconds.
        enabled: whether this process may deliver; else it keeps and follows only.
    """

    def __init__(  # noqa: PLR0913 - all but three have a default, and go by name
        self,
        outbox: Outbox,
        carrier: Carrier,
        events: DeliveryEvents,
        *,
        couriers: int = 2,
        on_unknown: str = "resend",
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], datetime] = utc_now,
        chance: Callable[[], float] = random.random,
        poll_s: float = 1.0,
        enabled: bool = True,
    ) -> None:
        stirred = threading.Event()
        clocks = Clocks(clock, wall, chance)
        teller = Teller(events, stirred.set)
        self._stirred = stirred
        self._shared = shared = Shared(outbox, carrier, events, teller, clocks, poll_s)
        pauses = Pauses(shared)
        settler = Settler(shared, pauses)
        changes = Changes(shared)
        speed = Speed(shared, changes)
        doubts = Doubts(shared, settler, resend=on_unknown == "resend")
        self._follower = Follower(shared, changes, pauses, speed, stirred, enabled=enabled)
        self._keeper = Keeper(shared, changes, speed)
        work = {"outbox-keeper": self._keeper.run, "outbox-follower": self._follower.run}
        if enabled:
            work["inquirer"] = Inquirer(shared, pauses, doubts).run
            carry = Couriers(shared, settler, pauses, doubts, speed).run
            work |= {f"courier-{number}": carry for number in range(1, couriers + 1)}
        self._threads = [
            threading.Thread(target=run, name=name, daemon=True) for name, run in work.items()
        ]

    def start(self) -> None:
        """Start the threads, and with them what an earlier run left waiting."""
        for thread in self._threads:
            thread.start()

    def close(self, deadline_s: float = 5.0) -> bool:
        """Keep what was submitted, end the threads, and leave the rest on the disk.

        Whoever owns the carrier breaks its connections first, so that no attempt holds a thread;
        whoever owns the outbox closes it afterwards.

        Args:
            deadline_s: how long to wait for the threads, in seconds.

        Returns:
            Whether every thread has ended.
        """
        self._shared.close()
        self._stirred.set()
        end = time.monotonic() + deadline_s
        for thread in self._threads:
            if thread.ident is not None:
                thread.join(max(0.0, end - time.monotonic()))
        alive = [thread.name for thread in self._threads if thread.is_alive()]
        if alive:
            _log.warning("still running at the deadline: %s", ", ".join(alive))
            return False
        self._follower.release()
        return True

    def submit(self, envelope: Envelope) -> str:
        """Take a voice over. Told: `changed` once it is safe on the disk, or `not_kept`."""
        self._keeper.submit(envelope)
        return envelope.feedback.id

    def retry(self, ids: Collection[str]) -> None:
        """Send again, now, what is queued, in doubt, rejected or damaged; nothing else.

        Told, as with the others: `changed` for each that is, and `noticed` once if some are not.
        """
        self._keeper.retry(tuple(ids))

    def insist(self, submission_id: str) -> None:
        """Try one now that was never tried, although the queue pauses; else leave it as it is.

        What was tried meanwhile is not tried again, whatever Woku said to it: whoever asks for this
        can't know yet.
        """
        self._keeper.insist(submission_id)

    def nobody_waits(self) -> None:
        """What was submitted last need not go before the others any more."""
        self._keeper.nobody_waits()

    def amend(self, submission_id: str, amendment: Amendment) -> None:
        """Correct what is neither delivered nor being sent, and send it now; `noticed` if not."""
        self._keeper.amend(submission_id, amendment)

    def retry_all(self) -> None:
        """Send now everything that waits by itself; what needs a person is left to them."""
        self._keeper.retry(None)

    def discard(self, ids: Collection[str], undo_s: float = 0.0) -> None:
        """Throw away what is neither being sent nor delivered.

        Args:
            ids: which.
            undo_s: for how many seconds they can be brought back before they are destroyed.
        """
        self._keeper.discard(tuple(ids), undo_s)

    def restore(self, ids: Collection[str]) -> None:
        """Bring back what was discarded and is not destroyed."""
        self._keeper.restore(tuple(ids))

    def network_changed(self) -> None:
        """The network may be back."""
        self._hint(self._shared.breaker.hinted)

    def key_changed(self) -> None:
        """There is another key, or a keyring was opened."""
        with self._shared.lock:
            self._shared.got_through = self._shared.vouched = False
        self._hint(self._shared.breaker.key_changed)
        self._keeper.learn()

    def _hint(self, heed: Callable[[float], None]) -> None:
        with self._shared.lock:
            heed(self._shared.clocks.now())
        self._shared.stir()
