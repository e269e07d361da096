"""The station's window: what stands above what, and who has the keyboard."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.fakes import NOW, Stage
from tests.ui.kiosk.fake_pin import FakePin
from woku_desktop.domain.errors import KeyringMissing
from woku_desktop.domain.submission import State
from woku_desktop.ui.kiosk.visit import Step
from woku_desktop.ui.kiosk.window import KioskWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from woku_desktop.ui.kiosk.staff import Staff
    from woku_desktop.ui.kiosk.visit import Visit


class Opened(Stage):
    """A station's window on a stage.

    Args:
        pin: what guards it, of FakePin.
        kiosk: settings of the station that differ from the built-in ones.
    """

    def __init__(self, qtbot: QtBot, pin: dict[str, Any] | None = None, **kiosk: Any) -> None:
        super().__init__()
        self.options = replace(self.options, kiosk=replace(self.options.kiosk, **kiosk))
        self.settings.options = self.options
        self.pin = FakePin(self.bridge, **(pin or {}))
        self.window = KioskWindow(
            self.services, self.pin, self.bridge, self.options, now=lambda: NOW, shield_s=0.0
        )
        qtbot.addWidget(self.window, before_close_func=KioskWindow.end)
        self.window.resize(1024, 600)
        with qtbot.waitSignal(self.window.usable):
            self.window.show()
        self.recorder.list_microphones()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    @property
    def visit(self) -> Visit:
        return self.window.visit

    @property
    def staff(self) -> Staff:
        assert self.window._staff is not None
        return self.window._staff

    def at(self) -> Step:
        """The screen that is there."""
        return self.window.visit.step

    def focused(self) -> str:
        focused = QApplication.focusWidget()
        return "" if focused is None else focused.objectName()


def press_everything(times: int) -> None:
    """What somebody may try who found a keyboard."""
    for _ in range(times):
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_1):
            focused = QApplication.focusWidget()
            if focused is not None:
                QTest.keyClick(focused, key)


def test_at_the_start_a_key_in_passing_is_no_rating(qtbot: QtBot, spanish: None) -> None:
    assert Opened(qtbot).focused() == "startButton"


def test_still_there_has_the_keyboard_and_gives_it_back(qtbot: QtBot, spanish: None) -> None:
    opened = Opened(qtbot)
    opened.visit.rate_at_once(3)
    opened.visit._ask_still_there()
    assert opened.focused() == "stillThereButton"
    still_there = opened.window._still_there
    assert still_there is not None
    # What was meant for the screen before erases nothing.
    still_there.erase.click()
    assert opened.at() is Step.RECORD
    assert not still_there.isVisible()
    assert opened.focused() == "recordButton"


def test_a_dark_screen_is_deaf_to_keys(qtbot: QtBot, spanish: None) -> None:
    opened = Opened(qtbot, hours="Mo 00:00-00:01")
    opened.window._hours._open = False
    opened.window._on_hours()
    press_everything(12)
    assert opened.at() is Step.ATTRACT
    opened.window._hours._open = True
    opened.window._on_hours()
    assert opened.focused() == "startButton"
    QTest.keyClick(opened.window.focusWidget(), Qt.Key.Key_Space)
    assert opened.at() is Step.RATE


def test_a_window_that_was_put_away_comes_back(qtbot: QtBot, spanish: None) -> None:
    opened = Opened(qtbot)
    opened.window._regain.setInterval(10)
    opened.window.hold()
    opened.window.showMinimized()
    qtbot.waitUntil(lambda: not opened.window.isMinimized())
    assert opened.window.isFullScreen()


def test_a_pin_whose_keyring_is_gone_is_chosen_anew_by_nobody(qtbot: QtBot, spanish: None) -> None:
    opened = Opened(qtbot, {"problem": KeyringMissing(), "was_set": True})
    assert not opened.staff.there


def test_where_none_can_be_kept_there_is_no_station(qtbot: QtBot, spanish: None) -> None:
    opened = Opened(qtbot, {"problem": KeyringMissing(), "pin": ""})
    assert opened.staff.there


def test_what_a_visitor_left_behind_stays_behind_the_pin(qtbot: QtBot, spanish: None) -> None:
    opened = Opened(qtbot)
    opened.visit.rate_at_once(3)
    opened.window.flow.press_record()
    opened.start_take()
    opened.window.flow.press_record()
    opened.end_take()
    opened.visit.next()
    opened.visit.send_anonymously()
    opened.window.guard.adminAsked.emit()
    assert opened.focused() == "pinField"
    opened.becomes(State.QUEUED, attempts=0)
    assert opened.at() is Step.THANKS
    assert opened.focused() == "pinField"
    reached = set()
    for _ in range(30):
        QTest.keyClick(opened.window.focusWidget(), Qt.Key.Key_Tab)
        reached.add(opened.focused())
    assert "doneButton" not in reached
    assert not {name for name in reached if name.startswith("languageButton")}
