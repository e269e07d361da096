"""A morning without a network: twenty voices, and then all of them leave in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e.conftest import OpenDesk, open_desk
from tests.stage.hand import until_elapsed
from tests.stage.line import Line
from woku_desktop.domain.submission import State, Submission
from woku_desktop.ui.desk.voice_words import Section

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]

VOICES = 20


def _leave_one(desk: OpenDesk, sound: VirtualMicrophone, spoken: Path, number: int) -> None:
    count = len(desk.takes)
    desk.click(f"star{1 + number % 5}")
    desk.click("recordButton")
    desk.until(lambda: desk.sees("elapsedLabel"), "the recording to run")
    player = sound.play(spoken)
    desk.until(lambda: player.poll() is not None, "the words to be spoken", 30)
    progress = desk.desk.recorder.progress
    desk.until(lambda: (now := progress()) is None or now.seconds > 1.2, "long enough a take")
    desk.click("recordButton")
    desk.until(lambda: len(desk.takes) > count, "the take")
    desk.type("emailField", f"person{number}@example.com")
    desk.click("sendButton")
    desk.until(lambda: desk.sees("newFeedbackButton"), "the voice to be kept")
    desk.click("newFeedbackButton")


def _listed(desk: OpenDesk, section: Section) -> list[str]:
    """The addresses in a section, from top to bottom; read as far as they were in sight."""
    model = desk.desk.window.voices.model
    rows = (model.item(row) for row in range(model.rowCount()))
    wanted = State.DELIVERED if section is Section.DELIVERED else State.QUEUED
    return [
        str(each.email) for each in rows if isinstance(each, Submission) and each.state is wanted
    ]


def test_twenty_voices_wait_and_leave_in_their_order(
    surroundings: StagedWoku, sound: VirtualMicrophone, monkeypatch: pytest.MonkeyPatch
) -> None:
    # One after the other: two at a time may arrive in either order.
    monkeypatch.setenv("WOKU_DESKTOP_DELIVERY_WORKERS", "1")
    monkeypatch.setenv("WOKU_API_KEY", surroundings.key)
    spoken = sound.say("It was fine here.")
    everybody = [f"person{number}@example.com" for number in range(VOICES)]
    with Line(surroundings.base_url) as line:
        monkeypatch.setenv("WOKU_BASE_URL", line.url)
        line.cut()
        with open_desk() as desk:
            for number in range(VOICES):
                _leave_one(desk, sound, spoken, number)
            desk.until(
                lambda: desk.text("statusPill") == f"Sin conexión, {VOICES} en espera", "the pill"
            )
            desk.until(until_elapsed(0.3), "the list to follow")
            model = desk.desk.window.voices.model
            assert model.many(Section.WAITING) == VOICES
            assert _listed(desk, Section.WAITING) == everybody[::-1]
            line.mend()
            # As a person does who sees the network come back.
            desk.click("statusPill")
            desk.desk.window.voices.list.acted.emit(0, _retry_all())
            desk.until(lambda: model.many(Section.DELIVERED) == VOICES, "all in the list", 90)
            desk.until(lambda: desk.text("statusPill") == "Todo entregado", "the pill")
            assert _listed(desk, Section.DELIVERED) == everybody[::-1]
    arrived = [voice["fields"]["clientEmail"] for voice in surroundings.voices()]
    assert arrived == everybody, arrived


def _retry_all() -> object:
    from woku_desktop.ui.desk.voice_words import Action

    return Action.RETRY_ALL
