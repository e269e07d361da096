"""A stage with the model of a station on it, and pages as pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from tests.ui.fakes import NOW, Stage
from woku_desktop.domain.submission import State
from woku_desktop.ui import texts
from woku_desktop.ui.capture.flow import CaptureFlow
from woku_desktop.ui.kiosk.admin import AdminPage
from woku_desktop.ui.kiosk.choose_pin import ChoosePinPage
from woku_desktop.ui.kiosk.frame import frame_for
from woku_desktop.ui.kiosk.pin_page import PinPage
from woku_desktop.ui.kiosk.readiness import Readiness, Sign
from woku_desktop.ui.kiosk.visit import Step, Visit

if TYPE_CHECKING:
    from collections.abc import Container

    from tests.ui.kiosk.fake_pin import FakePin
    from woku_desktop.domain.take import TakeSummary
    from woku_desktop.ui.capture.phases import Phase
    from woku_desktop.ui.kiosk.page import Page

SIZES = ((1080, 1920), (1920, 1080), (1024, 600))
"""The sizes that a station's screens were drawn in."""

ODD_SIZES = ((768, 1366), (800, 1280), (1366, 768), (1280, 800), (1920, 1200), (2560, 1440))
"""Others that are sold."""


def sizes_for(state: str, everywhere: Container[str]) -> tuple[tuple[int, int], ...]:
    """The sizes to look at a state in: the drawn ones, and for some states all."""
    return (*SIZES, *ODD_SIZES) if state in everywhere else SIZES


class Station(Stage):
    """A stage, a flow, and a visit; words follow the visitor's language.

    Args:
        kiosk: settings of the station that differ from the built-in ones.
    """

    def __init__(self, still_there_s: int = 10, **kiosk: Any) -> None:
        super().__init__()
        self.options = replace(self.options, kiosk=replace(self.options.kiosk, **kiosk))
        self.settings.options = self.options
        self.visit = self._make_visit(still_there_s)
        self.flow = self.visit.flow
        self.readiness = self.visit.readiness
        self.bridge.microphonesListed.emit(self.recorder.microphones)

    def at(self) -> Step:
        """The screen that is there."""
        return self.visit.step

    def sign(self) -> Sign:
        """What staff sees in the corner."""
        return self.readiness.sign

    def waits(self) -> bool:
        """Whether it waits for a touch."""
        return self.visit._patience.waiting

    def speaks(self) -> bool:
        """Whether a visitor may speak."""
        return self.readiness.can_speak

    def phase(self) -> Phase:
        """Where the opinion stands."""
        return self.flow.phase

    def record(self, take: TakeSummary | None = None) -> Any:
        """A whole recording, on the record step."""
        self.flow.press_record()
        self.start_take()
        self.flow.press_record()
        return self.end_take(take)

    def kept(self) -> None:
        """What was sent is safe on the disk."""
        self.becomes(State.QUEUED, attempts=0)

    def admin_page(self, pin: FakePin) -> AdminPage:
        """The page behind the PIN."""
        return AdminPage(self.services, pin, self.bridge, self.readiness, self.options)

    def pin_page(self, pin: FakePin) -> PinPage:
        """The page that asks for it."""
        return PinPage(pin, self.bridge, clock=lambda: 0.0)

    def choose_page(self, pin: FakePin) -> ChoosePinPage:
        """The page that a station without one begins with."""
        return ChoosePinPage(pin, self.bridge)

    def _make_visit(self, still_there_s: int) -> Visit:
        flow = CaptureFlow(self.services, self.bridge, self.options, now=lambda: NOW)
        visit = Visit(
            flow,
            Readiness(self.bridge, flow),
            self.services.validators,
            self.options,
            still_there_s=still_there_s,
        )
        visit.languageChanged.connect(texts.switch)
        return visit


def lay_out(page: Page, size: tuple[int, int]) -> None:
    """Show a page in a size, at rest."""
    page.resize(QSize(*size))
    page.arrange(frame_for(page.size()))
    page.retranslate()
    page.show()
    for _ in range(3):  # layouts come to rest: each pass may ask for one more
        QApplication.processEvents()
