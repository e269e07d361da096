"""Asks Woku about wokus: which there are, what one shows, its picture, whose the key is."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from woku_desktop.domain.address import is_loopback
from woku_desktop.woku.errors import WokuError
from woku_desktop.woku.privacy import ForgottenLocals
from woku_desktop.woku.transport import Timeouts
from woku_desktop.woku.wokus import (
    MAX_PAGES,
    MAX_PICTURE_BYTES,
    PAGE_SIZE,
    Company,
    Hearsay,
    WokuPage,
    Wokus,
    read_company,
    read_picture,
    read_server_time,
    read_woku_page,
    read_wokus,
)

if TYPE_CHECKING:
    from woku_desktop.domain.feedback import WokuId
    from woku_desktop.domain.woku import WokuFacts
    from woku_desktop.woku.client import WokuClient
    from woku_desktop.woku.transport import Answer
    from woku_desktop.woku.wokus import Picture, ServerTime

PICTURE_TIMEOUTS = Timeouts(connect_s=5.0, write_s=5.0, read_s=10.0)
MAX_REDIRECTS = 3


class Catalogue:
    """Questions about wokus, over a client. Every method blocks; any thread.

    What could not be had, or was not understood, is the answer without arguments: nothing is known.

    Args:
        client: speaks to Woku.

    Raises (every method):
        Problem: if there is no usable key or proxy.
    """

    def __init__(self, client: WokuClient) -> None:
        self._client = client

    def wokus(self) -> Wokus:
        """All wokus that the key may list; a publishable one is not asked about: REFUSED."""
        found: dict[str, WokuFacts] = {}
        hearsay, more, number = Hearsay.TOLD, True, 0
        while more and number < MAX_PAGES:
            number += 1
            try:
                answer = self._ask(f"/v1/wokus?page={number}&limit={PAGE_SIZE}")
            except WokuError:
                return Wokus(Hearsay.UNKNOWN, tuple(found.values()))
            if answer is None:
                return Wokus(Hearsay.REFUSED)
            hearsay, items, more = read_wokus(answer, PAGE_SIZE)
            fresh = {facts.id.value: facts for facts in items if facts.id.value not in found}
            found |= fresh
            more = more and bool(fresh)
        return Wokus(hearsay, tuple(found.values()))

    def woku(self, woku_id: WokuId) -> WokuPage:
        """What a woku shows; a publishable key may ask it too."""
        try:
            answer = self._ask(f"/v1/wokus/{woku_id.value}/review", publishable=True)
        except WokuError:
            return WokuPage()
        return WokuPage() if answer is None else read_woku_page(answer, woku_id)

    def company(self) -> Company:
        """Whose key it is; a publishable one is never asked about."""
        try:
            answer = self._ask("/v1/companies/me")
        except WokuError:
            return Company()
        return Company() if answer is None else read_company(answer)

    def server_time(self) -> ServerTime | None:
        """Woku's clock, asked without the key; None if nobody can tell."""
        asked = time.monotonic()
        try:
            answer = self._client.ask_openly("/v1/health")
        except WokuError:
            return None
        return read_server_time(answer, time.monotonic() - asked)

    def picture(self, url: str) -> Picture | None:
        """A woku's picture, asked for without the key; None if it can't be had or shown.

        Only over https; from this machine itself also over http, if Woku is on it. Redirects are
        followed to where a picture may come from as well.
        """
        asked = url
        for _ in range(1 + MAX_REDIRECTS):
            if not self._may_fetch(asked):
                return None
            try:
                answer = self._client.fetch(asked, PICTURE_TIMEOUTS, MAX_PICTURE_BYTES)
            except WokuError:
                return None
            if answer.status not in {301, 302, 303, 307, 308}:
                return read_picture(url, answer)
            asked = urljoin(asked, answer.headers.get("location", ""))
        return None

    def _ask(self, path: str, *, publishable: bool = False) -> Answer | None:
        with ForgottenLocals():
            return self._client.ask(path, publishable=publishable)

    def _may_fetch(self, url: str) -> bool:
        if not url.isascii() or not url.isprintable() or " " in url or "\\" in url:
            return False
        try:
            parts = urlsplit(url)
            host, _port = parts.hostname or "", parts.port
            host.encode("idna")
        except ValueError:
            return False
        if not host or "@" in parts.netloc:
            return False
        home = urlsplit(self._client.base_url)
        here = home.scheme == "http"  # which Woku's own address may be on this machine only
        return parts.scheme == "https" or (parts.scheme == "http" and here and is_loopback(host))
