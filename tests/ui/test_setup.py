"""The first set-up: when it comes, a step at a time, by keyboard alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.fakes import NOW, Stage
from woku_desktop.domain.feedback import WokuId
from woku_desktop.domain.woku import WokuInfo, WokuList
from woku_desktop.domain.woku_errors import WokuUnknown
from woku_desktop.ui.desk.window import DeskWindow
from woku_desktop.ui.options import DeskOptions, Kept, KeySource, KeyStatus
from woku_desktop.ui.setup.setup_page import SetupPage
from woku_desktop.ui.setup.steps import WokuStep

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

SECRET = "sk_test_0123456789"
AURORA = WokuInfo(WokuId("a" * 24), "Café Aurora", "How was it?")
CERRO = WokuInfo(WokuId("b" * 24), "Panadería del Cerro")


class Fresh(Stage):
    """A window that was never set up."""

    def __init__(self, options: DeskOptions | None = None, kept: Kept | None = None) -> None:
        super().__init__(options or DeskOptions())
        self.settings.options = self.options
        self.keepsakes.kept = kept or Kept()
        self.keys.status = KeyStatus()
        self.wokus.listed = WokuList((AURORA, CERRO), "key")
        self.window = DeskWindow(self.services, self.bridge, self.options, now=lambda: NOW)
        self.window.show()

    def there(self, name: str) -> bool:
        return any(each.isVisible() for each in self.window.findChildren(QWidget, name))

    def find(self, name: str) -> QWidget:
        return next(e for e in self.window.findChildren(QWidget, name) if e.isVisible())

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def text(self, name: str) -> str:
        return str(self.find(name).property("text"))

    def focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.focus(), key)


@pytest.fixture
def fresh(qtbot: QtBot) -> Iterator[Fresh]:
    made = Fresh()
    with qtbot.waitActive(made.window):
        made.window.activateWindow()
    made.keys.check()
    yield made
    made.window.close()
    made.window.deleteLater()


def test_all_five_steps_by_keyboard_alone(fresh: Fresh) -> None:
    assert fresh.focus().objectName() == "setupKeyField"
    assert fresh.text("setupProgress") == "1 of 5"
    QTest.keyClicks(fresh.focus(), SECRET)
    fresh.press(Qt.Key.Key_Return)
    assert fresh.keys.saved == [SECRET]
    assert "Café Aurora SpA" in fresh.text("keyTestLabel")
    fresh.press(Qt.Key.Key_Return)
    assert fresh.focus().objectName() == "setupWokuField"
    QTest.keyClicks(fresh.focus(), "cerro")
    fresh.press(Qt.Key.Key_Return)
    assert fresh.wokus.asked[-1] == ("choose", CERRO.id.value)
    assert fresh.focus().objectName() == "setupMicrophoneBox"
    assert fresh.rehearsal.asked == ["open"]
    fresh.press(Qt.Key.Key_Down)
    fresh.press(Qt.Key.Key_Return)
    assert fresh.rehearsal.asked[-1] == "close"
    assert fresh.focus().objectName() == "setupLanguageBox"
    fresh.press(Qt.Key.Key_Return)
    assert fresh.focus().objectName() == "setupRespondentBox"
    fresh.press(Qt.Key.Key_Down)
    assert fresh.settings.changes[-1] == {"respondent.default": "anonymous"}
    fresh.press(Qt.Key.Key_Return)
    assert fresh.focus().objectName() == "setupNextButton"
    fresh.press(Qt.Key.Key_Return)
    assert not fresh.there("setupPage")
    assert fresh.there("recordButton")
    assert fresh.keepsakes.kept.set_up


def test_each_step_may_be_skipped_and_gone_back_to(fresh: Fresh) -> None:
    for step in range(2, 6):
        fresh.click("setupSkipButton")
        assert fresh.text("setupProgress") == f"{step} of 5"
    fresh.click("setupBackButton")
    assert fresh.there("setupLanguageBox")
    fresh.click("setupSkipButton")
    fresh.click("setupSkipButton")
    assert not fresh.there("setupSkipButton")
    fresh.click("setupSettingsButton")
    assert fresh.there("settingsSections")
    assert fresh.settings.changes == []


def test_escape_skips_nothing_and_keys_reach_no_star(fresh: Fresh) -> None:
    fresh.press(Qt.Key.Key_Escape)
    fresh.find("setupNextButton").setFocus()
    fresh.press(Qt.Key.Key_4)
    fresh.press(Qt.Key.Key_Escape)
    assert fresh.text("setupProgress") == "1 of 5"
    assert fresh.window.flow.stars == 0
    assert fresh.recorder.asked.count("start") == 0


def test_a_woku_by_its_link_and_one_that_does_not_exist(fresh: Fresh) -> None:
    fresh.click("setupSkipButton")
    link, unknown = f"https://app.woku.app/w/{'c' * 24}", "d" * 24
    found = WokuInfo(WokuId("c" * 24), "Found")
    fresh.wokus.found = {link: found, unknown: WokuUnknown()}
    QTest.keyClicks(fresh.focus(), unknown)
    fresh.press(Qt.Key.Key_Return)
    assert fresh.text("setupProgress") == "2 of 5"
    fresh.focus().setProperty("text", link)
    fresh.press(Qt.Key.Key_Return)
    assert ("choose", "c" * 24) in fresh.wokus.asked
    assert fresh.text("setupProgress") == "3 of 5"


FOUND = WokuInfo(WokuId("c" * 24), "Found")


def look_up_late(fresh: Fresh) -> None:
    """Ask about an id that Woku is slow to answer about."""
    fresh.click("setupSkipButton")
    fresh.wokus.found = {FOUND.id.value: FOUND}
    fresh.answers.late = True
    QTest.keyClicks(fresh.focus(), FOUND.id.value)
    fresh.press(Qt.Key.Key_Return)
    assert fresh.text("setupProgress") == "2 of 5"


@pytest.mark.parametrize("left_by", ["setupSkipButton", "setupBackButton"])
def test_an_answer_that_comes_late_neither_chooses_nor_leads_on(fresh: Fresh, left_by: str) -> None:
    look_up_late(fresh)
    fresh.click(left_by)
    at = fresh.text("setupProgress")
    fresh.answers.arrive()
    assert fresh.text("setupProgress") == at
    assert not [asked for asked in fresh.wokus.asked if asked[0] == "choose"]
    if left_by == "setupBackButton":
        fresh.click("setupSkipButton")
        assert "Choose one of the list" in said_by(fresh)


def test_an_answer_leads_on_from_where_it_was_asked_for_only(fresh: Fresh) -> None:
    look_up_late(fresh)
    fresh.answers.arrive()
    assert fresh.text("setupProgress") == "3 of 5"
    assert fresh.rehearsal.asked == ["open"]
    fresh.window.findChildren(WokuStep)[0].goOn.emit()
    assert fresh.text("setupProgress") == "3 of 5"


def test_an_answer_about_what_was_typed_before_is_not_taken(fresh: Fresh) -> None:
    look_up_late(fresh)
    assert "Asking Woku about it" in said_by(fresh)
    fresh.press(Qt.Key.Key_Backspace)
    assert "Asking Woku about it" not in said_by(fresh)
    fresh.answers.arrive()
    assert fresh.text("setupProgress") == "2 of 5"
    other = replace(FOUND, id=WokuId("d" * 24))
    fresh.wokus.found = {other.id.value: other}
    fresh.focus().setProperty("text", other.id.value)
    fresh.press(Qt.Key.Key_Return)
    fresh.bridge.wokuLookedUp.emit(FOUND)
    assert fresh.text("setupProgress") == "2 of 5"
    fresh.answers.arrive()
    assert fresh.text("setupProgress") == "3 of 5"
    assert fresh.wokus.asked[-1] == ("choose", other.id.value)


def test_a_refusal_of_what_was_typed_before_is_not_told_of_what_is_typed_now(
    fresh: Fresh,
) -> None:
    look_up_late(fresh)
    fresh.answers.late = False
    fresh.focus().setProperty("text", "d" * 24)
    fresh.press(Qt.Key.Key_Return)
    fresh.bridge.wokuLookedUp.emit(WokuUnknown())
    assert "Asking Woku about it" in said_by(fresh)
    fresh.bridge.wokuLookedUp.emit(WokuInfo(WokuId("d" * 24), "Found"))
    assert fresh.text("setupProgress") == "3 of 5"


def said_by(fresh: Fresh) -> str:
    return fresh.window.findChildren(WokuStep)[0].says.text()


def test_the_end_tells_what_is_in_force_however_late_it_came(fresh: Fresh) -> None:
    fresh.answers.late = True
    QTest.keyClicks(fresh.focus(), SECRET)
    fresh.press(Qt.Key.Key_Return)
    fresh.press(Qt.Key.Key_Return)
    fresh.answers.arrive()
    fresh.find("setupWokuList").setFocus()
    fresh.press(Qt.Key.Key_Down)
    fresh.click("setupNextButton")
    fresh.click("setupSkipButton")
    fresh.click("setupNextButton")
    fresh.click("setupNextButton")
    assert told_at_the_end(fresh)[:2] == ["Woku key: ready", "Woku: still missing"]
    fresh.answers.arrive()
    assert told_at_the_end(fresh) == [
        "Woku key: ready",
        "Woku: ready",
        "Microphone: left as it was",
        "Language: ready",
        "Who speaks: ready",
    ]


def test_a_key_that_is_kept_as_the_end_is_in_sight_is_told_there(fresh: Fresh) -> None:
    fresh.answers.late = True
    QTest.keyClicks(fresh.focus(), SECRET)
    fresh.press(Qt.Key.Key_Return)
    fresh.press(Qt.Key.Key_Return)
    for _ in range(4):
        fresh.click("setupSkipButton")
    assert told_at_the_end(fresh)[0] == "Woku key: still missing"
    fresh.answers.arrive()
    assert told_at_the_end(fresh)[:2] == ["Woku key: ready", "Woku: still missing"]


def test_what_was_skipped_first_and_done_then_is_no_longer_told_as_skipped(fresh: Fresh) -> None:
    fresh.click("setupSkipButton")
    fresh.click("setupBackButton")
    QTest.keyClicks(fresh.focus(), SECRET)
    fresh.press(Qt.Key.Key_Return)
    fresh.press(Qt.Key.Key_Return)
    for _ in range(4):
        fresh.click("setupSkipButton")
    assert told_at_the_end(fresh)[0] == "Woku key: ready"


def test_without_a_microphone_it_is_not_called_ready(fresh: Fresh) -> None:
    for _ in range(2):
        fresh.click("setupSkipButton")
    fresh.bridge.microphonesListed.emit(())
    for _ in range(3):
        fresh.click("setupNextButton")
    assert told_at_the_end(fresh)[2] == "Microphone: still missing"


def told_at_the_end(fresh: Fresh) -> list[str]:
    (page,) = fresh.window.findChildren(SetupPage)
    return [line.words for line in page.end_lines]


def test_the_key_there_is_already_is_tried_when_its_step_comes(qtbot: QtBot) -> None:
    made = Fresh(DeskOptions(woku_id=AURORA.id))
    qtbot.addWidget(made.window)
    made.keys.status = KeyStatus(KeySource.ENVIRONMENT)
    made.answers.late = True
    made.window.set_up()
    assert made.keys.asked.count("test") == 0
    made.answers.arrive()
    assert made.keys.asked.count("test") == 1
    assert made.text("keyTestLabel") == "Woku accepts it: Café Aurora SpA."
    made.click("setupSkipButton")
    made.click("setupBackButton")
    assert made.text("keyTestLabel") == "Asking Woku about the key there is…"


def test_nonsense_is_said_to_be_no_woku(fresh: Fresh) -> None:
    fresh.click("setupSkipButton")
    QTest.keyClicks(fresh.focus(), "nonsense")
    fresh.press(Qt.Key.Key_Return)
    assert fresh.text("setupProgress") == "2 of 5"
    assert fresh.focus().accessibleDescription()


@pytest.mark.parametrize(
    ("options", "kept", "status"),
    [
        (DeskOptions(woku_id=AURORA.id), Kept(), KeyStatus()),
        (DeskOptions(), Kept(set_up=True), KeyStatus()),
        (DeskOptions(), Kept(), KeyStatus(KeySource.KEYRING)),
    ],
)
def test_it_does_not_come_twice_or_to_who_has_begun(
    qtbot: QtBot, options: DeskOptions, kept: Kept, status: KeyStatus
) -> None:
    made = Fresh(options, kept)
    qtbot.addWidget(made.window)
    made.keys.status = status
    made.keys.check()
    assert not made.there("setupPage")


def test_what_an_administrator_fixed_is_shown_as_fixed(qtbot: QtBot) -> None:
    locked = frozenset({"woku_id", "language"})
    made = Fresh(replace(DeskOptions(), locked=locked))
    qtbot.addWidget(made.window)
    made.keys.check()
    made.click("setupSkipButton")
    assert not made.find("setupWokuField").isEnabled()
    made.click("setupSkipButton")
    made.click("setupSkipButton")
    box = made.find("setupLanguageBox")
    assert not box.isEnabled()
    assert box.accessibleDescription() == "Set by your administrator"


def test_it_is_opened_again_from_the_settings(qtbot: QtBot) -> None:
    made = Fresh(DeskOptions(woku_id=AURORA.id))
    qtbot.addWidget(made.window)
    made.window.open_settings()
    made.click("setUpAgainButton")
    assert made.there("setupPage")
    assert not made.there("settingsSections")


def test_who_speaks_at_first_counts_for_the_form_that_nobody_has_begun(fresh: Fresh) -> None:
    for _ in range(4):
        fresh.click("setupSkipButton")
    fresh.press(Qt.Key.Key_Down)
    fresh.click("setupNextButton")
    fresh.click("setupNextButton")
    assert not fresh.there("emailField")
    fresh.settings.change({"respondent.default": "email"})
    assert fresh.there("emailField")
    QTest.keyClicks(fresh.find("emailField"), "ana@example.com")
    fresh.settings.change({"respondent.default": "anonymous"})
    assert fresh.there("emailField")
