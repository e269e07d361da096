"""The programs and libraries of a bundle, as binutils' readelf sees them."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_MAGIC = b"\x7fELF"
_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")
_FILE = re.compile(r"(?m)^File: .*$")
_USED = "Version needs section"
_GLIBC = re.compile(r"\bGLIBC_(\d+(?:\.\d+)+)")


class UnreadableError(Exception):
    """readelf does not understand a file."""


@dataclass(frozen=True, slots=True)
class Binary:
    """A program or a library.

    Args:
        file: where it is.
        needed: the names of the libraries that it is linked to.
        libc: the versions of the C library's symbols that it uses.
    """

    file: Path
    needed: frozenset[str]
    libc: frozenset[str]


def binaries(folder: Path) -> list[Binary]:
    """Every program and library below a folder, by name.

    Args:
        folder: looked through; what symbolic links lead to is looked at where it lies.

    Raises:
        OSError: if readelf is not installed, or a file can't be read.
        UnreadableError: if readelf does not understand one.
    """
    files = [Path(parent, name) for parent, _, names in os.walk(folder) for name in names]
    found = sorted(file for file in files if _is_elf(file))
    return [
        Binary(
            file,
            frozenset(_NEEDED.findall(told)),
            frozenset(_GLIBC.findall(told.partition(_USED)[2])),
        )
        for file, told in zip(found, _read(found), strict=True)
    ]


def libc_versions(folder: Path) -> set[str]:
    """The versions of the C library's symbols that a bundle uses."""
    return {version for binary in binaries(folder) for version in binary.libc}


def version_key(version: str) -> tuple[int, ...]:
    """What sorts versions of numbers and dots."""
    return tuple(map(int, version.split(".")))


def _is_elf(file: Path) -> bool:
    if file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(len(_MAGIC)) == _MAGIC


def _read(files: Sequence[Path]) -> list[str]:
    """What readelf says of each: what it is linked to, and the versions that it uses and has."""
    if not files:
        return []
    # Of a single file it does not say the name, so there are always two.
    command = ("readelf", "--wide", "--dynamic", "--version-info", *map(str, [*files, files[0]]))
    # In English, whatever this machine speaks.
    environment = {**os.environ, "LC_ALL": "C"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    told = _FILE.split(done.stdout)[1:-1]
    # Of a file that ends too early it says so, and goes on as if all were well.
    if "Error:" in done.stderr or len(told) != len(files):
        raise UnreadableError(done.stderr.strip())
    return told
