"""The system's requests to end reach a window that only waits."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from woku_desktop.ui.endings import Endings

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals")


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_is_told(qtbot: QtBot, name: str) -> None:
    number = getattr(signal, name)
    before = signal.getsignal(number)
    endings = Endings()
    with qtbot.waitSignal(endings.asked):
        os.kill(os.getpid(), number)
    endings.close()
    endings.close()
    assert signal.getsignal(number) is before
    assert signal.set_wakeup_fd(-1) == -1
