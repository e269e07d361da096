"""The real program in real surroundings: screen, sound, keyring and server.

Every test process has surroundings of its own. Those that work a window share a process, since
they follow one another quickly there; those whose programs are processes anyway have another.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from tests.e2e.kept import PATIENT_S, Kept
from tests.e2e.station import MANAGED, PIN
from tests.stage.assistive import Assistive, assistive
from tests.stage.hand import text_of, until_elapsed, wait_until
from tests.stage.keyring import SecretService
from tests.stage.sound import VirtualMicrophone, virtual_microphone
from tests.stage.woku import StagedWoku, running_woku
from woku_desktop.app import Desk, dress
from woku_desktop.config.paths import Paths, paths_for
from woku_desktop.config.settings import load_settings
from woku_desktop.ui.desk.voices_list import VoicesList
from woku_desktop.vault.pin import PinLock
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import State, Submission
    from woku_desktop.recording.finished import FinishedTake

WOKU_ID = "65348875f3a876254aa82d5e"
SENTENCE = "Everybody was very friendly and the food was wonderful."
FEW_WORDS = "I like it here."
"""For takes whose words nobody looks at: talking takes its time."""
EMAIL = "diego.soto@example.com"


@pytest.fixture(scope="session")
def sound() -> Iterator[VirtualMicrophone]:
    """One sound server a test process: PortAudio keeps to the first it met."""
    with virtual_microphone() as sound:
        yield sound


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    """A fresh keyring, home and bus, which this process then lives in."""
    with SecretService() as service:
        for name, value in service.environ.items():
            if not name.startswith("PULSE"):
                monkeypatch.setenv(name, value)
        yield service


@pytest.fixture(scope="session")
def server() -> Iterator[StagedWoku]:
    """A sandbox that transcribes English for real."""
    with running_woku("en") as woku:
        yield woku


@pytest.fixture
def woku(server: StagedWoku) -> StagedWoku:
    """The sandbox, with nothing remembered."""
    server.reset()
    return server


@dataclass
class OpenDesk:
    """A running desk, and a hand that works it.

    Args:
        desk: the program.
        paths: where it keeps its files.
        heard: every submission as it changed.
        takes: every finished take.
        problems: every recording that failed.
    """

    desk: Desk
    paths: Paths
    heard: list[Submission]
    takes: list[FinishedTake]
    problems: list[Problem]

    def control(self, name: str) -> QWidget:
        """The visible control of that object name."""
        found = self.desk.window.findChildren(QWidget, name)
        return next(control for control in found if control.isVisible())

    def sees(self, name: str) -> bool:
        """Whether there is such a control in sight."""
        found = self.desk.window.findChildren(QWidget, name)
        return any(control.isVisible() for control in found)

    def text(self, name: str) -> str:
        """What a control says."""
        return text_of(self.control(name))

    def click(self, name: str) -> None:
        """Press a control with the left button, once it is enabled."""
        control = self.control(name)
        self.until(control.isEnabled, f"{name} enabled")
        centre = QPoint(control.width() // 2, control.height() // 2)
        QTest.mouseClick(control, Qt.MouseButton.LeftButton, pos=centre)

    def type(self, name: str, text: str) -> None:
        """Click a field and type into it."""
        self.click(name)
        QTest.keyClicks(self.control(name), text)

    def key(self, key: Qt.Key, *, control: bool = False) -> None:
        """Press a key, wherever the focus is; with Ctrl held down, perhaps."""
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(QApplication.focusWidget() or self.desk.window, key, held)

    def keys(self, text: str) -> None:
        """Type, wherever the focus is."""
        QTest.keyClicks(QApplication.focusWidget() or self.desk.window, text)

    def activate(self, window: QWidget | None = None) -> None:
        """Do what a window manager does, which this screen has not: give a window the keyboard."""
        window = window or self.desk.window
        window.activateWindow()
        self.until(window.isActiveWindow, "the window to be active")

    def tab_to(self, name: str) -> None:
        """Press Tab until the focus is there."""
        for _ in range(60):
            focused = QApplication.focusWidget()
            if focused is not None and focused.objectName() == name:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {name}")

    def await_focus(self, name: str) -> None:
        """Wait until the program has put the focus there."""
        self.until(
            lambda: self.sees(name) and self.control(name).hasFocus(), f"the focus on {name}"
        )

    def rows(self) -> list[str]:
        """What the list says, as a screen reader has it; headings are rows too."""
        if not self.sees("voicesList"):
            return []
        model = self._list().model()
        return [
            str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
            for row in range(model.rowCount())
        ]

    def press_row(
        self, words: str, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press the row that has these words in it, once there is one; with keys held down."""
        self.until(lambda: any(words in row for row in self.rows()), f"{words} in the list")
        row = next(at for at, said in enumerate(self.rows()) if words in said)
        view = self._list()
        view.scrollTo(view.model().index(row, 0))
        where = view.visualRect(view.model().index(row, 0)).topLeft() + QPoint(30, 20)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, where)

    def answer_export(self, path: Path) -> None:
        """Type where to into the dialog that asks for it, and wait until it was copied there."""
        self.until(lambda: self.desk.window.findChild(QFileDialog, "exportDialog"), "the dialog")
        dialog = self.desk.window.findChild(QFileDialog, "exportDialog")
        assert isinstance(dialog, QFileDialog)
        self.activate(dialog)
        self.keys(str(path))
        self.key(Qt.Key.Key_Return)
        self.until(lambda: self.sees("exportDismissButton"), "to be told that it is done")

    def _list(self) -> VoicesList:
        found = self.control("voicesList")
        assert isinstance(found, VoicesList)
        return found

    def until(self, condition: Callable[[], object], what: str, deadline_s: float = 15.0) -> None:
        """Let the window live until something is so."""
        wait_until(condition, what, deadline_s)

    def record(self, sound: VirtualMicrophone, sentence: str = FEW_WORDS) -> Path:
        """Say something into the microphone, from before the first word to after the last."""
        count = len(self.takes)
        spoken = sound.say(sentence)
        self.click("recordButton")
        self.until(lambda: self.sees("elapsedLabel"), "the recording to run")
        player = sound.play(spoken)
        self.until(lambda: player.poll() is not None, "the words to be spoken", 30)
        # What was played last is still on its way through the sound server.
        self.until(until_elapsed(0.5), "the last word to arrive")
        self.click("recordButton")
        self.until(lambda: len(self.takes) > count, "the take")
        return spoken

    def last(self) -> Submission:
        """What was heard last of any voice."""
        return self.heard[-1]

    def await_state(self, state: State, deadline_s: float = 30.0) -> Submission:
        """Wait until the newest change is to that state."""
        self.until(lambda: self.heard and self.last().state is state, f"state {state}", deadline_s)
        return self.last()


@contextmanager
def open_desk(profile: str = "default") -> Iterator[OpenDesk]:
    """The program as `woku-desktop` runs it, in this process; closed at the end."""
    paths = paths_for(profile)
    paths.create()
    loaded = load_settings(paths)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dress(app, loaded)
    desk = Desk(loaded, paths, Vault(profile, loaded.settings.base_url))
    opened = OpenDesk(desk, paths, [], [], [])
    desk.bridge.submissionChanged.connect(opened.heard.append)
    desk.bridge.recordingStopped.connect(opened.takes.append)
    desk.bridge.recordingFailed.connect(opened.problems.append)
    desk.show()
    try:
        opened.until(desk.window.isVisible, "the window")
        yield opened
    finally:
        assert desk.close()
        desk.deleteLater()


@pytest.fixture
def surroundings(
    qapp: QApplication,
    keyring: SecretService,
    sound: VirtualMicrophone,
    woku: StagedWoku,
    monkeypatch: pytest.MonkeyPatch,
) -> StagedWoku:
    """All that a desk needs to be opened, its key in the keyring."""
    monkeypatch.setenv("WOKU_BASE_URL", woku.base_url)
    monkeypatch.setenv("WOKU_DESKTOP_WOKU_ID", WOKU_ID)
    monkeypatch.setenv("WOKU_DESKTOP_LANGUAGE", "es")
    Vault("default", woku.base_url).save_api_key(woku.key)
    return woku


@pytest.fixture
def ready(
    qapp: QApplication, keyring: SecretService, sound: VirtualMicrophone, woku: StagedWoku
) -> StagedWoku:
    """All that a station needs, its key in the keyring."""
    Vault("default", woku.base_url).save_api_key(woku.key)
    return woku


@pytest.fixture
def desk(surroundings: StagedWoku) -> Iterator[OpenDesk]:
    """An open desk."""
    with open_desk() as opened:
        yield opened


@pytest.fixture
def blind(screen: None, keyring: SecretService) -> Iterator[Assistive]:
    """Somebody with assistive technology, on this session's bus."""
    with assistive(keyring, os.environ["DISPLAY"]) as person:
        yield person


@contextmanager
def program(sound: VirtualMicrophone, keyring: SecretService, **environ: str) -> Iterator[None]:
    """`woku-desktop` as a process of its own, started and ended as a person would."""
    surroundings = {
        **keyring.environ,
        **sound.environment,
        "DISPLAY": os.environ["DISPLAY"],
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "WOKU_DESKTOP_LANGUAGE": "es",
        **environ,
    }
    with subprocess.Popen([sys.executable, "-m", "woku_desktop"], env=surroundings) as running:
        try:
            yield
        finally:
            running.terminate()
            assert running.wait(20) == 0


@pytest.fixture
def kept(
    tmp_path: Path,
    screen: None,
    keyring: SecretService,
    sound: VirtualMicrophone,
    woku: StagedWoku,
) -> Iterator[Kept]:
    """A station under its parent; it is in the environment of the moment."""
    vault = Vault("default", woku.base_url)
    vault.save_api_key(woku.key)
    paths = paths_for()
    paths.create()
    PinLock(vault, paths.state).save(PIN)
    text = MANAGED.format(base_url=woku.base_url, more="")
    (tmp_path / "managed.toml").write_text(text, encoding="utf-8")
    environ = {
        **os.environ,
        **keyring.environ,
        **sound.environment,
        "DISPLAY": os.environ["DISPLAY"],
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    made = Kept(tmp_path, environ)
    made.thread.start()
    try:
        yield made
    finally:
        made.guardian.end()
        made.thread.join(PATIENT_S)
        assert made.codes == [0]
