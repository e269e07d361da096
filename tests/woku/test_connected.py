"""Whether anybody was reached, and whether the body went, is told truly."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from tests.stage.certificates import Authority
from tests.stage.feedbacks import feedback
from tests.stage.wire import Wire, WireServer
from woku_desktop.woku.body import MemoryVoice
from woku_desktop.woku.client import WokuClient
from woku_desktop.woku.errors import VoiceUnreadable, WokuError, outcome_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from woku_desktop.domain.outcome import Outcome

LARGE = MemoryVoice(b"ID3" + b"l" * 4_000_000, "mp3")


def deliver(url: str) -> tuple[bool, bool]:
    outcome = attempt(url)
    return outcome.connected, outcome.body_handed_over


def attempt(url: str) -> Outcome:
    client = WokuClient(url, lambda: "sk_test", connect_s=5, write_s=5, read_s=5)
    try:
        return client.create_voicemail(feedback(), LARGE)
    except WokuError as error:
        return outcome_of(error)
    finally:
        client.close()


def break_after_the_head(wire: Wire) -> None:
    wire.read_head()
    wire.reset()


def break_in_the_body(wire: Wire) -> None:
    wire.read_body_bytes(1)
    wire.reset()


def break_after_the_body(wire: Wire) -> None:
    wire.read_request()
    wire.reset()


def answer_early(wire: Wire) -> None:
    wire.read_head()
    wire.answer(400, b'{"statusCode": 400, "message": "Unexpected field"}')
    wire.reset()


def answer(wire: Wire) -> None:
    wire.read_request()
    wire.answer(500)


@pytest.mark.parametrize(
    ("serve", "expected"),
    [
        (break_after_the_head, (True, False)),
        (break_in_the_body, (True, False)),
        (answer_early, (True, False)),
        (break_after_the_body, (True, True)),
        (answer, (True, True)),
    ],
)
def test_in_the_clear(serve: Callable[[Wire], None], expected: tuple[bool, bool]) -> None:
    with WireServer(serve, small_buffer=True) as server:
        assert deliver(server.url) == expected


def test_nobody_is_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert deliver(f"http://127.0.0.1:{port}") == (False, False)
    assert deliver("https://woku.invalid") == (False, False)


def test_encrypted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    authority = Authority(tmp_path)
    context = authority.server_context("127.0.0.1")

    def serve(wire: Wire) -> None:
        try:
            wire.start_tls(context)
        except OSError:  # the client refuses our certificate
            return
        break_in_the_body(wire)

    with WireServer(serve) as server:
        url = f"https://127.0.0.1:{server.port}"
        assert deliver(url) == (False, False)
        monkeypatch.setenv("SSL_CERT_FILE", str(authority.certificate))
        assert deliver(url) == (True, False)


def test_a_handshake_that_breaks_is_no_connection() -> None:
    def serve(wire: Wire) -> None:
        wire.read_some()
        wire.reset()

    with WireServer(serve) as server:
        assert deliver(f"https://127.0.0.1:{server.port}") == (False, False)


def open_tunnel(wire: Wire) -> None:
    wire.read_head()
    wire.send(b"HTTP/1.1 200 Connection established\r\n\r\n")


def test_a_proxy_is_not_woku(monkeypatch: pytest.MonkeyPatch) -> None:
    def break_before_the_tunnel(wire: Wire) -> None:
        wire.read_head()
        wire.reset()

    def refuse(wire: Wire) -> None:
        wire.read_head()
        wire.answer(502)

    def break_in_the_handshake(wire: Wire) -> None:
        open_tunnel(wire)
        wire.read_body_bytes(1)
        wire.reset()

    for serve in (break_before_the_tunnel, refuse, break_in_the_handshake):
        with WireServer(serve) as proxy:
            monkeypatch.setenv("HTTPS_PROXY", proxy.url)
            assert deliver("https://woku.example") == (False, False)


def test_through_a_tunnel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    authority = Authority(tmp_path)
    context = authority.server_context("woku.example")

    def serve(wire: Wire) -> None:
        open_tunnel(wire)
        wire.start_tls(context)
        answer(wire)

    monkeypatch.setenv("SSL_CERT_FILE", str(authority.certificate))
    with WireServer(serve) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        assert deliver("https://woku.example") == (True, True)


def test_a_closed_client_reaches_nobody() -> None:
    client = WokuClient("http://127.0.0.1:9", lambda: "sk_test")
    client.close()
    with pytest.raises(WokuError) as raised:
        client.create_voicemail(feedback(), LARGE)
    assert not outcome_of(raised.value).connected


def test_a_voice_that_can_not_be_read_says_nothing_against_the_connection() -> None:
    outcome = outcome_of(VoiceUnreadable("it is empty"))
    assert (outcome.connected, outcome.body_handed_over) == (True, False)
