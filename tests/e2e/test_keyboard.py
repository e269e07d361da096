"""What a person does by keyboard alone, with the focus where the Tab key leads it."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.e2e.conftest import EMAIL, OpenDesk, open_desk
from woku_desktop.domain.submission import State
from woku_desktop.ui.desk.voices_list import VoicesList
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]

KEY = Qt.Key
WRITTEN = "The bread was good."
OTHER = "ana.rojas@example.com"


def _write(desk: OpenDesk, words: str, email: str) -> None:
    """Leave an opinion in writing."""
    desk.key(KEY.Key_4)
    desk.tab_to("writeInsteadButton")
    desk.key(KEY.Key_Return)
    desk.await_focus("textField")
    desk.keys(words)
    desk.tab_to("emailField")
    desk.keys(email)
    desk.key(KEY.Key_Return, control=True)
    desk.await_focus("newFeedbackButton")
    desk.key(KEY.Key_Return)
    desk.until(lambda: not desk.sees("newFeedbackButton"), "the next opinion")


def _rows(desk: OpenDesk) -> int:
    """How many rows the list has, headings among them."""
    found = desk.control("voicesList")
    assert isinstance(found, VoicesList)
    return found.model().rowCount()


def test_words_are_written_found_and_put_into_a_table(
    desk: OpenDesk, woku: StagedWoku, tmp_path: Path
) -> None:
    desk.activate()
    _write(desk, WRITTEN, EMAIL)
    _write(desk, "Nothing to say.", OTHER)
    desk.until(lambda: desk.text("statusPill") == "Todo entregado", "the pill")
    said = {each["fields"]["description"] for each in woku.voices()}
    assert said == {WRITTEN, "Nothing to say."}
    desk.until(lambda: _rows(desk) == 3, "a heading and both")
    desk.tab_to("searchField")
    desk.keys("bread")
    desk.until(lambda: _rows(desk) == 2, "the one of which it was said")
    desk.tab_to("filter_all")
    desk.key(KEY.Key_Right)
    desk.until(lambda: not desk.sees("voicesList") or _rows(desk) == 0, "none that needs anybody")
    for _ in range(2):
        desk.key(KEY.Key_Right)
    desk.until(lambda: _rows(desk) == 2, "the delivered one")
    desk.tab_to("exportTableButton")
    desk.key(KEY.Key_Space)
    table = tmp_path / "table.csv"
    desk.answer_export(table)
    (row,) = csv.DictReader(table.read_text("utf-8-sig").splitlines())
    assert row["email"] == EMAIL


def test_a_voice_is_discarded_and_brought_back(
    surroundings: StagedWoku, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Port 9 of this machine: nobody answers.
    monkeypatch.setenv("WOKU_BASE_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("WOKU_API_KEY", surroundings.key)
    with open_desk() as desk:
        desk.activate()
        _write(desk, WRITTEN, EMAIL)
        desk.until(lambda: _rows(desk) == 2, "it in the list")
        # What is being sent can't be discarded, and the question about it goes.
        desk.until(lambda: desk.last().problem is not None, "the first try to be over")
        desk.tab_to("voicesList")
        desk.key(KEY.Key_Home)
        desk.key(KEY.Key_Down)
        desk.until(lambda: desk.sees("detailDiscardButton"), "the detail")
        desk.tab_to("detailDiscardButton")
        desk.key(KEY.Key_Space)
        desk.await_focus("keepButton")
        desk.tab_to("discardButton")
        desk.key(KEY.Key_Space)
        desk.await_state(State.DISCARDED)
        desk.until(lambda: desk.sees("undoButton"), "the way back")
        assert QApplication.focusWidget() is not None
        desk.tab_to("undoButton")
        desk.key(KEY.Key_Space)
        desk.await_state(State.QUEUED)
        desk.until(lambda: _rows(desk) == 2, "it in the list again")


def test_a_refused_key_is_replaced(surroundings: StagedWoku) -> None:
    Vault("default", surroundings.base_url).save_api_key("sk_of_another_company")
    surroundings.set_mode(refusals="told")
    with open_desk() as desk:
        desk.activate()
        _write(desk, WRITTEN, EMAIL)
        desk.until(lambda: desk.text("statusPill") == "Woku rechazó la clave", "the pill")
        desk.tab_to("settingsButton")
        desk.key(KEY.Key_Return)
        desk.until(lambda: desk.sees("keyField"), "the settings")
        desk.activate(desk.control("settingsDialog"))
        desk.tab_to("keyField")
        desk.keys(surroundings.key)
        desk.key(KEY.Key_Return)
        desk.until(lambda: "Sandbox" in desk.text("keyTestLabel"), "the company that it is of")
        desk.tab_to("doneButton")
        desk.key(KEY.Key_Space)
        desk.until(lambda: desk.text("statusPill") == "Todo entregado", "the pill", 30)
        desk.until(lambda: QApplication.activeModalWidget() is None, "the settings to be closed")
    (note,) = surroundings.voices()
    assert note["fields"]["clientEmail"] == EMAIL
