"""Single bits flipped in the index, its journal and the envelopes: no voice is ever lost."""

from __future__ import annotations

import os
import random
import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.outbox.conftest import NOON, Desk, deliver
from tests.stage.feedbacks import envelope
from woku_desktop.domain.delivery_errors import InDoubt, Rejected
from woku_desktop.domain.outbox_errors import EnvelopeDamaged
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from pathlib import Path

    from woku_desktop.outbox.outbox import Outbox

SEEDS = range(int(os.environ.get("WOKU_TEST_SEEDS", "10")))
MAY_STILL_GO = {State.QUEUED, State.IN_DOUBT, State.REJECTED}


def fill(outbox: Outbox) -> set[str]:
    """One in each state; the ids of those that wait."""
    kept = [outbox.add(envelope(os.urandom(3_000), stars=1 + n % 5)) for n in range(12)]
    for each in kept[:4]:
        deliver(outbox, each)
    for state, problem in (
        (State.REJECTED, Rejected(messages="words")),
        (State.IN_DOUBT, InDoubt()),
        (State.QUEUED, None),
    ):
        each = kept[4 + len(state) % 3]
        outbox.claim(each.id, "run-1")
        outbox.settle(each.id, state, outcome=None, problem=problem, next_attempt_at=NOON)
        kept.remove(each)
        kept.append(each)
    outbox.station.remember("upload_rate", 1.5)
    return {each.id for each in kept[4:]}


def flip(file: Path, chance: random.Random) -> None:
    """One bit, anywhere in the file."""
    content = bytearray(file.read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    file.write_bytes(content)


def check_all(desk: Desk, waiting: set[str]) -> None:
    """Start; see that all that waits is listed, has its file, and comes up for sending."""
    outbox = desk.process()
    outbox.settle_dead_claims("run-2")
    outbox.clamp_schedule(NOON + timedelta(days=1))
    outbox.learn()
    states = {each.id: each.state for each in outbox.list()}
    assert waiting <= states.keys()
    for each in waiting:
        assert states[each] in MAY_STILL_GO, states[each]
        assert outbox.open(each).feedback.id == each
    comes_up: list[str] = []
    while (due := outbox.next_due(NOON + timedelta(days=2), comes_up)) is not None:
        comes_up.append(due)
    assert set(comes_up) >= {each for each in waiting if states[each] is State.QUEUED}
    outbox.check()
    assert outbox.counts()[State.QUEUED] >= 1
    assert waiting <= desk.envelopes()
    outbox.close()


@pytest.mark.parametrize("seed", SEEDS)
def test_a_bit_of_the_index(desk: Desk, outbox: Outbox, seed: int) -> None:
    waiting = fill(outbox)
    outbox.close()
    flip(desk.data / "index.db", random.Random(seed))
    check_all(desk, waiting)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", ["index.db-wal", "index.db"])
def test_a_bit_of_what_a_crash_has_left(desk: Desk, outbox: Outbox, seed: int, name: str) -> None:
    waiting = fill(outbox)
    after = Desk(desk.data.with_name("after-the-crash"))
    shutil.copytree(desk.data, after.data)
    flip(after.data / name, random.Random(seed))
    try:
        check_all(after, waiting)
    finally:
        after.close()


@pytest.mark.parametrize("seed", SEEDS)
def test_an_index_cut_anywhere(desk: Desk, outbox: Outbox, seed: int) -> None:
    waiting = fill(outbox)
    outbox.close()
    size = (desk.data / "index.db").stat().st_size
    os.truncate(desk.data / "index.db", random.Random(seed).randrange(size))
    check_all(desk, waiting)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_bit_of_an_envelope(desk: Desk, outbox: Outbox, seed: int) -> None:
    waiting, chance = fill(outbox), random.Random(seed)
    outbox.close()
    victim = chance.choice(sorted(waiting))
    flip(desk.data / "outbox" / f"{victim}.age", chance)
    again = desk.process()
    assert waiting <= {each.id for each in again.list()}
    with pytest.raises(EnvelopeDamaged) as caught:
        again.open(victim)
    if again.get(victim).state is State.QUEUED:
        again.claim(victim, "run-2")
    again.settle(victim, State.DAMAGED, outcome=None, problem=caught.value)
    assert desk.envelopes() | desk.envelopes("damaged") == waiting
    assert again.get(victim).state is State.DAMAGED
