"""What is not sent leaves nothing behind; playing; ending cleanly."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
import soundfile

from tests.recording import pcm
from tests.recording.conftest import Heard
from woku_desktop.domain.errors import MicrophoneMissing, PlaybackFailed
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.recording.finished import RecordingSettings
from woku_desktop.recording.microphone import Microphones
from woku_desktop.recording.recorder import Recorder
from woku_desktop.recording.system import SoundSystem

if TYPE_CHECKING:
    from pathlib import Path

    from tests.recording.conftest import Desk
    from tests.stage.sound import VirtualMicrophone
    from woku_desktop.domain.take import Microphone
    from woku_desktop.recording.microphone import OpenMicrophone


def test_a_replaced_take_is_destroyed(sound: VirtualMicrophone, desk: Desk) -> None:
    first = desk.record(0.3)
    assert desk.files == [first.spool.name]
    second = desk.record(0.3)
    assert first.destroyed
    assert bytes(first.encoded) == b""
    assert desk.files == [second.spool.name]


def test_a_take_outlives_a_microphone_that_does_not_open(
    sound: VirtualMicrophone, desk: Desk
) -> None:
    take = desk.record(0.3)
    sound.unplug()
    sound.unplug("speaker")
    desk.recorder.start(None)
    desk.heard.next("failed")
    assert not take.destroyed


def test_a_take_outlives_a_new_one_that_is_cancelled(sound: VirtualMicrophone, desk: Desk) -> None:
    take = desk.record(0.3)
    desk.begin()
    desk.recorder.cancel()
    assert not take.destroyed
    assert take.hand_over()


def test_a_spool_that_can_not_be_deleted_holds_nobody_up(
    sound: VirtualMicrophone, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, missing_ok: bool = False) -> None:
        del missing_ok
        raise PermissionError(13, "Permission denied")

    take = desk.record(0.3)
    with monkeypatch.context() as patched:
        patched.setattr(type(take.spool), "unlink", refuse)
        take.drop_spool()
        take.destroy()
    assert take.destroyed
    take.drop_spool()


def test_a_take_that_was_taken_over_stays(sound: VirtualMicrophone, desk: Desk) -> None:
    first, second = desk.record(0.3), None
    assert first.hand_over()
    second = desk.record(0.3)
    assert not first.destroyed
    assert second.hand_over()
    second.take_back()
    assert desk.recorder.close(10)
    assert not first.destroyed
    assert second.destroyed
    assert desk.files == [first.spool.name]
    first.destroy()
    first.destroy()
    assert not first.hand_over()
    assert desk.files == []


def test_a_discarded_take_is_destroyed(sound: VirtualMicrophone, desk: Desk) -> None:
    take = desk.record(0.3)
    desk.recorder.discard(take)
    assert desk.recorder.close(10)
    assert take.destroyed
    assert desk.files == []


def test_closing_destroys_what_was_not_sent(sound: VirtualMicrophone, desk: Desk) -> None:
    take = desk.record(0.3)
    assert desk.recorder.close(10)
    assert take.destroyed
    assert desk.files == []


def test_closing_in_the_middle_of_a_take(sound: VirtualMicrophone, desk: Desk) -> None:
    desk.begin()
    desk.until(lambda now: now.seconds > 0.2)
    assert desk.recorder.close(10)
    assert desk.files == []
    assert sound.recordings() == []
    assert desk.heard.names == ["started"]


@pytest.mark.parametrize("after_s", [0.0, 0.002, 0.005, 0.01, 0.02, 0.3])
def test_cancelling_at_any_moment_leaves_nothing(
    sound: VirtualMicrophone, desk: Desk, after_s: float
) -> None:
    desk.recorder.start(None)
    threading.Event().wait(after_s)
    desk.recorder.cancel()
    assert desk.recorder.progress() is None
    heard = list(desk.heard.names)
    assert desk.recorder.close(10)
    assert desk.files == []
    assert sound.recordings() == []
    assert desk.heard.names == heard
    assert "stopped" not in heard


def test_starting_again_while_one_runs_replaces_it(sound: VirtualMicrophone, desk: Desk) -> None:
    desk.begin()
    desk.recorder.start(None)
    desk.heard.next("started")
    take = desk.end()
    assert desk.recorder.close(10)
    assert desk.heard.names == ["started", "started", "stopped"]
    assert take.destroyed
    assert desk.files == []


def test_stopping_before_it_opened_gives_a_short_take(sound: VirtualMicrophone, desk: Desk) -> None:
    desk.recorder.settings = RecordingSettings(AudioFormat.MP3)
    desk.recorder.start(None)
    desk.recorder.stop()
    name, take = desk.heard.next_of("started", "stopped")
    if name == "started":
        take = desk.heard.next("stopped")
    assert take.summary.too_short
    assert not take.summary.usable


def test_plays_what_was_recorded(sound: VirtualMicrophone, desk: Desk, tmp_path: Path) -> None:
    tone = tmp_path / "tone.wav"
    soundfile.write(tone, pcm.samples(pcm.tone(3)), 48_000, subtype="PCM_16")
    desk.recorder.settings = RecordingSettings(AudioFormat.MP3)
    sound.play(tone)
    take = desk.record(1.0)
    fed = _wait_for_silence(sound)
    heard_path = tmp_path / "heard.raw"
    with sound.listen(heard_path):
        desk.recorder.play(take)
        desk.heard.next("playing")
        seen = []
        while "played" not in desk.heard.names:
            seen.append(desk.recorder.played_seconds())
            threading.Event().wait(0.03)
        assert desk.heard.next("played") is None
    assert sound.playing() == fed
    assert seen == sorted(seen)
    assert 0.7 < max(seen) <= take.summary.seconds + 0.1
    assert desk.recorder.played_seconds() == 0.0
    heard = pcm.samples(heard_path.read_bytes())
    loud = abs(heard.astype("int32")) > 1000
    assert loud.sum() / 48_000 > 0.6 * take.summary.seconds
    assert pcm.hertz(heard, 48_000) == pytest.approx(440, abs=4)


def test_playing_stops_at_once(sound: VirtualMicrophone, desk: Desk) -> None:
    take = desk.record(1.0)
    desk.recorder.play(take)
    desk.heard.next("playing")
    desk.recorder.stop_playing()
    assert desk.heard.next("played") is None
    desk.recorder.play(take)
    desk.recorder.start(None)
    events = [desk.heard.next_of("playing", "played", "started")[0] for _ in range(2)]
    if "playing" in events:
        events.append(desk.heard.next_of("played", "started")[0])
    assert {"played", "started"} <= set(events)
    desk.end()


def test_nothing_to_play_on_is_said(sound: VirtualMicrophone, desk: Desk) -> None:
    take = desk.record(0.3)
    sound.kill()
    desk.recorder.play(take)
    assert isinstance(desk.heard.next("played"), PlaybackFailed)
    assert not take.destroyed


def test_a_take_ends_when_the_sound_server_dies(sound: VirtualMicrophone, desk: Desk) -> None:
    desk.begin()
    desk.until(lambda now: now.seconds > 0.3)
    sound.kill()
    take = desk.heard.next("stopped")
    assert take.summary.stop_reason.value == "lost"
    assert take.summary.seconds > 0.3


def _wait_for_silence(sound: VirtualMicrophone) -> set[str]:
    """What plays when nobody plays anything: the stage's own feeder."""
    sound.end_players()
    return sound.playing()


class _Stuck(Microphones):
    """A machine whose sound system hangs."""

    def __init__(self) -> None:
        super().__init__()
        self.free = threading.Event()
        self.opened = False

    def open(
        self, name: str | None, callback: object, *, or_default: bool = False
    ) -> OpenMicrophone:
        self.opened = True
        raise MicrophoneMissing

    def warm_up(self) -> None:
        self.free.wait(20)

    def list(self, *, refresh: bool, chosen: str = "") -> tuple[Microphone, ...]:
        return ()


def test_no_method_waits_for_the_sound_system(tmp_path: Path) -> None:
    heard, stuck = Heard(), _Stuck()
    recorder = Recorder(tmp_path, list, RecordingSettings(), heard, SoundSystem(stuck))
    recorder.warm_up()
    recorder.list_microphones()
    recorder.start(None)
    recorder.progress()
    recorder.stop()
    recorder.cancel()
    recorder.stop_playing()
    assert not recorder.close(0.01)
    assert heard.names == []
    stuck.free.set()
    assert recorder.close(10)
    assert heard.names == ["listed"]
    assert not stuck.opened
