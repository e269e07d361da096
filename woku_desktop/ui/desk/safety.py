"""Answers "is it safe to close?" at any time: a panel below the pill."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from woku_desktop.domain.delivery_errors import Unreachable
from woku_desktop.ui.announce import announce
from woku_desktop.ui.options import OnClosing
from woku_desktop.ui.texts import in_sentences, translate
from woku_desktop.ui.waiting_words import why_waiting
from woku_desktop.ui.widgets.buttons import SecondaryButton, TextButton
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.glyph import Glyph
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem
    from woku_desktop.ui.desk.standing import Standing

_WIDTH = 400


class Answer(NamedTuple):
    """Whether the window may be closed.

    Args:
        safe: whether nothing is lost by it.
        title: the answer itself.
        why: what becomes of the voices.
    """

    safe: bool
    title: str
    why: str


def may_i_close(standing: Standing, on_closing: OnClosing, *, unsent: bool) -> Answer:
    """The answer, in the current language.

    Args:
        standing: how the voices stand.
        on_closing: what closing means while voices wait.
        unsent: whether an opinion was recorded and not sent.
    """
    if unsent:
        return Answer(
            safe=False,
            title=translate("Safety", "Not yet: an opinion has not been sent"),
            why=translate("Safety", "It would be lost. Send it or discard it first."),
        )
    if not standing.known:
        kept = translate("Safety", "What was sent is kept on this computer until Woku has it.")
        return Answer(safe=True, title=_safe(), why=kept)
    said = []
    if standing.waiting:
        said.append(translate("Safety", "%n voice(s) wait here, sealed.", "", standing.waiting))
        said.append(_why(standing.blocked))
        said.append(_then(on_closing))
    if standing.needing:
        said.append(
            translate("Safety", "%n need(s) you: nothing of it is lost.", "", standing.needing)
        )
    if not said:
        said.append(
            translate("Safety", "Everything was delivered: nothing waits.")
            if standing.delivered
            else translate("Safety", "Nothing waits.")
        )
    return Answer(safe=True, title=_safe(), why=in_sentences(said))


def _safe() -> str:
    return translate("Safety", "It is safe to close")


def _why(blocked: Problem | None) -> str:
    if blocked is None:
        return translate("Safety", "What waits leaves by itself.")
    if isinstance(blocked, Unreachable):
        return translate("Safety", "What waits leaves by itself when the network returns.")
    return str(why_waiting(blocked))


def _then(on_closing: OnClosing) -> str:
    if on_closing is OnClosing.BACKGROUND:
        return translate("Safety", "If you close the window, it is delivered in the background.")
    if on_closing is OnClosing.CLOSE:
        return translate("Safety", "If you close the window, it waits for the next start.")
    return translate("Safety", "If you close the window, you choose whether delivering goes on.")


class SafetyPanel(Card):
    """Lies above the rest of the window until Escape, or a press anywhere else.

    Signals:
        sendAsked(): what waits is to leave now.
        voicesAsked(): the list is to be shown.
        opinionAsked(): the opinion that is not sent yet is to be gone on with.
        askAgainAsked(): what was remembered about closing is to be forgotten.

    Args:
        window: what it lies above.
        below: the control that it belongs to; it gets the focus back.
    """

    sendAsked = Signal()
    voicesAsked = Signal()
    opinionAsked = Signal()
    askAgainAsked = Signal()

    def __init__(self, window: QWidget, below: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("safetyPanel")
        self.hide()
        self._below = below
        self._icon = Glyph("shield", 24)
        self._title = Text(px=18, line=24, weight=600, wrap=True)
        self._counts = Text(px=14, line=20, tone="quiet", wrap=True)
        self._why = Text(px=15, line=24, wrap=True)
        self.send = SecondaryButton("", "arrow-up")
        self.send.setObjectName("sendNowButton")
        self.voices = SecondaryButton()
        self.voices.setObjectName("showVoicesButton")
        self.opinion = SecondaryButton()
        self.opinion.setObjectName("backToOpinionButton")
        self.again = TextButton()
        self.again.setObjectName("askAgainButton")
        self.again.padding = 0
        self._lay_out()
        for button, signal in (
            (self.send, self.sendAsked),
            (self.voices, self.voicesAsked),
            (self.opinion, self.opinionAsked),
        ):
            button.clicked.connect(self.close_panel)
            button.clicked.connect(signal)
        self.again.clicked.connect(self.askAgainAsked)

    @property
    def words(self) -> str:
        """What it says, as plain text."""
        return f"{self._title.text()}. {self._why.text()}"

    def tell(self, answer: Answer, standing: Standing, on_closing: OnClosing) -> None:
        """Say it, or say it anew."""
        self._icon.setLook(
            "shield" if answer.safe else "alert", "good" if answer.safe else "warning"
        )
        self._title.setText(answer.title)
        self._why.setText(answer.why)
        self._counts.setText(counts_in_words(standing))
        self._counts.setVisible(bool(self._counts.text()))
        self.send.setText(translate("Safety", "Send now"))
        self.send.setVisible(answer.safe and standing.waiting > 0)
        self.voices.setText(translate("Safety", "Show the voices"))
        self.voices.setVisible(answer.safe)
        self.opinion.setText(translate("Safety", "Back to the opinion"))
        self.opinion.setVisible(not answer.safe)
        self.again.setText(translate("Safety", "Ask me again when I close"))
        self.again.setVisible(on_closing is not OnClosing.ASK)
        self._place()

    def open(self) -> None:
        """Show it below its control."""
        self._place()
        self.show()
        self.raise_()
        offered = (self.send, self.voices, self.opinion)
        first = next(each for each in offered if each.isVisibleTo(self))
        first.setFocus(Qt.FocusReason.PopupFocusReason)
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)
        announce(self, self.words)

    def close_panel(self) -> None:
        """Take it away."""
        application = QApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        if self.isVisible():
            inside = self.isAncestorOf(QApplication.focusWidget() or self)
            self.hide()
            if inside:
                self._below.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and isinstance(watched, QWidget):
                self.close_panel()
                return True
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            self._pressed_at(event)
        elif event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            if watched.window() is self.window() and not self.isAncestorOf(watched):
                self.close_panel()
        elif event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._place()
        return False

    def _pressed_at(self, event: QMouseEvent) -> None:
        where = event.globalPosition().toPoint()
        on_pill = self._below.rect().contains(self._below.mapFromGlobal(where))
        # A press on the pill itself closes it too, once it is let go.
        if not self.rect().contains(self.mapFromGlobal(where)) and not on_pill:
            self.close_panel()

    def _place(self) -> None:
        parent = self.parentWidget()
        assert parent is not None
        layout = self.layout()
        assert layout is not None
        width = min(_WIDTH, parent.width() - 32)
        self.resize(width, layout.totalHeightForWidth(width))
        corner = self._below.mapTo(parent, QPoint(self._below.width(), self._below.height() + 8))
        left = min(corner.x(), parent.width() - 16) - width
        self.move(max(16, left), corner.y())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.send, self.voices, self.opinion):
            button.setButtonHeight(40)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._why)
        column.addWidget(self._counts)
        column.addLayout(buttons)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)


def counts_in_words(standing: Standing) -> str:
    """How many voices are where, in one line; "" if there are none."""
    told = (
        (standing.needing, translate("Safety", "%n need(s) you", "", standing.needing)),
        (standing.waiting, translate("Safety", "%n waiting", "", standing.waiting)),
        (standing.sending, translate("Safety", "%n being sent", "", standing.sending)),
        (standing.checked, translate("Safety", "%n being checked", "", standing.checked)),
        (standing.delivered, translate("Safety", "%n delivered", "", standing.delivered)),
    )
    return " · ".join(words for count, words in told if count)
