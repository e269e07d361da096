"""The desk: the window for staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.config.settings import load_settings

if TYPE_CHECKING:
    import argparse

    from woku_desktop.cli.say import Voice
    from woku_desktop.config.paths import Paths

HELP = "open the window (what happens without a command)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing of its own."""
    del parser


def run(arguments: argparse.Namespace, paths: Paths, voice: Voice) -> int:
    """Run the desk until its window is closed.

    Raises:
        Problem: if it can't start.
    """
    del arguments
    loaded = load_settings(paths)
    voice.language = loaded.settings.language
    from woku_desktop.app import run_desk
    from woku_desktop.vault.vault import Vault

    return run_desk(loaded, paths, Vault(paths.profile, loaded.settings.base_url))
