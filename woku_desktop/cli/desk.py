"""The desk: the window for staff."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from woku_desktop.config.settings import load_settings
from woku_desktop.domain.errors import Problem

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
    try:
        loaded = load_settings(paths)
        voice.language = loaded.settings.language
        from woku_desktop.app import run_desk
        from woku_desktop.vault.vault import Vault

        return run_desk(loaded, paths, Vault(paths.profile, loaded.settings.base_url))
    except Problem as problem:
        if _started_from_a_menu():
            _show(problem, voice.language)
        raise


def _started_from_a_menu() -> bool:
    """Whether a person is likely to sit before a screen, without a terminal to read."""
    has_screen = sys.platform in {"win32", "darwin"} or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )
    return has_screen and (sys.stderr is None or not sys.stderr.isatty())


def _show(problem: Problem, language: str) -> None:
    from woku_desktop.config.paths import resource_dir
    from woku_desktop.ui.console import BoxSpeaker

    BoxSpeaker(language, resource_dir() / "i18n").show(problem)
