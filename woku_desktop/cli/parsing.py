"""What every command's options have in common."""

from __future__ import annotations

import argparse
import sys
from typing import NoReturn

from woku_desktop.cli import exit_codes


class Parser(argparse.ArgumentParser):
    """Leaves with the code for bad input, where argparse says 2."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(exit_codes.BAD_INPUT, f"{self.prog}: {message}\n")


def common_options() -> Parser:
    """The options that may stand before or after every command; a parent for other parsers."""
    common = Parser(add_help=False)
    common.add_argument(
        "--profile",
        metavar="NAME",
        # Given before or after the command; a default here would undo the one before.
        default=argparse.SUPPRESS,
        help="keep a separate outbox, settings and key under this name",
    )
    return common


def add_json(parser: argparse.ArgumentParser) -> None:
    """How a script is answered."""
    parser.add_argument("--json", action="store_true", help="print JSON")
