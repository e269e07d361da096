"""The station comes back by itself, whatever happens to it: real processes, real windows."""

from __future__ import annotations

import os
import signal
import sys
import threading
from typing import TYPE_CHECKING

import psutil
import pytest

from tests.e2e.station import MANAGED, PIN
from tests.stage.sound import SPEAKER, VirtualMicrophone, virtual_microphone
from woku_desktop.config.paths import paths_for
from woku_desktop.guardian import Guardian
from woku_desktop.vault.pin import PinLock
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.stage.keyring import SecretService
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("programs")]

PATIENT_S = 60.0


class Kept:
    """A parent on a thread of its own, and the stations that came to their first screen."""

    def __init__(self, folder: Path, environ: dict[str, str]) -> None:
        command = [sys.executable, "-m", "tests.stage.kiosk_station", str(folder)]
        self.folder = folder
        self.guardian = Guardian(command, environ, faults=folder / "faults.log")
        self.codes: list[int] = []
        self.thread = threading.Thread(target=lambda: self.codes.append(self.guardian.run()))

    def await_ready(self, *others: int) -> int:
        """Wait until a station that is none of these has its first screen; its process id."""
        return self._await("ready", others)

    def await_deaf(self) -> int:
        """Wait until a station has lost its microphone; its process id."""
        return self._await("deaf", ())

    def _await(self, what: str, others: tuple[int, ...]) -> int:
        pause = threading.Event()
        for _ in range(round(PATIENT_S / 0.05)):
            for found in self.folder.glob(f"{what}-*"):
                pid = int(found.name.removeprefix(f"{what}-"))
                if pid not in others:
                    return pid
            pause.wait(0.05)
        raise AssertionError(f"no station is {what}")


@pytest.fixture
def own_sound() -> Iterator[VirtualMicrophone]:
    """A sound server of the station's own, whose microphone can be taken away."""
    with virtual_microphone() as sound:
        yield sound


@pytest.fixture
def kept(
    tmp_path: Path,
    screen: None,
    keyring: SecretService,
    own_sound: VirtualMicrophone,
    woku: StagedWoku,
) -> Iterator[Kept]:
    vault = Vault("default", woku.base_url)
    vault.save_api_key(woku.key)
    paths = paths_for()
    paths.create()
    PinLock(vault, paths.state).save(PIN)
    text = MANAGED.format(base_url=woku.base_url, more="")
    (tmp_path / "managed.toml").write_text(text, encoding="utf-8")
    environ = {
        **os.environ,
        **keyring.environ,
        **own_sound.environment,
        "DISPLAY": os.environ["DISPLAY"],
    }
    made = Kept(tmp_path, environ)
    made.thread.start()
    try:
        yield made
    finally:
        made.guardian.end()
        made.thread.join(PATIENT_S)
        assert made.codes == [0]


def test_a_station_that_was_killed_or_hangs_comes_back(kept: Kept) -> None:
    first = kept.await_ready()
    os.kill(first, signal.SIGKILL)
    second = kept.await_ready(first)
    (kept.folder / "hang").touch()
    third = kept.await_ready(first, second)
    assert not psutil.pid_exists(second)
    assert psutil.pid_exists(third)


def test_a_microphone_that_is_lost_comes_back(kept: Kept, own_sound: VirtualMicrophone) -> None:
    station = kept.await_ready()
    own_sound.unplug()
    own_sound.unplug(SPEAKER)  # what it plays could be recorded too
    assert kept.await_deaf() == station
    own_sound.set_default(own_sound.add_source("other").removesuffix(".monitor"))
    assert kept.await_ready() == station
