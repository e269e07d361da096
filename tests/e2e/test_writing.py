"""An opinion in writing, from the keyboard to Woku, on the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from tests.e2e.conftest import EMAIL, WOKU_ID, OpenDesk, open_desk
from woku_desktop.domain.feedback import Kind
from woku_desktop.domain.submission import State
from woku_desktop.ui.desk.voices_list import VoicesList

if TYPE_CHECKING:
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]

SAID = 'Grüße aus «Ñuñoa»: „sehr gut“, "really" & <b>it\'s</b> 🥧👩\u200d👧\n\nÇa va: 100 % \\o/ {}'


def _paste(desk: OpenDesk, text: str) -> None:
    copied = QMimeData()
    copied.setText(text)
    QGuiApplication.clipboard().setMimeData(copied)
    area = desk.control("textField")
    assert isinstance(area, QPlainTextEdit)
    area.paste()


def _write(desk: OpenDesk, text: str) -> None:
    desk.desk.window.activateWindow()
    desk.until(desk.desk.window.isActiveWindow, "the window to be active")
    desk.click("writeInsteadButton")
    desk.until(lambda: desk.control("textField").hasFocus(), "the field's focus")
    _paste(desk, text)
    # The keyboard's own: letters that rate and record anywhere else.
    desk.keys(" 3 x")


def _rows(desk: OpenDesk) -> int:
    found = desk.control("voicesList")
    assert isinstance(found, VoicesList)
    return found.model().rowCount()


def test_what_is_written_arrives_word_for_word(desk: OpenDesk, woku: StagedWoku) -> None:
    desk.click("star4")
    _write(desk, f"  {SAID}")
    desk.type("emailField", EMAIL)
    desk.control("textField").setFocus()
    QTest.keyClick(
        desk.control("textField"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    submission = desk.await_state(State.DELIVERED)
    assert submission.kind is Kind.TEXT
    (note,) = woku.voices()
    assert note["fields"] == {
        "wokuId": WOKU_ID,
        "qualification": 4,
        "description": f"{SAID} 3 x",
        "clientEmail": EMAIL,
        "anonymous": False,
    }
    assert desk.takes == []
    desk.until(lambda: desk.sees("transcriptionText"), "what was written")
    assert desk.text("transcriptionText") == f"“{SAID} 3 x”"
    assert not desk.sees("playButton")


def test_it_waits_without_a_network_and_is_found_by_its_words(
    surroundings: StagedWoku, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Port 9 of this machine: nobody answers.
    monkeypatch.setenv("WOKU_BASE_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("WOKU_API_KEY", surroundings.key)
    with open_desk() as offline:
        offline.click("star5")
        offline.click("anonymousToggle")
        _write(offline, SAID)
        offline.click("sendButton")
        offline.until(lambda: offline.heard, "the words to be saved")
        sent = offline.last().id
        (envelope,) = offline.paths.outbox.glob("*.age")
        assert "Grüße".encode() not in envelope.read_bytes()
    monkeypatch.setenv("WOKU_BASE_URL", surroundings.base_url)
    with open_desk() as online:
        assert online.await_state(State.DELIVERED).id == sent
        online.until(lambda: _rows(online) > 0, "the list")
        search = online.control("searchField")
        assert isinstance(search, QLineEdit)
        online.click("searchField")
        search.setText("nowhere")
        online.until(lambda: _rows(online) == 0 or online.sees("voicesEmpty"), "nothing found")
        search.setText("ñuñoa")
        online.until(lambda: _rows(online) > 0, "it to be found by its words")
    (note,) = surroundings.voices()
    assert note["fields"]["description"] == f"{SAID} 3 x"
