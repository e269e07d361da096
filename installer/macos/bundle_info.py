"""What macOS is told about the program before it starts: its Info.plist, and that translated."""

from __future__ import annotations

import plistlib
import re
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
IDENTIFIER = "app.woku.desktop"
LANGUAGES = ("en", "es", "pt")
MINIMUM_SYSTEM = "14.0"
"""Qt 6.11 runs from macOS 13 on; the numpy that pip takes on a newer system, from 14 on."""


def info_plist(version: str) -> dict[str, Any]:
    """What BUNDLE is given as `info_plist`; it adds the names of the program and its icon.

    Raises ValueError for a version that does not begin with a number.
    """
    number = re.match(r"\d+(\.\d+){0,2}", version)
    if number is None:
        raise ValueError(f"no version for macOS: {version}")
    return {
        "CFBundleIdentifier": IDENTIFIER,
        # Both may be up to three whole numbers, and nothing of a release candidate.
        "CFBundleShortVersionString": number[0],
        "CFBundleVersion": number[0],
        "CFBundleDevelopmentRegion": LANGUAGES[0],
        "CFBundleLocalizations": list(LANGUAGES),
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": MINIMUM_SYSTEM,
        "NSHighResolutionCapable": True,
        # The program follows the system's dark mode, whatever SDK it was linked against.
        "NSRequiresAquaSystemAppearance": False,
        # For a system in none of the languages; without it the microphone gives silence, unasked.
        **_translated(LANGUAGES[0]),
    }


def resources() -> list[tuple[str, str]]:
    """Pairs for the `datas` of Analysis, which BUNDLE puts under Contents/Resources.

    The translated Info.plist, and the kiosk's launch agent for who has the image alone.
    """
    translated = [(str(_strings(language)), f"{language}.lproj") for language in LANGUAGES]
    return [*translated, (str(HERE / f"{IDENTIFIER}.kiosk.plist"), ".")]


def _strings(language: str) -> Path:
    return HERE / f"{language}.lproj/InfoPlist.strings"


def _translated(language: str) -> dict[str, str]:
    with _strings(language).open("rb") as file:
        told: dict[str, str] = plistlib.load(file)
    return told
