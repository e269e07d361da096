"""What many selected voices cost: nothing that grows with how many they are."""

from __future__ import annotations

import sys
import tracemalloc
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.fakes import number_of, submission
from woku_desktop.domain.archive import VoicesFound
from woku_desktop.domain.submission import State
from woku_desktop.ui import desk
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    import pytest

    from tests.ui.sided import Sided

ALL_OF_THEM = 100_000
# A list of 100,000 numbers would be twice that at least.
SLIGHT_BYTES = 400_000


def list_all(sided: Sided) -> None:
    """List 100,000 delivered voices and two that wait, the first of which was read."""
    sided.add(submission("w", None, 3, state=State.QUEUED))
    sided.archive.answers = False
    sided.voices.look_again()
    query = sided.voices.query
    assert query is not None
    first = 1_000_000
    waiting, delivered = [number_of("w"), first], range(first + ALL_OF_THEM, first, -1)
    sided.bridge.voicesFound.emit(VoicesFound(query, [], waiting, delivered))


def select_all(sided: Sided) -> None:
    QTest.keyClick(sided.voices.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def test_all_of_a_hundred_thousand_are_counted_without_looking_at_each(sided: Sided) -> None:
    list_all(sided)
    sided.choose("w")
    told: list[int] = []
    sided.voices.chosen.connect(lambda _voices, many: told.append(many))
    tracemalloc.start()
    try:
        select_all(sided)
        sided.bridge.submissionChanged.emit(submission("w", None, 3, state=State.SENDING))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert told[-2:] == [ALL_OF_THEM + 2] * 2
    text = sided.side.pane.findChild(Text, "selectionText")
    assert text is not None
    assert text.text() == "2 en espera · 100.000 entregadas"
    assert peak < SLIGHT_BYTES


def test_so_many_are_counted_for_an_export_only_once_it_is_asked_for(sided: Sided) -> None:
    list_all(sided)
    select_all(sided)
    assert sided.archive.kept_asked == []
    sided.side.pane.selection.export.click()
    (asked,) = sided.archive.kept_asked
    assert len(asked) == ALL_OF_THEM + 2
    sided.bridge.keptCounted.emit(asked, 2)
    assert "2 voces" in sided.side.pane.question.words


def test_a_single_one_is_told_with_the_number_and_several_by_their_number(sided: Sided) -> None:
    sided.add(submission("a", None, 3), submission("b", None, 4, minute=20))
    told: list[tuple[list[str], int]] = []
    sided.voices.chosen.connect(
        lambda voices, many: told.append(([voice.id for voice in voices], many))
    )
    sided.choose("b")
    select_all(sided)
    assert told[-2:] == [(["b"], 1), ([], 2)]


def test_going_to_the_list_gets_the_detail_ready(
    sided: Sided, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "woku_desktop.ui.desk.detail_pane"
    monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.delattr(desk, "detail_pane", raising=False)
    sided.add(submission("a", None, 3))
    sided.voices.narrowing.search.setFocus()
    QApplication.processEvents()
    assert name not in sys.modules
    sided.voices.list.setFocus()
    assert name in sys.modules
