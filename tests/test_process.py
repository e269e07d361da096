"""What the process does to itself before anything else."""

from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from woku_desktop import process

REPORT = """
import json, os, resource, tempfile
from pathlib import Path
from woku_desktop.process import harden
resource.setrlimit(resource.RLIMIT_CORE, (4096, resource.getrlimit(resource.RLIMIT_CORE)[1]))
os.umask(0)
harden()
file, folder = Path(tempfile.mkdtemp()) / "file", Path(tempfile.mkdtemp()) / "folder"
file.write_text(""); folder.mkdir()
print(json.dumps({
    "core": resource.getrlimit(resource.RLIMIT_CORE),
    "file": oct(file.stat().st_mode & 0o777),
    "folder": oct(folder.stat().st_mode & 0o777),
    "filter": Path("/proc/self/coredump_filter").read_text().strip(),
}))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads Linux's /proc")
def test_new_files_are_this_user_s_alone_and_no_core_is_dumped() -> None:
    done = subprocess.run(
        [sys.executable, "-c", REPORT], capture_output=True, text=True, timeout=60, check=True
    )
    assert json.loads(done.stdout) == {
        "core": [0, 0],
        "file": "0o600",
        "folder": "0o700",
        "filter": "00000000",
    }


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_crash_leaves_stacks_and_no_core(tmp_path: Path) -> None:
    program = (
        "import ctypes\n"
        "from woku_desktop.process import harden, watch_faults\n"
        "harden(); watch_faults()\n"
        "ctypes.string_at(0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == -11
    assert "Segmentation fault" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_without_stderr_stacks_go_to_a_file_of_this_user_s(tmp_path: Path) -> None:
    program = (
        "import ctypes, sys\n"
        "from pathlib import Path\n"
        "from woku_desktop.process import watch_faults\n"
        "sys.stderr = None\n"
        f"watch_faults(Path({str(tmp_path)!r}))\n"
        "ctypes.string_at(0)\n"
    )
    subprocess.run([sys.executable, "-c", program], timeout=60, check=False)
    faults = tmp_path / "faults.log"
    assert "string_at" in faults.read_text()
    assert faults.stat().st_mode & 0o077 == 0 or os.name == "nt"


class Recorded:
    """Stands in for Windows' libraries and notes what is asked of them."""

    def __init__(self, calls: list[tuple[Any, ...]], name: str = "") -> None:
        self._calls = calls
        self._name = name

    def __getattr__(self, name: str) -> Recorded:
        return Recorded(self._calls, name)

    def __call__(self, *arguments: object) -> int:
        self._calls.append((self._name, *arguments))
        return 0


@pytest.mark.parametrize(
    ("platform", "expected"),
    [
        ("win32", [("SetCurrentProcessExplicitAppUserModelID", "app.woku.desktop")]),
        ("linux", []),
        ("darwin", []),
    ],
)
def test_on_windows_its_windows_belong_to_what_the_start_menu_names(
    platform: str, expected: list[tuple[Any, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[tuple[Any, ...]] = []
    monkeypatch.setattr(ctypes, "windll", Recorded(calls), raising=False)
    process.name_application(platform)
    assert calls == expected


@pytest.mark.parametrize("frozen", [True, False])
def test_on_windows_reports_and_boxes_are_off(
    frozen: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[tuple[Any, ...]] = []
    monkeypatch.setattr(ctypes, "windll", Recorded(calls), raising=False)
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    monkeypatch.setattr(os, "umask", lambda mask: calls.append(("umask", mask)))
    process.harden("win32")
    expected = [("umask", 0o077), ("SetErrorMode", 3), ("WerSetFlags", 1)]
    if frozen:
        expected.append(("WerAddExcludedApplication", Path(sys.executable).name, 0))  # type: ignore[arg-type]
    assert calls == expected


def test_programs_started_from_a_bundle_load_the_system_s_libraries() -> None:
    environ = {"LD_LIBRARY_PATH": "/bundle", "LD_LIBRARY_PATH_ORIG": "/theirs", "HOME": "/home/ada"}
    process.give_back_library_path(environ)
    assert environ == {"LD_LIBRARY_PATH": "/theirs", "HOME": "/home/ada"}
    environ = {"LD_LIBRARY_PATH": "/bundle"}
    process.give_back_library_path(environ)
    assert environ == {}
