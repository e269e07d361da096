"""A sandbox that the tests of this folder share, clean before each; and no proxies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.stage.woku import running_woku
from tests.woku.answering import KEY
from woku_desktop.woku.catalogue import Catalogue
from woku_desktop.woku.client import WokuClient

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.stage.woku import StagedWoku


@pytest.fixture(scope="session")
def shared_woku() -> Iterator[StagedWoku]:
    """One process for all of them."""
    with running_woku() as woku:
        yield woku


@pytest.fixture
def woku(shared_woku: StagedWoku) -> StagedWoku:
    """A Woku that behaves and has no voices."""
    shared_woku.reset()
    return shared_woku


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the machine's own network needs."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def ask() -> Iterator[Callable[..., Catalogue]]:
    """Makes catalogues whose clients are closed at the end."""
    made: list[WokuClient] = []

    def make(url: str, key: str = KEY) -> Catalogue:
        made.append(WokuClient(url, lambda: key))
        return Catalogue(made[-1])

    yield make
    for client in made:
        client.close()
