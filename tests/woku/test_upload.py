"""A voice on its way: whole or not at all, never held twice, and broken off when asked."""

from __future__ import annotations

import gc
import io
import os
import re
import socket
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from tests.stage.feedbacks import feedback
from tests.stage.wire import Wire, WireServer
from woku_desktop.domain.outcome import OutcomeKind
from woku_desktop.woku.body import PIECE_BYTES, MemoryVoice, VoiceReader
from woku_desktop.woku.client import WokuClient
from woku_desktop.woku.deadlines import Deadlines
from woku_desktop.woku.errors import NotHandedOver, VoiceUnreadable, WokuError, outcome_of
from woku_desktop.woku.tracing import Exchange

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stage.woku import StagedWoku
    from woku_desktop.woku.body import VoiceSource

KEY = "sk_test_0f3b9c"


def take(wire: Wire) -> None:
    wire.read_request()
    wire.answer(201, b"{}")


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

    exchange = Exchange(5, Deadlines())
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
