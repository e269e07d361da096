"""How a second start asks the running desk to come to the front: by a file that the desk removes.

A file works alike on every system, and needs neither a port nor a bus. No Qt here.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from typing import TYPE_CHECKING

from woku_desktop.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_log = logging.getLogger(__name__)
_SUFFIX = ".ask"
ANSWER_WITHIN_S = 3.0
"""A desk that lives has answered by then."""

STALE_AFTER_S = 10.0
"""Whoever asked longer ago has given up."""

_LOOK_AGAIN_S = 0.02
_LONGEST_TOKEN_CHARS = 500


def summon(
    folder: Path, token: str, alone: Callable[[], bool], within_s: float = ANSWER_WITHIN_S
) -> bool:
    """Ask the running desk to come to the front, and wait for it. Any thread; blocks.

    Args:
        folder: where it looks.
        token: what the desktop allows to come to the front with (XDG_ACTIVATION_TOKEN); "" if none.
        alone: whether no other desk is left, which ends the waiting.
        within_s: how long to wait, in seconds.

    Returns:
        Whether it has answered.

    Raises:
        OSError: if it can't be asked.
    """
    _let_it_come_forward()
    question = folder / f"{os.getpid()}{_SUFFIX}"
    write_atomically(question, token)
    end = time.monotonic() + within_s
    try:
        while question.exists():
            if alone() or time.monotonic() >= end:
                return False
            time.sleep(_LOOK_AGAIN_S)
    finally:
        question.unlink(missing_ok=True)
    return True


def answer(folder: Path, now: Callable[[], float] = time.time) -> list[str]:
    """Answer everybody who asks. Any thread; file work.

    Args:
        folder: where they ask.
        now: seconds since 1970, as the files' own times.

    Returns:
        Their tokens; nothing of those who asked too long ago.
    """
    tokens = []
    for question in sorted(folder.glob(f"*{_SUFFIX}")):
        try:
            fresh = abs(now() - question.stat().st_mtime) < STALE_AFTER_S
            token = question.read_text(encoding="utf-8")[:_LONGEST_TOKEN_CHARS]
            question.unlink()
        except (OSError, UnicodeDecodeError) as error:
            _log.warning("a summons can't be read: %s", type(error).__name__)
            continue
        if fresh:
            tokens.append(token if token.isprintable() else "")
    return tokens


def _let_it_come_forward() -> None:
    """Windows lets only the program that a person has just started give the front away."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)
