"""Microphones that come and go under the real window, one that is tried out, a kept voice heard."""

from __future__ import annotations

import subprocess
import sys
import time
from array import array
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget

from tests.e2e.conftest import EMAIL, OpenDesk, open_desk
from tests.stage.feedbacks import tone
from tests.stage.hand import until_elapsed, wait_until
from tests.stage.likeness import likeness
from woku_desktop.ui.settings.trial import MicrophoneTrial

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]
NOTICED_WITHIN_S = 3.0
SOUND_SECTION = 1


def _names(desk: OpenDesk) -> list[str]:
    return [each.name for each in desk.desk.window.flow.microphones or ()]


def _state(desk: OpenDesk) -> str:
    return str(desk.desk.window.capture.page.panel.column.state.text())


@contextmanager
def _headset(sound: VirtualMicrophone) -> Iterator[None]:
    sound.add_real_source("headset", "Headset")
    try:
        yield
    finally:
        sound.unplug("headset")


def test_the_chosen_microphone_goes_and_comes_back_and_is_chosen_still(
    surroundings: StagedWoku, sound: VirtualMicrophone
) -> None:
    with open_desk() as desk:
        desk.until(lambda: _names(desk) == ["Monitor of Virtual"], "the list")
        usual = _state(desk)
        with _headset(sound):
            desk.until(lambda: "Headset" in _names(desk), "the headset", NOTICED_WITHIN_S)
            desk.desk.window._services.settings.change({"recording.device": "Headset"})
            flow = desk.desk.window.flow
            desk.until(lambda: flow.options.microphone == "Headset", "the choice")
            assert _state(desk) == usual
        desk.until(lambda: "Headset" in _state(desk), "the sentence", NOTICED_WITHIN_S)
        assert "Monitor of Virtual" in _state(desk)
        desk.record(sound, "One two three.")
        assert desk.takes[-1].summary.microphone == "Monitor of Virtual"
    with open_desk() as desk:
        desk.until(lambda: "Headset" in _state(desk), "the sentence after a new start")
        with _headset(sound):
            desk.until(lambda: _state(desk) == usual, "all well again", NOTICED_WITHIN_S)
            desk.record(sound, "One two three.")
            assert desk.takes[-1].summary.microphone == "Headset"


def test_a_desk_that_follows_devices_costs_nothing_while_idle(
    desk: OpenDesk, sound: VirtualMicrophone
) -> None:
    desk.until(lambda: bool(_names(desk)), "the list")
    wait_until(until_elapsed(2.0), "the start to be over")
    used = time.thread_time(), time.process_time()
    wait_until(until_elapsed(2.0), "two idle seconds")
    in_window, at_all = time.thread_time() - used[0], time.process_time() - used[1]
    # The window's thread polls for this test; the others have nothing to do.
    assert at_all - in_window < 0.06


def test_a_microphone_is_tried_out_in_the_settings(
    desk: OpenDesk, sound: VirtualMicrophone
) -> None:
    desk.click("settingsButton")
    desk.until(lambda: desk.sees("settingsSections"), "the settings")
    sections = desk.control("settingsSections")
    assert isinstance(sections, QListWidget)
    QTest.mouseClick(
        sections.viewport(),
        Qt.MouseButton.LeftButton,
        pos=sections.visualItemRect(sections.item(SOUND_SECTION)).center(),
    )
    desk.click("microphoneTestButton")  # waits until the microphone is open
    button = desk.control("microphoneTestButton")
    desk.until(lambda: desk.text("microphoneTestButton") == "Escuchándote…", "the three seconds")
    desk.until(lambda: desk.text("microphoneTestButton") == "Reproduciendo…", "them to be played")
    desk.until(button.isEnabled, "the end")
    trial = desk.desk.window.findChild(MicrophoneTrial)
    assert isinstance(trial, MicrophoneTrial)
    desk.until(lambda: "No se oye nada" in trial.says.text(), "that it heard nothing")
    assert not list(desk.paths.spool.glob("*"))
    assert sound.recordings()
    desk.click("doneButton")
    desk.until(lambda: not sound.recordings(), "the microphone to be let go")


@pytest.fixture
def offline(surroundings: StagedWoku, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenDesk]:
    """A desk whose voices stay here."""
    # Port 9 of this machine: nobody answers.
    monkeypatch.setenv("WOKU_BASE_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("WOKU_API_KEY", surroundings.key)
    with open_desk() as desk:
        yield desk


def test_a_kept_voice_is_heard(offline: OpenDesk, sound: VirtualMicrophone, tmp_path: Path) -> None:
    heard = tmp_path / "played"
    offline.click("star4")
    spoken = offline.record(sound, "The bread was good, and so was the coffee.")
    offline.type("emailField", EMAIL)
    offline.click("sendButton")
    offline.press_row(EMAIL)
    offline.until(lambda: offline.sees("detailPlayButton"), "its sound")
    button = offline.control("detailPlayButton")
    with sound.listen(heard):
        offline.click("detailPlayButton")
        assert button.accessibleName() == "Detener"
        offline.until(lambda: button.accessibleName() == "Escuchar", "its end", 30)
    assert likeness(spoken, array("h", heard.read_bytes()), 48_000) > 0.9


def test_a_kept_voice_is_stopped(
    offline: OpenDesk, sound: VirtualMicrophone, tmp_path: Path
) -> None:
    # So long that it does not end by itself meanwhile.
    file = tmp_path / "voice.wav"
    file.write_bytes(tone(50.0))
    words = ["send", str(file), "--rating", "2", "--email", EMAIL, "--no-wait"]
    with subprocess.Popen(
        [sys.executable, "-m", "woku_desktop", *words], stdout=subprocess.DEVNULL
    ) as command:
        offline.until(lambda: command.poll() is not None, "the command", 60)
    offline.press_row(EMAIL)
    offline.until(lambda: offline.sees("detailPlayButton"), "its sound")
    before = sound.playing()
    offline.click("detailPlayButton")
    offline.until(lambda: sound.playing() > before, "it to be played")
    offline.click("detailPlayButton")
    offline.until(lambda: sound.playing() == before, "it to be stopped")
