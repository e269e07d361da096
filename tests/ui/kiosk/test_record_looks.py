"""The recording step, the thanks and "Still there?" in every state, size and language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.kiosk import rules
from tests.ui.kiosk.record_states import RECORD_STATES, STATES, ready
from tests.ui.kiosk.stage import SIZES, Station, lay_out, sizes_for
from woku_desktop.ui import texts
from woku_desktop.ui.kiosk.frame import frame_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from woku_desktop.ui.kiosk.page import Page

LONG_PROMISE = (
    "Grabamos tu voz solo para mejorar este lugar. Nada se envía hasta que tú lo decidas, y si te "
    "vas sin enviar, tu grabación se borra."
)

# With the most on them: what fits here in a size that was not drawn fits everywhere.
FULLEST = frozenset(
    {"last_seconds", "muted", "review", "loud_take", "lost_at_once", "cannot_record", "too_short",
     "thanks_long", "still_there"}
)  # fmt: skip


@pytest.fixture
def station(language: str) -> Iterator[Station]:
    made = Station(
        show_transcription=True,
        languages=(language, *(each for each in texts.LANGUAGES if each != language)),
    )
    yield made
    made.visit.leave()


def shown(station: Station, state: str, size: tuple[int, int], qtbot: QtBot) -> Page:
    page = STATES[state](station)
    qtbot.addWidget(page)
    lay_out(page, size)
    return page


def fit(page: Page, size: tuple[int, int]) -> None:
    """Take another size. Every place is absolute: nothing needs to come to rest."""
    page.resize(*size)
    page.arrange(frame_for(page.size()))
    page.retranslate()


@pytest.mark.parametrize("state", STATES)
def test_every_word_has_its_room_and_every_target_its_finger(
    state: str, station: Station, qtbot: QtBot
) -> None:
    page = shown(station, state, SIZES[0], qtbot)
    for size in sizes_for(state, FULLEST):
        fit(page, size)
        # More than fits was understood: it is read out whole.
        found = [each for each in rules.cut_words(page) if not each.startswith("'“")]
        assert found == [], size
        assert rules.small_type(page) == [], size
        assert rules.overlapping(page) == [], size
        assert size not in SIZES or rules.too_small(page) == [], size
        assert rules.out_of_reach(page) == [], size


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_moves_when_the_state_changes(
    spanish: None, size: tuple[int, int], qtbot: QtBot
) -> None:
    places = set()
    for state in RECORD_STATES:
        station = Station()
        page = shown(station, state, size, qtbot)
        parts = ("question", "rating", "meter", "privacy", "title", "detail", "onward", "write")
        pill = page.pill.geometry()  # type: ignore[attr-defined] # it is a RecordPage
        places.add((*(getattr(page, each).geometry() for each in parts), pill.top(), pill.height()))
        page.hide()
        station.visit.leave()
    assert len({repr(each) for each in places}) == 1


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_long_questions_and_promises_have_their_room(
    spanish: None, size: tuple[int, int], qtbot: QtBot
) -> None:
    from dataclasses import replace

    station = Station(privacy={"es": LONG_PROMISE})
    question = "¿Cómo fue tu experiencia con la atención y los productos de hoy en la sucursal?"
    options = replace(station.options, question=question)
    station.bridge.optionsChanged.emit(options)
    page = ready(station)
    qtbot.addWidget(page)
    lay_out(page, size)
    assert rules.cut_words(page) == []
    station.visit.leave()
