"""A PIN that a test can be wrong about."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.ui.fakes import Answers
from woku_desktop.ui.options import PinStatus, PinVerdict

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem
    from woku_desktop.ui.bridge import Bridge

TRIES = 5


@dataclass
class FakePin:
    """Five wrong ones cost a minute, and each further one twice as long.

    Args:
        bridge: where it answers.
        pin: the one that counts; "" for none.
        problem: what it answers with instead of anything else.
        wait_seconds: how long it still takes nothing; a test lets it pass.
        was_set: whether the disk knows of one.
    """

    bridge: Bridge
    pin: str = "246810"
    problem: Problem | None = None
    wait_seconds: float = 0.0
    was_set: bool = False
    answers: Answers = field(default_factory=Answers)
    wrong: int = 0
    asked: list[str] = field(default_factory=list)

    def check(self) -> None:
        self.asked.append("check")
        self._tell()

    def set(self, pin: str) -> None:
        self.asked.append("set")
        if self.problem is None:
            self.pin = pin
        self._tell()

    def enter(self, pin: str) -> None:
        self.asked.append("enter" if pin else "ask")
        verdict = self._verdict(pin)
        self.answers.give(lambda: self.bridge.pinTried.emit(verdict))

    def _tell(self) -> None:
        # Nothing is known to be set where the keyring can't be asked, as with the real one.
        status = PinStatus(bool(self.pin) and self.problem is None, self.problem, self.was_set)
        self.answers.give(lambda: self.bridge.pinChanged.emit(status))

    def _verdict(self, pin: str) -> PinVerdict:
        if self.problem is not None:
            return PinVerdict(problem=self.problem)
        if self.wait_seconds:
            return PinVerdict(wait_seconds=self.wait_seconds)
        if pin and pin == self.pin:
            self.wrong = 0
            return PinVerdict(right=True, tries_left=TRIES)
        self.wrong += bool(pin)
        if pin and self.wrong >= TRIES:
            self.wait_seconds = 60.0 * 2 ** (self.wrong - TRIES)
        return PinVerdict(tries_left=max(0, TRIES - self.wrong), wait_seconds=self.wait_seconds)
