"""The parent: a small process that starts the station, watches it, and starts it anew.

It knows neither Qt nor sound nor the network, so that whatever brings a station down leaves it
standing; see `woku_desktop.heartbeat` for what the two say to each other.
"""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from woku_desktop.heartbeat import (
    BEAT,
    CLOSING,
    END,
    END_WITHIN_S,
    ENVIRONMENT,
    EXIT_RESTART,
    LEFT,
    RESTART,
)
from woku_desktop.vigil import Nightly, Pauses, Silence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

_log = logging.getLogger(__name__)

FIRST_BEAT_WITHIN_S = 30.0
BEAT_WITHIN_S = 5.0
CLOSED_WITHIN_S = 30.0
"""How long a station may take to tidy up once its window is closed, in seconds."""

_LOOK_EVERY_S = 0.5
_STATION_ENDED = b""
_CLOSES: dict[bytes | None, int] = {LEFT: 0, CLOSING: EXIT_RESTART}
_CAN_NOT_START = 71  # EX_OSERR
_MOST_OF_THE_STACKS = 20_000
_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


class Guardian:
    """Keeps one station running until somebody with the PIN leaves it, or `end` is called.

    Args:
        command: what starts the station.
        environ: the station's environment.
        faults: where the station leaves its stacks when it hangs or crashes; what is found there
            goes into this process's log.
        restart_at: gives the local time of the day of the nightly restart, "" for never; asked
            before each start.
        replaced: tells whether an update has replaced this program; asked twice a second.
        first_beat_s: how long a station may take to show its window, in seconds.
        beat_s: how long its window may be silent from then on, in seconds.
    """

    def __init__(
        self,
        command: Sequence[str],
        environ: Mapping[str, str] = os.environ,
        *,
        faults: Path | None = None,
        restart_at: Callable[[], str] = str,
        replaced: Callable[[], bool] = bool,
        first_beat_s: float = FIRST_BEAT_WITHIN_S,
        beat_s: float = BEAT_WITHIN_S,
    ) -> None:
        self._command = tuple(command)
        self._environ = environ
        self._faults = faults
        self._restart_at = restart_at
        self._replaced = replaced
        self._outdated = False
        self._deadlines = (first_beat_s, beat_s)
        self._nightly = Nightly("", _local_time())
        # Its `put` may interrupt its `get` on the same thread, as a signal handler does.
        self._news: SimpleQueue[tuple[_Run | None, bytes]] = SimpleQueue()
        self._ending = False

    def run(self) -> int:
        """Keep the station alive; returns once it has been left or `end` was called.

        Returns:
            The exit code: 0, or EXIT_RESTART if this process is to be started anew as well.
        """
        pauses = Pauses()
        while not self._ending:
            began = time.monotonic()
            code = self._run_once()
            ran_s = time.monotonic() - began
            if code == 0 or self._ending:
                break
            self._tell_of(code, ran_s)
            if self._outdated or self._replaced():
                _log.info("an update has replaced the program: it is started anew")
                return EXIT_RESTART
            self._rest(pauses.after(code, ran_s))
        _log.info("the station was %s", "ended, as asked" if self._ending else "left")
        return 0

    def end(self) -> None:
        """End the station, and `run` with it; returns at once. Any thread, and signal handlers."""
        self._ending = True
        self._news.put((None, END))

    def _run_once(self) -> int:
        """One run of the station; gives its exit code, negative for a signal."""
        self._look_at_the_hour()
        if self._faults is not None:
            # On Windows a station that is still on its way out may hold it: it is emptied later.
            with contextlib.suppress(OSError):
                self._faults.unlink()
        try:
            run = _Run(self._command, self._environ, self._deadlines, self._news)
        except OSError as error:  # too little memory, or the program is just being replaced
            _log.error("the station can't be started: %s", error.strerror)
            return _CAN_NOT_START
        try:
            return self._watch(run)
        finally:
            run.close()

    def _watch(self, run: _Run) -> int:
        silence = Silence(*self._deadlines, time.monotonic())
        closing = None
        while (code := run.poll()) is None:
            message = self._next(run, _LOOK_EVERY_S)
            if message == BEAT:
                silence.heard()
            elif message in _CLOSES:
                closing = _CLOSES[message]
                silence = Silence(CLOSED_WITHIN_S, CLOSED_WITHIN_S, time.monotonic())
            if self._ending:
                return run.end(END_WITHIN_S)
            if silence.too_long(time.monotonic()):
                _log.error("the station does not answer any more: it is killed")
                killed = run.kill()
                return killed if closing is None else closing
            if self._nightly.due(_local_time()):
                _log.info("it is time for the nightly restart")
                run.tell(RESTART)
            if not self._outdated and self._replaced():
                _log.info("an update has replaced the program: the station is to restart")
                self._outdated = True
                run.tell(RESTART)
        return code

    def _next(self, run: _Run | None, timeout_s: float) -> bytes | None:
        """What a run says next; None if that is nothing, for so long, or there is other news."""
        try:
            source, message = self._news.get(timeout=timeout_s)
        except Empty:
            return None
        return message if source is run else None

    def _rest(self, pause_s: float) -> None:
        end = time.monotonic() + pause_s
        while not self._ending and (left_s := end - time.monotonic()) > 0:
            self._next(None, left_s)

    def _look_at_the_hour(self) -> None:
        at = self._restart_at()
        if at != self._nightly.at:
            self._nightly = Nightly(at, _local_time())

    def _tell_of(self, code: int, ran_s: float) -> None:
        if code == EXIT_RESTART:
            _log.info("the station asks to be started anew, after %.0f s", ran_s)
            return
        how = f"by signal {-code}" if code < 0 else f"with code {code}"
        _log.warning("the station ended %s, after %.0f s: it is started anew", how, ran_s)
        stacks = _read_end(self._faults) if self._faults is not None else ""
        if stacks:
            _log.warning("it left behind:\n%s", stacks)


class _Run:
    """One run of the station: its process, and the pipes between the two. Of one thread.

    Args:
        command: what starts it.
        environ: its environment.
        deadlines: what it is told of how long it may be silent.
        news: gets what it says, and an empty message once it has ended.

    Raises:
        OSError: if it can't be started.
    """

    def __init__(
        self,
        command: Sequence[str],
        environ: Mapping[str, str],
        deadlines: tuple[float, float],
        news: SimpleQueue[tuple[_Run | None, bytes]],
    ) -> None:
        self._news = news
        its_near, self._far = os.pipe()
        self._near, its_far = os.pipe()
        try:
            self._process = _start(command, environ, (its_near, its_far), deadlines)
        except OSError:
            os.close(self._near)
            os.close(self._far)
            raise
        finally:
            os.close(its_near)
            os.close(its_far)
        self._ear = threading.Thread(target=self._hear, name="kiosk-station", daemon=True)
        self._ear.start()
        _log.info("the station runs as process %d", self._process.pid)

    def poll(self) -> int | None:
        """Its exit code; None while it runs."""
        return self._process.poll()

    def tell(self, message: bytes) -> None:
        """Say something to it; nothing if it has ended."""
        with contextlib.suppress(OSError):
            os.write(self._far, message)

    def end(self, within_s: float) -> int:
        """Ask it to end, and see that it does; gives its exit code."""
        self.tell(END)
        try:
            return self._process.wait(within_s)
        except subprocess.TimeoutExpired:
            _log.error("the station does not end: it is killed")
            return self.kill()

    def kill(self) -> int:
        """End it, and what it has started, by force; gives its exit code."""
        if sys.platform == "win32":
            self._process.kill()
        else:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        return self._process.wait()

    def close(self) -> None:
        """Let go of the pipes, once it has ended."""
        os.close(self._far)
        # A program that it started may hold its end of the other one: that one is not waited for.
        self._ear.join(1.0)

    def _hear(self) -> None:
        with contextlib.closing(os.fdopen(self._near, "rb", buffering=0)) as pipe:
            while message := pipe.read(1):
                self._news.put((self, message))
        self._news.put((self, _STATION_ENDED))


@contextlib.contextmanager
def ended_by_signals(end: Callable[[], None]) -> Iterator[None]:
    """Have the system's requests to end (Ctrl+C, `kill`, logging out) call this. Main thread."""

    def asked(number: int, frame: object) -> None:
        del number, frame
        end()

    numbers = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]
    before = [(number, signal.signal(number, asked)) for number in numbers]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)


def _start(
    command: Sequence[str],
    environ: Mapping[str, str],
    ends: tuple[int, int],
    deadlines: tuple[float, float],
) -> subprocess.Popen[bytes]:
    """Start the station; it gets the two ends of pipes, and nothing else that is open here."""
    if sys.platform == "win32":
        import msvcrt

        handles = [msvcrt.get_osfhandle(end) for end in ends]
        for handle in handles:
            os.set_handle_inheritable(handle, True)  # noqa: FBT003 - it takes no name
        return subprocess.Popen(  # noqa: S603 - this program itself
            command,
            env={**environ, ENVIRONMENT: _told(handles, deadlines)},
            startupinfo=subprocess.STARTUPINFO(lpAttributeList={"handle_list": handles}),
            creationflags=subprocess.CREATE_NO_WINDOW,  # or a console would open beside it
        )
    return subprocess.Popen(  # noqa: S603 - this program itself
        command,
        env={**environ, ENVIRONMENT: _told(ends, deadlines)},
        pass_fds=ends,
        stdin=subprocess.DEVNULL,
        # Ctrl+C is for the parent, which asks the station in its own way; and a killing takes all
        # that the station has started.
        process_group=0,
    )


def _told(handles: Sequence[int], deadlines: tuple[float, float]) -> str:
    return ",".join(str(each) for each in (*handles, *deadlines))


def _read_end(file: Path) -> str:
    """The end of a file, as text; "" if there is none."""
    try:
        return file.read_text("utf-8", "replace")[-_MOST_OF_THE_STACKS:].strip()
    except OSError:
        return ""


def _local_time() -> datetime:
    return datetime.now(UTC).astimezone().replace(tzinfo=None)
