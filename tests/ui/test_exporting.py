"""Copies of voices: asked about, counted, followed, called off, and told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from tests.ui.detail_states import DELIVERED
from tests.ui.queue_states import delivered, waiting
from tests.ui.sided import numbers, several
from tests.ui.test_detail import sided as sided  # noqa: PLC0414 - a fixture
from woku_desktop.domain.archive import VoicesQuery
from woku_desktop.domain.feedback import Kind
from woku_desktop.domain.file_errors import FileUnwritable
from woku_desktop.ui.desk import export_notice
from woku_desktop.ui.desk.detail_words import Deed
from woku_desktop.ui.desk.export_notice import ExportNotice
from woku_desktop.ui.desk.exporting import ExportTableButton
from woku_desktop.ui.desk.file_choice import FileDialogs
from woku_desktop.ui.options import Exported, Exporting

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.sided import Sided

ESCAPE = Qt.Key.Key_Escape


def test_a_sealed_copy_asks_for_a_folder(sided: Sided) -> None:
    several(sided)
    pane = sided.side.pane
    pane.selection.export.click()
    assert pane.question.isVisible()
    pane.question.sealed.click()
    assert not pane.question.isVisible()
    wanted = numbers(sided, "n3", "n4", "w1", "d1")
    assert sided.archive.asked[-1] == ("export", wanted, "/exports", False)
    assert pane.selection.isVisible()


def test_an_open_copy_is_asked_about_twice(sided: Sided) -> None:
    several(sided)
    pane = sided.side.pane
    pane.selection.export.click()
    pane.question.plain.click()
    first = pane.question.words
    assert "Anybody who gets hold of the folder can listen" in first
    assert QApplication.focusWidget() is pane.question.cancel
    assert sided.choice.titles == []
    pane.question.plain.click()
    assert pane.question.words != first
    assert sided.choice.titles == []
    pane.question.plain.click()
    assert sided.archive.asked[-1][0] == "export"
    assert sided.archive.asked[-1][3] is True


@pytest.mark.parametrize("clicks", [0, 1, 2])
def test_escape_copies_nothing(sided: Sided, clicks: int) -> None:
    several(sided)
    pane = sided.side.pane
    pane.selection.export.click()
    for _ in range(clicks):
        pane.question.plain.click()
    QTest.keyClick(pane.question.cancel, ESCAPE)
    assert pane.page is pane.selection
    assert not [each for each in sided.archive.asked if each[0] == "export"]


def test_who_chooses_no_folder_gets_no_copy(sided: Sided) -> None:
    sided.choice.answer = None
    sided.add(DELIVERED)
    sided.choose(DELIVERED.id)
    pane = sided.side.pane
    pane.detail.buttons[next(reversed(pane.detail.buttons))].click()
    pane.question.sealed.click()
    assert pane.page is pane.detail
    assert not [each for each in sided.archive.asked if each[0] == "export"]


def test_a_voice_of_which_nothing_is_kept_is_not_offered(sided: Sided) -> None:
    gone = replace(DELIVERED, sound_kept=False, envelope_kept=False)
    sided.add(gone)
    sided.choose(gone.id)
    export = sided.side.pane.detail.buttons[Deed.EXPORT]
    assert not export.isVisible()
    sided.add(replace(gone, kind=Kind.TEXT, envelope_kept=True))  # a text has no sound to keep
    assert export.isVisible()


def test_only_those_that_are_kept_are_counted(sided: Sided) -> None:
    sided.add(*(replace(each, envelope_kept=False) for each in delivered()), *waiting())
    sided.choose("w1", "d1", "d2")
    pane = sided.side.pane
    assert pane.selection.export.text() == "Export 1"
    pane.selection.export.click()
    assert pane.question.words.startswith("Export 1 voice")
    pane.question.cancel.click()
    sided.choose("d1", "d2")
    assert not pane.selection.export.isVisible()


def test_the_count_may_come_late(sided: Sided) -> None:
    sided.archive.answers = False
    several(sided)
    sided.archive.answers = True
    sided.voices.look_again()
    sided.archive.answers = False
    sided.choose("w1", "d1")
    pane = sided.side.pane
    assert pane.selection.export.text() == "Export"
    pane.selection.export.click()
    asked = numbers(sided, "w1", "d1")
    sided.bridge.keptCounted.emit((999,), 7)  # of another choice
    assert "2 voice" in pane.question.words
    sided.bridge.keptCounted.emit(asked, 1)
    assert "Export 1 voice" in pane.question.words
    pane.question.cancel.click()
    assert pane.selection.export.text() == "Export 1"
    pane.selection.export.setFocus()
    sided.bridge.keptCounted.emit(asked, 0)
    assert not pane.selection.export.isVisible()
    assert QApplication.focusWidget() is pane.selection.head.way_out()


def test_another_choice_is_counted_anew(sided: Sided) -> None:
    first, second, _ = delivered()
    sided.add(replace(first, envelope_kept=False), second, *waiting())
    selection = sided.side.pane.selection
    sided.choose("w1", first.id)
    assert selection.export.text() == "Export 1"
    sided.choose("w1", second.id)  # as many of each kind as before
    assert selection.export.text() == "Export 2"


def test_how_far_an_export_is_and_the_way_out(
    sided: Sided, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(export_notice, "announce", lambda _, text: heard.append(text))
    sided.bridge.exporting.emit(Exporting(0, 12_000))
    notice = sided.side.pane.notice
    assert notice.isVisible()
    assert notice.words == "Exporting: 0 of 12,000"
    assert not notice.open_button.isVisible()
    assert not notice.dismiss.isVisible()
    sided.bridge.exporting.emit(Exporting(1200, 12_000))
    assert notice.words == "Exporting: 1,200 of 12,000"
    assert heard == ["Exporting: 0 of 12,000"]  # said once
    notice.cancel.setFocus()
    notice.cancel.click()
    assert sided.archive.asked[-1] == ("cancel_exports",)
    assert notice.cancel.text() == "Ending…"
    sided.bridge.exported.emit(Exported("/exports", 1201, whole=False))
    assert notice.words.startswith("Ended early: 1,201 voice")
    assert not notice.cancel.isVisible()
    sided.bridge.exporting.emit(Exporting(0, 2))
    assert notice.cancel.text() == "Cancel"
    assert notice.words == "Exporting: 0 of 2"
    sided.bridge.exporting.emit(Exporting(0, 0))
    assert notice.words == "Exporting…"


def test_the_focus_stays_in_the_notice_when_an_export_ends(sided: Sided) -> None:
    sided.bridge.exporting.emit(Exporting(0, 2))
    notice = sided.side.pane.notice
    notice.cancel.setFocus()
    sided.bridge.exported.emit(Exported("/exports", 2))
    assert QApplication.focusWidget() is notice.open_button
    sided.bridge.exporting.emit(Exporting(0, 2))
    notice.cancel.setFocus()
    notice.cancel.click()
    sided.bridge.exported.emit(Exported("/exports", 0, gone=2))
    assert QApplication.focusWidget() is notice.dismiss


def test_an_export_that_breaks_off_leaves_nothing_that_runs(sided: Sided) -> None:
    sided.bridge.exporting.emit(Exporting(0, 2))
    notice = sided.side.pane.notice
    notice.cancel.setFocus()
    sided.bridge.exporting.emit(None)
    sided.bridge.outboxNoticed.emit(FileUnwritable(file="/exports", reason="the disk is full"))
    assert not notice.isVisible()
    assert sided.voices.above.notices is not None
    assert "/exports" in sided.voices.above.notices.words
    assert QApplication.focusWidget() is sided.voices.list


@pytest.mark.parametrize(
    ("done", "parts"),
    [
        (Exported("/out", 3, gone=2), ["3 voice", "2 had nothing left here", "/out"]),
        (
            Exported("/out", 1, gone=1, unopened=4, whole=False),
            ["Ended early", "1 voice", "1 had nothing left here", "4 did not open", "/out"],
        ),
        (Exported("/out", 0, gone=2), ["Nothing was exported", "2 had nothing left here"]),
        (Exported("/t.csv", 0, whole=False), ["Ended early: nothing was exported"]),
        (Exported("/t.csv", 0), ["0 voice", "/t.csv"]),
    ],
)
def test_what_came_of_an_export_is_told(sided: Sided, done: Exported, parts: list[str]) -> None:
    sided.bridge.exported.emit(done)
    notice = sided.side.pane.notice
    rest = notice.words
    for part in parts:
        before, found, rest = rest.partition(part)
        assert found, (part, before)
    assert ("early" in notice.words) is not done.whole
    assert notice.open_button.isVisible() is ("/" in notice.words)


def test_where_copies_are_is_told(sided: Sided) -> None:
    sided.bridge.exported.emit(Exported("/exports", 3))
    notice = sided.side.pane.notice
    assert notice.isVisible()
    assert "3 voice" in notice.words
    assert "/exports" in notice.words
    notice.dismiss.click()
    assert not notice.isVisible()


def test_the_folder_can_be_opened(qtbot: QtBot) -> None:
    opened: list[Path] = []
    notice = ExportNotice(opened.append)
    qtbot.addWidget(notice)
    for where in ("/exports", "/tables/voices.csv"):
        notice.tell(Exported(where, 1))
        notice.open_button.click()
    assert opened == [Path("/exports"), Path("/tables")]


def test_a_table_of_what_is_listed(sided: Sided, qtbot: QtBot) -> None:
    query = VoicesQuery(text="pan")
    sided.choice.answer = "/exports/pan.csv"
    button = ExportTableButton(sided.archive, sided.choice, lambda: query, sided.now)
    qtbot.addWidget(button)
    button.click()
    assert sided.choice.suggested == ["voices-2026-03-04.csv"]
    assert sided.archive.asked[-1] == ("export_table", "/exports/pan.csv", query)


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_the_dialog_does_not_hold_up_the_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, kind: str
) -> None:
    parent = QWidget()
    chosen: list[str] = []
    qtbot.addWidget(parent)
    parent.show()
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    dialogs = FileDialogs()
    if kind == "folder":
        dialogs.folder(parent, "Where to", chosen.append)
    else:
        dialogs.file(parent, "Where to", "voices.csv", chosen.append)
    dialog = parent.findChild(QFileDialog, "exportDialog")
    assert dialog is not None
    dialog.setDirectory(str(tmp_path))
    wanted = str(tmp_path) if kind == "folder" else str(tmp_path / "voices.csv")
    dialog.selectFile(wanted)
    dialog.accept()
    assert chosen == [wanted]
