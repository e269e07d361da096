"""Voices carried out of an outbox and into another."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

import pyrage
import pytest

from tests.stage.feedbacks import envelope, feedback, tone
from woku_desktop.domain.file_errors import FileUnreadable, FileUnwritable
from woku_desktop.domain.outbox_errors import (
    AlreadyDiscarded,
    EnvelopeDamaged,
    EnvelopeMissing,
    NotInOutbox,
    OutboxFull,
)
from woku_desktop.domain.outcome import Outcome, OutcomeKind
from woku_desktop.domain.submission import State
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.outbox.envelope import Envelope, seal, unseal
from woku_desktop.outbox.outbox import Outbox
from woku_desktop.outbox.transfer import (
    ExportResult,
    ImportResult,
    export_plain,
    export_sealed,
    import_from,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from woku_desktop.domain.errors import Problem

IDENTITY = str(pyrage.x25519.Identity.generate())
RECIPIENT = str(pyrage.x25519.Identity.from_str(IDENTITY).to_public())


class Shelf:
    """As much of an outbox as is needed: sealed files by id, and what was taken in."""

    def __init__(self, *envelopes: Envelope) -> None:
        self.opened = {each.feedback.id: each for each in envelopes}
        self.sealed = {each: seal(kept, [RECIPIENT]) for each, kept in self.opened.items()}
        self.told: list[tuple[int, int]] = []

    def read(self, submission_id: str) -> bytes:
        if submission_id not in self.sealed:
            raise EnvelopeMissing
        return self.sealed[submission_id]

    def open(self, submission_id: str) -> Envelope:
        if submission_id not in self.opened:
            raise EnvelopeDamaged
        return self.opened[submission_id]

    def take_in(self, found: Envelope) -> bool:
        new = found.feedback.id not in self.opened
        self.opened.setdefault(found.feedback.id, found)
        return new

    def progress(self, done: int, total: int) -> None:
        self.told.append((done, total))


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(envelope(tone(), AudioFormat.WAV), envelope(b"webm", AudioFormat.WEBM))


def tree(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def private(folder: Path) -> bool:
    modes = {path.stat().st_mode & 0o077 for path in (folder, *folder.rglob("*"))}
    return modes == {0} or os.name == "nt"


# -- out


def test_sealed_copies_are_the_envelopes_themselves(shelf: Shelf, tmp_path: Path) -> None:
    folder = tmp_path / "stick" / "voices"
    result = export_sealed(shelf.sealed, folder, shelf.read, shelf.progress)
    assert result == ExportResult(tuple(folder / f"{each}.age" for each in shelf.sealed))
    assert tree(folder) == {f"{each}.age": sealed for each, sealed in shelf.sealed.items()}
    assert shelf.told == [(1, 2), (2, 2)]
    assert private(folder)


def test_opened_ones_can_be_read_by_anybody_who_may_read_the_folder(
    shelf: Shelf, tmp_path: Path
) -> None:
    written = export_plain(shelf.opened, tmp_path / "open", shelf.open, shelf.progress).written
    first, second = shelf.opened.values()
    assert [path.name for path in written] == [first.feedback.id, second.feedback.id]
    assert (written[0] / "voice.wav").read_bytes() == first.voice
    assert (written[1] / "voice.webm").read_bytes() == b"webm"
    told = json.loads((written[0] / "feedback.json").read_text())
    assert told["rating"] == 4
    assert told["respondent"]["email"] == "diego.soto@example.com"
    assert len(tree(tmp_path)) == 4
    assert shelf.told == [(1, 2), (2, 2)]
    assert private(tmp_path / "open")


@pytest.mark.skipif(shutil.which("age") is None, reason="the stock tool")
def test_a_copy_opens_with_the_stock_tools(shelf: Shelf, tmp_path: Path) -> None:
    (copy, *_) = export_sealed(shelf.sealed, tmp_path, shelf.read).written
    key = tmp_path / "key.txt"
    key.write_text(IDENTITY)
    packed = subprocess.run(["age", "-d", "-i", key, copy], check=True, capture_output=True).stdout
    with tarfile.open(fileobj=BytesIO(packed)) as tar:
        assert tar.getnames() == ["feedback.json", "voice.wav"]


def test_once_more_is_fine_and_nothing_else_is_ever_replaced(shelf: Shelf, tmp_path: Path) -> None:
    sealed = export_sealed(shelf.sealed, tmp_path, shelf.read).written[0]
    plain = export_plain(shelf.opened, tmp_path, shelf.open).written[0]
    assert export_sealed(shelf.sealed, tmp_path, shelf.read).written[0] == sealed
    assert export_plain(shelf.opened, tmp_path, shelf.open).written[0] == plain
    same_length = b"x" * len(sealed.read_bytes())
    sealed.write_bytes(same_length)
    (plain / "voice.wav").write_bytes(b"somebody's own")
    before = tree(tmp_path)
    with pytest.raises(FileUnwritable) as told:
        export_sealed(shelf.sealed, tmp_path, shelf.read)
    assert told.value.facts["file"] == str(sealed)
    with pytest.raises(FileUnwritable) as told:
        export_plain(shelf.opened, tmp_path, shelf.open)
    assert told.value.facts["file"] == str(plain / "voice.wav")
    assert tree(tmp_path) == before


def test_what_was_cut_off_is_completed(shelf: Shelf, tmp_path: Path) -> None:
    (plain, _) = export_plain(shelf.opened, tmp_path, shelf.open).written
    whole = tree(tmp_path)
    (plain / "voice.wav").unlink()
    export_plain(shelf.opened, tmp_path, shelf.open)
    assert tree(tmp_path) == whole


@pytest.mark.skipif(sys.platform == "win32", reason="pipes with names")
def test_something_that_is_no_file_is_no_trap(shelf: Shelf, tmp_path: Path) -> None:
    first, second = shelf.sealed
    os.mkfifo(tmp_path / f"{first}.age")
    (tmp_path / f"{second}.age").mkdir()
    for each in (first, second):
        with pytest.raises(FileUnwritable):
            export_sealed([each], tmp_path, shelf.read)


def test_a_folder_that_can_not_be_one_is_told(shelf: Shelf, tmp_path: Path) -> None:
    in_the_way = tmp_path / "voices"
    in_the_way.write_text("a file")
    for folder in (in_the_way, in_the_way / "below"):
        with pytest.raises(FileUnwritable):
            export_sealed(shelf.sealed, folder, shelf.read)


def test_a_full_disk_leaves_no_half_of_a_voice(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileUnwritable):
        export_sealed(shelf.sealed, tmp_path, shelf.read)
    with pytest.raises(FileUnwritable):
        export_plain(shelf.opened, tmp_path, shelf.open)
    assert list(tmp_path.iterdir()) == []


def test_what_is_gone_or_does_not_open_is_passed_over_and_told(
    shelf: Shelf, tmp_path: Path
) -> None:
    first, second = shelf.sealed
    asked = [first, "f" * 32, second]
    sealed = export_sealed(asked, tmp_path, shelf.read, shelf.progress)
    assert [path.name for path in sealed.written] == [f"{first}.age", f"{second}.age"]
    assert (sealed.gone, sealed.unopened, sealed.whole) == (("f" * 32,), (), True)
    assert shelf.told == [(1, 3), (2, 3), (3, 3)]
    plain = export_plain(asked, tmp_path, shelf.open)
    assert [path.name for path in plain.written] == [first, second]
    assert (plain.gone, plain.unopened) == ((), ("f" * 32,))


@pytest.mark.parametrize("problem", [AlreadyDiscarded(id="x"), NotInOutbox(id="x")])
def test_what_leaves_the_list_meanwhile_is_gone(
    shelf: Shelf, tmp_path: Path, problem: Problem
) -> None:
    def opened(submission_id: str) -> Envelope:
        if submission_id == "f" * 32:
            raise problem
        return shelf.open(submission_id)

    first = next(iter(shelf.opened))
    result = export_plain(["f" * 32, first], tmp_path, opened)
    assert result == ExportResult((tmp_path / first,), gone=("f" * 32,))


@pytest.mark.parametrize("plain", [False, True], ids=["sealed", "open"])
def test_called_off_it_leaves_whole_copies_only(shelf: Shelf, tmp_path: Path, plain: bool) -> None:
    def cancelled() -> bool:
        return len(shelf.told) == 1

    if plain:
        result = export_plain(shelf.opened, tmp_path, shelf.open, shelf.progress, cancelled)
    else:
        result = export_sealed(shelf.sealed, tmp_path, shelf.read, shelf.progress, cancelled)
    first = next(iter(shelf.opened))
    assert result == ExportResult((tmp_path / (first if plain else f"{first}.age"),), whole=False)
    assert [path.name for path in tmp_path.iterdir()] == [path.name for path in result.written]


# -- in


def test_every_voice_of_a_folder_comes_in_once(shelf: Shelf, tmp_path: Path) -> None:
    export_sealed(shelf.sealed, tmp_path, shelf.read)
    (tmp_path / "copy (1).age").write_bytes(next(iter(shelf.sealed.values())))
    here = Shelf()
    result = import_from(tmp_path, IDENTITY, here.take_in, here.progress)
    assert sorted(result.imported) == sorted(shelf.opened)
    assert result.known == (next(iter(shelf.sealed)),)
    assert result.damaged == ()
    assert here.opened == shelf.opened
    assert here.told == [(1, 3), (2, 3), (3, 3)]
    again = import_from(tmp_path, IDENTITY, here.take_in)
    assert again.imported == ()
    assert len(again.known) == 3


def test_a_dead_machine_s_own_folder_will_do_and_only_what_waits_comes(
    shelf: Shelf, tmp_path: Path
) -> None:
    waiting, delivered = shelf.sealed
    for name, each in (("outbox", waiting), ("delivered", delivered)):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{each}.age").write_bytes(shelf.sealed[each])
    (tmp_path / "data-key.age").write_bytes(b"another kind of file")
    result = import_from(tmp_path, IDENTITY, Shelf().take_in)
    assert result == ImportResult(imported=(waiting,))


def test_a_data_key_is_no_damaged_voice(tmp_path: Path) -> None:
    (tmp_path / "data-key.age").write_bytes(b"another kind of file")
    (tmp_path / "notes.txt").write_bytes(b"no envelope")
    (tmp_path / "folder.age").mkdir()
    assert import_from(tmp_path, IDENTITY, Shelf().take_in) == ImportResult()


def foreign(shelf: Shelf) -> bytes:
    other = pyrage.x25519.Identity.generate()
    return seal(next(iter(shelf.opened.values())), [str(other.to_public())])


def cut(shelf: Shelf) -> bytes:
    return next(iter(shelf.sealed.values()))[:-100]


def no_envelope(_shelf: Shelf) -> bytes:
    return bytes(pyrage.encrypt(b"no tar", [pyrage.x25519.Recipient.from_str(RECIPIENT)]))


def crafted_id(shelf: Shelf) -> bytes:
    kept = next(iter(shelf.opened.values()))
    return seal(replace(kept, feedback=replace(kept.feedback, id="../../.profile")), [RECIPIENT])


def before_time(shelf: Shelf) -> bytes:
    """A moment that is before the year 1 in UTC."""
    kept = next(iter(shelf.opened.values()))
    packed = BytesIO()
    moment = kept.feedback.created_at.isoformat().replace("+00:00", "Z").encode()
    content = pyrage.decrypt(seal(kept, [RECIPIENT]), [pyrage.x25519.Identity.from_str(IDENTITY)])
    with (
        tarfile.open(fileobj=BytesIO(content)) as old,
        tarfile.open(fileobj=packed, mode="w") as new,
    ):
        for member in old.getmembers():
            file = old.extractfile(member)
            assert file is not None
            data = file.read().replace(moment, b"0001-01-01T00:00:00+14:00")
            member.size = len(data)
            member.pax_headers = {}
            new.addfile(member, BytesIO(data))
    sealed = pyrage.encrypt(packed.getvalue(), [pyrage.x25519.Recipient.from_str(RECIPIENT)])
    return bytes(sealed)


@pytest.mark.parametrize("broken", [foreign, cut, no_envelope, crafted_id, before_time])
def test_one_that_does_not_open_is_left_where_it_is_and_the_others_come(
    broken: Callable[[Shelf], bytes], shelf: Shelf, tmp_path: Path
) -> None:
    export_sealed(shelf.sealed, tmp_path, shelf.read)
    (tmp_path / "0-broken.age").write_bytes(broken(shelf))
    before = tree(tmp_path)
    result = import_from(tmp_path, IDENTITY, Shelf().take_in)
    assert result.damaged == ("0-broken.age",)
    assert len(result.imported) == 2
    assert tree(tmp_path) == before


def test_one_larger_than_any_voice_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.age").open("wb") as file:
        file.truncate(1 << 40)
    assert import_from(tmp_path, IDENTITY, Shelf().take_in).damaged == ("huge.age",)


def test_no_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    for folder in (tmp_path / "nowhere", tmp_path / "file"):
        with pytest.raises(FileUnreadable):
            import_from(folder, IDENTITY, Shelf().take_in)


def test_a_full_outbox_stops_it_with_what_came_before(shelf: Shelf, tmp_path: Path) -> None:
    export_sealed(shelf.sealed, tmp_path, shelf.read)
    taken: list[Envelope] = []

    def full(found: Envelope) -> bool:
        if taken:
            raise OutboxFull(missing_mb=1)
        taken.append(found)
        return True

    with pytest.raises(OutboxFull):
        import_from(tmp_path, IDENTITY, full)
    assert len(taken) == 1


# -- through the outbox's own door


def outbox(folder: Path, identity: str = IDENTITY) -> Outbox:
    recipient = str(pyrage.x25519.Identity.from_str(identity).to_public())
    return Outbox(folder, lambda: [recipient], lambda: identity)


def test_a_dead_machine_s_voices_go_on_from_another(shelf: Shelf, tmp_path: Path) -> None:
    with closing(outbox(tmp_path / "dead")) as dead:
        for each in shelf.opened.values():
            dead.add(each)
    other = str(pyrage.x25519.Identity.generate())
    with closing(outbox(tmp_path / "here", other)) as here:
        first = next(iter(shelf.opened))
        result = here.import_from(tmp_path / "dead", IDENTITY)
        assert sorted(result.imported) == sorted(shelf.opened)
        assert {each.possible_duplicate for each in here.list()} == {True}
        assert here.open(first) == shelf.opened[first]
        here.discard([first])
        again = here.import_from(tmp_path / "dead", IDENTITY)
        assert (again.imported, len(again.known)) == ((), 2)
        assert here.counts()[State.QUEUED] == 1
        # Its own identity opens none of them.
        assert len(here.import_from(tmp_path / "dead" / "outbox").damaged) == 2


def test_what_is_exported_is_what_was_asked_for(shelf: Shelf, tmp_path: Path) -> None:
    with closing(outbox(tmp_path / "data")) as here:
        for each in shelf.opened.values():
            here.add(each)
        first, second = shelf.opened
        with pytest.raises(NotInOutbox):
            here.export([first, "f" * 32], tmp_path / "out")
        assert not (tmp_path / "out").exists()
        (sealed,) = here.export([first], tmp_path / "out").written
        assert unseal(sealed.read_bytes(), IDENTITY) == shelf.opened[first]
        (plain,) = here.export([second], tmp_path / "out", plain=True).written
        assert (plain / "voice.webm").read_bytes() == b"webm"


@pytest.mark.parametrize("order", ["delivered first", "waiting first"])
@pytest.mark.parametrize("plain", [False, True], ids=["sealed", "open"])
def test_what_was_delivered_and_is_not_kept_keeps_no_other_from_being_exported(
    shelf: Shelf, tmp_path: Path, order: str, plain: bool
) -> None:
    with closing(outbox(tmp_path / "data")) as here:
        waits, arrived = (here.add(each).id for each in shelf.opened.values())
        here.claim(arrived, "run")
        here.settle(arrived, State.DELIVERED, outcome=Outcome(OutcomeKind.DELIVERED), problem=None)
        ids = [arrived, waits] if order == "delivered first" else [waits, arrived]
        result = here.export(ids, tmp_path / "out", plain=plain)
        assert (result.gone, result.unopened, result.whole) == ((arrived,), (), True)
        assert [path.stem for path in result.written] == [waits]


def test_the_oldest_that_waits_is_known(tmp_path: Path) -> None:
    with closing(outbox(tmp_path)) as here:
        assert here.oldest_waiting() is None
        moments = [datetime(2026, 11, day, tzinfo=UTC) for day in (3, 2, 1)]
        ids = []
        for moment in moments:
            kept = envelope()
            ids.append(here.add(replace(kept, feedback=feedback(created_at=moment))).id)
        assert here.oldest_waiting() == moments[2]
        here.discard([ids[2]])
        here.claim(ids[1], "run")
        assert here.oldest_waiting() == moments[1]
