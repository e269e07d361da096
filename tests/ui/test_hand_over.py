"""Handing a voice over: once, under the take's own id, and what is left if that fails."""

from __future__ import annotations

import pytest

from tests.ui.flowing import Desk
from woku_desktop.domain.delivery_errors import InDoubt
from woku_desktop.domain.errors import TakeGone
from woku_desktop.domain.outbox_errors import OutboxFull
from woku_desktop.domain.submission import State
from woku_desktop.ui import texts
from woku_desktop.ui.capture.phases import Missing, Phase


@pytest.fixture
def desk(qapp: object) -> Desk:
    return Desk()


def test_a_take_that_was_destroyed_meanwhile_is_not_offered_to_be_sent(desk: Desk) -> None:
    take = desk.ready_to_send()
    desk.flow.send()
    take.destroyed = True
    desk.bridge.submissionFailed.emit(desk.submitted().id, TakeGone())
    assert desk.at() is Phase.READY
    assert desk.flow.take is None
    assert isinstance(desk.flow.problem, TakeGone)
    assert Missing.VOICE in desk.flow.missing()
    desk.flow.send()
    assert len(desk.deliveries.submitted) == 1


def test_what_was_handed_over_is_never_handed_over_again(desk: Desk) -> None:
    desk.sent()
    desk.flow.send()
    desk.flow.try_again()
    desk.flow.new_feedback()
    desk.flow.send()
    assert len(desk.deliveries.submitted) == 1


def test_what_is_discarded_from_the_list_makes_room_for_the_next(desk: Desk) -> None:
    desk.sent()
    desk.becomes(State.IN_DOUBT, InDoubt())
    desk.becomes(State.DISCARDED)
    assert desk.at() is Phase.READY
    assert desk.flow.submission is None
    assert desk.recorder.discarded == []


def test_a_full_disk_leaves_the_take_sendable(desk: Desk) -> None:
    take = desk.ready_to_send()
    desk.flow.send()
    desk.bridge.submissionFailed.emit(take.id, OutboxFull(missing_mb=12))
    assert desk.flow.sendable
    assert desk.flow.problem is not None
    assert "12 MB" in texts.describe(desk.flow.problem).detail
    desk.flow.send()
    assert [each[0].id for each in desk.deliveries.submitted] == [take.id, take.id]
