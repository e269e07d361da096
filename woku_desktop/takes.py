"""Between the window and the recorder: what is asked for, and what is told. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.take import CutOff, Microphone, Progress
    from woku_desktop.recording.finished import FinishedTake
    from woku_desktop.recording.recorder import Recorder
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.ports import Take


class LateRecorder:
    """The window's recorder before there is one: it remembers what was asked for until then.

    All of it on the window's thread; see `woku_desktop.ui.ports.Recorder`.
    """

    def __init__(self) -> None:
        self._recorder: Recorder | None = None
        self._identity: Callable[[], str] = str
        self._asked: list[Callable[[Recorder], None]] = []

    def connect(self, recorder: Recorder, identity: Callable[[], str]) -> None:
        """Give the recorder, once; what was asked for in the meantime is done now.

        Args:
            recorder: the one there is from now on.
            identity: gives what opens sealed takes; may block and raise a VaultProblem.
        """
        self._recorder = recorder
        self._identity = identity
        asked, self._asked = self._asked, []
        for request in asked:
            request(recorder)

    def start(self, microphone: str | None) -> None:
        """See the port."""
        self._ask(lambda recorder: recorder.start(microphone))

    def stop(self) -> None:
        """See the port."""
        self._ask(lambda recorder: recorder.stop())

    def progress(self) -> Progress | None:
        """See the port."""
        return self._recorder.progress() if self._recorder else None

    def cancel(self) -> None:
        """See the port."""
        self._ask(lambda recorder: recorder.cancel())

    def discard(self, take: Take) -> None:
        """See the port."""
        self._ask(lambda recorder: recorder.discard(take))

    def play(self, take: Take) -> None:
        """See the port."""
        self._ask(lambda recorder: recorder.play(take))

    def stop_playing(self) -> None:
        """See the port."""
        self._ask(lambda recorder: recorder.stop_playing())

    def played_seconds(self) -> float:
        """See the port."""
        return self._recorder.played_seconds() if self._recorder else 0.0

    def list_microphones(self) -> None:
        """See the port."""
        self._ask(lambda recorder: recorder.list_microphones())

    def look_for_loudspeaker(self) -> None:
        """See the port."""
        self._ask(lambda recorder: recorder.look_for_loudspeaker())

    def watch_microphones(self, *, shown: bool) -> None:
        """See the port."""
        self._ask(lambda recorder: recorder.microphones.show(shown=shown))

    def restore(self, cut_off_id: str) -> None:
        """See the port."""
        self._ask(lambda recorder: recorder.restore(cut_off_id, self._identity))

    def discard_cut_off(self, cut_off_id: str) -> None:
        """See the port."""
        self._ask(lambda recorder: recorder.discard_cut_off(cut_off_id))

    def _ask(self, request: Callable[[Recorder], None]) -> None:
        if self._recorder is None:
            self._asked.append(request)
        else:
            request(self._recorder)


class RecorderSignals:
    """Carries what the recorder tells to the window; called from the recorder's threads."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge

    def recording_started(self) -> None:
        """The first samples have arrived."""
        self._bridge.recordingStarted.emit()

    def recording_stopped(self, take: FinishedTake) -> None:
        """A take has ended."""
        self._bridge.recordingStopped.emit(take)

    def recording_failed(self, problem: Problem) -> None:
        """There is no take."""
        self._bridge.recordingFailed.emit(problem)

    def playback_started(self) -> None:
        """Sound is coming out."""
        self._bridge.playbackStarted.emit()

    def playback_ended(self, problem: Problem | None) -> None:
        """It no longer is."""
        self._bridge.playbackEnded.emit(problem)

    def microphones_listed(
        self, microphones: tuple[Microphone, ...], problem: Problem | None
    ) -> None:
        """The devices, as of now, or why there can be none."""
        self._bridge.soundKnown.emit(problem)
        self._bridge.microphonesListed.emit(microphones)

    def cut_off_found(self, takes: tuple[CutOff, ...]) -> None:
        """What earlier runs left behind."""
        self._bridge.cutOffFound.emit(takes)

    def loudspeaker_known(self, there: bool) -> None:  # noqa: FBT001 - as its signal
        """Whether sound can come out."""
        self._bridge.loudspeakerKnown.emit(there)
