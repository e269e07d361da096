"""Many voices through faults by the dice: none is lost, and none doubles without a doubt before."""

from __future__ import annotations

import hashlib
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from tests.faults.finding import PROXY_SETTINGS
from tests.stage.feedbacks import feedback
from tests.stage.woku import running_woku
from woku_desktop.domain.outcome import OutcomeKind
from woku_desktop.woku.body import MemoryVoice
from woku_desktop.woku.client import WokuClient
from woku_desktop.woku.errors import WokuError, outcome_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.stage.woku import StagedWoku

VOICES = 60
ALLOWED_TRIES = 100


@pytest.fixture
def woku(monkeypatch: pytest.MonkeyPatch) -> Iterator[StagedWoku]:
    for name in PROXY_SETTINGS:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with running_woku() as running:
        yield running


def send_until_delivered(client: WokuClient, voice: MemoryVoice) -> Counter[OutcomeKind]:
    """Send a voice, at once again whatever happens, and count the outcomes."""
    outcomes: Counter[OutcomeKind] = Counter()
    while not outcomes[OutcomeKind.DELIVERED]:
        assert outcomes.total() < ALLOWED_TRIES
        try:
            outcome = client.create_voicemail(feedback(), voice)
        except WokuError as error:
            outcome = outcome_of(error)
        outcomes[outcome.kind] += 1
    return outcomes


@pytest.mark.parametrize("seed", [1, 2])
def test_faults_by_the_dice(woku: StagedWoku, seed: int) -> None:
    woku.set_mode(chance={"seed": seed, "rate": 0.6, "seconds": 0.01})
    voices = [MemoryVoice(f"ID3 {number:04}".encode() * 12_000, "mp3") for number in range(VOICES)]
    client = WokuClient(woku.base_url, lambda: woku.key, connect_s=5, write_s=5, read_s=10)
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(lambda voice: send_until_delivered(client, voice), voices))
    client.close()
    state = woku.state()
    copies = Counter(voice["sha256"] for voice in state["voices"])
    answered = Counter(voice["sha256"] for voice in state["voices"] if voice["answered"])
    for voice, counted in zip(voices, outcomes, strict=True):
        sha256 = hashlib.sha256(voice.content).hexdigest()
        assert answered[sha256] == 1
        # A second copy comes of a doubt, never of a "not delivered".
        assert copies[sha256] <= 1 + counted[OutcomeKind.UNKNOWN]
    total = sum(outcomes, Counter[OutcomeKind]())
    assert total.total() == state["requests"]["create-voicemail"]
    assert state["unended"] == 0
    kinds = {OutcomeKind.NOT_DELIVERED, OutcomeKind.THROTTLED, OutcomeKind.UNKNOWN}
    assert kinds < set(total)
    assert len(copies) == VOICES < copies.total()
