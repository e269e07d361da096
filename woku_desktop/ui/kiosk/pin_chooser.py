"""Choosing a PIN: asked for twice, then kept."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from woku_desktop.ui.kiosk.pin_field import LONGEST, SHORTEST
from woku_desktop.ui.texts import describe, translate

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.options import PinStatus
    from woku_desktop.ui.ports import AdminPin


class _Stands(Enum):
    FIRST = auto()  # nothing was entered yet
    SHORT = auto()  # what was entered was no PIN
    AGAIN = auto()  # it was entered once
    DIFFER = auto()  # the second was another: begin anew
    SAVING = auto()
    FAILED = auto()  # it could not be kept
    KEPT = auto()


class PinChooser(QObject):
    """Where choosing a PIN stands. Window's thread only.

    Signals:
        changed(): any property may have changed.
        kept(): the PIN that was entered twice counts from now on.

    Args:
        pin: keeps it.
        bridge: where its answers arrive.
    """

    changed = Signal()
    kept = Signal()

    def __init__(self, pin: AdminPin, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pin = pin
        self._first = ""
        self._stands = _Stands.FIRST
        self._problem: Problem | None = None
        bridge.pinChanged.connect(self._on_changed)

    @property
    def saving(self) -> bool:
        """Whether nothing can be entered now."""
        return self._stands is _Stands.SAVING

    @property
    def again(self) -> bool:
        """Whether the same is to be entered once more."""
        return self._stands is _Stands.AGAIN

    @property
    def refused(self) -> bool:
        """Whether what was entered last was not taken."""
        return self._stands in {_Stands.SHORT, _Stands.DIFFER, _Stands.FAILED}

    def begin(self) -> None:
        """From the start, with nothing entered."""
        self._first = ""
        self._problem = None
        self._stands = _Stands.FIRST
        self.changed.emit()

    def take(self, pin: str) -> None:
        """What was entered: the first or the second time. Secret."""
        if self.saving:
            return
        first, self._first = self._first, ""
        if first and pin == first:
            self._stands = _Stands.SAVING
            self.changed.emit()
            self._pin.set(pin)
            return
        if first:
            self._stands = _Stands.DIFFER
        elif SHORTEST <= len(pin) <= LONGEST:
            self._first = pin
            self._stands = _Stands.AGAIN
        else:
            self._stands = _Stands.SHORT
        self.changed.emit()

    def sentence(self) -> str:
        """What is to be done now, in the current language."""
        if self._problem is not None and self._stands in {_Stands.FAILED, _Stands.FIRST}:
            told = describe(self._problem)
            return f"{told.title}. {told.remedy}"
        return {
            _Stands.FIRST: translate("Pin", "Enter 4 to 12 digits."),
            _Stands.SHORT: translate("Pin", "A PIN has 4 to 12 digits."),
            _Stands.AGAIN: translate("Pin", "The same once more."),
            _Stands.DIFFER: translate("Pin", "They were not the same. Choose one again."),
            _Stands.SAVING: translate("Pin", "One moment…"),
            _Stands.FAILED: translate("Pin", "It could not be kept. Choose one again."),
            _Stands.KEPT: translate("Pin", "The new PIN counts from now on."),
        }[self._stands]

    @property
    def warning(self) -> bool:
        """Whether that sentence tells of something wrong."""
        return self.refused or (self._problem is not None and self._stands is _Stands.FIRST)

    def _on_changed(self, status: PinStatus) -> None:
        if not self.saving:
            if self._stands is _Stands.FIRST:
                self._problem = status.problem
                self.changed.emit()
            return
        if status.problem is not None:
            self._problem = status.problem
            self._stands = _Stands.FAILED
            self.changed.emit()
        elif status.is_set:
            self._problem = None
            self._stands = _Stands.KEPT
            self.changed.emit()
            self.kept.emit()
        # Else it answers an earlier question: what becomes of the new one is still to come.
