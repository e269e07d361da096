"""What a crash left of a recording is offered, used like any other, or discarded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.fakes import FakeTake, summary
from tests.ui.hands import KEY, Desk
from tests.ui.queue_states import LEFT
from tests.ui.screens import RESOURCES
from woku_desktop.domain.errors import (
    KeyringLocked,
    MicrophoneMissing,
    TakeUnreadable,
    TakeUseless,
)
from woku_desktop.domain.submission import State
from woku_desktop.domain.voice import StopReason
from woku_desktop.ui import texts
from woku_desktop.ui.capture import leftover_offer
from woku_desktop.ui.capture.phases import Phase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.take import CutOff

USE, KEEP, DISCARD = "useLeftoverButton", "keepLeftoverButton", "discardLeftoverButton"


class Left(Desk):
    """A desk that was told of takes that earlier runs left."""

    def find_left(self, *found: CutOff) -> None:
        self.bridge.cutOffFound.emit(found)

    def title(self) -> str:
        return self.window.capture.page.panel.column.title.text()

    def sentence(self) -> str:
        return self.window.capture.page.panel.column.sentence.text()

    def discard(self) -> None:
        """Ask for it, and mean it."""
        self.click(DISCARD)
        self.click(DISCARD)

    def restored(self, cut_off: CutOff = LEFT[0]) -> FakeTake:
        take = FakeTake(summary(seconds=18.0, stop_reason=StopReason.CUT_OFF), cut_off.id)
        self.bridge.recordingStopped.emit(take)
        return take


@pytest.fixture(autouse=True)
def spanish(qapp: QApplication) -> Iterator[None]:
    texts.install(qapp, "es", RESOURCES / "i18n")
    yield
    texts.install(qapp, "en", RESOURCES / "i18n")


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Left]:
    made = Left(qtbot)
    yield made
    made.window.close()
    made.window.deleteLater()


def local_time(cut_off: CutOff) -> str:
    return texts.clock(cut_off.recorded_at)


def test_without_any_nothing_is_offered(desk: Left) -> None:
    desk.find_left()
    assert not desk.there(USE)
    assert desk.title() == "Toca para grabar tu voz"


def test_one_is_offered_and_used_like_any_other(desk: Left) -> None:
    desk.find_left(LEFT[0])
    assert desk.title() == f"Una grabación de las {local_time(LEFT[0])} no se envió"
    assert desk.sentence() == "Está a salvo. Úsala o graba una nueva."
    desk.click(USE)
    assert desk.recorder.asked == [f"restore {LEFT[0].id}"]
    assert desk.phase() is Phase.RESTORING
    assert desk.title() == "Abriendo la grabación…"
    assert not desk.find("recordButton").isEnabled()
    take = desk.restored()
    assert desk.phase() is Phase.REVIEW
    note = desk.window.capture.page.panel.column.note.text()
    assert note == "Quedó cortada: puede faltar el último segundo."
    desk.rate_and_type()
    desk.click("sendButton")
    assert desk.submitted().id == LEFT[0].id
    assert desk.deliveries.submitted[0][1] is take
    desk.becomes(State.QUEUED)
    desk.click("newFeedbackButton")
    assert desk.title() == "Toca para grabar tu voz"
    assert desk.recorder.discarded == []


def test_several_are_offered_one_after_the_other(desk: Left) -> None:
    desk.find_left(*LEFT)
    assert desk.sentence().startswith("1 de 3. ")
    desk.discard()
    assert desk.recorder.asked == [f"discard {LEFT[0].id}"]
    assert desk.sentence().startswith("2 de 3. ")
    desk.click(USE)
    desk.restored(LEFT[1])
    desk.rate_and_type()
    desk.click("sendButton")
    desk.becomes(State.QUEUED)
    desk.click("newFeedbackButton")
    assert desk.sentence().startswith("3 de 3. ")
    assert desk.title() == f"Una grabación del {texts.day(LEFT[2].recorded_at)} no se envió"
    desk.discard()
    assert not desk.there(DISCARD)
    assert desk.phase() is Phase.READY


def test_what_is_found_again_is_offered_once(desk: Left) -> None:
    desk.find_left(LEFT[0])
    desk.find_left(LEFT[0], LEFT[1])
    assert desk.sentence().startswith("1 de 2. ")
    desk.discard()
    desk.find_left(LEFT[0], LEFT[1])
    assert desk.sentence().startswith("2 de 2. ")


def test_it_is_offered_only_while_there_is_no_other(desk: Left) -> None:
    desk.record()
    desk.find_left(LEFT[0])
    assert not desk.there(USE)
    desk.window.flow.press_record()
    desk.end_take()
    assert not desk.there(USE)
    desk.rate_and_type()
    desk.click("sendButton")
    desk.becomes(State.QUEUED)
    assert not desk.there(USE)
    desk.click("newFeedbackButton")
    assert desk.there(USE)


def test_recording_a_new_one_leaves_it_for_later(desk: Left) -> None:
    desk.find_left(LEFT[0])
    desk.click("recordButton")
    assert desk.recorder.asked == ["start"]
    desk.bridge.recordingFailed.emit(MicrophoneMissing())
    assert not desk.there(USE)
    assert desk.there("chooseMicrophoneButton")


@pytest.mark.parametrize(
    ("problem", "title", "again"),
    [
        (TakeUnreadable(), "Esa grabación no se puede abrir", True),
        (KeyringLocked(), "El llavero está cerrado", True),
        (TakeUseless(), "Quedó muy poco de esa grabación", False),
    ],
)
def test_what_can_not_be_used_is_said_and_discarded_by_a_person_only(
    desk: Left, problem: Problem, title: str, again: bool
) -> None:
    desk.find_left(LEFT[0], LEFT[1])
    desk.click(USE)
    desk.bridge.recordingFailed.emit(problem)
    assert desk.phase() is Phase.READY
    assert desk.title() == title
    assert desk.there(USE) is again
    if again:
        assert desk.text(USE) == "Intentar otra vez"
        desk.click(USE)
        desk.bridge.recordingFailed.emit(problem)
    assert [asked for asked in desk.recorder.asked if asked.startswith("discard")] == []
    desk.discard()
    assert desk.recorder.asked[-1] == f"discard {LEFT[0].id}"
    assert desk.window.flow.problem is None
    assert desk.sentence().startswith("2 de 2. ")
    assert desk.text(USE) == "Usarla"


def test_by_keyboard_and_by_ear(desk: Left, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(
        leftover_offer, "announce", lambda _widget, text, **_how: heard.append(text)
    )
    desk.find_left(LEFT[0], LEFT[1])
    said = f"Una grabación de las {local_time(LEFT[0])} no se envió. 1 de 2. Está a salvo."
    assert [each.startswith(said) for each in heard] == [True]
    desk.window.flow.set_rating(3)
    assert len(heard) == 1
    desk.tab_to("recordButton")
    desk.press(KEY.Key_Tab)
    assert desk.focus() == USE
    desk.press(KEY.Key_Tab)
    assert desk.focus() == DISCARD
    for name, words in ((USE, "Usarla"), (DISCARD, "Descartar")):
        interface = QAccessible.queryAccessibleInterface(desk.find(name))
        assert interface.text(QAccessible.Text.Name) == words
    desk.press(KEY.Key_Return)
    assert desk.focus() == KEEP
    desk.press(KEY.Key_Return)
    assert desk.focus() == USE
    desk.press(KEY.Key_Tab, KEY.Key_Return, KEY.Key_Tab)
    assert desk.focus() == DISCARD
    assert desk.recorder.asked == []
    desk.press(KEY.Key_Space)
    assert desk.recorder.asked == [f"discard {LEFT[0].id}"]
    assert desk.focus() == USE
    desk.press(KEY.Key_Space)
    assert desk.recorder.asked[-1] == f"restore {LEFT[1].id}"


def test_it_is_asked_before_one_is_destroyed(desk: Left, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    desk.find_left(LEFT[0])
    monkeypatch.setattr(leftover_offer, "announce", lambda _, text, **_how: heard.append(text))
    desk.click(DISCARD)
    asked = f"¿Descartar la grabación de las {local_time(LEFT[0])}?"
    assert (desk.title(), desk.sentence()) == (asked, "Se borra y no se puede recuperar.")
    assert heard == [f"{asked} {desk.sentence()}"]
    assert (desk.text(KEEP), desk.text(DISCARD)) == ("Conservarla", "Descartar")
    assert not desk.there(USE)
    desk.click(KEEP)
    assert desk.sentence() == "Está a salvo. Úsala o graba una nueva."
    desk.click(DISCARD)
    desk.press(KEY.Key_Escape)
    assert desk.there(USE)
    assert desk.recorder.asked == []
    desk.discard()
    assert desk.recorder.asked == [f"discard {LEFT[0].id}"]
    assert desk.focus() == "recordButton"


def test_a_double_click_asks_and_destroys_nothing(desk: Left) -> None:
    desk.find_left(LEFT[0])
    button = desk.find(DISCARD)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert desk.recorder.asked == []
    assert desk.there(KEEP)


def test_one_that_can_not_be_used_is_asked_about_too(desk: Left) -> None:
    desk.find_left(LEFT[0])
    desk.click(USE)
    desk.bridge.recordingFailed.emit(TakeUseless())
    desk.click(DISCARD)
    desk.click(KEEP)
    assert desk.title() == "Quedó muy poco de esa grabación"
    desk.discard()
    assert desk.title() == "Toca para grabar tu voz"


def test_a_recording_answers_with_no(desk: Left) -> None:
    desk.find_left(LEFT[2])
    desk.click(DISCARD)
    assert desk.title() == f"¿Descartar la grabación del {texts.day(LEFT[2].recorded_at)}?"
    desk.click("recordButton")
    desk.press(KEY.Key_Escape)
    assert (desk.there(USE), desk.there(KEEP)) == (True, False)


def test_a_restored_one_that_is_not_sent_stays_when_the_window_closes(desk: Left) -> None:
    desk.find_left(LEFT[0])
    desk.click(USE)
    desk.restored()
    desk.window.close()
    assert desk.recorder.discarded == []


def test_a_restored_one_is_replaced_by_a_new_recording(desk: Left) -> None:
    desk.find_left(LEFT[0])
    desk.click(USE)
    take = desk.restored()
    desk.click("recordAgainButton")
    assert desk.recorder.discarded == []
    desk.start_take()
    assert desk.recorder.discarded == [take]


def test_a_take_of_this_run_that_ends_late_is_not_taken_for_it(desk: Left) -> None:
    desk.find_left(LEFT[0])
    desk.click(USE)
    late = desk.end_take()
    assert desk.recorder.discarded == [late]
    assert desk.phase() is Phase.RESTORING
    desk.press(KEY.Key_Space, KEY.Key_Escape)
    assert desk.phase() is Phase.RESTORING


def test_it_follows_the_language(desk: Left, qapp: QApplication) -> None:
    desk.find_left(LEFT[0])
    texts.install(qapp, "en", RESOURCES / "i18n")
    QApplication.processEvents()
    assert desk.title() == f"A recording from {local_time(LEFT[0])} was not sent"
    assert (desk.text(USE), desk.text(DISCARD)) == ("Use it", "Discard")
