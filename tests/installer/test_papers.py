"""What the package says of itself: menu, software centre, history, licences, and the archive."""

from __future__ import annotations

import gzip
import lzma
import re
import shutil
import subprocess
import tarfile
from configparser import ConfigParser
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from installer.linux import control, history, licences, tarball, tree
from installer.linux.release import ROOT, Release
from installer.notices import HOLDERS
from tests.installer.conftest import EPOCH, RELEASE, make_bundle
from woku_desktop import APPLICATION_ID
from woku_desktop.cli.main import _parser
from woku_desktop.facts import LICENCES

if TYPE_CHECKING:
    from collections.abc import Sequence

on_debian = pytest.mark.skipif(shutil.which("dpkg") is None, reason="not Debian or Ubuntu")

CHANGELOG = """\
# Changelog

Words that come before.

## [Unreleased]

### Added

- Something new that is
  told in two lines.

## [0.2.0] - 2026-12-24

### Fixed

- A `mistake`.

## [0.1.0] - 2026-11-30

- The first.
"""


@pytest.fixture(scope="module")
def installed(bundle: Path, icons: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("tree") / "root"
    tree.lay_out(root, bundle, icons, RELEASE)
    return root


@pytest.fixture(scope="module")
def menu(installed: Path) -> Any:
    parser = ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(installed / f"usr/share/applications/{APPLICATION_ID}.desktop", "utf-8")
    return parser


def no_complaint(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@on_debian
def test_the_menu_understands_its_entry(installed: Path) -> None:
    entry = installed / f"usr/share/applications/{APPLICATION_ID}.desktop"
    no_complaint("desktop-file-validate", "--warn-kde", str(entry))


def test_the_menu_starts_what_is_installed(installed: Path, menu: Any) -> None:
    entry = menu["Desktop Entry"]
    assert Path(entry["Exec"]) == Path("/") / tree.COMMAND == Path(entry["TryExec"])
    assert entry["Icon"] == APPLICATION_ID
    assert list(installed.glob(f"usr/share/icons/hicolor/48x48/apps/{entry['Icon']}.png"))
    known = _parser()
    for name in filter(None, entry["Actions"].split(";")):
        program, *arguments = menu[f"Desktop Action {name}"]["Exec"].split()
        assert program == entry["Exec"]
        assert known.parse_args(arguments).command == name


def test_the_menu_speaks_three_languages(menu: Any) -> None:
    for section, keys in (
        ("Desktop Entry", ("Name", "GenericName", "Comment", "Keywords")),
        ("Desktop Action kiosk", ("Name",)),
        ("Desktop Action demo", ("Name",)),
    ):
        for key in keys:
            assert all(menu[section][each] for each in (key, f"{key}[es]", f"{key}[pt]"))


def test_the_task_bar_finds_the_windows_entry(menu: Any) -> None:
    # As xprop shows it: Qt takes the program's name for a window's class under X11.
    assert menu["Desktop Entry"]["StartupWMClass"] == "woku-desktop"
    assert "setDesktopFileName(APPLICATION_ID)" in (ROOT / "woku_desktop/app.py").read_text()


@on_debian
def test_a_software_centre_understands_it(installed: Path) -> None:
    metainfo = installed / f"usr/share/metainfo/{APPLICATION_ID}.metainfo.xml"
    no_complaint("appstreamcli", "validate", "--no-net", "--pedantic", "--strict", str(metainfo))


def test_a_software_centre_is_told_of_this_release(installed: Path) -> None:
    told = ET.parse(installed / f"usr/share/metainfo/{APPLICATION_ID}.metainfo.xml").getroot()
    assert told.findtext("id") == APPLICATION_ID
    assert told.findtext("launchable") == f"{APPLICATION_ID}.desktop"
    first = told.find("releases/release")
    assert first is not None
    assert first.get("version") == RELEASE.version
    languages = [each.get("{http://www.w3.org/XML/1998/namespace}lang") for each in told]
    assert languages.count("es") == languages.count("pt") == 1


def versions(entries: Sequence[history.Entry]) -> list[str]:
    return [entry.release.version for entry in entries]


def test_a_version_in_the_making_has_the_unreleased_changes() -> None:
    made = Release("0.3.0", EPOCH)
    found = history.entries(CHANGELOG, made)
    assert versions(found) == ["0.3.0", "0.2.0", "0.1.0"]
    assert found[0] == history.Entry(made, ("Something new that is told in two lines.",))


def test_a_released_version_has_its_own_changes_only() -> None:
    found = history.entries(CHANGELOG, Release("0.2.0", EPOCH))
    assert versions(found) == ["0.2.0", "0.1.0"]
    assert f"{found[0].release.time:%Y-%m-%d}" == "2026-12-24"


def test_a_version_without_changes_is_in_the_history_too() -> None:
    text = CHANGELOG.replace("- Something new that is\n  told in two lines.\n", "")
    assert versions(history.entries(text, Release("0.2.1", EPOCH)))[0] == "0.2.1"


@on_debian
def test_dpkg_reads_the_history(installed: Path, tmp_path: Path) -> None:
    doc = installed / "usr/share/doc/woku-desktop"
    shipped = gzip.decompress((doc / "changelog.gz").read_bytes()).decode()
    assert shipped.startswith("woku-desktop (0.1.0) stable; urgency=medium\n\n  * ")
    entries = history.entries(CHANGELOG, Release("0.3.0rc1", EPOCH))
    text = history.debian_changelog(entries, "woku-desktop", control.MAINTAINER)
    stanza = r"woku-desktop \(\S+\) stable; urgency=medium\n\n(  [* ] .+\n)+\n -- .+ <\S+>  \w.+\n"
    assert re.fullmatch(rf"({stanza}\n?)+", text)
    assert re.findall(r"\((\S+)\)", text) == ["0.3.0~rc1", "0.2.0", "0.1.0"]
    assert "`" not in text


def test_every_part_has_somebody_who_made_it() -> None:
    assert set(HOLDERS) == {name for name, _ in LICENCES}


def test_every_licence_that_is_named_is_explained() -> None:
    text = licences.copyright_file()
    named = set[str]()
    for line in re.findall(r"(?m)^License: (.*)\n(?! )", text):
        named |= set(re.split(r" and | or ", line.replace("(", "").replace(")", "")))
    explained = re.findall(r"(?m)^License: (.+)\n ", text)
    assert named == set(explained)
    assert len(explained) == len(set(explained))
    assert {"Expat", "LGPL-3", "PSF-2.0", "GPL-3+ with GCC-3.1 exception"} <= named


def test_the_copyright_file_is_folded_as_control_files_are() -> None:
    lines = licences.copyright_file().splitlines()
    assert all(re.match(r" \S| {2,}\S|[A-Z][A-Za-z-]+:|$", line) for line in lines)
    assert lines[0].startswith("Format: https://www.debian.org/doc/packaging-manuals/")


def test_the_archive_has_the_same_tree(installed: Path, bundle: Path, icons: Path) -> None:
    archive = tarball.build(bundle, installed.parent / "out", RELEASE, icons)
    assert re.fullmatch(r"woku-desktop-0\.1\.0-linux-\w+\.tar\.xz", archive.name)
    with tarfile.open(archive) as opened:
        members = opened.getmembers()
        text = opened.extractfile("woku-desktop-0.1.0/INSTALL")
        assert text is not None
        told = text.read().decode()
    names = {member.name.partition("/")[2] for member in members}
    assert names - {"", "INSTALL"} == {
        str(path.relative_to(installed)) for path in installed.rglob("*")
    }
    assert {(m.uid, m.gid, m.uname, m.gname, m.mtime) for m in members} == {
        (0, 0, "root", "root", EPOCH)
    }
    places = [Path(member.name) for member in members]
    assert places == sorted(places), "whatever order the disk has them in"
    assert "@" not in told
    assert all(f"  {each}\n" in told for each in control.DEPENDS)


def test_the_same_inputs_give_the_same_archive(bundle: Path, icons: Path, tmp_path: Path) -> None:
    other = make_bundle(tmp_path / "elsewhere")
    first = tarball.build(bundle, tmp_path / "first", RELEASE, icons).read_bytes()
    assert tarball.build(other, tmp_path / "second", RELEASE, icons).read_bytes() == first
    assert lzma.decompress(first)


def test_the_text_takes_away_all_that_it_brings(installed: Path) -> None:
    text = (tree.HERE / "INSTALL").read_text("ascii").partition("To remove it:")[2]
    removed = re.findall(r"(/(?:opt|usr)/\S+)", text)
    for path in (path for path in installed.rglob("*") if not path.is_dir()):
        place = Path("/") / path.relative_to(installed)
        gone = any(place.match(each) or Path(each) in place.parents for each in removed)
        assert gone or place.parts[1] == "etc", place
