"""The station comes back by itself, whatever happens to it: real processes, real windows."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import psutil
import pytest

from tests.stage.sound import SPEAKER, VirtualMicrophone, virtual_microphone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.e2e.kept import Kept

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("programs")]


@pytest.fixture
def sound() -> Iterator[VirtualMicrophone]:
    """A sound server of the station's own, whose microphone can be taken away."""
    with virtual_microphone() as own:
        yield own


def test_a_station_that_was_killed_or_hangs_comes_back(kept: Kept) -> None:
    first = kept.await_ready()
    os.kill(first, signal.SIGKILL)
    second = kept.await_ready(first)
    (kept.folder / "hang").touch()
    third = kept.await_ready(first, second)
    assert not psutil.pid_exists(second)
    assert psutil.pid_exists(third)


def test_a_microphone_that_is_lost_comes_back(kept: Kept, sound: VirtualMicrophone) -> None:
    station = kept.await_ready()
    sound.unplug()
    sound.unplug(SPEAKER)  # what it plays could be recorded too
    assert kept.await_deaf() == station
    sound.set_default(sound.add_source("other").removesuffix(".monitor"))
    assert kept.await_ready() == station
