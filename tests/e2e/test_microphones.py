"""Microphones that come and go under the real window, one that is tried out, a kept voice heard."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.e2e.conftest import OpenDesk, open_desk
from tests.stage.feedbacks import envelope, tone
from tests.stage.hand import until_elapsed, wait_until
from woku_desktop.domain.rehearsal import RehearsalStep
from woku_desktop.domain.voice import AudioFormat, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku
    from woku_desktop.domain.rehearsal import RehearsalState
    from woku_desktop.domain.take import Waveform

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]
NOTICED_WITHIN_S = 3.0


def _names(desk: OpenDesk) -> list[str]:
    return [each.name for each in desk.desk.window.flow.microphones or ()]


def _state(desk: OpenDesk) -> str:
    return str(desk.desk.window.capture.page.panel.column.state.text())


@contextmanager
def _headset(sound: VirtualMicrophone) -> Iterator[None]:
    sound.add_real_source("headset", "Headset")
    try:
        yield
    finally:
        sound.unplug("headset")


def test_the_chosen_microphone_goes_and_comes_back_and_is_chosen_still(
    surroundings: StagedWoku, sound: VirtualMicrophone
) -> None:
    with open_desk() as desk:
        desk.until(lambda: _names(desk) == ["Monitor of Virtual"], "the list")
        usual = _state(desk)
        with _headset(sound):
            desk.until(lambda: "Headset" in _names(desk), "the headset", NOTICED_WITHIN_S)
            desk.desk.window._services.settings.change({"recording.device": "Headset"})
            flow = desk.desk.window.flow
            desk.until(lambda: flow.options.microphone == "Headset", "the choice")
            assert _state(desk) == usual
        desk.until(lambda: "Headset" in _state(desk), "the sentence", NOTICED_WITHIN_S)
        assert "Monitor of Virtual" in _state(desk)
        desk.record(sound, "One two three.")
        assert desk.takes[-1].summary.microphone == "Monitor of Virtual"
    with open_desk() as desk:
        desk.until(lambda: "Headset" in _state(desk), "the sentence after a new start")
        with _headset(sound):
            desk.until(lambda: _state(desk) == usual, "all well again", NOTICED_WITHIN_S)
            desk.record(sound, "One two three.")
            assert desk.takes[-1].summary.microphone == "Headset"


def test_a_desk_that_follows_devices_costs_nothing_while_idle(
    desk: OpenDesk, sound: VirtualMicrophone
) -> None:
    desk.until(lambda: bool(_names(desk)), "the list")
    wait_until(until_elapsed(2.0), "the start to be over")
    used = time.thread_time(), time.process_time()
    wait_until(until_elapsed(2.0), "two idle seconds")
    in_window, at_all = time.thread_time() - used[0], time.process_time() - used[1]
    # The window's thread polls for this test; the others have nothing to do.
    assert at_all - in_window < 0.06


def test_a_microphone_is_tried_out(desk: OpenDesk, sound: VirtualMicrophone) -> None:
    told: list[RehearsalState] = []
    desk.desk.bridge.rehearsalChanged.connect(told.append)
    rehearsal = desk.desk.window._services.rehearsal
    rehearsal.open(None)
    desk.until(lambda: told and told[-1].step is RehearsalStep.LISTENING, "the meter")
    rehearsal.record()
    desk.until(
        lambda: told[-1].step is RehearsalStep.LISTENING and told[-1].verdict is not None,
        "three seconds, played",
    )
    assert told[-1].verdict is Verdict.SILENT
    assert not list(desk.paths.spool.glob("*"))
    rehearsal.close()
    desk.until(lambda: not sound.recordings(), "the microphone to be let go")


def test_a_kept_voice_is_heard(desk: OpenDesk, sound: VirtualMicrophone) -> None:
    desk.until(lambda: desk.desk._backstage is not None, "what stands behind it")
    assert desk.desk._backstage is not None
    kept = desk.desk._backstage.station.outbox.add(envelope(tone(1.5), AudioFormat.WAV)).id
    seen: list[tuple[str, Waveform]] = []
    told: list[tuple[str, ...]] = []
    desk.desk.bridge.waveformRead.connect(lambda *found: seen.append(found))
    desk.desk.bridge.listeningStarted.connect(lambda one: told.append(("started", one)))
    desk.desk.bridge.listeningEnded.connect(lambda one, _why: told.append(("ended", one)))
    listening = desk.desk.window._services.listening
    listening.open(kept)
    desk.until(lambda: seen, "its shape")
    assert seen[0][0] == kept
    assert seen[0][1].seconds == pytest.approx(1.5)
    listening.play(kept)
    desk.until(lambda: listening.played_seconds() > 0.2, "the sound")
    listening.stop()
    desk.until(lambda: told == [("started", kept), ("ended", kept)], "the end")
