"""A station that dies in the middle of a recording destroys what is left of it when it is back."""

from __future__ import annotations

import io
import os
import signal
from typing import TYPE_CHECKING

import pytest

from tests.e2e.conftest import FEW_WORDS
from woku_desktop.config.paths import paths_for
from woku_desktop.config.settings import load_settings
from woku_desktop.recording.cut_off import SEALED_BLOCK
from woku_desktop.recording.spool import recover
from woku_desktop.station import Station
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from tests.e2e.kept import Kept
    from tests.stage.assistive import Assistive
    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("programs")]


def test_what_was_cut_off_is_destroyed(
    blind: Assistive, kept: Kept, sound: VirtualMicrophone, woku: StagedWoku
) -> None:
    first = kept.await_ready()
    paths = paths_for()
    blind.until(lambda: blind.sees("star3"), "the first screen")
    blind.press("star3")
    blind.until(lambda: blind.sees("recordButton"), "the step that records")
    blind.press("recordButton")
    with sound.chatter(FEW_WORDS):
        spools = paths.spool
        blind.until(lambda: list(spools.glob("*.age")), "the take's file")
        (spool,) = spools.glob("*.age")
        blind.until(lambda: spool.stat().st_size > 2 * SEALED_BLOCK, "blocks to be sealed")
        os.kill(first, signal.SIGKILL)
    # Not even before that does it open with what the keyring holds.
    settings = load_settings(paths, kiosk=True).settings
    secret = Station(settings, paths, Vault("default", woku.base_url)).identity()
    out = io.BytesIO()
    with spool.open("rb") as sealed:
        recover(sealed, secret, out)
    assert out.getvalue() == b""
    kept.await_ready(first)
    blind.until(lambda: not spool.exists(), "it to be destroyed")
    assert list(spools.iterdir()) == []
    assert woku.voices() == []
