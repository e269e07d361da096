"""How a try tells what it does: each step with its seconds, and the first thing that is not so."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class NotSoError(Exception):
    """Something is not as the package promises; says what."""


def require(condition: object, what: str) -> None:
    """See that something is so.

    Raises:
        NotSoError: if it is not.
    """
    if not condition:
        raise NotSoError(what)


def say(words: str) -> None:
    """One line, at once."""
    print(words, flush=True)


@contextmanager
def step(what: str) -> Iterator[Callable[[str], None]]:
    """One step: told with its seconds once it is done, with what it noted below it.

    Whatever it raises goes on, and is told as the step that failed.
    """
    noted: list[str] = []
    begin = time.monotonic()
    how = "FAIL"
    try:
        yield noted.append
        how = "ok  "
    finally:
        say(f"{how} {time.monotonic() - begin:6.1f} s  {what}")
        for line in noted:
            say(f"{'':15}{line}")


def until(
    condition: Callable[[], object], what: str, within_s: float, every_s: float = 0.001
) -> None:
    """Ask until something is so.

    Raises:
        NotSoError: if it is not within that many seconds.
    """
    end = time.monotonic() + within_s
    while not condition():
        if time.monotonic() > end:
            raise NotSoError(f"after {within_s:.0f} s still waiting for {what}")
        time.sleep(every_s)
