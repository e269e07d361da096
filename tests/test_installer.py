"""What starts the kiosk on each system: the parent and nothing else, for ever, without dumps."""

from __future__ import annotations

import os
import plistlib
import re
import shutil
import subprocess
from configparser import ConfigParser
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from woku_desktop.app import EXIT_ALREADY_OPEN
from woku_desktop.heartbeat import END_WITHIN_S
from woku_desktop.vault.pin import PIN_CREDENTIAL
from woku_desktop.vault.sealing import IDENTITY_CREDENTIAL
from woku_desktop.vault.vault import KEY_CREDENTIAL

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
LINUX = ROOT / "installer/linux"
UNIT = LINUX / "woku-kiosk.service"
CAGE = LINUX / "woku-cage.service"
SESSION = LINUX / "woku-session"
PROGRAM = "/usr/bin/woku-desktop"
"""Where a package puts it; docs/kiosk.md has it changed for all of these files at once."""
TASK = ROOT / "installer/windows/woku-kiosk.xml"
AGENT = ROOT / "installer/macos/app.woku.desktop.kiosk.plist"
TASKS = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


def unit(text: str) -> ConfigParser:
    parser = ConfigParser(strict=True, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(text)
    return parser


@pytest.fixture
def service() -> Any:
    return unit(UNIT.read_text("ascii"))["Service"]


@pytest.fixture
def task() -> ET.Element:
    return ET.fromstring(TASK.read_text("ascii"))


@pytest.fixture
def agent() -> dict[str, Any]:
    with AGENT.open("rb") as file:
        read: dict[str, Any] = plistlib.load(file)
    return read


def said(task: ET.Element, path: str) -> str:
    found = task.findtext("/".join(f"{TASKS}{name}" for name in path.split("/")))
    assert found is not None, path
    return found


def test_systemd_starts_the_parent_and_nothing_else(service: Any) -> None:
    starts = [key for key in service if key.startswith("Exec")]
    assert starts == ["ExecStart"]
    program, *arguments = service["ExecStart"].split()
    assert Path(program).name == "woku-desktop"
    assert arguments == ["kiosk"]


def test_systemd_never_gives_up_but_for_somebody_who_left(service: Any) -> None:
    assert unit(UNIT.read_text("ascii"))["Unit"]["StartLimitIntervalSec"] == "0"
    assert service["Restart"] == "on-failure"
    assert service["RestartPreventExitStatus"] == str(EXIT_ALREADY_OPEN)


def test_systemd_lets_the_parent_end_its_station(service: Any) -> None:
    assert service["KillMode"] == "mixed"
    assert float(service["TimeoutStopSec"]) > END_WITHIN_S + 2


def test_systemd_keeps_the_memory_off_the_disk(service: Any) -> None:
    assert (service["LimitCORE"], service["MemorySwapMax"]) == ("0", "0")


@pytest.mark.parametrize(
    ("file", "setting", "folder"),
    [
        (UNIT, "LoadCredential", "%h/.config/woku-desktop/credentials"),
        # In a user's own unit encrypted ones fail, up to systemd 257 at least.
        (CAGE, "LoadCredentialEncrypted", "/etc/credstore.encrypted"),
    ],
)
def test_systemd_could_hand_over_every_secret(file: Path, setting: str, folder: str) -> None:
    shown = re.findall(r"(?m)^#(LoadCredential\w*)=(.*)$", file.read_text("ascii"))
    names = (KEY_CREDENTIAL, IDENTITY_CREDENTIAL, PIN_CREDENTIAL)
    assert shown == [(setting, f"{name}:{folder}/{name}") for name in names]
    told = (ROOT / "docs/kiosk-linux.md").read_text("utf-8")
    assert folder.replace("%h", "~") in told


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not here")
@pytest.mark.parametrize("credentials", [False, True])
@pytest.mark.parametrize(("file", "manager"), [(UNIT, "--user"), (CAGE, "--system")])
def test_systemd_understands_every_line(
    file: Path, manager: str, credentials: bool, tmp_path: Path
) -> None:
    text = re.sub(r"(?m)^(ExecStart=)/usr/bin/\S+", r"\1/bin/true", file.read_text("ascii"))
    if credentials:
        text, count = re.subn("(?m)^#(?=LoadCredential)", "", text)
        assert count == 3
    (tmp_path / file.name).write_text(text)
    (tmp_path / "run").mkdir(mode=0o700)
    done = subprocess.run(
        ["systemd-analyze", "verify", manager, "--man=no", str(tmp_path / file.name)],
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "XDG_RUNTIME_DIR": f"{tmp_path}/run"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_cage_runs_the_script_in_a_session_of_its_own() -> None:
    service = unit(CAGE.read_text("ascii").replace("After=getty@tty1.service\n", ""))["Service"]
    starts = [key for key in service if key.startswith("ExecStart")]
    assert starts == ["ExecStart"]
    cage, script = service["ExecStart"].split(" -- ")
    assert cage == "/usr/bin/cage -d", "and not -s: nobody may change to another terminal"
    told = (ROOT / "docs/kiosk-linux.md").read_text("utf-8")
    assert f"sudo install -D -m 755 installer/linux/{SESSION.name} {script}\n" in told
    rules = LINUX / f"{service['PAMName']}.pam"
    assert f"sudo install -m 644 installer/linux/{rules.name} /etc/pam.d/{rules.stem}\n" in told
    lines = [line.split() for line in rules.read_text("ascii").splitlines()]
    kinds = {line[0]: line[1:] for line in lines if line[0] != "#"}
    assert set(kinds) == {"auth", "account", "session"}
    assert kinds["session"] == ["required", "pam_systemd.so", "type=wayland", "class=user"]
    assert (service["Restart"], service["LimitCORE"]) == ("on-failure", "0")
    assert float(service["TimeoutStopSec"]) > END_WITHIN_S + 2


@contextmanager
def running_session(program: str, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """The script that cage runs, with some lines of sh in the place of our program."""
    fake = folder / "program"
    fake.write_text(f"#!/bin/sh\n{program}\n")
    fake.chmod(0o755)
    text = SESSION.read_text("ascii")
    assert text.count(PROGRAM) == 1
    script = text.replace(PROGRAM, str(fake)).replace("sleep 2", "sleep 0")
    with subprocess.Popen(
        ["sh", "-c", script], cwd=folder, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def next_line(process: subprocess.Popen[str]) -> str:
    """The next line; "" once everything has ended."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


@pytest.mark.skipif(os.name != "posix", reason="cage is for Linux")
def test_the_session_brings_it_back_until_somebody_has_left_it(tmp_path: Path) -> None:
    assert os.access(SESSION, os.X_OK)
    program = 'echo "$@"; echo >> starts; test "$(wc -l < starts)" -eq 3'
    with running_session(program, tmp_path) as session:
        assert [next_line(session) for _ in range(4)] == ["kiosk", "kiosk", "kiosk", ""]
        assert session.wait(20) == 0


@pytest.mark.skipif(os.name != "posix", reason="cage is for Linux")
def test_the_session_ends_the_station_when_it_is_told_to_end(tmp_path: Path) -> None:
    # For good: a signal that can be caught is lost on a shell's child that has just begun.
    told = """trap 'echo told; kill -KILL "$other"; exit 0' TERM"""
    with running_session(f"{told}; sleep 60 & other=$!; echo up; wait", tmp_path) as session:
        assert next_line(session) == "up"
        session.terminate()
        assert next_line(session) == "told"
        assert next_line(session) == "", "nothing was started again"


def test_the_firewall_is_about_the_account_of_the_session() -> None:
    rules = (LINUX / "woku-kiosk.nft").read_text("ascii")
    user = re.search(r"(?m)^User=(\w+)$", CAGE.read_text("ascii"))
    assert user is not None
    about = set(re.findall(r'skuid "(\w+)"', rules))
    assert about == {user[1]}
    assert "flush ruleset" not in rules, "what else protects the machine stays"
    table, *chains = re.findall(r"(?m)^ *(?:table|chain) .*\{$", rules)
    assert table == "table inet woku_kiosk {"
    assert [chain.split()[1] for chain in chains] == ["input", "output"]
    assert rules.count("{") == rules.count("}")
    inside = [line.strip() for line in rules.splitlines()]
    assert "type filter hook input priority filter; policy drop;" in inside
    out = [line for line in inside if "skuid" in line]
    assert out[0].endswith(f'"{user[1]}" tcp dport 443 accept')
    assert out[-1].endswith(f'"{user[1]}" reject')


def test_the_program_lies_in_one_place() -> None:
    for file in (UNIT, SESSION):
        assert PROGRAM in file.read_text("ascii")
    told = (ROOT / "docs/kiosk.md").read_text("utf-8")
    assert f's#{PROGRAM}#$(command -v woku-desktop)#" \\\n' in told
    (changed,) = re.findall(r"woku-desktop\)#\" \\\n(.*)\n", told)
    by_hand = {*LINUX.glob("woku-*"), SESSION} - {LINUX / "woku-desktop.1"}
    naming = {file for file in by_hand if f"{PROGRAM} " in file.read_text("ascii")}
    assert {ROOT / name for name in changed.split()} == naming


def test_the_pages_and_the_files_know_each_other() -> None:
    pages = "\n".join(page.read_text("utf-8") for page in (ROOT / "docs").glob("kiosk*.md"))
    named = set(re.findall(r"installer[/\\](\w+[/\\][\w.-]+\w)", pages))
    there = {f"{file.parent.name}/{file.name}" for file in (ROOT / "installer").glob("*/*")}
    of_a_kiosk = {file for file in there if re.search("kiosk|cage|session", file)}
    assert of_a_kiosk <= {name.replace("\\", "/") for name in named} <= there


def test_windows_starts_the_parent_and_nothing_else(task: ET.Element) -> None:
    actions = list(task.iterfind(f"{TASKS}Actions/*"))
    assert [each.tag for each in actions] == [f"{TASKS}Exec"]
    assert said(task, "Actions/Exec/Command").strip('"').endswith("\\woku-desktop.exe")
    assert said(task, "Actions/Exec/Arguments") == "kiosk"


def test_windows_starts_it_at_the_logon_of_its_account(task: ET.Element) -> None:
    triggers = list(task.iterfind(f"{TASKS}Triggers/*"))
    assert [each.tag for each in triggers] == [f"{TASKS}LogonTrigger"]
    assert said(task, "Triggers/LogonTrigger/UserId") == said(task, "Principals/Principal/UserId")
    assert said(task, "Principals/Principal/LogonType") == "InteractiveToken"
    assert said(task, "Principals/Principal/RunLevel") == "LeastPrivilege"


def test_windows_ends_it_for_no_reason_of_its_own(task: ET.Element) -> None:
    told = {each.tag.removeprefix(TASKS): each.text for each in task.iterfind(f"{TASKS}Settings/*")}
    assert told["ExecutionTimeLimit"] == "PT0S"
    assert told["MultipleInstancesPolicy"] == "IgnoreNew"
    never = ("DisallowStartIfOnBatteries", "StopIfGoingOnBatteries", "RunOnlyIfNetworkAvailable")
    assert {told[each] for each in (*never, "RunOnlyIfIdle")} == {"false"}
    assert said(task, "Settings/IdleSettings/StopOnIdleEnd") == "false"
    assert said(task, "Settings/RestartOnFailure/Interval") == "PT1M"
    assert 1 <= int(said(task, "Settings/RestartOnFailure/Count")) <= 255


def test_windows_gives_it_the_priority_of_what_a_person_starts(task: ET.Element) -> None:
    assert 4 <= int(said(task, "Settings/Priority")) <= 6


def test_powershell_may_read_the_task_in_its_own_encoding() -> None:
    assert not TASK.read_text("ascii").startswith("<?xml")


def test_launchd_starts_the_parent_and_nothing_else(agent: dict[str, Any]) -> None:
    program, *arguments = agent["ProgramArguments"]
    assert Path(program).name == "woku-desktop"
    assert arguments == ["kiosk"]
    assert "Program" not in agent
    assert agent["Label"] == AGENT.stem
    assert agent["LimitLoadToSessionType"] == "Aqua"


def test_launchd_never_gives_up_but_for_somebody_who_left(agent: dict[str, Any]) -> None:
    assert agent["RunAtLoad"] is True
    assert agent["KeepAlive"] == {"SuccessfulExit": False}
    assert agent["ExitTimeOut"] > END_WITHIN_S + 2


def test_launchd_lets_no_core_be_dumped(agent: dict[str, Any]) -> None:
    assert agent["SoftResourceLimits"] == agent["HardResourceLimits"] == {"Core": 0}
