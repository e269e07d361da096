"""The smoke test: it passes here, and says what is broken where something is."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.stage.screen import virtual_screen
from woku_desktop import smoke
from woku_desktop.domain.errors import ExtraMissing, SandboxNotStarted

if TYPE_CHECKING:
    from io import BytesIO
    from pathlib import Path


def test_a_whole_copy_passes_on_a_real_screen_and_leaves_nothing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with virtual_screen() as screen:
        environ = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("XDG_", "QT_", "WOKU_"))
        }
        environ |= {"DISPLAY": screen, "HOME": str(home), "TMPDIR": str(tmp_path)}
        done = subprocess.run(
            [sys.executable, "-m", "woku_desktop", "--smoke-test"],
            env=environ,
            check=False,
            capture_output=True,
            text=True,
            timeout=100,
        )
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert [line.split()[1] for line in lines] == [
        "window:",
        "qt:",
        "modules:",
        "sound:",
        "take:",
        "keyring:",
        "outbox:",
        "certificates:",
        "contact:",
        "versions:",
        "sandbox:",
    ]
    assert re.search(r"on xcb, .*usable_at_ns=\d+$", lines[0])
    assert not list(tmp_path.glob("woku-desktop*"))
    assert not list(home.rglob("woku-desktop"))


def test_without_a_screen_it_says_so() -> None:
    environ = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    environ = {name: value for name, value in environ.items() if name != "XDG_SESSION_TYPE"}
    environ.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        [sys.executable, "-m", "woku_desktop", "--smoke-test"],
        env=environ,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode != 0
    assert "DISPLAY" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ("_take", RuntimeError("it could not be sealed")),
        ("_keyring", ModuleNotFoundError("No module named 'secretstorage'")),
        ("_sandbox", SandboxNotStarted(seconds=30)),
    ],
)
def test_the_first_part_that_is_broken_ends_it(
    broken: str, reason: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> str:
        raise reason

    monkeypatch.setattr(smoke, "require_screen", lambda: None)
    for name in (name for name in vars(smoke) if re.fullmatch("_[a-z]+", name)):
        if name not in {"_looks", "_tone"} and callable(getattr(smoke, name)):
            monkeypatch.setattr(smoke, name, lambda *_: "fine")
    monkeypatch.setattr(smoke, broken, breaks)
    said: list[str] = []
    assert smoke.smoke_test(said.append) == smoke.BROKEN
    assert said[-1].startswith(f"BROKEN  {broken[1:]}: {type(reason).__name__}")
    assert all(line.startswith("ok ") for line in said[:-1])


def test_without_the_demo_s_packages_there_is_no_sandbox_to_try(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("woku_desktop.sandbox.process.find_spec", lambda _: None)
    assert smoke._sandbox() == "not installed here"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(ExtraMissing):
        smoke._sandbox()


def test_a_take_that_opens_as_something_else_is_broken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert smoke._take(tmp_path) == "192000 bytes sealed and opened"
    (tmp_path / "take.age").unlink()

    def other(spool: object, identity: str, out: BytesIO) -> int:
        return out.write(bytes(192_000))

    monkeypatch.setattr("woku_desktop.recording.spool.recover", other)
    with pytest.raises(RuntimeError, match="not what was sealed"):
        smoke._take(tmp_path)
