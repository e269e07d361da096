"""Fits what is heard besides takes to the window's ports: trying a microphone, kept voices.

No Qt here: the bridge is anything whose signals can be emitted from any thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.rehearsal import RehearsalState
    from woku_desktop.domain.take import Progress, Waveform
    from woku_desktop.recording.kept import KeptVoices, ListeningEvents
    from woku_desktop.recording.rehearsal import Rehearsal, RehearsalEvents
    from woku_desktop.ui.bridge import Bridge


class BackgroundRehearsal:
    """The window's door to the rehearsal, and its to the window. Made when first needed.

    See `woku_desktop.ui.ports.Rehearsal`; requests on the window's thread.
    """

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._make: Callable[[RehearsalEvents], Rehearsal] | None = None
        self._rehearsal: Rehearsal | None = None
        self._asked: list[str | None] = []

    def connect(self, make: Callable[[RehearsalEvents], Rehearsal]) -> None:
        """Give what makes it, once; what was asked for in the meantime is done now."""
        self._make = make
        for microphone in self._asked:
            self.open(microphone)

    def open(self, microphone: str | None) -> None:
        """See the port."""
        if self._make is None:
            self._asked = [microphone]
            return
        if self._rehearsal is None:
            self._rehearsal = self._make(self)
        self._rehearsal.open(microphone)

    def progress(self) -> Progress | None:
        """See the port."""
        return self._rehearsal.progress() if self._rehearsal else None

    def record(self) -> None:
        """See the port."""
        if self._rehearsal is not None:
            self._rehearsal.record()

    def close(self) -> None:
        """See the port."""
        self._asked = []
        if self._rehearsal is not None:
            self._rehearsal.close()

    def rehearsal_changed(self, state: RehearsalState) -> None:
        """Told by the rehearsal."""
        self._bridge.rehearsalChanged.emit(state)

    def rehearsal_failed(self, problem: Problem) -> None:
        """Told by the rehearsal."""
        self._bridge.rehearsalFailed.emit(problem)


class BackgroundListening:
    """The window's door to the kept voices, and theirs to the window. Made when first needed.

    See `woku_desktop.ui.ports.Listening`; requests on the window's thread.
    """

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._make: Callable[[ListeningEvents], KeptVoices] | None = None
        self._voices: KeptVoices | None = None
        self._asked: list[str] = []

    def connect(self, make: Callable[[ListeningEvents], KeptVoices]) -> None:
        """Give what makes them, once; what was asked for in the meantime is done now."""
        self._make = make
        for voice_id in self._asked:
            self.open(voice_id)

    def open(self, submission_id: str) -> None:
        """See the port."""
        voices = self._made()
        if voices is None:
            self._asked = [submission_id]
        else:
            voices.open(submission_id)

    def play(self, submission_id: str) -> None:
        """See the port."""
        voices = self._made()
        if voices is None:
            self._bridge.listeningEnded.emit(submission_id, None)
        else:
            voices.play(submission_id)

    def stop(self) -> None:
        """See the port."""
        if self._voices is not None:
            self._voices.stop()

    def played_seconds(self) -> float:
        """See the port."""
        return self._voices.played_seconds() if self._voices else 0.0

    def waveform_read(self, voice_id: str, waveform: Waveform) -> None:
        """Told by the kept voices."""
        self._bridge.waveformRead.emit(voice_id, waveform)

    def listening_failed(self, voice_id: str, problem: Problem) -> None:
        """Told by the kept voices."""
        self._bridge.listeningFailed.emit(voice_id, problem)

    def listening_started(self, voice_id: str) -> None:
        """Told by the kept voices."""
        self._bridge.listeningStarted.emit(voice_id)

    def listening_ended(self, voice_id: str, problem: Problem | None) -> None:
        """Told by the kept voices."""
        self._bridge.listeningEnded.emit(voice_id, problem)

    def _made(self) -> KeptVoices | None:
        if self._voices is None and self._make is not None:
            self._voices = self._make(self)
        return self._voices
