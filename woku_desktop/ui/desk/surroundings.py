"""What the desk does around its window: the tray, the notifications, closing and coming back."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from woku_desktop.ui.alerts import Alerts
from woku_desktop.ui.desk.leaving import Leaving

if TYPE_CHECKING:
    from woku_desktop.domain.submission import Counts
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.desk.standing import Standing
    from woku_desktop.ui.desk.window import DeskWindow
    from woku_desktop.ui.options import Exported, Services
    from woku_desktop.ui.tray import Tray

_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - a permission to come to the front


class Surroundings(QObject):
    """Made once the window has been painted. Window's thread only.

    Args:
        window: the desk's.
        services: what the program offers.
        bridge: where voices are heard of.

    Attributes:
        leaving: what closing means.
        tray: the icon; None where the desktop has no tray.
    """

    def __init__(self, window: DeskWindow, services: Services, bridge: Bridge) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self.tray: Tray | None = None
        self._alerts = Alerts(self._notify, self._looking)
        self.leaving = Leaving(window, services.keepsakes, self._has_tray)
        self.leaving.ended.connect(self.close)
        self._has_tray()
        bridge.submissionChanged.connect(self._alerts.hear)
        bridge.queueCounted.connect(self._on_counted)
        bridge.exporting.connect(self.leaving.follow_export)
        bridge.exported.connect(self._on_exported)
        window.standingChanged.connect(self._follow)
        self._follow(window.standing)

    def come_forward(self, token: str = "") -> None:
        """Bring the window to the front.

        Args:
            token: what the desktop allows that with; "" if it gave none.
        """
        if token:
            # Where Qt looks for it.
            os.environ[_TOKEN] = token
        self.leaving.show()
        os.environ.pop(_TOKEN, None)

    def close(self) -> None:
        """Leave nothing in the tray. May be repeated."""
        if self.tray is not None:
            self.tray.close()
            self.tray = None

    # Inside

    def _has_tray(self) -> bool:
        """Some desktops start their tray late: it is looked for whenever it matters."""
        if self.tray is not None:
            return True
        from woku_desktop.ui.tray import Tray, available

        if not available():
            return False
        self.tray = tray = Tray(self)
        tray.showAsked.connect(self.come_forward)
        tray.sendAsked.connect(self._services.deliveries.retry_all)
        tray.quitAsked.connect(self.leaving.quit)
        tray.follow(self._window.standing)
        return True

    def _follow(self, standing: Standing) -> None:
        if self.tray is not None:
            self.tray.follow(standing)
        self._alerts.follow(standing)
        self.leaving.follow(standing)

    def _on_counted(self, counts: Counts) -> None:
        self._alerts.counted(counts)

    def _on_exported(self, done: Exported) -> None:
        if not done.more:
            self.leaving.follow_export(None)

    def _looking(self) -> bool:
        return QApplication.activeWindow() is not None

    def _notify(self, title: str, text: str) -> None:
        notifier = self.tray or self._services.notifier
        notifier.notify(title, text)
