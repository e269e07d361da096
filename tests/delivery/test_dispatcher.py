"""What a person sees of a delivery: kept, sent, told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.delivery.rig import DELIVERED
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from tests.delivery.rig import Rig


def test_a_voice_is_kept_then_sent_then_gone(rig: Rig) -> None:
    with rig.started():
        sent = rig.send()
        told = rig.hearing.await_state(sent, State.DELIVERED)
        assert rig.hearing.states(sent) == [State.QUEUED, State.SENDING, State.DELIVERED]
        assert told.receipt == DELIVERED.receipt
        assert told.attempts == 1
        assert told.settled_at is not None
        assert rig.hearing.fractions == [0.5, 1.0]
    assert not list((rig.folder / "outbox").glob("*.age"))


def test_it_is_on_the_disk_before_it_is_told_saved(rig: Rig) -> None:
    rig.carrier.gate.clear()
    with rig.started():
        sent = rig.send()
        rig.hearing.until(lambda: rig.hearing.states(sent))
        assert (rig.folder / "outbox" / f"{sent}.age").exists()
        assert rig.outbox.get(sent).state in {State.QUEUED, State.SENDING}
