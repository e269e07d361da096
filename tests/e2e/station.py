"""A running station, and a finger that works it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.stage.hand import text_of, until_elapsed, wait_until
from tests.ui.kiosk.fingers import key, screen
from woku_desktop.app import dress
from woku_desktop.config.paths import Paths, paths_for
from woku_desktop.config.settings import load_settings
from woku_desktop.kiosk import Kiosk
from woku_desktop.ui.capture.phases import Phase
from woku_desktop.ui.kiosk.visit import Step
from woku_desktop.vault.pin import PinLock
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku
    from woku_desktop.domain.submission import Submission
    from woku_desktop.recording.finished import FinishedTake

PIN = "1379"
GONE_S = 0.05
WORDS = "I like it here."

MANAGED = """\
woku_id = "65348875f3a876254aa82d5e"
woku_name = "Café Aurora, Providencia"
base_url = "{base_url}"
[kiosk]
{more}
"""


@dataclass
class OpenKiosk:
    """A running station, and a finger.

    Args:
        kiosk: the program.
        paths: where it keeps its files.
        heard: every submission as it changed.
        takes: every finished take.
        steps: every screen that came.
    """

    kiosk: Kiosk
    paths: Paths
    heard: list[Submission] = field(default_factory=list)
    takes: list[FinishedTake] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)

    @property
    def step(self) -> Step:
        """The screen that is there."""
        return self.kiosk.window.visit.step

    def control(self, name: str) -> QWidget:
        """The visible control of that object name."""
        return self._seen(name)[0]

    def sees(self, name: str) -> bool:
        """Whether there is such a control in sight."""
        return bool(self._seen(name))

    def text(self, name: str) -> str:
        """What a control says."""
        return text_of(self.control(name))

    def touch(self, name: str, hold_s: float = 0.0) -> None:
        """Touch a control in its middle, once it is there and enabled; and hold it, perhaps."""
        self.until(lambda: self.sees(name) and self.control(name).isEnabled(), f"{name} enabled")
        self.touch_at(self.at(name), hold_s)

    def touch_at(self, where: QPoint, hold_s: float = 0.0) -> None:
        """Touch the window somewhere: whatever is on top there gets it."""
        window = self.kiosk.window
        target = window.childAt(where) or window
        place = target.mapFrom(window, where)
        finger = screen()
        QTest.touchEvent(target, finger).press(0, place, target).commit()
        if hold_s:
            self.until(until_elapsed(hold_s), "the finger to be held", hold_s + 5)
        QTest.touchEvent(target, finger).release(0, place, target).commit()
        QApplication.processEvents()

    def type(self, *signs: str) -> None:
        """Touch keys of the keyboard on the screen, each by what it types."""
        for sign in signs:
            found = key(self.kiosk.window, sign)
            self.touch_at(found.mapTo(self.kiosk.window, found.rect().center()))

    def go(self, name: str, step: Step) -> None:
        """Touch a control that leads to a screen, and wait for it."""
        self.touch(name)
        self.await_step(step)

    def await_step(self, step: Step, deadline_s: float = 15.0) -> None:
        """Wait for a screen."""
        self.until(lambda: self.step is step, f"the screen {step.name}", deadline_s)

    def record(self, sound: VirtualMicrophone, words: str = WORDS) -> None:
        """Say something, on the screen that records."""
        count = len(self.takes)
        spoken = sound.say(words)
        self.touch("recordButton")
        flow = self.kiosk.window.flow
        self.until(lambda: flow.phase is Phase.RECORDING, "the recording to run")
        player = sound.play(spoken)
        self.until(lambda: player.poll() is not None, "the words to be spoken", 30)
        self.until(until_elapsed(0.4), "the last word to arrive")
        self.touch("recordButton")
        self.until(lambda: len(self.takes) > count, "the take")

    def at(self, name: str) -> QPoint:
        """The middle of a control, in the window."""
        control = self.control(name)
        return control.mapTo(self.kiosk.window, control.rect().center())

    def be_asked(self) -> None:
        """Touch nothing any more until "Still there?" stands: half a minute goes by at once."""
        told, options = self.kiosk.bridge.optionsChanged, self.kiosk.window.visit.options
        told.emit(replace(options, kiosk=replace(options.kiosk, idle_seconds=GONE_S)))
        # The last touch, where nothing is.
        self.touch_at(QPoint(self.kiosk.window.width() // 2, 4))
        self.until(lambda: self.sees("stillThere"), "to be asked")
        told.emit(options)

    def walk_away(self) -> None:
        """Leave everything as it is, and never come back."""
        self.be_asked()
        self.await_step(Step.ATTRACT)

    def until(self, condition: Callable[[], object], what: str, deadline_s: float = 15.0) -> None:
        """Let the window live until something is so."""
        wait_until(condition, what, deadline_s)

    def _seen(self, name: str) -> list[QWidget]:
        found = self.kiosk.window.findChildren(QWidget, name)
        return [control for control in found if control.isVisible()]


def hold_the_corner(kiosk: OpenKiosk) -> None:
    """Ask for the PIN as staff does: nothing shows where."""
    kiosk.touch("adminCorner", hold_s=3.2)
    kiosk.until(lambda: kiosk.sees("pinField"), "the PIN's page")


def enter(kiosk: OpenKiosk, pin: str) -> None:
    """Touch the digits."""
    for digit in pin:
        kiosk.touch(f"pinKey{digit}")
    kiosk.touch("pinEnter")


def station_paths(woku: StagedWoku, profile: str = "default", **kiosk: Any) -> Paths:
    """A profile's paths with an administrator's file of the test's own, in this test's home."""
    paths = paths_for(profile)
    paths.create()
    paths = replace(paths, managed_file=paths.config_file.parent / "managed.toml")
    more = "\n".join(f"{key} = {_toml(value)}" for key, value in kiosk.items())
    text = MANAGED.format(base_url=woku.base_url, more=more)
    paths.managed_file.write_text(text, encoding="utf-8")
    return paths


def _toml(value: object) -> str:
    return str(value).lower() if isinstance(value, bool | int) else f'"{value}"'


@contextmanager
def open_kiosk(
    woku: StagedWoku,
    size: tuple[int, int] = (1080, 1920),
    *,
    pin: str = PIN,
    window: dict[str, Any] | None = None,
    **kiosk: Any,
) -> Iterator[OpenKiosk]:
    """The station in this process, in a window of a size; closed at the end.

    Args:
        woku: the sandbox it sends to; its key is in the keyring already.
        size: of its window, in logical pixels.
        pin: guards it; "" for none yet.
        window: options of the window's.
        kiosk: settings of the station.
    """
    paths = station_paths(woku, **kiosk)
    loaded = load_settings(paths, kiosk=True)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dress(app, loaded, loaded.settings.kiosk.languages.split(",")[0])
    vault = Vault("default", loaded.settings.base_url)
    if pin:
        PinLock(vault, paths.state).save(pin)
    station = Kiosk(loaded, paths, vault, window={"shield_s": 0.0, **(window or {})})
    opened = OpenKiosk(station, paths)
    station.bridge.submissionChanged.connect(opened.heard.append)
    station.bridge.recordingStopped.connect(opened.takes.append)
    station.window.visit.stepChanged.connect(opened.steps.append)
    station.window.resize(*size)
    station.window.show()
    try:
        readiness = station.window.readiness
        opened.until(lambda: readiness.microphone == "good", "the microphone to be found")
        yield opened
    finally:
        assert station.close()
        station.deleteLater()
