"""Nothing of a person lies readable in any file of the folder, in whatever state, nor in a log."""

from __future__ import annotations

import base64
import logging
from typing import TYPE_CHECKING

import pytest

from tests.outbox.conftest import Desk, deliver
from tests.stage.feedbacks import envelope
from woku_desktop.domain.delivery_errors import InDoubt, Rejected
from woku_desktop.domain.feedback import Identified
from woku_desktop.domain.outbox_errors import EnvelopeDamaged
from woku_desktop.domain.outcome import Outcome, OutcomeKind, Receipt
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.domain.submission import Submission
    from woku_desktop.outbox.outbox import Outbox

EMAIL, PHONE = "rosa.fuentes@example.org", "56987654321"
TRANSCRIPTION = "la atencion de la sucursal fue excelente"
SERVER_WORDS = "email rosa.fuentes is blocked here"
VOICE = b"ID3-the-very-voice-of-rosa" * 40
FILE_URL, CLIENT_ID, REVIEW_ID = "https://files.example/v.mp3", "client-4711", "review-0815"
SECRETS = [
    EMAIL.encode(),
    b"rosa.fuentes",
    PHONE.encode(),
    TRANSCRIPTION.encode(),
    b"sucursal",
    SERVER_WORDS.encode(),
    VOICE[:26],
    base64.b64encode(VOICE)[:24],
    FILE_URL.encode(),
    CLIENT_ID.encode(),
    REVIEW_ID.encode(),
    b"AGE-SECRET-KEY",
]
ANSWER = Receipt(TRANSCRIPTION, "praise", CLIENT_ID, FILE_URL, REVIEW_ID)
REFUSAL = Outcome(
    OutcomeKind.REJECTED, status=422, messages=(SERVER_WORDS,), request_id="req-1", cause="http-422"
)


def leave_queued(outbox: Outbox, kept: Submission) -> None:
    outbox.schedule(kept.id, None, Rejected(messages=SERVER_WORDS))


def leave_sending(outbox: Outbox, kept: Submission) -> None:
    outbox.claim(kept.id, "run-1")
    outbox.mark_handed_over(kept.id)


def leave_delivered(outbox: Outbox, kept: Submission) -> None:
    deliver(outbox, kept, ANSWER)


def leave_in_doubt(outbox: Outbox, kept: Submission) -> None:
    outbox.claim(kept.id, "run-1")
    outcome = Outcome(OutcomeKind.UNKNOWN, status=500, messages=(SERVER_WORDS,))
    outbox.settle(kept.id, State.IN_DOUBT, outcome=outcome, problem=InDoubt())


def leave_rejected(outbox: Outbox, kept: Submission) -> None:
    outbox.claim(kept.id, "run-1")
    problem = Rejected(messages=SERVER_WORDS)
    outbox.settle(kept.id, State.REJECTED, outcome=REFUSAL, problem=problem)


def leave_damaged(outbox: Outbox, kept: Submission) -> None:
    outbox.settle(kept.id, State.DAMAGED, outcome=None, problem=EnvelopeDamaged())


def leave_discarded(outbox: Outbox, kept: Submission) -> None:
    leave_rejected(outbox, kept)
    outbox.discard([kept.id])


def leave_purged(outbox: Outbox, kept: Submission) -> None:
    deliver(outbox, kept, ANSWER)
    outbox.keep_audio_days = outbox.keep_receipt_days = 0
    outbox.purge()


def leave_paused(outbox: Outbox, kept: Submission) -> None:
    outbox.station.set_pause(Rejected(messages=SERVER_WORDS))


def leave_rebuilt(outbox: Outbox, kept: Submission) -> None:
    leave_rejected(outbox, kept)
    outbox._index._rebuild()
    outbox.learn()


WAYS = [
    leave_queued,
    leave_sending,
    leave_delivered,
    leave_in_doubt,
    leave_rejected,
    leave_damaged,
    leave_discarded,
    leave_purged,
    leave_paused,
    leave_rebuilt,
]


def search(desk: Desk) -> None:
    files = [file for file in desk.data.rglob("*") if file.is_file()]
    assert any(file.name in {"index.db-wal", "index.db"} for file in files)
    for file in files:
        content = file.read_bytes()
        for secret in SECRETS:
            assert secret not in content, (file.name, secret)
            assert secret not in file.name.encode()


@pytest.mark.parametrize("leave", WAYS)
def test_no_file_holds_anything_of_a_person(
    desk: Desk,
    caplog: pytest.LogCaptureFixture,
    leave: Callable[[Outbox, Submission], None],
) -> None:
    caplog.set_level(logging.DEBUG)
    outbox = desk.process(keep_audio_days=1)
    kept = outbox.add(envelope(VOICE, respondent=Identified(EMAIL, PHONE)))
    leave(outbox, kept)
    search(desk)  # the journal is still there
    told = [*outbox.list(), *outbox.attempts(kept.id), outbox.station.pause()]
    outbox.close()
    search(desk)
    for secret in SECRETS:
        assert secret.decode() not in caplog.text
    for personal in (EMAIL, PHONE, TRANSCRIPTION, SERVER_WORDS):
        assert personal not in repr(told)


def test_what_is_discarded_leaves_no_trace_of_its_private_column(
    desk: Desk, outbox: Outbox
) -> None:
    kept = outbox.add(envelope())
    query = "SELECT private FROM submission"
    sealed = outbox._read(lambda c: c.execute(query).fetchone()[0])
    outbox.close()
    assert sealed in (desk.data / "index.db").read_bytes()
    again = desk.process()
    again.discard([kept.id])
    again.close()
    assert sealed not in (desk.data / "index.db").read_bytes()
