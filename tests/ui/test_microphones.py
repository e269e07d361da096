"""What the window says of microphones that are not plugged in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.ui.screens import Shown
from woku_desktop.domain.errors import MicrophoneMissing, SoundLibraryMissing
from woku_desktop.domain.take import Microphone

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

BUILT_IN = Microphone("one", "Micrófono integrado", is_default=True)
USB = Microphone("two", "Micrófono USB")


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    made = Shown("en")
    qtbot.addWidget(made.window)
    made.bridge.optionsChanged.emit(replace(made.options, microphone=USB.name))
    return made


def _said(shown: Shown) -> tuple[str, str]:
    state = shown.window.capture.page.panel.column.state
    return state.text(), state._tone


def test_the_chosen_one_that_is_not_there_is_said_until_it_is_back(shown: Shown) -> None:
    usual = _said(shown)
    assert usual[1] == "quiet"
    shown.bridge.microphonesListed.emit((BUILT_IN,))
    assert _said(shown) == (
        "“Micrófono USB” is not plugged in: “Micrófono integrado” is used.",
        "warning",
    )
    shown.bridge.microphonesListed.emit((replace(BUILT_IN, is_default=False),))
    assert _said(shown) == ("“Micrófono USB” is not plugged in.", "warning")
    shown.bridge.microphonesListed.emit(())
    assert _said(shown) == ("No microphone is plugged in.", "warning")
    shown.bridge.microphonesListed.emit((BUILT_IN, USB))
    assert _said(shown) == usual


def test_who_follows_the_system_hears_only_that_there_is_none(shown: Shown) -> None:
    shown.bridge.optionsChanged.emit(replace(shown.options, microphone=""))
    usual = _said(shown)
    shown.bridge.microphonesListed.emit((BUILT_IN,))
    assert _said(shown) == usual
    shown.bridge.microphonesListed.emit(())
    assert _said(shown) == ("No microphone is plugged in.", "warning")


def test_without_sound_at_all_nobody_is_told_to_plug_something_in(shown: Shown) -> None:
    usual = _said(shown)
    shown.bridge.soundKnown.emit(SoundLibraryMissing())
    shown.bridge.microphonesListed.emit(())
    assert _said(shown) == ("The sound library is missing.", "warning")
    shown.window.flow.press_record()
    shown.bridge.recordingFailed.emit(SoundLibraryMissing())
    met = [shown.window.flow.problem]
    shown.bridge.soundKnown.emit(None)
    shown.bridge.microphonesListed.emit((BUILT_IN, USB))
    met.append(shown.window.flow.problem)
    assert [type(each) for each in met] == [SoundLibraryMissing, type(None)]
    assert _said(shown) == usual


def test_a_running_take_is_not_disturbed(shown: Shown) -> None:
    shown.window.flow.press_record()
    shown.start_take()
    before = _said(shown)
    shown.bridge.microphonesListed.emit(())
    assert _said(shown) == before


def test_a_microphone_that_comes_settles_that_there_was_none(shown: Shown) -> None:
    shown.window.flow.press_record()
    shown.bridge.recordingFailed.emit(MicrophoneMissing())
    shown.bridge.microphonesListed.emit(())
    assert isinstance(shown.window.flow.problem, MicrophoneMissing)
    shown.bridge.microphonesListed.emit((BUILT_IN, USB))
    assert shown.window.flow.problem is None


def test_while_the_list_is_in_sight_devices_are_looked_for(shown: Shown) -> None:
    shown.window.open_settings("microphone")
    assert "watch_microphones True" in shown.recorder.asked
    dialog = shown.window._dialog
    assert dialog is not None
    dialog.reject()
    assert shown.recorder.asked[-1] == "watch_microphones False"
