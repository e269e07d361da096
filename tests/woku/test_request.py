"""What goes over the wire, byte by byte."""

from __future__ import annotations

import gc
import io
import os
import re
import socket
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from email.parser import BytesParser
from typing import TYPE_CHECKING

import pytest

from tests.stage.feedbacks import feedback
from tests.stage.wire import Wire, WireServer
from woku_desktop.domain.feedback import Anonymous, Identified
from woku_desktop.domain.outcome import OutcomeKind
from woku_desktop.woku.body import PIECE_BYTES, MemoryVoice, VoiceReader
from woku_desktop.woku.client import WokuClient
from woku_desktop.woku.errors import NotHandedOver, VoiceUnreadable, WokuError, outcome_of
from woku_desktop.woku.tracing import Exchange

if TYPE_CHECKING:
    from email.message import Message
    from pathlib import Path

    from tests.stage.woku import StagedWoku
    from woku_desktop.domain.feedback import Feedback
    from woku_desktop.woku.body import Voice, VoiceSource

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


# -- the voice


class FakeVoice:
    """A voice that claims a size and reads from anything."""

    extension = "mp3"

    def __init__(self, size: int, source: VoiceSource) -> None:
        self.size = size
        self._source = source

    def open(self) -> VoiceSource:
        return self._source


class BreakingSource(io.BytesIO):
    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell() >= 300_000:
            raise OSError(5, "Input/output error")
        return super().read(size)


@pytest.mark.parametrize(
    "voice",
    [
        FakeVoice(500_000, io.BytesIO(b"s" * 300_000)),
        FakeVoice(500_000, io.BytesIO(b"s" * 499_999)),
        FakeVoice(500_000, BreakingSource(b"s" * 500_000)),
        FakeVoice(500_000, io.BytesIO(b"s" * 500_001)),
    ],
    ids=["short", "one byte short", "breaking", "longer than declared"],
)
def test_a_voice_that_fails_breaks_the_connection(voice: FakeVoice) -> None:
    def serve(wire: Wire) -> None:
        wire.read_head()
        wire.read_to_end()

    with WireServer(serve) as server:
        client = WokuClient(server.url, lambda: KEY)
        with pytest.raises(VoiceUnreadable):
            client.create_voicemail(feedback(), voice)
        client.close()
    wire = server.wires[0]
    boundary = re.search(rb"boundary=(\w+)", wire.head)
    assert boundary is not None
    assert b"--" + boundary.group(1) + b"--" not in wire.body
    declared = re.search(rb"Content-Length: (\d+)", wire.head)
    assert declared is not None
    assert len(wire.body) < int(declared.group(1))


def test_a_cut_voice_creates_nothing(woku: StagedWoku) -> None:
    client = WokuClient(woku.base_url, lambda: KEY)
    with pytest.raises(VoiceUnreadable):
        client.create_voicemail(feedback(), FakeVoice(50_000, io.BytesIO(b"s" * 49_000)))
    client.create_voicemail(feedback(), MemoryVoice(b"ID3 whole", "mp3"))
    client.close()
    state = woku.state()
    assert [voice["size"] for voice in state["voices"]] == [len(b"ID3 whole")]
    assert state["unended"] == 0


@pytest.mark.parametrize("size", [0, -1])
def test_an_empty_voice_is_not_sent(size: int) -> None:
    client = WokuClient("http://127.0.0.1:9", lambda: KEY)
    with pytest.raises(VoiceUnreadable):
        client.create_voicemail(feedback(), FakeVoice(size, io.BytesIO()))
    client.close()


def test_a_voice_that_does_not_open() -> None:
    class Gone:
        size = 10
        extension = "mp3"

        def open(self) -> VoiceSource:
            raise FileNotFoundError

    client = WokuClient("http://127.0.0.1:9", lambda: KEY)
    with pytest.raises(VoiceUnreadable, match="FileNotFoundError"):
        client.create_voicemail(feedback(), Gone())
    client.close()


def test_the_source_is_closed_whatever_happens(woku: StagedWoku) -> None:
    sources = [io.BytesIO(b"ID3"), io.BytesIO(b"ID3")]
    client = WokuClient(woku.base_url, lambda: KEY)
    client.create_voicemail(feedback(), FakeVoice(3, sources[0]))
    with pytest.raises(VoiceUnreadable):
        client.create_voicemail(feedback(), FakeVoice(4, sources[1]))
    client.close()
    assert all(source.closed for source in sources)


def test_a_voice_is_read_in_order_or_not_at_all() -> None:
    with VoiceReader(MemoryVoice(b"s" * 100, "mp3")) as reader:
        assert (reader.tell(), reader.seek(0, os.SEEK_END), reader.seek(0)) == (0, 100, 0)
        assert not hasattr(reader, "fileno")
        assert reader.read(60) == b"s" * 60
        reader.seek(0)
        with pytest.raises(VoiceUnreadable):
            reader.read(60)


def test_from_a_file(woku: StagedWoku, tmp_path: Path) -> None:
    path = tmp_path / "voice"
    path.write_bytes(bytes(range(256)) * 1000)

    class FileVoice:
        size = 256_000
        extension = "wav"

        def open(self) -> VoiceSource:
            return path.open("rb")

    client = WokuClient(woku.base_url, lambda: KEY)
    client.create_voicemail(feedback(), FileVoice())
    client.close()
    assert woku.audio(woku.voices()[0]["id"]) == path.read_bytes()


# -- progress and the last byte


def test_progress_counts_to_the_end(woku: StagedWoku) -> None:
    heard: list[tuple[int, int]] = []
    size = PIECE_BYTES * 3 + 7
    client = WokuClient(woku.base_url, lambda: KEY)
    client.create_voicemail(
        feedback(), MemoryVoice(b"s" * size, "mp3"), lambda *step: heard.append(step)
    )
    client.close()
    assert heard == [
        (PIECE_BYTES, size),
        (2 * PIECE_BYTES, size),
        (3 * PIECE_BYTES, size),
        (size, size),
    ]


@pytest.mark.parametrize("size", [1, PIECE_BYTES, PIECE_BYTES + 1, 200_000])
def test_the_mark_is_written_once_before_the_last_piece(size: int) -> None:
    marks: list[int] = []
    with WireServer(take) as server:
        client = WokuClient(server.url, lambda: KEY)
        client.create_voicemail(
            feedback(),
            MemoryVoice(b"s" * size, "mp3"),
            before_last_byte=lambda: marks.append(sum(len(w.body) for w in server.wires)),
        )
        client.close()
    assert len(marks) == 1
    # The server had at most the fields and all but the last piece by then.
    assert marks[0] < size - (size % PIECE_BYTES or PIECE_BYTES) + 1024


def test_a_mark_that_can_not_be_written_breaks_the_connection() -> None:
    class DiskFull(Exception):  # noqa: N818 - stands for any
        pass

    def mark() -> None:
        raise DiskFull

    def serve(wire: Wire) -> None:
        wire.read_head()
        wire.read_to_end()

    with WireServer(serve) as server:
        client = WokuClient(server.url, lambda: KEY)
        with pytest.raises(DiskFull):
            client.create_voicemail(
                feedback(), MemoryVoice(b"s" * 100, "mp3"), before_last_byte=mark
            )
        client.close()
    assert b"--\r\n" not in server.wires[0].body


# -- memory and closing


def test_a_large_voice_is_never_held_twice(tmp_path: Path) -> None:
    path = tmp_path / "voice"
    size = 25 * 1024 * 1024
    with path.open("wb") as file:
        file.truncate(size)

    class FileVoice:
        extension = "wav"

        def __init__(self) -> None:
            self.size = size

        def open(self) -> VoiceSource:
            return path.open("rb")

    def serve(wire: Wire) -> None:
        wire.read_head()
        wire.drain(size)
        wire.answer(201, b"{}")

    with WireServer(serve) as server:
        client = WokuClient(server.url, lambda: KEY)
        client.create_voicemail(feedback(), MemoryVoice(b"s" * size, "mp3"))  # imports done
        gc.collect()
        tracemalloc.start()
        try:
            client.create_voicemail(feedback(), FileVoice())
            _now, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        client.close()
    assert peak < 2 * 1024 * 1024


def test_closing_wakes_who_waits_for_an_answer() -> None:
    clients: list[WokuClient] = []

    def serve(wire: Wire) -> None:
        wire.read_request()
        clients[0].close()
        wire.read_to_end()

    with WireServer(serve) as server:
        clients.append(WokuClient(server.url, lambda: KEY))
        outcome = outcome_after_close(clients[0], MemoryVoice(b"ID3", "mp3"))
    assert outcome is OutcomeKind.UNKNOWN


def test_closing_wakes_who_still_sends() -> None:
    clients: list[WokuClient] = []

    def serve(wire: Wire) -> None:
        wire.read_head()
        clients[0].close()
        wire.read_to_end()

    with WireServer(serve, small_buffer=True) as server:
        clients.append(WokuClient(server.url, lambda: KEY))
        outcome = outcome_after_close(clients[0], MemoryVoice(b"s" * 8_000_000, "mp3"))
    assert outcome is OutcomeKind.NOT_DELIVERED


def test_closing_while_the_connection_comes_about_breaks_it() -> None:
    ours, theirs = socket.socketpair()

    class Stream:
        def get_extra_info(self, _name: str) -> socket.socket:
            return ours

    exchange = Exchange()
    exchange.abort()
    with ours, theirs:
        exchange("connection.connect_tcp.complete", {"return_value": Stream()})
        assert theirs.recv(1) == b""


def test_many_threads_share_a_client(woku: StagedWoku) -> None:
    sounds = [f"ID3 voice {number}".encode() * 5000 for number in range(12)]
    client = WokuClient(woku.base_url, lambda: KEY)
    with ThreadPoolExecutor(4) as pool:
        outcomes = list(
            pool.map(lambda s: client.create_voicemail(feedback(), MemoryVoice(s, "mp3")), sounds)
        )
    client.close()
    assert {outcome.kind for outcome in outcomes} == {OutcomeKind.DELIVERED}
    assert sorted(woku.audio(voice["id"]) for voice in woku.voices()) == sorted(sounds)


def outcome_after_close(client: WokuClient, voice: MemoryVoice) -> OutcomeKind:
    with pytest.raises(WokuError) as raised:
        client.create_voicemail(feedback(), voice)
    return outcome_of(raised.value).kind


def test_a_closed_client_sends_nothing() -> None:
    client = WokuClient("http://127.0.0.1:9", lambda: KEY)
    client.close()
    client.close()
    with pytest.raises(NotHandedOver, match="closed"):
        client.create_voicemail(feedback(), MemoryVoice(b"ID3", "mp3"))
