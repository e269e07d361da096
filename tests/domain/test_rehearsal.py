"""Where trying a microphone out stands."""

from __future__ import annotations

from woku_desktop.domain.rehearsal import RehearsalState, RehearsalStep


def test_before_it_begins_no_microphone_is_open_and_nothing_is_known_of_any() -> None:
    state = RehearsalState()
    assert (state.step, state.microphone, state.verdict) == (RehearsalStep.CLOSED, "", None)
