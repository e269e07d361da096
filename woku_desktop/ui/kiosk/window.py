"""The station's one window: a screen for every step, and what may cover them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from woku_desktop.ui import motion, texts
from woku_desktop.ui.capture.flow import CaptureFlow, utc_now
from woku_desktop.ui.kiosk.attract import AttractPage
from woku_desktop.ui.kiosk.frame import Frame, frame_for
from woku_desktop.ui.kiosk.guard import SHIELD_S, Guard
from woku_desktop.ui.kiosk.hours import Hours, local_now
from woku_desktop.ui.kiosk.keys import take_key
from woku_desktop.ui.kiosk.readiness import Readiness
from woku_desktop.ui.kiosk.visit import STILL_THERE_S, Step, Visit
from woku_desktop.ui.texts import translate
from woku_desktop.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent

    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.kiosk.chrome import Chrome
    from woku_desktop.ui.kiosk.dark import Dark
    from woku_desktop.ui.kiosk.page import Page
    from woku_desktop.ui.kiosk.staff import Staff
    from woku_desktop.ui.kiosk.still_there import StillThere
    from woku_desktop.ui.options import DeskOptions, Services
    from woku_desktop.ui.ports import AdminPin


_COVERED = frozenset({QEvent.Type.ActivationChange, QEvent.Type.WindowStateChange})


class KioskWindow(QWidget):
    """Full screen, and not to be left without the PIN. Window's thread only.

    Signals:
        usable(): it has been painted for the first time; what can wait may start now.
        leaveAsked(): somebody with the PIN ends the station.
        restartAsked(): somebody with the PIN starts it anew.
        cameToRest(): nobody is there: it could be ended without taking anything from anybody.

    Args:
        services: what the program offers.
        pin: guards the admin page.
        bridge: where the answers arrive.
        options: the settings to start with.
        now: the time in UTC.
        here: the time here, with its time zone.
        still_there_s: how long "Still there?" stands, in seconds.
        shield_s: for how long a new screen ignores touches, in seconds.

    Attributes:
        flow: the opinion of the visitor who is there.
        readiness: whether the station can take one.
        visit: where the visitor is.
    """

    usable = Signal()
    leaveAsked = Signal()
    restartAsked = Signal()
    cameToRest = Signal()

    def __init__(
        self,
        services: Services,
        pin: AdminPin,
        bridge: Bridge,
        options: DeskOptions,
        *,
        now: Callable[[], datetime] = utc_now,
        here: Callable[[], datetime] = local_now,
        still_there_s: int = STILL_THERE_S,
        shield_s: float = SHIELD_S,
    ) -> None:
        super().__init__()
        self._services = services
        self._pin = pin
        self._bridge = bridge
        self._options = options
        self.flow = CaptureFlow(services, bridge, options, now=now, parent=self)
        self.readiness = Readiness(bridge, self.flow, self)
        self.visit = Visit(
            self.flow,
            self.readiness,
            services.validators,
            options,
            still_there_s=still_there_s,
            parent=self,
        )
        self._hours = Hours(options.kiosk.hours, here, self)
        self._may_close = False
        self._held = False
        self._regain = QTimer(self, interval=2000)
        self._regain.timeout.connect(self._come_to_the_front)
        self._asking = False
        self._painted = False
        self._after_paint = QTimer(self, singleShot=True, interval=0)
        self._after_paint.timeout.connect(self._become_usable)
        # The others are made once this one has been painted.
        self._pages: dict[Step, Page] = {Step.ATTRACT: AttractPage(self.visit, self)}
        self._shown: Page = self._pages[Step.ATTRACT]
        self._behind: set[Page] = set()
        self._chrome: Chrome | None = None
        self._still_there: StillThere | None = None
        self._dark: Dark | None = None
        self._staff: Staff | None = None
        self.guard = Guard(self, shield_s=shield_s)
        self.setObjectName("kioskWindow")
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._connect()
        self.retranslate()

    @property
    def at_rest(self) -> bool:
        """Whether nobody is there: neither a visitor nor staff."""
        return self.visit.step is Step.ATTRACT and not self._staff_there

    def hold(self) -> None:
        """Fill the screen, stay above everything, and keep the keyboard from the session."""
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self._held = True
        self.screen().geometryChanged.connect(self._fill_screen)
        self._fill_screen()
        self.showFullScreen()

    def end(self) -> None:
        """Close: what was recorded and not sent is destroyed."""
        self._may_close = True
        self.close()

    def retranslate(self) -> None:
        """Take over the current language."""
        self.setWindowTitle(translate("Kiosk", "Woku station"))
        # What is out of sight takes it over when it comes: nobody should wait for that.
        self._behind = set(self._pages.values())
        self._catch_up(self._shown)
        for part in (self._chrome, self._still_there, self._dark):
            if part is not None:
                part.retranslate()
        if self._staff is not None and self._staff.there:
            self._staff.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in _COVERED and self._held:
            # Something has put itself in front of it, or put it away: not for long.
            self._regain.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), theme().ground)
        if not self._painted:
            self._painted = True
            # Once what was painted is on its way to the screen.
            self._after_paint.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        covered = self.visit.seconds_left is not None or not self._is_for_visitors()
        if covered or not take_key(self.visit, event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close:
            # Window buttons, Alt+F4, the session's menu: only the PIN leads out.
            event.ignore()
            return
        self._regain.stop()
        self.guard.end()
        self.flow.shut_down()
        if self._staff is not None:
            self._staff.end()
        super().closeEvent(event)

    # Inside

    def _connect(self) -> None:
        visit = self.visit
        visit.stepChanged.connect(self._on_step)
        visit.languageChanged.connect(texts.switch)
        self.guard.touched.connect(self._on_touched)
        self.guard.adminAsked.connect(self._ask_pin)
        attract = self._pages[Step.ATTRACT]
        assert isinstance(attract, AttractPage)
        attract.adminAsked.connect(self._ask_pin)
        self._hours.changed.connect(self._on_hours)
        self._bridge.optionsChanged.connect(self._on_options)

    def _fill_screen(self) -> None:
        # Where there is no window manager, as on a bare X server, nobody else sees to it.
        self.setGeometry(self.screen().geometry())

    def _come_to_the_front(self) -> None:
        if self._may_close or (self._staff is not None and self._staff.there):
            # Staff may be asked something by the system: for a keyring's password, say.
            return
        if self.isMinimized() or not self.isFullScreen():
            # "Show the desktop" and the like: raising alone does not bring it back.
            self.showFullScreen()
        if self.isActiveWindow():
            self._regain.stop()
            return
        self.raise_()
        self.activateWindow()

    def _become_usable(self) -> None:
        handle = self.windowHandle()
        if self._held and handle is not None:
            # Where the system lets one: shortcuts of the session come here, and end here.
            handle.setKeyboardGrabEnabled(True)
        self.usable.emit()
        self._make_the_rest()
        self._arrange()
        self._give_focus()
        self._on_hours()
        self._pin.check()

    def _make_the_rest(self) -> None:
        """Every other screen, so that none has to be made while somebody waits for it."""
        from woku_desktop.ui.kiosk.chrome import Chrome
        from woku_desktop.ui.kiosk.contact import ContactPage
        from woku_desktop.ui.kiosk.dark import Dark
        from woku_desktop.ui.kiosk.phone import PhonePage
        from woku_desktop.ui.kiosk.rate import RatePage
        from woku_desktop.ui.kiosk.record import RecordPage
        from woku_desktop.ui.kiosk.staff import Staff
        from woku_desktop.ui.kiosk.still_there import StillThere
        from woku_desktop.ui.kiosk.thanks import ThanksPage
        from woku_desktop.ui.kiosk.write import WritePage

        self._pages |= {
            Step.RATE: RatePage(self.visit, self),
            Step.RECORD: RecordPage(self.visit, self),
            Step.WRITE: WritePage(self.visit, self),
            Step.CONTACT: ContactPage(self.visit, self),
            Step.PHONE: PhonePage(self.visit, self),
            Step.THANKS: ThanksPage(self.visit, self),
        }
        for step, page in self._pages.items():
            page.setVisible(step is Step.ATTRACT)
        self._chrome = Chrome(self.visit, self)
        self._still_there = StillThere(self.visit, self)
        self._still_there.hide()
        # After its own, by which it is there already.
        self.visit.stillThereChanged.connect(self._on_still_there)
        self._dark = Dark(self)
        self._dark.adminAsked.connect(self._ask_pin)
        self._dark.hide()
        self._staff = staff = Staff(
            self._services, self._pin, self._bridge, self.readiness, self._options, self
        )
        staff.cameIn.connect(self._cover)
        staff.wentAway.connect(self._uncover)
        staff.leaveAsked.connect(self.leaveAsked)
        staff.restartAsked.connect(self.restartAsked)
        self.retranslate()

    def _frame(self) -> Frame:
        return frame_for(self.size(), self._options.kiosk.orientation)

    def _arrange(self) -> None:
        frame = self._frame()
        for page in self._pages.values():
            page.setGeometry(self.rect())
            page.arrange(frame)
        if self._chrome is not None:
            self._chrome.arrange(frame)
        if self._still_there is not None:
            self._still_there.setGeometry(self.rect())
            self._still_there.arrange(frame)
        if self._dark is not None:
            self._dark.setGeometry(self.rect())
            self._dark.arrange(frame)
        if self._staff is not None:
            self._staff.arrange(frame, self.rect())

    def _catch_up(self, page: Page) -> None:
        if page in self._behind:
            self._behind.remove(page)
            page.retranslate()

    def _on_step(self, step: Step) -> None:
        self.guard.shield()
        page = self._pages[step]
        self._catch_up(page)
        before, self._shown = self._shown, page
        # Behind staff's side it waits out of reach: `_uncover` shows it.
        page.setVisible(not self._staff_there)
        page.raise_()
        before.setVisible(before is page and not self._staff_there)
        if step is not Step.ATTRACT and not self._staff_there:
            motion.fade_in(page)
        self._stack()
        if not self._staff_there:
            self._give_focus()
        if step is Step.ATTRACT:
            self._on_hours()
            self.cameToRest.emit()

    def _give_focus(self) -> None:
        """The keyboard is the page's that is there."""
        focus = self._shown.first_focus() or self
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _staff_there(self) -> bool:
        return self._staff is not None and self._staff.there

    def _stack(self) -> None:
        """What covers what."""
        if self._chrome is not None:
            self._chrome.refresh()
            for control in self._chrome.controls():
                control.raise_()
        for part in (self._still_there, self._dark):
            if part is not None:
                part.raise_()
        if self._staff is not None:
            self._staff.raise_()

    def _on_still_there(self) -> None:
        asked = self.visit.seconds_left is not None
        if asked != self._asking:
            self._asking = asked
            self.guard.shield()
            # What it covers is out of reach for the keyboard too.
            self._shown.setEnabled(not asked)
            if self._chrome is not None:
                self._chrome.set_covered(covered=asked)
            self._stack()
            if not asked:
                self._give_focus()

    def _on_touched(self) -> None:
        if self._staff is not None and self._staff.there:
            self._staff.touched()
        elif self.visit.seconds_left is None:
            self.visit.touched()

    def _ask_pin(self) -> None:
        if self._staff is not None and not self._staff.there:
            self.visit.leave()
            self._staff.ask_pin()

    def _cover(self) -> None:
        self.guard.shield()
        texts.switch(self.visit.languages[0])
        self._shown.hide()
        if self._chrome is not None:
            self._chrome.set_covered(covered=True)
        self._stack()

    def _uncover(self) -> None:
        self.guard.shield()
        self._shown.show()
        if self._chrome is not None:
            self._chrome.set_covered(covered=False)
        self._stack()
        self._give_focus()
        self._on_hours()
        self.cameToRest.emit()

    def _is_for_visitors(self) -> bool:
        dark = self._dark is not None and self._dark.isVisible()
        return not dark and not self._staff_there

    def _on_hours(self) -> None:
        """Go dark, or come back; never while somebody is there."""
        if self._dark is None or not self.at_rest:
            return
        closed = not self._hours.open
        if closed != self._dark.isVisible():
            # As deaf to keys as to touches: nothing is opened behind a black screen.
            self._shown.setEnabled(not closed)
            self._dark.setVisible(closed)
            self._stack()
            self._give_focus()

    def _on_options(self, options: DeskOptions) -> None:
        turned = options.kiosk.orientation != self._options.kiosk.orientation
        self._options = options
        self.visit.set_options(options)
        self._hours.follow(options.kiosk.hours)
        if turned:
            self._arrange()
