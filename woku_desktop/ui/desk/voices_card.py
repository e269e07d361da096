"""The card at the right: the voices, a search, and a note on why nothing leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from woku_desktop.domain.delivery_errors import KeyRefused, Unreachable
from woku_desktop.domain.errors import InvalidField, KeyMissing, VaultProblem
from woku_desktop.domain.submission import State, Submission
from woku_desktop.ui.announce import announce
from woku_desktop.ui.desk.voices import Action, Standing, VoicesModel, action_of, standing
from woku_desktop.ui.texts import describe, translate
from woku_desktop.ui.widgets.buttons import TextButton
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.fields import Edit
from woku_desktop.ui.widgets.glyph import Glyph
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from woku_desktop.domain.errors import Problem
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.desk.voice_rows import VoicesList
    from woku_desktop.ui.options import KeyStatus
    from woku_desktop.ui.ports import Deliveries


class Note(Card):
    """Answers "is it safe?" and "may I close?".

    Signals:
        settingsAsked(): a person must set something.
    """

    settingsAsked = Signal()

    def __init__(self) -> None:
        super().__init__(fill="ground")
        self._icon = Glyph("info", 20)
        self._text = Text(px=14, line=20, wrap=True)
        self.button = TextButton()
        self.button.setObjectName("noteButton")
        # Its words stand below the others; it has no ground that would need room beside them.
        self.button.padding = 0
        self.button.clicked.connect(self.settingsAsked)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._text)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    @property
    def words(self) -> str:
        """What it says, as plain text."""
        return self._text.text()

    def tell(self, problem: Problem, waiting: int) -> None:
        """Say why nothing leaves, and that nothing is lost."""
        needs_settings = isinstance(problem, KeyMissing | KeyRefused | VaultProblem)
        if isinstance(problem, Unreachable):
            first = translate("Voices", "Your %n voice(s) are safe here.", "", waiting)
            rest = translate(
                "Voices",
                "They leave by themselves when the network returns. "
                "If you close the window, they keep waiting.",
            )
            icon = "wifi-off"
        elif isinstance(problem, KeyMissing):
            first = translate("Voices", "There is no Woku key yet.")
            rest = translate("Voices", "Voices are kept safe here, and leave once it is entered.")
            icon = "alert"
        else:
            said = describe(problem)
            first = f"{said.title}."
            rest = " ".join(part for part in (said.detail, said.remedy) if part)
            icon = "alert"
        self._icon.setLook(icon, "warning" if icon == "alert" else "quiet")
        self._text.setText(f"{first} {rest}")
        self._text.setSpans(((0, len(first), "text", 600),))
        self.button.setText(translate("Voices", "Open settings"))
        self.button.setVisible(needs_settings)


class VoicesCard(Card):
    """All voices of this run.

    Signals:
        statusChanged(standing: Standing): how they stand.
        settingsAsked(): a person must set something.

    Args:
        deliveries: what is asked to send again.
        bridge: where voices are heard of.
        now: the time in UTC, to count today's.
    """

    statusChanged = Signal(object)
    settingsAsked = Signal()

    def __init__(self, deliveries: Deliveries, bridge: Bridge, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._deliveries = deliveries
        self._now = now
        self._compact = False
        self._blocked: Problem | None = None
        self._key_problem: Problem | None = None
        self._offline: Unreachable | None = None
        self.model = VoicesModel(self)
        self._title = Text(px=20, line=24, weight=700)
        self._count = Text(px=14, line=24, tone="quiet", tabular=True)
        self.search = Edit(icon="search")
        self.search.setObjectName("searchField")
        self.search.setClearButtonEnabled(False)
        self.note = Note()
        self.note.hide()
        self._empty = Text(px=14, line=20, tone="quiet", wrap=True)
        self._list: VoicesList | None = None
        self._lay_out()
        self.search.textChanged.connect(self._on_search)
        self.note.settingsAsked.connect(self.settingsAsked)
        bridge.submissionChanged.connect(self._on_submission)
        bridge.uploadProgress.connect(self.model.set_progress)
        bridge.deliveryBlocked.connect(self._on_blocked)

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
        self.model.retranslate()
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
    def list(self) -> VoicesList:
        """The list itself. Made when it is first asked for, since an empty one is not seen."""
        if self._list is None:
            from woku_desktop.ui.desk.voice_rows import VoicesList

            self._list = VoicesList()
            self._list.setModel(self.model)
            self._list.setAccessibleName(translate("Voices", "Voices"))
            self._list.acted.connect(self._on_acted)
            self._column.insertWidget(1, self._list, 1)
            self._list.show()
        return self._list

    def complete(self) -> None:
        """Make what the first paint could do without."""
        self.list.setVisible(True)

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
        current = self.list.currentIndex()
        kept = self.model.item(current.row()) if current.isValid() else None
        self._learn(submission)
        self.model.put(submission)
        if isinstance(kept, Submission):
            row = self.model.row_of(kept.id)
            if row >= 0 and self.list.currentIndex().row() != row:
                self.list.setCurrentIndex(self.model.index(row))
        self._refresh()

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
        self._refresh()

    def _on_search(self, text: str) -> None:
        self.model.search(text)
        self._refresh()

    def _on_acted(self, row: int) -> None:
        item = self.model.item(row)
        action = action_of(item)
        if action is Action.RETRY_ALL:
            self._deliveries.retry_all()
        elif action is Action.RETRY and isinstance(item, Submission):
            self._deliveries.retry(item.id)

    def _refresh(self) -> None:
        stands = self._standing()
        self.model.set_blocked(stands.blocked)
        today = self._now().astimezone().date()
        count = sum(
            voice.feedback.created_at.astimezone().date() == today for voice in self.model.voices
        )
        self._count.setText(translate("Voices", "%n today", "", count) if count else "")
        searching = bool(self.search.text().strip())
        self._empty.setVisible(self.model.rowCount() == 0)
        self._empty.setText(
            translate("Voices", "Nothing was found.")
            if searching
            else translate("Voices", "What is recorded here appears in this list.")
        )
        problem = stands.blocked
        matters = problem is not None and (
            stands.waiting > 0 or isinstance(problem, VaultProblem | KeyRefused)
        )
        if problem is not None and matters:
            self.note.tell(problem, stands.waiting)
        if matters and self.note.isHidden():
            announce(self.note, self.note.words)
        self.note.setVisible(matters)
        self.statusChanged.emit(stands)

    def _standing(self) -> Standing:
        blocked = self._blocked or self._key_problem or self._offline
        return standing(self.model.voices, blocked)
