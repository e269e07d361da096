"""The way to Woku, built when the first voice takes it: httpx is not needed for the first paint."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, TypeVar

from woku_desktop.domain.errors import Problem, VaultProblem

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.delivery.courier import Courier
    from woku_desktop.domain.feedback import WokuId
    from woku_desktop.domain.outcome import Outcome
    from woku_desktop.outbox.envelope import Envelope
    from woku_desktop.woku.catalogue import Catalogue
    from woku_desktop.woku.client import WokuClient
    from woku_desktop.woku.probes import Health, KeyCheck, Reviews
    from woku_desktop.woku.wokus import Company, Picture, ServerTime, WokuPage, Wokus

_log = logging.getLogger(__name__)
_Answer = TypeVar("_Answer")


class LazyCarrier:
    """Makes the client and the courier when they are first needed, on the thread that needs them.

    Every method blocks, and may be called from any thread but the window's.

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
        self._closed = False

    def attempt(
        self,
        envelope: Envelope,
        on_progress: Callable[[int, int], None] | None = None,
        before_last_byte: Callable[[], None] | None = None,
    ) -> Outcome:
        """See `woku_desktop.delivery.courier.Courier.attempt`.

        Raises:
            Problem: as there; or if Woku's address can't be had.
        """
        return self._courier().attempt(envelope, on_progress, before_last_byte)

    def check_health(self) -> Health:
        """Whether Woku can be reached; UNREACHABLE also if there is no way to ask."""
        from woku_desktop.woku.probes import Health

        try:
            return self._made().health()
        except Problem as problem:
            _log.info("Woku's health was not asked for: %s", problem.code)
            return Health.UNREACHABLE

    def check_key(self) -> KeyCheck:
        """What Woku says of the key; UNKNOWN also if there is none, or no way to ask."""
        from woku_desktop.woku.probes import KeyCheck

        try:
            return self._made().check_key()
        except Problem as problem:
            _log.info("the key was not asked about: %s", problem.code)
            return KeyCheck.UNKNOWN

    def reviews(self, woku_id: WokuId) -> Reviews | None:
        """The newest reviews of a woku; None if the key may not read them.

        What could not be had now is `Reviews()`: nothing is known.
        """
        from woku_desktop.woku.probes import Reviews

        try:
            return self._made().reviews(woku_id)
        except Problem as problem:
            _log.info("the reviews were not asked for: %s", problem.code)
            return Reviews()

    def wokus(self) -> Wokus:
        """All wokus that the key may list; `Wokus()` also if there is no way to ask."""
        from woku_desktop.woku.wokus import Wokus

        return self._asked(lambda catalogue: catalogue.wokus(), Wokus())

    def woku(self, woku_id: WokuId) -> WokuPage:
        """What a woku shows to a person; `WokuPage()` also if there is no way to ask."""
        from woku_desktop.woku.wokus import WokuPage

        return self._asked(lambda catalogue: catalogue.woku(woku_id), WokuPage())

    def company(self) -> Company:
        """What Woku says of the key and of whose it is; `Company()` if nobody can tell."""
        from woku_desktop.woku.wokus import Company

        return self._asked(lambda catalogue: catalogue.company(), Company())

    def picture(self, url: str) -> Picture | None:
        """A woku's picture, asked for without the key; None if it can't be had or shown."""
        return self._asked(lambda catalogue: catalogue.picture(url), None)

    def server_time(self) -> ServerTime | None:
        """Woku's clock, and how long asking for it took; None if nobody can tell."""
        return self._asked(lambda catalogue: catalogue.server_time(), None)

    def key_fingerprint(self) -> str:
        """What tells one key at one address from another, and the key to nobody.

        Returns:
            16 hexadecimal digits; "" if there is no key to be had.

        Raises:
            Problem: if Woku's address can't be had.
        """
        import hashlib

        try:
            key = self._key()
        except VaultProblem:
            return ""
        if not key:
            return ""
        return hashlib.sha256(f"{self._base_url()}\n{key}".encode()).hexdigest()[:16]

    def close(self) -> None:
        """Break what is on its way; whatever is asked later fails as if there were no network."""
        with self._lock:
            self._closed = True
            client = self._client
        if client is not None:
            client.close()

    def _asked(self, ask: Callable[[Catalogue], _Answer], unknown: _Answer) -> _Answer:
        from woku_desktop.woku.catalogue import Catalogue

        try:
            return ask(Catalogue(self._made()))
        except Problem as problem:
            _log.info("a question about wokus was not asked: %s", problem.code)
            return unknown

    def _courier(self) -> Courier:
        from woku_desktop.delivery.courier import Courier

        return Courier(self._made())

    def _made(self) -> WokuClient:
        from woku_desktop.woku.client import WokuClient

        with self._lock:
            if self._client is not None:
                return self._client
        base_url = self._base_url()  # may take long: `close` must not wait for it
        with self._lock:
            if self._client is None:
                self._client = WokuClient(base_url, self._key, read_s=self._read_s)
                if self._closed:
                    self._client.close()
            return self._client
