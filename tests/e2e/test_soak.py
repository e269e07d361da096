"""Thousands of voices through a bad network, two programs over one outbox."""

from __future__ import annotations

import threading
from contextlib import ExitStack
from typing import TYPE_CHECKING

import psutil
import pytest

from tests.stage.station import Station
from tests.stage.woku import running_woku

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

pytestmark = pytest.mark.e2e
FAULTS = 0.3
# Pauses of minutes pass in a moment; what the network itself takes stays as it is.
SPEED = 300.0
MOST_GROWTH_BYTES = 12_000_000


class Growth:
    """Looks at a process's memory until it ends."""

    def __init__(self, process: subprocess.Popen[str], every_s: float) -> None:
        self.sizes: list[int] = []
        self._process = process
        self._every_s = every_s
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def end(self) -> None:
        """The process has ended."""
        self._ended.set()
        self._thread.join()

    def grown(self) -> int:
        """Bytes, from a third of its life to its end: what it needs to work it has by then."""
        return self.sizes[-1] - self.sizes[len(self.sizes) // 3]

    def _look(self) -> None:
        watched = psutil.Process(self._process.pid)
        while not self._ended.wait(self._every_s):
            try:
                self.sizes.append(watched.memory_info().rss)
            except psutil.NoSuchProcess:
                return


def _soak(folder: Path, each: int, *, look_every_s: float = 0.0) -> None:
    with ExitStack() as stage:
        woku = stage.enter_context(running_woku("es"))
        woku.set_mode(chance={"seed": each, "rate": FAULTS})
        station = Station(folder, woku)
        processes = [
            stage.enter_context(
                station.start(first=first, count=each, speed=SPEED, on_unknown="resend")
            )
            for first in (0, each)
        ]
        looks = [Growth(process, look_every_s) for process in processes if look_every_s]
        for look in looks:
            look.start()
        said: list[list[str]] = [[], []]
        readers = [
            threading.Thread(target=lambda n=n, p=p: said[n].extend(station.listen(p)))
            for n, p in enumerate(processes)
        ]
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join()
        for look in looks:
            look.end()
        assert [lines[-1] for lines in said] == ["drained", "drained"]
        assert len(station.saved) == 2 * each
        station.assert_nothing_lost()
        assert station.readable() == []
        assert not list((folder / "outbox").glob("*.age"))
        for look in looks:
            assert look.grown() < MOST_GROWTH_BYTES, look.sizes


@pytest.mark.xdist_group("kills")
def test_a_bad_network_loses_nothing(tmp_path: Path) -> None:
    _soak(tmp_path, each=30)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_a_bad_network_loses_nothing_of_two_thousand(tmp_path: Path) -> None:
    _soak(tmp_path, each=1000, look_every_s=1.0)
