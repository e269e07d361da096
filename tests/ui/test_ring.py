"""The focus ring takes the width and the colour that its widget asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QWidget

from woku_desktop.ui.ring import Ring
from woku_desktop.ui.theme import theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("wide", "tone", "width"), [(None, None, 2), (4, "on_accent", 4), (4, "recording", 4)]
)
def test_it_lies_outside_the_shape(
    qtbot: QtBot, wide: int | None, tone: str | None, width: int
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    button = QPushButton(window)
    button.setGeometry(100, 50, 100, 100)
    button.setProperty("focusWidth", wide)
    button.setProperty("focusTone", tone)
    with qtbot.waitExposed(window):
        window.show()
    ring = Ring(button)
    outside = 2 * width
    assert ring.geometry() == button.geometry().adjusted(-outside, -outside, outside, outside)
    picture = window.grab().toImage()
    ground = theme().ground.name()

    def seen(beside: int) -> str:
        return picture.pixelColor(QPoint(100 - beside, 100)).name()

    for beside in range(1, width + 1):
        assert seen(beside) == ground, "the gap"
        assert seen(width + beside) == theme().colour(tone or "accent").name()
    assert seen(2 * width + 1) == ground
