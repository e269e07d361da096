"""sync: deliver what waits, then end."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.cli.shell import ended
from tests.cli.test_send import until
from tests.stage.feedbacks import envelope, tone
from woku_desktop.domain.delivery_errors import InDoubt, Rejected, Unreachable
from woku_desktop.domain.outcome import Outcome, OutcomeKind
from woku_desktop.domain.submission import State
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.outbox.outbox import utc_now

if TYPE_CHECKING:
    from tests.cli.shell import Shell
    from tests.stage.woku import StagedWoku
    from woku_desktop.outbox.envelope import Envelope
    from woku_desktop.outbox.outbox import Outbox


def voices(count: int) -> list[Envelope]:
    return [envelope(tone(), AudioFormat.WAV) for _ in range(count)]


def settle(outbox: Outbox, submission_id: str, state: State, kind: OutcomeKind) -> None:
    """Have an attempt of an earlier run end like this."""
    problem = {State.REJECTED: Rejected(messages="no"), State.IN_DOUBT: InDoubt()}.get(state)
    assert outbox.claim(submission_id, "an earlier run") is not None
    outbox.settle(submission_id, state, outcome=Outcome(kind), problem=problem)


def test_nothing_to_do_is_done(shell: Shell) -> None:
    done = shell("sync")
    assert (done.code, done.out, done.err) == (0, "Nothing waits.\n", "")
    done = shell("sync", "--json")
    assert done.json == {"delivered": 0, "waiting": 0, "needs_you": 0, "last_error": None}


def test_everything_leaves_with_a_line_each(shell: Shell, woku: StagedWoku) -> None:
    ids = shell.keep(*voices(7))
    done = shell("sync")
    assert done.code == 0
    assert done.out == "Delivered: 7. Still waiting: 0. Needs you: 0.\n"
    assert sorted(done.err.splitlines()) == sorted(f"{each[:8]}  delivered" for each in ids)
    assert len(woku.voices()) == 7


def test_scripts_get_json_and_nothing_else(shell: Shell, woku: StagedWoku) -> None:
    shell.keep(*voices(2))
    done = shell("sync", "--json")
    assert (done.code, done.err) == (0, "")
    assert done.json == {"delivered": 2, "waiting": 0, "needs_you": 0, "last_error": None}


def test_what_was_to_wait_for_long_leaves_now(shell: Shell, woku: StagedWoku) -> None:
    shell.set("WOKU_DESKTOP_DELIVERY_WORKERS", "1")
    later = utc_now() + timedelta(minutes=10)
    ids = shell.keep(*voices(6))
    with shell.outbox() as outbox:
        for each in ids:
            outbox.schedule(each, later, Unreachable())
        outbox.station.set_pause(Unreachable(), later)
    done = shell("sync", "--json")
    assert done.json == {"delivered": 6, "waiting": 0, "needs_you": 0, "last_error": None}
    assert len(woku.voices()) == 6


def test_each_is_tried_once_and_no_longer(shell: Shell, woku: StagedWoku) -> None:
    shell.keep(*voices(3))
    woku.misbehave("status", status=503, retry_after="600")
    done = shell("sync", "--json")
    assert done.code == 75
    assert done.json == {"delivered": 2, "waiting": 1, "needs_you": 0, "last_error": "ServerBusy"}
    assert json.loads(done.err)["error"] == "ServerBusy"


def test_one_that_is_refused_needs_a_person_and_is_told_once(
    shell: Shell, woku: StagedWoku
) -> None:
    shell.keep(*voices(2))
    woku.misbehave("status", status=400, message="No")
    done = shell("sync", "--json")
    assert done.code == 65
    assert done.json == {"delivered": 1, "waiting": 0, "needs_you": 1, "last_error": None}
    assert shell("sync", "--json").code == 0


def test_without_a_network_it_ends_at_once(shell: Shell) -> None:
    shell.keep(*voices(4))
    done = shell("sync", "--json")
    assert done.code == 69
    assert done.json == {"delivered": 0, "waiting": 4, "needs_you": 0, "last_error": "Unreachable"}


@pytest.mark.parametrize("kind", ["refused", "missing"])
def test_without_a_good_key_it_ends_at_once(shell: Shell, woku: StagedWoku, kind: str) -> None:
    shell.keep(*voices(4))
    if kind == "refused":
        woku.misbehave("status", status=403, message="Forbidden", times=20)
    else:
        (shell.credentials / "woku-api-key").unlink()
    done = shell("sync", "--json")
    assert done.code == 77
    assert done.json["waiting"] == 4
    if kind == "refused":
        # The one courier's, and the other's that was on its way.
        assert woku.state()["faults"]["status 403"] <= 2


def test_a_pause_that_is_over_does_not_end_it(shell: Shell, woku: StagedWoku) -> None:
    """The one that finds out is not the only one that leaves."""
    assert shell.keep(*voices(4))
    shell.set("WOKU_BASE_URL", "http://127.0.0.1:9")
    assert shell("sync").code == 69
    shell.set("WOKU_BASE_URL", woku.base_url)
    assert shell("sync").code == 0
    assert len(woku.voices()) == 4


def test_what_is_in_doubt_is_looked_for_once_its_time_has_come(
    shell: Shell, woku: StagedWoku
) -> None:
    woku.set_mode(reviews="refused")
    due, resting, held = shell.keep(*voices(3))
    with shell.outbox() as outbox:
        for each in (due, resting, held):
            settle(outbox, each, State.IN_DOUBT, OutcomeKind.UNKNOWN)
        outbox.schedule(due, utc_now())
        outbox.schedule(resting, utc_now() + timedelta(minutes=10))
    done = shell("sync", "--json")
    # What can't be looked for is sent again; what rests is neither tried nor forgotten.
    assert done.code == 75
    assert done.json == {"delivered": 1, "waiting": 1, "needs_you": 0, "last_error": "InDoubt"}
    with shell.outbox() as outbox:
        states = {each: outbox.get(each).state for each in (due, resting, held)}
    assert states == {
        due: State.DELIVERED,
        resting: State.IN_DOUBT,
        held: State.IN_DOUBT,
    }


def test_another_program_delivers_and_this_one_follows(shell: Shell, woku: StagedWoku) -> None:
    first, second = shell.keep(*voices(2))
    with shell.outbox() as other:
        held = other.delivering()
        assert held is not None
        with held:
            wakes = other.station.wakes()
            syncing = shell.start("sync --json")
            until(lambda: other.station.wakes() > wakes)  # asked to try now
            settle(other, first, State.DELIVERED, OutcomeKind.DELIVERED)
            settle(other, second, State.REJECTED, OutcomeKind.REJECTED)
            done = ended(syncing)
    assert done.code == 65
    assert done.json == {"delivered": 1, "waiting": 0, "needs_you": 1, "last_error": None}
    assert woku.voices() == []


def test_the_other_program_s_pause_of_before_gets_a_chance_to_end(shell: Shell) -> None:
    (waiting,) = shell.keep(*voices(1))
    with shell.outbox() as other:
        held = other.delivering()
        assert held is not None
        with held:
            other.station.set_pause(Unreachable())
            wakes = other.station.wakes()
            syncing = shell.start("sync --json")
            until(lambda: other.station.wakes() > wakes)
            # It hears of the pause with the next change, once a second.
            bystander = other.add(voices(1)[0])
            with pytest.raises(subprocess.TimeoutExpired):
                syncing.wait(2.5)
            other.station.set_pause(None)
            for each in (waiting, bystander.id):
                settle(other, each, State.DELIVERED, OutcomeKind.DELIVERED)
            done = ended(syncing)
    assert (done.code, done.json["delivered"]) == (0, 1)


def test_the_other_program_s_pause_ends_it_too(shell: Shell) -> None:
    (waiting,) = shell.keep(*voices(1))
    with shell.outbox() as other:
        held = other.delivering()
        assert held is not None
        with held:
            wakes = other.station.wakes()
            syncing = shell.start("sync --json")
            until(lambda: other.station.wakes() > wakes)
            settle(other, waiting, State.QUEUED, OutcomeKind.NOT_DELIVERED)
            other.station.set_pause(Unreachable())
            done = ended(syncing)
    assert done.code == 69
    assert done.json == {"delivered": 0, "waiting": 1, "needs_you": 0, "last_error": "Unreachable"}


@pytest.mark.parametrize("word", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_it_ends_with_the_rest_waiting(
    shell: Shell, woku: StagedWoku, word: signal.Signals
) -> None:
    shell.set("WOKU_DESKTOP_DELIVERY_WORKERS", "1")
    shell.keep(*voices(3))
    woku.misbehave("delay", seconds=50)
    syncing = shell.start("sync --json")
    until(woku.voices)
    syncing.send_signal(word)
    done = ended(syncing)
    assert done.code == 75
    assert (done.json["delivered"], done.json["waiting"]) == (0, 3)
    assert "Traceback" not in done.err
    with shell.outbox() as outbox:
        assert outbox.counts()[State.SENDING] == 0


@pytest.mark.skipif(sys.platform == "win32", reason="terminals")
def test_a_terminal_shows_a_bar(shell: Shell, woku: StagedWoku) -> None:
    shell.keep(*voices(3))
    code, shown = shell.on_a_terminal("sync")
    assert code == 0
    assert "Delivering" in shown
    assert "/3" in shown
    assert "Delivered: 3. Still waiting: 0. Needs you: 0." in shown
