"""The staff window: which woku on top, the capture at the left, the voices at the right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from woku_desktop.ui import texts
from woku_desktop.ui.capture.capture_card import CaptureCard
from woku_desktop.ui.capture.flow import CaptureFlow, utc_now
from woku_desktop.ui.desk.side import VoicesSide
from woku_desktop.ui.desk.standing import Standing
from woku_desktop.ui.desk.top_bar import TopBar
from woku_desktop.ui.desk.voices_card import VoicesCard
from woku_desktop.ui.options import OnClosing
from woku_desktop.ui.texts import translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from woku_desktop.domain.take import CutOff
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.capture.leftovers import Leftovers
    from woku_desktop.ui.desk.safety import SafetyPanel
    from woku_desktop.ui.desk.settings_dialog import SettingsDialog
    from woku_desktop.ui.desk.woku_popup import WokuPopup
    from woku_desktop.ui.options import DeskOptions, KeyStatus, Services
    from woku_desktop.ui.setup.setup_page import SetupPage

_COMPACT_WIDTH = 1000
_COMPACT_HEIGHT = 680
_WIDE = 1100
_CAPTURE_WIDEST = 720


class DeskWindow(QMainWindow):
    """Takes opinions and shows what becomes of them. Window's thread only.

    Signals:
        usable(): it has been painted for the first time; what can wait may start now.
        standingChanged(standing: Standing): how all voices stand.
        closing(): it is closing; what was recorded and not sent is gone.

    Args:
        services: what the program offers.
        bridge: where its answers arrive.
        options: the settings to start with.
        now: the time in UTC.

    Attributes:
        standing: how all voices stand.
        guard: asked whether it may close, once there is somebody to ask.
    """

    usable = Signal()
    standingChanged = Signal(object)
    closing = Signal()

    def __init__(
        self,
        services: Services,
        bridge: Bridge,
        options: DeskOptions,
        *,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__()
        self._services = services
        self._bridge = bridge
        self._options = options
        self._now = now
        self._leftovers: Leftovers | None = None
        self._painted = False
        self._after_paint = QTimer(self, singleShot=True, interval=0)
        self._after_paint.timeout.connect(self._become_usable)
        self._dialog: SettingsDialog | None = None
        self._setup: SetupPage | None = None
        # Decided once, when it is known whether there is a key.
        self._may_be_new = options.woku_id is None and not services.keepsakes.kept.set_up
        self._wokus: WokuPopup | None = None
        self._safety: SafetyPanel | None = None
        self.standing = Standing(known=False)
        self.guard: Callable[[], bool] | None = None
        self._language = texts.language(options.language, texts.system_languages())
        self.flow = CaptureFlow(services, bridge, options, now=now, parent=self)
        self.flow.set_language(self._language)
        self.top = TopBar()
        self.capture = CaptureCard(self.flow, services.validators)
        self.voices = VoicesCard(services.deliveries, services.archive, bridge, now)
        self.side = VoicesSide(self.voices, services, bridge, options, now=now)
        self._lay_out()
        self._connect()
        self.setMinimumSize(880, 600)
        self.resize(1100, 720)
        self._put_back()
        self._retranslate()
        self.capture.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def options(self) -> DeskOptions:
        """The settings it follows."""
        return self._options

    def open_settings(self, section: str = "") -> None:
        """Show the settings.

        Args:
            section: what to lead to: "key", "woku", "microphone" or "doctor".
        """
        from woku_desktop.ui.desk.settings_dialog import SettingsDialog

        if self._dialog is None:
            self._services.recorder.watch_microphones(shown=True)
            self._dialog = SettingsDialog(self._services, self._bridge, self._options, self)
            self._dialog.finished.connect(self._forget_dialog)
            self._dialog.setUpAsked.connect(self.set_up)
            self._dialog.open()
        self._dialog.lead_to(section)

    def set_up(self) -> None:
        """Show the first set-up in place of the desk."""
        from woku_desktop.ui.setup.setup_page import SetupPage

        if self._setup is not None:
            return
        self._services.recorder.watch_microphones(shown=True)
        self._setup = page = SetupPage(self._services, self._bridge, self._options)
        page.finished.connect(self._end_setup)
        page.settingsAsked.connect(self._leave_setup_for_settings)
        self._show_desk(shown=False)
        self._body.addWidget(page, 1)
        page.show()
        page.begin()

    def open_wokus(self) -> None:
        """Show the wokus to choose from, or close them again."""
        from woku_desktop.ui.desk.woku_popup import WokuPopup

        if self._wokus is not None:
            self._wokus.dismiss(by_hand=True)
            return
        wokus = self._services.wokus
        self._wokus = WokuPopup(wokus, self._bridge, self._options, self.top.picker)
        self._wokus.closed.connect(self._forget_wokus)
        self._wokus.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._setup is not None or not self.capture.take_key(event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # Once what was painted is on its way to the screen.
            self._after_paint.start()

    def leave(self) -> None:
        """Go from the screen; what stands behind goes on."""
        self._remember_place()
        self.hide()

    def show_safety(self) -> None:
        """Answer whether it is safe to close, with what waits and why."""
        if self._safety is None:
            from woku_desktop.ui.desk.safety import SafetyPanel

            self._safety = safety = SafetyPanel(self, self.top.status)
            safety.sendAsked.connect(self._retry_everything)
            safety.voicesAsked.connect(self.voices.show_what_matters)
            safety.opinionAsked.connect(self.capture.lead_on)
            safety.askAgainAsked.connect(self._ask_again)
        if self._safety.isVisible():
            self._safety.close_panel()
        else:
            self._tell_safety()
            self._safety.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.guard is not None and not self.guard():
            event.ignore()
            return
        self._remember_place()
        self.flow.shut_down()
        self.closing.emit()
        super().closeEvent(event)

    # Inside

    def _become_usable(self) -> None:
        self.usable.emit()
        # What the first paint could do without.
        self.side.complete()

    def _lay_out(self) -> None:
        body = QWidget()
        self._body = column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        # A widget of its own: hidden, it leaves no room that the first set-up would lack.
        self._desk = QWidget()
        self._row = QHBoxLayout(self._desk)
        self._row.addWidget(self.capture, 1)
        self._row.addWidget(self.side, 0)
        column.addWidget(self._desk, 1)
        self.setCentralWidget(body)

    def _connect(self) -> None:
        self.top.settingsAsked.connect(self.open_settings)
        self.top.wokuAsked.connect(self.open_wokus)
        self.top.statusAsked.connect(self.show_safety)
        self.voices.statusChanged.connect(self._on_standing)
        self.voices.settingsAsked.connect(lambda: self.open_settings("key"))
        self.voices.retryAsked.connect(self._retry_everything)
        self.capture.microphoneAsked.connect(lambda: self.open_settings("microphone"))
        self.capture.settingsAsked.connect(lambda: self.open_settings("key"))
        self._bridge.optionsChanged.connect(self._on_options_changed)
        self._bridge.wokuChanged.connect(self.top.show_woku)
        self._bridge.keyStatusChanged.connect(self._on_key_status)
        self._bridge.cutOffFound.connect(self._on_cut_off_found)

    def _reflow(self) -> None:
        width, height = self.width(), self.height()
        compact = width < _COMPACT_WIDTH or height < _COMPACT_HEIGHT
        gap = 16 if compact else 24
        self._row.setContentsMargins(gap, gap, gap, gap)
        self._row.setSpacing(gap)
        self.top.set_compact(compact=compact)
        self.capture.set_compact(compact=compact)
        self.side.set_room(compact=compact, short=height < _COMPACT_HEIGHT)
        if width > _WIDE:
            # The capture card grows first; what it can't use goes to the list.
            free = width - 3 * gap
            capture = min(free - 400, _CAPTURE_WIDEST)
            self.side.setFixedWidth(free - capture)
        else:
            self.side.setFixedWidth(336 if compact else 400)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight)

    def _retranslate(self) -> None:
        title = translate("Desk", "Woku voices")
        if self._options.sandbox:
            title = translate("Desk", "Woku voices (demo)")
        self.setWindowTitle(title)
        self.top.retranslate()
        self.top.show_options(self._options)
        self.capture.retranslate()
        self.side.retranslate()
        self._tell_safety()

    def _on_options_changed(self, options: DeskOptions) -> None:
        old, self._options = self._options, options
        if options.language != old.language:
            self._language = texts.language(options.language, texts.system_languages())
            self.flow.set_language(self._language)
            texts.switch(self._language)
        self.top.show_options(options)
        self.capture.follow(options)
        self.side.follow_options(options)

    def _on_key_status(self, status: KeyStatus) -> None:
        if self._may_be_new:
            self._may_be_new = False
            if status.source is None and self._options.woku_id is None:
                self.set_up()
        self.voices.show_key(status)

    def _on_cut_off_found(self, found: tuple[CutOff, ...]) -> None:
        if not found:
            return
        if self._leftovers is None:
            from woku_desktop.ui.capture.leftovers import Leftovers

            recorder = self._services.recorder
            self._leftovers = Leftovers(self.flow, recorder, self._bridge, self._now)
            self._leftovers.add(found)
            self.capture.offer(self._leftovers)
        else:
            self._leftovers.add(found)

    def _on_standing(self, standing: Standing) -> None:
        self.standing = standing
        self.top.set_status(standing)
        self._tell_safety()
        self.standingChanged.emit(standing)

    def _tell_safety(self) -> None:
        if self._safety is not None:
            from woku_desktop.ui.desk.safety import may_i_close

            on_closing = self._services.keepsakes.kept.on_closing
            answer = may_i_close(self.standing, on_closing, unsent=self.flow.unsent)
            self._safety.tell(answer, self.standing, on_closing)

    def _ask_again(self) -> None:
        keepsakes = self._services.keepsakes
        keepsakes.keep(replace(keepsakes.kept, on_closing=OnClosing.ASK))
        self._tell_safety()

    def _put_back(self) -> None:
        """Take the size and the place of the last run; Qt mends what no screen shows any more."""
        geometry = self._services.keepsakes.kept.geometry
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "replace")))

    def _remember_place(self) -> None:
        keepsakes = self._services.keepsakes
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        keepsakes.keep(replace(keepsakes.kept, geometry=geometry))

    def _retry_everything(self) -> None:
        self._services.keys.check()
        self._services.deliveries.retry_all()

    def _forget_wokus(self, by_hand: bool) -> None:  # noqa: FBT001 - a signal's argument
        if self._wokus is not None:
            self._wokus.deleteLater()
            self._wokus = None
        if by_hand:
            self.top.picker.setFocus(Qt.FocusReason.PopupFocusReason)

    def _end_setup(self) -> None:
        page, self._setup = self._setup, None
        if page is None:
            return
        page.end()
        page.hide()
        page.deleteLater()
        self._services.recorder.watch_microphones(shown=False)
        keepsakes = self._services.keepsakes
        keepsakes.keep(replace(keepsakes.kept, set_up=True))
        self._show_desk(shown=True)
        self.capture.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_setup_for_settings(self) -> None:
        self._end_setup()
        self.open_settings()

    def _show_desk(self, *, shown: bool) -> None:
        for part in (self.top, self._desk):
            part.setVisible(shown)

    def _forget_dialog(self) -> None:
        if self._dialog is not None:
            self._services.recorder.watch_microphones(shown=False)
            self._dialog.deleteLater()
            self._dialog = None
