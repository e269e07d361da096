"""Counting what never came."""

from __future__ import annotations

from woku_desktop.recording.gaps import GapWatch

RATE = 48_000
BLOCK = 960


def _run(
    blocks: int,
    *,
    late: dict[int, float] | None = None,
    missing: dict[int, int] | None = None,
    flagged: frozenset[int] = frozenset(),
    clock: float = 1.0,
) -> GapWatch:
    """Blocks of 20 ms, some held up by so many seconds, some followed by so many lost frames."""
    watch = GapWatch(RATE)
    captured = 0
    now = 0.0
    for number in range(blocks):
        captured += BLOCK
        now = max(now, captured / RATE * clock + (late or {}).get(number, 0.0))
        watch.block(now, BLOCK, overflowed=number in flagged)
        captured += (missing or {}).get(number, 0)
    watch.close()
    return watch


def test_a_steady_stream_is_whole() -> None:
    watch = _run(3000)
    assert (watch.gaps, watch.lost_frames) == (0, 0)


def test_a_late_block_is_not_a_gap() -> None:
    watch = _run(500, late={100: 0.9})
    assert (watch.gaps, watch.lost_frames) == (0, 0)


def test_a_clock_that_runs_differently_is_not_a_gap() -> None:
    for clock in (1.001, 0.999):
        watch = _run(15_000, clock=clock)
        assert (watch.gaps, watch.lost_frames) == (0, 0)


def test_frames_that_never_came_are_counted() -> None:
    watch = _run(500, missing={200: 24_000})
    assert watch.gaps == 1
    assert abs(watch.lost_frames - 24_000) <= BLOCK


def test_what_the_device_admits_is_counted_however_small() -> None:
    watch = _run(500, missing={200: 2000}, flagged=frozenset({201}))
    assert watch.gaps == 1
    assert abs(watch.lost_frames - 2000) <= BLOCK


def test_a_first_block_that_is_flagged_is_not_a_gap() -> None:
    assert _run(100, flagged=frozenset({0})).gaps == 0


def test_two_gaps_are_two() -> None:
    watch = _run(500, missing={100: 24_000, 300: 24_000})
    assert watch.gaps == 2
