"""From an empty home to the first delivered voice, on the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.e2e.conftest import FEW_WORDS, SENTENCE, WOKU_ID, OpenDesk, open_desk
from tests.stage.likeness import MOSTLY_WORDS_S, loud_seconds
from woku_desktop.config.settings import load_settings
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.stage.keyring import SecretService
    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]
KEY = Qt.Key


@pytest.fixture
def fresh(
    qapp: QApplication,
    keyring: SecretService,
    sound: VirtualMicrophone,
    woku: StagedWoku,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[OpenDesk]:
    """A desk in a home where nothing was ever set up."""
    monkeypatch.setenv("WOKU_BASE_URL", woku.base_url)
    with open_desk() as opened:
        opened.activate()
        opened.until(lambda: opened.sees("setupPage"), "the first set-up")
        yield opened


def _is_delivered(desk: OpenDesk, woku: StagedWoku) -> None:
    desk.await_state(State.DELIVERED)
    (voice,) = woku.voices()
    assert voice["fields"]["wokuId"] == WOKU_ID
    assert voice["fields"]["anonymous"] == "true"
    settings = load_settings(desk.paths).settings
    assert settings.woku_id == WOKU_ID
    assert settings.respondent.default == "anonymous"


def test_from_an_empty_home_to_the_first_voice_by_pointer(
    fresh: OpenDesk, sound: VirtualMicrophone, woku: StagedWoku, tmp_path: Path
) -> None:
    fresh.type("setupKeyField", woku.key)
    fresh.click("setupSaveKeyButton")
    fresh.until(lambda: fresh.sees("keyTestLabel") and fresh.text("keyTestLabel"), "the verdict")
    fresh.click("setupNextButton")
    fresh.type("setupWokuField", WOKU_ID)
    fresh.click("setupNextButton")
    fresh.until(lambda: fresh.sees("setupTestButton"), "the microphone's step")
    with sound.chatter(SENTENCE), sound.listen(tmp_path / "played"):
        fresh.click("setupTestButton")  # waits until the microphone is open
        fresh.until(lambda: not fresh.control("setupTestButton").isEnabled(), "the test to begin")
        fresh.until(fresh.control("setupTestButton").isEnabled, "it to have been played", 30)
    assert loud_seconds(tmp_path / "played") > MOSTLY_WORDS_S
    fresh.click("setupNextButton")
    fresh.click("setupSkipButton")
    fresh.control("setupRespondentBox").setFocus()
    fresh.key(KEY.Key_Down)
    fresh.click("setupNextButton")
    fresh.click("setupNextButton")
    fresh.until(lambda: fresh.sees("recordButton"), "the desk")
    fresh.click("star5")
    fresh.record(sound)
    fresh.click("sendButton")
    _is_delivered(fresh, woku)


def test_from_an_empty_home_to_the_first_voice_by_keyboard_alone(
    fresh: OpenDesk, sound: VirtualMicrophone, woku: StagedWoku, tmp_path: Path
) -> None:
    fresh.await_focus("setupKeyField")
    fresh.keys(woku.key)
    fresh.key(KEY.Key_Return)
    fresh.until(lambda: fresh.sees("keyTestLabel") and fresh.text("keyTestLabel"), "the verdict")
    fresh.key(KEY.Key_Return)
    fresh.await_focus("setupWokuField")
    fresh.keys(WOKU_ID)
    fresh.key(KEY.Key_Return)
    fresh.await_focus("setupMicrophoneBox")
    with sound.chatter(SENTENCE), sound.listen(tmp_path / "played"):
        fresh.until(fresh.control("setupTestButton").isEnabled, "the microphone to be open")
        fresh.tab_to("setupTestButton")
        fresh.key(KEY.Key_Space)
        fresh.until(lambda: not fresh.control("setupTestButton").isEnabled(), "the test to begin")
        fresh.until(fresh.control("setupTestButton").isEnabled, "it to have been played", 30)
    assert loud_seconds(tmp_path / "played") > MOSTLY_WORDS_S
    fresh.tab_to("setupNextButton")
    fresh.key(KEY.Key_Return)
    fresh.await_focus("setupLanguageBox")
    fresh.key(KEY.Key_Return)
    fresh.await_focus("setupRespondentBox")
    fresh.key(KEY.Key_Down)
    fresh.key(KEY.Key_Return)
    fresh.await_focus("setupNextButton")
    fresh.key(KEY.Key_Return)
    fresh.until(lambda: fresh.sees("recordButton"), "the desk")
    fresh.key(KEY.Key_4)
    fresh.key(KEY.Key_Space)
    fresh.until(lambda: fresh.sees("elapsedLabel"), "the recording to run")
    player = sound.play(sound.say(FEW_WORDS))
    fresh.until(lambda: player.poll() is not None, "the words to be spoken", 30)
    fresh.key(KEY.Key_Space)
    fresh.until(lambda: fresh.takes, "the take")
    fresh.until(fresh.control("sendButton").isEnabled, "everything to be there")
    fresh.key(KEY.Key_Return, control=True)
    _is_delivered(fresh, woku)


def test_the_check_up_of_a_ready_station(desk: OpenDesk, sound: VirtualMicrophone) -> None:
    player = sound.play(sound.say(SENTENCE * 3))
    found: list[str] = []
    desk.desk.bridge.examined.connect(lambda finding: found.append(finding.check.value))
    ended: list[bool] = []
    desk.desk.bridge.examinationEnded.connect(lambda: ended.append(True))
    desk.desk.window.open_settings("doctor")
    desk.until(lambda: ended, "the check-up to end", 40)
    player.terminate()
    player.wait(10)
    assert sorted(found) == sorted(
        ["microphone", "keyring", "key", "network", "woku", "disk", "clock", "outbox"]
    )
    assert desk.sees("doctorPage")
