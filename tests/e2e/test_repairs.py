"""What staff mend: a wrong address that Woku refused, and a key that it does not take any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.e2e.conftest import EMAIL, OpenDesk, open_desk
from woku_desktop.domain.submission import State
from woku_desktop.ui.desk.detail_parts import Telling
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]

WRONG = "diego.soto@example.con"


def _send_to_a_wrong_address(desk: OpenDesk, sound: VirtualMicrophone, woku: StagedWoku) -> None:
    woku.misbehave("status", status=400, message=["clientEmail must be an email"])
    desk.click("star4")
    desk.record(sound, "The bread was good.")
    desk.type("emailField", WRONG)
    desk.click("sendButton")
    desk.await_state(State.REJECTED)
    desk.click("newFeedbackButton")
    desk.until(lambda: "1 " in desk.text("statusPill"), "the pill")


def _retype(desk: OpenDesk, name: str, text: str) -> None:
    field = desk.control(name)
    assert isinstance(field, QLineEdit)
    desk.until(field.hasFocus, f"the focus on {name}")
    field.selectAll()
    desk.keys(text)


def _arrived_once_at(woku: StagedWoku, email: str) -> None:
    (voice,) = woku.voices()
    assert voice["fields"]["clientEmail"] == email
    assert voice["seconds"] > 1


def test_a_refused_address_is_corrected_and_the_voice_delivered(
    desk: OpenDesk, sound: VirtualMicrophone, woku: StagedWoku
) -> None:
    desk.desk.window.activateWindow()
    _send_to_a_wrong_address(desk, sound, woku)
    desk.press_row(WRONG)
    desk.until(lambda: desk.sees("detailCorrectButton"), "the detail")
    desk.click("detailCorrectButton")
    complaint = desk.control("correctComplaint")
    assert isinstance(complaint, Telling)
    assert "clientEmail must be an email" in complaint.words
    desk.click("correctEmailField")
    _retype(desk, "correctEmailField", EMAIL)
    desk.click("correctSaveButton")
    desk.await_state(State.DELIVERED)
    _arrived_once_at(woku, EMAIL)
    desk.until(lambda: desk.text("statusPill") == "Todo entregado", "the pill")
    (voice,) = woku.voices()
    # Not which words the recogniser knew is asked, but that they are read here.
    understood = voice["transcription"]
    assert understood
    desk.until(lambda: desk.sees("detailText"), "what was understood")
    desk.until(lambda: understood in desk.text("detailText"), "what was understood, in the detail")


def test_the_same_by_keyboard_alone(
    desk: OpenDesk, sound: VirtualMicrophone, woku: StagedWoku
) -> None:
    _send_to_a_wrong_address(desk, sound, woku)
    desk.activate()
    desk.tab_to("voicesList")
    desk.key(Qt.Key.Key_Home)
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: desk.sees("correctEmailField"), "the correction")
    _retype(desk, "correctEmailField", EMAIL)
    desk.key(Qt.Key.Key_Return)
    desk.await_state(State.DELIVERED)
    _arrived_once_at(woku, EMAIL)


def test_a_refused_key_is_replaced_and_the_queue_goes_on(
    surroundings: StagedWoku, sound: VirtualMicrophone
) -> None:
    Vault("default", surroundings.base_url).save_api_key("sk_of_another_company")
    surroundings.set_mode(refusals="told")
    with open_desk() as desk:
        for number in range(2):
            desk.click(f"star{number + 4}")
            desk.record(sound, "The bread was good.")
            desk.click("anonymousToggle")
            desk.click("sendButton")
            desk.until(lambda: desk.sees("newFeedbackButton"), "the voice to be kept")
            desk.click("newFeedbackButton")
        desk.until(lambda: desk.text("statusPill") == "Woku rechazó la clave", "the pill")
        assert surroundings.voices() == []
        desk.click("settingsButton")
        desk.until(lambda: desk.sees("keyField"), "the settings")
        desk.click("keyField")
        QTest.keyClicks(desk.control("keyField"), surroundings.key)
        desk.click("saveKeyButton")
        desk.until(lambda: len(surroundings.voices()) == 2, "both to arrive", 60)
        desk.until(lambda: "Sandbox" in desk.text("keyTestLabel"), "the company that it is of")
        desk.click("doneButton")
        desk.until(lambda: desk.text("statusPill") == "Todo entregado", "the pill")
        assert QApplication.activeModalWidget() is None
    stars = {voice["fields"]["qualification"] for voice in surroundings.voices()}
    assert stars == {"4", "5"}
