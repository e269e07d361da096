"""A station's first screen while no PIN guards it: there is no station without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from woku_desktop.ui.announce import announce
from woku_desktop.ui.kiosk.pin_chooser import PinChooser
from woku_desktop.ui.kiosk.pin_form import PinForm
from woku_desktop.ui.texts import in_sentences, translate

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent

    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.kiosk.frame import Frame
    from woku_desktop.ui.options import PinStatus
    from woku_desktop.ui.ports import AdminPin


class ChoosePinPage(QWidget):
    """Says why a PIN is needed and asks for one, twice. Window's thread only.

    Signals:
        chosen(): there is one now.
        leaveAsked(): a person would rather close the program.

    Args:
        pin: keeps it.
        bridge: where its answers arrive.
    """

    chosen = Signal()
    leaveAsked = Signal()

    def __init__(self, pin: AdminPin, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("choosePinPage")
        self._pin = pin
        self._there = False
        self.form = PinForm(self, back_icon="x")
        self.form.back.setObjectName("leaveButton")
        self.chooser = PinChooser(pin, bridge, self)
        self.form.back.clicked.connect(self.leaveAsked)
        self.form.field.entered.connect(self._take)
        self.chooser.changed.connect(self._say)
        bridge.pinChanged.connect(self._on_changed)

    def arrange(self, frame: Frame) -> None:
        """Put everything in its place, and take the frame's measures."""
        self.form.arrange(frame)

    def retranslate(self) -> None:
        """Take over the current language."""
        self.form.back.setText(translate("Pin", "Close"))
        self.form.retranslate()
        self._say()

    def enter(self) -> None:
        """It has come into sight: look whether one can be kept at all."""
        self._there = True
        self.form.field.forget()
        self.chooser.begin()
        self._pin.check()
        self.form.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """It goes: nothing of what was typed stays. May be called again."""
        self._there = False
        self.form.field.forget()
        self.chooser.begin()

    def touched(self) -> None:
        """Somebody is there; it waits as long as it takes."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.chooser.saving:
            self.form.field.forget()
            self.chooser.begin()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.end()

    def _take(self) -> None:
        pin = self.form.field.pin
        self.form.field.forget()
        if pin:
            self.chooser.take(pin)
            announce(self.form.says, self.chooser.sentence(), urgent=self.chooser.refused)

    def _on_changed(self, status: PinStatus) -> None:
        if self._there and status.is_set and status.problem is None:
            self.end()
            self.chosen.emit()

    def _say(self) -> None:
        self.form.title.setText(translate("Pin", "Choose a PIN for this station"))
        why = translate(
            "Pin",
            "It will stand here for visitors, with nobody watching. "
            "Only who knows the PIN can change or close it.",
        )
        said = self.chooser.sentence()
        first = not self.chooser.warning and not self.chooser.again and not self.chooser.saving
        self.form.say(in_sentences((why, said)) if first else said, warning=self.chooser.warning)
        self.form.pad.set_open(opened=not self.chooser.saving)
