"""The window's door to the key, with a real sandbox behind the wokus that the key may list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.test_wokus import CAFE, Door, Heard, make, server, woku
from woku_desktop.domain.errors import KeyMissing
from woku_desktop.jobs import Jobs
from woku_desktop.keys import BackgroundKeySafe
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.stage.woku import StagedWoku

__all__ = ["make", "server", "woku"]


class Drawer:
    """A keyring in memory."""

    def __init__(self, key: str) -> None:
        self.key: str | None = key

    def get(self, service: str) -> str | None:
        del service
        return self.key

    def has(self, service: str) -> bool:
        return self.get(service) is not None

    def is_sure_of(self, service: str, mark: str) -> bool:
        del mark
        return self.has(service)

    def set(self, service: str, secret: str, mark: str = "") -> None:
        del service, mark
        self.key = secret

    def delete(self, service: str) -> bool:
        there = self.has(service)
        self.key = None
        return there

    def unlock(self) -> None:
        """It is never locked."""


class Kept:
    """A key safe whose changes the wokus hear of, as the desk has it."""

    def __init__(self, door: Door, woku: StagedWoku) -> None:
        self.heard = Heard()
        self.jobs = Jobs("keys")
        self.asked: list[str] = []
        vault = Vault("default", woku.base_url, environ={}, store=Drawer(woku.key))
        self.keys = BackgroundKeySafe(
            vault,
            self.jobs,
            self.heard,  # type: ignore[arg-type] # only its signals
            door.wokus.key_changed,
            lambda: self.asked.append("woku"),
        )
        self.vault = vault


@pytest.fixture
def door(make: Callable[..., Door]) -> Door:
    return make()


@pytest.fixture
def kept(door: Door, woku: StagedWoku) -> Iterator[Kept]:
    made = Kept(door, woku)
    yield made
    assert made.jobs.close(10)


def test_a_key_that_was_removed_lists_no_wokus_any_more(door: Door, kept: Kept) -> None:
    door.follow(CAFE)
    door.wokus.connect(door.carrier)
    door.wokus.offer()
    listed = door.heard.of("wokusListed", lambda listed: listed.source == "key")
    assert len(listed.wokus) > 1
    door.key = "sk_removed"
    kept.keys.remove()
    assert kept.heard.of("keyStatusChanged").source is None
    door.wokus.look_up(CAFE.value)
    door.heard.of("wokuLookedUp")
    door.wokus.offer()
    assert [info.id for info in door.heard.of("wokusListed").wokus] == [CAFE]
    assert door.heard.of("wokusListed").source == "kept"
    with pytest.raises(KeyMissing):
        kept.vault.api_key()


def test_a_key_that_was_saved_is_tried_and_another_only_when_asked(kept: Kept) -> None:
    kept.keys.check()
    assert kept.heard.of("keyStatusChanged").source == "keyring"
    assert kept.asked == []
    kept.keys.test()
    assert kept.asked == ["woku"]
    kept.keys.save("sk_another_one")
    assert kept.heard.of("keyStatusChanged").source == "keyring"
    assert kept.asked == ["woku", "woku"]
