"""The voices as a list: what needs a person, what waits, what was delivered."""

from __future__ import annotations

from bisect import bisect_left, insort
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from woku_desktop.domain.submission import WAITING, State, Submission
from woku_desktop.ui.desk.voice_words import (
    Around,
    Heading,
    Item,
    More,
    Section,
    action_text,
    actions_of,
    explained,
    heading_text,
    more_text,
    seconds_until_retold,
    section_of,
    spoken,
    who,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Counts

Index = QModelIndex | QPersistentModelIndex

LISTED = 200
"""How many voices of a section have rows; those after them are told by their number."""

HELD = 2 * LISTED
"""How many of a section are remembered, so that the rows are filled up as others leave."""

# A search may tear the list into hundreds of pieces, which views take worse than a new list.
_MOST_RUNS = 20

# Newest first; the id tells apart what was sent in the same millisecond.
_Place = tuple[float, str]


class VoicesModel(QAbstractListModel):
    """Headings and voices in one column, filtered by what is searched for.

    Bounded: of each section the newest have rows, and the rest is told by its number. Taking in a
    voice moves its own row only. Window's thread.

    Args:
        now: the time, UTC.
    """

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._voices: dict[str, Submission] = {}
        self._places: dict[Section, list[_Place]] = {section: [] for section in Section}
        self._progress: dict[str, float] = {}
        self._rows: list[Item] = []
        self._search = ""
        self._blocked: Problem | None = None
        self._others = dict.fromkeys(Section, 0)

    def item(self, row: int) -> Item:
        """What stands in a row."""
        return self._rows[row]

    def around(self, identifier: str = "") -> Around:
        """What the words of a voice depend on, as of now."""
        return Around(self._now(), self._blocked, self._progress.get(identifier))

    def row_of(self, identifier: str) -> int:
        """Where a voice is listed; -1 if it isn't."""
        voice = self._voices.get(identifier)
        return -1 if voice is None else _index_of(self._rows, voice)

    def voice(self, identifier: str) -> Submission | None:
        """A voice that is remembered."""
        return self._voices.get(identifier)

    def progress(self, identifier: str) -> float | None:
        """How much of a voice was handed over, from 0 to 1; None if that is not known."""
        return self._progress.get(identifier)

    def since(self, moment: datetime) -> tuple[int, bool]:
        """How many voices were sent since a moment, and whether there may be more of them."""
        first: _Place = (-moment.timestamp(), "\x7f")
        counted, more = 0, False
        for section, places in self._places.items():
            found = bisect_left(places, first)
            counted += found
            more = more or (found == len(places) and self._others[section] > 0)
        return counted, more

    def put(self, voice: Submission) -> None:
        """Take in a voice, or what became of it; what is older than what is known is ignored."""
        known = self._voices.get(voice.id)
        if known is not None and voice.revision < known.revision:
            return
        if known is not None and _listed_at(known) != _listed_at(voice):
            # Out of the one section before it is in the other: the rows between stay as they are.
            self._forget(known)
            self._arrange()
        self._remember(voice)
        self._arrange()

    def load(self, voices: Iterable[Submission]) -> None:
        """Take in the newest that there are, in place of all that was known."""
        self._voices.clear()
        self._places = {section: [] for section in Section}
        for voice in voices:
            self._remember(voice)
        self._arrange()

    def set_counts(self, counts: Counts) -> None:
        """Take in how many voices there are, listed or not."""
        for section, total in (
            (Section.NEEDS_YOU, counts.needing),
            (Section.WAITING, counts.waiting),
            (Section.DELIVERED, counts[State.DELIVERED]),
        ):
            # Until it is counted anew: a voice that is known moves without changing how many
            # others there are.
            self._others[section] = max(0, total - len(self._places[section]))
        self._arrange()

    def set_progress(self, identifier: str, fraction: float) -> None:
        """How much of a voice was handed over, from 0 to 1."""
        voice = self._voices.get(identifier)
        if voice is None or voice.state is not State.SENDING:
            return
        self._progress[identifier] = fraction
        self._retell(self.row_of(identifier))

    def search(self, text: str) -> None:
        """List only what has this in its address or in what was said."""
        self._search = text.strip().casefold()
        self._arrange()

    def set_blocked(self, problem: Problem | None) -> None:
        """Nothing can be sent, and why; None when it can."""
        if problem is not self._blocked:
            self._blocked = problem
            self._arrange()
            self.retranslate()

    def retranslate(self) -> None:
        """Have every row told anew."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def seconds_until_retold(self) -> float | None:
        """When the words of a listed voice change by time alone; None if none do."""
        now = self._now()
        listed = (row for row in self._rows if isinstance(row, Submission))
        found = [left for row in listed if (left := seconds_until_retold(row, now)) is not None]
        return min(found, default=None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        item = self._rows[index.row()]
        if isinstance(item, Submission) or actions_of(item):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self._rows[index.row()]
        if isinstance(item, Submission):
            return self._voice_data(item, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return heading_text(item) if isinstance(item, Heading) else more_text(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken_heading(item) if isinstance(item, Heading) else more_text(item)
        return None

    def _voice_data(self, voice: Submission, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return who(voice)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(voice, self.around(voice.id))
        if role == Qt.ItemDataRole.ToolTipRole:
            # The first line can't hold markup, so that Qt takes all of it for plain text.
            return f"{who(voice)}\n{explained(voice, self.around(voice.id))}"
        return None

    # Inside

    def _remember(self, voice: Submission) -> None:
        known = self._voices.get(voice.id)
        if known is not None:
            self._forget(known)
        if voice.state is not State.SENDING:
            self._progress.pop(voice.id, None)
        if voice.state is State.DISCARDED:
            return
        places = self._places[section_of(voice)]
        insort(places, _place(voice))
        self._voices[voice.id] = voice
        for _, identifier in places[HELD:]:
            self._forget(self._voices[identifier])
            self._progress.pop(identifier, None)
            self._others[section_of(voice)] += 1

    def _forget(self, voice: Submission) -> None:
        places = self._places[section_of(voice)]
        del places[bisect_left(places, _place(voice))]
        del self._voices[voice.id]

    def _arranged(self) -> list[Item]:
        rows: list[Item] = []
        for section in Section:
            listed = list(islice(self._found(section), LISTED))
            more = self._unlisted(section, len(listed))
            if listed or (more and not self._search):
                rows.append(Heading(section, self._blocked is not None, self._can_leave(listed)))
                rows.extend(listed)
                if more:
                    rows.append(More(section, more, bool(self._search)))
        return rows

    def _can_leave(self, listed: Sequence[Submission]) -> bool:
        """Whether there is anything to be sent among these; doubts are only looked for."""
        return any(voice.state in WAITING for voice in listed)

    def _unlisted(self, section: Section, listed: int) -> int:
        """How many voices have no row, apart from those that were searched in vain."""
        held = len(self._places[section])
        searched_whole = self._search and listed < LISTED
        return self._others[section] + (0 if searched_whole else held - listed)

    def _found(self, section: Section) -> Iterator[Submission]:
        voices = (self._voices[identifier] for _, identifier in self._places[section])
        return (voice for voice in voices if self._matches(voice)) if self._search else voices

    def _matches(self, voice: Submission) -> bool:
        heard = (voice.receipt.transcription if voice.receipt else None) or ""
        return self._search in f"{who(voice)}\n{heard}".casefold()

    def _arrange(self) -> None:
        """Take out what is listed no longer, put in what is new, and retell what has changed."""
        new = self._arranged()
        wanted, there = {_name(item) for item in new}, {_name(item) for item in self._rows}
        gone = _runs(_name(item) not in wanted for item in self._rows)
        come = _runs(_name(item) not in there for item in new)
        if len(gone) + len(come) > _MOST_RUNS:
            self.beginResetModel()
            self._rows = new
            self.endResetModel()
            return
        for start, end in reversed(gone):
            self.beginRemoveRows(QModelIndex(), start, end - 1)
            del self._rows[start:end]
            self.endRemoveRows()
        for start, end in come:
            self.beginInsertRows(QModelIndex(), start, end - 1)
            self._rows[start:start] = new[start:end]
            self.endInsertRows()
        for row, item in enumerate(new):
            before, self._rows[row] = self._rows[row], item
            if item is not before and (isinstance(item, Submission) or item != before):
                self._retell(row)

    def _retell(self, row: int) -> None:
        if row >= 0:
            index = self.index(row)
            self.dataChanged.emit(index, index)


def _spoken_heading(heading: Heading) -> str:
    words = [heading_text(heading)]
    words += [action_text(heading, action) for action in actions_of(heading)]
    return ". ".join(words)


def _place(voice: Submission) -> _Place:
    return -voice.created_at.timestamp(), voice.id


def _listed_at(voice: Submission) -> tuple[Section, _Place]:
    return section_of(voice), _place(voice)


def _name(item: Item) -> object:
    if isinstance(item, Submission):
        return item.id
    return item.section if isinstance(item, Heading) else (More, item.section)


def _runs(marks: Iterable[bool]) -> list[tuple[int, int]]:
    """Where marks stand side by side: the first of each run, and the one after its last."""
    runs: list[tuple[int, int]] = []
    for row, marked in enumerate(marks):
        if marked and runs and runs[-1][1] == row:
            runs[-1] = (runs[-1][0], row + 1)
        elif marked:
            runs.append((row, row + 1))
    return runs


def _index_of(rows: list[Item], voice: Submission) -> int:
    for row, item in enumerate(rows):
        if item is voice:
            return row
    return -1
