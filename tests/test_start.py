"""What a start imports: the window first, and while idle no library that it does not use."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.stage.keyring import SecretService

if TYPE_CHECKING:
    from collections.abc import Iterator

# Runs the program itself and leaves at a moment, with the names of all modules.
PROGRAM = """
import json, os, sys
from woku_desktop.cli import desk as command
speed_up_imports = command.speed_up_imports

def leave():
    os.write(1, json.dumps(sorted(sys.modules)).encode())
    os._exit(0)

def watched():
    speed_up_imports()
    from woku_desktop.app import Desk
    if sys.argv[1] == "painted":
        Desk._load = lambda desk: leave()
        return
    begin = Desk._begin

    def begun(desk):
        left = {"voices", "jobs"}
        def done(what):
            left.discard(what)
            left or leave()
        desk.bridge.voicesLoaded.connect(lambda told: done("voices"))
        begin(desk)
        # They run in their order: this one after all that a start has to do.
        desk._jobs.add(lambda: done("jobs"))
    Desk._begin = begun

command.speed_up_imports = watched
from woku_desktop.cli.main import main
main([])
"""

ROOMS_BEHIND = ("recording", "outbox", "delivery", "woku", "sandbox", "contact")
HEAVY = {
    "cryptography",
    "email_validator",
    "httpx",
    "jeepney",
    "keyring",
    "numpy",
    "phonenumbers",
    "pyrage",
    "secretstorage",
    "socket",
    "sounddevice",
    "soundfile",
    "sqlite3",
    "ssl",
    "tarfile",
    "tomlkit",
}


@pytest.fixture(scope="module")
def bus() -> Iterator[SecretService]:
    with SecretService() as service:
        yield service


def modules(moment: str, bus: SecretService) -> set[str]:
    """What is imported by then."""
    environ = {
        **os.environ,
        **bus.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "WOKU_BASE_URL": "http://127.0.0.1:1",
        "WOKU_DESKTOP_WOKU_ID": "65348875f3a876254aa82d5e",
    }
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, moment],
        env=environ,
        stdout=subprocess.PIPE,
        check=True,
        timeout=60,
    )
    return set(json.loads(done.stdout))


def test_the_first_paint_waits_for_nothing_that_stands_behind_the_window(
    bus: SecretService,
) -> None:
    found = modules("painted", bus)
    assert not HEAVY & found, HEAVY & found
    behind = tuple(f"woku_desktop.{room}." for room in (*ROOMS_BEHIND, "backstage", "carrier"))
    assert not [name for name in found if f"{name}.".startswith(behind)]


def test_a_start_of_the_desk_knows_no_other_command(bus: SecretService) -> None:
    found = {name for name in modules("painted", bus) if name.startswith("woku_desktop.cli.")}
    needed = {"desk", "exit_codes", "main", "parsing", "plain", "say"}
    assert found == {f"woku_desktop.cli.{name}" for name in needed}


def test_with_nothing_private_to_show_no_library_of_ciphers_is_held(bus: SecretService) -> None:
    modules("idle", bus)  # the very first start makes the identity
    found = modules("idle", bus)
    assert "sqlite3" in found
    heavy = {"cryptography", "httpx", "keyring", "numpy", "secretstorage", "ssl", "tomlkit"}
    assert not heavy & found, heavy & found
