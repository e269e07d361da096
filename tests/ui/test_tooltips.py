"""Nothing that a server, a file or a person wrote is ever taken for HTML."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QThreadPool, QTranslator
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QMessageBox, QWidget

from tests.ui.screens import RESOURCES, STATES, Shown, shown
from woku_desktop.domain.delivery_errors import Rejected
from woku_desktop.domain.feedback import Identified
from woku_desktop.domain.outcome import Receipt
from woku_desktop.domain.take import Microphone
from woku_desktop.domain.woku import WokuInfo, WokuList
from woku_desktop.ui.console import BoxSpeaker
from woku_desktop.ui.options import ProgramFacts
from woku_desktop.ui.tray import Tray
from woku_desktop.ui.widgets.tooltip import plain_tooltip, set_tooltip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from woku_desktop.domain.submission import Submission

HOSTILE = '<b>Bold</b> &lt; <img src="file:///etc/hostname"> ' * 12


class Hostile(QTranslator):
    """Each sentence of the program looks like HTML: what is told wherever it goes must not care."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        del context, disambiguation, n
        return f"<b>{source}</b>"


@pytest.fixture
def hostile_words(qapp: QApplication) -> Iterator[None]:
    translator = Hostile()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def poison(made: Shown) -> None:
    """Let everybody who may say something say it in HTML."""
    bridge = made.bridge
    made.options = replace(made.options, question=HOSTILE, woku_name=HOSTILE, microphone=HOSTILE)
    bridge.optionsChanged.emit(made.options)
    bridge.microphonesListed.emit((Microphone("alsa.1", HOSTILE, is_default=True),))
    if made.options.woku_id is not None:
        info = WokuInfo(made.options.woku_id, HOSTILE, HOSTILE, local_note=HOSTILE)
        bridge.wokuChanged.emit(info)
        bridge.wokusListed.emit(WokuList((info,), "key"))
    bridge.factsRead.emit(
        ProgramFacts(
            ((HOSTILE, HOSTILE),),
            ((HOSTILE, HOSTILE),),
            dict.fromkeys(("data", "settings", "log"), HOSTILE),
        )
    )
    made.tell(*[poisoned(voice) for voice in made.told.values()])
    QThreadPool.globalInstance().waitForDone()


def poisoned(voice: Submission) -> Submission:
    receipt = voice.receipt and Receipt(HOSTILE, voice.receipt.feedback_type)
    problem = Rejected(messages=HOSTILE) if isinstance(voice.problem, Rejected) else voice.problem
    person = voice.respondent
    if isinstance(person, Identified):
        # As an index of another program may hold it: the window's own rules let none through.
        person = replace(person)
        object.__setattr__(person, "email", HOSTILE)
    return replace(voice, receipt=receipt, problem=problem, respondent=person, local_note=HOSTILE)


def rich(root: QWidget) -> list[str]:
    """What of a widget, and of all below it, Qt would take for HTML."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        texts = {"tooltip": widget.toolTip(), "hint": widget.whatsThis()}
        if isinstance(widget, QLabel) and widget.textFormat() is not Qt.TextFormat.PlainText:
            texts["text"] = widget.text()
        if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
            for row in range(model.rowCount()):
                told = model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
                texts[f"tooltip of row {row}"] = told or ""
        name = widget.objectName() or type(widget).__name__
        found += [f"{name}: {kind}" for kind, text in texts.items() if Qt.mightBeRichText(text)]
    return found


@pytest.mark.usefixtures("hostile_words")
@pytest.mark.parametrize("state", STATES)
def test_in_no_state_is_a_text_taken_for_html(state: str, qapp: QApplication) -> None:
    with shown(state, "en") as made:
        assert rich(made.window) == []
        poison(made)
        qapp.processEvents()
        assert rich(made.window) == []


@pytest.mark.parametrize(
    "text",
    [
        HOSTILE,
        '<img src="http://example.com/a.png">',
        "Ana <b>, <i>",
        "a &lt;b&gt;",
        "<!DOCTYPE html><p>",
        "<?xml version='1.0'?><p>",
        "  <p>",
    ],
)
def test_a_tooltip_shows_what_was_written(qtbot: QtBot, text: str) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tooltip(widget, text)
    assert Qt.mightBeRichText(text)
    assert not Qt.mightBeRichText(widget.toolTip())
    assert widget.toolTip().replace("\u2060", "") == text


@pytest.mark.parametrize("text", ["", "5 < 6 & 7", "Café Aurora\n<b>", "<3", "a & b"])
def test_what_is_plain_stays_as_it_is(text: str) -> None:
    assert plain_tooltip(text) == text


@pytest.mark.usefixtures("hostile_words")
def test_the_tray_and_the_box_of_a_start_that_failed_are_plain(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = Shown("en")
    tray = Tray(made.window)
    tray.follow(made.window.standing)
    assert not Qt.mightBeRichText(tray.tooltip)
    tray.close()
    boxes: list[list[str]] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: boxes.append(rich(box)))
    BoxSpeaker("en", RESOURCES / "i18n").show(Rejected(messages=HOSTILE))
    assert boxes == [[]]
    made.window.close()
    made.window.deleteLater()
