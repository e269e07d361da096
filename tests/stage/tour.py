"""One opinion from the first star to the transcription, as a person would give it, on a machine
without screen, sound card or person: `./dev demo`.

The window, the recording, the sealing, the sending and the sandbox are the real ones. The pointer
and the keyboard are the X server's, the microphone is PulseAudio's, the voice is espeak-ng's.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.stage.hand import Hand, NotSeenError, text_of, until_elapsed, wait_until
from tests.stage.screen import virtual_screen
from tests.stage.sound import virtual_microphone
from woku_desktop.demo import open_demo

if TYPE_CHECKING:
    from tests.stage.sound import VirtualMicrophone
    from woku_desktop.app import Desk

SENTENCES = {
    "en": "Everybody was very friendly and the food was wonderful.",
    "es": "Todo muy bien. Me atendieron con cariño y el café llegó caliente.",
    "pt": "Tudo muito bom. Fui atendida com carinho e o café chegou quente.",
}


class Tour:
    """Walks through one opinion, tells each step, and leaves a picture of it.

    Args:
        desk: the program.
        sound: its microphone.
        language: what is spoken.
        output: where the pictures go.
    """

    def __init__(self, desk: Desk, sound: VirtualMicrophone, language: str, output: Path) -> None:
        self._desk = desk
        self._sound = sound
        self._language = language
        self._output = output
        self._hand = Hand(desk.window)
        self._number = 0
        self.step_name = ""

    def walk(self) -> None:
        """Take every step.

        Raises:
            NotSeenError: at the first one that fails; `step_name` tells which.
        """
        hand = self._hand
        speech = self._sound.say(SENTENCES[self._language], self._language)
        self._step("the window is there", self._desk.window.isVisible)
        self._look("ready")

        hand.click("star4")
        self._step("four stars are chosen", lambda: self._checked("star4"))
        self._look("rated")

        hand.click("recordButton")
        self._step("the microphone is open", lambda: self._seen("elapsedLabel"))
        playing = self._sound.play(speech)
        self._step("two seconds were spoken", until_elapsed(2.0))
        self._look("recording")
        self._step("the sentence was spoken to its end", lambda: playing.poll() is not None, 30)

        hand.click("recordButton")
        self._step("the recording can be heard", lambda: self._seen("playButton"))
        self._look("recorded")
        hand.click("playButton")
        self._step("it is played", until_elapsed(1.0))
        hand.click("playButton")

        hand.click("emailField")
        hand.type("diego.soto@example.com")
        self._step("an e-mail is typed", lambda: self._enabled("sendButton"))
        self._look("complete")

        hand.click("sendButton")
        self._step("it is saved", lambda: self._seen("newFeedbackButton"))
        self._step("the transcription has come", lambda: self._text("transcriptionText"), 60)
        self._look("delivered")
        print(f"       Woku understood: {self._text('transcriptionText')}", flush=True)

        hand.press("Return")
        self._step("the next person can begin", lambda: self._seen("starRating"))
        self._look("next")

    def _step(self, name: str, condition: object, deadline_s: float = 10.0) -> None:
        self.step_name = name
        assert callable(condition)
        wait_until(condition, name, deadline_s)
        print(f"  ok   {name}", flush=True)

    def _look(self, name: str) -> None:
        self._hand.settle()
        self._number += 1
        picture = self._output / f"{self._number:02d}-{name}.png"
        if not self._desk.window.grab().save(str(picture)):
            raise NotSeenError(f"{picture} could not be written")

    def _control(self, name: str) -> QWidget | None:
        found = self._desk.window.findChildren(QWidget, name)
        return next((control for control in found if control.isVisible()), None)

    def _seen(self, name: str) -> bool:
        return self._control(name) is not None

    def _enabled(self, name: str) -> bool:
        control = self._control(name)
        return control is not None and control.isEnabled()

    def _checked(self, name: str) -> bool:
        control = self._control(name)
        return isinstance(control, QAbstractButton) and control.isChecked()

    def _text(self, name: str) -> str:
        control = self._control(name)
        return "" if control is None else text_of(control).strip()


def main() -> int:
    """Stage everything, walk, and tell what failed, if something did."""
    parser = argparse.ArgumentParser(prog="./dev demo", description=__doc__)
    parser.add_argument("--language", choices=sorted(SENTENCES), default="en")
    parser.add_argument("--output", type=Path, default=Path("demo-output"))
    options = parser.parse_args()
    logging.basicConfig(level=logging.WARNING)
    options.output.mkdir(exist_ok=True)
    for old in options.output.glob("*.png"):
        old.unlink()
    print(f"One opinion, in {options.language}, by itself:", flush=True)
    with ExitStack() as stage:
        os.environ["DISPLAY"] = stage.enter_context(virtual_screen())
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        sound = stage.enter_context(virtual_microphone())
        desk = stage.enter_context(open_demo(options.language))
        tour = Tour(desk, sound, options.language, options.output)
        desk.show()
        try:
            tour.walk()
        except NotSeenError as error:
            print(f"  FAIL {tour.step_name}: {error}", flush=True)
            tour._look("failed")
            return 1
    left = [thread.name for thread in threading.enumerate() if not thread.daemon][1:]
    if left:
        print(f"  FAIL every thread has ended: {', '.join(left)}", flush=True)
        return 1
    print("  ok   it has ended, and nothing of it is left")
    print(f"Pictures of each step: {options.output}/")
    QApplication.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
