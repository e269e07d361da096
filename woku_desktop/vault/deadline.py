"""Calls that may hang for ever, each on a thread that can be abandoned."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Generic, TypeVar

from woku_desktop.domain.errors import KeyringSlow

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class _Call(Generic[T]):
    """One call, and what came of it."""

    def __init__(self, ask: Callable[[], T]) -> None:
        self._ask = ask
        self._result: list[T] = []
        self._error: BaseException | None = None
        # A daemon: the interpreter must be able to leave while a keyring hangs.
        self.thread = threading.Thread(target=self._run, name="keyring", daemon=True)

    def _run(self) -> None:
        try:
            self._result.append(self._ask())
        except BaseException as error:  # noqa: BLE001 - raised again by the thread that asked
            self._error = error

    def outcome(self) -> T:
        if self._error is not None:
            raise self._error
        return self._result[0]


class Abandonable:
    """Makes calls one after the other, and gives up on one that does not come back.

    While an abandoned call still hangs no other is begun, so that a keyring that never answers
    costs one thread and not one an attempt. Any thread but the window's.
    """

    def __init__(self, deadline_s: float) -> None:
        self._deadline_s = deadline_s
        self._turn = threading.Lock()
        self._abandoned: threading.Thread | None = None

    def call(self, ask: Callable[[], T], deadline_s: float | None = None) -> T:
        """What `ask` returns, or raises; `deadline_s` overrides the usual one, in seconds.

        Raises:
            KeyringSlow: if it did not come back in time. It may still do its work later.
        """
        deadline = self._deadline_s if deadline_s is None else deadline_s
        if not self._turn.acquire(timeout=deadline):
            raise KeyringSlow(seconds=deadline)
        try:
            if self._abandoned is not None:
                self._abandoned.join(deadline)
                if self._abandoned.is_alive():
                    raise KeyringSlow(seconds=deadline)
                self._abandoned = None
            call = _Call(ask)
            call.thread.start()
            call.thread.join(deadline)
            if call.thread.is_alive():
                self._abandoned = call.thread
                raise KeyringSlow(seconds=deadline)
            return call.outcome()
        finally:
            self._turn.release()
