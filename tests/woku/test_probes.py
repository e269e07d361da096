"""Questions about Woku itself, over real sockets."""

from __future__ import annotations

import json
import logging
import socket
import threading
from typing import TYPE_CHECKING

import pytest

from tests.stage.feedbacks import WOKU_ID
from tests.stage.wire import Wire, WireServer
from woku_desktop.domain.errors import KeyMissing, KeyUnusable
from woku_desktop.woku.client import PROBE_TIMEOUTS, WokuClient
from woku_desktop.woku.probes import EVER, Health, KeyCheck, Reviews
from woku_desktop.woku.transport import Timeouts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

KEY = "sk_live_5up3rs3cr3t"
SHORT = Timeouts(connect_s=5, write_s=5, read_s=0.2)


def answering(status: int, body: object = b"", *headers: str) -> Callable[[Wire], None]:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()

    def serve(wire: Wire) -> None:
        wire.read_request()
        wire.answer(status, raw, *headers)

    return serve


def woku_error(status: int, message: object = "No") -> dict[str, object]:
    return {"statusCode": status, "message": message, "error": "Some"}


@pytest.fixture
def client_of() -> Iterator[Callable[..., WokuClient]]:
    """Makes clients that are closed at the end."""
    made: list[WokuClient] = []

    def make(url: str, key: str = KEY, timeouts: Timeouts = PROBE_TIMEOUTS) -> WokuClient:
        made.append(WokuClient(url, lambda: key, probe_timeouts=timeouts))
        return made[-1]

    yield make
    for client in made:
        client.close()


@pytest.mark.parametrize(
    ("status", "body", "health"),
    [
        (200, {"ok": True}, Health.OK),
        (200, {"ok": True, "version": "1.4"}, Health.OK),
        (404, woku_error(404, "Cannot GET /v1/health"), Health.OK),
        (403, woku_error(403), Health.OK),
        (200, {"ok": False}, Health.BUSY),
        (500, woku_error(500), Health.BUSY),
        (500, b"", Health.BUSY),
        (502, b"<html>", Health.BUSY),
        (503, b"", Health.BUSY),
        (429, b"", Health.BUSY),
        (429, woku_error(429), Health.BUSY),
        (408, b"", Health.BUSY),
        (200, b"<html>Welcome to the hotel", Health.MISDIRECTED),
        (200, {"welcome": "to the hotel"}, Health.MISDIRECTED),
        (200, [], Health.MISDIRECTED),
        (200, b"\xff", Health.MISDIRECTED),
        (204, b"", Health.MISDIRECTED),
        (201, {"ok": True}, Health.MISDIRECTED),
        (302, b"", Health.MISDIRECTED),
        (304, b"", Health.MISDIRECTED),
        (404, b"<html>", Health.MISDIRECTED),
        (403, {"message": "Forbidden"}, Health.MISDIRECTED),
        (407, woku_error(407), Health.MISDIRECTED),
        (511, woku_error(511), Health.MISDIRECTED),
    ],
)
def test_health_by_the_answer(
    client_of: Callable[..., WokuClient], status: int, body: object, health: Health
) -> None:
    with WireServer(answering(status, body)) as server:
        assert client_of(server.url).health() is health
    (wire,) = server.wires
    assert wire.head.startswith(b"GET /v1/health HTTP/1.1\r\n")
    assert KEY.encode() not in wire.received
    assert b"authorization" not in wire.head.lower()


@pytest.mark.parametrize(
    ("status", "body", "check"),
    [
        (200, {"_id": "0" * 24, "name": "Sandbox"}, KeyCheck.GOOD),
        (200, {}, KeyCheck.GOOD),
        (401, woku_error(401), KeyCheck.REFUSED),
        (403, woku_error(403, "Forbidden resource"), KeyCheck.REFUSED),
        (401, b"<html>Sign in", KeyCheck.UNKNOWN),
        (403, {"message": "Forbidden"}, KeyCheck.UNKNOWN),
        (200, b"<html>Welcome", KeyCheck.UNKNOWN),
        (200, [], KeyCheck.UNKNOWN),
        (404, woku_error(404), KeyCheck.UNKNOWN),
        (407, woku_error(407), KeyCheck.UNKNOWN),
        (500, woku_error(500), KeyCheck.UNKNOWN),
        (302, b"", KeyCheck.UNKNOWN),
    ],
)
def test_the_key_by_the_answer(
    client_of: Callable[..., WokuClient], status: int, body: object, check: KeyCheck
) -> None:
    with WireServer(answering(status, body)) as server:
        assert client_of(server.url).check_key() is check
    (wire,) = server.wires
    assert wire.head.startswith(b"GET /v1/companies/me HTTP/1.1\r\n")
    assert f"\r\nAuthorization: Bearer {KEY}".encode() in wire.head


def test_reviews_are_asked_for_with_the_key(client_of: Callable[..., WokuClient]) -> None:
    page = {"data": [], "total": 0, "page": 1, "limit": 7}
    with WireServer(answering(200, page, "Date: Sun, 01 Mar 2026 12:00:00 GMT")) as server:
        reviews = client_of(server.url).reviews(WOKU_ID, 7)
    assert reviews is not None
    assert reviews.complete_since == EVER
    assert reviews.server_now is not None
    assert reviews.server_now.isoformat() == "2026-03-01T12:00:00+00:00"
    (wire,) = server.wires
    path = f"/v1/wokus/{WOKU_ID.value}/reviews?page=1&limit=7"
    assert wire.head.startswith(f"GET {path} HTTP/1.1\r\n".encode())
    assert f"\r\nAuthorization: Bearer {KEY}".encode() in wire.head


def test_a_publishable_key_is_never_asked_about(client_of: Callable[..., WokuClient]) -> None:
    with WireServer(answering(200, {})) as server:
        client = client_of(server.url, "pk_live_1")
        assert client.check_key() is KeyCheck.UNKNOWN
        assert client.reviews(WOKU_ID) is None
        assert server.wires == []


def ask_everything(client: WokuClient) -> tuple[Health, KeyCheck, Reviews | None]:
    return client.health(), client.check_key(), client.reviews(WOKU_ID)


NOTHING_KNOWN = (Health.UNREACHABLE, KeyCheck.UNKNOWN, Reviews())


def fall_silent(wire: Wire) -> None:
    wire.read_request()
    wire.read_to_end()


def talk_nonsense(wire: Wire) -> None:
    wire.read_request()
    wire.send(b"\x00\x01 what?\r\n\r\n")


def drip(wire: Wire) -> None:
    """One more byte of a header that never ends, each well in time."""
    wire.read_request()
    wire.send(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    wire.send_without_end(b"x", pause_s=0.05)


@pytest.mark.parametrize("serve", [Wire.reset, Wire.close, talk_nonsense, fall_silent, drip])
def test_nothing_is_known_without_an_answer(
    client_of: Callable[..., WokuClient], serve: Callable[[Wire], None]
) -> None:
    with WireServer(serve) as server:
        assert ask_everything(client_of(server.url, timeouts=SHORT)) == NOTHING_KNOWN


def test_nothing_is_known_where_nobody_listens(client_of: Callable[..., WokuClient]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert ask_everything(client_of(f"http://127.0.0.1:{port}")) == NOTHING_KNOWN
    assert ask_everything(client_of("https://woku.invalid")) == NOTHING_KNOWN


@pytest.mark.parametrize("status", [200, 403])
def test_an_endless_answer_is_left(client_of: Callable[..., WokuClient], status: int) -> None:
    def serve(wire: Wire) -> None:
        wire.read_request()
        head = f"HTTP/1.1 {status} X\r\nTransfer-Encoding: chunked\r\n\r\n"
        wire.send(head.encode())
        wire.send_without_end(b"10000\r\n" + b"x" * 65536 + b"\r\n")

    with WireServer(serve) as server:
        client = client_of(server.url)
        assert ask_everything(client) == (Health.MISDIRECTED, KeyCheck.UNKNOWN, Reviews())


def test_no_redirect_is_followed(client_of: Callable[..., WokuClient]) -> None:
    with WireServer(answering(200, {"ok": True})) as other:
        target = f"Location: {other.url}/v1/health"
        with WireServer(answering(307, b"", target)) as server:
            client = client_of(server.url)
            assert ask_everything(client) == (Health.MISDIRECTED, KeyCheck.UNKNOWN, Reviews())
        assert other.wires == []


@pytest.mark.parametrize(
    ("status", "health"),
    [
        (302, Health.MISDIRECTED),
        (403, Health.MISDIRECTED),
        (407, Health.MISDIRECTED),
        (511, Health.MISDIRECTED),
        (502, Health.UNREACHABLE),
        (503, Health.UNREACHABLE),
    ],
)
def test_a_proxy_that_refuses_the_tunnel(
    client_of: Callable[..., WokuClient],
    monkeypatch: pytest.MonkeyPatch,
    status: int,
    health: Health,
) -> None:
    with WireServer(answering(status, woku_error(status))) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        assert client_of("https://woku.example").health() is health
        assert client_of("https://woku.example").check_key() is KeyCheck.UNKNOWN
    assert KEY.encode() not in proxy.wires[1].received


def test_health_needs_no_key() -> None:
    def no_key() -> str:
        raise KeyMissing

    with WireServer(answering(200, {"ok": True})) as server:
        client = WokuClient(server.url, no_key)
        assert client.health() is Health.OK
        with pytest.raises(KeyMissing):
            client.check_key()
        with pytest.raises(KeyMissing):
            client.reviews(WOKU_ID)
        client.close()


def test_a_key_that_can_be_none_is_not_sent(client_of: Callable[..., WokuClient]) -> None:
    with WireServer(answering(200, {})) as server:
        with pytest.raises(KeyUnusable):
            client_of(server.url, "sk_live\n").check_key()
        assert server.wires == []


def test_closing_wakes_who_asks(client_of: Callable[..., WokuClient]) -> None:
    asked = threading.Event()

    def serve(wire: Wire) -> None:
        wire.read_request()
        asked.set()
        wire.read_to_end()

    with WireServer(serve) as server:
        client = client_of(server.url)
        heard: list[Health] = []
        thread = threading.Thread(target=lambda: heard.append(client.health()))
        thread.start()
        assert asked.wait(20)
        client.close()
        thread.join(20)
        assert heard == [Health.UNREACHABLE]
        assert ask_everything(client) == NOTHING_KNOWN


def test_questions_and_answers_are_not_logged(
    client_of: Callable[..., WokuClient], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    page = {"data": [{"_id": "0" * 24, "transcription": "diego.soto@example.com"}]}
    with WireServer(answering(200, page)) as server:
        client = client_of(server.url)
        reviews = client.reviews(WOKU_ID)
        client.check_key()
    assert "diego" not in repr(reviews)
    assert "5up3rs3cr3t" not in caplog.text + repr(client) + repr(vars(client))
    assert "diego" not in caplog.text
