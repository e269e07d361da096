"""The keyboard for fingers, by real touch events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from tests.ui.kiosk.fingers import key, lift, press, tap, write
from woku_desktop.ui.kiosk.frame import frame_for
from woku_desktop.ui.theme import theme, watcher
from woku_desktop.ui.widgets import touch_keyboard
from woku_desktop.ui.widgets.keyboard_layouts import DIGITS, EMAIL, Act, Layer, letters
from woku_desktop.ui.widgets.touch_fields import TouchField, TouchText
from woku_desktop.ui.widgets.touch_key import TouchKey
from woku_desktop.ui.widgets.touch_keyboard import TouchKeyboard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from woku_desktop.ui.widgets.keyboard_layouts import Layout


class Desk(QWidget):
    """A field of each kind over a keyboard."""

    def __init__(self, layout: Layout, size: tuple[int, int] = (1920, 1080)) -> None:
        super().__init__()
        self.line = TouchField("mail", 254)
        self.text = TouchText(3000, str)
        above = QVBoxLayout(self)
        above.addWidget(self.line)
        above.addWidget(self.text)
        above.addStretch(1)
        self.keyboard = TouchKeyboard(layout, self)
        self.keyboard.attach(self.line)
        self.resize(QSize(*size))
        self.keyboard.arrange(frame_for(self.size()))


@pytest.fixture
def shown(qtbot: QtBot) -> Desk:
    made = Desk(EMAIL)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.line.setFocus()
    return made


def said(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def let_time_pass(shown: Desk) -> None:
    """The key that is held is held for longer."""
    assert shown.keyboard._repeat.isActive()
    shown.keyboard._repeat.timeout.emit()


def test_fingers_type_an_address(shown: Desk) -> None:
    write(shown, "ana_1-2+b.c@x")
    tap(key(shown, ".com"))
    assert shown.line.text() == "ana_1-2+b.c@x.com"


def test_it_types_where_the_cursor_is(shown: Desk) -> None:
    write(shown, "aa")
    shown.line.setCursorPosition(1)
    write(shown, "bc")
    assert shown.line.text() == "abca"
    tap(key(shown, act=Act.ERASE))
    assert shown.line.text() == "aba"


def test_every_touch_is_told(shown: Desk) -> None:
    told: list[str] = []
    shown.keyboard.typed.connect(told.append)
    shown.keyboard.domainChosen.connect(told.append)
    shown.keyboard.erased.connect(lambda: told.append("erased"))
    write(shown, "a@")
    tap(key(shown, ".cl"))
    tap(key(shown, act=Act.ERASE))
    tap(key(shown, "@yahoo.com"))
    assert told == ["a", "@", ".cl", "erased", "@yahoo.com"]


@pytest.mark.parametrize(
    ("typed", "comes_of_it"),
    [
        ("carla", "carla@gmail.com"),
        ("carla@", "carla@gmail.com"),
        ("carla@hotmail.com", "carla@gmail.com"),
        ("carla@x@y.cl", "carla@gmail.com"),
        ("", "@gmail.com"),
    ],
)
def test_a_provider_takes_the_place_of_what_follows(
    shown: Desk, typed: str, comes_of_it: str
) -> None:
    shown.line.setText(typed)
    tap(key(shown, "@gmail.com"))
    assert shown.line.text() == comes_of_it


def test_what_is_missing_before_a_provider_is_typed_there(shown: Desk) -> None:
    tap(key(shown, "@gmail.com"))
    write(shown, "carla")
    assert shown.line.text() == "carla@gmail.com"


def test_an_ending_brings_no_second_dot(shown: Desk) -> None:
    write(shown, "a@x.")
    tap(key(shown, ".com"))
    assert shown.line.text() == "a@x.com"


def test_a_key_acts_when_it_is_pressed(shown: Desk) -> None:
    press(key(shown, "k"))
    assert (shown.line.text(), key(shown, "k").isDown()) == ("k", True)
    lift(key(shown, "k"))
    assert (shown.line.text(), key(shown, "k").isDown()) == ("k", False)


def test_two_fingers_type_faster_than_one(shown: Desk) -> None:
    press(key(shown, "a"), finger=0)
    press(key(shown, "b"), finger=1)
    lift(key(shown, "a"), finger=0)
    press(key(shown, "c"), finger=0)
    lift(key(shown, "b"), finger=1)
    lift(key(shown, "c"), finger=0)
    assert shown.line.text() == "abc"
    assert not any(each.isDown() for each in shown.findChildren(TouchKey))
    assert not shown.keyboard._repeat.isActive()


def test_a_held_key_repeats_and_erasing_begins_sooner(shown: Desk) -> None:
    repeat = shown.keyboard._repeat
    press(key(shown, "x"))
    assert repeat.interval() == touch_keyboard.TYPE_AGAIN_AFTER_MS
    let_time_pass(shown)
    assert repeat.interval() == touch_keyboard.AGAIN_EVERY_MS
    let_time_pass(shown)
    lift(key(shown, "x"))
    assert (shown.line.text(), repeat.isActive()) == ("xxx", False)
    press(key(shown, act=Act.ERASE))
    assert repeat.interval() == touch_keyboard.ERASE_AGAIN_AFTER_MS
    for _ in range(4):
        let_time_pass(shown)
    lift(key(shown, act=Act.ERASE))
    assert (shown.line.text(), repeat.isActive()) == ("", False)


def test_a_provider_does_not_repeat(shown: Desk) -> None:
    press(key(shown, "@gmail.com"))
    assert not shown.keyboard._repeat.isActive()
    lift(key(shown, "@gmail.com"))


@pytest.mark.parametrize("end", ["hide", "disable", "reset"])
def test_nothing_types_on_once_the_keyboard_has_gone(shown: Desk, end: str) -> None:
    held = key(shown, "x")
    press(held)
    if end == "hide":
        shown.keyboard.hide()
    elif end == "disable":
        shown.keyboard.setEnabled(False)
    else:
        shown.keyboard.reset()
    assert not shown.keyboard._repeat.isActive()
    assert not held.isDown()
    lift(held)


def test_a_keyboard_that_is_off_types_nothing(shown: Desk) -> None:
    shown.keyboard.setEnabled(False)
    tap(key(shown, "x"))
    assert shown.line.text() == ""


def test_the_field_keeps_the_focus_or_gets_it_back(shown: Desk) -> None:
    tap(key(shown, "a"))
    QTest.mouseClick(key(shown, "b"), Qt.MouseButton.LeftButton)
    assert shown.line.hasFocus()
    shown.text.area.setFocus()
    tap(key(shown, "c"))
    assert shown.line.hasFocus()
    assert shown.line.text() == "abc"


def test_assistive_technology_finds_named_buttons_and_presses_them(
    shown: Desk, spanish: None
) -> None:
    for sign in "@._-+7q":
        assert said(key(shown, sign))
    interface = QAccessible.queryAccessibleInterface(key(shown, "@"))
    assert interface.role() == QAccessible.Role.PushButton
    assert said(key(shown, "q")) == "q"
    assert said(key(shown, "@gmail.com")) == "@gmail.com"
    key(shown, "@").click()
    assert shown.line.text() == "@"


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_no_sign_is_without_a_name(qtbot: QtBot, language: str) -> None:
    shown = Desk(letters(language))
    qtbot.addWidget(shown)
    for layer in letters(language).layers:
        shown.keyboard._turn(layer)
        for row in shown.keyboard._rows:
            for each in row:
                name = said(each)
                assert name
                assert name.isalnum() or len(name) > 1, name


@pytest.mark.parametrize(
    ("language", "accents"),
    [("es", "áéíóúüñç¿¡"), ("pt", "áéíóúâêôãõàç"), ("en", "áéíóúüñçãõâ")],
)
def test_names_of_places_have_their_accents(qtbot: QtBot, language: str, accents: str) -> None:
    shown = Desk(letters(language))
    qtbot.addWidget(shown)
    shown.show()
    shown.keyboard.attach(shown.text.area)
    write(shown, accents)
    assert shown.text.area.toPlainText() == accents


def test_a_capital_letter_is_followed_by_small_ones(qtbot: QtBot) -> None:
    shown = Desk(letters("es"))
    qtbot.addWidget(shown)
    shown.show()
    shown.keyboard.attach(shown.text.area)
    shift = key(shown, act=Act.SHIFT)
    quiet = said(shift)
    tap(shift)
    assert said(key(shown, act=Act.SHIFT)) != quiet, "a screen reader hears that it is on"
    tap(key(shown, "Ñ"))
    write(shown, "u")
    tap(key(shown, act=Act.SHIFT))
    tap(key(shown, act=Act.SHIFT))
    write(shown, "ñoa ")
    tap(key(shown, act=Act.SIGNS))
    write(shown, "2%")
    tap(key(shown, act=Act.PLAIN))
    tap(key(shown, act=Act.ENTER))
    write(shown, "sí")
    assert shown.text.area.toPlainText() == "Ñuñoa 2%\nsí"
    assert shown.keyboard.layer is Layer.PLAIN


@pytest.mark.parametrize("layout", [letters("es"), letters("en"), letters("pt"), EMAIL, DIGITS])
def test_a_key_stays_under_the_finger_that_changes_the_face(layout: Layout) -> None:
    shapes = {tuple(len(row) for row in rows) for rows in layout.layers.values()}
    assert len(shapes) == 1


def test_the_digits_of_a_phone(qtbot: QtBot) -> None:
    shown = Desk(DIGITS)
    qtbot.addWidget(shown)
    shown.show()
    write(shown, "+56912345678900")
    tap(key(shown, act=Act.ERASE))
    assert shown.line.text() == "+5691234567890"


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1024, 600)])
@pytest.mark.parametrize("layout", [EMAIL, DIGITS, letters("pt")])
def test_every_key_is_large_enough_and_in_its_place(
    qtbot: QtBot, layout: Layout, size: tuple[int, int]
) -> None:
    shown = Desk(layout, size)
    qtbot.addWidget(shown)
    shown.show()
    keys = [each for each in shown.findChildren(TouchKey) if each.isVisible()]
    assert len(keys) == sum(len(row) for row in layout.layers[Layer.PLAIN])
    for number, each in enumerate(keys):
        assert min(each.width(), each.height()) >= 64, each.text()
        assert shown.keyboard.rect().contains(each.geometry())
        assert not any(each.geometry().intersects(other.geometry()) for other in keys[number + 1 :])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_pressed_key_looks_pressed(shown: Desk, scheme: str) -> None:
    watcher().set_scheme(scheme)
    for sign, pressed in (("a", theme().pressed), (".com", theme().accent)):
        found = key(shown, sign)
        before = found.grab().toImage()
        press(found)
        after = found.grab().toImage()
        assert after != before
        assert after.pixelColor(12, found.height() // 2) == pressed
        lift(found)
        assert found.grab().toImage() == before


# The fields


def test_nothing_can_be_marked(shown: Desk) -> None:
    shown.line.setText("carla@example.com")
    shown.line.selectAll()
    assert not shown.line.hasSelectedText()
    QTest.mouseDClick(shown.line, Qt.MouseButton.LeftButton)
    QTest.keyClick(shown.line, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert not shown.line.hasSelectedText()
    area = shown.text.area
    area.setPlainText("carla")
    area.selectAll()
    QTest.mouseDClick(area.viewport(), Qt.MouseButton.LeftButton)
    assert not area.textCursor().hasSelection()


def test_a_finger_that_moves_marks_nothing(shown: Desk) -> None:
    shown.line.setText("carla@example.com")
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(shown.line, left, pos=shown.line.rect().center())
    QTest.mouseMove(shown.line, shown.line.rect().topLeft())
    assert not shown.line.hasSelectedText()
    QTest.mouseRelease(shown.line, left)


def test_there_is_no_way_to_the_clipboard_and_back(shown: Desk) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("of yesterday")
    ctrl = Qt.KeyboardModifier.ControlModifier

    def typed() -> tuple[str, str]:
        return shown.line.text(), shown.text.area.toPlainText()

    for field in (shown.line, shown.text.area):
        QTest.keyClicks(field, "carla")
        before = typed()
        for letter in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_V, Qt.Key.Key_Z):
            QTest.keyClick(field, letter, ctrl)
            assert typed() == before, letter
    shown.text.area.paste()
    QTest.mouseClick(shown.line, Qt.MouseButton.MiddleButton)
    shown.text.area.undo()
    assert typed() == ("carla", "carla")
    assert clipboard.text() == "of yesterday"
    clipboard.clear()


def test_nothing_brings_back_what_was_forgotten(shown: Desk) -> None:
    write(shown, "carla@x.cl")
    QTest.keyClicks(shown.text.area, "carla")
    shown.line.forget()
    shown.text.area.forget()
    shown.line.undo()
    shown.line.redo()
    shown.text.area.undo()
    assert not shown.line.isUndoAvailable()
    assert not shown.text.area.document().isUndoAvailable()
    assert (shown.line.text(), shown.text.area.toPlainText()) == ("", "")


def test_a_field_has_no_menu_and_asks_for_no_suggestions(shown: Desk) -> None:
    no_menu = Qt.ContextMenuPolicy.NoContextMenu
    for field in (shown.line, shown.text.area):
        assert field.contextMenuPolicy() == no_menu
        assert field.inputMethodHints() & Qt.InputMethodHint.ImhNoPredictiveText
        assert field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
    assert shown.line.echoMode() is QLineEdit.EchoMode.Normal
    assert shown.line.completer() is None
