"""outbox: list, show, retry, discard, export, import."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pyrage
import pytest

from tests.stage.feedbacks import envelope, feedback, tone
from woku_desktop.domain.delivery_errors import InDoubt, Rejected, ServerBusy
from woku_desktop.domain.feedback import Anonymous, Identified
from woku_desktop.domain.outcome import Outcome, OutcomeKind, Receipt
from woku_desktop.domain.submission import State
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.outbox.envelope import unseal
from woku_desktop.outbox.outbox import Outbox, utc_now

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.shell import Shell
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.feedback import Respondent

LISTED = [
    "id",
    "state",
    "created_at",
    "woku_id",
    "rating",
    "anonymous",
    "attempts",
    "next_attempt_at",
    "last_error",
    "possible_duplicate",
    "kind",
]
EVIL = "\x1b[31mred\x1b[0m [bold]loud[/bold]\u202e \x9b2J"


def settle(shell: Shell, submission_id: str, state: State, **how: object) -> None:
    """Have an attempt end like this."""
    problems: dict[State, Problem] = {
        State.REJECTED: Rejected(messages=EVIL),
        State.IN_DOUBT: InDoubt(),
        State.QUEUED: ServerBusy(),
    }
    kinds = {
        State.DELIVERED: OutcomeKind.DELIVERED,
        State.REJECTED: OutcomeKind.REJECTED,
        State.IN_DOUBT: OutcomeKind.UNKNOWN,
        State.QUEUED: OutcomeKind.NOT_DELIVERED,
    }
    with shell.outbox() as outbox:
        outbox.get(submission_id)  # as whoever delivers does: this lets receipts be written
        assert outbox.claim(submission_id, "run") is not None
        outcome = Outcome(kinds[state], **how)  # type: ignore[arg-type]
        outbox.settle(submission_id, state, outcome=outcome, problem=problems.get(state))


@pytest.fixture
def kept(shell: Shell) -> list[str]:
    """One delivered, one refused, one waiting; newest first."""
    moments = [datetime(2026, 11, day, 12, 0, 0, 250_000, tzinfo=UTC) for day in (1, 2, 3)]
    ana = Identified("ana@example.com", "56982959776")
    people: list[Respondent] = [ana, Anonymous(), Anonymous()]
    opinions = [
        replace(
            envelope(tone(), AudioFormat.WAV),
            feedback=feedback(stars=stars, respondent=person, created_at=moment),
        )
        for stars, moment, person in zip((5, 1, 3), moments, people, strict=True)
    ]
    delivered, refused, waiting = shell.keep(*opinions)
    receipt = Receipt(f"{EVIL} all was well", "recognition", "653c78b70c83744b1340a551")
    settle(shell, delivered, State.DELIVERED, receipt=receipt, status=201, request_id="r\x1b-1")
    settle(shell, refused, State.REJECTED, status=400)
    return [waiting, refused, delivered]


def on_a_terminal(shell: Shell, *arguments: str, typed: bytes = b"") -> tuple[int, str]:
    """Run a command as a person sees it; `typed` answers its question."""
    import pty

    terminal, other_end = pty.openpty()
    running = subprocess.Popen(
        [sys.executable, "-m", "woku_desktop", *arguments],
        env={**shell.environ, "TERM": "xterm-256color", "COLUMNS": "120"},
        stdin=other_end,
        stdout=other_end,
        stderr=other_end,
    )
    os.close(other_end)
    os.write(terminal, typed)
    shown = b""
    with suppress(OSError):  # Linux's way to say that the program has left
        while more := os.read(terminal, 4096):
            shown += more
    os.close(terminal)
    return running.wait(60), shown.decode()


# -- list and show


def test_the_newest_come_first_in_words(shell: Shell, kept: list[str]) -> None:
    done = shell("outbox", "list")
    assert done.code == 0
    waiting, refused, delivered = done.out.splitlines()
    assert waiting.split()[:2] == [kept[0][:8], "waiting"]
    assert "3/5  anonymous" in waiting
    assert refused.startswith(f"{kept[1][:8]}  not accepted  ")
    assert refused.endswith("Woku did not accept it")
    assert "5/5  ana@example.com  " in delivered
    assert "all was well" in delivered
    assert done.out.replace("\n", "").isprintable()
    assert "\t" not in done.out


def test_scripts_get_a_list(shell: Shell, kept: list[str]) -> None:
    told = shell("outbox", "list", "--json").json
    assert [each["id"] for each in told] == kept
    assert {tuple(each) for each in told} == {tuple(LISTED)}
    assert told[1]["last_error"] == "Rejected"
    assert told[2]["created_at"] == "2026-11-01T12:00:00.250Z"


def test_states_and_limits(shell: Shell, kept: list[str]) -> None:
    def ids(*arguments: str) -> list[str]:
        return [each["id"] for each in shell("outbox", "list", "--json", *arguments).json]

    assert ids("--state", "rejected") == kept[1:2]
    assert ids("--state", "rejected", "--state", "queued") == kept[:2]
    assert ids("--limit", "2") == kept[:2]
    assert ids("--state", "damaged") == []
    for wrong in (["--limit", "0"], ["--limit", "x"], ["--state", "lost"]):
        with pytest.raises(SystemExit) as left:
            ids(*wrong)
        assert left.value.code == 65


def test_a_long_list_is_whole(shell: Shell) -> None:
    ids = shell.keep(*(envelope() for _ in range(205)))
    told = shell("outbox", "list", "--json").json
    assert sorted(each["id"] for each in told) == sorted(ids)
    assert len(shell("outbox", "list", "--json", "--limit", "203").json) == 203


@pytest.mark.skipif(sys.platform == "win32", reason="terminals")
def test_a_terminal_shows_a_table_and_obeys_nobody_s_words(shell: Shell, kept: list[str]) -> None:
    code, shown = on_a_terminal(shell, "outbox", "list")
    assert code == 0
    assert "Person" in shown
    assert kept[0][:8] in shown
    assert "[bold]loud[/bold]" in shown
    assert "\\x1b[31mred" in shown
    assert "\x1b[31m" not in shown
    assert "\u202e" not in shown


def test_one_voice_with_its_attempts(shell: Shell, kept: list[str]) -> None:
    done = shell("outbox", "show", kept[2][:6])
    assert done.code == 0
    for told in (
        kept[2],
        "ana@example.com",
        "56982959776",
        "recognition",
        "653c78b7",
        "wav, 2.5 s",
    ):
        assert told in done.out
    (attempt,) = (line for line in done.out.splitlines() if line.startswith("Attempt 1"))
    assert attempt.endswith("delivered  HTTP 201  r\\x1b-1")
    assert done.out.replace("\n", "").isprintable()
    done = shell("outbox", "show", kept[1])
    assert "Woku says: \\x1b[31mred" in done.out


def test_scripts_get_the_receipt_too(shell: Shell, kept: list[str]) -> None:
    done = shell("outbox", "show", kept[2], "--json")
    told = done.json
    assert list(told) == [
        *LISTED,
        "transcription",
        "feedback_type",
        "client_id",
        "text",
        "local_note",
    ]
    assert told["transcription"] == f"{EVIL} all was well"
    assert done.out.rstrip("\n").isprintable()
    assert (told["feedback_type"], told["client_id"]) == ("recognition", "653c78b70c83744b1340a551")


@pytest.mark.parametrize("prefix", ["ffffffff", "abc", "", "../x", "zzzz"])
def test_what_is_not_there_is_bad_input(shell: Shell, prefix: str) -> None:
    for command in (["show"], ["retry"], ["discard", "--yes"]):
        done = shell("outbox", *command, prefix, "--json")
        assert done.code == 65
        assert json.loads(done.err)["error"] == "NotInOutbox"


def test_with_the_identity_gone_the_list_says_so(shell: Shell, kept: list[str]) -> None:
    (shell.credentials / "woku-sealing-identity").write_text(str(pyrage.x25519.Identity.generate()))
    done = shell("outbox", "list")
    assert done.code == 0
    assert done.out.count("not readable now") >= 1
    assert "ana@" not in done.out


# -- retry


def test_what_was_refused_can_leave_again(shell: Shell, kept: list[str]) -> None:
    done = shell("outbox", "retry", kept[1][:8], "--json")
    assert done.code == 0
    (told,) = done.json
    assert (told["id"], told["state"], told["last_error"]) == (kept[1], "queued", None)
    with shell.outbox() as outbox:
        assert outbox.station.wakes() == 1


def test_without_names_all_that_waits_leaves_now(shell: Shell, kept: list[str]) -> None:
    with shell.outbox() as outbox:
        outbox.schedule(kept[0], utc_now().replace(year=2099))
    done = shell("outbox", "retry", "--json")
    assert (done.code, done.json) == (0, {"count": 1})
    with shell.outbox() as outbox:
        assert outbox.get(kept[0]).next_attempt_at is None
        assert outbox.get(kept[1]).state is State.REJECTED


def test_with_one_that_is_delivered_nothing_is_changed(shell: Shell, kept: list[str]) -> None:
    done = shell("outbox", "retry", kept[1], kept[2])
    assert done.code == 65
    with shell.outbox() as outbox:
        assert outbox.get(kept[1]).state is State.REJECTED


# -- discard


def test_without_a_terminal_nothing_is_destroyed_unasked(shell: Shell, kept: list[str]) -> None:
    done = shell("outbox", "discard", kept[0], "--json")
    assert (done.code, done.out) == (65, "")
    assert "--yes" in json.loads(done.err)["message"]
    done = shell("outbox", "discard", kept[0], "--yes", "--json")
    assert (done.code, done.json["state"]) == (0, "discarded")
    assert not (shell.paths.outbox / f"{kept[0]}.age").exists()
    assert shell("outbox", "discard", kept[0], "--yes").code == 65


@pytest.mark.skipif(sys.platform == "win32", reason="terminals")
@pytest.mark.parametrize(("typed", "code"), [(b"yes\n", 0), (b"y\n", 0), (b"no\n", 1), (b"\n", 1)])
def test_a_person_is_asked(shell: Shell, kept: list[str], typed: bytes, code: int) -> None:
    left, shown = on_a_terminal(shell, "outbox", "discard", kept[0][:8], typed=typed)
    assert left == code
    assert f"Destroy the voice {kept[0]} for good?" in shown
    assert (shell.paths.outbox / f"{kept[0]}.age").exists() == (code != 0)


# -- export and import


def test_an_export_stays_sealed(shell: Shell, kept: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    done = shell("outbox", "export", kept[0][:8], kept[1], kept[0], str(folder), "--json")
    assert done.code == 0
    assert done.json == {"written": [str(folder / f"{each}.age") for each in kept[:2]]}
    sealed = (folder / f"{kept[0]}.age").read_bytes()
    assert unseal(sealed, shell.identity).voice == tone()


def test_opened_only_for_somebody_who_agrees(shell: Shell, kept: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "open"
    done = shell("outbox", "export", kept[0], str(folder), "--open")
    assert (done.code, done.out) == (65, "")
    assert not folder.exists()
    done = shell("outbox", "export", kept[0], str(folder), "--open", "--yes")
    assert done.code == 0
    assert (folder / kept[0] / "voice.wav").read_bytes() == tone()


@pytest.mark.skipif(sys.platform == "win32", reason="terminals")
def test_opening_warns(shell: Shell, kept: list[str], tmp_path: Path) -> None:
    arguments = ("outbox", "export", kept[0], str(tmp_path / "open"), "--open")
    code, shown = on_a_terminal(shell, *arguments, typed=b"no\n")
    assert code == 1
    assert "Whoever can read that folder can hear them" in shown
    assert not (tmp_path / "open").exists()


def test_what_is_gone_or_in_the_way_is_told(shell: Shell, kept: list[str], tmp_path: Path) -> None:
    done = shell("outbox", "export", kept[2], str(tmp_path / "out"), "--json")
    assert done.code == 65  # delivered, and its audio was not kept
    assert json.loads(done.err)["error"] == "EnvelopeMissing"
    (tmp_path / f"{kept[0]}.age").write_text("somebody's own")
    done = shell("outbox", "export", kept[0], str(tmp_path), "--json")
    assert done.code == 65
    assert json.loads(done.err)["error"] == "FileUnwritable"


def dead_machine(folder: Path) -> tuple[str, list[str]]:
    """An identity, and the ids of two voices that lie in an outbox of its own."""
    identity = pyrage.x25519.Identity.generate()
    outbox = Outbox(folder, lambda: [str(identity.to_public())], lambda: str(identity))
    ids = [outbox.add(envelope(tone(), AudioFormat.WAV)).id for _ in range(2)]
    outbox.close()
    return str(identity), ids


def test_a_dead_machine_s_voices_come_in_once(shell: Shell, tmp_path: Path) -> None:
    identity, ids = dead_machine(tmp_path / "dead")
    key = tmp_path / "key.txt"
    key.write_text(f"# created: 2026-11-23\n# public key: age1…\n{identity}\n")
    (tmp_path / "dead" / "outbox" / "cut.age").write_bytes(b"age-encryption.org/v1\n")
    command = ("outbox", "import", str(tmp_path / "dead"), "--identity", str(key), "--json")
    done = shell(*command)
    assert (done.code, sorted(done.json["imported"])) == (0, sorted(ids))
    assert (done.json["known"], done.json["damaged"]) == ([], ["cut.age"])
    with shell.outbox() as outbox:
        assert all(each.possible_duplicate for each in outbox.list())
        assert outbox.open(ids[0]).voice == tone()
    done = shell(*command)
    assert (done.json["imported"], sorted(done.json["known"])) == ([], sorted(ids))
    done = shell(*command[:-1])
    assert done.out == "Taken in: 0. Known already: 2. Not opened: 1.\n"
    assert "cut.age does not open" in done.err


def test_this_station_s_own_export_needs_no_identity(
    shell: Shell, kept: list[str], tmp_path: Path
) -> None:
    assert shell("outbox", "export", kept[0], str(tmp_path / "out")).code == 0
    done = shell("outbox", "import", str(tmp_path / "out"), "--json")
    assert (done.code, done.json["known"]) == (0, [kept[0]])


@pytest.mark.parametrize(
    "content",
    ["", "AGE-SECRET-KEY-1QQQQ", "age1qqqq", "-----BEGIN AGE ENCRYPTED FILE-----", "\xff\x00"],
)
def test_what_is_no_identity_is_told_and_not_quoted(
    shell: Shell, tmp_path: Path, content: str
) -> None:
    key = tmp_path / "key.txt"
    key.write_text(content, encoding="latin-1")
    done = shell("outbox", "import", str(tmp_path), "--identity", str(key), "--json")
    assert done.code == 65
    assert json.loads(done.err)["error"] == "WrongIdentity"
    assert "QQQQ" not in done.err


def test_no_folder_and_no_identity_are_told(shell: Shell, tmp_path: Path) -> None:
    for more in ([], ["--identity", str(tmp_path / "nowhere")]):
        done = shell("outbox", "import", str(tmp_path / "nowhere"), *more, "--json")
        assert done.code == 65
        assert json.loads(done.err)["error"] == "FileUnreadable"


def test_a_subcommand_is_needed(shell: Shell) -> None:
    done = shell.run("outbox")
    assert done.code == 65
    assert "usage:" in done.err
    done = shell.run("outbox list --profile other --json")
    assert (done.code, done.json) == (0, [])
    assert (shell.paths.data / "profile-other" / "index.db").exists()
