"""Either face against the bundled sandbox: nothing to set up, nothing leaves the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.cli.desk import require_screen, speed_up_imports

if TYPE_CHECKING:
    import argparse

    from woku_desktop.cli.say import Voice
    from woku_desktop.config.paths import Paths

HELP = "open the window against the bundled sandbox, with nothing to set up"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The language, since the sandbox understands some better than others."""
    parser.add_argument(
        "--kiosk",
        action="store_true",
        help="try the station that nobody watches instead; the PIN that leads out is 2580",
    )
    parser.add_argument("--language", choices=("es", "en", "pt"), default="", help="speak this")
    parser.set_defaults(own_profile="demo")


def run(arguments: argparse.Namespace, paths: Paths, voice: Voice) -> int:
    """Run the demo until its window is closed.

    Raises:
        Problem: if it can't start.
    """
    del paths
    voice.language = arguments.language
    require_screen()
    speed_up_imports()
    from woku_desktop.demo import run_demo

    return run_demo(arguments.language, kiosk=arguments.kiosk)
