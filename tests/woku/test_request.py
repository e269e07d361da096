"""What goes over the wire, byte by byte."""

from __future__ import annotations

import re
from email.parser import BytesParser
from typing import TYPE_CHECKING

import pytest

from tests.stage.feedbacks import feedback
from tests.stage.wire import Wire, WireServer
from woku_desktop.domain.feedback import Anonymous, Identified
from woku_desktop.woku.body import MemoryVoice
from woku_desktop.woku.client import WokuClient

if TYPE_CHECKING:
    from email.message import Message

    from tests.stage.woku import StagedWoku
    from woku_desktop.domain.feedback import Feedback
    from woku_desktop.woku.body import Voice

KEY = "sk_test_0f3b9c"


def take(wire: Wire) -> None:
    wire.read_request()
    wire.answer(201, b"{}")


def sent(opinion: Feedback, voice: Voice | None = None) -> Wire:
    """What a server gets of one voicemail."""
    with WireServer(take) as server:
        client = WokuClient(server.url, lambda: KEY)
        client.create_voicemail(opinion, voice or MemoryVoice(b"ID3 sound", "mp3"))
        client.close()
    return server.wires[0]


def parts(wire: Wire) -> list[Message]:
    content_type = re.search(rb"(?i)content-type: [^\r]*", wire.head)
    assert content_type is not None
    whole = BytesParser().parsebytes(content_type.group() + b"\r\n\r\n" + wire.body)
    payload = whole.get_payload()
    assert isinstance(payload, list)
    return payload  # type: ignore[return-value]


def fields(wire: Wire) -> list[tuple[str, str]]:
    return [
        (str(part.get_param("name", header="content-disposition")), str(part.get_payload()))
        for part in parts(wire)
    ]


def test_an_identified_person_with_a_phone() -> None:
    wire = sent(feedback(stars=5))
    assert fields(wire) == [
        ("wokuId", "65348875f3a876254aa82d5e"),
        ("qualification", "5"),
        ("anonymous", "false"),
        ("clientEmail", "diego.soto@example.com"),
        ("clientPhone", "56982959776"),
        ("file", "ID3 sound"),
    ]


def test_an_identified_person_without_a_phone() -> None:
    wire = sent(feedback(respondent=Identified("diego.soto@example.com")))
    assert [name for name, _ in fields(wire)] == [
        "wokuId",
        "qualification",
        "anonymous",
        "clientEmail",
        "file",
    ]


def test_an_anonymous_person_sends_no_contact() -> None:
    wire = sent(feedback(respondent=Anonymous()))
    assert fields(wire)[:3] == [
        ("wokuId", "65348875f3a876254aa82d5e"),
        ("qualification", "4"),
        ("anonymous", "true"),
    ]
    assert b"client" not in wire.body.lower()


def test_an_address_outside_ascii_arrives_as_utf_8(woku: StagedWoku) -> None:
    client = WokuClient(woku.base_url, lambda: KEY)
    opinion = feedback(respondent=Identified("señora@ejemplo.cl"))
    client.create_voicemail(opinion, MemoryVoice(b"ID3", "mp3"))
    client.close()
    assert woku.voices()[0]["fields"]["clientEmail"] == "señora@ejemplo.cl"


@pytest.mark.parametrize("extension", ["mp3", "wav", "flac", "ogg"])
def test_the_file_has_a_short_ascii_name(extension: str) -> None:
    wire = sent(feedback(), MemoryVoice(b"sound", extension))
    disposition = f'Content-Disposition: form-data; name="file"; filename="voice.{extension}"'
    assert disposition.encode() + b"\r\n" in wire.body


def test_the_head() -> None:
    wire = sent(feedback())
    head = wire.head.decode("ascii")
    assert head.startswith("POST /wokus/create-voicemail HTTP/1.1\r\n")
    assert f"\r\nAuthorization: Bearer {KEY}" in head
    assert f"\r\nContent-Length: {len(wire.body)}" in head
    lowered = head.lower()
    assert "transfer-encoding" not in lowered
    assert "content-encoding" not in lowered
    assert "\r\naccept-encoding: identity" in lowered
    assert "cookie" not in lowered


def test_a_path_in_the_address_is_kept() -> None:
    with WireServer(take) as server:
        client = WokuClient(server.url + "/gateway/", lambda: KEY)
        client.create_voicemail(feedback(), MemoryVoice(b"ID3", "mp3"))
        client.close()
    assert server.wires[0].head.startswith(b"POST /gateway/wokus/create-voicemail ")


def test_no_connection_is_used_twice_and_no_cookie_kept() -> None:
    def serve(wire: Wire) -> None:
        wire.read_request()
        wire.answer(201, b"{}", "Set-Cookie: portal=1; Path=/")
        wire.read_to_end()

    with WireServer(serve) as server:
        client = WokuClient(server.url, lambda: KEY, read_s=5)
        for _ in range(2):
            client.create_voicemail(feedback(), MemoryVoice(b"ID3", "mp3"))
        client.close()
    assert len(server.wires) == 2
    assert b"portal" not in server.wires[1].received


def test_the_key_is_asked_for_each_time() -> None:
    keys = iter(["sk_old", "sk_new"])
    with WireServer(take) as server:
        client = WokuClient(server.url, lambda: next(keys))
        for _ in range(2):
            client.create_voicemail(feedback(), MemoryVoice(b"ID3", "mp3"))
        client.close()
    assert b"Bearer sk_old\r\n" in server.wires[0].head
    assert b"Bearer sk_new\r\n" in server.wires[1].head
