"""The tree that is installed: the bundle in its place, and what makes it part of a system."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from installer.linux import history
from installer.linux.control import MAINTAINER, PACKAGE
from installer.linux.licences import copyright_file
from installer.linux.release import ROOT
from woku_desktop import APPLICATION_ID

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from installer.linux.release import Release

HERE = Path(__file__).resolve().parent
PROGRAM = Path("opt", PACKAGE, PACKAGE)
COMMAND = Path("usr/bin", PACKAGE)
ICON_SIZES = (16, 32, 48, 64, 128, 256, 512)
"""Pixels; hicolor has a folder for each."""

_DOC = Path("usr/share/doc", PACKAGE)
_FILES = {
    f"{APPLICATION_ID}.desktop": "usr/share/applications",
    "woku-cage.service": "usr/lib/systemd/system",
    "woku-kiosk.service": "usr/lib/systemd/user",
    "woku-kiosk.nft": f"{_DOC}/examples",
    "woku-session": f"usr/lib/{PACKAGE}",
}
"""What is installed as it lies here, and the folder it goes to."""
PAM = Path("etc/pam.d/woku-cage")
_PAGES = ("commands.md", "desk.md", "kiosk.md", "kiosk-linux.md", "settings.md")
_SCRIPTS = {Path("usr/lib", PACKAGE, "woku-session")}
_LIBRARY = ".so"


class NotABundleError(Exception):
    """The folder is none that PyInstaller made, or something in it leads out of it."""


def add_arguments(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """What is packaged, and where to; returns the parser."""
    parser.add_argument("bundle", type=Path, metavar="BUNDLE_DIR", help="made by PyInstaller")
    parser.add_argument("out", type=Path, metavar="OUT_DIR", help="made if need be")
    parser.add_argument("--version", default="", help="another one than the program's own")
    parser.add_argument("--icons", type=Path, metavar="DIR", help="drawn by installer.icons")
    return parser


@contextmanager
def icons(folder: Path | None) -> Iterator[Path]:
    """A folder of icons: the one that is given, or one drawn now, for as long as it is needed.

    Raises:
        subprocess.CalledProcessError: if they can't be drawn.
    """
    if folder is not None:
        yield folder
        return
    with tempfile.TemporaryDirectory() as drawn:
        command = (sys.executable, "-m", "installer.icons", drawn)
        # They are drawn in memory: no screen is asked for.
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, check=True)
        yield Path(drawn)


def lay_out(root: Path, bundle: Path, drawn: Path, release: Release) -> None:
    """Make the tree, with the same names, modes and times whoever makes it.

    Args:
        root: an empty folder.
        bundle: the folder that PyInstaller made; nothing in it is changed.
        drawn: a folder of icons, as `installer.icons` draws them.
        release: what is packaged.

    Raises:
        NotABundleError: if that is no bundle.
        OSError: if something is missing, or can't be written.
    """
    _copy_bundle(bundle, root / PROGRAM.parent)
    _link(root / COMMAND, Path("/") / PROGRAM)
    for name, folder in _FILES.items():
        _write(root / folder / name, (HERE / name).read_bytes())
    _write(root / PAM, (HERE / "woku-cage.pam").read_bytes())
    for px in ICON_SIZES:
        icon = root / f"usr/share/icons/hicolor/{px}x{px}/apps/{APPLICATION_ID}.png"
        _write(icon, (drawn / f"{PACKAGE}-{px}.png").read_bytes())
    _write_papers(root, release)
    settle(root, release.epoch)


def settle(root: Path, epoch: int) -> None:
    """Give everything below a folder, and itself, its mode and the same time.

    Args:
        root: the folder.
        epoch: seconds since 1970.
    """
    for parent, folders, files in os.walk(root, topdown=False):
        for path in (Path(parent, name) for name in (*folders, *files)):
            if not path.is_symlink():
                path.chmod(0o755 if path.is_dir() or _is_run(path, root) else 0o644)
            os.utime(path, (epoch, epoch), follow_symlinks=False)
    root.chmod(0o755)
    os.utime(root, (epoch, epoch))


def _is_run(path: Path, root: Path) -> bool:
    """Whether a file is a program; libraries are not, whatever their mode was."""
    place = path.relative_to(root)
    if PROGRAM.parent in place.parents:
        return _LIBRARY not in path.suffixes and os.access(path, os.X_OK)
    return place in _SCRIPTS or (place.parts[0] == "DEBIAN" and os.access(path, os.X_OK))


def _copy_bundle(bundle: Path, to: Path) -> None:
    if not os.access(bundle / PROGRAM.name, os.X_OK) or not (bundle / "_internal").is_dir():
        raise NotABundleError(f"no bundle of PyInstaller: {bundle}")
    inside = bundle.resolve()
    for path in bundle.rglob("*"):
        if path.is_symlink():
            leads_to = path.readlink()
            if leads_to.is_absolute() or not path.resolve().is_relative_to(inside):
                raise NotABundleError(f"{path} leads to {leads_to}, out of the bundle")
    shutil.copytree(bundle, to, symlinks=True)


def _write_papers(root: Path, release: Release) -> None:
    """What is written for this version: its history, its licences, its manual."""
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    entries = history.entries(changelog, release)
    told = history.debian_changelog(entries, PACKAGE, MAINTAINER)
    _write(root / _DOC / "changelog.gz", _packed(told.encode()))
    _write(root / _DOC / "copyright", copyright_file().encode())
    for page in _PAGES:
        _write(root / _DOC / page, (ROOT / "docs" / page).read_bytes())
    for picture in sorted((ROOT / "docs/images").glob("*.png")):
        _write(root / _DOC / "images" / picture.name, picture.read_bytes())
    manual = HERE / f"{PACKAGE}.1"
    _write(root / "usr/share/man/man1" / f"{manual.name}.gz", _packed(manual.read_bytes()))
    metainfo = (HERE / f"{APPLICATION_ID}.metainfo.xml").read_text("utf-8")
    metainfo = metainfo.replace("<releases/>", history.releases_xml(entries))
    _write(root / f"usr/share/metainfo/{APPLICATION_ID}.metainfo.xml", metainfo.encode())


def _packed(content: bytes) -> bytes:
    return gzip.compress(content, 9, mtime=0)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _link(path: Path, to: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(to)
