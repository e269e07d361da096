"""The measured station at rest: its first screen, breathing, and what that costs.

Prints a line of JSON. Run by the bench, on a screen of 1920×1080 without a graphics card.
"""

from __future__ import annotations

import json
import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.ui.kiosk.attract_states import attract
from tests.ui.kiosk.stage import Station
from tests.ui.screens import RESOURCES
from woku_desktop.ui import icons, texts, theme

SETTLED_MS = 1500
SECONDS = 10


def measure() -> float:
    """The share of a core that it takes, in per cent."""
    os.environ["WOKU_REDUCED_MOTION"] = "0"
    app = QApplication(["bench", *theme.STYLE_ARGUMENTS])
    icons.set_folder(RESOURCES / "icons")
    theme.apply(app)
    texts.install(app, "es", RESOURCES / "i18n")
    screen = attract(Station())
    screen.lay_out(1920, 1080)
    begun: list[tuple[float, float]] = []

    def note() -> None:
        begun.append((time.perf_counter(), time.process_time()))

    QTimer.singleShot(SETTLED_MS, note)
    QTimer.singleShot(SETTLED_MS + SECONDS * 1000, app.quit)
    app.exec()
    (wall, used), (now, used_now) = begun[0], (time.perf_counter(), time.process_time())
    return 100 * (used_now - used) / (now - wall)


if __name__ == "__main__":
    print(json.dumps({"cpu_percent": measure()}))
    sys.exit(0)
