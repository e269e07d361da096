"""The version resource of the programs for Windows: what Explorer shows of their files."""

from __future__ import annotations

import importlib
import re

_RELEASE = re.compile(r"\d+(\.\d+){0,3}")
_MOST = 0xFFFF
_MODULE = "PyInstaller.utils.win32.versioninfo"
_US_ENGLISH, _UNICODE = 0x0409, 1200
_WINDOWS_NT = 0x40004
_APPLICATION = 1


def numbers(version: str) -> tuple[int, int, int, int]:
    """The four numbers that Windows knows a version by: "1.2.3rc1" is 1, 2, 3, 0.

    Raises:
        ValueError: if the version does not start with numbers from 0 to 65535.
    """
    found = _RELEASE.match(version)
    if found is None:
        raise ValueError(f"no version: {version!r}")
    given = [int(each) for each in found[0].split(".")]
    if max(given) > _MOST:
        raise ValueError(f"too large for Windows: {version!r}")
    first, second, third, fourth = (*given, 0, 0, 0)[:4]
    return first, second, third, fourth


def strings(version: str, filename: str) -> dict[str, str]:
    """What people are shown of a program.

    Args:
        version: of the program, as it calls itself.
        filename: the program's own, "woku-desktop.exe".
    """
    return {
        "CompanyName": "The woku-desktop authors",
        "FileDescription": "Woku",
        "FileVersion": version,
        "InternalName": filename.removesuffix(".exe"),
        "LegalCopyright": "The woku-desktop authors. MIT licence.",
        "OriginalFilename": filename,
        "ProductName": "Woku",
        "ProductVersion": version,
    }


def version_info(version: str, filename: str) -> object:
    """A VSVersionInfo for PyInstaller's EXE(version=…), which is there on Windows only.

    Args:
        version: of the program, as it calls itself.
        filename: the program's own, "woku-desktop.exe".

    Raises:
        ValueError: if Windows can't know the version by numbers.
    """
    made = importlib.import_module(_MODULE)
    four = numbers(version)
    shown = [made.StringStruct(name, text) for name, text in strings(version, filename).items()]
    info: object = made.VSVersionInfo(
        ffi=made.FixedFileInfo(
            filevers=four, prodvers=four, mask=0x3F, OS=_WINDOWS_NT, fileType=_APPLICATION
        ),
        kids=[
            made.StringFileInfo([made.StringTable(f"{_US_ENGLISH:04X}{_UNICODE:04X}", shown)]),
            made.VarFileInfo([made.VarStruct("Translation", [_US_ENGLISH, _UNICODE])]),
        ],
    )
    return info
