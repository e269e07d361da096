"""Pictures of wokus: which are taken, from where, and that none is asked for with the key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.stage.wire import Wire, WireServer
from tests.woku.answering import KEY, PNG, answering
from woku_desktop.woku.wokus import MAX_PICTURE_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.woku.catalogue import Catalogue


@pytest.mark.parametrize(
    ("kind", "ending"),
    [
        ("image/png", "png"),
        ("IMAGE/JPEG; charset=binary", "jpg"),
        ("image/webp", "webp"),
        ("image/svg+xml", None),
        ("text/html", None),
    ],
)
def test_a_picture_by_its_type(
    ask: Callable[..., Catalogue], kind: str, ending: str | None
) -> None:
    with WireServer(answering(200, PNG, f"Content-Type: {kind}")) as server:
        picture = ask(server.url).picture(f"{server.url}/a.png")
    assert (picture and picture.ending) == ending
    (wire,) = server.wires
    assert KEY.encode() not in wire.received


@pytest.mark.parametrize(
    ("size", "taken"), [(MAX_PICTURE_BYTES, True), (MAX_PICTURE_BYTES + 1, False)]
)
def test_a_picture_has_a_size(ask: Callable[..., Catalogue], size: int, taken: bool) -> None:
    def serve(wire: Wire) -> None:
        wire.read_request()
        try:
            wire.answer(200, b"x" * size, "Content-Type: image/png")
        except (BrokenPipeError, ConnectionResetError):
            assert not taken

    with WireServer(serve) as server:
        assert (ask(server.url).picture(f"{server.url}/a.png") is not None) is taken


def test_a_redirect_is_followed_to_where_pictures_may_come_from(
    ask: Callable[..., Catalogue],
) -> None:
    def serve(wire: Wire) -> None:
        wire.read_request()
        if wire.head.startswith(b"GET /a.png"):
            wire.answer(302, b"", "Location: /b.png")
        else:
            wire.answer(200, PNG, "Content-Type: image/png")

    with WireServer(serve) as server:
        picture = ask(server.url).picture(f"{server.url}/a.png")
    assert picture is not None
    assert picture.url.endswith("/a.png")
    assert len(server.wires) == 2


def test_redirects_without_end_are_left(ask: Callable[..., Catalogue]) -> None:
    with WireServer(answering(302, b"", "Location: /a.png")) as server:
        assert ask(server.url).picture(f"{server.url}/a.png") is None
    assert len(server.wires) == 4


def test_a_redirect_out_of_what_is_allowed_is_left(ask: Callable[..., Catalogue]) -> None:
    with WireServer(answering(302, b"", "Location: http://192.0.2.1/a.png")) as server:
        assert ask(server.url).picture(f"{server.url}/a.png") is None
    assert len(server.wires) == 1


@pytest.mark.parametrize(
    "url",
    [
        "",
        "a.png",
        "http://woku.example/a.png",
        "file:///etc/passwd",
        "https://user:pass@woku.example/a.png",
        "https:///a.png",
        "https://woku.example:port/a.png",
        "https://woku.example/a b.png",
        "data:image/png;base64,AAAA",
    ],
)
def test_nothing_is_fetched_from_elsewhere(ask: Callable[..., Catalogue], url: str) -> None:
    assert ask("http://127.0.0.1:9").picture(url) is None


def test_this_machine_is_asked_over_http_only_if_woku_is_on_it(
    ask: Callable[..., Catalogue],
) -> None:
    with WireServer(answering(200, PNG, "Content-Type: image/png")) as server:
        assert ask("https://woku.example").picture(f"{server.url}/a.png") is None
    assert server.wires == []
