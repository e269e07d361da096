"""The desk: the window for staff."""

from __future__ import annotations

import builtins
import gc
import importlib
import os
import sys
from typing import TYPE_CHECKING

from woku_desktop.config.settings import load_settings
from woku_desktop.domain.errors import Problem
from woku_desktop.domain.start_errors import LibrariesMissing, NoScreen

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

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
        require_screen()
        speed_up_imports()
        from woku_desktop.app import run_desk
        from woku_desktop.vault.vault import Vault

        return run_desk(loaded, paths, Vault(paths.profile, loaded.settings.base_url))
    except Problem as problem:
        if _started_from_a_menu() and not isinstance(problem, LibrariesMissing):
            _show(problem, voice.language)
        raise


def require_screen(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> None:
    """See that there is a screen: without one Qt aborts the process, and says so in English only.

    Raises:
        NoScreen: if there is none.
    """
    chosen = environ.get("QT_QPA_PLATFORM", "")
    # Whoever names another of Qt's platforms (offscreen, vnc, eglfs) has a screen of that kind.
    needed = not chosen or chosen.startswith(("xcb", "wayland"))
    if needed and not _has_screen(environ, platform):
        raise NoScreen


def speed_up_imports() -> None:
    """Prepare for the window, so that its first paint comes sooner.

    The garbage collector finds nothing in freshly imported modules, however often it looks;
    `woku_desktop.app.Desk` turns it on again. PySide6 reads the source of every module that is
    imported after it, to see whether it asks for `__feature__` names, which none of ours does: what
    knows nothing of Qt comes first, and then Python's own import is put back.

    Raises:
        LibrariesMissing: if Qt's windows lack something of the system.
    """
    gc.disable()
    for name in ("woku_desktop.adapters", "woku_desktop.vault.vault", "woku_desktop.jobs"):
        importlib.import_module(name)
    try:
        importlib.import_module("PySide6.QtCore")
        builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        from woku_desktop.libraries import missing

        raise missing(str(error)) or error from error


def _started_from_a_menu() -> bool:
    """Whether a person is likely to sit before a screen, without a terminal to read."""
    return _has_screen() and (sys.stderr is None or not sys.stderr.isatty())


def _has_screen(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    if platform in {"win32", "darwin"} or environ.get("XDG_SESSION_TYPE") == "wayland":
        return True
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"))


def _show(problem: Problem, language: str) -> None:
    from woku_desktop.config.paths import resource_dir
    from woku_desktop.ui import platform
    from woku_desktop.ui.console import BoxSpeaker

    if platform.load_error() or platform.silent_display():
        return  # Qt would end the process before anybody is told
    BoxSpeaker(language, resource_dir() / "i18n").show(problem)
