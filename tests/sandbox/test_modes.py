"""Reviews, modes, faults by the dice, and what the sandbox tells of them afterwards."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.sandbox.test_contract import FIELDS, GATEWAY_ERROR, get, post
from woku_desktop.sandbox.orders import Chance, Dice

if TYPE_CHECKING:
    from tests.stage.woku import StagedWoku

WOKU_ID = FIELDS["wokuId"]
OTHER_ID = "a" * 24


def reviews(sandbox: StagedWoku, query: str = "", woku_id: str = WOKU_ID) -> dict[str, Any]:
    answer = get(sandbox, f"/v1/wokus/{woku_id}/reviews{query}", sandbox.key)
    assert answer.status_code == 200
    page: dict[str, Any] = answer.json()
    return page


def test_what_was_created_is_listed_newest_first(sandbox: StagedWoku, tone: bytes) -> None:
    before = datetime.now(UTC)
    first = post(sandbox, files={"file": ("voice.wav", tone)}).json()
    anonymous = {"wokuId": WOKU_ID, "qualification": "2", "anonymous": "true"}
    second = post(sandbox, anonymous).json()
    post(sandbox, {**FIELDS, "wokuId": OTHER_ID})
    page = reviews(sandbox)
    assert (page["total"], page["page"], page["limit"]) == (2, 1, 20)
    newest, oldest = page["data"]
    assert [newest["_id"], oldest["_id"]] == [second["_id"], first["_id"]]
    assert oldest["createdAt"] == first["createdAt"]
    assert datetime.fromisoformat(oldest["createdAt"]).timestamp() >= before.timestamp() - 0.001
    assert oldest["qualification"]["qualification"] == 4
    assert newest["anonymous"] is True
    assert oldest["anonymous"] is False
    assert oldest["transcription"] == first["transcription"]
    assert newest["feedbackType"] == "improvement"
    assert oldest["clientId"] == first["clientId"]


def test_reviews_show_no_contact(sandbox: StagedWoku) -> None:
    post(sandbox)
    text = json.dumps(reviews(sandbox))
    assert FIELDS["clientEmail"] not in text
    assert FIELDS["clientPhone"] not in text


def test_reviews_come_in_pages(sandbox: StagedWoku) -> None:
    ids = [post(sandbox).json()["_id"] for _ in range(5)][::-1]
    pages = [reviews(sandbox, f"?page={number}&limit=2") for number in (1, 2, 3, 4)]
    assert [[entry["_id"] for entry in page["data"]] for page in pages] == [
        ids[:2],
        ids[2:4],
        ids[4:],
        [],
    ]
    assert {page["total"] for page in pages} == {5}
    assert reviews(sandbox, "?limit=1000")["limit"] == 100
    for query in ("?page=0", "?limit=0", "?limit=x"):
        path = f"/v1/wokus/{WOKU_ID}/reviews{query}"
        assert get(sandbox, path, sandbox.key).status_code == 400


def test_reviews_need_the_key(sandbox: StagedWoku) -> None:
    path = f"/v1/wokus/{WOKU_ID}/reviews"
    assert get(sandbox, path).status_code == 403
    assert get(sandbox, path, "sk_wrong").status_code == 403


# -- modes


def test_setting_a_mode_needs_the_key_and_sense(sandbox: StagedWoku) -> None:
    url = sandbox.base_url + "/sandbox/mode"
    assert httpx.post(url, json={}, trust_env=False).status_code == 403
    headers = {"Authorization": f"Bearer {sandbox.key}"}
    orders: tuple[object, ...] = ({"health": "odd"}, {"typo": 1}, [], {"chance": {"rate": 1}})
    for order in orders:
        assert httpx.post(url, json=order, headers=headers, trust_env=False).status_code == 400


def test_an_outage_behind_a_healthy_gateway(sandbox: StagedWoku) -> None:
    sandbox.set_mode(outage=True)
    for _ in range(3):
        assert post(sandbox).json() == GATEWAY_ERROR
    assert get(sandbox, "/v1/health").json() == {"ok": True}
    state = sandbox.state()
    assert state["voices"] == []
    assert state["faults"] == {"outage": 3}
    sandbox.set_mode()
    assert post(sandbox).status_code == 201


@pytest.mark.parametrize(
    ("call", "path"),
    [
        ("health", "/v1/health"),
        ("company", "/v1/companies/me"),
        ("reviews", f"/v1/wokus/{WOKU_ID}/reviews"),
    ],
)
def test_each_call_misbehaves_by_itself(sandbox: StagedWoku, call: str, path: str) -> None:
    sandbox.set_mode(**{call: "busy"})
    assert get(sandbox, path, sandbox.key).status_code == 503
    sandbox.set_mode(**{call: "page"})
    assert get(sandbox, path, sandbox.key).headers["content-type"].startswith("text/html")
    sandbox.set_mode(**{call: "refused"})
    assert get(sandbox, path, sandbox.key).json()["statusCode"] == 403
    sandbox.set_mode(**{call: "down"})
    with pytest.raises(httpx.TransportError):
        get(sandbox, path, sandbox.key)
    assert post(sandbox).status_code == 201
    sandbox.set_mode()
    assert get(sandbox, path, sandbox.key).status_code == 200


def test_an_answer_with_an_id_or_without(sandbox: StagedWoku) -> None:
    newer = post(sandbox).json()
    assert newer["_id"] == sandbox.voices()[0]["id"]
    assert newer["updatedAt"] == newer["createdAt"]
    sandbox.set_mode(review_ids=False)
    older = post(sandbox).json()
    assert not {"_id", "createdAt", "updatedAt"} & set(older)
    assert older["wokuId"] == WOKU_ID


def test_behaving_again_ends_every_mode(sandbox: StagedWoku) -> None:
    sandbox.set_mode(outage=True, health="down", chance={"seed": 1, "rate": 1})
    sandbox.reset()
    assert post(sandbox).status_code == 201
    assert get(sandbox, "/v1/health").status_code == 200


# -- what it tells


def test_a_lost_answer_is_told_from_a_given_one(sandbox: StagedWoku) -> None:
    sandbox.misbehave("drop_after_commit")
    with pytest.raises(httpx.TransportError):
        post(sandbox)
    sandbox.misbehave("status", status=500, commit=True)
    post(sandbox)
    sandbox.misbehave("status", status=500)
    post(sandbox)
    post(sandbox)
    state = sandbox.state()
    told = [(voice["fault"], voice["answered"]) for voice in state["voices"]]
    assert told == [("drop_after_commit", False), ("status 500, created", False), (None, True)]
    assert state["faults"] == {"drop_after_commit": 1, "status 500, created": 1, "status 500": 1}
    assert state["requests"] == {"create-voicemail": 4}
    times = [voice["created_at"] for voice in state["voices"]]
    assert times == sorted(times)


def test_a_client_that_left_is_not_answered(sandbox: StagedWoku) -> None:
    sandbox.misbehave("delay", seconds=0.3)
    with pytest.raises(httpx.ReadTimeout):
        post(sandbox, timeout=0.1)
    # Its answer is due before that of whoever comes later and waits as long.
    sandbox.misbehave("delay", seconds=0.3)
    post(sandbox)
    told = [(voice["fault"], voice["answered"]) for voice in sandbox.voices()]
    assert told == [("delay", False), ("delay", True)]


def test_counting_starts_afresh(sandbox: StagedWoku) -> None:
    post(sandbox)
    get(sandbox, "/v1/health")
    assert sandbox.state()["requests"] == {"create-voicemail": 1, "health": 1}
    sandbox.reset()
    assert sandbox.state() == {
        "voices": [],
        "requests": {},
        "faults": {},
        "unended": 0,
        "broken": 0,
    }


# -- the dice


def throws(seed: int, rate: float, count: int = 2000) -> Counter[str]:
    dice = Dice(Chance(seed, rate))
    faults = [dice.throw(1000) for _ in range(count)]
    assert all(0 < fault.after_bytes <= 1000 for fault in faults if fault is not None)
    return Counter(fault.label for fault in faults if fault is not None)


def test_the_dice_fall_as_often_as_told_and_on_every_side() -> None:
    fallen = throws(7, 0.3)
    assert set(fallen) == {
        "drop_before_body",
        "drop_in_body",
        "drop_after_commit",
        "status 500",
        "status 500, created",
        "status 503",
        "status 429",
        "delay",
    }
    assert 500 < fallen.total() < 700
    assert min(fallen.values()) > 40
    assert throws(7, 0.3) == fallen
    assert throws(8, 0.3) != fallen
    assert throws(7, 0.0).total() == 0
    assert throws(7, 1.0).total() == 2000


def test_faults_by_the_dice(sandbox: StagedWoku) -> None:
    sandbox.set_mode(chance={"seed": 3, "rate": 1.0, "seconds": 0.01})
    answers: Counter[str] = Counter()
    for _ in range(30):
        try:
            answer = post(sandbox)
        except httpx.TransportError:
            answers["broken"] += 1
        else:
            answers[str(answer.status_code)] += 1
            if answer.status_code == 429:
                assert answer.json()["retryAfter"] == 0.01
    state = sandbox.state()
    faults = state["faults"]
    assert sum(faults.values()) == 30
    assert answers["503"] == faults["status 503"]
    assert answers["429"] == faults["status 429"]
    assert answers["500"] == faults["status 500"] + faults["status 500, created"]
    assert answers["201"] == faults["delay"]
    created = faults["drop_after_commit"] + faults["status 500, created"] + faults["delay"]
    assert len(state["voices"]) == created
    assert sum(voice["answered"] for voice in state["voices"]) == faults["delay"]
