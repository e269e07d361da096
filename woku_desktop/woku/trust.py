"""Whose certificates are trusted: the system's own choice, a company's proxy included."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import truststore

if TYPE_CHECKING:
    import socket
    import ssl
    from collections.abc import Iterable


class SystemTrust(truststore.SSLContext):
    """What a client encrypts with, safe for any number of connections at once. Any thread.

    A truststore context does one handshake at a time, so that one server that falls silent in the
    middle of it would hold up every other connection; here each has a context of its own. That
    costs no more: truststore reads the system's certificates for each connection in any case.

    Args:
        protocol: which one of the `ssl` module.
    """

    def __init__(self, protocol: int) -> None:
        super().__init__(protocol)
        self._protocol = protocol
        self._protocols: list[str] = []

    def set_alpn_protocols(self, alpn_protocols: Iterable[str]) -> None:
        self._protocols = list(alpn_protocols)

    def wrap_socket(self, sock: socket.socket, *args: Any, **options: Any) -> ssl.SSLSocket:
        return self._own().wrap_socket(sock, *args, **options)

    def wrap_bio(
        self, incoming: ssl.MemoryBIO, outgoing: ssl.MemoryBIO, *args: Any, **options: Any
    ) -> ssl.SSLObject:
        return self._own().wrap_bio(incoming, outgoing, *args, **options)

    def _own(self) -> truststore.SSLContext:
        context = truststore.SSLContext(self._protocol)
        if self._protocols:
            context.set_alpn_protocols(self._protocols)
        return context
