"""The desk as a person meets it: real events on real controls, services that a test plays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.ui.fakes import submission, summary
from tests.ui.screens import RESOURCES, Shown
from woku_desktop.domain.delivery_errors import InDoubt, ServerBusy, Unreachable
from woku_desktop.domain.errors import KeyMissing, MicrophoneMissing
from woku_desktop.domain.feedback import Anonymous, Identified
from woku_desktop.domain.outbox_errors import EnvelopeDamaged
from woku_desktop.domain.outcome import Receipt
from woku_desktop.domain.submission import State
from woku_desktop.domain.voice import Verdict
from woku_desktop.ui import texts
from woku_desktop.ui.capture import capture_card, form_page, record_panel
from woku_desktop.ui.capture.phases import Phase
from woku_desktop.ui.capture.transcription import Transcription
from woku_desktop.ui.options import KeyStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

KEY = Qt.Key


class Desk(Shown):
    """A window on a real screen, and hands to work it."""

    def __init__(self, qtbot: QtBot, language: str = "es", size: tuple[int, int] = (1100, 720)):
        super().__init__(language, size)
        with qtbot.waitActive(self.window):
            self.window.activateWindow()
        qtbot.waitUntil(lambda: self.there("voicesList"))

    def find(self, name: str) -> QWidget:
        """The visible control of that name."""
        found = [each for each in self.window.findChildren(QWidget, name) if each.isVisible()]
        assert len(found) == 1, (name, found)
        return found[0]

    def there(self, name: str) -> bool:
        return any(each.isVisible() for each in self.window.findChildren(QWidget, name))

    def text(self, name: str) -> str:
        return str(self.find(name).property("text"))

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self._focused(), key)

    def type(self, said: str) -> None:
        QTest.keyClicks(self._focused(), said)

    def focus(self) -> str:
        """The name of what has the keyboard."""
        return self._focused().objectName()

    def tab_to(self, name: str, limit: int = 30) -> None:
        for _ in range(limit):
            if self.focus() == name:
                return
            self.press(KEY.Key_Tab)
        raise AssertionError(f"{name} can't be reached by Tab")

    def phase(self) -> Phase:
        return self.window.flow.phase

    def _focused(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused


@pytest.fixture(autouse=True)
def spanish(qapp: QApplication) -> Iterator[None]:
    texts.install(qapp, "es", RESOURCES / "i18n")
    yield
    texts.install(qapp, "en", RESOURCES / "i18n")


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(qtbot)
    yield made
    made.window.close()
    made.window.deleteLater()


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader would read out."""
    said: list[str] = []

    def listen(widget: QWidget, text: str, *, urgent: bool = False) -> None:
        said.append(text)

    for module in (capture_card, form_page, record_panel):
        monkeypatch.setattr(module, "announce", listen)
    return said


def test_a_whole_opinion_by_keyboard_alone(desk: Desk, heard: list[str]) -> None:
    desk.press(KEY.Key_4)
    assert desk.window.flow.stars == 4
    desk.press(KEY.Key_Space)
    assert desk.phase() is Phase.OPENING
    desk.start_take()
    desk.press(KEY.Key_Space)
    assert desk.recorder.asked == ["start", "stop"]
    desk.end_take()
    desk.tab_to("emailField")
    desk.type("diego.soto@example.com")
    desk.press(KEY.Key_Tab)
    assert desk.focus() == "phoneField"
    desk.type("9 1234 5678")
    desk.press(KEY.Key_Return)
    assert desk.submitted().respondent == Identified("diego.soto@example.com", "56912345678")
    assert desk.submitted().rating.stars == 4
    assert desk.submitted().language == "es"
    desk.becomes(State.QUEUED, attempts=0)
    assert desk.focus() == "newFeedbackButton"
    desk.becomes(State.DELIVERED, receipt=Receipt("hola", "recognition"))
    desk.press(KEY.Key_Return)
    assert desk.phase() is Phase.READY
    assert desk.find("emailField").property("text") == ""
    assert heard == [
        "Empezó la grabación.",
        "La grabación está lista.",
        "Tu opinión quedó guardada.",
        "Tu opinión fue entregada. hola",
    ]


def test_the_tab_key_goes_through_the_controls_in_reading_order(desk: Desk) -> None:
    desk.rate_and_type()
    desk.take()
    desk.window.capture.setFocus()
    seen: list[str] = []
    while len(seen) < 32:
        desk.press(KEY.Key_Tab)
        if desk.focus() in seen:
            break
        seen.append(desk.focus())
    assert seen[:9] == [
        "star4",
        "recordButton",
        "playButton",
        "recordAgainButton",
        "writeInsteadButton",
        "emailToggle",
        "emailField",
        "phoneField",
        "sendButton",
    ]
    assert {"wokuPicker", "statusPill", "settingsButton"} <= set(seen)
    start = seen.index("searchField")
    bars = [f"dayBar{stars}" for stars in range(1, 6)]
    assert seen[start : start + 8] == ["searchField", *bars, "filter_all", "voicesList"]


def test_ctrl_enter_sends_from_anywhere(desk: Desk) -> None:
    desk.rate_and_type()
    desk.take()
    desk.tab_to("searchField")
    QTest.keyClick(desk.find("searchField"), KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.phase() is Phase.SAVING


def test_digits_and_spaces_typed_into_a_field_stay_there(desk: Desk) -> None:
    desk.click("emailField")
    desk.type("a1 5@example.com")
    assert desk.window.flow.stars == 0
    assert desk.recorder.asked == []
    desk.click("searchField")
    desk.type("3 ")
    assert desk.window.flow.stars == 0
    assert desk.recorder.asked == []


def test_digits_and_space_reach_the_capture_from_the_list(desk: Desk) -> None:
    desk.voices()
    desk.find("voicesList").setFocus()
    desk.press(KEY.Key_2, KEY.Key_Space)
    assert desk.window.flow.stars == 2
    assert desk.phase() is Phase.OPENING


def test_escape_destroys_the_running_take(desk: Desk, heard: list[str]) -> None:
    desk.click("recordButton")
    desk.start_take()
    desk.press(KEY.Key_Escape)
    assert desk.recorder.asked == ["start", "cancel"]
    assert desk.phase() is Phase.READY
    assert heard[-1] == "La grabación se borró."


def test_a_held_key_does_not_start_and_stop(desk: Desk) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    desk.press(KEY.Key_Space)
    desk.start_take()
    held = QKeyEvent(
        QEvent.Type.KeyPress, KEY.Key_Space, Qt.KeyboardModifier.NoModifier, " ", autorep=True
    )
    QApplication.sendEvent(desk.window.capture, held)
    assert desk.phase() is Phase.RECORDING


@pytest.mark.parametrize(
    ("prepare", "focus", "sentence"),
    [
        (
            lambda _desk: None,
            "star1",
            "Para enviar falta: una estrella, tu voz y un correo.",
        ),
        (
            lambda desk: desk.press(KEY.Key_3),
            "recordButton",
            "Para enviar falta: tu voz y un correo.",
        ),
        (
            lambda desk: (desk.press(KEY.Key_3), desk.take()),
            "emailField",
            "Para enviar falta: un correo.",
        ),
    ],
)
def test_sending_too_early_leads_to_what_is_missing(
    desk: Desk,
    heard: list[str],
    prepare: Callable[[Desk], object],
    focus: str,
    sentence: str,
) -> None:
    prepare(desk)
    assert desk.text("problemLabel") == sentence
    assert not desk.find("sendButton").isEnabled()
    desk.press(KEY.Key_Return)
    assert desk.focus() == focus
    assert heard[-1] == sentence
    assert desk.deliveries.submitted == []


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


def test_without_a_woku_the_name_on_top_leads_to_one(desk: Desk) -> None:
    desk.bridge.optionsChanged.emit(replace(desk.options, woku_id=None, woku_name=""))
    assert desk.text("wokuPicker") == "Elegir el woku"
    desk.rate_and_type()
    desk.take()
    assert desk.text("problemLabel") == "Aún no hay un woku: ponlo en Ajustes para enviar."
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


PLACES: dict[tuple[int, int], dict[str, tuple[int | None, ...]]] = {
    # As measured in the pictures, from the window's upper left corner.
    (1100, 720): {
        "capture": (24, 88, 628, 608),
        "voices": (676, 88, 400, 608),
        "question": (56, 120, 564, 40),
        "star1": (45, 168, 56, 56),
        "panel": (56, 248, 564, 168),
        "recordButton": (80, 272, 120, 120),
        "column": (224, None, 372, None),
        "toggle": (56, 440, 564, 48),
        "emailField": (56, 528, 274, 40),
        "sendButton": (435, 616, 185, 48),
        "searchField": (700, 154, 352, 40),
        "voicesList": (684, 322, 384, None),
        "settingsButton": (1044, 12, 40, 40),
    },
    (880, 600): {
        "capture": (16, 80, 496, 504),
        "voices": (528, 80, 336, 504),
        "question": (40, 104, 448, 32),
        "star1": (29, 144, 56, 48),
        "panel": (40, 200, 448, 136),
        "toggle": (40, 352, 448, 48),
    },
    (1400, 900): {"capture": (24, 88, 720, 788), "voices": (768, 88, 608, 788)},
}


@pytest.mark.parametrize("size", PLACES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_everything_has_its_place(qtbot: QtBot, size: tuple[int, int]) -> None:
    desk = Desk(qtbot, size=size)
    desk.voices()
    QApplication.processEvents()
    page = desk.window.capture.page
    parts = {
        "capture": desk.window.capture,
        "voices": desk.window.voices,
        "question": page.question,
        "panel": page.panel,
        "column": page.panel.column,
        "toggle": page.form.toggle,
    }
    for name, wanted in PLACES[size].items():
        part = parts.get(name) or desk.find(name)
        corner = part.mapTo(desk.window, QPoint(0, 0))
        found = (corner.x(), corner.y(), part.width(), part.height())
        told = tuple(a if b is not None else None for a, b in zip(found, wanted, strict=True))
        assert told == wanted, name
    desk.window.close()


def test_it_can_be_no_smaller_than_it_is_readable(desk: Desk) -> None:
    assert desk.window.minimumSize().toTuple() == (880, 600)


NAMES = (
    "star1", "star5", "recordButton", "levelMeter", "playButton", "recordAgainButton",
    "anonymousToggle", "emailField", "phoneField", "sendButton", "statusPill", "voicesList",
    "wokuPicker", "settingsButton", "searchField",
)  # fmt: skip


@pytest.mark.parametrize("language", list(texts.LANGUAGES))
def test_every_control_has_a_name_in_the_language(
    qtbot: QtBot, qapp: QApplication, language: str
) -> None:
    texts.install(qapp, language, RESOURCES / "i18n")
    desk = Desk(qtbot, language)
    desk.rate_and_type()
    desk.take()
    names = {}
    for name in NAMES:
        if name == "levelMeter":
            continue
        interface = QAccessible.queryAccessibleInterface(desk.find(name))
        names[name] = interface.text(QAccessible.Text.Name)
        assert names[name].strip(), name
    assert names["star5"] == texts.rating_word(5)
    nameless = [
        each.objectName() or type(each).__name__
        for each in desk.window.findChildren(QAbstractButton)
        if each.isVisible()
        and not QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name).strip()
    ]
    assert nameless == []
    desk.window.close()


def test_the_list_is_read_row_by_row(desk: Desk) -> None:
    desk.voices()
    QApplication.processEvents()
    interface = QAccessible.queryAccessibleInterface(desk.find("voicesList"))
    assert interface.text(QAccessible.Text.Name) == "Voces"
    children = [interface.child(n) for n in range(interface.childCount())]
    cells = [each for each in children if each.role() == QAccessible.Role.Cell]
    rows = [each.text(QAccessible.Text.Name) for each in cells]
    assert rows[1].startswith("tomas.rojas@example.con. Woku no la aceptó. Woku dice: clientEmail")
    assert ". Regular, 3 de 5. " in rows[1]
    assert rows[1].endswith("Corregir: tecla Intro. Descartar: tecla Suprimir")
    assert "Enviando, 62 %" in rows[4]


def test_labels_are_plain_text(desk: Desk) -> None:
    from PySide6.QtWidgets import QLabel

    desk.send()
    desk.becomes(State.DELIVERED, receipt=Receipt("hola", "recognition"))
    desk.tell(submission("x", "a@example.com", 1))
    rich = [
        label
        for label in desk.window.findChildren(QLabel)
        if label.textFormat() is not Qt.TextFormat.PlainText
    ]
    assert rich == []
