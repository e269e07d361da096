"""status: numbers, fast, and without asking anybody."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from tests.stage.feedbacks import envelope, feedback
from woku_desktop.domain.delivery_errors import InDoubt, ServerBusy, Throttled
from woku_desktop.domain.outcome import Outcome, OutcomeKind
from woku_desktop.domain.submission import State
from woku_desktop.outbox.outbox import utc_now

if TYPE_CHECKING:
    from tests.cli.shell import Shell

EMPTY = {
    "queued": 0,
    "sending": 0,
    "delivered": 0,
    "in_doubt": 0,
    "rejected": 0,
    "damaged": 0,
    "discarded": 0,
    "needs_you": 0,
    "paused": None,
}


def test_an_empty_outbox(shell: Shell) -> None:
    done = shell("status", "--json")
    assert (done.code, done.err) == (0, "")
    assert done.json == EMPTY
    done = shell("status")
    assert done.out.splitlines()[0].split() == ["waiting", "0"]
    assert len(done.out.splitlines()) == 7


def test_numbers_and_what_stands_in_the_way(shell: Shell) -> None:
    early = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
    kept = envelope()
    first, second, third = shell.keep(
        replace(kept, feedback=feedback(created_at=early)), envelope(), envelope()
    )
    later = utc_now() + timedelta(hours=3)
    with shell.outbox() as outbox:
        outbox.discard([third])
        for each in (first, second):
            assert outbox.claim(each, "run") is not None
            outbox.settle(
                each,
                State.QUEUED,
                outcome=Outcome(OutcomeKind.NOT_DELIVERED),
                problem=ServerBusy(),
                next_attempt_at=later,
            )
        outbox.station.set_pause(Throttled(), later)
    done = shell("status", "--json")
    assert done.json == {**EMPTY, "queued": 2, "discarded": 1, "paused": "Throttled"}
    done = shell("status")
    assert "Woku asks to slow down" in done.out
    assert f"from {early.astimezone():%Y-%m-%d %H:%M}." in done.out
    assert f"due at {later.astimezone():%Y-%m-%d %H:%M}," in done.out


def test_a_doubt_needs_somebody_once_nothing_looks_into_it(shell: Shell) -> None:
    kept = shell.keep(envelope(), envelope())
    with shell.outbox() as outbox:
        for each, at in zip(kept, (utc_now() + timedelta(hours=1), None), strict=True):
            assert outbox.claim(each, "run") is not None
            outbox.settle(each, State.IN_DOUBT, outcome=None, problem=InDoubt(), next_attempt_at=at)
    done = shell("status", "--json")
    assert done.json == {**EMPTY, "in_doubt": 2, "needs_you": 1}
    assert "Needs you: 1." in shell("status").out
    with shell.outbox() as outbox:
        outbox.discard([kept[1]])
    assert "Needs you" not in shell("status").out


def test_an_index_that_was_made_anew_is_told_beside_the_numbers(shell: Shell) -> None:
    shell.keep(envelope())
    (shell.paths.data / "index.db").write_bytes(b"no database" * 1000)
    done = shell("status", "--json")
    assert done.code == 0
    assert done.json["queued"] == 1
    assert '"notice": "IndexRebuilt"' in done.err


def test_a_newer_index_is_left_alone(shell: Shell) -> None:
    import sqlite3
    from contextlib import closing

    shell.keep(envelope())
    with closing(sqlite3.connect(shell.paths.data / "index.db")) as index:
        index.execute("PRAGMA user_version = 99")
        index.execute("INSERT OR REPLACE INTO station (name, value) VALUES ('version', '99')")
        index.commit()
    done = shell("status", "--json")
    assert (done.code, done.out) == (78, "")
    assert '"error": "IndexNewer"' in done.err


def test_it_needs_neither_the_network_nor_sound_nor_a_window(shell: Shell) -> None:
    shell.keep(envelope())
    code = (
        "import sys; from woku_desktop.cli.main import main; code = main(['status', '--json'])\n"
        "heavy = ('httpx', 'PySide6', 'sounddevice', 'soundfile', 'numpy', 'rich', 'pyrage')\n"
        "print([name for name in heavy if name in sys.modules], code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=shell.environ,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.splitlines()[-1] == "[] 0", done.stderr


def test_as_a_process_it_is_the_same(shell: Shell) -> None:
    shell.keep(envelope())
    done = shell.run("status --json")
    assert (done.code, done.err) == (0, "")
    assert done.json == {**EMPTY, "queued": 1}
