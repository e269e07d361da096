"""Listens to a microphone for a moment, to tell what it is like. Nothing of it is kept."""

from __future__ import annotations

import threading
import time
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, NamedTuple

from woku_desktop.domain.errors import MicrophoneStalled
from woku_desktop.domain.sound_errors import TakeRuns
from woku_desktop.domain.voice import Verdict
from woku_desktop.recording.encoding import RATE
from woku_desktop.recording.levels import Meter
from woku_desktop.recording.resampling import Conditioner

if TYPE_CHECKING:
    from woku_desktop.recording.microphone import OpenMicrophone
    from woku_desktop.recording.system import SoundSystem

LISTENED_S = 1.5
"""Enough for a verdict, which takes nine tenths of a second."""

STALLED_AFTER_S = 2.0
_LOOK_EVERY_S = 0.1


class Heard(NamedTuple):
    """What a moment of listening told.

    Args:
        verdict: of the microphone.
        microphone: its name; "" if unknown.
    """

    verdict: Verdict
    microphone: str


class Ear:
    """Opens a microphone, listens, and lets it go. It gives way to whatever else wants the sound.

    Args:
        sound: the machine's; to be joined before its first job.
    """

    def __init__(self, sound: SoundSystem) -> None:
        self._sound = sound
        # Two that listen at once would take the microphone from each other.
        self._turn = threading.Lock()
        self._opened: OpenMicrophone | None = None
        sound.join(self)

    @property
    def streaming(self) -> bool:
        """See `woku_desktop.recording.system.SoundUser`."""
        return self._opened is not None

    def give_way(self) -> None:
        """See `woku_desktop.recording.system.SoundUser`."""
        opened, self._opened = self._opened, None
        if opened is not None:
            self._sound.microphones.close(opened)

    def hear(self, name: str | None, cancelled: threading.Event) -> Heard:
        """Listen for `LISTENED_S` seconds. Blocks: any thread but the window's and the sound's.

        Args:
            name: which microphone; None follows the system.
            cancelled: ends it early.

        Raises:
            TakeRuns: while a take is recorded, which is not to be disturbed.
            RecordingProblem: if the microphone can't be opened, or gives nothing.
        """
        with self._turn:
            opening = _Opening()
            self._sound.jobs.add(lambda: self._open(name, opening))
            try:
                return opening.listen(cancelled)
            finally:
                self._sound.jobs.add(self.give_way)

    def _open(self, name: str | None, opening: _Opening) -> None:
        try:
            self._opened = opened = self._started(name, opening)
        except Exception as error:  # noqa: BLE001 - raised again where it is waited for
            opening.ready.put(error)
        else:
            opening.ready.put(opened)

    def _started(self, name: str | None, opening: _Opening) -> OpenMicrophone:
        if self._sound.recording:
            raise TakeRuns
        self._sound.clear(self)
        microphones = self._sound.microphones
        opened = microphones.open(name, opening.receive)
        microphones.start(opened)
        return opened


class _Opening:
    """One moment of listening."""

    def __init__(self) -> None:
        self.ready: SimpleQueue[OpenMicrophone | Exception] = SimpleQueue()
        self._samples: SimpleQueue[bytes] = SimpleQueue()

    def receive(self, data: Any, _frames: int, _times: Any, _flags: Any) -> None:
        """PortAudio's callback: copies and returns, on its realtime thread."""
        self._samples.put(data[:])

    def listen(self, cancelled: threading.Event) -> Heard:
        opened = _awaited(self.ready, cancelled)
        if opened is None:
            return Heard(Verdict.LISTENING, "")
        if isinstance(opened, Exception):
            raise opened
        meter = Meter(RATE)
        conditioner = Conditioner(opened.rate, opened.channels)
        heard_at = time.monotonic()
        until = heard_at + LISTENED_S
        while not cancelled.is_set() and (time.monotonic() < until or not meter.readings):
            try:
                meter.feed(conditioner.feed(self._samples.get(timeout=_LOOK_EVERY_S)))
            except Empty:
                if time.monotonic() - heard_at > STALLED_AFTER_S:
                    raise MicrophoneStalled from None
            else:
                heard_at = time.monotonic()
        return Heard(meter.verdict if meter.readings else Verdict.LISTENING, opened.name)


def _awaited(
    ready: SimpleQueue[OpenMicrophone | Exception], cancelled: threading.Event
) -> OpenMicrophone | Exception | None:
    while not cancelled.is_set():
        try:
            return ready.get(timeout=_LOOK_EVERY_S)
        except Empty:
            continue
    return None
