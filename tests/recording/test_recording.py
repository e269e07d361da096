"""The recorder before a real sound server: what is spoken is what is kept."""

from __future__ import annotations

import shutil
import stat
import subprocess
import threading
from typing import TYPE_CHECKING

import pytest
import soundfile

from tests.recording import pcm
from woku_desktop.domain.errors import (
    KeyringLocked,
    MicrophoneMissing,
    MicrophoneStalled,
    NoRoom,
    NotSealable,
)
from woku_desktop.domain.outbox_errors import OutboxUnwritable
from woku_desktop.domain.voice import AudioFormat, StopReason, Verdict
from woku_desktop.recording.finished import RecordingSettings

if TYPE_CHECKING:
    from pathlib import Path

    from tests.recording.conftest import Desk
    from tests.stage.sound import VirtualMicrophone


def test_keeps_what_was_spoken(sound: VirtualMicrophone, desk: Desk) -> None:
    spoken_path = sound.say("The room was clean and the people were very kind to us.")
    spoken, rate = soundfile.read(spoken_path, dtype="float32")
    desk.begin()
    sound.play(spoken_path).wait(30)
    take = desk.end()

    heard, heard_rate = pcm.read(take.encoded)
    assert heard_rate == 48_000
    assert len(heard) == round(take.summary.seconds * 48_000)
    assert pcm.likeness(pcm.envelope(heard, 48_000), pcm.envelope(spoken, rate)) > 0.9
    assert take.summary.stop_reason is StopReason.ASKED
    assert take.summary.verdict is Verdict.GOOD
    assert take.summary.lost_frames == 0
    assert take.summary.microphone == "Monitor of Virtual"
    assert take.summary.usable


def test_warming_up_opens_no_microphone(sound: VirtualMicrophone, desk: Desk) -> None:
    with sound.events() as told:
        desk.recorder.warm_up()
        desk.recorder.list_microphones()
        desk.heard.next("listed")
    assert not [line for line in told if "source-output" in line]
    with sound.events() as told:
        desk.begin()
    assert [line for line in told if "source-output" in line]


def test_stops_at_the_limit_to_the_frame(sound: VirtualMicrophone, desk: Desk) -> None:
    desk.recorder.settings = RecordingSettings(AudioFormat.WAV, max_seconds=1.2345)
    desk.begin()
    take = desk.heard.next("stopped")
    samples, _rate = pcm.read(take.encoded)
    assert len(samples) == 59_256
    assert take.summary.seconds == 59_256 / 48_000
    assert take.summary.stop_reason is StopReason.LIMIT
    assert sound.recordings() == []


def test_muted_is_silent_and_quiet_is_not(sound: VirtualMicrophone, desk: Desk) -> None:
    sound.mute()
    desk.begin()
    progress = desk.until(lambda now: now.verdict is not Verdict.LISTENING)
    assert progress.verdict is Verdict.SILENT
    assert progress.seconds < 1.1
    muted = desk.end()
    assert muted.summary.verdict is Verdict.SILENT
    assert not muted.summary.usable

    sound.mute(muted=False)
    _play_tone(sound, peak=40)
    desk.begin()
    assert desk.until(lambda now: now.seconds > 1.3).verdict is Verdict.QUIET
    quiet = desk.end()
    assert quiet.summary.verdict is Verdict.QUIET
    assert quiet.summary.usable


def test_too_loud_is_said(sound: VirtualMicrophone, desk: Desk) -> None:
    _play_tone(sound, peak=32_767)
    desk.begin()
    desk.until(lambda now: now.verdict is Verdict.CLIPPING)
    assert desk.end().summary.verdict is Verdict.CLIPPING


def test_levels_come_thirty_times_a_second(sound: VirtualMicrophone, desk: Desk) -> None:
    _play_tone(sound, peak=16_384)
    desk.begin()
    levels: list[float] = []
    while len(levels) < 30:
        progress = desk.until(lambda now: bool(now.levels))
        levels += progress.levels
    take = desk.end()
    assert max(levels) == pytest.approx(-9.03, abs=0.2)
    assert abs(len(take.summary.waveform) - take.summary.seconds * 30) <= 1


def test_unplugged_in_the_middle_keeps_the_take(sound: VirtualMicrophone, desk: Desk) -> None:
    _play_tone(sound, peak=16_000)
    desk.begin()
    desk.until(lambda now: now.seconds > 0.5)
    sound.unplug()
    take = desk.heard.next("stopped")
    assert take.summary.stop_reason is StopReason.LOST
    assert 0.4 < take.summary.seconds < 3
    samples, rate = pcm.read(take.encoded)
    assert pcm.hertz(samples[: rate // 2], rate) == pytest.approx(440, abs=4)
    assert sound.recordings() == []


def test_moved_by_the_system_ends_the_take(sound: VirtualMicrophone, desk: Desk) -> None:
    sound.add_source("other")
    desk.begin()
    desk.until(lambda now: now.seconds > 0.3)
    sound.move("other")
    take = desk.heard.next("stopped")
    assert take.summary.stop_reason is StopReason.MOVED
    assert take.summary.microphone == "Monitor of Virtual"
    assert take.summary.seconds > 0.3


def test_a_microphone_that_goes_dead_is_lost(sound: VirtualMicrophone, desk: Desk) -> None:
    desk.begin()
    desk.until(lambda now: now.seconds > 0.3)
    sound.freeze()
    desk.until(lambda now: now.verdict is Verdict.STALLED)
    take = desk.heard.next("stopped")
    assert take.summary.stop_reason is StopReason.LOST


def test_a_microphone_that_gives_nothing_is_said(sound: VirtualMicrophone, desk: Desk) -> None:
    sound.freeze()
    desk.recorder.start(None)
    assert isinstance(desk.heard.next("failed"), MicrophoneStalled)
    assert desk.files == []


def test_names_and_chooses_microphones(sound: VirtualMicrophone, desk: Desk) -> None:
    sound.add_source("second", "Second")
    sound.set_default("second")
    desk.recorder.list_microphones()
    (only,) = desk.heard.next("listed")
    assert (only.name, only.is_default) == ("Monitor of Second", True)

    sound.add_real_source("third", "Third")
    desk.recorder.list_microphones()
    first, third = desk.heard.next("listed")
    assert first == only
    assert (third.name, third.is_default) == ("Third", False)

    desk.begin("Third")
    assert desk.end().summary.microphone == "Third"
    desk.begin()
    assert desk.end().summary.microphone == "Monitor of Second"


def test_the_system_s_microphone_stands_in_for_one_that_is_not_there(
    sound: VirtualMicrophone, desk: Desk
) -> None:
    desk.begin("Nowhere")
    assert desk.end().summary.microphone == "Monitor of Virtual"


def test_what_a_loudspeaker_plays_is_no_microphone(sound: VirtualMicrophone, desk: Desk) -> None:
    sound.unplug()
    sound.unplug("speaker")
    desk.recorder.list_microphones()
    assert desk.heard.next("listed") == ()
    desk.recorder.start(None)
    assert isinstance(desk.heard.next("failed"), MicrophoneMissing)


@pytest.mark.parametrize("audio_format", pcm.RECORDED)
def test_every_format_has_the_right_length(
    sound: VirtualMicrophone, desk: Desk, audio_format: AudioFormat
) -> None:
    desk.recorder.settings = RecordingSettings(audio_format, max_seconds=1.5)
    _play_tone(sound, peak=16_000)
    desk.begin()
    take = desk.heard.next("stopped")
    samples, rate = pcm.read(take.encoded)
    assert len(samples) / rate == pytest.approx(1.5, abs=0.06)
    assert pcm.hertz(samples, rate) == pytest.approx(440, abs=4)
    assert take.summary.format is audio_format
    assert take.summary.size_bytes == len(take.encoded)
    assert take.encoded.readonly


def test_the_spool_is_sealed_and_private(sound: VirtualMicrophone, desk: Desk) -> None:
    _play_tone(sound, peak=16_000)
    take = desk.record(1.0)
    sealed = take.spool.read_bytes()
    assert stat.S_IMODE(take.spool.stat().st_mode) == 0o600
    assert stat.S_IMODE(desk.folder.stat().st_mode) == 0o700
    assert sealed.startswith(b"age-encryption.org/v1\n")
    plain = pcm.read_pcm(take.encoded)
    assert plain[48_000:48_032] not in sealed
    assert _age_opens(take.spool, desk) == plain


def test_no_recipient_means_no_recording(sound: VirtualMicrophone, desk: Desk) -> None:
    asked = threading.Event()

    def locked() -> list[str]:
        asked.set()
        raise KeyringLocked

    for recipients, problem in ((locked, KeyringLocked), (list, NotSealable)):
        desk.recipients = recipients
        desk.recorder.start(None)
        while (event := desk.heard.next_of("started", "failed"))[0] == "started":
            pass
        assert isinstance(event[1], problem)
        assert desk.files == []
    assert asked.is_set()


def test_a_slow_keyring_loses_nothing(sound: VirtualMicrophone, desk: Desk) -> None:
    answer = threading.Event()
    recipients = desk.recipients

    def slow() -> list[str]:
        assert answer.wait(20)
        return recipients()

    desk.recipients = slow
    desk.begin()
    desk.until(lambda now: now.seconds > 0.7)
    assert desk.files == []
    answer.set()
    take = desk.end()
    assert _age_opens(take.spool, desk) == pcm.read_pcm(take.encoded)


@pytest.mark.parametrize(
    ("encoded", "missing_mb"),
    # A minute of PCM (5.76 MB), the voice that becomes of it, 10 MB to spare, less what is free.
    [(AudioFormat.WAV, 19), (AudioFormat.MP3, 14)],
)
def test_says_how_much_room_is_missing(
    sound: VirtualMicrophone,
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    encoded: AudioFormat,
    missing_mb: int,
) -> None:
    class Usage:
        free = 3_000_000

    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: Usage)
    desk.recorder.settings = RecordingSettings(encoded, max_seconds=60.0)
    desk.recorder.start(None)
    problem = desk.heard.next("failed")
    assert isinstance(problem, NoRoom)
    assert problem.facts == {"missing_mb": missing_mb}
    assert sound.recordings() == []


def test_a_folder_that_cannot_be_written_is_said(sound: VirtualMicrophone, desk: Desk) -> None:
    desk.folder.parent.mkdir(exist_ok=True)
    desk.folder.write_text("in the way")
    desk.recorder.start(None)
    assert isinstance(desk.heard.next("failed"), OutboxUnwritable)
    desk.folder.unlink()


def _play_tone(sound: VirtualMicrophone, peak: int) -> None:
    path = sound.folder / f"tone{peak}.wav"
    soundfile.write(path, pcm.samples(pcm.tone(8, peak=peak)), 48_000, subtype="PCM_16")
    sound.play(path)


def _age_opens(spool: Path, desk: Desk) -> bytes:
    key = spool.with_suffix(".key")
    key.write_text(str(desk.identity))
    try:
        return subprocess.run(
            ["age", "-d", "-i", str(key), str(spool)], check=True, capture_output=True, timeout=20
        ).stdout
    finally:
        key.unlink()


def test_a_station_stops_when_nobody_speaks_any_more(sound: VirtualMicrophone, desk: Desk) -> None:
    desk.recorder.settings = RecordingSettings(AudioFormat.WAV, silence_seconds=2.0)
    spoken = sound.say("Good bye.")
    desk.begin()
    sound.play(spoken).wait(30)
    take = desk.heard.next("stopped")
    assert take.summary.stop_reason is StopReason.SILENCE
    assert take.summary.usable


def test_there_is_something_to_play_on(sound: VirtualMicrophone, desk: Desk) -> None:
    desk.recorder.look_for_loudspeaker()
    assert desk.heard.next("loudspeaker") is True
