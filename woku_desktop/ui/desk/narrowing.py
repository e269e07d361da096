"""What stands above the rows to leave some of them out: a search, the day's bars, the groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from woku_desktop.ui.texts import translate
from woku_desktop.ui.widgets.fields import Edit

if TYPE_CHECKING:
    from datetime import datetime

    from woku_desktop.domain.archive import VoicesQuery
    from woku_desktop.ui.desk.filters import DayBars, GroupFilter

_TYPING_MS = 200
_MOST_GAP_PX = 12


class Narrowing(QWidget):
    """A search at once, and what the first paint can do without later, by `complete`.

    Signals:
        changed(): something else is wanted; not at every letter, but soon after the last.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._compact = False
        self._day_fits = True
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self.changed)
        self.search = Edit(icon="search")
        self.search.setObjectName("searchField")
        self.search.setClearButtonEnabled(False)
        self.search.textChanged.connect(self._typing.start)
        self.groups: GroupFilter | None = None
        self.day: DayBars | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_MOST_GAP_PX)
        self._column.addWidget(self.search)

    def complete(self) -> None:
        """Make what was left out of the first paint."""
        from woku_desktop.ui.desk.filters import DayBars, GroupFilter

        if self.groups is not None:
            return
        self.groups, self.day = GroupFilter(), DayBars()
        for part in (self.day, self.groups):
            part.retranslate()
            part.changed.connect(self.changed)
            self._column.addWidget(part)
        before: QWidget = self.search
        for stop in self.stops()[1:]:
            QWidget.setTabOrder(before, stop)
            before = stop
        self._show()

    def stops(self) -> list[QWidget]:
        """What the Tab key stops at, in order."""
        later = (self.day, self.groups)
        return [self.search, *(stop for part in later if part is not None for stop in part.stops())]

    def query(self, midnight: datetime) -> VoicesQuery:
        """What is wanted.

        Args:
            midnight: when the day began, which a bar of it narrows to.
        """
        from woku_desktop.domain.archive import Group, VoicesQuery

        self._typing.stop()
        stars = self.day.stars() if self.day is not None else 0
        group = self.groups.group() if self.groups is not None else Group.ALL
        text = self.search.text().strip()
        return VoicesQuery(group, text, stars, midnight if stars else None)

    def want_all(self) -> None:
        """Leave none out."""
        self.search.clear()
        if self.groups is not None and self.day is not None:
            self.day.clear()
            self.groups.choose_all()

    def set_compact(self, *, compact: bool) -> None:
        """Say less, in a small window."""
        self._compact = compact
        self._placeholder()

    def set_room(self, *, day: bool, gap: int) -> None:
        """Take less room.

        Args:
            day: whether there is room for the day's picture; it stays while a bar is pressed.
            gap: between its parts at most, in logical pixels.
        """
        self._day_fits = day
        gap = min(gap, _MOST_GAP_PX)
        if gap != self._column.spacing():  # Qt would lay out anew all the same
            self._column.setSpacing(gap)
        self._show()

    def height_with(self, *, day: bool, gap: int) -> int:
        """How high it would be in so much room, in logical pixels."""
        parts: list[QWidget] = [self.search]
        if self.groups is not None and self.day is not None:
            parts.append(self.groups)
            if day or self.day.stars():
                parts.append(self.day)
        heights = [part.sizeHint().height() for part in parts]
        return sum(heights) + min(gap, _MOST_GAP_PX) * (len(heights) - 1)

    def retranslate(self) -> None:
        """Take over the current language."""
        self.search.setAccessibleName(translate("Voices", "Search by e-mail or by what was said"))
        self._placeholder()
        for part in (self.groups, self.day):
            if part is not None:
                part.retranslate()

    def _placeholder(self) -> None:
        self.search.setPlaceholderText(
            translate("Voices", "Search")
            if self._compact
            else translate("Voices", "Search by e-mail or by what was said")
        )

    def _show(self) -> None:
        if self.day is not None:
            self.day.setVisible(self._day_fits or bool(self.day.stars()))
