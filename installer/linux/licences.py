"""The package's copyright file, in the machine-readable form that Debian asks for (DEP-5)."""

from __future__ import annotations

import re

from installer.notices import HOLDERS, TEXTS, licence_names
from woku_desktop.facts import LICENCES

_COMMON = {
    "Apache-2.0": "Apache-2.0",
    "CC0-1.0": "CC0-1.0",
    "GPL-2.0-or-later": "GPL-2",
    "GPL-3.0-or-later": "GPL-3",
    "LGPL-2.1-or-later": "LGPL-2.1",
    "LGPL-3.0-only": "LGPL-3",
    "MPL-2.0": "MPL-2.0",
}
"""What every Debian has below /usr/share/common-licenses."""

_DEBIAN_NAMES = {
    "MIT": "Expat",
    "BSD-2-Clause": "BSD-2-clause",
    "BSD-3-Clause": "BSD-3-clause",
    "GPL-2.0-or-later WITH Bootloader-exception": "GPL-2+ with Bootloader exception",
    "GPL-3.0-or-later WITH GCC-exception-3.1": "GPL-3+ with GCC-3.1 exception",
    "LGPL-2.1-or-later": "LGPL-2.1+",
    "LGPL-3.0-only": "LGPL-3",
    "LicenseRef-public-domain": "public-domain",
}
"""Where DEP-5 has another name than SPDX."""


def copyright_file() -> str:
    """The whole file: who made the program and its parts, and under which licences."""
    paragraphs = [_HEADER, _OWN, _parts()]
    names = {name for _, expression in LICENCES for name in licence_names(expression)}
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
    # With an exception both are told, the licence and what it does not ask for.
    text = "\n\n".join(_text(each) for each in name.split(" WITH "))
    # Lines are folded by a space before them; an empty one is a dot.
    folded = re.sub(r"(?m)^", " ", re.sub(r"(?m)^$", ".", text))
    return f"License: {_debian(name)}\n{folded}\n"


def _text(name: str) -> str:
    if name in _COMMON:
        return (
            "On Debian systems, the whole text of this licence is in\n"
            f"/usr/share/common-licenses/{_COMMON[name]}."
        )
    return (TEXTS / f"{name}.txt").read_text("utf-8").strip()


def _expression(spdx: str) -> str:
    return " or ".join(
        " and ".join(_debian(name) for name in each.split(" AND ")) for each in spdx.split(" OR ")
    )


def _debian(name: str) -> str:
    return _DEBIAN_NAMES.get(name, name)
