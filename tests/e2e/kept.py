"""A station kept running by its parent, as it is at a customer's."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from woku_desktop.guardian import Guardian

if TYPE_CHECKING:
    from pathlib import Path

PATIENT_S = 60.0


class Kept:
    """A parent on a thread of its own, and the stations that came to their first screen."""

    def __init__(self, folder: Path, environ: dict[str, str]) -> None:
        command = [sys.executable, "-m", "tests.stage.kiosk_station", str(folder)]
        self.folder = folder
        self.guardian = Guardian(command, environ, faults=folder / "faults.log")
        self.codes: list[int] = []
        self.thread = threading.Thread(target=lambda: self.codes.append(self.guardian.run()))

    def await_ready(self, *others: int) -> int:
        """Wait until a station that is none of these has its first screen; its process id."""
        return self._await("ready", others)

    def await_deaf(self) -> int:
        """Wait until a station has lost its microphone; its process id."""
        return self._await("deaf", ())

    def _await(self, what: str, others: tuple[int, ...]) -> int:
        pause = threading.Event()
        for _ in range(round(PATIENT_S / 0.05)):
            for found in self.folder.glob(f"{what}-*"):
                pid = int(found.name.removeprefix(f"{what}-"))
                if pid not in others:
                    return pid
            pause.wait(0.05)
        raise AssertionError(f"no station is {what}")
