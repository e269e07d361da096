"""What the dispatcher's threads share."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Submission
    from woku_desktop.outbox.envelope import Envelope


@dataclass(slots=True)
class Item:
    """A submission that waits or is on its way; due in seconds of the dispatcher's clock."""

    submission: Submission
    due: float
    tries: int = 0


@dataclass(slots=True)
class Pause:
    """Nothing is sent until then, and why."""

    until: float
    problem: Problem


@dataclass(slots=True)
class Queue:
    """All that the threads share, under one lock.

    Changes are told with the lock held, so that they are heard in the order they happened.
    """

    unkept: deque[Envelope] = field(default_factory=deque)
    items: dict[str, Item] = field(default_factory=dict)
    load_wanted: bool = True
    loaded: bool = False
    pause: Pause | None = None
    told_blocked: bool = False
    closing: bool = False
