"""Every fault there is, what becomes of the voice, and the page that says so."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.faults.cases import AFTERWARDS, CASES, NO_CONNECTION, SUCCESSES, Case
from tests.faults.table import page
from woku_desktop.domain.outcome import OutcomeKind
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.faults.finding import Finding

    Found = Callable[[Case], Finding]

PAGE = Path(__file__).resolve().parents[2] / "docs" / "faults.md"

# One process finds them all: each is sent once.
pytestmark = pytest.mark.xdist_group("faults")


@pytest.fixture(params=CASES, ids=lambda case: case.name)
def finding(request: pytest.FixtureRequest, found: Found) -> Finding:
    return found(request.param)


def test_a_voice_is_lost_to_nothing(finding: Finding) -> None:
    """Delivered is only what a server had whole and said yes to."""
    if finding.state is State.DELIVERED:
        assert finding.whole
        assert finding.outcome.status is not None
        assert 200 <= finding.outcome.status < 300
    if finding.state is State.REJECTED:
        assert finding.outcome.status is not None
        assert 400 <= finding.outcome.status < 500
        assert finding.outcome.messages


def test_a_voice_is_sent_twice_in_silence_after_nothing(finding: Finding) -> None:
    """What a server had whole is sent again only if somebody said that it was not taken."""
    assert finding.outcome.body_handed_over or not finding.whole
    if finding.whole and finding.outcome.status is None:
        assert finding.state is State.IN_DOUBT
    if finding.whole and finding.outcome.status in {500, 502, 504}:
        assert finding.state is State.IN_DOUBT


def test_every_failure_is_told_in_a_sentence(finding: Finding) -> None:
    assert (finding.problem is None) == (finding.state is State.DELIVERED)


def test_what_may_go_by_itself_is_tried_again(finding: Finding) -> None:
    assert finding.again


def test_there_is_a_connection_or_there_is_none(found: Found) -> None:
    assert [case.name for case in NO_CONNECTION if found(case).outcome.connected] == []
    reached = (*AFTERWARDS, *SUCCESSES)
    assert [case.name for case in reached if not found(case).outcome.connected] == []


def test_nobody_is_asked_who_was_only_pointed_to(found: Found) -> None:
    (case,) = (case for case in CASES if "somewhere that would take it" in case.name)
    assert found(case).calls == (1, 0)
    assert found(case).outcome.kind is OutcomeKind.MISDIRECTED


def test_no_case_is_tried_twice_by_itself(finding: Finding) -> None:
    assert sum(finding.calls) <= 1


def test_names_are_told_apart() -> None:
    assert len({case.name for case in CASES}) == len(CASES)


def test_the_page_says_what_was_found(found: Found) -> None:
    now = page({case.name: found(case) for case in CASES})
    if os.environ.get("WOKU_WRITE_FAULTS"):
        PAGE.write_text(now, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == now, "write it anew: ./dev faults"
