"""The station's half of what keeps it alive: it tells its parent that it lives, and hears from it.

The parent (`woku_desktop.guardian`) hands two ends of pipes over, whose numbers stand in the
environment: no address that another program could speak to, and when either side dies, however it
does, the other sees the end of its pipe. One byte is one message. No Qt here.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import sys
import threading
import time
from typing import IO, TYPE_CHECKING

from woku_desktop.process import fault_file

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping
    from pathlib import Path

_log = logging.getLogger(__name__)

ENVIRONMENT = "WOKU_KIOSK_PARENT"
"""Two handles (to read from, to write to) and two deadlines in seconds (see `Heartbeat`)."""

BEAT = b"."
"""The station: its window lives."""

LEFT = b"l"
"""The station: somebody with the PIN left it; it closes."""

CLOSING = b"c"
"""The station: it closes, to be started anew."""

RESTART = b"r"
"""The parent: restart once nobody is in front."""

END = b"e"
"""The parent: end."""

EXIT_RESTART = 79
"""The station's exit code for "start me anew": the first that sysexits.h does not use."""

RESTART_WITHIN_S = 3600.0
"""How long the station may put a restart off while somebody is in front of it, in seconds."""

END_WITHIN_S = 8.0
"""How long the station may take to end once it is asked to, in seconds; then it is killed."""

_STACKS_AFTER = 0.8
"""After which part of its deadline a silent station writes its stacks down: then it is killed."""


class Heartbeat:
    """What ties a station to its parent; one without a parent does nothing.

    Args:
        handles: the pipe's ends to read from and to write to, as file descriptors; None for no
            parent.
        deadlines: how long the parent waits for the first beat, and then for each, in seconds.
        faults: where a station that hangs or crashes leaves its stacks; read by its parent.
    """

    def __init__(
        self,
        handles: tuple[int, int] | None = None,
        deadlines: tuple[float, float] = (0.0, 0.0),
        faults: Path | None = None,
    ) -> None:
        self._handles = handles
        self._stacks_after_s = deadlines[1] * _STACKS_AFTER
        self._faults: IO[str] | None = None
        self._last = time.monotonic()
        self._heard = threading.Event()
        self._on_parent_gone: Callable[[], None] = _nothing
        self._on_restart_asked: Callable[[], None] = _nothing
        if handles is None:
            return
        if faults is not None:
            self._faults = fault_file(faults)
            faulthandler.enable(self._faults)
            faulthandler.dump_traceback_later(deadlines[0] * _STACKS_AFTER, file=self._faults)
        # It imports nothing: PySide6 may be on its way in (see `Voice.speak`).
        threading.Thread(
            target=self._attend, args=handles[:1], name="kiosk-parent", daemon=True
        ).start()

    @classmethod
    def from_environment(
        cls, faults: Path, environ: MutableMapping[str, str] = os.environ
    ) -> Heartbeat:
        """The heartbeat of this process. Takes the parent's word out of the environment: what this
        process starts is no station.

        Raises:
            OSError: if there is a parent, and `faults` can't be written or the handles are none.
        """
        told = environ.pop(ENVIRONMENT, "")
        if not told:
            return cls()
        near, far, first_s, then_s = told.split(",")
        handles = _taken_over(int(near), os.O_RDONLY), _taken_over(int(far), os.O_WRONLY)
        return cls(handles, (float(first_s), float(then_s)), faults)

    @property
    def has_parent(self) -> bool:
        """Whether anybody listens."""
        return self._handles is not None

    def beat(self) -> None:
        """Say that the window lives: about once a second, on its thread. Never waits."""
        if self._faults is not None:
            self._put_the_stacks_off(self._faults)
        self._say(BEAT)

    def close(self, code: int) -> None:
        """Say that the window closes and no beat comes any more; what is left may take a while.

        Args:
            code: what the process will end with: counts even if it has to be killed on the way.
        """
        if self._faults is not None:
            faulthandler.cancel_dump_traceback_later()
        self._say(LEFT if code == 0 else CLOSING)

    def listen(
        self, on_parent_gone: Callable[[], None], on_restart_asked: Callable[[], None]
    ) -> None:
        """Hear of the parent; what it said before is told now. Both are called on another thread.

        Args:
            on_parent_gone: the parent asks for the end, or is gone: to be followed within
                `END_WITHIN_S`, since the process is then ended, whatever it does.
            on_restart_asked: to end with `EXIT_RESTART` once nobody is in front, but after
                `RESTART_WITHIN_S` in any case.
        """
        self._on_parent_gone = on_parent_gone
        self._on_restart_asked = on_restart_asked
        self._heard.set()

    def _say(self, message: bytes) -> None:
        # That the parent is gone is `_attend`'s business.
        with contextlib.suppress(OSError):
            if self._handles is not None:
                os.write(self._handles[1], message)

    def _put_the_stacks_off(self, faults: IO[str]) -> None:
        now = time.monotonic()
        if now - self._last > self._stacks_after_s:
            # It came back, or the machine slept: what was written down meanwhile tells nothing.
            os.ftruncate(faults.fileno(), 0)
        self._last = now
        faulthandler.dump_traceback_later(self._stacks_after_s, file=faults)

    def _attend(self, handle: int) -> None:
        while os.read(handle, 1) == RESTART:
            _log.info("the parent asks for a restart")
            if self._heard.wait(END_WITHIN_S):
                self._on_restart_asked()
        _log.info("the parent asks for the end, or is gone")
        if self._heard.wait(END_WITHIN_S):
            self._on_parent_gone()
            time.sleep(END_WITHIN_S)
        # It hangs, and may have nobody left who would end it.
        os._exit(1)


def _nothing() -> None:
    """What is called before anybody listens."""


def _taken_over(handle: int, flags: int) -> int:
    """What the parent handed over, as a file descriptor that nobody else inherits."""
    if sys.platform == "win32":
        import msvcrt

        os.set_handle_inheritable(handle, False)  # noqa: FBT003 - it takes no name
        return msvcrt.open_osfhandle(handle, flags)
    os.set_inheritable(handle, False)  # noqa: FBT003 - it takes no name
    # A parent that hangs does not read, and its pipe may fill up: the window must not wait for it.
    os.set_blocking(handle, flags == os.O_RDONLY)
    return handle
