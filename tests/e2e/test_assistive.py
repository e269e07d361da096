"""The program as a process of its own, worked through the accessibility bus by object names alone.

Nobody sees it and nobody touches a pointer or a keyboard: what is done here, a person with a screen
reader or a switch can do.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.e2e.conftest import EMAIL, SENTENCE, WOKU_ID
from tests.stage.assistive import Assistive, assistive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.stage.keyring import SecretService
    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]


@pytest.fixture
def blind(screen: None, keyring: SecretService) -> Iterator[Assistive]:
    """Somebody with assistive technology, on this session's bus."""
    with assistive(keyring, os.environ["DISPLAY"]) as person:
        yield person


@contextmanager
def program(sound: VirtualMicrophone, keyring: SecretService, **environ: str) -> Iterator[None]:
    """`woku-desktop`, started and ended as a person would."""
    surroundings = {
        **keyring.environ,
        **sound.environment,
        "DISPLAY": os.environ["DISPLAY"],
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "WOKU_DESKTOP_LANGUAGE": "es",
        **environ,
    }
    with subprocess.Popen([sys.executable, "-m", "woku_desktop"], env=surroundings) as running:
        try:
            yield
        finally:
            running.terminate()
            assert running.wait(20) == 0


def _talk(person: Assistive, sound: VirtualMicrophone) -> None:
    spoken = sound.say(SENTENCE)
    person.press("recordButton")
    person.until(lambda: person.sees("elapsedLabel"), "the recording to run")
    sound.play(spoken).wait(30)
    person.press("recordButton")
    person.until(lambda: person.sees("playButton"), "the take")


def test_a_voice_is_left_and_read_without_eyes_or_hands(
    blind: Assistive, sound: VirtualMicrophone, keyring: SecretService, woku: StagedWoku
) -> None:
    environ = {
        "WOKU_BASE_URL": woku.base_url,
        "WOKU_API_KEY": woku.key,
        "WOKU_DESKTOP_WOKU_ID": WOKU_ID,
    }
    with program(sound, keyring, **environ):
        blind.until(lambda: blind.sees("star4"), "the window")
        blind.press("star4")
        assert blind.checked("star4")
        _talk(blind, sound)
        blind.write("emailField", EMAIL)
        blind.press("sendButton")
        blind.until(lambda: "friendly" in blind.text("transcriptionText"), "the transcription")
        blind.until(lambda: blind.name("statusPill") == "Todo entregado", "the pill")
        assert any(EMAIL in row and "friendly" in row for row in blind.rows("voicesList"))
        blind.press("newFeedbackButton")
        blind.until(lambda: blind.sees("starRating"), "the next opinion")
    (voice,) = woku.voices()
    assert voice["fields"]["clientEmail"] == EMAIL
