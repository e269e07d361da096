"""A station without a window, which does what a test tells it; as a program, the station itself.

It is a real process, started by a real parent; the two sides speak over a socket of the test's.
"""

from __future__ import annotations

import os
import selectors
import socket
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

from woku_desktop import heartbeat as heartbeats
from woku_desktop.heartbeat import ENVIRONMENT, Heartbeat

if TYPE_CHECKING:
    from types import TracebackType

_DEADLINE_S = 60.0
_BEAT_S = 0.05
_hanging = threading.Event()


class StandIn:
    """One run of it, as the test sees it."""

    def __init__(self, connection: socket.socket) -> None:
        connection.settimeout(_DEADLINE_S)
        self._connection = connection
        self._lines = connection.makefile("r", encoding="utf-8")
        pid, self.private = self.hears().split()
        self.pid = int(pid)

    def hears(self) -> str:
        """What it tells next; "" once its process has ended."""
        try:
            return self._lines.readline().strip()
        except ConnectionResetError:
            return ""

    def do(self, what: str) -> None:
        """Tell it what to do next: see `_obey`."""
        self._connection.sendall(f"{what}\n".encode())

    def close(self) -> None:
        self._lines.close()
        self._connection.close()


class StandIns:
    """Where the stations of one parent report, in their order.

    Attributes:
        command: what starts one.
    """

    def __init__(self, faults: Path, end_within_s: float = 60.0) -> None:
        self._server = socket.create_server(("127.0.0.1", 0))
        self._server.settimeout(_DEADLINE_S)
        self._met: list[StandIn] = []
        port = str(self._server.getsockname()[1])
        self.command = [sys.executable, __file__, port, str(faults), str(end_within_s)]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.close()
        for each in self._met:
            each.close()

    def next(self) -> StandIn:
        """The next one that is started."""
        connection, _ = self._server.accept()
        self._met.append(StandIn(connection))
        return self._met[-1]


def main(port: str, faults: str, end_within_s: str) -> None:
    """Be a station: beat, and obey."""
    heartbeats.END_WITHIN_S = float(end_within_s)
    told = os.environ.get(ENVIRONMENT, ",").split(",")[:2]
    heartbeat = Heartbeat.from_environment(Path(faults))
    private = not any(os.get_inheritable(int(each)) for each in told if each)
    with socket.create_connection(("127.0.0.1", int(port))) as test:
        test.sendall(f"{os.getpid()} {private and ENVIRONMENT not in os.environ}\n".encode())

        def gone() -> None:
            test.sendall(b"gone\n")
            if not _hanging.is_set():
                os._exit(3)

        heartbeat.listen(gone, lambda: test.sendall(b"restart\n"))
        orders = test.makefile("r", encoding="utf-8")
        with selectors.DefaultSelector() as selector:
            selector.register(test, selectors.EVENT_READ)
            while True:
                heartbeat.beat()
                if selector.select(_BEAT_S):
                    _obey(orders.readline().strip(), heartbeat, test)


def _obey(order: str, heartbeat: Heartbeat, test: socket.socket) -> None:
    what, _, number = order.partition(" ")
    if what == "exit" or not order:
        os._exit(int(number or 0))
    elif what == "say":  # that it has beaten
        test.sendall(b"said\n")
    elif what == "hang":
        _hanging.set()
        test.sendall(b"hangs\n")
        the_window_hangs()
    elif what == "tidy-up":  # and say what it will end with
        _hanging.set()
        heartbeat.close(int(number))
        the_window_hangs()
    elif what == "tidy-up-slowly":
        heartbeat.close(1)
        time.sleep(float(number))
        os._exit(5)


def the_window_hangs() -> None:
    """Nothing more comes from it."""
    threading.Event().wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
