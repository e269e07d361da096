"""Several voices at once in the real window: sent again, exported, discarded and brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.e2e.conftest import OpenDesk, open_desk
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]

KEY = Qt.Key
SPOKEN = "ana.rojas@example.com"
WRITTEN = "diego.soto@example.com"
ANOTHER = "eva.mena@example.com"
ALL = {SPOKEN, WRITTEN, ANOTHER}


@pytest.fixture
def rejected(
    surroundings: StagedWoku, sound: VirtualMicrophone, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OpenDesk]:
    """A desk with three voices that Woku did not take: it would now."""
    surroundings.misbehave("status", status=422, times=3, message="El woku está cerrado")
    with open_desk() as desk:
        desk.activate()
        desk.click("star4")
        desk.record(sound)
        desk.type("emailField", SPOKEN)
        _send(desk)
        for email in (WRITTEN, ANOTHER):
            desk.click("star2")
            desk.click("writeInsteadButton")
            desk.type("textField", f"Written by {email}.")
            desk.type("emailField", email)
            _send(desk)
        desk.until(lambda: desk.text("statusPill") == "3 necesitan tu atención", "the pill")
        yield desk


def _send(desk: OpenDesk) -> None:
    desk.click("sendButton")
    desk.until(lambda: desk.sees("newFeedbackButton"), "it to be kept")
    desk.click("newFeedbackButton")


def _choose(desk: OpenDesk, *emails: str) -> None:
    """Press the rows of these people, the later ones with Ctrl held down."""
    desk.press_row(emails[0])
    for email in emails[1:]:
        desk.press_row(email, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: desk.sees("selectionCard"), "what can be done with them")


def _choose_all_by_keyboard(desk: OpenDesk) -> None:
    desk.tab_to("voicesList")
    desk.key(KEY.Key_A, control=True)
    desk.until(lambda: desk.sees("selectionCard"), "what can be done with them")


def _states(desk: OpenDesk) -> dict[str, State]:
    """What became last of each voice."""
    return {str(voice.email): voice.state for voice in desk.heard}


def _arrived(woku: StagedWoku) -> set[str]:
    return {voice["fields"]["clientEmail"] for voice in woku.voices()}


def test_those_that_were_chosen_are_sent_again_and_no_others(
    rejected: OpenDesk, surroundings: StagedWoku
) -> None:
    _choose(rejected, SPOKEN, ANOTHER)
    rejected.click("manyRetryButton")
    rejected.until(lambda: _arrived(surroundings) == {SPOKEN, ANOTHER}, "both to arrive", 30)
    rejected.until(lambda: rejected.text("statusPill") == "1 necesita tu atención", "the pill")
    assert _states(rejected)[WRITTEN] is State.REJECTED


def test_those_that_were_chosen_are_exported(rejected: OpenDesk, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    _choose(rejected, WRITTEN, SPOKEN)
    rejected.click("manyExportButton")
    rejected.until(lambda: rejected.sees("exportQuestion"), "the question")
    rejected.click("exportSealedButton")
    rejected.answer_export(folder)
    chosen = {voice.id for voice in rejected.heard if voice.email in {WRITTEN, SPOKEN}}
    assert {copy.stem for copy in folder.glob("*.age")} == chosen


def test_by_keyboard_all_are_discarded_brought_back_and_sent(
    rejected: OpenDesk, surroundings: StagedWoku
) -> None:
    _choose_all_by_keyboard(rejected)
    rejected.tab_to("manyDiscardButton")
    rejected.key(KEY.Key_Space)
    rejected.await_focus("manyKeepButton")
    rejected.tab_to("manyConfirmButton")
    rejected.key(KEY.Key_Space)
    gone = dict.fromkeys(ALL, State.DISCARDED)
    rejected.until(lambda: _states(rejected) == gone, "all to be discarded")
    rejected.until(lambda: not rejected.rows(), "the list to be empty")
    assert not list(rejected.paths.outbox.glob("*.age"))
    rejected.tab_to("undoButton")
    rejected.key(KEY.Key_Space)
    rejected.until(lambda: len(rejected.rows()) == 1 + len(ALL), "all to be back")
    _choose_all_by_keyboard(rejected)
    rejected.tab_to("manyRetryButton")
    rejected.key(KEY.Key_Space)
    rejected.until(lambda: _arrived(surroundings) == ALL, "all to arrive", 30)
    rejected.until(lambda: rejected.text("statusPill") == "Todo entregado", "the pill")
