"""Setting a station up: all is checked before anything changes, and no secret is ever told."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.shell import WOKU_ID, Shell
from woku_desktop.cli import provision
from woku_desktop.config.settings import load_settings
from woku_desktop.vault.pin import PinLock, matches
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Done, Program
    from tests.stage.keyring import SecretService

KEY = "sk_a-key-for-tests"
PIN = "2580"
WOKU = "https://clientapi.woku.app"
FILE = f"""# The lobby.
woku_id = "{WOKU_ID}"

[kiosk]
languages = ["es", "pt"]
hours = "Mo-Fr 09:00-18:00"
"""
LABELS = {f"woku-desktop default key for {WOKU}", "woku-desktop default pin"}


class Station:
    """A shell with a real keyring and nothing in it, and a file to set it up with."""

    def __init__(
        self, shell: Shell, service: SecretService, folder: Path, patch: pytest.MonkeyPatch
    ) -> None:
        self.shell, self.service, self._patch = shell, service, patch
        for credential in shell.credentials.iterdir():
            credential.unlink()
        shell.set("DBUS_SESSION_BUS_ADDRESS", service.environ["DBUS_SESSION_BUS_ADDRESS"])
        self.file = folder / "station.toml"
        self.file.write_text(FILE)
        self.managed = shell.paths.managed_file

    def __call__(self, *options: str, stdin: str = f"{KEY}\n{PIN}\n") -> Done:
        self._patch.setattr(sys, "stdin", io.StringIO(stdin))
        return self.shell("provision", *options)

    def is_untouched(self) -> bool:
        return not self.managed.exists() and self.service.secrets() == {}


@pytest.fixture
def station(
    shell: Shell, service: SecretService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Station:
    return Station(shell, service, tmp_path, monkeypatch)


def test_the_file_is_installed_and_the_secrets_are_kept(station: Station) -> None:
    done = station(str(station.file))
    assert done.code == 0
    assert str(station.managed) in done.out
    assert WOKU in done.out
    assert station.managed.read_text() == FILE
    kept = station.service.secrets()
    assert set(kept) == LABELS
    assert kept[f"woku-desktop default key for {WOKU}"] == KEY
    assert matches(PIN, kept["woku-desktop default pin"])
    settings = load_settings(station.shell.paths, {}, kiosk=True).settings
    assert (settings.woku_id, settings.kiosk.languages) == (WOKU_ID, "es,pt")


def test_the_station_opens_with_that_pin(station: Station) -> None:
    station(str(station.file))
    vault = Vault("default", WOKU, environ={})
    assert PinLock(vault, station.shell.paths.state).enter(PIN).right


def test_a_new_pin_ends_a_wait(station: Station) -> None:
    station(str(station.file))
    lock = PinLock(Vault("default", WOKU, environ={}), station.shell.paths.state)
    for _ in range(5):
        lock.enter("1379")
    assert lock.enter("").wait_seconds
    station(str(station.file), stdin="\n8642\n")
    assert lock.enter("8642").right


def test_scripts_are_told_in_json_what_was_done(station: Station) -> None:
    told = {
        "file": str(station.managed),
        "written": True,
        "woku_id": WOKU_ID,
        "base_url": WOKU,
        "profile": "default",
        "key": "saved",
        "key_source": "keyring",
        "pin": "saved",
        "pin_source": "keyring",
    }
    assert station(str(station.file), "--json").json == told
    again = station(str(station.file), "--json", stdin="\n\n")
    assert again.json == {**told, "written": False, "key": "stays", "pin": "stays"}


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such rights")
def test_every_user_may_read_the_file_whatever_the_umask(station: Station, tmp_path: Path) -> None:
    object.__setattr__(station.shell.paths, "managed_file", tmp_path / "etc" / "xdg" / "w.toml")
    before = os.umask(0o077)
    try:
        assert station(str(station.file), "--file-only").code == 0
    finally:
        os.umask(before)
    assert (tmp_path / "etc/xdg/w.toml").stat().st_mode & 0o777 == 0o644
    for folder in ("etc", "etc/xdg"):
        assert (tmp_path / folder).stat().st_mode & 0o777 == 0o755
    # One that only its owner can read is no settings file for the station.
    (tmp_path / "etc/xdg/w.toml").chmod(0o600)
    assert station(str(station.file), "--file-only", "--json").json["written"] is True
    assert (tmp_path / "etc/xdg/w.toml").stat().st_mode & 0o777 == 0o644


class TestTwoUsers:
    def test_an_administrator_installs_the_file_only(self, station: Station) -> None:
        done = station(str(station.file), "--file-only", "--json", stdin="not even read")
        assert done.code == 0
        assert (done.json["written"], done.json["key"], done.json["pin"]) == (True, None, None)
        assert station.managed.read_text() == FILE
        assert station.service.secrets() == {}

    def test_then_the_stations_user_gives_the_secrets_without_writing_it(
        self, station: Station, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        station(str(station.file), "--file-only")

        def refuse(*arguments: object) -> None:
            raise PermissionError(13, "no")

        monkeypatch.setattr(provision, "write_atomically", refuse)
        assert station(str(station.file)).code == 0
        assert set(station.service.secrets()) == LABELS
        assert station(str(station.managed), stdin="\n\n").code == 0

    def test_who_may_not_install_it_is_told_how_and_no_secret_is_kept(
        self, station: Station, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*arguments: object) -> None:
            raise PermissionError(13, "no")

        monkeypatch.setattr(provision, "write_atomically", refuse)
        done = station(str(station.file))
        assert done.code == 74
        assert "--file-only" in done.err
        assert "this user has no right to it" in done.err
        assert station.is_untouched()

    def test_a_file_that_differs_is_not_passed_over(
        self, station: Station, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        station(str(station.file), "--file-only")
        station.file.write_text(f"{FILE}\n[recording]\nmax_seconds = 90\n")
        assert station(str(station.file), "--file-only", "--json").json["written"] is True
        assert "max_seconds = 90" in station.managed.read_text()

    @pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no such user")
    @pytest.mark.parametrize(("user", "told"), [(0, True), (1000, False)])
    def test_a_key_in_the_administrators_own_keyring_is_remarked(
        self, station: Station, monkeypatch: pytest.MonkeyPatch, user: int, told: bool
    ) -> None:
        monkeypatch.setattr("os.geteuid", lambda: user)
        assert ("administrator's own keyring" in station(str(station.file)).err) is told
        assert "own keyring" not in station(str(station.file), stdin="\n\n").err


class TestNothingChangesUnlessAllIsRight:
    @pytest.mark.parametrize(
        ("content", "code", "told"),
        [
            (b'woku_id = "6534"', 78, "24 hexadecimal digits"),
            (b"[kiosk]\nidle_seconds = 5", 78, "kiosk.idle_seconds"),
            (b'[kiosk]\npin = "2580"', 78, "kiosk.pin"),
            (b'api_key = "sk_secret-in-a-file"', 78, "api_key"),
            (b"woku_id", 78, "station.toml"),
            (b"\xff\xfe", 78, "UTF-8"),
        ],
    )
    def test_a_wrong_file(self, station: Station, content: bytes, code: int, told: str) -> None:
        station.file.write_bytes(content)
        for options in ((), ("--file-only",)):
            done = station(str(station.file), *options)
            assert (done.code, done.out) == (code, "")
            assert told in done.err
            assert "sk_secret" not in done.err
            assert station.is_untouched()

    @pytest.mark.parametrize("name", ["gone.toml", ".", "gone/gone.toml"])
    def test_no_file(self, station: Station, tmp_path: Path, name: str) -> None:
        done = station(str(tmp_path / name))
        assert done.code == 65
        assert station.is_untouched()

    @pytest.mark.parametrize(
        "stdin",
        [
            "",
            f"{KEY}\n",
            f"{KEY}\n{PIN}\n{PIN}\n",
            f"{PIN}\n{KEY}\n",
            f"{KEY} {PIN}\n",
            f"short\n{PIN}\n",
            f"{KEY}\n123\n",
            f"{KEY}\n0000\n",
            f"{KEY}\n1234\n",
            f"{KEY}\n{PIN}a\n",
        ],
    )
    def test_wrong_secrets(self, station: Station, stdin: str) -> None:
        done = station(str(station.file), stdin=stdin)
        assert (done.code, done.out) == (65, "")
        assert KEY not in done.err
        assert station.is_untouched()

    @pytest.mark.parametrize(("stdin", "missing"), [(f"\n{PIN}\n", "key"), (f"{KEY}\n\n", "PIN")])
    def test_one_that_is_to_stay_and_is_not_there(
        self, station: Station, stdin: str, missing: str
    ) -> None:
        done = station(str(station.file), stdin=stdin)
        assert done.code == 77
        assert missing in done.err
        assert station.is_untouched()

    def test_a_locked_keyring(self, station: Station) -> None:
        station.service.lock()
        assert station(str(station.file)).code == 77
        assert not station.managed.exists()


def test_a_key_that_is_there_stays(station: Station) -> None:
    station(str(station.file))
    done = station(str(station.file), "--json", stdin="\n8642\n")
    assert (done.json["key"], done.json["pin"]) == ("stays", "saved")
    kept = station.service.secrets()
    assert kept[f"woku-desktop default key for {WOKU}"] == KEY
    assert matches("8642", kept["woku-desktop default pin"])


def test_the_key_is_kept_for_the_address_in_the_file(station: Station) -> None:
    station.file.write_text(f'base_url = "https://woku.example/"\n{FILE}')
    assert station(str(station.file), "--json").json["base_url"] == "https://woku.example"
    assert "woku-desktop default key for https://woku.example" in station.service.secrets()


def test_a_file_that_names_no_woku_is_installed_and_said(station: Station) -> None:
    station.file.write_text("[kiosk]\nidle_seconds = 45\n")
    done = station(str(station.file))
    assert done.code == 0
    assert "No woku is chosen yet" in done.err
    assert station.managed.exists()


def test_credentials_stand_above_the_keyring_and_are_mentioned(station: Station) -> None:
    hashed = station("--hash-pin", stdin=f"{PIN}\n").out.strip()
    station.shell.given("woku-pin-hash", hashed)
    station.shell.given("woku-api-key", "pk_from-credentials")
    done = station(str(station.file), stdin="\n\n")
    assert done.code == 0
    assert station.service.secrets() == {}
    done = station(str(station.file))
    assert "$CREDENTIALS_DIRECTORY/woku-pin-hash" in done.out
    assert "$CREDENTIALS_DIRECTORY/woku-api-key" in done.out
    told = station(str(station.file), "--json", stdin="\n\n").json
    assert (told["key_source"], told["pin_source"]) == ("credentials", "credentials")


def test_a_hash_is_printed_for_a_credential_and_nothing_else_is_done(program: Program) -> None:
    done = program("provision", "--hash-pin", stdin=f"{PIN}\n")
    assert (done.code, done.err) == (0, "")
    assert matches(PIN, done.out.strip())
    assert matches(PIN, program("provision", "--hash-pin", "--json", stdin=PIN).json["hash"])
    assert program("provision", "--hash-pin", stdin="1234\n").code == 65
    assert program("provision", "--hash-pin", "station.toml", stdin=PIN).code == 65
    assert program("provision", stdin=PIN).code == 65


# The program, with the administrator's settings in a folder of the test's.
MANAGED = """
import os, runpy, sys
from pathlib import Path
from woku_desktop.config import paths
managed, terminal, *arguments = sys.argv[1:]
if terminal:
    os.open(terminal, os.O_RDWR)  # the first that the leader of a session opens becomes its own
paths._managed_folder = lambda: Path(managed)
sys.argv[1:] = arguments
runpy.run_module("woku_desktop", run_name="__main__")
"""


def test_no_secret_is_in_a_file_or_an_output(
    program: Program, service: SecretService, tmp_path: Path
) -> None:
    file = tmp_path / "station.toml"
    file.write_text(FILE)
    managed = tmp_path / "etc"
    told = ""
    for stdin in (f"{KEY}\n{PIN}\n", f"{KEY} {KEY}\n{PIN}\n", f"{KEY}\n{PIN}{PIN}{PIN}{PIN}\n"):
        done = subprocess.run(
            [sys.executable, "-c", MANAGED, str(managed), "", "provision", str(file)],
            env={**service.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en"},
            input=stdin.encode(),
            capture_output=True,
            timeout=60,
            check=False,
        )
        told += (done.stdout + done.stderr).decode()
    assert set(service.secrets()) == LABELS
    files = {**program.files(), "managed": (managed / "config.toml").read_bytes()}
    assert any(name.endswith("provision.log") for name in files)
    assert json.loads(files[".local/state/woku-desktop/pin.json"])["wrong"] == 0
    for secret in (KEY, PIN):
        assert secret not in told
        assert [name for name, content in files.items() if secret.encode() in content] == []


def _on_a_terminal(service: SecretService, arguments: list[str], answers: list[str]) -> Done:
    """Run the program at a terminal of its own, and answer each question as it comes."""
    import pty

    from tests.cli.conftest import Done

    terminal, other_end = pty.openpty()
    command = [sys.executable, "-c", MANAGED, arguments[0], os.ttyname(other_end), *arguments[1:]]
    running = subprocess.Popen(
        command,
        env={**service.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en"},
        stdin=other_end,
        stdout=other_end,
        stderr=other_end,
        start_new_session=True,
    )
    os.close(other_end)
    shown = b""
    for answer in answers:
        asked = b""
        while not asked.endswith(b": "):
            asked += os.read(terminal, 1024)
        shown += asked
        os.write(terminal, f"{answer}\n".encode())
    with contextlib.suppress(OSError):  # Linux's way to say that the program has left
        while more := os.read(terminal, 1024):
            shown += more
    os.close(terminal)
    return Done(running.wait(60), shown.decode(), "")


@pytest.mark.skipif(sys.platform == "win32", reason="terminals")
class TestAtATerminal:
    def test_the_secrets_are_asked_for_and_not_shown(
        self, service: SecretService, tmp_path: Path
    ) -> None:
        (tmp_path / "station.toml").write_text(FILE)
        arguments = [str(tmp_path / "etc"), "provision", str(tmp_path / "station.toml")]
        done = _on_a_terminal(service, arguments, [KEY, PIN, PIN])
        assert done.code == 0
        assert WOKU in done.out
        assert KEY not in done.out
        assert PIN not in done.out
        kept = service.secrets()
        assert kept[f"woku-desktop default key for {WOKU}"] == KEY
        assert matches(PIN, kept["woku-desktop default pin"])

    def test_a_pin_that_was_mistyped_changes_nothing(
        self, service: SecretService, tmp_path: Path
    ) -> None:
        (tmp_path / "station.toml").write_text(FILE)
        arguments = [str(tmp_path / "etc"), "provision", str(tmp_path / "station.toml")]
        done = _on_a_terminal(service, arguments, [KEY, PIN, "2508"])
        assert done.code == 65
        assert service.secrets() == {}
        assert not (tmp_path / "etc").exists()
