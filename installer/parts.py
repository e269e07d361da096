"""`python -m installer.parts`: what a program's packages carry that no package's metadata names.

Run by `installer.sbom` inside the program's environment, whose libraries tell their versions.
"""

from __future__ import annotations

import importlib.metadata
import json
import sys
from dataclasses import asdict, dataclass

from installer.contents import UNUSED_MODULES


@dataclass(frozen=True, slots=True)
class Part:
    """A library in other languages than Python."""

    name: str
    version: str
    """Empty where nothing tells it."""
    licence: str
    """In SPDX's terms."""
    carrier: str
    """The package or part that brings it; empty for what the bundle brings itself."""
    cpe: str = ""
    """Vendor and product, as the national vulnerability database knows them."""


def parts() -> list[Part]:
    """All of them, in an order that stays."""
    import numpy as np
    from cryptography.hazmat.backends.openssl import backend
    from PySide6.QtCore import qVersion
    from soxr import __libsoxr_version__

    from woku_desktop.facts import versions

    told, spdx = dict(versions()), licences()
    in_cryptography = backend.openssl_version_text().split()[1]
    port_audio = told.get("PortAudio", "").removeprefix("V")
    named = [
        ("Python", told["Python"], "", "python:python"),
        ("OpenSSL", told["OpenSSL"], "Python", "openssl:openssl"),
        ("SQLite", told["SQLite"], "Python", "sqlite:sqlite"),
        ("Qt", qVersion(), "pyside6-essentials", "qt:qt"),
        ("OpenSSL", in_cryptography, "cryptography", "openssl:openssl"),
        ("PortAudio", port_audio, "sounddevice", ""),
        ("libsndfile", told["libsndfile"], "soundfile", "libsndfile_project:libsndfile"),
        *(
            (name, "", "libsndfile", "")
            for name in ("LAME", "mpg123", "FLAC", "Ogg", "Vorbis", "Opus")
        ),
    ]
    found = [Part(name, version, spdx[name], *others) for name, version, *others in named]
    found.append(Part("libsoxr", __libsoxr_version__, spdx["soxr"], "soxr"))
    # On macOS numpy may use the system's own library in its place.
    algebra = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    if "openblas" in algebra["name"]:
        found.append(Part("OpenBLAS", algebra["version"], spdx["OpenBLAS"], "numpy"))
    return found


def licences() -> dict[str, str]:
    """SPDX's expression for each name that the About page tells."""
    from woku_desktop.facts import LICENCES

    return {name: spdx for names, spdx in LICENCES for name in names.split(", ")}


def left_out() -> list[str]:
    """Installed packages of which the bundle takes no module."""
    modules: dict[str, set[str]] = {}
    for module, packages in importlib.metadata.packages_distributions().items():
        for package in packages:
            modules.setdefault(package, set()).add(module)
    return sorted(name for name, those in modules.items() if those <= set(UNUSED_MODULES))


if __name__ == "__main__":
    told = {
        "parts": [asdict(part) for part in parts()],
        "licences": licences(),
        "left_out": left_out(),
    }
    json.dump(told, sys.stdout)
