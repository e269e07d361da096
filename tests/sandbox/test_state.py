"""What the sandbox keeps, and for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.sandbox import state
from woku_desktop.sandbox.contract import Order
from woku_desktop.sandbox.state import SandboxState
from woku_desktop.sandbox.transcriber import Hearing
from woku_desktop.sandbox.upload import Upload

if TYPE_CHECKING:
    import pytest

ORDER = Order("65348875f3a876254aa82d5e", 4, True, None, None, "audio/mpeg")


def test_the_sound_of_the_oldest_makes_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "MAX_KEPT_BYTES", 25)
    kept = SandboxState()
    for letter in b"abc":
        upload = Upload(file_name="voice.mp3", audio=bytearray([letter] * 10))
        kept.keep(ORDER, upload, Hearing(1.0, "words"))
    assert [voice.audio for voice in kept.voices] == [None, b"b" * 10, b"c" * 10]
    assert [voice.size for voice in kept.voices] == [10, 10, 10]
    assert len({voice.sha256 for voice in kept.voices}) == 3


def test_one_voice_is_always_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "MAX_KEPT_BYTES", 5)
    kept = SandboxState()
    upload = Upload(file_name="voice.mp3", audio=bytearray(10))
    voice = kept.keep(ORDER, upload, Hearing(None, "none"))
    assert kept.voices == [voice]
    assert voice.audio == bytes(10)
    assert "words" not in repr(voice)
