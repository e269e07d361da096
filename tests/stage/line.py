"""A network line to a server, which can be cut and mended at any moment."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from types import TracebackType

_DEADLINE_S = 10.0


class Line:
    """Forwards connections to a server while it is up; refuses them while it is not.

    Args:
        base_url: the server's address.

    Attributes:
        url: the line's own address; the same for its whole life.
    """

    def __init__(self, base_url: str) -> None:
        parts = urlsplit(base_url)
        assert parts.hostname is not None
        assert parts.port is not None
        self._target = (parts.hostname, parts.port)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="line")
        self._server: asyncio.Server | None = None
        self._port = 0
        self._pumps: set[asyncio.Task[None]] = set()
        self.url = ""

    def __enter__(self) -> Self:
        self._thread.start()
        self.mend()
        self.url = f"http://127.0.0.1:{self._port}"
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.cut()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(_DEADLINE_S)
        self._loop.close()

    def mend(self) -> None:
        """Forward from now on."""
        self._run(self._mend())

    def cut(self) -> None:
        """Break what runs, and refuse from now on."""
        self._run(self._cut())

    async def _mend(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def _cut(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        pumps = list(self._pumps)
        for pump in pumps:
            pump.cancel()
        await asyncio.gather(*pumps, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection(*self._target)
        streams = ((reader, back), (there, writer))
        tasks = [asyncio.create_task(_pump(source, sink)) for source, sink in streams]
        self._pumps.update(tasks)
        await asyncio.gather(*tasks, return_exceptions=True)
        self._pumps.difference_update(tasks)
        for end in (writer, back):
            end.close()
            with contextlib.suppress(ConnectionError):
                await end.wait_closed()

    def _run(self, work: Coroutine[None, None, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(_DEADLINE_S)


async def _pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    with contextlib.suppress(ConnectionError):
        while piece := await source.read(65536):
            sink.write(piece)
            await sink.drain()
        sink.write_eof()
