"""Keeps the key and the contact data of a request out of every traceback and log."""

from __future__ import annotations

import logging
import traceback
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType


class ForgottenLocals:
    """Empties the frames that an exception leaves behind on its way through this block.

    The frames below hold the key and the e-mail address as plain values, in libraries that know
    nothing of them; a crash report that shows local variables would show them. What runs in the
    block must be called from it, since the frame of the block itself can't be emptied.
    """

    def __enter__(self) -> None:
        return None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        waiting = [error]
        seen: set[int] = set()
        while waiting:
            current = waiting.pop()
            if current is None or id(current) in seen:
                continue
            seen.add(id(current))
            traceback.clear_frames(current.__traceback__)
            waiting += [current.__cause__, current.__context__]


def quieten_transport_logs() -> None:
    """Keep the HTTP libraries from logging whole headers, whatever the level of the rest."""
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
