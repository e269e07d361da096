"""Writes a zip for somebody who helps: logs, settings, checks and numbers; nothing personal."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from woku_desktop.config.settings import Settings
from woku_desktop.domain.errors import QT_TRANSLATE_NOOP, Problem

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

    from woku_desktop.cli.say import Voice
    from woku_desktop.config.paths import Paths
    from woku_desktop.domain.checkup import Finding
    from woku_desktop.outbox.outbox import Outbox

HELP = "write a zip for whoever helps you: logs, settings, checks, numbers; nothing personal"

_GATHERING = QT_TRANSLATE_NOOP("Command", "Gathering, which may take half a minute…")
_WRITTEN = QT_TRANSLATE_NOOP(
    "Command",
    "{file} is written. It carries no key, no voice, no contact and nothing that was said.",
)
_CLOSE_DEADLINE_S = 3.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to write it."""
    from woku_desktop.cli.parsing import add_json

    parser.add_argument("file", metavar="FILE", type=Path, help="the zip to write")
    add_json(parser)


def run(arguments: argparse.Namespace, paths: Paths, voice: Voice) -> int:
    """Write the bundle. Works with broken settings and a broken outbox too, and says so in it.

    Raises:
        FileUnwritable: if it can't be written.
    """
    from woku_desktop.bundle import known_secrets, settings_in_force, write_bundle
    from woku_desktop.station import Station
    from woku_desktop.vault.vault import Vault

    loaded = settings_in_force(paths, os.environ)
    settings = Settings() if isinstance(loaded, Problem) else loaded.settings
    voice.speak(settings.language)
    voice.remark(_GATHERING)
    vault = Vault(paths.profile, settings.base_url)
    station = Station(settings, paths, vault)

    def opened() -> Outbox:
        station.outbox.start()
        return station.outbox

    try:
        with _checking(settings, paths) as examine:
            write_bundle(
                arguments.file,
                paths,
                loaded,
                opened,
                examine=examine,
                secrets=known_secrets(vault),
            )
    finally:
        station.outbox.close()
    voice.result(_WRITTEN, {"file": str(arguments.file)})
    return 0


@contextmanager
def _checking(
    settings: Settings, paths: Paths
) -> Iterator[Callable[[Callable[[Finding], None]], None]]:
    """The check-up, all of it."""
    from woku_desktop.cli.doctor import surroundings
    from woku_desktop.examination import Examination
    from woku_desktop.recording.system import SoundSystem

    sound = SoundSystem()
    examination = Examination(surroundings(settings, paths, sound))
    try:
        yield examination.run
    finally:
        examination.cancel()
        sound.jobs.close(_CLOSE_DEADLINE_S)
