"""Each row of the table of outcomes, over real sockets."""

from __future__ import annotations

import gzip
import json
import socket
import threading
from typing import TYPE_CHECKING

import pytest

from tests.stage.feedbacks import feedback
from tests.stage.wire import Wire, WireServer
from woku_desktop.domain.outcome import Outcome, OutcomeKind, Receipt
from woku_desktop.woku import errors
from woku_desktop.woku.body import MemoryVoice
from woku_desktop.woku.client import WokuClient

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.stage.woku import StagedWoku

SMALL = MemoryVoice(b"ID3" + b"s" * 2000, "mp3")
LARGE = MemoryVoice(b"ID3" + b"l" * 8_000_000, "mp3")
ANSWER = {"wokuId": "65348875f3a876254aa82d5e", "qualification": {"qualification": 4}}


def deliver(
    url: str, voice: MemoryVoice = SMALL, *, write_s: float = 5.0, read_s: float = 10.0
) -> Outcome:
    """One attempt, with short timeouts, judged."""
    client = WokuClient(url, lambda: "sk_test_0f3b9c", connect_s=5, write_s=write_s, read_s=read_s)
    try:
        return client.create_voicemail(feedback(), voice)
    except errors.WokuError as error:
        return errors.outcome_of(error)
    finally:
        client.close()


def answering(status: int, body: object = b"", *headers: str) -> Callable[[Wire], None]:
    """A server that takes the whole request and answers."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()

    def serve(wire: Wire) -> None:
        wire.read_request()
        wire.answer(status, raw, *headers)

    return serve


def woku_error(status: int, message: object = "No") -> dict[str, object]:
    return {"statusCode": status, "message": message, "error": "Some"}


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (201, ANSWER, OutcomeKind.DELIVERED),
        (201, b"<html>", OutcomeKind.DELIVERED),
        (201, b"", OutcomeKind.DELIVERED),
        (201, [], OutcomeKind.DELIVERED),
        (200, ANSWER, OutcomeKind.DELIVERED),
        (202, {"qualification": 4}, OutcomeKind.DELIVERED),
        (200, {"wokuId": None}, OutcomeKind.DELIVERED),
        (200, b"<html>Welcome to the hotel", OutcomeKind.UNKNOWN),
        (200, {"ok": True}, OutcomeKind.UNKNOWN),
        (200, [ANSWER], OutcomeKind.UNKNOWN),
        (204, b"", OutcomeKind.UNKNOWN),
        (500, woku_error(500), OutcomeKind.UNKNOWN),
        (502, b"Bad gateway", OutcomeKind.UNKNOWN),
        (504, b"", OutcomeKind.UNKNOWN),
        (599, b"", OutcomeKind.UNKNOWN),
        (408, b"", OutcomeKind.NOT_DELIVERED),
        (408, woku_error(408), OutcomeKind.NOT_DELIVERED),
        (425, b"", OutcomeKind.NOT_DELIVERED),
        (503, b"", OutcomeKind.NOT_DELIVERED),
        (503, woku_error(503), OutcomeKind.NOT_DELIVERED),
        (429, b"", OutcomeKind.THROTTLED),
        (429, woku_error(429), OutcomeKind.THROTTLED),
        (401, woku_error(401), OutcomeKind.KEY_REFUSED),
        (403, woku_error(403, "Forbidden resource"), OutcomeKind.KEY_REFUSED),
        (401, b"<html>Sign in", OutcomeKind.MISDIRECTED),
        (403, {"message": "Forbidden"}, OutcomeKind.MISDIRECTED),
        (403, woku_error(400), OutcomeKind.MISDIRECTED),
        (301, b"", OutcomeKind.MISDIRECTED),
        (302, b"", OutcomeKind.MISDIRECTED),
        (304, b"", OutcomeKind.MISDIRECTED),
        (307, woku_error(307), OutcomeKind.MISDIRECTED),
        (308, b"", OutcomeKind.MISDIRECTED),
        (407, woku_error(407), OutcomeKind.MISDIRECTED),
        (511, woku_error(511), OutcomeKind.MISDIRECTED),
        (404, b"<html>", OutcomeKind.MISDIRECTED),
        (400, b"", OutcomeKind.MISDIRECTED),
        (400, woku_error(400, ["wokuId must be a mongodb id"]), OutcomeKind.REJECTED),
        (404, woku_error(404), OutcomeKind.REJECTED),
        (413, woku_error(413), OutcomeKind.REJECTED),
        (422, woku_error(422, {"message": "too long"}), OutcomeKind.REJECTED),
    ],
)
def test_an_answer_after_the_whole_body(status: int, body: object, kind: OutcomeKind) -> None:
    with WireServer(answering(status, body)) as server:
        outcome = deliver(server.url)
    assert (outcome.kind, outcome.status) == (kind, status)
    assert (outcome.receipt is not None) == (kind is OutcomeKind.DELIVERED)


def test_an_unreadable_201_is_delivered_without_a_transcription() -> None:
    with WireServer(answering(201, b"\xff\xfe not json")) as server:
        outcome = deliver(server.url)
    assert outcome.receipt is not None
    assert outcome.receipt.transcription is None


def test_retry_after_messages_and_request_id_are_read() -> None:
    body = woku_error(400, ["one", {"message": "two"}])
    with WireServer(answering(400, body, "Retry-After: 90", "X-Woku-Request-Id: 7f-21")) as server:
        outcome = deliver(server.url)
    assert outcome.messages == ("one", "two")
    assert outcome.retry_after_s == 90
    assert outcome.request_id == "7f-21"


def test_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    outcome = deliver(f"http://127.0.0.1:{port}")
    assert outcome == Outcome(
        OutcomeKind.NOT_DELIVERED,
        cause="NotHandedOver: ConnectError, ECONNREFUSED",
        connected=False,
    )


def test_a_name_that_nobody_knows() -> None:
    outcome = deliver("https://woku.invalid")
    assert outcome.kind is OutcomeKind.NOT_DELIVERED
    assert outcome.status is None


def test_a_reset_at_once() -> None:
    with WireServer(Wire.reset) as server:
        assert deliver(server.url, LARGE).kind is OutcomeKind.NOT_DELIVERED


@pytest.mark.parametrize("end", [Wire.reset, Wire.close], ids=["reset", "close"])
@pytest.mark.parametrize("taken", [1, 100_000, 4_000_000])
def test_a_break_in_the_middle_of_the_body(end: Callable[[Wire], None], taken: int) -> None:
    def serve(wire: Wire) -> None:
        wire.read_body_bytes(taken)
        end(wire)

    with WireServer(serve) as server:
        outcome = deliver(server.url, LARGE)
    assert outcome.kind is OutcomeKind.NOT_DELIVERED
    assert outcome.cause.startswith("NotHandedOver")


@pytest.mark.parametrize("size", [480_000, 8_000_000], ids=["a minute", "large"])
def test_a_server_that_stops_taking_the_body(size: int) -> None:
    """What only lies in this machine's buffers was not handed over."""
    voice = MemoryVoice(b"l" * size, "mp3")
    done = threading.Event()

    def serve(wire: Wire) -> None:
        wire.read_head()
        assert done.wait(20)

    with WireServer(serve, small_buffer=True) as server:
        outcome = deliver(server.url, voice, write_s=0.3, read_s=0.3)
        done.set()
    assert outcome.kind is OutcomeKind.NOT_DELIVERED
    assert "WriteTimeout" in outcome.cause


@pytest.mark.parametrize("end", [Wire.reset, Wire.close], ids=["reset", "close"])
@pytest.mark.parametrize("voice", [SMALL, LARGE], ids=["small", "large"])
def test_a_break_after_the_whole_body(voice: MemoryVoice, end: Callable[[Wire], None]) -> None:
    def serve(wire: Wire) -> None:
        wire.read_request()
        end(wire)

    with WireServer(serve) as server:
        outcome = deliver(server.url, voice)
    assert outcome.kind is OutcomeKind.UNKNOWN
    assert outcome.cause.startswith("NoAnswer")


def test_no_answer_in_time() -> None:
    done = threading.Event()

    def serve(wire: Wire) -> None:
        wire.read_request()
        assert done.wait(20)

    with WireServer(serve) as server:
        outcome = deliver(server.url, read_s=0.3)
        done.set()
    assert outcome == Outcome(
        OutcomeKind.UNKNOWN, cause="NoAnswer: ReadTimeout", body_handed_over=True
    )


def test_no_http_in_the_answer() -> None:
    def serve(wire: Wire) -> None:
        wire.read_request()
        wire.send(b"\x00\x01 what?\r\n\r\n")

    with WireServer(serve) as server:
        assert deliver(server.url).kind is OutcomeKind.UNKNOWN


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (500, woku_error(500), OutcomeKind.NOT_DELIVERED),
        (502, b"", OutcomeKind.NOT_DELIVERED),
        (503, b"", OutcomeKind.NOT_DELIVERED),
        (400, woku_error(400, "Unexpected field"), OutcomeKind.REJECTED),
        (413, b"", OutcomeKind.MISDIRECTED),
        (429, b"", OutcomeKind.THROTTLED),
        # Nobody creates a voice that they have not got, whatever they say; nor is it thrown away.
        (201, ANSWER, OutcomeKind.UNKNOWN),
    ],
)
def test_an_answer_before_the_whole_body(status: int, body: object, kind: OutcomeKind) -> None:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()

    def serve(wire: Wire) -> None:
        wire.read_head()
        wire.answer(status, raw)
        wire.reset()

    with WireServer(serve, small_buffer=True) as server:
        outcome = deliver(server.url, LARGE)
    assert (outcome.kind, outcome.status) == (kind, status)


def test_a_201_cut_off_in_its_body_is_delivered() -> None:
    def serve(wire: Wire) -> None:
        wire.read_request()
        wire.send(b"HTTP/1.1 201 Created\r\nContent-Length: 500\r\n\r\n{")
        wire.reset()

    with WireServer(serve) as server:
        assert deliver(server.url).kind is OutcomeKind.DELIVERED


def test_an_answer_of_more_than_a_mebibyte_is_not_read(woku: StagedWoku) -> None:
    woku.misbehave("huge", size=1024 * 1024)
    outcome = deliver_to(woku)
    assert outcome.kind is OutcomeKind.DELIVERED
    assert outcome.receipt is not None
    assert outcome.receipt.transcription is None


def test_an_answer_of_just_under_a_mebibyte_is_read(woku: StagedWoku) -> None:
    woku.misbehave("huge", size=1024 * 1024 - 2048)
    outcome = deliver_to(woku)
    assert outcome.receipt is not None
    assert outcome.receipt.transcription


def test_an_endless_answer_is_left() -> None:
    def serve(wire: Wire) -> None:
        wire.read_request()
        wire.send(b"HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n")
        wire.send_without_end(b"10000\r\n" + b"x" * 65536 + b"\r\n")

    with WireServer(serve) as server:
        assert deliver(server.url).kind is OutcomeKind.DELIVERED


def test_a_compressed_answer_is_not_unpacked() -> None:
    packed = gzip.compress(b'{"transcription": "' + b"x" * 500_000 + b'"}', 1)
    with WireServer(answering(201, packed, "Content-Encoding: gzip")) as server:
        outcome = deliver(server.url)
    assert outcome.receipt == Receipt()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_never_followed(status: int) -> None:
    with WireServer(answering(200, b"caught")) as other:
        target = f"Location: {other.url}/wokus/create-voicemail"
        with WireServer(answering(status, b"", target)) as server:
            outcome = deliver(server.url)
        assert outcome.kind is OutcomeKind.MISDIRECTED
        assert other.wires == []


def deliver_to(woku: StagedWoku) -> Outcome:
    return deliver(woku.base_url)


@pytest.mark.parametrize(
    ("fault", "kind", "created"),
    [
        ({"kind": "drop_before_body"}, OutcomeKind.NOT_DELIVERED, 0),
        ({"kind": "drop_in_body", "after_bytes": 200_000}, OutcomeKind.NOT_DELIVERED, 0),
        ({"kind": "drop_after_commit"}, OutcomeKind.UNKNOWN, 1),
        ({"kind": "status", "status": 500, "commit": True}, OutcomeKind.UNKNOWN, 1),
        ({"kind": "not_json"}, OutcomeKind.DELIVERED, 1),
        ({"kind": "redirect"}, OutcomeKind.MISDIRECTED, 1),
        ({"kind": "delay", "seconds": 0.1}, OutcomeKind.DELIVERED, 1),
        ({"kind": "status", "status": 429, "retry_after": "3"}, OutcomeKind.THROTTLED, 0),
    ],
    ids=lambda value: value["kind"] if isinstance(value, dict) else None,
)
def test_the_sandbox_misbehaves(
    woku: StagedWoku, fault: dict[str, object], kind: OutcomeKind, created: int
) -> None:
    woku.misbehave(**fault)  # type: ignore[arg-type]
    assert deliver(woku.base_url, LARGE).kind is kind
    assert len(woku.voices()) == created
