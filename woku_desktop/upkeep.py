"""What a station needs to run for months: it stays awake, mends itself, and says how it is."""

from __future__ import annotations

import shutil
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from woku_desktop import __version__
from woku_desktop.domain.outbox_errors import OutboxUnwritable
from woku_desktop.domain.submission import Counts
from woku_desktop.health import HealthKeeper, HealthReport
from woku_desktop.wakefulness import Wakefulness

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from woku_desktop.backstage import Backstage
    from woku_desktop.config.paths import Paths
    from woku_desktop.domain.errors import Problem
    from woku_desktop.jobs import Jobs
    from woku_desktop.kiosk import Kiosk
    from woku_desktop.ui.options import KeyStatus

HEALTH_MS = 60_000
MEND_MS = 30_000
AWAKE_MS = 10 * 60_000


class Upkeep(QObject):
    """Looks after a running station. Made, started and closed on the window's thread.

    Every minute it writes how the station is; every half, it tries again what does not work (a
    microphone, a keyring); now and then it asks the system anew to stay awake, if it is to ask.

    Args:
        kiosk: the station.
        paths: where its files are.
        backstage: what is behind its window.
        jobs: does the file work.
    """

    def __init__(self, kiosk: Kiosk, paths: Paths, backstage: Backstage, jobs: Jobs) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._paths = paths
        self._backstage = backstage
        settings = backstage.station.settings.kiosk
        self._awake = Wakefulness(kiosk.bridge) if settings.ask_awake else None
        self._started_at = datetime.now(UTC)
        self._started = time.monotonic()
        self._counts = Counts()
        self._paused: Problem | None = None
        self._key_there = False
        self._known: dict[str, Any] = {}
        self._health = HealthKeeper(jobs, self._report, paths.state, settings.metrics_folder)
        self._timers = [
            self._every(HEALTH_MS, self._tell),
            self._every(MEND_MS, self._mend),
            self._every(AWAKE_MS, self._stay_awake),
        ]
        bridge = kiosk.bridge
        bridge.queueCounted.connect(self._on_counts)
        bridge.deliveryBlocked.connect(self._on_blocked)
        bridge.keyStatusChanged.connect(self._on_key)

    def start(self) -> None:
        """Begin, with a first look at everything."""
        self._stay_awake()
        self._kiosk.recorder.look_for_loudspeaker()
        for timer in self._timers:
            timer.start()
        # Once what is asked at the start has been answered.
        QTimer.singleShot(5_000, self, self._tell)

    def close(self, timeout_s: float) -> bool:
        """End. False if that is not done in time."""
        for timer in self._timers:
            timer.stop()
        return self._awake is None or self._awake.close(timeout_s)

    def _every(self, interval_ms: int, do: Callable[[], None]) -> QTimer:
        timer = QTimer(self, interval=interval_ms)
        timer.timeout.connect(do)
        return timer

    def _stay_awake(self) -> None:
        if self._awake is not None:
            self._awake.keep()

    def _mend(self) -> None:
        """Try again what does not work; nothing is opened while somebody is there."""
        window = self._kiosk.window
        if not window.at_rest:
            return
        readiness = window.readiness
        if readiness.sealing_problem is not None:
            self._kiosk.prepare_sealing()
        readiness.let_try_again()
        # Not every system tells by itself what was plugged in or out.
        self._kiosk.recorder.list_microphones()
        if not self._key_there:
            self._kiosk.services.keys.check()
        self._kiosk.recorder.look_for_loudspeaker()

    def _tell(self) -> None:
        """Note what the window knows, and have the rest looked up behind it."""
        readiness = self._kiosk.window.readiness
        counts = self._counts
        self._known = {
            "uptime_seconds": int(time.monotonic() - self._started),
            "voices": {state.value: count for state, count in counts.items()},
            "needs_you": counts.needing,
            "paused": self._paused.code if self._paused else None,
            "microphone": readiness.microphone,
            "awake": readiness.awake if self._awake is not None else None,
            "key": self._key_there,
            "sealing": readiness.sealing_problem is None,
            "problems": tuple(problem.code for problem in readiness.causes),
        }
        self._health.tick()

    def _report(self) -> HealthReport:
        """How the station is. On the jobs' thread.

        Raises:
            Problem: if the outbox or the disk can't be read.
        """
        last = self._backstage.station.outbox.last_delivery()
        try:
            free = shutil.disk_usage(self._paths.data).free
        except OSError as error:
            raise OutboxUnwritable from error
        return HealthReport(
            version=__version__,
            profile=self._paths.profile,
            written_at=datetime.now(UTC),
            started_at=self._started_at,
            last_delivery=last,
            disk_free_bytes=free,
            **self._known,
        )

    def _on_counts(self, counts: Counts) -> None:
        self._counts = counts

    def _on_blocked(self, problem: Problem | None) -> None:
        self._paused = problem

    def _on_key(self, status: KeyStatus) -> None:
        self._key_there = status.source is not None
