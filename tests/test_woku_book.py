"""The book of wokus: bounded, for this user only, and never in the way."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from woku_desktop import woku_book
from woku_desktop.domain.errors import UnwritableSettings
from woku_desktop.domain.feedback import WokuId
from woku_desktop.domain.woku import WokuFacts, WokuInfo
from woku_desktop.woku_book import MAX_FILE_BYTES, MAX_WOKUS, WokuBook

NOW = datetime(2026, 3, 4, 13, 47, tzinfo=UTC)
ID = WokuId("65348875f3a876254aa82d5e")
OTHER = WokuId("65348875f3a876254aa82d5f")
FACTS = WokuFacts(ID, "Café Aurora", "¿Qué tal?", "https://x/a.png", True, closed=False)


def later(minutes: int) -> datetime:
    return NOW + timedelta(minutes=minutes)


def test_what_was_kept_is_there_for_the_next_run(tmp_path: Path) -> None:
    book = WokuBook(tmp_path)
    book.use(ID, NOW)
    book.told(FACTS, later(1))
    book.annotate(ID, " Turno\nmañana ")
    kept = book.keep_picture(ID, b"a picture", "png")
    (again,) = WokuBook(tmp_path).wokus()
    assert again == kept
    assert (again.name, again.question, again.local_note) == (
        "Café Aurora",
        "¿Qué tal?",
        "Turno mañana",
    )
    assert again.anonymous_disabled
    assert (again.last_used_at, again.seen_at) == (NOW, later(1))
    assert Path(again.picture).read_bytes() == b"a picture"


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")
def test_it_is_for_this_user_only(tmp_path: Path) -> None:
    book = WokuBook(tmp_path)
    book.use(ID, NOW)
    book.keep_picture(ID, b"a picture", "png")
    assert (tmp_path / "wokus.json").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "pictures").stat().st_mode & 0o777 == 0o700
    (picture,) = (tmp_path / "pictures").iterdir()
    assert picture.stat().st_mode & 0o777 == 0o600


def test_the_last_used_come_first_and_the_oldest_makes_room(tmp_path: Path) -> None:
    book = WokuBook(tmp_path)
    ids = [WokuId(f"{number:024x}") for number in range(MAX_WOKUS + 3)]
    for minute, woku_id in enumerate(ids):
        book.use(woku_id, later(minute))
    book.use(ids[5], later(60))
    expected = [ids[5], *reversed(ids[6:]), *reversed(ids[3:5])]
    assert [info.id for info in book.wokus()] == expected
    assert [info.id for info in WokuBook(tmp_path).wokus()] == expected


def test_a_woku_is_called_by_the_settings_until_woku_has_named_it(tmp_path: Path) -> None:
    book = WokuBook(tmp_path)
    assert book.use(ID, NOW, "Aurora").name == "Aurora"
    book.told(FACTS, NOW)
    assert book.use(ID, later(1), "Aurora").name == "Café Aurora"


def test_of_a_woku_that_was_never_used_nothing_is_kept(tmp_path: Path) -> None:
    book = WokuBook(tmp_path)
    assert book.told(FACTS, NOW).name == "Café Aurora"
    assert book.annotate(ID, "note").local_note == "note"
    assert book.wokus() == ()
    assert book.get(ID) == WokuInfo(ID)
    assert list(tmp_path.iterdir()) == []


def test_only_pictures_in_use_are_kept(tmp_path: Path) -> None:
    book = WokuBook(tmp_path)
    book.use(ID, NOW)
    book.use(OTHER, NOW)
    first = book.keep_picture(ID, b"one", "png").picture
    assert book.keep_picture(OTHER, b"one", "png").picture == first
    (tmp_path / "pictures" / ".half.png.x").write_bytes(b"left by a crash")
    second = book.keep_picture(ID, b"two", "jpg").picture
    names = {file.name for file in (tmp_path / "pictures").iterdir()}
    assert names == {Path(first).name, Path(second).name}
    book.told(WokuFacts(OTHER, image_url=""), NOW)
    assert [str(file) for file in (tmp_path / "pictures").iterdir()] == [second]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff\x00",
        b"{",
        b"[]",
        b'{"wokus": [{"id": "x", "last_used_at": "2026-03-04T13:47:00Z"}]}',
        b'{"wokus": [{"id": 7}]}',
        b'{"wokus": [' + b" " * MAX_FILE_BYTES + b"]}",
    ],
)
def test_a_damaged_one_is_set_aside_and_begun_anew(
    tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "wokus.json"
    file.write_bytes(content)
    book = WokuBook(tmp_path)
    with caplog.at_level(logging.WARNING):
        assert book.wokus() == ()
    assert (tmp_path / "wokus.damaged.json").read_bytes() == content
    assert "set aside as wokus.damaged.json" in caplog.text
    book.use(ID, NOW)
    assert [info.id for info in WokuBook(tmp_path).wokus()] == [ID]


def test_what_stands_in_the_file_is_bounded_and_plain(tmp_path: Path) -> None:
    entry = {
        "id": ID.value.upper(),
        "name": "x" * 1000,
        "question": "a\x1b[31m\nb",
        "picture": "../../etc/passwd",
        "last_used_at": "2026-03-04T13:47:00Z",
    }
    many = [entry | {"id": f"{number:024x}"} for number in range(20)]
    (tmp_path / "wokus.json").write_text(json.dumps({"wokus": [entry, *many]}))
    wokus = WokuBook(tmp_path).wokus()
    assert len(wokus) == MAX_WOKUS
    info = next(info for info in wokus if info.id == ID)
    assert (len(info.name), info.question, info.picture) == (200, "a[31m b", "")


def test_a_picture_that_is_gone_is_none(tmp_path: Path) -> None:
    book = WokuBook(tmp_path)
    book.use(ID, NOW)
    Path(book.keep_picture(ID, b"one", "png").picture).unlink()
    (again,) = WokuBook(tmp_path).wokus()
    assert again.picture == ""


def test_what_can_not_be_written_holds_for_this_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(file: Path, content: object) -> None:
        raise OSError(28, "No space left on device")

    book = WokuBook(tmp_path)
    book.use(ID, NOW)
    monkeypatch.setattr(woku_book, "write_atomically", full)
    with pytest.raises(UnwritableSettings):
        book.annotate(ID, "Turno mañana")
    with pytest.raises(UnwritableSettings):
        book.keep_picture(ID, b"one", "png")
    assert book.get(ID).local_note == "Turno mañana"
    assert WokuBook(tmp_path).get(ID).local_note == ""


def test_a_write_that_breaks_off_leaves_the_book_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    book = WokuBook(tmp_path)
    book.use(ID, NOW, "Aurora")
    monkeypatch.setattr("woku_desktop.files.os.fsync", cut)
    with pytest.raises(UnwritableSettings):
        book.use(OTHER, later(1))
    monkeypatch.undo()
    assert [info.name for info in WokuBook(tmp_path).wokus()] == ["Aurora"]
    assert [file.name for file in tmp_path.iterdir()] == ["wokus.json"]
