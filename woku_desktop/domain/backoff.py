"""When to try again: full jitter, with clock and chance passed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST_S = 2.0
LONGEST_S = 15 * 60.0


def delay_s(tries: int, random: Callable[[], float], retry_after_s: float | None = None) -> float:
    """How long to wait before the next try, in seconds.

    Full jitter: anywhere from nothing to 2 s after the first try, to twice that after each
    further one, up to 15 minutes; never less than what the server asked for.

    Args:
        tries: how many tries there were, at least 1.
        random: gives a number from 0 (included) to 1 (excluded).
        retry_after_s: what the server asked for.
    """
    # Beyond ten doublings the ceiling rules; a larger power would only overflow some day.
    ceiling = min(LONGEST_S, FIRST_S * 2.0 ** min(max(tries, 1) - 1, 10))
    return max(random() * ceiling, retry_after_s or 0.0)
