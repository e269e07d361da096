"""What a recording is asked to be, and what it turned out to be."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from woku_desktop.domain.voice import AudioFormat

if TYPE_CHECKING:
    from pathlib import Path

    from woku_desktop.domain.take import TakeSummary

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RecordingSettings:
    """How to record.

    Args:
        format: what to encode to.
        max_seconds: where a take stops by itself; at most 300.
        silence_seconds: after how long without a voice it stops by itself; 0 is never.
    """

    format: AudioFormat = AudioFormat.MP3
    max_seconds: float = 60.0
    silence_seconds: float = 0.0


class FinishedTake:
    """A recorded voice: encoded in memory, sealed on the disk. For any thread.

    Args:
        id: unique among takes.
        summary: what it turned out to be.
        encoded: the whole encoded file, read-only.
        spool: the sealed PCM.
    """

    def __init__(self, id: str, summary: TakeSummary, encoded: memoryview, spool: Path) -> None:  # noqa: A002 - the word of the field
        self.id = id
        self.summary = summary
        self.spool = spool
        self._encoded: memoryview | None = encoded
        self._handed_over = False
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return f"<FinishedTake {self.id}>"

    @property
    def encoded(self) -> memoryview:
        """The whole encoded file, read-only and not copied; empty once destroyed."""
        encoded = self._encoded
        return memoryview(b"") if encoded is None else encoded

    @property
    def destroyed(self) -> bool:
        """Whether nothing of it is left."""
        return self._encoded is None

    @property
    def handed_over(self) -> bool:
        """Whether somebody else has taken charge of it."""
        return self._handed_over

    def hand_over(self) -> bool:
        """Take charge of it, before it is kept elsewhere: the recorder no longer destroys it.

        Returns:
            False if it is destroyed already.
        """
        with self._lock:
            self._handed_over = self._encoded is not None
            return self._handed_over

    def take_back(self) -> None:
        """Give up the charge: it could not be kept, and is the window's again."""
        self._handed_over = False

    def drop_spool(self) -> None:
        """Delete the sealed copy on the disk; the voice in memory stays, and can be played."""
        try:
            self.spool.unlink(missing_ok=True)
        except OSError:
            # A virus scanner may hold it: sealed as it is, no reason to hold up who asked.
            _log.warning("the spool of take %s could not be deleted", self.id, exc_info=True)

    def destroy(self) -> None:
        """Delete the spool and drop the voice from memory. May be called again."""
        with self._lock:
            self._encoded = None
        self.drop_spool()
