"""The card at the right: the voices, a search, and a note on why nothing leaves."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from woku_desktop.domain.delivery_errors import Unreachable
from woku_desktop.domain.errors import InvalidField, KeyMissing
from woku_desktop.domain.submission import DECIDABLE, State, Submission
from woku_desktop.ui.announce import announce
from woku_desktop.ui.desk.note import Note
from woku_desktop.ui.desk.standing import NEEDS_A_HAND, Standing, standing
from woku_desktop.ui.texts import translate
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.fields import Edit
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Counts
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.desk.notice import DiscardQuestion, Notices
    from woku_desktop.ui.desk.voice_words import Action
    from woku_desktop.ui.desk.voices import VoicesModel
    from woku_desktop.ui.desk.voices_list import VoicesList
    from woku_desktop.ui.options import KeyStatus
    from woku_desktop.ui.ports import Deliveries

_C = TypeVar("_C", bound=QWidget)

# A clock that was set is noticed after so long at the latest.
_RETOLD_WITHIN_S = 600.0
_AFTERWARDS_MS = 50


class VoicesCard(Card):
    """The newest voices of this run and of earlier ones, and how many there are.

    Signals:
        statusChanged(standing: Standing): how they stand.
        settingsAsked(): a person must set something.
        retryAsked(): a person has mended what kept everything from leaving.

    Args:
        deliveries: what is asked to send again, or to discard.
        bridge: where voices are heard of.
        now: the time in UTC.
    """

    statusChanged = Signal(object)
    settingsAsked = Signal()
    retryAsked = Signal()

    def __init__(self, deliveries: Deliveries, bridge: Bridge, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._deliveries = deliveries
        self._now = now
        self._compact = False
        self._blocked: Problem | None = None
        self._key_problem: Problem | None = None
        self._offline: Unreachable | None = None
        self._counts: Counts | None = None
        self._model: VoicesModel | None = None
        self._retell = QTimer(self, singleShot=True)
        self._retell.timeout.connect(self._retold)
        self._title = Text(px=20, line=24, weight=700)
        self._count = Text(px=14, line=24, tone="quiet", tabular=True)
        self.search = Edit(icon="search")
        self.search.setObjectName("searchField")
        self.search.setClearButtonEnabled(False)
        self.note = Note()
        self.note.hide()
        self._empty = Text(px=14, line=20, tone="quiet", wrap=True)
        self._list: VoicesList | None = None
        self.notices: Notices | None = None
        self.question: DiscardQuestion | None = None
        self._lay_out()
        self.search.textChanged.connect(self._on_search)
        self.note.settingsAsked.connect(self.settingsAsked)
        self.note.retryAsked.connect(self.retryAsked)
        bridge.submissionChanged.connect(self._on_submission)
        bridge.voicesLoaded.connect(self._on_loaded)
        bridge.queueCounted.connect(self._on_counted)
        bridge.uploadProgress.connect(self._on_progress)
        bridge.deliveryBlocked.connect(self._on_blocked)
        bridge.outboxNoticed.connect(self._on_noticed)

    def set_compact(self, *, compact: bool) -> None:
        """Take less room, in a small window."""
        self._compact = compact
        # The rows bring 16 px of their own at either side.
        self._head.setContentsMargins(16, 0, 16, 0)
        side = 0 if compact else 8
        self._column.setContentsMargins(side, 16 if compact else 24, side, 8)
        self._placeholder()

    def retranslate(self) -> None:
        """Take over the current language."""
        self._title.setText(translate("Voices", "Voices"))
        if self._list is not None:
            self._list.setAccessibleName(translate("Voices", "Voices"))
        self.search.setAccessibleName(translate("Voices", "Search by e-mail or by what was said"))
        self._placeholder()
        if self._model is not None:
            self._model.retranslate()
        if self.notices is not None:
            self.notices.retranslate()
        self._follow_question()
        self._refresh()

    def show_key(self, status: KeyStatus) -> None:
        """Take in what is known of the key."""
        if isinstance(status.problem, InvalidField):
            return  # about what was just typed, not about the key there is
        self._key_problem = status.problem
        if status.problem is None and status.source is None:
            self._key_problem = KeyMissing()
        self._refresh()

    def show_what_matters(self) -> None:
        """Go to the first row: what needs a person comes first."""
        self.search.clear()
        self.list.scrollToTop()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        for row in range(self.model.rowCount()):
            if isinstance(self.model.item(row), Submission):
                self.list.setCurrentIndex(self.model.index(row))
                return

    @property
    def model(self) -> VoicesModel:
        """What is listed. Made when it is first asked for: the first paint does without."""
        if self._model is None:
            from woku_desktop.ui.desk.voices import VoicesModel

            self._model = VoicesModel(self._now, self)
        return self._model

    @property
    def list(self) -> VoicesList:
        """The list itself. Made when it is first asked for, since an empty one is not seen."""
        if self._list is None:
            from woku_desktop.ui.desk.voices_list import VoicesList

            self._list = VoicesList(self.model)
            self._list.setAccessibleName(translate("Voices", "Voices"))
            self._list.acted.connect(self._on_acted)
            self._column.insertWidget(1, self._list, 1)
            self._list.show()
        return self._list

    def complete(self) -> None:
        """Make what the first paint could do without."""
        self.list.setVisible(True)
        self._refresh()

    # Inside

    def _lay_out(self) -> None:
        titles = QHBoxLayout()
        titles.setSpacing(8)
        titles.addWidget(self._title)
        titles.addWidget(self._count, 1)
        self._head = head = QVBoxLayout()
        head.setSpacing(16)
        titles.setContentsMargins(0, 0, 0, 2)
        head.addLayout(titles)
        head.addWidget(self.search)
        head.addWidget(self.note)
        head.addWidget(self._empty)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._column.addLayout(head)
        self._column.addStretch(0)

    def _placeholder(self) -> None:
        self.search.setPlaceholderText(
            translate("Voices", "Search")
            if self._compact
            else translate("Voices", "Search by e-mail or by what was said")
        )

    def _on_submission(self, submission: Submission) -> None:
        self._learn(submission)
        with self._choice_kept():
            self.model.put(submission)
        if self.question is not None and submission.id == self.question.asked_about:
            self._follow_question()
        self._refresh()

    def _on_loaded(self, submissions: tuple[Submission, ...]) -> None:
        with self._choice_kept():
            self.model.load(submissions)
        self._refresh()

    def _on_counted(self, counts: Counts) -> None:
        self._counts = counts
        with self._choice_kept():
            self.model.set_counts(counts)
        self._refresh()

    def _on_progress(self, identifier: str, fraction: float) -> None:
        self.model.set_progress(identifier, fraction)

    def _on_noticed(self, problem: Problem) -> None:
        if self.notices is None:
            from woku_desktop.ui.desk.notice import Notices

            self.notices = self._insert(Notices())
            QWidget.setTabOrder(self.search, self.notices.dismiss)
        self.notices.tell(problem)

    @contextmanager
    def _choice_kept(self) -> Iterator[None]:
        """Rows that come and go leave the same voice chosen."""
        current = self.list.currentIndex()
        kept = self.model.item(current.row()) if current.isValid() else None
        yield
        if isinstance(kept, Submission):
            row = self.model.row_of(kept.id)
            if row >= 0 and self.list.currentIndex().row() != row:
                self.list.setCurrentIndex(self.model.index(row))

    def _learn(self, submission: Submission) -> None:
        """What one voice's fate says about all of them."""
        if submission.state is State.DELIVERED:
            self._key_problem = None  # there is one, and it works
        if isinstance(submission.problem, Unreachable):
            self._offline = submission.problem
        elif submission.problem is not None or submission.state is State.DELIVERED:
            self._offline = None

    def _on_blocked(self, problem: Problem | None) -> None:
        self._blocked = problem
        if problem is None:
            self._offline = None
        self._refresh()

    def _on_search(self, text: str) -> None:
        self.model.search(text)
        self._refresh()

    def _on_acted(self, row: int, action: Action) -> None:
        from woku_desktop.ui.desk.voice_words import Action

        item = self.model.item(row)
        if action is Action.RETRY_ALL:
            self._deliveries.retry_all()
        elif action is Action.RETRY and isinstance(item, Submission):
            self._deliveries.retry(item.id)
        elif action is Action.DISCARD and isinstance(item, Submission):
            self._ask_to_discard(item)

    def _ask_to_discard(self, voice: Submission) -> None:
        if self.question is None:
            from woku_desktop.ui.desk.notice import DiscardQuestion

            self.question = question = self._insert(DiscardQuestion())
            QWidget.setTabOrder(self.search, question.keep)
            QWidget.setTabOrder(question.keep, question.discard)
            self.question.answered.connect(self._on_answered)
        self.question.ask(voice, self._now())
        self._refresh()

    def _on_answered(self, identifier: str, discard: bool) -> None:  # noqa: FBT001 - a signal's
        if discard:
            self._deliveries.discard(identifier)
        self._refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_question(self) -> None:
        """What a person no longer decides on is not asked about any more."""
        if self.question is None or not self.question.asked_about:
            return
        voice = self.model.voice(self.question.asked_about)
        undecided = voice is not None and voice.state in DECIDABLE
        self.question.follow(voice if undecided else None, self._now())

    def _insert(self, card: _C) -> _C:
        """Put something below the search and above the list."""
        self._head.insertWidget(self._head.indexOf(self.note), card)
        return card

    def _retold(self) -> None:
        self.model.retranslate()
        self._refresh()

    def _refresh(self) -> None:
        stands = self._standing()
        self.statusChanged.emit(stands)
        self._show_note(stands)
        if self._model is None:
            self._empty.hide()
            return
        self._model.set_blocked(stands.blocked)
        self._count.setText(self._today())
        searching = bool(self.search.text().strip())
        self._empty.setVisible(self._model.rowCount() == 0 and (stands.known or searching))
        self._empty.setText(
            translate("Voices", "Nothing was found.")
            if searching
            else translate("Voices", "What is recorded here appears in this list.")
        )
        self._pace()

    def _show_note(self, stands: Standing) -> None:
        problem = stands.blocked
        matters = problem is not None and (stands.waiting > 0 or isinstance(problem, NEEDS_A_HAND))
        if problem is not None and matters:
            self.note.tell(problem, stands.waiting)
        asking = self.question is not None and bool(self.question.asked_about)
        if matters and self.note.isHidden() and not asking:
            announce(self.note, self.note.words)
        # One thing at a time: what is asked takes the note's place.
        self.note.setVisible(matters and not asking)

    def _today(self) -> str:
        now = self._now().astimezone()
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        count, more = self.model.since(midnight)
        if more:
            return translate("Voices", "more than %n today", "", count)
        return translate("Voices", "%n today", "", count) if count else ""

    def _pace(self) -> None:
        """Wake when the next row has to be told anew, and not before."""
        seconds = self.model.seconds_until_retold()
        if seconds is None:
            self._retell.stop()
        else:
            self._retell.start(int(min(seconds, _RETOLD_WITHIN_S) * 1000) + _AFTERWARDS_MS)

    def _standing(self) -> Standing:
        return standing(self._counts, self._blocked or self._key_problem or self._offline)
