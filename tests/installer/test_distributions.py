"""What pip installs: the program whole, without its tests, and the same bytes each time."""

from __future__ import annotations

import stat
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email import message_from_bytes
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import pytest

from installer.distributions import Distributions, build, check
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from email.message import Message

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
TOP = f"woku_desktop-{PROJECT['version']}"
NEVER = {"__pycache__", "images"}
"""Folders that hold nothing to build or test with."""

# The tools are installed once for all who need them.
pytestmark = [pytest.mark.xdist_group("tools"), pytest.mark.timeout(900)]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Distributions:
    return build(tmp_path_factory.mktemp("distributions"))


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where both were built a second time, the wheel straight out of the sources."""
    out = tmp_path_factory.mktemp("again")
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(out)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, umask=0o077)
    return out


@pytest.fixture(scope="module")
def in_wheel(built: Distributions) -> set[str]:
    with zipfile.ZipFile(built.wheel) as wheel:
        return set(wheel.namelist())


@pytest.fixture(scope="module")
def in_source(built: Distributions) -> dict[str, tarfile.TarInfo]:
    with tarfile.open(built.source) as source:
        members = source.getmembers()
    return {str(PurePosixPath(each.name).relative_to(TOP)): each for each in members}


@pytest.fixture(scope="module")
def metadata(built: Distributions) -> Message:
    with zipfile.ZipFile(built.wheel) as wheel:
        return message_from_bytes(wheel.read(f"{TOP}.dist-info/METADATA"))


def files(folders: Iterable[str], wanted: Callable[[Path], bool] = lambda _: True) -> set[str]:
    """The files under folders of the sources, as paths from their root."""
    found = (path for folder in folders for path in (ROOT / folder).rglob("*"))
    kept = (path for path in found if path.is_file() and wanted(path))
    names = (path.relative_to(ROOT) for path in kept)
    return {name.as_posix() for name in names if NEVER.isdisjoint(name.parts)}


def test_the_wheel_holds_the_program_and_its_resources_only(in_wheel: set[str]) -> None:
    resources = files(["resources"], lambda path: path.suffix != ".ts")
    assert {Path(name).suffix for name in resources} >= {".qm", ".svg"}
    expected = files(["woku_desktop"]) | {f"woku_desktop/{name}" for name in resources}
    assert {name for name in in_wheel if not name.startswith(f"{TOP}.dist-info/")} == expected


def test_the_sources_hold_what_builds_and_tests_it_only(
    in_source: dict[str, tarfile.TarInfo],
) -> None:
    folders = ["woku_desktop", "resources", "tests", "installer", "docs"]
    inside = {name for name in in_source if name.split("/", 1)[0] in folders}
    assert inside == files(folders)
    beside = set(in_source) - inside
    assert beside >= {"pyproject.toml", "dev", "requirements.lock", "LICENSE", "README.md"}
    made_by_hatchling = {"PKG-INFO", ".gitignore"}
    kinds = {".lock", ".md", ".spec", ".toml"}
    other = {name for name in beside - made_by_hatchling if Path(name).suffix not in kinds}
    assert other == {"LICENSE", "dev"}


def test_the_sources_are_anybody_s(in_source: dict[str, tarfile.TarInfo]) -> None:
    members = in_source.values()
    assert {(each.uid, each.gid, each.uname, each.gname) for each in members} == {(0, 0, "", "")}
    assert len({each.mtime for each in members}) == 1
    assert in_source["dev"].mode & stat.S_IXUSR
    assert not any(each.mode & (stat.S_IWGRP | stat.S_IWOTH) for each in members)


@pytest.mark.parametrize("kind", Distributions._fields)
def test_a_second_build_gives_the_same_bytes(built: Distributions, again: Path, kind: str) -> None:
    first: Path = getattr(built, kind)
    assert (again / first.name).read_bytes() == first.read_bytes()


def test_an_index_can_show_what_it_is(metadata: Message) -> None:
    assert metadata["Metadata-Version"] == "2.4"
    assert metadata["Description-Content-Type"] == "text/markdown"
    text = metadata.get_payload()
    assert isinstance(text, str)
    assert "(docs/" not in text, "an index can't follow links into the repository"
    assert "<img" not in text
    assert "![" not in text
    assert metadata.get_all("Project-URL") == ["Homepage, https://woku.app"]
    assert metadata.get_all("License-File") == ["LICENSE", "resources/icons/LICENSE-feather"]


def test_a_window_can_be_started_without_a_console(built: Distributions) -> None:
    with zipfile.ZipFile(built.wheel) as wheel:
        told = wheel.read(f"{TOP}.dist-info/entry_points.txt").decode()
    assert told.split("\n\n") == [
        "[console_scripts]\nwoku-desktop = woku_desktop.__main__:main",
        "[gui_scripts]\nwoku-desktopw = woku_desktop.__main__:main\n",
    ]


def test_twine_finds_nothing_wrong(built: Distributions) -> None:
    check(built)


def test_a_description_that_does_not_render_is_refused(
    built: Distributions, tmp_path: Path
) -> None:
    broken = tmp_path / built.wheel.name
    with zipfile.ZipFile(built.wheel) as wheel, zipfile.ZipFile(broken, "w") as other:
        for name in wheel.namelist():
            told = wheel.read(name)
            if name.endswith("/METADATA"):
                told = told.split(b"\n\n", 1)[0] + b"\n\n"
            other.writestr(name, told)
    with pytest.raises(subprocess.CalledProcessError):
        check(Distributions(built.source, broken))
