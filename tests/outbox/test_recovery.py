"""An index that is lost, damaged, locked or old is made anew; no voice is ever lost with it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from tests.outbox.conftest import NOON, Desk, deliver
from tests.stage.feedbacks import IDENTIFIED, envelope
from woku_desktop.domain.outbox_errors import EnvelopeDamaged, OutboxBusy, OutboxUnwritable
from woku_desktop.domain.submission import State
from woku_desktop.files import locked
from woku_desktop.outbox import faults, folders, index
from woku_desktop.outbox.envelope import seal

if TYPE_CHECKING:
    from woku_desktop.outbox.outbox import Outbox

SIDES = ("", "-wal", "-shm")


def take(desk: Desk) -> dict[str, bytes]:
    """A copy of the index as it lies there now, its journal included."""
    names = desk.files("index.db*")
    return {name: (desk.data / name).read_bytes() for name in names}


def put(desk: Desk, copy: dict[str, bytes]) -> None:
    """Put such a copy back, as a restored backup would."""
    for name in desk.files("index.db*"):
        (desk.data / name).unlink()
    for name, content in copy.items():
        (desk.data / name).write_bytes(content)


def notice(outbox: Outbox) -> str:
    (told,) = outbox.notices()
    assert told.code == "IndexRebuilt"
    return str(told.facts["file"])


class TestAtStart:
    def test_nothing_is_lost_with_it_but_the_history(self, desk: Desk) -> None:
        first = desk.process(keep_audio_days=9)
        waiting, sending = first.add(envelope()), first.add(envelope())
        kept_aside = deliver(first, first.add(envelope()))
        damaged = first.add(envelope())
        first.settle(damaged.id, State.DAMAGED, outcome=None, problem=EnvelopeDamaged())
        first.claim(sending.id, "run-1")
        first.mark_handed_over(sending.id)
        before = first.revision()
        first.close()
        (desk.data / "index.db").write_bytes(b"this is no index" * 999)

        again = desk.process(keep_audio_days=9)
        again.start()
        assert notice(again).startswith("index-set-aside-")
        states = {each.id: each.state for each in again.list()}
        assert states == {
            waiting.id: State.QUEUED,
            sending.id: State.QUEUED,
            kept_aside.id: State.DELIVERED,
            damaged.id: State.DAMAGED,
        }
        assert {e.id for e in again.list() if e.possible_duplicate} == {waiting.id, sending.id}
        assert again.get(waiting.id).rating is None
        assert again.open(waiting.id).feedback.respondent == IDENTIFIED
        known = again.get(waiting.id)
        assert (known.rating, known.respondent) == (waiting.rating, IDENTIFIED)
        assert (known.created_at, known.size_bytes) == (waiting.created_at, waiting.size_bytes)
        assert len(again.changes(before)) == 4
        problem = again.get(damaged.id).problem
        assert problem is not None
        assert problem.code == "EnvelopeDamaged"

    @pytest.mark.parametrize(
        "content", [b"", b"SQLite format 3\x00" + bytes(4_080), b"\x00" * 8_192, b"no" * 999]
    )
    def test_what_is_no_index_is_set_aside(
        self, desk: Desk, outbox: Outbox, content: bytes
    ) -> None:
        kept = outbox.add(envelope())
        outbox.close()
        (desk.data / "index.db").write_bytes(content)
        again = desk.process()
        assert again.get(kept.id).state is State.QUEUED
        assert notice(again).startswith("index-set-aside-")
        assert (desk.data / notice(again)).read_bytes()[: len(content)] == content
        again.close()
        last = desk.process()
        assert last.get(kept.id).state is State.QUEUED
        assert last.notices() == ()

    def test_emptied_it_is_made_anew_whole_even_if_nothing_tells_its_age(self, desk: Desk) -> None:
        outbox = desk.process(keep_audio_days=1)
        done = deliver(outbox, outbox.add(envelope()))
        outbox.close()
        (desk.data / "generation").unlink()
        os.truncate(desk.data / "index.db", 0)
        again = desk.process(keep_audio_days=1)
        assert again.get(done.id).state is State.DELIVERED
        assert len(again.notices()) == 1

    def test_words_of_sqlite_that_quote_what_is_no_text_are_damage(
        self, desk: Desk, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        kept = outbox.add(envelope())
        outbox.close()
        again = desk.process()

        def fail() -> sqlite3.Connection:
            monkeypatch.undo()
            raise UnicodeDecodeError("utf-8", b"\xc5", 0, 1, "invalid continuation byte")

        monkeypatch.setattr(again._index, "_connect", fail)
        assert again.get(kept.id).possible_duplicate
        assert len(again.notices()) == 1

    def test_tables_of_another_form_are_damage(self, desk: Desk, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        outbox.close()
        edit = sqlite3.connect(desk.data / "index.db")
        edit.execute("DROP INDEX submission_queue")
        edit.close()
        again = desk.process()
        due = again.next_due(NOON)
        assert due is not None
        assert due.id == kept.id
        assert len(again.notices()) == 1

    def test_one_that_is_gone_is_made_anew(self, desk: Desk, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        outbox.close()
        (desk.data / "index.db").unlink()
        again = desk.process()
        assert again.get(kept.id).possible_duplicate
        assert notice(again) == "–"

    def test_a_journal_left_behind_is_not_played_into_the_new_one(
        self, desk: Desk, outbox: Outbox
    ) -> None:
        kept = outbox.add(envelope())
        outbox.discard(outbox.add(envelope()).id)
        copy = take(desk)
        outbox.close()
        put(desk, {"index.db-wal": copy["index.db-wal"]})
        again = desk.process()
        assert [each.id for each in again.list()] == [kept.id]
        assert notice(again).endswith("-wal")

    def test_envelopes_of_a_version_without_an_index_are_no_news(self, desk: Desk) -> None:
        said = envelope()
        (desk.data / "outbox").mkdir(parents=True)
        sealed = seal(said, desk.recipients)
        (desk.data / "outbox" / f"{said.feedback.id}.age").write_bytes(sealed)
        outbox = desk.process()
        assert outbox.get(said.feedback.id).state is State.QUEUED
        assert outbox.notices() == ()
        assert outbox.learn() == 1
        assert outbox.get(said.feedback.id).respondent == IDENTIFIED

    def test_an_old_copy_is_told_from_the_real_one(self, desk: Desk, outbox: Outbox) -> None:
        kept, sent = outbox.add(envelope()), outbox.add(envelope())
        outbox.close()
        old = take(desk)
        again = desk.process()
        deliver(again, sent)
        later = again.add(envelope())
        again.close()
        put(desk, old)

        last = desk.process()
        assert {each.id for each in last.list()} == {kept.id, later.id}
        assert notice(last).startswith("index-set-aside-")

    def test_one_that_is_held_for_good_is_set_aside(
        self, desk: Desk, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(faults, "BUSY_S", 0.05)
        kept = outbox.add(envelope())
        outbox.close()
        holder = sqlite3.connect(desk.data / "index.db", isolation_level=None)
        try:
            holder.execute("BEGIN IMMEDIATE")
            again = desk.process()
            assert again.get(kept.id).state is State.QUEUED
            assert notice(again).startswith("index-set-aside-")
        finally:
            holder.close()
        assert again.add(envelope()).state is State.QUEUED

    def test_in_two_folders_after_a_power_cut_it_was_delivered(self, desk: Desk) -> None:
        outbox = desk.process(keep_audio_days=1)
        kept = deliver(outbox, outbox.add(envelope()))
        outbox.close()
        name = f"{kept.id}.age"
        shutil.copy(desk.data / "delivered" / name, desk.data / "outbox" / name)
        (desk.data / "index.db").unlink()
        again = desk.process(keep_audio_days=1)
        assert again.get(kept.id).state is State.DELIVERED
        assert desk.envelopes() == set()
        assert desk.envelopes("delivered") == {kept.id}


class TestFolderAndIndex:
    def test_an_envelope_without_a_row_gets_one(self, desk: Desk, outbox: Outbox) -> None:
        outbox.start()
        said = envelope()
        file = desk.data / "outbox" / f"{said.feedback.id}.age"
        file.write_bytes(seal(said, desk.recipients))
        os.utime(file, (NOON.timestamp(), NOON.timestamp()))
        told = desk.process().get(said.feedback.id)
        assert (told.state, told.possible_duplicate) == (State.QUEUED, True)
        assert (told.created_at, told.woku_id) == (NOON, None)

    def test_a_row_without_an_envelope_says_so(self, desk: Desk, outbox: Outbox) -> None:
        kept, other = outbox.add(envelope()), outbox.add(envelope())
        (desk.data / "outbox" / f"{kept.id}.age").unlink()
        again = desk.process()
        told = again.get(kept.id)
        assert told.state is State.DAMAGED
        assert told.problem is not None
        assert told.problem.code == "EnvelopeMissing"
        assert again.get(other.id).state is State.QUEUED

    def test_put_back_it_can_be_sent(self, desk: Desk, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        file = desk.data / "outbox" / f"{kept.id}.age"
        content = file.read_bytes()
        file.unlink()
        again = desk.process()
        again.start()
        file.write_bytes(content)
        assert again.retry([kept.id])[0].state is State.QUEUED

    @pytest.mark.parametrize(
        ("place", "state"), [("delivered", State.DELIVERED), ("damaged", State.DAMAGED)]
    )
    def test_the_folder_it_lies_in_counts(
        self, desk: Desk, outbox: Outbox, place: str, state: State
    ) -> None:
        kept = outbox.add(envelope())
        (desk.data / place).mkdir()
        (desk.data / "outbox" / f"{kept.id}.age").rename(desk.data / place / f"{kept.id}.age")
        assert desk.process(keep_audio_days=1).get(kept.id).state is state

    def test_what_others_are_doing_is_left_to_them(self, desk: Desk, outbox: Outbox) -> None:
        """Looked at again in the transaction: a file may have come back, a row may have moved."""
        one, two, three = (outbox.add(envelope()) for _ in range(3))
        outbox.discard(three.id)
        recovery = outbox._recovery
        (desk.data / "outbox" / f"{two.id}.age").unlink()
        suspects = [one.id, two.id, three.id, "0" * 32]
        outbox._write(lambda c: recovery._mark_missing(c, suspects))
        states = [outbox.get(each.id).state for each in (one, two, three)]
        assert states == [State.QUEUED, State.DAMAGED, State.DISCARDED]

    def test_one_that_was_sent_in_the_meantime_is_not_adopted(self, outbox: Outbox) -> None:
        outbox.start()
        adopt = outbox._recovery._adopt
        outbox._write(lambda c: adopt(c, ["0" * 32], folders.Place.WAITING))
        assert outbox.list() == []

    def test_one_that_was_purged_in_the_meantime_needs_no_clearing(self, outbox: Outbox) -> None:
        outbox.start()
        outbox._recovery._clear_away(outbox._index, "0" * 32)
        assert outbox.list() == []

    def test_delivered_rows_and_files_are_not_even_looked_at(self, desk: Desk) -> None:
        outbox = desk.process(keep_audio_days=1)
        kept = deliver(outbox, outbox.add(envelope()))
        (desk.data / "delivered" / f"{kept.id}.age").unlink()
        assert desk.process(keep_audio_days=1).get(kept.id).state is State.DELIVERED

    def test_writes_that_never_ended_are_swept_up_after_a_while(
        self, desk: Desk, outbox: Outbox
    ) -> None:
        outbox.add(envelope())
        old, new = (desk.data / "outbox" / f".new-{each}" for each in ("old", "young"))
        for file in (old, new):
            file.write_bytes(b"half")
        os.utime(old, (0, 0))
        desk.process().start()
        assert not old.exists()
        assert new.exists()

    def test_a_folder_that_can_not_be_read_is_told(
        self, desk: Desk, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(_path: object) -> None:
            raise PermissionError(13, "no")

        monkeypatch.setattr(os, "scandir", refuse)
        with pytest.raises(OutboxUnwritable):
            outbox.start()


class TestWhileWorking:
    def break_it(self, desk: Desk) -> None:
        """Overwrite the pages of the index, as a dying disk would."""
        size = (desk.data / "index.db").stat().st_size
        with (desk.data / "index.db").open("r+b") as file:
            file.seek(4_096)
            file.write(os.urandom(size - 4_096))

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
        due = again.next_due(NOON)
        assert due is not None
        assert due.id == kept.id

    def test_in_a_small_one_it_is_found_at_the_start(self, desk: Desk, outbox: Outbox) -> None:
        outbox.add(envelope())
        outbox.close()
        self.hide_from_queue(desk)
        assert desk.process().next_due(NOON) is not None

    def test_one_that_can_not_even_be_opened_is_made_anew(
        self, desk: Desk, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        kept = outbox.add(envelope())

        def fail() -> sqlite3.Connection:
            monkeypatch.undo()
            error = sqlite3.DatabaseError("file is not a database")
            error.sqlite_errorcode = sqlite3.SQLITE_NOTADB
            raise error

        monkeypatch.setattr(outbox._index, "_connect", fail)
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
