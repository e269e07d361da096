"""Levels, and the verdict on a microphone."""

from __future__ import annotations

import math
from array import array

import pytest

from tests.recording import pcm
from woku_desktop.domain.take import SILENCE_DBFS
from woku_desktop.domain.voice import Verdict
from woku_desktop.recording.levels import Meter, dbfs, measure, waveform

RATE = 48_000


def _fed(*parts: bytes) -> Meter:
    meter = Meter(RATE)
    for part in parts:
        for start in range(0, len(part), 1920):
            meter.feed(part[start : start + 1920])
    return meter


def test_measures_a_sine() -> None:
    level = measure(array("h", pcm.tone(1, peak=16_384)))
    assert level.peak_dbfs == pytest.approx(-6.02, abs=0.01)
    assert level.rms_dbfs == pytest.approx(-9.03, abs=0.01)
    assert not level.clipped


@pytest.mark.parametrize(("sample", "clipped"), [(32_767, True), (-32_768, True), (32_766, False)])
def test_full_scale_is_clipping(sample: int, clipped: bool) -> None:
    assert measure(array("h", [0, sample, 0])).clipped is clipped


def test_zeros_are_the_floor() -> None:
    level = measure(array("h", bytes(3200)))
    assert (level.peak_dbfs, level.rms_dbfs) == (SILENCE_DBFS, SILENCE_DBFS)
    assert dbfs(1) == pytest.approx(-90.3, abs=0.1)


def test_gives_thirty_readings_a_second_and_each_once() -> None:
    meter = _fed(pcm.tone(2))
    assert len(meter.drain()) == 60
    assert meter.drain() == ()
    assert len(meter.readings) == 60


def test_says_nothing_too_early_and_something_within_a_second() -> None:
    assert _fed(pcm.tone(0.8)).live_verdict is Verdict.LISTENING
    assert _fed(pcm.tone(0.95)).live_verdict is Verdict.GOOD
    assert _fed(bytes(96_000)).live_verdict is Verdict.SILENT


@pytest.mark.parametrize(
    ("parts", "verdict"),
    [
        ((bytes(96_000),), Verdict.SILENT),
        ((bytes(288_000), pcm.tone(0.5)), Verdict.GOOD),
        ((pcm.tone(3, peak=60),), Verdict.QUIET),
        ((pcm.tone(3, peak=1),), Verdict.QUIET),
        ((bytes(192_000), pcm.tone(0.02), bytes(192_000)), Verdict.QUIET),
        ((pcm.tone(3, peak=32_767),), Verdict.CLIPPING),
        ((pcm.tone(0.03, peak=32_767), pcm.tone(3)), Verdict.GOOD),
        ((b"",), Verdict.SILENT),
    ],
)
def test_judges_the_whole_take(parts: tuple[bytes, ...], verdict: Verdict) -> None:
    assert _fed(*parts).verdict is verdict


def test_a_pause_of_zeros_is_silence_only_after_five_seconds() -> None:
    shorter = _fed(pcm.tone(1), bytes(96_000 * 4))
    assert shorter.live_verdict is Verdict.GOOD
    longer = _fed(pcm.tone(1), bytes(96_000 * 6))
    assert longer.live_verdict is Verdict.SILENT
    assert longer.verdict is Verdict.GOOD


def test_a_waveform_has_at_most_so_many_points() -> None:
    short = [-20.0, -30.0]
    assert waveform(short) == (-20.0, -30.0)
    long = waveform([-120.0] * 4_500 + [-20.0] * 4_500)
    assert len(long) == 600
    assert long[0] == pytest.approx(-120)
    assert long[-1] == pytest.approx(-20)
    assert waveform([-20.0, -120.0], points=1)[0] == pytest.approx(-20 + 10 * math.log10(0.5))


def _talk(seconds: float, peak: int, between: int = 0) -> bytes:
    """Something like words: loud for 200 ms, then low for as long."""
    return b"".join(
        pcm.tone(0.2, peak=peak) + pcm.tone(0.2, peak=between) for _ in range(round(seconds / 0.4))
    )


def test_it_is_silent_once_nobody_has_spoken_for_long() -> None:
    assert not _fed(_talk(4, 16_000)).nobody_spoke_for(2)
    assert not _fed(_talk(4, 16_000), bytes(96_000)).nobody_spoke_for(2)
    assert _fed(_talk(4, 16_000), bytes(96_000 * 2)).nobody_spoke_for(2)
    assert not _fed(_talk(4, 16_000), bytes(96_000 * 2), _talk(1, 16_000)).nobody_spoke_for(2)
    assert not _fed(bytes(96_000)).nobody_spoke_for(2), "too early to tell"
    assert not _fed(bytes(96_000 * 3)).nobody_spoke_for(0), "never, where it is not asked for"


def test_a_room_that_hums_is_silent_and_a_low_voice_is_not() -> None:
    assert _fed(_talk(4, 16_000), pcm.tone(3, peak=2_000)).nobody_spoke_for(2)
    low, hum = 80, 20  # -55 dBFS over -67: far below what counts as quiet
    assert not _fed(_talk(4, low, hum)).nobody_spoke_for(2)
    bump = pcm.tone(0.2, peak=24_000)
    assert not _fed(bump, _talk(4, 600, 100)).nobody_spoke_for(2)


def test_a_door_that_slams_is_no_voice() -> None:
    slam = pcm.tone(0.05, peak=30_000)
    assert _fed(_talk(2, 16_000), bytes(96_000), slam, bytes(96_000 * 2)).nobody_spoke_for(2.5)
