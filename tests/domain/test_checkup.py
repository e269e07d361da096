"""What a check-up finds, in words."""

from __future__ import annotations

import string

import pytest

from woku_desktop.domain import checkup
from woku_desktop.domain.checkup import Check, Condition, bad, good, unsure
from woku_desktop.domain.delivery_errors import KeyRefused


def test_each_check_has_a_name_and_a_sentence_for_all_is_well() -> None:
    assert set(checkup.NAMES) == set(checkup.ALL_WELL) == set(Check)


@pytest.mark.parametrize(
    ("check", "facts", "said"),
    [
        (Check.KEY, {"company": ""}, "Woku accepts it."),
        (Check.KEY, {"company": "Aurora"}, "Woku accepts it. It is the key of Aurora."),
        (Check.NETWORK, {"base_url": "a.b", "proxy": ""}, "Woku answers at a.b."),
        (
            Check.NETWORK,
            {"base_url": "a.b", "proxy": "p:1"},
            "Woku answers at a.b, through the proxy p:1.",
        ),
        (Check.CLOCK, {"seconds": 1}, "It goes with Woku's, to 1 seconds."),
    ],
)
def test_all_is_well(check: Check, facts: dict[str, str | float], said: str) -> None:
    finding = good(check, **facts)
    assert finding.condition is Condition.GOOD
    assert string.Formatter().vformat(finding.all_well, (), finding.facts) == said


def test_what_is_wrong_and_what_nobody_can_tell() -> None:
    problem = KeyRefused()
    assert bad(Check.KEY, problem).condition is Condition.BAD
    assert unsure(Check.KEY, problem).problem is problem


@pytest.mark.parametrize(
    ("free_mb", "said"), [(9_999, "9999 MB"), (10_000, "10 GB"), (48_213, "48 GB")]
)
def test_much_room_is_told_in_gb(free_mb: int, said: str) -> None:
    finding = good(Check.DISK, free_mb=free_mb)
    assert f": {said} are free." in finding.all_well.format_map(finding.named)
