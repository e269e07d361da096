"""One thread for slow odd jobs: the keyring, the settings file, warming up."""

from __future__ import annotations

import logging
import queue
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_log = logging.getLogger(__name__)


class OddJobs:
    """Runs jobs one after the other, in the order they came.

    Unlike a ThreadPoolExecutor, it lets the process end while a job still waits for the keyring,
    and a job that fails is loud.
    """

    def __init__(self) -> None:
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._work, name="odd-jobs", daemon=True)
        self._thread.start()

    def submit(self, job: Callable[[], None]) -> None:
        """Run a job soon. May be called from any thread; ignored once closed."""
        if not self._closing.is_set():
            self._jobs.put(job)

    def close(self, deadline_s: float) -> bool:
        """Drop what has not begun, and wait for what has.

        Returns:
            Whether the thread has ended within the deadline, in seconds.
        """
        self._closing.set()
        self._jobs.put(None)
        self._thread.join(deadline_s)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            if self._closing.is_set():
                continue
            try:
                job()
            except Exception:  # noqa: BLE001 - a bug in one job must not keep the others from running
                _log.exception("a background job failed")
