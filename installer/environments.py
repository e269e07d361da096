"""Virtual environments that hold what a lock file names and nothing else."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path
from typing import TYPE_CHECKING

from woku_desktop.files import try_lock

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
"""Where all that packaging makes on its way lies; ignored by git."""

PROGRAM_LOCK = ROOT / "installer" / "program.lock"
BUNDLE_LOCK = ROOT / "installer" / "bundle.lock"
TOOLS_LOCK = ROOT / "installer" / "tools.lock"

MADE_WITHIN_S = 600.0
"""How long another process may take that makes the same environment, in seconds."""


def environment(name: str, locks: Sequence[Path]) -> Path:
    """Make an environment, unless it is there as the locks want it.

    Args:
        name: of its folder in `BUILD`.
        locks: requirement files, whole and with hashes.

    Returns:
        Its Python.

    Raises:
        subprocess.CalledProcessError: if something can't be installed.
        TimeoutError: if another process does not come to an end with the same environment.
    """
    BUILD.mkdir(exist_ok=True)
    held = try_lock(BUILD / f"{name}.lock", wait_s=MADE_WITHIN_S)
    if held is None:
        raise TimeoutError(f"somebody else is making {BUILD / name}")
    with held:
        return _made(BUILD / name, locks)


def _made(folder: Path, locks: Sequence[Path]) -> Path:
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = hashlib.sha256(sys.version.encode())
    for lock in locks:
        stamp.update(lock.read_bytes())
    made_from = folder / "made-from"
    if made_from.is_file() and made_from.read_text("ascii") == stamp.hexdigest():
        return python
    venv.create(folder, clear=True, with_pip=True)
    pip = (python, "-m", "pip", "--quiet", "--disable-pip-version-check", "install")
    for lock in locks:
        # The locks are whole: nothing is left to be resolved. The report tells which file of each
        # release was taken.
        whole = ("--no-deps", "--require-hashes", "--report", folder / f"{lock.stem}.json")
        subprocess.run([*pip, *whole, "--requirement", lock], check=True)
    made_from.write_text(stamp.hexdigest(), "ascii")
    return python


def tools_environment() -> Path:
    """The Python that has the tools which look over packages; see `environment`."""
    return environment("tools-environment", [TOOLS_LOCK])
