"""Another woku is chosen in the real window, and what it says is known without a network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView

from tests.e2e.conftest import EMAIL, OpenDesk, open_desk
from woku_desktop.config.paths import paths_for
from woku_desktop.config.writer import change_settings
from woku_desktop.domain.submission import State
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]

CAFE = "65348875f3a876254aa82d5e"
BOOKS = "65348875f3a876254aa82d60"
QUESTION = "Did you find what you came for?"


@pytest.fixture
def station(surroundings: StagedWoku, monkeypatch: pytest.MonkeyPatch) -> StagedWoku:
    """The woku is set in the person's own file, where the window may change it."""
    monkeypatch.delenv("WOKU_DESKTOP_WOKU_ID")
    monkeypatch.setenv("WOKU_DESKTOP_LANGUAGE", "en")
    paths = paths_for()
    paths.create()
    change_settings(paths, {"woku_id": CAFE})
    return surroundings


def listed(desk: OpenDesk) -> list[str]:
    """The names in the list of wokus."""
    view = desk.control("wokuList")
    assert isinstance(view, QAbstractItemView)
    model = view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def press(desk: OpenDesk, name: str, key: Qt.Key) -> None:
    """Press a key in a control."""
    QTest.keyClick(desk.control(name), key)


def question(desk: OpenDesk) -> str:
    return desk.desk.window.capture.page.question.text()


def test_another_woku_is_known_when_the_network_is_gone(
    station: StagedWoku, sound: VirtualMicrophone, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_desk() as desk:
        desk.until(lambda: question(desk) == "How was your coffee?", "the café's question")
        desk.until(lambda: desk.text("wokuPicker").startswith("Café Aurora"), "its name")
        desk.click("anonymousToggle")
        desk.click("wokuPicker")
        desk.until(lambda: "Librería Norte" in listed(desk), "the key's list")
        for _ in range(listed(desk).index("Librería Norte")):
            press(desk, "wokuList", Qt.Key.Key_Down)
        press(desk, "wokuList", Qt.Key.Key_Return)
        desk.until(lambda: question(desk) == QUESTION, "the other's question")
        desk.until(lambda: not desk.control("anonymousToggle").isEnabled(), "its rule")
        desk.until(lambda: desk.sees("wokuPicture"), "its picture")
        desk.click("wokuPicker")
        desk.click("wokuNoteButton")
        desk.type("wokuNoteField", "Till 2, night shift")
        press(desk, "wokuNoteField", Qt.Key.Key_Return)
        desk.until(lambda: "Till 2" in desk.text("wokuNoteButton"), "the note")
        press(desk, "wokuList", Qt.Key.Key_Escape)

    monkeypatch.setenv("WOKU_BASE_URL", "http://127.0.0.1:9")
    Vault("default", "http://127.0.0.1:9").save_api_key(station.key)
    asked = station.state()["requests"]
    with open_desk() as desk:
        desk.until(lambda: question(desk) == QUESTION, "the question, from here")
        desk.until(lambda: desk.sees("wokuPicture"), "the picture, from here")
        assert desk.text("wokuPicker") == "Librería Norte"
        assert not desk.control("anonymousToggle").isEnabled()
        desk.click("wokuPicker")
        desk.until(lambda: desk.sees("wokuListState"), "why the list is short", 30)
        assert listed(desk) == ["Librería Norte", "Café Aurora, Providencia"]
        assert desk.text("wokuNoteButton").endswith("Till 2, night shift")
        press(desk, "wokuList", Qt.Key.Key_Escape)
        desk.click("star5")
        desk.type("emailField", EMAIL)
        desk.record(sound)
        desk.click("sendButton")
        waiting = desk.await_state(State.QUEUED)
        assert waiting.woku_id is not None
        assert waiting.woku_id.value == BOOKS
        assert waiting.local_note == "Till 2, night shift"
    assert station.state()["requests"] == asked
