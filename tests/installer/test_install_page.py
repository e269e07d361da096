"""What docs/install.md tells is what the program and its packages do."""

from __future__ import annotations

import re
from pathlib import Path

import platformdirs.macos
import platformdirs.unix
import pytest

from installer.linux.control import DEPENDS
from tests.conftest import ROOT
from woku_desktop.config.paths import APP
from woku_desktop.domain.errors import KeyringMissing, Problem, SoundLibraryMissing
from woku_desktop.domain.outbox_errors import IndexNewer
from woku_desktop.domain.start_errors import LibrariesMissing
from woku_desktop.libraries import QT_NEEDS, debian_package

PAGE = (ROOT / "docs/install.md").read_text("utf-8")
BROUGHT = {
    "libx11-6",
    "libx11-xcb1",
    "libxcb-image0",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-xkb1",
    "libxkbcommon0",
}
"""Dependencies of those that the pages name."""
SETUP = (ROOT / "installer/windows/woku-desktop.iss").read_text("utf-8-sig")


def packages(page: str, command: str) -> set[str]:
    """What a page installs with a command, over every line of it."""
    joined = page.replace("\\\n", " ")
    found = re.findall(rf"{re.escape(command)} ([a-z0-9][^`\n]*)", joined)
    return {name for each in found for name in each.split()}


@pytest.mark.parametrize("page", ["docs/install.md", "docs/package.md"])
def test_with_what_it_installs_on_debian_nothing_lacks(page: str) -> None:
    told = packages((ROOT / page).read_text("utf-8"), "sudo apt install")
    assert {debian_package(name) for name in QT_NEEDS} - told - BROUGHT == set()
    assert {"libportaudio2", "libasound2-plugins", "libxcb-cursor0"} <= told
    known = {name for each in DEPENDS for name in each.split(" | ")}
    assert told - known == set(), "the package for Debian brings it as well"


@pytest.mark.parametrize(
    "problem", [LibrariesMissing, SoundLibraryMissing, KeyringMissing, IndexNewer]
)
def test_it_quotes_the_program(problem: type[Problem]) -> None:
    assert f"“{problem.title}”" in PAGE.replace("\n", " ")


def test_folders_lie_where_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    unix = platformdirs.unix.Unix(APP, appauthor=False)
    mac = platformdirs.macos.MacOS(APP, appauthor=False)
    linux_row, _, mac_row = re.findall(r"(?m)^\| (?:Linux|Windows|macOS) \| .*`~?.*$", PAGE)

    def told(path: Path) -> str:
        return f"`~/{path.relative_to(Path.home()).as_posix()}`"

    for path in (unix.user_config_path, unix.user_data_path, unix.user_state_path):
        assert told(path) in linux_row
    assert unix.user_log_path.is_relative_to(unix.user_state_path)
    places = {mac.user_config_path, mac.user_data_path, mac.user_state_path, mac.user_log_path}
    assert {told(path) for path in places} == set(re.findall(r"`[^`]+`", mac_row))


def test_the_switches_are_the_installer_s() -> None:
    section = PAGE.partition("\n## Windows\n")[2].partition("\n## ")[0]
    switches = set(re.findall(r"(?<![\w.-])/[A-Z]+", section))
    assert switches >= {"/VERYSILENT", "/ALLUSERS", "/CURRENTUSER", "/TASKS", "/KIOSKACCOUNT"}
    heading = SETUP.partition("[Setup]")[0]
    assert {each for each in switches if each not in heading} == set()
    windows = ROOT / "installer/windows"
    files = (*windows.glob("*.iss"), *windows.glob("*.pas"))
    whole = "\n".join(file.read_text("utf-8-sig") for file in files)
    code = re.search(r"TASK_FAILED = (\d+);", whole)
    assert code is not None
    assert f"{code[1]} that all but the kiosk's task was" in section


def test_every_link_leads_somewhere() -> None:
    headings = {
        page.name: {
            re.sub(r"[^\w\- ]", "", line.lstrip("# ")).lower().replace(" ", "-")
            for line in page.read_text("utf-8").splitlines()
            if line.startswith("#")
        }
        for page in (ROOT / "docs").glob("*.md")
    }
    for file, part in re.findall(r"\]\((?!https:)([\w-]*(?:\.md)?)#?([\w-]*)\)", PAGE):
        assert not part or part in headings[file or "install.md"], (file, part)
        assert (file or "install.md") in headings, file
