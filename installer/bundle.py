"""`python -m installer.bundle`: the one folder that every package carries, made and tried.

On Linux, Windows and macOS alike: an environment from the lock files, PyInstaller with build.spec,
and then what was made has to pass its own smoke test.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from installer.environments import BUILD, BUNDLE_LOCK, PROGRAM_LOCK, ROOT, environment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

DIST = ROOT / "dist"
ICONS = BUILD / "bundle" / "build" / "icons"
"""The program's icons, once a bundle has been made in `DIST`."""

_SMOKE_TEST_WITHIN_S = 120
# As old as zip files can say: every file of two bundles has the same age.
_EPOCH = "315532800"


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the bundle in `DIST`, try it, and tell its size.

    Returns:
        The exit code.
    """
    parser = argparse.ArgumentParser(prog="python -m installer.bundle", description=__doc__)
    parser.add_argument(
        "--twice", action="store_true", help="make it again elsewhere, and compare the two"
    )
    options = parser.parse_args(arguments)
    bundle = make(DIST, BUILD / "bundle")
    smoke_test(program(bundle))
    print(f"{bundle.name}: {size(bundle) / 1e6:.0f} MB", flush=True)
    if options.twice:
        again = make(BUILD / "again", BUILD / "bundle-again", hash_seed="1")
        if digest(again) != digest(bundle):
            print("the same inputs gave two different bundles", file=sys.stderr)
            return 1
        shutil.rmtree(again)
        print(f"{bundle.name}: the same twice, {digest(bundle)}", flush=True)
    return 0


def make(dist: Path, work: Path, hash_seed: str = "0") -> Path:
    """Make the bundle.

    Args:
        dist: gets it.
        work: for what PyInstaller makes on its way; emptied before.
        hash_seed: of Python, so that two makings can differ in what must not matter.

    Returns:
        The folder, or on macOS the application.

    Raises:
        subprocess.CalledProcessError: if it can't be made.
    """
    python = environment("bundle-environment", [PROGRAM_LOCK, BUNDLE_LOCK])
    shutil.rmtree(work, ignore_errors=True)
    surroundings = os.environ | {
        "PYTHONHASHSEED": hash_seed,
        "SOURCE_DATE_EPOCH": _EPOCH,
        "PYTHONPATH": str(ROOT),
    }
    icons = work / ICONS.relative_to(BUILD / "bundle")
    offscreen = surroundings | {"QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([python, "-m", "installer.icons", icons], cwd=ROOT, env=offscreen, check=True)
    # Its warnings are of what was left out on purpose; what lacks, the smoke test finds.
    places = ("--log-level", "ERROR", "--distpath", dist, "--workpath", work)
    subprocess.run(
        [python, "-m", "PyInstaller", "--noconfirm", *places, "build.spec"],
        cwd=ROOT,
        env=surroundings,
        check=True,
    )
    return dist / ("Woku.app" if sys.platform == "darwin" else "woku-desktop")


def program(bundle: Path, platform: str = sys.platform) -> Path:
    """What of a bundle is run, by somebody who reads what it prints."""
    if platform == "darwin":
        return bundle / "Contents" / "MacOS" / "woku-desktop"
    return bundle / ("woku-desktop-console.exe" if platform == "win32" else "woku-desktop")


def smoke_test(executable: Path) -> None:
    """Run a program's own smoke test, on a virtual screen where there is no other.

    Raises:
        subprocess.CalledProcessError: if it is not whole.
        subprocess.TimeoutExpired: if it does not end.
    """
    began = time.monotonic()
    screen = ("xvfb-run", "--auto-servernum") if _needs_screen() else ()
    subprocess.run([*screen, executable, "--smoke-test"], check=True, timeout=_SMOKE_TEST_WITHIN_S)
    print(f"whole, seen in {time.monotonic() - began:.1f} s", flush=True)


def size(bundle: Path) -> int:
    """The bytes of its files; what is linked counts once."""
    return sum(path.lstat().st_size for path in bundle.rglob("*") if path.is_file())


def digest(bundle: Path) -> str:
    """A hash over names, modes, links and contents of all its files."""
    told = hashlib.sha256()
    for path in sorted(bundle.rglob("*")):
        told.update(f"{path.relative_to(bundle)}\0{path.lstat().st_mode:o}\0".encode())
        if path.is_symlink():
            told.update(os.fsencode(path.readlink()))
        elif path.is_file():
            told.update(hashlib.sha256(path.read_bytes()).digest())
    return told.hexdigest()


def _needs_screen() -> bool:
    return sys.platform == "linux" and not os.environ.get("DISPLAY")


if __name__ == "__main__":
    sys.exit(main())
