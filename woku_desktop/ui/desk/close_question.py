"""Asks what closing the window is to mean: once while voices wait, and before a voice is lost."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout

from woku_desktop.ui import icons
from woku_desktop.ui.announce import announce
from woku_desktop.ui.focus import RingWearer
from woku_desktop.ui.options import OnClosing
from woku_desktop.ui.texts import number, translate
from woku_desktop.ui.theme import font, theme
from woku_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from woku_desktop.ui.options import Exporting

_WIDTH = 520
_BOX_PX = 20


class _Tick(RingWearer, QCheckBox):
    """A box of 20 px, whose edge is seen in the dark too."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(font(15))
        self.setMinimumHeight(32)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("focusRadius", 8)

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(_BOX_PX + 12 + math.ceil(words) + 8, 32)

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0.5, (self.height() - _BOX_PX) / 2 + 0.5, _BOX_PX - 1, _BOX_PX - 1)
        edge = colours.accent if self.isChecked() else colours.field_line
        painter.setPen(QPen(edge, 1))
        painter.setBrush(colours.accent if self.isChecked() else colours.card)
        painter.drawRoundedRect(box, 4, 4)
        if self.isChecked():
            icons.paint(painter, "check", box.adjusted(2, 2, -2, -2), colours.on_accent)
        painter.setPen(colours.text)
        painter.setFont(self.font())
        words = QRectF(self.rect()).adjusted(_BOX_PX + 12, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())


class _Question(QDialog):
    """A title, some sentences, and buttons; what lies on Enter is never the one that loses."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._title = Text(px=20, line=28, weight=700, wrap=True)
        self._text = Text(px=15, line=24, wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(32, 32, 32, 32)
        self._column.setSpacing(8)
        self._column.addWidget(self._title)
        self._column.addWidget(self._text)
        self._column.addSpacing(16)
        self.setFixedWidth(_WIDTH)

    @property
    def words(self) -> str:
        """What it asks, as plain text."""
        return f"{self._title.text()} {self._text.text()}"

    def ask(self) -> None:
        """Show it; it does not wait."""
        self.retranslate()
        self.open()
        announce(self, self.words, urgent=True)

    def retranslate(self) -> None:
        """Take over the current language."""
        self.setWindowTitle(translate("Closing", "Close Woku"))

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.setFixedHeight(self._column.heightForWidth(_WIDTH))
        elif event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        return done


class WaitingQuestion(_Question):
    """Whether what waits is delivered in the background. Escape goes back to the window.

    Signals:
        answered(answer: OnClosing, remember: bool)

    Args:
        parent: the window.
        waiting: how many voices wait.
        tray: whether there is a tray icon to come back by.
    """

    answered = Signal(object, bool)

    def __init__(self, parent: QWidget, waiting: int, *, tray: bool) -> None:
        super().__init__(parent, "waitingQuestion")
        self._waiting = waiting
        self._tray = tray
        self.remember = _Tick()
        self.remember.setObjectName("rememberAnswer")
        self.background = PrimaryButton("", "arrow-up")
        self.background.setObjectName("backgroundButton")
        self.now = SecondaryButton()
        self.now.setObjectName("closeNowButton")
        for button in (self.background, self.now):
            button.setButtonHeight(48)
        self.background.setDefault(True)
        self.background.clicked.connect(lambda: self._answer(OnClosing.BACKGROUND))
        self.now.clicked.connect(lambda: self._answer(OnClosing.CLOSE))
        self._column.addWidget(self.remember)
        self._column.addSpacing(16)
        self._column.addWidget(self.background)
        self._column.addSpacing(4)
        self._column.addWidget(self.now)
        self.background.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, waiting: int) -> None:
        """Take in that fewer or more wait."""
        if waiting != self._waiting:
            self._waiting = waiting
            self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self._title.setText(translate("Closing", "%n voice(s) still wait", "", self._waiting))
        back = (
            translate("Closing", "Its icon in the tray brings the window back.")
            if self._tray
            else translate("Closing", "To see the window again, start Woku again.")
        )
        safe = translate(
            "Closing",
            "Nothing is lost either way: what waits is sealed on this computer. In the background "
            "it leaves as soon as it can, without the window.",
        )
        self._text.setText(f"{safe} {back}")
        self.remember.setText(translate("Closing", "Remember my answer"))
        self.background.setText(translate("Closing", "Keep delivering in the background"))
        self.now.setText(translate("Closing", "Close now and let it wait"))

    def _answer(self, answer: OnClosing) -> None:
        self.accept()
        self.answered.emit(answer, self.remember.isChecked())


class _LosingQuestion(_Question):
    """Whether something may be lost. Escape and Enter go back to it.

    Signals:
        agreed(): it may be lost.
    """

    agreed = Signal()

    def __init__(self, parent: QWidget, name: str, lose_name: str, icon: str) -> None:
        super().__init__(parent, name)
        self.back = PrimaryButton()
        self.back.setObjectName("goBackButton")
        self.lose = SecondaryButton("", icon)
        self.lose.setObjectName(lose_name)
        self.back.setDefault(True)
        self.back.clicked.connect(self.reject)
        self.lose.clicked.connect(self._agree)
        self._column.addWidget(self.back)
        self._column.addSpacing(4)
        self._column.addWidget(self.lose)
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _agree(self) -> None:
        self.accept()
        self.agreed.emit()


class TakeQuestion(_LosingQuestion):
    """Whether a voice that was not sent may be lost."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "takeQuestion", "loseTakeButton", "trash")

    def retranslate(self) -> None:
        super().retranslate()
        self._title.setText(translate("Closing", "An opinion has not been sent"))
        self._text.setText(
            translate("Closing", "If you close now, it is destroyed and nobody will hear it.")
        )
        self.back.setText(translate("Closing", "Back to it"))
        self.lose.setText(translate("Closing", "Close and lose it"))


class ExportingQuestion(_LosingQuestion):
    """Whether an export may be broken off.

    Args:
        parent: the window.
        stands: how far it is.
    """

    def __init__(self, parent: QWidget, stands: Exporting) -> None:
        super().__init__(parent, "exportingQuestion", "breakOffExportButton", "x")
        self._stands = stands

    def follow(self, stands: Exporting | None) -> None:
        """Take in how far it is; None: it has ended, and there is nothing to ask any more."""
        if stands is None:
            self.reject()
        else:
            self._stands = stands
            self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self._title.setText(translate("Closing", "Voices are still being exported"))
        said = translate(
            "Closing",
            "{done} of {total} are done. If you close now, the copies made so far are whole, and "
            "the rest is not copied.",
        )
        done, total = number(self._stands.done), number(self._stands.total)
        self._text.setText(said.format(done=done, total=total))
        self.back.setText(translate("Closing", "Let it finish"))
        self.lose.setText(translate("Closing", "Close and break it off"))
