"""A machine without PortAudio: said, wherever a person would need it."""

from __future__ import annotations

import builtins
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.recording.conftest import Heard
from woku_desktop.domain.errors import SoundLibraryMissing
from woku_desktop.recording.finished import RecordingSettings
from woku_desktop.recording.recorder import Recorder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def recorder(tmp_path: Path, heard: Heard, monkeypatch: pytest.MonkeyPatch) -> Iterator[Recorder]:
    real = builtins.__import__

    def without_portaudio(name: str, *more: Any, **named: Any) -> Any:
        if name == "sounddevice":
            raise OSError("PortAudio library not found")
        return real(name, *more, **named)

    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.setattr(builtins, "__import__", without_portaudio)
    recorder = Recorder(tmp_path, list, RecordingSettings(), heard)
    yield recorder
    assert recorder.close(5)


def test_recording_says_so(recorder: Recorder, heard: Heard) -> None:
    recorder.warm_up()
    recorder.start(None)
    assert isinstance(heard.next("failed"), SoundLibraryMissing)


def test_there_is_no_microphone_to_choose(recorder: Recorder, heard: Heard) -> None:
    recorder.list_microphones()
    assert isinstance(heard.next("no sound"), SoundLibraryMissing)
    assert heard.next("listed") == ()


def test_once_it_is_installed_nothing_has_to_be_started_again(
    recorder: Recorder, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorder.list_microphones()
    assert isinstance(heard.next("no sound"), SoundLibraryMissing)
    assert heard.next("listed") == ()
    monkeypatch.undo()
    recorder.list_microphones()
    heard.next("listed")
