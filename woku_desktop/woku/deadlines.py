"""Things that may take only so long, all watched by one thread."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Deadlines:
    """Does something about whatever is not done in time. Any thread; nothing here blocks.

    Its thread starts with the first deadline, and ends by itself when it wakes and finds none, or
    with `close`: a thread for each deadline would cost as much as half the request it watches.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._watched: dict[object, tuple[float, Callable[[], None]]] = {}
        self._thread: threading.Thread | None = None
        self._wakes_at = 0.0

    def watch(self, seconds: float, act: Callable[[], None]) -> object:
        """Have something done once so many seconds have passed.

        Args:
            seconds: how many.
            act: must return at once; called on another thread, and must not watch anything.

        Returns:
            What `forget` takes.
        """
        token = object()
        at = time.monotonic() + seconds
        with self._changed:
            self._watched[token] = (at, act)
            if self._thread is None:
                self._wakes_at = at
                self._thread = threading.Thread(
                    target=self._run, name="answer-deadlines", daemon=True
                )
                self._thread.start()
            elif at < self._wakes_at:
                self._changed.notify()
        return token

    def forget(self, token: object) -> None:
        """It was done in time, if it was watched at all: nothing is done about it after this."""
        with self._changed:
            self._watched.pop(token, None)

    def close(self) -> None:
        """Forget everything, and end the thread."""
        with self._changed:
            self._watched.clear()
            self._changed.notify()

    def _run(self) -> None:
        with self._changed:
            while self._watched:
                now = time.monotonic()
                for token, (at, act) in list(self._watched.items()):
                    if at <= now:
                        del self._watched[token]
                        act()
                # Not woken by what is forgotten: it looks again at the time that was known.
                self._wakes_at = min((at for at, _act in self._watched.values()), default=now)
                self._changed.wait(max(0.0, self._wakes_at - now))
            self._thread = None
