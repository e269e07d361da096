"""One thread for slow odd jobs (devices, the keyring, the settings file), in their order."""

from __future__ import annotations

import threading
from queue import SimpleQueue
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Jobs:
    """Runs jobs one after the other on a thread of its own, started with the first one.

    Args:
        name: the thread's.
    """

    def __init__(self, name: str) -> None:
        self._queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        # A device's driver may hang for good: such a thread must not keep the program from ending.
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._lock = threading.Lock()
        self._closed = False

    def add(self, job: Callable[[], None]) -> bool:
        """Run a job when its turn comes; returns at once. Any thread.

        Returns:
            False after `close`: it will not be run.
        """
        with self._lock:
            if self._closed:
                return False
            if self._thread.ident is None:
                self._thread.start()
            self._queue.put(job)
            return True

    def close(self, timeout_s: float) -> bool:
        """Finish what was added and end. False if that is not done in time. May be repeated."""
        with self._lock:
            self._closed = True
            if self._thread.ident is None:
                return True
            self._queue.put(None)
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (job := self._queue.get()) is not None:
            self._run_one(job)

    def _run_one(self, job: Callable[[], None]) -> None:
        # A bug in one job is told at once and must not cost the jobs after it.
        try:
            job()
        except Exception as error:  # noqa: BLE001 - handed on to where uncaught ones are told
            threading.excepthook(
                threading.ExceptHookArgs((type(error), error, error.__traceback__, self._thread))
            )
