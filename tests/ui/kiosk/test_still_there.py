"""The question over everything: who answers it, and what is painted meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.ui.kiosk.stage import SIZES, Station
from woku_desktop.ui.kiosk.frame import frame_for
from woku_desktop.ui.kiosk.still_there import StillThere
from woku_desktop.ui.kiosk.visit import Step
from woku_desktop.ui.texts import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintEvent
    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def station(spanish: None) -> Iterator[Station]:
    made = Station()
    made.visit.rate_at_once(4)
    made.record()
    yield made
    made.visit.leave()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(*SIZES[2])
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def overlay(station: Station, window: QWidget) -> StillThere:
    return placed(StillThere(station.visit, window, guard_ms=0))


def placed(overlay: StillThere) -> StillThere:
    window = overlay.parentWidget()
    assert window is not None
    overlay.arrange(frame_for(window.size()))
    overlay.retranslate()
    return overlay


def ask(station: Station) -> None:
    station.visit._ask_still_there()


def test_it_comes_over_everything_and_goes(
    overlay: StillThere, station: Station, window: QWidget
) -> None:
    assert not overlay.isVisible()
    above = QWidget(window)
    above.show()
    ask(station)
    assert overlay.isVisible()
    assert overlay.geometry() == window.rect()
    assert window.childAt(QPoint(2, 2)) is overlay, "also over what was raised before"
    sentence = "In %n seconds, what you recorded and wrote is erased."
    assert overlay.sentence.text() == translate("Kiosk", sentence, "", 10)
    station.visit._patience._count_down()
    assert overlay.sentence.text() == translate("Kiosk", sentence, "", 9)
    assert overlay.ring.number() == 9
    station.visit.touched()
    assert not overlay.isVisible()
    assert station.at() is Step.RECORD


def test_its_button_and_any_other_touch_say_yes(
    overlay: StillThere, station: Station, qtbot: QtBot
) -> None:
    ask(station)
    QTest.mouseClick(overlay.here, LEFT)
    assert (station.visit.seconds_left, station.at()) == (None, Step.RECORD)
    ask(station)
    QTest.mousePress(overlay, LEFT, pos=QPoint(4, 4))
    assert (station.visit.seconds_left, station.at()) == (None, Step.RECORD)


def test_everything_can_be_erased_at_once(
    overlay: StillThere, station: Station, qtbot: QtBot
) -> None:
    ask(station)
    assert overlay.erase.objectName() == "cancelButton"
    QTest.mouseClick(overlay.erase, LEFT)
    assert station.at() is Step.ATTRACT
    assert station.flow.take is None
    assert not overlay.isVisible()


def test_it_may_be_shown_before_it_hears_of_the_seconds(
    station: Station, window: QWidget, qtbot: QtBot
) -> None:
    shown: list[StillThere] = []

    def show() -> None:
        shown[0].show()

    # As the station's window does, which listens from before there is one.
    station.visit.stillThereChanged.connect(show)
    shown.append(placed(StillThere(station.visit, window, guard_ms=0)))
    window.activateWindow()
    ask(station)
    assert window.focusWidget() is shown[0].here
    QTest.mouseClick(shown[0].erase, LEFT)
    assert station.at() is Step.ATTRACT


def test_a_touch_that_was_meant_for_something_else_erases_nothing(
    station: Station, window: QWidget, qtbot: QtBot
) -> None:
    overlay = placed(StillThere(station.visit, window, guard_ms=60_000))
    ask(station)
    QTest.mouseClick(overlay.erase, LEFT)
    assert (station.visit.seconds_left, station.at()) == (None, Step.RECORD)
    assert station.flow.take is not None


def test_another_language_is_spoken_and_somebody_is_there(
    overlay: StillThere, station: Station, qtbot: QtBot
) -> None:
    ask(station)
    spoken = {
        each.objectName(): each.isChecked()  # type: ignore[attr-defined] # they are buttons
        for each in overlay.languages.children()
    }
    assert spoken == {
        "languageButton_es": True,
        "languageButton_en": False,
        "languageButton_pt": False,
    }
    english = overlay.findChild(QWidget, "languageButton_en")
    assert english is not None
    QTest.mouseClick(english, LEFT)
    assert (station.visit.language, station.visit.seconds_left) == ("en", None)


def test_assistive_technology_checks_another_language_without_a_click(
    overlay: StillThere, station: Station
) -> None:
    ask(station)
    english = overlay.findChild(QAbstractButton, "languageButton_en")
    assert english is not None
    english.toggle()
    assert (station.visit.language, station.visit.seconds_left) == ("en", None)
    ask(station)
    assert station.visit.seconds_left is not None


def test_only_offered_languages_are_shown(station: Station, window: QWidget) -> None:
    from dataclasses import replace

    kiosk = replace(station.options.kiosk, languages=("es", "pt"))
    overlay = placed(StillThere(station.visit, window))
    station.visit.set_options(replace(station.options, kiosk=kiosk))
    ask(station)
    shown = [each for each in overlay.languages.findChildren(QWidget) if each.isVisible()]
    assert [each.objectName() for each in shown] == ["languageButton_es", "languageButton_pt"]
    inside = overlay.languages.width() - 2 * shown[0].x()
    assert sum(each.width() for each in shown) == inside


def test_it_interrupts_what_is_read_out(
    overlay: StillThere, station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    from woku_desktop.ui.kiosk import still_there

    heard: list[tuple[str, bool]] = []

    def listen(widget: QWidget, text: str, *, urgent: bool = False) -> None:
        heard.append((text, urgent))

    monkeypatch.setattr(still_there, "announce", listen)
    ask(station)
    station.visit._patience._count_down()
    assert heard == [(f"{overlay.title.text()} {translate('Kiosk', SENTENCE, '', 10)}", True)]


SENTENCE = "In %n seconds, what you recorded and wrote is erased."


class Painted(QObject):
    """Notes what of a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.rects: list[QRect] = []
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            painted: QPaintEvent = event  # type: ignore[assignment] # by its type
            self.rects.append(painted.rect())
        return False


def test_once_a_second_with_reduced_motion(overlay: StillThere, station: Station) -> None:
    ask(station)
    assert not overlay._timer.isActive()
    station.visit._patience._count_down()
    assert overlay.ring.fraction() == pytest.approx(0.9)


def test_only_the_end_of_the_ring_is_painted_again(
    overlay: StillThere, station: Station, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("WOKU_REDUCED_MOTION", "0")
    ask(station)
    assert (overlay._timer.isActive(), overlay._timer.interval()) == (True, 33)
    qtbot.waitExposed(overlay)
    overlay._timer.stop()
    QApplication.processEvents()
    painted = Painted(overlay.ring)
    overlay.ring.set_left(overlay.ring.fraction() - 0.01, overlay.ring.number())
    QApplication.processEvents()
    assert painted.rects, "it goes on"
    assert all(each.width() < 60 and each.height() < 60 for each in painted.rects)
