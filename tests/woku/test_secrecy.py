"""Neither the key nor a contact shows anywhere but on the wire."""

from __future__ import annotations

import logging
import traceback
from typing import TYPE_CHECKING

import pytest

from tests.stage.feedbacks import feedback
from tests.stage.wire import Wire, WireServer
from woku_desktop.domain.errors import KeyMissing, KeyUnusable, Problem
from woku_desktop.woku.body import MemoryVoice
from woku_desktop.woku.client import WokuClient
from woku_desktop.woku.errors import WokuError

if TYPE_CHECKING:
    from collections.abc import Callable

KEY = "sk_live_5up3rs3cr3t"
SECRETS = (KEY, "5up3rs3cr3t", "diego.soto", "56982959776")


def told(error: BaseException) -> str:
    """All that a crash report could show of an exception, local variables included."""
    report = traceback.TracebackException.from_exception(error, capture_locals=True)
    return "".join(report.format()) + str(error) + repr(error) + repr(vars(error))


def failing(serve: Callable[[Wire], None], read_s: float = 180.0) -> str:
    with WireServer(serve) as server:
        client = WokuClient(server.url, lambda: KEY, read_s=read_s)
        with pytest.raises(WokuError) as raised:
            client.create_voicemail(feedback(), MemoryVoice(b"sound" * 100_000, "mp3"))
        client.close()
    assert KEY.encode() in server.wires[0].received
    return told(raised.value) + repr(client) + repr(vars(client))


def reset_in_the_middle(wire: Wire) -> None:
    wire.read_body_bytes(10)
    wire.reset()


def reset_after(wire: Wire) -> None:
    wire.read_request()
    wire.reset()


def refuse(wire: Wire) -> None:
    wire.read_request()
    wire.answer(
        401,
        b'{"statusCode": 401, "message": "diego.soto@example.com is not yours"}',
        f"X-Request-Id: Bearer {KEY}",
    )


def talk_nonsense(wire: Wire) -> None:
    wire.read_request()
    wire.send(b"\x00\x00\r\n\r\n")


@pytest.mark.parametrize("serve", [reset_in_the_middle, reset_after, refuse, talk_nonsense])
def test_failures_tell_nothing(serve: Callable[[Wire], None]) -> None:
    text = failing(serve)
    assert not [secret for secret in SECRETS if secret in text]


def test_a_timeout_tells_nothing() -> None:
    text = failing(Wire.read_to_end, read_s=0.2)
    assert not [secret for secret in SECRETS if secret in text]


def test_a_bug_in_the_middle_of_a_request_tells_nothing() -> None:
    def stumble(_sent: int, _size: int) -> None:
        raise ZeroDivisionError

    with WireServer(Wire.read_to_end) as server:
        client = WokuClient(server.url, lambda: KEY)
        with pytest.raises(ZeroDivisionError) as raised:
            client.create_voicemail(feedback(), MemoryVoice(b"sound", "mp3"), stumble)
        client.close()
    text = told(raised.value)
    assert not [secret for secret in SECRETS if secret in text]


class Hidden:
    """A key that the test itself does not show either."""

    def __init__(self, key: str) -> None:
        self._key = key

    def __call__(self) -> str:
        return self._key


@pytest.mark.parametrize(
    "key",
    [
        Hidden(""),
        Hidden("sk_live 5up3rs3cr3t"),
        Hidden("sk_live_5up3rs3cr3t\n"),
        Hidden("sk_5up3rs3cr3t\N{HORIZONTAL ELLIPSIS}"),
        Hidden("sk_5up3rs3cr3tñ"),
    ],
    ids=["empty", "space", "line", "ellipsis", "letter"],
)
def test_a_key_that_can_be_none_is_a_problem_that_does_not_show_it(key: Hidden) -> None:
    client = WokuClient("http://127.0.0.1:9", key)
    with pytest.raises(KeyUnusable) as raised:
        client.create_voicemail(feedback(), MemoryVoice(b"sound", "mp3"))
    client.close()
    text = told(raised.value)
    assert not [secret for secret in SECRETS if secret in text]


def test_the_vault_s_problem_passes_through() -> None:
    def no_key() -> str:
        raise KeyMissing

    client = WokuClient("http://127.0.0.1:9", no_key)
    with pytest.raises(Problem) as raised:
        client.create_voicemail(feedback(), MemoryVoice(b"sound", "mp3"))
    client.close()
    assert isinstance(raised.value, KeyMissing)


def test_logs_tell_nothing_at_any_level(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    failing(refuse)
    assert not [secret for secret in SECRETS if secret in caplog.text]
    assert not [
        record for record in caplog.records if record.name.startswith(("httpx", "httpcore"))
    ]


def test_the_transport_s_own_words_hold_no_request(caplog: pytest.LogCaptureFixture) -> None:
    """Should somebody turn its log up all the same, what it says of a request is harmless."""

    def accept(wire: Wire) -> None:
        wire.read_request()
        wire.answer(201, b"{}")

    with WireServer(accept) as server:
        client = WokuClient(server.url, lambda: KEY)
        client.create_voicemail(feedback(), MemoryVoice(b"sound", "mp3"))
        with caplog.at_level(logging.DEBUG, "httpx"), caplog.at_level(logging.DEBUG, "httpcore"):
            client.create_voicemail(feedback(), MemoryVoice(b"sound", "mp3"))
        client.close()
    assert "send_request_body" in caplog.text
    assert not [secret for secret in SECRETS if secret in caplog.text]
