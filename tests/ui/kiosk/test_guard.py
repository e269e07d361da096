"""What a station lets through of what hands do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QInputDevice, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from woku_desktop.ui.kiosk.guard import SHIELD_S, Guard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

HELD = Qt.KeyboardModifier


class Guarded:
    """A window with a button and a field, and a clock."""

    def __init__(self, qtbot: QtBot) -> None:
        self.now = 100.0
        self.window = QWidget()
        qtbot.addWidget(self.window)
        column = QVBoxLayout(self.window)
        self.button = QPushButton("Touch")
        self.field = QLineEdit()
        column.addWidget(self.button)
        column.addWidget(self.field)
        self.presses: list[bool] = []
        self.button.clicked.connect(lambda: self.presses.append(True))
        self.guard = Guard(self.window, clock=lambda: self.now)
        self.touches: list[bool] = []
        self.asked: list[bool] = []
        self.guard.touched.connect(lambda: self.touches.append(True))
        self.guard.adminAsked.connect(lambda: self.asked.append(True))
        self.device = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
        self.window.show()

    def touch(self, widget: QWidget) -> None:
        where = QPoint(widget.width() // 2, widget.height() // 2)
        QTest.touchEvent(widget, self.device).press(0, where, widget).commit()
        QTest.touchEvent(widget, self.device).release(0, where, widget).commit()


@pytest.fixture
def guarded(qtbot: QtBot) -> Iterator[Guarded]:
    made = Guarded(qtbot)
    yield made
    made.guard.end()


def test_a_touch_is_told_and_goes_through(guarded: Guarded) -> None:
    guarded.touch(guarded.button)
    assert guarded.presses == [True]
    assert guarded.touches


def test_a_second_tap_does_not_reach_the_next_screen(guarded: Guarded) -> None:
    guarded.guard.shield()
    guarded.touch(guarded.button)
    QTest.mouseClick(guarded.button, Qt.MouseButton.LeftButton)
    assert guarded.presses == []
    guarded.now += SHIELD_S
    guarded.touch(guarded.button)
    assert guarded.presses == [True]


def test_a_release_belongs_to_its_press(guarded: Guarded) -> None:
    QTest.mousePress(guarded.button, Qt.MouseButton.LeftButton)
    guarded.guard.shield()
    QTest.mouseRelease(guarded.button, Qt.MouseButton.LeftButton)
    assert guarded.presses == [True]


def test_two_quick_touches_of_two_controls_are_two(guarded: Guarded, qtbot: QtBot) -> None:
    heard: list[str] = []

    class Listening(QPushButton):
        def mousePressEvent(self, event: QMouseEvent) -> None:
            heard.append(f"{self.text()} press")

        def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
            heard.append(f"{self.text()} double")

    one, two = Listening("one", guarded.window), Listening("two", guarded.window)
    for each in (one, two):
        each.show()
    where = QPointF(3, 3)
    left = Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    for each in (one, two, two):
        double = QMouseEvent(
            QEvent.Type.MouseButtonDblClick, where, each.mapToGlobal(where), left, left, none
        )
        QApplication.sendEvent(each, double)
    assert heard[1:] == ["two press", "two double"]


def test_the_pointer_is_there_for_a_mouse_only(guarded: Guarded) -> None:
    def hidden() -> bool:
        cursor = QApplication.overrideCursor()
        return cursor is not None and cursor.shape() is Qt.CursorShape.BlankCursor

    assert hidden()
    QTest.mouseMove(guarded.button, QPoint(3, 3))
    QTest.mouseMove(guarded.button, QPoint(9, 9))
    QApplication.processEvents()
    assert not hidden()
    guarded.touch(guarded.button)
    assert hidden()
    guarded.guard.end()
    assert not hidden()


def test_no_context_menu(guarded: Guarded) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(2, 2), QPoint(2, 2))
    QApplication.sendEvent(guarded.field, event)
    assert QApplication.activePopupWidget() is None


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Q, HELD.ControlModifier),
        (Qt.Key.Key_V, HELD.ControlModifier),
        (Qt.Key.Key_F4, HELD.AltModifier),
        (Qt.Key.Key_Tab, HELD.AltModifier),
        (Qt.Key.Key_L, HELD.MetaModifier),
        (Qt.Key.Key_F12, HELD.ControlModifier),
    ],
)
def test_keys_with_others_held_down_do_nothing(
    guarded: Guarded, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    QApplication.clipboard().setText("secret")
    guarded.field.setFocus()
    QTest.keyClick(guarded.field, key, held)
    assert guarded.field.text() == ""
    assert guarded.window.isVisible()
    assert guarded.asked == []
    assert guarded.touches


def test_letters_go_through_also_those_of_alt_gr(guarded: Guarded) -> None:
    QTest.keyClicks(guarded.field, "ana")
    both = HELD.ControlModifier | HELD.AltModifier
    QApplication.sendEvent(guarded.field, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_At, both, "@"))
    assert guarded.field.text().startswith("ana")


def test_ctrl_shift_f12_asks_for_the_pin(guarded: Guarded) -> None:
    QTest.keyClick(guarded.field, Qt.Key.Key_F12, HELD.ControlModifier | HELD.ShiftModifier)
    assert guarded.asked == [True]


def test_other_windows_are_left_alone(guarded: Guarded, qtbot: QtBot) -> None:
    other = QPushButton("other")
    qtbot.addWidget(other)
    other.show()
    heard: list[bool] = []
    other.clicked.connect(lambda: heard.append(True))
    guarded.guard.shield()
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    assert heard == [True]
    assert guarded.touches == []
