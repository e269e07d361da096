"""What dpkg runs around the package: it leaves people's things alone, and says where they lie."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from installer.linux.tree import HERE

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(shutil.which("dpkg") is None, reason="not Debian or Ubuntu")

ACTIONS = [
    ("postinst", "configure", "0.1.0"),
    ("postinst", "abort-upgrade", "0.2.0"),
    ("prerm", "upgrade", "0.2.0"),
    ("prerm", "remove"),
    ("prerm", "failed-upgrade", "0.1.0"),
    ("postrm", "remove"),
    ("postrm", "upgrade", "0.2.0"),
    ("postrm", "abort-install"),
    ("postrm", "disappear", "other", "1"),
]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Ana uses the program, Bruno had it with a profile only, Carla never started it."""
    for folder in (
        "ana maría/.local/share/woku-desktop/outbox",
        "ana maría/.config/woku-desktop",
        "ana maría/.local/state/woku-desktop/log",
        "bruno/.config/woku-desktop/profile-night",
        "carla/.local/share/another-program",
    ):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "ana maría/.local/share/woku-desktop/outbox/voice.age").write_bytes(b"sealed")
    return tmp_path


def run(home: Path, *command: str) -> tuple[str, list[str]]:
    """Run a script as dpkg does: what it said, and what it told systemd."""
    tools = home / "tools"
    tools.mkdir(exist_ok=True)
    calls = tools / "calls"
    accounts = "\n".join(
        [
            "root:x:0:0:root:/root-that-is-not-here:/bin/sh",
            "daemon:x:1:1::/nonexistent:/usr/sbin/nologin",
            f"ana:x:1000:1000:Ana:{home}/ana maría:/bin/bash",
            f"bruno:x:1001:1001::{home}/bruno/:/bin/bash",
            f"carla:x:1002:1002::{home}/carla:/bin/bash",
            f"twin:x:1003:1003::{home}/ana maría:/bin/bash",
        ]
    )
    (tools / "accounts").write_text(accounts + "\n")
    scripts = {"getent": f'test "$1" = passwd && cat "{tools}/accounts"'}
    for name in ("deb-systemd-helper", "deb-systemd-invoke", "systemctl"):
        scripts[name] = f'echo "{name} $*" >> "{calls}"'
    for name, line in scripts.items():
        (tools / name).write_text(f"#!/bin/sh\n{line}\n")
        (tools / name).chmod(0o755)
    calls.write_text("")
    script, *arguments = command
    # What tells that systemd runs is the machine's own, which has it or not.
    text = (HERE / script).read_text("ascii").replace("/run/systemd/system", str(tools))
    done = subprocess.run(
        ["sh", "-c", text, script, *arguments],
        env={"PATH": f"{tools}:/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout, calls.read_text().splitlines()


def everything(home: Path) -> list[str]:
    return sorted(str(path) for path in home.rglob("*") if "tools" not in path.parts)


@pytest.mark.parametrize("action", ACTIONS, ids=" ".join)
def test_it_says_nothing_and_touches_nothing(home: Path, action: tuple[str, ...]) -> None:
    before = everything(home)
    said, _ = run(home, *action)
    assert said == ""
    assert everything(home) == before


def test_purging_says_what_stays_and_where(home: Path) -> None:
    before = everything(home)
    said, _ = run(home, "postrm", "purge")
    listed = [line.strip() for line in said.splitlines() if line.startswith(f"  {home}")]
    assert listed == [
        f"{home}/ana maría/.local/share/woku-desktop",
        f"{home}/ana maría/.config/woku-desktop",
        f"{home}/ana maría/.local/state/woku-desktop",
        f"{home}/bruno/.config/woku-desktop",
    ]
    assert "rm -r FOLDER" in said
    assert everything(home) == before, "they are looked at, and nothing else"


def test_purging_says_nothing_of_folders_where_there_are_none(home: Path) -> None:
    shutil.rmtree(home / "ana maría")
    shutil.rmtree(home / "bruno")
    said, _ = run(home, "postrm", "purge")
    assert "FOLDER" not in said


def test_the_machines_own_settings_stay_too() -> None:
    text = (HERE / "postrm").read_text("ascii")
    assert "/etc/xdg/woku-desktop/config.toml" in text
    assert "rm " not in text.replace("rm -r FOLDER", "")


def test_stations_end_with_their_program(home: Path) -> None:
    assert run(home, "prerm", "remove")[1] == [
        "deb-systemd-invoke stop woku-cage.service",
        "deb-systemd-invoke --user stop woku-kiosk.service",
    ]


def test_an_upgrade_stops_and_starts_nothing(home: Path) -> None:
    for action in (("prerm", "upgrade", "0.2.0"), ("postrm", "upgrade", "0.2.0")):
        assert run(home, *action)[1] == []
    told = run(home, "postinst", "configure", "0.1.0")[1]
    assert set(told) <= {
        "deb-systemd-helper update-state woku-cage.service",
        "systemctl --system daemon-reload",
    }
    assert told


def test_purging_forgets_that_the_unit_was_enabled(home: Path) -> None:
    assert run(home, "postrm", "purge")[1] == ["deb-systemd-helper purge woku-cage.service"]


@pytest.mark.parametrize("name", ["postinst", "prerm", "postrm", "woku-session"])
def test_a_shell_of_any_system_understands_them(name: str) -> None:
    assert os.access(HERE / name, os.X_OK)
    command = ["shellcheck", "--shell=sh", "--severity=style", str(HERE / name)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("name", ["postinst", "prerm", "postrm"])
def test_what_fails_in_them_is_not_passed_over(name: str) -> None:
    lines = [line for line in (HERE / name).read_text("ascii").splitlines() if line[:1] != "#"]
    assert next(filter(None, lines)) == "set -e"
