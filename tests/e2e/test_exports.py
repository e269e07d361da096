"""Voices that wait, copied out of the real window: sealed, or open after it was asked twice."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pyrage
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.e2e.conftest import EMAIL, OpenDesk, open_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.stage.keyring import SecretService
    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]

KEY = Qt.Key
SECONDS_AT_LEAST = 1.0


@pytest.fixture
def waiting(
    surroundings: StagedWoku, sound: VirtualMicrophone, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OpenDesk]:
    """A desk without a network, where one spoken voice waits."""
    # Port 9 of this machine: nobody answers.
    monkeypatch.setenv("WOKU_BASE_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("WOKU_API_KEY", surroundings.key)
    with open_desk() as desk:
        desk.activate()
        desk.click("star4")
        desk.type("emailField", EMAIL)
        desk.record(sound)
        desk.click("sendButton")
        desk.until(lambda: desk.text("statusPill") == "Sin conexión, 1 en espera", "the pill")
        desk.press_row(EMAIL)
        desk.until(lambda: desk.sees("detailExportButton"), "the detail")
        yield desk


def test_a_sealed_copy_opens_with_the_stations_key_alone(
    waiting: OpenDesk, keyring: SecretService, tmp_path: Path
) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    waiting.click("detailExportButton")
    waiting.until(lambda: waiting.sees("exportQuestion"), "the question")
    waiting.click("exportSealedButton")
    waiting.answer_export(folder)
    (copy,) = folder.iterdir()
    assert copy.name == f"{waiting.last().id}.age"
    sealed = copy.read_bytes()
    assert sealed.startswith(b"age-encryption.org/v1\n")
    assert EMAIL.encode() not in sealed
    identity = keyring.secrets()["woku-desktop default sealing identity"]
    opened = pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(identity)])
    assert EMAIL.encode() in opened
    with pytest.raises(pyrage.DecryptError):
        pyrage.decrypt(sealed, [pyrage.x25519.Identity.generate()])
    # It is a copy: what waits goes on waiting.
    assert list(waiting.paths.outbox.glob("*.age"))


def test_an_open_copy_is_asked_about_twice(waiting: OpenDesk, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    asked = []
    waiting.click("detailExportButton")
    waiting.until(lambda: waiting.sees("exportQuestion"), "the question")
    for _ in range(3):
        assert not waiting.desk.window.findChildren(QFileDialog)
        asked.append(waiting.desk.window.side.pane.question.words)
        waiting.click("exportOpenButton")
    assert len(set(asked)) == 3
    waiting.answer_export(folder)
    (copy,) = folder.iterdir()
    told = json.loads((copy / "feedback.json").read_bytes())
    assert EMAIL in json.dumps(told)
    (voice,) = copy.glob("voice.*")
    assert soundfile.info(voice).duration > SECONDS_AT_LEAST


def test_thought_better_of_it_an_open_copy_is_a_sealed_one(
    waiting: OpenDesk, tmp_path: Path
) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    waiting.click("detailExportButton")
    for _ in range(2):
        waiting.until(lambda: waiting.sees("exportQuestion"), "the question")
        waiting.click("exportOpenButton")
    # By keyboard: what Enter would choose now is to leave it.
    waiting.await_focus("exportCancelButton")
    waiting.tab_to("exportSealedButton")
    waiting.key(KEY.Key_Space)
    waiting.answer_export(folder)
    assert [copy.suffix for copy in folder.iterdir()] == [".age"]
