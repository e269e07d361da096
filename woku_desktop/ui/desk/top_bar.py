"""The bar on top: which woku this is, how the voices stand, and the way to the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from woku_desktop.ui.texts import translate
from woku_desktop.ui.theme import theme
from woku_desktop.ui.widgets.buttons import IconButton, TextButton
from woku_desktop.ui.widgets.mark import Mark
from woku_desktop.ui.widgets.pills import Chip, PillKind, StatusPill
from woku_desktop.ui.widgets.tooltip import set_tooltip

if TYPE_CHECKING:
    from woku_desktop.domain.woku import WokuInfo
    from woku_desktop.ui.desk.standing import Standing
    from woku_desktop.ui.options import DeskOptions

HEIGHT = 64


class TopBar(QWidget):
    """64 px of card colour with a line below.

    Signals:
        settingsAsked(): the gear was pressed.
        wokuAsked(): the woku's name was pressed.
        statusAsked(): the pill was pressed.
    """

    settingsAsked = Signal()
    wokuAsked = Signal()
    statusAsked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.picker = TextButton("", "chevron-down", trailing=True, tone="text")
        self.picker.setObjectName("wokuPicker")
        self.picker.setButtonHeight(40)
        self.picker.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.picker.clicked.connect(self.wokuAsked)
        self.demo = Chip()
        self.demo.setObjectName("sandboxLabel")
        self.status = StatusPill()
        self.status.clicked.connect(self.statusAsked)
        self.settings = IconButton("settings")
        self.settings.setObjectName("settingsButton")
        self.settings.clicked.connect(self.settingsAsked)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(0)
        row.addWidget(Mark())
        row.addSpacing(8)
        row.addWidget(self.picker)
        row.addSpacing(8)
        row.addWidget(self.demo)
        row.addStretch(1)
        row.addWidget(self.status, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(16)
        row.addWidget(self.settings)
        self._standing: Standing | None = None
        self._options: DeskOptions | None = None
        self._woku: WokuInfo | None = None
        self.set_compact(compact=False)

    def set_compact(self, *, compact: bool) -> None:
        """Take less room, in a small window."""
        margin = 16 if compact else 24
        # The gear's glyph, not its target, meets the edge of what lies below.
        self._row.setContentsMargins(margin, 0, margin - 8, 0)

    def set_status(self, standing: Standing) -> None:
        """Say how the voices stand."""
        self._standing = standing
        self.status.setStatus(standing.kind, standing.icon, standing.words())

    def show_options(self, options: DeskOptions) -> None:
        """Say which woku it is, and whether this is only a demo."""
        self._options = options
        told = self._woku if self._woku and self._woku.id == options.woku_id else None
        name = options.woku_name or (told.name if told else "")
        name = name or (str(options.woku_id) if options.woku_id else "")
        self.picker.setText(name or translate("Desk", "Choose the woku"))
        self.picker.setAccessibleName(
            translate("Desk", "Woku: {name}").format(name=name)
            if name
            else translate("Desk", "No woku is set. Choose the woku")
        )
        self.demo.setVisible(options.sandbox)

    def show_woku(self, info: WokuInfo) -> None:
        """Call the woku by its name, where the settings have none."""
        if self._options is not None and info.id == self._options.woku_id:
            self._woku = info
            self.show_options(self._options)

    def retranslate(self) -> None:
        """Take over the current language."""
        self.settings.setName(translate("Desk", "Settings"))
        set_tooltip(self.status, translate("Desk", "Is it safe to close?"))
        self.demo.setChip(PillKind.ACCENT, "info", translate("Desk", "Demo: nothing leaves here"))
        set_tooltip(
            self.demo,
            translate(
                "Desk",
                "This is the sandbox: voices go to a Woku on this machine, not to the real one.",
            ),
        )
        if self._standing is not None:
            self.set_status(self._standing)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().card)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme().line)
