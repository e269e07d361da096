"""A desk that can't start, told to a person who has no terminal."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.stage.screen import virtual_screen
from woku_desktop.cli.desk import require_screen
from woku_desktop.domain.start_errors import NoScreen
from woku_desktop.ui.platform import silent_display

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs an X server")


def test_without_a_screen_it_is_told_on_stderr(bare_program: Program) -> None:
    done = bare_program("desk", WOKU_DESKTOP_LANGUAGE="fr")
    assert done.code == 78
    assert '"fr"' in done.err


@pytest.mark.parametrize(
    ("command", "language", "said"),
    [
        (("desk",), "en", "There is no screen here."),
        ((), "es", "Aquí no hay pantalla."),
        (("demo",), "en", "There is no screen here."),
    ],
)
def test_no_screen_at_all_is_a_sentence_and_no_abort(
    bare_program: Program, command: tuple[str, ...], language: str, said: str
) -> None:
    done = bare_program(*command, LANGUAGE=language, WOKU_DESKTOP_LANGUAGE=language)
    assert done.code == 69
    assert said in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("command", "language", "said"),
    [
        (("desk",), "en", "The screen does not answer. DISPLAY names the screen :250"),
        (("demo",), "es", "La pantalla no responde."),
        # Told in no box, which nobody could see.
        (("desk",), "fr", '"fr"'),
    ],
)
def test_a_screen_that_does_not_answer_is_a_sentence_and_no_abort(
    bare_program: Program, command: tuple[str, ...], language: str, said: str
) -> None:
    done = bare_program(*command, LANGUAGE=language, WOKU_DESKTOP_LANGUAGE=language, DISPLAY=":250")
    assert done.code == (78 if language == "fr" else 69)
    assert said in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    "environ",
    [
        {"QT_QPA_PLATFORM": "offscreen"},
        {"QT_QPA_PLATFORM": "xcb;wayland"},
        {"WAYLAND_DISPLAY": "wayland-0"},
        {"DISPLAY": ""},
    ],
)
def test_only_a_screen_that_qt_needs_has_to_answer(environ: dict[str, str]) -> None:
    assert silent_display({"DISPLAY": ":250"}, "linux") == ":250"
    assert silent_display({"DISPLAY": ":250"}, "darwin") == ""
    assert silent_display({"DISPLAY": ":250", **environ}, "linux") == ""


def test_a_screen_that_answers_is_not_silent() -> None:
    with virtual_screen("800x600") as display:
        assert silent_display({"DISPLAY": display}, "linux") == ""


@pytest.mark.parametrize(
    ("environ", "platform"),
    [
        ({"DISPLAY": ":0"}, "linux"),
        ({"WAYLAND_DISPLAY": "wayland-1", "QT_QPA_PLATFORM": "wayland"}, "linux"),
        ({"XDG_SESSION_TYPE": "wayland"}, "linux"),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux"),
        ({}, "win32"),
        ({}, "darwin"),
    ],
)
def test_any_kind_of_screen_will_do(environ: dict[str, str], platform: str) -> None:
    require_screen(environ, platform)


@pytest.mark.parametrize("environ", [{}, {"DISPLAY": ""}, {"QT_QPA_PLATFORM": "xcb"}])
def test_no_screen_is_known_before_qt_looks_for_one(environ: dict[str, str]) -> None:
    with pytest.raises(NoScreen):
        require_screen(environ, "linux")


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
