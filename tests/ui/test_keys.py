"""The desk by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.hands import KEY, Desk
from woku_desktop.domain.feedback import Identified
from woku_desktop.domain.outcome import Receipt
from woku_desktop.domain.submission import State
from woku_desktop.ui.capture.phases import Phase

if TYPE_CHECKING:
    from collections.abc import Callable


pytestmark = pytest.mark.usefixtures("spanish")


def test_a_whole_opinion_by_keyboard_alone(desk: Desk, heard: list[str]) -> None:
    desk.press(KEY.Key_4)
    assert desk.window.flow.stars == 4
    desk.press(KEY.Key_Space)
    assert desk.phase() is Phase.OPENING
    desk.start_take()
    desk.press(KEY.Key_Space)
    assert desk.recorder.asked == ["start", "stop"]
    desk.end_take()
    desk.tab_to("emailField")
    desk.type("diego.soto@example.com")
    desk.press(KEY.Key_Tab)
    assert desk.focus() == "phoneField"
    desk.type("9 1234 5678")
    desk.press(KEY.Key_Return)
    assert desk.submitted().respondent == Identified("diego.soto@example.com", "56912345678")
    assert desk.submitted().rating.stars == 4
    assert desk.submitted().language == "es"
    desk.becomes(State.QUEUED, attempts=0)
    assert desk.focus() == "newFeedbackButton"
    desk.becomes(State.DELIVERED, receipt=Receipt("hola", "recognition"))
    desk.press(KEY.Key_Return)
    assert desk.phase() is Phase.READY
    assert desk.find("emailField").property("text") == ""
    assert heard == [
        "Empezó la grabación.",
        "La grabación está lista.",
        "Tu opinión quedó guardada.",
        "Tu opinión fue entregada. hola",
    ]


def test_the_tab_key_goes_through_the_controls_in_reading_order(desk: Desk) -> None:
    desk.rate_and_type()
    desk.take()
    desk.window.capture.setFocus()
    seen: list[str] = []
    while len(seen) < 32:
        desk.press(KEY.Key_Tab)
        if desk.focus() in seen:
            break
        seen.append(desk.focus())
    assert seen[:9] == [
        "star4",
        "recordButton",
        "playButton",
        "recordAgainButton",
        "writeInsteadButton",
        "emailToggle",
        "emailField",
        "phoneField",
        "sendButton",
    ]
    assert {"wokuPicker", "statusPill", "settingsButton"} <= set(seen)
    start = seen.index("searchField")
    bars = [f"dayBar{stars}" for stars in range(1, 6)]
    assert seen[start : start + 8] == ["searchField", *bars, "filter_all", "voicesList"]


def test_ctrl_enter_sends_from_anywhere(desk: Desk) -> None:
    desk.rate_and_type()
    desk.take()
    desk.tab_to("searchField")
    QTest.keyClick(desk.find("searchField"), KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.phase() is Phase.SAVING


def test_digits_and_spaces_typed_into_a_field_stay_there(desk: Desk) -> None:
    desk.click("emailField")
    desk.type("a1 5@example.com")
    assert desk.window.flow.stars == 0
    assert desk.recorder.asked == []
    desk.click("searchField")
    desk.type("3 ")
    assert desk.window.flow.stars == 0
    assert desk.recorder.asked == []


def test_digits_and_space_reach_the_capture_from_the_list(desk: Desk) -> None:
    desk.voices()
    desk.find("voicesList").setFocus()
    desk.press(KEY.Key_2, KEY.Key_Space)
    assert desk.window.flow.stars == 2
    assert desk.phase() is Phase.OPENING


def test_escape_destroys_the_running_take(desk: Desk, heard: list[str]) -> None:
    desk.click("recordButton")
    desk.start_take()
    desk.press(KEY.Key_Escape)
    assert desk.recorder.asked == ["start", "cancel"]
    assert desk.phase() is Phase.READY
    assert heard[-1] == "La grabación se borró."


def test_a_held_key_does_not_start_and_stop(desk: Desk) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    desk.press(KEY.Key_Space)
    desk.start_take()
    held = QKeyEvent(
        QEvent.Type.KeyPress, KEY.Key_Space, Qt.KeyboardModifier.NoModifier, " ", autorep=True
    )
    QApplication.sendEvent(desk.window.capture, held)
    assert desk.phase() is Phase.RECORDING


@pytest.mark.parametrize(
    ("prepare", "focus", "sentence"),
    [
        (
            lambda _desk: None,
            "star1",
            "Para enviar falta: una estrella, tu voz y un correo.",
        ),
        (
            lambda desk: desk.press(KEY.Key_3),
            "recordButton",
            "Para enviar falta: tu voz y un correo.",
        ),
        (
            lambda desk: (desk.press(KEY.Key_3), desk.take()),
            "emailField",
            "Para enviar falta: un correo.",
        ),
    ],
)
def test_sending_too_early_leads_to_what_is_missing(
    desk: Desk,
    heard: list[str],
    prepare: Callable[[Desk], object],
    focus: str,
    sentence: str,
) -> None:
    prepare(desk)
    assert desk.text("problemLabel") == sentence
    assert not desk.find("sendButton").isEnabled()
    desk.press(KEY.Key_Return)
    assert desk.focus() == focus
    assert heard[-1] == sentence
    assert desk.deliveries.submitted == []
