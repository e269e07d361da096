"""One opinion from the first touch to the answer: what a person does, what the program answers."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from woku_desktop.domain.errors import MicrophoneMissing, SoundLibraryMissing
from woku_desktop.domain.feedback import Kind
from woku_desktop.domain.submission import State
from woku_desktop.domain.voice import StopReason
from woku_desktop.ui.capture.opinion import Opinion
from woku_desktop.ui.capture.phases import (
    EDITABLE,
    HANDED_OVER,
    LISTENING,
    Missing,
    Phase,
    problem_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.feedback import Respondent
    from woku_desktop.domain.take import Microphone
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.options import DeskOptions, Services
    from woku_desktop.ui.ports import Take


def utc_now() -> datetime:
    """The time in UTC."""
    return datetime.now(UTC)


class CaptureFlow(Opinion):
    """The model behind every face of the capture: takes one opinion after the other.

    Lives on the window's thread and never blocks: it asks the services and hears the bridge. A take
    that is not handed over is destroyed when it is replaced, given up, or at `shut_down`; at the
    latter, one of an earlier run stays on the disk, to be offered again.

    An opinion is spoken or written (`mode`). What was given the other way is kept beside it, and
    goes when the opinion is safe: only the way that stands is sent.

    Args:
        services: what the program offers.
        bridge: where its answers arrive.
        options: the settings to follow.
        now: the time in UTC, for the feedback's date.
    """

    def __init__(
        self,
        services: Services,
        bridge: Bridge,
        options: DeskOptions,
        *,
        now: Callable[[], datetime] = utc_now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(services, bridge, options, parent)
        self._now = now
        self._language = "es"
        bridge.recordingStarted.connect(self._on_recording_started)
        bridge.recordingStopped.connect(self._on_recording_stopped)
        bridge.recordingFailed.connect(self._on_recording_failed)
        bridge.soundKnown.connect(self._on_sound)
        bridge.microphonesListed.connect(self._on_microphones)
        self._held.playbackFailed.connect(self._on_playback_failed)
        self._handover.changed.connect(self._on_handover_changed)
        self._handover.refused.connect(self._on_handover_refused)
        bridge.optionsChanged.connect(self.set_options)

    # What a person does

    def set_options(self, options: DeskOptions) -> None:
        """Follow changed settings, from the next take on."""
        self._options = options
        self.changed.emit()

    def set_language(self, language: str) -> None:
        """Tell which language the window speaks ("es", "en", "pt"): it goes with the feedback."""
        self._language = language

    def set_rating(self, stars: int) -> None:
        """Rate with 1 to 5 stars; ignored once the opinion was handed over."""
        if self._phase in HANDED_OVER or stars == self._draft.stars:
            return
        self._draft.stars = stars
        self.changed.emit()

    def set_mode(self, mode: Kind) -> None:
        """Speak or write; ignored while a take runs or is opened, and once it was handed over."""
        if self._phase not in EDITABLE or mode is self._draft.mode:
            return
        self._held.stop_playing()
        # It was about the other way.
        self._problem = None
        self._draft.mode = mode
        self.changed.emit()

    def set_text(self, text: str) -> None:
        """Take over what was written: without controls, and cut to MAX_TEXT_CHARS."""
        if self._phase in HANDED_OVER or text == self._draft.text:
            return
        self._draft.set_text(text)
        self.changed.emit()

    def set_respondent(
        self, respondent: Respondent | None, missing: Missing = Missing.EMAIL
    ) -> None:
        """Take over who is speaking.

        Args:
            respondent: None while what was typed is not right.
            missing: what is wrong then.
        """
        if self._phase in HANDED_OVER:
            return
        self._draft.respondent = respondent
        self._draft.respondent_missing = missing
        self.changed.emit()

    def press_record(self) -> None:
        """Start a recording, or stop the running one; pressed while opening, it gives up.

        Ignored while the opinion is written.
        """
        if self._draft.mode is Kind.TEXT:
            return
        if self._phase in EDITABLE:
            self._held.stop_playing()
            self._problem = None
            self._enter(Phase.OPENING)
            self._recorder.start(self._options.microphone or None)
        elif self._phase is Phase.OPENING:
            self.cancel()
        elif self._phase is Phase.RECORDING:
            self._enter(Phase.STOPPING)
            self._recorder.stop()

    def record_again(self) -> None:
        """Record a new take; the old one is destroyed as soon as the new one is running."""
        if self._phase in EDITABLE:
            self.press_record()

    def restore(self, cut_off_id: str) -> None:
        """Take up what an earlier run recorded and left; while it is opened, nothing else goes."""
        if self._phase is Phase.READY and self._draft.mode is Kind.VOICE:
            self._problem = None
            self._enter(Phase.RESTORING)
            self._recorder.restore(cut_off_id)

    def dismiss_problem(self) -> None:
        """What went wrong last is settled."""
        self._problem = None
        self.changed.emit()

    def cancel(self) -> None:
        """Destroy the running take, if any; without one, end the playback."""
        if self._phase not in LISTENING:
            self._held.stop_playing()
            return
        self._recorder.cancel()
        self._enter(self._at_rest())
        self.cancelled.emit()

    def play(self) -> None:
        """Play the take from its start, or end the playback."""
        if self._phase not in LISTENING:
            self._held.play_or_stop()

    def stop_playing(self) -> None:
        """End the playback, if there is one."""
        self._held.stop_playing()

    def send(self) -> None:
        """Hand the opinion over; if something is missing, `refused` says what."""
        if self._phase in HANDED_OVER:
            return
        missing = self.missing()
        if missing or not self.sendable:
            self.refused.emit(missing)
            return
        woku_id, take = self._options.woku_id, self._held.take
        assert woku_id is not None
        self._held.stop_playing()
        self._problem = None
        content: Take | str
        if self._draft.mode is Kind.TEXT:
            identifier, content = self._draft.text_id, self._draft.written
        else:
            assert take is not None
            # The take's own id: one whose envelope exists is never offered again after a crash.
            identifier, content = take.id, take
        feedback = self._draft.feedback(
            identifier, self._now(), woku_id, self._language, self.woku.local_note
        )
        self._enter(Phase.SAVING)
        self._handover.give(feedback, content)

    def try_again(self) -> None:
        """Send again what could not be delivered, or keep again what could not be kept."""
        if self._phase is Phase.SAVED:
            if self.needs_help:
                self._handover.retry()
        elif self._phase is Phase.REVIEW or self._draft.mode is Kind.TEXT:
            self.send()

    def new_feedback(self) -> None:
        """Forget this opinion and wait for the next.

        What was handed over goes on in the background; what was not is destroyed. Ignored while
        a hand-over is undecided, since it may still come back.
        """
        if self._phase is Phase.SAVING:
            return
        self._let_go()
        self._draft.clear()
        self._handover.forget()
        self._problem = None
        self._enter(Phase.READY)
        self.restarted.emit()

    def abandon(self) -> None:
        """Forget an opinion of which nobody says whether it is kept; what becomes of it is its own.

        For where nobody may wait for that any longer. Ignored unless a hand-over is undecided.
        """
        if self._phase is Phase.SAVING:
            self._enter(Phase.SAVED)

    def shut_down(self) -> None:
        """Destroy what was recorded now and not handed over: the window is closing."""
        if self.take is not None and self.take.stop_reason is StopReason.CUT_OFF:
            self._held.stop_playing()
            self._held.let_go()
        self._let_go()

    # What the program answers

    def _on_sound(self, problem: Problem | None) -> None:
        self._sound_problem = problem  # the list of microphones follows at once

    def _on_microphones(self, microphones: tuple[Microphone, ...]) -> None:
        self._microphones = microphones
        if microphones and isinstance(self._problem, MicrophoneMissing | SoundLibraryMissing):
            self._problem = None
        self.changed.emit()

    def _on_recording_started(self) -> None:
        if self._phase is not Phase.OPENING:
            return
        self._held.destroy()
        self._enter(Phase.RECORDING)

    def _on_recording_stopped(self, take: Take) -> None:
        restored = take.summary.stop_reason is StopReason.CUT_OFF
        if self._phase not in ({Phase.RESTORING} if restored else LISTENING):
            # It ended on its own in the moment it was given up.
            self._recorder.discard(take)
            return
        self._held.destroy()
        problem = problem_of(take.summary)
        if take.summary.usable:
            self._held.hold(take)
            self._enter(Phase.REVIEW)
        else:
            self._recorder.discard(take)
            self._enter(Phase.READY)
        if problem is not None:
            self._meet(problem)

    def _on_recording_failed(self, problem: Problem) -> None:
        if self._phase not in LISTENING | {Phase.RESTORING}:
            return
        self._enter(self._at_rest())
        self._meet(problem)

    def _on_playback_failed(self, problem: Problem) -> None:
        if self._phase in LISTENING:
            self.changed.emit()
        else:
            self._meet(problem)

    def _on_handover_changed(self) -> None:
        if self._phase is Phase.SAVING:
            if self._draft.mode is Kind.TEXT:
                self._held.destroy()
            else:
                self._draft.set_text("")
            self._enter(Phase.SAVED)
        elif self.submission is not None and self.submission.state is State.DISCARDED:
            self.new_feedback()
        else:
            self.changed.emit()

    def _on_handover_refused(self, problem: Problem) -> None:
        if self._held.take is not None and self._held.take.destroyed:
            self._held.let_go()
        # Known before the phase changes: nothing is ready to be sent now.
        self._problem = problem
        self._enter(self._at_rest())
        self._meet(problem)

    # Inside

    def _enter(self, phase: Phase) -> None:
        if phase is not self._phase:
            self._phase = phase
            self.phaseChanged.emit(phase)
        self.changed.emit()

    def _meet(self, problem: Problem) -> None:
        self._problem = problem
        self.problemMet.emit(problem)
        self.changed.emit()

    def _at_rest(self) -> Phase:
        return Phase.READY if self._held.take is None else Phase.REVIEW

    def _let_go(self) -> None:
        self._held.stop_playing()
        if self._phase in LISTENING:
            self._recorder.cancel()
        if self._phase in HANDED_OVER and self._draft.mode is Kind.VOICE:
            self._held.let_go()
        else:
            self._held.destroy()
