"""One opinion from the first touch to the answer: the model behind every face of the capture."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from woku_desktop.domain.errors import MicrophoneMissing
from woku_desktop.domain.feedback import Anonymous, Feedback, Rating
from woku_desktop.domain.submission import DECIDABLE, State, Submission
from woku_desktop.domain.voice import StopReason
from woku_desktop.ui.capture.current_woku import CurrentWoku
from woku_desktop.ui.capture.phases import HANDED_OVER, LISTENING, Missing, Phase, problem_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.feedback import Respondent
    from woku_desktop.domain.take import Microphone, Progress, TakeSummary
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.options import DeskOptions, Services
    from woku_desktop.ui.ports import Take


def utc_now() -> datetime:
    """The time in UTC."""
    return datetime.now(UTC)


class CaptureFlow(QObject):
    """Rating, voice and respondent of one opinion, and what becomes of it.

    Lives on the window's thread and never blocks: it asks the services and hears the bridge. A take
    that is not handed over is destroyed when it is replaced, given up, or at `shut_down`; at the
    latter, one of an earlier run stays on the disk, to be offered again.

    Signals:
        changed(): any property may have changed.
        phaseChanged(phase: Phase): the phase has; comes before `changed`.
        restarted(): everything was forgotten: faces empty what was typed.
        refused(missing: tuple[Missing, ...]): `send` was asked for too early.
        problemMet(problem: Problem): something went wrong just now.
        uploaded(fraction: float): how much of this voice was handed over, from 0 to 1.
        cancelled(): a running take was destroyed because a person asked for it.

    Args:
        services: what the program offers.
        bridge: where its answers arrive.
        options: the settings to follow.
        now: the time in UTC, for the feedback's date.

    Attributes:
        woku: what the woku says that opinions go to.
    """

    changed = Signal()
    phaseChanged = Signal(Phase)
    restarted = Signal()
    refused = Signal(tuple)
    problemMet = Signal(object)
    uploaded = Signal(float)
    cancelled = Signal()

    def __init__(
        self,
        services: Services,
        bridge: Bridge,
        options: DeskOptions,
        *,
        now: Callable[[], datetime] = utc_now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._recorder = services.recorder
        self._deliveries = services.deliveries
        self._options = options
        self.woku = CurrentWoku(bridge, options, self)
        self.woku.changed.connect(self.changed)
        self._now = now
        self._phase = Phase.READY
        self._stars = 0
        self._respondent: Respondent | None = None
        self._respondent_missing = Missing.EMAIL
        self._take: Take | None = None
        self._problem: Problem | None = None
        self._submission_id = ""
        self._submission: Submission | None = None
        self._playing = False
        self._microphones: tuple[Microphone, ...] | None = None
        self._language = "es"
        bridge.recordingStarted.connect(self._on_recording_started)
        bridge.recordingStopped.connect(self._on_recording_stopped)
        bridge.recordingFailed.connect(self._on_recording_failed)
        bridge.microphonesListed.connect(self._on_microphones)
        bridge.playbackEnded.connect(self._on_playback_ended)
        bridge.submissionChanged.connect(self._on_submission_changed)
        bridge.submissionFailed.connect(self._on_submission_failed)
        bridge.uploadProgress.connect(self._on_upload_progress)
        bridge.optionsChanged.connect(self.set_options)

    # What it holds

    @property
    def phase(self) -> Phase:
        """Where this opinion stands."""
        return self._phase

    @property
    def options(self) -> DeskOptions:
        """The settings it follows."""
        return self._options

    @property
    def stars(self) -> int:
        """The rating, 1 to 5; 0 without one."""
        return self._stars

    @property
    def respondent(self) -> Respondent | None:
        """Who is speaking; None while what was typed is not right."""
        return self._respondent

    @property
    def take(self) -> TakeSummary | None:
        """What was recorded; None without a take that can be heard."""
        return self._take.summary if self._take is not None else None

    @property
    def problem(self) -> Problem | None:
        """What went wrong last with the recording, the playback or the keeping."""
        return self._problem

    @property
    def submission(self) -> Submission | None:
        """This opinion on its way, once it is saved."""
        return self._submission

    @property
    def playing(self) -> bool:
        """Whether the take is being played."""
        return self._playing

    @property
    def microphones(self) -> tuple[Microphone, ...] | None:
        """What can be recorded with, the default one first; None until that is known."""
        return self._microphones

    @property
    def needs_help(self) -> bool:
        """Whether this opinion is saved and its delivery went wrong: `try_again` is offered."""
        if self._submission is None:
            return False
        state = self._submission.state
        return state in DECIDABLE or (
            state is State.QUEUED and self._submission.problem is not None
        )

    def progress(self) -> Progress | None:
        """The running take as of now; None without one."""
        return self._recorder.progress() if self._phase in LISTENING else None

    def played_seconds(self) -> float:
        """How far the playback is."""
        return self._recorder.played_seconds() if self._playing else 0.0

    def missing(self) -> tuple[Missing, ...]:
        """What is missing before it can be sent, in the order of the screen."""
        found = []
        if not self._stars:
            found.append(Missing.STAR)
        if self._phase in LISTENING:
            found.append(Missing.END)
        elif self._take is None:
            found.append(Missing.VOICE)
        if self._respondent is None:
            found.append(self._respondent_missing)
        elif self.woku.anonymous_disabled and isinstance(self._respondent, Anonymous):
            found.append(Missing.EMAIL)
        if self._options.woku_id is None:
            found.append(Missing.WOKU)
        elif not self.woku.takes_feedback:
            found.append(Missing.WOKU_CLOSED)
        return tuple(found)

    @property
    def sendable(self) -> bool:
        """Whether `send` would send."""
        return self._phase is Phase.REVIEW and not self.missing()

    @property
    def unsent(self) -> bool:
        """Whether closing would lose an opinion; one that a crash left stays on the disk."""
        if self._phase in LISTENING:
            return True
        take = self.take if self._phase is Phase.REVIEW else None
        return take is not None and take.stop_reason is not StopReason.CUT_OFF

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
        if self._phase in HANDED_OVER or stars == self._stars:
            return
        self._stars = stars
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
        self._respondent = respondent
        self._respondent_missing = missing
        self.changed.emit()

    def press_record(self) -> None:
        """Start a recording, or stop the running one; pressed while opening, it gives up."""
        if self._phase in {Phase.READY, Phase.REVIEW}:
            self._stop_playing()
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
        if self._phase in {Phase.READY, Phase.REVIEW}:
            self.press_record()

    def restore(self, cut_off_id: str) -> None:
        """Take up what an earlier run recorded and left; while it is opened, nothing else goes."""
        if self._phase is Phase.READY:
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
            self._stop_playing()
            return
        self._recorder.cancel()
        self._enter(Phase.READY if self._take is None else Phase.REVIEW)
        self.cancelled.emit()

    def play(self) -> None:
        """Play the take from its start, or end the playback."""
        if self._take is None or self._phase in LISTENING:
            return
        if self._playing:
            self._stop_playing()
            return
        self._playing = True
        self._recorder.play(self._take)
        self.changed.emit()

    def send(self) -> None:
        """Hand the opinion over; if something is missing, `refused` says what."""
        if self._phase in HANDED_OVER:
            return
        missing = self.missing()
        if missing or self._phase is not Phase.REVIEW:
            self.refused.emit(missing)
            return
        assert self._options.woku_id is not None
        assert self._respondent is not None
        assert self._take is not None
        self._stop_playing()
        self._problem = None
        feedback = Feedback(
            # So a take whose envelope exists is never offered again after a crash.
            id=self._take.id,
            created_at=self._now(),
            woku_id=self._options.woku_id,
            rating=Rating(self._stars),
            respondent=self._respondent,
            language=self._language,
            local_note=self.woku.local_note,
        )
        self._submission_id = feedback.id
        self._enter(Phase.SAVING)
        self._deliveries.submit(feedback, self._take)

    def try_again(self) -> None:
        """Send again what could not be delivered, or keep again what could not be kept."""
        if self._phase is Phase.REVIEW:
            self.send()
        elif self._phase is Phase.SAVED and self.needs_help:
            self._deliveries.retry([self._submission_id])

    def new_feedback(self) -> None:
        """Forget this opinion and wait for the next.

        What was handed over goes on in the background; what was not is destroyed. Ignored while
        a hand-over is undecided, since it may still come back.
        """
        if self._phase is Phase.SAVING:
            return
        self._let_go()
        self._stars = 0
        self._respondent = None
        self._respondent_missing = Missing.EMAIL
        self._problem = None
        self._submission = None
        self._submission_id = ""
        self._enter(Phase.READY)
        self.restarted.emit()

    def shut_down(self) -> None:
        """Destroy what was recorded now and not handed over: the window is closing."""
        if self._take is not None and self._take.summary.stop_reason is StopReason.CUT_OFF:
            self._stop_playing()
            self._take = None
        self._let_go()

    # What the program answers

    def _on_microphones(self, microphones: tuple[Microphone, ...]) -> None:
        self._microphones = microphones
        if microphones and isinstance(self._problem, MicrophoneMissing):
            self._problem = None
        self.changed.emit()

    def _on_recording_started(self) -> None:
        if self._phase is not Phase.OPENING:
            return
        self._destroy_take()
        self._enter(Phase.RECORDING)

    def _on_recording_stopped(self, take: Take) -> None:
        restored = take.summary.stop_reason is StopReason.CUT_OFF
        if self._phase not in ({Phase.RESTORING} if restored else LISTENING):
            # It ended on its own in the moment it was given up.
            self._recorder.discard(take)
            return
        self._destroy_take()
        problem = problem_of(take.summary)
        if take.summary.usable:
            self._take = take
            self._enter(Phase.REVIEW)
        else:
            self._recorder.discard(take)
            self._enter(Phase.READY)
        if problem is not None:
            self._meet(problem)

    def _on_recording_failed(self, problem: Problem) -> None:
        if self._phase not in LISTENING | {Phase.RESTORING}:
            return
        self._enter(Phase.READY if self._take is None else Phase.REVIEW)
        self._meet(problem)

    def _on_playback_ended(self, problem: Problem | None) -> None:
        self._playing = False
        if problem is not None and self._take is not None and self._phase not in LISTENING:
            self._meet(problem)
        else:
            self.changed.emit()

    def _on_submission_changed(self, submission: Submission) -> None:
        if not self._submission_id or submission.id != self._submission_id:
            return
        self._submission = submission
        if self._phase is Phase.SAVING:
            self._enter(Phase.SAVED)
        elif submission.state is State.DISCARDED:
            self.new_feedback()
        else:
            self.changed.emit()

    def _on_submission_failed(self, submission_id: str, problem: Problem) -> None:
        if self._phase is not Phase.SAVING or submission_id != self._submission_id:
            return
        self._submission_id = ""
        if self._take is not None and self._take.destroyed:
            self._take = None
        self._enter(Phase.REVIEW if self._take is not None else Phase.READY)
        self._meet(problem)

    def _on_upload_progress(self, submission_id: str, fraction: float) -> None:
        if self._submission_id and submission_id == self._submission_id:
            self.uploaded.emit(fraction)

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

    def _stop_playing(self) -> None:
        if self._playing:
            self._playing = False
            self._recorder.stop_playing()
            self.changed.emit()

    def _destroy_take(self) -> None:
        if self._take is not None:
            self._recorder.discard(self._take)
            self._take = None

    def _let_go(self) -> None:
        self._stop_playing()
        if self._phase in LISTENING:
            self._recorder.cancel()
        if self._phase in HANDED_OVER:
            self._take = None
        else:
            self._destroy_take()
