"""The takes that earlier runs left behind, offered one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from woku_desktop.domain.errors import TakeUseless
from woku_desktop.ui.texts import clock, day, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.take import CutOff
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.capture.flow import CaptureFlow
    from woku_desktop.ui.ports import Recorder, Take


class Leftovers(QObject):
    """What is offered to be used or discarded before the next opinion. Window's thread.

    Signals:
        changed(): another one is offered, or none.

    Args:
        flow: takes up the one that is used.
        recorder: destroys the one that is discarded.
        bridge: tells what became of the one that is used.
        now: the time, UTC.
    """

    changed = Signal()

    def __init__(
        self, flow: CaptureFlow, recorder: Recorder, bridge: Bridge, now: Callable[[], datetime]
    ) -> None:
        super().__init__(flow)
        self._flow = flow
        self._recorder = recorder
        self._now = now
        self._left: list[CutOff] = []
        self._known: set[str] = set()
        self._settled = 0
        self._asked = ""
        self._doubted = ""
        self._problem: Problem | None = None
        flow.phaseChanged.connect(lambda _phase: self.keep())
        bridge.recordingStopped.connect(self._on_restored)
        bridge.recordingFailed.connect(self._on_failed)

    def add(self, found: Sequence[CutOff]) -> None:
        """Offer these too; those that were offered before are known."""
        new = [each for each in found if each.id not in self._known]
        self._known.update(each.id for each in new)
        self._left.extend(new)
        self.changed.emit()

    @property
    def offered(self) -> CutOff | None:
        """The one that is offered now."""
        return self._left[0] if self._left else None

    @property
    def usable(self) -> bool:
        """Whether it may be tried to use it; False once too little was found in it."""
        return not isinstance(self._problem, TakeUseless)

    def failed_with(self, problem: Problem | None) -> bool:
        """Whether this is what came of using the one that is offered."""
        return problem is not None and problem is self._problem and bool(self._left)

    def title(self) -> str:
        """What is offered, in a line."""
        assert self._left
        recorded = self._left[0].recorded_at
        if self._is_of_today():
            said = translate("Capture", "A recording from {time} was not sent")
        else:
            said = translate("Capture", "A recording from {day} was not sent")
        return said.format(time=clock(recorded), day=day(recorded))

    def sentence(self) -> str:
        """What can be done, and how many there are."""
        said = translate("Capture", "It is kept safe. Use it, or record a new one.")
        total = self._settled + len(self._left)
        if total == 1:
            return said
        counted = translate("Capture", "{number} of {total}").format(
            number=self._settled + 1, total=total
        )
        return f"{counted}. {said}"

    @property
    def asking(self) -> bool:
        """Whether a person has still to say if the one that is offered is to be destroyed."""
        return bool(self._left) and self._doubted == self._left[0].id

    def question(self) -> tuple[str, str]:
        """What is asked then: in a line, and what it means."""
        assert self._left
        recorded = self._left[0].recorded_at
        asked = (
            translate("Capture", "Discard the recording from {time}?")
            if self._is_of_today()
            else translate("Capture", "Discard the recording from {day}?")
        )
        rest = translate("Capture", "It is destroyed, and can't be brought back.")
        return asked.format(time=clock(recorded), day=day(recorded)), rest

    def use(self) -> None:
        """Open the one that is offered and go on with it as if it had just been recorded."""
        if self._left:
            self._asked = self._left[0].id
            self._problem = None
            self._flow.restore(self._asked)

    def ask_to_discard(self) -> None:
        """Ask whether the one that is offered is to be destroyed."""
        if self._left:
            self._doubted = self._left[0].id
            self.changed.emit()

    def keep(self) -> None:
        """It is not to be destroyed."""
        if self._doubted:
            self._doubted = ""
            self.changed.emit()

    def discard(self) -> None:
        """Destroy the one that is offered, if that was asked."""
        if self.asking:
            self._recorder.discard_cut_off(self._left[0].id)
            self._settle(self._left[0].id)
            self._flow.dismiss_problem()

    def _is_of_today(self) -> bool:
        recorded, now = self._left[0].recorded_at, self._now()
        return recorded.astimezone().date() == now.astimezone().date()

    def _on_restored(self, take: Take) -> None:
        if take.id == self._asked:
            self._settle(take.id)

    def _on_failed(self, problem: Problem) -> None:
        if self._asked:
            self._asked = ""
            self._problem = problem
            self.changed.emit()

    def _settle(self, identifier: str) -> None:
        self._asked = ""
        self._doubted = ""
        self._problem = None
        self._left = [each for each in self._left if each.id != identifier]
        self._settled += 1
        self.changed.emit()
