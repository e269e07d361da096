"""Closing the window: asked once, never in vain, and nothing is lost that was not agreed to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.fakes import Stage, submission
from tests.ui.screens import RESOURCES, Shown
from woku_desktop.domain.delivery_errors import (
    GaveUp,
    KeyRefused,
    Misdirected,
    NotTrusted,
    Rejected,
    Unreachable,
)
from woku_desktop.domain.feedback import Anonymous
from woku_desktop.domain.submission import Counts, State
from woku_desktop.ui import texts, tray
from woku_desktop.ui.capture.phases import Phase
from woku_desktop.ui.desk.safety import SafetyPanel
from woku_desktop.ui.desk.surroundings import Surroundings
from woku_desktop.ui.desk.window import DeskWindow
from woku_desktop.ui.options import Exporting, Kept, OnClosing
from woku_desktop.ui.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Submission


class Closing(Shown):
    """A desk with its surroundings, in English."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__("en")
        with qtbot.waitActive(self.window):
            self.window.activateWindow()
        self.around = Surroundings(self.window, self.services, self.bridge)
        self.ended: list[bool] = []
        self.around.leaving.ended.connect(lambda: self.ended.append(True))

    def wait(self, *names: str) -> None:
        """Let voices wait."""
        for name in names:
            self.tell(submission(name, None, 4, state=State.QUEUED))

    def deliver(self, *names: str) -> None:
        """Let them arrive."""
        for name in names:
            self.tell(submission(name, None, 4))

    def question(self, name: str) -> QWidget | None:
        """The open question of that name."""
        found = self.window.findChildren(QWidget, name)
        return next((each for each in found if each.isVisible()), None)

    def press(self, name: str) -> None:
        """Click what is in sight under that name."""
        (button,) = (e for e in self.window.findChildren(QWidget, name) if e.isVisible())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def no_tray(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tray, "available", lambda: False)


@pytest.fixture
def closing(qtbot: QtBot, qapp: QApplication, no_tray: None) -> Iterator[Closing]:
    texts.install(qapp, "en", RESOURCES / "i18n")
    before = qapp.quitOnLastWindowClosed()
    made = Closing(qtbot)
    yield made
    made.around.leaving.end()
    made.window.deleteLater()
    qapp.setQuitOnLastWindowClosed(before)


def test_with_nothing_waiting_it_just_closes(closing: Closing) -> None:
    closing.deliver("a")
    assert closing.window.close()
    assert closing.question("waitingQuestion") is None


def test_waiting_voices_go_on_in_the_background_and_then_it_ends(closing: Closing) -> None:
    closing.wait("a", "b")
    assert not closing.window.close()
    assert closing.question("waitingQuestion") is not None
    closing.press("backgroundButton")
    assert closing.window.isHidden()
    assert closing.ended == []
    closing.deliver("a")
    assert closing.ended == []
    closing.deliver("b")
    assert closing.ended == [True]
    assert closing.keepsakes.kept.on_closing is OnClosing.ASK


def test_the_answer_is_remembered_if_asked_to(closing: Closing) -> None:
    closing.wait("a")
    closing.window.close()
    closing.press("rememberAnswer")
    closing.press("backgroundButton")
    assert closing.keepsakes.kept.on_closing is OnClosing.BACKGROUND
    closing.around.come_forward()
    assert closing.window.isVisible()
    closing.window.close()
    assert closing.question("waitingQuestion") is None
    assert closing.window.isHidden()


def test_what_was_sent_this_very_moment_is_asked_about_before_it_is_counted(
    closing: Closing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(closing, "count", lambda: None)  # counts come later
    closing.rate_and_type()
    closing.take()
    closing.window.flow.send()
    assert closing.window.flow.phase is Phase.SAVING
    assert not closing.window.close()
    question = closing.question("waitingQuestion")
    assert question is not None
    QTest.keyClick(question, Qt.Key.Key_Escape)
    closing.becomes(State.QUEUED, attempts=0)
    assert not closing.window.close()
    closing.press("backgroundButton")
    closing.window.voices.look_again()  # with the counts of before
    assert closing.ended == []
    sent = closing.submitted()
    closing.tell(replace(submission(sent.id, None, 4), state=State.DELIVERED))
    closing.around.leaving.follow(closing.window.standing)
    assert closing.ended == [True]


def test_what_was_heard_before_all_was_read_anew_is_not_waited_for(closing: Closing) -> None:
    closing.bridge.submissionChanged.emit(submission("a", None, 4, state=State.QUEUED))
    closing.bridge.voicesLoaded.emit(())  # the index was made anew: "a" is settled, untold
    assert closing.window.close()
    assert closing.question("waitingQuestion") is None


def test_close_now_closes(closing: Closing) -> None:
    closing.wait("a")
    closing.window.close()
    closing.press("rememberAnswer")
    closing.press("closeNowButton")
    assert closing.ended == [True]
    assert closing.keepsakes.kept.on_closing is OnClosing.CLOSE


def test_escape_goes_back_to_the_window(closing: Closing) -> None:
    closing.wait("a")
    closing.window.close()
    question = closing.question("waitingQuestion")
    assert question is not None
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert closing.window.isVisible()
    assert closing.ended == []
    closing.window.close()
    assert closing.question("waitingQuestion") is not None


def test_a_second_close_asks_no_second_question(closing: Closing) -> None:
    closing.wait("a")
    closing.window.close()
    closing.window.close()
    assert len(closing.window.findChildren(QWidget, "waitingQuestion")) == 1


@pytest.mark.parametrize("finished", [False, True])
def test_an_opinion_that_was_not_sent_is_asked_about(closing: Closing, finished: bool) -> None:
    if finished:
        closing.take()
    else:
        closing.record()
    assert not closing.window.close()
    closing.press("goBackButton")
    assert closing.window.isVisible()
    assert closing.recorder.discarded == []
    assert "cancel" not in closing.recorder.asked
    closing.window.close()
    closing.press("loseTakeButton")
    assert not closing.window.isVisible()
    assert closing.recorder.discarded or "cancel" in closing.recorder.asked


def test_both_are_asked_one_after_the_other(closing: Closing) -> None:
    closing.wait("a")
    closing.take()
    closing.window.close()
    assert closing.question("waitingQuestion") is None
    closing.press("loseTakeButton")
    assert closing.question("waitingQuestion") is not None
    assert closing.recorder.discarded == []  # it can still be gone back to
    closing.press("backgroundButton")
    assert closing.window.isHidden()
    assert len(closing.recorder.discarded) == 1
    assert closing.window.flow.phase is Phase.READY


def test_the_system_asks_nobody(closing: Closing) -> None:
    closing.wait("a")
    closing.record()
    closing.bridge.exporting.emit(Exporting(3, 4))
    closing.around.leaving.end()
    assert not closing.window.isVisible()
    assert closing.ended == [True]
    assert closing.question("takeQuestion") is None


def test_nobody_finds_what_somebody_said_before(closing: Closing) -> None:
    closing.wait("x")
    closing.send()
    closing.window.close()
    closing.press("backgroundButton")
    closing.around.come_forward()
    assert closing.window.flow.phase is Phase.READY


def test_what_needs_a_person_is_told_once_for_each_cause(closing: Closing) -> None:
    closing.wait("a", "b", "c")
    closing.window.close()
    closing.press("backgroundButton")
    wrong = Rejected(messages="ana@example.com is wrong")
    for name in ("a", "b"):
        closing.tell(submission(name, "ana@example.com", 4, state=State.REJECTED, problem=wrong))
    assert len(closing.notifier.told) == 1
    title, text = closing.notifier.told[0]
    assert "1" in title
    assert "ana" not in title + text
    closing.bridge.deliveryBlocked.emit(KeyRefused())
    closing.bridge.deliveryBlocked.emit(KeyRefused())
    assert len(closing.notifier.told) == 2
    closing.bridge.deliveryBlocked.emit(None)
    closing.bridge.deliveryBlocked.emit(Unreachable())
    assert len(closing.notifier.told) == 2
    closing.bridge.deliveryBlocked.emit(KeyRefused())
    assert len(closing.notifier.told) == 3


def rejected(name: str, problem: Problem | None = None) -> Submission:
    wrong = problem or Rejected(messages="x")
    return submission(name, None, 4, state=State.REJECTED, problem=wrong)


def in_the_background(closing: Closing, *names: str) -> None:
    """Voices wait, and nobody looks at the window."""
    closing.wait(*names)
    closing.window.close()
    closing.press("backgroundButton")


def test_a_cause_is_kept_until_its_voice_was_counted(closing: Closing) -> None:
    in_the_background(closing, "a", "b")
    closing.change(rejected("a"))
    closing.window.voices.look_again()  # as it does by itself, long before voices are counted
    closing.bridge.queueCounted.emit(Counts({State.QUEUED: 2}))  # begun before the change
    assert closing.notifier.told == []
    closing.count()
    assert [title for title, _ in closing.notifier.told] == ["1 voice needs you"]
    closing.change(rejected("b", GaveUp(tries=8)))
    closing.window.voices.look_again()
    closing.count()
    assert [title for title, _ in closing.notifier.told[1:]] == ["2 voices need you"]


def test_a_cause_that_went_before_it_was_counted_is_not_told_of_another_voice(
    closing: Closing,
) -> None:
    in_the_background(closing, "a", "b")
    closing.tell(rejected("b"))
    closing.change(rejected("a", GaveUp(tries=8)), submission("a", None, 4))
    closing.count()
    assert len(closing.notifier.told) == 1


@pytest.mark.parametrize(
    ("state", "text"),
    [
        (State.IN_DOUBT, "Woku may have received it. Open Woku to see what to do."),
        (State.DAMAGED, "Open Woku to see what to do."),
    ],
)
def test_what_needs_a_person_is_told_also_without_a_known_problem(
    closing: Closing, state: State, text: str
) -> None:
    in_the_background(closing, "a")
    closing.tell(submission("a", None, 4, state=state, problem=None))
    assert closing.notifier.told == [("1 voice needs you", text)]


@pytest.mark.parametrize("problem", [Misdirected(status="302"), NotTrusted()], ids=str)
def test_a_sign_in_page_is_told_since_somebody_must_sign_in(
    closing: Closing, problem: Problem
) -> None:
    in_the_background(closing, "a")
    closing.bridge.deliveryBlocked.emit(problem)
    closing.bridge.deliveryBlocked.emit(problem)
    (told,) = closing.notifier.told
    assert told[0] == "Nothing is sent at the moment"
    assert told[1].startswith(texts.describe(problem).title)


def test_who_looks_at_the_window_is_told_nothing_besides(closing: Closing) -> None:
    closing.tell(submission("a", None, 4, state=State.REJECTED, problem=Rejected(messages="x")))
    closing.bridge.deliveryBlocked.emit(KeyRefused())
    assert closing.notifier.told == []


def test_the_pill_answers_whether_it_may_be_closed(closing: Closing) -> None:
    closing.wait("a", "b")
    closing.bridge.deliveryBlocked.emit(Unreachable())
    closing.press("statusPill")
    panel = closing.question("safetyPanel")
    assert panel is not None
    assert isinstance(panel, SafetyPanel)
    words = panel.words
    assert "safe to close" in words
    assert "network" in words
    closing.press("sendNowButton")
    assert closing.deliveries.retried_all == 1
    assert closing.question("safetyPanel") is None
    closing.take()
    closing.press("statusPill")
    assert "Not yet" in panel.words
    shown = [each for each in panel.findChildren(SecondaryButton) if each.isVisible()]
    assert shown == [panel.opinion]
    closing.press("backToOpinionButton")
    assert closing.question("safetyPanel") is None
    assert QApplication.focusWidget() is closing.window.capture.page.stars.stars()[0]
    closing.window.flow.set_rating(4)
    closing.window.flow.set_respondent(Anonymous())
    closing.press("statusPill")
    closing.press("backToOpinionButton")
    assert QApplication.focusWidget() is closing.window.capture.page.send
    closing.press("statusPill")
    QTest.keyClick(closing.window, Qt.Key.Key_Escape)
    assert closing.question("safetyPanel") is None
    assert closing.recorder.discarded == []
    closing.press("statusPill")
    closing.press("searchField")
    assert closing.question("safetyPanel") is None


def test_being_asked_again_can_be_asked_for(closing: Closing) -> None:
    kept = replace(closing.keepsakes.kept, on_closing=OnClosing.BACKGROUND)
    closing.keepsakes.keep(kept)
    closing.press("statusPill")
    closing.press("askAgainButton")
    assert closing.keepsakes.kept.on_closing is OnClosing.ASK


def opened(stage: Stage, geometry: str) -> DeskWindow:
    """A window that remembers a geometry."""
    stage.keepsakes.keep(Kept(geometry=geometry))
    window = DeskWindow(stage.services, stage.bridge, stage.options)
    window.show()
    return window


def left(stage: Stage, *place: int) -> str:
    """What is remembered of a window that was closed there."""
    window = opened(stage, "")
    window.setGeometry(*place)
    window.close()
    return stage.keepsakes.kept.geometry


def test_size_and_place_come_back(qapp: QApplication) -> None:
    stage = Stage()
    geometry = left(stage, 120, 140, 1210, 730)
    window = opened(stage, geometry)
    assert window.geometry().getRect() == (120, 140, 1210, 730)
    window.close()
    for damaged in ("", "not base64 é", geometry[:4]):
        window = opened(stage, damaged)
        assert window.size().toTuple() == (1100, 720)
        window.close()


def test_a_full_screen_of_before_is_full_again(qapp: QApplication) -> None:
    stage = Stage()
    window = opened(stage, "")
    window.showMaximized()
    window.close()
    again = opened(stage, stage.keepsakes.kept.geometry)
    assert again.isMaximized()
    again.close()


def test_a_screen_that_is_gone_takes_no_window_with_it(qapp: QApplication) -> None:
    stage = Stage()
    window = opened(stage, left(stage, 9_000, 7_000, 1000, 700))
    assert window.screen().availableGeometry().contains(window.geometry())
    window.close()
