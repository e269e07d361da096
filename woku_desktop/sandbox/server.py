"""The sandbox's process: one server on this machine only, that ends with its parent."""

from __future__ import annotations

import os
import socket
import struct
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, cast

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from woku_desktop.sandbox.app import Sandbox
from woku_desktop.sandbox.transcriber import Transcriber

if TYPE_CHECKING:
    from collections.abc import Callable

    from uvicorn._types import ASGIReceiveCallable, ASGISendCallable, Scope


class _ResettableProtocol(H11Protocol):
    """Offers the application to reset its own connection, which ASGI knows nothing of."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        inner = self.app

        async def app(scope: Scope, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
            # Extensions hold dictionaries by ASGI's types; this one is between the two of us.
            cast("dict[str, Any]", scope)["extensions"] = {"woku.reset": self._reset}
            await inner(scope, receive, send)

        self.app = app

    def _reset(self) -> None:
        if self.transport.is_closing():
            return  # the client was faster
        connection = self.transport.get_extra_info("socket")
        # No lingering: the client gets a reset, not an orderly end.
        no_linger = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, no_linger)
        self.transport.abort()


class _Server(uvicorn.Server):
    """Says when it listens."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._on_ready()


def serve(
    port: int, language: str, key: str, on_ready: Callable[[str], None], lifeline: int
) -> None:
    """Run a sandbox until told to end.

    Args:
        port: where to listen on the loopback; 0 lets the system choose.
        language: what voices are taken to be in.
        key: the company key that requests must bring.
        on_ready: told the base URL once it listens.
        lifeline: a file descriptor that ends when the parent does.
    """
    listener = socket.create_server(("127.0.0.1", port))
    base_url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    transcriber = Transcriber(language)
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="transcriber") as worker:
        config = uvicorn.Config(
            Sandbox(key, language, transcriber, worker).app(),
            http=_ResettableProtocol,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            timeout_graceful_shutdown=1,
        )
        server = _Server(config, lambda: on_ready(base_url))

        def follow_parent() -> None:
            while os.read(lifeline, 4096):
                pass
            server.should_exit = True

        # It ends with its parent's pipe, or with this process, whichever comes first.
        threading.Thread(target=follow_parent, name="lifeline", daemon=True).start()
        try:
            server.run(sockets=[listener])
        finally:
            transcriber.stop()
            listener.close()
