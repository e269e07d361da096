"""Lists the microphones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.config.settings import load_settings
from woku_desktop.domain.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import argparse

    from woku_desktop.cli.say import Voice
    from woku_desktop.config.paths import Paths

HELP = "list the microphones"

_NONE = QT_TRANSLATE_NOOP("Command", "No microphone found.")
_DEFAULT = QT_TRANSLATE_NOOP("Command", "{name} (the system's choice)")
_OTHER = QT_TRANSLATE_NOOP("Command", "{name}")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """How to answer."""
    parser.add_argument("--json", action="store_true", help="print JSON, one object a line")


def run(arguments: argparse.Namespace, paths: Paths, voice: Voice) -> int:
    """Print the microphones, the system's choice first.

    Raises:
        Problem: if there is no sound system to ask.
    """
    from woku_desktop.recording.microphone import Microphones

    loaded = load_settings(paths)
    voice.speak(loaded.settings.language)
    chosen = loaded.settings.recording.device
    found = Microphones().list(refresh=False, chosen=chosen)
    for microphone in sorted(found, key=lambda one: not one.is_default):
        facts = {
            "id": microphone.id,
            "name": microphone.name,
            "is_default": microphone.is_default,
            "chosen": microphone.name == chosen,
        }
        voice.result(_DEFAULT if microphone.is_default else _OTHER, facts)
    if not found and not arguments.json:
        voice.result(_NONE, {})
    return 0
