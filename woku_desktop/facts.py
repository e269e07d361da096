"""What there is to know of this copy of the program: versions, licences, folders. No Qt here."""

from __future__ import annotations

import importlib.metadata
import platform
import sqlite3
import ssl
from typing import TYPE_CHECKING

from woku_desktop import __version__
from woku_desktop.ui.options import ProgramFacts

if TYPE_CHECKING:
    from woku_desktop.config.paths import Paths

LICENCES = (
    ("Python", "PSF-2.0"),
    ("Qt, PySide6, shiboken6", "LGPL-3.0-only"),
    ("PortAudio", "MIT"),
    ("libsndfile", "LGPL-2.1-or-later"),
    ("LAME, mpg123", "LGPL-2.1-or-later"),
    ("FLAC, Ogg, Vorbis, Opus", "BSD-3-Clause"),
    ("SQLite", "blessing"),
    ("OpenSSL", "Apache-2.0"),
    ("sounddevice", "MIT"),
    ("soundfile", "BSD-3-Clause"),
    ("soxr", "LGPL-2.1-or-later"),
    ("pulsectl", "MIT"),
    ("httpx, httpcore", "BSD-3-Clause"),
    ("truststore", "MIT"),
    ("keyring, jeepney", "MIT"),
    ("SecretStorage", "BSD-3-Clause"),
    ("msgspec", "BSD-3-Clause"),
    ("tomlkit", "MIT"),
    ("platformdirs", "MIT"),
    ("pyrage, age", "MIT"),
    ("cryptography", "Apache-2.0 OR BSD-3-Clause"),
    ("email-validator", "Unlicense"),
    ("phonenumbers", "Apache-2.0"),
    ("rich", "MIT"),
    ("wakepy", "MIT"),
    ("Feather (icons)", "MIT"),
)
"""What is built in or loaded, by SPDX's names; the program itself is MIT."""


def versions() -> tuple[tuple[str, str], ...]:
    """Names and versions, the program's own first; what is not known is left out.

    Loads the sound libraries: on any thread but the window's.
    """
    from woku_desktop.recording.versions import sound_versions

    told = {
        "woku-desktop": __version__,
        "Python": platform.python_version(),
        "PySide6": _version("PySide6-Essentials"),
        **sound_versions(),
        "SQLite": sqlite3.sqlite_version,
        "OpenSSL": ssl.OPENSSL_VERSION.split()[1],
        "System": f"{platform.system()} {platform.release()} {platform.machine()}",
        "Distribution": _distribution(),
    }
    return tuple((name, version) for name, version in told.items() if version)


def facts(paths: Paths) -> ProgramFacts:
    """All of it. On any thread but the window's."""
    folders = {
        "data": str(paths.data),
        "settings": str(paths.config_file.parent),
        "log": str(paths.logs),
    }
    return ProgramFacts(versions(), LICENCES, folders)


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:  # a frozen program carries none
        return ""


def _distribution() -> str:
    try:
        return platform.freedesktop_os_release().get("PRETTY_NAME", "")
    except OSError:  # Windows and macOS
        return ""
