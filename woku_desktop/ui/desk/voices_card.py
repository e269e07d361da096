"""The card at the right: the day's picture, filters, a search, and the voices that they leave."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from woku_desktop.domain.submission import State, Submission
from woku_desktop.ui.desk.above_list import AboveList, why_empty
from woku_desktop.ui.desk.situation import Situation
from woku_desktop.ui.desk.today import day_began, seconds_until_tomorrow
from woku_desktop.ui.texts import translate
from woku_desktop.ui.widgets.card import Card

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from woku_desktop.domain.archive import VoicesFound, VoicesQuery
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Counts
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.desk.standing import Standing
    from woku_desktop.ui.desk.voice_words import Action
    from woku_desktop.ui.desk.voices import VoicesModel
    from woku_desktop.ui.desk.voices_list import VoicesList
    from woku_desktop.ui.options import KeyStatus
    from woku_desktop.ui.ports import Archive, Deliveries

# A clock that was set, or a night's sleep, is noticed after so long at the latest.
_RETOLD_WITHIN_S = 600.0
_AFTERWARDS_MS = 50
_MARGIN_PX, _GAP_PX = 16, 8
_ROWS_LEAST_PX = 96  # a heading and a voice
# What changes while a text is searched for is looked at once it has calmed down.
_SEARCH_AGAIN_MS = 1500
_LOOK_AGAIN_MS = 60


class VoicesCard(Card):
    """All the voices of this station, of this run and of earlier ones.

    Signals:
        statusChanged(standing: Standing): how they stand.
        settingsAsked(): a person must set something.
        retryAsked(): a person has mended what kept everything from leaving.
        chosen(voices: tuple[Submission, ...], many: int): how many are selected, and if it is a
            single one that was read, which; again whenever what is known of them changes.
        opened(voice: Submission): a voice was pressed, to be shown whole.
        correctAsked(voice: Submission): a person wants to correct it.

    Args:
        deliveries: what is asked to send again, or to discard.
        archive: what is asked for the voices.
        bridge: where they are heard of.
        now: the time in UTC.
    """

    statusChanged = Signal(object)
    settingsAsked = Signal()
    retryAsked = Signal()
    chosen = Signal(tuple, int)
    opened = Signal(object)
    correctAsked = Signal(object)

    def __init__(
        self, deliveries: Deliveries, archive: Archive, bridge: Bridge, now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._deliveries = deliveries
        self._archive = archive
        self._now = now
        self._room: int | None = None
        self._beside = False
        self._situation = Situation()
        self._query: VoicesQuery | None = None
        self._searching = False
        self._first_wanted = False
        self._unreadable = 0
        self._day: datetime | None = None
        self._model: VoicesModel | None = None
        self._retell = QTimer(self, singleShot=True)
        self._retell.timeout.connect(self._retold)
        self._look = QTimer(self, singleShot=True)
        self._look.timeout.connect(self.look_again)
        self.above = AboveList()
        self.narrowing, self.note = self.above.narrowing, self.above.note
        self._list: VoicesList | None = None
        self._column = QVBoxLayout(self)
        self._column.setSpacing(_GAP_PX)
        self._column.addLayout(self.above)
        self._column.addStretch(0)
        self.above.changed.connect(self._fit)
        self.above.answered.connect(self._on_answered)
        self.narrowing.changed.connect(self.look_again)
        self.note.settingsAsked.connect(self.settingsAsked)
        self.note.retryAsked.connect(self.retryAsked)
        bridge.submissionChanged.connect(self._on_submission)
        bridge.voicesLoaded.connect(self._on_loaded)
        bridge.voicesFound.connect(self._on_found)
        bridge.voicesRead.connect(self._on_read)
        bridge.dayCounted.connect(self.above.show_day)
        bridge.queueCounted.connect(self._on_counted)
        bridge.uploadProgress.connect(self._on_progress)
        bridge.deliveryBlocked.connect(self._on_blocked)
        bridge.outboxNoticed.connect(self.above.tell_once)
        bridge.programReplaced.connect(self.above.tell_once)

    def set_compact(self, *, compact: bool) -> None:
        """Take less room, in a small window."""
        self.narrowing.set_compact(compact=compact)
        # The rows bring as much of their own at either side.
        self.above.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, 0)
        side = 0 if compact else 8
        # Its heading's button is higher than the heading, which stays where it is for that.
        self._column.setContentsMargins(side, 14 if compact else 22, side, 8)
        self._fit()

    def set_room(self, height: int, *, beside: bool) -> None:
        """Take less room if need be; until this is said, it has its own height.

        Args:
            height: what is left for it, in logical pixels.
            beside: whether something else is shown with it.
        """
        self._room, self._beside = height, beside
        self._fit()

    def least_height(self, room: int, *, beside: bool) -> int:
        """What it would need of so much room, with a row in sight; for both see `set_room`."""
        around = self._around_above()
        return around + self.above.height_in(self._inner_width(), room - around, beside=beside)

    def retranslate(self) -> None:
        """Take over the current language."""
        self.above.retranslate()
        if self._list is not None:
            self._list.setAccessibleName(translate("Voices", "Voices"))
        if self._model is not None:
            self._model.retranslate()
        self._follow_question()
        self._refresh()

    def show_key(self, status: KeyStatus) -> None:
        """Take in what is known of the key."""
        if self._situation.key(status):
            self._read_anew()
        self._refresh()

    def show_wokus(self, names: Mapping[str, str], current: str) -> None:
        """What the wokus are called, by id, and which is set now."""
        self.model.set_wokus(names, current)

    def show_what_matters(self) -> None:
        """Go to the first voice: what needs a person comes first."""
        self.narrowing.want_all()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        # Which one is the first says the answer: the list may not know of it yet.
        self._first_wanted = True
        self.look_again()

    def look_again(self) -> None:
        """Ask anew which voices there are, and for the day's picture."""
        self._look.stop()
        self._day = day_began(self._now())
        query = self.narrowing.query(self._day)
        if self._query is None or self._query.text != query.text:
            self._unreadable = 0
        self._query = query
        self._searching = bool(query.text)
        self._archive.find(query)
        self._archive.count_day(self._day)
        self._refresh()

    @property
    def query(self) -> VoicesQuery | None:
        """What is listed now; None before anything was."""
        return self._query

    @property
    def searching(self) -> bool:
        """Whether a text is still being looked for."""
        return self._searching

    @property
    def model(self) -> VoicesModel:
        """What is listed. Made when it is first asked for: the first paint does without."""
        if self._model is None:
            from woku_desktop.ui.desk.voices import VoicesModel

            self._model = VoicesModel(self._now, self)
            self._model.wanted.connect(self._archive.read)
        return self._model

    @property
    def list(self) -> VoicesList:
        """The list itself. Made when it is first asked for, since an empty one is not seen."""
        if self._list is None:
            from woku_desktop.ui.desk.voices_list import VoicesList

            self._list = VoicesList(self.model)
            self._list.setAccessibleName(translate("Voices", "Voices"))
            self._list.acted.connect(self._on_acted)
            self._list.opened.connect(self._on_opened)
            self._list.chosen.connect(self._tell_chosen)
            self._column.insertWidget(1, self._list, 1)
            self._list.show()
        return self._list

    def complete(self) -> None:
        """Make what the first paint could do without."""
        self.narrowing.complete()
        QWidget.setTabOrder(self.narrowing.stops()[-1], self.list)
        self._fit()
        self._archive.count_day(day_began(self._now()))
        self.list.setVisible(True)
        self._refresh()

    def offer_table(self, button: QWidget) -> None:
        """Put a button beside the heading: what is listed, written into a table."""
        self.above.offer(button)
        QWidget.setTabOrder(self.list, button)

    def numbers(self) -> tuple[int, ...]:
        """The numbers of the voices that are selected."""
        return self.model.numbers_at(self.list.selected_stretches())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # Inside

    def _fit(self) -> None:
        room = self.height() if self._room is None else self._room
        width = self._inner_width()
        self.above.fit(width, room - self._around_above(), beside=self._beside)

    def _inner_width(self) -> int:
        margins = self._column.contentsMargins()
        return self.width() - margins.left() - margins.right() - 2 * _MARGIN_PX

    def _around_above(self) -> int:
        """How high is what is not above the rows: the least of them, gaps and margins."""
        margins = self._column.contentsMargins()
        return margins.top() + _GAP_PX + _ROWS_LEAST_PX + margins.bottom()

    def _on_submission(self, submission: Submission) -> None:
        self._situation.heard(submission)
        if self.model.put(submission) and not self._look.isActive():
            self._look.start(_SEARCH_AGAIN_MS if self._searching else _LOOK_AGAIN_MS)
        if submission.id == self.above.asked_about:
            self._follow_question()
        self._tell_chosen()
        self._refresh()

    def _on_loaded(self) -> None:
        """The outbox is open, or was made anew."""
        self._situation.begin_anew()
        self.model.forget()
        self.look_again()

    def _on_found(self, found: VoicesFound) -> None:
        if found.query is not self._query:
            return
        self._searching = bool(found.query.text) and not found.complete
        with self._choice_kept():
            self.model.show(found)
        if self._first_wanted:
            self._first_wanted = False
            self.list.scrollToTop()
            self.list.choose(1 if self.model.rowCount() > 1 else -1)
        self._unreadable = found.unreadable
        self._refresh()

    def _on_read(self, voices: tuple[Submission, ...]) -> None:
        self.model.take(voices)
        self._tell_chosen()
        self._refresh()

    def _on_counted(self, counts: Counts) -> None:
        self._situation.counted(counts)
        self._refresh()

    def _on_progress(self, identifier: str, fraction: float) -> None:
        self.model.set_progress(identifier, fraction)

    @contextmanager
    def _choice_kept(self) -> Iterator[None]:
        """A voice that moves to another section stays the chosen one."""
        current = self.list.currentIndex()
        kept = self.model.number_at(current.row()) if current.isValid() else 0
        chosen = kept and self.list.selectionModel().isSelected(current)
        yield
        if not chosen:
            return
        # Its new row may have the number that its old one had.
        row = self.model.row_of(kept)
        if row >= 0 and not self.list.selectionModel().isSelected(self.model.index(row)):
            self.list.choose(row)
        self._tell_chosen()

    def _on_blocked(self, problem: Problem | None) -> None:
        if self._situation.blocked(problem):
            self._read_anew()
        self._refresh()

    def _read_anew(self) -> None:
        """What the keyring kept closed can be read now."""
        if self._model is not None:
            self._model.forget()
        if self._unreadable:
            self._unreadable = 0
            self.look_again()

    def _tell_chosen(self) -> None:
        if self._list is None:
            return
        stretches = self._list.selected_stretches()
        many = sum(self.model.many_at(stretches).values())
        alone = self.model.numbers_at(stretches) if many == 1 else ()
        read = (self.model.voice(number) for number in alone)
        self.chosen.emit(tuple(voice for voice in read if voice is not None), many)

    def _on_opened(self, row: int) -> None:
        item = self.model.item(row)
        if isinstance(item, Submission):
            self.opened.emit(item)

    def _on_acted(self, row: int, action: Action) -> None:
        from woku_desktop.ui.desk.voice_words import Action

        item = self.model.item(row)
        if action is Action.RETRY_ALL:
            self._deliveries.retry_all()
        elif not isinstance(item, Submission):
            return
        elif action is Action.RETRY:
            self._deliveries.retry([item.id])
        elif action is Action.CORRECT:
            self.list.choose(row)
            self.correctAsked.emit(item)
        else:
            self.ask_to_discard(item)

    def ask_to_discard(self, voice: Submission) -> None:
        """Ask whether a voice is to be destroyed."""
        self.above.ask_to_discard(voice, self._now())
        self._refresh()

    def _on_answered(self, identifier: str, discard: bool) -> None:  # noqa: FBT001 - a signal's
        if discard:
            self._deliveries.discard([identifier])
        self._refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_question(self) -> None:
        """What can no longer be discarded is not asked about any more."""
        if not self.above.asked_about:
            return
        voice = self.model.voice_of(self.above.asked_about)
        undecided = voice is not None and voice.state not in {State.SENDING, State.DELIVERED}
        self.above.follow_question(voice if undecided else None, self._now())

    def _retold(self) -> None:
        if day_began(self._now()) != self._day:
            self.look_again()
        # What is due comes nearer; what was sent at a time was sent on a day now.
        self.model.retranslate()
        self._refresh()

    def _refresh(self) -> None:
        stands = self._standing()
        self.statusChanged.emit(stands)
        if self._model is not None:
            self._model.set_blocked(stands.blocked, sendable=stands.sendable)
            self._pace()
        nothing = self._model is not None and self._model.rowCount() == 0 and stands.known
        why = why_empty(self._query, searching=self._searching, unreadable=self._unreadable)
        self.above.tell_why_empty(why if nothing else "")
        self.above.tell_standing(stands)

    def _pace(self) -> None:
        """Wake when the next row has to be told anew, or another day begins, and not before."""
        if self._day is None:
            return
        seconds = min(_RETOLD_WITHIN_S, seconds_until_tomorrow(self._now()))
        changes = self.model.seconds_until_retold()
        if changes is not None:
            seconds = min(seconds, changes)
        self._retell.start(int(seconds * 1000) + _AFTERWARDS_MS)

    def _standing(self) -> Standing:
        return self._situation.standing()
