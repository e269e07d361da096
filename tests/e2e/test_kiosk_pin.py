"""Who has no PIN gets nowhere, however long they try."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.e2e.station import PIN, enter, hold_the_corner, open_kiosk
from woku_desktop.vault.pin import FREE_TRIES

if TYPE_CHECKING:
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("kiosk")]


class Answers:
    """Counts what came of the PINs that were entered."""

    def __init__(self) -> None:
        self.count = 0

    def add(self) -> None:
        self.count += 1

    def heard(self, wanted: int) -> bool:
        return self.count >= wanted


def test_the_right_one_leads_in_and_out(ready: StagedWoku) -> None:
    with open_kiosk(ready) as kiosk:
        hold_the_corner(kiosk)
        enter(kiosk, PIN)
        kiosk.until(lambda: kiosk.sees("adminPage"), "the admin page")
        kiosk.touch("returnButton")
        kiosk.until(lambda: kiosk.sees("startButton"), "the first screen")
        hold_the_corner(kiosk)
        enter(kiosk, PIN)
        kiosk.until(lambda: kiosk.sees("adminPage"), "the admin page")
        kiosk.touch("leaveButton")
        kiosk.until(lambda: not kiosk.kiosk.window.isVisible(), "the end")
        assert kiosk.kiosk.exit_code == 0


def test_wrong_ones_come_to_a_wait_that_outlives_the_program(ready: StagedWoku) -> None:
    with open_kiosk(ready) as kiosk:
        answers = Answers()
        hold_the_corner(kiosk)
        kiosk.kiosk.bridge.pinTried.connect(answers.add)
        for number in range(FREE_TRIES):
            enter(kiosk, f"86{number}4")
            kiosk.until(partial(answers.heard, number + 1), "an answer")
        kiosk.until(lambda: not kiosk.control("pinEnter").isEnabled(), "the wait")
    with open_kiosk(ready, pin="") as kiosk:
        hold_the_corner(kiosk)
        kiosk.until(lambda: not kiosk.control("pinEnter").isEnabled(), "the wait still")
        QTest.keyClicks(kiosk.control("pinField"), PIN)
        QTest.keyClick(kiosk.control("pinField"), Qt.Key.Key_Return)
        assert not kiosk.sees("adminPage")
        kiosk.touch("backButton")
        kiosk.until(lambda: kiosk.sees("startButton"), "the first screen")


def test_without_a_pin_there_is_no_station(ready: StagedWoku) -> None:
    with open_kiosk(ready, pin="") as kiosk:
        kiosk.until(lambda: kiosk.sees("choosePinPage"), "to be asked for one")
        assert not kiosk.sees("startButton")
        enter(kiosk, "7391")
        enter(kiosk, "7391")
        kiosk.until(lambda: kiosk.sees("adminPage"), "the admin page")
        kiosk.touch("returnButton")
        kiosk.until(lambda: kiosk.sees("startButton"), "the first screen")


def test_nothing_else_leads_out(ready: StagedWoku) -> None:
    held = Qt.KeyboardModifier
    with open_kiosk(ready) as kiosk:
        window = kiosk.kiosk.window
        window.close()
        for key, with_them in (
            (Qt.Key.Key_F4, held.AltModifier),
            (Qt.Key.Key_Escape, held.NoModifier),
            (Qt.Key.Key_Q, held.ControlModifier),
            (Qt.Key.Key_W, held.ControlModifier),
            (Qt.Key.Key_F11, held.NoModifier),
            (Qt.Key.Key_Tab, held.AltModifier),
            (Qt.Key.Key_Super_L, held.MetaModifier),
        ):
            QTest.keyClick(window, key, with_them)
        assert window.isVisible()
        assert kiosk.sees("startButton")
        assert not kiosk.sees("pinField")
