"""A desk that can't start, told to a person who has no terminal."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.stage.screen import virtual_screen

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs an X server")


def test_without_a_screen_it_is_told_on_stderr(bare_program: Program) -> None:
    done = bare_program("desk", WOKU_DESKTOP_LANGUAGE="fr")
    assert done.code == 78
    assert '"fr"' in done.err


def test_with_a_screen_and_no_terminal_it_is_told_in_a_box(
    bare_program: Program, tmp_path: Path
) -> None:
    with virtual_screen("800x600") as display:
        environ = {**bare_program.bus.environ, "DISPLAY": display, "LC_ALL": "C.UTF-8"}
        desk = subprocess.Popen(
            [sys.executable, "-m", "woku_desktop"],
            env={**environ, "WOKU_DESKTOP_LANGUAGE": "fr"},
            stderr=subprocess.PIPE,
        )
        # Waits until the box is there; Return presses its one button.
        find = ("search", "--sync", "--onlyvisible", "--name", "^Woku$", "windowfocus", "--sync")
        for command in (find, ("key", "Return")):
            subprocess.run(
                ["xdotool", *command],
                env=environ,
                check=True,
                timeout=60,
                stdout=subprocess.DEVNULL,
            )
        _, stderr = desk.communicate(timeout=60)
    assert desk.returncode == 78
    assert '"fr"' in stderr.decode()
