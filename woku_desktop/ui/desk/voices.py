"""The voices as a list: what needs a person, what waits, what was delivered."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from woku_desktop.domain.submission import State, Submission
from woku_desktop.ui.desk.voice_words import (
    Around,
    Heading,
    Item,
    Section,
    Unread,
    action_text,
    actions_of,
    explained,
    heading_text,
    seconds_until_retold,
    section_of,
    spoken,
    unread_text,
    who,
)
from woku_desktop.ui.widgets.tooltip import plain_tooltip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from woku_desktop.domain.archive import VoicesFound
    from woku_desktop.domain.errors import Problem

Index = QModelIndex | QPersistentModelIndex

HELD = 2000
"""How many voices are remembered; the others are read again when they come into sight."""

_BEFORE, _AFTER = 20, 80  # rows read around one that came into sight


class VoicesModel(QAbstractListModel):
    """Headings and voices in one column; each voice is read when its row comes into sight.

    It knows the numbers of all voices, and what they say of a few. Window's thread.

    Signals:
        wanted(numbers: tuple[int, ...]): what these voices say is needed.

    Args:
        now: the time, UTC.
    """

    wanted = Signal(object)

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._parts: dict[Section, array[int]] = {section: array("q") for section in Section}
        self._voices: OrderedDict[int, Submission] = OrderedDict()
        self._numbers: dict[str, int] = {}
        self._progress: dict[str, float] = {}
        self._asked: set[int] = set()
        self._in_sight: list[int] = []
        self._blocked: Problem | None = None
        self._sendable = True
        self._wokus: Mapping[str, str] = {}
        self._current_woku = ""
        self._ask = QTimer(self, singleShot=True, interval=0)
        self._ask.timeout.connect(self._ask_for_more)

    def item(self, row: int) -> Item:
        """What stands in a row."""
        for section, first in reversed(self._blocks()):
            if row == first:
                many = len(self._parts[section])
                return Heading(section, many, self._blocked is not None, self._sendable)
            if row > first:
                number = self._parts[section][row - first - 1]
                return self._voices.get(number) or Unread(section, number)
        raise IndexError(row)

    def around(self, voice: Submission) -> Around:
        """What the words of a voice depend on, as of now."""
        return Around(
            self._now(), self._blocked, self._progress.get(voice.id), self._woku_of(voice)
        )

    def number_at(self, row: int) -> int:
        """The number of the voice in a row; 0 for a heading."""
        item = self.item(row)
        return 0 if isinstance(item, Heading) else item.number

    def numbers_at(self, stretches: Iterable[tuple[int, int]]) -> tuple[int, ...]:
        """The numbers of the voices in stretches of rows, each told by its first and last row."""
        found: list[int] = []
        for section, start, end in self._within(stretches):
            found += self._parts[section][start:end]
        return tuple(found)

    def many_at(self, stretches: Iterable[tuple[int, int]]) -> dict[Section, int]:
        """How many voices of each section are in stretches of rows."""
        many = dict.fromkeys(Section, 0)
        for section, start, end in self._within(stretches):
            many[section] += end - start
        return many

    def row_of(self, number: int) -> int:
        """Where a voice is listed; -1 if it isn't."""
        for section, first in self._blocks():
            try:
                return first + 1 + self._parts[section].index(number)
            except ValueError:
                continue
        return -1

    def voice(self, number: int) -> Submission | None:
        """A voice that is remembered."""
        return self._voices.get(number)

    def voice_of(self, identifier: str) -> Submission | None:
        """The remembered voice of that id."""
        return self._voices.get(self._numbers.get(identifier, 0))

    def progress(self, identifier: str) -> float | None:
        """How much of a voice was handed over, from 0 to 1; None if that is not known."""
        return self._progress.get(identifier)

    def many(self, section: Section) -> int:
        """How many voices a section has."""
        return len(self._parts[section])

    def heading_rows(self) -> list[int]:
        """The rows that are headings."""
        return [first for _, first in self._blocks()]

    def show(self, found: VoicesFound) -> None:
        """List these voices: only rows that come, go or move are touched."""
        self._asked.clear()  # what was gone when it was asked for is asked for again, if listed
        for section, numbers in (
            (Section.NEEDS_YOU, found.needs_you),
            (Section.WAITING, found.waiting),
            (Section.DELIVERED, found.delivered),
        ):
            self._change(section, array("q", numbers))

    def take(self, voices: Iterable[Submission]) -> None:
        """Take in voices that were read."""
        for voice in voices:
            self._asked.discard(voice.number)
            self._remember(voice)
        self.retranslate()

    def put(self, voice: Submission) -> bool:
        """Take in what became of a voice; what is older than what is known is ignored.

        Returns:
            Whether it may be listed elsewhere now, or no longer: look anew which there are.
        """
        known = self._voices.get(voice.number)
        if known is not None and voice.revision < known.revision:
            return False
        self._remember(voice)
        if known is None or voice.state is State.DISCARDED:
            return True
        if section_of(known) is not section_of(voice) or known.rating != voice.rating:
            return True
        self.retranslate()
        return False

    def forget(self) -> None:
        """What was known of the voices may have changed: have them read anew."""
        self._voices.clear()
        self._numbers.clear()
        self._asked.clear()
        self.retranslate()

    def set_progress(self, identifier: str, fraction: float) -> None:
        """How much of a voice was handed over, from 0 to 1."""
        voice = self.voice_of(identifier)
        if voice is not None and voice.state is State.SENDING:
            self._progress[identifier] = fraction
            self.retranslate()

    def set_blocked(self, problem: Problem | None, *, sendable: bool = True) -> None:
        """Nothing can be sent, and why; None when it can; and whether anything is to be sent."""
        if problem is not self._blocked or sendable != self._sendable:
            self._blocked, self._sendable = problem, sendable
            self.retranslate()

    def set_wokus(self, names: Mapping[str, str], current: str) -> None:
        """What the wokus are called, by id; voices of another than the current one name theirs."""
        if (names, current) != (self._wokus, self._current_woku):
            self._wokus, self._current_woku = dict(names), current
            self.retranslate()

    def retranslate(self) -> None:
        """Have every row told anew."""
        rows = self.rowCount()
        if rows:
            self.dataChanged.emit(self.index(0), self.index(rows - 1))

    def seconds_until_retold(self) -> float | None:
        """When the words of a remembered voice change by time alone; None if none do."""
        now = self._now()
        waiting = (each for each in self._voices.values() if each.next_attempt_at is not None)
        found = [left for each in waiting if (left := seconds_until_retold(each, now)) is not None]
        return min(found, default=None)

    def rowCount(self, parent: Index | None = None) -> int:
        if parent is not None and parent.isValid():
            return 0
        return sum(len(numbers) + 1 for numbers in self._parts.values() if numbers)

    def flags(self, index: Index) -> Qt.ItemFlag:
        item = self.item(index.row())
        if isinstance(item, Heading) and not actions_of(item):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        item = self.item(index.row())
        if isinstance(item, Unread):
            self._come_into_sight(index.row())
        if isinstance(item, Submission):
            return self._voice_data(item, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return heading_text(item) if isinstance(item, Heading) else unread_text()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken_heading(item) if isinstance(item, Heading) else unread_text()
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Nothing: the headers are not shown, and assistive technology need not read numbers."""
        del section, orientation, role
        return None

    def look_at(self, row: int) -> Item:
        """What stands in a row that is in sight: a voice there is read if it wasn't."""
        item = self.item(row)
        if isinstance(item, Unread):
            self._come_into_sight(row)
        return item

    # Inside

    def _voice_data(self, voice: Submission, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return who(voice)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(voice, self.around(voice))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(f"{who(voice)}\n{explained(voice, self.around(voice))}")
        return None

    def _woku_of(self, voice: Submission) -> str:
        """What to call the woku of a voice, if it is not the one that is set now."""
        identifier = str(voice.woku_id or "")
        if not identifier or self._current_woku in {"", identifier}:
            return ""
        return self._wokus.get(identifier, f"…{identifier[-6:]}")

    def _blocks(self) -> list[tuple[Section, int]]:
        """The sections that have voices, each with the row of its heading."""
        blocks, first = [], 0
        for section, numbers in self._parts.items():
            if numbers:
                blocks.append((section, first))
                first += len(numbers) + 1
        return blocks

    def _within(self, stretches: Iterable[tuple[int, int]]) -> Iterator[tuple[Section, int, int]]:
        """What stretches of rows hold of each section, as slices of its numbers.

        Whole stretches at once: there may be 100,000 voices in one.
        """
        blocks = self._blocks()
        for top, bottom in stretches:
            for section, first in blocks:
                start = max(0, top - first - 1)
                end = min(len(self._parts[section]), bottom - first)
                if start < end:
                    yield section, start, end

    def _first_row(self, section: Section) -> int:
        """Where the heading of a section is, or would be."""
        before = (self._parts[each] for each in Section if each < section)
        return sum(len(numbers) + 1 for numbers in before if numbers)

    def _change(self, section: Section, new: array[int]) -> None:
        old, first = self._parts[section], self._first_row(section)
        if old == new:
            return
        same = _common_beginning(old, new)
        ending = _common_beginning(old[same:][::-1], new[same:][::-1])
        gone, come = len(old) - same - ending, len(new) - same - ending
        if gone:
            # Without voices there is no heading either.
            start = first + 1 + same if gone < len(old) else first
            self.beginRemoveRows(QModelIndex(), start, first + same + gone)
            del old[same : same + gone]
            self.endRemoveRows()
        if come:
            start = first + 1 + same if old else first
            self.beginInsertRows(QModelIndex(), start, first + same + come)
            old[same:same] = new[same : same + come]
            self.endInsertRows()
        if old:
            heading = self.index(first)
            self.dataChanged.emit(heading, heading)

    def _remember(self, voice: Submission) -> None:
        if voice.state is not State.SENDING:
            self._progress.pop(voice.id, None)
        if voice.state is State.DISCARDED:
            self._voices.pop(voice.number, None)
            self._numbers.pop(voice.id, None)
            return
        known = self._voices.get(voice.number)
        if known is not None and known.revision > voice.revision:
            return
        self._voices[voice.number] = voice
        self._voices.move_to_end(voice.number)
        self._numbers[voice.id] = voice.number
        while len(self._voices) > HELD:
            _, oldest = self._voices.popitem(last=False)
            self._numbers.pop(oldest.id, None)

    def _come_into_sight(self, row: int) -> None:
        self._in_sight.append(row)
        if not self._ask.isActive():
            self._ask.start()

    def _ask_for_more(self) -> None:
        rows, self._in_sight = self._in_sight, []
        wanted = tuple(dict.fromkeys(self._unread_around(min(rows), max(rows)))) if rows else ()
        if wanted:
            self._asked.update(wanted)
            self.wanted.emit(wanted)

    def _unread_around(self, first: int, last: int) -> Iterator[int]:
        end = min(self.rowCount(), last + _AFTER)
        for row in range(max(0, first - _BEFORE), end):
            item = self.item(row)
            if isinstance(item, Unread) and item.number not in self._asked:
                yield item.number


def _common_beginning(one: Sequence[int], other: Sequence[int]) -> int:
    """How many there are at the start of both; whole stretches are compared at once."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _spoken_heading(heading: Heading) -> str:
    words = [heading_text(heading)]
    words += [action_text(heading, action) for action in actions_of(heading)]
    return ". ".join(words)
