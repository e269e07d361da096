"""The measured station: its real window at 1080p, telling figures as lines of JSON.

Run by `tests.bench` with a screen, a microphone and a keyring already in its environment.
"""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from tests.stage.hand import live, wait_until
from woku_desktop import app as program
from woku_desktop.config.paths import paths_for
from woku_desktop.config.settings import load_settings
from woku_desktop.kiosk import Kiosk
from woku_desktop.process import harden
from woku_desktop.ui.kiosk.visit import Step
from woku_desktop.vault.pin import PinLock
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from woku_desktop.recording.finished import FinishedTake

SIZE = (1920, 1080)
WATCHED_S = 10.0
TAKES = 12
MANAGED = """\
woku_id = "65348875f3a876254aa82d5e"
base_url = "{base_url}"
"""


class Session:
    """A station with real surroundings."""

    def __init__(self) -> None:
        harden()
        paths = paths_for("station")
        paths.create()
        paths = replace(paths, managed_file=paths.config_file.parent / "managed.toml")
        paths.managed_file.write_text(MANAGED.format(base_url=os.environ["WOKU_BASE_URL"]))
        loaded = load_settings(paths, kiosk=True)
        self.app = program.make_application(loaded, "es")
        vault = Vault("station", loaded.settings.base_url)
        PinLock(vault, paths.state).save("1379")
        self.kiosk = Kiosk(loaded, paths, vault, window={"shield_s": 0.0})
        self.started_ns = 0
        self.takes: list[FinishedTake] = []
        bridge = self.kiosk.bridge
        bridge.recordingStarted.connect(self._started, Qt.ConnectionType.DirectConnection)
        bridge.recordingStopped.connect(self.takes.append)
        self.kiosk.window.resize(*SIZE)
        self.kiosk.window.show()
        live(4.0)

    def close(self) -> None:
        """End the station."""
        self.kiosk.close()
        self.kiosk.deleteLater()

    def press(self, name: str) -> None:
        """Press a control."""
        window = self.kiosk.window
        control = next(c for c in window.findChildren(QAbstractButton, name) if c.isVisible())
        QTest.mouseClick(control, Qt.MouseButton.LeftButton)

    def percent(self, seconds: float) -> float:
        """How much of a core the process takes while it is left alone."""
        used, since = time.process_time(), time.monotonic()
        live(seconds)
        return (time.process_time() - used) / (time.monotonic() - since) * 100

    def to_record(self) -> None:
        """Go to the screen that records."""
        self.kiosk.window.visit.rate_at_once(4)
        wait_until(lambda: self.kiosk.window.visit.step is Step.RECORD, "the screen that records")
        live(0.5)

    def made(self, takes: int) -> bool:
        """Whether there were so many takes."""
        return len(self.takes) >= takes

    def _started(self) -> None:
        self.started_ns = time.perf_counter_ns()


def attract(session: Session) -> None:
    """The first screen, which breathes; and an idle one beside it."""
    breathing = session.percent(WATCHED_S)
    os.environ["WOKU_REDUCED_MOTION"] = "1"
    still = session.percent(WATCHED_S)
    print(json.dumps({"attract_percent": breathing, "still_percent": still}), flush=True)


def meter(session: Session) -> None:
    """A recording with ring and bars."""
    session.to_record()
    session.press("recordButton")
    wait_until(lambda: session.started_ns, "the recording to run")
    print(json.dumps({"meter_percent": session.percent(WATCHED_S)}), flush=True)


def press(session: Session) -> None:
    """Press to first sample, again and again."""
    session.to_record()
    for number in range(TAKES):
        session.started_ns = 0
        name = "recordButton" if number == 0 else "recordAgainButton"
        pressed = time.perf_counter_ns()
        session.press(name)
        wait_until(lambda: session.started_ns, "the recording to run")
        print(json.dumps({"press_ms": (session.started_ns - pressed) / 1e6}), flush=True)
        live(1.3)
        session.press("recordButton")
        wait_until(partial(session.made, number + 1), "the take")
        live(0.3)


def main(mode: str) -> None:
    """Measure one thing."""
    session = Session()
    try:
        {"attract": attract, "meter": meter, "press": press}[mode](session)
    finally:
        session.close()


if __name__ == "__main__":
    main(sys.argv[1])
