"""The window's door to the PIN."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from tests.vault.test_pin import PIN, WRONG, Station, cheap
from woku_desktop.domain.errors import InvalidField, KeyringLocked, KeyringMissing
from woku_desktop.domain.pin_errors import PinMissing
from woku_desktop.jobs import Jobs
from woku_desktop.pins import BackgroundPin
from woku_desktop.ui.bridge import Bridge
from woku_desktop.ui.options import PinStatus, PinVerdict

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

__all__ = ["cheap"]


class Door:
    """The door, and what the window hears."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.station = Station(folder)
        self.jobs = Jobs("pins")
        self.bridge = Bridge()
        self.pins = BackgroundPin(self.station.lock, self.jobs, self.bridge)
        self._qtbot = qtbot

    def set(self, pin: str) -> PinStatus:
        with self._qtbot.waitSignal(self.bridge.pinChanged) as heard:
            self.pins.set(pin)
        (status,) = heard.args
        assert isinstance(status, PinStatus)
        return status

    def check(self) -> PinStatus:
        with self._qtbot.waitSignal(self.bridge.pinChanged) as heard:
            self.pins.check()
        (status,) = heard.args
        assert isinstance(status, PinStatus)
        return status

    def enter(self, pin: str) -> PinVerdict:
        with self._qtbot.waitSignal(self.bridge.pinTried) as heard:
            self.pins.enter(pin)
        (verdict,) = heard.args
        assert isinstance(verdict, PinVerdict)
        return verdict


@pytest.fixture
def door(tmp_path: Path, qtbot: QtBot, cheap: None) -> Iterator[Door]:
    made = Door(tmp_path, qtbot)
    yield made
    assert made.jobs.close(10)


def test_it_is_set_and_entered(door: Door) -> None:
    assert door.check() == PinStatus(is_set=False)
    assert isinstance(door.enter(PIN).problem, PinMissing)
    assert door.set(PIN) == PinStatus(is_set=True, was_set=True)
    assert door.check() == PinStatus(is_set=True, was_set=True)
    assert door.enter(WRONG) == PinVerdict(tries_left=4)
    assert door.enter(PIN) == PinVerdict(right=True, tries_left=5)
    for _ in range(5):
        door.enter(WRONG)
    assert door.enter(PIN) == PinVerdict(wait_seconds=30.0)


def test_one_that_is_refused_leaves_the_old_one(door: Door) -> None:
    door.set(PIN)
    refused = door.set("1234")
    assert isinstance(refused.problem, InvalidField)
    assert refused.is_set
    assert "1234" not in repr(refused)
    assert door.enter(PIN).right


def test_a_locked_keyring_is_told_and_opens_nothing(
    door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    door.set(PIN)
    door.station.drawer.locked = True
    assert isinstance(door.check().problem, KeyringLocked)
    verdict = door.enter(PIN)
    assert isinstance(verdict.problem, KeyringLocked)
    assert not verdict.right
    assert "KeyringLocked" in caplog.text
    assert PIN not in caplog.text


def test_a_keyring_that_is_gone_is_told_from_one_that_never_had_any(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(service: str) -> bool:
        raise KeyringMissing

    assert not door.check().was_set
    door.set(PIN)
    monkeypatch.setattr(door.station.drawer, "has", gone)
    status = door.check()
    assert isinstance(status.problem, KeyringMissing)
    assert not status.is_set
    assert status.was_set


def test_the_window_never_waits_for_it(door: Door, qtbot: QtBot) -> None:
    go_on = threading.Event()
    heard: list[object] = []
    door.bridge.pinChanged.connect(heard.append)
    door.bridge.pinTried.connect(heard.append)

    def hang() -> None:
        go_on.wait(20)

    door.jobs.add(hang)
    door.pins.check()
    door.pins.set(PIN)
    door.pins.enter(PIN)
    assert heard == []
    go_on.set()
    right = PinVerdict(right=True, tries_left=5)
    qtbot.waitUntil(lambda: heard == [PinStatus(), PinStatus(is_set=True, was_set=True), right])
