"""When to try again."""

from __future__ import annotations

import random

import pytest

from woku_desktop.domain.backoff import FIRST_S, LONGEST_S, delay_s


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
