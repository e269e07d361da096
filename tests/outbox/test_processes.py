"""Two processes at one outbox, at the same time."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.stage.feedbacks import envelope
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from tests.outbox.conftest import Desk
    from woku_desktop.outbox.outbox import Outbox

ROOT = Path(__file__).resolve().parents[2]
ADD = """
import json, sys
from pathlib import Path
from tests.stage.feedbacks import envelope
from woku_desktop.outbox.outbox import Outbox

data, identity, recipient, count = sys.argv[1:]
outbox = Outbox(Path(data), lambda: [recipient], lambda: identity)
outbox.start()
print("ready", flush=True)
sys.stdin.readline()
print(json.dumps([outbox.add(envelope()).id for _ in range(int(count))]), flush=True)
outbox.close()
"""
ADD_ONE_BY_ONE = (
    ADD[: ADD.index("print(json")]
    + """
for _ in range(int(count)):
    print(outbox.add(envelope()).id, flush=True)
"""
)
HOLD = """
import sys
from pathlib import Path
from woku_desktop.outbox.outbox import Outbox

outbox = Outbox(Path(sys.argv[1]), list, str)
lock = outbox.delivering()
print("held" if lock else "free", flush=True)
sys.stdin.readline()
"""


def run(code: str, desk: Desk, *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, str(desk.data), *more],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def say(process: subprocess.Popen[str], line: str = "go") -> None:
    assert process.stdin is not None
    process.stdin.write(f"{line}\n")
    process.stdin.flush()


def hear(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_nothing_that_two_write_at_once_is_lost(desk: Desk, outbox: Outbox) -> None:
    """While a third, in this process, claims and settles what they add."""
    writers = [run(ADD, desk, desk.identity, desk.recipients[0], "40") for _ in range(2)]
    try:
        assert [hear(each) for each in writers] == ["ready", "ready"]
        outbox.start()
        for each in writers:
            say(each)
        sent: list[str] = []
        seen = outbox.revision()
        while len(sent) < 80:
            due = outbox.next_due(desk.now)
            if due is None:
                continue
            assert outbox.claim(due, "run-1") is not None
            outbox.mark_handed_over(due)
            outbox.settle(due, State.DELIVERED, outcome=None, problem=None)
            sent.append(due)
        added = [json.loads(hear(each)) for each in writers]
        assert sorted(added[0] + added[1]) == sorted(sent)
        assert outbox.counts()[State.DELIVERED] == 80
        assert {each.id for each in outbox.changes(seen)} == set(sent)
        assert desk.envelopes() == set()
        assert outbox.notices() == ()
    finally:
        for each in writers:
            each.communicate()
            assert each.returncode == 0


def test_one_delivers_until_it_dies(desk: Desk, outbox: Outbox) -> None:
    other = run(HOLD, desk)
    try:
        assert hear(other) == "held"
        assert outbox.delivering() is None
    finally:
        other.kill()
        other.communicate()
    lock = outbox.delivering()
    assert lock is not None
    lock.release()


def test_killed_in_the_middle_it_leaves_what_it_said_was_kept(desk: Desk, outbox: Outbox) -> None:
    writer = run(ADD_ONE_BY_ONE, desk, desk.identity, desk.recipients[0], "100000")
    try:
        assert hear(writer) == "ready"
        say(writer)
        said = [hear(writer) for _ in range(20)]
    finally:
        writer.kill()
        writer.communicate()
    outbox.start()
    assert set(said) <= {each.id for each in outbox.list(limit=10**6)}
    for each in said:
        assert outbox.open(each).feedback.id == each
    assert outbox.notices() == ()
    assert outbox.add(envelope()).state is State.QUEUED
