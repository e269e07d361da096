"""A station stays awake where the desktop lets it, and never says so where it does not."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.stage.desktop import ScreenSaver
from tests.stage.keyring import Bus
from woku_desktop.ui.bridge import Bridge
from woku_desktop.wakefulness import Wakefulness

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="D-Bus")


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    monkeypatch.delenv("XDG_SESSION_DESKTOP", raising=False)
    with Bus() as running:
        address = running.environ["DBUS_SESSION_BUS_ADDRESS"]
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield running


@pytest.fixture
def desktop(bus: Bus) -> Iterator[ScreenSaver]:
    with ScreenSaver(bus) as running:
        yield running


@pytest.fixture
def bridge() -> Bridge:
    return Bridge()


@pytest.fixture
def awake(bridge: Bridge) -> Iterator[Wakefulness]:
    made = Wakefulness(bridge)
    yield made
    assert made.close(10)


@pytest.fixture
def kept(qtbot: QtBot, bridge: Bridge, awake: Wakefulness) -> Callable[[], bool]:
    """Asks, and gives what the window hears."""

    def ask() -> bool:
        with qtbot.waitSignal(bridge.awakeKnown) as heard:
            awake.keep()
        (told,) = heard.args
        return bool(told)

    return ask


def test_the_screen_is_held_until_the_end(
    desktop: ScreenSaver, awake: Wakefulness, kept: Callable[[], bool]
) -> None:
    assert kept() is True
    assert desktop.held == {1}
    assert awake.close(10)
    assert desktop.held == set()


def test_asked_again_it_is_held_anew_and_once(
    desktop: ScreenSaver, kept: Callable[[], bool]
) -> None:
    for _ in range(3):
        assert kept() is True
        assert len(desktop.held) == 1
    assert desktop.asked == 3


def test_a_desktop_that_was_started_again_is_asked_again(
    bus: Bus, desktop: ScreenSaver, kept: Callable[[], bool], caplog: pytest.LogCaptureFixture
) -> None:
    assert kept() is True
    desktop.leave()
    assert kept() is False
    with ScreenSaver(bus) as another:
        assert kept() is True
        assert len(another.held) == 1
    assert "could not be given back" in caplog.text


def test_a_session_without_such_a_desktop_is_told_and_said_once(
    bus: Bus, kept: Callable[[], bool], caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(3):
        assert kept() is False
    said = [each for each in caplog.messages if each.startswith("sleep and a dark screen")]
    assert len(said) == 1
    assert "ActivationError" in said[0]
    assert "ServiceUnknown" in said[0]


def test_without_a_session_it_is_told_too(
    kept: Callable[[], bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert kept() is False
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    assert kept() is False


def test_a_pretended_promise_is_none(
    bus: Bus, kept: Callable[[], bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "1")
    assert kept() is False


def test_nothing_was_asked_and_nothing_is_given_back(desktop: ScreenSaver, bridge: Bridge) -> None:
    assert Wakefulness(bridge).close(10)
    assert desktop.asked == 0
