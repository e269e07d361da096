"""One request over the wire: how it is made, and what the library's errors mean for the body."""

from __future__ import annotations

import contextlib
import errno
import time
from dataclasses import dataclass, field
from socket import SO_SNDBUF, SOL_SOCKET, gaierror
from typing import TYPE_CHECKING

from woku_desktop import __version__
from woku_desktop.woku.errors import NoAnswer, NotHandedOver
from woku_desktop.woku.privacy import quieten_transport_logs

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from woku_desktop.woku.tracing import Exchange

MAX_ANSWER_BYTES = 1024 * 1024
# The kernel would take 2 MB that nobody has read, and call it sent.
SEND_BUFFER_BYTES = 32 * 1024
POOL_TIMEOUT_S = 10.0
_NOT_TRUSTED = "certificate not trusted"


@dataclass(frozen=True, slots=True)
class Timeouts:
    """How long to wait, in seconds.

    Args:
        connect_s: for a connection to come about.
        write_s: while no byte is taken.
        read_s: for an answer.
    """

    connect_s: float
    write_s: float
    read_s: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, from whoever answered.

    Args:
        status: the HTTP status.
        headers: by lower-case name.
        body: None if it was too large, too slow or cut off.
        connected: whether the one who answered was reached at Woku's own address; a proxy that
            refuses the way there was not.
        body_handed_over: whether the transport had taken the whole request by then.
    """

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes | None = field(repr=False)
    connected: bool
    body_handed_over: bool


def http_client(base_url: str, timeouts: Timeouts) -> httpx.Client:
    """What makes requests to one address, each on a connection of its own.

    Raises:
        BadSetting: if the system's proxy can't be used.
    """
    import ssl
    from http.cookiejar import CookieJar, DefaultCookiePolicy

    import httpx

    from woku_desktop.woku.proxies import system_proxy
    from woku_desktop.woku.trust import SystemTrust

    quieten_transport_logs()
    return httpx.Client(
        transport=httpx.HTTPTransport(
            verify=SystemTrust(ssl.PROTOCOL_TLS_CLIENT),
            proxy=system_proxy(base_url),
            limits=httpx.Limits(max_connections=None, max_keepalive_connections=0),
            socket_options=[(SOL_SOCKET, SO_SNDBUF, SEND_BUFFER_BYTES)],
        ),
        # Identity only: a compressed answer could unpack to far more than may be read.
        headers={"User-Agent": f"woku-desktop/{__version__}", "Accept-Encoding": "identity"},
        # A sign-in page's cookies are none of ours to keep.
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
        timeout=for_httpx(timeouts),
        follow_redirects=False,
        trust_env=False,  # the proxy is chosen above, and ~/.netrc knows no key of ours
    )


def for_httpx(timeouts: Timeouts) -> httpx.Timeout:
    """The same in the library's own form."""
    import httpx

    return httpx.Timeout(
        connect=timeouts.connect_s,
        write=timeouts.write_s,
        read=timeouts.read_s,
        pool=POOL_TIMEOUT_S,
    )


def roundtrip(
    http: httpx.Client,
    request: httpx.Request,
    exchange: Exchange,
    read_s: float,
    max_bytes: int = MAX_ANSWER_BYTES,
) -> Answer:
    """Send a request and take the answer.

    Args:
        http: from `http_client`.
        request: its trace extension must be the exchange.
        exchange: the request's own record.
        read_s: how long the answer's body may take, in seconds.
        max_bytes: how long it may be.

    Raises:
        NotHandedOver: if the connection did not come about, or broke before the whole body went.
        NoAnswer: if it broke, or fell silent, after that.
    """
    import httpx

    try:
        response = http.send(request, stream=True)
    except httpx.TransportError as error:
        if exchange.tunnel_refusal is not None:
            return _tunnel_refusal(*exchange.tunnel_refusal)
        if exchange.body_handed_over:
            raise NoAnswer(_cause(error)) from error
        cause = _cause(error)
        raise NotHandedOver(
            cause, connected=exchange.connected, trusted=not cause.endswith(_NOT_TRUSTED)
        ) from error
    with contextlib.closing(response):
        body = _bounded_body(response, read_s, max_bytes)
    return Answer(
        response.status_code,
        response.headers,
        body,
        connected=True,
        body_handed_over=exchange.body_handed_over,
    )


def _bounded_body(response: httpx.Response, read_s: float, max_bytes: int) -> bytes | None:
    """The answer's body as it came, never unpacked; None if too large, too slow or cut off."""
    import httpx

    body = bytearray()
    deadline = time.monotonic() + read_s
    try:
        for piece in response.iter_raw():
            body += piece
            if len(body) > max_bytes or time.monotonic() > deadline:
                return None
    except httpx.TransportError:
        return None
    return bytes(body)


def _tunnel_refusal(status: int, headers: list[tuple[bytes, bytes]]) -> Answer:
    """A proxy's answer to being asked for a tunnel: it never says anything about the voice."""
    named = {name.lower().decode("latin-1"): value.decode("latin-1") for name, value in headers}
    return Answer(status, named, None, connected=False, body_handed_over=False)


def _cause(error: BaseException) -> str:
    """A short name of what broke, from the library's error down to the system's."""
    import ssl

    name = type(error).__name__
    below: BaseException | None = error
    while below is not None:
        if isinstance(below, ssl.SSLCertVerificationError):
            return f"{name}, {_NOT_TRUSTED}"
        if isinstance(below, ssl.SSLError):
            return f"{name}, TLS failed"
        if isinstance(below, gaierror):
            return f"{name}, name not found"
        if isinstance(below, OSError) and below.errno is not None:
            return f"{name}, {errno.errorcode.get(below.errno, below.errno)}"
        below = below.__cause__ or below.__context__
    return name
