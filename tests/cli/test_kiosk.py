"""The kiosk's command: a small parent, one for each profile, and the station that it starts."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from argparse import Namespace
from typing import TYPE_CHECKING

import pytest

from woku_desktop.cli import kiosk
from woku_desktop.cli.say import Voice
from woku_desktop.config.log import FILE_BYTES, FILES_OF_A_STATION
from woku_desktop.config.paths import paths_for
from woku_desktop.domain.start_errors import StationRuns
from woku_desktop.files import try_lock
from woku_desktop.heartbeat import EXIT_RESTART

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Program
    from tests.stage.keyring import Bus
    from woku_desktop.config.paths import Paths

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals")

PATIENT_S = 60.0

MODULES = """
import json, os, resource, sys
from woku_desktop.guardian import Guardian
def run(guardian):
    print(json.dumps([sorted(sys.modules), guardian._command, guardian._restart_at()]))
    return 0
Guardian.run = run
from woku_desktop.__main__ import main
sys.exit(main())
"""


@pytest.fixture
def lobby(bare_program: Program, monkeypatch: pytest.MonkeyPatch) -> Paths:
    """A profile in the program's home."""
    for name, value in bare_program.bus.environ.items():
        monkeypatch.setenv(name, value)
    paths = paths_for("lobby")
    paths.create()
    return paths


def parent(bus: Bus, *arguments: str, **environ: str) -> tuple[set[str], list[str], str]:
    """What the parent has imported, what it starts, and when it restarts it at night."""
    done = subprocess.run(
        [sys.executable, "-c", MODULES, *arguments],
        env={**bus.environ, **environ},
        stdout=subprocess.PIPE,
        timeout=PATIENT_S,
        check=True,
    )
    modules, command, restart_at = json.loads(done.stdout)
    return set(modules), command, restart_at


def test_the_parent_knows_neither_qt_nor_sound_nor_the_network(bare_program: Program) -> None:
    modules, _, _ = parent(bare_program.bus, "kiosk")
    heavy = {
        "PySide6",
        "cryptography",
        "httpx",
        "keyring",
        "numpy",
        "pyrage",
        "rich",
        "secretstorage",
    }
    heavy |= {"sounddevice", "soundfile", "sqlite3", "ssl", "tomlkit", "multiprocessing"}
    assert not heavy & modules, heavy & modules


@pytest.mark.parametrize(
    ("arguments", "profile"),
    [(("kiosk",), "default"), (("--profile", "lobby", "kiosk"), "lobby")],
)
def test_the_station_has_the_parent_s_profile(
    arguments: tuple[str, ...], profile: str, bare_program: Program
) -> None:
    _, command, _ = parent(bare_program.bus, *arguments)
    own = [sys.executable, "-m", "woku_desktop"]
    assert command == [*own, "kiosk", "--station", "--profile", profile]


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    own = [sys.executable]
    assert kiosk.station_command("lobby") == [*own, "kiosk", "--station", "--profile", "lobby"]


@pytest.mark.parametrize(("restart_at", "heard"), [("04:00", "04:00"), ("", ""), ("noon", "")])
def test_the_hour_of_the_nightly_restart(
    restart_at: str, heard: str, bare_program: Program
) -> None:
    environ = {"WOKU_DESKTOP_KIOSK_RESTART_AT": restart_at}
    assert parent(bare_program.bus, "kiosk", **environ)[2] == heard


def test_there_is_one_parent_to_a_profile(bare_program: Program, lobby: Paths) -> None:
    held = try_lock(lobby.runtime / "kiosk.lock")
    assert held is not None
    with held:
        done = bare_program("--profile", "lobby", "kiosk")
    assert done.code == 75
    assert "The station runs already." in done.err
    assert "“lobby”" in done.err


def test_a_station_waits_for_the_one_before_it_and_not_for_ever(
    lobby: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(kiosk, "_BEFORE_ENDS_WITHIN_S", 0.0)
    held = try_lock(lobby.runtime / "station.lock")
    assert held is not None
    with held, pytest.raises(StationRuns):
        kiosk.run(Namespace(command="station"), lobby, Voice())


def test_how_it_starts_what_is_its_own_is_no_business_of_a_person_s(bare_program: Program) -> None:
    assert "--station" not in bare_program("kiosk", "--help").out


def test_its_two_logs_stay_under_20_mb_together() -> None:
    assert sum(FILES_OF_A_STATION.values()) * (FILE_BYTES + 110_000) <= 20_000_000


def test_a_wrong_setting_is_told_and_tried_again_until_somebody_mends_it(
    bare_program: Program,
) -> None:
    logs = bare_program.bus.home / ".local/state/woku-desktop/log"
    process = subprocess.Popen(
        [sys.executable, "-m", "woku_desktop", "kiosk"],
        env={**bare_program.bus.environ, "WOKU_DESKTOP_LANGUAGE": "fr", "LANGUAGE": "en"},
        stderr=subprocess.PIPE,
    )
    try:
        assert process.stderr is not None
        assert b'WOKU_DESKTOP_LANGUAGE: \xe2\x80\x9clanguage\xe2\x80\x9d is "fr"' in (
            process.stderr.readline()
        )
        until(lambda: "ended with code 78" in (logs / "kiosk.log").read_text("utf-8"))
        assert process.poll() is None
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENT_S) == 0
        process.stderr.close()
    finally:
        process.kill()
        process.wait()
    assert "ended with BadSetting" in (logs / "station.log").read_text("utf-8")
    assert "BadSetting" in (logs / "kiosk.log").read_text("utf-8")


def until(reached: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENT_S
    while not reached():
        assert time.monotonic() < end, "it does not come about"
        time.sleep(0.01)


@pytest.mark.parametrize("code", [0, EXIT_RESTART])
def test_a_parent_that_was_replaced_becomes_the_new_program(
    code: int, lobby: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[tuple[str, list[str]]] = []
    monkeypatch.setattr("woku_desktop.guardian.Guardian.run", lambda _: code)
    monkeypatch.setattr("os.execv", lambda *what: started.append(what))
    arguments = Namespace(command="kiosk")
    assert kiosk.run(arguments, lobby, Voice()) == code
    itself = [sys.executable, "kiosk", "--profile", lobby.profile]
    assert started == ([(sys.executable, itself)] if code else [])
