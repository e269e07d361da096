"""The stars: real buttons, one choice, by pointer, key and touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QVBoxLayout, QWidget

from woku_desktop.ui.theme import theme
from woku_desktop.ui.widgets.star_rating import StarRating

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NAMES = ("1 star, very bad", "2 stars, bad", "3 stars, fair", "4 stars, good", "5 stars, great")


@pytest.fixture
def stars(qtbot: QtBot) -> StarRating:
    made = StarRating()
    made.setStarNames(NAMES)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def star(row: StarRating, number: int) -> QAbstractButton:
    found = row.findChild(QAbstractButton, f"star{number}")
    assert isinstance(found, QAbstractButton)
    return found


def test_they_are_found_by_name(stars: StarRating) -> None:
    assert stars.objectName() == "starRating"
    assert [star(stars, n).isCheckable() for n in range(1, 6)] == [True] * 5


def test_a_click_rates_and_tells_once(stars: StarRating, qtbot: QtBot) -> None:
    told: list[int] = []
    stars.ratingChanged.connect(told.append)
    QTest.mouseClick(star(stars, 4), Qt.MouseButton.LeftButton)
    QTest.mouseClick(star(stars, 4), Qt.MouseButton.LeftButton)
    assert (stars.rating(), told) == (4, [4])


def test_a_touch_rates(stars: StarRating) -> None:
    device = QTest.createTouchDevice()
    target = star(stars, 3)
    middle = QPoint(28, 28)
    QTest.touchEvent(target, device).press(0, middle, target)
    QTest.touchEvent(target, device).release(0, middle, target)
    assert stars.rating() == 3


def test_only_one_is_checked_at_a_time(stars: StarRating) -> None:
    for rating in (5, 2, 3):
        stars.setRating(rating)
        assert [each.isChecked() for each in stars.stars()].count(True) == 1
        assert star(stars, rating).isChecked()


def test_it_can_be_cleared_and_chosen_again(stars: StarRating, qtbot: QtBot) -> None:
    stars.setRating(2)
    with qtbot.waitSignal(stars.ratingChanged) as told:
        stars.setRating(0)
    assert told.args == [0]
    assert not any(each.isChecked() for each in stars.stars())
    stars.setRating(2)
    assert stars.rating() == 2
    # Still one choice at most, after the exception that clearing is.
    stars.setRating(3)
    assert [each.isChecked() for each in stars.stars()].count(True) == 1


@pytest.mark.parametrize("wrong", [-1, 6])
def test_there_are_no_other_ratings(stars: StarRating, wrong: int) -> None:
    with pytest.raises(ValueError, match=str(wrong)):
        stars.setRating(wrong)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ([Qt.Key.Key_Right], 1),
        ([Qt.Key.Key_Right] * 3, 3),
        ([Qt.Key.Key_Up] * 7, 5),
        ([Qt.Key.Key_End, Qt.Key.Key_Left], 4),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], 1),
        ([Qt.Key.Key_Home, Qt.Key.Key_Down], 1),
        ([Qt.Key.Key_4], 4),
        ([Qt.Key.Key_Space], 1),
        ([Qt.Key.Key_Return], 1),
    ],
)
def test_keys_rate(stars: StarRating, keys: list[Qt.Key], expected: int) -> None:
    star(stars, 1).setFocus()
    for key in keys:
        QTest.keyClick(stars.focusWidget(), key)
    assert stars.rating() == expected
    assert star(stars, expected).hasFocus()


def test_the_tab_key_stops_once(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    before, stars, after = QLineEdit(), StarRating(), QLineEdit()
    for each in (before, stars, after):
        column.addWidget(each)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    for rating, stop in ((0, 1), (4, 4), (0, 1)):
        stars.setRating(rating)
        before.setFocus()
        QTest.keyClick(before, Qt.Key.Key_Tab)
        assert page.focusWidget() is star(stars, stop)
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        assert page.focusWidget() is after


def test_a_screen_reader_hears_one_choice_out_of_five(stars: StarRating) -> None:
    stars.setRating(4)
    for number, name in enumerate(NAMES, 1):
        said = QAccessible.queryAccessibleInterface(star(stars, number))
        assert said.text(QAccessible.Text.Name) == name
        assert said.role() == QAccessible.Role.RadioButton
        assert said.state().checked == (number == 4)
        assert said.state().focusable


def test_stars_fill_up_to_the_rating_and_to_the_pointer(stars: StarRating) -> None:
    stars.setRating(2)
    stars.hovered(4)
    fills = [stars.look(number)[0] for number in range(1, 6)]
    assert fills[:2] == [theme().star] * 2
    assert [fill.alphaF() for fill in fills[2:4]] == pytest.approx([0.35] * 2, abs=0.01)
    assert not fills[4].isValid()


def test_pictures_show_the_rating(stars: StarRating) -> None:
    empty = stars.grab().toImage()
    stars.setRating(5)
    assert stars.grab().toImage().pixelColor(28, 28) == theme().star
    assert empty.pixelColor(28, 28) != theme().star
