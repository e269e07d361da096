"""Reads the command line and runs one command."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

from woku_desktop import __version__
from woku_desktop.cli import desk, exit_codes
from woku_desktop.cli.parsing import Parser, common_options
from woku_desktop.cli.say import Voice
from woku_desktop.config.log import start_logging
from woku_desktop.config.paths import DEFAULT_PROFILE, paths_for
from woku_desktop.domain.errors import Problem
from woku_desktop.domain.outbox_errors import OutboxUnwritable
from woku_desktop.process import watch_faults

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from woku_desktop.config.paths import Paths

_log = logging.getLogger(__name__)

_PROGRAM = "woku-desktop"

_SANDBOX = "sandbox"
_SMOKE_TEST = "smoke-test"

_THE_DESK = {"run": desk.run, "command": "desk", "own_profile": DEFAULT_PROFILE}


def main(argv: Sequence[str]) -> int:
    """Run the command that the arguments name; none is the desk.

    Returns:
        The exit code.
    """
    arguments = _desk_asked(argv) or _parser().parse_args(argv)
    if arguments.command in {_SANDBOX, _SMOKE_TEST}:
        return _beside_all_profiles(arguments)
    voice = Voice(json=getattr(arguments, "json", False))
    run: Callable[[argparse.Namespace, Paths, Voice], int] = arguments.run
    try:
        profile = getattr(arguments, "profile", arguments.own_profile)
        paths = paths_for(profile)
        paths.create()
        watch_faults(paths.logs)
        _start_log(paths, arguments.command)
        code = run(arguments, paths, voice)
    except Problem as problem:
        _log.info("ended with %s", problem.code, exc_info=problem.__cause__)
        voice.problem(problem)
        code = exit_codes.exit_code(problem)
    return code


def _beside_all_profiles(arguments: argparse.Namespace) -> int:
    """Run what neither reads nor leaves anything in a profile's folders, not even a log."""
    if arguments.command == _SANDBOX:
        from woku_desktop.sandbox.__main__ import run

        return run(arguments)
    from woku_desktop.smoke import smoke_test

    try:
        return smoke_test()
    except Problem as problem:
        Voice().problem(problem)
        return exit_codes.exit_code(problem)


def _start_log(paths: Paths, command: str) -> None:
    """Each command has a file of its own: two processes never turn over the same one."""
    try:
        start_logging(paths.logs / f"{command}.log", secrets=[os.environ.get("WOKU_API_KEY", "")])
    except OSError as error:
        raise OutboxUnwritable from error
    _log.info("woku-desktop %s: %s", __version__, command)


def _desk_asked(argv: Sequence[str]) -> argparse.Namespace | None:
    """What the arguments say if they ask for the desk and no more; None if they say more.

    The window has to be there at once, and to describe the other commands takes a while.
    """
    parser = Parser(prog=_PROGRAM, parents=[common_options()], add_help=False, allow_abbrev=False)
    parser.set_defaults(**_THE_DESK)
    arguments, rest = parser.parse_known_args(argv)
    return None if rest else arguments


def _parser() -> Parser:
    from woku_desktop.cli import (
        demo,
        devices,
        diagnostics,
        doctor,
        kiosk,
        login,
        logout,
        outbox,
        provision,
        send,
        status,
        sync,
    )
    from woku_desktop.sandbox import __main__ as sandbox

    common = common_options()
    parser = Parser(
        prog=_PROGRAM,
        description="Records a spoken opinion, with a star rating, and delivers it to Woku.",
        parents=[common],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"woku-desktop {__version__}")
    parser.add_argument(
        f"--{_SMOKE_TEST}",
        dest="command",
        action="store_const",
        const=_SMOKE_TEST,
        help="use every part once, and tell whether this copy of the program is whole",
    )
    parser.set_defaults(**_THE_DESK)
    commands = parser.add_subparsers(metavar="COMMAND")
    for name, module in {
        "desk": desk,
        "kiosk": kiosk,
        "demo": demo,
        "login": login,
        "logout": logout,
        "provision": provision,
        "send": send,
        "sync": sync,
        "outbox": outbox,
        "status": status,
        "devices": devices,
        "doctor": doctor,
        "diagnostics": diagnostics,
    }.items():
        command = commands.add_parser(
            name, help=module.HELP, description=module.HELP, parents=[common], allow_abbrev=False
        )
        module.add_arguments(command)
        command.set_defaults(run=module.run, command=name)
    command = commands.add_parser(_SANDBOX, help=sandbox.HELP, description=sandbox.HELP)
    sandbox.add_arguments(command)
    command.set_defaults(command=_SANDBOX)
    return parser
