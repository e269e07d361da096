"""One opinion, as every face of the capture shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from woku_desktop.domain.voice import StopReason
from woku_desktop.ui.capture.current_woku import CurrentWoku
from woku_desktop.ui.capture.draft import Draft
from woku_desktop.ui.capture.handover import Handover
from woku_desktop.ui.capture.held_take import HeldTake
from woku_desktop.ui.capture.phases import EDITABLE, HANDED_OVER, LISTENING, Missing, Phase

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.feedback import Kind, Respondent
    from woku_desktop.domain.submission import Submission
    from woku_desktop.domain.take import Microphone, Progress, TakeSummary
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.options import DeskOptions, Services


class Opinion(QObject):
    """Rating, voice or written words, and respondent of one opinion, and what became of it.

    To be read; `CaptureFlow`, which it is the base of, changes it. Window's thread only.

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
        self, services: Services, bridge: Bridge, options: DeskOptions, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._recorder = services.recorder
        self._options = options
        self.woku = CurrentWoku(bridge, options, self)
        self._phase = Phase.READY
        self._draft = Draft()
        self._held = HeldTake(services.recorder, bridge, self)
        self._handover = Handover(services.deliveries, bridge, self)
        self._problem: Problem | None = None
        self._microphones: tuple[Microphone, ...] | None = None
        self._sound_problem: Problem | None = None
        self.woku.changed.connect(self.changed)
        self._held.changed.connect(self.changed)
        self._handover.uploaded.connect(self.uploaded)

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
        return self._draft.stars

    @property
    def respondent(self) -> Respondent | None:
        """Whose opinion it is; None while what was typed is not right."""
        return self._draft.respondent

    @property
    def mode(self) -> Kind:
        """Whether it is spoken or written."""
        return self._draft.mode

    @property
    def text(self) -> str:
        """What was written, as it was typed; "" for nothing. Personal."""
        return self._draft.text

    @property
    def given_twice(self) -> bool:
        """Whether there is a take and something written, of which only one is sent."""
        return self._held.take is not None and bool(self._draft.written)

    @property
    def take(self) -> TakeSummary | None:
        """What was recorded; None without a take that can be heard."""
        return self._held.summary

    @property
    def problem(self) -> Problem | None:
        """What went wrong last with the recording, the playback or the keeping."""
        return self._problem

    @property
    def submission(self) -> Submission | None:
        """This opinion on its way, once it is saved."""
        return self._handover.submission

    @property
    def playing(self) -> bool:
        """Whether the take is being played."""
        return self._held.playing

    @property
    def microphones(self) -> tuple[Microphone, ...] | None:
        """What can be recorded with, the default one first; None until that is known."""
        return self._microphones

    @property
    def sound_problem(self) -> Problem | None:
        """Why there is nothing to ask for microphones; None if there is."""
        return self._sound_problem

    @property
    def needs_help(self) -> bool:
        """Whether this opinion is saved and its delivery went wrong: `try_again` is offered."""
        return self._handover.needs_help

    def progress(self) -> Progress | None:
        """The running take as of now; None without one."""
        return self._recorder.progress() if self._phase in LISTENING else None

    def played_seconds(self) -> float:
        """How far the playback is."""
        return self._held.played_seconds()

    def missing(self) -> tuple[Missing, ...]:
        """What is missing before it can be sent, in the order of the screen."""
        voice = None if self._held.take is not None else Missing.VOICE
        if self._phase in LISTENING:
            voice = Missing.END
        return self._draft.missing(voice, self.woku, self._options.woku_id)

    @property
    def sendable(self) -> bool:
        """Whether `send` would send."""
        return self._phase in EDITABLE and not self.missing()

    @property
    def on_its_way(self) -> bool:
        """Whether it was handed over and still waits, as far as is known."""
        return self._handover.waits

    @property
    def unsent(self) -> bool:
        """Whether closing would lose an opinion; one that a crash left stays on the disk."""
        if self._phase in HANDED_OVER:
            return False
        if self._phase in LISTENING or self._draft.written:
            return True
        return self.take is not None and self.take.stop_reason is not StopReason.CUT_OFF
