"""What makes a take worth sending."""

from __future__ import annotations

import pytest

from woku_desktop.domain.take import SILENCE_DBFS, Level, Progress, TakeSummary
from woku_desktop.domain.voice import AudioFormat, StopReason, Verdict


def summary(seconds: float, verdict: Verdict) -> TakeSummary:
    return TakeSummary(seconds, AudioFormat.MP3, 1000, verdict, StopReason.ASKED)


@pytest.mark.parametrize(
    ("seconds", "verdict", "usable"),
    [
        (0.99, Verdict.GOOD, False),
        (1.0, Verdict.GOOD, True),
        (60.0, Verdict.GOOD, True),
        (60.0, Verdict.SILENT, False),
        (60.0, Verdict.QUIET, True),
        (60.0, Verdict.CLIPPING, True),
        (60.0, Verdict.STALLED, True),
        (0.0, Verdict.SILENT, False),
    ],
)
def test_what_may_be_sent(seconds: float, verdict: Verdict, usable: bool) -> None:
    assert summary(seconds, verdict).usable is usable
    assert summary(seconds, verdict).too_short is (seconds < 1)


def test_silence_is_where_levels_begin() -> None:
    assert Level() == Level(SILENCE_DBFS, SILENCE_DBFS, clipped=False)
    assert Progress(1.0, 60.0, Level(), Verdict.LISTENING, 0).levels == ()


def test_a_format_is_its_file_name_s_extension() -> None:
    assert [str(form) for form in AudioFormat] == [
        "mp3",
        "wav",
        "flac",
        "ogg",
        "m4a",
        "mp4",
        "webm",
    ]
