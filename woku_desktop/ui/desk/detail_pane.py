"""What stands below the list: one voice whole, its correction, several voices, an undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from woku_desktop.domain.submission import Amendment, State
from woku_desktop.ui.announce import announce
from woku_desktop.ui.desk.correction import Correction
from woku_desktop.ui.desk.detail import VoiceDetail
from woku_desktop.ui.desk.detail_words import AMENDABLE, Deed
from woku_desktop.ui.desk.export_notice import ExportNotice
from woku_desktop.ui.desk.exporting import ExportQuestion
from woku_desktop.ui.desk.selection_card import SelectionCard
from woku_desktop.ui.desk.undo_bar import UndoBar
from woku_desktop.ui.texts import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.feedback import WokuId
    from woku_desktop.domain.submission import Attempt, Submission
    from woku_desktop.domain.woku import WokuInfo, WokuList
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.desk.file_choice import FileChoice
    from woku_desktop.ui.desk.selection_card import Tally
    from woku_desktop.ui.desk.voice_words import Around
    from woku_desktop.ui.options import DeskOptions, Exported, Exporting, Services

# To name more than that would hold the window: they are counted once a copy is asked for.
_COUNTED_AT_ONCE = 1000


class DetailPane(QWidget):
    """Follows what is selected in the list. Window's thread.

    Signals:
        changed(): other things stand in it, so that it needs another place or height.
        closed(): a person wants back to the list.
        discardAsked(voice: Submission): it is to be discarded, which is asked about first.

    Args:
        services: what it asks for.
        bridge: where the answers arrive.
        choice: asks where copies go.
        around: what the words of a voice depend on, as of now.
        numbers: which voices are selected.
        tally: how many of them there are, by what can be done.
        now: the time in UTC.
    """

    changed = Signal()
    closed = Signal()
    discardAsked = Signal(object)

    def __init__(
        self,
        services: Services,
        bridge: Bridge,
        choice: FileChoice,
        *,
        around: Callable[[Submission], Around],
        numbers: Callable[[], Sequence[int]],
        tally: Callable[[], Tally],
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._deliveries, self._archive = services.deliveries, services.archive
        self._numbers, self._tally = numbers, tally
        self._names: Mapping[str, str] = {}
        self._wokus = services.wokus
        self._known: dict[WokuId, WokuInfo] = {}
        self._region = ""
        self._ask_phone = True
        self._page: QWidget | None = None
        self._before: QWidget | None = None
        self._counted: tuple[int, ...] = ()
        self.detail = VoiceDetail(services.listening, bridge, around)
        self.correction = Correction(services.validators)
        self.selection = SelectionCard()
        self.question = ExportQuestion(services.archive, choice)
        self.notice = ExportNotice()
        self.undo = UndoBar(services.deliveries, now)
        self._pages = (self.detail, self.correction, self.selection, self.question)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for page in self._pages:
            page.hide()
            self._column.addWidget(page, 1)
        self._column.addWidget(self.notice)
        self._column.addWidget(self.undo)
        self._connect(bridge)
        self.retranslate()

    @property
    def page(self) -> QWidget | None:
        """The card that stands in it now; None if there is none."""
        return self._page

    @property
    def correcting(self) -> bool:
        """Whether a person is correcting a voice."""
        return self._page is self.correction

    @property
    def empty(self) -> bool:
        """Whether there is nothing to see."""
        return self._page is None and self.notice.isHidden() and self.undo.isHidden()

    def height_of_others(self) -> int:
        """What stands below the card takes so much, in logical pixels."""
        shown = [each for each in (self.notice, self.undo) if not each.isHidden()]
        width = max(1, self.width())
        return sum(
            (each.heightForWidth(width) if each.hasHeightForWidth() else each.sizeHint().height())
            + self._column.spacing()
            for each in shown
        )

    def set_compact(self, *, compact: bool) -> None:
        """Take less room, in a small window."""
        self._column.setSpacing(8 if compact else 16)
        for page in (self.detail, self.correction, self.selection):
            page.set_compact(compact=compact)

    def set_alone(self, *, alone: bool) -> None:
        """Whether it stands in the list's place."""
        for page in (self.detail, self.correction):
            page.head.set_alone(alone=alone)

    def follow_options(self, options: DeskOptions) -> None:
        """Take over the settings."""
        self._region = options.phone_region
        self._ask_phone = options.ask_phone

    def show_wokus(self, names: Mapping[str, str]) -> None:
        """What the wokus are called, by id."""
        self._names = names
        self._show_again()

    def retranslate(self) -> None:
        """Take over the current language."""
        for part in (*self._pages, self.notice):
            part.retranslate()
        self.undo.refresh()

    def show_chosen(self, voices: Sequence[Submission], many: int) -> None:
        """Show what is selected in the list.

        Args:
            voices: those of which more than the number is known.
            many: how many are selected.
        """
        if self.correcting:
            return  # what is being typed is not lost because the list changes
        if many > 1:
            self.selection.show_tally(self._tally())
            self._count_kept()
            if self._page is not self.question:
                self._turn_to(self.selection)
        elif many == 1 and voices:
            self._show(voices[0])
        elif self._page is not self.question:
            self._turn_to(None)

    def open(self, voice: Submission) -> None:
        """Show a voice, and take the focus."""
        self._show(voice)
        self.detail.read_out()
        self._focus_detail()

    def correct(self, voice: Submission) -> None:
        """Let a voice be corrected."""
        self._show(voice)
        self._turn_to(self.correction)
        woku = self._known.get(voice.woku_id) if voice.woku_id is not None else None
        self.correction.open(voice, woku, region=self._region, ask_phone=self._ask_phone)
        if woku is None:
            self._wokus.offer()

    def close_page(self) -> None:
        """Show no voice any more, and say so."""
        self._turn_to(None)
        self.closed.emit()

    def hear_of_woku(self, woku: WokuInfo) -> None:
        """Take in what is known of a woku."""
        self._known[woku.id] = woku
        corrected = self.correction.voice
        if corrected is not None and corrected.woku_id == woku.id:
            self.correction.show_woku(woku)

    def follow(self, voice: Submission) -> None:
        """Take in what became of a voice."""
        self.undo.follow(voice)
        corrected = self.correction.voice
        if corrected is not None and corrected.id == voice.id:
            self._follow_correction(voice, corrected)

    def tell_exporting(self, stands: Exporting | None) -> None:
        """Say how far copying out has come; None if it broke off."""
        self.notice.follow(stands)

    def tell_exported(self, done: Exported) -> None:
        """Say where copies are."""
        self.notice.tell(done)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._page is not None:
            self._leave()
        else:
            super().keyPressEvent(event)

    # Inside

    def _connect(self, bridge: Bridge) -> None:
        self.detail.left.connect(self.close_page)
        self.detail.asked.connect(self._do)
        self.correction.left.connect(self._leave)
        self.correction.saved.connect(self._save)
        self.selection.left.connect(self.close_page)
        self.selection.retryAsked.connect(lambda: self._archive.retry(self._numbers()))
        self.selection.discardAsked.connect(lambda: self._archive.discard(self._numbers()))
        self.selection.exportAsked.connect(lambda: self._ask_to_export(self._numbers()))
        self.question.ended.connect(self._leave_question)
        self.undo.ended.connect(self.closed)
        self.notice.ended.connect(self.closed)
        self.notice.cancelAsked.connect(self._archive.cancel_exports)
        self.undo.changed.connect(self.changed)
        self.notice.changed.connect(self._make_room)
        bridge.attemptsRead.connect(self._on_attempts)
        bridge.deliveryBlocked.connect(self.detail.retranslate)
        bridge.uploadProgress.connect(self.detail.show_progress)
        bridge.outboxNoticed.connect(self._on_noticed)
        bridge.keptCounted.connect(self._on_kept)
        bridge.wokuChanged.connect(self.hear_of_woku)
        bridge.wokusListed.connect(self._on_wokus)

    def _turn_to(self, page: QWidget | None) -> None:
        if page is self._page:
            return
        left, self._page = self._page, page
        for each in self._pages:
            each.setVisible(each is page)
        if page not in {self.detail, self.question}:
            self.detail.sound.show_voice(None)
        if page is None:
            self.detail.forget()
        if left is self.correction:
            self.correction.forget()
        self.changed.emit()

    def _show(self, voice: Submission) -> None:
        before = self.detail.voice
        if before is None or _tried(before) != _tried(voice):
            self._archive.read_attempts(voice.id)
        self.detail.show_voice(voice, self._woku_of(voice))
        if self._page is not self.question or before is None or before.id != voice.id:
            self._turn_to(self.detail)

    def _show_again(self) -> None:
        voice = self.detail.voice
        if voice is not None:
            self.detail.show_voice(voice, self._woku_of(voice))

    def _woku_of(self, voice: Submission) -> str:
        return self._names.get(str(voice.woku_id), "") if voice.woku_id is not None else ""

    def _focus_detail(self) -> None:
        self.detail.first_control().setFocus(Qt.FocusReason.TabFocusReason)

    def _leave(self) -> None:
        if not self.correcting:
            self.close_page()
            return
        voice = self.correction.voice
        self._turn_to(self.detail)
        if voice is not None:
            self._show(voice)
        self._focus_detail()

    def _do(self, voice: Submission, deed: Deed) -> None:
        if deed is Deed.RETRY:
            self._deliveries.retry([voice.id])
        elif deed is Deed.CORRECT:
            self.correct(voice)
        elif deed is Deed.DISCARD:
            self.discardAsked.emit(voice)
        else:
            self._ask_to_export([voice.number] if voice.number else self._numbers())

    def _make_room(self) -> None:
        self.selection.set_crowded(crowded=not self.notice.isHidden())
        self.changed.emit()

    def _count_kept(self) -> None:
        """Have it counted how many of what is selected can be copied out, if that is not known."""
        if self._tally().many > _COUNTED_AT_ONCE:
            self._counted = ()
            self.selection.show_kept(None)
            return
        numbers = tuple(self._numbers())
        if numbers == self._counted and self.selection.kept is not None:
            return
        self._counted = numbers
        self.selection.show_kept(None)
        self._archive.count_kept(numbers)

    def _on_kept(self, numbers: tuple[int, ...], many: int) -> None:
        if numbers == self._counted:
            self.selection.show_kept(many)
        self.question.show_kept(numbers, many)

    def _ask_to_export(self, numbers: Sequence[int]) -> None:
        self._before = self._page
        self._turn_to(self.question)
        several = self._before is self.selection
        kept = self.selection.kept if several else len(numbers)
        self.question.ask(numbers, kept)
        if kept is None:
            self._counted = tuple(numbers)
            self._archive.count_kept(self._counted)

    def _leave_question(self) -> None:
        """Back to what the voices were chosen in, if they still are."""
        many = len(self._numbers())
        before, self._before = self._before, None
        gone = before is self.selection and many < 2
        self._turn_to(None if gone or before is None else before)
        if self._page is self.selection:
            self.selection.export.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._page is self.detail:
            self._show_again()
            self.detail.buttons[Deed.EXPORT].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.closed.emit()

    def _save(self, voice: Submission, amendment: Amendment) -> None:
        if amendment == Amendment():
            self._deliveries.retry([voice.id])
        else:
            self._deliveries.amend(voice.id, amendment)

    def _follow_correction(self, voice: Submission, corrected: Submission) -> None:
        if self.correction.waiting:
            if voice.needs_a_person:
                self.correction.refuse(None, voice)
                return
            if voice.state is State.IN_DOUBT and voice.attempts == corrected.attempts:
                return  # somebody looked for it at Woku; it was not corrected yet
            announce(self, translate("Detail", "Saved. It is sent again."))
        elif voice.state in AMENDABLE:
            return
        self._turn_to(self.detail)
        self._show(voice)
        self._focus_detail()
        if voice.state is State.DISCARDED:
            self.close_page()

    def _on_noticed(self, problem: Problem) -> None:
        voice = self.correction.voice
        if self.correction.waiting and voice is not None:
            self.correction.refuse(problem, voice)

    def _on_wokus(self, listed: WokuList) -> None:
        for woku in listed.wokus:
            self.hear_of_woku(woku)

    def _on_attempts(self, identifier: str, attempts: tuple[Attempt, ...]) -> None:
        self.detail.show_attempts(identifier, attempts)


def _tried(voice: Submission) -> tuple[object, ...]:
    """What changes with every try."""
    return voice.id, voice.attempts, voice.state
