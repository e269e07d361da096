"""One page of the settings: controls by the settings' keys, and how they follow them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from woku_desktop.domain.errors import BadSetting, InvalidField
from woku_desktop.ui.texts import describe, translate
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from woku_desktop.domain.errors import Problem
    from woku_desktop.ui.options import DeskOptions
    from woku_desktop.ui.settings.controls import Setting

VALUES: Mapping[str, Callable[[DeskOptions], str]] = {
    "woku_id": lambda options: str(options.woku_id or ""),
    "question": lambda options: options.question,
    "language": lambda options: options.language,
    "respondent.default": lambda options: options.respondent_default,
    "respondent.ask_phone": lambda options: "true" if options.ask_phone else "false",
    "respondent.phone_region": lambda options: options.phone_region,
    "recording.device": lambda options: options.microphone,
    "recording.format": lambda options: options.audio_format,
    "recording.max_seconds": lambda options: f"{options.max_seconds:.0f}",
    "delivery.on_unknown": lambda options: options.on_unknown,
    "delivery.workers": lambda options: str(options.workers),
    "delivery.timeout_seconds": lambda options: str(options.timeout_seconds),
    "privacy.keep_audio_days": lambda options: str(options.keep_audio_days),
    "privacy.keep_receipt_days": lambda options: str(options.keep_receipt_days),
    "privacy.recovery_recipient": lambda options: options.recovery_recipient,
}
"""Every setting that is shown, by its key: what is in force, as text."""


class Section(QWidget):
    """A page. Subclasses make controls, `add` them, and say their words.

    Signals:
        changed(key: str, value: str): a person has changed a setting.
    """

    changed = Signal(str, str)

    def __init__(self, options: DeskOptions) -> None:
        super().__init__()
        self.options = options
        self.settings: dict[str, Setting] = {}
        self._heading = Text(px=18, line=24, weight=700)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(20)
        self.column.addWidget(self._heading)

    def add(self, *settings: tuple[str, Setting]) -> None:
        """Put controls by their keys into one row below what there is."""
        row = QHBoxLayout()
        row.setSpacing(16)
        for key, setting in settings:
            self.settings[key] = setting
            setting.chosen.connect(lambda value, key=key: self.changed.emit(key, value))
            row.addWidget(setting, 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)

    def set_heading(self, heading: str) -> None:
        """What the page is called."""
        self._heading.setText(heading)
        self.setAccessibleName(heading)

    def follow(self, options: DeskOptions) -> None:
        """Show the settings in force."""
        self.options = options
        for key, setting in self.settings.items():
            setting.show_value(VALUES[key](options))
            setting.lock(self.locked(key))
            setting.complain(None)

    def locked(self, key: str) -> str:
        """Why a setting can't be changed here; "" if it can."""
        if key not in self.options.locked:
            return ""
        return translate("Settings", "Set by your administrator")

    def complain(self, problem: Problem) -> bool:
        """Say beside its control what is wrong with a value; whether it is one of these."""
        key = str(problem.facts.get("key") or problem.facts.get("field") or "")
        setting = self.settings.get(key)
        if setting is None or not isinstance(problem, BadSetting | InvalidField):
            return False
        setting.complain(self.sentence(setting, problem))
        setting.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def sentence(self, setting: Setting, problem: Problem) -> str:
        """What is wrong with a value, in one sentence without its path."""
        control = setting.focusProxy()
        name = control.accessibleName() if control is not None else ""
        allowed = str(problem.facts.get("allowed", ""))
        return describe(InvalidField(name, allowed)).detail

    def entered(self) -> None:
        """It has come into sight."""

    def left(self) -> None:
        """It has gone out of sight."""

    def retranslate(self) -> None:
        """Take over the current language."""
        raise NotImplementedError
