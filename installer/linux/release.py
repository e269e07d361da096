"""Which version is packaged, and the time that all of its files bear."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from woku_desktop import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).resolve().parent.parent.parent
_PRE_RELEASE = re.compile(r"[-_.]?(a|b|rc|dev)[-_.]?(\d*)")
_DEBIAN = re.compile(r"[0-9][A-Za-z0-9.+~]*")


class NoTimeError(Exception):
    """Neither SOURCE_DATE_EPOCH nor a commit says when the sources were made."""


@dataclass(frozen=True, slots=True)
class Release:
    """What is packaged.

    Args:
        version: as `woku_desktop.__version__` writes it.
        epoch: seconds since 1970, the time of every file: the same inputs give the same bytes.
    """

    version: str
    epoch: int

    @property
    def time(self) -> datetime:
        """The epoch, in UTC."""
        return datetime.fromtimestamp(self.epoch, UTC)

    @property
    def debian_version(self) -> str:
        """The version as dpkg sorts it: a pre-release comes before what it leads to.

        Raises:
            ValueError: if it can't be one of dpkg's.
        """
        found = _PRE_RELEASE.sub(r"~\1\2", self.version)
        if not _DEBIAN.fullmatch(found):
            raise ValueError(f"not a version for dpkg: {self.version!r}")
        return found


def this_release(version: str = "", environ: Mapping[str, str] = os.environ) -> Release:
    """The release of these sources.

    Args:
        version: another one than the program's own.
        environ: where SOURCE_DATE_EPOCH may be; else the last commit's time is taken.

    Raises:
        NoTimeError: if there is neither.
    """
    told = environ.get("SOURCE_DATE_EPOCH", "")
    return Release(version or __version__, int(told) if told else _last_commit())


def _last_commit() -> int:
    # Whoever builds may be another account than the one that checked out.
    command = ("git", "-c", f"safe.directory={ROOT}", "log", "-1", "--format=%ct")
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise NoTimeError("no commit can be read here: set SOURCE_DATE_EPOCH") from error
    return int(done.stdout)
