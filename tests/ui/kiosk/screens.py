"""The station's whole window in every step and state: pages, what stands above them, staff's."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.fakes import NOW
from tests.ui.kiosk import attract_states
from tests.ui.kiosk.admin_states import ADMIN_STATES
from tests.ui.kiosk.contact_states import CONTACT_STATES
from tests.ui.kiosk.fake_pin import FakePin
from tests.ui.kiosk.record_states import RECORD_STATES, THANKS_STATES
from tests.ui.kiosk.stage import SIZES, Station
from woku_desktop.domain.errors import MicrophoneLost
from woku_desktop.ui import texts, theme
from woku_desktop.ui.kiosk.window import KioskWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from tests.ui.kiosk.admin_states import StaffPage
    from tests.ui.kiosk.attract_states import Screen
    from woku_desktop.ui.kiosk.admin import AdminPage
    from woku_desktop.ui.kiosk.choose_pin import ChoosePinPage
    from woku_desktop.ui.kiosk.pin_page import PinPage
    from woku_desktop.ui.kiosk.staff import Staff
    from woku_desktop.ui.kiosk.visit import Visit


class WholeStation(Station):
    """A station with its window, which stands where a page of its own stands elsewhere.

    Args:
        language: the station's own, of all that it speaks.
    """

    def __init__(self, language: str) -> None:
        others = (each for each in texts.LANGUAGES if each != language)
        super().__init__(languages=(language, *others), show_transcription=True)

    def lay_out(self, size: tuple[int, int]) -> None:
        """Take a size, at rest."""
        self.window.resize(*size)
        for _ in range(3):  # layouts come to rest: each pass may ask for one more
            QApplication.processEvents()

    def admin_page(self, pin: FakePin) -> AdminPage:
        self._know(pin)
        self.bridge.optionsChanged.emit(self.options)
        self.staff._show(self.staff.admin)
        return self.staff.admin

    def pin_page(self, pin: FakePin) -> PinPage:
        self._know(pin)
        self.staff._show(self.staff.pin)
        return self.staff.pin

    def choose_page(self, pin: FakePin) -> ChoosePinPage:
        self._know(pin)
        self.staff._show(self.staff.choose)
        return self.staff.choose

    @property
    def staff(self) -> Staff:
        """The screens behind the hidden corner."""
        assert self.window._staff is not None
        return self.window._staff

    def _make_visit(self, still_there_s: int) -> Visit:
        self.pin = FakePin(self.bridge)
        self.window = KioskWindow(
            self.services,
            self.pin,
            self.bridge,
            self.options,
            now=lambda: NOW,
            here=lambda: NOW,
            still_there_s=still_there_s,
            shield_s=0.0,
        )
        self.window.resize(*SIZES[0])
        painted = QEventLoop()
        self.window.usable.connect(painted.quit)
        self.window.show()
        painted.exec()
        return self.window.visit

    def _know(self, pin: FakePin) -> None:
        self.pin.pin, self.pin.problem = pin.pin, pin.problem
        self.pin.wait_seconds = pin.wait_seconds


def _visitors(state: Callable[[Station], QWidget | Screen]) -> Callable[[WholeStation], None]:
    """A state of a page of its own: the window shows the same one."""

    def bring(station: WholeStation) -> None:
        made = state(station)
        (made if isinstance(made, QWidget) else made.window).deleteLater()

    return bring


def _staffs(state: Callable[[Station], StaffPage]) -> Callable[[WholeStation], None]:
    """A state of a page of staff's: the station hands out the window's own."""

    def bring(station: WholeStation) -> None:
        state(station)

    return bring


def _left(state: str) -> Callable[[WholeStation], None]:
    """A state in which somebody walked away."""

    def bring(station: WholeStation) -> None:
        STATES[state](station)
        station.visit._ask_still_there()

    return bring


def _trouble(station: WholeStation) -> None:
    station.bridge.microphonesListed.emit(())
    station.bridge.recordingFailed.emit(MicrophoneLost(seconds=3))


def _one_language(station: WholeStation) -> None:
    kiosk = replace(station.options.kiosk, languages=station.visit.languages[:1])
    station.bridge.optionsChanged.emit(replace(station.options, kiosk=kiosk))
    station.visit.start()


def _dark(station: WholeStation) -> None:
    kiosk = replace(station.options.kiosk, hours="03:00-04:00")
    station.bridge.optionsChanged.emit(replace(station.options, kiosk=kiosk))


STATES: dict[str, Callable[[WholeStation], None]] = {
    f"kiosk-{name.replace('_', '-')}": bring
    for name, bring in {
        **{name: _visitors(state) for name, state in attract_states.STATES.items()},
        "attract-trouble": _trouble,
        "rate-one-language": _one_language,
        **{f"record-{name}": _visitors(state) for name, state in RECORD_STATES.items()},
        **{name: _visitors(state) for name, state in CONTACT_STATES.items()},
        **{name: _visitors(state) for name, state in THANKS_STATES.items()},
        "left-rate": _left("kiosk-rate"),
        "left-review": _left("kiosk-record-review"),
        "left-write": _left("kiosk-write"),
        "left-contact": _left("kiosk-contact-half"),
        "left-phone": _left("kiosk-phone"),
        **{name: _staffs(state) for name, state in ADMIN_STATES.items()},
        "dark": _dark,
    }.items()
}
"""Each brings a station's window to a state."""


@contextmanager
def shown(state: str, language: str) -> Iterator[WholeStation]:
    """A window in a state; the application must be dressed and speak the language."""
    station = WholeStation(language)
    try:
        STATES[state](station)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        yield station
    finally:
        station.visit.leave()
        station.window.end()
        station.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def draw(folder: Path, states: Iterable[str], language: str, ending: str) -> None:
    """A picture of each state in each drawn size, and a dark one of the first."""
    for state in states:
        with shown(state, language) as station:
            for scheme, (width, height) in (
                *(("light", size) for size in SIZES),
                ("dark", SIZES[0]),
            ):
                theme.watcher().set_scheme(scheme)
                station.lay_out((width, height))
                name = f"{state}-{language}-{scheme}-{width}{ending}.png"
                station.window.grab().save(str(folder / name))
