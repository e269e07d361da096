"""What became of an opinion, as the desk tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from woku_desktop.domain.delivery_errors import InDoubt, ServerBusy, Unreachable
from woku_desktop.domain.outbox_errors import EnvelopeDamaged
from woku_desktop.domain.outcome import Receipt
from woku_desktop.domain.submission import State
from woku_desktop.ui.capture.transcription import Transcription
from woku_desktop.ui.waiting_words import why_waiting

if TYPE_CHECKING:
    from tests.ui.hands import Desk

pytestmark = pytest.mark.usefixtures("spanish")


def test_what_came_back_is_shown_as_plain_text(desk: Desk) -> None:
    desk.send()
    markup = "<b>hola</b> <img src='http://127.0.0.1:1/x'> & chao"
    desk.becomes(State.DELIVERED, receipt=Receipt(markup, "<i>improvement</i>"))
    shown = desk.find("transcriptionText")
    assert isinstance(shown, Transcription)
    assert shown.toPlainText() == f"“{markup}”"
    read = QAccessible.queryAccessibleInterface(shown).textInterface()
    assert markup in read.text(0, read.characterCount())
    assert desk.window.capture.delivered is not None
    assert "Regular" not in desk.window.capture.delivered._sentence.text()


def test_a_missing_transcription_is_said(desk: Desk) -> None:
    desk.send()
    desk.becomes(State.DELIVERED, receipt=Receipt())
    assert not desk.there("transcriptionText")
    assert desk.window.capture.delivered is not None
    assert desk.window.capture.delivered._sentence.text().endswith("sin transcripción")


@pytest.mark.parametrize(
    ("state", "problem", "title"),
    [
        (State.QUEUED, Unreachable(), "Opinión guardada"),
        (State.IN_DOUBT, InDoubt(), "Necesita tu atención"),
    ],
)
def test_a_failed_send_keeps_the_recording_and_offers_to_try_again(
    desk: Desk, state: State, problem: InDoubt | Unreachable | None, title: str
) -> None:
    desk.send()
    desk.becomes(state, problem)
    assert desk.window.capture.delivered is not None
    assert desk.window.capture.delivered._title.text() == title
    desk.click("playButton")
    assert desk.recorder.asked[-1] == "play"
    desk.click("tryAgainButton")
    assert desk.deliveries.retried == [desk.submitted().id]
    assert desk.recorder.discarded == []
    desk.becomes(State.SENDING)
    assert not desk.there("tryAgainButton")


def test_while_it_is_uploaded_nobody_need_stay(desk: Desk) -> None:
    desk.send()
    desk.becomes(State.SENDING)
    desk.bridge.uploadProgress.emit(desk.submitted().id, 0.4)
    delivered = desk.window.capture.delivered
    assert delivered is not None
    assert delivered._sentence.text() == "Se envía sola, puedes seguir"
    assert "40 %" in desk.text("uploadLabel")
    desk.bridge.uploadProgress.emit(desk.submitted().id, 1.0)
    assert delivered._sentence.text() == "Woku la está escuchando, puedes seguir"
    assert not desk.there("uploadLabel")
    desk.becomes(State.QUEUED, Unreachable())
    # It leaves by itself: nothing else is said below that.
    assert delivered._trouble._detail.text() == why_waiting(Unreachable()).rest


def test_what_is_damaged_may_open_again(desk: Desk) -> None:
    desk.send()
    desk.becomes(State.DAMAGED, EnvelopeDamaged())
    assert desk.there("playButton")
    desk.click("tryAgainButton")
    assert desk.deliveries.retried == [desk.submitted().id]


def test_tries_that_end_the_same_are_read_out_once(desk: Desk, heard: list[str]) -> None:
    desk.send()
    heard.clear()
    for _ in range(3):
        desk.becomes(State.SENDING)
        desk.becomes(State.QUEUED, Unreachable())
    assert len(heard) == 1
    assert heard[0].startswith("No se puede llegar a Woku.")
    desk.becomes(State.QUEUED, ServerBusy())
    desk.becomes(State.SENDING)
    desk.becomes(State.DELIVERED, receipt=Receipt("hola"))
    assert len(heard) == 3


def test_the_next_opinion_while_the_last_is_being_sent(desk: Desk) -> None:
    desk.send()
    first = desk.submitted().id
    desk.becomes(State.SENDING)
    desk.click("newFeedbackButton")
    desk.bridge.uploadProgress.emit(first, 0.5)
    assert desk.window.voices.model.voice_of(first) is not None
    desk.send()
    assert len(desk.deliveries.submitted) == 2


def test_a_voice_that_could_not_be_kept_comes_back(desk: Desk) -> None:
    from woku_desktop.domain.outbox_errors import OutboxUnwritable

    desk.rate_and_type()
    desk.take()
    desk.click("sendButton")
    assert desk.text("problemLabel") == "Guardando tu opinión…"
    desk.bridge.submissionFailed.emit(desk.submitted().id, OutboxUnwritable())
    assert desk.window.capture.page.panel.column.title.text() == "La voz no se pudo guardar"
    desk.click("tryAgainButton")
    assert len(desk.deliveries.submitted) == 2
