"""What lies readable on the disk and must not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

SECRET = "AGE-SECRET-KEY"
AGE = b"age-encryption.org/v1\n"
# All that the program is known to write; anything else on the disk must be explained here.
KNOWN_SUFFIXES = {".age", ".log", ".lock", ".toml", ".txt", ".png"}  # a woku's own picture
KNOWN_NAMES = {
    "window.json",
    "wokus.json",
    "health.json",
    "pin.json",  # how many tries there were
    "index.db",
    "index.db-wal",
    "index.db-shm",
    "generation",
    "reserve.bin",
}


def leaks(home: Path, words: Sequence[str], voices: Sequence[bytes] = ()) -> list[str]:
    """What can be read on the disk and must not be.

    Args:
        home: the program's; what lies beside it is looked at too, but for the keyring.
        words: what nobody may find, besides what opens sealed files.
        voices: encoded sound.
    """
    # Sixteen bytes from the middle of a voice do not come about by chance.
    pieces = [voice[len(voice) // 2 :][:16] for voice in voices]
    found = []
    for path in _files(home):
        try:
            content = path.read_bytes()
        except FileNotFoundError:  # it was only there for a moment
            continue
        found += [f"{path}: {word}" for word in (*words, SECRET) if word.encode() in content]
        found += [f"{path}: sound" for piece in pieces if piece in content]
        if path.suffix == ".age" and not content.startswith(AGE):
            found.append(f"{path}: not sealed")
        if _is_ours(path) and not _is_known(path):
            found.append(f"{path}: unknown")
    return found


def _files(home: Path) -> Iterator[Path]:
    """Every file in the home and its surroundings but the keyring's own."""
    for path in home.parent.rglob("*"):
        if path.is_file() and "keyrings" not in path.parts:
            yield path


def _is_known(path: Path) -> bool:
    # What is written anew lies beside the old one for a moment, as ".health.json.a1b2c3".
    name = path.stem[1:] if path.name.startswith(".") else path.name
    return path.suffix in KNOWN_SUFFIXES or name in KNOWN_NAMES


def _is_ours(path: Path) -> bool:
    return "woku-desktop" in path.parts
