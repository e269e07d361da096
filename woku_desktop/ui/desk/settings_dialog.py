"""The settings a person at the desk may change or look at, in sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from woku_desktop.ui.announce import announce
from woku_desktop.ui.desk.about import About
from woku_desktop.ui.settings.checkup_page import CheckupPage
from woku_desktop.ui.settings.plain import PrivacySection, SendingSection, SoundSection
from woku_desktop.ui.settings.station import StationSection
from woku_desktop.ui.texts import describe, translate
from woku_desktop.ui.theme import font, theme, watcher
from woku_desktop.ui.widgets.buttons import PrimaryButton
from woku_desktop.ui.widgets.scrolling import ScrolledPage
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from woku_desktop.domain.errors import Problem
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.options import DeskOptions, Services
    from woku_desktop.ui.settings.section import Section

_SIZE = QSize(780, 560)
_SECTIONS_PX = 176


class SettingsDialog(QDialog):
    """Every change is applied at once; there is nothing to confirm. Window's thread only.

    Signals:
        setUpAsked(): the first set-up is wanted again; the dialog has closed.

    Args:
        services: what is asked.
        bridge: where the answers arrive.
        options: the settings as they are.
        parent: the window.
    """

    setUpAsked = Signal()

    def __init__(
        self, services: Services, bridge: Bridge, options: DeskOptions, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("settingsDialog")
        self._services = services
        self.station = StationSection(services, bridge, options)
        self.sound = SoundSection(services, bridge, options)
        self.sending = SendingSection(options)
        self.privacy = PrivacySection(options)
        self.checkup = CheckupPage(services.doctor, bridge, options)
        self.about = About(services.diagnostics, bridge)
        self._sections: tuple[Section, ...] = (
            self.station, self.sound, self.sending, self.privacy, self.checkup,
        )  # fmt: skip
        self.list = QListWidget()
        self.list.setObjectName("settingsSections")
        self.pages = QStackedWidget()
        self._lay_out()
        for section in self._sections:
            section.changed.connect(self._change)
        self.station.setUpAsked.connect(self._set_up)
        self.list.currentRowChanged.connect(self._turn_to)
        bridge.optionsChanged.connect(self._on_options)
        bridge.settingsFailed.connect(self._on_failed)
        self._retranslate()
        self.setFixedSize(_SIZE)
        self.list.setCurrentRow(0)
        services.keys.check()
        services.recorder.list_microphones()

    def lead_to(self, section: str) -> None:
        """Turn to a section.

        Args:
            section: "key", "woku", "microphone" or "doctor"; "" leaves it.
        """
        targets: dict[str, tuple[int, QWidget]] = {
            "key": (0, self.station.key.edit),
            "woku": (0, self.station.woku.edit),
            "microphone": (1, self.sound.trial.choice.box),
            "doctor": (4, self.checkup.again),
        }
        if section in targets:
            row, target = targets[section]
            self.list.setCurrentRow(row)
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def accept(self) -> None:
        """Close, unless a field still says something wrong."""
        if self.station.settle():
            super().accept()
        else:
            self.list.setCurrentRow(0)
            self.station.woku.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        """Close, and let the microphone go."""
        for section in self._sections:
            section.left()
        super().done(result)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().card)
        painter.fillRect(_SECTIONS_PX, 0, 1, self.height(), theme().line)

    # Inside

    def _lay_out(self) -> None:
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFont(font(15, 600))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in (*self._sections, self.about):
            self.list.addItem("")
            self.list.item(self.list.count() - 1).setSizeHint(QSize(0, 40))
            self.pages.addWidget(_scrolling(page))
        self._heading = Text(px=20, line=28, weight=700)
        self.problem = Text(px=14, line=20, tone="warning", wrap=True)
        self.problem.setObjectName("settingsProblemLabel")
        self.problem.hide()
        self.done_button = PrimaryButton()
        self.done_button.setObjectName("doneButton")
        self.done_button.setButtonHeight(40)
        self.done_button.setAutoDefault(False)
        self.done_button.clicked.connect(self.accept)
        side = QVBoxLayout()
        side.setContentsMargins(16, 24, 16, 16)
        side.setSpacing(16)
        side.addWidget(self._heading)
        side.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 0, 24, 16)
        foot.setSpacing(16)
        foot.addWidget(self.problem, 1)
        foot.addStretch(0)
        foot.addWidget(self.done_button, 0, Qt.AlignmentFlag.AlignRight)
        main = QVBoxLayout()
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(12)
        main.addWidget(self.pages, 1)
        main.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = QWidget()
        left.setFixedWidth(_SECTIONS_PX)
        left.setLayout(side)
        row.addWidget(left)
        row.addLayout(main, 1)
        watcher().changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        colours = theme()
        self.list.setStyleSheet(
            "QListWidget { background: transparent; border: 0; outline: 0; }"
            f"QListWidget::item {{ color: {colours.text.name()}; border-radius: 8px;"
            " padding: 0 12px; border: 2px solid transparent; }"
            f"QListWidget::item:hover {{ background: {colours.hover.name()}; }}"
            f"QListWidget::item:selected {{ background: {colours.accent_soft.name()};"
            f" color: {colours.accent.name()}; }}"
            f"QListWidget:focus::item:selected {{ border-color: {colours.accent.name()}; }}"
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(translate("Settings", "Settings"))
        self._heading.setText(translate("Settings", "Settings"))
        self.list.setAccessibleName(translate("Settings", "Sections"))
        names = (
            translate("Settings", "Station"),
            translate("Settings", "Sound"),
            translate("Settings", "Sending"),
            translate("Settings", "Privacy"),
            translate("Settings", "Check-up"),
            translate("Settings", "About"),
        )
        for row, name in enumerate(names):
            self.list.item(row).setText(name)
        for section in self._sections:
            section.retranslate()
        self.done_button.setText(translate("Settings", "Done"))

    def _turn_to(self, row: int) -> None:
        before = self.pages.currentIndex()
        if before != row and before < len(self._sections):
            self._sections[before].left()
        self.pages.setCurrentIndex(row)
        if row < len(self._sections):
            self._sections[row].entered()

    def _change(self, key: str, value: str) -> None:
        self.problem.hide()
        self._services.settings.change({key: value})

    def _set_up(self) -> None:
        self.done(QDialog.DialogCode.Accepted)
        self.setUpAsked.emit()

    def _on_options(self, options: DeskOptions) -> None:
        for section in self._sections:
            section.follow(options)

    def _on_failed(self, problem: Problem) -> None:
        said = describe(problem)
        beside = any(section.complain(problem) for section in self._sections)
        if not beside:
            self.problem.setText(str(said))
            self.problem.show()
            for section in self._sections:
                section.follow(section.options)
        announce(self, str(said), urgent=True)


def _scrolling(page: QWidget) -> ScrolledPage:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(24, 24, 24, 8)
    column.addWidget(page)
    column.addStretch(0)
    return ScrolledPage(inner)
