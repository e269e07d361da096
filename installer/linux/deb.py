"""Makes the package for Debian and Ubuntu out of a ready bundle.

`python -m installer.linux.deb BUNDLE_DIR OUT_DIR [--version V] [--icons DIR]`. The same inputs give
the same bytes: SOURCE_DATE_EPOCH, or the last commit, is the time of everything in it.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from installer.linux import control, tree
from installer.linux.release import this_release

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from installer.linux.release import Release

_SCRIPTS = ("postinst", "prerm", "postrm")
_BLOCK = 1024


def build(bundle: Path, out: Path, release: Release, icons: Path | None = None) -> Path:
    """Make the package; one of the same name that is there is replaced.

    Args:
        bundle: the folder that PyInstaller made; nothing in it is changed.
        out: the folder for the package, which is made if need be.
        release: what is packaged.
        icons: a folder of them, as `installer.icons` draws them; else they are drawn.

    Returns:
        The package.

    Raises:
        NotABundleError: if that is no bundle.
        OSError: if something is missing, or can't be written.
        subprocess.CalledProcessError: if dpkg-deb fails; it has said why.
    """
    out.mkdir(parents=True, exist_ok=True)
    architecture = _architecture()
    package = out / f"{control.PACKAGE}_{release.debian_version}_{architecture}.deb"
    with tempfile.TemporaryDirectory(dir=out) as folder, tree.icons(icons) as drawn:
        root = Path(folder, "root")
        tree.lay_out(root, bundle, drawn, release)
        _tell_dpkg(root, bundle, release, architecture)
        tree.settle(root, release.epoch)
        subprocess.run(
            ("dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(package)),
            env={**os.environ, "SOURCE_DATE_EPOCH": str(release.epoch)},
            stdout=subprocess.DEVNULL,
            check=True,
        )
    return package


def _architecture() -> str:
    command = ("dpkg", "--print-architecture")
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _tell_dpkg(root: Path, bundle: Path, release: Release, architecture: str) -> None:
    """Write what dpkg reads and does not install, beside lintian's overrides, which it does."""
    overrides = root / "usr/share/lintian/overrides" / control.PACKAGE
    overrides.parent.mkdir(parents=True)
    shutil.copyfile(tree.HERE / "lintian-overrides", overrides)
    libc = control.libc_dependency(bundle)
    told = control.control(release, architecture, libc, _installed_kib(root))
    files = [path for path in _below(root) if path.is_file() and not path.is_symlink()]
    sums = "".join(f"{_md5(path)}  {path.relative_to(root)}\n" for path in files)
    debian = root / "DEBIAN"
    debian.mkdir()
    (debian / "control").write_text(told, "utf-8")
    (debian / "conffiles").write_text(f"/{tree.PAM}\n", "ascii")
    (debian / "md5sums").write_text(sums, "utf-8")
    for name in _SCRIPTS:
        shutil.copy(tree.HERE / name, debian / name)


def _installed_kib(root: Path) -> int:
    """The room that it takes, counted as Debian's tools do: files in whole KiB, 1 for the rest."""
    return sum(
        -(-path.stat().st_size // _BLOCK) if path.is_file() and not path.is_symlink() else 1
        for path in _below(root)
    )


def _below(root: Path) -> Iterator[Path]:
    yield from sorted(root.rglob("*"))


def _md5(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()


def main(arguments: Sequence[str]) -> int:
    """Make the package that the arguments name, and print its path."""
    parser = argparse.ArgumentParser(prog="installer.linux.deb", description=__doc__)
    given = tree.add_arguments(parser).parse_args(arguments)
    print(build(given.bundle, given.out, this_release(given.version), given.icons))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
