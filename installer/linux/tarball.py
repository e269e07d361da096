"""Makes an archive for Linux systems without dpkg out of a ready bundle.

`python -m installer.linux.tarball BUNDLE_DIR OUT_DIR [--version V] [--icons DIR]`. It has the same
tree as the package, and a text about how to install it. The same inputs give the same bytes.
"""

from __future__ import annotations

import argparse
import platform
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from installer.linux import control, tree
from installer.linux.release import this_release

if TYPE_CHECKING:
    from collections.abc import Sequence

    from installer.linux.release import Release

_TEXT = "INSTALL"


def build(bundle: Path, out: Path, release: Release, icons: Path | None = None) -> Path:
    """Make the archive; one of the same name that is there is replaced.

    Args:
        bundle: the folder that PyInstaller made; nothing in it is changed.
        out: the folder for the archive, which is made if need be.
        release: what is packaged.
        icons: a folder of them, as `installer.icons` draws them; else they are drawn.

    Returns:
        The archive.

    Raises:
        NotABundleError: if that is no bundle.
        OSError: if something is missing, or can't be written.
    """
    out.mkdir(parents=True, exist_ok=True)
    name = f"{control.PACKAGE}-{release.version}"
    archive = out / f"{name}-linux-{platform.machine()}.tar.xz"
    with tempfile.TemporaryDirectory(dir=out) as folder, tree.icons(icons) as drawn:
        root = Path(folder, name)
        tree.lay_out(root, bundle, drawn, release)
        (root / _TEXT).write_text(install_text(bundle), "utf-8")
        tree.settle(root, release.epoch)
        with tarfile.open(archive, "w:xz", format=tarfile.GNU_FORMAT) as packed:
            for path in (root, *sorted(root.rglob("*"))):
                place = path.relative_to(root.parent)
                packed.add(path, str(place), recursive=False, filter=_of_root)
    return archive


def install_text(bundle: Path) -> str:
    """How to install it, and what it needs of the system.

    Args:
        bundle: what is linked to the system's libraries.
    """
    needs = [control.libc_dependency(bundle), *control.DEPENDS]
    text = (tree.HERE / _TEXT).read_text("utf-8")
    return text.replace("@NEEDS@", "\n".join(f"  {each}" for each in needs))


def _of_root(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    return member


def main(arguments: Sequence[str]) -> int:
    """Make the archive that the arguments name, and print its path."""
    parser = argparse.ArgumentParser(prog="installer.linux.tarball", description=__doc__)
    given = tree.add_arguments(parser).parse_args(arguments)
    print(build(given.bundle, given.out, this_release(given.version), given.icons))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
