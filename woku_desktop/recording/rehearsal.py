"""Trying a microphone out: a live meter, and three seconds that are played back. No file."""

from __future__ import annotations

import contextlib
import threading
import time
from dataclasses import replace
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Final, Protocol

from woku_desktop.domain.errors import MicrophoneStalled, Problem
from woku_desktop.domain.rehearsal import REHEARSED_S, RehearsalState, RehearsalStep
from woku_desktop.domain.sound_errors import TakeRuns
from woku_desktop.domain.take import Progress
from woku_desktop.domain.voice import AudioFormat, Verdict
from woku_desktop.recording import pulse
from woku_desktop.recording.encoding import BYTES_PER_FRAME, RATE, Encoder
from woku_desktop.recording.levels import READINGS_A_SECOND, Meter
from woku_desktop.recording.playback import Playback
from woku_desktop.recording.resampling import Conditioner
from woku_desktop.recording.take import LOOK_EVERY_S, RING_BLOCKS, SILENT_FOR_S, STALLED_AFTER_S

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.recording.microphone import OpenMicrophone
    from woku_desktop.recording.system import SoundSystem

_JUDGED_OVER: Final = READINGS_A_SECOND * 6
"""The live verdict follows what was heard last: a person turns at the volume meanwhile."""

_TEST_BYTES: Final = round(REHEARSED_S * RATE) * BYTES_PER_FRAME


class RehearsalEvents(Protocol):
    """Who hears of it; called on background threads, so each returns quickly."""

    def rehearsal_changed(self, state: RehearsalState) -> None:
        """It does something else now."""

    def rehearsal_failed(self, problem: Problem) -> None:
        """It could not be opened, or played; it is closed, unless `rehearsal_changed` follows."""


class Rehearsal:
    """One microphone heard without a take. Every method returns at once; for one thread.

    It gives way to a take at once, and is refused while one runs.

    Args:
        sound: the machine's.
        events: hears what becomes of it.
    """

    def __init__(self, sound: SoundSystem, events: RehearsalEvents) -> None:
        self._sound = sound
        sound.join(self)
        self._events = events
        # Held while something is told, so that nothing is heard of what was closed since.
        self._lock = threading.RLock()
        self._asked = 0
        self._name: str | None = None
        self._state = RehearsalState()
        self._ear: _Ear | None = None
        self._microphone: OpenMicrophone | None = None
        self._playback: Playback | None = None
        self._threads: list[_Ear | Playback] = []

    def open(self, microphone: str | None) -> None:
        """Listen to a microphone (by name; None follows the system); another one is closed.

        Heard: OPENING, then LISTENING or a failure: as a take's, and TakeRuns.
        """
        with self._lock:
            self._asked += 1
            asked = self._asked
            self._name = microphone
            self._tell(asked, RehearsalState(RehearsalStep.OPENING))
        self._sound.jobs.add(lambda: self._open(asked))

    def progress(self) -> Progress | None:
        """The microphone as of now; None while it is not open. Cheap; one thread asks.

        `seconds` counts the test recording, 0 before it.
        """
        ear = self._ear
        return None if ear is None else ear.progress()

    def record(self) -> None:
        """Keep three seconds in memory, then play them and listen on. Ignored unless LISTENING.

        Heard: RECORDING, PLAYING with the verdict, LISTENING.
        """
        with self._lock:
            if self._ear is None or self._state.step is not RehearsalStep.LISTENING:
                return
            self._ear.keep()
            self._tell(self._asked, replace(self._state, step=RehearsalStep.RECORDING))

    def close(self) -> None:
        """Let the microphone go, and forget what was heard. Heard: CLOSED."""
        with self._lock:
            self._asked += 1
            self._tell(self._asked, RehearsalState())
        self._sound.jobs.add(self._let_go)

    def end(self, deadline_s: float) -> bool:
        """Close it for good; before the sound system is ended. May be repeated.

        Returns:
            False if a thread did not end in time.
        """
        until = time.monotonic() + deadline_s
        with self._lock:
            self._asked += 1
            self._state = RehearsalState()
        settled = threading.Event()
        if self._sound.jobs.add(self._let_go) and self._sound.jobs.add(settled.set):
            settled.wait(deadline_s)
        with self._lock:
            threads = list(self._threads)
        ended = [each.join(max(0.0, until - time.monotonic())) for each in threads]
        return all(ended)

    # On the sound system's thread.

    @property
    def streaming(self) -> bool:
        """See `SoundUser`."""
        return self._microphone is not None or self._playback is not None

    def give_way(self) -> None:
        """See `SoundUser`."""
        with self._lock:
            # What was asked for and not begun yet gives way too, when its turn comes.
            if self._microphone is not None or self._playback is not None:
                self._asked += 1
                self._tell(self._asked, RehearsalState())
        self._let_go()

    def _open(self, asked: int) -> None:
        if asked != self._asked:
            return
        self._let_go()
        if self._sound.recording:
            self._fail(asked, TakeRuns())
            return
        self._sound.clear(self)
        ear = _Ear(lambda happened: self._heard(asked, happened))
        try:
            microphone = self._sound.microphones.open(self._name, ear.receive)
        except Problem as problem:
            self._fail(asked, problem)
            return
        self._microphone = microphone
        self._begin_thread(ear)
        self._ear = ear
        ear.begin(microphone)
        try:
            self._sound.microphones.start(microphone)
        except Problem as problem:
            self._microphone = None  # closed by `start`
            self._let_go()
            self._fail(asked, problem)
        else:
            ear.listening()

    def _let_go(self) -> None:
        microphone, self._microphone = self._microphone, None
        ear, self._ear = self._ear, None
        playback, self._playback = self._playback, None
        if ear is not None:
            ear.end()
        if microphone is not None:
            self._sound.microphones.close(microphone)
        if playback is not None:
            playback.close()

    def _close_failed(self, asked: int, problem: Problem) -> None:
        if asked == self._asked:
            self._let_go()
            self._fail(asked, problem)

    def _play(self, asked: int, pcm: bytes, verdict: Verdict) -> None:
        if asked != self._asked:
            return
        self._let_go()
        self._tell(asked, RehearsalState(RehearsalStep.PLAYING, self._state.microphone, verdict))
        try:
            encoded = _wav(pcm)
            portaudio = self._sound.microphones.portaudio()
        except Problem as problem:
            self._played(asked, problem)
            return
        playback = Playback(
            encoded,
            lambda _playback, problem: self._add(lambda: self._played(asked, problem)),
        )
        self._playback = playback
        self._begin_thread(playback)
        playback.open(portaudio, _nothing)

    def _played(self, asked: int, problem: Problem | None) -> None:
        if asked != self._asked:
            return
        if problem is not None:
            with self._lock:
                self._events.rehearsal_failed(problem)
        self._open(asked)

    def _begin_thread(self, thread: _Ear | Playback) -> None:
        with self._lock:
            self._threads = [each for each in self._threads if not each.join(0)]
            self._threads.append(thread)

    def _fail(self, asked: int, problem: Problem) -> None:
        with self._lock:
            if asked == self._asked:
                self._state = RehearsalState()
                self._events.rehearsal_failed(problem)

    # On any thread.

    def _heard(self, asked: int, happened: _Happened) -> None:
        """What the ear tells, on its thread."""
        kind, value = happened
        if kind == "first":
            self._tell(
                asked,
                RehearsalState(RehearsalStep.LISTENING, value, self._state.verdict),
            )
        elif kind == "moved":
            # The system took it elsewhere, or it is gone: whatever is right now is looked for.
            self._add(lambda: self._open(asked))
        elif kind == "failed":
            self._add(lambda: self._close_failed(asked, value))
        else:
            pcm, verdict = value
            self._add(lambda: self._play(asked, pcm, verdict))

    def _tell(self, asked: int, state: RehearsalState) -> None:
        with self._lock:
            if asked == self._asked and state != self._state:
                self._state = state
                self._events.rehearsal_changed(state)

    def _add(self, job: Callable[[], None]) -> None:
        self._sound.jobs.add(job)


_Happened = tuple[str, Any]


class _Ear:
    """Works on what one opened microphone gives, on a thread of its own.

    Args:
        told: hears ("first", the device's name), ("recorded", (pcm, verdict)), ("moved", None) or
            ("failed", problem); after one of the last three it has ended.
    """

    def __init__(self, told: Callable[[_Happened], None]) -> None:
        self._told = told
        self._ring: SimpleQueue[bytes | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="rehearsal", daemon=True)
        self._meter = Meter(RATE)
        self._judged = Verdict.LISTENING
        self._kept: bytearray | None = None
        self._keep = False
        self._heard_at = 0.0
        self._started = False
        self._running = False

    def receive(self, data: Any, _frames: int, _times: Any, _flags: Any) -> None:
        """PortAudio's callback, on its realtime thread."""
        if self._ring.qsize() < RING_BLOCKS:
            self._ring.put(data[:])

    def begin(self, microphone: OpenMicrophone) -> None:
        """Start working, before the microphone is started."""
        self._microphone = microphone
        self._thread.start()

    def listening(self) -> None:
        """The microphone has been started: from now on it is expected to give something."""
        self._heard_at = time.monotonic()
        self._started = True

    def keep(self) -> None:
        """Keep three seconds from now on. Any thread."""
        self._keep = True

    def end(self) -> None:
        """Ask it to end; returns at once. Any thread."""
        self._ring.put(None)

    def join(self, timeout_s: float) -> bool:
        """Wait for its thread. False if that takes longer."""
        if self._thread.ident is None:
            return True
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def progress(self) -> Progress | None:
        """As of now; None before the first sample."""
        if not self._running:
            return None
        meter, kept = self._meter, self._kept
        verdict = meter.live_verdict
        if verdict is Verdict.LISTENING:
            verdict = self._judged
        if time.monotonic() - self._heard_at > STALLED_AFTER_S:
            verdict = Verdict.STALLED
        return Progress(
            seconds=0.0 if kept is None else len(kept) / BYTES_PER_FRAME / RATE,
            limit_seconds=REHEARSED_S,
            level=meter.level,
            verdict=verdict,
            lost_frames=0,
            levels=meter.drain(),
        )

    def _run(self) -> None:
        happened = self._listen()
        self._running = False
        if happened is not None:
            self._told(happened)

    def _listen(self) -> _Happened | None:
        conditioner = Conditioner(self._microphone.rate, self._microphone.channels)
        with contextlib.closing(pulse.Whereabouts(watched=self._microphone.watched)) as watch:
            while True:
                try:
                    item = self._ring.get(timeout=LOOK_EVERY_S)
                except Empty:
                    if self._started and time.monotonic() - self._heard_at > SILENT_FOR_S:
                        return "failed", MicrophoneStalled()
                else:
                    if item is None:
                        return None
                    self._heard_at = time.monotonic()
                    if not self._running:
                        self._running = True
                        self._told(("first", self._microphone.name))
                    recorded = self._take_in(conditioner.feed(item))
                    if recorded is not None:
                        return "recorded", recorded
                if watch.check() is not None:
                    return "moved", None

    def _take_in(self, pcm: bytes) -> tuple[bytes, Verdict] | None:
        if self._keep and self._kept is None:
            self._kept = bytearray()
            self._meter = Meter(RATE)
        if self._kept is None:
            if len(self._meter.readings) >= _JUDGED_OVER:
                self._judged = self._meter.live_verdict
                self._meter = Meter(RATE)
            self._meter.feed(pcm)
            return None
        pcm = pcm[: _TEST_BYTES - len(self._kept)]
        self._kept += pcm
        self._meter.feed(pcm)
        if len(self._kept) < _TEST_BYTES:
            return None
        return bytes(self._kept), self._meter.verdict


def _wav(pcm: bytes) -> memoryview:
    with contextlib.closing(Encoder(AudioFormat.WAV)) as encoder:
        encoder.feed(pcm)
        return encoder.finish()


def _nothing() -> None:
    """That sound comes out now is known from the state."""
