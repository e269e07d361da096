"""The pages behind a station's corner in every size: no word is cut, targets fit a finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.kiosk import rules
from tests.ui.kiosk.admin_states import ADMIN_STATES, at_rest
from tests.ui.kiosk.stage import Station, sizes_for

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

# With the most on them: what fits here in a size that was not drawn fits everywhere.
FULLEST = frozenset({"pin-no-keyring", "admin-trouble", "admin-checkup", "admin-woku", "admin-pin"})


@pytest.mark.parametrize("state", ADMIN_STATES)
def test_everything_fits(state: str, language: str, qtbot: QtBot) -> None:
    page = ADMIN_STATES[state](Station())
    qtbot.addWidget(page)
    for size in sizes_for(state, FULLEST):
        at_rest(page, size)
        assert rules.cut_words(page) == [], size
        assert rules.overlapping(page) == [], size
        assert rules.too_small(page) == [], size
        assert rules.nameless(page) == [], size
        assert rules.out_of_reach(page) == [], size
