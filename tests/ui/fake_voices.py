"""Voices, the list of them, and the door to Woku; a test says what becomes of them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from woku_desktop.domain.archive import DayPicture, Group, VoicesFound, VoicesQuery
from woku_desktop.domain.feedback import Anonymous, Feedback, Identified, Rating, WokuId
from woku_desktop.domain.outcome import Receipt
from woku_desktop.domain.submission import Amendment, State, Submission

if TYPE_CHECKING:
    from collections.abc import Sequence

    from woku_desktop.domain.errors import Problem
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.ports import Take

NOW = datetime(2026, 3, 4, 13, 47, tzinfo=UTC)
WOKU = WokuId("65348875f3a876254aa82d5e")


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
    kept_asked: list[tuple[int, ...]] = field(default_factory=list)

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

    def count_kept(self, numbers: tuple[int, ...]) -> None:
        self.kept_asked.append(numbers)
        if self.answers:
            wanted = set(numbers)
            voices = (voice for voice in self.told.values() if voice.number in wanted)
            self.bridge.keptCounted.emit(numbers, sum(voice.envelope_kept for voice in voices))

    def cancel_exports(self) -> None:
        self.asked.append(("cancel_exports",))

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
