"""Icons, ring, motion, type, and every widget painted at 100 % and 200 %."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.ui.gallery import ICONS, SHEETS, picture, sheet
from woku_desktop.ui import focus, icons, motion
from woku_desktop.ui.theme import theme, watcher
from woku_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from woku_desktop.ui.widgets.fields import Edit
from woku_desktop.ui.widgets.mark import window_icon
from woku_desktop.ui.widgets.record_button import RecordButton
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

NAMES = [
    "mic",
    "mic-off",
    "star",
    "star-filled",
    "play",
    "pause",
    "redo",
    "mail",
    "user-off",
    "search",
    "settings",
    "chevron-down",
    "chevron-left",
    "arrow-right",
    "arrow-up",
    "x",
    "check",
    "clock",
    "alert",
    "wifi-off",
    "info",
    "shield",
    "plus",
    "trash",
    "heart",
    "bulb",
    "backspace",
    "download",
]


@pytest.mark.parametrize("dpr", [1.0, 2.0])
@pytest.mark.parametrize("name", NAMES)
def test_icons_are_tinted_and_sharp(name: str, dpr: float) -> None:
    made = icons.pixmap(name, 24, QColor("#123456"), dpr)
    assert (made.width(), made.devicePixelRatio()) == (24 * dpr, dpr)
    image = made.toImage()
    solid = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {"#123456"}


def test_the_notice_of_the_icons_is_there() -> None:
    assert "Cole Bemis" in (ICONS / "LICENSE-feather").read_text(encoding="utf-8")


def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("unicorn", 24, QColor("black"))


def test_the_window_has_an_icon_in_every_size() -> None:
    icon = window_icon()
    assert {size.width() for size in icon.availableSizes()} == {16, 32, 48, 64, 128, 256}
    assert icon.pixmap(64, 64).toImage().pixelColor(8, 32) == theme().accent


def test_a_qicon_is_sharp_at_200_percent() -> None:
    sizes = icons.qicon("x", QColor("black"), 16).availableSizes()
    assert [size.width() for size in sizes]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", list(SHEETS))
def test_every_state_is_painted(qtbot: QtBot, scheme: str, name: str) -> None:
    watcher().set_scheme(scheme)
    make, columns = SHEETS[name]
    page = sheet(make(), columns)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    for dpr in (1, 2):
        image = picture(page, dpr).toImage()
        assert image.width() == page.width() * dpr
        assert image.pixelColor(0, 0) == theme().ground


class _Page(QWidget):
    """Three controls, the window active, and the pointer the last to have chosen one."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.first, self.edit, self.record = PrimaryButton("One"), Edit(), RecordButton()
        for each in (self.first, self.edit, self.record):
            column.addWidget(each)
        qtbot.addWidget(self)
        with qtbot.waitExposed(self):
            self.show()
        self.activateWindow()
        qtbot.waitUntil(self.isActiveWindow)
        # Being activated gives the first of them the focus, which is then no news to it.
        self.edit.setFocus(Qt.FocusReason.MouseFocusReason)


def test_the_ring_shows_for_the_keyboard_only(qtbot: QtBot) -> None:
    page = _Page(qtbot)
    QTest.mouseClick(page.record, Qt.MouseButton.LeftButton)
    page.record.setFocus(Qt.FocusReason.MouseFocusReason)
    assert focus.wearer() is None
    QTest.keyClick(page.record, Qt.Key.Key_Tab)
    assert focus.wearer() is page.first
    QTest.keyClick(page.first, Qt.Key.Key_Tab)
    assert page.edit.hasFocus()
    assert focus.wearer() is None
    QTest.keyClick(page.edit, Qt.Key.Key_Tab)
    assert focus.wearer() is page.record


def test_a_focus_that_the_program_moves_follows_the_last_hand(qtbot: QtBot) -> None:
    page = _Page(qtbot)
    page.first.setFocus(Qt.FocusReason.TabFocusReason)
    page.record.setFocus()
    assert focus.wearer() is page.record
    page.edit.setFocus(Qt.FocusReason.MouseFocusReason)
    page.first.setFocus()
    assert focus.wearer() is None


def test_the_ring_is_painted_outside_the_shape(qtbot: QtBot) -> None:
    page = _Page(qtbot)
    page.edit.setFocus()
    page.first.setFocus(Qt.FocusReason.TabFocusReason)
    image = page.grab().toImage()
    box = page.first.geometry()
    middle = box.center().x()
    assert image.pixelColor(middle, box.top() - 3) == theme().accent
    assert image.pixelColor(middle, box.top() - 2) != theme().accent
    assert image.pixelColor(box.left() - 3, box.center().y()) == theme().accent
    # It bends around the corner, there inside the button's rectangle but outside its shape.
    assert image.pixelColor(box.left() + 1, box.top() + 1) == theme().accent


def test_the_ring_goes_with_its_window(qtbot: QtBot) -> None:
    page = _Page(qtbot)
    page.first.setFocus(Qt.FocusReason.TabFocusReason)
    assert focus.wearer() is page.first
    page.close()
    assert focus.wearer() is None


def test_the_ring_goes_when_its_widget_hides(qtbot: QtBot) -> None:
    page = _Page(qtbot)
    page.first.setFocus(Qt.FocusReason.TabFocusReason)
    page.first.hide()
    assert focus.wearer() is not page.first


def test_fills_fade_unless_less_motion_is_asked_for(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    fade = motion.FillFade(owner)
    black, white = QColor("black"), QColor("white")
    assert fade.toward(black) == black
    assert fade.toward(white) == white
    monkeypatch.setenv("WOKU_REDUCED_MOTION", "0")
    assert fade.toward(black) == white
    assert fade.running()
    qtbot.waitUntil(lambda: not fade.running())
    assert fade.toward(black) == black


def test_a_page_fades_in_and_drops_its_effect(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    motion.fade_in(page)
    assert page.graphicsEffect() is None
    monkeypatch.setenv("WOKU_REDUCED_MOTION", "0")
    motion.fade_in(page)
    assert page.graphicsEffect() is not None
    qtbot.waitUntil(lambda: page.graphicsEffect() is None)


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_the_system_is_asked_without_waiting(
    monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.delenv("WOKU_REDUCED_MOTION")
    motion.ask_system(platform)
    assert motion.reduced() is False


def test_text_is_never_rendered_as_html(qtbot: QtBot) -> None:
    text = Text("<b>bold</b>")
    qtbot.addWidget(text)
    assert text.textFormat() is Qt.TextFormat.PlainText
    said = QAccessible.queryAccessibleInterface(text)
    assert said.text(QAccessible.Text.Name) == "<b>bold</b>"


def test_no_line_ends_behind_the_single_letter_of_e_mail(qtbot: QtBot) -> None:
    text = Text("add an e-mail", px=15, line=24, wrap=True)
    qtbot.addWidget(text)
    room = Text("add an e-").sizeHint().width() + 4
    layout, lines = text._lines(text.text(), room)
    assert [layout.lineAt(n).textStart() for n in range(len(lines))] == [0, len("add an ")]
    assert text.text() == "add an e-mail"


def test_lines_have_their_height(qtbot: QtBot) -> None:
    text = Text("one two three four five six", px=15, line=24, wrap=True)
    qtbot.addWidget(text)
    assert text.heightForWidth(1000) == 24
    assert text.heightForWidth(60) % 24 == 0
    assert text.heightForWidth(60) >= 72
    text.setType(18, 30)
    assert text.heightForWidth(1000) == 30


def ink(text: Text) -> int:
    image = text.grab().toImage()
    ground = image.pixelColor(image.width() - 1, image.height() - 1)
    return max(
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) != ground
    )


@pytest.mark.parametrize(
    "make",
    [
        lambda words: Text(words, px=15, line=24),
        lambda words: Text(words, px=15, line=24, wrap=True, max_lines=2),
    ],
)
def test_too_much_text_is_cut_inside_its_box(qtbot: QtBot, make: Callable[[str], Text]) -> None:
    text = make("a voice that never ends " * 20)
    qtbot.addWidget(text)
    text.setFixedSize(200, 48)
    assert ink(text) < 200


def test_a_wide_enough_button_keeps_its_size_in_dark(qtbot: QtBot) -> None:
    button = SecondaryButton("Gravar novamente", "redo")
    qtbot.addWidget(button)
    light = button.sizeHint()
    watcher().set_scheme("dark")
    assert button.sizeHint() == light
