"""Plays a take from memory."""

from __future__ import annotations

import threading
import time
from array import array
from collections import deque
from typing import TYPE_CHECKING, Any, Final

from woku_desktop.domain.errors import EncodingFailed, PlaybackFailed, Problem
from woku_desktop.recording.decoding import decode
from woku_desktop.recording.encoding import BYTES_PER_FRAME, RATE

if TYPE_CHECKING:
    from collections.abc import Callable

BLOCK_FRAMES: Final = RATE // 50
DECODED_FRAMES: Final = RATE // 5
AHEAD_BLOCKS: Final = 5
TICK_S: Final = 0.05
LATENCY_S: Final = 0.1
STUCK_AFTER_S: Final = 2.0


class Playback:
    """One playing of one take, on a thread of its own that decodes a second ahead.

    Opening and closing the loudspeaker is the owner's business, on the owner's thread, since
    PortAudio does not bear two threads doing so.

    Args:
        encoded: the take; not copied.
        on_ended: called on this thread, once, when nothing more will be played, with what went
            wrong, if so.
        volume: how loud, from 0 to 1 (as it was recorded).
    """

    def __init__(
        self,
        encoded: memoryview,
        on_ended: Callable[[Playback, Problem | None], None],
        volume: float = 1.0,
    ) -> None:
        self._encoded = encoded
        self._volume = volume
        self._on_ended = on_ended
        self._thread = threading.Thread(target=self._run, name="playback", daemon=True)
        self._blocks: deque[bytes] = deque()
        self._rest = b""
        self._decoded_all = False
        self._drained = False
        self._played = 0
        self._started_at: float | None = None
        self._problem: Problem | None = None
        self._over = threading.Event()
        self._stream: Any = None

    @property
    def seconds(self) -> float:
        """How far it is, without what still lies in the loudspeaker's buffer. Any thread."""
        return max(0.0, self._played / RATE - LATENCY_S)

    def open(self, portaudio: Any, on_started: Callable[[], None]) -> None:
        """Open the default loudspeaker and start. If there is none, `on_ended` says so.

        Args:
            portaudio: the module sounddevice, initialised.
            on_started: called at once when sound begins to come out.
        """
        self._thread.start()
        if self._over.is_set():
            return
        try:
            self._stream = portaudio.RawOutputStream(
                samplerate=RATE,
                blocksize=BLOCK_FRAMES,
                channels=1,
                dtype="int16",
                latency=LATENCY_S,
                callback=self._fill,
            )
            self._stream.start()
        except portaudio.PortAudioError as error:
            self._problem = PlaybackFailed()
            self._problem.__cause__ = error
            self.stop()
        else:
            self._started_at = time.monotonic()
            on_started()

    def close(self) -> None:
        """Silence it at once and let the loudspeaker go. On the thread that opened it."""
        self.stop()
        if self._stream is not None:
            self._stream.abort()
            self._stream.close()
            self._stream = None

    def stop(self) -> None:
        """Ask it to end; returns at once. Any thread."""
        self._over.set()

    def join(self, timeout_s: float) -> bool:
        """Wait for its thread. False if that takes longer."""
        if self._thread.ident is None:
            return True
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            self._feed()
        except EncodingFailed as error:
            self._problem = PlaybackFailed()
            self._problem.__cause__ = error
        self._on_ended(self, self._problem)

    def _feed(self) -> None:
        """Keep a second decoded ahead until everything is played, or it is stopped."""
        blocks = decode(self._encoded, DECODED_FRAMES)
        played, moved_at = 0, time.monotonic()
        while not self._drained:
            while len(self._blocks) < AHEAD_BLOCKS and not self._decoded_all:
                block = next(blocks, b"")
                self._decoded_all = not block
                self._blocks.append(block if self._volume == 1.0 else quieter(block, self._volume))
            if self._over.wait(TICK_S):
                return
            if self._played != played or self._started_at is None:
                played, moved_at = self._played, time.monotonic()
            elif time.monotonic() - moved_at > STUCK_AFTER_S:
                self._problem = PlaybackFailed()
                return
        # What was handed over last still has to come out of the loudspeaker.
        self._over.wait(LATENCY_S)

    def _fill(self, out: Any, frames: int, _times: Any, _flags: Any) -> None:
        """PortAudio's callback, on its realtime thread."""
        size = frames * BYTES_PER_FRAME
        data = self._rest
        while len(data) < size and self._blocks:
            data += self._blocks.popleft()
        out[: len(data[:size])] = data[:size]
        if len(data) < size:
            out[len(data) : size] = bytes(size - len(data))
            self._drained = self._decoded_all and not self._blocks
        self._rest = data[size:]
        self._played += len(data[:size]) // BYTES_PER_FRAME


def quieter(pcm: bytes, volume: float) -> bytes:
    """16 bit samples at a volume from 0 to 1."""
    return array("h", (int(sample * volume) for sample in array("h", pcm))).tobytes()
