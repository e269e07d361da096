"""The desk as a person meets it: real events on real controls, services that a test plays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.fakes import summary
from tests.ui.hands import Desk
from woku_desktop.domain.errors import KeyMissing, MicrophoneMissing
from woku_desktop.domain.feedback import Anonymous
from woku_desktop.domain.outbox_errors import OutboxFull
from woku_desktop.domain.submission import State
from woku_desktop.domain.voice import Verdict
from woku_desktop.ui import texts
from woku_desktop.ui.capture.phases import Phase
from woku_desktop.ui.options import KeyStatus
from woku_desktop.ui.setup.setup_page import SetupPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.usefixtures("spanish")


def test_a_whole_opinion_by_mouse_anonymous(desk: Desk) -> None:
    desk.click("star5")
    desk.click("emailField")
    desk.type("diego.soto@example.com")
    desk.click("anonymousToggle")
    assert not desk.there("emailField")
    desk.take()
    desk.click("sendButton")
    assert desk.submitted().respondent == Anonymous()
    desk.becomes(State.QUEUED, attempts=0)
    desk.click("newFeedbackButton")
    desk.click("emailToggle")
    assert desk.text("emailField") == ""


def test_listening_and_saying_it_again(desk: Desk) -> None:
    desk.rate_and_type()
    desk.take()
    desk.click("playButton")
    assert desk.text("playButton") == "Detener"
    desk.bridge.playbackEnded.emit(None)
    assert desk.text("playButton") == "Escuchar"
    desk.click("recordAgainButton")
    assert desk.phase() is Phase.OPENING
    assert desk.text("elapsedLabel") if desk.there("elapsedLabel") else True


def test_elapsed_time_left_and_the_last_ten_seconds(desk: Desk, heard: list[str]) -> None:
    desk.record(23.4)
    panel = desk.window.capture.page.panel
    assert desk.text("elapsedLabel") == "0:23"
    assert panel.column.left.text() == "Quedan 37 s"
    desk.progress(50.1)
    panel.tick()
    assert panel.column.left.text() == "Solo quedan 10 s"
    desk.progress(51.9)
    panel.tick()
    assert (desk.text("elapsedLabel"), panel.column.left.text()) == ("0:51", "Solo quedan 9 s")
    assert heard.count("Solo quedan 10 s") == 1
    assert panel.record.fraction() == pytest.approx(51.9 / 60, abs=1 / 60)


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (Verdict.GOOD, "Micrófono abierto. Toca el botón para terminar."),
        (Verdict.SILENT, "No se oye nada. Activa el micrófono o elige otro."),
        (Verdict.QUIET, "Se oye muy bajo. Acércate al micrófono."),
        (Verdict.CLIPPING, "Muy fuerte. Aléjate un poco."),
        (Verdict.STALLED, "No llega sonido. Revisa el cable del micrófono."),
    ],
)
def test_the_verdict_is_told_while_recording(
    desk: Desk, heard: list[str], verdict: Verdict, words: str
) -> None:
    desk.record(2.0, verdict)
    column = desk.window.capture.page.panel.column
    assert column.state.text() == words
    assert column.meter.accessibleDescription() == words
    assert (words in heard) is (verdict is not Verdict.GOOD)


def test_it_ticks_only_while_something_moves(desk: Desk) -> None:
    timer = desk.window.capture.page.panel._timer
    assert not timer.isActive()
    desk.record()
    assert timer.isActive()
    assert timer.interval() == 100  # motion is reduced in tests
    desk.window.flow.press_record()
    assert not timer.isActive()
    desk.end_take()
    assert not timer.isActive()
    desk.click("playButton")
    assert timer.isActive()
    desk.bridge.playbackEnded.emit(None)
    assert not timer.isActive()


def test_no_microphone_says_what_to_do(desk: Desk, heard: list[str]) -> None:
    desk.click("recordButton")
    desk.bridge.recordingFailed.emit(MicrophoneMissing())
    column = desk.window.capture.page.panel.column
    assert column.title.text() == "No hay micrófono"
    assert column.sentence.text() == (
        "Aquí no hay con qué grabar. Conecta un micrófono o elige otro."
    )
    assert heard == [f"{column.title.text()}. {column.sentence.text()}"]
    desk.click("chooseMicrophoneButton")
    assert desk.there("microphoneBox")
    assert desk.recorder.asked[-1] == "list_microphones"


def test_lost_sound_is_told_in_review(desk: Desk) -> None:
    desk.take(lost_frames=4800, gaps=2)
    assert desk.window.capture.page.panel.column.note.text() == "Se perdió sonido en 2 partes."


def test_the_panel_keeps_its_size_in_every_state(desk: Desk) -> None:
    panel = desk.window.capture.page.panel
    before = panel.geometry()
    toggle = desk.window.capture.page.form.mapTo(desk.window, QPoint(0, 0))
    desk.record()
    sizes = {panel.geometry().getRect()}
    desk.window.flow.press_record()
    desk.end_take(summary(lost_frames=1))
    QApplication.processEvents()
    sizes.add(panel.geometry().getRect())
    desk.window.flow.press_record()
    desk.bridge.recordingFailed.emit(MicrophoneMissing())
    QApplication.processEvents()
    sizes.add(panel.geometry().getRect())
    assert sizes == {before.getRect()}
    assert desk.window.capture.page.form.mapTo(desk.window, QPoint(0, 0)) == toggle


def test_without_a_woku_the_name_on_top_leads_to_one(desk: Desk) -> None:
    desk.bridge.optionsChanged.emit(replace(desk.options, woku_id=None, woku_name=""))
    assert desk.text("wokuPicker") == "Elegir el woku"
    desk.rate_and_type()
    desk.take()
    assert desk.text("problemLabel") == texts.translate(
        "Capture", "No woku is set yet: choose one at the top to send."
    )
    desk.click("wokuPicker")
    desk.click("anotherWokuButton")
    assert desk.there("anotherWokuField")


def test_without_a_key_it_records_and_says_so(desk: Desk) -> None:
    desk.bridge.keyStatusChanged.emit(KeyStatus(None, KeyMissing()))
    assert desk.text("statusPill") == "Aún no hay clave de Woku"
    desk.rate_and_type()
    desk.take()
    assert desk.find("sendButton").isEnabled()
    desk.click("noteButton")
    assert desk.there("keyField")


def test_the_demo_says_that_it_is_one(desk: Desk) -> None:
    assert not desk.there("sandboxLabel")
    desk.bridge.optionsChanged.emit(replace(desk.options, sandbox=True))
    assert desk.text("sandboxLabel") == "Demo: nada sale de aquí"


def test_another_language_is_spoken_at_once(desk: Desk) -> None:
    desk.voices()
    desk.bridge.optionsChanged.emit(replace(desk.options, language="pt"))
    QApplication.processEvents()
    assert desk.text("sendButton") == "Enviar opinião"
    assert desk.window.capture.page.question.text() == "Como foi sua experiência?"
    assert desk.text("statusPill") == "1 precisa da sua atenção"
    desk.rate_and_type()
    desk.take()
    desk.click("sendButton")
    assert desk.submitted().language == "pt"


def test_closing_destroys_the_running_take_and_says_so(desk: Desk, qtbot: QtBot) -> None:
    desk.record()
    with qtbot.waitSignal(desk.window.closing):
        desk.window.close()
    assert desk.recorder.asked == ["start", "cancel"]


def test_closing_leaves_what_is_being_sent(desk: Desk) -> None:
    desk.send()
    desk.becomes(State.SENDING)
    desk.window.close()
    assert desk.recorder.discarded == []


def test_usable_is_told_once_after_the_first_paint(qtbot: QtBot) -> None:
    from woku_desktop.ui.desk.window import DeskWindow

    stage = Desk(qtbot)
    told: list[bool] = []
    window = DeskWindow(stage.services, stage.bridge, stage.options)
    window.usable.connect(lambda: told.append(True))
    with qtbot.waitSignal(window.usable):
        window.show()
    window.repaint()
    QApplication.processEvents()
    assert told == [True]
    for each in (window, stage.window):
        each.close()
        each.deleteLater()


@pytest.mark.parametrize("size", [(880, 600), (1100, 720), (1400, 900)])
def test_the_first_set_up_stands_in_the_middle(desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    desk.window.set_up()
    for _ in range(4):  # layouts come to rest: each pass may ask for one more
        QApplication.processEvents()
    page = desk.window.findChild(SetupPage)
    assert page is not None
    above = page.mapTo(desk.window, QPoint(0, 0)).y()
    below = desk.window.height() - above - page.height()
    assert abs(above - below) <= 1


def test_what_could_not_be_kept_is_not_called_ready(desk: Desk) -> None:
    desk.rate_and_type()
    desk.take()
    before = desk.text("problemLabel")
    desk.click("sendButton")
    desk.bridge.submissionFailed.emit(desk.submitted().id, OutboxFull(missing_mb=12))
    assert desk.text("problemLabel") != before
    assert desk.find("sendButton").isEnabled()


def test_the_example_of_a_phone_number_follows_the_region(desk: Desk) -> None:
    phone = desk.find("phoneField")
    assert isinstance(phone, QLineEdit)
    assert phone.placeholderText().startswith("+56 ")
    for region, example in (("BR", "+55 "), ("AR", "+54 "), ("NZ", "")):
        desk.options = replace(desk.options, phone_region=region)
        desk.bridge.optionsChanged.emit(desk.options)
        assert phone.placeholderText()[:4] == example
        texts.switch("pt")
        assert phone.placeholderText()[:4] == example
        texts.switch("es")
