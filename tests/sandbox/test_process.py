"""The sandbox as a process."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING

import httpx
import psutil
import pytest

from woku_desktop.domain.errors import ExtraMissing, SandboxNotStarted
from woku_desktop.sandbox import __main__ as command_line
from woku_desktop.sandbox import process
from woku_desktop.sandbox.process import SandboxProcess, require_extra, sandbox_command

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.machinery import ModuleSpec

COMMAND = [sys.executable, "-m", "woku_desktop.sandbox"]


def is_healthy(base_url: str) -> bool:
    answer = httpx.get(base_url + "/v1/health", trust_env=False)
    return answer.content == b'{"ok":true}'


@pytest.fixture
def others() -> set[int]:
    """The processes that other tests share."""
    return {child.pid for child in psutil.Process().children()}


def own_children(others: set[int]) -> list[psutil.Process]:
    return [child for child in psutil.Process().children() if child.pid not in others]


def test_it_starts_and_stops() -> None:
    with SandboxProcess() as sandbox:
        base_url = sandbox.start("pt", "sk_test")
        assert base_url.startswith("http://127.0.0.1:")
        assert is_healthy(base_url)
        with pytest.raises(RuntimeError):
            sandbox.start("pt", "sk_test")
    with pytest.raises(httpx.ConnectError):
        is_healthy(base_url)
    sandbox.stop()


def test_it_can_be_started_again() -> None:
    with SandboxProcess() as sandbox:
        for _ in range(2):
            assert is_healthy(sandbox.start("es", "sk_test"))
            sandbox.stop()


def test_the_real_key_stays_out_of_it(monkeypatch: pytest.MonkeyPatch, others: set[int]) -> None:
    monkeypatch.setenv("WOKU_API_KEY", "sk_live")
    with SandboxProcess() as sandbox:
        sandbox.start("es", "sk_test")
        (child,) = own_children(others)
        assert "WOKU_API_KEY" not in child.environ()


@pytest.mark.parametrize(
    "script",
    [
        "raise SystemExit(3)",
        "import os; os.close(0); os._exit(3)",
        "import time; time.sleep(60)",
    ],
    ids=["ends", "takes no key", "hangs"],
)
def test_a_process_that_does_not_get_ready(script: str, others: set[int]) -> None:
    sandbox = SandboxProcess([sys.executable, "-c", script])
    with pytest.raises(SandboxNotStarted):
        sandbox.start("es", "sk_test", deadline_s=1.0)
    assert own_children(others) == []


def test_a_process_that_does_not_stop_is_killed(others: set[int]) -> None:
    script = 'import time; print(\'{"base_url": "x"}\', flush=True); time.sleep(60)'
    sandbox = SandboxProcess([sys.executable, "-c", script])
    assert sandbox.start("es", "sk_test") == "x"
    sandbox.stop(deadline_s=0.1)
    assert own_children(others) == []


@pytest.fixture
def by_hand() -> Iterator[subprocess.Popen[bytes]]:
    """Started as a person would, without a key."""
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        yield running
        running.kill()


def test_on_its_own_it_makes_a_key_and_ends_with_its_input(
    by_hand: subprocess.Popen[bytes],
) -> None:
    assert by_hand.stdin is not None
    assert by_hand.stdout is not None
    facts = json.loads(by_hand.stdout.readline())
    assert facts["pid"] == by_hand.pid
    answer = httpx.get(
        facts["base_url"] + "/v1/companies/me",
        headers={"Authorization": f"Bearer {facts['key']}"},
        trust_env=False,
    )
    assert answer.status_code == 200
    by_hand.stdin.close()
    assert by_hand.wait(20) == 0


def test_it_ends_when_told_to(by_hand: subprocess.Popen[bytes]) -> None:
    assert by_hand.stdout is not None
    by_hand.stdout.readline()
    by_hand.terminate()
    by_hand.wait(20)


@pytest.fixture
def without_uvicorn(monkeypatch: pytest.MonkeyPatch) -> None:
    def find_without(name: str) -> ModuleSpec | None:
        return None if name == "uvicorn" else find_spec(name)

    monkeypatch.setattr(process, "find_spec", find_without)


@pytest.mark.usefixtures("without_uvicorn")
def test_a_missing_extra_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ExtraMissing) as raised:
        require_extra()
    assert raised.value.facts == {"packages": "uvicorn"}
    with pytest.raises(ExtraMissing):
        SandboxProcess().start("es", "sk_test")
    assert command_line.main([]) == 69
    assert "pip install 'woku-desktop[demo]'" in capsys.readouterr().err


def test_a_package_starts_its_own_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sandbox_command() == tuple(COMMAND)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert sandbox_command() == (sys.executable, "sandbox")
