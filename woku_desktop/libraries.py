"""Which of the system's shared libraries are missing, and what holds them.

For the moment before a window, and for when the very sentences can't be told: knows no Qt.
"""

from __future__ import annotations

import ctypes
import re
from typing import Final

from woku_desktop.domain.start_errors import LibrariesMissing

_MISSING: Final = re.compile(r"(?<![\w/.-])(lib[\w.+-]+\.so[.\d]*)(?=: )")
"""A bare name, as the loader tells what it did not find; what it could not use has its folder."""

QT_NEEDS: Final = (
    "libglib-2.0.so.0",
    "libgthread-2.0.so.0",
    "libgssapi_krb5.so.2",
    "libdbus-1.so.3",
    "libfontconfig.so.1",
    "libGL.so.1",
    "libEGL.so.1",
    "libX11.so.6",
    "libX11-xcb.so.1",
    "libxkbcommon.so.0",
    "libxkbcommon-x11.so.0",
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-image.so.0",
    "libxcb-keysyms.so.1",
    "libxcb-randr.so.0",
    "libxcb-render-util.so.0",
    "libxcb-shape.so.0",
    "libxcb-xkb.so.1",
)
"""What Qt's own packages for Linux leave to the system: without a desktop much of it may lack."""

_GLIB: Final = "libglib2.0-0"
_NO_RULE: Final = {"libglib-2.0.so.0": _GLIB, "libgthread-2.0.so.0": _GLIB}


def missing(told: str) -> LibrariesMissing | None:
    """What to tell of something that could not be loaded.

    Args:
        told: the error's own words.

    Returns:
        Every library that lacks, so that one installation mends all; None if the error is another.
    """
    first = _MISSING.search(told)
    if first is None:
        return None
    found = {first[1]: None}
    for name in QT_NEEDS:
        try:
            ctypes.CDLL(name)
        except OSError as error:
            if lacks := _MISSING.search(str(error)):
                found[lacks[1]] = None
    packages = dict.fromkeys(map(debian_package, found))
    return LibrariesMissing(libraries=", ".join(found), packages=" ".join(packages))


def debian_package(library: str) -> str:
    """What holds a library on Debian and Ubuntu, by the rule that they name packages after.

    Args:
        library: its file's name, as in "libxcb-cursor.so.0".
    """
    name, _, version = library.replace("_", "-").partition(".so")
    dash = "-" if name[-1].isdigit() else ""
    by_rule = f"{name}{dash}{version.removeprefix('.')}".lower()
    return _NO_RULE.get(library, by_rule)
