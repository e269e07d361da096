"""What the commands need of the rooms, put together as behind the window, but for the sound."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

from woku_desktop.cli.patience import CLOSE_DEADLINE_S, LONGEST_UPLOAD_S
from woku_desktop.outbox.outbox import Outbox
from woku_desktop.vault.sealing import SealingKeys
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from woku_desktop.cli.say import Voice
    from woku_desktop.config.paths import Paths
    from woku_desktop.config.settings import Settings
    from woku_desktop.delivery.dispatcher import Dispatcher
    from woku_desktop.delivery.ports import DeliveryEvents


class Station:
    """The outbox of a profile and, if asked for, what delivers it. For the main thread.

    Args:
        settings: what is in force.
        paths: where the profile keeps its files.

    Attributes:
        settings: what is in force.
        outbox: the voices kept here.
    """

    def __init__(self, settings: Settings, paths: Paths) -> None:
        self.settings = settings
        self._paths = paths
        self._in_use = False
        self._vault = Vault(paths.profile, settings.base_url)
        self._sealing = SealingKeys(
            self._vault,
            paths.recipient_file,
            self._anything_sealed,
            settings.privacy.recovery_recipient,
        )
        self.outbox = Outbox(
            paths.data,
            self._sealing.recipients,
            self.identity,
            keep_audio_days=settings.privacy.keep_audio_days,
            keep_receipt_days=settings.privacy.keep_receipt_days,
        )

    def identity(self) -> str:
        """What opens the sealed files.

        Raises:
            VaultProblem: if it can't be had.
        """
        return self._sealing.identity().reveal()

    @contextmanager
    def delivering(self, events: DeliveryEvents) -> Iterator[Dispatcher]:
        """A running dispatcher: it delivers, unless another process does; then it follows that one.

        At the end, what is on its way may arrive; if the block was interrupted, it is broken off.
        SIGTERM interrupts it as Ctrl+C does.

        Args:
            events: hears of submissions, on its threads.
        """
        # The way to Woku brings httpx along: only what delivers pays for it.
        from woku_desktop.carrier import LazyCarrier
        from woku_desktop.delivery.dispatcher import Dispatcher

        delivery = self.settings.delivery
        carrier = LazyCarrier(
            lambda: self.settings.base_url,
            lambda: self._vault.api_key().reveal(),
            delivery.timeout_seconds,
        )
        dispatcher = Dispatcher(
            self.outbox,
            carrier,
            events,
            couriers=delivery.workers,
            on_unknown=delivery.on_unknown,
        )
        with _ended_by_sigterm_too():
            dispatcher.start()
            try:
                yield dispatcher
                dispatcher.close(LONGEST_UPLOAD_S + delivery.timeout_seconds)
            finally:
                carrier.close()
                self._in_use = not dispatcher.close(CLOSE_DEADLINE_S)

    def close(self) -> None:
        """Let go of the outbox, unless a thread that did not end may still write there."""
        if not self._in_use:
            self.outbox.close()

    def _anything_sealed(self) -> bool:
        """Whether anything lies here that only the station's identity opens. File work."""
        return any(
            folder.is_dir() and next(folder.glob("*.age"), None) is not None
            for folder in self._paths.sealed
        )


@contextmanager
def open_station(settings: Settings, paths: Paths, voice: Voice) -> Iterator[Station]:
    """A station with its outbox opened, and closed afterwards; what that met is told.

    Raises:
        Problem: if the outbox can't be opened.
    """
    station = Station(settings, paths)
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
