"""Why voices that wait do not leave yet, in words that are true of all of them together.

What a problem says by itself is about one attempt, which a person may make again; what waits in
the queue is tried by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.domain.delivery_errors import (
    KeyRefused,
    Misdirected,
    NotTrusted,
    ServerBusy,
    ServerTrouble,
    Throttled,
    Unreachable,
)
from woku_desktop.domain.errors import KeyringLocked
from woku_desktop.domain.outbox_errors import OutboxFull, OutboxUnwritable
from woku_desktop.ui.texts import Sentences, describe, translate

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem


def why_waiting(problem: Problem) -> Sentences:
    """What keeps voices from leaving, and what is to be done, if anything is."""
    told = describe(problem)
    title = told.title
    if isinstance(problem, OutboxUnwritable):
        title = translate("Waiting", "The voices' folder can't be written to")
    return Sentences(title, _detail(problem, told.detail), _remedy(problem, told.remedy))


def _detail(problem: Problem, otherwise: str) -> str:
    details = {
        Unreachable: translate("Waiting", "There is no connection."),
        NotTrusted: translate(
            "Waiting", "Woku's certificate is not trusted here, so nothing is sent: all is kept."
        ),
        ServerBusy: translate("Waiting", "It takes nothing at the moment."),
        ServerTrouble: translate("Waiting", "It answers, but takes nothing at the moment."),
        Throttled: translate("Waiting", "Too many were sent at once."),
        KeyRefused: translate("Waiting", "Nothing can be sent with it: all is kept."),
        OutboxUnwritable: translate("Waiting", "Nothing leaves until it can: all is kept."),
        OutboxFull: translate("Waiting", "Nothing leaves until there is room: all is kept."),
    }
    return details.get(type(problem), otherwise)


def _remedy(problem: Problem, otherwise: str) -> str:
    by_itself = translate(
        "Waiting", "What waits is kept and leaves by itself: nothing needs doing."
    )
    remedies = {
        Unreachable: translate("Waiting", "What waits leaves by itself when the network returns."),
        ServerBusy: by_itself,
        ServerTrouble: by_itself,
        Throttled: by_itself,
        KeyRefused: translate(
            "Waiting", "Enter a valid key in Settings: what waits then leaves by itself."
        ),
        Misdirected: translate(
            "Waiting",
            "Sign in to the network, or correct Woku's address: what waits then leaves by itself.",
        ),
        KeyringLocked: translate(
            "Waiting", "Unlock it with your session's password: what waits then leaves by itself."
        ),
        OutboxUnwritable: translate(
            "Waiting",
            "Make room, or give this program the right to write: what waits then leaves by itself.",
        ),
        OutboxFull: translate(
            "Waiting", "Free some room on the disk: what waits then leaves by itself."
        ),
    }
    return remedies.get(type(problem), otherwise)
