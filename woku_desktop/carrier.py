"""The way to Woku, built when the first voice takes it: httpx is not needed for the first paint."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.delivery.courier import Courier
    from woku_desktop.domain.outcome import Outcome
    from woku_desktop.outbox.envelope import Envelope
    from woku_desktop.woku.client import WokuClient


class LazyCarrier:
    """Makes the client and the courier at the first attempt, on the dispatcher's thread.

    Args:
        base_url: gives Woku's address; may block until it is known (the sandbox is starting).
        key: gives the company key; may raise a VaultProblem.
        read_s: how long an answer may take, in seconds.
    """

    def __init__(self, base_url: Callable[[], str], key: Callable[[], str], read_s: float) -> None:
        self._base_url = base_url
        self._key = key
        self._read_s = read_s
        self._lock = threading.Lock()
        self._client: WokuClient | None = None
        self._courier: Courier | None = None
        self._closed = False

    def attempt(self, envelope: Envelope, on_progress: Callable[[int, int], None]) -> Outcome:
        """See `woku_desktop.delivery.dispatcher.Carrier`."""
        return self._made().attempt(envelope, on_progress)

    def close(self) -> None:
        """Break what is on its way; later attempts fail as if there were no network."""
        with self._lock:
            self._closed = True
            client = self._client
        if client is not None:
            client.close()

    def _made(self) -> Courier:
        from woku_desktop.delivery.courier import Courier
        from woku_desktop.woku.client import WokuClient

        with self._lock:
            if self._courier is None:
                self._client = WokuClient(self._base_url(), self._key, read_s=self._read_s)
                self._courier = Courier(self._client)
                if self._closed:
                    self._client.close()
            return self._courier
