"""The sandbox takes notes in writing, by the same contract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

if TYPE_CHECKING:
    from tests.stage.woku import StagedWoku

NOTE: dict[str, Any] = {
    "wokuId": "65348875f3a876254aa82d5e",
    "qualification": 4,
    "description": "Todo muy bien",
    "clientEmail": "diego.soto@example.com",
    "anonymous": False,
}


def _post(sandbox: StagedWoku, **more: Any) -> httpx.Response:
    return httpx.post(
        sandbox.base_url + "/wokus/create-textnote",
        headers={"Authorization": f"Bearer {sandbox.key}"},
        trust_env=False,
        **more,
    )


def test_the_documented_answer(sandbox: StagedWoku) -> None:
    answer = _post(sandbox, json=NOTE)
    assert answer.status_code == 201
    body = answer.json()
    assert body["description"] == "Todo muy bien"
    assert body["qualification"]["qualification"] == 4
    assert body["feedbackType"] == "recognition"
    assert "transcription" not in body
    assert [note["fields"] for note in sandbox.voices()] == [NOTE]


@pytest.mark.parametrize(
    "change",
    [
        {"qualification": "4"},
        {"qualification": 6},
        {"anonymous": "false"},
        {"description": ""},
        {"description": "x" * 3001},
        {"description": None},
        {"clientEmail": "nobody"},
        {"clientEmail": 7},
        {"clientPhone": 56982959776},
        {"wokuId": "7"},
        {"extra": 1},
    ],
    ids=str,
)
def test_a_broken_contract_is_the_gateway_s_one_error(
    sandbox: StagedWoku, change: dict[str, Any]
) -> None:
    assert _post(sandbox, json={**NOTE, **change}).status_code == 500
    assert sandbox.voices() == []


def test_bad_json_and_too_much_of_it(sandbox: StagedWoku) -> None:
    assert _post(sandbox, content=b"{").status_code == 400
    assert _post(sandbox, content=b" " * 200_000).status_code == 413


def test_a_note_is_among_the_reviews_with_its_words(sandbox: StagedWoku) -> None:
    _post(sandbox, json=NOTE)
    page = httpx.get(
        f"{sandbox.base_url}/v1/wokus/{NOTE['wokuId']}/reviews",
        headers={"Authorization": f"Bearer {sandbox.key}"},
        trust_env=False,
    ).json()
    (review,) = page["data"]
    assert review["description"] == "Todo muy bien"
    assert "transcription" not in review
