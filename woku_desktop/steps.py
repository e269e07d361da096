"""Names the moments at which the program may die, so that a test can make it die right there."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

Listener: TypeAlias = "Callable[[str], None]"
"""Is told the name of each step, on the thread that took it."""

_listener: Listener | None = None


def passed(step: str) -> None:
    """Say that a step ("submit.renamed") is done; nobody listens but a test. Any thread."""
    if _listener is not None:
        _listener(step)


def listen(listener: Listener | None) -> None:
    """Have every step told to a listener, on the thread that took it; None ends that."""
    global _listener  # noqa: PLW0603 - one process, one listener
    _listener = listener
