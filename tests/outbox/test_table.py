"""What was delivered as a table for spreadsheets."""

from __future__ import annotations

import csv
import os
import stat
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.outbox.conftest import NOON, Desk, deliver
from tests.stage.feedbacks import WOKU_ID, feedback
from woku_desktop.domain.archive import Group, VoicesQuery
from woku_desktop.domain.errors import KeyringLocked
from woku_desktop.domain.feedback import Anonymous, Identified
from woku_desktop.domain.file_errors import FileUnwritable
from woku_desktop.domain.outcome import Receipt
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.outbox import outbox as outbox_module
from woku_desktop.outbox.envelope import Envelope

if TYPE_CHECKING:
    from pathlib import Path

    from woku_desktop.domain.feedback import Feedback
    from woku_desktop.domain.submission import Submission
    from woku_desktop.outbox.outbox import Outbox

HEADINGS = (
    "created_at,woku_id,woku_name,rating,feedback_type,anonymous,email,phone,text,kind,"
    "local_note,language,id"
)


def said(hours: float = 0, **facts: object) -> Feedback:
    about = feedback(created_at=NOON + timedelta(hours=hours))
    return replace(about, **facts)  # type: ignore[arg-type]


def arrived(outbox: Outbox, about: Feedback, heard: str | None = "hola") -> Submission:
    kept = outbox.add(Envelope(about, b"sound", AudioFormat.MP3, 2.0))
    return deliver(outbox, kept, Receipt(heard, "recognition"))


def read(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as text:
        return list(csv.DictReader(text))


def test_a_line_for_each_the_newest_first(outbox: Outbox, tmp_path: Path) -> None:
    file = tmp_path / "voices.csv"
    one = arrived(outbox, said(1, local_note="Second floor"))
    note = Envelope.of_text(said(2, respondent=Anonymous()), 'Quick, and\nso "friendly"')
    two = deliver(outbox, outbox.add(note), Receipt(None, "recognition"))
    outbox.add(Envelope(said(3), b"waits", AudioFormat.MP3, 2.0))
    assert outbox.export_csv(file, woku_names={str(WOKU_ID): "Café Sur"}) == 2
    assert file.read_bytes().decode("utf-8") == (
        f"\ufeff{HEADINGS}\r\n"
        f"2026-03-01T14:00:00.000Z,{WOKU_ID},Café Sur,4,recognition,true,,,"
        f'"Quick, and\nso ""friendly""",text,,es,{two.id}\r\n'
        f"2026-03-01T13:00:00.000Z,{WOKU_ID},Café Sur,4,recognition,false,"
        f"diego.soto@example.com,56982959776,hola,voice,Second floor,es,{one.id}\r\n"
    )
    assert stat.S_IMODE(file.stat().st_mode) == 0o600 or os.name == "nt"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])  # noqa: RUF001
def test_no_cell_is_a_formula(outbox: Outbox, tmp_path: Path, start: str) -> None:
    evil = f"{start}HYPERLINK(1)"
    respondent = Identified("=cmd@example.com")
    arrived(outbox, said(respondent=respondent, local_note=evil), heard=evil)
    outbox.export_csv(tmp_path / "voices.csv", woku_names={str(WOKU_ID): evil})
    (line,) = read(tmp_path / "voices.csv")
    for name in ("text", "local_note", "woku_name"):
        assert line[name] == f"'{evil}"
    assert line["email"] == "'=cmd@example.com"


def test_what_is_not_known_is_empty(desk: Desk, tmp_path: Path) -> None:
    outbox = desk.process(keep_audio_days=9)
    kept = arrived(outbox, said())
    outbox.close()
    for file in desk.data.glob("index.db*"):
        file.unlink()
    assert desk.process().export_csv(tmp_path / "voices.csv") == 1
    (line,) = read(tmp_path / "voices.csv")
    known = {name: value for name, value in line.items() if value and name != "created_at"}
    assert known == {"kind": "voice", "id": kept.id}


def test_a_query_or_ids_say_which(outbox: Outbox, tmp_path: Path) -> None:
    file = tmp_path / "voices.csv"
    tea = arrived(outbox, said(1), heard="The tea")
    coffee = arrived(outbox, said(2), heard="The coffee")
    waits = outbox.add(Envelope(said(3), b"waits", AudioFormat.MP3, 2.0))

    def lines(wanted: object) -> list[str]:
        outbox.export_csv(file, wanted)  # type: ignore[arg-type]
        return [line["id"] for line in read(file)]

    assert lines(VoicesQuery(Group.NEEDS_YOU)) == [coffee.id, tea.id]
    assert lines(VoicesQuery(since=NOON + timedelta(hours=2))) == [coffee.id]
    assert lines(VoicesQuery(text="TEA")) == [tea.id]
    assert lines([tea.id, waits.id, coffee.id]) == [coffee.id, tea.id]
    assert lines([]) == []


def test_it_is_told_how_far_it_is(
    outbox: Outbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox_module, "_PAGE", 2)
    for hours in range(5):
        arrived(outbox, said(hours))
    told: list[tuple[int, int]] = []
    outbox.export_csv(tmp_path / "voices.csv", on_progress=lambda *step: told.append(step))
    assert told == [(2, 5), (4, 5), (5, 5)]


def test_it_is_told_of_while_its_lines_are_looked_for_and_can_be_ended_there(
    outbox: Outbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrived(outbox, said())
    told: list[tuple[int, int]] = []

    def end(done: int, total: int) -> None:
        told.append((done, total))
        raise ZeroDivisionError

    def read(_numbers: object) -> None:
        raise AssertionError("no line is read any more")

    monkeypatch.setattr(outbox, "many", read)
    with pytest.raises(ZeroDivisionError):
        outbox.export_csv(tmp_path / "voices.csv", VoicesQuery(text="x"), on_progress=end)
    assert told == [(0, 0)]


def test_a_table_of_before_is_replaced_whole_or_not_at_all(
    outbox: Outbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "voices.csv"
    file.write_text("of yesterday")
    arrived(outbox, said())

    def fail(*_step: int) -> None:
        assert file.read_text() == "of yesterday"
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        outbox.export_csv(file, on_progress=fail)
    assert file.read_text() == "of yesterday"
    assert [each.name for each in tmp_path.glob("*") if each.is_file()] == ["voices.csv"]
    outbox.export_csv(file)
    assert len(read(file)) == 1


def test_where_nothing_can_be_written_that_is_told(outbox: Outbox, tmp_path: Path) -> None:
    with pytest.raises(FileUnwritable) as caught:
        outbox.export_csv(tmp_path / "nowhere" / "voices.csv")
    assert caught.value.facts["reason"] == "there is no such file or folder"
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileUnwritable):
        outbox.export_csv(tmp_path / "folder")


def test_without_the_keyring_there_is_no_table(desk: Desk, outbox: Outbox, tmp_path: Path) -> None:
    arrived(outbox, said())
    desk.locked = True
    with pytest.raises(KeyringLocked):
        desk.process().export_csv(tmp_path / "voices.csv")
    assert not (tmp_path / "voices.csv").exists()
