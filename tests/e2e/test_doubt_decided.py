"""A person decides in the real window what becomes of a voice that Woku may have already."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.e2e.conftest import EMAIL, OpenDesk, open_desk
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]

KEY = Qt.Key


@pytest.fixture
def doubt(
    surroundings: StagedWoku, sound: VirtualMicrophone, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OpenDesk]:
    """A desk with a spoken voice that Woku has, and of which nobody here can know it."""
    monkeypatch.setenv("WOKU_DESKTOP_DELIVERY_ON_UNKNOWN", "hold")
    surroundings.set_mode(reviews="refused")
    surroundings.misbehave("drop_after_commit")
    with open_desk() as desk:
        desk.activate()
        desk.click("star4")
        desk.type("emailField", EMAIL)
        desk.record(sound)
        desk.click("sendButton")
        desk.await_state(State.IN_DOUBT)
        assert len(surroundings.voices()) == 1
        yield desk


def test_sent_again_it_is_there_twice_and_marked(doubt: OpenDesk, surroundings: StagedWoku) -> None:
    doubt.press_row(EMAIL)
    doubt.until(lambda: doubt.sees("detailRetryButton"), "the detail")
    doubt.click("detailRetryButton")
    assert doubt.await_state(State.DELIVERED).possible_duplicate
    doubt.until(lambda: doubt.text("statusPill") == "Todo entregado", "the pill")
    doubt.until(lambda: any("Quizá doble" in row for row in doubt.rows()), "the mark in the list")
    assert len(surroundings.voices()) == 2


def test_by_keyboard_it_is_discarded_and_stays_there_once(
    doubt: OpenDesk, surroundings: StagedWoku
) -> None:
    doubt.tab_to("voicesList")
    doubt.key(KEY.Key_Home)
    doubt.key(KEY.Key_Down)
    doubt.until(lambda: doubt.sees("detailDiscardButton"), "the detail")
    doubt.tab_to("detailDiscardButton")
    doubt.key(KEY.Key_Space)
    doubt.await_focus("keepButton")
    doubt.tab_to("discardButton")
    doubt.key(KEY.Key_Space)
    doubt.await_state(State.DISCARDED)
    doubt.until(lambda: not doubt.rows(), "the list to be empty")
    assert len(surroundings.voices()) == 1
