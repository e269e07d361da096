"""The station that nobody watches: makes its window, and what looks after it.

With face.py, app.py and backstage.py the only file that knows every room.
"""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from woku_desktop.adapters import desk_options
from woku_desktop.app import EXIT_ALREADY_OPEN, make_application
from woku_desktop.domain.outbox_errors import OutboxUnwritable
from woku_desktop.face import CLOSE_DEADLINE_S, Face
from woku_desktop.files import try_lock
from woku_desktop.heartbeat import EXIT_RESTART, RESTART_WITHIN_S
from woku_desktop.jobs import Jobs
from woku_desktop.pins import BackgroundPin
from woku_desktop.ui.kiosk.window import KioskWindow
from woku_desktop.vault.pin import PinLock

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from woku_desktop.backstage import Backstage
    from woku_desktop.config.paths import Paths
    from woku_desktop.config.settings import LoadedSettings
    from woku_desktop.heartbeat import Heartbeat
    from woku_desktop.upkeep import Upkeep
    from woku_desktop.vault.vault import Vault

BEAT_MS = 1000
"""How often the window tells its parent that it lives."""

_log = logging.getLogger(__name__)


class Kiosk(Face):
    """The station's window, and everything behind it.

    Args:
        loaded: what was read from the files and the environment.
        paths: where this profile keeps its files.
        vault: where its secrets are.
        environ: what stands above the person's settings file.
        base_url: see `Face`.
        sandbox: whether Woku is a sandbox.
        window: options of the window's, for tests.

    Attributes:
        window: what a visitor sees.
        exit_code: 0 once somebody with the PIN has left it; else EXIT_RESTART, to be started anew.
    """

    KIOSK = True
    LATER = ("woku_desktop.backstage", "woku_desktop.upkeep")

    parentGone = Signal()  # noqa: N815 - Qt writes signals in camelCase
    restartAsked = Signal()  # noqa: N815

    def __init__(
        self,
        loaded: LoadedSettings,
        paths: Paths,
        vault: Vault,
        *,
        environ: Mapping[str, str] = os.environ,
        base_url: Callable[[], str] | None = None,
        sandbox: bool = False,
        window: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(loaded, paths, vault, environ=environ, base_url=base_url, sandbox=sandbox)
        self.exit_code = EXIT_RESTART
        self._paths = paths
        self._upkeep: Upkeep | None = None
        # No device's driver and no network may hang before a PIN that staff enters.
        self._pin_jobs = Jobs("pin")
        pin = BackgroundPin(PinLock(vault, paths.state), self._pin_jobs, self.bridge)
        options = desk_options(loaded, sandbox=sandbox)
        self.window = KioskWindow(self.services, pin, self.bridge, options, **(window or {}))
        self.window.usable.connect(self.load)
        self.window.leaveAsked.connect(self._leave)
        self.window.restartAsked.connect(self.end)
        self.window.cameToRest.connect(self._on_rest)
        # A sound system that hangs is mended by nothing less.
        self.window.visit.stuck.connect(self._restart_at_rest)
        self.parentGone.connect(self.end)
        self.restartAsked.connect(self._restart_at_rest)
        self._restarting = False
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self.end)

    @property
    def shown(self) -> QWidget:
        """The window."""
        return self.window

    def show(self) -> None:
        """Fill the screen; the rest begins once it has been painted."""
        self.window.hold()

    def end(self) -> None:
        """End without a question."""
        self.window.end()
        self.ended.emit()

    def begun(self, backstage: Backstage) -> None:
        """Look after what a station needs to run for months."""
        from woku_desktop.upkeep import Upkeep

        self._upkeep = Upkeep(self, self._paths, backstage, self._jobs)
        self._upkeep.start()

    def close(self) -> bool:
        """See `Face`."""
        ended = self._upkeep is None or self._upkeep.close(CLOSE_DEADLINE_S)
        ended = super().close() and ended
        return self._pin_jobs.close(CLOSE_DEADLINE_S) and ended

    # Inside

    def _leave(self) -> None:
        self.exit_code = 0
        self.end()

    def _restart_at_rest(self) -> None:
        """Start anew once nobody is in front of it, or after an hour."""
        self._restarting = True
        self._patience.start(round(RESTART_WITHIN_S * 1000))
        self._on_rest()

    def _on_rest(self) -> None:
        if self._restarting and self.window.at_rest:
            self.end()


def run_kiosk(loaded: LoadedSettings, paths: Paths, vault: Vault, heartbeat: Heartbeat) -> int:
    """Run the station until somebody with the PIN, or its parent, ends it.

    Args:
        loaded: the settings, read as for a station.
        paths: the profile's.
        vault: its secrets.
        heartbeat: the way to the parent.

    Returns:
        The exit code: 0 if it was left, EXIT_RESTART to be started anew, EXIT_ALREADY_OPEN if a
        desk of this profile is open.

    Raises:
        OutboxUnwritable: if the lock can't be written.
    """
    try:
        only_one = try_lock(paths.runtime / "desk.lock")
    except OSError as error:
        raise OutboxUnwritable from error
    if only_one is None:
        _log.error("a desk of this profile is open")
        return EXIT_ALREADY_OPEN
    with only_one:
        make_application(loaded, loaded.settings.kiosk.languages.split(",")[0])
        kiosk = Kiosk(loaded, paths, vault)
        beats = QTimer(kiosk, interval=BEAT_MS)
        beats.timeout.connect(heartbeat.beat)
        beats.start()
        heartbeat.listen(kiosk.parentGone.emit, kiosk.restartAsked.emit)
        try:
            kiosk.run()
            heartbeat.close(kiosk.exit_code)
        finally:
            kiosk.close()
            QApplication.processEvents()
        return kiosk.exit_code
