"""doctor: each check by itself, over a real keyring, sandbox and sound; and each one's bad case."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from typing import TYPE_CHECKING

import pytest

from tests.stage.certificates import Authority
from tests.stage.sound import MIC, virtual_microphone
from tests.stage.wire import Wire, WireServer
from tests.stage.woku import running_woku
from woku_desktop.domain.checkup import Check, Condition, Finding
from woku_desktop.ear import Ear
from woku_desktop.examination import Examination
from woku_desktop.recording.system import SoundSystem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

    from tests.cli.conftest import Done, Program
    from tests.cli.shell import Shell
    from tests.stage.keyring import SecretService
    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku
    from woku_desktop import checks

WOKU_ID = "65348875f3a876254aa82d5e"


@pytest.fixture(scope="module")
def sound() -> Iterator[VirtualMicrophone]:
    with virtual_microphone() as stage:
        yield stage


@pytest.fixture(scope="module")
def talk(sound: VirtualMicrophone) -> Path:
    """Longer than the command needs on a busy machine: it is broken off."""
    return sound.say("One two three four five six seven eight nine. " * 9)


@pytest.fixture(scope="module")
def server() -> Iterator[StagedWoku]:
    with running_woku() as woku:
        yield woku


class Station:
    """A program on a bus with a keyring, a microphone, and a Woku."""

    def __init__(
        self, program: Program, sound: VirtualMicrophone, talk: Path, woku: StagedWoku
    ) -> None:
        self.program = program
        self.sound = sound
        self.talk = talk
        self.environ = {
            **{
                name: value for name, value in sound.environment.items() if name.startswith("PULSE")
            },
            "WOKU_BASE_URL": woku.base_url,
            "WOKU_DESKTOP_WOKU_ID": WOKU_ID,
        }
        done = program("login", "--stdin", stdin=woku.key, **self.environ)
        assert done.code == 0, done.err

    def examine(self, **environ: str) -> tuple[int, dict[str, dict[str, Any]]]:
        """The code, and what was found, by check."""
        done = self.run("--json", **environ)
        return done.code, {entry["check"]: entry for entry in done.json}

    def run(self, *arguments: str, **environ: str) -> Done:
        """The command, while somebody talks."""
        player = self.sound.play(self.talk)
        try:
            return self.program("doctor", *arguments, **{**self.environ, **environ})
        finally:
            player.terminate()
            player.wait(10)


@pytest.fixture
def station(
    program: Program, sound: VirtualMicrophone, talk: Path, server: StagedWoku
) -> Iterator[Station]:
    server.reset()
    yield Station(program, sound, talk, server)
    server.reset()


def test_all_is_well(station: Station) -> None:
    code, found = station.examine()
    problems = {check: entry["problem"] for check, entry in found.items()}
    assert problems == dict.fromkeys(Check)
    assert code == 0
    assert list(found) == [check.value for check in Check]


def test_a_line_each_with_a_sign_and_the_remedy_below(station: Station) -> None:
    done = station.run(WOKU_DESKTOP_WOKU_ID="")
    assert done.code == 78
    lines = done.out.splitlines()
    at = next(row for row, line in enumerate(lines) if "Woku for opinions" in line)
    assert lines[at].startswith("✗ Woku for opinions: No woku is chosen yet.")
    assert lines[at + 1] == "  Choose it in Settings."
    assert any(line.startswith("✓ Disk: There is room") for line in lines)


def test_the_key_is_refused(station: Station) -> None:
    code, found = station.examine(WOKU_API_KEY="sk_another_key")
    assert found["key"]["problem"] == "KeyRefused"
    assert found["key"]["condition"] == "bad"
    assert code == 77


def test_a_publishable_key_is_never_called_refused(station: Station) -> None:
    code, found = station.examine(WOKU_API_KEY="pk_another_key")
    assert (found["key"]["problem"], found["key"]["condition"]) == ("KeyOnlySends", "unsure")
    assert code == 0 or found["woku"]["condition"] == "bad"


def test_no_key(station: Station) -> None:
    station.program("logout", **station.environ)
    code, found = station.examine()
    assert (found["key"]["problem"], found["key"]["condition"]) == ("KeyMissing", "bad")
    assert code == 77


def test_the_keyring_is_locked(station: Station, service: SecretService) -> None:
    service.lock()
    code, found = station.examine()
    assert found["keyring"]["problem"] == "KeyringLocked"
    assert code == 77


def test_no_keyring_at_all(bare_program: Program) -> None:
    done = bare_program("doctor", "--json", WOKU_BASE_URL="http://127.0.0.1:9")
    found = {entry["check"]: entry for entry in done.json}
    assert found["keyring"]["problem"] == "KeyringMissing"
    assert found["network"]["problem"] == "ServerAway"


def test_the_microphone_is_muted(station: Station) -> None:
    station.sound.mute()
    try:
        code, found = station.examine()
    finally:
        station.sound.mute(muted=False)
    assert found["microphone"]["problem"] == "MicrophoneSilent"
    assert code == 1


def test_the_chosen_microphone_is_heard_by_name(station: Station) -> None:
    _code, found = station.examine()
    assert MIC in found["microphone"]["message"] or "“" in found["microphone"]["message"]


def test_nobody_at_the_other_end(station: Station) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{free.getsockname()[1]}"
    code, found = station.examine(WOKU_BASE_URL=nobody, WOKU_API_KEY="sk_test_0f3b9c")
    assert (found["network"]["problem"], found["network"]["condition"]) == ("ServerAway", "bad")
    assert {found[check]["condition"] for check in ("key", "woku", "clock")} == {"unsure"}
    assert code == 69


def _page(wire: Wire) -> None:
    wire.read_request()
    wire.answer(200, b"<html>Sign in</html>", "Content-Type: text/html")


def test_something_else_answers(station: Station) -> None:
    with WireServer(_page) as page:
        code, found = station.examine(WOKU_BASE_URL=page.url, WOKU_API_KEY="sk_test_0f3b9c")
    assert found["network"]["problem"] == "Misdirected"
    assert (found["key"]["condition"], found["woku"]["condition"]) == ("unsure", "unsure")
    assert code == 69


def test_a_certificate_that_is_not_trusted(station: Station, tmp_path: Any) -> None:
    context = Authority(tmp_path).server_context("127.0.0.1")

    def serve(wire: Wire) -> None:
        try:
            wire.start_tls(context)
        except (ssl.SSLError, OSError):
            return

    with WireServer(serve) as server:
        address = server.url.replace("http:", "https:")
        code, found = station.examine(WOKU_BASE_URL=address, WOKU_API_KEY="sk_test_0f3b9c")
    assert found["network"]["problem"] == "ServerUntrusted"
    assert code == 69


def test_the_way_is_through_a_proxy(station: Station) -> None:
    _code, found = station.examine(
        WOKU_BASE_URL="https://woku.invalid",
        HTTPS_PROXY="http://127.0.0.1:9",
        WOKU_API_KEY="sk_test_0f3b9c",
    )
    assert found["network"]["problem"] == "ServerAway"


@pytest.mark.parametrize(
    ("facts", "problem"),
    [({"closed": True}, "WokuClosed"), ({"reviewsDisabled": True}, "WokuPaused")],
)
def test_the_woku_takes_nothing(
    station: Station, server: StagedWoku, facts: dict[str, bool], problem: str
) -> None:
    server.change_woku(WOKU_ID, **facts)
    code, found = station.examine()
    assert (found["woku"]["problem"], found["woku"]["condition"]) == (problem, "bad")
    assert code == 78


def test_no_such_woku(station: Station) -> None:
    _code, found = station.examine(WOKU_DESKTOP_WOKU_ID="f" * 24)
    assert found["woku"]["problem"] == "WokuUnknown"


@pytest.mark.parametrize("minutes", [-9, 9])
def test_the_clock_is_wrong(station: Station, minutes: int) -> None:
    from datetime import UTC, datetime, timedelta
    from email.utils import format_datetime

    then = format_datetime(datetime.now(UTC) + timedelta(minutes=minutes), usegmt=True)

    def serve(wire: Wire) -> None:
        wire.read_request()
        wire.answer(200, b'{"ok":true}', "Content-Type: application/json", f"Date: {then}")

    with WireServer(serve) as server:
        code, found = station.examine(WOKU_BASE_URL=server.url, WOKU_API_KEY="sk_test_0f3b9c")
    assert (found["clock"]["problem"], found["clock"]["condition"]) == ("ClockWrong", "bad")
    assert "9 minutes" in found["clock"]["message"]
    assert code == 78


def test_a_folder_that_others_may_look_into(shell: Shell) -> None:
    shell.paths.outbox.chmod(0o755)
    finding = _alone(shell, Check.DISK)
    assert finding.problem is not None
    assert finding.problem.code == "FolderOpen"


def test_a_folder_that_cannot_be_written_to(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_how: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    finding = _alone(shell, Check.DISK)
    assert finding.problem is not None
    assert (finding.problem.code, finding.condition) == ("FolderUnwritable", Condition.BAD)


def test_a_full_disk(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    import shutil
    from types import SimpleNamespace

    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=0))
    finding = _alone(shell, Check.DISK)
    assert finding.problem is not None
    assert finding.problem.code == "NoRoom"


def test_voices_that_need_somebody_and_an_index_that_does_not_open(shell: Shell) -> None:
    (shell.paths.data / "index.db").mkdir()
    assert _alone(shell, Check.OUTBOX).condition is not Condition.GOOD


def test_what_hangs_is_given_up_and_the_others_are_told(shell: Shell) -> None:
    go_on = threading.Event()
    around = _around(shell, hear=lambda *_: go_on.wait(20) and None)
    found: list[Finding] = []
    began = time.monotonic()
    Examination(around, {Check.MICROPHONE: 0.2, Check.DISK: 10.0}).run(found.append)
    assert time.monotonic() - began < 15
    go_on.set()
    assert [each.check for each in found] == [Check.DISK, Check.MICROPHONE]
    assert found[1].problem is not None
    assert found[1].problem.code == "CheckTookTooLong"


def test_a_microphone_whose_opening_breaks_keeps_nobody_waiting() -> None:
    class Broken:
        def open(self, *_what: object) -> None:
            raise RuntimeError("a bug")

        def close(self) -> None:
            pass

    sound = SoundSystem(Broken())  # type: ignore[arg-type]
    try:
        with pytest.raises(RuntimeError, match="a bug"):
            Ear(sound).hear(None, threading.Event())
    finally:
        assert sound.jobs.close(5)


def test_what_breaks_costs_the_others_nothing(shell: Shell) -> None:
    def break_down() -> None:
        raise ZeroDivisionError

    around = _around(shell, count=break_down)
    found: dict[Check, Any] = {}
    limits = {Check.OUTBOX: 10.0, Check.DISK: 10.0}
    Examination(around, limits).run(lambda each: found.setdefault(each.check, each))
    assert found[Check.OUTBOX].problem.code == "CheckFailed"
    assert found[Check.DISK].condition is Condition.GOOD


def test_nothing_is_told_of_what_was_cancelled(shell: Shell) -> None:
    found: list[Finding] = []
    examination = Examination(
        _around(shell, hear=lambda _name, cancelled: cancelled.wait(20) and None),
        {Check.MICROPHONE: 20.0},
    )
    threading.Timer(0.1, examination.cancel).start()
    examination.run(found.append)
    assert found == []


def _around(shell: Shell, **instead: Any) -> checks.Surroundings:
    from dataclasses import replace

    from woku_desktop.cli import doctor
    from woku_desktop.config.settings import load_settings
    from woku_desktop.recording.system import SoundSystem

    made = doctor.surroundings(load_settings(shell.paths).settings, shell.paths, SoundSystem())
    return replace(made, **instead)


def _alone(shell: Shell, check: Check) -> Any:
    found: list[Finding] = []
    Examination(_around(shell), {check: 10.0}).run(found.append)
    return found[0]
