"""A Windows to try an installer on: a throwaway Wine prefix, and a made-up program in it."""

from __future__ import annotations

import importlib.util
import io
import os
import shutil
import subprocess
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

WITHIN_S = 180
_STARTS_WITHIN_S = 30
_RUNS = r"cmd.exe /c echo > C:\stand-in\running.txt & ping -n 90 127.0.0.1 & rem"
"""What the made-up program does: it says that it runs, and goes on for a while."""

_TASKS = r"""@echo off
echo %* >> C:\stand-in\calls.txt
if "%2"=="/Query" goto query
if "%2"=="/End" goto end
if "%2"=="/Create" goto create
if "%2"=="/Delete" goto delete
exit 0
:query
if exist C:\stand-in\task.xml exit 0
exit 1
:end
taskkill /F /IM woku-desktop.exe
exit 0
:create
copy /Y %7 C:\stand-in\task.xml
exit 0
:delete
del C:\stand-in\task.xml
exit 0
"""
"""Stands in for schtasks, of which Wine knows a part: notes its calls and keeps one task."""


def missing() -> list[str]:
    """What a machine lacks that `Wine` needs, for people."""
    lacks = [f"{name} is not on PATH" for name in ("wine", "wineserver") if not shutil.which(name)]
    if not os.environ.get("DISPLAY") and not shutil.which("xvfb-run"):
        lacks.append("there is no screen, and xvfb-run is not on PATH")
    if importlib.util.find_spec("pip") is None:
        lacks.append("pip, whose launcher plays the program, is not in this environment")
    return lacks


class Wine:
    """One prefix, as Windows 10.

    Args:
        folder: an empty one, for everything.

    Raises:
        RuntimeError: if Wine can't make it.
    """

    def __init__(self, folder: Path) -> None:
        self._prefix = folder / "prefix"
        self.drive = self._prefix / "drive_c"
        self._environ = {
            **os.environ,
            "WINEPREFIX": str(self._prefix),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "schtasks.exe=n;mscoree,mshtml=",
        }
        for command in (["wineboot", "-i"], ["winecfg", "-v", "win10"]):
            if self.run(*command) != 0:
                raise RuntimeError(f"{command[0]} failed")
        stand_in = self.drive / "stand-in"
        stand_in.mkdir()
        (stand_in / "schtasks.cmd").write_text(_TASKS.replace("\n", "\r\n"))
        self._calls = stand_in / "calls.txt"
        self._running = stand_in / "running.txt"
        self.task = stand_in / "task.xml"
        for system in ("system32", "syswow64"):
            schtasks = self.drive / "windows" / system / "schtasks.exe"
            schtasks.unlink(missing_ok=True)
            schtasks.write_bytes(launcher(r"cmd.exe /c C:\stand-in\schtasks.cmd"))

    def run(self, *command: str) -> int:
        """Run a Windows program until it, and all that it has started, has ended."""
        code = self._run(["wine", *command]).returncode
        self.settle()
        return code

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        """Start the made-up program; returns once it runs.

        Raises:
            RuntimeError: if it doesn't, for long.
        """
        self._running.unlink(missing_ok=True)
        process = self._start(command)
        end = time.monotonic() + _STARTS_WITHIN_S
        while not self._running.exists():
            if time.monotonic() > end:
                raise RuntimeError(f"{command[0]} does not start")
            time.sleep(0.1)
        return process

    def _start(self, command: Sequence[str]) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            ["wine", *command],
            env=self._environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def inside(self, path: Path) -> str:
        """A path on the prefix's own drive, as its programs see it."""
        return "C:\\" + str(path.relative_to(self.drive)).replace("/", "\\")

    def settle(self) -> None:
        """Wait until nothing runs any more; only then the registry is on the disk."""
        self._run(["wineserver", "-w"])

    def run_beside(self, *command: str) -> int:
        """Run a Windows program; what else runs may go on."""
        return self._run(["wine", *command]).returncode

    def close(self) -> None:
        """End whatever runs in this prefix."""
        self._run(["wineserver", "-k"])

    def registry(self, hive: str) -> str:
        """A whole hive as Wine writes it down: "system" or "user". Nothing may run."""
        return (self._prefix / f"{hive}.reg").read_text("utf-8", "replace")

    def calls(self) -> list[str]:
        """The verbs that schtasks was called with since this was asked last: ["Query", "End"]."""
        if not self._calls.exists():
            return []
        lines = self._calls.read_text("utf-8", "replace").splitlines()
        self._calls.unlink()
        return [line.split(" /", 2)[1].split(" ")[0] for line in lines]

    def _run(self, command: Sequence[str]) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            command,
            env=self._environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=WITHIN_S,
            check=False,
        )


def windows_path(path: Path) -> str:
    """A path of this machine, as Wine's programs see it."""
    return "Z:" + str(path.resolve()).replace("/", "\\")


def launcher(command: str, name: str = "w64.exe") -> bytes:
    """A 64-bit Windows program that runs a command in system32, its own path and arguments behind.

    Args:
        command: what to run.
        name: of pip's launcher: w64.exe, or t64.exe for a terminal.
    """
    spec = importlib.util.find_spec("pip")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("pip")
    code = (Path(spec.origin).parent / "_vendor" / "distlib" / name).read_bytes()
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("__main__.py", "")
    return code + f"#!C:\\windows\\system32\\{command}\n".encode() + archive.getvalue()


def bundle(folder: Path, files: Sequence[str]) -> Path:
    """A made-up program in PyInstaller's layout: it runs for a while, whatever it is asked.

    Args:
        folder: a new one.
        files: what lies in its `_internal`.
    """
    for file in files:
        (folder / "_internal" / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / "_internal" / file).write_text(file)
    (folder / "woku-desktop.exe").write_bytes(launcher(_RUNS))
    (folder / "woku-desktop-console.exe").write_bytes(launcher(_RUNS, "t64.exe"))
    return folder
