"""`python -m installer.linux.screenshot FILE.png`: the whole screen of DISPLAY, as it is."""

from __future__ import annotations

import sys

from PySide6.QtGui import QGuiApplication


def main(file: str) -> int:
    """Take it; 1 if it can't be written."""
    application = QGuiApplication(["screenshot", "-platform", "xcb"])
    return 0 if application.primaryScreen().grabWindow(0).save(file) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
