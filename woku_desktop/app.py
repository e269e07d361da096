"""The composition root: makes every room's objects, hands them to each other, and ends them.

The only file that knows every room. What the first paint does not need is imported after it.
"""

from __future__ import annotations

import logging
import os
import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject
from PySide6.QtWidgets import QApplication, QMessageBox

from woku_desktop.adapters import (
    BackgroundDeliveries,
    BackgroundKeySafe,
    BackgroundSettings,
    RecorderSignals,
    TypingRules,
    desk_options,
    recording_settings,
)
from woku_desktop.carrier import LazyCarrier
from woku_desktop.config.paths import resource_dir
from woku_desktop.delivery.dispatcher import Dispatcher
from woku_desktop.domain.errors import Problem
from woku_desktop.jobs import OddJobs
from woku_desktop.outbox.outbox import Outbox
from woku_desktop.recording.recorder import Recorder
from woku_desktop.ui import icons, texts, theme
from woku_desktop.ui.bridge import Bridge
from woku_desktop.ui.desk.window import DeskWindow
from woku_desktop.ui.ports import Services
from woku_desktop.vault.sealing import SealingKeys

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from woku_desktop.config.paths import Paths
    from woku_desktop.config.settings import LoadedSettings
    from woku_desktop.vault.vault import Vault

_log = logging.getLogger(__name__)

CLOSE_DEADLINE_S = 5.0
"""How long each room may take to end, in seconds."""

EXIT_ALREADY_OPEN = 75
"""EX_TEMPFAIL: nothing is wrong, and it may be tried again."""


class Desk(QObject):
    """The desk: its window, and everything behind it.

    Made, shown and closed on the window's thread, inside a QApplication.

    Args:
        loaded: what was read from the files and the environment.
        paths: where this profile keeps its files.
        vault: where its secrets are.
        environ: what stands above the person's settings file.
        base_url: gives Woku's address when the first voice leaves; None takes the settings'. May
            block: it is called in the background.
        sandbox: whether Woku is a sandbox, which the window then says.
    """

    def __init__(
        self,
        loaded: LoadedSettings,
        paths: Paths,
        vault: Vault,
        *,
        environ: Mapping[str, str] = os.environ,
        base_url: Callable[[], str] | None = None,
        sandbox: bool = False,
    ) -> None:
        super().__init__()
        values = loaded.settings
        self.bridge = Bridge(self)
        self._jobs = OddJobs()
        self._sealing = SealingKeys(
            vault,
            paths.recipient_file,
            partial(_anything_sealed, paths),
            values.privacy.recovery_recipient,
        )
        self.recorder = Recorder(
            paths.spool,
            self._sealing.recipients,
            recording_settings(values),
            RecorderSignals(self.bridge),
        )
        self._carrier = LazyCarrier(
            base_url or (lambda: values.base_url),
            lambda: vault.api_key().reveal(),
            values.delivery.timeout_seconds,
        )
        deliveries = BackgroundDeliveries(self.bridge)
        outbox = Outbox(
            paths.outbox, self._sealing.recipients, lambda: self._sealing.identity().reveal()
        )
        self._dispatcher = Dispatcher(outbox, self._carrier, deliveries)
        deliveries.connect(self._dispatcher)
        self._keys = BackgroundKeySafe(vault, self._jobs, self.bridge, self._dispatcher.retry_all)
        self._services = Services(
            recorder=self.recorder,
            deliveries=deliveries,
            keys=self._keys,
            validators=TypingRules(),
            settings=BackgroundSettings(
                paths, environ, self._jobs, self.bridge, self._follow, sandbox=sandbox
            ),
        )
        self.window = DeskWindow(self._services, self.bridge, desk_options(loaded, sandbox=sandbox))
        self.window.usable.connect(self._begin)

    def show(self) -> None:
        """Show the window; the rest begins once it has been painted."""
        self.window.show()

    def close(self) -> bool:
        """End the take, the deliveries, the odd jobs and the window, in that order.

        Returns:
            Whether every thread has ended in time.
        """
        self.window.close()
        self._carrier.close()
        ended = [
            self.recorder.close(CLOSE_DEADLINE_S),
            self._dispatcher.close(CLOSE_DEADLINE_S),
            self._jobs.close(CLOSE_DEADLINE_S),
        ]
        return all(ended)

    def _begin(self) -> None:
        self.recorder.warm_up()
        self._dispatcher.start()
        self._keys.check()
        self._jobs.submit(self._prepare_sealing)

    def _prepare_sealing(self) -> None:
        try:
            self._sealing.prepare()
        except Problem as problem:
            # Told to a person where it matters: when they record, and beside the key.
            _log.warning("the sealing identity is not at hand: %s", problem.code)

    def _follow(self, loaded: LoadedSettings) -> None:
        self.recorder.settings = recording_settings(loaded.settings)


def run_desk(loaded: LoadedSettings, paths: Paths, vault: Vault) -> int:
    """Run the desk until its window is closed.

    Returns:
        The exit code: 0, or EXIT_ALREADY_OPEN if another desk of this profile is.
    """
    app = make_application(loaded)
    only_one = QLockFile(str(paths.runtime / "desk.lock"))
    if not only_one.tryLock(0):
        return _say_already_open()
    desk = Desk(loaded, paths, vault)
    desk.show()
    app.exec()
    desk.close()
    return 0


def make_application(loaded: LoadedSettings) -> QApplication:
    """The QApplication, in the right language, type and colours."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("woku-desktop")
    app.setApplicationDisplayName("Woku")
    app.setDesktopFileName("woku-desktop")
    dress(app, loaded)
    return app


def dress(app: QApplication, loaded: LoadedSettings) -> None:
    """Give an application the program's language, type and colours."""
    resources = resource_dir()
    icons.set_folder(resources / "icons")
    chosen = texts.language(loaded.settings.language, texts.system_languages())
    texts.install(app, chosen, resources / "i18n")
    theme.apply(app)


def _say_already_open() -> int:
    QMessageBox.information(
        None,
        texts.translate("App", "Already open"),
        texts.translate("App", "This desk is already open in another window."),
    )
    return EXIT_ALREADY_OPEN


def _anything_sealed(paths: Paths) -> bool:
    """Whether anything lies here that only the station's identity opens. File work."""
    return any(
        folder.is_dir() and next(folder.glob("*.age"), None) is not None
        for folder in (paths.outbox, paths.spool)
    )
