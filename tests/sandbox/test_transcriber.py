"""What the sandbox says it heard is what it heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.sandbox.conftest import wav
from tests.stage.speech import as_wav, spoken
from woku_desktop.sandbox import transcriber as transcribers
from woku_desktop.sandbox.transcriber import Transcriber

if TYPE_CHECKING:
    from pathlib import Path


def speech(folder: Path, text: str, rate_hz: int) -> bytes:
    return spoken(folder, text, rate_hz, "-v", "en-us+f3", "-s", "130")


@pytest.mark.parametrize(
    ("rate_hz", "said", "heard"),
    [
        (16000, "i want to go home tomorrow", "i want to go home"),
        (48000, "we had to wait a long time for our food", "a long time for"),
    ],
)
def test_english_is_transcribed_for_real(
    tmp_path: Path, rate_hz: int, said: str, heard: str
) -> None:
    assert heard in Transcriber("en").listen(as_wav(speech(tmp_path, said, rate_hz), rate_hz)).text


@pytest.mark.parametrize(
    ("language", "seconds"), [("es", "1,5 segundos"), ("pt", "1,5 segundos"), ("en", "1.5 seconds")]
)
def test_without_words_it_says_how_long_it_listened(language: str, seconds: str) -> None:
    hearing = Transcriber(language).listen(wav(1.5, hertz=0, rate_hz=8000))
    assert hearing.seconds == pytest.approx(1.5)
    assert seconds in hearing.text


def test_stereo_is_heard_once() -> None:
    assert Transcriber("es").listen(wav(1.5, channels=2)).seconds == pytest.approx(1.5)


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_what_is_no_sound_is_said_to_be_none(language: str) -> None:
    hearing = Transcriber(language).listen(b"no sound at all")
    assert hearing.seconds is None
    assert hearing.text


def test_it_can_be_told_to_stop(tmp_path: Path) -> None:
    transcriber = Transcriber("en")
    transcriber.stop()
    samples = speech(tmp_path, "i want to go home tomorrow", 16000)
    hearing = transcriber.listen(as_wav(samples, 16000))
    assert "no word was understood" in hearing.text


def test_speech_up_to_the_very_end_is_heard(tmp_path: Path) -> None:
    """Whole frames of the segmenter only, and no silence after the last word."""
    samples = speech(tmp_path, "i want to go home tomorrow", 16000)
    cut = samples[: int(1.8 * 16000) // 480 * 480 * 2]
    assert "i want to go" in Transcriber("en").listen(as_wav(cut, 16000)).text


def test_without_the_model_it_says_so_in_english_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transcribers, "_HAS_MODEL", False)
    hearing = Transcriber("en").listen(as_wav(bytes(2 * 16_000), 16_000))
    assert hearing.seconds == 1.0
    assert hearing.text == "Sandbox: 1.0 seconds were heard. Nothing is transcribed here."
