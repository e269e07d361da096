"""How loud a take is played."""

from __future__ import annotations

from array import array

import pytest

from woku_desktop.recording.playback import quieter

LOUD = array("h", [0, 1, 1000, -1000, 32_767, -32_768]).tobytes()


@pytest.mark.parametrize(
    ("volume", "expected"),
    [
        (1.0, [0, 1, 1000, -1000, 32_767, -32_768]),
        (0.5, [0, 0, 500, -500, 16_383, -16_384]),
        (0.0, [0, 0, 0, 0, 0, 0]),
    ],
)
def test_every_sample_is_made_smaller(volume: float, expected: list[int]) -> None:
    assert array("h", quieter(LOUD, volume)).tolist() == expected
