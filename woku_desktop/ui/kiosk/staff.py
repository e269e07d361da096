"""Staff's side of the station: the PIN, and behind it the admin page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal

from woku_desktop.domain.errors import KeyringMissing
from woku_desktop.ui.kiosk.admin import AdminPage
from woku_desktop.ui.kiosk.admin_keyboard import AdminKeyboard
from woku_desktop.ui.kiosk.choose_pin import ChoosePinPage
from woku_desktop.ui.kiosk.pin_page import PinPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.kiosk.frame import Frame
    from woku_desktop.ui.kiosk.readiness import Readiness
    from woku_desktop.ui.options import DeskOptions, PinStatus, Services
    from woku_desktop.ui.ports import AdminPin


class Staff(QObject):
    """The screens behind the hidden corner, one at a time. Window's thread only.

    Signals:
        cameIn(): one of them covers the visitors' screens.
        wentAway(): none does any more.
        leaveAsked(): the station is to close.
        restartAsked(): it is to start anew.

    Args:
        services: what the program offers.
        pin: guards it.
        bridge: where the answers arrive.
        readiness: what staff should see to.
        options: the settings.
        window: where they stand.
    """

    cameIn = Signal()
    wentAway = Signal()
    leaveAsked = Signal()
    restartAsked = Signal()

    def __init__(
        self,
        services: Services,
        pin: AdminPin,
        bridge: Bridge,
        readiness: Readiness,
        options: DeskOptions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._services = services
        self.pin = PinPage(pin, bridge, window)
        self.choose = ChoosePinPage(pin, bridge, window)
        self.admin = AdminPage(services, pin, bridge, readiness, options, window)
        self.keyboard = AdminKeyboard(self.admin)
        self._pages = (self.pin, self.choose, self.admin)
        self._current: PinPage | ChoosePinPage | AdminPage | None = None
        for page in self._pages:
            page.hide()
        self.pin.opened.connect(self._open)
        self.pin.left.connect(self._go)
        self.choose.chosen.connect(self._open)
        self.choose.leaveAsked.connect(self.leaveAsked)
        self.admin.returned.connect(self._go)
        self.admin.restartAsked.connect(self.restartAsked)
        self.admin.leaveAsked.connect(self.leaveAsked)
        bridge.pinChanged.connect(self._on_pin)

    @property
    def there(self) -> bool:
        """Whether one of them covers the visitors' screens."""
        return self._current is not None

    def ask_pin(self) -> None:
        """Somebody found the hidden corner."""
        if self._current is None:
            self._show(self.pin)

    def arrange(self, frame: Frame, rect: QRect) -> None:
        """Put everything in its place, and take the frame's measures."""
        for page in self._pages:
            page.setGeometry(rect)
            page.arrange(frame)
        self.keyboard.arrange(frame)

    def retranslate(self) -> None:
        """Take over the current language."""
        for page in self._pages:
            page.retranslate()
        self.keyboard.retranslate()

    def raise_(self) -> None:
        """Stand above everything."""
        if self._current is not None:
            self._current.raise_()

    def touched(self) -> None:
        """Somebody is there."""
        if self._current is not None:
            self._current.touched()

    def end(self) -> None:
        """The station closes: microphone and check-up too."""
        for page in self._pages:
            page.end()

    def _on_pin(self, status: PinStatus) -> None:
        # Where there was one, the station goes on, and the PIN's page says what became of it: else
        # whoever stands in front of it then would choose another, or could close it.
        nowhere = isinstance(status.problem, KeyringMissing)
        told = status.problem is None or nowhere
        if not status.is_set and not status.was_set and told and self._current is None:
            self._show(self.choose)

    def _open(self) -> None:
        self._show(self.admin)

    def _show(self, page: PinPage | ChoosePinPage | AdminPage) -> None:
        before, self._current = self._current, page
        # The list of microphones is kept up to date while somebody may look at it.
        self._services.recorder.watch_microphones(shown=page is self.admin)
        if before is None:
            self.cameIn.emit()
        self.retranslate()
        page.show()
        if before is not None and before is not page:
            before.hide()
        page.raise_()
        page.enter()

    def _go(self) -> None:
        before, self._current = self._current, None
        self._services.recorder.watch_microphones(shown=False)
        if before is not None:
            before.hide()
            self.wentAway.emit()
