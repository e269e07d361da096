"""The package for Debian and Ubuntu: what is in it, whose it is, and that it is always the same."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, NamedTuple

import pytest

from installer.linux import control, deb, tree
from installer.linux.release import ROOT, NoTimeError, Release, this_release
from tests.installer.conftest import EPOCH, RELEASE, make_bundle

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="not Debian or Ubuntu")

_LINE = re.compile(r"(\S{10}) (\S+) +\d+ (\S+ \S+) \./(.*?)(?: -> (.*))?")


class Member(NamedTuple):
    mode: str
    owner: str
    time: str
    link: str | None


def run(*command: str) -> str:
    environment = {**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True
    ).stdout


@pytest.fixture(scope="module")
def package(bundle: Path, icons: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return deb.build(bundle, tmp_path_factory.mktemp("out"), RELEASE, icons)


@pytest.fixture(scope="module")
def members(package: Path) -> dict[str, Member]:
    found = {}
    for line in run("dpkg-deb", "--contents", str(package)).splitlines():
        read = _LINE.fullmatch(line)
        assert read, line
        mode, owner, time, name, link = read.groups()
        found[name.rstrip("/")] = Member(mode, owner, time, link)
    return found


@pytest.fixture(scope="module")
def extracted(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("extracted") / "root"
    run("dpkg-deb", "--raw-extract", str(package), str(folder))
    return folder


def field(package: Path, name: str) -> str:
    return run("dpkg-deb", "--field", str(package), name).strip()


def test_everything_lies_in_its_place(members: dict[str, Member]) -> None:
    files = {name for name, member in members.items() if member.mode.startswith("-")}
    outside = {name for name in files if not name.startswith(("opt/", "usr/share/doc/"))}
    assert outside == {
        "etc/pam.d/woku-cage",
        "usr/lib/systemd/system/woku-cage.service",
        "usr/lib/systemd/user/woku-kiosk.service",
        "usr/lib/woku-desktop/woku-session",
        "usr/share/applications/app.woku.desktop.desktop",
        "usr/share/lintian/overrides/woku-desktop",
        "usr/share/man/man1/woku-desktop.1.gz",
        "usr/share/metainfo/app.woku.desktop.metainfo.xml",
        *(
            f"usr/share/icons/hicolor/{px}x{px}/apps/app.woku.desktop.png"
            for px in (16, 32, 48, 64, 128, 256, 512)
        ),
    }
    assert {
        "usr/share/doc/woku-desktop/changelog.gz",
        "usr/share/doc/woku-desktop/copyright",
        "usr/share/doc/woku-desktop/kiosk-linux.md",
        "usr/share/doc/woku-desktop/examples/woku-kiosk.nft",
    } <= files
    assert {name for name in files if name.startswith("opt/")} == {
        "opt/woku-desktop/woku-desktop",
        "opt/woku-desktop/_internal/libtoy.so.1",
        "opt/woku-desktop/_internal/resources/data.txt",
    }


def test_links_lead_where_they_should(members: dict[str, Member]) -> None:
    links = {name: member.link for name, member in members.items() if member.link}
    assert links == {
        "usr/bin/woku-desktop": "/opt/woku-desktop/woku-desktop",
        "opt/woku-desktop/_internal/liblink.so.1": "libtoy.so.1",
    }


def test_all_of_it_is_roots_and_as_old_as_the_sources(members: dict[str, Member]) -> None:
    assert {member.owner for member in members.values()} == {"root/root"}
    assert {member.time for member in members.values()} == {f"{RELEASE.time:%Y-%m-%d %H:%M}"}


def test_only_programs_can_be_run(members: dict[str, Member]) -> None:
    assert {m.mode for m in members.values()} == {
        "drwxr-xr-x",
        "-rw-r--r--",
        "-rwxr-xr-x",
        "lrwxrwxrwx",
    }
    runs = {name for name, member in members.items() if member.mode == "-rwxr-xr-x"}
    assert runs == {"opt/woku-desktop/woku-desktop", "usr/lib/woku-desktop/woku-session"}


def test_what_an_administrator_changes_stays_his(extracted: Path) -> None:
    told = (extracted / "DEBIAN/conffiles").read_text().split()
    assert told == ["/etc/pam.d/woku-cage"]
    in_etc = {path for path in (extracted / "etc").rglob("*") if path.is_file()}
    assert in_etc == {extracted / name.lstrip("/") for name in told}


def test_nothing_starts_or_is_enabled_by_installing(extracted: Path) -> None:
    text = "".join((extracted / "DEBIAN" / name).read_text() for name in ("postinst", "prerm"))
    assert not re.search(r"\b(enable|start|restart|unmask)\b", text.replace("neither enabled", ""))
    assert not list(extracted.rglob("*.wants"))


def test_dpkg_is_told_what_it_is(package: Path) -> None:
    assert package.name == f"woku-desktop_0.1.0_{run('dpkg', '--print-architecture').strip()}.deb"
    assert field(package, "Homepage") == "https://woku.app"
    assert field(package, "Section") == "sound"
    depends = field(package, "Depends").split(", ")
    assert depends[0].startswith("libc6 (>= 2.3")
    assert depends[1:] == list(control.DEPENDS)
    assert "cage" in field(package, "Suggests").split(", ")


def test_the_sums_are_right(extracted: Path) -> None:
    lines = (extracted / "DEBIAN/md5sums").read_text().splitlines()
    told = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    files = {
        str(path.relative_to(extracted)): hashlib.md5(path.read_bytes()).hexdigest()
        for path in extracted.rglob("*")
        if path.is_file() and not path.is_symlink() and "DEBIAN" not in path.parts
    }
    assert told == files


def test_its_size_is_told_in_kib(package: Path, extracted: Path) -> None:
    shutil.copytree(extracted, copy := extracted.with_name("copy"), symlinks=True)
    shutil.rmtree(copy / "DEBIAN")
    used = sum(
        (path.stat().st_size + 1023) // 1024 if path.is_file() and not path.is_symlink() else 1
        for path in copy.rglob("*")
    )
    assert int(field(package, "Installed-Size")) == used


def test_the_same_inputs_give_the_same_bytes(package: Path, icons: Path, tmp_path: Path) -> None:
    other = make_bundle(tmp_path / "elsewhere" / "another-name")
    (other / "_internal/libtoy.so.1").chmod(0o644)
    os.utime(other / "woku-desktop", (1, 1))
    before = os.umask(0o077)
    try:
        again = deb.build(other, tmp_path / "out", RELEASE, icons)
    finally:
        os.umask(before)
    assert again.read_bytes() == package.read_bytes()


def test_the_package_itself_is_as_old_as_the_sources(package: Path) -> None:
    name, time = package.read_bytes()[8:24], package.read_bytes()[24:36]
    assert (name.rstrip(), int(time)) == (b"debian-binary", EPOCH)


def test_another_time_gives_other_bytes(
    package: Path, bundle: Path, icons: Path, tmp_path: Path
) -> None:
    later = deb.build(bundle, tmp_path, Release("0.1.0", EPOCH + 1), icons)
    assert later.read_bytes() != package.read_bytes()


def test_the_bundle_stays_as_it_was(bundle: Path, package: Path) -> None:
    assert package.exists()
    assert (bundle / "_internal/libtoy.so.1").stat().st_mode & 0o777 == 0o775
    assert (bundle / "woku-desktop").stat().st_mtime != EPOCH


def test_nothing_is_left_beside_the_package(package: Path) -> None:
    assert list(package.parent.iterdir()) == [package]


def test_something_else_than_a_bundle_is_refused(icons: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(tree.NotABundleError, match="no bundle"):
        deb.build(tmp_path / "empty", tmp_path / "out", RELEASE, icons)


@pytest.mark.parametrize("leads_to", ["/usr/lib/libc.so", "../../outside"])
def test_links_out_of_the_bundle_are_refused(icons: Path, tmp_path: Path, leads_to: str) -> None:
    made = make_bundle(tmp_path / "woku-desktop")
    (tmp_path / "outside").write_text("")
    (made / "_internal/out").symlink_to(leads_to)
    with pytest.raises(tree.NotABundleError, match="out of the bundle"):
        deb.build(made, tmp_path / "out", RELEASE, icons)


@pytest.mark.parametrize(
    ("before", "after"),
    [("0.2.0.dev1", "0.2.0"), ("0.2.0a1", "0.2.0b1"), ("0.2.0rc1", "0.2.0"), ("0.2.0", "0.2.1rc1")],
)
def test_dpkg_sorts_versions_as_python_does(before: str, after: str) -> None:
    sorted_so = (Release(before, 0).debian_version, "lt", Release(after, 0).debian_version)
    run("dpkg", "--compare-versions", *sorted_so)
    run("dpkg", "--validate-version", sorted_so[0])


def test_what_is_no_version_is_refused() -> None:
    with pytest.raises(ValueError, match="not a version"):
        _ = Release("v 1", 0).debian_version


def test_the_time_is_the_one_given_or_the_last_commits(monkeypatch: pytest.MonkeyPatch) -> None:
    assert this_release("9.9", {"SOURCE_DATE_EPOCH": "17"}) == Release("9.9", 17)
    if (ROOT / ".git").exists():
        assert EPOCH - 10**8 < this_release("", {}).epoch < EPOCH + 10**9
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoTimeError, match="SOURCE_DATE_EPOCH"):
        this_release("", {})


def test_what_dev_installs_the_package_declares() -> None:
    text = (ROOT / "dev").read_text("utf-8")
    (found,) = re.findall(r"run_packages=\(\n(.*?)\n\)", text, re.DOTALL)
    assert set(found.split()) - {"fonts-inter"} <= set(control.DEPENDS)
    assert "fonts-inter" in control.RECOMMENDS
