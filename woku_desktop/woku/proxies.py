"""The way to Woku that the system prescribes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from woku_desktop.domain.address import is_loopback
from woku_desktop.domain.errors import BadSetting

if TYPE_CHECKING:
    import httpx


def system_proxy(base_url: str) -> httpx.Proxy | None:
    """The proxy that environment or system settings name for an address, if any.

    This machine itself is never reached through one: plain http is allowed there, and a proxy
    would be handed the key.

    Raises:
        BadSetting: if it is of a kind that can't be used here.
    """
    import httpx

    host = urlsplit(base_url).hostname or ""
    if is_loopback(host) or proxy_bypass(host):
        return None
    known = getproxies()
    address = known.get("https") or known.get("all")
    if not address:
        return None
    if "://" not in address:
        address = f"http://{address}"
    try:
        return _http_proxy(httpx.URL(address))
    except httpx.InvalidURL:
        raise _unusable() from None


def _http_proxy(url: httpx.URL) -> httpx.Proxy:
    import httpx

    if url.scheme not in {"http", "https"} or not url.host:
        raise _unusable()
    return httpx.Proxy(url)


def _unusable() -> BadSetting:
    # What was found is not shown: it may hold a password.
    return BadSetting(
        source="HTTPS_PROXY",
        key="https_proxy",
        found="another kind of address",
        allowed="http://host:port or https://host:port",
    )
