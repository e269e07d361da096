"""The window's door to the wokus, with a real sandbox behind it."""

from __future__ import annotations

import logging
import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.stage.woku import running_woku
from woku_desktop.carrier import LazyCarrier
from woku_desktop.config.settings import LoadedSettings, Settings
from woku_desktop.domain.errors import InvalidField, UnwritableSettings
from woku_desktop.domain.feedback import WokuId
from woku_desktop.domain.woku import WokuInfo, WokuList
from woku_desktop.domain.woku_errors import WokuHidden, WokusNotListed, WokuUnknown
from woku_desktop.wokus import BackgroundWokus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.stage.woku import StagedWoku

NOW = datetime(2026, 3, 4, 13, 47, tzinfo=UTC)
CAFE = WokuId("65348875f3a876254aa82d5e")
BOOKS = WokuId("65348875f3a876254aa82d60")
BAKERY = WokuId("65348875f3a876254aa82d61")


class Heard:
    """Some of a bridge's signals, kept in order; `of` waits for the next of one."""

    def __init__(self) -> None:
        self._told = threading.Condition()
        self._all: list[tuple[str, Any]] = []
        for name in (
            "wokusListed",
            "wokuLookedUp",
            "wokuChanged",
            "settingsFailed",
            "keyStatusChanged",
        ):
            setattr(self, name, _Signal(self, name))

    def tell(self, name: str, value: object) -> None:
        with self._told:
            self._all.append((name, value))
            self._told.notify_all()

    def of(self, name: str, such: Callable[[Any], object] = lambda _value: True) -> Any:
        """The first of that name that is so, and forget it and what came before it."""
        with self._told:
            found = self._told.wait_for(lambda: self._index(name, such) is not None, 20)
            assert found, f"no {name}: {self._all}"
            index = self._index(name, such)
            assert index is not None
            value = self._all[index][1]
            del self._all[: index + 1]
            return value

    def _index(self, name: str, such: Callable[[Any], object]) -> int | None:
        hits = (n for n, (told, value) in enumerate(self._all) if told == name and such(value))
        return next(hits, None)


class _Signal:
    def __init__(self, heard: Heard, name: str) -> None:
        self._heard, self._name = heard, name

    def emit(self, value: object) -> None:
        self._heard.tell(self._name, value)


class Door:
    """A door to wokus over a folder, and what it changes of the settings."""

    def __init__(self, folder: Path, woku: StagedWoku, key: str = "") -> None:
        self.heard = Heard()
        self.key = key or woku.key
        self.changes: list[dict[str, str]] = []
        self.changed = threading.Event()
        self.wokus = BackgroundWokus(self.heard, folder, self._change, lambda: NOW)  # type: ignore[arg-type] # only its signals
        self.carrier = LazyCarrier(lambda: woku.base_url, lambda: self.key, 10.0)

    def _change(self, changes: dict[str, str]) -> None:
        self.changes.append(changes)
        self.changed.set()

    def follow(self, woku_id: WokuId, name: str = "", *locked: str) -> None:
        settings = Settings(woku_id=woku_id.value, woku_name=name)
        self.wokus.follow(LoadedSettings(settings=settings, locked=frozenset(locked)))

    def seen(self) -> WokuInfo:
        info: WokuInfo = self.heard.of("wokuChanged", lambda info: info.seen_at is not None)
        return info

    def close(self) -> None:
        self.carrier.close()
        assert self.wokus.close(10)


@pytest.fixture(scope="module")
def server() -> Iterator[StagedWoku]:
    with running_woku("es") as woku:
        yield woku


@pytest.fixture
def woku(server: StagedWoku) -> StagedWoku:
    server.reset()
    return server


@pytest.fixture
def make(tmp_path: Path, woku: StagedWoku) -> Iterator[Callable[..., Door]]:
    made: list[Door] = []

    def make(key: str = "") -> Door:
        made.append(Door(tmp_path, woku, key))
        return made[-1]

    yield make
    for door in made:
        door.close()


def test_what_a_woku_says_is_told_and_kept(make: Callable[..., Door], woku: StagedWoku) -> None:
    door = make()
    door.follow(BAKERY, "La panadería")
    first = door.heard.of("wokuChanged")
    assert (first.id, first.name, first.takes_feedback) == (BAKERY, "La panadería", True)
    door.wokus.connect(door.carrier)
    info = door.heard.of("wokuChanged", lambda info: info.picture)
    assert (info.name, info.question) == ("Panadería El Molino", "¿Cómo te atendimos?")
    assert info.closed
    door.close()
    woku.set_mode(wokus="down", woku="down")
    again = make()
    again.follow(BAKERY)
    assert again.heard.of("wokuChanged") == info


@pytest.mark.parametrize(("later", "asked"), [(timedelta(hours=5), 0), (timedelta(hours=7), 1)])
def test_a_start_asks_for_nothing_that_was_told_lately(
    make: Callable[..., Door],
    woku: StagedWoku,
    monkeypatch: pytest.MonkeyPatch,
    later: timedelta,
    asked: int,
) -> None:
    door = make()
    door.follow(CAFE)
    door.wokus.connect(door.carrier)
    door.heard.of("wokuChanged", lambda info: info.picture)
    door.close()
    before = woku.state()["requests"].get("woku", 0)
    again = make()
    again.wokus._now = lambda: NOW + later
    again.follow(CAFE)
    again.heard.of("wokuChanged")
    again.wokus.connect(again.carrier)
    assert again.wokus.close(10)  # what was asked for is done first
    assert (woku.state()["requests"].get("woku", 0) > before) == bool(asked)


def test_what_can_not_be_had_leaves_what_was_known(
    make: Callable[..., Door], woku: StagedWoku
) -> None:
    door = make()
    door.follow(BAKERY)
    door.wokus.connect(door.carrier)
    known = door.heard.of("wokuChanged", lambda info: info.picture)
    woku.set_mode(wokus="page", woku="page")
    door.wokus.refresh()
    assert door.heard.of("wokuChanged") == known


def test_kept_ones_are_offered_at_once_then_the_keys(make: Callable[..., Door]) -> None:
    door = make()
    door.follow(BOOKS, "Librería")
    door.follow(CAFE, "Café")
    door.wokus.offer()
    at_once: WokuList = door.heard.of("wokusListed")
    assert ([info.id for info in at_once.wokus], at_once.source) == ([CAFE, BOOKS], "kept")
    door.wokus.connect(door.carrier)
    door.wokus.offer()
    listed: WokuList = door.heard.of("wokusListed", lambda listed: listed.source == "key")
    assert listed.problem is None
    assert [info.id for info in listed.wokus[:2]] == [CAFE, BOOKS]
    assert [info.name for info in listed.wokus[2:]] == [
        "Café Aurora, Ñuñoa",
        "Farmacia Central",
        "Hotel Mirador",
        "Panadería El Molino",
    ]
    assert listed.wokus[1].anonymous_disabled


@pytest.mark.parametrize(("manner", "problem"), [("down", WokusNotListed), ("refused", type(None))])
def test_without_the_keys_list_the_kept_ones_are_all(
    make: Callable[..., Door], woku: StagedWoku, manner: str, problem: type
) -> None:
    woku.set_mode(wokus=manner, woku=manner)
    door = make()
    door.follow(CAFE)
    door.wokus.connect(door.carrier)
    door.wokus.offer()
    door.heard.of("wokusListed")
    listed: WokuList = door.heard.of("wokusListed")
    assert [info.id for info in listed.wokus] == [CAFE]
    assert listed.source == "kept"
    assert type(listed.problem) is problem


def test_an_id_or_a_link_is_looked_up(make: Callable[..., Door], woku: StagedWoku) -> None:
    door = make()
    door.wokus.connect(door.carrier)
    door.wokus.look_up(f"https://woku.app/w/{BOOKS}")
    found: WokuInfo = door.heard.of("wokuLookedUp")
    assert (found.id, found.name, found.seen_at) == (BOOKS, "Librería Norte", NOW)
    for text, problem in (("Librería", InvalidField), ("a" * 24, WokuUnknown)):
        door.wokus.look_up(text)
        assert type(door.heard.of("wokuLookedUp")) is problem
    woku.set_mode(woku="refused")
    door.wokus.look_up(BAKERY.value)
    assert type(door.heard.of("wokuLookedUp")) is WokuHidden
    woku.set_mode(woku="down", wokus="down")
    door.wokus.look_up("b" * 24)
    assert door.heard.of("wokuLookedUp") == WokuInfo(WokuId("b" * 24))


@pytest.mark.parametrize(
    ("locked", "changes"),
    [
        ([], {"woku_id": BOOKS.value, "woku_name": "Librería Norte"}),
        (["woku_name"], {"woku_id": BOOKS.value}),
    ],
)
def test_a_choice_goes_into_the_settings(
    make: Callable[..., Door], locked: list[str], changes: dict[str, str]
) -> None:
    door = make()
    door.follow(CAFE, "", *locked)
    door.wokus.connect(door.carrier)
    door.wokus.offer()
    door.heard.of("wokusListed", lambda listed: listed.source == "key")
    door.wokus.choose(BOOKS)
    assert door.changed.wait(10)
    assert door.changes == [changes]
    door.follow(BOOKS)
    assert door.heard.of("wokuChanged", lambda info: info.id == BOOKS).anonymous_disabled


def test_a_note_is_kept_beside_its_woku(make: Callable[..., Door]) -> None:
    door = make()
    door.follow(CAFE)
    door.wokus.annotate(CAFE, "Caja 2,\nturno mañana")
    info = door.heard.of("wokuChanged", lambda info: info.local_note)
    assert info.local_note == "Caja 2, turno mañana"
    again = make()
    again.follow(CAFE)
    assert again.heard.of("wokuChanged").local_note == "Caja 2, turno mañana"


def test_a_note_that_can_not_be_kept_is_said_and_holds(
    make: Callable[..., Door], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    door = make()
    door.follow(CAFE)
    door.heard.of("wokuChanged")

    def full(file: Path, content: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("woku_desktop.woku_book.write_atomically", full)
    door.wokus.annotate(CAFE, "turno mañana")
    assert isinstance(door.heard.of("settingsFailed"), UnwritableSettings)
    assert door.heard.of("wokuChanged").local_note == "turno mañana"


def test_another_key_asks_again(make: Callable[..., Door], woku: StagedWoku) -> None:
    door = make("sk_wrong")
    door.follow(CAFE)
    door.wokus.connect(door.carrier)
    door.wokus.offer()
    door.heard.of("wokusListed")
    assert door.heard.of("wokusListed").source == "kept"
    door.key = woku.key
    door.wokus.key_changed()
    assert door.seen().name == "Café Aurora, Providencia"


def test_nothing_personal_is_logged(
    make: Callable[..., Door], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        door = make()
        door.follow(CAFE)
        door.wokus.connect(door.carrier)
        door.wokus.annotate(CAFE, "María de turno")
        door.heard.of("wokuChanged", lambda info: info.local_note)
        door.close()
    assert "María" not in caplog.text
    assert door.key not in caplog.text
