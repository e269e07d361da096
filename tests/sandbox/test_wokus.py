"""The sandbox's wokus, and the rules they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

from tests.sandbox.test_contract import FIELDS, GATEWAY_ERROR, get, post

if TYPE_CHECKING:
    from tests.stage.woku import StagedWoku

OPEN, CLOSED = "65348875f3a876254aa82d5e", "65348875f3a876254aa82d61"
NO_ANONYMOUS, DISABLED = "65348875f3a876254aa82d60", "65348875f3a876254aa82d62"


def anonymous(woku_id: str) -> dict[str, str]:
    return {"wokuId": woku_id, "qualification": "4", "anonymous": "true"}


def test_the_list_comes_in_pages(sandbox: StagedWoku) -> None:
    first = get(sandbox, "/v1/wokus?page=1&limit=4", sandbox.key).json()
    second = get(sandbox, "/v1/wokus?page=2&limit=4", sandbox.key).json()
    assert (first["total"], first["page"], first["limit"]) == (6, 1, 4)
    ids = [woku["_id"] for woku in (*first["data"], *second["data"])]
    assert len(set(ids)) == 6
    assert first["data"][0]["name"] == "Café Aurora, Providencia"
    assert get(sandbox, "/v1/wokus?page=0", sandbox.key).status_code == 400
    assert get(sandbox, "/v1/wokus", "sk_wrong").status_code == 403


def test_what_a_woku_shows(sandbox: StagedWoku) -> None:
    shown = get(sandbox, f"/v1/wokus/{OPEN}/review", sandbox.key).json()
    assert shown["description"] == "¿Cómo estuvo tu café?"
    assert shown["anonymousDisabled"] is False
    picture = httpx.get(shown["imageUrl"], trust_env=False)
    assert picture.headers["content-type"] == "image/png"
    assert get(sandbox, f"/v1/wokus/{'a' * 24}/review", sandbox.key).status_code == 404
    assert get(sandbox, f"/v1/wokus/{OPEN}/review").status_code == 403


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (FIELDS | {"wokuId": CLOSED}, "This woku is closed"),
        (FIELDS | {"wokuId": DISABLED}, "Reviews are disabled for this woku"),
        (anonymous(NO_ANONYMOUS), "Anonymous reviews are disabled for this woku"),
    ],
)
def test_what_a_woku_does_not_take(
    sandbox: StagedWoku, fields: dict[str, str], message: str
) -> None:
    hidden = post(sandbox, fields)
    assert (hidden.status_code, hidden.json()) == (500, GATEWAY_ERROR)
    sandbox.set_mode(refusals="told")
    told = post(sandbox, fields)
    assert (told.status_code, told.json()["message"]) == (400, message)
    assert sandbox.voices() == []


@pytest.mark.parametrize("fields", [FIELDS | {"wokuId": NO_ANONYMOUS}, anonymous("a" * 24)])
def test_the_others_take_everything(sandbox: StagedWoku, fields: dict[str, str]) -> None:
    assert post(sandbox, fields).status_code == 201


def test_a_woku_can_be_otherwise_until_the_sandbox_behaves(sandbox: StagedWoku) -> None:
    sandbox.change_woku(OPEN, closed=True, description="¿Y hoy?")
    assert post(sandbox).status_code == 500
    path = f"/v1/wokus/{OPEN}/review"
    assert get(sandbox, path, sandbox.key).json()["description"] == "¿Y hoy?"
    sandbox.reset()
    assert post(sandbox).status_code == 201
