"""The attract screen, by touch and by key: what starts a visit, and what must not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.ui.kiosk import attract_states as states
from tests.ui.kiosk.fingers import lift, press, slide, tap
from tests.ui.kiosk.rules import settle
from tests.ui.kiosk.stage import Station
from woku_desktop.domain.errors import KeyMissing
from woku_desktop.domain.feedback import Kind
from woku_desktop.ui.kiosk.attract import AttractPage
from woku_desktop.ui.kiosk.corner import HOLD_MS
from woku_desktop.ui.kiosk.visit import Step
from woku_desktop.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.kiosk.attract_states import Screen

SIZE = (1024, 600)
"""Small enough for any virtual screen: a touch outside of it is none."""

NOWHERE = QPoint(500, 324)
"""Where nothing stands in this size."""


@pytest.fixture
def station(spanish: None) -> Station:
    return Station()


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[Screen], AttractPage]:
    kept = []

    def shown(screen: Screen) -> AttractPage:
        kept.append(screen)
        qtbot.addWidget(screen.window)
        with qtbot.waitActive(screen.window):
            screen.lay_out(*SIZE)
            screen.window.activateWindow()
        settle()
        assert isinstance(screen.page, AttractPage)
        return screen.page

    return shown


@pytest.fixture
def page(station: Station, show: Callable[[Screen], AttractPage]) -> AttractPage:
    return show(states.attract(station))


def star(page: AttractPage, number: int) -> QAbstractButton:
    found = page.stars.findChild(QAbstractButton, f"star{number}")
    assert isinstance(found, QAbstractButton)
    return found


def test_a_star_rates_and_leads_to_the_recording(station: Station, page: AttractPage) -> None:
    tap(star(page, 3))
    assert (station.at(), station.flow.stars) == (Step.RECORD, 3)
    assert page.stars.rating() == 0, "the next visitor finds none chosen"


def test_the_same_star_rates_again_for_the_next_visitor(
    station: Station, page: AttractPage
) -> None:
    for _ in range(2):
        tap(star(page, 5))
        assert (station.at(), station.flow.stars) == (Step.RECORD, 5)
        station.visit.leave()


def test_the_button_starts(station: Station, page: AttractPage) -> None:
    tap(page.start)
    assert station.at() is Step.RATE


def test_a_touch_anywhere_starts(station: Station, page: AttractPage) -> None:
    for where in (NOWHERE, QPoint(100, 130), page.stars.geometry().topLeft() - QPoint(4, 4)):
        tap(page, where)
        assert station.at() is Step.RATE, where
        station.visit.leave()


def test_a_finger_that_lay_there_as_the_screen_came_starts_nothing(
    station: Station, page: AttractPage
) -> None:
    tap(page, NOWHERE)
    press(page, NOWHERE)
    station.visit.leave()
    lift(page, NOWHERE)
    assert station.at() is Step.ATTRACT


def test_the_languages_change_the_words_and_start_nothing(
    station: Station, page: AttractPage
) -> None:
    station.visit.languageChanged.connect(page.retranslate)
    english = page.languages.segments()[1]
    assert english.objectName() == "languageButton_en"
    tap(english)
    assert station.visit.language == "en"
    assert page.question.text() == "How was your experience?"
    tap(page.languages, QPoint(2, 2))
    assert station.at() is Step.ATTRACT
    assert [each.isChecked() for each in page.languages.segments()] == [False, True, False]


def test_where_one_language_is_spoken_there_is_no_switch(
    spanish: None, show: Callable[[Screen], AttractPage]
) -> None:
    assert not show(states.attract(Station(languages=("es",)))).languages.isVisible()


def test_staff_hold_the_corner(station: Station, page: AttractPage, qtbot: QtBot) -> None:
    corner = page.corner
    assert corner.objectName() == "adminCorner"
    assert corner.geometry().getRect() == (0, 600 - 64, 64, 64)
    assert corner._timer.interval() == HOLD_MS == 3000
    corner._timer.setInterval(20)
    press(corner)
    with qtbot.waitSignal(page.adminAsked):
        pass
    lift(corner)
    assert station.at() is Step.ATTRACT


@pytest.mark.parametrize("end", ["lifted", "slid away", "hidden"])
def test_a_corner_that_is_not_held_leads_nowhere(
    station: Station, page: AttractPage, end: str
) -> None:
    press(page.corner)
    assert page.corner._timer.isActive()
    if end == "lifted":
        lift(page.corner)
    elif end == "slid away":
        slide(page.corner, QPoint(100, 30))
    else:
        page.hide()
    assert not page.corner._timer.isActive()
    assert station.at() is Step.ATTRACT


def test_where_nothing_can_be_taken_nothing_starts(
    station: Station, show: Callable[[Screen], AttractPage]
) -> None:
    page = show(states.attract_unready(station))
    assert [each.isVisible() for each in (page.stars, page.start, page.note)] == [False] * 3
    assert page.closed.isVisible()
    tap(page, NOWHERE)
    page.rate(4)
    assert station.at() is Step.ATTRACT
    assert page.first_focus() is None
    station.bridge.sealingKnown.emit(None)
    assert [each.isVisible() for each in (page.stars, page.start)] == [True, True]
    assert not page.closed.isVisible()
    tap(page, NOWHERE)
    assert station.at() is Step.RATE


def test_without_a_microphone_one_is_told_to_write(
    station: Station, show: Callable[[Screen], AttractPage]
) -> None:
    page = show(states.attract_writing(station))
    assert page.start.symbol == "pencil"
    tap(star(page, 2))
    assert (station.at(), station.flow.mode) == (Step.WRITE, Kind.TEXT)
    station.visit.leave()
    told = page.note.text()
    station.bridge.microphonesListed.emit(station.recorder.microphones)
    assert page.start.symbol == "mic"
    assert page.note.text() != told


def test_staff_see_a_dot_and_hear_of_it(station: Station, page: AttractPage) -> None:
    names: list[str] = []
    middles: list[str] = []
    rims: list[str] = []
    tells: tuple[Callable[[], None], ...] = (
        lambda: None,
        lambda: station.bridge.deliveryBlocked.emit(KeyMissing()),
        lambda: station.bridge.microphonesListed.emit(()),
    )
    for tell in tells:
        tell()
        settle()
        picture = page.grab(page.corner.geometry()).toImage()
        names.append(page.corner.accessibleName())
        middles.append(picture.pixelColor(32, 32).name())
        rims.append(picture.pixelColor(32 + 6, 32).name())
    colours = theme()
    assert len(set(names)) == 3
    # A ring, then a disc: not told by the colour alone.
    expected = (colours.accent, colours.on_accent, colours.recording)
    assert middles == [each.name() for each in expected]
    assert rims[1] == colours.warning.name()


class Painted(QObject):
    """Counts what is painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.seen: list[QWidget] = []
        self.widgets = widgets
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.seen.extend(each for each in self.widgets if each is watched)
        return False


def test_the_microphone_breathes_and_nothing_else_is_painted(
    station: Station, show: Callable[[Screen], AttractPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WOKU_REDUCED_MOTION", "0")
    page = show(states.attract(station))
    breath = page.start.breath
    assert breath.moving()
    assert breath._timer.interval() >= 1000 / 15
    breath._timer.stop()
    painted = Painted(page, page.start, page.stars, page.question, breath)
    breath._step()
    settle()
    assert painted.seen == [breath]
    page.hide()
    page.show()
    assert breath.moving()
    page.hide()
    assert not breath.moving()


def test_it_stands_still_where_less_motion_is_asked_for(
    page: AttractPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not page.start.breath.moving()
    monkeypatch.setenv("WOKU_REDUCED_MOTION", "0")
    page.hide()
    page.show()
    monkeypatch.setenv("WOKU_REDUCED_MOTION", "1")
    page.start.breath._step()
    assert not page.start.breath.moving()


def test_the_keyboard_goes_from_the_stars_to_the_button_to_the_languages(
    station: Station, page: AttractPage
) -> None:
    star(page, 1).setFocus(Qt.FocusReason.TabFocusReason)
    walked = []
    for _ in range(3):
        walked.append(page.window().focusWidget().objectName())
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
    assert walked == ["star1", "startButton", "languageButton_es"]


def test_a_key_pressed_in_passing_rates_nothing(station: Station, page: AttractPage) -> None:
    first = page.first_focus()
    assert first is page.start
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert (station.at(), station.flow.stars) == (Step.RATE, 0)


def test_keys_look_around_among_the_stars_before_one_is_pressed(
    station: Station, page: AttractPage
) -> None:
    star(page, 1).setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(page.window().focusWidget(), key)
    assert station.at() is Step.ATTRACT
    assert page.window().focusWidget() is star(page, 3)
    QTest.keyClick(star(page, 3), Qt.Key.Key_Return)
    assert (station.at(), station.flow.stars) == (Step.RECORD, 3)


def test_a_screen_reader_hears_words(page: AttractPage) -> None:
    said = [
        QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
        for each in (star(page, 4), page.start, *page.languages.segments())
    ]
    assert said == ["Buena", "Toca para empezar", "Español", "English", "Português"]


def test_fingers_get_no_hints_and_no_hand(page: AttractPage) -> None:
    for button in page.findChildren(QAbstractButton):
        assert button.toolTip() == ""
        assert button.cursor().shape() is Qt.CursorShape.ArrowCursor
    for entered in page.stars.stars():
        QApplication.sendEvent(entered, QEvent(QEvent.Type.HoverEnter))
    assert page.stars._hover == 0
