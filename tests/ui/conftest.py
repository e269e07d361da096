"""A screen, a dressed application, and a clean state before every test of the window."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.stage.screen import virtual_screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"


@pytest.fixture(scope="session")
def screen() -> Iterator[None]:
    """A real X server on Linux: the one of DISPLAY, else a virtual one."""
    with ExitStack() as stack:
        if sys.platform == "linux":
            patch = stack.enter_context(pytest.MonkeyPatch.context())
            if not os.environ.get("DISPLAY"):
                patch.setenv("DISPLAY", stack.enter_context(virtual_screen()))
            patch.setenv("QT_QPA_PLATFORM", "xcb")
        yield


@pytest.fixture(scope="session")
def qapp_args(screen: None) -> list[str]:
    """What pytest-qt makes the application with: asked for here so that the screen comes first."""
    return ["woku-desktop"]


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application with the program's look."""
    from woku_desktop.ui import icons, theme

    icons.set_folder(ICONS)
    theme.apply(qapp)
    return qapp


@pytest.fixture(autouse=True)
def clean_look(dressed: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Light, without motion, and nothing of the test before."""
    from woku_desktop.ui.theme import watcher

    monkeypatch.setenv("WOKU_REDUCED_MOTION", "1")
    watcher().set_scheme("light")
    yield
    watcher().set_scheme("light")
