"""What is asked of the archive."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from woku_desktop.domain.archive import Group, VoicesQuery


@pytest.mark.parametrize(
    "query",
    [
        VoicesQuery(Group.WAITING),
        VoicesQuery(text="bread"),
        VoicesQuery(stars=1),
        VoicesQuery(since=datetime(2026, 3, 1, tzinfo=UTC)),
    ],
)
def test_a_query_that_leaves_any_out_narrows(query: VoicesQuery) -> None:
    assert query.narrows


def test_without_a_wish_nothing_is_left_out() -> None:
    assert not VoicesQuery().narrows
