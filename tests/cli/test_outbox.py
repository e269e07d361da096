"""outbox: list, show, retry, discard."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pyrage
import pytest

from tests.cli.shell import EVIL
from tests.stage.feedbacks import envelope
from woku_desktop.domain.submission import State
from woku_desktop.outbox.outbox import utc_now

if TYPE_CHECKING:
    from tests.cli.shell import Shell

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
    code, shown = shell.on_a_terminal("outbox", "list")
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
    left, shown = shell.on_a_terminal("outbox", "discard", kept[0][:8], typed=typed)
    assert left == code
    assert f"Destroy the voice {kept[0]} for good?" in shown
    assert (shell.paths.outbox / f"{kept[0]}.age").exists() == (code != 0)
