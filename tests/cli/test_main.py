"""The command line itself: options, exit codes, and what happens before a command runs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from woku_desktop import __version__
from woku_desktop.cli import exit_codes
from woku_desktop.domain import delivery_errors, errors, file_errors, outbox_errors
from woku_desktop.domain.errors import Problem

if TYPE_CHECKING:
    from tests.cli.conftest import Program


def kinds(kind: type[Problem] = Problem) -> set[type[Problem]]:
    return {kind}.union(*(kinds(sub) for sub in kind.__subclasses__()))


def test_the_version(bare_program: Program) -> None:
    done = bare_program("--version")
    assert (done.code, done.out, done.err) == (0, f"woku-desktop {__version__}\n", "")
    assert bare_program.files() == {}


def test_help_names_every_command(bare_program: Program) -> None:
    done = bare_program("--help")
    assert done.code == 0
    commands = (
        *("desk", "kiosk", "demo", "login", "logout"),
        *("send", "sync", "outbox", "status", "devices", "provision"),
    )
    for command in commands:
        assert f"    {command} " in done.out


@pytest.mark.parametrize(
    "arguments", [["sing"], ["--loud"], ["login", "--std"], ["login", "sk_on-the-command-line"]]
)
def test_what_it_does_not_know_is_bad_input(arguments: list[str], bare_program: Program) -> None:
    done = bare_program(*arguments)
    assert done.code == 65
    assert "usage:" in done.err


@pytest.mark.parametrize("name", ["../elsewhere", "", "Upper", "a/b"])
def test_a_profile_can_not_leave_its_folder(name: str, bare_program: Program) -> None:
    done = bare_program("--profile", name, "logout")
    assert done.code == 65
    assert bare_program.files() == {}


def test_folders_and_files_are_for_this_user_only(bare_program: Program) -> None:
    bare_program("login", "--stdin", stdin="sk_a-key-for-tests")
    ours = [p for p in bare_program.bus.home.rglob("*") if "woku-desktop" in p.parts]
    assert ours
    assert {p.stat().st_mode & 0o077 for p in ours} == {0}


def test_a_home_that_can_not_be_written_to_is_told(bare_program: Program) -> None:
    (Path(bare_program.bus.environ["HOME"]) / ".local").write_text("in the way")
    done = bare_program("logout")
    assert done.code == 74
    assert "Traceback" not in done.err
    assert done.err


def test_problems_are_told_to_scripts_in_json(bare_program: Program) -> None:
    done = bare_program("login", "--stdin", "--json", stdin="sk_a-key-for-tests")
    assert done.code == 77
    told = json.loads(done.err)
    assert told["error"] == "KeyringMissing"
    assert "WOKU_API_KEY" in told["message"]


@pytest.mark.parametrize("kind", sorted(kinds(), key=str))
def test_every_problem_has_an_exit_code(kind: type[Problem]) -> None:
    problem = kind.__new__(kind)
    assert exit_codes.exit_code(problem) in {1, 65, 69, 74, 75, 77, 78}


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (errors.KeyMissing, 77),
        (delivery_errors.KeyRefused, 77),
        (errors.KeyringLocked, 77),
        (delivery_errors.Unreachable, 69),
        (delivery_errors.Misdirected, 69),
        (delivery_errors.InDoubt, 75),
        (delivery_errors.Rejected, 65),
        (errors.BadSetting, 78),
        (errors.UnreadableSettings, 78),
        (errors.SettingLocked, 78),
        (errors.NotSealable, 74),
        (file_errors.NotAudio, 65),
        (file_errors.FileTooLarge, 65),
        (outbox_errors.NotInOutbox, 65),
        (outbox_errors.NotNow, 65),
        (outbox_errors.EnvelopeDamaged, 65),
        (outbox_errors.IndexNewer, 78),
        (outbox_errors.OutboxFull, 74),
        (outbox_errors.OutboxUnwritable, 74),
        (outbox_errors.OutboxBusy, 74),
    ],
)
def test_the_codes_that_scripts_rely_on(kind: type[Problem], code: int) -> None:
    assert exit_codes.exit_code(kind()) == code


@pytest.mark.parametrize(
    ("problem", "code"),
    [
        (None, 75),
        (delivery_errors.ServerBusy(), 75),
        (delivery_errors.Throttled(), 75),
        (delivery_errors.Unreachable(), 69),
        (delivery_errors.Misdirected(status=302), 69),
        (delivery_errors.KeyRefused(), 77),
        (errors.KeyringLocked(), 77),
    ],
)
def test_what_waits_says_what_it_waits_for(problem: Problem | None, code: int) -> None:
    assert exit_codes.waiting_code(problem) == code


def test_a_bad_field_is_bad_input() -> None:
    assert exit_codes.exit_code(errors.InvalidField("email", allowed="an address")) == 65
