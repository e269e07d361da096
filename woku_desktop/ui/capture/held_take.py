"""The take that an opinion holds: played, replaced, destroyed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.take import TakeSummary
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.ports import Recorder, Take


class HeldTake(QObject):
    """At most one finished take, and its playback. Window's thread only.

    Signals:
        changed(): whether it is played has changed.
        playbackFailed(problem: Problem): it could not be played, or not to its end.

    Args:
        recorder: plays takes, and destroys them.
        bridge: where it is heard that the playback ended.
    """

    changed = Signal()
    playbackFailed = Signal(object)

    def __init__(self, recorder: Recorder, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._recorder = recorder
        self._take: Take | None = None
        self._playing = False
        bridge.playbackEnded.connect(self._on_playback_ended)

    @property
    def take(self) -> Take | None:
        """The take itself, to be handed over."""
        return self._take

    @property
    def summary(self) -> TakeSummary | None:
        """What it turned out to be; None without a take."""
        return self._take.summary if self._take is not None else None

    @property
    def playing(self) -> bool:
        """Whether it is being played."""
        return self._playing

    def played_seconds(self) -> float:
        """How far the playback is."""
        return self._recorder.played_seconds() if self._playing else 0.0

    def hold(self, take: Take) -> None:
        """Hold this one from now on; there must be no other."""
        self._take = take

    def let_go(self) -> None:
        """Hold it no more, without destroying it: it is somebody else's now."""
        self._take = None

    def destroy(self) -> None:
        """Destroy it, if there is one."""
        if self._take is not None:
            self._recorder.discard(self._take)
            self._take = None

    def play_or_stop(self) -> None:
        """Play it from its start, or end the playback."""
        if self._playing:
            self.stop_playing()
        elif self._take is not None:
            self._playing = True
            self._recorder.play(self._take)
            self.changed.emit()

    def stop_playing(self) -> None:
        """End the playback, if there is one."""
        if self._playing:
            self._playing = False
            self._recorder.stop_playing()
            self.changed.emit()

    def _on_playback_ended(self, problem: Problem | None) -> None:
        self._playing = False
        if problem is not None and self._take is not None:
            self.playbackFailed.emit(problem)
        else:
            self.changed.emit()
