"""A dressed application, and a clean state before every test of the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from tests.ui.hands import Desk
    from tests.ui.listed import Listed
    from tests.ui.sided import Sided

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"


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


@pytest.fixture
def listed(qtbot: QtBot, qapp: QApplication) -> Iterator[Listed]:
    """The card of voices, in Spanish."""
    from tests.ui.listed import Listed
    from tests.ui.screens import RESOURCES
    from woku_desktop.ui import texts

    texts.install(qapp, "es", RESOURCES / "i18n")
    made = Listed()
    qtbot.addWidget(made.card)
    yield made
    texts.install(qapp, "en", RESOURCES / "i18n")


@pytest.fixture
def sided(qtbot: QtBot, spanish: None) -> Sided:
    """The list and the detail, in Spanish, with the keyboard."""
    from tests.ui.sided import Sided

    made = Sided()
    qtbot.addWidget(made.side)
    with qtbot.waitActive(made.side):
        made.side.activateWindow()
    return made


@pytest.fixture(params=["es", "en", "pt"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Each language in turn, which the application speaks."""
    from tests.ui.screens import RESOURCES
    from woku_desktop.ui import texts

    chosen = str(request.param)
    texts.install(qapp, chosen, RESOURCES / "i18n")
    yield chosen
    texts.install(qapp, "en", RESOURCES / "i18n")


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[None]:
    """The application speaks Spanish."""
    from tests.ui.screens import RESOURCES
    from woku_desktop.ui import texts

    texts.install(qapp, "es", RESOURCES / "i18n")
    yield
    texts.install(qapp, "en", RESOURCES / "i18n")


@pytest.fixture
def desk(qtbot: QtBot, spanish: None) -> Iterator[Desk]:
    """A window in Spanish, and hands to work it."""
    from tests.ui.hands import Desk

    made = Desk(qtbot)
    yield made
    made.window.close()
    made.window.deleteLater()


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader would read out."""
    from woku_desktop.ui.capture import capture_card, form_page, record_panel

    said: list[str] = []

    def listen(widget: QWidget, text: str, *, urgent: bool = False) -> None:
        said.append(text)

    for module in (capture_card, form_page, record_panel):
        monkeypatch.setattr(module, "announce", listen)
    return said
