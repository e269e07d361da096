"""The pages behind a station's corner, in every state that they can be looked at in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from tests.ui.fakes import NOW, WOKU, submission, waveform
from tests.ui.kiosk.fake_pin import FakePin
from tests.ui.setting_states import FINDINGS
from woku_desktop.domain.delivery_errors import KeyRefused, Unreachable
from woku_desktop.domain.errors import KeyringLocked, MicrophoneLost
from woku_desktop.domain.feedback import WokuId
from woku_desktop.domain.rehearsal import RehearsalState, RehearsalStep
from woku_desktop.domain.submission import State
from woku_desktop.domain.take import Level, Progress
from woku_desktop.domain.voice import Verdict
from woku_desktop.domain.woku import WokuInfo, WokuList
from woku_desktop.ui.kiosk.admin import AdminPage
from woku_desktop.ui.kiosk.choose_pin import ChoosePinPage
from woku_desktop.ui.kiosk.frame import frame_for
from woku_desktop.ui.kiosk.pin_page import PinPage
from woku_desktop.ui.options import KeySource, KeyStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.kiosk.stage import Station
    from woku_desktop.domain.errors import Problem

StaffPage = AdminPage | PinPage | ChoosePinPage

AURORA = WokuInfo(WOKU, "Café Aurora, Providencia", "¿Cómo estuvo tu café?")
CERRO = WokuInfo(WokuId("b" * 24), "Panadería del Cerro")
CLOSED = WokuInfo(WokuId("c" * 24), "Café Aurora, Ñuñoa", "¿Y la terraza?", closed=True)
WOKUS = WokuList(
    (AURORA, CERRO, CLOSED, WokuInfo(WokuId("d" * 24), "Heladería Sol y Sombra, Plaza Ñuñoa")),
    "key",
)


def at_rest(page: StaffPage, size: tuple[int, int]) -> None:
    """Show a page in a size, and let it come to rest."""
    page.resize(*size)
    page.arrange(frame_for(page.size()))
    page.retranslate()
    page.show()
    for _ in range(3):  # layouts come to rest: each pass may ask for one more
        QApplication.processEvents()


def admin(station: Station, pin: FakePin | None = None) -> AdminPage:
    """The page, entered, with a station that is well."""
    pin = pin or FakePin(station.bridge)
    page = station.admin_page(pin)
    station.wokus.listed = WOKUS
    station.bridge.keyStatusChanged.emit(KeyStatus(KeySource.KEYRING))
    station.count(delivered=1204)
    page.retranslate()
    page.enter()
    return page


def asked(station: Station, pin: FakePin | None = None) -> PinPage:
    """The PIN page, entered."""
    page = station.pin_page(pin or FakePin(station.bridge))
    page.retranslate()
    page.enter()
    return page


def _status(station: Station) -> StaffPage:
    page = admin(station)
    station.tell(submission("a", None, 5, state=State.DELIVERED, settled_at=NOW))
    return page


def _trouble(station: Station) -> StaffPage:
    page = admin(station)
    blocked = Unreachable()
    station.bridge.microphonesListed.emit(())
    station.bridge.recordingFailed.emit(MicrophoneLost(seconds=3))
    station.bridge.keyStatusChanged.emit(KeyStatus(None, KeyringLocked()))
    station.bridge.deliveryBlocked.emit(blocked)
    station.bridge.awakeKnown.emit(False)
    station.tell(
        submission("a", None, 5, state=State.QUEUED),
        submission("b", None, 2, state=State.REJECTED),
    )
    return page


def _paused(station: Station) -> StaffPage:
    page = admin(station)
    station.bridge.deliveryBlocked.emit(KeyRefused())
    station.tell(submission("a", None, 5, state=State.QUEUED))
    return page


def _checkup(station: Station) -> StaffPage:
    page = admin(station)
    page.open(page.checkup)
    for finding in FINDINGS:
        station.bridge.examined.emit(finding)
    station.bridge.examinationEnded.emit()
    return page


def _microphone(station: Station) -> StaffPage:
    page = admin(station)
    page.open(page.microphone)
    listening = RehearsalState(RehearsalStep.LISTENING, "Micrófono USB")
    station.bridge.rehearsalChanged.emit(listening)
    level = Level(-12.0, -20.0)
    station.rehearsal.now = Progress(0.0, 3.0, level, Verdict.GOOD, 0, waveform(240))
    page.microphone.trial.tick()
    return page


def _deaf(station: Station) -> StaffPage:
    station.options = replace(
        station.options, microphone="Micrófono USB", locked=frozenset({"recording.device"})
    )
    page = admin(station)
    page.open(page.microphone)
    station.bridge.rehearsalFailed.emit(MicrophoneLost(seconds=3))
    return page


def _sound(station: Station) -> StaffPage:
    station.options = replace(station.options, kiosk=replace(station.options.kiosk, volume=70))
    page = admin(station)
    page.open(page.sound)
    return page


def _key(station: Station) -> StaffPage:
    page = admin(station)
    page.open(page.key)
    page.key.panel.edit.setText("sk_test_0123456789")
    return page


def _woku(station: Station) -> StaffPage:
    page = admin(station)
    page.open(page.woku)
    return page


def _woku_locked(station: Station) -> StaffPage:
    station.options = replace(station.options, locked=frozenset({"woku_id"}))
    return _woku(station)


def _pin(station: Station) -> StaffPage:
    page = admin(station)
    page.open(page.pin)
    page.pin.chooser.take("1357")
    for digit in "135":
        page.pin.field.type(digit)
    return page


def _pin_asked(station: Station) -> StaffPage:
    page = asked(station)
    for digit in "2468":
        page.form.field.type(digit)
    return page


def _enter(page: PinPage, pin: str) -> None:
    for digit in pin:
        page.form.field.type(digit)
    page.form.field.entered.emit()


def _pin_wrong(station: Station) -> StaffPage:
    page = asked(station)
    _enter(page, "1111")
    return page


def _pin_wait(station: Station) -> StaffPage:
    return asked(station, FakePin(station.bridge, wait_seconds=120.0))


def _pin_problem(station: Station) -> StaffPage:
    return asked(station, FakePin(station.bridge, problem=KeyringLocked()))


def choosing(station: Station, problem: Problem | None = None) -> ChoosePinPage:
    """The page of a station without a PIN, entered."""
    page = station.choose_page(FakePin(station.bridge, pin="", problem=problem))
    page.retranslate()
    page.enter()
    return page


def _choose(station: Station) -> StaffPage:
    return choosing(station)


def _choose_again(station: Station) -> StaffPage:
    page = choosing(station)
    page.chooser.take("1357")
    return page


def _choose_differ(station: Station) -> StaffPage:
    page = choosing(station)
    page.chooser.take("1357")
    page.chooser.take("1358")
    return page


def _choose_problem(station: Station) -> StaffPage:
    return choosing(station, KeyringLocked())


ADMIN_STATES: dict[str, Callable[[Station], StaffPage]] = {
    "pin-asked": _pin_asked,
    "pin-wrong": _pin_wrong,
    "pin-wait": _pin_wait,
    "pin-problem": _pin_problem,
    "pin-choose": _choose,
    "pin-again": _choose_again,
    "pin-differ": _choose_differ,
    "pin-no-keyring": _choose_problem,
    "admin-status": _status,
    "admin-trouble": _trouble,
    "admin-paused": _paused,
    "admin-checkup": _checkup,
    "admin-microphone": _microphone,
    "admin-deaf": _deaf,
    "admin-sound": _sound,
    "admin-key": _key,
    "admin-woku": _woku,
    "admin-woku-locked": _woku_locked,
    "admin-pin": _pin,
}
"""Each makes its page on a stage, entered and in its language."""
