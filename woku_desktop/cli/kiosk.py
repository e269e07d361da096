"""The kiosk: a small parent process, and the station that it starts and keeps alive."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from typing import TYPE_CHECKING

from woku_desktop.cli.desk import require_screen, speed_up_imports
from woku_desktop.config.settings import load_settings
from woku_desktop.domain.errors import ConfigProblem
from woku_desktop.domain.outbox_errors import OutboxUnwritable
from woku_desktop.domain.start_errors import StationRuns
from woku_desktop.files import try_lock

if TYPE_CHECKING:
    from pathlib import Path

    from woku_desktop.cli.say import Voice
    from woku_desktop.config.paths import Paths
    from woku_desktop.files import HeldLock

HELP = "run the station that nobody watches: full screen, kept alive, left with a PIN"

_STATION = "station"
_BEFORE_ENDS_WITHIN_S = 10.0
"""A station whose parent was killed has ended by then."""

_log = logging.getLogger(__name__)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the parent starts; by hand it shows the window without anybody who keeps it alive."""
    parser.add_argument(
        "--station",
        dest="command",  # the two processes have a log each
        action="store_const",
        const=_STATION,
        help=argparse.SUPPRESS,
    )


def run(arguments: argparse.Namespace, paths: Paths, voice: Voice) -> int:
    """Keep the station until somebody leaves it, or be the station.

    Raises:
        Problem: if it can't start.
    """
    return (_be_the_station if arguments.command == _STATION else _keep_it)(paths, voice)


def station_command(profile: str) -> list[str]:
    """What starts the station of a profile, in this copy of the program."""
    frozen = getattr(sys, "frozen", False)
    program = [sys.executable] if frozen else [sys.executable, "-m", "woku_desktop"]
    return [*program, "kiosk", "--station", "--profile", profile]


def _keep_it(paths: Paths, voice: Voice) -> int:
    from woku_desktop.guardian import Guardian, ended_by_signals
    from woku_desktop.heartbeat import EXIT_RESTART
    from woku_desktop.vigil import watch_for_updates

    del voice  # it would bring Qt
    with _alone(paths, "kiosk"):
        guardian = Guardian(
            station_command(paths.profile),
            faults=_faults(paths),
            restart_at=lambda: _restart_at(paths),
            replaced=watch_for_updates(),
        )
        with ended_by_signals(guardian.end):
            code = guardian.run()
    if code == EXIT_RESTART:
        # The same process for whoever started it, systemd or a cage, with the new program in it.
        os.execv(sys.executable, [sys.executable, "kiosk", "--profile", paths.profile])  # noqa: S606
    return code


def _be_the_station(paths: Paths, voice: Voice) -> int:
    from woku_desktop.heartbeat import Heartbeat

    try:
        heartbeat = Heartbeat.from_environment(_faults(paths))
    except OSError as error:
        raise OutboxUnwritable from error
    loaded = load_settings(paths, kiosk=True)
    voice.language = loaded.settings.language
    require_screen()
    with _alone(paths, _STATION, _BEFORE_ENDS_WITHIN_S):
        speed_up_imports()
        from woku_desktop.kiosk import run_kiosk
        from woku_desktop.vault.vault import Vault

        vault = Vault(paths.profile, loaded.settings.base_url)
        return run_kiosk(loaded, paths, vault, heartbeat)


def _alone(paths: Paths, name: str, wait_s: float = 0.0) -> HeldLock:
    """The lock of the only process of its kind in this profile.

    Raises:
        StationRuns: if there is another.
        OutboxUnwritable: if nothing can be written there.
    """
    try:
        held = try_lock(paths.runtime / f"{name}.lock", wait_s)
    except OSError as error:
        raise OutboxUnwritable from error
    if held is None:
        raise StationRuns(profile=paths.profile)
    return held


def _restart_at(paths: Paths) -> str:
    """The time of the nightly restart; "" also where the settings are wrong: the station says so,
    and an administrator may mend them while it is tried again.
    """
    try:
        return load_settings(paths, kiosk=True).settings.kiosk.restart_at
    except ConfigProblem as problem:
        _log.warning("the settings are wrong: %s", problem.code)
        return ""


def _faults(paths: Paths) -> Path:
    return paths.logs / "station-faults.log"
