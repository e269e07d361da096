"""One recording: callback -> ring -> sealed spool, with the encoder beside it."""

from __future__ import annotations

import contextlib
import threading
import time
import uuid
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Final, Protocol

from woku_desktop.domain.errors import (
    MicrophoneStalled,
    NotSealable,
    Problem,
)
from woku_desktop.domain.take import Progress, TakeSummary
from woku_desktop.domain.voice import StopReason, Verdict
from woku_desktop.recording import pulse
from woku_desktop.recording.encoding import BYTES_PER_FRAME, RATE, Encoder
from woku_desktop.recording.finished import FinishedTake, RecordingSettings
from woku_desktop.recording.gaps import GapWatch
from woku_desktop.recording.levels import Meter, waveform
from woku_desktop.recording.resampling import Conditioner
from woku_desktop.recording.spool import Sealer
from woku_desktop.steps import passed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from woku_desktop.recording.microphone import OpenMicrophone

RING_BLOCKS: Final = 500
"""Fifteen seconds in blocks of 30 ms, should the machine not keep up."""

SILENT_FOR_S: Final = 1.0
"""A microphone that gives nothing for so long is gone."""

STALLED_AFTER_S: Final = 0.5
LOOK_EVERY_S: Final = 0.1
"""How often a take that hears nothing looks whether it should end."""

SEALED_WITHIN_S: Final = 8.0
CLOSED_WITHIN_S: Final = 1.0


class TakeListener(Protocol):
    """Who hears of a running take, on its threads."""

    def take_started(self, take: Take) -> None:
        """The first samples have arrived."""

    def take_ended(self, take: Take) -> None:
        """It needs its microphone no longer; `Take.microphone_closed` is waited for.

        May be told twice.
        """

    def take_finished(self, take: Take, finished: FinishedTake) -> None:
        """It can be played and sent; to be destroyed if the take was cancelled since."""

    def take_failed(self, take: Take, problem: Problem | None) -> None:
        """There is nothing of it, and why; None if it was cancelled."""


class Take:
    """A running recording.

    Args:
        folder: where the sealed spool goes.
        recipients: see `Sealer`.
        settings: how to record.
        listener: hears what becomes of it; nothing more once it is cancelled.
    """

    def __init__(
        self,
        folder: Path,
        recipients: Callable[[], Sequence[str]],
        settings: RecordingSettings,
        listener: TakeListener,
    ) -> None:
        self.id = uuid.uuid4().hex
        self.microphone_closed = threading.Event()
        self._spool = folder / f"{self.id}.age"
        self._settings = settings
        self._listener = listener
        self._limit = round(settings.max_seconds * RATE)
        # SimpleQueue takes no lock to put, wakes who waits, and never blocks the callback.
        self._ring: SimpleQueue[tuple[float, bytes, bool] | None] = SimpleQueue()
        self._dropped = 0
        self._problem: Problem | None = None
        self._cancelled = False
        self._started = False
        self._running = False
        self._frames = 0
        self._heard_at = 0.0
        self._name = ""
        self._meter = Meter(RATE)
        self._gaps = GapWatch(RATE)
        self._sealer = Sealer(self._spool, recipients, self._wake)
        self._thread = threading.Thread(target=self._run, name="take", daemon=True)

    @property
    def cancelled(self) -> bool:
        """Whether it is to be destroyed."""
        return self._cancelled

    def receive(self, data: Any, frames: int, _times: Any, flags: Any) -> None:
        """PortAudio's callback: copies and returns, on its realtime thread."""
        if self._ring.qsize() < RING_BLOCKS:
            self._ring.put((time.monotonic(), data[:], flags.input_overflow))
        else:
            self._dropped += frames

    def begin(self, microphone: OpenMicrophone) -> None:
        """Start working, before the microphone is started. Returns at once."""
        self._gaps = GapWatch(microphone.rate)
        self._name = microphone.name
        self._microphone = microphone
        self._sealer.start()
        self._thread.start()

    def listening(self) -> None:
        """The microphone has been started: from now on it is expected to give something."""
        self._heard_at = time.monotonic()
        self._started = True

    def fail(self, problem: Problem) -> None:
        """End it without a voice: the microphone could not be started. Any thread."""
        self._problem = problem
        self._wake()

    def end(self) -> None:
        """End it; what was captured until now is in it. Returns at once; any thread."""
        self._wake()

    def cancel(self) -> None:
        """End and destroy it; nothing more is heard of it. Returns at once; any thread."""
        self._cancelled = True
        self._wake()

    def join(self, timeout_s: float) -> bool:
        """Wait until it is over, if it began. False if that takes longer."""
        if self._thread.ident is None:
            return True
        until = time.monotonic() + timeout_s
        self._thread.join(timeout_s)
        sealed = self._sealer.join(max(0.0, until - time.monotonic()))
        return sealed and not self._thread.is_alive()

    def progress(self) -> Progress | None:
        """As of now; None before the first sample and after the last. Cheap; one thread asks."""
        if not self._running:
            return None
        stalled = time.monotonic() - self._heard_at > STALLED_AFTER_S
        return Progress(
            seconds=self._frames / RATE,
            limit_seconds=self._settings.max_seconds,
            level=self._meter.level,
            verdict=Verdict.STALLED if stalled else self._meter.live_verdict,
            lost_frames=self._gaps.lost_frames,
            levels=self._meter.drain(),
        )

    def _wake(self) -> None:
        self._ring.put(None)

    def _run(self) -> None:
        outcome: FinishedTake | Problem | None = None
        try:
            outcome = self._record()
        except Problem as problem:
            outcome = problem
        finally:
            if outcome is None or isinstance(outcome, Problem):
                self._sealer.discard()
                self._sealer.join(CLOSED_WITHIN_S)
        self.microphone_closed.wait(CLOSED_WITHIN_S)
        if isinstance(outcome, FinishedTake):
            self._listener.take_finished(self, outcome)
        else:
            self._listener.take_failed(self, outcome)

    def _record(self) -> FinishedTake | None:
        with contextlib.ExitStack() as leaving:
            leaving.callback(self._ended)
            encoder = leaving.enter_context(contextlib.closing(Encoder(self._settings.format)))
            conditioner = Conditioner(self._microphone.rate, self._microphone.channels)
            reason = self._listen(encoder, conditioner)
            # The microphone is let go of at once, not after the voice is put away.
            self._ended()
            if self._cancelled:
                return None
            return self._finish(encoder, conditioner, reason)

    def _ended(self) -> None:
        self._running = False
        self._listener.take_ended(self)

    def _listen(self, encoder: Encoder, conditioner: Conditioner) -> StopReason:
        """Work on what comes until something ends the take."""
        with contextlib.closing(pulse.Whereabouts(watched=self._microphone.watched)) as watch:
            while True:
                try:
                    item = self._ring.get(timeout=LOOK_EVERY_S)
                except Empty:
                    self._check_alive()
                    if self._started and self._silent_for() > SILENT_FOR_S:
                        return StopReason.LOST
                else:
                    if item is None:
                        return self._asked()
                    self._heard_at = time.monotonic()
                    full = self._take_in(item, encoder, conditioner)
                    if full is not None:
                        return full
                moved = watch.check()
                self._name = watch.microphone or self._name
                if moved is not None:
                    return moved

    def _check_alive(self) -> None:
        if self._started and not self._running and self._silent_for() > SILENT_FOR_S:
            raise MicrophoneStalled

    def _silent_for(self) -> float:
        return time.monotonic() - self._heard_at

    def _asked(self) -> StopReason:
        """Why the take was woken.

        Raises:
            Problem: if there is nothing of it.
        """
        problem = self._problem or self._sealer.problem
        if problem is not None:
            raise problem
        return StopReason.DISK if self._sealer.failed else StopReason.ASKED

    def _take_in(
        self, item: tuple[float, bytes, bool], encoder: Encoder, conditioner: Conditioner
    ) -> StopReason | None:
        when, data, overflowed = item
        frames = len(data) // BYTES_PER_FRAME // self._microphone.channels
        self._gaps.block(when, frames, overflowed=overflowed)
        if not self._running:
            self._running = True
            if not self._cancelled:
                self._listener.take_started(self)
        return self._keep(conditioner.feed(data), encoder)

    def _keep(self, pcm: bytes, encoder: Encoder) -> StopReason | None:
        """Meter, encode and seal some samples, up to the limit; says if the take is over."""
        pcm = pcm[: (self._limit - self._frames) * BYTES_PER_FRAME]
        if pcm:
            self._meter.feed(pcm)
            encoder.feed(pcm)
            self._frames += len(pcm) // BYTES_PER_FRAME
            if not self._sealer.feed(pcm):
                return self._asked() if self._sealer.failed else StopReason.DISK
        if self._frames >= self._limit:
            return StopReason.LIMIT
        quiet = self._meter.nobody_spoke_for(self._settings.silence_seconds)
        return StopReason.SILENCE if quiet else None

    def _finish(
        self, encoder: Encoder, conditioner: Conditioner, reason: StopReason
    ) -> FinishedTake:
        self._keep(conditioner.finish(), encoder)
        if self._dropped:
            self._gaps.dropped(self._dropped)
        self._gaps.close()
        encoded = encoder.finish()
        in_time = self._sealer.finish(SEALED_WITHIN_S)
        if self._sealer.problem is not None:
            raise self._sealer.problem
        if not in_time and not self._sealer.begun:
            raise NotSealable
        if not in_time or self._sealer.failed:
            reason = StopReason.DISK
        if reason is StopReason.DISK:
            self._sealer.discard()
        summary = TakeSummary(
            seconds=self._frames / RATE,
            format=self._settings.format,
            size_bytes=len(encoded),
            verdict=self._meter.verdict,
            stop_reason=reason,
            lost_frames=self._gaps.lost_frames,
            gaps=self._gaps.gaps,
            microphone=self._name,
            waveform=waveform(self._meter.readings),
        )
        passed("record.finished")
        return FinishedTake(self.id, summary, encoded, self._spool)
