"""What becomes of a voice that Woku may have."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

from woku_desktop.delivery.reconcile import Finding, find, receipt_of, window_of
from woku_desktop.delivery.settling import Settlement
from woku_desktop.domain.backoff import doubt_delay_s
from woku_desktop.domain.errors import IllegalMove
from woku_desktop.domain.outcome import Outcome, OutcomeKind
from woku_desktop.domain.submission import State, require_move

if TYPE_CHECKING:
    from woku_desktop.delivery.reconcile import Window
    from woku_desktop.delivery.settling import Settler
    from woku_desktop.delivery.shared import Shared
    from woku_desktop.domain.submission import Submission
    from woku_desktop.woku.probes import Review

_log = logging.getLogger(__name__)

LOOKED_FOR = timedelta(hours=24)
"""How long a voice that is held for a person is looked for."""


class Doubts:
    """Looks for voices in doubt among Woku's reviews. Any thread; file work and network.

    Args:
        shared: what the threads share.
        settler: writes what was found.
        resend: whether what can't be found is sent again; else it is held for a person.
    """

    def __init__(self, shared: Shared, settler: Settler, *, resend: bool) -> None:
        self._shared = shared
        self._settler = settler
        self.resend = resend

    def next_due(self) -> Submission | None:
        """The next one to be resolved now.

        Raises:
            OutboxProblem: if the index can't be used.
        """
        return self._shared.outbox.next_doubt(self._shared.clocks.wall())

    def resolve(self, doubt: Submission) -> Submission | None:
        """Find it, send it again, or leave it for later.

        Returns:
            The voice if it is to be sent again; it is queued by then.

        Raises:
            Problem: if the index or the keyring can't be used.
        """
        try:
            return self._resolve(doubt)
        except IllegalMove:
            _log.info("%s was decided about in the meantime", doubt.id)
            return None

    def _resolve(self, doubt: Submission) -> Submission | None:
        shared = self._shared
        standing = shared.outbox.standing(doubt.id)
        started = standing.doubt_from or doubt.created_at
        window = window_of(started, standing.doubt_until or shared.clocks.wall())
        found = self._look(doubt, window)
        # Asking takes a while, in which a person may have sent it again or thrown it away.
        require_move(shared.outbox.get(doubt.id).state, State.DELIVERED)
        if found is not None and not isinstance(found, Finding):
            self._found(doubt, found)
            return None
        now = shared.clocks.wall()
        may_come = found is Finding.ABSENT and now < window.end
        if self.resend and not may_come:
            again = shared.outbox.requeue(doubt.id)
            shared.teller.changed(again)
            return again
        with shared.lock:
            looks = shared.trials.looked_for(doubt.id)
        at = shared.clocks.in_s(doubt_delay_s(looks, shared.clocks.chance))
        if not self.resend and at > window.end + LOOKED_FOR:
            shared.teller.changed(shared.outbox.schedule(doubt.id, None, doubt.problem))
        else:
            # It is not left alone for longer than it may take to turn up.
            at = min(at, window.end) if may_come else at
            shared.teller.changed(shared.outbox.schedule(doubt.id, at, doubt.problem))
        return None

    def _look(self, doubt: Submission, window: Window) -> Review | Finding | None:
        """What Woku's reviews tell; None if they can't be read."""
        if doubt.woku_id is None:
            return None
        reviews = self._shared.carrier.reviews(doubt.woku_id)
        if reviews is None:
            return None
        outbox = self._shared.outbox
        return find(
            doubt,
            window,
            reviews,
            self._shared.clocks.wall(),
            claimed=outbox.claimed_reviews,
            rivals=lambda: outbox.rivals(doubt, (window.start, window.end)),
        )

    def _found(self, doubt: Submission, review: Review) -> None:
        _log.info("%s is among the reviews: delivered", doubt.id)
        outcome = Outcome(
            OutcomeKind.DELIVERED, receipt=receipt_of(review), cause="found among the reviews"
        )
        with self._shared.lock:
            self._shared.trials.forget(doubt.id)
        self._settler.settle(Settlement(doubt.id, State.DELIVERED, outcome))
