"""The way to Woku: addresses, certificates, proxies."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from tests.stage.certificates import Authority
from tests.stage.feedbacks import feedback
from tests.stage.wire import Wire, WireServer
from woku_desktop.domain.errors import BadSetting
from woku_desktop.domain.outcome import Outcome, OutcomeKind
from woku_desktop.woku.body import MemoryVoice
from woku_desktop.woku.client import WokuClient
from woku_desktop.woku.errors import WokuError, outcome_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KEY = "sk_test_0f3b9c"


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


def deliver(url: str) -> Outcome:
    client = WokuClient(url, lambda: KEY, connect_s=5, write_s=5, read_s=5)
    try:
        return client.create_voicemail(feedback(), MemoryVoice(b"ID3 sound", "mp3"))
    except WokuError as error:
        return outcome_of(error)
    finally:
        client.close()


@pytest.mark.parametrize(
    "address",
    [
        "http://clientapi.woku.app",
        "http://192.168.0.10",
        "http://localhost.example.com",
        "http://127.0.0.1.example.com",
        "https://user:secret-word@clientapi.woku.app",
        "https://clientapi.woku.app?x=1",
        "ftp://127.0.0.1",
        "clientapi.woku.app",
        "https://",
        f"https://{'a' * 64}.app",
        "https://clientapi.woku.app:99999",
        "",
    ],
)
def test_a_key_is_not_sent_to_just_any_address(address: str) -> None:
    with pytest.raises(BadSetting) as raised:
        WokuClient(address, lambda: KEY)
    assert "secret-word" not in repr(raised.value.facts)


@pytest.mark.parametrize(
    "address",
    [
        "https://clientapi.woku.app/",
        "http://127.8.9.10:8000",
        "http://[::1]:80",
        "http://localhost",
    ],
)
def test_addresses_that_may_be(address: str) -> None:
    WokuClient(address, lambda: KEY).close()


# -- certificates


def serve_tls(authority: Authority, host: str) -> WireServer:
    context = authority.server_context(host)

    def serve(wire: Wire) -> None:
        try:
            wire.start_tls(context)
        except OSError:  # the client refuses our certificate
            return
        wire.read_request()
        wire.answer(201, b'{"transcription": "hola"}')

    return WireServer(serve)


def test_the_system_s_store_is_trusted(
    authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.certificate))
    with serve_tls(authority, "127.0.0.1") as server:
        outcome = deliver(f"https://127.0.0.1:{server.port}")
    assert outcome.kind is OutcomeKind.DELIVERED


def test_a_certificate_that_the_system_does_not_trust(authority: Authority) -> None:
    with serve_tls(authority, "127.0.0.1") as server:
        outcome = deliver(f"https://127.0.0.1:{server.port}")
    assert outcome.kind is OutcomeKind.NOT_DELIVERED
    assert outcome.cause == "NotHandedOver: ConnectError, certificate not trusted"


def test_a_server_that_falls_silent_as_it_encrypts_holds_up_nobody_else(
    authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.certificate))
    context = authority.server_context("127.0.0.1")
    silent = threading.Event()
    told: list[Outcome] = []

    def serve(wire: Wire) -> None:
        if not silent.is_set():
            silent.set()  # the first waits for an answer to its greeting
            return
        wire.start_tls(context)
        wire.read_request()
        wire.answer(201, b'{"transcription": "hola"}')

    with WireServer(serve, keep_open=True) as server:
        client = WokuClient(f"https://127.0.0.1:{server.port}", lambda: KEY, connect_s=60)

        def send() -> None:
            try:
                told.append(client.create_voicemail(feedback(), MemoryVoice(b"ID3 sound", "mp3")))
            except WokuError as error:
                told.append(outcome_of(error))

        first = threading.Thread(target=send)
        first.start()
        assert silent.wait(10)
        send()
        assert [outcome.kind for outcome in told] == [OutcomeKind.DELIVERED]
        client.close()
        first.join(10)
        assert [outcome.kind for outcome in told[1:]] == [OutcomeKind.NOT_DELIVERED]


def test_a_certificate_for_another_host(
    authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.certificate))
    with serve_tls(authority, "woku.example") as server:
        outcome = deliver(f"https://127.0.0.1:{server.port}")
    assert outcome.kind is OutcomeKind.NOT_DELIVERED


def test_closing_breaks_an_encrypted_upload_without_a_word_in_the_clear(
    authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.certificate))
    context = authority.server_context("127.0.0.1")
    closed = threading.Event()

    def serve(wire: Wire) -> None:
        wire.start_tls(context)
        wire.read_head()
        assert closed.wait(20)

    with WireServer(serve, small_buffer=True) as server:
        client = WokuClient(f"https://127.0.0.1:{server.port}", lambda: KEY)

        def close(_sent: int, _size: int) -> None:
            client.close()
            closed.set()

        with pytest.raises(WokuError) as raised:
            client.create_voicemail(feedback(), MemoryVoice(b"s" * 500_000, "mp3"), close)
    assert outcome_of(raised.value).kind is OutcomeKind.NOT_DELIVERED


# -- proxies


def test_through_a_tunnel(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> None:
    context = authority.server_context("woku.example")
    heads: list[bytes] = []

    def serve(wire: Wire) -> None:
        wire.read_head()
        heads.append(wire.head)
        wire.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
        wire.start_tls(context)
        wire.read_request()
        wire.answer(201, b"{}")

    monkeypatch.setenv("SSL_CERT_FILE", str(authority.certificate))
    with WireServer(serve) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        assert deliver("https://woku.example").kind is OutcomeKind.DELIVERED
    assert heads[0].startswith(b"CONNECT woku.example:443 ")
    assert KEY.encode() not in heads[0]


def test_through_an_encrypted_tunnel(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> None:
    outer = authority.server_context("127.0.0.1")
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.certificate))
    with serve_tls(authority, "woku.example") as server:

        def serve(wire: Wire) -> None:
            wire.start_tls(outer)
            wire.read_head()
            wire.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
            wire.relay(server.port)

        with WireServer(serve) as proxy:
            monkeypatch.setenv("HTTPS_PROXY", f"https://127.0.0.1:{proxy.port}")
            assert deliver("https://woku.example").kind is OutcomeKind.DELIVERED


@pytest.mark.parametrize("end", [Wire.close, Wire.reset], ids=["close", "reset"])
def test_a_tunnel_that_breaks_before_the_voice_is_no_delivery(
    end: Callable[[Wire], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The request for the tunnel has a body of its own, handed over in full: it must not count."""

    def serve(wire: Wire) -> None:
        wire.read_head()
        wire.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
        wire.read_body_bytes(1)  # the handshake's first word
        end(wire)

    with WireServer(serve) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        assert deliver("https://woku.example").kind is OutcomeKind.NOT_DELIVERED


def test_a_proxy_that_breaks_before_the_tunnel(monkeypatch: pytest.MonkeyPatch) -> None:
    def serve(wire: Wire) -> None:
        wire.read_head()
        wire.reset()

    with WireServer(serve) as proxy:
        monkeypatch.setenv("ALL_PROXY", proxy.url)
        assert deliver("https://woku.example").kind is OutcomeKind.NOT_DELIVERED


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (302, OutcomeKind.MISDIRECTED),
        (403, OutcomeKind.MISDIRECTED),
        (407, OutcomeKind.MISDIRECTED),
        (511, OutcomeKind.MISDIRECTED),
        (502, OutcomeKind.NOT_DELIVERED),
        (503, OutcomeKind.NOT_DELIVERED),
    ],
)
def test_a_proxy_that_refuses_the_tunnel(
    status: int, kind: OutcomeKind, monkeypatch: pytest.MonkeyPatch
) -> None:
    def serve(wire: Wire) -> None:
        wire.read_head()
        wire.answer(status, b"no")

    with WireServer(serve) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url.removeprefix("http://"))
        outcome = deliver("https://woku.example")
    assert (outcome.kind, outcome.status) == (kind, status)


def test_this_machine_is_never_reached_through_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    def serve(wire: Wire) -> None:
        wire.read_request()
        wire.answer(201, b"{}")

    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with WireServer(serve) as server:
        assert deliver(server.url).kind is OutcomeKind.DELIVERED


def test_hosts_that_the_system_exempts(monkeypatch: pytest.MonkeyPatch) -> None:
    with WireServer(Wire.close) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        monkeypatch.setenv("NO_PROXY", "woku.invalid")
        assert "name not found" in deliver("https://woku.invalid").cause
        assert proxy.wires == []


@pytest.mark.parametrize(
    "proxy",
    ["socks5://user:secret-word@127.0.0.1:9", "http://", "http://user:secret-word@host:port"],
)
def test_a_proxy_that_can_not_be_used(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    client = WokuClient("https://woku.invalid", lambda: KEY)
    with pytest.raises(BadSetting) as raised:
        client.create_voicemail(feedback(), MemoryVoice(b"ID3", "mp3"))
    client.close()
    assert "secret-word" not in repr(raised.value.facts)
