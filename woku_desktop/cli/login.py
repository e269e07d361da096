"""Puts a Woku key into the keyring."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from woku_desktop.config.settings import load_settings
from woku_desktop.domain.errors import QT_TRANSLATE_NOOP, InvalidField

if TYPE_CHECKING:
    import argparse

    from woku_desktop.cli.say import Voice
    from woku_desktop.config.paths import Paths

HELP = "keep a Woku key in the system's keyring"

_PROMPT = QT_TRANSLATE_NOOP("Command", "Woku key for {base_url} (not shown): ")
_KEPT = QT_TRANSLATE_NOOP("Command", "The key for {base_url} is in the keyring.")
_OVERRULED = QT_TRANSLATE_NOOP(
    "Command",
    "The key for {base_url} is in the keyring. The one in {place} stays in force over it.",
)
_LONGEST_INPUT_CHARS = 4096


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where the key comes from; never an argument, which other users could see."""
    parser.add_argument(
        "--stdin", action="store_true", help="read the key from standard input, without a prompt"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace, paths: Paths, voice: Voice) -> int:
    """Read a key and keep it for the configured address.

    Raises:
        Problem: if it can't be a key, or could not be kept.
    """
    from woku_desktop.vault.vault import KEY_PLACES, Vault

    loaded = load_settings(paths)
    voice.speak(loaded.settings.language)
    vault = Vault(paths.profile, loaded.settings.base_url)
    vault.save_api_key(_read_key(vault.base_url, voice, from_stdin=arguments.stdin))
    source = vault.key_source()
    facts = {"base_url": vault.base_url, "profile": paths.profile, "source": source}
    said = _KEPT if source == "keyring" else _OVERRULED
    voice.result(said, facts, place=KEY_PLACES.get(source or "", ""))
    return 0


def _read_key(base_url: str, voice: Voice, *, from_stdin: bool) -> str:
    """What was entered, less one newline at its end.

    Raises:
        InvalidField: if it is no text, or nothing was entered.
    """
    from woku_desktop.vault.vault import KEY_FORM

    if not from_stdin:
        from getpass import getpass

        try:
            return getpass(voice.sentence(_PROMPT, {"base_url": base_url}))
        except EOFError:
            raise InvalidField("key", allowed=KEY_FORM) from None
    try:
        return sys.stdin.read(_LONGEST_INPUT_CHARS).removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError:
        raise InvalidField("key", allowed=KEY_FORM) from None
