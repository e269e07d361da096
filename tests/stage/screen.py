"""A virtual screen: an X server that nobody sees."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_START_S = 20.0
_STOP_S = 5.0


class NoScreenError(RuntimeError):
    """There is no virtual screen to be had; says why."""


@contextmanager
def virtual_screen(size: str = "1920x1080", frame: Path | None = None) -> Iterator[str]:
    """Run an X server of its own and give its DISPLAY, such as ":7".

    Args:
        size: width and height in pixels.
        frame: a folder in which its picture lies as a file (in XWD format) that changes with it.

    Raises:
        NoScreenError: if Xvfb is not installed or does not come up within 20 s.
    """
    program = shutil.which("Xvfb")
    if program is None:
        raise NoScreenError("Xvfb is not installed")
    reader, writer = os.pipe()
    command = [program, "-displayfd", str(writer), "-screen", "0", f"{size}x24"]
    # -noreset: a server that resets when its last window closes loses the next client's call.
    command += ["-nolisten", "tcp", "-noreset"]
    if frame is not None:
        command += ["-fbdir", str(frame)]
    try:
        server = subprocess.Popen(
            command,
            pass_fds=[writer],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    finally:
        os.close(writer)
    try:
        yield f":{_read_number(reader)}"
    finally:
        os.close(reader)
        server.terminate()
        try:
            server.wait(_STOP_S)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait(_STOP_S)


def _read_number(reader: int) -> int:
    ready, _, _ = select.select([reader], [], [], _START_S)
    # The number comes in one write, with its line end; nothing comes from a server that died.
    answer = os.read(reader, 16).strip() if ready else b""
    if not answer:
        raise NoScreenError("Xvfb did not start")
    return int(answer)
