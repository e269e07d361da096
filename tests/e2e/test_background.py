"""Around the window, in real processes: going on without it, coming back, and one desk only."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from tests.conftest import ROOT
from tests.stage.feedbacks import tone
from tests.stage.line import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.stage.keyring import SecretService
    from tests.stage.woku import StagedWoku

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.xdist_group("programs"),
    pytest.mark.skipif(sys.platform != "linux", reason="an X server tells which windows are there"),
]

WITHIN_S = 30.0

# The program itself; a line on its standard input presses the window's close button, and it tells
# how many voices wait as the window knows it.
PROGRAM = """
import sys, threading
from PySide6.QtCore import QObject, Signal
from woku_desktop import app

class Remote(QObject):
    asked = Signal()

made = app.Desk.__init__

def init(desk, *given, **named):
    made(desk, *given, **named)
    remote = Remote(desk)
    remote.asked.connect(desk.window.close)
    desk.window.standingChanged.connect(
        lambda standing: standing.known and print("waiting", standing.waiting, flush=True)
    )
    threading.Thread(target=lambda: [remote.asked.emit() for _ in sys.stdin], daemon=True).start()

app.Desk.__init__ = init
from woku_desktop.cli.main import main
sys.exit(main([]))
"""


class Running:
    """A desk in a process of its own.

    Args:
        environ: where it lives.
    """

    def __init__(self, environ: dict[str, str]) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM],
            env=environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            bufsize=1,
        )

    def hears(self, words: str) -> None:
        """Wait until it says so."""
        assert self.process.stdout is not None
        end = time.monotonic() + WITHIN_S
        while time.monotonic() < end:
            ready, _, _ = select.select([self.process.stdout], [], [], 1.0)
            line = self.process.stdout.readline() if ready else ""
            if line.strip() == words:
                return
            assert line or not ready, f"it ended before it said: {words}"
        raise AssertionError(f"it did not say: {words}")

    def press_close(self) -> None:
        """Press the window's close button."""
        assert self.process.stdin is not None
        self.process.stdin.write("\n")

    def end(self) -> int:
        """Have it end, as the system does."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.process.terminate()
        try:
            return self.process.wait(WITHIN_S)
        finally:
            self.process.kill()
            for pipe in (self.process.stdin, self.process.stdout):
                assert pipe is not None
                pipe.close()


@pytest.fixture
def environ(keyring: SecretService, woku: StagedWoku, screen: None) -> dict[str, str]:
    """What a process needs to be a desk."""
    return {
        **keyring.environ,
        "DISPLAY": os.environ["DISPLAY"],
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(ROOT),
        "WOKU_API_KEY": woku.key,
        "WOKU_DESKTOP_WOKU_ID": "65348875f3a876254aa82d5e",
        "WOKU_DESKTOP_LANGUAGE": "en",
    }


@pytest.fixture
def line(environ: dict[str, str], woku: StagedWoku) -> Iterator[Line]:
    """The way to Woku, cut."""
    with Line(woku.base_url) as line:
        line.cut()
        environ["WOKU_BASE_URL"] = line.url
        yield line


@pytest.fixture
def desk(environ: dict[str, str], line: Line, tmp_path: Path) -> Iterator[Running]:
    """A desk with one voice waiting, whose person once said: in the background."""
    voice = tmp_path / "voice.wav"
    voice.write_bytes(tone(1.5))
    send = ["send", str(voice), "--rating", "4", "--anonymous", "--no-wait"]
    subprocess.run(
        [sys.executable, "-m", "woku_desktop", *send],
        env=environ,
        check=True,
        timeout=60,
        capture_output=True,
    )
    _remember(environ, on_closing="background")
    running = Running(environ)
    try:
        running.hears("waiting 1")
        yield running
    finally:
        running.end()


def _remember(environ: dict[str, str], **kept: object) -> None:
    file = Path(environ["XDG_STATE_HOME"]) / "woku-desktop" / "window.json"
    file.write_bytes(msgspec.json.encode(kept))


def _seen() -> bool:
    """Whether a desk is on the screen."""
    return _says("Woku voices")


def _until(condition: Callable[[], object], what: str) -> None:
    end = time.monotonic() + WITHIN_S
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.05)


def _start_again(environ: dict[str, str]) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "woku_desktop"],
        env=environ,
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_closed_with_a_voice_waiting_it_delivers_and_then_ends(
    desk: Running, line: Line, woku: StagedWoku
) -> None:
    assert _seen()
    desk.press_close()
    _until(lambda: not _seen(), "the window to go")
    assert desk.process.poll() is None
    assert woku.voices() == []
    line.mend()
    assert desk.process.wait(90) == 0
    assert len(woku.voices()) == 1


def test_a_second_start_brings_the_first_back_from_the_background(
    desk: Running, environ: dict[str, str]
) -> None:
    desk.press_close()
    _until(lambda: not _seen(), "the window to go")
    again = _start_again(environ)
    assert (again.returncode, again.stdout) == (0, b"")
    _until(_seen, "the window to come back")
    assert desk.process.poll() is None
    assert list((Path(environ["XDG_RUNTIME_DIR"]) / "woku-desktop" / "summons").iterdir()) == []
    # The system's word is enough: nobody is asked, though a voice waits.
    assert desk.end() == 0


def test_a_desk_that_hangs_is_said_to_be_open(desk: Running, environ: dict[str, str]) -> None:
    desk.process.send_signal(signal.SIGSTOP)
    began = time.monotonic()
    second = subprocess.Popen(
        [sys.executable, "-m", "woku_desktop"], env=environ, stderr=subprocess.DEVNULL
    )
    try:
        _until(lambda: _says("Already open"), "the second to say so")
        assert time.monotonic() - began >= 3.0
    finally:
        second.kill()
        second.wait()


def _says(title: str) -> bool:
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", title],
        capture_output=True,
        check=False,
        timeout=10,
    )
    return bool(found.stdout.strip())
