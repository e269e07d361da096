"""One attempt: what goes out, and what is said of it."""

from __future__ import annotations

import io
import logging
import socket
from typing import TYPE_CHECKING

import pytest

from tests.stage.feedbacks import envelope, feedback
from tests.stage.woku import running_woku
from woku_desktop.delivery.courier import Courier
from woku_desktop.domain.errors import KeyMissing
from woku_desktop.domain.outbox_errors import EnvelopeDamaged
from woku_desktop.domain.outcome import OutcomeKind
from woku_desktop.outbox.envelope import Envelope
from woku_desktop.woku.client import WokuClient

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.stage.woku import StagedWoku
    from woku_desktop.woku.body import VoiceSource


@pytest.fixture(scope="module")
def woku() -> Iterator[StagedWoku]:
    with running_woku() as running:
        yield running


@pytest.fixture
def courier(woku: StagedWoku) -> Iterator[Courier]:
    woku.reset()
    client = WokuClient(woku.base_url, lambda: woku.key, connect_s=5, write_s=5, read_s=10)
    yield Courier(client)
    client.close()


def test_a_delivery(courier: Courier, woku: StagedWoku) -> None:
    heard: list[tuple[int, int]] = []
    marks: list[str] = []
    sent = envelope(b"ID3 a voice", stars=2)
    outcome = courier.attempt(
        sent, lambda *step: heard.append(step), lambda: marks.append("last byte")
    )
    assert (outcome.kind, outcome.status) == (OutcomeKind.DELIVERED, 201)
    assert outcome.receipt is not None
    assert outcome.receipt.feedback_type == "improvement"
    assert heard == [(11, 11)]
    assert marks == ["last byte"]
    (voice,) = woku.voices()
    assert voice["fields"]["qualification"] == "2"
    assert voice["file_name"] == "voice.mp3"
    assert woku.audio(voice["id"]) == b"ID3 a voice"


def test_an_opinion_in_writing(courier: Courier, woku: StagedWoku) -> None:
    marks: list[str] = []
    note = Envelope.of_text(feedback(stars=5), "Muy rápido")
    outcome = courier.attempt(note, before_last_byte=lambda: marks.append("last byte"))
    assert (outcome.kind, outcome.status) == (OutcomeKind.DELIVERED, 201)
    assert outcome.receipt is not None
    assert (outcome.receipt.transcription, outcome.receipt.feedback_type) == (None, "recognition")
    assert marks == ["last byte"]
    (kept,) = woku.voices()
    assert kept["fields"]["description"] == "Muy rápido"
    woku.misbehave("status", status=500, message="because")
    assert courier.attempt(note).kind is OutcomeKind.UNKNOWN


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (401, OutcomeKind.KEY_REFUSED),
        (422, OutcomeKind.REJECTED),
        (429, OutcomeKind.THROTTLED),
        (500, OutcomeKind.UNKNOWN),
        (503, OutcomeKind.NOT_DELIVERED),
    ],
)
def test_a_refusal_is_an_outcome(
    courier: Courier, woku: StagedWoku, status: int, kind: OutcomeKind
) -> None:
    woku.misbehave("status", status=status, message="because")
    outcome = courier.attempt(envelope())
    assert (outcome.kind, outcome.status) == (kind, status)
    assert outcome.messages == ("because",)


def test_no_network_is_an_outcome() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    client = WokuClient(f"http://127.0.0.1:{port}", lambda: "sk_test")
    assert Courier(client).attempt(envelope()).kind is OutcomeKind.NOT_DELIVERED
    client.close()


def test_a_missing_key_is_a_problem_of_its_own(woku: StagedWoku) -> None:
    def no_key() -> str:
        raise KeyMissing

    client = WokuClient(woku.base_url, no_key)
    with pytest.raises(KeyMissing):
        Courier(client).attempt(envelope())
    client.close()


def test_a_voice_that_can_not_be_read_is_damaged(courier: Courier) -> None:
    class Short:
        size = 100
        extension = "mp3"

        def open(self) -> VoiceSource:
            return io.BytesIO(b"too little")

    with pytest.raises(EnvelopeDamaged):
        courier.deliver(feedback(), Short())


def test_the_log_says_what_became_of_it_and_nothing_of_whom(
    courier: Courier, woku: StagedWoku, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    woku.misbehave("status", status=422, message="diego.soto@example.com is unknown")
    sent = envelope()
    courier.attempt(sent)
    assert f"attempt for {sent.feedback.id}: rejected (HTTP 422" in caplog.text
    assert "diego" not in caplog.text
