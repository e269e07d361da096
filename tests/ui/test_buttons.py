"""Buttons, pills and the record button: what they say, show and do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.test_theme import contrast
from woku_desktop.ui.theme import DARK, LIGHT, Theme, theme, watcher
from woku_desktop.ui.widgets.arc import swept
from woku_desktop.ui.widgets.buttons import (
    IconButton,
    PaintedButton,
    PrimaryButton,
    SecondaryButton,
    TextButton,
)
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.pills import Chip, PillKind, StatusPill
from woku_desktop.ui.widgets.record_button import BOX, DiscSizes, RecordButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton
    from pytestqt.qtbot import QtBot


def colour_at(widget: QWidget, x: int, y: int) -> str:
    return widget.grab().toImage().pixelColor(x, y).name()


@pytest.mark.parametrize("kind", [PrimaryButton, SecondaryButton, TextButton])
def test_words_with_an_ampersand_stay_whole(qtbot: QtBot, kind: type[PaintedButton]) -> None:
    button = kind("Té & café")
    qtbot.addWidget(button)
    assert button.text() == "Té & café"
    assert button.shortcut().isEmpty()
    said = QAccessible.queryAccessibleInterface(button)
    assert said.text(QAccessible.Text.Name) == "Té & café"
    assert said.role() == QAccessible.Role.Button


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("make", [PrimaryButton, RecordButton, lambda: IconButton("x", "Close")])
def test_the_keyboard_presses(qtbot: QtBot, make: type[QPushButton], key: Qt.Key) -> None:
    button = make()
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_a_touch_presses(qtbot: QtBot) -> None:
    button = PrimaryButton("Enviar")
    qtbot.addWidget(button)
    with qtbot.waitExposed(button):
        button.show()
    device = QTest.createTouchDevice()
    with qtbot.waitSignal(button.clicked):
        QTest.touchEvent(button, device).press(0, QPoint(20, 20), button)
        QTest.touchEvent(button, device).release(0, QPoint(20, 20), button)


def test_a_button_is_as_wide_as_its_words(qtbot: QtBot) -> None:
    button = PrimaryButton("Enviar", "arrow-up")
    qtbot.addWidget(button)
    short = button.sizeHint().width()
    button.setText("Enviar a opinião agora mesmo")
    assert button.minimumSizeHint().width() > short + 100


def test_states_look_different(qtbot: QtBot) -> None:
    button = PrimaryButton("Enviar")
    qtbot.addWidget(button)
    colours = theme()
    assert colour_at(button, 12, 24) == colours.accent.name()
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert colour_at(button, 12, 24) == colours.accent_hover.name()
    button.setDown(True)
    assert colour_at(button, 12, 24) == colours.accent_pressed.name()
    button.setEnabled(False)
    assert colour_at(button, 12, 24) == colours.disabled.name()


def test_its_edge_stands_out_on_a_soft_ground(qtbot: QtBot) -> None:
    watcher().set_scheme("dark")
    card = Card(fill="ground")
    qtbot.addWidget(card)
    button = SecondaryButton("Otra vez", parent=QWidget(card))
    assert colour_at(button, 60, 0) == theme().field_line.name()
    card.setTones("warning_soft", "warning")
    assert colour_at(button, 60, 0) == theme().soft_edge.name()


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=lambda each: each.name)
@pytest.mark.parametrize("ground", ["card", "ground", "warning_soft", "accent_soft", "good_soft"])
def test_a_text_button_can_be_read_on_every_card(qtbot: QtBot, scheme: Theme, ground: str) -> None:
    card = Card(fill=ground)
    qtbot.addWidget(card)
    ink = TextButton("Escribir", parent=card).look(scheme).text
    assert contrast(ink, scheme.colour(ground)) >= 4.5


def test_an_icon_button_has_words(qtbot: QtBot) -> None:
    button = IconButton("settings", "Settings")
    qtbot.addWidget(button)
    said = QAccessible.queryAccessibleInterface(button)
    assert said.text(QAccessible.Text.Name) == "Settings" == button.toolTip()


def test_the_pill_says_and_shows(qtbot: QtBot) -> None:
    pill = StatusPill()
    qtbot.addWidget(pill)
    pill.setStatus(PillKind.WARNING, "alert", "1 needs you")
    pill.resize(pill.sizeHint())
    assert (pill.objectName(), pill.kind(), pill.height()) == ("statusPill", "warning", 32)
    assert colour_at(pill, 6, 16) == theme().warning_soft.name()
    assert QAccessible.queryAccessibleInterface(pill).text(QAccessible.Text.Name) == "1 needs you"


def test_a_chip_shows_text_as_it_is(qtbot: QtBot) -> None:
    chip = Chip()
    qtbot.addWidget(chip)
    chip.setChip(PillKind.GOOD, "heart", "<b>Praise</b>")
    assert chip.textFormat() is Qt.TextFormat.PlainText
    said = QAccessible.queryAccessibleInterface(chip)
    assert said.text(QAccessible.Text.Name) == "<b>Praise</b>"


@pytest.fixture
def record(qtbot: QtBot) -> RecordButton:
    made = RecordButton()
    qtbot.addWidget(made)
    return made


def test_the_disc_is_accent_and_turns_red(record: RecordButton) -> None:
    assert record.objectName() == "recordButton"
    assert colour_at(record, 30, 60) == theme().accent.name()
    record.setRecording(True)
    assert record.isRecording()
    assert colour_at(record, 30, 60) == theme().recording.name()
    assert colour_at(record, 60, 60) == theme().on_recording.name()


def test_the_ring_fills_clockwise_from_the_top(record: RecordButton) -> None:
    record.setRecording(True)
    record.setFraction(0.5)
    assert colour_at(record, BOX - 3, BOX // 2) == theme().recording.name()
    assert colour_at(record, 2, BOX // 2) == theme().ring_track.name()
    record.setFraction(7)
    assert record.fraction() == 1.0
    record.setRecording(False)
    assert record.fraction() == 0.0


def test_reduced_motion_goes_by_whole_seconds(
    record: RecordButton, monkeypatch: pytest.MonkeyPatch
) -> None:
    record.setRecording(True)
    record.setFraction(10.7 / 60, 60)
    assert record.fraction() * 60 == pytest.approx(10)
    monkeypatch.setenv("WOKU_REDUCED_MOTION", "0")
    record.setFraction(10.7 / 60, 60)
    assert record.fraction() * 60 == pytest.approx(10.7)


def test_a_muted_microphone_is_crossed_out(record: RecordButton) -> None:
    before = record.grab().toImage()
    record.setMuted(True)
    assert record.grab().toImage() != before


def test_a_larger_disc(record: RecordButton) -> None:
    record.setSizes(DiscSizes(240, 16, 16, 96, 80, 12))
    record.setRecording(True)
    record.setFraction(0.5)
    assert (record.width(), record.height()) == (304, 304)
    colours = theme()
    assert colour_at(record, 304 - 8, 152) == colours.recording.name()
    assert colour_at(record, 8, 152) == colours.ring_track.name()
    assert colour_at(record, 40, 152) == colours.recording.name(), "the disc"
    assert colour_at(record, 152 - 38, 152) == colours.on_recording.name(), "the square"
    assert record.hitButton(QPoint(20, 152))


@pytest.mark.parametrize(("touch", "presses"), [(True, 1), (False, 2)])
def test_for_fingers_two_quick_taps_are_one(qtbot: QtBot, touch: bool, presses: int) -> None:
    record = RecordButton(touch=touch)
    qtbot.addWidget(record)
    with qtbot.waitExposed(record):
        record.show()
    pressed = []
    record.clicked.connect(lambda: pressed.append(1))
    device = QTest.createTouchDevice()
    for _ in range(2):
        QTest.touchEvent(record, device).press(0, QPoint(60, 60)).commit()
        QTest.touchEvent(record, device).release(0, QPoint(60, 60)).commit()
    assert len(pressed) == presses


@pytest.mark.parametrize(("before", "now"), [(0.1, 0.11), (0.24, 0.26), (0.6, 0.8), (0.0, 0.9)])
def test_where_the_end_of_a_ring_has_moved_all_is_painted(
    record: RecordButton, before: float, now: float
) -> None:
    record.setRecording(True)
    record.setFraction(before)
    old = record.grab().toImage()
    record.setFraction(now)
    new = record.grab().toImage()
    anew = swept(QRectF(3, 3, BOX - 6, BOX - 6), 6, before, now)
    # Elsewhere a curve that is cut into other pieces differs by what nobody sees.
    changed = [
        (x, y)
        for x in range(BOX)
        for y in range(BOX)
        if abs(old.pixelColor(x, y).green() - new.pixelColor(x, y).green()) > 40
    ]
    assert changed
    assert all(anew.contains(x, y) for x, y in changed)
    assert now - before > 0.1 or anew.width() < BOX / 3


def test_only_the_round_shape_takes_a_press(record: RecordButton) -> None:
    assert record.hitButton(QPoint(60, 60))
    assert not record.hitButton(QPoint(4, 4))
