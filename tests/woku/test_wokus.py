"""Wokus, the company and the clock, asked over real sockets."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.stage.feedbacks import WOKU_ID
from tests.stage.wire import Wire, WireServer
from tests.woku.answering import KEY, PNG, answering
from woku_desktop.carrier import LazyCarrier
from woku_desktop.domain.errors import KeyMissing
from woku_desktop.domain.feedback import WokuId
from woku_desktop.domain.woku import WokuFacts
from woku_desktop.woku.probes import KeyCheck
from woku_desktop.woku.wokus import Company, Hearsay, WokuPage, Wokus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.stage.woku import StagedWoku
    from woku_desktop.woku.catalogue import Catalogue

BOOKS = WokuId("65348875f3a876254aa82d60")
BAKERY = WokuId("65348875f3a876254aa82d61")
HOTEL = WokuId("65348875f3a876254aa82d62")


@pytest.fixture
def carrier(woku: StagedWoku) -> Iterator[LazyCarrier]:
    carrier = LazyCarrier(lambda: woku.base_url, lambda: woku.key, 10.0)
    yield carrier
    carrier.close()


def woku_error(status: int, message: object = "No") -> dict[str, object]:
    return {"statusCode": status, "message": message, "error": "Some"}


# Against the sandbox


def test_the_sandbox_lists_its_wokus(carrier: LazyCarrier) -> None:
    wokus = carrier.wokus()
    assert wokus.hearsay is Hearsay.TOLD
    by_id = {facts.id: facts for facts in wokus.items}
    assert by_id[WOKU_ID].name == "Café Aurora, Providencia"
    assert by_id[BOOKS].anonymous_disabled is True
    assert by_id[BAKERY].closed is True
    assert by_id[HOTEL].reviews_disabled is True


def test_what_a_woku_shows_is_read_with_either_key(woku: StagedWoku) -> None:
    for key in (woku.key, f"pk_{woku.key}"):
        carrier = LazyCarrier(lambda: woku.base_url, lambda key=key: key, 10.0)  # type: ignore[misc]
        page = carrier.woku(BOOKS)
        assert page.hearsay is Hearsay.TOLD
        assert page.facts is not None
        assert page.facts.anonymous_disabled is True
        assert page.facts.question == "¿Encontraste lo que buscabas?"
        assert page.facts.closed is None
        carrier.close()


def test_a_publishable_key_is_not_asked_to_list(woku: StagedWoku) -> None:
    carrier = LazyCarrier(lambda: woku.base_url, lambda: f"pk_{woku.key}", 10.0)
    assert carrier.wokus() == Wokus(Hearsay.REFUSED)
    assert carrier.company() == Company()
    assert woku.state()["requests"] == {}
    carrier.close()


def test_a_picture_comes_without_the_key(carrier: LazyCarrier, woku: StagedWoku) -> None:
    page = carrier.woku(WOKU_ID)
    assert page.facts is not None
    assert page.facts.image_url
    picture = carrier.picture(page.facts.image_url)
    assert picture is not None
    assert picture.ending == "png"
    assert picture.content.startswith(PNG)
    assert woku.state()["requests"] == {"woku": 1, "picture": 1}


def test_there_is_no_such_woku(carrier: LazyCarrier) -> None:
    assert carrier.woku(WokuId("a" * 24)) == WokuPage(Hearsay.MISSING)


@pytest.mark.parametrize("manner", ["busy", "down", "page"])
def test_what_is_not_understood_is_not_known(
    carrier: LazyCarrier, woku: StagedWoku, manner: str
) -> None:
    woku.set_mode(wokus=manner, woku=manner, picture=manner, company=manner, health=manner)
    assert carrier.wokus() == Wokus()
    assert carrier.woku(WOKU_ID) == WokuPage()
    assert carrier.picture(f"{woku.base_url}/pictures/{WOKU_ID}.png") is None
    assert carrier.company() == Company()
    assert carrier.server_time() is None


def test_a_refused_key_is_told(carrier: LazyCarrier, woku: StagedWoku) -> None:
    woku.set_mode(wokus="refused", woku="refused", company="refused")
    assert carrier.wokus() == Wokus(Hearsay.REFUSED)
    assert carrier.woku(WOKU_ID) == WokuPage(Hearsay.REFUSED)
    assert carrier.company() == Company(KeyCheck.REFUSED)


def test_the_company_is_named(carrier: LazyCarrier) -> None:
    assert carrier.company() == Company(KeyCheck.GOOD, "Sandbox")


def test_wokus_clock_comes_with_the_round_trip(carrier: LazyCarrier) -> None:
    before = datetime.now(UTC)
    clock = carrier.server_time()
    assert clock is not None
    assert clock.utc.utcoffset() == timedelta(0)
    assert before - timedelta(seconds=2) < clock.utc <= datetime.now(UTC)
    assert 0 < clock.round_trip_s < 10


def test_without_a_key_nothing_is_asked(woku: StagedWoku) -> None:
    def no_key() -> str:
        raise KeyMissing

    carrier = LazyCarrier(lambda: woku.base_url, no_key, 10.0)
    assert carrier.wokus() == Wokus()
    assert carrier.woku(WOKU_ID) == WokuPage()
    assert carrier.company() == Company()
    assert carrier.server_time() is not None
    assert woku.state()["requests"] == {"health": 1}
    carrier.close()


# Against bare sockets


def listed(*numbers: int) -> list[dict[str, object]]:
    return [{"_id": f"{number:024x}", "name": f"W{number}"} for number in numbers]


def pages(*bodies: object) -> Callable[[Wire], None]:
    waiting = list(bodies)

    def serve(wire: Wire) -> None:
        wire.read_request()
        wire.answer(200, json.dumps(waiting.pop(0)).encode())

    return serve


def names(wokus: Wokus) -> list[str | None]:
    return [facts.name for facts in wokus.items]


def test_every_page_is_read(ask: Callable[..., Catalogue]) -> None:
    two = (
        {"data": listed(1, 2), "total": 3, "page": 1, "limit": 2},
        {"data": listed(3), "total": 3, "page": 2, "limit": 2},
    )
    with WireServer(pages(*two)) as server:
        wokus = ask(server.url).wokus()
    assert wokus.hearsay is Hearsay.TOLD
    assert names(wokus) == ["W1", "W2", "W3"]
    assert [wire.head.split(b" ")[1] for wire in server.wires] == [
        b"/v1/wokus?page=1&limit=100",
        b"/v1/wokus?page=2&limit=100",
    ]


def test_pages_without_end_are_left(ask: Callable[..., Catalogue]) -> None:
    same = {"data": listed(*range(100)), "total": 10**9, "page": 1, "limit": 100}
    with WireServer(answering(200, same)) as server:
        wokus = ask(server.url).wokus()
    assert len(wokus.items) == 100
    assert len(server.wires) == 2


def test_a_list_that_breaks_off_is_told_as_far_as_it_came(ask: Callable[..., Catalogue]) -> None:
    first = {"data": listed(1, 2), "total": 3, "page": 1, "limit": 2}
    with WireServer(pages(first, "no page")) as server:
        wokus = ask(server.url).wokus()
    assert wokus.hearsay is Hearsay.UNKNOWN
    assert names(wokus) == ["W1", "W2"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (listed(1), ["W1"]),
        ({"wokus": listed(1)}, ["W1"]),
        ({"data": [*listed(1), {"name": "no id"}, 7]}, ["W1"]),
        ({"data": [{"id": "A" * 24, "title": " T\n\x07 "}]}, ["T"]),
        ({"data": []}, []),
    ],
)
def test_a_list_is_read_in_any_dress(
    ask: Callable[..., Catalogue], body: object, expected: list[str]
) -> None:
    with WireServer(answering(200, body)) as server:
        wokus = ask(server.url).wokus()
    assert wokus.hearsay is Hearsay.TOLD
    assert names(wokus) == expected


@pytest.mark.parametrize(
    ("status", "body", "hearsay"),
    [
        (200, {"data": [{"name": "no id"}]}, Hearsay.UNKNOWN),
        (200, {"welcome": "to the hotel"}, Hearsay.UNKNOWN),
        (200, b"<html>", Hearsay.UNKNOWN),
        (404, woku_error(404, "Cannot GET /v1/wokus"), Hearsay.UNKNOWN),
        (403, {"message": "Forbidden"}, Hearsay.UNKNOWN),
        (403, woku_error(403), Hearsay.REFUSED),
        (500, woku_error(500), Hearsay.UNKNOWN),
        (302, b"", Hearsay.UNKNOWN),
    ],
)
def test_a_list_that_is_none(
    ask: Callable[..., Catalogue], status: int, body: object, hearsay: Hearsay
) -> None:
    with WireServer(answering(status, body)) as server:
        assert ask(server.url).wokus() == Wokus(hearsay)


@pytest.mark.parametrize(
    ("body", "facts"),
    [
        ({"description": " ¿Qué\ttal? "}, WokuFacts(WOKU_ID, None, "¿Qué tal?")),
        ({"description": None, "imageUrl": None}, WokuFacts(WOKU_ID, None, "", "")),
        (
            {"data": {"name": "A", "closed": True, "reviewsDisabled": False}},
            WokuFacts(WOKU_ID, "A", closed=True, reviews_disabled=False),
        ),
        ({"_id": "0" * 24, "anonymousDisabled": "yes"}, WokuFacts(WOKU_ID)),
        ({"description": 7, "anonymousDisabled": True}, WokuFacts(WOKU_ID, None, None, None, True)),
        ({"description": "x" * 1000}, WokuFacts(WOKU_ID, None, "x" * 299 + "…")),
    ],
)
def test_what_a_woku_shows_is_read_in_any_dress(
    ask: Callable[..., Catalogue], body: object, facts: WokuFacts
) -> None:
    with WireServer(answering(200, body)) as server:
        assert ask(server.url).woku(WOKU_ID) == WokuPage(Hearsay.TOLD, facts)
    (wire,) = server.wires
    assert wire.head.startswith(f"GET /v1/wokus/{WOKU_ID}/review HTTP/1.1\r\n".encode())
    assert f"\r\nAuthorization: Bearer {KEY}".encode() in wire.head


def test_a_publishable_key_goes_in_its_own_header(ask: Callable[..., Catalogue]) -> None:
    with WireServer(answering(200, {"description": "?"})) as server:
        ask(server.url, "pk_live_1").woku(WOKU_ID)
    (wire,) = server.wires
    assert b"\r\nx-woku-key: pk_live_1" in wire.head
    assert b"authorization" not in wire.head.lower()


@pytest.mark.parametrize(
    ("status", "body", "hearsay"),
    [
        (404, woku_error(404, "Woku not found"), Hearsay.MISSING),
        (404, woku_error(404, "Cannot GET /v1/wokus/x/review"), Hearsay.UNKNOWN),
        (404, b"<html>", Hearsay.UNKNOWN),
        (401, woku_error(401), Hearsay.REFUSED),
        (400, woku_error(400), Hearsay.UNKNOWN),
        (200, {"welcome": "to the hotel"}, Hearsay.UNKNOWN),
        (200, [], Hearsay.UNKNOWN),
        (503, b"", Hearsay.UNKNOWN),
    ],
)
def test_a_woku_that_shows_nothing(
    ask: Callable[..., Catalogue], status: int, body: object, hearsay: Hearsay
) -> None:
    with WireServer(answering(status, body)) as server:
        assert ask(server.url).woku(WOKU_ID) == WokuPage(hearsay)


@pytest.mark.parametrize(
    ("status", "body", "headers", "known"),
    [
        (200, {"ok": True}, ["Date: Sun, 01 Mar 2026 12:00:00 GMT"], True),
        (200, {"ok": True}, [], False),
        (200, {"ok": True}, ["Date: yesterday"], False),
        (200, b"<html>", ["Date: Sun, 01 Mar 2026 12:00:00 GMT"], False),
        (503, b"", ["Date: Sun, 01 Mar 2026 12:00:00 GMT"], False),
    ],
)
def test_only_wokus_own_clock_counts(
    ask: Callable[..., Catalogue], status: int, body: object, headers: list[str], known: bool
) -> None:
    with WireServer(answering(status, body, *headers)) as server:
        clock = ask(server.url).server_time()
    assert (clock is not None) is known
    if clock is not None:
        assert clock.utc == datetime(2026, 3, 1, 12, tzinfo=UTC)
