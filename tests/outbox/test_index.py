"""How the index is opened, brought up to date, refused, and set aside."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from importlib import resources
from typing import TYPE_CHECKING

import pytest

from tests.outbox.conftest import Desk, deliver
from tests.stage.feedbacks import envelope
from woku_desktop.domain.outbox_errors import (
    IndexNewer,
    OutboxBusy,
    OutboxFull,
    OutboxUnwritable,
)
from woku_desktop.domain.submission import State
from woku_desktop.files import locked
from woku_desktop.outbox import faults, index, upgrade
from woku_desktop.outbox.generation import Generation
from woku_desktop.outbox.upgrade import Migration, migrations

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from woku_desktop.outbox.outbox import Outbox

NEXT = Migration(len(migrations()) + 1, "ALTER TABLE submission ADD COLUMN mood TEXT;")


def edit(desk: Desk, *statements: str) -> None:
    """Change the index while no outbox has it open."""
    connection = sqlite3.connect(desk.data / "index.db", isolation_level=None)
    try:
        for statement in statements:
            connection.execute(statement).close()
    finally:
        connection.close()


def ask(desk: Desk, query: str) -> object:
    connection = sqlite3.connect(desk.data / "index.db")
    try:
        return connection.execute(query).fetchone()[0]
    finally:
        connection.close()


class TestRules:
    def test_it_is_kept_as_safely_as_promised(self, desk: Desk, outbox: Outbox) -> None:
        outbox.add(envelope())

        def pragma(name: str) -> object:
            return outbox._read(lambda c: c.execute(f"PRAGMA {name}").fetchone()[0])

        assert pragma("journal_mode") == "wal"
        assert pragma("synchronous") == 2
        assert pragma("foreign_keys") == 1
        assert pragma("secure_delete") == 1
        assert pragma("busy_timeout") == 5_000
        assert pragma("journal_size_limit") == 1 << 20
        assert pragma("user_version") == len(migrations())

    def test_only_a_claim_is_less_than_durable(self, outbox: Outbox) -> None:
        kept = outbox.add(envelope())

        def level() -> int:
            return int(outbox._read(lambda c: c.execute("PRAGMA synchronous").fetchone()[0]))

        outbox.claim(kept.id, "run-1")
        assert level() == 1
        outbox.mark_handed_over(kept.id)
        assert level() == 2
        outbox.settle(kept.id, State.QUEUED, outcome=None, problem=None)
        assert level() == 2

    @pytest.mark.parametrize("column", ["state = 'lost'", "rating = 6", "rating = 'x'"])
    def test_it_takes_nothing_senseless(self, outbox: Outbox, column: str) -> None:
        outbox.add(envelope())
        with pytest.raises(sqlite3.IntegrityError):
            outbox._write(lambda c: c.execute(f"UPDATE submission SET {column}"))
        assert outbox.counts()[State.QUEUED] == 1

    def test_the_tries_go_with_their_submission(self, desk: Desk, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        outbox.claim(kept.id, "run-1")
        outbox._write(lambda c: c.execute("DELETE FROM submission").close())
        outbox.close()
        assert ask(desk, "SELECT count(*) FROM attempt") == 0
        assert ask(desk, "SELECT sum(many) FROM tally") == 0

    def test_the_steps_come_with_the_program(self) -> None:
        folder = resources.files("woku_desktop.outbox") / "migrations"
        assert [step.number for step in migrations()] == list(range(1, len(migrations()) + 1))
        assert len([each for each in folder.iterdir() if each.name.endswith(".sql")]) == len(
            migrations()
        )

    def test_sqlite_is_not_loaded_before_it_is_needed(self) -> None:
        code = (
            "import sys, woku_desktop.outbox.outbox;"
            "sys.exit(bool({'sqlite3', 'cryptography', 'pyrage'} & {*sys.modules}))"
        )
        subprocess.run([sys.executable, "-c", code], check=True)


class TestUpgrade:
    @pytest.fixture
    def later(self, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
        """Makes this program a later version, whose last step is this."""

        def become(sql: str) -> None:
            steps = (*migrations(), Migration(NEXT.number, sql))
            monkeypatch.setattr(index, "migrations", lambda: steps)

        return become

    def test_a_step_is_taken_once_and_a_copy_kept_from_before(
        self, desk: Desk, outbox: Outbox, later: Callable[[str], None]
    ) -> None:
        kept = outbox.add(envelope())
        done = deliver(outbox, outbox.add(envelope()))
        outbox.close()
        later(NEXT.sql)
        for _ in range(2):
            again = desk.process()
            assert again.get(done.id).receipt == done.receipt
            assert again.get(kept.id).state is State.QUEUED
            assert again.notices() == ()
            again.close()
        assert ask(desk, "PRAGMA user_version") == NEXT.number
        backup = sqlite3.connect(desk.data / f"index.db.backup-{NEXT.number - 1}")
        try:
            assert backup.execute("SELECT count(*) FROM submission").fetchone()[0] == 2
            assert backup.execute("PRAGMA user_version").fetchone()[0] == NEXT.number - 1
        finally:
            backup.close()

    def test_a_new_index_needs_no_copy(self, desk: Desk, outbox: Outbox) -> None:
        outbox.add(envelope())
        assert not desk.files("*backup*")

    def test_a_step_that_fails_changes_nothing(
        self, desk: Desk, outbox: Outbox, later: Callable[[str], None]
    ) -> None:
        outbox.add(envelope())
        outbox.close()
        later(f"{NEXT.sql}\nINSERT INTO nowhere VALUES (1);")
        with pytest.raises(sqlite3.OperationalError):
            desk.process().start()
        assert ask(desk, "PRAGMA user_version") == NEXT.number - 1
        assert ask(desk, "SELECT count(*) FROM pragma_table_info('submission')") == ask(
            desk, "SELECT count(*) FROM pragma_table_info('submission') WHERE name <> 'mood'"
        )

    def test_a_step_that_ends_its_own_transaction_is_told(
        self, desk: Desk, outbox: Outbox, later: Callable[[str], None]
    ) -> None:
        outbox.start()
        outbox.close()
        later("COMMIT;")
        with pytest.raises(sqlite3.OperationalError):
            desk.process().start()

    def test_a_later_versions_index_is_refused_and_left_alone(
        self, desk: Desk, outbox: Outbox, later: Callable[[str], None]
    ) -> None:
        kept = outbox.add(envelope())
        outbox.close()
        with pytest.MonkeyPatch.context() as patched:
            steps = (*migrations(), NEXT)
            patched.setattr(index, "migrations", lambda: steps)
            later_version = desk.process()
            later_version.start()
            later_version.close()
        before = {each: (desk.data / each).read_bytes() for each in desk.files("index*")}
        with pytest.raises(IndexNewer) as caught:
            outbox.start()
        assert caught.value.facts == {"found": NEXT.number, "known": NEXT.number - 1}
        with pytest.raises(IndexNewer):
            outbox.add(envelope())
        assert {each: (desk.data / each).read_bytes() for each in desk.files("index*")} == before
        assert desk.envelopes() == {kept.id}

    def test_a_version_that_nothing_else_speaks_of_is_damage(
        self, desk: Desk, outbox: Outbox
    ) -> None:
        kept = outbox.add(envelope())
        outbox.close()
        edit(desk, "PRAGMA user_version = 33")
        again = desk.process()
        assert again.get(kept.id).possible_duplicate
        assert len(again.notices()) == 1

    def test_a_version_without_any_table_to_speak_of_is_a_later_ones(
        self, desk: Desk, outbox: Outbox
    ) -> None:
        outbox.start()
        outbox.close()
        edit(desk, "PRAGMA user_version = 33", "DROP TABLE station")
        with pytest.raises(IndexNewer):
            desk.process().start()

    @pytest.mark.parametrize("noted", ["'x'", "'1'"])
    def test_a_version_that_is_noted_otherwise_is_damage(
        self, desk: Desk, outbox: Outbox, noted: str
    ) -> None:
        outbox.start()
        outbox.close()
        edit(
            desk,
            "PRAGMA user_version = 33",
            f"UPDATE station SET value = {noted} WHERE name = 'version'",
        )
        again = desk.process()
        if noted == "'x'":
            with pytest.raises(IndexNewer):
                again.start()
        else:
            again.start()
            assert len(again.notices()) == 1


class TestGeneration:
    def test_it_follows_what_is_durable(self, desk: Desk, outbox: Outbox) -> None:
        outbox.add(envelope())
        noted = Generation(desk.data / "generation")
        # Not each change is noted at once, but all are at the end.
        assert 0 < (noted.read() or 0) <= outbox.revision()
        for _ in range(120):
            outbox.add(envelope())
        assert 100 < (noted.read() or 0) <= outbox.revision()
        last = outbox.revision()
        outbox.close()
        assert noted.read() == last

    @pytest.mark.parametrize(
        "content", [b"", b"12", b"\xff" * 50, b"00000000000000000009 00000000\n"]
    )
    def test_what_can_not_be_right_counts_for_nothing(self, tmp_path: Path, content: bytes) -> None:
        file = tmp_path / "generation"
        file.write_bytes(content)
        assert Generation(file).read() is None
        Generation(file).note(7)
        assert Generation(file).read() == 7

    def test_a_place_that_takes_no_note_is_no_reason_to_fail(self, tmp_path: Path) -> None:
        noted = Generation(tmp_path / "nowhere" / "generation")
        noted.note(7)
        assert noted.read() is None


class TestFaults:
    def test_one_that_holds_it_too_long_is_told(
        self, desk: Desk, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(faults, "BUSY_S", 0.05)
        kept = outbox.add(envelope())
        other = sqlite3.connect(desk.data / "index.db", isolation_level=None)
        try:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(OutboxBusy):
                outbox.add(envelope())
            assert outbox.get(kept.id) == kept
        finally:
            other.close()
        assert desk.envelopes() == {kept.id}

    def test_one_that_makes_it_for_ever_is_told(
        self, desk: Desk, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(index, "_MAKING_S", 0.05)
        desk.data.mkdir()
        with locked(desk.data / "index.lock"), pytest.raises(OutboxBusy):
            outbox.start()
        outbox.start()

    @pytest.mark.parametrize(
        ("code", "told"),
        [
            (sqlite3.SQLITE_FULL, OutboxFull),
            (sqlite3.SQLITE_IOERR_WRITE, OutboxUnwritable),
            (sqlite3.SQLITE_READONLY, OutboxUnwritable),
            (sqlite3.SQLITE_CANTOPEN, OutboxUnwritable),
            (sqlite3.SQLITE_CORRUPT, OutboxUnwritable),
            (sqlite3.SQLITE_ERROR, sqlite3.OperationalError),
        ],
    )
    def test_each_error_is_told_as_what_it_is(
        self, tmp_path: Path, code: int, told: type[Exception]
    ) -> None:
        error = sqlite3.OperationalError("x")
        error.sqlite_errorcode = code
        with pytest.raises(told):
            faults.retell(error, tmp_path)

    def test_a_bug_in_a_transaction_undoes_it_and_is_loud(self, outbox: Outbox) -> None:
        outbox.add(envelope())

        def work(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM submission")
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            outbox._write(work)
        assert outbox.counts()[State.QUEUED] == 1

    def test_a_folder_that_can_not_be_made_is_told(self, desk: Desk, outbox: Outbox) -> None:
        desk.data.parent.joinpath("file").touch()
        desk.data = desk.data.parent / "file" / "profile"
        blocked = desk.process()
        with pytest.raises(OutboxUnwritable):
            blocked.start()
        with pytest.raises(OutboxUnwritable):
            blocked.station.wakes()

    def test_no_index_can_lie_where_a_folder_lies(self, desk: Desk, outbox: Outbox) -> None:
        (desk.data / "index-new.db").mkdir(parents=True)
        with pytest.raises(OutboxUnwritable):
            outbox.start()


def test_the_form_of_every_version_is_known() -> None:
    assert upgrade._form_after(()) == set()
    assert {name for kind, name, *_ in upgrade._form_after(migrations()) if kind == "table"} == {
        "attempt",
        "station",
        "submission",
        "tally",
    }
