"""The check-up as a page: a row for each check, told as they come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from woku_desktop.domain.checkup import Check, Condition, Finding
from woku_desktop.ui import checkup_words
from woku_desktop.ui.announce import announce
from woku_desktop.ui.settings.section import Section
from woku_desktop.ui.texts import translate
from woku_desktop.ui.widgets.buttons import SecondaryButton
from woku_desktop.ui.widgets.glyph import Glyph
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.options import DeskOptions
    from woku_desktop.ui.ports import Doctor

_LOOKS = {
    Condition.GOOD: ("check", "good", "good_soft"),
    Condition.UNSURE: ("info", "text", "line"),
    Condition.BAD: ("alert", "warning", "warning_soft"),
}


class CheckRow(QWidget):
    """One check: a sign, its name, how it stands, and what to do."""

    def __init__(self, check: Check) -> None:
        super().__init__()
        self.check = check
        self.setObjectName(f"{check}CheckRow")
        self.finding: Finding | None = None
        self._glyph = Glyph("clock", 16, "quiet", disc=32, fill="line")
        self._name = Text(px=15, line=20, weight=600)
        self.said = Text(px=14, line=20, wrap=True)
        self.remedy = Text(px=14, line=20, tone="quiet", wrap=True)
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        for part in (self._name, self.said, self.remedy):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_finding(self, finding: Finding | None, *, running: bool = False) -> None:
        """Tell what was found; None while nothing is known."""
        self.finding = finding
        self._name.setText(checkup_words.name(self.check))
        if finding is None:
            self._glyph.setLook("clock", "quiet", "line")
            waiting = translate("Checkup", "Checking…")
            self.said.setText(waiting if running else translate("Checkup", "Not checked yet."))
            self.remedy.hide()
        else:
            self._glyph.setLook(*_LOOKS[finding.condition])
            said, remedy = checkup_words.tell(finding)
            self.said.setText(said)
            self.remedy.setText(remedy)
            self.remedy.setVisible(bool(remedy))
        self.said.setTone("quiet" if finding is None else "text")
        self.setAccessibleName(f"{self._name.text()}: {self.said.text()}")


class CheckupPage(Section):
    """Every check, begun when the page comes into sight.

    Args:
        doctor: checks.
        bridge: where its findings arrive.
        options: the settings as they are.
    """

    def __init__(self, doctor: Doctor, bridge: Bridge, options: DeskOptions) -> None:
        super().__init__(options)
        self.setObjectName("doctorPage")
        self._doctor = doctor
        self._running = False
        self.rows = {check: CheckRow(check) for check in Check}
        self.column.setSpacing(14)
        for row in self.rows.values():
            self.column.addWidget(row)
        self.again = SecondaryButton("", "redo")
        self.again.setObjectName("checkAgainButton")
        self.copy = SecondaryButton()
        self.copy.setObjectName("copyChecksButton")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.again, self.copy):
            button.setButtonHeight(40)
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        self.column.addStretch(1)
        self.again.clicked.connect(self.begin)
        self.copy.clicked.connect(self._copy)
        bridge.examined.connect(self._on_examined)
        bridge.examinationEnded.connect(self._on_ended)

    def begin(self) -> None:
        """Check everything anew."""
        self._running = True
        for row in self.rows.values():
            row.show_finding(None, running=True)
        self._show_buttons()
        self._doctor.examine()

    def entered(self) -> None:
        self.begin()

    def left(self) -> None:
        if self._running:
            self._running = False
            self._doctor.cancel()
            self.retranslate()

    def retranslate(self) -> None:
        self.set_heading(translate("Settings", "Check-up"))
        self.again.setText(translate("Settings", "Check again"))
        self.copy.setText(translate("Settings", "Copy as text"))
        for row in self.rows.values():
            row.show_finding(row.finding, running=self._running)
        self._show_buttons()

    def _show_buttons(self) -> None:
        self.again.setEnabled(not self._running)
        self.copy.setEnabled(any(row.finding for row in self.rows.values()))

    def _on_examined(self, finding: Finding) -> None:
        self.rows[finding.check].show_finding(finding)
        self._show_buttons()

    def _on_ended(self) -> None:
        self._running = False
        self._show_buttons()
        found = [row.finding for row in self.rows.values() if row.finding is not None]
        wrong = [each for each in found if each.condition is not Condition.GOOD]
        if wrong:
            said = " ".join(
                f"{checkup_words.name(each.check)}: {checkup_words.tell(each).said}"
                for each in wrong
            )
        else:
            said = translate("Checkup", "Everything is in order.")
        announce(self, said)

    def _copy(self) -> None:
        found = [row.finding for row in self.rows.values() if row.finding is not None]
        QGuiApplication.clipboard().setText(checkup_words.as_text(found))
