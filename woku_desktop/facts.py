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
    ("SQLite", "blessing"),
    ("OpenSSL", "Apache-2.0"),
    ("libffi, expat", "MIT"),
    ("libmpdec", "BSD-2-Clause"),
    ("libuuid", "BSD-3-Clause"),
    ("bzip2", "bzip2-1.0.6"),
    # In the public domain up to 5.4.
    ("xz (liblzma)", "LicenseRef-public-domain OR 0BSD"),
    ("zlib", "Zlib"),
    ("PyInstaller (bootloader)", "GPL-2.0-or-later WITH Bootloader-exception"),
    # Qt, and what stands in it.
    ("Qt, PySide6, shiboken6", "LGPL-3.0-only"),
    ("ICU", "Unicode-DFS-2016"),
    ("Unicode Character Database, CLDR", "Unicode-3.0"),
    ("HarfBuzz, MD4C", "MIT"),
    ("PCRE2, double-conversion, libwebp", "BSD-3-Clause"),
    ("BLAKE2, SHA-3", "CC0-1.0"),
    ("FreeType", "FTL"),
    ("libjpeg-turbo", "IJG AND BSD-3-Clause AND Zlib"),
    ("libpng", "libpng-2.0"),
    # Sound.
    ("PortAudio", "MIT"),
    ("libsndfile", "LGPL-2.1-or-later"),
    ("LAME, mpg123", "LGPL-2.1-or-later"),
    ("FLAC, Ogg, Vorbis, Opus", "BSD-3-Clause"),
    ("sounddevice", "MIT"),
    ("soundfile", "BSD-3-Clause"),
    ("soxr", "LGPL-2.1-or-later"),
    ("pulsectl", "MIT"),
    ("numpy", "BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0"),
    ("OpenBLAS", "BSD-3-Clause"),
    ("LAPACK", "BSD-3-Clause-Open-MPI"),
    ("libgfortran", "GPL-3.0-or-later WITH GCC-exception-3.1"),
    ("libquadmath", "LGPL-2.1-or-later"),
    # The rest, most of it Python.
    ("httpx, httpcore, starlette, uvicorn", "BSD-3-Clause"),
    ("anyio, h11", "MIT"),
    ("idna, click", "BSD-3-Clause"),
    ("python-multipart", "Apache-2.0"),
    ("certifi, Public Suffix List", "MPL-2.0"),
    ("truststore", "MIT"),
    ("keyring, jeepney", "MIT"),
    ("jaraco.classes, jaraco.context, jaraco.functools, more-itertools", "MIT"),
    ("backports.tarfile, zipp", "MIT"),
    ("importlib-metadata, lazy-importer", "Apache-2.0"),
    ("SecretStorage, pywin32-ctypes", "BSD-3-Clause"),
    ("msgspec", "BSD-3-Clause"),
    ("tomlkit", "MIT"),
    ("platformdirs", "MIT"),
    ("pyrage, age", "MIT"),
    ("cryptography", "Apache-2.0 OR BSD-3-Clause"),
    ("Rust libraries (in pyrage and cryptography)", "Apache-2.0 OR MIT"),
    ("curve25519-dalek, x25519-dalek, subtle, asn1", "BSD-3-Clause"),
    ("cffi", "MIT-0"),
    ("pycparser", "BSD-3-Clause"),
    ("email-validator", "Unlicense"),
    ("phonenumbers", "Apache-2.0"),
    ("rich, markdown-it-py, mdurl", "MIT"),
    ("typing-extensions", "PSF-2.0"),
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
