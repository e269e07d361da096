"""Answers of every shape."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from woku_desktop.woku.replies import (
    LONGEST_WAIT_S,
    MAX_MESSAGE_CHARS,
    MAX_MESSAGES,
    Reply,
    read_reply,
)
from woku_desktop.woku.transport import Answer

NOW = datetime(2026, 3, 1, 12, 0, 0, tzinfo=UTC)

DOCUMENTED = {
    "qualification": {"_id": "1", "qualification": 4},
    "wokuId": "65348875f3a876254aa82d5e",
    "anonymous": False,
    "transcription": "hola todo está súper bien",
    "feedbackType": "recognition",
    "file": {"filename": "a.mp4", "type": "audio", "url": "https://files.example/a.mp4"},
    "clientId": "653c78b70c83744b1340a551",
}


def reply(body: object = b"", status: int = 201, headers: dict[str, str] | None = None) -> Reply:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    answer = Answer(status, headers or {}, raw, connected=True, body_handed_over=True)
    return read_reply(answer, NOW)


def test_the_documented_answer() -> None:
    voicemail = reply(DOCUMENTED).voicemail
    assert voicemail is not None
    receipt = voicemail.receipt()
    assert receipt.transcription == "hola todo está súper bien"
    assert receipt.feedback_type == "recognition"
    assert receipt.client_id == "653c78b70c83744b1340a551"
    assert receipt.file_url == "https://files.example/a.mp4"


@pytest.mark.parametrize("missing", sorted(DOCUMENTED))
def test_anything_may_be_missing(missing: str) -> None:
    body = {name: value for name, value in DOCUMENTED.items() if name != missing}
    voicemail = reply({**body, "createdAt": "now", "_id": 5}).voicemail
    assert voicemail is not None
    assert voicemail.is_voicemail()


@pytest.mark.parametrize("odd", [None, 5, 1e400, [], {}, [[]], True, "", " \n"])
@pytest.mark.parametrize("field", sorted(DOCUMENTED))
def test_anything_may_be_odd(field: str, odd: object) -> None:
    raw = json.dumps({**DOCUMENTED, field: odd}).replace("Infinity", "1e999").encode()
    result = reply(raw)
    if result.voicemail is not None:
        receipt = result.voicemail.receipt()
        assert receipt.transcription is None or receipt.transcription.strip()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b'"text"',
        b"{",
        b"\xff\xfe",
        b'{"transcription": "\xff"}',
        b"[" * 900_000,
        b'{"file":' * 100_000,
        b'{"qualification": ' + b"9" * 5000 + b"}",
        b'\xef\xbb\xbf{"wokuId": 1}',
    ],
    ids=lambda body: repr(body[:12]),
)
def test_what_is_not_a_json_object_is_survived(body: bytes) -> None:
    result = reply(body, 400)
    assert not result.is_woku_error
    assert result.messages == ()


def test_a_missing_body() -> None:
    result = read_reply(Answer(201, {}, None, connected=True, body_handed_over=True), NOW)
    assert result.voicemail is None


@pytest.mark.parametrize(
    ("message", "messages"),
    [
        ("No", ("No",)),
        (["a", "b", "a"], ("a", "b")),
        ({"message": "inner", "statusCode": 400}, ("inner",)),
        ({"message": ["x", {"message": "y"}]}, ("x", "y")),
        ("  many \n\t spaces ", ("many spaces",)),
        (["", 5, None, "kept"], ("kept",)),
    ],
)
def test_messages_of_every_form(message: object, messages: tuple[str, ...]) -> None:
    result = reply({"statusCode": 400, "message": message}, 400)
    assert result.is_woku_error
    assert result.messages == messages


def test_messages_are_bounded() -> None:
    result = reply({"statusCode": 400, "message": [f"{n} " + "x" * 9000 for n in range(50)]}, 400)
    assert len(result.messages) == MAX_MESSAGES
    assert {len(message) for message in result.messages} == {MAX_MESSAGE_CHARS}


def test_a_message_nested_without_end() -> None:
    message: object = "deep"
    for _ in range(50):
        message = {"message": [message]}
    assert not reply({"statusCode": 400, "message": message}, 400).is_woku_error


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"statusCode": 403, "message": "No"}, 401),
        ({"statusCode": "401", "message": "No"}, 401),
        ({"message": "No"}, 401),
        ({"statusCode": 401}, 401),
        ({"statusCode": 401, "message": ""}, 401),
        ({"statusCode": 401, "message": 7}, 401),
    ],
)
def test_json_that_is_not_woku_s_error(body: object, status: int) -> None:
    assert not reply(body, status).is_woku_error


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0", 0.0),
        ("7", 7.0),
        (" 7 ", 7.0),
        ("1.5", 1.5),
        ("-3", 0.0),
        ("999999999", LONGEST_WAIT_S),
        ("nan", None),
        ("inf", None),
        ("1e999", None),
        ("soon", None),
        ("", None),
        ("Sun, 01 Mar 2026 12:01:30 GMT", 90.0),
        ("Sun, 01 Mar 2026 12:01:30 -0000", 90.0),
        ("Sun, 01 Mar 2026 11:00:00 GMT", 0.0),
        ("Fri, 01 Mar 2126 12:00:00 GMT", LONGEST_WAIT_S),
        ("Sun, 99 Mar 2026 12:01:30 GMT", None),
    ],
)
def test_retry_after(text: str, seconds: float | None) -> None:
    assert reply(status=503, headers={"retry-after": text}).retry_after_s == seconds


def test_a_date_is_measured_by_the_server_s_own_clock() -> None:
    headers = {
        "retry-after": "Sun, 01 Mar 2026 09:00:20 GMT",
        "date": "Sun, 01 Mar 2026 09:00:00 GMT",
    }
    assert reply(status=503, headers=headers).retry_after_s == 20


@pytest.mark.parametrize(
    ("value", "seconds"), [(12, 12.0), ("12", 12.0), (0.5, 0.5), (True, None), ([], None)]
)
def test_retry_after_in_the_body(value: object, seconds: float | None) -> None:
    assert reply({"retryAfter": value}, 429).retry_after_s == seconds


def test_the_header_counts_before_the_body() -> None:
    assert reply({"retryAfter": 5}, 429, {"retry-after": "9"}).retry_after_s == 9


@pytest.mark.parametrize("name", ["x-request-id", "request-id", "x-woku-request-id"])
def test_request_ids(name: str) -> None:
    assert reply(headers={name: " 8f:2-A_b "}).request_id == "8f:2-A_b"


@pytest.mark.parametrize("value", ["", "diego@example.com", "a b", "x" * 129, "ñ"])
def test_what_is_no_id_is_not_kept(value: str) -> None:
    assert reply(headers={"x-request-id": value}).request_id is None


def test_what_people_said_is_not_in_repr() -> None:
    assert "hola" not in repr(reply(DOCUMENTED))
    assert "secreto" not in repr(reply({"statusCode": 400, "message": "secreto"}, 400))
