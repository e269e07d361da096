"""The sandbox as a child process; this module needs nothing of the extra."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from importlib.util import find_spec
from typing import TYPE_CHECKING, Self

from woku_desktop.domain.errors import ExtraMissing, SandboxNotStarted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

LANGUAGES = ("es", "en", "pt")
_PACKAGES = {
    "starlette": "starlette",
    "uvicorn": "uvicorn",
    "python_multipart": "python-multipart",
}


def require_extra() -> None:
    """Look whether the sandbox could run here.

    Raises:
        ExtraMissing: if not.
    """
    missing = [name for module, name in _PACKAGES.items() if find_spec(module) is None]
    if missing:
        raise ExtraMissing(packages=", ".join(missing))


def sandbox_command() -> tuple[str, ...]:
    """What starts the sandbox of this copy of the program."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "sandbox")
    return (sys.executable, "-m", "woku_desktop.sandbox")


class SandboxProcess:
    """A sandbox that lives as long as its owner; a context manager that stops it.

    Owned by one thread at a time. Should the owner die, the sandbox sees its standard input end
    and ends too.

    Args:
        command: what runs `woku_desktop.sandbox`'s command line; None for this copy's own.
    """

    def __init__(self, command: Sequence[str] | None = None) -> None:
        self._command = tuple(command or sandbox_command())
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self, language: str, key: str, deadline_s: float = 30.0) -> str:
        """Start it and wait until it listens.

        Args:
            language: one of `LANGUAGES`: what voices are taken to be in.
            key: the company key that it is to accept, one line.
            deadline_s: how long that may take, in seconds.

        Returns:
            The base URL.

        Raises:
            ExtraMissing: if the extra is not installed.
            SandboxNotStarted: if it ended, or was not ready in time.
        """
        if self._process is not None:
            raise RuntimeError("it runs already")
        require_extra()
        self._process = subprocess.Popen(  # noqa: S603 - the owner's own program
            [*self._command, "--port", "0", "--language", language, "--key-stdin"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,  # nothing is left over to be flushed into a pipe that broke
            # A real key in the environment is none of the sandbox's business.
            env={name: value for name, value in os.environ.items() if name != "WOKU_API_KEY"},
            creationflags=_creation_flags(),
        )
        base_url = self._talk(self._process, key, deadline_s)
        if base_url is None:
            self.stop()
            raise SandboxNotStarted(seconds=deadline_s)
        return base_url

    def stop(self, deadline_s: float = 5.0) -> None:
        """End it and forget what it kept; by force after the deadline. May be called again."""
        process, self._process = self._process, None
        if process is None:
            return
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.close()
        try:
            process.wait(deadline_s)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()

    def _talk(self, process: subprocess.Popen[bytes], key: str, deadline_s: float) -> str | None:
        """Hand the key over and read the address; None if the process ends or is too slow."""
        assert process.stdin is not None
        assert process.stdout is not None
        stdout, lines = process.stdout, list[bytes]()
        reader = threading.Thread(
            target=lambda: lines.append(stdout.readline()), name="sandbox-ready", daemon=True
        )
        reader.start()
        with contextlib.suppress(BrokenPipeError):  # it has ended; no line will come either
            process.stdin.write(key.encode() + b"\n")
        reader.join(deadline_s)
        if reader.is_alive():
            process.kill()
            reader.join()
        if not lines or not lines[0]:
            return None
        base_url: str = json.loads(lines[0])["base_url"]
        return base_url


def _creation_flags() -> int:
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW  # or a console would open beside the window
    return 0
