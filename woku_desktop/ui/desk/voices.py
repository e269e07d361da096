"""This run's voices as a list: what needs a person, what waits, what was delivered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from woku_desktop.domain.delivery_errors import KeyRefused, Unreachable
from woku_desktop.domain.errors import KeyMissing, VaultProblem
from woku_desktop.domain.feedback import Identified
from woku_desktop.domain.submission import NEEDS_A_PERSON, State, Submission
from woku_desktop.ui.texts import clock, describe, quoted, rating_word, translate
from woku_desktop.ui.widgets.pills import PillKind

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem

Index = QModelIndex | QPersistentModelIndex

_WAITING = frozenset({State.QUEUED, State.SENDING})


class Section(IntEnum):
    """The parts of the list, in their order."""

    NEEDS_YOU = 0
    WAITING = 1
    DELIVERED = 2


class Role(IntEnum):
    """What the model gives beyond words."""

    VOICE = Qt.ItemDataRole.UserRole
    HEADING = Qt.ItemDataRole.UserRole + 1
    PROGRESS = Qt.ItemDataRole.UserRole + 2


class Action(Enum):
    """What a row offers to do."""

    NOTHING = auto()
    RETRY_ALL = auto()
    RETRY = auto()


@dataclass(frozen=True, slots=True)
class Heading:
    """The row above a section."""

    section: Section
    blocked: bool


def section_of(voice: Submission) -> Section:
    """Where a voice is listed."""
    if voice.state in NEEDS_A_PERSON:
        return Section.NEEDS_YOU
    return Section.WAITING if voice.state in _WAITING else Section.DELIVERED


def who(voice: Submission) -> str:
    """Whose voice it is. Personal."""
    respondent = voice.feedback.respondent
    if isinstance(respondent, Identified):
        return respondent.email
    return translate("Voices", "Anonymous")


def told(voice: Submission, progress: float | None) -> str:
    """Where a voice stands, or what it says. Personal."""
    if voice.state is State.DELIVERED:
        heard = voice.receipt.transcription if voice.receipt else None
        return quoted(heard) if heard else translate("Voices", "Delivered, no transcription")
    if voice.state is State.SENDING:
        if progress is None or progress >= 1.0:
            return translate("Voices", "Sending")
        percent = round(progress * 100)
        return translate("Voices", "Sending, {percent} %").format(percent=percent)
    return _why_not_delivered(voice)


def _why_not_delivered(voice: Submission) -> str:
    if isinstance(voice.problem, Unreachable) and voice.state is State.QUEUED:
        return translate("Voices", "Leaves when the network returns")
    if voice.problem is not None:
        return describe(voice.problem).title
    if voice.state in NEEDS_A_PERSON:
        return translate("Voices", "Needs your attention")
    return translate("Voices", "Leaves in a moment")


def heading_text(heading: Heading) -> str:
    """The words of a section."""
    return (
        translate("Voices", "Needs your attention"),
        translate("Voices", "Waiting"),
        translate("Voices", "Delivered"),
    )[heading.section]


def action_of(item: Submission | Heading) -> Action:
    """What a row offers to do."""
    if isinstance(item, Heading):
        return Action.RETRY_ALL if item.section is Section.WAITING else Action.NOTHING
    retryable = item.state in {State.REJECTED, State.IN_DOUBT}
    return Action.RETRY if retryable else Action.NOTHING


def action_text(item: Submission | Heading) -> str:
    """What that is called; "" for nothing."""
    action = action_of(item)
    if action is Action.NOTHING:
        return ""
    if isinstance(item, Submission):
        return translate("Voices", "Send again")
    return translate("Voices", "Try now") if item.blocked else translate("Voices", "Send now")


class VoicesModel(QAbstractListModel):
    """Headings and voices in one column, filtered by what is searched for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voices: dict[str, Submission] = {}
        self._progress: dict[str, float] = {}
        self._rows: list[Submission | Heading] = []
        self._search = ""
        self._blocked: Problem | None = None

    @property
    def voices(self) -> tuple[Submission, ...]:
        """Every voice, found by the search or not."""
        return tuple(self._voices.values())

    def item(self, row: int) -> Submission | Heading:
        """What stands in a row."""
        return self._rows[row]

    def row_of(self, identifier: str) -> int:
        """Where a voice is listed; -1 if it isn't."""
        for row, item in enumerate(self._rows):
            if isinstance(item, Submission) and item.id == identifier:
                return row
        return -1

    def put(self, voice: Submission) -> None:
        """Take in a voice, or what became of it."""
        if voice.state is State.DISCARDED:
            self._voices.pop(voice.id, None)
        else:
            self._voices[voice.id] = voice
        if voice.state is not State.SENDING:
            self._progress.pop(voice.id, None)
        self._arrange()

    def set_progress(self, identifier: str, fraction: float) -> None:
        """How much of a voice was handed over, from 0 to 1."""
        self._progress[identifier] = fraction
        row = self.row_of(identifier)
        if row >= 0:
            index = self.index(row)
            self.dataChanged.emit(index, index)

    def search(self, text: str) -> None:
        """List only what has this in its address or in what was said."""
        self._search = text.strip().casefold()
        self._arrange()

    def set_blocked(self, problem: Problem | None) -> None:
        """Nothing can be sent, and why; None when it can."""
        if problem is not self._blocked:
            self._blocked = problem
            self._arrange()

    def retranslate(self) -> None:
        """Have every row told anew."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        item = self._rows[index.row()]
        if isinstance(item, Heading) and action_of(item) is Action.NOTHING:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self._rows[index.row()]
        if isinstance(item, Heading):
            return item if role == Role.HEADING else self._heading_data(item, role)
        return item if role == Role.VOICE else self._voice_data(item, role)

    def _voice_data(self, voice: Submission, role: int) -> object:
        progress = self._progress.get(voice.id)
        if role == Role.PROGRESS:
            return progress if voice.state is State.SENDING else None
        if role == Qt.ItemDataRole.DisplayRole:
            return who(voice)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(voice, progress)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{who(voice)}\n{told(voice, progress)}"
        return None

    def _heading_data(self, heading: Heading, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return heading_text(heading)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            action = action_text(heading)
            return f"{heading_text(heading)}. {action}" if action else heading_text(heading)
        return None

    def _spoken(self, voice: Submission, progress: float | None) -> str:
        """A row as one sentence for a screen reader."""
        stars = voice.feedback.rating.stars
        parts = [
            who(voice),
            told(voice, progress),
            translate("Voices", "{word}, {stars} of 5").format(
                word=rating_word(stars), stars=stars
            ),
            clock(voice.feedback.created_at),
            action_text(voice),
        ]
        return ". ".join(part for part in parts if part)

    def _arrange(self) -> None:
        rows = self._arranged()
        same = [_identity(row) for row in rows] == [_identity(row) for row in self._rows]
        if same:
            self._rows = rows
            self.retranslate()
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _arranged(self) -> list[Submission | Heading]:
        found = [voice for voice in self._voices.values() if self._found(voice)]
        found.sort(key=lambda voice: voice.feedback.created_at, reverse=True)
        rows: list[Submission | Heading] = []
        for section in Section:
            listed = [voice for voice in found if section_of(voice) is section]
            if listed:
                rows.append(Heading(section, self._blocked is not None))
                rows.extend(listed)
        return rows

    def _found(self, voice: Submission) -> bool:
        if not self._search:
            return True
        heard = (voice.receipt.transcription if voice.receipt else None) or ""
        return self._search in f"{who(voice)}\n{heard}".casefold()


def _identity(item: Submission | Heading) -> str | Section:
    return item.id if isinstance(item, Submission) else item.section


@dataclass(frozen=True, slots=True)
class Standing:
    """How all voices stand, for the pill.

    Args:
        needing: how many need a person.
        waiting: how many wait or are being sent.
        sending: how many of them are being sent.
        delivered: how many arrived.
        blocked: why nothing can be sent, if so.
    """

    needing: int = 0
    waiting: int = 0
    sending: int = 0
    delivered: int = 0
    blocked: Problem | None = None

    @property
    def kind(self) -> PillKind:
        """The pill's colour."""
        if self.needing or isinstance(self.blocked, VaultProblem | KeyRefused):
            return PillKind.WARNING
        if self.delivered and not self.waiting and self.blocked is None:
            return PillKind.GOOD
        return PillKind.NEUTRAL

    @property
    def icon(self) -> str:
        """The pill's icon."""
        if self.kind is PillKind.WARNING:
            return "alert"
        if isinstance(self.blocked, Unreachable):
            return "wifi-off"
        if self.waiting or self.blocked is not None:
            return "arrow-up" if self.sending and self.blocked is None else "clock"
        return "check" if self.delivered else "info"

    def words(self) -> str:
        """The pill's words."""
        if self.needing:
            return translate("Desk", "%n need(s) your attention", "", self.needing)
        blocked = self._blocked_words()
        if blocked:
            return blocked
        if self.waiting:
            if self.sending == self.waiting:
                return translate("Desk", "Sending")
            return translate("Desk", "%n waiting", "", self.waiting)
        if self.delivered:
            return translate("Desk", "All delivered")
        return translate("Desk", "No voices yet")

    def _blocked_words(self) -> str:
        if isinstance(self.blocked, KeyMissing):
            return translate("Desk", "No Woku key yet")
        if isinstance(self.blocked, Unreachable) and self.waiting:
            return translate("Desk", "Offline, %n waiting", "", self.waiting)
        if isinstance(self.blocked, KeyRefused | VaultProblem):
            return describe(self.blocked).title
        if self.blocked is not None and self.waiting:
            return translate("Desk", "Paused, %n waiting", "", self.waiting)
        return ""


def standing(voices: tuple[Submission, ...], blocked: Problem | None) -> Standing:
    """Count how all voices stand."""
    states = [voice.state for voice in voices]
    return Standing(
        needing=sum(state in NEEDS_A_PERSON for state in states),
        waiting=sum(state in _WAITING for state in states),
        sending=states.count(State.SENDING),
        delivered=states.count(State.DELIVERED),
        blocked=blocked,
    )
