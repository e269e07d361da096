"""When to try again: full jitter, with chance passed in. All times in seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST_S = 2.0
LONGEST_S = 15 * 60.0
FIRST_DOUBT_S = 60.0
LAST_STRIKE = 8
STRIKES_TAKE_S = 24 * 60 * 60.0

# After each strike but the last: within the normal jitter at first, a day and a bit in all.
_STRIKE_GAPS_S = tuple(minutes * 60.0 for minutes in (2, 8, 30, 90, 240, 420, 690))


def delay_s(
    tries: int,
    random: Callable[[], float],
    retry_after_s: float | None = None,
    longest_s: float = LONGEST_S,
) -> float:
    """How long to wait before the next try, in seconds.

    Full jitter: anywhere from nothing to 2 s after the first try, to twice that after each
    further one, up to the longest; never less than what the server asked for.

    Args:
        tries: how many tries there were, at least 1.
        random: gives a number from 0 (included) to 1 (excluded).
        retry_after_s: what the server asked for.
        longest_s: where the doubling ends.
    """
    return max(random() * _doubled(FIRST_S, tries, longest_s), retry_after_s or 0.0)


def doubt_delay_s(doubts: int, random: Callable[[], float]) -> float:
    """How long to leave a voice alone that Woku may have, in seconds.

    Its answer may only have been lost, so it is never asked for at once: a minute after the first
    doubt, twice that after each further one, up to 15 minutes; and up to half of it besides.

    Args:
        doubts: how often it was in doubt, or looked for in vain, at least 1.
        random: gives a number from 0 (included) to 1 (excluded).
    """
    return _doubled(FIRST_DOUBT_S, doubts, LONGEST_S) * (1.0 + random() / 2)


def strike_delay_s(strikes: int, since_first_s: float, random: Callable[[], float]) -> float | None:
    """How long to leave a voice alone that fails while others get through; None to give up.

    The eight strikes are spread over at least a day.

    Args:
        strikes: how many there were, this one included, at least 1.
        since_first_s: how long ago the first one was.
        random: gives a number from 0 (included) to 1 (excluded).
    """
    if strikes >= LAST_STRIKE:
        # Somebody may have had it tried in between: the day is not over then.
        left_s = STRIKES_TAKE_S - since_first_s
        return max(left_s, _STRIKE_GAPS_S[0]) if left_s > 0 else None
    return _STRIKE_GAPS_S[strikes - 1] * (1.0 + random() / 4)


def _doubled(first_s: float, times: int, longest_s: float) -> float:
    # Beyond ten doublings the longest rules; a larger power would only overflow some day.
    return min(longest_s, first_s * 2.0 ** min(max(times, 1) - 1, 10))
