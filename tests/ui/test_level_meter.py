"""The bars: how many, how high, and which is the newest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QColor, QImage, QPaintEvent
from PySide6.QtWidgets import QApplication

from woku_desktop.domain.take import SILENCE_DBFS
from woku_desktop.ui.theme import theme
from woku_desktop.ui.widgets.level_meter import LevelMeter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def meter(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> LevelMeter:
    monkeypatch.setenv("WOKU_REDUCED_MOTION", "0")
    made = LevelMeter()
    made.resize(372, 48)
    qtbot.addWidget(made)
    return made


def painted(meter: LevelMeter, bar: int, y: int) -> QColor:
    return meter.grab().toImage().pixelColor(bar * 8 + 1, y)


def test_as_many_bars_as_fit(meter: LevelMeter) -> None:
    assert len(meter.bars()) == 47
    meter.resize(100, 48)
    assert len(meter.bars()) == 13


def test_the_newest_is_at_the_right(meter: LevelMeter) -> None:
    meter.push([0.0, SILENCE_DBFS, 0.0])
    assert meter.bars()[-3:] == (1.0, 0.0, 1.0)
    meter.push([SILENCE_DBFS])
    assert meter.bars()[-4:] == (1.0, 0.0, 1.0, 0.0)
    assert painted(meter, 45, 4) == theme().recording
    assert painted(meter, 46, 4) != theme().recording


def test_what_does_not_fit_any_more_goes(meter: LevelMeter) -> None:
    meter.push([0.0] * 60 + [SILENCE_DBFS] * 40)
    assert meter.bars() == (1.0,) * 7 + (0.0,) * 40


def test_louder_is_higher(meter: LevelMeter) -> None:
    meter.push([-70.0, -50.0, -30.0, -15.0])
    heights = meter.bars()[-4:]
    assert list(heights) == sorted(heights)
    assert heights[0] == 0.0


def test_with_reduced_motion_a_third_of_the_bars(
    meter: LevelMeter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WOKU_REDUCED_MOTION", "1")
    meter.push([-70.0, 0.0])
    assert meter.bars()[-1] == 0.0
    meter.push([-70.0, -70.0])
    assert meter.bars()[-2:] == (0.0, 1.0)


def test_cleared_is_silent(meter: LevelMeter) -> None:
    meter.push([0.0] * 10)
    meter.clear()
    assert set(meter.bars()) == {0.0}


@pytest.mark.parametrize("count", [1, 10, 47, 600])
def test_a_take_is_spread_over_all_bars(meter: LevelMeter, count: int) -> None:
    meter.show_waveform([-70.0] * (count - 1) + [0.0])
    bars = meter.bars()
    assert len(bars) == 47
    assert bars[-1] == 1.0
    assert (count == 1) == (bars[0] == 1.0)


def test_what_was_played_stands_in_accent(meter: LevelMeter) -> None:
    meter.show_waveform([0.0] * 47, 0.5)
    assert painted(meter, 3, 24) == theme().accent
    assert painted(meter, 40, 24) == theme().field_line


def test_an_empty_take_is_flat(meter: LevelMeter) -> None:
    meter.show_waveform([])
    assert set(meter.bars()) == {0.0}


def test_a_screen_reader_hears_words(meter: LevelMeter) -> None:
    meter.setAccessibleName("Microphone level")
    meter.setLevelInWords("good")
    said = QAccessible.queryAccessibleInterface(meter)
    assert said.text(QAccessible.Text.Name) == "Microphone level"
    assert said.text(QAccessible.Text.Description) == "good"


@pytest.mark.parametrize("width", [372, 373, 376, 379])
def test_bars_that_move_over_look_as_if_painted_anew(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("WOKU_REDUCED_MOTION", "0")
    meter = LevelMeter(ground="ground")
    meter.resize(width, 48)
    qtbot.addWidget(meter)
    with qtbot.waitExposed(meter):
        meter.show()

    def on_screen() -> QImage:
        qtbot.wait(60)
        return meter.screen().grabWindow(meter.winId()).toImage()

    levels = [-12.0 - (step * 7) % 48 for step in range(70)]
    on_screen()
    for start in range(0, 70, 2):
        meter.push(levels[start : start + 2])
        qtbot.wait(1)
    moved = on_screen()
    meter.update()
    assert moved == on_screen()


def test_bars_of_another_width(meter: LevelMeter) -> None:
    meter.setBar(8)
    assert len(meter.bars()) == 23, "8 px wide and 8 px apart in 372"
    meter.show_waveform([-12.0] * 23)
    seen = meter.grab().toImage()
    accent = theme().accent
    assert [seen.pixelColor(x, 24) == accent for x in (0, 7, 8, 15, 16)] == [
        True,
        True,
        False,
        False,
        True,
    ]


def test_only_the_bars_that_were_played_meanwhile_are_painted_again(
    meter: LevelMeter, qtbot: QtBot
) -> None:
    take = [-12.0] * 47
    meter.show_waveform(take, 0.0)
    with qtbot.waitExposed(meter):
        meter.show()
    QApplication.processEvents()
    painted: list[QRect] = []
    paint = meter.paintEvent

    def noted(event: QPaintEvent) -> None:
        painted.append(event.rect())
        paint(event)

    meter.paintEvent = noted  # type: ignore[method-assign] # looked over its shoulder
    meter.show_waveform(take, 10.4 / 47)
    QApplication.processEvents()
    assert painted == [QRect(0, 0, 10 * 8, 48)]
    meter.show_waveform(take, 12.4 / 47)
    QApplication.processEvents()
    assert painted[1:] == [QRect(10 * 8, 0, 2 * 8, 48)]
    meter.show_waveform(list(take), 12.4 / 47)
    QApplication.processEvents()
    assert painted[2:] == [meter.rect()], "another take"
