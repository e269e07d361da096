"""A station worked through the accessibility bus, by object names alone: with a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e.conftest import EMAIL, FEW_WORDS, WOKU_ID

if TYPE_CHECKING:
    from tests.e2e.kept import Kept
    from tests.stage.assistive import Assistive
    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("programs")]

WORKED = {"push button", "button", "radio button", "toggle button", "check box", "text", "entry"}
"""The roles of what somebody can do something with."""


def named(person: Assistive) -> dict[str, str]:
    """What everything in sight that can be worked is called, by its object name."""
    return {
        identifier.rpartition(".")[2]: name
        for identifier, role, name in person.tree()
        if role in WORKED
    }


def assert_all_named(person: Assistive) -> None:
    """Nothing that can be worked is without a name, or is called as programmers call it."""
    names = named(person)
    assert names
    assert {known for known, name in names.items() if not name.strip() or name == known} == set()


def talk(person: Assistive, sound: VirtualMicrophone) -> None:
    """Say something, and hear that it is there."""
    spoken = sound.say(FEW_WORDS)
    before = person.name("recordButton")
    person.press("recordButton")
    person.until(lambda: person.name("recordButton") != before, "to be told that it runs")
    assert_all_named(person)
    sound.play(spoken).wait(30)
    person.press("recordButton")
    person.until(lambda: person.sees("nextButton"), "the take")


def go(person: Assistive, name: str, until: str) -> None:
    """Work a control that leads to a screen with another one."""
    person.press(name)
    person.until(lambda: person.sees(until), until)
    assert_all_named(person)


def test_an_opinion_is_left_without_eyes_or_hands(
    blind: Assistive, kept: Kept, sound: VirtualMicrophone, woku: StagedWoku
) -> None:
    kept.await_ready()
    blind.until(lambda: blind.sees("startButton"), "the first screen")
    assert blind.name("startButton") == "Toca para empezar"
    go(blind, "startButton", "nextButton")
    assert blind.name("star4") == "Buena"
    blind.press("star4")
    assert blind.checked("star4")
    go(blind, "nextButton", "recordButton")
    talk(blind, sound)
    go(blind, "nextButton", "emailField")
    blind.write("emailField", EMAIL)
    go(blind, "sendButton", "phoneField")
    go(blind, "skipPhoneButton", "thanksSentence")
    assert blind.name("thanksSentence").startswith("Tu opinión")
    go(blind, "doneButton", "startButton")
    blind.until(woku.voices, "the voice to arrive")
    (voice,) = woku.voices()
    assert voice["fields"] == {
        "wokuId": WOKU_ID,
        "qualification": "4",
        "clientEmail": EMAIL,
        "anonymous": "false",
    }
    assert voice["seconds"] >= 1


def test_another_language_without_a_name(
    blind: Assistive, kept: Kept, sound: VirtualMicrophone, woku: StagedWoku
) -> None:
    kept.await_ready()
    blind.until(lambda: blind.sees("startButton"), "the first screen")
    spanish = named(blind)
    blind.press("languageButton_en")
    blind.until(lambda: blind.name("startButton") == "Touch to start", "the language")
    english = named(blind)
    told = {"startButton", "star1", "star5", "adminCorner"}
    assert {each for each in told if spanish.get(each) == english.get(each)} <= {"adminCorner"}
    go(blind, "star2", "recordButton")
    talk(blind, sound)
    go(blind, "nextButton", "anonymousToggle")
    assert "e-mail" in blind.name("anonymousToggle")
    go(blind, "anonymousToggle", "thanksSentence")
    assert "saved" in blind.name("thanksSentence") or "opinion" in blind.name("thanksSentence")
    go(blind, "doneButton", "startButton")
    assert blind.name("startButton") == "Toca para empezar"
    blind.until(woku.voices, "the voice to arrive")
    (voice,) = woku.voices()
    assert voice["fields"]["anonymous"] == "true"
