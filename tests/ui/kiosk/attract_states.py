"""The states of the attract and rate screens, each made on a station."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from woku_desktop.domain.errors import KeyMissing, NotSealable
from woku_desktop.ui.kiosk.attract import AttractPage
from woku_desktop.ui.kiosk.chrome import Chrome
from woku_desktop.ui.kiosk.frame import frame_for
from woku_desktop.ui.kiosk.rate import RatePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.kiosk.stage import Station
    from woku_desktop.ui.kiosk.page import Page

LONG_QUESTION = (
    "¿Qué te pareció la atención que recibiste hoy en la caja, en el mesón y en la mesa, "
    "y qué cambiarías si fueras quien atiende?"
)


@dataclass
class Screen:
    """A page in a window, with the chrome above it, as on a station."""

    window: QWidget
    page: Page
    chrome: Chrome

    def lay_out(self, width: int, height: int) -> None:
        """Show it in a size."""
        self.window.resize(width, height)
        self.page.resize(width, height)
        frame = frame_for(self.window.size())
        self.page.arrange(frame)
        self.page.retranslate()
        self.chrome.arrange(frame)
        self.chrome.retranslate()
        self.chrome.refresh()
        for control in self.chrome.controls():
            control.raise_()
        self.page.show()
        self.window.show()


def on_screen(station: Station, make: Callable[..., Page]) -> Screen:
    """A page of a station on a screen of its own."""
    window = QWidget()
    page = make(station.visit, window)
    return Screen(window, page, Chrome(station.visit, window))


def ask(station: Station, question: str, name: str = "") -> None:
    """Change the question, and the woku's name."""
    options = replace(station.options, question=question)
    if name:
        options = replace(options, woku_name=name)
    station.bridge.optionsChanged.emit(options)
    station.visit.set_options(options)


def attract(station: Station) -> Screen:
    return on_screen(station, AttractPage)


def attract_long(station: Station) -> Screen:
    ask(station, LONG_QUESTION, "Restaurante y pastelería Café Aurora de Providencia")
    return on_screen(station, AttractPage)


def attract_unready(station: Station) -> Screen:
    station.bridge.sealingKnown.emit(NotSealable())
    return on_screen(station, AttractPage)


def attract_writing(station: Station) -> Screen:
    station.bridge.microphonesListed.emit(())
    return on_screen(station, AttractPage)


def attract_notice(station: Station) -> Screen:
    station.bridge.deliveryBlocked.emit(KeyMissing())
    return on_screen(station, AttractPage)


def rate(station: Station) -> Screen:
    station.visit.start()
    return on_screen(station, RatePage)


def rated(station: Station) -> Screen:
    station.visit.start()
    station.flow.set_rating(4)
    return on_screen(station, RatePage)


def rate_long(station: Station) -> Screen:
    ask(station, LONG_QUESTION)
    station.visit.start()
    station.flow.set_rating(1)
    return on_screen(station, RatePage)


STATES: dict[str, Callable[[Station], Screen]] = {
    made.__name__.replace("_", "-"): made
    for made in (
        attract,
        attract_long,
        attract_unready,
        attract_writing,
        attract_notice,
        rate,
        rated,
        rate_long,
    )
}
