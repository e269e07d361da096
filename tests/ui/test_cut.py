"""No word is cut: in every state, language and size, each text has the room it asks for."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from tests.ui.queue_states import PAUSES, needing, waiting
from tests.ui.screens import STATES, Shown, shown
from tests.ui.test_texts import TOLD
from woku_desktop.domain.errors import RecordingProblem
from woku_desktop.domain.submission import State
from woku_desktop.domain.voice import Verdict
from woku_desktop.ui import theme
from woku_desktop.ui.desk.voice_rows import VoiceRows
from woku_desktop.ui.desk.voice_words import actions_of, told
from woku_desktop.ui.widgets.text import Text

SIZES = ((1100, 720), (880, 600), (1000, 680), (1400, 900))
# Names of people, places and things may end in dots: a hint tells them whole.
MAY_BE_CUT = frozenset({"wokuPicker", "detailTitle", "exportedWhere"})


def settle() -> None:
    """Let layouts come to rest: each pass may ask for one more."""
    for _ in range(4):
        QApplication.processEvents()


def cut(root: QWidget) -> list[str]:
    """The visible texts below a widget that don't fit, each with what it lacks."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.objectName() in MAY_BE_CUT:
            continue
        if isinstance(widget, Text) and widget.wordWrap():
            # Its height follows its width, up to where it is cut.
            lacks = widget.heightForWidth(widget.width()) - widget.height() > 0
        elif isinstance(widget, QLabel | QAbstractButton):
            hint = widget.sizeHint()
            lacks = widget.width() < hint.width() or widget.height() < hint.height()
        else:
            continue
        text = widget.text()
        if text and lacks:
            found.append(f"{text!r}: {widget.size()} < {widget.sizeHint()}")
        if text and (leaves := what_it_leaves(widget)):
            found.append(f"{text!r} leaves {leaves.objectName() or type(leaves).__name__}")
    return found


def what_it_leaves(widget: QWidget) -> QWidget | None:
    """What it stands in that shows only a part of it, unless it can be scrolled into sight."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above.parentWidget(), QScrollArea):
        corner = widget.mapTo(above, widget.rect().bottomRight())
        if not above.rect().contains(corner):
            return above
        above = None if above.isWindow() else above.parentWidget()
    return None


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_cut(state: str, language: str) -> None:
    with shown(state, language) as made:
        made.target.setUpdatesEnabled(False)  # only how it is laid out is asked
        for size in SIZES:
            made.window.resize(*size)
            settle()
            assert cut(made.target) == [], size


@pytest.mark.parametrize("size", SIZES[:3], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("held", [False, True], ids=["without a take", "with a take"])
def test_every_problem_fits_the_panel(language: str, size: tuple[int, int], held: bool) -> None:
    made = Shown(language, size)
    try:
        if held:
            made.take()
        column = made.window.capture.page.panel.column
        for kind in TOLD:
            if not issubclass(kind, RecordingProblem):
                continue
            made.window.flow.press_record()
            made.bridge.recordingFailed.emit(kind(missing_mb=120, format="MP3", microphone="USB"))
            settle()
            assert cut(made.window) == [], kind
            assert column.sentence.toolTip() == "", kind
    finally:
        made.window.close()


def test_states_fit_the_narrowest_list(language: str) -> None:
    made = Shown(language, SIZES[1])
    try:
        card = made.window.voices
        made.tell(*waiting(), *needing())
        settle()
        for blocked in (None, *PAUSES.values()):
            made.bridge.deliveryBlocked.emit(blocked)
            for voice in (*waiting(), *needing()):
                if voice.state in {State.REJECTED, State.DAMAGED}:
                    continue  # told whole once it is chosen
                if voice.possible_duplicate and blocked is not None:
                    continue  # told whole in a hint
                around = card.model.around(voice)
                rows = card.list.itemDelegate()
                assert isinstance(rows, VoiceRows)
                room = rows._text_room(card.list.viewport().rect(), voice)
                said = told(voice, around)
                needed = QFontMetricsF(theme.font(14)).horizontalAdvance(said)
                assert needed <= room, (said, needed, room)
    finally:
        made.window.close()


@pytest.mark.parametrize("width", [880, 1100, 1400])
def test_what_helps_stands_in_every_row_that_needs_a_person(language: str, width: int) -> None:
    made = Shown(language, (width, 720))
    try:
        card = made.window.voices
        made.tell(*needing())
        settle()
        rows = card.list.itemDelegate()
        assert isinstance(rows, VoiceRows)
        for voice in filter(lambda each: each.needs_a_person, needing()):
            index = card.model.index(card.model.row_of(voice.number))
            row = card.list.visualRect(index)
            areas = rows.action_areas(row, index)
            assert list(areas) == [actions_of(voice)[0]], voice.id
            room = rows._text_room(row, voice)
            said = told(voice, card.model.around(voice))
            needed = QFontMetricsF(theme.font(14)).horizontalAdvance(said)
            assert needed <= rows._room_for_words(room, voice), said
            right = row.left() + 64 + room
            assert areas[actions_of(voice)[0]].right() <= right + 8, voice.id
    finally:
        made.window.close()


def test_a_long_microphone_name_is_told_whole_in_a_hint(qapp: QApplication) -> None:
    made = Shown("en", (880, 600))
    name = "Built-in Audio Analog Stereo of a docking station with a very long name " * 2
    made.take(verdict=Verdict.SILENT, microphone=name)
    assert name.strip() in made.window.capture.page.panel.column.sentence.toolTip()
    made.window.close()
