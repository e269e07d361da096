"""One microphone, one take at a time: the recording room's door."""

from __future__ import annotations

import logging
import threading
import time
from typing import TYPE_CHECKING, Protocol

from woku_desktop.domain.errors import Problem
from woku_desktop.domain.voice import StopReason
from woku_desktop.recording.cut_off import LeftBehind
from woku_desktop.recording.finished import FinishedTake, RecordingSettings
from woku_desktop.recording.playback import Playback
from woku_desktop.recording.plugging import MicrophoneList
from woku_desktop.recording.room import make_room
from woku_desktop.recording.system import SoundSystem
from woku_desktop.recording.take import Take

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from woku_desktop.domain.take import CutOff, Microphone, Progress, TakeSummary
    from woku_desktop.recording.microphone import OpenMicrophone

_log = logging.getLogger(__name__)


class SummarisedTake(Protocol):
    """A take as the window knows it; only this recorder's own are ever handed in."""

    @property
    def summary(self) -> TakeSummary:
        """What it turned out to be."""


class RecorderEvents(Protocol):
    """Who hears of it; called on the recorder's threads, so each returns quickly."""

    def recording_started(self) -> None:
        """The first samples have arrived."""

    def recording_stopped(self, take: FinishedTake) -> None:
        """A take has ended, the microphone is closed, and it can be played and sent."""

    def recording_failed(self, problem: Problem) -> None:
        """There is no take."""

    def playback_started(self) -> None:
        """Sound is coming out."""

    def playback_ended(self, problem: Problem | None) -> None:
        """It no longer is, and why if something went wrong."""

    def microphones_listed(
        self, microphones: tuple[Microphone, ...], problem: Problem | None
    ) -> None:
        """What there is to record from, the default one first; why there is no sound at all."""

    def cut_off_found(self, takes: tuple[CutOff, ...]) -> None:
        """What earlier runs left behind, newest first."""

    def loudspeaker_known(self, there: bool) -> None:  # noqa: FBT001 - as its signal
        """Whether sound can come out."""


class Recorder:
    """Records, plays and destroys takes. Every method returns at once; for one thread.

    A finished take that nobody took over (`FinishedTake.hand_over`) is destroyed when the next one
    takes its place, and when the recorder is closed. One that was restored from an earlier run is
    destroyed by `discard` only: it may be offered again.

    Args:
        spool_dir: where running takes are sealed; made if needed.
        recipients: gives the age recipients a take is sealed to; called on a take's thread, where
            it may block for seconds and raise a Problem, which the take then fails with.
        settings: how to record; may be replaced between takes.
        events: hears what becomes of it all.
        sound: the machine's; ended with the recorder, so whoever shares it ends before.

    Attributes:
        microphones: the list of them.
        volume: how loud takes are played, from 0 to 1; may be changed between playbacks.
    """

    def __init__(
        self,
        spool_dir: Path,
        recipients: Callable[[], Sequence[str]],
        settings: RecordingSettings,
        events: RecorderEvents,
        sound: SoundSystem | None = None,
    ) -> None:
        self.settings = settings
        self.volume = 1.0
        self._spool_dir = spool_dir
        self._recipients = recipients
        self._events = events
        self._sound = sound or SoundSystem()
        self._sound.join(self)
        self._microphones = self._sound.microphones
        self._jobs = self._sound.jobs
        self.microphones = MicrophoneList(self._sound, events.microphones_listed)
        # Held while something is told, so that nothing is heard of a take that was just cancelled.
        self._lock = threading.RLock()
        self._take: Take | None = None
        self._running: set[Take] = set()
        self._finished: list[FinishedTake] = []
        self._left_behind = LeftBehind(spool_dir)
        self._playback: Playback | None = None
        self._open: dict[Take, OpenMicrophone] = {}
        self._playbacks: list[Playback] = []

    def warm_up(self) -> None:
        """Load what the first recording needs, without opening the microphone."""
        self._jobs.add(self._warm_up)

    def start(self, microphone: str | None) -> None:
        """Open a microphone (by name; None follows the system) and record.

        Where the named one is not plugged in, the system's is taken: see TakeSummary.microphone.
        Ends whatever is played or rehearsed; a take that still runs is cancelled.
        """
        self.cancel()
        self.stop_playing()
        take = Take(self._spool_dir, self._recipients, self.settings, self)
        with self._lock:
            self._take = take
            self._sound.recording = True
            self._left_behind.claim(take.id)
        self._jobs.add(lambda: self._start(take, microphone))

    def stop(self) -> None:
        """End the running take; one that is still being opened ends as soon as it began."""
        take = self._take
        if take is not None:
            take.end()

    def progress(self) -> Progress | None:
        """The running take as of now; None without one. Cheap: for 30 asks a second."""
        take = self._take
        return None if take is None else take.progress()

    def cancel(self) -> None:
        """End the running take, if any, and destroy it. Nothing is heard of it any more."""
        with self._lock:
            take, self._take = self._take, None
            if take is not None:
                self._sound.recording = False
                take.cancel()

    def discard(self, take: SummarisedTake) -> None:
        """Destroy a finished take, and stop its playback."""
        finished = _own(take)
        self.stop_playing()
        with self._lock:
            self._finished = [other for other in self._finished if other is not finished]
        self._jobs.add(finished.destroy)

    def play(self, take: SummarisedTake) -> None:
        """Play a take from its start, on the system's loudspeaker."""
        finished = _own(take)
        self.stop_playing()
        playback = Playback(finished.encoded, self._playback_ended, self.volume)
        self._playback = playback
        self._jobs.add(lambda: self._play(playback))

    def stop_playing(self) -> None:
        """End the playback, if any."""
        playback = self._playback
        if playback is not None:
            playback.stop()

    def played_seconds(self) -> float:
        """How far the playback is; 0 without one. Cheap."""
        playback = self._playback
        return 0.0 if playback is None else playback.seconds

    def list_microphones(self) -> None:
        """Look for devices."""
        self.microphones.look()

    def look_for_loudspeaker(self) -> None:
        """Look whether there is something to play on. Heard: `loudspeaker_known`."""
        self._jobs.add(self._look_for_loudspeaker)

    def find_cut_off(self, is_sent: Callable[[str], bool]) -> None:
        """Look for takes that earlier runs left behind. Heard: `cut_off_found`.

        Those that were sent, and whose runs ended before their files were deleted, are deleted.

        Args:
            is_sent: whether a take of that id is kept elsewhere or was sent; called on the jobs'
                thread, where it may do file work and raise a Problem: nothing is offered then.
        """
        self._jobs.add(lambda: self._find_cut_off(is_sent))

    def restore(self, cut_off_id: str, identity: Callable[[], str]) -> None:
        """Open what is left of a take of an earlier run; its file stays where it is.

        Heard: `recording_stopped` with StopReason.CUT_OFF, or `recording_failed` (TakeUnreadable,
        TakeUseless, EncodingFailed, or what `identity` raises).

        Args:
            cut_off_id: as it was told by `cut_off_found`.
            identity: gives the age identity ("AGE-SECRET-KEY-1…"); called on the jobs' thread,
                where it may block for seconds and raise a Problem.
        """
        self._jobs.add(lambda: self._restore(cut_off_id, identity))

    def discard_cut_off(self, cut_off_id: str) -> None:
        """Destroy one take of an earlier run."""
        self._jobs.add(lambda: self._left_behind.destroy(cut_off_id))

    def destroy_cut_off(self) -> None:
        """Destroy every take of earlier runs: what was said to a station that nobody watches."""
        self._jobs.add(self._left_behind.destroy_all)

    def close(self, deadline_s: float) -> bool:
        """End everything and destroy every take that was not handed over. May be repeated.

        Returns:
            False if a thread did not end in time.
        """
        until = time.monotonic() + deadline_s
        self.cancel()
        self.stop_playing()
        # A start or a playback that is under way must be seen below, to be waited for.
        settled = threading.Event()
        if self._jobs.add(settled.set):
            settled.wait(_left(until))
        with self._lock:
            running, playbacks = list(self._running), list(self._playbacks)
        ended = [take.join(_left(until)) for take in running]
        ended += [playback.join(_left(until)) for playback in playbacks]
        ended.append(self.microphones.close(_left(until)))
        ended.append(self._jobs.close(_left(until)))
        if ended[-1]:
            self._microphones.release()
        self._destroy_finished()
        return all(ended)

    # What a take tells, on its own thread.

    def take_started(self, take: Take) -> None:
        """See `TakeListener`."""
        with self._lock:
            if not take.cancelled:
                self._events.recording_started()

    def take_ended(self, take: Take) -> None:
        """See `TakeListener`."""
        self._jobs.add(lambda: self._close_microphone(take))

    def take_finished(self, take: Take, finished: FinishedTake) -> None:
        """See `TakeListener`."""
        if not take.cancelled:
            # Not earlier: until somebody has heard that this one runs, the one before can be kept.
            self._destroy_finished()
        with self._lock:
            self._forget(take)
            if not take.cancelled:
                self._finished.append(finished)
                self._events.recording_stopped(finished)
                return
        finished.destroy()

    def take_failed(self, take: Take, problem: Problem | None) -> None:
        """See `TakeListener`."""
        with self._lock:
            self._forget(take)
            if problem is not None and not take.cancelled:
                self._events.recording_failed(problem)

    # What runs on the sound system's thread.

    @property
    def streaming(self) -> bool:
        """See `SoundUser`."""
        with self._lock:
            return bool(self._open or self._playbacks)

    def give_way(self) -> None:
        """See `SoundUser`; asked for only while no take goes on."""
        for earlier in list(self._open):
            self._close_microphone(earlier)
        with self._lock:
            playbacks = list(self._playbacks)
        for playback in playbacks:
            playback.close()

    def _warm_up(self) -> None:
        try:
            self._microphones.warm_up()
        except Problem as problem:
            # Told to a person when they record, play or choose.
            _log.warning("no sound yet: %s", problem.code)
        import pyrage
        import soundfile

        del pyrage, soundfile

    def _start(self, take: Take, name: str | None) -> None:
        # One stream at a time: what was just told to end may not have got around to it yet.
        self._sound.clear(self)
        self.give_way()
        if take.cancelled:
            return
        try:
            make_room(self._spool_dir, self.settings)
            microphone = self._microphones.open(name, take.receive, or_default=True)
        except Problem as problem:
            self.take_failed(take, problem)
            return
        self._open[take] = microphone
        with self._lock:
            self._running.add(take)
        take.begin(microphone)
        try:
            self._microphones.start(microphone)
        except Problem as problem:
            take.fail(problem)
        else:
            take.listening()

    def _close_microphone(self, take: Take) -> None:
        microphone = self._open.pop(take, None)
        if microphone is not None:
            self._microphones.close(microphone)
        take.microphone_closed.set()

    def _play(self, playback: Playback) -> None:
        self._sound.clear(self)
        with self._lock:
            self._playbacks.append(playback)
        try:
            portaudio = self._microphones.portaudio()
        except Problem as problem:
            self._close_playback(playback, problem)
            return
        playback.open(portaudio, self._events.playback_started)

    def _playback_ended(self, playback: Playback, problem: Problem | None) -> None:
        self._jobs.add(lambda: self._close_playback(playback, problem))

    def _close_playback(self, playback: Playback, problem: Problem | None) -> None:
        playback.close()
        with self._lock:
            self._playbacks.remove(playback)
            if self._playback is playback:
                self._playback = None
        self._events.playback_ended(problem)

    def _look_for_loudspeaker(self) -> None:
        try:
            there = self._microphones.loudspeaker()
        except Problem:
            # Told where it matters: nothing can be recorded either.
            there = False
        self._events.loudspeaker_known(there)

    def _find_cut_off(self, is_sent: Callable[[str], bool]) -> None:
        try:
            left = self._left_behind.unsent(is_sent)
        except Problem as problem:
            _log.warning("nobody knows which takes were sent: %s", problem.code)
            return
        self._events.cut_off_found(tuple(left))

    def _restore(self, take_id: str, identity: Callable[[], str]) -> None:
        try:
            take = self._left_behind.restore(take_id, identity, self.settings.format)
        except Problem as problem:
            self._events.recording_failed(problem)
            return
        with self._lock:
            self._finished.append(take)
            self._events.recording_stopped(take)

    def _forget(self, take: Take) -> None:
        self._running.discard(take)
        if self._take is take:
            self._take = None
            self._sound.recording = False

    def _destroy_finished(self) -> None:
        with self._lock:
            finished, self._finished = self._finished, []
        for take in finished:
            if not take.handed_over and take.summary.stop_reason is not StopReason.CUT_OFF:
                take.destroy()


def _own(take: SummarisedTake) -> FinishedTake:
    if not isinstance(take, FinishedTake):
        raise TypeError("not a take of this recorder")
    return take


def _left(until: float) -> float:
    return max(0.0, until - time.monotonic())
