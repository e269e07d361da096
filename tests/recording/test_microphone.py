"""The decisions about devices that this machine can't show: other systems, other errors."""

from __future__ import annotations

import os
import sys
from typing import Any

import pytest

from tests.stage.sound import virtual_microphone
from woku_desktop.domain.errors import MicrophoneBusy, MicrophoneDenied, MicrophoneMissing
from woku_desktop.recording.microphone import BLOCK_S, Microphones, classify, inputs


@pytest.mark.parametrize(
    ("code", "host", "platform", "problem"),
    [
        (-9999, None, "win32", MicrophoneDenied),
        (-9999, -13, "linux", MicrophoneDenied),
        (-9999, -16, "linux", MicrophoneBusy),
        (-9999, -19, "linux", MicrophoneMissing),
        (-9999, -2, "linux", MicrophoneMissing),
        (-9996, None, "darwin", MicrophoneMissing),
        (-9985, None, "linux", MicrophoneBusy),
        (-9985, None, "win32", MicrophoneBusy),
    ],
)
def test_errors_are_told_apart(
    code: int, host: int | None, platform: str, problem: type[Exception]
) -> None:
    assert type(classify(code, host, platform)) is problem


def _device(name: str, api: int, channels: int = 1) -> dict[str, Any]:
    return {"name": name, "hostapi": api, "max_input_channels": channels}


def test_windows_names_come_whole_and_once() -> None:
    apis = [
        {"name": "MME", "default_input_device": 0},
        {"name": "Windows WASAPI", "default_input_device": 3},
    ]
    devices = [
        _device("Microphone (Realtek High Definiti", 0),
        _device("Speakers", 1, 0),
        _device("Microphone (Realtek High Definition Audio)", 1),
        _device("Headset (Jabra)", 1, 2),
    ]
    found = inputs(devices, apis, "win32")
    assert [(index, one.name, one.is_default) for index, one in found] == [
        (3, "Headset (Jabra)", True),
        (2, "Microphone (Realtek High Definition Audio)", False),
    ]
    assert inputs([], [], "win32") == ()


class _PortAudioError(Exception):
    pass


class _Stream:
    def __init__(self, **options: Any) -> None:
        self.options = options


class _PortAudio:
    """Answers like sounddevice for one microphone that takes only some settings."""

    PortAudioError = _PortAudioError

    def __init__(self, allowed: set[tuple[int, int]], code: int, api: str = "ALSA") -> None:
        self._allowed = allowed
        self._code = code
        self._api = api

    def query_devices(self, index: int | None = None) -> Any:
        device = {**_device("One", 0, 2), "default_samplerate": 44_100.0}
        return [device] if index is None else device

    def query_hostapis(self, index: int | None = None) -> Any:
        api = {"name": self._api, "default_input_device": 0}
        return [api] if index is None else api

    def WasapiSettings(self, *, auto_convert: bool) -> str:
        return f"convert {auto_convert}"

    def RawInputStream(self, **options: Any) -> _Stream:
        if (options["samplerate"], options["channels"]) not in self._allowed:
            raise _PortAudioError("refused", self._code)
        return _Stream(**options)


def _microphones(portaudio: _PortAudio, platform: str) -> Microphones:
    microphones = Microphones(platform)
    microphones._portaudio = portaudio
    return microphones


@pytest.mark.parametrize(
    ("allowed", "code", "rate", "channels"),
    [
        ({(48_000, 1)}, -9997, 48_000, 1),
        ({(44_100, 1)}, -9997, 44_100, 1),
        ({(44_100, 1)}, -9996, 44_100, 1),
        ({(48_000, 2)}, -9998, 48_000, 2),
    ],
)
def test_takes_the_rate_that_the_device_can(
    allowed: set[tuple[int, int]], code: int, rate: int, channels: int
) -> None:
    microphone = _microphones(_PortAudio(allowed, code), "darwin").open(None, print)
    assert (microphone.rate, microphone.channels) == (rate, channels)
    assert microphone.stream.options["blocksize"] == round(rate * BLOCK_S)
    assert microphone.stream.options["extra_settings"] is None
    assert microphone.name == "One"
    assert not microphone.watched


def test_windows_converts_by_itself() -> None:
    portaudio = _PortAudio({(48_000, 1)}, -9997, "Windows WASAPI")
    microphone = _microphones(portaudio, "win32").open("One", print)
    assert microphone.stream.options["extra_settings"] == "convert True"


def test_a_device_that_takes_nothing_is_busy() -> None:
    microphones = _microphones(_PortAudio(set(), -9985), "darwin")
    with pytest.raises(MicrophoneBusy):
        microphones.open(None, print)


@pytest.mark.skipif(sys.platform != "linux", reason="the virtual microphone is Linux's")
def test_the_system_s_default_returns_after_a_choice() -> None:
    with virtual_microphone() as sound:
        sound.add_real_source("third", "Third")
        microphones = Microphones()
        for name, source in (("Third", "third"), (None, None)):
            opened = microphones.open(name, print)
            assert os.environ.get("PULSE_SOURCE") == source
            microphones.close(opened)
        assert [one.name for one in microphones.list(refresh=True) if one.is_default] == [
            "Monitor of Virtual"
        ]
