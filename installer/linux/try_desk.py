"""What is tried of the installed program's window: that it opens, one opinion, how soon."""

from __future__ import annotations

import mmap
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from installer.linux.person import PROGRAM, Person
from installer.linux.trying import require, step, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.stage.woku import StagedWoku

WOKU_ID = "65348875f3a876254aa82d5e"
SENTENCE = "Everybody was very friendly and the food was wonderful."
EMAIL = "diego.soto@example.com"
RUNS = 9
_SETTINGS = """\
base_url = "{base_url}"
woku_id = "{woku_id}"
language = "en"
"""
_PAINTED_S = 60.0
_WIDTH, _FIRST_ROW, _ROWS, _HEIGHT, _PIXEL = 1920, 250, 100, 1080, 4


def smoke(person: Person) -> None:
    """Let the program try itself.

    Raises:
        NotSoError: if it can't, or something is wrong.
    """
    with step("--smoke-test: it opens, finds its parts, seals and opens a take"):
        require("--smoke-test" in person.command("--help"), "it has no --smoke-test")
        person.command("--smoke-test")


def set_up(person: Person, base_url: str, key: str) -> None:
    """Give the program its settings, and its key from standard input."""
    with step("set up: settings in the home, the key in the keyring"):
        text = _SETTINGS.format(base_url=base_url, woku_id=WOKU_ID)
        person.write(".config/woku-desktop/config.toml", text)
        person.command("login", "--stdin", given=f"{key}\n")
        require(key in person.secrets().values(), "the key is not in the keyring")


def opinion(person: Person, woku: StagedWoku) -> None:
    """Give one opinion with pointer, keyboard and voice, and read what was understood."""
    eyes = person.eyes
    with step("the desk opens: an opinion by pointer, keys and voice") as note, person.desk("desk"):
        eyes.until(lambda: eyes.sees("star4"), "the window")
        person.click("star4")
        eyes.until(lambda: eyes.checked("star4"), "four stars")
        record(person, SENTENCE)
        person.click("emailField")
        person.type(EMAIL)
        person.click("sendButton")
        eyes.until(lambda: eyes.sees("newFeedbackButton"), "it to be saved")
        eyes.until(lambda: eyes.text("transcriptionText").strip(), "the transcription", 60)
        read = eyes.text("transcriptionText").strip()
        person.look("desk-delivered")
        note(f"understood: {read}")
    with step("Woku, the window and the outbox tell the same"):
        (voice,) = woku.voices()
        (kept,) = person.voices().values()
        shown = person.ask("outbox", "show", kept["id"])
        require(voice["fields"]["clientEmail"] == EMAIL, "another person's at Woku")
        require(kept["state"] == "delivered", f"the outbox says {kept['state']}")
        words = voice["transcription"]
        require("friendly" in words, f"that was not said: {words}")
        require(words in read, "the window shows something else")
        require(words == shown["transcription"], "the outbox keeps something else")


def record(person: Person, sentence: str) -> None:
    """Record a sentence in the open window."""
    eyes = person.eyes
    person.click("recordButton")
    eyes.until(lambda: eyes.sees("elapsedLabel"), "the recording to run")
    person.talk(sentence)
    person.click("recordButton")
    eyes.until(lambda: eyes.sees("playButton"), "the take")


def start_up(person: Person, checkout: Path) -> None:
    """Measure how soon the window is painted, beside the same program from a checkout.

    Both are started alternately on the same screen, each in a home that it has seen before; as
    root, since the checkout's Python may lie where nobody else may go. It is a measurement: it is
    told, and judged by whoever reads it.

    Raises:
        NotSoError: if no window is painted.
    """
    session = {"DISPLAY": person.environ["DISPLAY"], **person.sound.environment}
    home = Path(tempfile.mkdtemp(prefix="checkout-"))
    package: list[float] = []
    source: list[float] = []
    with step(f"the window's start, {RUNS} times each") as note, person.frame.open("rb") as file:
        screen = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        for _ in range(RUNS + 1):
            package.append(_painted_ms(screen, lambda: _from_package(person, session)))
            source.append(_painted_ms(screen, lambda: _from_checkout(checkout, home, session)))
        screen.close()
        # The first of each fills the disk cache, and the home.
        ours, theirs = statistics.median(package[1:]), statistics.median(source[1:])
        note(f"installed {ours:.0f} ms ({min(package[1:]):.0f} to {max(package[1:]):.0f})")
        note(f"checkout {theirs:.0f} ms ({min(source[1:]):.0f} to {max(source[1:]):.0f})")
        note(f"{ours / theirs:.2f} × (budget: 1.6 ×)")


def _from_package(person: Person, session: dict[str, str]) -> subprocess.Popen[bytes]:
    return person.root.start(
        *(PROGRAM, "--profile", "bench"), environ=session, stderr=subprocess.DEVNULL
    )


def _from_checkout(checkout: Path, home: Path, session: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "woku_desktop", "--profile", "bench"],
        cwd=checkout,
        env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": str(home), **session},
        stderr=subprocess.DEVNULL,
    )


def _painted_ms(screen: mmap.mmap, start: Callable[[], subprocess.Popen[bytes]]) -> float:
    """Start a program, and wait for what it paints on the black screen; ms from one to the other.

    Raises:
        NotSoError: if it paints nothing.
    """
    until(lambda: not _anything(screen), "the screen to be black", _PAINTED_S)
    begin = time.monotonic()
    with start() as running:
        try:
            until(lambda: _anything(screen), "the window to be painted", _PAINTED_S)
            return (time.monotonic() - begin) * 1000
        finally:
            running.kill()


def _anything(screen: mmap.mmap) -> bool:
    """Whether some rows in the middle of a window are anything but black."""
    first = len(screen) - (_HEIGHT - _FIRST_ROW) * _WIDTH * _PIXEL
    return bool(screen[first : first + _ROWS * _WIDTH * _PIXEL].strip(b"\0"))
