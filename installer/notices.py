"""The licences that travel in the bundle, with the notices of those who made its parts."""

from __future__ import annotations

import re
import sys
import sysconfig
from importlib.metadata import Distribution, PackageNotFoundError
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from installer.audit import releases
from installer.environments import PROGRAM_LOCK
from installer.parts import left_out
from woku_desktop.facts import LICENCES

if TYPE_CHECKING:
    from collections.abc import Iterable

TEXTS = Path(__file__).resolve().parent / "licences"
"""The text of each licence and of each exception to one, by SPDX's names."""

FOLDER = "licences"
"""Where all of it lies in the bundle."""

HOLDERS = {
    "Python": "2001-2026 Python Software Foundation",
    "SQLite": "none: in the public domain",
    "OpenSSL": "1998-2026 the OpenSSL Project Authors",
    "libffi, expat": "1996-2024 Anthony Green, Red Hat, Inc. and others; "
    "1998-2026 Thai Open Source Software Center Ltd, Clark Cooper, and the Expat maintainers",
    "libmpdec": "2008-2024 Stefan Krah",
    "libuuid": "1996-2008 Theodore Ts'o",
    "bzip2": "1996-2019 Julian R Seward",
    "xz (liblzma)": "none: in the public domain; 5.6 and newer the authors of XZ Utils",
    "zlib": "1995-2026 Jean-loup Gailly and Mark Adler",
    "PyInstaller (bootloader)": "2010-2023 PyInstaller Development Team; "
    "2005-2009 Giovanni Bajo; 2002 McMillan Enterprises, Inc.",
    "Qt, PySide6, shiboken6": "The Qt Company Ltd. and other contributors",
    "ICU": "1991-2023 Unicode, Inc.; 1995-2016 International Business Machines Corporation and "
    "others",
    "Unicode Character Database, CLDR": "1991-2026 Unicode, Inc.",
    "HarfBuzz, MD4C": "2010-2022 Google, Inc. and the HarfBuzz authors; 2016-2024 Martin Mitáš",
    "PCRE2, double-conversion, libwebp": "1997-2007 University of Cambridge; "
    "2007-2024 Philip Hazel; 2010-2024 Zoltan Herczeg; 2006-2012 the V8 project authors; "
    "2010 Google Inc.",
    "BLAKE2, SHA-3": "2012 Samuel Neves; the Keccak authors",
    "FreeType": "1996-2026 David Turner, Robert Wilhelm and Werner Lemberg",
    "libjpeg-turbo": "1991-2026 the libjpeg-turbo Project; 1991-2020 Thomas G. Lane, Guido "
    "Vollbeding (based in part on the work of the Independent JPEG Group)",
    "libpng": "1995-2026 the PNG Reference Library Authors; 2000-2026 Cosmin Truta",
    "PortAudio": "1999-2011 Ross Bencina and Phil Burk",
    "libsndfile": "1999-2022 Erik de Castro Lopo and others",
    "LAME, mpg123": "1999-2017 the LAME project; 1995-2022 the mpg123 project",
    "FLAC, Ogg, Vorbis, Opus": "1994-2023 the Xiph.Org Foundation and others",
    "sounddevice": "2015-2025 Matthias Geier",
    "soundfile": "2013 Bastian Bechtold",
    "soxr": "2007-2018 Robert Sykes; 2021 Myungchul Keum",
    "pulsectl": "2014 George Filipkin; 2014 Mike Kazantsev",
    "numpy": "2005-2025 NumPy Developers",
    "OpenBLAS": "2011-2014 the OpenBLAS Project",
    "LAPACK": "1992-2013 the University of Tennessee and the University of Tennessee Research "
    "Foundation; 2000-2013 the University of California Berkeley; 2006-2013 the University of "
    "Colorado Denver",
    "libgfortran": "2002-2017 Free Software Foundation, Inc.",
    "libquadmath": "2010-2019 Free Software Foundation, Inc.",
    "httpx, httpcore, starlette, uvicorn": "2017-2020 Encode OSS Ltd",
    "anyio, h11": "2018 Alex Grönholm; 2016 Nathaniel J. Smith and other contributors",
    "idna, click": "2013-2026 Kim Davies and contributors; 2014 Pallets",
    "python-multipart": "2012 Andrew Dunham",
    "certifi, Public Suffix List": "the Mozilla Foundation and contributors",
    "truststore": "2022 Seth Michael Larson",
    "keyring, jeepney": "2025 the keyring authors; 2017 Thomas Kluyver",
    "jaraco.classes, jaraco.context, jaraco.functools, more-itertools": "Jason R. Coombs; "
    "2012 Erik Rose",
    "backports.tarfile, zipp": "Jason R. Coombs",
    "importlib-metadata, lazy-importer": "the authors of each",
    "SecretStorage, pywin32-ctypes": "2012-2025 Dmitry Shachnev; 2014 Enthought, Inc.",
    "msgspec": "2021 Jim Crist-Harif",
    "tomlkit": "2018 Sébastien Eustace",
    "platformdirs": "2010-2026 the platformdirs developers",
    "pyrage, age": "2022 William Woodruff; 2020 the rage authors",
    "cryptography": "individual contributors",
    "Rust libraries (in pyrage and cryptography)": "the authors of each",
    "curve25519-dalek, x25519-dalek, subtle, asn1": "2016-2021 Isis Agora Lovecruft and "
    "Henry de Valence; 2017-2021 the DalekRS contributors; 2012 the Go Authors; "
    "2020 Alex Gaynor",
    "cffi": "the cffi authors",
    "pycparser": "2008-2027 Eli Bendersky",
    "email-validator": "none: in the public domain",
    "phonenumbers": "2009-2026 the libphonenumber authors; David Drysdale",
    "rich, markdown-it-py, mdurl": "2020 Will McGugan; 2020 ExecutableBookProject; "
    "2014-2015 Vitaly Puzrin and Alex Kocharin; 2021 Taneli Hukkinen",
    "typing-extensions": "2001-2026 Python Software Foundation",
    "wakepy": "2021-2024 Niko Föhr",
    "Feather (icons)": "2013-2023 Cole Bemis",
}
"""Who made what the bundle carries, by the names of `woku_desktop.facts.LICENCES`."""

_FILES = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|AUTHORS)(?!.*\.pyc?$)", re.IGNORECASE)
# What Rust's packagers say of the libraries that they built in.
_BUILT_IN = re.compile(r"sboms/[^/]+\.cyclonedx\.json$")
_META = re.compile(r"^[^/]+\.dist-info/(licenses/)?")
# Their texts are among ours.
_WITHOUT_FILES = {"pyside6-essentials", "shiboken6"}

Pair = tuple[str, str]
"""A file, and the folder of the bundle that it goes to, as PyInstaller's `datas` wants them."""


def datas(work: Path) -> list[Pair]:
    """All that travels: our texts, Python's own, and those of the installed packages, in order.

    Args:
        work: for the list of parts, which is written there.

    Raises:
        LookupError: if a package comes without its licence.
    """
    work.mkdir(parents=True, exist_ok=True)
    listed = work / "parts.txt"
    listed.write_text(parts_file(), "utf-8", newline="\n")
    texts = [(str(text), FOLDER) for text in sorted(TEXTS.glob("*.txt"))]
    python = [(str(path), f"{FOLDER}/Python") for path in _of_python()]
    return [(str(listed), FOLDER), *texts, *python, *of_packages(carried())]


def parts_file() -> str:
    """Who made which part, and under which licence, for people."""
    return "\n".join(f"{name}\n  {spdx}\n  Copyright: {HOLDERS[name]}\n" for name, spdx in LICENCES)


def carried() -> list[str]:
    """Names of the packages that the bundle takes something of, on one system or another."""
    locked = {name for name, _ in releases([PROGRAM_LOCK.read_text("utf-8")])}
    unused = {re.sub(r"[-_.]+", "-", name).lower() for name in left_out()}
    # PyInstaller starts the program.
    return sorted(locked - unused | {"pyinstaller"})


def of_packages(names: Iterable[str]) -> list[Pair]:
    """The licence files of packages, each package's in a folder of its own.

    Args:
        names: of packages; those of other systems are not installed, and have none here.

    Raises:
        LookupError: if one is installed and has no licence file.
    """
    pairs = list[Pair]()
    for name in names:
        try:
            package = Distribution.from_name(name)
        except PackageNotFoundError:
            continue
        found = _files(package)
        if not found and name not in _WITHOUT_FILES:
            raise LookupError(f"{name} comes without its licence")
        folder = PurePosixPath(FOLDER, name)
        pairs += ((file, str((folder / place).parent)) for place, file in found.items())
    return pairs


def licence_names(expression: str) -> list[str]:
    """The licences in an expression of SPDX's, with their exceptions."""
    return re.split(r" OR | AND ", expression)


def _files(package: Distribution) -> dict[str, str]:
    """Places in the package's folder and the files, the metadata's before copies elsewhere."""
    found: dict[str, str] = {}
    paths = [path.as_posix() for path in package.files or ()]
    for path in sorted(paths, key=lambda path: (".dist-info/" not in path, path)):
        if _FILES.match(PurePosixPath(path).name) or _BUILT_IN.search(path):
            found.setdefault(_META.sub("", path, count=1), str(package.locate_file(path)))
    return found


def _of_python() -> list[Path]:
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    return [place / "LICENSE.txt" for place in places if (place / "LICENSE.txt").is_file()][:1]
