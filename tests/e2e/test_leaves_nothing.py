"""What lies on the disk while the program runs and after, and how it ends."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from tests.e2e.conftest import EMAIL, SENTENCE, OpenDesk, open_desk
from tests.e2e.leaks import leaks
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stage.keyring import SecretService
    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]
PHONE = "56982959776"


def _leaks(home: Path, woku: StagedWoku, voices: list[bytes]) -> list[str]:
    return leaks(home, [woku.key, EMAIL, "diego.soto", PHONE, "wonderful"], voices)


def test_nothing_readable_is_ever_on_the_disk(
    surroundings: StagedWoku,
    keyring: SecretService,
    sound: VirtualMicrophone,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def look(desk: OpenDesk) -> None:
        voices = [bytes(take.encoded) for take in desk.takes if len(take.encoded)]
        assert _leaks(keyring.home, surroundings, voices) == []

    monkeypatch.setenv("WOKU_BASE_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("WOKU_API_KEY", surroundings.key)
    with open_desk() as desk:
        spoken = sound.say(SENTENCE)
        desk.click("recordButton")
        desk.until(lambda: desk.sees("elapsedLabel"), "the recording to run")
        player = sound.play(spoken)
        desk.until(lambda: player.poll() is not None, "the words to be spoken", 30)
        (spool,) = desk.paths.spool.glob("*.age")
        # The take reaches the disk while it runs, a sealed block of 64 KiB at a time.
        assert spool.stat().st_size > 64 * 1024
        look(desk)
        desk.click("recordButton")
        desk.until(lambda: desk.takes, "the take")
        look(desk)
        desk.click("star4")
        desk.type("emailField", EMAIL)
        desk.type("phoneField", "9 8295 9776")
        desk.click("sendButton")
        desk.until(lambda: len(desk.heard) > 2, "the first failure")
        assert list(desk.paths.outbox.glob("*.age"))
        assert not list(desk.paths.spool.glob("*.age"))
        look(desk)
    monkeypatch.setenv("WOKU_BASE_URL", surroundings.base_url)
    with open_desk() as desk:
        desk.await_state(State.DELIVERED)
        look(desk)
    assert _leaks(keyring.home, surroundings, []) == []


def test_this_scan_finds_what_it_looks_for(
    keyring: SecretService, woku: StagedWoku, tmp_path: Path
) -> None:
    folder = keyring.home / "woku-desktop"
    folder.mkdir()
    voice = os.urandom(4000)
    (folder / "key.toml").write_text(woku.key)
    (folder / "contact.log").write_text(EMAIL)
    (folder / "voice.lock").write_bytes(voice)
    (folder / "bare.age").write_bytes(os.urandom(100))
    (folder / "take.wav").write_bytes(b"RIFF")
    found = "\n".join(_leaks(keyring.home, woku, [voice]))
    for name in ("key.toml", "contact.log", "voice.lock", "bare.age", "take.wav"):
        assert name in found


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_its_folders_are_for_its_owner_alone(desk: OpenDesk) -> None:
    for folder in (desk.paths.data, desk.paths.outbox, desk.paths.spool, desk.paths.logs):
        assert folder.stat().st_mode & 0o077 == 0


def test_leaving_in_the_middle_of_a_recording_destroys_it(
    surroundings: StagedWoku, sound: VirtualMicrophone
) -> None:
    with open_desk() as desk:
        desk.click("recordButton")
        desk.until(lambda: desk.sees("elapsedLabel"), "the recording to run")
        assert sound.recordings()
        desk.desk.window.close()
    assert sound.recordings() == []
    assert list(desk.paths.spool.iterdir()) == []
    assert desk.takes == []


@pytest.mark.skipif(os.name == "nt", reason="signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_being_told_to_end_is_like_closing_the_window(
    surroundings: StagedWoku, sound: VirtualMicrophone, number: int
) -> None:
    with open_desk() as desk:
        desk.click("recordButton")
        desk.until(lambda: desk.sees("elapsedLabel"), "the recording to run")
        os.kill(os.getpid(), number)
        desk.until(lambda: not desk.desk.window.isVisible(), "the window to close")
    assert sound.recordings() == []
    assert list(desk.paths.spool.iterdir()) == []


def test_leaving_with_an_unsent_take_destroys_it(
    surroundings: StagedWoku, sound: VirtualMicrophone
) -> None:
    with open_desk() as desk:
        desk.record(sound)
        assert list(desk.paths.spool.glob("*.age"))
    assert list(desk.paths.spool.iterdir()) == []
    assert desk.takes[0].destroyed


def test_leaving_in_the_middle_of_a_send_keeps_the_voice(
    surroundings: StagedWoku, sound: VirtualMicrophone
) -> None:
    surroundings.misbehave("delay", seconds=60)
    with open_desk() as desk:
        desk.click("star4")
        desk.click("anonymousToggle")
        desk.record(sound)
        desk.click("sendButton")
        desk.until(lambda: desk.heard and desk.last().state is State.SENDING, "the send to begin")
        desk.until(surroundings.voices, "the server to have it all")
        sent = desk.last().id
    assert [file.stem for file in desk.paths.outbox.glob("*.age")] == [sent]


def test_the_microphone_opens_with_the_button_and_not_before(
    desk: OpenDesk, sound: VirtualMicrophone
) -> None:
    assert sound.recordings() == []
    desk.click("recordButton")
    desk.until(lambda: desk.sees("elapsedLabel"), "the recording to run")
    assert len(sound.recordings()) == 1
    desk.click("recordButton")
    desk.until(lambda: not sound.recordings(), "the microphone to close")
