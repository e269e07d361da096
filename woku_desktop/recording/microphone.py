"""Finding, opening and losing microphones."""

from __future__ import annotations

import os
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from woku_desktop.domain.errors import (
    MicrophoneBusy,
    MicrophoneDenied,
    MicrophoneMissing,
    RecordingProblem,
    SoundLibraryMissing,
)
from woku_desktop.domain.take import Microphone
from woku_desktop.recording import pulse
from woku_desktop.recording.encoding import RATE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

BLOCK_S: Final = 0.03
LATENCY_S: Final = 0.1
# A sound server keeps seconds by itself: a callback held up for one loses nothing (measured), and
# the first sample comes 20 ms sooner.
SERVED_LATENCY_S: Final = 0.06

# PortAudio's error codes.
UNANTICIPATED: Final = -9999
INVALID_CHANNELS: Final = -9998
INVALID_RATE: Final = -9997
INVALID_DEVICE: Final = -9996

_EACCES: Final = 13
_GONE: Final = frozenset({2, 6, 19})  # ENOENT, ENXIO, ENODEV

# Where each system's microphones have whole names and nothing lies in between.
_WASAPI: Final = "Windows WASAPI"
_PREFERRED: Final = {"win32": _WASAPI, "darwin": "Core Audio"}
_ALSA_CONFIG: Final = Path(__file__).with_name("pulse.conf")


@dataclass(frozen=True, slots=True)
class OpenMicrophone:
    """A stream that is ready to be started.

    Args:
        stream: sounddevice's; for the thread that opened it.
        rate: frames per second that it gives.
        channels: interleaved channels that it gives.
        name: the device's, for sentences; "" if unknown.
        watched: whether a sound server may move it.
    """

    stream: Any
    rate: int
    channels: int
    name: str
    watched: bool


def classify(
    code: int, host_error: int | None = None, platform: str = sys.platform
) -> RecordingProblem:
    """What a person is told of a PortAudio error at opening.

    Args:
        code: PortAudio's.
        host_error: the system's own, if PortAudio passed one on (for ALSA a negative errno).
        platform: as in `sys.platform`.
    """
    if code == UNANTICIPATED and platform == "win32":
        # The privacy switch; nothing else is known to answer like this.
        return MicrophoneDenied()
    if host_error is not None and abs(host_error) == _EACCES:
        return MicrophoneDenied()
    if code == INVALID_DEVICE or (host_error is not None and abs(host_error) in _GONE):
        return MicrophoneMissing()
    return MicrophoneBusy()


def inputs(
    devices: Sequence[Mapping[str, Any]],
    apis: Sequence[Mapping[str, Any]],
    platform: str = sys.platform,
) -> tuple[tuple[int, Microphone], ...]:
    """PortAudio's microphones with their indices, the default one first.

    Where the same device shows up through several of the system's interfaces, the one with whole
    names and the system's own resampling is taken.
    """
    preferred = _PREFERRED.get(platform)
    api = next((number for number, api in enumerate(apis) if api["name"] == preferred), 0)
    if not apis:
        return ()
    default = apis[api]["default_input_device"]
    found = []
    seen: Counter[str] = Counter()
    for index, device in enumerate(devices):
        if device["hostapi"] == api and device["max_input_channels"] > 0:
            name = device["name"]
            seen[name] += 1
            if seen[name] > 1:
                # PortAudio tells nothing else that would keep them apart.
                name = f"{name} ({seen[name]})"
            found.append((index, Microphone(f"{apis[api]['name']}:{name}", name, index == default)))
    return tuple(sorted(found, key=lambda pair: not pair[1].is_default))


class Microphones:
    """The machine's microphones. Every method is for one thread, the same for all.

    PortAudio is not made for several threads opening, closing and starting over at once.
    """

    def __init__(self, platform: str = sys.platform) -> None:
        self._platform = platform
        self._users_source = os.environ.get("PULSE_SOURCE")
        self._pulse_at: int | None = None
        self._portaudio: Any = None

    def warm_up(self) -> None:
        """Load PortAudio and what it takes to name devices; opens no microphone.

        Even asking PortAudio whether a setting is possible would open one for a moment.
        """
        self.portaudio()

    def portaudio(self) -> Any:
        """The module sounddevice, initialised.

        Raises:
            SoundLibraryMissing: if PortAudio is not on this machine.
        """
        if self._portaudio is None:
            small = self._small_alsa()
            try:
                import sounddevice
            except OSError as error:
                raise SoundLibraryMissing from error

            self._portaudio = sounddevice
            if small and not sounddevice.query_devices():
                # The server answers and ALSA's way to it is missing: look at everything.
                del os.environ["ALSA_CONFIG_PATH"]
                self._start_over()
            self._find_pulse()
        return self._portaudio

    @property
    def served(self) -> bool:
        """Whether a sound server stands between; it tells by itself what is plugged in."""
        return self._pulse_at is not None

    def list(self, *, refresh: bool, chosen: str = "") -> tuple[Microphone, ...]:
        """What there is to record from, the default one first.

        Args:
            refresh: whether PortAudio may start over to see what was plugged in since: only while
                no stream is open, since it kills them.
            chosen: the name that a person chose, for `pulse.microphones`.
        """
        self.portaudio()
        if self._pulse_at is None and refresh:
            self._start_over()
        if self._pulse_at is not None:
            try:
                return pulse.microphones(self._users_source, chosen)
            except pulse.NoServerError:
                return ()
        return tuple(microphone for _index, microphone in self._inputs())

    def loudspeaker(self) -> bool:
        """Whether there is something to play on; the last look at the devices counts.

        Raises:
            SoundLibraryMissing: if PortAudio is not on this machine.
        """
        portaudio = self.portaudio()
        if self._pulse_at is not None:
            try:
                return pulse.loudspeaker()
            except pulse.NoServerError:
                return False
        return any(device["max_output_channels"] > 0 for device in portaudio.query_devices())

    def open(
        self, name: str | None, callback: Callable[..., None], *, or_default: bool = False
    ) -> OpenMicrophone:
        """Open a microphone, without starting it; only while no stream is open.

        Args:
            name: which; None follows the system.
            callback: gets (buffer, frames, times, flags) on PortAudio's realtime thread.
            or_default: whether the system's is taken where the named one is not plugged in.

        Raises:
            MicrophoneMissing: if it is not there.
            MicrophoneDenied: if the system does not allow it.
            MicrophoneBusy: if it can't be opened for another reason.
        """
        self.portaudio()
        try:
            index, chosen = self._find(name)
        except MicrophoneMissing:
            # It may have been plugged in since PortAudio looked.
            self._start_over()
            try:
                index, chosen = self._find(name)
            except MicrophoneMissing:
                if not or_default or name is None:
                    raise
                index, chosen = self._find(None)
        return self._open(index, chosen.name, callback)

    def start(self, microphone: OpenMicrophone) -> None:
        """Start it.

        Raises:
            RecordingProblem: as from `open`.
        """
        try:
            microphone.stream.start()
        except self._portaudio.PortAudioError as error:
            microphone.stream.close()
            raise self._classified(error) from error

    def close(self, microphone: OpenMicrophone) -> None:
        """Stop it and let it go; what it has not delivered yet is dropped."""
        microphone.stream.abort()
        microphone.stream.close()

    def release(self) -> None:
        """Leave this process's surroundings as they were found; once nothing is open any more."""
        self._point_to(self._users_source)

    def _open(self, index: int, name: str, callback: Callable[..., None]) -> OpenMicrophone:
        sounddevice = self.portaudio()
        device = sounddevice.query_devices(index)
        channels = 1
        rate = RATE
        extra = None
        if sounddevice.query_hostapis(device["hostapi"])["name"] == _WASAPI:
            extra = sounddevice.WasapiSettings(auto_convert=True)
        while True:
            try:
                stream = sounddevice.RawInputStream(
                    samplerate=rate,
                    blocksize=round(rate * BLOCK_S),
                    device=index,
                    channels=channels,
                    dtype="int16",
                    latency=LATENCY_S if self._pulse_at is None else SERVED_LATENCY_S,
                    callback=callback,
                    extra_settings=extra,
                )
            except sounddevice.PortAudioError as error:
                native = round(device["default_samplerate"])
                code = error.args[1] if len(error.args) > 1 else 0
                if code in {INVALID_RATE, INVALID_DEVICE} and rate != native:
                    rate = native
                elif code == INVALID_CHANNELS and channels != device["max_input_channels"]:
                    channels = device["max_input_channels"]
                else:
                    raise self._classified(error) from error
            else:
                watched = self._pulse_at is not None
                return OpenMicrophone(stream, rate, channels, name, watched)

    def _classified(self, error: Exception) -> RecordingProblem:
        # sounddevice gives (text, code, (interface, the system's code, the system's text)).
        code = error.args[1] if len(error.args) > 1 else 0
        host = error.args[2][1] if len(error.args) > 2 else None
        return classify(code, host, self._platform)

    def _find(self, name: str | None) -> tuple[int, Microphone]:
        if self._pulse_at is not None:
            return self._pulse_at, self._choose_source(name)
        return _choose(self._inputs(), name)

    def _choose_source(self, name: str | None) -> Microphone:
        try:
            found = pulse.microphones(self._users_source, name or "")
        except pulse.NoServerError as error:
            raise MicrophoneMissing from error
        pairs = tuple(enumerate(found))
        chosen = _choose(pairs, name)[1]
        # libpulse reads this when the stream is opened; without it the system's default is used.
        wanted = chosen.id if name is not None else self._users_source
        self._point_to(wanted)
        return chosen

    @staticmethod
    def _point_to(source: str | None) -> None:
        if source is not None:
            os.environ["PULSE_SOURCE"] = source
        else:
            os.environ.pop("PULSE_SOURCE", None)

    def _inputs(self) -> tuple[tuple[int, Microphone], ...]:
        sounddevice = self._portaudio
        return inputs(sounddevice.query_devices(), sounddevice.query_hostapis(), self._platform)

    def _small_alsa(self) -> bool:
        """Spare PortAudio a look at everything that ALSA can do, if a server answers."""
        if self._platform != "linux" or "ALSA_CONFIG_PATH" in os.environ:
            return False
        try:
            pulse.microphones(self._users_source)
        except pulse.NoServerError:
            return False
        if not _ALSA_CONFIG.exists():
            return False
        os.environ["ALSA_CONFIG_PATH"] = str(_ALSA_CONFIG)
        return True

    def _find_pulse(self) -> None:
        self._pulse_at = None
        if self._platform == "linux":
            for index, device in enumerate(self._portaudio.query_devices()):
                if device["name"] == "pulse" and device["max_input_channels"] > 0:
                    self._pulse_at = index

    def _start_over(self) -> None:
        # The only way to see new devices; sounddevice has no public name for it.
        self._portaudio._terminate()  # noqa: SLF001
        self._portaudio._initialize()  # noqa: SLF001
        self._find_pulse()


def _choose(pairs: Sequence[tuple[int, Microphone]], name: str | None) -> tuple[int, Microphone]:
    for index, microphone in pairs:
        if microphone.is_default if name is None else microphone.name == name:
            return index, microphone
    raise MicrophoneMissing
