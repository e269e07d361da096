"""Whatever was told to be saved arrives, however often and wherever the program is killed."""

from __future__ import annotations

import random
import threading
from typing import TYPE_CHECKING

import pytest

from tests.stage.station import Station
from tests.stage.woku import StagedWoku, running_woku

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.e2e
SPEED = 100.0
"""What meets three faults in ten may wait for minutes: they pass in a moment."""

EACH = 4
LONGEST_LIFE_S = 0.8
STEPS = (
    "submit.sealed",
    "submit.written",
    "submit.renamed",
    "submit.indexed",
    "claim.committed",
    "send.opened",
    "send.handed_over",
    "send.answered",
    "settle.committed",
    "settle.removed",
    "purge.removed",
)
# Killed after the server had it all and before that was known here: the one case for a duplicate.
MAY_ARRIVE_TWICE = {"send.handed_over", "send.answered"}


@pytest.fixture
def quick_woku() -> Iterator[StagedWoku]:
    """A sandbox that transcribes nothing: voices are told by their addresses here."""
    with running_woku("es") as woku:
        yield woku


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.xdist_group("kills")
def test_no_step_is_a_bad_one_to_die_at(step: str, quick_woku: StagedWoku, tmp_path: Path) -> None:
    station = Station(tmp_path, quick_woku)
    # A purge has something to remove only where audio was kept.
    keep = 1 if step == "purge.removed" else 0
    if keep:
        with station.start(count=2, keep_audio_days=keep) as process:
            station.listen(process)
    with station.start(count=3, first=10, die_at=step, die_at_turn=2) as process:
        station.listen(process)
    assert process.returncode == -9
    assert station.readable() == []
    station.drain()
    assert station.readable() == []
    station.assert_nothing_lost()
    if step not in MAY_ARRIVE_TWICE:
        assert max(station.arrived().values()) == 1
    assert not list((tmp_path / "outbox").glob("*.age"))


@pytest.mark.xdist_group("kills")
@pytest.mark.parametrize("step", ["amend.written", "amend.renamed", "amend.replaced"])
def test_a_correction_that_is_cut_off_costs_no_voice(
    step: str, quick_woku: StagedWoku, tmp_path: Path
) -> None:
    station = Station(tmp_path, quick_woku)
    station.leave(3)
    with station.start(decide="amend", die_at=step, die_at_turn=2) as process:
        station.listen(process)
    assert process.returncode == -9
    assert station.readable() == []
    station.drain()
    corrected = step != "amend.written"
    assert station.arrived() == {
        "right.person0@example.com": 1,
        "right.person1@example.com" if corrected else "person1@example.com": 1,
        "person2@example.com": 1,
    }
    assert not list((tmp_path / "outbox").glob("*.age"))


@pytest.mark.xdist_group("kills")
def test_what_is_thrown_away_stays_so_wherever_that_is_cut_off(
    quick_woku: StagedWoku, tmp_path: Path
) -> None:
    station = Station(tmp_path, quick_woku)
    kept = station.leave(3)
    with station.start(decide="discard", die_at="discard.moved", die_at_turn=2) as process:
        station.listen(process)
    assert process.returncode == -9
    station.drain()
    assert not station.arrived()
    assert {file.stem for file in (tmp_path / "discarded").glob("*.age")} == set(kept)
    with station.outbox() as outbox:
        outbox.restore(kept)
    station.drain()
    assert sorted(station.arrived().values()) == [1, 1, 1]


@pytest.mark.xdist_group("kills")
def test_what_is_brought_back_arrives_wherever_that_is_cut_off(
    quick_woku: StagedWoku, tmp_path: Path
) -> None:
    station = Station(tmp_path, quick_woku)
    station.leave(3)
    with station.start(decide="restore", die_at="restore.moved", die_at_turn=2) as process:
        station.listen(process)
    assert process.returncode == -9
    station.drain()
    assert sorted(station.arrived().values()) == [1, 1, 1]
    assert not list(tmp_path.glob("*/*.age"))


def _kill_and_count(station: Station, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    for turn in range(kills):
        with station.start(first=turn * EACH, count=EACH) as process:
            # Its life is counted from its first sign of it, so that a slow start is no escape.
            station.first_line(process)
            reaper = threading.Timer(chance.uniform(0, LONGEST_LIFE_S), process.kill)
            reaper.start()
            station.listen(process)
            reaper.cancel()
            reaper.join()
    station.drain(speed=SPEED)
    station.assert_nothing_lost()
    assert station.readable() == []
    assert len(station.saved) >= kills


@pytest.mark.xdist_group("kills")
def test_no_voice_is_lost_to_a_few_kills(quick_woku: StagedWoku, tmp_path: Path) -> None:
    quick_woku.set_mode(chance={"seed": 20, "rate": 0.3})
    _kill_and_count(Station(tmp_path, quick_woku), kills=5, seed=20)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_no_voice_is_lost_to_hundreds_of_kills(quick_woku: StagedWoku, tmp_path: Path) -> None:
    quick_woku.set_mode(chance={"seed": 21, "rate": 0.3})
    _kill_and_count(Station(tmp_path, quick_woku), kills=300, seed=21)
