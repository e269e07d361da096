"""What the commands need of the rooms, put together as behind the window, but for the sound."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

from woku_desktop.cli.patience import CLOSE_DEADLINE_S, LONGEST_UPLOAD_S
from woku_desktop.station import Station
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from woku_desktop.cli.say import Voice
    from woku_desktop.config.paths import Paths
    from woku_desktop.config.settings import Settings
    from woku_desktop.delivery.dispatcher import Dispatcher
    from woku_desktop.delivery.ports import DeliveryEvents


class DeliveringStation(Station):
    """A station for the length of a command. For the main thread.

    Args:
        settings: what is in force.
        paths: where the profile keeps its files.
    """

    def __init__(self, settings: Settings, paths: Paths) -> None:
        super().__init__(settings, paths, Vault(paths.profile, settings.base_url))
        self._in_use = False

    @contextmanager
    def delivering(self, events: DeliveryEvents) -> Iterator[Dispatcher]:
        """A running dispatcher: it delivers, unless another process does; then it follows that one.

        At the end, what is on its way may arrive; if the block was interrupted, it is broken off.
        SIGTERM interrupts it as Ctrl+C does.

        Args:
            events: hears of submissions, on its threads.
        """
        carrier, dispatcher = self.way_to_woku(events)
        with _ended_by_sigterm_too():
            dispatcher.start()
            try:
                yield dispatcher
                dispatcher.close(LONGEST_UPLOAD_S + self.settings.delivery.timeout_seconds)
            finally:
                carrier.close()
                self._in_use = not dispatcher.close(CLOSE_DEADLINE_S)

    def close(self) -> None:
        """Let go of the outbox, unless a thread that did not end may still write there."""
        if not self._in_use:
            self.outbox.close()


@contextmanager
def open_station(settings: Settings, paths: Paths, voice: Voice) -> Iterator[DeliveringStation]:
    """A station with its outbox opened, and closed afterwards; what that met is told.

    Raises:
        Problem: if the outbox can't be opened.
    """
    station = DeliveringStation(settings, paths)
    try:
        station.outbox.start()
        for problem in station.outbox.notices():
            voice.notice(problem)
        yield station
    finally:
        station.close()


@contextmanager
def _ended_by_sigterm_too() -> Iterator[None]:
    """Have the system's polite word end a delivery as a person's Ctrl+C does."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
