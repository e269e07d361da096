"""How much room a text asks for, whatever was asked before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

WORDS = "What was good, and what was not, in some lines"
BOLD = [(0, len(WORDS), "text", 700)]


def _larger(text: Text) -> None:
    text.setType(30, 40)


def _bolder(text: Text) -> None:
    text.setType(15, 24, 700)


def _in_one_line(text: Text) -> None:
    text.setWordWrap(False)


def _with_a_bold_stretch(text: Text) -> None:
    text.setSpans(BOLD)


def _by_a_style_sheet(text: Text) -> None:
    text.setStyleSheet("font-size: 31px")


def _longer(text: Text) -> None:
    text.setText(WORDS * 2)


CHANGES = [_larger, _bolder, _in_one_line, _with_a_bold_stretch, _by_a_style_sheet, _longer]


def _asked(text: Text) -> list[int]:
    text.ensurePolished()
    widths = range(60, 300, 20)
    return [text.sizeHint().width(), *(text.heightForWidth(width) for width in widths)]


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_text_asks_for_the_room_of_a_new_one(
    qtbot: QtBot, change: Callable[[Text], None]
) -> None:
    changed, new = Text(WORDS, wrap=True), Text(WORDS, wrap=True)
    for text in (changed, new):
        qtbot.addWidget(text)
    changed.show()
    before = _asked(changed)
    change(changed)
    change(new)
    assert _asked(changed) == _asked(new)
    assert _asked(changed) != before, "or this would prove nothing"


def test_of_many_widths_each_gets_its_own_answer(qtbot: QtBot) -> None:
    text = Text(WORDS, wrap=True)
    qtbot.addWidget(text)
    heights = [text.heightForWidth(width) for width in range(60, 400)]
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) > 3
    assert [text.heightForWidth(width) for width in range(60, 400)] == heights


def test_nothing_of_an_earlier_text_is_remembered(qtbot: QtBot) -> None:
    text = Text("carla.munoz@example.com", wrap=True)
    qtbot.addWidget(text)
    text.heightForWidth(300)
    text.setText("")
    assert "carla" not in repr(vars(text))
