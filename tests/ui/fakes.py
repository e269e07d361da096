"""Services that do nothing by themselves: a test says what they answer."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from tests.ui.fake_sound import (
    FakeListening,
    FakeRecorder,
    FakeRehearsal,
    FakeTake,
    summary,
    waveform,
)
from tests.ui.fake_voices import (
    NOW,
    WOKU,
    FakeArchive,
    FakeDeliveries,
    number_of,
    submission,
)
from woku_desktop.domain.checkup import KeyTest, KeyVerdict
from woku_desktop.domain.errors import InvalidField, Problem
from woku_desktop.domain.feedback import (
    Feedback,
    WokuId,
)
from woku_desktop.domain.submission import Counts, State, Submission
from woku_desktop.domain.take import Level, Progress, TakeSummary
from woku_desktop.domain.voice import Verdict
from woku_desktop.domain.woku import WokuInfo, WokuList
from woku_desktop.ui.bridge import Bridge
from woku_desktop.ui.options import DeskOptions, Kept, KeySource, KeyStatus, Services

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from woku_desktop.domain.outcome import Receipt

__all__ = [
    "NOW",
    "WOKU",
    "FakeArchive",
    "FakeDeliveries",
    "FakeDiagnostics",
    "FakeDoctor",
    "FakeKeepsakes",
    "FakeKeys",
    "FakeListening",
    "FakeNotifier",
    "FakeRecorder",
    "FakeRehearsal",
    "FakeSettings",
    "FakeTake",
    "FakeValidators",
    "FakeWokus",
    "Stage",
    "number_of",
    "submission",
    "summary",
    "waveform",
]


@dataclass
class Answers:
    """How the services answer: at once, or not before a test lets them, as threads do."""

    late: bool = False
    _waiting: deque[Callable[[], None]] = field(default_factory=deque)

    def give(self, answer: Callable[[], None]) -> None:
        """Answer now, or once it is let."""
        if self.late:
            self._waiting.append(answer)
        else:
            answer()

    def arrive(self) -> None:
        """Let all that was asked so far be answered, in the order in which it was asked."""
        while self._waiting:
            self._waiting.popleft()()


@dataclass
class FakeKeys:
    """A keyring with a status."""

    bridge: Bridge
    answers: Answers = field(default_factory=Answers)
    status: KeyStatus = field(default_factory=lambda: KeyStatus(KeySource.KEYRING))
    saved: list[str] = field(default_factory=list)
    tested: KeyTest = field(default_factory=lambda: KeyTest(KeyVerdict.GOOD, "Café Aurora SpA"))

    asked: list[str] = field(default_factory=list)

    def check(self) -> None:
        self.asked.append("check")
        self.answers.give(self._tell)

    def save(self, key: str) -> None:
        self.saved.append(key)
        self.answers.give(lambda: self._become(KeyStatus(KeySource.KEYRING)))
        self.answers.give(self._test)

    def test(self) -> None:
        self.asked.append("test")
        self.answers.give(self._test)

    def remove(self) -> None:
        self.answers.give(lambda: self._become(KeyStatus()))

    def _become(self, status: KeyStatus) -> None:
        self.status = status
        self._tell()

    def _tell(self) -> None:
        self.bridge.keyStatusChanged.emit(self.status)

    def _test(self) -> None:
        self.bridge.keyTested.emit(self.tested)


class FakeValidators:
    """Rules that are good enough to tell right from wrong."""

    def email(self, text: str) -> str:
        if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", text.strip()):
            raise InvalidField("email", allowed="an address like name@example.com")
        return text.strip()

    def phone(self, text: str, region: str) -> str:
        digits = re.sub(r"[ +().-]", "", text)
        if not re.fullmatch(r"[0-9]{8,15}", digits):
            raise InvalidField("phone", allowed="7 to 15 digits")
        return digits if region != "CL" or digits.startswith("56") else "56" + digits


_PLAIN_SETTINGS = {
    "question": "question",
    "recording.device": "microphone",
    "recording.format": "audio_format",
    "recording.max_seconds": "max_seconds",
    "respondent.default": "respondent_default",
    "respondent.ask_phone": "ask_phone",
    "respondent.phone_region": "phone_region",
    "delivery.on_unknown": "on_unknown",
    "delivery.workers": "workers",
    "delivery.timeout_seconds": "timeout_seconds",
    "privacy.keep_audio_days": "keep_audio_days",
    "privacy.keep_receipt_days": "keep_receipt_days",
}


@dataclass
class FakeSettings:
    """Takes every change, or answers with a problem."""

    bridge: Bridge
    options: DeskOptions
    answers: Answers = field(default_factory=Answers)
    changes: list[dict[str, str]] = field(default_factory=list)
    problem: Problem | None = None

    def change(self, changes: dict[str, str]) -> None:
        self.changes.append(changes)
        self.answers.give(lambda: self._change(changes))

    def _change(self, changes: dict[str, str]) -> None:
        if self.problem is not None:
            self.bridge.settingsFailed.emit(self.problem)
            return
        if "woku_id" in changes:
            try:
                self.options = replace(
                    self.options, woku_id=WokuId(changes["woku_id"]), woku_name=""
                )
            except InvalidField as problem:
                self.bridge.settingsFailed.emit(problem)
                return
        if "language" in changes:
            self.options = replace(self.options, language=changes["language"])
        if "kiosk.volume" in changes:
            kiosk = replace(self.options.kiosk, volume=int(changes["kiosk.volume"]))
            self.options = replace(self.options, kiosk=kiosk)
        for key, name in _PLAIN_SETTINGS.items():
            if key in changes:
                kind = type(getattr(self.options, name))
                value: Any = changes[key] == "true" if kind is bool else kind(changes[key])
                self.options = replace(self.options, **{name: value})
        self.bridge.optionsChanged.emit(self.options)


@dataclass
class FakeWokus:
    """Tells what it is given, and notes what it is asked for."""

    bridge: Bridge
    settings: FakeSettings
    answers: Answers = field(default_factory=Answers)
    listed: WokuList = field(default_factory=WokuList)
    found: dict[str, WokuInfo | Problem] = field(default_factory=dict)
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def offer(self) -> None:
        self.asked.append(("offer",))
        self.answers.give(lambda: self.bridge.wokusListed.emit(self.listed))

    def look_up(self, text: str) -> None:
        self.asked.append(("look_up", text))
        if text in self.found:
            self.answers.give(lambda: self.bridge.wokuLookedUp.emit(self.found[text]))

    def choose(self, woku_id: WokuId) -> None:
        self.asked.append(("choose", woku_id.value))
        self.answers.give(lambda: self.settings.change({"woku_id": woku_id.value}))

    def annotate(self, woku_id: WokuId, note: str) -> None:
        self.asked.append(("annotate", woku_id.value, note))

    def refresh(self) -> None:
        self.asked.append(("refresh",))


@dataclass
class FakeKeepsakes:
    """Remembers in memory."""

    kept: Kept = field(default_factory=Kept)

    def keep(self, kept: Kept) -> None:
        self.kept = kept


@dataclass
class FakeNotifier:
    """Notes what it was to tell."""

    told: list[tuple[str, str]] = field(default_factory=list)

    def notify(self, title: str, text: str) -> None:
        self.told.append((title, text))


@dataclass
class FakeDiagnostics:
    """Notes what it is asked for; a test answers through the bridge."""

    asked: list[str] = field(default_factory=list)

    def look(self) -> None:
        self.asked.append("look")

    def bundle(self, file: str) -> None:
        self.asked.append(file)


@dataclass
class FakeDoctor:
    """Notes what it is asked for; a test answers through the bridge."""

    asked: list[str] = field(default_factory=list)

    def examine(self) -> None:
        self.asked.append("examine")

    def cancel(self) -> None:
        self.asked.append("cancel")


class Stage:
    """A bridge, its fake services, and short ways to let them answer."""

    def __init__(self, options: DeskOptions | None = None) -> None:
        self.bridge = Bridge()
        self.options = options or DeskOptions(
            woku_id=WOKU, woku_name="Café Aurora, Providencia", language="es"
        )
        self.told: dict[str, Submission] = {}
        self.recorder = FakeRecorder(self.bridge)
        self.deliveries = FakeDeliveries()
        self.rehearsal = FakeRehearsal()
        self.listening = FakeListening()
        self.answers = Answers()
        self.keys = FakeKeys(self.bridge, self.answers)
        self.settings = FakeSettings(self.bridge, self.options, self.answers)
        self.wokus = FakeWokus(self.bridge, self.settings, self.answers)
        self.archive = FakeArchive(self.bridge, self.told)
        self.keepsakes = FakeKeepsakes()
        self.notifier = FakeNotifier()
        self.diagnostics = FakeDiagnostics()
        self.doctor = FakeDoctor()
        self.services = Services(
            self.recorder,
            self.deliveries,
            self.keys,
            FakeValidators(),
            self.settings,
            archive=self.archive,
            rehearsal=self.rehearsal,
            listening=self.listening,
            wokus=self.wokus,
            keepsakes=self.keepsakes,
            notifier=self.notifier,
            diagnostics=self.diagnostics,
            doctor=self.doctor,
        )

    def start_take(self, seconds: float = 0.0) -> None:
        """Let the first samples arrive."""
        self.progress(seconds)
        self.bridge.recordingStarted.emit()

    def progress(self, seconds: float, verdict: Verdict = Verdict.GOOD) -> None:
        """Say how far the running take is."""
        self.recorder.now = Progress(
            seconds,
            self.options.max_seconds,
            Level(-12.0, -20.0),
            verdict,
            0,
            waveform(60),
        )

    def end_take(self, take: TakeSummary | None = None) -> FakeTake:
        """Let the take end."""
        finished = FakeTake(take or summary())
        self.bridge.recordingStopped.emit(finished)
        return finished

    def submitted(self) -> Feedback:
        """The newest feedback handed over."""
        return self.deliveries.submitted[-1][0]

    def becomes(
        self,
        state: State,
        problem: Problem | None = None,
        receipt: Receipt | None = None,
        attempts: int = 1,
        next_attempt_at: datetime | None = None,
    ) -> Submission:
        """Let the newest feedback change its state."""
        submission = Submission.of(
            self.submitted(),
            seconds=34.0,
            state=state,
            attempts=attempts,
            next_attempt_at=next_attempt_at,
            problem=problem,
            receipt=receipt,
            settled_at=NOW if state is State.DELIVERED else None,
            number=number_of(self.submitted().id),
        )
        self.tell(submission)
        return submission

    def tell(self, *voices: Submission) -> None:
        """Let voices change their state, and all of them be counted."""
        self.change(*voices)
        self.count()

    def change(self, *voices: Submission) -> None:
        """Let voices change their state; that they are counted later is left to the test."""
        for voice in voices:
            self.told[voice.id] = voice
            self.bridge.submissionChanged.emit(voice)

    def count(self, **others: int) -> None:
        """Say how many voices there are; by state, those that nothing else was told of."""
        states = [voice.state for voice in self.told.values()]
        by_state = {state: states.count(state) + others.get(state.value, 0) for state in State}
        held = [v for v in self.told.values() if v.state is State.IN_DOUBT and v.needs_a_person]
        self.bridge.queueCounted.emit(Counts(by_state, held=len(held)))
