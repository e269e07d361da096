"""`python -m woku_desktop.sandbox`: a local Woku, as a process of its own."""

from __future__ import annotations

import argparse
import json
import os
import secrets
import sys

from woku_desktop.domain.errors import ExtraMissing
from woku_desktop.sandbox.process import LANGUAGES, require_extra

EXIT_UNAVAILABLE = 69

HELP = "run a local Woku to try the program, train on, and test against"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where it listens, and to whom."""
    parser.add_argument("--port", type=int, default=0, help="0: any free one")
    parser.add_argument("--language", choices=LANGUAGES, default="es", help="what voices are in")
    parser.add_argument(
        "--key-stdin", action="store_true", help="read the key from standard input's first line"
    )


def main(arguments: list[str] | None = None) -> int:
    """`run`, with a command line of its own."""
    parser = argparse.ArgumentParser(prog="woku_desktop.sandbox", description=__doc__)
    add_arguments(parser)
    return run(parser.parse_args(arguments))


def run(options: argparse.Namespace) -> int:
    """Serve until standard input ends or a signal comes.

    Standard output gets one line of JSON once it listens: `base_url`, `pid`, and `key` if none was
    given.

    Returns:
        The exit code.
    """
    try:
        require_extra()
    except ExtraMissing as problem:
        sys.stderr.write(problem.detail.format(**problem.facts) + "\n" + problem.remedy + "\n")
        return EXIT_UNAVAILABLE
    from woku_desktop.sandbox.server import serve

    facts: dict[str, object] = {"pid": os.getpid()}
    if options.key_stdin:
        key = _first_line(sys.stdin.fileno())
    else:
        key = facts["key"] = f"sandbox_{secrets.token_urlsafe(18)}"

    def announce(base_url: str) -> None:
        sys.stdout.write(json.dumps({"base_url": base_url, **facts}) + "\n")
        sys.stdout.flush()

    serve(options.port, options.language, key, announce, lifeline=sys.stdin.fileno())
    return 0


def _first_line(descriptor: int) -> str:
    """Read up to the first line's end and not a byte more: the rest is the lifeline."""
    line = bytearray()
    while (byte := os.read(descriptor, 1)) not in {b"", b"\n"}:
        line += byte
    return line.decode().strip()


if __name__ == "__main__":
    raise SystemExit(main())
