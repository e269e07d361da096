"""Where a voice is sent to: every place there is, over real sockets on this machine."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from tests.stage.wire import Wire, WireServer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    import pytest

    from tests.stage.certificates import Authority

Serve: TypeAlias = "Callable[[Wire], None]"


@dataclass(frozen=True)
class Stage:
    """What the places are made from.

    Args:
        authority: signs certificates; nobody trusts it unless told.
        patch: undone after each case.
    """

    authority: Authority
    patch: pytest.MonkeyPatch


@dataclass(frozen=True)
class Place:
    """Somewhere to deliver to.

    Args:
        url: Woku's address, as it is configured.
        servers: those that stand there, to be looked at afterwards.
    """

    url: str
    servers: tuple[WireServer, ...] = ()


Found: TypeAlias = "Callable[[Stage], AbstractContextManager[Place]]"


def at(serve: Serve, *, small_buffer: bool = False) -> Found:
    """A server on this machine, in the clear."""

    @contextlib.contextmanager
    def find(_stage: Stage) -> Iterator[Place]:
        with WireServer(serve, small_buffer=small_buffer) as server:
            yield Place(server.url, (server,))

    return find


def at_encrypted(serve: Serve, *, host: str = "127.0.0.1", trusted: bool = True) -> Found:
    """A server on this machine that speaks TLS, with a certificate for a host."""

    @contextlib.contextmanager
    def find(stage: Stage) -> Iterator[Place]:
        if trusted:
            stage.patch.setenv("SSL_CERT_FILE", str(stage.authority.certificate))
        with WireServer(partial(_encrypted, stage, host, serve)) as server:
            yield Place(f"https://127.0.0.1:{server.port}", (server,))

    return find


def at_port_of_tls(serve: Serve) -> Found:
    """A server that knows nothing of TLS, asked for it."""

    @contextlib.contextmanager
    def find(_stage: Stage) -> Iterator[Place]:
        with WireServer(serve) as server:
            yield Place(f"https://127.0.0.1:{server.port}", (server,))

    return find


def behind_proxy(serve: Serve) -> Found:
    """A proxy between here and a Woku of which it is all that can be seen."""

    @contextlib.contextmanager
    def find(stage: Stage) -> Iterator[Place]:
        stage.patch.setenv("SSL_CERT_FILE", str(stage.authority.certificate))
        with WireServer(serve) as proxy:
            stage.patch.setenv("HTTPS_PROXY", proxy.url)
            yield Place("https://woku.example", (proxy,))

    return find


def through_tunnel(serve: Serve) -> Found:
    """A Woku that a proxy opens the way to."""

    @contextlib.contextmanager
    def find(stage: Stage) -> Iterator[Place]:
        def open_way(wire: Wire) -> None:
            open_tunnel(wire)
            _encrypted(stage, "woku.example", serve, wire)

        with behind_proxy(open_way)(stage) as place:
            yield place

    return find


@contextlib.contextmanager
def nobody_listens(_stage: Stage) -> Iterator[Place]:
    """A port that was free a moment ago."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    yield Place(f"http://127.0.0.1:{port}")


@contextlib.contextmanager
def nobody_knows_the_name(_stage: Stage) -> Iterator[Place]:
    """A name that never is one."""
    yield Place("https://woku.invalid")


@contextlib.contextmanager
def nobody_lets_in(_stage: Stage) -> Iterator[Place]:
    """A queue of callers that is full, so that the next gets no answer at all."""
    with contextlib.ExitStack() as stack:
        listener = stack.enter_context(socket.socket())
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for _ in range(4):
            caller = stack.enter_context(socket.socket())
            caller.setblocking(False)
            caller.connect_ex(listener.getsockname())
        yield Place(f"http://127.0.0.1:{listener.getsockname()[1]}")


@contextlib.contextmanager
def nobody_reads(_stage: Stage) -> Iterator[Place]:
    """A server that takes the head and leaves the rest where it is."""
    enough = threading.Event()

    def serve(wire: Wire) -> None:
        wire.read_head()
        assert enough.wait(20)

    with WireServer(serve, small_buffer=True) as server:
        yield Place(server.url, (server,))
        enough.set()


@contextlib.contextmanager
def elsewhere(_stage: Stage) -> Iterator[Place]:
    """A server that points to another one, which would take everything."""
    with WireServer(answer(201, b"{}")) as other:
        target = f"Location: {other.url}/wokus/create-voicemail"
        with WireServer(answer(307, b"", target)) as server:
            yield Place(server.url, (server, other))


# -- what they do


def answer(status: int, body: object = b"", *headers: str) -> Serve:
    """Take the whole request and answer."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()

    def serve(wire: Wire) -> None:
        wire.read_request()
        wire.answer(status, raw, *headers)

    return serve


def answer_early(status: int, body: object = b"") -> Serve:
    """Answer as soon as the head has come, and take no more."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()

    def serve(wire: Wire) -> None:
        wire.read_head()
        wire.answer(status, raw)
        wire.reset()

    return serve


def take_then(end: Serve, count: int | None = None) -> Serve:
    """Take the whole request, or so many bytes of its body, and then do something else."""

    def serve(wire: Wire) -> None:
        if count is None:
            wire.read_request()
        else:
            wire.read_body_bytes(count)
        end(wire)

    return serve


def send(data: bytes) -> Serve:
    """Send bytes as they are."""
    return lambda wire: wire.send(data)


def drip(head: bytes, drop: bytes) -> Serve:
    """Send a beginning and then, for ever, a drop of it at a time, each well in time."""

    def serve(wire: Wire) -> None:
        wire.send(head)
        wire.send_without_end(drop, pause_s=0.04)

    return serve


def flood(head: bytes, data: bytes) -> Serve:
    """Send a beginning and then the same again and again."""

    def serve(wire: Wire) -> None:
        wire.send(head)
        wire.send_without_end(data)

    return serve


def break_handshake(wire: Wire) -> None:
    """Listen to the first word of a handshake and break off."""
    wire.read_some()
    wire.reset()


def open_tunnel(wire: Wire) -> None:
    """What a proxy does when asked for a way through."""
    wire.read_head()
    wire.send(b"HTTP/1.1 200 Connection established\r\n\r\n")


def open_tunnel_and_break(wire: Wire) -> None:
    """What a proxy does whose own way breaks."""
    open_tunnel(wire)
    break_handshake(wire)


def _encrypted(stage: Stage, host: str, serve: Serve, wire: Wire) -> None:
    try:
        wire.start_tls(stage.authority.server_context(host))
    except OSError:  # the client refuses our certificate
        return
    serve(wire)
