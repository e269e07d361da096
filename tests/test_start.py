"""What a start imports: the window first, and while idle no library that it does not use."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from tests.stage.keyring import SecretService
from woku_desktop.domain.feedback import WokuId
from woku_desktop.domain.woku import WokuFacts
from woku_desktop.woku_book import WokuBook

if TYPE_CHECKING:
    from collections.abc import Iterator

WOKU_ID = "65348875f3a876254aa82d5e"

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
        Desk.load = lambda desk: leave()
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
    "wakepy",
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
        "WOKU_DESKTOP_WOKU_ID": WOKU_ID,
    }
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, moment],
        env=environ,
        stdout=subprocess.PIPE,
        check=True,
        timeout=60,
    )
    return set(json.loads(done.stdout))


def told_lately(bus: SecretService) -> None:
    """Woku has said of the woku what there is to say: a start need not ask again."""
    book = WokuBook(bus.home / ".local/share/woku-desktop")
    facts = WokuFacts(WokuId(WOKU_ID), name="Bakery", closed=False, reviews_disabled=False)
    book.told(facts, datetime.now(UTC))
    assert book.get(facts.id).seen_at is not None, "a start makes an entry of its woku"


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
    told_lately(bus)
    found = modules("idle", bus)
    assert "sqlite3" in found
    heavy = {"cryptography", "httpx", "keyring", "numpy", "secretstorage", "ssl", "tomlkit"}
    assert not heavy & found, heavy & found


# Runs a command and tells of every thread that was started before Qt came.
EARLY_THREADS = """
import sys, threading
start = threading.Thread.start
early = []

def started(thread):
    if "PySide6.QtCore" not in sys.modules:
        early.append(thread.name)
    start(thread)

threading.Thread.start = started
from woku_desktop.cli.main import main
main(sys.argv[1:])
print(early if "PySide6.QtCore" in sys.modules else [], file=sys.stderr)
"""


@pytest.mark.parametrize(
    "command",
    [
        "devices",
        "diagnostics {home}/help.zip",
        "doctor",
        "outbox list",
        "send {home}/missing.wav --rating 4 --anonymous",
        "send --text Good --rating 4 --anonymous",
        "status",
        "sync",
    ],
)
def test_what_brings_a_finder_of_its_own_is_imported_before_any_thread_imports(
    bus: SecretService, command: str
) -> None:
    words = command.format(home=bus.home).split()
    done = subprocess.run(
        [sys.executable, "-c", EARLY_THREADS, *words, "--json"],
        env={
            **bus.environ,
            "WOKU_BASE_URL": "http://127.0.0.1:1",
            "WOKU_API_KEY": "sk_test_0f3b9c",
            "WOKU_DESKTOP_WOKU_ID": WOKU_ID,
            "PULSE_SERVER": "unix:/nowhere",
        },
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert done.stderr.decode().splitlines()[-1] == "[]"
