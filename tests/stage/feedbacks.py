"""Opinions to test with."""

from __future__ import annotations

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


def envelope(voice: bytes = b"ID3 not really sound", **changes: object) -> Envelope:
    """An opinion with a voice of so many bytes."""
    return Envelope(feedback(**changes), voice, AudioFormat.MP3, seconds=2.5)  # type: ignore[arg-type]
