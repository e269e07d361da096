"""What every test runs under: a screen where one is asked for, and no thread left behind."""

from __future__ import annotations

import os
import sys
import threading
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tests.stage.screen import virtual_screen  # noqa: E402 - the path comes first

if TYPE_CHECKING:
    from collections.abc import Iterator

THREADS_END_WITHIN_S = 5.0


@pytest.fixture(scope="session")
def screen() -> Iterator[None]:
    """A real X server on Linux: the one of DISPLAY, else a virtual one."""
    with ExitStack() as stack:
        if sys.platform == "linux":
            patch = stack.enter_context(pytest.MonkeyPatch.context())
            if not os.environ.get("DISPLAY"):
                patch.setenv("DISPLAY", stack.enter_context(virtual_screen("1920x1920")))
            patch.setenv("QT_QPA_PLATFORM", "xcb")
        yield
        _end_application()


def _end_application() -> None:
    """End Qt before its screen: it ends the whole process when its screen goes first."""
    if "PySide6.QtWidgets" in sys.modules:
        from PySide6.QtWidgets import QApplication

        app = QApplication.instance()
        if app is not None:
            app.shutdown()


@pytest.fixture(scope="session")
def qapp_args(screen: None) -> list[str]:
    """What pytest-qt makes the application with: asked for here so that the screen comes first."""
    return ["woku-desktop", "-style", "fusion"]


@pytest.fixture(autouse=True)
def no_window_left() -> Iterator[None]:
    """Take away the windows and dialogs that a test leaves: a modal one would stand in the next."""
    yield
    if "PySide6.QtWidgets" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent
        from PySide6.QtWidgets import QApplication

        if QApplication.instance() is not None:
            for window in QApplication.topLevelWidgets():
                window.hide()
                window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """Fail a test that leaves a thread running: each has an owner that ends it."""
    before = set(threading.enumerate())
    yield
    end = time.monotonic() + THREADS_END_WITHIN_S
    for thread in set(threading.enumerate()) - before:
        thread.join(max(0.0, end - time.monotonic()))
    left = [thread.name for thread in set(threading.enumerate()) - before]
    assert not left, f"threads left running: {', '.join(left)}"
