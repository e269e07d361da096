"""A real station, as its parent starts it, that says when its first screen is there; or hangs.

Run as `python -m tests.stage.kiosk_station FOLDER`: it writes `ready-PID` into the folder while a
visitor could start, and `deaf-PID` while they could not since there is no microphone; its window
hangs for good as soon as there is a file `hang` in it.
"""

from __future__ import annotations

import os
import sys
import threading
from dataclasses import replace
from pathlib import Path

from woku_desktop.process import harden


def main(folder: Path) -> int:
    """Be the station."""
    harden()
    from PySide6.QtCore import QTimer

    from woku_desktop import kiosk as program
    from woku_desktop.config.paths import paths_for
    from woku_desktop.config.settings import load_settings
    from woku_desktop.heartbeat import Heartbeat
    from woku_desktop.vault.vault import Vault

    paths = paths_for()
    paths.create()
    paths = replace(paths, managed_file=folder / "managed.toml")
    heartbeat = Heartbeat.from_environment(folder / "faults.log")
    loaded = load_settings(paths, kiosk=True)

    class Watched(program.Kiosk):
        """Tells what a person before it would see."""

        def show(self) -> None:
            super().show()
            self._looks = QTimer(self, interval=50)
            self._looks.timeout.connect(self._look)
            self._looks.start()

        def _look(self) -> None:
            found = self.window.readiness.microphone
            if self.window.at_rest and found != "unknown":
                now, before = ("ready", "deaf") if found == "good" else ("deaf", "ready")
                (folder / f"{before}-{os.getpid()}").unlink(missing_ok=True)
                (folder / f"{now}-{os.getpid()}").touch()
            if (folder / "hang").exists():
                (folder / "hang").unlink()
                threading.Event().wait()

    program.Kiosk = Watched  # type: ignore[misc] # what run_kiosk makes
    return program.run_kiosk(
        loaded, paths, Vault(paths.profile, loaded.settings.base_url), heartbeat
    )


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
