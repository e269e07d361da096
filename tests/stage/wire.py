"""A server that is nothing but a socket, for what no well-behaved server does."""

from __future__ import annotations

import select
import socket
import ssl
import struct
import threading
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

_DEADLINE_S = 20.0


class Wire:
    """One connection, from the server's end; `received` is all that came, head and body."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._connection.settimeout(_DEADLINE_S)
        self.received = bytearray()
        self._last = b""

    @property
    def head(self) -> bytes:
        """The request's head, once read."""
        return bytes(self.received.partition(b"\r\n\r\n")[0])

    @property
    def body(self) -> bytes:
        """What was read of the request's body."""
        return bytes(self.received.partition(b"\r\n\r\n")[2])

    def read_head(self) -> None:
        """Take the request's head (and what came along with it)."""
        while b"\r\n\r\n" not in self.received:
            self._take()

    def read_request(self) -> None:
        """Take the whole request, by its Content-Length; without one it has no body."""
        self.read_head()
        headers = self.head.decode("latin-1").lower().split("\r\n")
        lengths = [int(h.split(":")[1]) for h in headers if h.startswith("content-length:")]
        self.read_body_bytes(lengths[0] if lengths else 0)

    def read_body_bytes(self, count: int) -> None:
        """Take so much of the body."""
        self.read_head()
        while len(self.body) < count:
            self._take()

    def read_some(self) -> None:
        """Take whatever comes next."""
        self._take()

    def read_to_end(self) -> None:
        """Take what comes until the client ends or breaks the connection."""
        try:
            while data := self._connection.recv(65536):
                self.received += data
        except ConnectionResetError:
            return

    def drain(self, count: int) -> None:
        """Take at least so many bytes more, up to where the request ends, and keep none."""
        seen = len(self.body)
        while seen < count or not self._last.endswith(b"--\r\n"):
            self._last = self._connection.recv(65536)
            seen += len(self._last)

    def answer(self, status: int, body: bytes = b"", *headers: str) -> None:
        """Answer and end."""
        lines = [f"HTTP/1.1 {status} X", f"Content-Length: {len(body)}", *headers]
        self.send("\r\n".join(lines).encode() + b"\r\n\r\n" + body)

    def send(self, data: bytes) -> None:
        """Send bytes as they are."""
        self._connection.sendall(data)

    def send_without_end(self, data: bytes, pause_s: float = 0.0) -> None:
        """Send the same bytes again and again until the client breaks the connection."""
        self._connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            while not _wait_for_end(self._connection, pause_s):
                self._connection.sendall(data)
        except (BrokenPipeError, ConnectionResetError):
            return

    def reset(self) -> None:
        """Break the connection with a reset."""
        self._connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._connection.close()

    def start_tls(self, context: ssl.SSLContext) -> None:
        """Go on encrypted."""
        self._connection = context.wrap_socket(self._connection, server_side=True)
        self.received.clear()

    def relay(self, port: int) -> None:
        """Pass everything on to a server of this machine, and back, until one of them ends."""
        client = self._connection
        with socket.create_connection(("127.0.0.1", port), _DEADLINE_S) as server:
            while True:
                # What was decrypted already makes no socket readable.
                waits = isinstance(client, ssl.SSLSocket) and client.pending() > 0
                ready, _, _ = select.select([client, server], [], [], 0 if waits else _DEADLINE_S)
                for source, sink in ((client, server), (server, client)):
                    if source in ready or (waits and source is client):
                        if not (data := source.recv(65536)):
                            return
                        sink.sendall(data)

    def close(self) -> None:
        """End the connection in good order."""
        self._connection.close()

    def _take(self) -> None:
        data = self._connection.recv(65536)
        if not data:
            raise ConnectionError("the client ended the connection")
        self.received += data


def _wait_for_end(connection: socket.socket, seconds: float) -> bool:
    """Wait so long for the client to end the connection; whether it did."""
    readable, _, _ = select.select([connection], [], [], seconds)
    return bool(readable) and not connection.recv(1)


class WireServer:
    """Serves one connection after the other with a function, on a thread of its own.

    What the function raises is raised again at the end of the block.

    Args:
        serve: called with each connection, which is closed after it.
        small_buffer: whether to take next to nothing that was not read (for halves of bodies).
        keep_open: whether connections stay open after the function, until the block ends.
    """

    def __init__(
        self,
        serve: Callable[[Wire], None],
        *,
        small_buffer: bool = False,
        keep_open: bool = False,
    ) -> None:
        self._serve = serve
        self._keep_open = keep_open
        self._listener = socket.socket()
        if small_buffer:
            self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self._listener.bind(("127.0.0.1", 0))
        self._listener.listen()
        self._last_address: tuple[str, int] | None = None
        self._failure: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="wire-server", daemon=True)
        self.wires: list[Wire] = []

    @property
    def port(self) -> int:
        """Where it listens."""
        port: int = self._listener.getsockname()[1]
        return port

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with socket.socket() as last:
            last.bind(("127.0.0.1", 0))
            self._last_address = last.getsockname()
            last.connect(("127.0.0.1", self.port))
            self._thread.join(_DEADLINE_S)
        assert not self._thread.is_alive()
        self._listener.close()
        for wire in self.wires:
            wire.close()
        if self._failure is not None and error is None:
            raise self._failure

    def _run(self) -> None:
        while True:
            connection, address = self._listener.accept()
            wire = Wire(connection)
            if address == self._last_address:
                wire.close()
                return
            self.wires.append(wire)
            try:
                self._serve(wire)
            except Exception as error:  # noqa: BLE001 - raised again where the test sees it
                self._failure = error
            finally:
                if not self._keep_open:
                    wire.close()
