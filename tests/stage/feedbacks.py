"""Opinions to test with."""

from __future__ import annotations

import io
import math
import wave
from array import array
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from woku_desktop.domain.feedback import Feedback, Identified, Rating, WokuId, new_feedback_id
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.outbox.envelope import Envelope

if TYPE_CHECKING:
    from woku_desktop.domain.feedback import Respondent

WOKU_ID = WokuId("65348875f3a876254aa82d5e")
IDENTIFIED = Identified("diego.soto@example.com", "56982959776")


def feedback(
    *,
    stars: int = 4,
    respondent: Respondent = IDENTIFIED,
    created_at: datetime | None = None,
) -> Feedback:
    """An opinion, as the window would send it."""
    return Feedback(
        id=new_feedback_id(),
        created_at=created_at or datetime.now(UTC),
        woku_id=WOKU_ID,
        rating=Rating(stars),
        respondent=respondent,
        language="es",
    )


def envelope(
    voice: bytes = b"ID3 not really sound",
    audio_format: AudioFormat = AudioFormat.MP3,
    *,
    stars: int = 4,
    respondent: Respondent = IDENTIFIED,
) -> Envelope:
    """An opinion with these bytes for a voice."""
    return Envelope(feedback(stars=stars, respondent=respondent), voice, audio_format, seconds=2.5)


def tone(seconds: float = 1.0, rate: int = 8_000) -> bytes:
    """A sound that anything can decode: 440 Hz as a WAV file, 16 bit mono."""
    frames = range(int(seconds * rate))
    samples = array("h", (int(9_000 * math.sin(math.tau * 440 * n / rate)) for n in frames))
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(rate)
        writer.writeframes(samples.tobytes())
    return file.getvalue()
