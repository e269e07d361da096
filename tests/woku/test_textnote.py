"""An opinion in writing on its way: the same rules as a voice, in another form."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from tests.stage.feedbacks import feedback
from tests.stage.wire import Wire, WireServer
from woku_desktop.domain.feedback import Anonymous
from woku_desktop.domain.outcome import OutcomeKind
from woku_desktop.woku.client import WokuClient
from woku_desktop.woku.errors import NoAnswer, NotHandedOver, WokuError, outcome_of

if TYPE_CHECKING:
    from tests.stage.woku import StagedWoku

KEY = "sk_test_0f3b9c"
TEXT = 'El café está rico, "muy" rico.\nVolvería por el kuchen 🍰'


def _broken_off() -> None:
    raise RuntimeError("nothing may leave yet")


def _take(wire: Wire) -> None:
    wire.read_request()
    wire.answer(201, b"{}")


def test_what_goes_over_the_wire() -> None:
    with WireServer(_take) as server:
        client = WokuClient(server.url, lambda: KEY)
        client.create_textnote(feedback(stars=5), TEXT)
        client.close()
    (wire,) = server.wires
    assert wire.head.startswith(b"POST /wokus/create-textnote HTTP/1.1\r\n")
    assert re.search(rb"(?i)content-type: application/json\r\n", wire.head)
    assert re.search(rb"(?i)content-length: %d(\r|$)" % len(wire.body), wire.head)
    assert b"ransfer-" not in wire.head
    assert json.loads(wire.body) == {
        "wokuId": "65348875f3a876254aa82d5e",
        "qualification": 5,
        "anonymous": False,
        "clientEmail": "diego.soto@example.com",
        "clientPhone": "56982959776",
        "description": TEXT,
    }


def test_an_anonymous_one_takes_no_contact_along() -> None:
    with WireServer(_take) as server:
        client = WokuClient(server.url, lambda: KEY)
        client.create_textnote(feedback(respondent=Anonymous()), TEXT)
        client.close()
    told = json.loads(server.wires[0].body)
    assert told["anonymous"] is True
    assert not {"clientEmail", "clientPhone"} & set(told)


def test_it_arrives_and_is_understood(woku: StagedWoku) -> None:
    client = WokuClient(woku.base_url, lambda: woku.key)
    outcome = client.create_textnote(feedback(stars=2), TEXT)
    client.close()
    assert outcome.kind is OutcomeKind.DELIVERED
    assert outcome.receipt is not None
    assert outcome.receipt.transcription is None
    assert outcome.receipt.feedback_type == "improvement"
    (note,) = woku.voices()
    assert note["fields"]["description"] == TEXT


def test_what_must_be_written_down_first_is_written_before_the_last_byte(woku: StagedWoku) -> None:
    client = WokuClient(woku.base_url, lambda: woku.key)
    with pytest.raises(RuntimeError):
        client.create_textnote(feedback(), TEXT, _broken_off)
    client.close()
    assert woku.voices() == []


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ({"kind": "drop_before_body"}, {OutcomeKind.NOT_DELIVERED, OutcomeKind.UNKNOWN}),
        ({"kind": "drop_after_commit"}, {OutcomeKind.UNKNOWN}),
        ({"kind": "status", "status": 429}, {OutcomeKind.THROTTLED}),
        ({"kind": "status", "status": 500}, {OutcomeKind.UNKNOWN}),
        ({"kind": "status", "status": 400, "message": "no"}, {OutcomeKind.REJECTED}),
        ({"kind": "not_json"}, {OutcomeKind.DELIVERED}),
    ],
    ids=lambda value: "-".join(map(str, value.values())) if isinstance(value, dict) else "",
)
def test_every_end_is_judged_as_with_a_voice(
    woku: StagedWoku, fault: dict[str, object], kind: set[OutcomeKind]
) -> None:
    order = dict(fault)
    woku.misbehave(str(order.pop("kind")), **order)
    client = WokuClient(woku.base_url, lambda: woku.key)
    try:
        outcome = client.create_textnote(feedback(), TEXT)
    except WokuError as error:
        outcome = outcome_of(error)
    client.close()
    assert outcome.kind in kind


def test_a_connection_that_breaks_before_the_last_byte_delivered_nothing() -> None:
    def serve(wire: Wire) -> None:
        wire.read_head()
        wire.reset()

    with WireServer(serve) as server:
        client = WokuClient(server.url, lambda: KEY)
        with pytest.raises((NotHandedOver, NoAnswer)) as caught:
            client.create_textnote(feedback(), "x" * 3000)
        client.close()
    # Small enough for the kernel to take it whole: then nobody can tell.
    assert outcome_of(caught.value).kind in {OutcomeKind.NOT_DELIVERED, OutcomeKind.UNKNOWN}
