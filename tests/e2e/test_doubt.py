"""A voice whose answer was lost, looked for at a real server before it is sent again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.stage.station import Station
from tests.stage.woku import running_woku
from woku_desktop.domain.submission import State
from woku_desktop.outbox.outbox import Outbox

if TYPE_CHECKING:
    from pathlib import Path

    from woku_desktop.domain.submission import Submission

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("kills")]
# A minute's pause passes in a moment, and so does Woku's time for the slack around an attempt.
SPEED = 60.0


def _send_one(station: Station) -> Submission:
    with station.start(count=1, speed=SPEED, on_unknown="resend") as process:
        assert station.listen(process)[-1] == "drained"
    outbox = Outbox(station.folder, list, lambda: station.identity)
    try:
        (voice,) = outbox.list()
    finally:
        outbox.close()
    return voice


def test_found_among_the_reviews_it_is_not_sent_again(tmp_path: Path) -> None:
    with running_woku("es") as woku:
        woku.misbehave("drop_after_commit")
        voice = _send_one(Station(tmp_path, woku))
        assert len(woku.voices()) == 1
    assert voice.state is State.DELIVERED
    assert voice.attempts == 1
    assert voice.receipt is not None
    assert voice.receipt.transcription
    assert not voice.possible_duplicate


def test_where_the_key_may_not_read_them_it_is_sent_again_and_marked(tmp_path: Path) -> None:
    with running_woku("es") as woku:
        woku.set_mode(reviews="refused")
        woku.misbehave("drop_after_commit")
        voice = _send_one(Station(tmp_path, woku))
        assert len(woku.voices()) == 2
    assert voice.state is State.DELIVERED
    assert voice.possible_duplicate
