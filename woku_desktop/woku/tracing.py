"""What the transport tells about one request while it runs.

httpx's exceptions don't tell whether the body was handed over: a reset in the middle of it and one
after its end look alike. The transport's trace events do.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from woku_desktop.woku.deadlines import Deadlines


class Exchange:
    """One request's course, as an httpcore trace callback.

    `abort` may be called from any thread; the rest belongs to the thread that sends.

    Args:
        head_s: how long the head of an answer may take to come, drop by drop, in seconds: each
            drop alone would be in time for ever.
        deadlines: watches that.

    Attributes:
        connected: whether there is a connection to Woku's address, encrypted where it has to be;
            a proxy that has not opened the way there yet does not count.
        body_handed_over: whether the transport took the whole body.
        tunnel_refusal: status and headers of a proxy's answer that is no tunnel.
    """

    def __init__(self, head_s: float, deadlines: Deadlines) -> None:
        self.connected = False
        self.body_handed_over = False
        self.tunnel_refusal: tuple[int, list[tuple[bytes, bytes]]] | None = None
        # A tunnel through a proxy begins with a request of its own, which has an (empty) body too.
        self._in_tunnel_request = False
        self._head_s = head_s
        self._deadlines = deadlines
        self._head: object = None
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._hold: socket.socket | None = None
        self._aborted = False

    def __call__(self, name: str, info: Mapping[str, Any]) -> None:
        """Take note of an event."""
        if name.endswith((".connect_tcp.complete", ".start_tls.complete")):
            self._watch(info["return_value"].get_extra_info("socket"))
            self.connected = True
        elif name.endswith(".start_tls.started"):
            self.connected = False
            self._keep_hold()
        elif name.endswith(".start_tls.failed"):
            self._watch(None)
        elif name == "http11.send_request_headers.started":
            self._in_tunnel_request = info["request"].method == b"CONNECT"
            self.connected = self.connected and not self._in_tunnel_request
        elif name == "http11.send_request_body.complete":
            self.body_handed_over = not self._in_tunnel_request
        elif name.startswith("http11.receive_response_headers."):
            self._follow_head(name, info)

    def abort(self) -> None:
        """Break the connection, now or as soon as there is one: whoever waits on it wakes up."""
        with self._lock:
            self._aborted = True
            if self._socket is not None:
                _break(self._socket)

    def _follow_head(self, name: str, info: Mapping[str, Any]) -> None:
        if name.endswith(".started"):
            self._head = self._deadlines.watch(self._head_s, self.abort)
            return
        self._deadlines.forget(self._head)
        if name.endswith(".complete") and self._in_tunnel_request:
            _version, status, _reason, headers = info["return_value"]
            if not 200 <= status < 300:
                self.tunnel_refusal = (status, headers)

    def _keep_hold(self) -> None:
        """The encryption takes the socket away until it stands, which may be never.

        Inside the encryption to a proxy it does not: that socket stays what is to be broken.
        """
        with self._lock:
            if self._socket is None or hasattr(self._socket, "unwrap"):
                return
            with contextlib.suppress(OSError):  # no descriptor is left: it ends at its timeout
                self._socket = self._hold = self._socket.dup()

    def _watch(self, connection: socket.socket | None) -> None:
        with self._lock:
            self._socket = connection
            if self._hold is not None:
                self._hold.close()
                self._hold = None
            if self._aborted and connection is not None:
                _break(connection)


def _break(connection: socket.socket) -> None:
    # The plain socket's own shutdown: the one of a TLS socket first forgets the encryption, so
    # that a send at that moment in another thread would go out in the clear.
    with contextlib.suppress(OSError):  # it may be gone already
        socket.socket.shutdown(connection, socket.SHUT_RDWR)
