"""Damage met in the middle of work, and looked for by a check; other processes follow."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from tests.outbox.conftest import NOON, Desk
from tests.stage.feedbacks import envelope
from woku_desktop.domain.outbox_errors import OutboxBusy, OutboxUnwritable
from woku_desktop.domain.submission import State
from woku_desktop.files import locked
from woku_desktop.outbox import index

if TYPE_CHECKING:
    from pathlib import Path

    from woku_desktop.outbox.outbox import Outbox

SIDES = ("", "-wal", "-shm")


def notice(outbox: Outbox) -> str:
    (told,) = outbox.notices()
    assert told.code == "IndexRebuilt"
    return str(told.facts["file"])


class TestWhileWorking:
    def settle_journal(self, outbox: Outbox) -> None:
        outbox._read(lambda c: c.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall())
        outbox._read(lambda c: c.execute("PRAGMA shrink_memory").fetchall())

    def test_it_is_made_anew_and_the_call_repeated(self, desk: Desk, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        self.settle_journal(outbox)
        # From another process: in this one, closing the file would give up SQLite's locks.
        code = (
            "import sys, os; f = open(sys.argv[1], 'r+b'); f.seek(4096);"
            "f.write(os.urandom(os.path.getsize(sys.argv[1]) - 4096))"
        )
        subprocess.run([sys.executable, "-c", code, desk.data / "index.db"], check=True)
        claimed = outbox.claim(kept.id, "run-1")
        assert claimed is not None
        assert claimed.possible_duplicate
        assert notice(outbox).startswith("index-set-aside-")
        assert outbox.add(envelope()).state is State.QUEUED

    def test_deleted_under_its_hands_it_is_made_anew(self, desk: Desk, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        for side in SIDES:
            (desk.data / f"index.db{side}").unlink()
        assert outbox.get(kept.id).possible_duplicate
        assert len(outbox.notices()) == 1

    def test_set_aside_by_another_process_it_follows(self, desk: Desk, outbox: Outbox) -> None:
        kept, other = outbox.add(envelope()), desk.process()
        other.start()
        other._index._rebuild()
        assert len(other.notices()) == 1
        later = outbox.add(envelope())
        assert {each.id for each in other.list()} == {kept.id, later.id}
        assert outbox.notices() == ()

    def test_set_aside_during_its_transaction_it_writes_again(
        self, desk: Desk, outbox: Outbox
    ) -> None:
        kept, other = outbox.add(envelope()), desk.process()
        other.start()
        runs: list[int] = []

        def work(connection: sqlite3.Connection) -> None:
            runs.append(1)
            connection.execute("UPDATE submission SET language = 'pt'")
            if len(runs) == 1:
                other._index._rebuild()

        outbox._write(work)
        assert len(runs) == 2
        assert other.get(kept.id).language == "pt"

    def test_what_sqlite_itself_calls_moved_is_followed(self, desk: Desk, outbox: Outbox) -> None:
        kept, runs = outbox.add(envelope()), []

        def work(_connection: sqlite3.Connection) -> int:
            runs.append(1)
            if len(runs) == 1:
                error = sqlite3.OperationalError("attempt to write a readonly database")
                error.sqlite_errorcode = sqlite3.SQLITE_READONLY_DBMOVED
                raise error
            return len(runs)

        assert outbox._write(work) == 2
        assert outbox.get(kept.id) == kept

    def test_damaged_a_second_time_at_once_is_told(self, outbox: Outbox) -> None:
        outbox.add(envelope())

        def work(_connection: sqlite3.Connection) -> None:
            error = sqlite3.DatabaseError("database disk image is malformed")
            error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise error

        with pytest.raises(OutboxUnwritable):
            outbox._write(work)

    def test_another_process_that_was_faster_is_followed(self, desk: Desk, outbox: Outbox) -> None:
        outbox.add(envelope())
        other = desk.process()
        other.start()
        other._index._rebuild()
        outbox._index._rebuild()
        assert outbox.notices() == ()
        assert outbox.list() == other.list()

    def test_it_waits_for_whoever_makes_it(
        self, desk: Desk, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(index, "_MAKING_S", 0.05)
        outbox.start()
        with locked(desk.data / "index.lock"), pytest.raises(OutboxBusy):
            outbox._index._rebuild()

    def test_a_disk_that_takes_no_new_one_is_told(self, desk: Desk, outbox: Outbox) -> None:
        outbox.start()
        (desk.data / "index-new.db").mkdir()
        with pytest.raises(OutboxUnwritable):
            outbox._index._rebuild()

    @pytest.mark.parametrize(
        ("table", "column"),
        [
            ("submission", "format = 'tape'"),
            ("submission", "woku_id = 'not hexadecimal digits..'"),
            ("submission", "created_at = 1 << 62"),
            ("submission", "problem = 'Rejected', problem_facts = '{'"),
            ("submission", "problem = 'Rejected', problem_facts = '[1]'"),
            ("submission", "language = CAST(x'ff' AS TEXT)"),
            ("attempt", "outcome = 'eaten'"),
            ("attempt", "started_at = 1 << 62"),
            ("tally", "state = 'lost' WHERE state = 'queued'"),
            ("tally", "many = 7"),
            ("station", "value = 'x'"),
            ("station", "value = '{'"),
            ("station", "value = '\"x\"'"),
        ],
    )
    def test_a_row_that_makes_no_sense_is_damage(
        self, desk: Desk, outbox: Outbox, table: str, column: str
    ) -> None:
        kept = outbox.add(envelope())
        outbox.claim(kept.id, "run-1")
        outbox.station.remember("upload_rate", 1)
        outbox.close()
        edit = sqlite3.connect(desk.data / "index.db")
        with edit:
            edit.execute(f"UPDATE {table} SET {column}")
        edit.close()
        again = desk.process()
        again.attempts(kept.id)
        again.counts()
        assert [each.possible_duplicate for each in again.list()] == [True]
        assert again.attempts(kept.id) == []
        assert again.station.wakes() == 0
        assert again.station.recall("upload_rate") is None
        assert len(again.notices()) == 1

    @pytest.mark.parametrize("value", ['"x"', "{"])
    def test_a_fact_of_the_station_that_makes_no_sense_is_damage(
        self, outbox: Outbox, value: str
    ) -> None:
        kept = outbox.add(envelope())
        edit = "UPDATE station SET value = ? WHERE name = 'wakes'"
        outbox._read(lambda c: c.execute(edit, (value,)).close())
        assert outbox.station.wakes() == 0
        assert outbox.get(kept.id).possible_duplicate

    def test_a_transaction_that_sqlite_itself_undid_is_not_undone_twice(
        self, outbox: Outbox
    ) -> None:
        def work(connection: sqlite3.Connection) -> None:
            connection.execute("ROLLBACK")
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            outbox._write(work)

    def test_a_revision_that_is_gone_is_damage(self, desk: Desk, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        outbox._read(lambda c: c.execute("DELETE FROM station WHERE name = 'revision'").close())
        assert outbox.revision() > 0
        assert outbox.get(kept.id).possible_duplicate


class TestCheck:
    def test_a_sound_one_is_left_alone(self, desk: Desk, outbox: Outbox) -> None:
        outbox.add(envelope())
        outbox.check()
        assert outbox.notices() == ()

    def test_an_entry_missing_from_a_list_of_the_index_is_found(
        self, desk: Desk, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A queued row that no query for queued rows finds would never be sent."""
        monkeypatch.setattr(index, "_SMALL_BYTES", 0)
        kept = outbox.add(envelope())
        outbox.close()
        self.hide_from_queue(desk)
        again = desk.process()
        assert again.next_due(NOON) is None
        again.check()
        assert len(again.notices()) == 1
        assert again.next_due(NOON) == kept.id

    def test_in_a_small_one_it_is_found_at_the_start(self, desk: Desk, outbox: Outbox) -> None:
        outbox.add(envelope())
        outbox.close()
        self.hide_from_queue(desk)
        assert desk.process().next_due(NOON) is not None

    def test_one_that_can_not_even_be_opened_is_made_anew(
        self, desk: Desk, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        kept = outbox.add(envelope())

        def fail(_file: Path) -> sqlite3.Connection:
            monkeypatch.undo()
            error = sqlite3.DatabaseError("file is not a database")
            error.sqlite_errorcode = sqlite3.SQLITE_NOTADB
            raise error

        monkeypatch.setattr("woku_desktop.outbox.index.connect", fail)
        outbox.check()
        assert outbox.get(kept.id).possible_duplicate

    def test_closing_ends_it(
        self, desk: Desk, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        outbox.add(envelope())
        passes_check = index._passes_check
        reading = threading.Event()

        def for_ever(connection: sqlite3.Connection) -> bool:
            monkeypatch.setattr(index, "_passes_check", passes_check)
            reading.set()
            connection.execute(
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                " SELECT count(*) FROM n"
            ).fetchone()
            return True

        monkeypatch.setattr(index, "_passes_check", for_ever)
        thread = threading.Thread(target=outbox.check)
        thread.start()
        reading.wait()
        while thread.is_alive():
            outbox.close()
        assert outbox.notices() == ()

    def test_one_that_was_replaced_meanwhile_is_not_set_aside(
        self, desk: Desk, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        outbox.add(envelope())
        other = desk.process()

        def unsound(_connection: sqlite3.Connection) -> bool:
            monkeypatch.undo()
            other._index.open()
            other._index._rebuild()
            assert outbox.counts()[State.QUEUED] == 1  # another thread has followed
            return False

        monkeypatch.setattr(index, "_passes_check", unsound)
        outbox.check()
        assert outbox.notices() == ()

    def hide_from_queue(self, desk: Desk) -> None:
        """Take the row out of one list only, which SQL never does."""
        edit = sqlite3.connect(desk.data / "index.db", isolation_level=None)
        edit.execute("PRAGMA writable_schema = ON")
        where = "WHERE name = 'submission_queue'"
        (sql,) = edit.execute(f"SELECT sql FROM sqlite_master {where}").fetchone()
        edit.execute(
            f"UPDATE sqlite_master SET sql = replace(sql, '= ''queued''', '= ''sending''') {where}"
        )
        edit.close()
        edit = sqlite3.connect(desk.data / "index.db", isolation_level=None)
        edit.execute("REINDEX submission_queue")
        edit.execute("PRAGMA writable_schema = ON")
        edit.execute(f"UPDATE sqlite_master SET sql = ? {where}", (sql,))
        edit.close()
