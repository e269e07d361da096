"""The attract and rate screens in every size and language: readable, touchable, within reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from tests.ui.kiosk import rules
from tests.ui.kiosk.attract_states import STATES
from tests.ui.kiosk.stage import SIZES, Station, sizes_for
from woku_desktop.ui import theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


# With the most on them: what fits here in a size that was not drawn fits everywhere.
FULLEST = frozenset({"attract-long", "attract-unready", "attract-writing", "rate-long"})


@pytest.mark.parametrize("state", STATES)
def test_it_keeps_the_rules(state: str, language: str, qtbot: QtBot) -> None:
    station = Station(languages=(language, *({"es", "en", "pt"} - {language})))
    screen = STATES[state](station)
    qtbot.addWidget(screen.window)
    for size in sizes_for(state, FULLEST):
        screen.lay_out(*size)
        rules.settle()
        assert rules.small_type(screen.window) == [], size
        assert rules.cut_words(screen.window) == [], size
        assert rules.overlapping(screen.window) == [], size
        assert rules.out_of_reach(screen.window) == [], size
        if size in SIZES:
            assert rules.too_small(screen.window) == [], size


def test_the_rules_find_what_breaks_them(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    root.resize(1080, 1920)
    button = QPushButton("Siguiente", root)
    button.setFont(theme.font(22))
    button.setGeometry(-10, 100, 40, 40)
    label = QLabel("Paso 1 de 3", root)
    label.setFont(theme.font(21))
    label.setGeometry(20, 120, 10, 40)
    root.show()
    rules.settle()
    assert len(rules.small_type(root)) == 1
    assert len(rules.small_targets(root)) == 1
    assert len(rules.cut_words(root)) == 3
    assert len(rules.overlapping(root)) == 1
    assert len(rules.out_of_reach(root)) == 1
    assert rules.nameless(root) == []
