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
from woku_desktop.ui.options import Exported, Exporting

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
    keptCounted: Signal = field(default_factory=Signal)
    exporting: Signal = field(default_factory=Signal)
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
    assert bridge.exporting.next() == Exporting(0, 0)  # told before anything is looked for
    while bridge.exporting.next() is not None:
        """It ended with a problem, which is told as the end of it too."""


def test_what_is_not_kept_is_counted_and_keeps_no_other_from_being_copied(
    outbox: Outbox, rig: tuple[BackgroundArchive, FakeBridge, Decided], tmp_path: Path
) -> None:
    archive, bridge, _ = rig
    arrived, waits = outbox.add(envelope()), outbox.add(envelope())
    deliver(outbox, arrived, "x")
    numbers = (arrived.number, waits.number)
    archive.count_kept(numbers)
    assert bridge.keptCounted.next() == (numbers, 1)
    archive.export(numbers, str(tmp_path / "out"), plain=False)
    assert bridge.exported.next() == Exported(str(tmp_path / "out"), 1, gone=1)


class HeldUp:
    """Holds an export up at its first voice, until it is let go."""

    def __init__(self, outbox: Outbox, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, self.release = threading.Event(), threading.Event()
        self._read = outbox._folders.read
        monkeypatch.setattr(outbox._folders, "read", self._held_up)

    def _held_up(self, submission_id: str) -> bytes:
        self.begun.set()
        assert self.release.wait(WAIT_S)
        return self._read(submission_id)


def test_nothing_else_waits_behind_an_export(
    outbox: Outbox,
    rig: tuple[BackgroundArchive, FakeBridge, Decided],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    archive, bridge, decided = rig
    voice = outbox.add(envelope())
    held = HeldUp(outbox, monkeypatch)
    archive.export([voice.number], str(tmp_path / "out"), plain=False)
    assert held.begun.wait(WAIT_S)
    archive.read([voice.number])
    assert [each.id for each in bridge.voicesRead.next()] == [voice.id]
    archive.count_day(datetime.now(UTC) - timedelta(days=9999))
    assert bridge.dayCounted.next().count == 1
    archive.retry([voice.number])
    assert decided.asked.get(timeout=WAIT_S) == ("retry", [voice.id])
    archive.count_kept((voice.number,))
    assert bridge.keptCounted.next() == ((voice.number,), 1)
    held.release.set()
    assert bridge.exported.next().many == 1


def test_a_page_does_not_wait_behind_what_is_decided_about_many(
    outbox: Outbox,
    rig: tuple[BackgroundArchive, FakeBridge, Decided],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    archive, bridge, decided = rig
    voice = outbox.add(envelope())
    looking, release = threading.Event(), threading.Event()

    def ids_of(numbers: Sequence[int], states: Any) -> list[str]:
        looking.set()
        assert release.wait(WAIT_S)
        return [voice.id]

    monkeypatch.setattr(outbox, "ids_of", ids_of)
    archive.discard([voice.number])
    assert looking.wait(WAIT_S)
    archive.read([voice.number])
    assert [each.id for each in bridge.voicesRead.next()] == [voice.id]
    release.set()
    assert decided.asked.get(timeout=WAIT_S) == ("discard", [voice.id])


def test_called_off_it_leaves_whole_files_and_what_was_to_follow_is_not_begun(
    outbox: Outbox,
    rig: tuple[BackgroundArchive, FakeBridge, Decided],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    archive, bridge, _ = rig
    voices = [outbox.add(envelope()) for _ in range(3)]
    arrived = outbox.add(envelope())
    deliver(outbox, arrived, "x")
    held = HeldUp(outbox, monkeypatch)
    out, table = tmp_path / "out", tmp_path / "table.csv"
    archive.export([each.number for each in voices], str(out), plain=False)
    archive.export_table(str(table), VoicesQuery())
    assert held.begun.wait(WAIT_S)
    archive.cancel_exports()
    held.release.set()
    assert bridge.exported.next() == Exported(str(out), 1, whole=False, more=True)
    (copied,) = out.iterdir()
    assert copied.read_bytes() == held._read(voices[0].id)
    assert bridge.exported.next() == Exported(str(table), 0, whole=False)
    assert not table.exists()
    archive.export([each.number for each in voices], str(out), plain=False)
    assert bridge.exported.next() == Exported(str(out), 3)


def test_a_table_is_called_off_while_its_lines_are_looked_for(
    outbox: Outbox,
    rig: tuple[BackgroundArchive, FakeBridge, Decided],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    archive, bridge, _ = rig
    arrived = outbox.add(envelope())
    deliver(outbox, arrived, "the coffee was good")
    keys = outbox.keys

    def called_off_meanwhile(query: VoicesQuery) -> VoicesFound:
        archive.cancel_exports()
        return keys(query)

    monkeypatch.setattr(outbox, "keys", called_off_meanwhile)
    table = tmp_path / "table.csv"
    archive.export_table(str(table), VoicesQuery(text="coffee"))
    assert bridge.exported.next() == Exported(str(table), 0, whole=False)
    assert not table.exists()


def test_a_thread_that_is_late_keeps_no_other_from_being_ended(
    outbox: Outbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    archive = BackgroundArchive(FakeBridge(), Decided())  # type: ignore[arg-type]
    archive.connect(outbox, dict)
    voices = [outbox.add(envelope()) for _ in range(2)]
    held = HeldUp(outbox, monkeypatch)
    archive.export([each.number for each in voices], str(tmp_path / "out"), plain=False)
    archive.find(VoicesQuery())
    assert held.begun.wait(WAIT_S)
    assert not archive.close(0.0)
    assert not archive._searches.add(lambda: None)
    assert not archive._pages.add(lambda: None)
    held.release.set()
    assert archive.close(WAIT_S)


def test_the_program_s_end_ends_an_export_with_whole_files_and_says_so(
    outbox: Outbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: Any
) -> None:
    bridge = FakeBridge()
    archive = BackgroundArchive(bridge, Decided())  # type: ignore[arg-type]
    archive.connect(outbox, dict)
    voices = [outbox.add(envelope()) for _ in range(3)]
    held = HeldUp(outbox, monkeypatch)
    archive.export([each.number for each in voices], str(tmp_path / "out"), plain=False)
    assert held.begun.wait(WAIT_S)
    assert not archive.close(0.0)
    held.release.set()
    assert archive.close(WAIT_S)
    assert bridge.exported.next() == Exported(str(tmp_path / "out"), 1, whole=False)
    assert "an export was called off, with 1 voices copied" in caplog.text


def test_a_later_count_takes_the_place_of_an_earlier_one(
    outbox: Outbox,
    rig: tuple[BackgroundArchive, FakeBridge, Decided],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    archive, bridge, _ = rig
    voice = outbox.add(envelope())
    counting, release = threading.Event(), threading.Event()

    def count_kept(numbers: Sequence[int]) -> int:
        counting.set()
        assert release.wait(WAIT_S)
        return len(numbers)

    monkeypatch.setattr(outbox, "count_kept", count_kept)
    archive.count_kept(tuple(range(600)))
    assert counting.wait(WAIT_S)
    later = (voice.number,)
    archive.count_kept(later)
    release.set()
    assert bridge.keptCounted.next() == (later, 1)
