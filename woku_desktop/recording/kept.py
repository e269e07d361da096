"""Voices that are kept in the outbox: what they look like, and playing them."""

from __future__ import annotations

import contextlib
import threading
import time
from typing import TYPE_CHECKING, Final, Protocol

from woku_desktop.domain.errors import EncodingFailed, Problem
from woku_desktop.domain.sound_errors import TakeRuns, VoiceNotPlayable
from woku_desktop.domain.take import Waveform
from woku_desktop.jobs import Jobs
from woku_desktop.recording.containers import recognise
from woku_desktop.recording.decoding import decode
from woku_desktop.recording.encoding import BYTES_PER_FRAME, RATE
from woku_desktop.recording.levels import Meter, waveform
from woku_desktop.recording.playback import Playback

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.domain.voice import AudioFormat
    from woku_desktop.recording.system import SoundSystem

POINTS: Final = 60
_BLOCK_FRAMES: Final = 4_096
_MOST_READINGS: Final = 64 * POINTS


class ListeningEvents(Protocol):
    """Who hears of it; called on background threads, so each returns quickly."""

    def waveform_read(self, voice_id: str, waveform: Waveform) -> None:
        """What a voice looks like."""

    def listening_failed(self, voice_id: str, problem: Problem) -> None:
        """A voice could not be looked at, and why."""

    def listening_started(self, voice_id: str) -> None:
        """Sound of a voice is coming out."""

    def listening_ended(self, voice_id: str, problem: Problem | None) -> None:
        """It no longer is, and why if something went wrong."""


class KeptVoices:
    """Reads and plays kept voices, one at a time. Every method returns at once; for one thread.

    A voice is decoded block by block, and its bytes are let go of as soon as they are not needed.

    Args:
        sound: the machine's.
        read: gives a voice's encoded bytes by its id, and what they are encoded to; called on a
            background thread, where it may block for seconds and raise a Problem.
        events: hears what becomes of it.
    """

    def __init__(
        self,
        sound: SoundSystem,
        read: Callable[[str], tuple[bytes, AudioFormat]],
        events: ListeningEvents,
    ) -> None:
        self._sound = sound
        sound.join(self)
        self._read = read
        self._events = events
        self._jobs = Jobs("kept-voices")
        self._lock = threading.Lock()
        self._opened = object()
        self._listening: _Listening | None = None
        self._playing: dict[Playback, _Listening] = {}

    def open(self, voice_id: str) -> None:
        """Read what a voice looks like; a newer call ends an older one, unheard."""
        self._opened = wanted = object()
        self._jobs.add(lambda: self._open(voice_id, wanted))

    def play(self, voice_id: str) -> None:
        """Play a voice from its start; the one that is played ends."""
        self.stop()
        listening = self._listening = _Listening(voice_id)
        self._jobs.add(lambda: self._prepare(listening))

    def stop(self) -> None:
        """End the playing, if any."""
        listening, self._listening = self._listening, None
        if listening is not None:
            listening.stop()

    def played_seconds(self) -> float:
        """How far the playing is; 0 without one. Cheap."""
        listening = self._listening
        return 0.0 if listening is None else listening.seconds

    def close(self, deadline_s: float) -> bool:
        """End everything; before the sound system is. May be repeated.

        Returns:
            False if a thread did not end in time.
        """
        until = time.monotonic() + deadline_s
        self.stop()
        self._opened = object()
        ended = self._jobs.close(deadline_s)
        # A playing that is being begun must be seen below, to be waited for.
        settled = threading.Event()
        if self._sound.jobs.add(settled.set):
            settled.wait(max(0.0, until - time.monotonic()))
        with self._lock:
            playing = list(self._playing)
        return all(
            [ended, *(playback.join(max(0.0, until - time.monotonic())) for playback in playing)]
        )

    # On this one's own thread.

    def _open(self, voice_id: str, wanted: object) -> None:
        if self._opened is not wanted:
            return
        try:
            found = waveform_of(*self._read(voice_id), lambda: self._opened is not wanted)
        except Problem as problem:
            if self._opened is wanted:
                self._events.listening_failed(voice_id, problem)
        else:
            if found is not None and self._opened is wanted:
                self._events.waveform_read(voice_id, found)

    def _prepare(self, listening: _Listening) -> None:
        if listening.over:
            self._events.listening_ended(listening.voice_id, None)
            return
        try:
            voice, audio_format = self._read(listening.voice_id)
            _check_decodable(voice, audio_format)
        except Problem as problem:
            self._events.listening_ended(listening.voice_id, problem)
            return
        playback = Playback(memoryview(voice), self._playback_ended)
        self._sound.jobs.add(lambda: self._play(listening, playback))

    # On the sound system's thread.

    @property
    def streaming(self) -> bool:
        """See `SoundUser`."""
        return bool(self._playing)

    def give_way(self) -> None:
        """See `SoundUser`."""
        with self._lock:
            playing = list(self._playing)
        for playback in playing:
            playback.close()

    def _play(self, listening: _Listening, playback: Playback) -> None:
        problem: Problem | None = None
        if not listening.over:
            if self._sound.recording:
                problem = TakeRuns()
            else:
                try:
                    portaudio = self._sound.microphones.portaudio()
                except Problem as missing:
                    problem = missing
                else:
                    self._begin(listening, playback, portaudio)
                    return
        self._events.listening_ended(listening.voice_id, problem)

    def _begin(self, listening: _Listening, playback: Playback, portaudio: object) -> None:
        self._sound.clear(self)
        self.give_way()
        with self._lock:
            self._playing[playback] = listening
        listening.begin(playback)
        playback.open(portaudio, lambda: self._events.listening_started(listening.voice_id))

    def _playback_ended(self, playback: Playback, problem: Problem | None) -> None:
        self._sound.jobs.add(lambda: self._close_playback(playback, problem))

    def _close_playback(self, playback: Playback, problem: Problem | None) -> None:
        playback.close()
        with self._lock:
            listening = self._playing.pop(playback)
        listening.stop()
        self._events.listening_ended(listening.voice_id, problem)


class _Listening:
    """One voice that was asked to be played. Any thread."""

    def __init__(self, voice_id: str) -> None:
        self.voice_id = voice_id
        self.over = False
        self._playback: Playback | None = None

    @property
    def seconds(self) -> float:
        playback = self._playback
        return 0.0 if playback is None or self.over else playback.seconds

    def begin(self, playback: Playback) -> None:
        self._playback = playback
        if self.over:
            playback.stop()

    def stop(self) -> None:
        self.over = True
        if self._playback is not None:
            self._playback.stop()


def waveform_of(
    voice: bytes, audio_format: AudioFormat, cancelled: Callable[[], bool] = lambda: False
) -> Waveform | None:
    """What an encoded voice looks like. Any thread; a second of work for five minutes of sound.

    Args:
        voice: the whole file.
        audio_format: what it was encoded to.
        cancelled: asked now and then; None is returned once it says so.

    Raises:
        VoiceNotPlayable: if it can't be decoded here.
    """
    _check_decodable(voice, audio_format)
    shape = _Shape()
    try:
        with contextlib.closing(decode(memoryview(voice), _BLOCK_FRAMES)) as blocks:
            for block in blocks:
                if cancelled():
                    return None
                shape.feed(block)
    except EncodingFailed as error:
        if not shape.frames:
            raise VoiceNotPlayable(format=audio_format.value) from error
        # What follows a broken place is left out, as every player does.
    if not shape.frames:
        raise VoiceNotPlayable(format=audio_format.value)
    return Waveform(waveform(shape.readings, POINTS), shape.frames / RATE)


def _check_decodable(voice: bytes, audio_format: AudioFormat) -> None:
    container = recognise(voice)
    if container is not None or not voice:
        kind = audio_format if container is None else container.format
        raise VoiceNotPlayable(format=kind.value)


class _Shape:
    """Readings of a voice of any length, of which only so many are kept at a time."""

    def __init__(self) -> None:
        self._meter = Meter(RATE)
        self._share = 1
        self._pending: list[float] = []
        self.readings: list[float] = []
        self.frames = 0

    def feed(self, pcm: bytes) -> None:
        """Take in 16 bit mono at 48 kHz."""
        self.frames += len(pcm) // BYTES_PER_FRAME
        self._meter.feed(pcm)
        self._pending += self._meter.drain()
        self._meter.readings.clear()
        while len(self._pending) >= self._share:
            self.readings += waveform(self._pending[: self._share], 1)
            del self._pending[: self._share]
        if len(self.readings) >= _MOST_READINGS:
            self.readings = list(waveform(self.readings, _MOST_READINGS // 2))
            self._share *= 2
