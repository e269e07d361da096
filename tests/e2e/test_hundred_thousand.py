"""A station of many years: 100,000 voices in the real window, walked through and searched."""

from __future__ import annotations

import shutil
import sqlite3
import threading
import time
from typing import TYPE_CHECKING, Any, NamedTuple

import pyrage
import pytest
from PySide6.QtCore import Qt

from tests.bench.filling import fill
from tests.e2e.conftest import WOKU_ID, OpenDesk, open_desk, program
from woku_desktop.config.paths import paths_for
from woku_desktop.domain.submission import Submission
from woku_desktop.outbox.outbox import Outbox
from woku_desktop.ui.desk.voice_words import Heading
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tests.stage.assistive import Assistive
    from tests.stage.keyring import SecretService
    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]

KEY = Qt.Key
MANY = 100_000
PAGES = 5
# What is in sight and a hundred around it, at the start, for each page and at the end.
READ_AT_MOST = 800
LAST = MANY  # the row of the oldest; the heading is row 0


class Station(NamedTuple):
    """An outbox that was filled, to be copied into a home.

    Args:
        folder: its data.
        identity: opens it.
        recipient: to whom it is sealed.
    """

    folder: Path
    identity: str
    recipient: str


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Station:
    """100,000 delivered voices, each with an address and three sentences."""
    secret = pyrage.x25519.Identity.generate()
    identity, recipient = str(secret), str(secret.to_public())
    folder = tmp_path_factory.mktemp("filled")
    outbox = Outbox(folder, lambda: [recipient], lambda: identity)
    outbox.start()
    outbox.close()
    fill(folder, identity, MANY, round(time.time() * 1000) - 3_600_000)
    return Station(folder, identity, recipient)


@pytest.fixture
def station(surroundings: StagedWoku, filled: Station) -> StagedWoku:
    """This home is that station's."""
    paths = paths_for()
    paths.create()
    shutil.copytree(filled.folder, paths.data, dirs_exist_ok=True)
    store = Vault("default", surroundings.base_url).store
    store.set("woku-desktop default sealing identity", filled.identity, filled.recipient)
    paths.recipient_file.write_text(f"{filled.recipient}\n")
    return surroundings


class Watched(sqlite3.Connection):
    """A connection that notes which threads ask anything through it."""

    threads: set[int]

    def execute(self, *statement: Any) -> sqlite3.Cursor:
        """Ask, as that thread."""
        self.threads.add(threading.get_ident())
        return super().execute(*statement)


@pytest.fixture
def asking_threads(monkeypatch: pytest.MonkeyPatch) -> set[int]:
    """The threads that ask SQLite anything from now on, whichever index it is."""
    found: set[int] = set()
    connect = sqlite3.connect
    factory = type("Noting", (Watched,), {"threads": found})
    monkeypatch.setattr(
        sqlite3, "connect", lambda *given, **more: connect(*given, factory=factory, **more)
    )
    return found


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many voices are read for the list, page by page."""
    pages: list[int] = []
    many = Outbox.many

    def noting(outbox: Outbox, numbers: Sequence[int]) -> list[Submission]:
        pages.append(len(numbers))
        return many(outbox, numbers)

    monkeypatch.setattr(Outbox, "many", noting)
    return pages


def _person(row: int) -> str:
    """Whose voice stands in a row: the newest in the first below the heading."""
    return f"person{MANY - row}@example.com"


def _in_sight(desk: OpenDesk) -> Iterator[tuple[int, str]]:
    """The voices in sight: the row of each, and whose it is, "" while that was not read."""
    voices = desk.desk.window.voices
    view = voices.list
    for row in range(view.rowAt(0), view.rowAt(view.viewport().height() - 1) + 1):
        # Not asked as a screen reader would: that alone has it read.
        item = voices.model.item(row)
        if not isinstance(item, Heading):
            yield row, str(item.email) if isinstance(item, Submission) else ""


def _await_sight(desk: OpenDesk) -> None:
    """Wait until the row that the keys went to is in sight, and every row there says who it is."""
    view = desk.desk.window.voices.list

    def seen() -> bool:
        current = view.visualRect(view.currentIndex())
        return view.viewport().rect().contains(current) and all(
            whose == _person(row) for row, whose in _in_sight(desk)
        )

    desk.until(seen, "the right voice in every row in sight")


def test_by_keyboard_it_is_walked_through_in_pages_and_searched(
    station: StagedWoku, asking_threads: set[int], read: list[int]
) -> None:
    with open_desk() as desk:
        desk.activate()
        view = desk.desk.window.voices.list
        desk.until(lambda: view.model().rowCount() == MANY + 1, "all in the list")
        desk.tab_to("voicesList")
        _await_sight(desk)
        for _ in range(PAGES):
            before = view.currentIndex().row()
            desk.key(KEY.Key_PageDown)
            assert view.currentIndex().row() > before
            _await_sight(desk)
        desk.key(KEY.Key_End)
        assert view.currentIndex().row() == LAST
        _await_sight(desk)
        desk.until(lambda: desk.text("detailTitle") == _person(LAST), "the oldest, whole")
        desk.key(KEY.Key_Home)
        assert view.currentIndex().row() == 0
        _await_sight(desk)
        assert sum(read) < READ_AT_MOST, read
        desk.tab_to("searchField")
        desk.keys("person7@")
        desk.until(lambda: view.model().rowCount() == 2, "the one that is looked for", 30)
        desk.until(lambda: "person7@example.com" in desk.rows()[1], "who it is")
    assert asking_threads
    assert threading.get_ident() not in asking_threads


def test_through_the_accessibility_bus(
    station: StagedWoku, sound: VirtualMicrophone, keyring: SecretService, blind: Assistive
) -> None:
    where = {"WOKU_BASE_URL": station.base_url, "WOKU_DESKTOP_WOKU_ID": WOKU_ID}
    with program(sound, keyring, **where):
        blind.until(lambda: blind.count("voicesList") == MANY + 1, "all in the list")
        for row in (1, 40, MANY // 2, LAST):
            _await_row(blind, row, _person(row))
        blind.choose_row("voicesList", LAST)
        blind.until(lambda: blind.name("detailTitle") == _person(LAST), "the oldest, whole")
        blind.write("searchField", "person99990@")
        blind.until(lambda: blind.count("voicesList") == 2, "the one that is looked for", 30)
        _await_row(blind, 1, "person99990@example.com")


def _await_row(person: Assistive, row: int, words: str) -> None:
    person.until(lambda: words in person.row("voicesList", row), f"{words} in row {row}")
