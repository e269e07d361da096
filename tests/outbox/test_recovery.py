"""An index that is lost, damaged, locked or old is made anew; no voice is ever lost with it."""

from __future__ import annotations

import os
import shutil
import sqlite3
from typing import TYPE_CHECKING

import pytest

from tests.outbox.conftest import NOON, Desk, deliver
from tests.stage.feedbacks import IDENTIFIED, envelope
from woku_desktop.domain.outbox_errors import EnvelopeDamaged, OutboxUnwritable
from woku_desktop.domain.submission import State
from woku_desktop.outbox import faults, folders
from woku_desktop.outbox.envelope import seal

if TYPE_CHECKING:
    from pathlib import Path

    from woku_desktop.outbox.outbox import Outbox


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

        def fail(_file: Path) -> sqlite3.Connection:
            monkeypatch.undo()
            raise UnicodeDecodeError("utf-8", b"\xc5", 0, 1, "invalid continuation byte")

        monkeypatch.setattr("woku_desktop.outbox.index.connect", fail)
        assert again.get(kept.id).possible_duplicate
        assert len(again.notices()) == 1

    def test_tables_of_another_form_are_damage(self, desk: Desk, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        outbox.close()
        edit = sqlite3.connect(desk.data / "index.db")
        edit.execute("DROP INDEX submission_queue")
        edit.close()
        again = desk.process()
        assert again.next_due(NOON) == kept.id
        assert len(again.notices()) == 1

    def test_one_that_is_gone_is_made_anew(self, desk: Desk, outbox: Outbox) -> None:
        kept = outbox.add(envelope())
        outbox.close()
        (desk.data / "index.db").unlink()
        again = desk.process()
        assert again.get(kept.id).possible_duplicate
        (told,) = again.notices()
        assert (told.code, told.facts) == ("IndexMissing", {})

    def test_a_journal_left_behind_is_not_played_into_the_new_one(
        self, desk: Desk, outbox: Outbox
    ) -> None:
        kept = outbox.add(envelope())
        outbox.discard([outbox.add(envelope()).id])
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
        outbox.discard([three.id])
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
