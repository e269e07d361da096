"""The package's copyright file, in the machine-readable form that Debian asks for (DEP-5)."""

from __future__ import annotations

import re
from pathlib import Path

from woku_desktop.facts import LICENCES

TEXTS = Path(__file__).resolve().parent / "licences"

_COMMON = {
    "Apache-2.0": "Apache-2.0",
    "LGPL-2.1-or-later": "LGPL-2.1",
    "LGPL-3.0-only": "LGPL-3",
}
"""What every Debian has below /usr/share/common-licenses."""

_DEBIAN_NAMES = {
    "MIT": "Expat",
    "BSD-3-Clause": "BSD-3-clause",
    "LGPL-2.1-or-later": "LGPL-2.1+",
    "LGPL-3.0-only": "LGPL-3",
}
"""Where DEP-5 has another name than SPDX."""

HOLDERS = {
    "Python": "2001-2026 Python Software Foundation",
    "Qt, PySide6, shiboken6": "The Qt Company Ltd. and other contributors",
    "PortAudio": "1999-2011 Ross Bencina and Phil Burk",
    "libsndfile": "1999-2022 Erik de Castro Lopo and others",
    "LAME, mpg123": "1999-2017 the LAME project; 1995-2022 the mpg123 project",
    "FLAC, Ogg, Vorbis, Opus": "1994-2023 the Xiph.Org Foundation and others",
    "SQLite": "none: in the public domain",
    "OpenSSL": "1998-2026 the OpenSSL Project Authors",
    "sounddevice": "2015-2025 Matthias Geier",
    "soundfile": "2013 Bastian Bechtold",
    "soxr": "2007-2018 Robert Sykes; 2021 Myungchul Keum",
    "pulsectl": "2014 George Filipkin; 2014 Mike Kazantsev",
    "httpx, httpcore": "2019-2020 Encode OSS Ltd",
    "truststore": "2022 Seth Michael Larson",
    "keyring, jeepney": "2025 the keyring authors; 2017 Thomas Kluyver",
    "SecretStorage": "2012-2025 Dmitry Shachnev",
    "msgspec": "2021 Jim Crist-Harif",
    "tomlkit": "2018 Sébastien Eustace",
    "platformdirs": "2010-2026 the platformdirs developers",
    "pyrage, age": "2022 William Woodruff; 2020 the rage authors",
    "cryptography": "individual contributors",
    "email-validator": "none: in the public domain",
    "phonenumbers": "2009-2026 the libphonenumber authors; David Drysdale",
    "rich": "2020 Will McGugan",
    "wakepy": "2021-2024 Niko Föhr",
    "Feather (icons)": "2013-2023 Cole Bemis",
}
"""Who made what the bundle carries, by the names of `woku_desktop.facts.LICENCES`."""


def copyright_file() -> str:
    """The whole file: who made the program and its parts, and under which licences."""
    paragraphs = [_HEADER, _OWN, _parts()]
    names = {name for _, expression in LICENCES for name in expression.split(" OR ")}
    paragraphs += [_standalone(name) for name in sorted(names)]
    return "\n".join(paragraphs)


_HEADER = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: woku-desktop
Source: https://woku.app
"""

_OWN = """\
Files: *
Copyright: 2026 The woku-desktop authors
License: Expat
"""


def _parts() -> str:
    """What the bundle carries beside the program: one paragraph, as most of it is in one file."""
    holders = [f" {HOLDERS[name]} ({name})" for name, _ in LICENCES]
    told = [f" {name}: {_expression(licence)}" for name, licence in LICENCES]
    licences = dict.fromkeys(_expression(licence) for _, licence in LICENCES)
    joined = " and ".join(f"({name})" if " or " in name else name for name in licences)
    return "\n".join(
        [
            "Files: opt/woku-desktop/*",
            "Copyright:",
            " 2026 The woku-desktop authors",
            *holders,
            f"License: {joined}",
            "Comment: The program comes in one folder with its Python and its libraries.",
            *told,
            "",
        ]
    )


def _standalone(name: str) -> str:
    if name in _COMMON:
        text = (
            "On Debian systems, the whole text of this licence is in\n"
            f"/usr/share/common-licenses/{_COMMON[name]}."
        )
    else:
        text = (TEXTS / f"{name}.txt").read_text("utf-8").strip()
    # Lines are folded by a space before them; an empty one is a dot.
    folded = re.sub(r"(?m)^", " ", re.sub(r"(?m)^$", ".", text))
    return f"License: {_debian(name)}\n{folded}\n"


def _expression(spdx: str) -> str:
    return " or ".join(_debian(name) for name in spdx.split(" OR "))


def _debian(name: str) -> str:
    return _DEBIAN_NAMES.get(name, name)
