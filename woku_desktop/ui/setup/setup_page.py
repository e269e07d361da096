"""The first set-up: five steps and what came of them, one at a time, in place of the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from woku_desktop.ui.announce import announce
from woku_desktop.ui.setup.steps import (
    KeyStep,
    LanguageStep,
    MicrophoneStep,
    RespondentStep,
    Step,
    WokuStep,
)
from woku_desktop.ui.texts import translate
from woku_desktop.ui.theme import theme
from woku_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton, TextButton
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.glyph import Glyph
from woku_desktop.ui.widgets.mark import Mark
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.options import DeskOptions, KeyStatus, Services

_WIDTH = 600


class EndLine(QWidget):
    """What came of one step."""

    def __init__(self) -> None:
        super().__init__()
        self._glyph = Glyph("check", 16, "good", disc=32, fill="good_soft")
        self._words = Text(px=15, line=24, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._glyph)
        row.addWidget(self._words, 1)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def tell(self, words: str, *, ready: bool) -> None:
        """Say it, and show whether it is ready."""
        look = ("check", "good", "good_soft") if ready else ("info", "text", "line")
        self._glyph.setLook(*look)
        self._words.setText(words)


class _End(QWidget):
    """The last page."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.lines = [EndLine() for _ in range(count)]
        self.rest = Text(px=14, line=20, tone="quiet", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for line in self.lines:
            column.addWidget(line)
        column.addWidget(self.rest)
        column.addStretch(1)


class SetupPage(QWidget):
    """Enter goes on; nothing is lost by going back. Window's thread only.

    Signals:
        finished(): a person has come to its end.
        settingsAsked(): the same, and the settings are wanted.
    """

    finished = Signal()
    settingsAsked = Signal()

    def __init__(self, services: Services, bridge: Bridge, options: DeskOptions) -> None:
        super().__init__()
        self.setObjectName("setupPage")
        self._services = services
        self._skipped: set[int] = set()
        self.steps: tuple[Step, ...] = (
            KeyStep(services, bridge, options),
            WokuStep(services, bridge, options),
            MicrophoneStep(services, bridge, options),
            LanguageStep(services, options),
            RespondentStep(services, options),
        )
        self._at = 0
        self._progress = Text(px=14, line=20, weight=600, tone="quiet")
        self._progress.setObjectName("setupProgress")
        self._title = Text(px=28, line=36, weight=700, wrap=True)
        self._sentence = Text(px=15, line=24, tone="quiet", wrap=True)
        self._pages = QStackedWidget()
        self._end = _End(len(self.steps))
        self.back = TextButton("", "chevron-left")
        self.back.setObjectName("setupBackButton")
        self.back.setButtonHeight(40)
        self.skip = SecondaryButton()
        self.skip.setObjectName("setupSkipButton")
        self.settings = SecondaryButton("", "settings")
        self.settings.setObjectName("setupSettingsButton")
        self.next = PrimaryButton()
        self.next.setObjectName("setupNextButton")
        self._lay_out()
        self.back.clicked.connect(lambda: self._go(self._at - 1))
        self.skip.clicked.connect(self._skip)
        self.next.clicked.connect(self._next)
        self.settings.clicked.connect(self.settingsAsked)
        for step in self.steps:
            step.goOn.connect(partial(self._go_on_from, step))
            step.ready.connect(lambda: self.next.setFocus(Qt.FocusReason.OtherFocusReason))
        bridge.optionsChanged.connect(self._on_options)
        # Connected after the steps: they know by then.
        bridge.keyStatusChanged.connect(self._on_key_status)
        self._retranslate()

    @property
    def end_lines(self) -> list[EndLine]:
        """What the last page says, a line for each step."""
        return self._end.lines

    def begin(self) -> None:
        """Show the first step."""
        self._services.keys.check()
        self._go(0)

    def end(self) -> None:
        """It goes out of sight: let the microphone go."""
        if self._at < len(self.steps):
            self.steps[self._at].left()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._next()
        # What a step has no use for is no star and no recording either.
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        QPainter(self).fillRect(self.rect(), theme().ground)

    # Inside

    def _lay_out(self) -> None:
        for step in self.steps:
            self._pages.addWidget(step)
        self._pages.addWidget(self._end)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Mark())
        head.addWidget(self._progress, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.skip)
        foot.addWidget(self.settings)
        foot.addWidget(self.next)
        card = Card()
        card.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(card)
        column.setContentsMargins(32, 28, 32, 28)
        column.setSpacing(8)
        column.addLayout(head)
        column.addSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addSpacing(12)
        column.addWidget(self._pages, 1)
        column.addSpacing(8)
        column.addLayout(foot)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 24)
        outer.addStretch(1)
        outer.addWidget(card, 100)
        outer.addStretch(1)

    def _go(self, at: int) -> None:
        if self._at < len(self.steps):
            self.steps[self._at].left()
        self._at = max(0, min(at, len(self.steps)))
        self._pages.setCurrentIndex(self._at)
        self._say()
        if self._at < len(self.steps):
            step = self.steps[self._at]
            step.entered()
            target = step.first if step.first.isEnabled() else self.next
        else:
            target = self.next
        target.setFocus(Qt.FocusReason.TabFocusReason)
        said = (self._progress.text(), self._title.text(), self._sentence.text())
        announce(self, ". ".join(part for part in said if part))

    def _next(self) -> None:
        if self._at == len(self.steps):
            self.finished.emit()
            return
        step = self.steps[self._at]
        if step.settle():
            self._go_on_from(step)

    def _go_on_from(self, step: Step) -> None:
        """Go on, unless a person has gone on or back meanwhile."""
        if self._at < len(self.steps) and self.steps[self._at] is step:
            self._skipped.discard(self._at)
            self._go(self._at + 1)

    def _skip(self) -> None:
        self._skipped.add(self._at)
        self._go(self._at + 1)

    def _on_options(self, options: DeskOptions) -> None:
        for step in self.steps:
            step.follow(options)
        self._say_how_it_stands()

    def _on_key_status(self, status: KeyStatus) -> None:
        del status
        self._say_how_it_stands()

    def _say_how_it_stands(self) -> None:
        """What was chosen on the way may be in force only once the end is in sight."""
        if self._at == len(self.steps):
            self._tell_end()

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Setup", "First set-up"))
        self.back.setText(translate("Setup", "Back"))
        self.skip.setText(translate("Setup", "Skip"))
        self.settings.setText(translate("Setup", "Settings"))
        for step in self.steps:
            step.retranslate()
        self._say()

    def _say(self) -> None:
        last = self._at == len(self.steps)
        self.back.setEnabled(self._at > 0)
        self.skip.setVisible(not last)
        self.settings.setVisible(last)
        if last:
            self._progress.setText("")
            self._title.setText(translate("Setup", "That is all"))
            self._sentence.setText(translate("Setup", "This is how the station stands."))
            self.next.setText(translate("Setup", "Begin"))
            self._tell_end()
        else:
            step = self.steps[self._at]
            progress = translate("Setup", "{step} of {steps}")
            self._progress.setText(progress.format(step=self._at + 1, steps=len(self.steps)))
            self._title.setText(step.title())
            self._sentence.setText(step.sentence())
            self.next.setText(translate("Setup", "Next"))

    def _tell_end(self) -> None:
        for number, (step, line) in enumerate(zip(self.steps, self._end.lines, strict=True)):
            ready = step.done and number not in self._skipped
            said = (
                translate("Setup", "{name}: ready")
                if ready
                else translate("Setup", "{name}: left as it was")
                if step.done
                else translate("Setup", "{name}: still missing")
            )
            line.tell(said.format(name=step.name()), ready=ready)
        self._end.rest.setText(
            translate("Setup", "Everything can be changed in Settings at any time.")
        )
