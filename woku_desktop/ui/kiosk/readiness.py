"""Whether the station can take an opinion now, and what staff should know."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from woku_desktop.domain.checkup_errors import WokuClosed, WokuNotSet, WokuPaused
from woku_desktop.domain.errors import (
    KeyMissing,
    MicrophoneBusy,
    MicrophoneDenied,
    MicrophoneLost,
    MicrophoneMissing,
    MicrophoneMoved,
    MicrophoneSilent,
    MicrophoneStalled,
    RecordingProblem,
    SoundLibraryMissing,
)
from woku_desktop.domain.outbox_errors import OutboxProblem
from woku_desktop.domain.submission import DECIDABLE, State
from woku_desktop.ui.capture.phases import problem_of

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Counts, Submission
    from woku_desktop.domain.take import Microphone
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.capture.flow import CaptureFlow
    from woku_desktop.ui.options import KeyStatus
    from woku_desktop.ui.ports import Take

_OF_MICROPHONES = (
    MicrophoneBusy,
    MicrophoneDenied,
    MicrophoneLost,
    MicrophoneMissing,
    MicrophoneMoved,
    MicrophoneSilent,
    MicrophoneStalled,
    SoundLibraryMissing,
)
"""What is wrong with a microphone itself; a full disk or a locked keyring is told by its own."""


class Sign(IntEnum):
    """What the dot in the corner tells staff."""

    NONE = 0
    NOTICE = 1  # voices are kept and do not leave
    TROUBLE = 2  # nothing can be recorded


class Readiness(QObject):
    """Follows the parts of the station. Window's thread only.

    Signals:
        changed(): any property may have changed.

    Args:
        bridge: where the parts tell of themselves.
        flow: the opinion, which knows the woku and the microphones.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, flow: CaptureFlow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._flow = flow
        self._sealing: Problem | None = None
        self._blocked: Problem | None = None
        self._key: Problem | None = None
        self._recording: Problem | None = None
        self._keeping: Problem | None = None
        self._mute: Problem | None = None
        # Kept for staff until a take runs; visitors may try again before.
        self._failed = False
        self._known: tuple[Microphone, ...] | None = None
        self._loudspeaker = False
        self._awake = True
        self._need_person = 0
        bridge.sealingKnown.connect(self._on_sealing)
        bridge.deliveryBlocked.connect(self._on_blocked)
        bridge.keyStatusChanged.connect(self._on_key)
        bridge.recordingFailed.connect(self._on_recording_failed)
        bridge.recordingStarted.connect(self._on_recording_started)
        bridge.recordingStopped.connect(self._on_recording_stopped)
        bridge.submissionFailed.connect(self._on_not_kept)
        bridge.submissionChanged.connect(self._on_kept)
        bridge.microphonesListed.connect(self._on_microphones)
        bridge.loudspeakerKnown.connect(self._on_loudspeaker)
        bridge.awakeKnown.connect(self._on_awake)
        bridge.queueCounted.connect(self._on_counts)
        flow.woku.changed.connect(self.changed)

    @property
    def problem(self) -> Problem | None:
        """Why no opinion can be taken now, spoken or written; None if one can."""
        if self._flow.options.woku_id is None:
            return WokuNotSet()
        info = self._flow.woku.info
        if info is not None and info.closed:
            return WokuClosed()
        if info is not None and info.reviews_disabled:
            return WokuPaused()
        if self._sealing is not None:
            return self._sealing
        return None if self.can_speak or self.can_write else self._silence

    @property
    def can_speak(self) -> bool:
        """Whether there is a microphone."""
        return self._silence is None

    @property
    def sealing_problem(self) -> Problem | None:
        """Why nothing recorded can be kept; None if it can."""
        return self._sealing

    @property
    def microphone(self) -> str:
        """ "good", or the code of what is wrong with it; "unknown" as long as nobody has looked."""
        if self._flow.microphones is None:
            return "unknown"
        wrong = next((each for each in (self._silence, self._recording, self._mute) if each), None)
        return "good" if not isinstance(wrong, _OF_MICROPHONES) else wrong.code

    @property
    def can_write(self) -> bool:
        """Whether a visitor may write."""
        return self._flow.options.kiosk.text_answers

    @property
    def can_listen(self) -> bool:
        """Whether a visitor can hear themselves."""
        setting = self._flow.options.kiosk.loudspeaker
        return self._loudspeaker if setting == "auto" else setting == "yes"

    @property
    def causes(self) -> tuple[Problem, ...]:
        """Everything that staff should see to, the worst first."""
        found = (
            *(self.problem, self._silence, self._recording, self._mute),
            *(self._keeping, self._key, self._blocked),
        )
        told: dict[type, Problem] = {}
        for each in found:
            if each is not None:
                told.setdefault(type(each), each)
        return tuple(told.values())

    @property
    def awake(self) -> bool:
        """Whether the system promised neither to sleep nor to go dark, as far as is known."""
        return self._awake

    @property
    def sign(self) -> Sign:
        """What the dot in the corner shows."""
        if any((self.problem, self._silence, self._recording, self._mute, self._keeping)):
            return Sign.TROUBLE
        noticed = self._key or self._blocked or self._need_person or not self._awake
        return Sign.NOTICE if noticed else Sign.NONE

    def let_try_again(self) -> None:
        """What failed a while ago may work by now: visitors are invited, staff still told."""
        if self._failed:
            self._failed = False
            self.changed.emit()

    def note_deaf(self, problem: Problem) -> None:
        """A microphone does not do what it was asked for, and says nothing."""
        self._on_recording_failed(problem)

    def note_not_kept(self, problem: Problem) -> None:
        """Nobody says whether an opinion is kept."""
        self._keeping = problem
        self.changed.emit()

    @property
    def _silence(self) -> Problem | None:
        if self._flow.microphones == ():
            return self._flow.sound_problem or MicrophoneMissing()
        return self._recording if self._failed else None

    def _on_sealing(self, problem: Problem | None) -> None:
        self._sealing = problem
        self.changed.emit()

    def _on_blocked(self, problem: Problem | None) -> None:
        self._blocked = problem
        self.changed.emit()

    def _on_key(self, status: KeyStatus) -> None:
        missing = None if status.source is not None else KeyMissing()
        self._key = status.problem or missing
        self.changed.emit()

    def _on_recording_failed(self, problem: Problem) -> None:
        # A folder without room, a keyring: known by a name of their own, and told as that.
        self._recording = problem if isinstance(problem, RecordingProblem) else None
        self._failed = self._recording is not None
        if not isinstance(problem, RecordingProblem):
            self._sealing = problem
        self.changed.emit()

    def _on_recording_started(self) -> None:
        self._recording = None
        self._failed = False
        self.changed.emit()

    def _on_recording_stopped(self, take: Take) -> None:
        # It opens, and not a sound comes: visitors may try again, and staff must hear of it.
        problem = problem_of(take.summary)
        if isinstance(problem, MicrophoneSilent) or take.summary.usable:
            self._mute = None if take.summary.usable else problem
        self.changed.emit()

    def _on_not_kept(self, _submission_id: str, problem: Problem) -> None:
        self._keeping = problem if isinstance(problem, OutboxProblem) else None
        self.changed.emit()

    def _on_kept(self, submission: Submission) -> None:
        # An older one that moves on says nothing about the disk.
        if self._keeping is not None and submission.state is State.QUEUED:
            self._keeping = None
            self.changed.emit()

    def _on_microphones(self, microphones: tuple[Microphone, ...]) -> None:
        if microphones != self._known:
            # Something was plugged in or out: what failed before may work now.
            self._known = microphones
            self._recording = self._mute = None
            self._failed = False
        self.changed.emit()

    def _on_loudspeaker(self, there: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._loudspeaker = there
        self.changed.emit()

    def _on_awake(self, kept: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._awake = kept
        self.changed.emit()

    def _on_counts(self, counts: Counts) -> None:
        self._need_person = sum(counts[state] for state in DECIDABLE)
        self.changed.emit()
