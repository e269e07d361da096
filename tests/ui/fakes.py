"""Services that do nothing by themselves: a test says what they answer."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from woku_desktop.domain.archive import DayPicture, Group, VoicesFound, VoicesQuery
from woku_desktop.domain.checkup import KeyTest, KeyVerdict
from woku_desktop.domain.errors import InvalidField, Problem
from woku_desktop.domain.feedback import (
    Anonymous,
    Feedback,
    Identified,
    Rating,
    WokuId,
    new_feedback_id,
)
from woku_desktop.domain.outcome import Receipt
from woku_desktop.domain.submission import Amendment, Counts, State, Submission
from woku_desktop.domain.take import Level, Microphone, Progress, TakeSummary
from woku_desktop.domain.voice import AudioFormat, StopReason, Verdict
from woku_desktop.domain.woku import WokuInfo, WokuList
from woku_desktop.ui.bridge import Bridge
from woku_desktop.ui.options import DeskOptions, Kept, KeySource, KeyStatus, Services

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from woku_desktop.ui.ports import Take

NOW = datetime(2026, 3, 4, 13, 47, tzinfo=UTC)
WOKU = WokuId("65348875f3a876254aa82d5e")


def waveform(count: int = 300) -> tuple[float, ...]:
    """RMS in dBFS that looks like someone talking."""
    return tuple(-18.0 - 30.0 * ((i * 7919) % 97) / 97 for i in range(count))


def summary(
    seconds: float = 34.0,
    verdict: Verdict = Verdict.GOOD,
    stop_reason: StopReason = StopReason.ASKED,
    lost_frames: int = 0,
    gaps: int = 0,
    microphone: str = "Micrófono USB",
) -> TakeSummary:
    """A finished take."""
    return TakeSummary(
        seconds,
        AudioFormat.MP3,
        int(seconds * 7200),
        verdict,
        stop_reason,
        lost_frames,
        gaps,
        microphone,
        waveform(),
    )


@dataclass(eq=False)
class FakeTake:
    """A take that is nothing but its summary."""

    summary: TakeSummary = field(default_factory=summary)
    id: str = field(default_factory=new_feedback_id)
    destroyed: bool = False


@dataclass
class FakeRecorder:
    """Notes what it is asked for; a test answers through the bridge."""

    bridge: Bridge
    asked: list[str] = field(default_factory=list)
    discarded: list[Take] = field(default_factory=list)
    microphone: str | None = None
    now: Progress | None = None
    played: float = 0.0
    heard: Take | None = None
    microphones: tuple[Microphone, ...] = (
        Microphone("alsa.1", "Micrófono integrado", is_default=True),
        Microphone("alsa.2", "Micrófono USB"),
    )

    def start(self, microphone: str | None) -> None:
        self.asked.append("start")
        self.microphone = microphone

    def stop(self) -> None:
        self.asked.append("stop")

    def progress(self) -> Progress | None:
        return self.now

    def cancel(self) -> None:
        self.asked.append("cancel")

    def discard(self, take: Take) -> None:
        self.asked.append("discard")
        self.discarded.append(take)

    def play(self, take: Take) -> None:
        self.asked.append("play")
        self.heard = take

    def stop_playing(self) -> None:
        self.asked.append("stop_playing")

    def played_seconds(self) -> float:
        return self.played

    def restore(self, cut_off_id: str) -> None:
        self.asked.append(f"restore {cut_off_id}")

    def discard_cut_off(self, cut_off_id: str) -> None:
        self.asked.append(f"discard {cut_off_id}")

    def watch_microphones(self, *, shown: bool) -> None:
        self.asked.append(f"watch_microphones {shown}")

    def list_microphones(self) -> None:
        self.asked.append("list_microphones")
        self.bridge.microphonesListed.emit(self.microphones)


@dataclass
class FakeDeliveries:
    """Keeps what was submitted; a test answers through the bridge."""

    submitted: list[tuple[Feedback, Take | str]] = field(default_factory=list)
    retried: list[str] = field(default_factory=list)
    retried_all: int = 0
    left_alone: int = 0
    discarded: list[str] = field(default_factory=list)
    restored: list[str] = field(default_factory=list)
    amended: list[tuple[str, Amendment]] = field(default_factory=list)

    def submit(self, feedback: Feedback, take: Take) -> str:
        self.submitted.append((feedback, take))
        return feedback.id

    def submit_text(self, feedback: Feedback, text: str) -> str:
        self.submitted.append((feedback, text))
        return feedback.id

    def retry(self, submission_ids: Sequence[str]) -> None:
        self.retried += submission_ids

    def nobody_waits(self) -> None:
        self.left_alone += 1

    def retry_all(self) -> None:
        self.retried_all += 1

    def discard(self, submission_ids: Sequence[str]) -> None:
        self.discarded += submission_ids

    def restore(self, submission_ids: Sequence[str]) -> None:
        self.restored += submission_ids

    def amend(self, submission_id: str, amendment: Amendment) -> None:
        self.amended.append((submission_id, amendment))


@dataclass
class FakeArchive:
    """Finds and reads what was told, at once; what else it is asked for is kept."""

    bridge: Bridge
    told: dict[str, Submission]
    asked: list[tuple[object, ...]] = field(default_factory=list)
    answers: bool = True

    def find(self, query: VoicesQuery) -> None:
        self.asked.append(("find", query))
        if self.answers:
            self.bridge.voicesFound.emit(self.found(query))

    def found(self, query: VoicesQuery) -> VoicesFound:
        """What there is of it now."""
        parts: dict[Group, list[int]] = {group: [] for group in Group}
        voices = sorted(self.told.values(), key=lambda v: (v.created_at, v.id), reverse=True)
        for voice in voices:
            group = _group_of(voice)
            if group is not None and query.group in {Group.ALL, group} and _matches(query, voice):
                parts[group].append(voice.number)
        return VoicesFound(
            query, parts[Group.NEEDS_YOU], parts[Group.WAITING], parts[Group.DELIVERED]
        )

    def read(self, numbers: Sequence[int]) -> None:
        self.asked.append(("read", tuple(numbers)))
        if self.answers:
            by_number = {voice.number: voice for voice in self.told.values()}
            found = tuple(by_number[number] for number in numbers if number in by_number)
            self.bridge.voicesRead.emit(found)

    def count_day(self, since: datetime) -> None:
        stars = [
            voice.rating.stars
            for voice in self.told.values()
            if voice.rating and voice.created_at >= since and voice.state is not State.DISCARDED
        ]
        one, two, three, four, five = (stars.count(each) for each in range(1, 6))
        self.bridge.dayCounted.emit(DayPicture((one, two, three, four, five)))

    def read_attempts(self, submission_id: str) -> None:
        self.asked.append(("read_attempts", submission_id))

    def retry(self, numbers: Sequence[int]) -> None:
        self.asked.append(("retry", tuple(numbers)))

    def discard(self, numbers: Sequence[int]) -> None:
        self.asked.append(("discard", tuple(numbers)))

    def export(self, numbers: Sequence[int], folder: str, *, plain: bool) -> None:
        self.asked.append(("export", tuple(numbers), folder, plain))

    def export_table(self, file: str, query: VoicesQuery) -> None:
        self.asked.append(("export_table", file, query))


def _group_of(voice: Submission) -> Group | None:
    if voice.needs_a_person:
        return Group.NEEDS_YOU
    if voice.state is State.DISCARDED:
        return None
    return Group.DELIVERED if voice.state is State.DELIVERED else Group.WAITING


def _matches(query: VoicesQuery, voice: Submission) -> bool:
    heard = (voice.receipt.transcription if voice.receipt else "") or voice.text or ""
    said = f"{voice.email or ''}\n{heard}".casefold()
    return (
        query.text.casefold() in said
        and (not query.stars or (voice.rating is not None and voice.rating.stars == query.stars))
        and (query.since is None or voice.created_at >= query.since)
    )


@dataclass
class FakeRehearsal:
    """Notes what it is asked for; a test answers through the bridge."""

    asked: list[str] = field(default_factory=list)
    now: Progress | None = None

    def open(self, microphone: str | None) -> None:
        self.asked.append(f"open {microphone or ''}".strip())

    def progress(self) -> Progress | None:
        return self.now

    def record(self) -> None:
        self.asked.append("record")

    def close(self) -> None:
        self.asked.append("close")


@dataclass
class FakeListening:
    """Notes what it is asked for; a test answers through the bridge."""

    asked: list[str] = field(default_factory=list)
    played: float = 0.0

    def open(self, submission_id: str) -> None:
        self.asked.append(f"open {submission_id}")

    def play(self, submission_id: str) -> None:
        self.asked.append(f"play {submission_id}")

    def stop(self) -> None:
        self.asked.append("stop")

    def played_seconds(self) -> float:
        return self.played


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


_NUMBERS: dict[str, int] = {}


def number_of(identifier: str) -> int:
    """The number that a voice has in an index; the same one each time."""
    return _NUMBERS.setdefault(identifier, len(_NUMBERS) + 1)


def submission(
    identifier: str,
    who: str | None,
    stars: int,
    *,
    state: State = State.DELIVERED,
    transcription: str | None = None,
    problem: Problem | None = None,
    hour: int = 13,
    minute: int = 31,
    feedback_type: str | None = None,
    **facts: object,
) -> Submission:
    """A voice of earlier today."""
    respondent = Identified(who) if who else Anonymous()
    created = NOW.replace(hour=hour, minute=minute)
    feedback = Feedback(identifier, created, WOKU, Rating(stars), respondent, "es")
    receipt = Receipt(transcription, feedback_type) if state is State.DELIVERED else None
    settled = created if state is State.DELIVERED else None
    told: dict[str, object] = {"seconds": 21.0, "attempts": 1, "receipt": receipt}
    told |= {"settled_at": settled, "number": number_of(identifier)}
    made = Submission.of(feedback, state=state, problem=problem, **told)
    return replace(made, **facts)  # type: ignore[arg-type]
