"""Looks after the voices kept on this machine; one file a subcommand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.cli.outbox import (
    amend,
    discard,
    export,
    import_,
    listing,
    retry,
    show,
    table,
)
from woku_desktop.cli.parsing import add_json, common_options

if TYPE_CHECKING:
    import argparse

    from woku_desktop.cli.say import Voice
    from woku_desktop.config.paths import Paths

HELP = "look after the voices kept on this machine"

_COMMANDS = {
    "list": listing,
    "show": show,
    "retry": retry,
    "amend": amend,
    "discard": discard,
    "csv": table,
    "export": export,
    "import": import_,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The subcommands."""
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, module in _COMMANDS.items():
        command = commands.add_parser(
            name,
            help=module.HELP,
            description=module.HELP,
            parents=[common_options()],
            allow_abbrev=False,
        )
        module.add_arguments(command)
        add_json(command)
        command.set_defaults(subcommand=module.run)


def run(arguments: argparse.Namespace, paths: Paths, voice: Voice) -> int:
    """Run the subcommand that the arguments name.

    Raises:
        Problem: as it does.
    """
    from woku_desktop.cli.station import open_station
    from woku_desktop.config.settings import load_settings

    settings = load_settings(paths).settings
    voice.speak(settings.language)
    with open_station(settings, paths, voice) as station:
        code: int = arguments.subcommand(arguments, station, voice)
        return code
