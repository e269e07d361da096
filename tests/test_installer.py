"""What starts the kiosk on each system: the parent and nothing else, for ever, without dumps."""

from __future__ import annotations

import plistlib
import re
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from woku_desktop.app import EXIT_ALREADY_OPEN
from woku_desktop.heartbeat import END_WITHIN_S

ROOT = Path(__file__).resolve().parent.parent
UNIT = ROOT / "installer/linux/woku-kiosk.service"
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


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not here")
@pytest.mark.parametrize("credentials", [False, True])
def test_systemd_understands_every_line(credentials: bool, tmp_path: Path) -> None:
    text = UNIT.read_text("ascii").replace("/usr/bin/woku-desktop", "/bin/true")
    if credentials:
        text, count = re.subn("(?m)^#(?=LoadCredential)", "", text)
        assert count == 2
    (tmp_path / UNIT.name).write_text(text)
    (tmp_path / "run").mkdir(mode=0o700)
    done = subprocess.run(
        ["systemd-analyze", "verify", "--user", "--man=no", str(tmp_path / UNIT.name)],
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "XDG_RUNTIME_DIR": f"{tmp_path}/run"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


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
