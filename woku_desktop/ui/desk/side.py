"""The right side of the window: the list, and below it, or in its place, what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Submission
    from woku_desktop.domain.woku import WokuInfo, WokuList
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.desk.detail_pane import DetailPane
    from woku_desktop.ui.desk.exporting import ExportTableButton
    from woku_desktop.ui.desk.file_choice import FileChoice
    from woku_desktop.ui.desk.selection_card import Tally
    from woku_desktop.ui.desk.voices_card import VoicesCard
    from woku_desktop.ui.options import DeskOptions, Exported, Exporting, Services

# The detail wants so much beside the list in a window of 1100×720, and more in a larger one.
_DETAIL_PX, _BOTH_PX = 312, 592
_DETAIL_LEAST = 192

# Whoever goes to the list is about to choose something in it.
_NEAR = frozenset({QEvent.Type.Enter, QEvent.Type.FocusIn})


class VoicesSide(QWidget):
    """Leads from the list to the detail and back.

    Args:
        voices: the list.
        services: what the detail asks for.
        bridge: where the answers arrive.
        options: the settings to start with.
        choice: asks where copies go; None for the system's dialogs.
        now: the time in UTC.
    """

    def __init__(
        self,
        voices: VoicesCard,
        services: Services,
        bridge: Bridge,
        options: DeskOptions,
        *,
        choice: FileChoice | None = None,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self.voices = voices
        self._services = services
        self._bridge = bridge
        self._options = options
        self._choice = choice
        self._now = now
        self._pane: DetailPane | None = None
        self._table: ExportTableButton | None = None
        self._names: dict[str, str] = {}
        self._complete = False
        self._compact = self._short = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(voices, 1)
        voices.chosen.connect(self._on_chosen)
        voices.opened.connect(self._on_opened)
        voices.correctAsked.connect(self._on_correct_asked)
        bridge.submissionChanged.connect(self._on_submission)
        bridge.wokuChanged.connect(self._on_woku)
        bridge.wokusListed.connect(self._on_wokus)
        bridge.exporting.connect(self._on_exporting)
        bridge.exported.connect(self._on_exported)
        bridge.outboxNoticed.connect(self._on_noticed)

    @property
    def pane(self) -> DetailPane:
        """What is selected. Made when it is first asked for: no start needs it."""
        if self._pane is None:
            from woku_desktop.ui.desk.detail_pane import DetailPane

            self._pane = pane = DetailPane(
                self._services,
                self._bridge,
                self._files(),
                around=self.voices.model.around,
                numbers=self.voices.numbers,
                tally=self._tally,
                now=self._now,
            )
            pane.set_compact(compact=self._compact)
            pane.follow_options(self._options)
            self._tell_wokus()
            self._column.addWidget(pane)
            self.voices.installEventFilter(self)
            pane.changed.connect(self._fit)
            pane.closed.connect(self._back_to_list)
            pane.discardAsked.connect(self._on_discard_asked)
            self._fit()
        return self._pane

    def complete(self) -> None:
        """Make what the first paint could do without."""
        from woku_desktop.ui.desk.exporting import ExportTableButton

        self.voices.complete()
        archive, voices = self._services.archive, self.voices
        self._table = ExportTableButton(archive, self._files(), lambda: voices.query, self._now)
        self.voices.offer_table(self._table)
        self.voices.list.installEventFilter(self)
        self._complete = True
        self._tell_wokus()

    def _files(self) -> FileChoice:
        """What asks for files and folders."""
        if self._choice is None:
            from woku_desktop.ui.desk.file_choice import FileDialogs

            self._choice = FileDialogs()
        return self._choice

    def set_room(self, *, compact: bool, short: bool) -> None:
        """Take less room, in a small window.

        Args:
            compact: whether margins are narrow.
            short: whether there is no room for the detail below the list.
        """
        self._compact, self._short = compact, short
        self._column.setSpacing(16)
        self.voices.set_compact(compact=compact)
        if self._pane is not None:
            self._pane.set_compact(compact=compact)
        self._fit()

    def retranslate(self) -> None:
        """Take over the current language."""
        self.voices.retranslate()
        if self._table is not None:
            self._table.retranslate()
        if self._pane is not None:
            self._pane.retranslate()

    def follow_options(self, options: DeskOptions) -> None:
        """Take over the settings."""
        self._options = options
        if self._pane is not None:
            self._pane.follow_options(options)
        self._tell_wokus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.voices:
            if event.type() == QEvent.Type.LayoutRequest:
                self._fit()
        elif event.type() in _NEAR:
            _get_ready()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            # The way into the detail that every row has: Enter does what the row offers.
            current = self.voices.list.currentIndex()
            if event.key() == Qt.Key.Key_Right and current.isValid():
                voice = self.voices.model.voice(self.voices.model.number_at(current.row()))
                if voice is not None:
                    self._on_opened(voice)
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # Inside

    @property
    def _alone(self) -> bool:
        """Whether the pane stands in the list's place."""
        pane = self._pane
        if pane is None or pane.page is None:
            return False
        return pane.correcting or (self._short and pane.page is pane.detail)

    def _fit(self) -> None:
        pane = self._pane
        if pane is None:
            self.voices.set_room(self.height(), beside=False)
            return
        alone = self._alone
        pane.setVisible(not pane.empty)
        pane.set_alone(alone=alone)
        self.voices.setVisible(not alone)
        self._column.setStretch(self._column.indexOf(pane), 1 if alone else 0)
        if not alone and pane.page is pane.detail:
            self._share_with_detail(pane)
            return
        pane.setMinimumHeight(0)
        pane.detail.setVisible(pane.page is pane.detail)
        pane.detail.set_room(None)
        taken = 0 if alone or pane.empty else self._column.spacing() + _height_of(pane)
        self.voices.set_room(self.height() - taken, beside=not (alone or pane.empty))

    def _share_with_detail(self, pane: DetailPane) -> None:
        """Leave the list what it needs at least; what else is told below takes from the detail."""
        gap, others = self._column.spacing(), pane.height_of_others()
        both = self.height() - gap
        room = both - others - _DETAIL_LEAST
        wanted = max(_DETAIL_PX, round(both * _DETAIL_PX / _BOTH_PX))
        height = min(wanted, both - self.voices.least_height(room, beside=True)) - others
        # What is asked above the list comes first: the detail comes back once it is answered.
        fits = height >= _DETAIL_LEAST
        pane.detail.setVisible(fits)
        pane.setVisible(fits or others > 0)
        if not fits:
            pane.setMinimumHeight(0)
            below = others + gap if others else 0
            self.voices.set_room(self.height() - below, beside=False)
            return
        self.voices.set_room(room, beside=True)
        pane.detail.set_room(height)
        # Left to itself, a layout of wrapped words would take from this one, too.
        pane.setMinimumHeight(height + others)

    def _tally(self) -> Tally:
        """What is selected, by its place in the list, since not all of it was read."""
        from woku_desktop.ui.desk.selection_card import Tally
        from woku_desktop.ui.desk.voice_words import Section

        many = self.voices.model.many_at(self.voices.list.selected_stretches())
        return Tally(many[Section.NEEDS_YOU], many[Section.WAITING], many[Section.DELIVERED])

    def _on_woku(self, woku: WokuInfo) -> None:
        self._names[woku.id.value] = woku.name
        self._tell_wokus()

    def _on_wokus(self, listed: WokuList) -> None:
        self._names |= {woku.id.value: woku.name for woku in listed.wokus}
        self._tell_wokus()

    def _tell_wokus(self) -> None:
        """Say what the wokus are called, once the first paint is over."""
        current = self._options.woku_id
        if current is not None and self._options.woku_name:
            self._names[current.value] = self._options.woku_name
        if self._complete:
            names = {identifier: name for identifier, name in self._names.items() if name}
            self.voices.show_wokus(names, current.value if current is not None else "")
        if self._pane is not None:
            self._pane.show_wokus(self._names)

    def _on_chosen(self, voices: Sequence[Submission], many: int) -> None:
        if self._pane is None and many == 0:
            return
        # Where the detail would cover the list, walking through it opens nothing.
        if self._short and many == 1 and self.pane.page in {None, self.pane.selection}:
            self.pane.show_chosen((), 0)
            return
        self.pane.show_chosen(voices, many)

    def _on_opened(self, voice: Submission) -> None:
        self._choose(voice)
        self.pane.open(voice)

    def _on_correct_asked(self, voice: Submission) -> None:
        self._choose(voice)
        self.pane.correct(voice)

    def _choose(self, voice: Submission) -> None:
        row = self.voices.model.row_of(voice.number)
        if row >= 0 and self.voices.list.selected_stretches() != [(row, row)]:
            self.voices.list.choose(row)

    def _on_discard_asked(self, voice: Submission) -> None:
        if self._alone:
            self.pane.show_chosen((), 0)
        self.voices.ask_to_discard(voice)

    def _on_submission(self, voice: Submission) -> None:
        if self._pane is not None or voice.undo_until is not None:
            self.pane.follow(voice)

    def _on_exporting(self, stands: Exporting | None) -> None:
        self.pane.tell_exporting(stands)

    def _on_exported(self, done: Exported) -> None:
        self.pane.tell_exported(done)

    def _on_noticed(self, problem: Problem) -> None:
        del problem
        # It is told above the list, which must then be seen.
        if self._pane is not None and self._alone and not self._pane.correcting:
            self._pane.close_page()

    def _back_to_list(self) -> None:
        voices = self.voices
        if self._pane is not None and self._pane.page is None:
            # The current row stays: it is where the focus goes back to.
            voices.list.selectionModel().clearSelection()
        voices.list.setFocus(Qt.FocusReason.TabFocusReason)


def _height_of(pane: QWidget) -> int:
    width = pane.width()
    return pane.heightForWidth(width) if pane.hasHeightForWidth() else pane.sizeHint().height()


def _get_ready() -> None:
    """Read what the detail is made of, so that making it holds up nobody who chooses a voice."""
    from woku_desktop.ui.desk import detail_pane

    del detail_pane
