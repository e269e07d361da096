"""The network's hint: heard on the way up only, and asked for only when it is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation

from woku_desktop.ui.network import NetworkHint, system_information

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Reach = QNetworkInformation.Reachability


class Network(QObject):
    """A network that a test switches on and off."""

    reachabilityChanged = Signal(Reach)

    def __init__(self) -> None:
        super().__init__()
        self.now = Reach.Disconnected
        self.asked = 0

    def reachability(self) -> QNetworkInformation.Reachability:
        return self.now

    def ask(self) -> QNetworkInformation:
        self.asked += 1
        return cast("QNetworkInformation", self)


@pytest.fixture
def network(qtbot: QtBot) -> Network:
    return Network()


def test_nothing_is_asked_before_it_is_needed(network: Network) -> None:
    hint = NetworkHint(information=network.ask)
    assert network.asked == 0
    hint.watch()
    hint.watch()
    assert network.asked == 1


def test_each_step_up_is_told_and_no_step_down(network: Network) -> None:
    hint = NetworkHint(information=network.ask)
    told: list[None] = []
    hint.maybeBack.connect(lambda: told.append(None))
    hint.watch()
    for reach, expected in (
        (Reach.Local, 1),
        (Reach.Online, 2),
        (Reach.Local, 2),
        (Reach.Disconnected, 2),
        (Reach.Disconnected, 2),
        (Reach.Online, 3),
    ):
        network.reachabilityChanged.emit(reach)
        assert len(told) == expected, reach


def test_a_system_that_tells_nothing_is_fine(qtbot: QtBot) -> None:
    NetworkHint(information=lambda: None).watch()


def test_the_system_is_asked_for_real(qtbot: QtBot) -> None:
    found = system_information()
    assert found is None or isinstance(found.reachability(), Reach)
