"""From a device's own rate and channels to 48 kHz mono."""

from __future__ import annotations

from array import array
from typing import Any

from woku_desktop.recording.encoding import RATE


class Conditioner:
    """Turns what a device gives into 16 bit mono at 48 kHz. For one thread.

    numpy and soxr are imported only if the rate has to change.

    Args:
        rate: the device's frames per second.
        channels: the device's channels, interleaved; the first one is kept.
    """

    def __init__(self, rate: int, channels: int) -> None:
        self._channels = channels
        self._numpy: Any = None
        self._stream: Any = None
        if rate != RATE:
            import numpy as np
            import soxr

            self._numpy = np
            self._stream = soxr.ResampleStream(rate, RATE, 1, dtype="int16")

    def feed(self, pcm: bytes) -> bytes:
        """What some samples become; maybe nothing yet."""
        return self._convert(self._mono(pcm), last=False)

    def finish(self) -> bytes:
        """What is still inside."""
        return self._convert(b"", last=True)

    def _mono(self, pcm: bytes) -> bytes:
        if self._channels == 1:
            return pcm
        return array("h", pcm)[:: self._channels].tobytes()

    def _convert(self, pcm: bytes, *, last: bool) -> bytes:
        if self._stream is None:
            return pcm
        samples = self._numpy.frombuffer(pcm, dtype="int16")
        return bytes(self._stream.resample_chunk(samples, last=last).tobytes())


def mixed(block: bytes, channels: int) -> bytes:
    """Interleaved 32 bit floats as 16 bit mono: the voice may be on any of the channels."""
    import numpy as np

    samples = np.frombuffer(block, dtype="float32").reshape(-1, channels).mean(axis=1)
    whole = np.nan_to_num(samples * 32_768).clip(-32_768, 32_767)
    return bytes(whole.astype("int16").tobytes())
