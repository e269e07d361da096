"""Counts the frames that a device or the machine dropped."""

from __future__ import annotations

from typing import Final

WINDOW: Final = 50
UNNOTICED_S: Final = 0.2


class GapWatch:
    """Compares the frames that came with the time that passed.

    A block that comes late is caught up within a moment; frames that never come leave a lag that
    stays. So the smallest lag of about a second's blocks is what counts. The lag drifts by itself
    with the device's clock, which is followed.

    Args:
        rate: frames per second that the device promised.
    """

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._first: float | None = None
        self._received = 0
        self._usual: float | None = None
        self._smallest = float("inf")
        self._blocks = 0
        self._overflows = 0
        self.gaps = 0
        self.lost_frames = 0

    def block(self, now: float, frames: int, *, overflowed: bool) -> None:
        """Count a block that arrived.

        Args:
            now: when, in seconds of a steady clock.
            frames: how many frames it held.
            overflowed: whether the device said that it had dropped some before it.
        """
        if self._first is None:
            self._first = now
            overflowed = False  # some systems say so of every new stream
        lag = (now - self._first) * self._rate - self._received
        self._received += frames
        if overflowed and not self._overflows:
            self.close()
        self._overflows += overflowed
        self._smallest = min(self._smallest, lag)
        self._blocks += 1
        if self._blocks >= WINDOW:
            self.close()

    def close(self) -> None:
        """Judge what came since the last judgement; to be called at the end too."""
        if not self._blocks:
            return
        usual = self._smallest if self._usual is None else self._usual
        missing = max(0, round(self._smallest - usual))
        if self._overflows or missing > UNNOTICED_S * self._rate:
            self.gaps += max(1, self._overflows)
            self.lost_frames += missing
        self._usual = self._smallest
        self._smallest = float("inf")
        self._blocks = 0
        self._overflows = 0

    def dropped(self, frames: int) -> None:
        """Count frames that came and could not be taken in."""
        self.gaps += 1
        self.lost_frames += frames
