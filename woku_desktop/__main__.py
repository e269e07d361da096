"""Where the process starts: made safe first, then the command line."""

from __future__ import annotations

import gc
import sys

from woku_desktop.process import give_back_library_path, harden

INTERRUPTED = 130
"""What shells expect of a program that was ended with Ctrl+C: 128 and the signal's number."""


def main() -> int:
    """Run the command line of this process.

    Returns:
        The exit code.
    """
    harden()
    if sys.platform == "linux" and getattr(sys, "frozen", False):
        give_back_library_path()
    gc.disable()  # modules that were just imported are no garbage, however often it looks
    from woku_desktop.cli.main import main as command_line

    gc.enable()
    try:
        return command_line(sys.argv[1:])
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
