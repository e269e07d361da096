"""The wokus that the name on top opens: chosen, looked up and annotated, by keyboard alone too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.fakes import Stage
from tests.ui.woku_states import CURRENT, LISTED, MANY, USED
from woku_desktop.domain.errors import InvalidField, SettingLocked
from woku_desktop.domain.woku import WokuInfo, WokuList
from woku_desktop.domain.woku_errors import WokusNotListed, WokuUnknown
from woku_desktop.ui.capture.phases import Phase
from woku_desktop.ui.desk.window import DeskWindow
from woku_desktop.ui.desk.woku_popup import WokuPopup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Desk(Stage):
    """A window whose key lists some wokus."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.options = replace(self.options, language="en")
        self.settings.options = self.options
        self.wokus.listed = WokuList(LISTED, "key")
        self.window = DeskWindow(self.services, self.bridge, self.options)
        qtbot.addWidget(self.window)
        self.window.show()
        with qtbot.waitActive(self.window):
            self.window.activateWindow()

    def open(self) -> WokuPopup:
        QTest.mouseClick(self.window.top.picker, Qt.MouseButton.LeftButton)
        assert self.popup is not None
        return self.popup

    @property
    def popup(self) -> WokuPopup | None:
        found = [p for p in self.window.findChildren(WokuPopup) if p.isVisible()]
        return found[0] if found else None

    def closed(self) -> bool:
        return self.popup is None

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key)

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(qtbot)
    yield made
    made.window.close()


def name(widget: QWidget | None) -> str:
    return "" if widget is None else widget.objectName()


def rows(popup: WokuPopup) -> list[str]:
    return [str(popup.model.index(row, 0).data()) for row in range(popup.model.rowCount())]


def test_the_one_in_use_stands_first_and_is_marked(desk: Desk) -> None:
    popup = desk.open()
    assert rows(popup) == [info.title for info in LISTED]
    assert popup.list.currentIndex().row() == 0
    assert popup.model.in_use(0)
    read = [popup.model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in (0, 1, 4, 5)]
    assert read == [
        "Café Aurora, Providencia, ¿Cómo estuvo tu café?, in use",
        "Café Aurora, Ñuñoa, ¿Cómo te fue en la terraza?",
        "Panadería El Molino, Closed, ¿Qué tal el pan de hoy?",
        f"Restaurante La Punta, Takes no opinions now, {LISTED[5].id}",
    ]
    assert not popup.search.isVisible()
    assert not popup.state.isVisible()
    assert desk.window.rect().contains(popup.geometry())


def test_a_woku_is_chosen_by_keyboard_alone(desk: Desk) -> None:
    desk.window.top.picker.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Qt.Key.Key_Return)
    assert name(QApplication.focusWidget()) == "wokuList"
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert ("choose", USED[1].id.value) in desk.wokus.asked
    assert desk.closed()
    assert name(QApplication.focusWidget()) == "wokuPicker"
    assert desk.window.flow.options.woku_id == USED[1].id


def test_a_woku_is_chosen_with_the_pointer(desk: Desk) -> None:
    popup = desk.open()
    where = popup.list.visualRect(popup.model.index(2, 0)).center()
    QTest.mouseClick(popup.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert ("choose", USED[2].id.value) in desk.wokus.asked
    assert desk.closed()


def test_keys_that_record_elsewhere_do_nothing_here(desk: Desk) -> None:
    desk.open()
    desk.press(Qt.Key.Key_3)
    popup = desk.popup
    assert popup is not None
    popup.another.opener.setFocus()
    desk.press(Qt.Key.Key_4)
    assert desk.window.flow.stars == 0
    assert desk.window.flow.phase is Phase.READY


@pytest.mark.parametrize("how", ["escape", "picker", "elsewhere", "tab"])
def test_it_closes_when_it_is_left(desk: Desk, how: str) -> None:
    popup = desk.open()
    if how == "escape":
        desk.press(Qt.Key.Key_Escape)
        assert name(QApplication.focusWidget()) == "wokuPicker"
    elif how == "picker":
        QTest.mouseClick(desk.window.top.picker, Qt.MouseButton.LeftButton)
    elif how == "elsewhere":
        at = QPoint(desk.window.capture.width() - 8, desk.window.capture.height() - 8)
        QTest.mouseClick(desk.window.capture, Qt.MouseButton.LeftButton, pos=at)
    else:
        desk.window.capture.page.form.email.edit.setFocus(Qt.FocusReason.TabFocusReason)
    assert not popup.isVisible()
    assert ("choose",) not in [asked[:1] for asked in desk.wokus.asked]


def test_many_can_be_searched(desk: Desk) -> None:
    desk.wokus.listed = WokuList(MANY, "key")
    popup = desk.open()
    assert popup.search.isVisible()
    assert desk.window.rect().contains(popup.geometry())
    desk.press(Qt.Key.Key_Up)
    assert name(QApplication.focusWidget()) == "wokuSearchField"
    desk.type("central 17")
    assert rows(popup) == ["Farmacia Central 17"]
    desk.press(Qt.Key.Key_Return)
    assert desk.wokus.asked[-1][0] == "choose"
    assert desk.closed()


def test_branches_of_one_name_are_told_apart(desk: Desk) -> None:
    bar, terrace, garden = (replace(MANY[n], name="Aurora", question="") for n in (10, 11, 12))
    bar, terrace = replace(bar, question="At the bar?"), replace(terrace, question="Outside?")
    twin = replace(MANY[13], name="Aurora", question="Outside?")
    desk.wokus.listed = WokuList((bar, terrace, garden, twin), "key")
    popup = desk.open()
    assert [popup.model.about(row) for row in range(4)] == [
        "At the bar?",
        f"…{str(terrace.id)[-6:]} · Outside?",
        str(garden.id),
        f"…{str(twin.id)[-6:]} · Outside?",
    ]
    popup.model.search("aurora bar")
    assert popup.model.rowCount() == 1
    popup.model.search(f"aurora {twin.id}")
    assert popup.model.woku(0) == twin


def test_the_second_line_says_what_a_woku_asks(desk: Desk) -> None:
    popup = desk.open()
    asking = popup.list.grab().toImage()
    unasked = tuple(replace(info, question="") for info in LISTED)
    desk.bridge.wokusListed.emit(WokuList(unasked, "key"))
    assert popup.list.grab().toImage() != asking


def test_the_place_in_the_list_is_kept_when_more_come(desk: Desk) -> None:
    desk.wokus.listed = WokuList(USED)
    popup = desk.open()
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    desk.bridge.wokusListed.emit(WokuList((USED[0], MANY[9], *USED[1:]), "key"))
    assert popup.model.woku(popup.list.currentIndex().row()) == USED[2]


def test_why_the_list_is_short_is_said(desk: Desk) -> None:
    desk.wokus.listed = WokuList(USED, "kept", WokusNotListed())
    popup = desk.open()
    assert popup.state.text() == (
        "Woku's list can't be had now. Shown are the wokus that were used here."
    )


def test_another_one_is_looked_up(desk: Desk) -> None:
    found = WokuInfo(MANY[20].id, "Farmacia Central 15")
    desk.wokus.found = {
        "Aurora": InvalidField("woku_id", allowed="24 hexadecimal digits"),
        "f" * 24: WokuUnknown(),
        f"https://woku.app/{found.id}": found,
    }
    popup = desk.open()
    QTest.mouseClick(popup.another.opener, Qt.MouseButton.LeftButton)
    assert name(QApplication.focusWidget()) == "anotherWokuField"
    for typed, said in (
        ("Aurora", "A woku's id has 24 digits and letters from a to f."),
        ("f" * 24, "There is no such woku."),
    ):
        popup.another.edit.clear()
        desk.type(typed)
        desk.press(Qt.Key.Key_Return)
        assert popup.another.sentence.text().startswith(said)
        assert popup.another.edit.wrong()
    popup.another.edit.clear()
    desk.type(f"https://woku.app/{found.id}")
    assert not popup.another.edit.wrong()
    QTest.mouseClick(popup.another.done, Qt.MouseButton.LeftButton)
    assert ("choose", found.id.value) in desk.wokus.asked
    assert desk.closed()


def test_escape_folds_a_field_before_it_closes_the_list(desk: Desk) -> None:
    popup = desk.open()
    popup.note.opener.click()
    desk.press(Qt.Key.Key_Escape)
    assert name(QApplication.focusWidget()) == "wokuNoteButton"
    assert not popup.note.edit.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert desk.closed()


def test_a_note_is_kept_beside_the_one_in_use(desk: Desk) -> None:
    popup = desk.open()
    popup.note.opener.click()
    desk.type("Caja 2, turno de noche")
    desk.press(Qt.Key.Key_Return)
    assert desk.wokus.asked[-1] == ("annotate", CURRENT.id.value, "Caja 2, turno de noche")
    desk.bridge.wokuChanged.emit(replace(CURRENT, local_note="Caja 2, turno de noche"))
    assert popup.note.opener.text() == "Note for today: Caja 2, turno de noche"
    popup.note.opener.click()
    assert popup.note.edit.text() == "Caja 2, turno de noche"


def test_what_the_administrator_chose_is_said_and_stays(desk: Desk) -> None:
    locked = replace(desk.options, locked=frozenset({"woku_id"}))
    desk.bridge.optionsChanged.emit(locked)
    popup = desk.open()
    assert popup.state.text() == "Your administrator chose this woku."
    assert not popup.another.isVisible()
    assert popup.note.isVisible()
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert ("choose",) not in [asked[:1] for asked in desk.wokus.asked]
    assert popup.isVisible()


def test_a_choice_that_fails_is_said(desk: Desk) -> None:
    desk.settings.problem = SettingLocked(key="woku_id", file="/etc/xdg")
    popup = desk.open()
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert popup.state.text().startswith("This setting is locked")


def test_a_choice_that_something_stands_above_is_said(desk: Desk) -> None:
    popup = desk.open()
    popup._asked = USED[1].id
    desk.bridge.optionsChanged.emit(desk.options)
    assert popup.state.text().startswith("The woku is set where this program is started")
    assert popup.isVisible()


def test_the_name_on_top_is_wokus_where_the_settings_have_none(desk: Desk) -> None:
    desk.bridge.optionsChanged.emit(replace(desk.options, woku_name=""))
    assert desk.window.top.picker.text() == str(CURRENT.id)
    desk.bridge.wokuChanged.emit(replace(USED[1]))
    assert desk.window.top.picker.text() == str(CURRENT.id)
    desk.bridge.wokuChanged.emit(CURRENT)
    assert desk.window.top.picker.text() == "Café Aurora, Providencia"


def test_every_control_of_it_has_a_name(desk: Desk) -> None:
    popup = desk.open()
    popup.another.opener.click()
    for widget in popup.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name), widget.objectName()
            assert widget.objectName()
