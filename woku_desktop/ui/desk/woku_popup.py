"""What the woku's name on top opens: another woku, and the note beside the one in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from woku_desktop.domain.errors import InvalidField, Problem
from woku_desktop.domain.woku import MAX_NOTE_CHARS, WokuInfo
from woku_desktop.ui.announce import announce
from woku_desktop.ui.desk.woku_lines import Line, Typed
from woku_desktop.ui.desk.woku_rows import ROW, WokuListView, WokuModel
from woku_desktop.ui.texts import describe, translate
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.fields import Edit
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from woku_desktop.domain.feedback import WokuId
    from woku_desktop.domain.woku import WokuList
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.options import DeskOptions
    from woku_desktop.ui.ports import Wokus

WIDTH = 400
_MANY = 7
"""With more wokus than that there is a field to search them."""

_MARGIN = 8


class WokuPopup(Card):
    """Lies in the window, below the name that opened it; closes by itself when left.

    Signals:
        closed(by_hand: bool): it is closing; by_hand if a person is done with it.

    Args:
        wokus: what is asked.
        bridge: where the answers arrive.
        options: the settings as they are.
        opener: the button that opens it, in the same window.
    """

    closed = Signal(bool)

    def __init__(self, wokus: Wokus, bridge: Bridge, options: DeskOptions, opener: QWidget) -> None:
        super().__init__(opener.window(), edge="field_line")
        self._wokus = wokus
        self._options = options
        self._opener = opener
        self._asked: WokuId | None = None
        self._current: WokuInfo | None = None
        self.setObjectName("wokuPopup")
        self.model = WokuModel()
        self.list = WokuListView(self.model)
        self.search = Edit(icon="search")
        self.search.setObjectName("wokuSearchField")
        self.search.hide()
        self.state = Text(px=13, line=16, tone="quiet", wrap=True, max_lines=3)
        self.state.setObjectName("wokuListState")
        self.state.hide()
        self.another = Typed("plus", "anotherWoku")
        self.note = Typed("clock", "wokuNote")
        self.note.edit.setMaxLength(MAX_NOTE_CHARS)
        self._lay_out()
        self._connect(bridge)
        self._retranslate()
        self.follow(options)

    def open(self) -> None:
        """Show it, and ask for the wokus."""
        self.show()
        self.raise_()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.installEventFilter(self)
        application.focusChanged.connect(self._focus_moved)
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)
        self._wokus.offer()

    def dismiss(self, *, by_hand: bool) -> None:
        """Close it.

        Args:
            by_hand: whether a person is done with it, so that the focus goes back to its opener.
        """
        application = QApplication.instance()
        if not self.isVisible() or not isinstance(application, QApplication):
            return
        application.removeEventFilter(self)
        application.focusChanged.disconnect(self._focus_moved)
        self.hide()
        self.closed.emit(by_hand)

    def follow(self, options: DeskOptions) -> None:
        """Take over changed settings: what was chosen is in use now, or something stands above."""
        asked, self._asked = self._asked, None
        self._options = options
        if self._current is not None and self._current.id != options.woku_id:
            self._current = None
            self._show_note()
        self.another.setVisible(not self._locked)
        self.note.setVisible(options.woku_id is not None)
        if asked is not None and asked == options.woku_id:
            self.dismiss(by_hand=True)
        elif asked is not None:
            self._say(
                translate(
                    "Wokus", "The woku is set where this program is started; it stays as it is."
                ),
                tone="warning",
            )
        elif self._locked:
            self._say(translate("Wokus", "Your administrator chose this woku."))

    def fit(self) -> None:
        """Lie below the opener, as high as its rows need and the window allows."""
        window = self.window()
        corner = self._opener.mapTo(window, QPoint(0, self._opener.height() + 4))
        width = min(WIDTH, window.width() - 2 * corner.x())
        self.list.setFixedHeight(0)
        self._column.activate()
        others = self._height(width)
        room = window.height() - corner.y() - 16 - others
        rows = self.model.rowCount() * ROW
        self.list.setFixedHeight(min(rows, max(ROW, room)))
        self._column.activate()
        self.setGeometry(corner.x(), corner.y(), width, self._height(width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss(by_hand=True)
        event.accept()  # below it are keys that record and send

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            inside = watched is self or self.isAncestorOf(watched) or watched is self._opener
            if not inside and watched.window() is self.window():
                self.dismiss(by_hand=False)
        elif event.type() == QEvent.Type.Resize and watched is self.window():
            self.fit()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    # Inside

    @property
    def _locked(self) -> bool:
        return "woku_id" in self._options.locked

    def _height(self, width: int) -> int:
        if self._column.hasHeightForWidth():
            return self._column.totalHeightForWidth(width)
        return self._column.totalSizeHint().height()

    def _lay_out(self) -> None:
        line = Line()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(4)
        said = QHBoxLayout()
        said.setContentsMargins(12, 0, 12, 0)
        said.addWidget(self.state)
        column.addWidget(self.search)
        column.addWidget(self.list)
        column.addLayout(said)
        for part in (line, self.another, self.note):
            column.addWidget(part)

    def _connect(self, bridge: Bridge) -> None:
        self.list.chosen.connect(self._choose_row)
        self.list.leftUpwards.connect(self._go_to_search)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(lambda: self._choose_row(self.list.currentIndex().row()))
        self.another.opened.connect(lambda: self._unfold(self.another, ""))
        self.note.opened.connect(lambda: self._unfold(self.note, self._local_note))
        self.another.given.connect(self._look_up)
        self.note.given.connect(self._annotate)
        for part in (self.another, self.note):
            part.resized.connect(self.fit)
        bridge.wokusListed.connect(self._on_listed)
        bridge.wokuLookedUp.connect(self._on_looked_up)
        bridge.wokuChanged.connect(self._on_changed)
        bridge.settingsFailed.connect(self._on_failed)
        bridge.optionsChanged.connect(self.follow)

    def _retranslate(self) -> None:
        self.list.setAccessibleName(translate("Wokus", "Wokus"))
        self.search.setPlaceholderText(translate("Wokus", "Search a woku"))
        self.search.setAccessibleName(translate("Wokus", "Search a woku"))
        self.another.set_texts(
            translate("Wokus", "Another woku…"),
            translate("Wokus", "Woku id or link"),
            translate("Wokus", "Use it"),
        )
        self._show_note()

    def _show_note(self) -> None:
        noted = self._local_note
        self.note.set_texts(
            translate("Wokus", "Note for today: {note}").format(note=noted)
            if noted
            else translate("Wokus", "Note for today…"),
            translate("Wokus", "Place, shift, who is on duty"),
            translate("Wokus", "Keep it"),
            translate("Wokus", "It goes into what is exported here, not to Woku."),
        )

    @property
    def _local_note(self) -> str:
        return self._current.local_note if self._current is not None else ""

    # What a person does

    def _choose_row(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self._choose(self.model.woku(row).id)

    def _choose(self, woku_id: WokuId) -> None:
        if woku_id == self._options.woku_id:
            self.dismiss(by_hand=True)
        elif self._locked:
            self.state.setTone("warning")
            announce(self, self.state.text(), urgent=True)
        else:
            self._asked = woku_id
            self._wokus.choose(woku_id)

    def _search(self, text: str) -> None:
        self.model.search(text)
        self._stand_on(0)
        self.fit()

    def _go_to_search(self) -> None:
        if self.search.isVisible():
            self.search.setFocus(Qt.FocusReason.TabFocusReason)

    def _unfold(self, part: Typed, text: str) -> None:
        for each in (self.another, self.note):
            if each is part:
                each.unfold(text)
            else:
                each.fold()

    def _look_up(self, text: str) -> None:
        self.another.set_busy(busy=True)
        self._wokus.look_up(text)

    def _annotate(self, text: str) -> None:
        if self._options.woku_id is not None:
            self._wokus.annotate(self._options.woku_id, text)
        self.note.fold()
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    # Answers

    def _on_listed(self, listed: WokuList) -> None:
        at = self.list.currentIndex().row()
        stood = self.model.woku(at).id if at >= 0 else self._options.woku_id
        self.model.show(listed.wokus, self._options.woku_id)
        self.search.setVisible(self.model.total > _MANY)
        self._stand_on(max(0, self.model.row_of(stood)))
        for info in listed.wokus:
            self._on_changed(info)
        if not self._locked:
            self._say(_told(listed))
        self.fit()

    def _on_looked_up(self, found: WokuInfo | Problem) -> None:
        self.another.set_busy(busy=False)
        if isinstance(found, Problem):
            self.another.set_wrong(_why(found))
            announce(self, _why(found), urgent=True)
            self.fit()
        else:
            self._choose(found.id)

    def _on_changed(self, info: WokuInfo) -> None:
        if info.id == self._options.woku_id:
            self._current = info
            self._show_note()

    def _on_failed(self, problem: Problem) -> None:
        if self.isVisible():
            self._asked = None
            self._say(str(describe(problem)), tone="warning")

    def _say(self, sentence: str, *, tone: str = "quiet") -> None:
        self.state.setText(sentence)
        self.state.setTone(tone)
        self.state.setVisible(bool(sentence))
        if tone == "warning":
            announce(self, sentence, urgent=True)
        if self.isVisible():
            self.fit()

    def _stand_on(self, row: int) -> None:
        index = self.model.index(row, 0)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        del old
        if new is not None and not self.isAncestorOf(new) and new is not self._opener:
            self.dismiss(by_hand=False)


def _told(listed: WokuList) -> str:
    if listed.problem is not None:
        said = describe(listed.problem)
        return f"{said.title}. {said.detail}"
    return "" if listed.wokus else translate("Wokus", "No woku was used here yet.")


def _why(problem: Problem) -> str:
    if isinstance(problem, InvalidField):
        return translate("Wokus", "A woku's id has 24 digits and letters from a to f.")
    said = describe(problem)
    return f"{said.title}. {said.rest}"
