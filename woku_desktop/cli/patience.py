"""How long the commands wait, in seconds."""

from __future__ import annotations

LONGEST_UPLOAD_S = 300.0
"""Woku's own bound on a request; its answer comes after that."""

PAUSED_FOR_S = 15.0
"""How long a probe is waited for that a person asked for while the queue paused."""

CLOSE_DEADLINE_S = 5.0
"""How long the threads of a delivery may take to end once nothing is on its way."""
