"""A bundle that takes no time to pack, and what is made of it."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from installer.linux import tree
from installer.linux.release import Release

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EPOCH = 1_790_000_000
RELEASE = Release("0.1.0", EPOCH)


@pytest.fixture(scope="session", autouse=True)
def made_by_somebody() -> Iterator[None]:
    """Whoever packs is seldom root: where these tests are, what is laid out gets another owner."""
    settle = tree.settle

    def settle_as_somebody(root: Path, epoch: int) -> None:
        settle(root, epoch)
        for path in (root, *root.rglob("*")):
            os.lchown(path, 1234, 1234)

    with pytest.MonkeyPatch.context() as patch:
        if os.geteuid() == 0:
            patch.setattr(tree, "settle", settle_as_somebody)
        yield


def make_bundle(folder: Path) -> Path:
    """What PyInstaller makes, in small: a program, libraries of any mode, a link, and data."""
    inside = folder / "_internal"
    (inside / "resources").mkdir(parents=True)
    shutil.copyfile("/bin/true", folder / "woku-desktop")
    (folder / "woku-desktop").chmod(0o700)
    (inside / "libtoy.so.1").write_bytes(b"a library")
    (inside / "libtoy.so.1").chmod(0o775)
    (inside / "liblink.so.1").symlink_to("libtoy.so.1")
    (inside / "resources" / "data.txt").write_text("data " * 1000)
    (inside / "resources" / "data.txt").chmod(0o600)
    return folder


def make_icons(folder: Path) -> Path:
    """As `installer.icons` names them; the package does not look into them."""
    folder.mkdir(parents=True)
    for px in tree.ICON_SIZES:
        (folder / f"woku-desktop-{px}.png").write_bytes(f"{px} pixels".encode())
    return folder


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small bundle; nobody writes into it."""
    return make_bundle(tmp_path_factory.mktemp("bundle") / "woku-desktop")


@pytest.fixture(scope="session")
def icons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of icons."""
    return make_icons(tmp_path_factory.mktemp("drawn") / "icons")
