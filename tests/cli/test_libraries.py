"""What the system lacks is named, where Qt would abort and Python would show a traceback."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.stage.libraries import missing_name, without
from tests.stage.screen import virtual_screen
from woku_desktop.libraries import QT_NEEDS, debian_package, missing
from woku_desktop.ui.platform import load_error

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.conftest import Program

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere they come with Qt")

XCB = ("libxcb-cursor.so.0", "libxcb-image.so.0")
EGL = ("libEGL.so.1", "libGLdispatch.so.0")
GLIB = ("libgthread-2.0.so.0", "libglib-2.0.so.0")
PORTAUDIO = ("libportaudio.so.2", "libasound.so.2")


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with virtual_screen("800x600") as name:
        yield name


@pytest.mark.parametrize("lacking", [XCB, EGL, GLIB], ids=lambda each: each[0])
@pytest.mark.parametrize("command", ["desk", "demo", "kiosk --station"])
def test_a_window_names_what_it_lacks(
    bare_program: Program, display: str, tmp_path: Path, command: str, lacking: tuple[str, str]
) -> None:
    done = bare_program(*command.split(), DISPLAY=display, **without(*lacking, tmp_path))
    assert done.code == 69
    lines = done.err.splitlines()
    assert len(lines) == 1, "neither a traceback nor Qt's own words"
    absent = missing_name(lacking[1])
    assert lines[0].startswith("Something is missing on this machine. ")
    assert absent in lines[0]
    assert f"sudo apt install {debian_package(absent)}" in lines[0]


def test_it_is_told_in_the_language_of_the_settings(
    bare_program: Program, display: str, tmp_path: Path
) -> None:
    lacking = without(*XCB, tmp_path)
    done = bare_program(DISPLAY=display, WOKU_DESKTOP_LANGUAGE="es", **lacking)
    assert "Something" not in done.err
    assert missing_name(XCB[1]) in done.err


def test_without_a_terminal_nobody_waits_for_a_box_that_can_t_be_shown(
    bare_program: Program, display: str, tmp_path: Path
) -> None:
    # bare_program's stderr is no terminal, as that of a program started from a menu.
    done = bare_program("desk", DISPLAY=display, **without(*XCB, tmp_path))
    log = bare_program.bus.home / ".local/state/woku-desktop/log/desk.log"
    assert done.code == 69
    assert "ended with LibrariesMissing" in log.read_text()


def test_a_command_that_can_t_load_its_sentences_says_so_in_english(
    bare_program: Program, tmp_path: Path
) -> None:
    lacking = without(*GLIB, tmp_path)
    done = bare_program("devices", "--json", WOKU_DESKTOP_LANGUAGE="es", **lacking)
    told = json.loads(done.err)
    assert done.code == 69
    assert told["error"] == "LibrariesMissing"
    assert told["message"].startswith("Something is missing on this machine. ")


def test_a_command_without_sentences_does_without_them(
    bare_program: Program, tmp_path: Path
) -> None:
    done = bare_program("status", "--json", **without(*GLIB, tmp_path))
    assert (done.code, done.err) == (0, "")
    assert done.json["queued"] == 0


def test_without_portaudio_the_microphones_are_a_sentence(
    bare_program: Program, tmp_path: Path
) -> None:
    done = bare_program("devices", **without(*PORTAUDIO, tmp_path))
    assert done.code == 1
    assert done.err.startswith("The sound library is missing. ")
    assert "sudo apt install libportaudio2" in done.err
    assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize("written", [False, True])
def test_without_portaudio_opinions_are_kept_all_the_same(
    program: Program, recording: Path, tmp_path: Path, written: bool
) -> None:
    what = ("--text", "Quick and friendly") if written else (str(recording),)
    who = ("--rating", "4", "--anonymous", "--woku", "65348875f3a876254aa82d5e")
    lacking = without(*PORTAUDIO, tmp_path)
    done = program("send", *what, *who, "--no-wait", "--json", **lacking)
    assert (done.code, done.err) == (0, "")
    assert program("status", "--json", **lacking).json["queued"] == 1


def test_what_is_only_of_use_may_lack(tmp_path: Path) -> None:
    code = "from woku_desktop.ui.network import system_information; print(system_information())"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **without("libgssapi_krb5.so.2", "libkrb5.so.3", tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "None\n")
    assert missing_name("libkrb5.so.3") in done.stderr


def test_all_that_lacks_is_told_at_once(
    bare_program: Program, display: str, tmp_path: Path
) -> None:
    environ = without(*XCB, tmp_path) | without("libxcb-icccm.so.4", "libxcb.so.1", tmp_path)
    done = bare_program("desk", DISPLAY=display, **environ)
    for name in (XCB[1], "libxcb.so.1"):
        assert missing_name(name) in done.err


@pytest.mark.parametrize(
    ("environ", "platform"),
    [
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux"),
        ({"QT_QPA_PLATFORM": "no-such-thing"}, "linux"),
        ({"DISPLAY": ":0"}, "win32"),
        ({"DISPLAY": ":0"}, "linux"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux"),
        ({"QT_QPA_PLATFORM": "xcb:width=1"}, "linux"),
    ],
)
def test_where_nothing_lacks_nothing_is_told(environ: dict[str, str], platform: str) -> None:
    assert load_error(environ, platform) == ""


@pytest.mark.parametrize(
    ("environ", "whole"),
    [
        ({"QT_QPA_PLATFORM": "xcb"}, False),
        ({"DISPLAY": ":0"}, False),
        # Qt would show it there instead.
        ({"QT_QPA_PLATFORM": "xcb;wayland"}, True),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":0", "XDG_SESSION_TYPE": "wayland"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
)
def test_only_what_qt_will_try_has_to_be_whole(
    environ: dict[str, str], whole: bool, tmp_path: Path
) -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            f"from {load_error.__module__} import *; print(load_error({environ}))",
        ],
        env={**os.environ, **without(*XCB, tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert (missing_name(XCB[1]) not in told) == whole


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libX11.so.6", "libx11-6"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libEGL.so.1", "libegl1"),
        ("libgthread-2.0.so.0", "libglib2.0-0"),
        ("libwayland-client.so.0", "libwayland-client0"),
    ],
)
def test_a_package_is_named_by_debian_s_rule(library: str, package: str) -> None:
    assert debian_package(library) == package


@pytest.mark.parametrize(
    "told",
    [
        "No module named 'PySide6'",
        "/lib/x86_64-linux-gnu/libm.so.6: version `GLIBC_2.99' not found (required by libQt6.so)",
        "/usr/lib/libxcb-cursor.so.0: file too short",
    ],
)
def test_any_other_failure_is_left_as_it_is(told: str) -> None:
    assert missing(told) is None


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="not Debian or Ubuntu")
@pytest.mark.parametrize("library", QT_NEEDS)
def test_debian_itself_calls_its_package_that(library: str) -> None:
    command = ["dpkg-query", "-S", f"*/{library}"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    packages = {line.partition(":")[0] for line in told.splitlines()}
    # Some were renamed when clocks got 64 bits; apt still knows the old name.
    names = {name.removesuffix("t64") for name in packages}
    assert debian_package(library) in names
