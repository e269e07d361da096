"""The page for staff: what it tells, what its touches do, and how it lets go."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.ui.fakes import NOW, submission
from tests.ui.kiosk.admin_states import CERRO, WOKUS, at_rest
from tests.ui.kiosk.fake_pin import FakePin
from tests.ui.kiosk.stage import SIZES, Station
from tests.ui.setting_states import FINDINGS
from woku_desktop import __version__
from woku_desktop.domain.delivery_errors import KeyRefused
from woku_desktop.domain.errors import KeyringLocked, UnwritableSettings
from woku_desktop.domain.rehearsal import RehearsalState, RehearsalStep
from woku_desktop.domain.submission import State
from woku_desktop.ui.kiosk.admin import AdminPage
from woku_desktop.ui.options import DeskOptions, KeySource, KeyStatus
from woku_desktop.ui.waiting_words import why_waiting
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from woku_desktop.ui.kiosk.admin_kit import Row

SECRET = "sk_test_0123456789"


class Staff:
    """Somebody at the page, on a station that a test plays for."""

    def __init__(self, qtbot: QtBot, size: tuple[int, int] = SIZES[0], **options: object) -> None:
        self.station = station = Station()
        station.options = replace(station.options, **options)  # type: ignore[arg-type] # its names
        station.settings.options = station.options
        station.wokus.listed = WOKUS
        self.pin = FakePin(station.bridge)
        self.page = AdminPage(
            station.services, self.pin, station.bridge, station.readiness, station.options
        )
        qtbot.addWidget(self.page)
        self.heard: list[str] = []
        self.page.returned.connect(lambda: self.heard.append("returned"))
        self.page.restartAsked.connect(lambda: self.heard.append("restart"))
        self.page.leaveAsked.connect(lambda: self.heard.append("leave"))
        self.page.keyboardWanted.connect(lambda edit: self.heard.append(edit.objectName()))
        self.page.keyboardDone.connect(lambda: self.heard.append("done"))
        at_rest(self.page, size)
        self.page.enter()

    def find(self, name: str) -> QWidget:
        found = [each for each in self.page.findChildren(QWidget, name) if each.isVisible()]
        assert len(found) == 1, (name, found)
        return found[0]

    def touch(self, name: str) -> None:
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def go(self, section: str) -> None:
        self.touch(f"{section}Button")

    def touch_row(self, rows: list[Row], value: str) -> None:
        row = next(each for each in rows if each.value == value)
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)

    def words(self) -> str:
        QApplication.processEvents()  # what is new in a layout is shown by then
        return "\n".join(each.text() for each in self.page.findChildren(Text) if each.isVisible())


@pytest.fixture
def staff(qtbot: QtBot, spanish: None) -> Staff:
    return Staff(qtbot)


def test_a_station_that_is_well_says_so(staff: Staff) -> None:
    staff.station.bridge.keyStatusChanged.emit(KeyStatus(KeySource.KEYRING))
    assert "Todo está en orden." in staff.words()
    assert __version__ in staff.words()
    assert not staff.find("sendNowButton").isEnabled()


def test_every_cause_is_told_with_what_helps(staff: Staff) -> None:
    bridge = staff.station.bridge
    bridge.keyStatusChanged.emit(KeyStatus(None, KeyringLocked()))
    blocked = KeyRefused()
    bridge.deliveryBlocked.emit(blocked)
    bridge.awakeKnown.emit(False)
    said = staff.words()
    assert "El llavero está cerrado" in said
    assert all(part in said for part in why_waiting(blocked)), "as is true of all that waits"
    assert len(staff.page.status.told) == 3
    assert "Todo está en orden." not in said
    bridge.awakeKnown.emit(True)
    bridge.deliveryBlocked.emit(None)
    assert len(staff.page.status.told) == 1


def test_what_waits_is_counted_and_sent_now(staff: Staff) -> None:
    staff.station.tell(
        submission("a", None, 5, state=State.QUEUED),
        submission("b", None, 5, state=State.QUEUED),
        submission("c", None, 2, state=State.REJECTED),
    )
    numbers = [each.number.text() for each in staff.page.status.numbers]
    assert numbers == ["2", "1", "0"]
    staff.touch("sendNowButton")
    assert staff.station.deliveries.retried_all == 1


def test_the_last_delivery_is_told(staff: Staff) -> None:
    label = staff.page.status.last
    before = label.text()
    staff.station.tell(submission("a", None, 5, state=State.QUEUED))
    assert label.text() == before
    staff.station.tell(submission("a", None, 5, state=State.DELIVERED, settled_at=NOW))
    assert label.text() != before
    assert f"{NOW.astimezone():%H:%M}" in label.text()


def test_the_check_up_begins_by_itself_and_is_broken_off(staff: Staff) -> None:
    doctor = staff.station.doctor
    staff.go("adminCheckup")
    assert doctor.asked == ["examine"]
    for finding in FINDINGS[:3]:
        staff.station.bridge.examined.emit(finding)
    assert "“Micrófono USB” oye bien." in staff.words()
    staff.go("adminStatus")
    assert doctor.asked == ["examine", "cancel"]
    staff.go("adminCheckup")
    for finding in FINDINGS:
        staff.station.bridge.examined.emit(finding)
    assert not staff.find("checkAgainButton").isEnabled()
    staff.station.bridge.examinationEnded.emit()
    staff.touch("checkAgainButton")
    assert doctor.asked == ["examine", "cancel", "examine", "examine"]


def test_the_microphone_is_open_only_while_it_is_in_sight(staff: Staff) -> None:
    rehearsal = staff.station.rehearsal
    assert rehearsal.asked == []
    staff.go("adminMicrophone")
    assert rehearsal.asked == ["open"]
    staff.station.bridge.rehearsalChanged.emit(RehearsalState(RehearsalStep.LISTENING, "USB"))
    staff.touch("adminTestButton")
    assert rehearsal.asked == ["open", "record"]
    staff.go("adminSound")
    assert rehearsal.asked == ["open", "record", "close"]


@pytest.mark.parametrize("way", ["back", "idle", "hidden", "end"])
def test_leaving_closes_the_microphone(staff: Staff, way: str) -> None:
    staff.go("adminMicrophone")
    if way == "back":
        staff.touch("returnButton")
    elif way == "idle":
        staff.page._idle.timeout.emit()
    elif way == "hidden":
        staff.page.hide()
    else:
        staff.page.end()
    assert staff.station.rehearsal.asked == ["open", "close"]
    assert not staff.page.microphone.trial._timer.isActive()


def test_another_microphone_is_chosen_and_heard(staff: Staff) -> None:
    staff.go("adminMicrophone")
    staff.touch_row(staff.page.microphone.trial.rows.rows, "Micrófono USB")
    assert staff.station.settings.changes == [{"recording.device": "Micrófono USB"}]
    assert staff.station.rehearsal.asked == ["open", "open Micrófono USB"]


def test_a_change_that_fails_is_told_and_taken_back(staff: Staff) -> None:
    staff.station.settings.problem = UnwritableSettings(file="config.toml", reason="no")
    staff.go("adminMicrophone")
    rows = staff.page.microphone.trial.rows
    staff.touch_row(rows.rows, "Micrófono USB")
    assert "config.toml" in staff.words()
    assert [row.value for row in rows.rows if row.isChecked()] == [""]
    staff.go("adminSound")
    assert "config.toml" not in staff.words()
    staff.touch("quieterButton")
    assert "config.toml" in staff.words()
    assert staff.page.sound.volume.blocks.volume == 100


def test_the_volume_goes_in_steps(staff: Staff) -> None:
    staff.go("adminSound")
    assert not staff.find("louderButton").isEnabled()
    staff.station.answers.late = True
    staff.touch("quieterButton")
    staff.touch("quieterButton")
    staff.station.answers._waiting.popleft()()
    assert staff.page.sound.volume.blocks.volume == 80, "an answer to the first moves nothing"
    staff.station.answers.arrive()
    staff.station.answers.late = False
    staff.touch("louderButton")
    changed = [each["kiosk.volume"] for each in staff.station.settings.changes]
    assert changed == ["90", "80", "90"]


def test_a_volume_between_two_steps_goes_to_the_next_one(qtbot: QtBot, spanish: None) -> None:
    made = Staff(qtbot, kiosk=replace(DeskOptions().kiosk, volume=75))
    made.go("adminSound")
    made.touch("quieterButton")
    assert made.station.settings.changes == [{"kiosk.volume": "70"}]


def test_what_an_administrator_fixed_can_not_be_touched(qtbot: QtBot, spanish: None) -> None:
    locked = frozenset({"recording.device", "woku_id", "kiosk.volume"})
    made = Staff(qtbot, locked=locked)
    for section in ("adminMicrophone", "adminSound", "adminWoku"):
        made.go(section)
        assert "Fijado por tu administrador" in made.words(), section
    assert not any(row.isEnabled() for row in made.page.woku.rows.rows)
    made.touch_row(made.page.woku.rows.rows, CERRO.id.value)
    assert made.station.wokus.asked == [("offer",)]
    made.station.bridge.optionsChanged.emit(replace(made.station.options, locked=frozenset()))
    assert "Fijado por tu administrador" not in made.words()


def test_another_woku_is_chosen(staff: Staff) -> None:
    staff.go("adminWoku")
    assert staff.station.wokus.asked == [("offer",)]
    rows = staff.page.woku.rows.rows
    assert [row.isChecked() for row in rows] == [True, False, False, False]
    assert not rows[2].isEnabled(), "it takes no opinions"
    staff.touch_row(rows, CERRO.id.value)
    assert ("choose", CERRO.id.value) in staff.station.wokus.asked
    assert [row.isChecked() for row in staff.page.woku.rows.rows] == [False, True, False, False]


def test_a_key_is_typed_kept_and_gone_from_the_field(staff: Staff) -> None:
    staff.go("adminKey")
    edit = staff.find("adminKeyField")
    assert isinstance(edit, QLineEdit)
    assert edit.echoMode() is QLineEdit.EchoMode.Password
    edit.setText(SECRET)
    staff.touch("adminSaveKeyButton")
    assert staff.station.keys.saved == [SECRET]
    assert edit.text() == ""
    assert "Café Aurora SpA" in staff.words()


def test_a_key_half_typed_does_not_outlive_its_section(staff: Staff) -> None:
    staff.go("adminKey")
    edit = staff.page.key.panel.edit
    edit.setText(SECRET)
    staff.go("adminStatus")
    assert edit.text() == ""
    staff.go("adminKey")
    edit.setText(SECRET)
    staff.touch("returnButton")
    assert edit.text() == ""


def test_the_keyboard_is_asked_for_while_the_key_is_typed(staff: Staff, qtbot: QtBot) -> None:
    staff.go("adminKey")
    with qtbot.waitActive(staff.page):
        staff.page.activateWindow()
    staff.touch("adminKeyField")
    assert staff.heard == ["adminKeyField"]
    staff.go("adminStatus")
    assert staff.heard[-1] == "done"


@pytest.mark.parametrize(("size", "top"), [*zip(SIZES, (1152, 464, 232), strict=True)])
def test_a_keyboard_leaves_the_field_in_sight(
    qtbot: QtBot, spanish: None, size: tuple[int, int], top: int
) -> None:
    made = Staff(qtbot, size)
    made.go("adminKey")
    made.page.set_keyboard_top(top)
    at_rest(made.page, size)
    for name in ("adminKeyField", "adminSaveKeyButton"):
        part = made.find(name)
        assert part.mapTo(made.page, part.rect().bottomLeft()).y() < top
        assert part.visibleRegion().boundingRect() == part.rect()
    made.page.set_keyboard_top(None)
    assert made.find("adminStatusButton").isEnabled()


def test_another_pin_counts_once_it_was_entered_twice(staff: Staff) -> None:
    staff.go("adminPin")
    for _ in range(2):
        for key in "9753":
            staff.touch(f"pinKey{key}")
        staff.touch("pinEnter")
    assert staff.pin.pin == "9753"
    assert staff.page.pin.chooser.sentence() in staff.words()
    for key in "12":
        staff.touch(f"pinKey{key}")
    staff.go("adminStatus")
    assert staff.page.pin.field.pin == ""


def test_the_three_ways_out(staff: Staff) -> None:
    staff.touch("restartButton")
    staff.touch("leaveButton")
    assert staff.page._idle.isActive()
    staff.touch("returnButton")
    assert staff.heard == ["restart", "leave", "returned"]
    assert not staff.page._idle.isActive()


def test_two_minutes_without_a_touch_lead_back(staff: Staff) -> None:
    assert staff.page._idle.interval() == 120_000
    staff.page._idle.stop()
    staff.page.touched()
    assert staff.page._idle.isActive()
    staff.page._idle.timeout.emit()
    assert staff.heard == ["returned"]
    staff.page.touched()
    assert not staff.page._idle.isActive(), "nobody is at the page"


def test_it_begins_at_the_status_every_time(staff: Staff) -> None:
    staff.go("adminMicrophone")
    staff.page.end()
    staff.page.enter()
    assert staff.page.current is staff.page.status
    assert staff.station.rehearsal.asked == ["open", "close"]


def test_what_does_not_fit_is_moved_by_a_finger(qtbot: QtBot, spanish: None) -> None:
    made = Staff(qtbot, (1024, 600))
    made.go("adminCheckup")
    for finding in FINDINGS:
        made.station.bridge.examined.emit(finding)
    made.station.bridge.examinationEnded.emit()
    at_rest(made.page, (1024, 600))
    bar = made.page._pages[1].verticalScrollBar()
    button = made.find("checkAgainButton")
    start = button.mapTo(made.page, button.rect().center())
    window = made.page.windowHandle()

    def stroke() -> bool:
        QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=start)
        for up in range(10, 110, 10):
            QTest.mouseMove(window, start - QPoint(0, up), 10)
        QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=start - QPoint(0, 100))
        return bar.value() > 0

    # As a person would, who sees that nothing moved: how far one goes is a matter of speed.
    qtbot.waitUntil(stroke)
    assert made.station.doctor.asked == ["examine"], "a finger that moves presses nothing"
    made.go("adminStatus")
    assert bar.value() == 0


def test_what_a_screen_reader_turns_on_is_chosen(staff: Staff) -> None:
    page = staff.page
    button = page.buttons[list(page.sections).index(page.woku)]
    button.toggle()  # what an accessible "toggle" comes to
    assert page.current is page.woku
    button.click()
    assert page.current is page.woku
    assert button.isChecked()
