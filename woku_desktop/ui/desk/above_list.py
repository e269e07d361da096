"""What stands above the rows: the heading, what narrows them, what has to be told or asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from woku_desktop.ui.announce import announce
from woku_desktop.ui.desk.narrowing import Narrowing
from woku_desktop.ui.desk.note import Note
from woku_desktop.ui.desk.standing import NEEDS_A_HAND
from woku_desktop.ui.texts import translate
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from datetime import datetime

    from woku_desktop.domain.archive import DayPicture, VoicesQuery
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Submission
    from woku_desktop.ui.desk.notice import DiscardQuestion, Notices
    from woku_desktop.ui.desk.standing import Standing

_C = TypeVar("_C", bound=QWidget)
_TITLE_PX = 28


class _Form(NamedTuple):
    """How much room it takes.

    Args:
        gap: between its parts, in logical pixels.
        short: whether what is told is cut down to its first sentence.
        day: whether the day's picture is there.
    """

    gap: int = 16
    short: bool = False
    day: bool = True


_ROOMY, _TIGHT = _Form(), _Form(gap=8)
_SHORT, _LEAST = _Form(8, short=True), _Form(8, short=True, day=False)
_NO_PICTURE = _Form(8, day=False)


class AboveList(QVBoxLayout):
    """Takes as little room as it has to. Window's thread.

    Signals:
        changed(): other things stand in it, so that the room is to be shared out anew.
        answered(id: str, discard: bool): what a person decided about a voice.

    Attributes:
        narrowing: the search, the day's picture, the groups.
        note: why nothing leaves.
        notices: what happened once; None before anything did.
        question: whether to discard a voice; None before that was asked.
        today: the day in words.
        empty: why there are no rows.
    """

    changed = Signal()
    answered = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self._form = _ROOMY
        self._title = Text(px=20, line=24, weight=700)
        self._title.setFixedHeight(_TITLE_PX)
        self.today = Text(px=14, line=24, tone="quiet", tabular=True)
        self.narrowing = Narrowing()
        self.note = Note()
        self.note.hide()
        self.notices: Notices | None = None
        self.question: DiscardQuestion | None = None
        self.empty = Text(px=14, line=20, tone="quiet", wrap=True)
        self._titles = QHBoxLayout()
        self._titles.setSpacing(8)
        self._titles.addWidget(self._title)
        self._titles.addWidget(self.today, 1)
        self.setSpacing(_ROOMY.gap)
        self.addLayout(self._titles)
        for part in (self.narrowing, self.note, self.empty):
            self.addWidget(part)

    def retranslate(self) -> None:
        """Take over the current language."""
        self._title.setText(translate("Voices", "Voices"))
        self.narrowing.retranslate()
        if self.notices is not None:
            self.notices.retranslate()

    def offer(self, button: QWidget) -> None:
        """Put a button beside the heading."""
        self._titles.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_day(self, day: DayPicture) -> None:
        """Draw a day, and say it in words."""
        if self.narrowing.day is not None:
            self.narrowing.day.show_day(day)
            self.today.setText(self.narrowing.day.words())

    def tell_standing(self, stands: Standing) -> None:
        """Say why nothing leaves, if that matters."""
        problem = stands.blocked
        matters = problem is not None and (stands.waiting > 0 or isinstance(problem, NEEDS_A_HAND))
        if problem is not None and matters:
            self.note.tell(problem, stands.waiting)
        asking = bool(self.asked_about)
        if matters and self.note.isHidden() and not asking:
            announce(self.note, self.note.words)
        # One thing at a time: what is asked takes the note's place.
        self.note.setVisible(matters and not asking)
        self.changed.emit()

    def tell_why_empty(self, why: str) -> None:
        """Say why there are no rows; "" if there are."""
        self.empty.setText(why)
        self.empty.setVisible(bool(why))

    def tell_once(self, problem: Problem) -> None:
        """Say what happened, until it is dismissed."""
        if self.notices is None:
            from woku_desktop.ui.desk.notice import Notices

            self.notices = self._insert(Notices())
            self.notices.set_short(short=self._form.short)
            QWidget.setTabOrder(self.narrowing.search, self.notices.dismiss)
            self.notices.dismiss.clicked.connect(self.changed)
        self.notices.tell(problem)
        self.changed.emit()

    @property
    def asked_about(self) -> str:
        """The id of the voice that is asked about; "" if none is."""
        return self.question.asked_about if self.question is not None else ""

    def ask_to_discard(self, voice: Submission, now: datetime) -> None:
        """Ask whether a voice is to be destroyed."""
        if self.question is None:
            from woku_desktop.ui.desk.notice import DiscardQuestion

            self.question = question = self._insert(DiscardQuestion())
            QWidget.setTabOrder(self.narrowing.search, question.keep)
            QWidget.setTabOrder(question.keep, question.discard)
            question.answered.connect(self.answered)
        self.question.ask(voice, now)

    def follow_question(self, voice: Submission | None, now: datetime) -> None:
        """What is asked about has changed; None if there is nothing to ask any more."""
        if self.question is not None and self.question.asked_about:
            self.question.follow(voice, now)

    def fit(self, width: int, room: int, *, beside: bool) -> None:
        """Take no more room than there is, as far as that can be done.

        The groups always stay. What is told is told whole unless something stands beside the list:
        that can be closed, to read the rest. Then the day's picture goes.

        Args:
            width: what it has, in logical pixels.
            room: the height it may take, in logical pixels.
            beside: whether something else is shown with the list.
        """
        self._take(self._fitting(width, room, beside=beside))

    def height_in(self, width: int, room: int, *, beside: bool) -> int:
        """How high it would be; for the arguments see `fit`."""
        return self._height(width, self._fitting(width, room, beside=beside))

    # Inside

    def _insert(self, card: _C) -> _C:
        """Put something below the search and above the list."""
        self.insertWidget(self.indexOf(self.note), card)
        return card

    def _fitting(self, width: int, room: int, *, beside: bool) -> _Form:
        forms = (_ROOMY, _TIGHT, _SHORT, _LEAST) if beside else (_ROOMY, _TIGHT, _NO_PICTURE)
        return next((form for form in forms if self._height(width, form) <= room), forms[-1])

    def _height(self, width: int, form: _Form) -> int:
        heights = [_TITLE_PX, self.narrowing.height_with(day=form.day, gap=form.gap)]
        heights += [
            told.height_at(width, short=form.short)
            for told in (self.note, self.notices)
            if told is not None and not told.isHidden()
        ]
        heights += [
            part.heightForWidth(width)
            for part in (self.question, self.empty)
            if part is not None and not part.isHidden()
        ]
        return sum(heights) + form.gap * (len(heights) - 1)

    def _take(self, form: _Form) -> None:
        self._form = form
        if form.gap != self.spacing():  # Qt would lay out anew all the same
            self.setSpacing(form.gap)
        self.narrowing.set_room(day=form.day, gap=form.gap)
        self.note.set_short(short=form.short)
        if self.notices is not None:
            self.notices.set_short(short=form.short)


def why_empty(query: VoicesQuery | None, *, searching: bool, unreadable: int) -> str:
    """Why there are no rows, in words.

    Args:
        query: what was asked for; None before anything was.
        searching: whether a text is still being looked for.
        unreadable: how many could not be searched.
    """
    if unreadable:
        return translate("Voices", "The keyring is locked, so nothing can be searched now.")
    if searching:
        return translate("Voices", "Searching…")
    if query is not None and query.narrows:
        return translate("Voices", "Nothing was found.")
    return translate("Voices", "What is recorded here appears in this list.")
