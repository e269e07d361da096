"""Woku's v0 API: one voicemail a call."""

from __future__ import annotations

import contextlib
import errno
import threading
import time
from datetime import UTC, datetime
from socket import SO_SNDBUF, SOL_SOCKET, gaierror
from typing import IO, TYPE_CHECKING, cast

from woku_desktop import __version__
from woku_desktop.domain.address import parse_base_url
from woku_desktop.domain.errors import BadSetting, InvalidField, KeyUnusable
from woku_desktop.domain.feedback import Identified
from woku_desktop.domain.outcome import OutcomeKind
from woku_desktop.woku.body import VoiceReader
from woku_desktop.woku.errors import NoAnswer, NotHandedOver, outcome_of, refusal
from woku_desktop.woku.privacy import ForgottenLocals, quieten_transport_logs
from woku_desktop.woku.tracing import Exchange

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import httpx

    from woku_desktop.domain.feedback import Feedback
    from woku_desktop.domain.outcome import Outcome
    from woku_desktop.woku.body import Voice
    from woku_desktop.woku.replies import Reply

MAX_ANSWER_BYTES = 1024 * 1024
# The kernel would take 2 MB that nobody has read, and call it sent.
SEND_BUFFER_BYTES = 32 * 1024
POOL_TIMEOUT_S = 10.0


class WokuClient:
    """Speaks to one Woku address with one key.

    Any number of threads may call it at the same time, each request on a connection of its own:
    the gateway closes idle ones after 5 s, and one caught closing would look like a failure.

    Args:
        base_url: https, or http to this machine itself.
        key: gives the company key; asked before each request, so that a changed key counts at
            once. May raise a Problem, which passes through.
        connect_s: how long a connection may take to come about, in seconds.
        write_s: how long no byte may be taken, in seconds.
        read_s: how long the answer may take, which waits for a transcription, in seconds.

    Raises:
        BadSetting: if a key must not be sent to that address.
    """

    def __init__(
        self,
        base_url: str,
        key: Callable[[], str],
        *,
        connect_s: float = 10.0,
        write_s: float = 60.0,
        read_s: float = 180.0,
    ) -> None:
        self._base_url = _checked(base_url)
        self._key = key
        self._timeouts_s = (connect_s, write_s, read_s)
        self._building = threading.Lock()
        self._lock = threading.Lock()
        self._http: httpx.Client | None = None
        self._running: set[Exchange] = set()
        self._closed = False

    def create_voicemail(
        self,
        feedback: Feedback,
        voice: Voice,
        on_progress: Callable[[int, int], None] | None = None,
        before_last_byte: Callable[[], None] | None = None,
    ) -> Outcome:
        """Send one voice and wait for what Woku understood.

        Args:
            feedback: the fields that go with it.
            voice: opened once, read in order, never held as a whole.
            on_progress: told the bytes of the voice handed over and their total, on this thread.
            before_last_byte: called once, before the last piece of the body is handed over.
                Whatever it raises breaks the connection and passes through.

        Returns:
            The delivery, with its receipt.

        Raises:
            WokuError: if it was not delivered, or nobody can tell; see `outcome_of`.
            Problem: if there is no usable key or proxy.
        """
        with ForgottenLocals():
            reply = self._send_voicemail(feedback, voice, on_progress, before_last_byte)
        outcome = outcome_of(reply)
        if outcome.kind is not OutcomeKind.DELIVERED:
            raise refusal(reply)
        return outcome

    def close(self) -> None:
        """Break what is on its way, each as if the network had gone; may be called twice."""
        with self._lock:
            self._closed = True
            for exchange in self._running:
                exchange.abort()
            self._close_when_idle()

    def _send_voicemail(
        self,
        feedback: Feedback,
        voice: Voice,
        on_progress: Callable[[int, int], None] | None,
        before_last_byte: Callable[[], None] | None,
    ) -> Reply:
        authorization = f"Bearer {_checked_key(self._key())}"
        with (
            self._exchange() as (http, exchange),
            VoiceReader(voice, on_progress, before_last_byte) as reader,
        ):
            request = http.build_request(
                "POST",
                f"{self._base_url}/wokus/create-voicemail",
                headers={"Authorization": authorization},
                data=_fields(feedback),
                files={"file": (f"voice.{voice.extension}", cast("IO[bytes]", reader))},
                extensions={"trace": exchange},
            )
            return _roundtrip(http, request, exchange, self._timeouts_s[2])

    @contextlib.contextmanager
    def _exchange(self) -> Iterator[tuple[httpx.Client, Exchange]]:
        """A request's own record, known to `close` while it runs."""
        exchange = Exchange()
        with self._building:  # takes long the first time: `close` must not wait for it
            if self._http is None:
                self._http = _http_client(self._base_url, *self._timeouts_s)
            http = self._http
        with self._lock:
            if self._closed:
                raise NotHandedOver("closed")
            self._running.add(exchange)
        try:
            yield http, exchange
        finally:
            with self._lock:
                self._running.discard(exchange)
                self._close_when_idle()

    def _close_when_idle(self) -> None:
        # Not earlier: a number freed under a thread that still waits on it may soon be another's.
        if self._closed and not self._running and self._http is not None:
            self._http.close()


def _checked(base_url: str) -> str:
    try:
        return parse_base_url(base_url)
    except InvalidField as error:
        # What was found is not shown: it may hold a password.
        raise BadSetting(
            source="WOKU_BASE_URL", key="base_url", found="another address", allowed=error.allowed
        ) from None


def _checked_key(key: str) -> str:
    if not key or not all("!" <= character <= "~" for character in key):
        raise KeyUnusable
    return key


def _fields(feedback: Feedback) -> dict[str, str]:
    fields = {
        "wokuId": feedback.woku_id.value,
        "qualification": str(feedback.rating.stars),
        "anonymous": "true" if feedback.anonymous else "false",
    }
    if isinstance(feedback.respondent, Identified):
        fields["clientEmail"] = feedback.respondent.email
        if feedback.respondent.phone is not None:
            fields["clientPhone"] = feedback.respondent.phone
    return fields


def _http_client(base_url: str, connect_s: float, write_s: float, read_s: float) -> httpx.Client:
    import ssl
    from http.cookiejar import CookieJar, DefaultCookiePolicy

    import httpx
    import truststore

    from woku_desktop.woku.proxies import system_proxy

    quieten_transport_logs()
    return httpx.Client(
        transport=httpx.HTTPTransport(
            verify=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
            proxy=system_proxy(base_url),
            limits=httpx.Limits(max_connections=None, max_keepalive_connections=0),
            socket_options=[(SOL_SOCKET, SO_SNDBUF, SEND_BUFFER_BYTES)],
        ),
        # Identity only: a compressed answer could unpack to far more than may be read.
        headers={"User-Agent": f"woku-desktop/{__version__}", "Accept-Encoding": "identity"},
        # A sign-in page's cookies are none of ours to keep.
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
        timeout=httpx.Timeout(connect=connect_s, write=write_s, read=read_s, pool=POOL_TIMEOUT_S),
        follow_redirects=False,
        trust_env=False,  # the proxy is chosen above, and ~/.netrc knows no key of ours
    )


def _roundtrip(
    http: httpx.Client, request: httpx.Request, exchange: Exchange, read_s: float
) -> Reply:
    import httpx

    from woku_desktop.woku.replies import read_reply

    try:
        response = http.send(request, stream=True)
    except httpx.TransportError as error:
        if exchange.tunnel_refusal is not None:
            return _tunnel_refusal(*exchange.tunnel_refusal)
        lost = NoAnswer if exchange.body_handed_over else NotHandedOver
        raise lost(_cause(error)) from error
    with contextlib.closing(response):
        body = _bounded_body(response, read_s)
    return read_reply(
        response.status_code,
        response.headers,
        body,
        body_handed_over=exchange.body_handed_over,
        now=datetime.now(UTC),
    )


def _bounded_body(response: httpx.Response, read_s: float) -> bytes | None:
    """The answer's body as it came, never unpacked; None if too large, too slow or cut off."""
    import httpx

    body = bytearray()
    deadline = time.monotonic() + read_s
    try:
        for piece in response.iter_raw():
            body += piece
            if len(body) > MAX_ANSWER_BYTES or time.monotonic() > deadline:
                return None
    except httpx.TransportError:
        return None
    return bytes(body)


def _tunnel_refusal(status: int, headers: list[tuple[bytes, bytes]]) -> Reply:
    """A proxy's answer to being asked for a tunnel: it never says anything about the voice."""
    from woku_desktop.woku.replies import read_reply

    named = {name.lower().decode("latin-1"): value.decode("latin-1") for name, value in headers}
    return read_reply(status, named, None, body_handed_over=False, now=datetime.now(UTC))


def _cause(error: BaseException) -> str:
    """A short name of what broke, from the library's error down to the system's."""
    import ssl

    name = type(error).__name__
    below: BaseException | None = error
    while below is not None:
        if isinstance(below, ssl.SSLCertVerificationError):
            return f"{name}, certificate not trusted"
        if isinstance(below, ssl.SSLError):
            return f"{name}, TLS failed"
        if isinstance(below, gaierror):
            return f"{name}, name not found"
        if isinstance(below, OSError) and below.errno is not None:
            return f"{name}, {errno.errorcode.get(below.errno, below.errno)}"
        below = below.__cause__ or below.__context__
    return name
