"""Sandboxes, and sounds to send them."""

from __future__ import annotations

import math
import struct
import wave
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from tests.stage.woku import running_woku

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.stage.woku import StagedWoku


@pytest.fixture(scope="session")
def shared_sandbox() -> Iterator[StagedWoku]:
    """One Spanish process for all of them."""
    with running_woku("es") as woku:
        yield woku


@pytest.fixture
def sandbox(shared_sandbox: StagedWoku) -> StagedWoku:
    """A sandbox that behaves and has no voices."""
    shared_sandbox.reset()
    return shared_sandbox


@pytest.fixture
def tone() -> bytes:
    """Two and a half seconds of 440 Hz, 16 kHz mono, as a WAV file."""
    return wav(2.5)


def wav(seconds: float, *, hertz: int = 440, rate_hz: int = 16000, channels: int = 1) -> bytes:
    """A tone (of 0 Hz: silence) as a WAV file."""
    frames = int(seconds * rate_hz)
    samples = [int(8000 * math.sin(2 * math.pi * hertz * n / rate_hz)) for n in range(frames)]
    file = BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(channels)
        sound.setsampwidth(2)
        sound.setframerate(rate_hz)
        sound.writeframes(b"".join(struct.pack("<h", s) * channels for s in samples))
    return file.getvalue()
