"""An ordinary person before the try's machine: a screen, a microphone, a keyring, eyes and a hand.

They stand outside of the clean root, so that nothing of theirs makes up for what the package
forgot; the program inside meets them by their sockets in /tmp, as it would a person's session.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from installer.linux.root import PERSON, PERSON_ID, Root, acting_as
from installer.linux.trying import NotSoError, require
from tests.stage.assistive import Assistive, assistive
from tests.stage.keyring import SecretService
from tests.stage.screen import virtual_screen
from tests.stage.sound import VirtualMicrophone, virtual_microphone

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAM = "woku-desktop"
HOME = f"/home/{PERSON}"
_END_S = 20.0


@dataclass(frozen=True)
class Person:
    """Somebody who uses the program that is installed in a root.

    Args:
        root: the machine.
        environ: their session.
        eyes: finds what is in sight, over the accessibility bus.
        sound: their microphone.
        keyring: their secrets.
        frame: the screen's picture, as a file.
        out: where pictures and logs go.
    """

    root: Root
    environ: dict[str, str]
    eyes: Assistive
    sound: VirtualMicrophone
    keyring: SecretService
    frame: Path
    out: Path

    @property
    def home(self) -> Path:
        """Their home, seen from outside."""
        return self.root.path(HOME)

    def command(self, *words: str, given: str = "", codes: tuple[int, ...] = (0,)) -> str:
        """Run a command of the program; what it printed.

        Raises:
            NotSoError: if it ends with a code that is not expected.
        """
        return self.root.run(
            PROGRAM,
            *words,
            person=True,
            environ=self.environ,
            given=given,
            codes=codes,
            within_s=180,
        )

    def ask(self, *words: str, codes: tuple[int, ...] = (0,)) -> Any:
        """Run a command that answers in JSON; its answer."""
        return json.loads(self.command(*words, "--json", codes=codes))

    def voices(self) -> dict[str, dict[str, Any]]:
        """What `outbox list` says of each voice, by id."""
        return {each["id"]: each for each in self.ask("outbox", "list")}

    @contextmanager
    def desk(self, log: str) -> Iterator[subprocess.Popen[bytes]]:
        """The open window; ended at the end of the block as by the end of a session.

        Where the block fails for what is not in sight, a picture is left.

        Args:
            log: the name of the file for what it writes to the terminal.

        Raises:
            NotSoError: if it does not end well.
        """
        with (self.out / f"{log}.log").open("wb") as file:
            running = self.root.start(
                PROGRAM, person=True, environ=self.environ, stdout=file, stderr=file
            )
        with running:
            try:
                yield running
                running.terminate()
                code = running.wait(_END_S)
            except AssertionError:
                self.look(f"{log}-failed")
                raise
            except subprocess.TimeoutExpired:
                raise NotSoError(f"the desk did not end within {_END_S:.0f} s") from None
            finally:
                running.kill()
        require(code == 0, f"the desk ended with {code}; see {log}.log")

    def click(self, control: str) -> None:
        """Move the pointer onto a control and press the left button, once it is enabled."""
        self.eyes.until(lambda: self.eyes.enabled(control), f"{control} to be enabled")
        across, down = self.eyes.centre(control)
        self._xdotool("mousemove", str(across), str(down), "click", "1")

    def type(self, text: str) -> None:
        """Type on the keyboard, into whatever has the focus."""
        self._xdotool("type", "--delay", "10", text)

    def talk(self, sentence: str) -> None:
        """Say something into the microphone, to its end."""
        self.sound.play(self.sound.say(sentence)).wait(60)

    def look(self, name: str) -> None:
        """Leave a picture of the screen."""
        file = self.out / f"{name}.png"
        subprocess.run(
            [sys.executable, "-m", "installer.linux.screenshot", str(file)],
            env={**os.environ, "DISPLAY": self.environ["DISPLAY"]},
            check=True,
            timeout=60,
        )

    def secrets(self) -> dict[str, str]:
        """All that their keyring holds, by label."""
        with acting_as(PERSON_ID):
            return self.keyring.secrets()

    def write(self, file: str, text: str) -> None:
        """Put a text into a file of their home."""
        with acting_as(PERSON_ID):
            path = self.home / file
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.write_text(text, "utf-8")

    def _xdotool(self, *words: str) -> None:
        display = {"DISPLAY": self.environ["DISPLAY"]}
        subprocess.run(
            ["xdotool", *words],
            env={**os.environ, **display},
            check=True,
            timeout=30,
            stdout=subprocess.DEVNULL,
        )


@contextmanager
def somebody(root: Root, out: Path) -> Iterator[Person]:
    """A person at a machine, for the length of the block.

    Args:
        root: the machine.
        out: where pictures and logs go.
    """
    with ExitStack() as stage:
        with acting_as(PERSON_ID):
            frame = Path(tempfile.mkdtemp(prefix="frame-"))
            display = stage.enter_context(virtual_screen(frame=frame))
            sound = stage.enter_context(virtual_microphone())
            keyring = stage.enter_context(SecretService())
            eyes = stage.enter_context(assistive(keyring, display))
        root.bind(keyring.home, HOME)
        session = ("XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS")
        environ = {
            **{name: keyring.environ[name] for name in session},
            **sound.environment,
            "DISPLAY": display,
            "HOME": HOME,
            "USER": PERSON,
            "LOGNAME": PERSON,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        yield Person(root, environ, eyes, sound, keyring, frame / "Xvfb_screen0", out)
