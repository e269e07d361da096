"""What both faces of the program have behind them, and its end.

With app.py, kiosk.py and backstage.py the only file that knows every room. What the first paint
does not need is imported after it, in the background.
"""

from __future__ import annotations

import gc
import importlib
import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from woku_desktop.adapters import BackgroundDeliveries, BackgroundSettings, TypingRules
from woku_desktop.archive import BackgroundArchive
from woku_desktop.diagnostics import BackgroundDiagnostics
from woku_desktop.doctor import BackgroundDoctor
from woku_desktop.domain.delivery_errors import Unreachable
from woku_desktop.hearing import BackgroundListening, BackgroundRehearsal
from woku_desktop.jobs import Jobs
from woku_desktop.keepsakes import FileKeepsakes
from woku_desktop.keys import BackgroundKeySafe
from woku_desktop.notifications import BusNotifier
from woku_desktop.takes import LateRecorder, RecorderSignals
from woku_desktop.ui import motion, theme
from woku_desktop.ui.bridge import Bridge
from woku_desktop.ui.options import Services
from woku_desktop.ui.widgets.mark import window_icon
from woku_desktop.wokus import BackgroundWokus

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from woku_desktop.backstage import Backstage
    from woku_desktop.config.paths import Paths
    from woku_desktop.config.settings import LoadedSettings
    from woku_desktop.domain.errors import Problem
    from woku_desktop.examination import Examination
    from woku_desktop.ui.endings import Endings
    from woku_desktop.vault.vault import Vault

CLOSE_DEADLINE_S = 5.0
"""How long each room may take to end, in seconds."""

WOKU_REFRESH_MS = 6 * 60 * 60 * 1000
"""How often Woku is asked what the woku says now, while the program runs."""


class Face(QObject):
    """A window to come, and everything behind it.

    Made, shown and closed on the window's thread, inside a QApplication. Subclasses make the
    window, and call `load` once it has been painted.

    Args:
        loaded: what was read from the files and the environment.
        paths: where this profile keeps its files.
        vault: where its secrets are.
        environ: what stands above the person's settings file.
        base_url: gives Woku's address when the first voice leaves; None takes the settings'. May
            block: it is called in the background.
        sandbox: whether Woku is a sandbox, which the window then says.

    Signals:
        ended(): nothing is left to be done, or a person asked for the end.

    Attributes:
        bridge: where the program's threads speak to the window.
        recorder: the window's recorder.
        services: what the window may ask for.
    """

    ended = Signal()
    _imported = Signal()

    KIOSK = False
    """Whether nobody watches it."""

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
        self.bridge = Bridge(self)
        self.recorder = LateRecorder()
        self._rehearsal = BackgroundRehearsal(self.bridge)
        self._listening = BackgroundListening(self.bridge)
        self._deliveries = BackgroundDeliveries(self.bridge)
        self._archive = BackgroundArchive(self.bridge, self._deliveries)
        self._jobs = Jobs("odd-jobs")
        # None of these may wait behind a keyring that asks for its password.
        self._quick_jobs = Jobs("quick-jobs")
        # Its jobs wait for the network: nothing else may wait behind them.
        self._doctor_jobs = Jobs("doctor")
        self._doctor = BackgroundDoctor(self.bridge, self._doctor_jobs)
        self._keys = BackgroundKeySafe(
            vault, self._jobs, self.bridge, self._key_changed, self._doctor.test_key
        )
        settings = BackgroundSettings(
            paths,
            environ,
            self._jobs,
            self.bridge,
            self._follow,
            sandbox=sandbox,
            kiosk=self.KIOSK,
        )
        self._wokus = BackgroundWokus(self.bridge, paths.data, settings.change)
        self._environ = environ
        self._given = (loaded, paths, vault, base_url)
        self._backstage: Backstage | None = None
        self._endings: Endings | None = None
        self._bundled: Examination | None = None
        self._diagnostics = BackgroundDiagnostics(
            paths, self.bridge, self._jobs.add, self._write_bundle
        )
        self.services = self._offered(paths, settings)
        self._imported.connect(self._begin)
        self._refresh = QTimer(self, interval=WOKU_REFRESH_MS)
        self._refresh.timeout.connect(self._wokus.refresh)

    @property
    def shown(self) -> QWidget:
        """The window."""
        raise NotImplementedError

    def end(self) -> None:
        """End without a question."""
        raise NotImplementedError

    def show(self) -> None:
        """Show the window; the rest begins once it has been painted."""
        self.shown.show()

    def run(self) -> int:
        """Show the window and return once the program is to end.

        Returns:
            The exit code.
        """
        self.ended.connect(QApplication.quit)
        self.show()
        return QApplication.exec()

    def close(self) -> bool:
        """End the take, the deliveries and the odd jobs, in that order.

        Returns:
            Whether every thread has ended in time.
        """
        self.end()
        if self._endings is not None:
            self._endings.close()
        self._doctor.close()
        if self._bundled is not None:
            self._bundled.cancel()
        ended = self._archive.close(CLOSE_DEADLINE_S)
        ended = self._doctor_jobs.close(CLOSE_DEADLINE_S) and ended
        ended = self._diagnostics.close(CLOSE_DEADLINE_S) and ended
        ended = (self._backstage is None or self._backstage.close(CLOSE_DEADLINE_S)) and ended
        ended = self._wokus.close(CLOSE_DEADLINE_S) and ended
        ended = self._quick_jobs.close(CLOSE_DEADLINE_S) and ended
        return self._jobs.close(CLOSE_DEADLINE_S) and ended

    def _offered(self, paths: Paths, settings: BackgroundSettings) -> Services:
        """What the window may ask for."""
        return Services(
            recorder=self.recorder,
            deliveries=self._deliveries,
            keys=self._keys,
            validators=TypingRules(),
            settings=settings,
            wokus=self._wokus,
            archive=self._archive,
            keepsakes=FileKeepsakes(paths.keepsakes_file, self._quick_jobs),
            notifier=BusNotifier(self._quick_jobs.add),
            diagnostics=self._diagnostics,
            rehearsal=self._rehearsal,
            listening=self._listening,
            doctor=self._doctor,
        )

    def load(self) -> None:
        """Begin with what the first paint did without."""
        # What has been imported stays: the collector need never look at it again.
        gc.freeze()
        gc.enable()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app)
        app.setWindowIcon(window_icon())
        motion.ask_system()
        self._hear_endings()
        self._wokus.follow(self._given[0])
        self._jobs.add(self._import_backstage)

    def _hear_endings(self) -> None:
        from woku_desktop.ui.endings import Endings

        self._endings = Endings(self)
        self._endings.asked.connect(self.end)

    # For subclasses

    LATER: tuple[str, ...] = ("woku_desktop.backstage",)
    """What is imported in the background before `begun`."""

    def begun(self, backstage: Backstage) -> None:
        """Everything behind the window is made, and about to start."""

    # Inside

    def _import_backstage(self) -> None:
        for name in self.LATER:
            importlib.import_module(name)
        self._imported.emit()

    def _begin(self) -> None:
        from woku_desktop.backstage import Backstage

        self._backstage = backstage = Backstage(
            *self._given, RecorderSignals(self.bridge), self._deliveries, kiosk=self.KIOSK
        )
        self.recorder.connect(backstage.recorder, backstage.station.identity)
        self._rehearsal.connect(backstage.rehearsal)
        self._listening.connect(backstage.kept_voices)
        self._deliveries.connect(backstage.dispatcher, backstage.find_cut_off)
        self._archive.connect(backstage.station.outbox, backstage.station.woku_names)
        self._doctor.connect(backstage.surroundings)
        self.begun(backstage)
        self._hear_of_the_network()
        self.bridge.recordingStopped.connect(self._prepare_to_send)
        backstage.start()
        self._wokus.connect(backstage.carrier)
        self._refresh.start()
        self._keys.check()
        self.prepare_sealing()

    def prepare_sealing(self) -> None:
        """Find or mint the station's identity, in the background. Heard: `sealingKnown`."""
        assert self._backstage is not None, "it comes with what is behind the window"
        backstage = self._backstage
        self._jobs.add(lambda: self.bridge.sealingKnown.emit(backstage.prepare_sealing()))

    def _write_bundle(self, file: Path) -> None:
        from woku_desktop.bundle import (
            examination_without_sound,
            known_secrets,
            settings_in_force,
            write_bundle,
        )

        _, paths, vault, _ = self._given
        loaded = settings_in_force(paths, self._environ)
        assert self._backstage is not None, "it is asked for in the window, which comes later"
        examination = examination_without_sound(self._backstage.surroundings())
        self._bundled = examination
        outbox = self._backstage.station.outbox
        write_bundle(
            file,
            paths,
            loaded,
            lambda: outbox,
            examine=examination.run,
            secrets=known_secrets(vault),
        )

    def _prepare_to_send(self) -> None:
        assert self._backstage is not None
        self._jobs.add(self._backstage.open_receipts)

    def _hear_of_the_network(self) -> None:
        from woku_desktop.ui.network import NetworkHint

        self._network = NetworkHint(self)
        self._network.maybeBack.connect(self._deliveries.network_changed)
        self.bridge.deliveryBlocked.connect(self._on_blocked)

    def _on_blocked(self, problem: Problem | None) -> None:
        if isinstance(problem, Unreachable):
            self._network.watch()

    def _follow(self, loaded: LoadedSettings) -> None:
        if self._backstage is not None:
            self._backstage.follow(loaded)
        self._wokus.follow(loaded)

    def _key_changed(self) -> None:
        self._deliveries.key_changed()
        self._wokus.key_changed()
