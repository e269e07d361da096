"""How all voices stand together: the words of the pill."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from woku_desktop.domain.delivery_errors import KeyRefused, Unreachable
from woku_desktop.domain.errors import KeyMissing, VaultProblem
from woku_desktop.domain.outbox_errors import OutboxProblem
from woku_desktop.domain.submission import State
from woku_desktop.ui.texts import translate
from woku_desktop.ui.waiting_words import why_waiting
from woku_desktop.ui.widgets.pills import PillKind

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Counts

NEEDS_A_HAND = (VaultProblem, KeyRefused, OutboxProblem)
"""What keeps voices from leaving until a person does something."""


class Standing(NamedTuple):
    """How all voices stand.

    Args:
        needing: how many need a person.
        waiting: how many wait, are being sent, or are looked for at Woku.
        sending: how many of them are being sent.
        checked: how many of them are looked for.
        delivered: how many arrived.
        blocked: why nothing can be sent, if so.
        known: whether they were counted yet.
    """

    needing: int = 0
    waiting: int = 0
    sending: int = 0
    checked: int = 0
    delivered: int = 0
    blocked: Problem | None = None
    known: bool = True

    @property
    def sendable(self) -> bool:
        """Whether any of those that wait is still to be sent."""
        return self.waiting > self.checked

    @property
    def kind(self) -> PillKind:
        """The pill's colour."""
        if self.needing or isinstance(self.blocked, NEEDS_A_HAND):
            return PillKind.WARNING
        if self.delivered and not self.waiting and self.blocked is None:
            return PillKind.GOOD
        return PillKind.NEUTRAL

    @property
    def icon(self) -> str:
        """The pill's icon."""
        if self.kind is PillKind.WARNING:
            return "alert"
        if isinstance(self.blocked, Unreachable):
            return "wifi-off"
        if self.waiting or self.blocked is not None:
            return "arrow-up" if self.sending and self.blocked is None else "clock"
        return "check" if self.delivered else "info"

    def words(self) -> str:
        """The pill's words."""
        if self.needing:
            return translate("Desk", "%n need(s) your attention", "", self.needing)
        blocked = self._blocked_words()
        if blocked:
            return blocked
        if self.waiting:
            return self._waiting_words()
        if self.delivered:
            return translate("Desk", "All delivered")
        return translate("Desk", "No voices yet") if self.known else translate("Desk", "One moment")

    def _waiting_words(self) -> str:
        if self.sending == self.waiting:
            return translate("Desk", "Sending")
        if self.checked == self.waiting:
            return translate("Desk", "%n being checked", "", self.waiting)
        return translate("Desk", "%n waiting", "", self.waiting)

    def _blocked_words(self) -> str:
        if isinstance(self.blocked, KeyMissing):
            return translate("Desk", "No Woku key yet")
        if isinstance(self.blocked, Unreachable) and self.waiting:
            return translate("Desk", "Offline, %n waiting", "", self.waiting)
        if isinstance(self.blocked, NEEDS_A_HAND):
            return why_waiting(self.blocked).title
        if self.blocked is not None and self.waiting:
            return translate("Desk", "Paused, %n waiting", "", self.waiting)
        return ""


def standing(counts: Counts | None, blocked: Problem | None) -> Standing:
    """How they stand, from how many are in each state; None while that is not known."""
    if counts is None:
        return Standing(blocked=blocked, known=False)
    return Standing(
        needing=counts.needing,
        waiting=counts.waiting,
        sending=counts[State.SENDING],
        checked=counts.checked,
        delivered=counts[State.DELIVERED],
        blocked=blocked,
    )
