"""The PIN: entered, refused, waited for, chosen; and nothing of it is left anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.ui.kiosk.admin_states import at_rest
from tests.ui.kiosk.fake_pin import FakePin
from tests.ui.kiosk.stage import Station
from woku_desktop.domain.errors import InvalidField, KeyringLocked
from woku_desktop.ui.kiosk.choose_pin import ChoosePinPage
from woku_desktop.ui.kiosk.pin_page import PinPage, wait_in_words
from woku_desktop.ui.options import PinStatus, PinVerdict

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

KEY = Qt.Key
PIN = "246810"


class Asked:
    """The PIN page on a stage, its clock, and what came of it."""

    def __init__(self, qtbot: QtBot, **pin: object) -> None:
        self.station = Station()
        self.pin = FakePin(self.station.bridge, **pin)  # type: ignore[arg-type] # its own names
        self.now = 0.0
        self.page = PinPage(self.pin, self.station.bridge, clock=lambda: self.now)
        qtbot.addWidget(self.page)
        self.heard: list[str] = []
        self.page.opened.connect(lambda: self.heard.append("opened"))
        self.page.left.connect(lambda: self.heard.append("left"))
        at_rest(self.page, (1024, 600))
        self.page.enter()
        self.field = self.page.form.field

    def touch(self, keys: str, *, enter: bool = True) -> None:
        for key in keys:
            click(self.page, f"pinKey{key}")
        if enter:
            click(self.page, "pinEnter")

    @property
    def said(self) -> str:
        return self.page.form.says.text()


def click(root: QWidget, name: str) -> None:
    found = root.findChild(QWidget, name)
    assert found is not None, name
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


@pytest.fixture
def asked(qtbot: QtBot, spanish: None) -> Asked:
    return Asked(qtbot)


def test_the_right_one_opens(asked: Asked) -> None:
    asked.touch(PIN)
    assert asked.heard == ["opened"]
    assert asked.field.pin == ""


def test_the_keyboard_does_the_same(asked: Asked) -> None:
    QTest.keyClicks(asked.field, "24a6810 ")
    QTest.keyClick(asked.field, KEY.Key_Backspace)
    QTest.keyClicks(asked.field, "0")
    QTest.keyClick(asked.field, KEY.Key_Return)
    assert asked.heard == ["opened"]


def test_a_wrong_one_is_told_with_the_tries_left(asked: Asked) -> None:
    asked.touch("1111")
    assert asked.heard == []
    assert asked.field.pin == ""
    assert "4" in asked.said
    told = asked.said
    asked.touch("2222")
    assert "3" in asked.said
    assert asked.said != told
    asked.touch("2", enter=False)
    assert not any(digit in asked.said for digit in "34"), "it is over once typed anew"


def test_nothing_short_is_a_try(asked: Asked) -> None:
    asked.touch("246", enter=True)
    QTest.keyClick(asked.field, KEY.Key_Return)
    assert asked.pin.asked == ["ask"]


def test_no_more_digits_than_a_pin_has(asked: Asked) -> None:
    asked.touch("1" * 15, enter=False)
    assert len(asked.field.pin) == 12


def test_too_many_wrong_ones_take_a_wait(asked: Asked) -> None:
    for _ in range(5):
        asked.touch("1111")
    assert asked.said == wait_in_words(60)
    before = list(asked.pin.asked)
    asked.touch(PIN)
    QTest.keyClicks(asked.field, PIN)
    QTest.keyClick(asked.field, KEY.Key_Return)
    assert asked.pin.asked == before, "nothing is taken meanwhile"
    assert asked.field.pin == ""
    asked.now = 48.5
    asked.page._countdown.timeout.emit()
    assert asked.said == wait_in_words(12)
    asked.now = 60.0
    asked.pin.wait_seconds = 0.0
    asked.page._countdown.timeout.emit()
    asked.touch(PIN)
    assert asked.heard == ["opened"]


def test_the_wait_of_before_still_stands(qtbot: QtBot, spanish: None) -> None:
    made = Asked(qtbot, wait_seconds=120.0)
    assert made.said == wait_in_words(120)
    made.now = 120.0
    made.pin.wait_seconds = 5.0  # whoever keeps it knows better
    made.page._countdown.timeout.emit()
    assert made.said == wait_in_words(5)
    made.touch(PIN)
    assert made.heard == []


def test_waits_are_told_in_what_is_short(qtbot: QtBot, spanish: None) -> None:
    numbers = [
        [part for part in wait_in_words(seconds).split() if part.isdigit()]
        for seconds in (0.2, 90, 91, 5400, 5401)
    ]
    assert numbers == [["1"], ["90"], ["2"], ["90"], ["2"]]


def test_a_locked_keyring_is_told_with_what_helps(asked: Asked) -> None:
    asked.pin.problem = KeyringLocked()
    asked.touch(PIN)
    assert "llavero" in asked.said
    assert "Ábrelo" in asked.said
    asked.pin.problem = None
    asked.touch(PIN)
    assert asked.heard == ["opened"]


def test_who_walks_away_leaves_nothing(asked: Asked) -> None:
    asked.touch("2468", enter=False)
    assert asked.page._idle.isActive()
    assert asked.page._idle.interval() == 30_000
    asked.page._idle.timeout.emit()
    assert asked.heard == ["left"]
    assert asked.field.pin == ""
    assert not asked.page._idle.isActive()


def test_a_touch_begins_the_wait_for_the_next_anew(asked: Asked) -> None:
    asked.page._idle.stop()
    asked.touch("2", enter=False)
    assert asked.page._idle.isActive()
    asked.page._idle.stop()
    asked.page.touched()
    assert asked.page._idle.isActive()
    asked.page.end()
    asked.page.touched()
    assert not asked.page._idle.isActive()


@pytest.mark.parametrize("way", ["button", "escape", "hidden"])
def test_going_back_forgets(asked: Asked, way: str) -> None:
    asked.touch("2468", enter=False)
    if way == "button":
        click(asked.page, "backButton")
    elif way == "escape":
        QTest.keyClick(asked.field, KEY.Key_Escape)
    else:
        asked.page.hide()
    assert asked.field.pin == ""
    assert asked.heard == ([] if way == "hidden" else ["left"])


def test_an_answer_that_comes_too_late_opens_nothing(asked: Asked) -> None:
    asked.pin.answers.late = True
    asked.touch(PIN)
    asked.touch("1", enter=False)
    assert asked.field.pin == "", "nothing is taken while it is looked at"
    click(asked.page, "backButton")
    asked.page.enter()
    asked.pin.answers.arrive()
    assert asked.heard == ["left"]


def test_whoever_only_asks_for_the_wait_never_opens(asked: Asked) -> None:
    asked.page.end()
    asked.pin.answers.late = True
    asked.page.enter()
    asked.station.bridge.pinTried.emit(PinVerdict(right=True))
    asked.station.bridge.pinTried.emit(PinVerdict(right=True))
    assert asked.heard == []


def test_the_digits_are_nowhere_but_in_the_field(asked: Asked) -> None:
    clipboard = QApplication.clipboard()
    clipboard.setText("before")
    asked.touch("2468", enter=False)
    field = asked.field
    assert field.text() == "0000", "a dot each, and no digit"
    assert field.echoMode() is QLineEdit.EchoMode.Password
    assert field.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
    for chord in (KEY.Key_A, KEY.Key_C, KEY.Key_X, KEY.Key_Z):
        QTest.keyClick(field, chord, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseDClick(field, Qt.MouseButton.LeftButton)
    assert not field.hasSelectedText()
    assert not field.isUndoAvailable()
    clipboard.setText("1357")
    QTest.keyClick(field, KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.pin == "2468"
    clipboard.clear()
    for each in asked.page.findChildren(QWidget):
        assert "2468" not in each.accessibleName() + each.accessibleDescription() + each.toolTip()
    assert "2468" not in asked.said


class Choosing:
    """The page that asks for a first PIN, and what came of it."""

    def __init__(self, qtbot: QtBot, **pin: object) -> None:
        self.station = Station()
        self.pin = FakePin(self.station.bridge, "", **pin)  # type: ignore[arg-type] # its names
        self.page = ChoosePinPage(self.pin, self.station.bridge)
        qtbot.addWidget(self.page)
        self.heard: list[str] = []
        self.page.chosen.connect(lambda: self.heard.append("chosen"))
        self.page.leaveAsked.connect(lambda: self.heard.append("leave"))
        at_rest(self.page, (1024, 600))
        self.page.enter()

    def type(self, pin: str) -> None:
        QTest.keyClicks(self.page.form.field, pin)
        QTest.keyClick(self.page.form.field, KEY.Key_Return)

    @property
    def said(self) -> str:
        return self.page.form.says.text()


@pytest.fixture
def choosing(qtbot: QtBot, spanish: None) -> Choosing:
    return Choosing(qtbot)


def test_it_is_asked_for_twice(choosing: Choosing) -> None:
    first = choosing.said
    choosing.type("1357")
    assert choosing.said != first
    assert choosing.pin.pin == ""
    choosing.type("1357")
    assert choosing.pin.pin == "1357"
    assert choosing.heard == ["chosen"]
    assert choosing.page.form.field.pin == ""


def test_two_that_differ_begin_anew(choosing: Choosing) -> None:
    choosing.type("1357")
    choosing.type("1358")
    assert choosing.page.chooser.refused
    choosing.type("1358")
    assert choosing.page.chooser.again, "that was the first one"
    assert choosing.pin.pin == ""
    choosing.type("1358")
    assert choosing.pin.pin == "1358"


def test_what_is_too_short_is_said(choosing: Choosing) -> None:
    choosing.type("135")
    assert "4" in choosing.said
    assert "12" in choosing.said
    assert choosing.page.chooser.refused
    assert choosing.pin.asked == ["check"]


def test_a_keyring_that_keeps_nothing_is_told_at_once(qtbot: QtBot, spanish: None) -> None:
    made = Choosing(qtbot, problem=KeyringLocked())
    assert "Ábrelo" in made.said
    made.type("1357")
    made.type("1357")
    assert "Ábrelo" in made.said
    assert made.heard == []
    made.pin.problem = None
    made.type("1357")
    made.type("1357")
    assert made.heard == ["chosen"]


def test_what_is_refused_where_it_is_kept_is_said(choosing: Choosing) -> None:
    choosing.pin.problem = InvalidField("pin", allowed="4 to 12 digits")
    choosing.type("1357")
    choosing.type("1357")
    assert choosing.page.chooser.refused
    assert choosing.page.form.field.isEnabled()


def test_an_answer_about_before_is_not_taken_for_the_new_one(choosing: Choosing) -> None:
    choosing.pin.answers.late = True
    choosing.type("1357")
    choosing.type("1357")
    choosing.station.bridge.pinChanged.emit(PinStatus(is_set=False))
    assert choosing.page.chooser.saving
    choosing.type("99")
    assert choosing.page.form.field.pin == "", "nothing is taken meanwhile"
    choosing.pin.answers.arrive()
    assert choosing.heard == ["chosen"]


def test_one_that_was_set_elsewhere_counts(choosing: Choosing) -> None:
    choosing.station.bridge.pinChanged.emit(PinStatus(is_set=True))
    assert choosing.heard == ["chosen"]


def test_without_one_the_program_can_be_closed(choosing: Choosing) -> None:
    choosing.type("1357")
    QTest.keyClick(choosing.page.form.field, KEY.Key_Escape)
    assert not choosing.page.chooser.again
    assert choosing.heard == []
    click(choosing.page, "leaveButton")
    assert choosing.heard == ["leave"]


def test_it_explains_itself(choosing: Choosing) -> None:
    assert choosing.page.form.title.text()
    assert len(choosing.said) > 60
