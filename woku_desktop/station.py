"""What every face of a profile shares: its outbox, its sealing keys, and the way to Woku."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.outbox.outbox import Outbox
from woku_desktop.vault.sealing import SealingKeys

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.carrier import LazyCarrier
    from woku_desktop.config.paths import Paths
    from woku_desktop.config.settings import Settings
    from woku_desktop.delivery.dispatcher import Dispatcher
    from woku_desktop.delivery.ports import DeliveryEvents
    from woku_desktop.domain.feedback import WokuId
    from woku_desktop.domain.woku import WokuInfo
    from woku_desktop.vault.vault import Vault


class Station:
    """One profile's rooms, put together; nothing is read or opened by making it.

    Args:
        settings: what is in force.
        paths: where the profile keeps its files.
        vault: where its secrets are.

    Attributes:
        settings: what is in force.
        sealing: to whom voices are sealed, and what opens them.
        outbox: the voices kept here; whoever uses it closes it.
    """

    def __init__(self, settings: Settings, paths: Paths, vault: Vault) -> None:
        self.settings = settings
        self._paths = paths
        self._vault = vault
        self.sealing = SealingKeys(
            vault,
            paths.recipient_file,
            self._anything_sealed,
            settings.privacy.recovery_recipient,
        )
        self.outbox = Outbox(
            paths.data,
            self.sealing.recipients,
            self.identity,
            keep_audio_days=settings.privacy.keep_audio_days,
            keep_receipt_days=settings.privacy.keep_receipt_days,
        )

    def identity(self) -> str:
        """What opens sealed files; asks the keyring: on any thread but the window's.

        Raises:
            VaultProblem: if it can't be had.
        """
        return self.sealing.identity().reveal()

    def woku(self, woku_id: WokuId) -> WokuInfo:
        """What is known here of a woku: nothing but its id if it was not used here. File work."""
        from woku_desktop.woku_book import WokuBook

        return WokuBook(self._paths.data).get(woku_id)

    def woku_names(self) -> dict[str, str]:
        """The names of the wokus that were used here, by their ids. File work."""
        from woku_desktop.woku_book import WokuBook

        named = {str(woku.id): woku.name for woku in WokuBook(self._paths.data).wokus()}
        if self.settings.woku_id and self.settings.woku_name:
            named.setdefault(self.settings.woku_id.lower(), self.settings.woku_name)
        return named

    def way_to_woku(
        self, events: DeliveryEvents, base_url: Callable[[], str] | None = None
    ) -> tuple[LazyCarrier, Dispatcher]:
        """What delivers the outbox, not started yet; to be closed in that order.

        Args:
            events: hears of submissions, on the dispatcher's threads.
            base_url: gives Woku's address, and may block; None takes the settings'.
        """
        # Only what delivers pays for it.
        from woku_desktop.carrier import LazyCarrier
        from woku_desktop.delivery.dispatcher import Dispatcher

        delivery = self.settings.delivery
        carrier = LazyCarrier(
            base_url or (lambda: self.settings.base_url),
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
        return carrier, dispatcher

    def _anything_sealed(self) -> bool:
        """Whether anything lies here that only the station's identity opens. File work."""
        return any(
            folder.is_dir() and next(folder.glob("*.age"), None) is not None
            for folder in self._paths.sealed
        )
