"""login and logout, from the shell to the keyring."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Program
    from tests.stage.keyring import SecretService

KEY = "sk_a-key-for-tests"
WOKU = "https://clientapi.woku.app"


def test_a_key_goes_into_the_keyring_and_out_again(
    program: Program, service: SecretService
) -> None:
    done = program("login", "--stdin", stdin=f"{KEY}\n")
    assert (done.code, done.err) == (0, "")
    assert WOKU in done.out
    assert list(service.secrets().values()) == [KEY]
    done = program("logout")
    assert (done.code, done.err) == (0, "")
    assert service.secrets() == {}
    assert program("logout").code == 0


def test_scripts_are_told_in_json(program: Program) -> None:
    done = program("login", "--stdin", "--json", stdin=KEY)
    assert done.json == {"base_url": WOKU, "profile": "default", "source": "keyring"}
    done = program("logout", "--json")
    assert done.json == {
        "base_url": WOKU,
        "profile": "default",
        "removed": True,
        "source": None,
    }


def test_a_key_is_kept_for_the_configured_address_and_profile(
    program: Program, service: SecretService
) -> None:
    program("login", "--stdin", stdin=KEY, WOKU_BASE_URL="https://woku.example")
    program("--profile", "bar", "login", "--stdin", stdin=KEY)
    program("login", "--profile", "bar2", "--stdin", stdin=KEY)
    assert set(service.secrets()) == {
        "woku-desktop default key for https://woku.example",
        "woku-desktop bar key for https://clientapi.woku.app",
        "woku-desktop bar2 key for https://clientapi.woku.app",
    }


def test_one_that_stands_above_the_keyring_is_mentioned(program: Program) -> None:
    done = program("login", "--stdin", stdin=KEY, WOKU_API_KEY="pk_from-environment")
    assert done.code == 0
    assert "WOKU_API_KEY" in done.out
    done = program("logout", WOKU_API_KEY="pk_from-environment")
    assert "WOKU_API_KEY" in done.out


@pytest.mark.parametrize("stdin", ["", "\n", "a key with spaces\n", "a" * 5000, "clé-de-la-maison"])
def test_what_can_not_be_a_key_is_refused(
    stdin: str, program: Program, service: SecretService
) -> None:
    done = program("login", "--stdin", stdin=stdin)
    assert done.code == 65
    assert done.out == ""
    assert "Traceback" not in done.err
    assert service.secrets() == {}


def test_a_locked_keyring_is_told(program: Program, service: SecretService) -> None:
    service.lock()
    done = program("login", "--stdin", stdin=KEY)
    assert done.code == 77
    assert "keyring" in done.err
    assert program("logout").code == 77


def test_without_a_keyring_the_variable_is_named_and_nothing_written(
    bare_program: Program,
) -> None:
    done = bare_program("login", "--stdin", stdin=KEY)
    assert done.code == 77
    assert "WOKU_API_KEY" in done.err
    assert [name for name, content in bare_program.files().items() if KEY.encode() in content] == []


def test_a_wrong_setting_keeps_the_program_from_starting(
    program: Program, service: SecretService
) -> None:
    done = program("login", "--stdin", stdin=KEY, WOKU_DESKTOP_LANGUAGE="fr")
    assert done.code == 78
    assert "WOKU_DESKTOP_LANGUAGE" in done.err
    assert '"fr"' in done.err
    assert service.secrets() == {}


def test_the_key_is_in_no_file_and_no_output(program: Program, service: SecretService) -> None:
    done = [
        program("login", "--stdin", stdin=KEY),
        program("login", "--stdin", stdin=f"{KEY} {KEY}", WOKU_API_KEY=KEY),
        program("logout", WOKU_API_KEY=KEY),
    ]
    for one in done:
        assert KEY not in one.out + one.err
    files = program.files()
    assert any(name.endswith("login.log") for name in files)
    assert [name for name, content in files.items() if KEY.encode() in content] == []


@pytest.mark.skipif(sys.platform == "win32", reason="terminals")
def test_at_a_terminal_the_key_is_asked_for_and_not_shown(
    program: Program, service: SecretService
) -> None:
    import pty

    terminal, other_end = pty.openpty()
    # The first terminal that the leader of a new session opens becomes its own.
    start = (
        f"import os, runpy, sys; os.open({os.ttyname(other_end)!r}, os.O_RDWR)\n"
        "sys.argv[1:] = ['login']; runpy.run_module('woku_desktop', run_name='__main__')"
    )
    running = subprocess.Popen(
        [sys.executable, "-c", start],
        env={**service.environ, "LC_ALL": "C.UTF-8"},
        stdin=other_end,
        stdout=other_end,
        stderr=other_end,
        start_new_session=True,
    )
    os.close(other_end)
    shown = b""
    while not shown.endswith(b": "):
        shown += os.read(terminal, 1024)
    os.write(terminal, f"{KEY}\n".encode())
    with contextlib.suppress(OSError):  # Linux's way to say that the program has left
        while more := os.read(terminal, 1024):
            shown += more
    os.close(terminal)
    assert running.wait(60) == 0
    assert WOKU.encode() in shown
    assert KEY.encode() not in shown
    assert list(service.secrets().values()) == [KEY]
