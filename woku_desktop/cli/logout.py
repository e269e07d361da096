"""Takes the Woku key out of the keyring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.config.settings import load_settings
from woku_desktop.domain.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import argparse

    from woku_desktop.cli.say import Voice
    from woku_desktop.config.paths import Paths

HELP = "forget the Woku key in the system's keyring"

_REMOVED = QT_TRANSLATE_NOOP("Command", "The key for {base_url} is no longer in the keyring.")
_NONE = QT_TRANSLATE_NOOP("Command", "There was no key for {base_url} in the keyring.")
_OVERRULED = QT_TRANSLATE_NOOP(
    "Command",
    "The keyring holds no key for {base_url}. The one in {place} stays in force.",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """How to answer."""
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace, paths: Paths, voice: Voice) -> int:
    """Forget the key for the configured address; nothing there is fine too.

    Raises:
        Problem: if the keyring could not be asked.
    """
    from woku_desktop.vault.vault import KEY_PLACES, Vault

    del arguments
    loaded = load_settings(paths)
    voice.speak(loaded.settings.language)
    vault = Vault(paths.profile, loaded.settings.base_url)
    removed = vault.remove_api_key()
    source = vault.key_source()
    facts = {
        "base_url": vault.base_url,
        "profile": paths.profile,
        "removed": removed,
        "source": source,
    }
    said = _OVERRULED if source else _REMOVED if removed else _NONE
    voice.result(said, facts, place=KEY_PLACES.get(source or "", ""))
    return 0
