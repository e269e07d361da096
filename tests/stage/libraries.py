"""A shared library that the loader misses for real, on a machine that has it."""

from __future__ import annotations

import re
import subprocess
from contextlib import suppress
from pathlib import Path

LDCONFIG = "/sbin/ldconfig"


class NotThereError(RuntimeError):
    """This machine lacks the library that is to be taken away."""


def without(library: str, needed: str, folder: Path) -> dict[str, str]:
    """Make a program's loader miss something that a library needs.

    A copy of the library asks for a file that no machine has, and is found before it.

    Args:
        library: its file's name, as in "libxcb-cursor.so.0".
        needed: what it asks for and does not get.
        folder: where the copy goes.

    Returns:
        What the program needs in its environment.

    Raises:
        NotThereError: if there is no such library here, or it does not need that.
    """
    data = _find(library).read_bytes()
    absent = missing_name(needed)
    if (old := needed.encode() + b"\0") not in data:
        raise NotThereError(f"{library} does not need {needed}")
    (folder / library).write_bytes(data.replace(old, absent.encode() + b"\0"))
    return {"LD_LIBRARY_PATH": str(folder)}


def missing_name(needed: str) -> str:
    """What is asked for in its place: as long, and nowhere."""
    name, dot, version = needed.partition(".so")
    return f"{name[:-2]}qq{dot}{version}"


def _find(library: str) -> Path:
    with suppress(OSError):
        cache = subprocess.run([LDCONFIG, "-p"], capture_output=True, text=True, check=True).stdout
        # The first is the one for this kind of machine.
        if found := re.search(rf"(?m)^\s+{re.escape(library)} .* => (.+)$", cache):
            return Path(found[1])
    raise NotThereError(f"no {library} here")
