"""A stage with the model of the capture on it, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.ui.fakes import NOW, Stage
from woku_desktop.domain.feedback import Identified
from woku_desktop.domain.submission import State
from woku_desktop.ui.capture.flow import CaptureFlow

if TYPE_CHECKING:
    from woku_desktop.domain.take import TakeSummary
    from woku_desktop.ui.capture.phases import Phase


WHO = Identified("diego.soto@example.com")


class Desk(Stage):
    """A stage with a flow on it."""

    def __init__(self) -> None:
        super().__init__()
        self.flow = CaptureFlow(self.services, self.bridge, self.options, now=lambda: NOW)
        self.phases: list[Phase] = []
        self.flow.phaseChanged.connect(self.phases.append)

    def record(self, take: TakeSummary | None = None) -> Any:
        self.flow.press_record()
        self.start_take()
        self.flow.press_record()
        return self.end_take(take)

    def at(self) -> Phase:
        return self.flow.phase

    def playing(self) -> bool:
        return self.flow.playing

    def ready_to_send(self) -> Any:
        self.flow.set_rating(4)
        self.flow.set_respondent(WHO)
        return self.record()

    def sent(self) -> Any:
        take = self.ready_to_send()
        self.flow.send()
        self.becomes(State.QUEUED, attempts=0)
        return take
