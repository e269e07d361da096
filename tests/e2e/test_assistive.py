"""The program as a process of its own, worked through the accessibility bus by object names alone.

Nobody sees it and nobody touches a pointer or a keyboard: what is done here, a person with a screen
reader or a switch can do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e.conftest import EMAIL, FEW_WORDS, SENTENCE, WOKU_ID, program
from tests.stage.likeness import MOSTLY_WORDS_S, loud_seconds
from tests.stage.line import Line

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stage.assistive import Assistive
    from tests.stage.keyring import SecretService
    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("programs")]

WRONG = "diego.soto@example.con"
WRITTEN = 'Grüße aus «Ñuñoa»: "really" <b>good</b> 🥧'


def _ready(woku: StagedWoku, **more: str) -> dict[str, str]:
    """The surroundings of a station that is set up."""
    return {
        "WOKU_BASE_URL": woku.base_url,
        "WOKU_API_KEY": woku.key,
        "WOKU_DESKTOP_WOKU_ID": WOKU_ID,
        **more,
    }


def _talk(person: Assistive, sound: VirtualMicrophone, sentence: str = SENTENCE) -> None:
    spoken = sound.say(sentence)
    person.press("recordButton")
    person.until(lambda: person.sees("elapsedLabel"), "the recording to run")
    sound.play(spoken).wait(30)
    person.press("recordButton")
    person.until(lambda: person.sees("playButton"), "the take")


def _write(person: Assistive, words: str, email: str) -> None:
    """Leave an opinion in writing."""
    person.until(lambda: person.sees("star3"), "the form")
    person.press("star3")
    person.press("writeInsteadButton")
    person.until(lambda: person.sees("textField"), "the field")
    person.write("textField", words)
    person.write("emailField", email)
    person.press("sendButton")
    person.until(lambda: person.sees("newFeedbackButton"), "the words to be kept")
    person.press("newFeedbackButton")


def _pill(person: Assistive, words: str) -> None:
    person.until(lambda: person.name("statusPill") == words, f"the pill to say {words}", 30)


def _await_rows(person: Assistive, *emails: str) -> None:
    """Wait until the list has the voices of these people, and of nobody else."""

    def listed() -> bool:
        rows = [row for row in person.rows("voicesList") if "@" in row]
        return len(rows) == len(emails) and all(any(e in row for row in rows) for e in emails)

    person.until(listed, f"{emails} in the list")


def test_a_voice_is_left_and_read_without_eyes_or_hands(
    blind: Assistive, sound: VirtualMicrophone, keyring: SecretService, woku: StagedWoku
) -> None:
    with program(sound, keyring, **_ready(woku)):
        blind.until(lambda: blind.sees("star4"), "the window")
        blind.press("star4")
        assert blind.checked("star4")
        _talk(blind, sound)
        blind.write("emailField", EMAIL)
        blind.press("sendButton")
        blind.until(lambda: "friendly" in blind.text("transcriptionText"), "the transcription")
        _pill(blind, "Todo entregado")
        assert any(EMAIL in row and "friendly" in row for row in blind.rows("voicesList"))
        blind.press("newFeedbackButton")
        blind.until(lambda: blind.sees("starRating"), "the next opinion")
    (voice,) = woku.voices()
    assert voice["fields"]["clientEmail"] == EMAIL


def test_from_an_empty_home_to_the_first_voice(
    blind: Assistive,
    sound: VirtualMicrophone,
    keyring: SecretService,
    woku: StagedWoku,
    tmp_path: Path,
) -> None:
    with program(sound, keyring, WOKU_BASE_URL=woku.base_url):
        blind.until(lambda: blind.sees("setupKeyField"), "the first set-up")
        blind.write("setupKeyField", woku.key)
        blind.press("setupSaveKeyButton")
        blind.until(lambda: "Sandbox" in blind.name("keyTestLabel"), "the company of the key")
        blind.press("setupNextButton")
        blind.choose("setupWokuList", "Café Aurora, Providencia")
        blind.press("setupNextButton")
        blind.until(lambda: blind.sees("setupTestButton"), "the microphone")
        blind.pick("setupMicrophoneBox", "Virtual")
        with sound.chatter(), sound.listen(tmp_path / "played"):
            blind.press("setupTestButton")
            blind.until(lambda: not blind.enabled("setupTestButton"), "the test to begin")
            blind.until(lambda: blind.enabled("setupTestButton"), "it to have been played", 30)
        assert loud_seconds(tmp_path / "played") > MOSTLY_WORDS_S
        blind.press("setupNextButton")
        blind.until(lambda: blind.sees("setupLanguageBox"), "the language")
        blind.press("setupNextButton")
        blind.until(lambda: blind.sees("setupRespondentBox"), "who speaks")
        blind.pick("setupRespondentBox", "Anónimo")
        blind.until(lambda: blind.name("setupRespondentBox") == "Anónimo", "it to be taken")
        blind.press("setupNextButton")
        blind.until(lambda: blind.sees("setupSettingsButton"), "the end")
        blind.press("setupNextButton")
        blind.until(lambda: blind.sees("star5"), "the form")
        blind.press("star5")
        _talk(blind, sound, FEW_WORDS)
        blind.press("sendButton")
        _pill(blind, "Todo entregado")
    (voice,) = woku.voices()
    assert voice["fields"]["wokuId"] == WOKU_ID
    assert voice["fields"]["anonymous"] == "true"


def test_what_is_written_arrives_word_for_word(
    blind: Assistive, sound: VirtualMicrophone, keyring: SecretService, woku: StagedWoku
) -> None:
    with program(sound, keyring, **_ready(woku)):
        _write(blind, WRITTEN, EMAIL)
        _pill(blind, "Todo entregado")
        _await_rows(blind, EMAIL)
        blind.choose("voicesList", EMAIL)
        blind.until(lambda: WRITTEN in blind.text("detailText"), "what was written")
    (note,) = woku.voices()
    assert note["fields"]["description"] == WRITTEN
    assert note["fields"]["clientEmail"] == EMAIL


def test_a_refused_address_is_corrected(
    blind: Assistive, sound: VirtualMicrophone, keyring: SecretService, woku: StagedWoku
) -> None:
    woku.misbehave("status", status=400, message=["clientEmail must be an email"])
    with program(sound, keyring, **_ready(woku)):
        blind.until(lambda: blind.sees("star4"), "the window")
        blind.press("star4")
        _talk(blind, sound)
        blind.write("emailField", WRONG)
        blind.press("sendButton")
        blind.press("filter_needs_you")
        blind.choose("voicesList", WRONG)
        blind.press("detailCorrectButton")
        blind.until(lambda: blind.sees("correctEmailField"), "the correction")
        blind.write("correctEmailField", EMAIL)
        blind.press("correctSaveButton")
        _pill(blind, "Todo entregado")
        blind.press("filter_all")
        blind.choose("voicesList", EMAIL)
        blind.until(lambda: "friendly" in blind.text("detailText"), "what was understood")
    (voice,) = woku.voices()
    assert voice["fields"]["clientEmail"] == EMAIL


def test_a_refused_key_is_replaced_and_the_queue_goes_on(
    blind: Assistive, sound: VirtualMicrophone, keyring: SecretService, woku: StagedWoku
) -> None:
    woku.set_mode(refusals="told")
    keyring_only = _ready(woku)
    del keyring_only["WOKU_API_KEY"]
    with program(sound, keyring, **keyring_only):
        _go_to_the_key(blind)
        _replace_key(blind, "sk_of_another_company")
        blind.until(lambda: "no acepta" in blind.name("keyTestLabel"), "the refusal")
        blind.press("doneButton")
        _write(blind, WRITTEN, EMAIL)
        _write(blind, WRITTEN, WRONG)
        _pill(blind, "Woku rechazó la clave")
        assert woku.voices() == []
        _go_to_the_key(blind)
        _replace_key(blind, woku.key)
        blind.until(lambda: "Sandbox" in blind.name("keyTestLabel"), "the company of the key")
        blind.press("doneButton")
        _pill(blind, "Todo entregado")
    assert {each["fields"]["clientEmail"] for each in woku.voices()} == {EMAIL, WRONG}


def _go_to_the_key(person: Assistive) -> None:
    person.until(lambda: person.sees("settingsButton"), "the window")
    person.press("settingsButton")
    person.until(lambda: person.sees("keyField"), "the settings")


def _replace_key(person: Assistive, key: str) -> None:
    person.write("keyField", key)
    person.press("saveKeyButton")


def test_what_waits_is_found_discarded_brought_back_and_sent(
    blind: Assistive, sound: VirtualMicrophone, keyring: SecretService, woku: StagedWoku
) -> None:
    with (
        Line(woku.base_url) as line,
        program(sound, keyring, **_ready(woku, WOKU_BASE_URL=line.url)),
    ):
        _write(blind, WRITTEN, EMAIL)
        _pill(blind, "Todo entregado")
        blind.press("filter_waiting")
        _await_rows(blind)
        blind.press("filter_delivered")
        _await_rows(blind, EMAIL)
        blind.press("filter_all")
        line.cut()
        # Past a Woku that is not well, nothing leaves before somebody says so.
        woku.set_mode(health="down")
        _write(blind, "The bread was good.", WRONG)
        _await_rows(blind, EMAIL, WRONG)
        blind.write("searchField", "bread")
        _await_rows(blind, WRONG)
        blind.choose("voicesList", WRONG)
        blind.press("detailDiscardButton")
        blind.press("discardButton")
        _await_rows(blind)
        blind.press("undoButton")
        _await_rows(blind, WRONG)
        blind.write("searchField", "")
        _await_rows(blind, EMAIL, WRONG)
        line.mend()
        blind.press("statusPill")
        blind.press("sendNowButton")
        _pill(blind, "Todo entregado")
        blind.press("statusPill")
        blind.until(lambda: blind.sees("showVoicesButton"), "the panel")
        assert not blind.sees("sendNowButton")
    assert [each["fields"]["clientEmail"] for each in woku.voices()] == [EMAIL, WRONG]
