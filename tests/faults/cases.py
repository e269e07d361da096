"""Everything that can happen to one voice on its way to Woku and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.faults import places
from tests.faults.places import (
    answer,
    answer_early,
    at,
    at_encrypted,
    behind_proxy,
    drip,
    flood,
    send,
    take_then,
    through_tunnel,
)
from tests.stage.wire import Wire

if TYPE_CHECKING:
    from tests.faults.places import Found

ENOUGH_S = 5.0
SHORT_S = 0.25
SMALL = 2_000
MINUTE = 480_000
LARGE = 4_000_000

CREATED = {"wokuId": "65348875f3a876254aa82d5e", "qualification": {"qualification": 4}}
PAGE = b"<html>Sign in to the hotel's network</html>"
CREATED_HEAD = b"HTTP/1.1 201 Created\r\n"
UNTIL = ("Retry-After: Sun, 01 Mar 2026 12:02:00 GMT", "Date: Sun, 01 Mar 2026 12:00:00 GMT")


@dataclass(frozen=True)
class Case:
    """One thing that can happen.

    Args:
        name: in words, without an end.
        place: where the voice is sent to.
        size: the voice's length in bytes.
        connect_s: the client's patience for a connection.
        write_s: while nothing is taken.
        read_s: for an answer.
    """

    name: str
    place: Found
    size: int = SMALL
    connect_s: float = ENOUGH_S
    write_s: float = ENOUGH_S
    read_s: float = ENOUGH_S


def woku_error(status: int, message: object = "No", **more: object) -> dict[str, object]:
    """An error as Woku words it."""
    return {"statusCode": status, "message": message, "error": "Some", **more}


def in_words(status: int, name: str) -> Case:
    """An answer in Woku's own form."""
    return Case(f"{status} {name}, in Woku's words", at(answer(status, woku_error(status))))


def as_page(status: int, name: str) -> Case:
    """An answer that anybody could have given."""
    return Case(f"{status} {name}, as a page", at(answer(status, PAGE)))


NO_CONNECTION = (
    Case("nobody listens at the address", places.nobody_listens),
    Case("the name is not known (DNS)", places.nobody_knows_the_name),
    Case("no answer to the call", places.nobody_lets_in, connect_s=SHORT_S),
    Case("the certificate is not trusted", at_encrypted(Wire.close, trusted=False)),
    Case("the certificate is another host's", at_encrypted(Wire.close, host="woku.example")),
    Case("no TLS where TLS is expected", places.at_port_of_tls(send(b"HTTP/1.1 400 X\r\n\r\n"))),
    Case(
        "the connection is reset in the TLS handshake",
        places.at_port_of_tls(places.break_handshake),
    ),
    Case(
        "silence in the TLS handshake",
        places.at_port_of_tls(Wire.read_to_end),
        connect_s=SHORT_S,
    ),
)

PROXIES = (
    Case("a proxy wants a password (407)", behind_proxy(answer(407, PAGE))),
    Case("a proxy sends to a sign-in page (302)", behind_proxy(answer(302, PAGE))),
    Case("a proxy forbids it (403)", behind_proxy(answer(403, PAGE))),
    Case("a proxy can't get through (502)", behind_proxy(answer(502, PAGE))),
    Case("a proxy is busy (503)", behind_proxy(answer(503, PAGE))),
    Case("a proxy breaks off", behind_proxy(take_then(Wire.reset))),
    Case(
        "a proxy opens the way and breaks off",
        behind_proxy(places.open_tunnel_and_break),
    ),
    Case("a proxy falls silent", behind_proxy(take_then(Wire.read_to_end)), read_s=SHORT_S),
    Case(
        "reset in the body, through a proxy's tunnel",
        through_tunnel(take_then(Wire.reset, 1)),
        size=LARGE,
    ),
    Case("reset after the body, through a proxy's tunnel", through_tunnel(take_then(Wire.reset))),
    Case("201 through a proxy's tunnel", through_tunnel(answer(201, CREATED))),
)

BODY = (
    Case("reset before the body", at(take_then(Wire.reset, 0)), size=LARGE),
    Case("reset at the body's first byte", at(take_then(Wire.reset, 1)), size=LARGE),
    Case("reset in the middle of the body", at(take_then(Wire.reset, LARGE // 2)), size=LARGE),
    Case("closed in the middle of the body", at(take_then(Wire.close, LARGE // 2)), size=LARGE),
    Case(
        "reset in the middle of the body, over TLS",
        at_encrypted(take_then(Wire.reset, LARGE // 2)),
        size=LARGE,
    ),
    Case("nobody reads the body", places.nobody_reads, size=LARGE, write_s=SHORT_S),
    Case(
        "nobody reads a body as short as a minute of speech",
        places.nobody_reads,
        size=MINUTE,
        write_s=SHORT_S,
        read_s=SHORT_S,
    ),
    Case(
        "400 in Woku's words before the whole body",
        at(answer_early(400, woku_error(400, "Unexpected field")), small_buffer=True),
        size=LARGE,
    ),
    Case(
        "413 as a page before the whole body",
        at(answer_early(413, PAGE), small_buffer=True),
        size=LARGE,
    ),
    Case(
        "500 before the whole body",
        at(answer_early(500, woku_error(500)), small_buffer=True),
        size=LARGE,
    ),
    Case(
        "201 before the whole body",
        at(answer_early(201, CREATED), small_buffer=True),
        size=LARGE,
    ),
)

AFTERWARDS = (
    Case("reset after the body", at(take_then(Wire.reset))),
    Case("closed after the body", at(take_then(Wire.close))),
    Case("reset after the body, over TLS", at_encrypted(take_then(Wire.reset))),
    Case("silence after the body", at(take_then(Wire.read_to_end)), read_s=SHORT_S),
    Case("no HTTP in the answer", at(take_then(send(b"\x00\x01 what?\r\n\r\n")))),
    Case(
        "the answer's head comes drop by drop",
        at(take_then(drip(CREATED_HEAD + b"X-Slow: ", b"x"))),
        read_s=SHORT_S / 2,
    ),
    Case(
        "201, and its body comes drop by drop",
        at(take_then(drip(CREATED_HEAD + b"Content-Length: 9000\r\n\r\n", b" "))),
        read_s=2 * SHORT_S,
    ),
    Case(
        "200, and its body comes drop by drop",
        at(take_then(drip(b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n", b" "))),
        read_s=2 * SHORT_S,
    ),
    Case(
        "201, and its body breaks off",
        at(take_then(send(CREATED_HEAD + b'Content-Length: 9000\r\n\r\n{"wokuId"'))),
    ),
    Case(
        "201 with an endless body",
        at(
            take_then(
                flood(
                    CREATED_HEAD + b"Transfer-Encoding: chunked\r\n\r\n",
                    b"10000\r\n" + b"x" * 65536 + b"\r\n",
                )
            )
        ),
    ),
)

SUCCESSES = (
    Case("201 as documented", at(answer(201, CREATED))),
    Case("201 without a word", at(answer(201))),
    Case("201 with something unreadable", at(answer(201, b"\xff\xfe no JSON"))),
    Case("200 with a `wokuId`", at(answer(200, CREATED))),
    Case("202 with a `qualification`", at(answer(202, {"qualification": 4}))),
    as_page(200, "OK"),
    Case("200 OK, with other JSON", at(answer(200, {"ok": True}))),
    Case("204 No Content", at(answer(204))),
)

REFUSALS = (
    in_words(400, "Bad Request"),
    as_page(400, "Bad Request"),
    in_words(401, "Unauthorized"),
    as_page(401, "Unauthorized"),
    in_words(403, "Forbidden"),
    as_page(403, "Forbidden"),
    in_words(404, "Not Found"),
    as_page(404, "Not Found"),
    in_words(408, "Request Timeout"),
    as_page(408, "Request Timeout"),
    in_words(413, "Payload Too Large"),
    as_page(413, "Payload Too Large"),
    in_words(422, "Unprocessable"),
    in_words(425, "Too Early"),
    in_words(429, "Too Many Requests"),
    as_page(429, "Too Many Requests"),
    in_words(500, "Internal Server Error"),
    as_page(500, "Internal Server Error"),
    as_page(502, "Bad Gateway"),
    in_words(503, "Service Unavailable"),
    as_page(503, "Service Unavailable"),
    as_page(504, "Gateway Timeout"),
)

IN_BETWEEN = (
    Case("a redirect (307) to somewhere that would take it", places.elsewhere),
    as_page(302, "Found"),
    as_page(304, "Not Modified"),
    as_page(407, "Proxy Authentication Required"),
    in_words(407, "Proxy Authentication Required"),
    as_page(511, "Network Authentication Required"),
    in_words(511, "Network Authentication Required"),
    Case("403 with JSON that is not Woku's", at(answer(403, {"message": "Forbidden"}))),
)

HINTS = (
    Case("503 with Retry-After: 90", at(answer(503, PAGE, "Retry-After: 90"))),
    Case("503 with Retry-After as a date in 120 s", at(answer(503, PAGE, *UNTIL))),
    Case("503 with Retry-After: 1000000", at(answer(503, PAGE, "Retry-After: 1000000"))),
    Case("503 with Retry-After: soon", at(answer(503, PAGE, "Retry-After: soon"))),
    Case("429 with Retry-After: 90", at(answer(429, PAGE, "Retry-After: 90"))),
    Case("429 with Retry-After as a date in 120 s", at(answer(429, PAGE, *UNTIL))),
    Case(
        "429 with `retryAfter: 30` in the body",
        at(answer(429, woku_error(429, retryAfter=30))),
    ),
)

SECTIONS: dict[str, tuple[Case, ...]] = {
    "There is no connection": NO_CONNECTION,
    "A proxy stands on the way": PROXIES,
    "It breaks while the voice is sent": BODY,
    "It was sent whole, and the answer does not come well": AFTERWARDS,
    "Woku says yes, or somebody does": SUCCESSES,
    "Woku says no, or somebody does": REFUSALS,
    "Something else answers": IN_BETWEEN,
    "How long to wait is said": HINTS,
}
CASES = tuple(case for cases in SECTIONS.values() for case in cases)
