"""A morning without a network: several voices wait, and then all of them leave in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.e2e.conftest import WOKU_ID, OpenDesk, open_desk, program
from tests.stage.line import Line
from tests.stage.woku import running_woku
from woku_desktop.domain.submission import State, Submission
from woku_desktop.domain.voice import Verdict
from woku_desktop.ui.desk.voice_words import Action, Section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.stage.assistive import Assistive
    from tests.stage.keyring import SecretService
    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]

KEY = Qt.Key
VOICES = 20
FEW = 3
# Under a second a take is refused.
LONG_ENOUGH_S = 1.05
STAR_KEYS = (KEY.Key_1, KEY.Key_2, KEY.Key_3, KEY.Key_4, KEY.Key_5)


def _people(count: int) -> list[str]:
    return [f"person{number}@example.com" for number in range(count)]


@pytest.fixture
def quick_woku() -> Iterator[StagedWoku]:
    """A sandbox that transcribes nothing: voices are told by their addresses here."""
    with running_woku("es") as woku:
        yield woku


@pytest.fixture
def line(
    surroundings: StagedWoku, quick_woku: StagedWoku, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Line]:
    """The desk's line to Woku, cut; once it is mended, nothing leaves before somebody says so."""
    # What looks by itself asks for Woku's health first.
    quick_woku.set_mode(health="down")
    # One after the other: two at a time may arrive in either order.
    monkeypatch.setenv("WOKU_DESKTOP_DELIVERY_WORKERS", "1")
    monkeypatch.setenv("WOKU_API_KEY", quick_woku.key)
    with Line(quick_woku.base_url) as line:
        monkeypatch.setenv("WOKU_BASE_URL", line.url)
        line.cut()
        yield line


def _await_long_enough(desk: OpenDesk) -> None:
    desk.until(lambda: desk.sees("elapsedLabel"), "the recording to run")
    progress = desk.desk.recorder.progress

    def enough() -> bool:
        now = progress()
        return now is not None and now.seconds > LONG_ENOUGH_S and now.verdict is not Verdict.SILENT

    desk.until(enough, "long enough a take")


def _leave_one(desk: OpenDesk, number: int, email: str) -> None:
    count = len(desk.takes)
    desk.click(f"star{1 + number % 5}")
    desk.click("recordButton")
    _await_long_enough(desk)
    desk.click("recordButton")
    desk.until(lambda: len(desk.takes) > count, "the take")
    desk.type("emailField", email)
    desk.click("sendButton")
    desk.until(lambda: desk.sees("newFeedbackButton"), "the voice to be kept")
    desk.click("newFeedbackButton")


def _leave_one_by_keyboard(desk: OpenDesk, number: int, email: str) -> None:
    count = len(desk.takes)
    desk.key(STAR_KEYS[number % 5])
    desk.key(KEY.Key_Space)
    _await_long_enough(desk)
    desk.key(KEY.Key_Space)
    desk.until(lambda: len(desk.takes) > count, "the take")
    desk.tab_to("emailField")
    desk.keys(email)
    desk.key(KEY.Key_Return)
    desk.await_focus("newFeedbackButton")
    desk.key(KEY.Key_Return)
    desk.until(lambda: not desk.sees("newFeedbackButton"), "the next opinion")


def _listed(desk: OpenDesk, state: State) -> list[str]:
    """The addresses of those in a state, from top to bottom; read as far as they were in sight."""
    model = desk.desk.window.voices.model
    rows = (model.item(row) for row in range(model.rowCount()))
    return [
        str(each.email) for each in rows if isinstance(each, Submission) and each.state is state
    ]


def _await_waiting(desk: OpenDesk, people: list[str]) -> None:
    words = f"Sin conexión, {len(people)} en espera"
    desk.until(lambda: desk.text("statusPill") == words, "the pill")
    desk.until(lambda: _listed(desk, State.QUEUED) == people[::-1], "the list to follow")


def _await_delivered(desk: OpenDesk, people: list[str]) -> None:
    model = desk.desk.window.voices.model
    desk.until(lambda: model.many(Section.DELIVERED) == len(people), "all in the list", 60)
    desk.until(lambda: desk.text("statusPill") == "Todo entregado", "the pill")
    assert model.many(Section.WAITING) == 0
    assert _listed(desk, State.DELIVERED) == people[::-1]


def _arrived(woku: StagedWoku) -> list[str]:
    return [voice["fields"]["clientEmail"] for voice in woku.voices()]


def _press_send_now_in_the_list(desk: OpenDesk) -> None:
    view = desk.desk.window.voices.list
    view.scrollToTop()
    heading = view.model().index(0, 0)
    areas = view._rows.action_areas(view.visualRect(heading), heading)
    where = areas[Action.RETRY_ALL].center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_twenty_voices_wait_and_leave_in_their_order(
    line: Line, quick_woku: StagedWoku, sound: VirtualMicrophone
) -> None:
    people = _people(VOICES)
    with open_desk() as desk:
        with sound.chatter():
            for number, email in enumerate(people):
                _leave_one(desk, number, email)
        _await_waiting(desk, people)
        line.mend()
        # As a person does who sees the network come back.
        _press_send_now_in_the_list(desk)
        _await_delivered(desk, people)
    assert _arrived(quick_woku) == people


def test_a_few_by_keyboard_alone(
    line: Line, quick_woku: StagedWoku, sound: VirtualMicrophone
) -> None:
    people = _people(FEW)
    with open_desk() as desk:
        desk.activate()
        with sound.chatter():
            for number, email in enumerate(people):
                _leave_one_by_keyboard(desk, number, email)
        _await_waiting(desk, people)
        line.mend()
        desk.tab_to("statusPill")
        desk.key(KEY.Key_Return)
        desk.await_focus("sendNowButton")
        desk.key(KEY.Key_Return)
        _await_delivered(desk, people)
    assert _arrived(quick_woku) == people
    assert [voice["fields"]["qualification"] for voice in quick_woku.voices()] == ["1", "2", "3"]
    assert all(voice["seconds"] >= 1 for voice in quick_woku.voices())


def test_a_few_through_the_accessibility_bus(
    line: Line,
    quick_woku: StagedWoku,
    sound: VirtualMicrophone,
    keyring: SecretService,
    blind: Assistive,
) -> None:
    people = _people(FEW)
    surroundings = {
        "WOKU_BASE_URL": line.url,
        "WOKU_API_KEY": quick_woku.key,
        "WOKU_DESKTOP_WOKU_ID": WOKU_ID,
        "WOKU_DESKTOP_DELIVERY_WORKERS": "1",
    }
    with program(sound, keyring, **surroundings):
        with sound.chatter():
            for number, email in enumerate(people):
                _leave_one_without_hands(blind, number, email)
        words = f"Sin conexión, {FEW} en espera"
        blind.until(lambda: blind.name("statusPill") == words, "the pill")
        blind.until(lambda: _rows_of(blind) == people[::-1], "the list to follow")
        line.mend()
        blind.press("statusPill")
        blind.until(lambda: blind.sees("sendNowButton"), "the panel")
        blind.press("sendNowButton")
        blind.until(lambda: blind.name("statusPill") == "Todo entregado", "the pill", 60)
        blind.press("filter_delivered")
        blind.until(lambda: _rows_of(blind) == people[::-1], "all among the delivered")
    assert _arrived(quick_woku) == people
    assert all(voice["seconds"] >= 1 for voice in quick_woku.voices())


def _leave_one_without_hands(person: Assistive, number: int, email: str) -> None:
    star = f"star{1 + number % 5}"
    person.until(lambda: person.sees(star), "the form")
    person.press(star)
    person.press("recordButton")
    person.until(lambda: person.sees("elapsedLabel"), "the recording to run")
    person.until(lambda: person.name("elapsedLabel") >= "0:02", "long enough a take")
    person.press("recordButton")
    person.until(lambda: person.sees("playButton"), "the take")
    person.write("emailField", email)
    person.press("sendButton")
    person.until(lambda: person.sees("newFeedbackButton"), "the voice to be kept")
    person.press("newFeedbackButton")


def _rows_of(person: Assistive) -> list[str]:
    """The addresses in the list, from top to bottom."""
    words = [row.split() for row in person.rows("voicesList")]
    return [each.strip(".,;") for row in words for each in row if "@" in each]
