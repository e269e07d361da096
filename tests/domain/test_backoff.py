"""When to try again."""

from __future__ import annotations

import random

import pytest

from woku_desktop.domain.backoff import (
    FIRST_S,
    LAST_STRIKE,
    LONGEST_S,
    STRIKES_TAKE_S,
    delay_s,
    doubt_delay_s,
    strike_delay_s,
)


def almost_one() -> float:
    return 1.0 - 2**-53


@pytest.mark.parametrize(
    ("tries", "ceiling"),
    [(1, 2), (2, 4), (3, 8), (8, 256), (9, 512), (10, 900), (11, 900), (5000, 900), (0, 2)],
)
def test_the_ceiling_doubles_up_to_a_quarter_of_an_hour(tries: int, ceiling: float) -> None:
    assert delay_s(tries, almost_one) == pytest.approx(ceiling)
    assert delay_s(tries, lambda: 0.0) == 0.0
    assert delay_s(tries, lambda: 0.5) == pytest.approx(ceiling / 2)


def test_it_is_spread_over_the_whole_of_it() -> None:
    chance = random.Random(7)
    for tries in range(1, 40):
        ceiling = min(LONGEST_S, FIRST_S * 2 ** (tries - 1))
        waits = [delay_s(tries, chance.random) for _ in range(200)]
        assert all(0 <= wait < ceiling for wait in waits)
        assert min(waits) < ceiling / 4
        assert max(waits) > ceiling * 3 / 4


@pytest.mark.parametrize(("asked", "wait"), [(None, 1.0), (0.0, 1.0), (0.5, 1.0), (90.0, 90.0)])
def test_a_server_that_asks_for_more_gets_more(asked: float | None, wait: float) -> None:
    assert delay_s(1, lambda: 0.5, asked) == wait


@pytest.mark.parametrize(("tries", "ceiling"), [(1, 2), (5, 32), (6, 60), (5000, 60)])
def test_a_small_question_is_asked_more_often(tries: int, ceiling: float) -> None:
    assert delay_s(tries, almost_one, longest_s=60.0) == pytest.approx(ceiling)


@pytest.mark.parametrize(
    ("doubts", "least"), [(0, 60), (1, 60), (2, 120), (4, 480), (5, 900), (5000, 900)]
)
def test_a_doubt_rests_longer_each_time_and_never_ends_at_once(doubts: int, least: float) -> None:
    assert doubt_delay_s(doubts, lambda: 0.0) == least
    assert doubt_delay_s(doubts, almost_one) == pytest.approx(least * 1.5)


@pytest.mark.parametrize("chance", [0.0, 0.5, almost_one()])
def test_eight_strikes_take_a_day_at_least(chance: float) -> None:
    since_first, gaps = 0.0, []
    for strikes in range(1, LAST_STRIKE):
        gap = strike_delay_s(strikes, since_first, lambda: chance)
        assert gap is not None
        gaps.append(gap)
        since_first += gap
    assert gaps[0] <= LONGEST_S
    assert gaps == sorted(gaps)
    assert since_first >= STRIKES_TAKE_S
    assert strike_delay_s(LAST_STRIKE, since_first, lambda: chance) is None


def test_strikes_that_came_too_fast_still_take_the_day() -> None:
    assert strike_delay_s(LAST_STRIKE, 3600.0, almost_one) == STRIKES_TAKE_S - 3600.0
    assert strike_delay_s(LAST_STRIKE + 3, STRIKES_TAKE_S - 1.0, almost_one) == 120.0
    assert strike_delay_s(LAST_STRIKE + 3, STRIKES_TAKE_S, almost_one) is None
