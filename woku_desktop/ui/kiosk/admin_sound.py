"""What goes in and what comes out: the microphone, with a live meter, and the volume."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from woku_desktop.ui import texts
from woku_desktop.ui.kiosk.admin_kit import (
    LEAST_TARGET,
    AdminSection,
    LaidButton,
    Rows,
    fit_body,
    fit_button,
)
from woku_desktop.ui.kiosk.kit import fit_text
from woku_desktop.ui.settings.controls import Setting
from woku_desktop.ui.settings.trial import Trial
from woku_desktop.ui.texts import translate
from woku_desktop.ui.theme import theme
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.kiosk.frame import Frame
    from woku_desktop.ui.options import DeskOptions, Services
    from woku_desktop.ui.ports import Rehearsal

_STEP = 10


class TouchTrial(Trial):
    """A card with the meter above rows to choose a microphone from."""

    def __init__(self, rehearsal: Rehearsal, bridge: Bridge) -> None:
        self.rows = Rows("adminMicrophones")
        super().__init__(rehearsal, bridge, self.rows, ("adminMeter", "adminTestButton"))
        self._card = Card()
        self._within = QVBoxLayout(self._card)
        for part in (self.meter, self.says):
            self._within.addWidget(part)
        self._within.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._card)
        self._column.addWidget(self.rows)

    def fit(self, frame: Frame) -> None:
        """Take the frame's measures."""
        side = max(16, frame.px(32))
        self._within.setContentsMargins(side, side, side, side)
        self._within.setSpacing(max(8, frame.px(16)))
        self._column.setSpacing(max(12, frame.px(24)))
        self.meter.setMeterHeight(max(40, frame.px(48 if frame.small else 96)))
        fit_body(self.says, frame)
        fit_button(self.button, frame)
        self.rows.fit_rows(frame)


class MicrophoneSection(AdminSection):
    """Which microphone, and whether it hears; it is open only while the section is in sight."""

    def __init__(self, services: Services, bridge: Bridge, options: DeskOptions) -> None:
        super().__init__("adminMicrophone", "mic", options)
        self._services = services
        self.trial = TouchTrial(services.rehearsal, bridge)
        self.trial.rows.chosen.connect(
            lambda name: services.settings.change({"recording.device": name})
        )
        self.column.addWidget(self.trial)
        self.column.addStretch(1)

    def name(self) -> str:
        return translate("Settings", "Microphone")

    def arrange(self, frame: Frame) -> None:
        super().arrange(frame)
        self.trial.fit(frame)

    def retranslate(self) -> None:
        self.trial.retranslate()
        self.follow(self.options)

    def follow(self, options: DeskOptions) -> None:
        super().follow(options)
        self.trial.show_chosen(options.microphone)
        self.trial.rows.lock(self.locked("recording.device"))

    def complain(self, sentence: str | None) -> None:
        self.trial.rows.complain(sentence)
        if sentence is not None:
            self.trial.show_chosen(self.options.microphone)

    def entered(self) -> None:
        self._services.recorder.list_microphones()
        self._services.recorder.watch_microphones(shown=True)
        self.trial.start()

    def left(self) -> None:
        self.trial.stop()
        self._services.recorder.watch_microphones(shown=False)


class _Blocks(QWidget):
    """Ten blocks, as many of them full as it is loud."""

    def __init__(self) -> None:
        super().__init__()
        self.volume = 0
        self._high = LEAST_TARGET
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fit(self, high: int) -> None:
        """Take a height, in logical pixels."""
        self._high = high
        self.updateGeometry()

    def show_volume(self, volume: int) -> None:
        """Show it, in per cent."""
        self.volume = volume
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, self._high)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap = 8
        wide = (self.width() + gap) / _STEP - gap
        for number in range(_STEP):
            full = self.volume >= (number + 1) * _STEP
            painter.setBrush(colours.accent if full else colours.line)
            left = number * (wide + gap)
            high = self.height() * (0.3 + 0.7 * (number + 1) / _STEP)
            painter.drawRoundedRect(QRectF(left, self.height() - high, wide, high), 4, 4)


class Volume(Setting):
    """Louder and quieter in steps.

    Signals:
        chosen(value: str): another one was asked for, in per cent.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        self._body = QWidget()
        super().__init__(self._body)
        self._value = 0
        self.quieter = LaidButton("quieterButton", "minus")
        self.louder = LaidButton("louderButton", "plus")
        self.blocks = _Blocks()
        self.says = Text(weight=700, tabular=True)
        self.says.setObjectName("volumeLabel")
        self._wrong = Text(tone="warning", wrap=True)
        self._wrong.hide()
        self._row = QHBoxLayout(self._body)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.quieter)
        self._row.addWidget(self.blocks, 1)
        self._row.addWidget(self.louder)
        for part in (self._lock, self._wrong, self.says, self._body):
            self._column.addWidget(part)
        self.quieter.clicked.connect(lambda: self._step(-_STEP))
        self.louder.clicked.connect(lambda: self._step(_STEP))

    def fit(self, frame: Frame) -> None:
        """Take the frame's measures."""
        for button in (self.quieter, self.louder):
            button.fit_row(frame, 112)
            button.fit(frame, 48, icon_px=48)
            button.setMinimumWidth(max(LEAST_TARGET, frame.px(144)))
        self.blocks.fit(max(LEAST_TARGET, frame.px(112)))
        self._row.setSpacing(max(16, frame.px(32)))
        self._column.setSpacing(max(12, frame.px(24)))
        fit_text(self.says, frame, *((36, 44) if frame.small else (56, 64)))
        fit_body(self._wrong, frame)
        self._lock.set_size(frame.type_px(24), frame.line_px(32, 24))

    def retranslate(self) -> None:
        """Take over the current language."""
        self.quieter.setAccessibleName(translate("Admin", "Quieter"))
        self.louder.setAccessibleName(translate("Admin", "Louder"))
        self.show_value(str(self._value))

    def show_value(self, value: str) -> None:
        self._value = int(value)
        self.blocks.show_volume(self._value)
        self.says.setText(texts.percent(self._value / 100))
        self.quieter.setEnabled(self._value > 0)
        self.louder.setEnabled(self._value < 100)

    def complain(self, sentence: str | None) -> None:
        self._wrong.setText(sentence or "")
        self._wrong.setVisible(sentence is not None)

    def _step(self, step: int) -> None:
        # From whatever a file says to the next whole step.
        wanted = min(100, max(0, (self._value + step) // _STEP * _STEP))
        if step < 0 and self._value % _STEP:
            wanted = self._value // _STEP * _STEP
        self.show_value(str(wanted))
        self.chosen.emit(str(wanted))


class SoundSection(AdminSection):
    """How loud visitors hear themselves."""

    def __init__(self, services: Services, options: DeskOptions) -> None:
        super().__init__("adminSound", "volume", options)
        self._settings = services.settings
        self._unanswered = 0
        self.volume = Volume()
        self.volume.chosen.connect(self._change)
        self.column.addWidget(self.volume)
        self.column.addStretch(1)

    def name(self) -> str:
        return translate("Admin", "Volume")

    def sentence(self) -> str:
        return translate("Admin", "How loud visitors hear their own recording.")

    def arrange(self, frame: Frame) -> None:
        super().arrange(frame)
        self.volume.fit(frame)

    def retranslate(self) -> None:
        self.volume.retranslate()
        self._show()

    def follow(self, options: DeskOptions) -> None:
        super().follow(options)
        # Of several touches in a row only the last one's answer is where it came to.
        self._unanswered = max(0, self._unanswered - 1)
        if not self._unanswered:
            self._show()

    def complain(self, sentence: str | None) -> None:
        self.volume.complain(sentence)
        if sentence is not None:
            self._unanswered = 0
            self._show()

    def _change(self, volume: str) -> None:
        self._unanswered += 1
        self._settings.change({"kiosk.volume": volume})

    def _show(self) -> None:
        self.volume.show_value(str(self.options.kiosk.volume))
        self.volume.lock(self.locked("kiosk.volume"))
