"""Names the moments at which the program may die, so that a test can make it die right there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_listener: Callable[[str], None] | None = None


def passed(step: str) -> None:
    """Say that a step ("submit.renamed") is done; nobody listens but a test. Any thread."""
    if _listener is not None:
        _listener(step)


def listen(listener: Callable[[str], None] | None) -> None:
    """Have every step told to a listener, on the thread that took it; None ends that."""
    global _listener  # noqa: PLW0603 - one process, one listener
    _listener = listener
