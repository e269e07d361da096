"""What goes into the bundle, and what PyInstaller finds that does not belong there.

PyInstaller takes whole families along: each of Qt's plugins with all that they link to, the system
libraries of the machine it runs on, every table of phonenumbers. What is not used costs room and
start time, and stray copies of a system's own libraries quarrel with the system's.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

Entry = tuple[str, str, str]
"""A file of the bundle, in PyInstaller's terms: its place there, where it comes from, its kind."""

UNUSED_MODULES = (
    # Only the sandbox's, to transcribe English: its model has 37 MB.
    "pocketsphinx",
    # Read by nothing that the program calls: e-mail addresses are not looked up in the DNS, numbers
    # get no place and no carrier, and nothing is shown in colours of syntax or as Markdown.
    "dns",
    "markdown_it",
    "mdurl",
    "phonenumbers.carrierdata",
    "phonenumbers.geodata",
    "phonenumbers.tzdata",
    "pygments",
    # What libraries bring for their own tests and documentation, and terminals for people.
    "doctest",
    "numpy.ctypeslib",
    "numpy.f2py",
    "numpy.fft",
    "numpy.ma",
    "numpy.polynomial",
    "numpy.random",
    "numpy.testing",
    "pdb",
    "pydoc",
    "pydoc_data",
    "readline",
    "tkinter",
    "unittest",
    # Of the build environment.
    "PIL",
    "PyInstaller",
    "pip",
    "setuptools",
)

TOLD_OF = ("PySide6-Essentials", "keyring")
"""Packages whose metadata goes along: About tells the version; keyring finds its backends by it."""

_PLUGINS = {
    "linux": {
        "platforms": ("qxcb", "qwayland", "qoffscreen"),
        "platforminputcontexts": (
            "composeplatforminputcontextplugin",
            "ibusplatforminputcontextplugin",
        ),
        "platformthemes": ("qxdgdesktopportal",),
        "networkinformation": ("qnetworkmanager",),
        "wayland-decoration-client": ("adwaita", "bradient"),
        "wayland-shell-integration": ("xdg-shell", "fullscreen-shell-v1"),
    },
    "win32": {
        "platforms": ("qwindows", "qoffscreen"),
        "styles": ("qmodernwindowsstyle",),
        "networkinformation": ("qnetworklistmanager",),
    },
    "darwin": {
        "platforms": ("qcocoa", "qoffscreen"),
        "styles": ("qmacstyle",),
        "networkinformation": ("qscnetworkreachability",),
    },
}
_PICTURES = ("qjpeg", "qwebp")
"""Pictures of wokus come as PNG, which Qt reads by itself, JPEG or WebP."""

# Emergency and other short numbers of each region; what pip would need to remove a package; and on
# Windows a second PortAudio, for studios' sound cards, that nobody asks sounddevice for.
_NEVER_READ = re.compile(r"phonenumbers/shortdata/region_|\.dist-info/RECORD$|-asio\.dll$")
_QT_TEXTS = re.compile(r"qt(base)?_(en|es|pt_BR|pt_PT|pt)\.qm")
_SYSTEM_FOLDERS = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")


_LOADED_BY_NAME = ("_soundfile_data", "_sounddevice_data")
"""Folders of libraries that Python opens by itself, so that nothing is linked to them."""

_OF_EVERY_LINUX = {"libc.so.6", "libm.so.6", "libz.so.1", "libgcc_s.so.1", "libstdc++.so.6"}


def plugins(platform: str) -> dict[str, tuple[str, ...]]:
    """Which of Qt's plugins are used, by kind, without the system's prefix and ending.

    Args:
        platform: as in `sys.platform`.
    """
    return {**_PLUGINS[platform], "imageformats": _PICTURES}


def bundled(
    entries: Sequence[Entry], platform: str, needs: Callable[[str], Iterable[str]]
) -> list[Entry]:
    """What belongs into the bundle of a platform.

    Args:
        entries: as PyInstaller found them.
        platform: as in `sys.platform`.
        needs: gives the names of the libraries that the file at a path is linked to.
    """
    read = [entry for entry in entries if not _NEVER_READ.search(_place(entry).as_posix())]
    left = without_unused_qt(read, platform)
    if platform == "linux":
        left = without_system_libraries(left, needs)
    return without_unneeded_libraries(left, needs)


def stripped(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """The same with Python's own libraries free of what only the machine that made them needs.

    Symbols for debuggers, and folders of that machine to look for libraries in. Those of others
    stay as they came: `strip` spoils what wheels are repaired with.

    Args:
        entries: of a Linux bundle.
        folder: where the copies go; made if it is missing.

    Raises:
        subprocess.CalledProcessError: if `strip` or `patchelf` fails.
    """
    folder.mkdir(parents=True, exist_ok=True)
    result = list[Entry]()
    for place, source, kind in entries:
        name = PurePosixPath(place).name
        if kind == "SYMLINK" or not ("lib-dynload" in place or name.startswith("libpython")):
            result.append((place, source, kind))
            continue
        copy = folder / name
        subprocess.run(["strip", "--strip-unneeded", "-o", copy, source], check=True)
        subprocess.run(["patchelf", "--remove-rpath", copy], check=True)
        result.append((place, str(copy), kind))
    return result


def without_unused_qt(entries: Iterable[Entry], platform: str) -> list[Entry]:
    """All but Qt's plugins and translations that are not used.

    Args:
        entries: as PyInstaller found them.
        platform: as in `sys.platform`.
    """
    used = plugins(platform)
    return [entry for entry in entries if _is_used(_place(entry), used)]


def without_system_libraries(
    entries: Sequence[Entry], needs: Callable[[str], Iterable[str]]
) -> list[Entry]:
    """All but a Linux system's own libraries: packages declare them instead.

    Those that Python's own modules are linked to stay, in the versions that this Python knows.

    Args:
        entries: as PyInstaller found them.
        needs: gives the names of the libraries that the file at a path is linked to.
    """
    of_python = {
        name
        for place, source, kind in entries
        if kind == "EXTENSION" and "lib-dynload" in place
        for name in needs(source)
    } - _OF_EVERY_LINUX
    return [
        entry
        for entry in entries
        if not (_is_library(entry) and entry[1].startswith(_SYSTEM_FOLDERS))
        or _place(entry).name in of_python
        or _place(entry).name.startswith("libpython")
    ]


def without_unneeded_libraries(
    entries: Sequence[Entry], needs: Callable[[str], Iterable[str]]
) -> list[Entry]:
    """All but libraries that only something else was linked to, which has gone.

    Args:
        entries: what is left so far.
        needs: gives the names of the libraries that the file at a path is linked to.
    """
    libraries: dict[str, list[Entry]] = {}
    kept, waiting = set[str](), list[Entry]()
    for entry in entries:
        if _is_library(entry):
            libraries.setdefault(_place(entry).name, []).append(entry)
        elif entry[2] in {"BINARY", "EXTENSION"}:
            waiting.append(entry)
    # Python itself opens its library, whose name differs from system to system.
    first = [name for name in libraries if re.match(r"(lib)?python|Python$", name)]
    kept.update(first)
    waiting += (entry for name in first for entry in libraries[name])
    while waiting:
        _, source, kind = waiting.pop()
        for name in () if kind == "SYMLINK" else needs(source):
            if name in libraries and name not in kept:
                kept.add(name)
                waiting += libraries[name]
    return [entry for entry in entries if not _is_library(entry) or _place(entry).name in kept]


def _is_used(place: PurePosixPath, used: Mapping[str, Sequence[str]]) -> bool:
    if "PySide6" not in place.parts:
        return True
    if "plugins" in place.parts:
        return place.name.split(".")[0].removeprefix("lib") in used.get(place.parent.name, ())
    if "translations" in place.parts:
        return _QT_TEXTS.fullmatch(place.name) is not None
    return True


def _is_library(entry: Entry) -> bool:
    """Whether it is there only because something is linked to it."""
    place, kind = _place(entry), entry[2]
    return kind in {"BINARY", "SYMLINK"} and not (
        "plugins" in place.parts or place.parts[0] in _LOADED_BY_NAME
    )


def _place(entry: Entry) -> PurePosixPath:
    return PurePosixPath(entry[0].replace("\\", "/"))
