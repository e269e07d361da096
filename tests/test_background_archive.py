"""What the window asks of all the voices is answered from the outbox, in the background."""

from __future__ import annotations

import csv
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from queue import Queue
from typing import TYPE_CHECKING, Any

import pyrage
import pytest

from tests.stage.feedbacks import envelope
from woku_desktop.archive import BackgroundArchive
from woku_desktop.domain.archive import DayPicture, VoicesFound, VoicesQuery
from woku_desktop.domain.file_errors import FileUnwritable
from woku_desktop.domain.outcome import Outcome, OutcomeKind, Receipt
from woku_desktop.domain.submission import State, Submission
from woku_desktop.outbox.outbox import Outbox
from woku_desktop.ui.options import Exported

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

WAIT_S = 10.0


class Signal:
    """Keeps what was emitted."""

    def __init__(self) -> None:
        self.heard: Queue[tuple[Any, ...]] = Queue()

    def emit(self, *told: object) -> None:
        self.heard.put(told)

    def next(self) -> Any:
        told = self.heard.get(timeout=WAIT_S)
        return told[0] if len(told) == 1 else told


@dataclass
class FakeBridge:
    voicesFound: Signal = field(default_factory=Signal)
    voicesRead: Signal = field(default_factory=Signal)
    dayCounted: Signal = field(default_factory=Signal)
    attemptsRead: Signal = field(default_factory=Signal)
    exported: Signal = field(default_factory=Signal)
    outboxNoticed: Signal = field(default_factory=Signal)


class Decided:
    """Keeps what is decided."""

    def __init__(self) -> None:
        self.asked: Queue[tuple[str, list[str]]] = Queue()

    def retry(self, ids: Sequence[str]) -> None:
        self.asked.put(("retry", list(ids)))

    def discard(self, ids: Sequence[str]) -> None:
        self.asked.put(("discard", list(ids)))


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    identity = pyrage.x25519.Identity.generate()
    made = Outbox(tmp_path, lambda: [str(identity.to_public())], lambda: str(identity))
    made.start()
    yield made
    made.close()


@pytest.fixture
def rig(outbox: Outbox) -> Iterator[tuple[BackgroundArchive, FakeBridge, Decided]]:
    bridge, decided = FakeBridge(), Decided()
    archive = BackgroundArchive(bridge, decided)  # type: ignore[arg-type]
    archive.connect(outbox, lambda: {"65348875f3a876254aa82d5e": "Café Aurora"})
    yield archive, bridge, decided
    assert archive.close(WAIT_S)


def deliver(outbox: Outbox, voice: Submission, heard: str) -> None:
    outbox.claim(voice.id, "run")
    outcome = Outcome(OutcomeKind.DELIVERED, status=201, receipt=Receipt(heard))
    outbox.settle(voice.id, State.DELIVERED, outcome=outcome, problem=None)


def test_what_is_found_is_read_by_its_numbers(
    outbox: Outbox, rig: tuple[BackgroundArchive, FakeBridge, Decided]
) -> None:
    archive, bridge, _ = rig
    waits, arrived = outbox.add(envelope()), outbox.add(envelope())
    deliver(outbox, arrived, "todo muy bien")
    query = VoicesQuery()
    archive.find(query)
    found = bridge.voicesFound.next()
    assert isinstance(found, VoicesFound)
    assert found.query is query
    assert (list(found.waiting), list(found.delivered)) == ([waits.number], [arrived.number])
    archive.read(found.delivered)
    (voice,) = bridge.voicesRead.next()
    assert voice.receipt.transcription == "todo muy bien"
    archive.count_day(datetime.now(UTC) - timedelta(days=9999))
    assert bridge.dayCounted.next() == DayPicture((0, 0, 0, 2, 0))
    archive.read_attempts(arrived.id)
    identifier, attempts = bridge.attemptsRead.next()
    assert identifier == arrived.id
    assert [attempt.outcome for attempt in attempts] == [OutcomeKind.DELIVERED]


def test_what_is_looked_for_before_there_is_an_outbox_is_looked_for_then(outbox: Outbox) -> None:
    bridge = FakeBridge()
    archive = BackgroundArchive(bridge, Decided())  # type: ignore[arg-type]
    archive.read([1])
    archive.find(VoicesQuery())
    archive.connect(outbox, dict)
    assert bridge.voicesFound.next().complete
    assert archive.close(WAIT_S)


def test_a_later_question_takes_the_place_of_an_earlier_search(
    outbox: Outbox,
    rig: tuple[BackgroundArchive, FakeBridge, Decided],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    archive, bridge, _ = rig
    searching = threading.Event()

    def search(query: VoicesQuery, on_found: Any, cancelled: Any) -> None:
        searching.set()
        while not cancelled():
            on_found(VoicesFound(query, complete=False))

    monkeypatch.setattr(outbox, "search", search)
    archive.find(VoicesQuery(text="nobody says this"))
    assert searching.wait(WAIT_S)
    later = VoicesQuery(stars=3)
    archive.find(later)
    while (found := bridge.voicesFound.next()).query is not later:
        assert not found.complete
    assert found.complete


def test_a_page_does_not_wait_behind_a_search(
    outbox: Outbox,
    rig: tuple[BackgroundArchive, FakeBridge, Decided],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    archive, bridge, _ = rig
    release, searching = threading.Event(), threading.Event()

    def search(query: VoicesQuery, on_found: Any, cancelled: Any) -> None:
        searching.set()
        assert release.wait(WAIT_S)

    monkeypatch.setattr(outbox, "search", search)
    voice = outbox.add(envelope())
    archive.find(VoicesQuery(text="x"))
    assert searching.wait(WAIT_S)
    archive.read([voice.number])
    assert [each.id for each in bridge.voicesRead.next()] == [voice.id]
    release.set()


def test_many_are_decided_about_by_their_numbers(
    outbox: Outbox, rig: tuple[BackgroundArchive, FakeBridge, Decided]
) -> None:
    archive, _, decided = rig
    waits, arrived = outbox.add(envelope()), outbox.add(envelope())
    deliver(outbox, arrived, "x")
    numbers = [waits.number, arrived.number, 999]
    archive.retry(numbers)
    assert decided.asked.get(timeout=WAIT_S) == ("retry", [waits.id])
    archive.discard(numbers)
    assert decided.asked.get(timeout=WAIT_S) == ("discard", [waits.id])


def test_what_is_copied_out_is_told_and_what_can_not_be_too(
    outbox: Outbox, rig: tuple[BackgroundArchive, FakeBridge, Decided], tmp_path: Path
) -> None:
    archive, bridge, _ = rig
    waits, arrived = outbox.add(envelope()), outbox.add(envelope())
    deliver(outbox, arrived, "=1+1")
    out = tmp_path / "out"
    archive.export([waits.number], str(out), plain=False)
    assert bridge.exported.next() == Exported(str(out), 1)
    assert [file.name for file in out.iterdir()] == [f"{waits.id}.age"]
    table = tmp_path / "table.csv"
    archive.export_table(str(table), VoicesQuery())
    assert bridge.exported.next() == Exported(str(table), 1)
    (row,) = csv.DictReader(table.read_text("utf-8-sig").splitlines())
    assert "Café Aurora" in row.values()
    assert "'=1+1" in row.values()
    archive.export_table(str(tmp_path / "missing" / "table.csv"), VoicesQuery())
    assert isinstance(bridge.outboxNoticed.next(), FileUnwritable)
